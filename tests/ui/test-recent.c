/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-recent.h"

#include <glib/gstdio.h>

#include "sl-test-utils.h"

static GFile *
make_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));

  return g_file_new_for_path (path);
}

static void
assert_titles (SlRecent   *recent,
               const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (recent)); i++)
    {
      g_autoptr (SlRecentItem) item = g_list_model_get_item (G_LIST_MODEL (recent), i);

      g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", sl_recent_item_get_title (item));
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_order (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "deep", "recent.ini", NULL);
  g_autoptr (SlRecent) recent = sl_recent_new (path);
  g_autoptr (GFile) a = make_file (folder, "a.sidelight");
  g_autoptr (GFile) b = make_file (folder, "b [1] ü.sidelight");

  assert_titles (recent, "");
  sl_recent_add (recent, a, "A");
  sl_recent_add (recent, b, "B");
  assert_titles (recent, "B A");
  sl_recent_add (recent, a, "A2");
  assert_titles (recent, "A2 B");

  g_assert_finalize_object (g_steal_pointer (&recent));
  recent = sl_recent_new (path);
  assert_titles (recent, "A2 B");
  sl_recent_remove (recent, a);
  assert_titles (recent, "B");
  sl_test_remove_dir (folder);
}

static void
test_gone_files_are_dropped (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_autoptr (SlRecent) recent = sl_recent_new (path);
  g_autoptr (GFile) a = make_file (folder, "a.sidelight");
  g_autoptr (GFile) b = make_file (folder, "b.sidelight");

  sl_recent_add (recent, a, "A");
  sl_recent_add (recent, b, "B");
  g_unlink (g_file_peek_path (b));
  sl_recent_reload (recent);
  assert_titles (recent, "A");
  sl_test_remove_dir (folder);
}

static void
test_no_more_than_twenty (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_autoptr (SlRecent) recent = sl_recent_new (path);

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.sidelight", i);
      g_autoptr (GFile) file = make_file (folder, name);

      sl_recent_add (recent, file, name);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (recent)), ==, 20);
  sl_test_remove_dir (folder);
}

/* A damaged list is an empty list: it is a convenience, not data. */
static void
test_damaged (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_autoptr (SlRecent) recent = NULL;

  g_assert_true (g_file_set_contents (path, "\xff[[[\n=\n", -1, NULL));
  recent = sl_recent_new (path);
  assert_titles (recent, "");
  sl_test_remove_dir (folder);
}

static void
test_place (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_autoptr (SlRecent) recent = sl_recent_new (path);
  g_autoptr (GFile) a = make_file (folder, "a.sidelight");
  g_autoptr (SlRecentItem) item = NULL;
  g_autofree char *place = NULL;

  sl_recent_add (recent, a, NULL);
  item = g_list_model_get_item (G_LIST_MODEL (recent), 0);
  place = sl_recent_item_dup_place (item);
  g_assert_cmpstr (place, ==, folder);
  g_assert_cmpstr (sl_recent_item_get_title (item), ==, "");
  g_assert_cmpint (sl_recent_item_get_time (item), >, 1600000000);
  g_assert_true (g_file_equal (sl_recent_item_get_file (item), a));
  sl_test_remove_dir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/recent/order", test_order);
  g_test_add_func ("/recent/gone", test_gone_files_are_dropped);
  g_test_add_func ("/recent/twenty", test_no_more_than_twenty);
  g_test_add_func ("/recent/damaged", test_damaged);
  g_test_add_func ("/recent/place", test_place);

  return g_test_run ();
}
