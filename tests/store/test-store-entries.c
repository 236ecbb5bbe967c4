/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-store.h"

#include "sl-test-utils.h"

#define ANN "a0000000-0000-4000-8000-000000000000"
#define BEN "b0000000-0000-4000-8000-000000000000"
#define DESK "d0000000-0000-4000-8000-000000000000"

typedef struct
{
  char *folder;
  SlStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = sl_test_make_dir ();
  path = g_build_filename (fixture->folder, "a.sidelight", NULL);
  fixture->store = sl_store_create (path, NULL);
  g_assert_nonnull (fixture->store);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (sl_store_close (fixture->store, NULL));
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
}

static SlRecord *
make_title (const char *title)
{
  SlRecord *record = sl_record_new (SL_ENTITY_META);

  sl_record_set (record, SL_META_KEY, "title");
  sl_record_set (record, SL_META_VALUE, title);

  return record;
}

static gint64
rename_to (Fixture       *fixture,
           SlGestureKind  kind,
           gint64         step,
           const char    *label,
           const char    *title,
           GPtrArray     *entries)
{
  const SlGesture gesture = { 0, step, kind, label, 1, ANN, DESK, "2026-03-07T10:00:00Z" };
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (title != NULL)
    g_ptr_array_add (changes, sl_change_new (NULL, make_title (title)));
  g_assert_true (sl_store_commit_received (fixture->store, &gesture, changes, NULL, entries, &id,
                                           &error));
  g_assert_no_error (error);

  return id;
}

static gboolean
append_entry (const SlEntry  *entry,
              gpointer        user_data,
              GError        **error)
{
  g_string_append_printf (user_data, "%c%d@%d ", entry->annotator[0], (int) entry->seq,
                          (int) entry->clock);

  return TRUE;
}

static void
assert_entries (Fixture    *fixture,
                SlVector   *since,
                const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_true (sl_store_foreach_entry (fixture->store, since, append_entry, found, NULL));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_winners (Fixture    *fixture,
                gint64      without,
                gint64      with,
                const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_true (sl_store_foreach_winner (fixture->store, without, with, append_entry, found, NULL));
  g_assert_cmpstr (found->str, ==, expected);
}

static GPtrArray *
make_entries (gint64 seq)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_entry_free);

  g_ptr_array_add (entries, sl_entry_new (BEN, DESK, seq, 10 + seq, "t", "meta", "title",
                                          "{\"key\":\"title\",\"value\":\"B\"}"));

  return entries;
}

/* An act of the user is an entry, a setting and the same again are none. */
static void
test_own (Fixture       *fixture,
          gconstpointer  data)
{
  rename_to (fixture, SL_GESTURE_SET, 0, "create", "file", NULL);
  assert_entries (fixture, NULL, "");
  rename_to (fixture, SL_GESTURE_DO, 0, "title", "A", NULL);
  rename_to (fixture, SL_GESTURE_DO, 0, "title", "A", NULL);
  rename_to (fixture, SL_GESTURE_DO, 0, "title", "B", NULL);
  assert_entries (fixture, NULL, "a1@1 a2@2 ");
}

/* What comes late counts only up to the first gap. */
static void
test_vector (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) third = make_entries (3);
  g_autoptr (GPtrArray) first = make_entries (1);
  g_autoptr (GPtrArray) second = make_entries (2);
  GPtrArray *order[] = { third, first, second };
  const gint64 expected[] = { 0, 1, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (SlVector) vector = NULL;

      rename_to (fixture, SL_GESTURE_DO, 0, "bundle", "B", order[i]);
      vector = sl_store_read_vector (fixture->store, NULL);
      g_assert_cmpint (sl_vector_get (vector, BEN, DESK), ==, expected[i]);
      if (i == 1)
        assert_entries (fixture, vector, "b3@13 ");
    }
  rename_to (fixture, SL_GESTURE_DO, 0, "title", "A", NULL);
  assert_winners (fixture, 0, 0, "a1@14 ");
}

/* Undone, the entries of others are put aside; redone, they are there again. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) entries = make_entries (1);
  g_autoptr (SlEntry) entry = NULL;
  gboolean taken = TRUE;
  gboolean has = FALSE;
  gint64 step;

  g_assert_true (sl_store_has_received (fixture->store, &has, NULL));
  g_assert_false (has);
  rename_to (fixture, SL_GESTURE_DO, 0, "title", "A", NULL);
  step = rename_to (fixture, SL_GESTURE_DO, 0, "bundle", "B", entries);
  g_assert_true (sl_store_has_received (fixture->store, &has, NULL));
  g_assert_true (has);
  assert_winners (fixture, 0, 0, "b1@11 ");
  assert_winners (fixture, step, 0, "a1@1 ");
  rename_to (fixture, SL_GESTURE_UNDO, step, "bundle", "A", NULL);
  assert_entries (fixture, NULL, "a1@1 ");
  assert_winners (fixture, 0, step, "b1@11 ");
  entry = sl_store_read_entry (fixture->store, BEN, DESK, 1, &taken, NULL);
  g_assert_nonnull (entry);
  g_assert_false (taken);
  g_assert_null (sl_store_read_entry (fixture->store, BEN, DESK, 2, &taken, NULL));
  rename_to (fixture, SL_GESTURE_REDO, step, "bundle", "B", NULL);
  assert_winners (fixture, 0, 0, "b1@11 ");
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean has = TRUE;

  g_assert_true (sl_store_has_text (fixture->store, "none", &has, NULL));
  g_assert_false (has);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/store-entries/own", test_own);
  ADD ("/store-entries/vector", test_vector);
  ADD ("/store-entries/undo", test_undo);
  ADD ("/store-entries/text", test_text);
#undef ADD

  return g_test_run ();
}
