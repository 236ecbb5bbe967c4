/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-context-queue.h"

#include "sl-test-utils.h"

#define N_CALLS 50

typedef struct
{
  GThread *thread;
  guint n_calls;
  guint n_freed;
} Fixture;

typedef struct
{
  Fixture *fixture;
  guint number;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  call->fixture->n_freed++;
  g_free (call);
}

static gboolean
call_cb (gpointer data)
{
  Call *call = data;

  g_assert_true (g_thread_self () == call->fixture->thread);
  g_assert_cmpuint (call->number, ==, call->fixture->n_calls);
  call->fixture->n_calls++;

  return G_SOURCE_REMOVE;
}

static gpointer
work (gpointer data)
{
  for (guint i = 0; i < N_CALLS; i++)
    {
      Call *call = g_new0 (Call, 1);

      call->fixture = data;
      call->number = i;
      sl_context_queue (NULL, call_cb, call, call_free);
    }

  return NULL;
}

/* Nobody runs the context while the worker asks: the calls wait, and come in their order. */
static void
test_order (void)
{
  Fixture fixture = { g_thread_self (), 0, 0 };

  g_thread_join (g_thread_new ("worker", work, &fixture));
  g_assert_cmpuint (fixture.n_calls, ==, 0);
  sl_test_wait_until (fixture.n_freed == N_CALLS);
  g_assert_cmpuint (fixture.n_calls, ==, N_CALLS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/workspace/context-queue/order", test_order);

  return g_test_run ();
}
