/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <math.h>

#include "model/sl-late.h"

/* Not in any library. */
double sl_test_late_nothing (double number);

#define MATHS(S) \
  S (, cbrt) \
  S (l, gamma)

SL_LATE_DEFINE (maths, MATHS, "libsl-there-is-no-such.so.9", "libm.so.6", "libSystem.B.dylib");

#define NOTHING(S) \
  S (, cos) \
  S (sl_test_late_, nothing)

SL_LATE_DEFINE (nothing, NOTHING, "libm.so.6", "libSystem.B.dylib");
SL_LATE_DEFINE (nowhere, MATHS, "libsl-there-is-no-such.so.9");

static void
test_load (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_late_load (&maths_late, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (maths.cbrt (27), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (maths.gamma (4), log (6), 1e-9);
  /* The second time it is there. */
  g_assert_true (sl_late_load (&maths_late, NULL));
}

static void
test_missing_library (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_late_load (&nowhere_late, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "libsl-there-is-no-such.so.9"));
  g_assert_false (sl_late_load (&nowhere_late, NULL));
}

static void
test_missing_function (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_late_load (&nothing_late, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "sl_test_late_nothing"));
}

static gpointer
load_in_thread (gpointer data)
{
  return GINT_TO_POINTER (sl_late_load (&maths_late, NULL) && maths.cbrt (8) > 1.9);
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("late", load_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/late/threads", test_threads);
  g_test_add_func ("/late/missing-library", test_missing_library);
  g_test_add_func ("/late/missing-function", test_missing_function);
  g_test_add_func ("/late/load", test_load);

  return g_test_run ();
}
