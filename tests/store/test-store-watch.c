/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-store.h"

#include "sl-test-utils.h"
#include "store/sl-codec.h"

#define N_PEOPLE 2000

typedef struct
{
  guint n;
  double last;
  double stop_at;
  GCancellable *cancellable;
} Watcher;

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Watcher *watcher = user_data;

  g_assert_cmpfloat (fraction, >=, watcher->last);
  g_assert_cmpfloat (fraction, <=, 1);
  watcher->n++;
  watcher->last = fraction;
  if (fraction >= watcher->stop_at)
    g_cancellable_cancel (watcher->cancellable);
}

static gboolean
commit (SlStore  *store,
        GError  **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  const SlGesture gesture = {
    .kind = SL_GESTURE_DO, .label = "merge", .n = 1, .annotator = "a", .device = "d",
    .at = "2026-03-09T10:00:00Z",
  };

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann", NULL);

      g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotator (annotator)));
    }

  return sl_store_commit (store, &gesture, changes, NULL, NULL, error);
}

static gboolean
count_cb (SlRecord  *record,
          gpointer   user_data,
          GError   **error)
{
  *(guint *) user_data += 1;
  sl_record_free (record);

  return TRUE;
}

static guint
count_people (SlStore *store)
{
  guint n = 0;

  g_assert_true (sl_store_foreach (store, SL_ENTITY_ANNOTATOR, count_cb, &n, NULL));

  return n;
}

/* A commit tells how far it is; stopped at any point of it, it writes nothing; unwatched it does its
 * work. */
static void
test_watch (void)
{
  const double stops[] = { 0, 0.2, 0.5, 1 };
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight", NULL);
  SlStore *store = sl_store_create (path, NULL);
  Watcher watcher = { .stop_at = 2 };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watcher stopper = { .stop_at = MIN (stops[i], 0.69), .cancellable = cancellable };

      sl_store_watch (store, cancellable, progress_cb, &stopper);
      g_assert_false (commit (store, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_people (store), ==, 0);
    }
  sl_store_watch (store, NULL, progress_cb, &watcher);
  g_assert_true (commit (store, NULL));
  g_assert_cmpuint (watcher.n, >=, 6);
  g_assert_cmpuint (count_people (store), ==, N_PEOPLE);
  watcher.n = 0;
  sl_store_watch (store, NULL, NULL, NULL);
  g_assert_true (commit (store, NULL));
  g_assert_cmpuint (watcher.n, ==, 0);
  g_assert_true (sl_store_close (store, NULL));
  sl_test_remove_dir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store-watch/watch", test_watch);

  return g_test_run ();
}
