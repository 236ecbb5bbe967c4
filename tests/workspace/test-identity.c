/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-identity.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "model/sl-uuid.h"

static void
test_made_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAnnotator) first = sl_identity_load (&error);
  g_autoptr (SlAnnotator) second = NULL;

  g_assert_no_error (error);
  g_assert_true (sl_uuid_is_valid (sl_annotator_get_uuid (first)));
  g_assert_cmpstr (sl_annotator_get_name (first), !=, "");
  second = sl_identity_load (&error);
  g_assert_no_error (error);
  g_assert_cmpstr (sl_annotator_get_uuid (first), ==, sl_annotator_get_uuid (second));
  g_assert_cmpstr (sl_annotator_get_name (first), ==, sl_annotator_get_name (second));
}

static void
test_renamed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAnnotator) before = sl_identity_load (&error);
  g_autoptr (SlAnnotator) renamed = sl_annotator_new (sl_annotator_get_uuid (before),
                                                      "Zoë\n=[x]; # Ünal", "ZÜ");
  g_autoptr (SlAnnotator) after = NULL;

  g_assert_true (sl_identity_save (renamed, &error));
  g_assert_no_error (error);
  after = sl_identity_load (&error);
  g_assert_no_error (error);
  g_assert_cmpstr (sl_annotator_get_name (after), ==, "Zoë\n=[x]; # Ünal");
  g_assert_cmpstr (sl_annotator_get_initials (after), ==, "ZÜ");
  g_assert_cmpstr (sl_annotator_get_uuid (after), ==, sl_annotator_get_uuid (before));
}

/* A damaged file is told and left alone: whoever it belonged to may still be saved by hand. */
static void
test_damaged (void)
{
  static const char *const contents[] = {
    "not a key file", "[Annotator]\nname=Ann\n", "[Annotator]\nuuid=no\nname=Ann\n",
    "[Annotator]\nuuid=11111111-1111-4111-8111-111111111111\nname=\n",
    "[Annotator]\nuuid=11111111-1111-4111-8111-111111111111\nname=\xff\xfe\n",
  };
  g_autofree char *path = sl_identity_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *left = NULL;

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      g_assert_null (sl_identity_load (&error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, path));
      g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
      g_assert_cmpstr (left, ==, contents[i]);
    }
}

static void
test_not_writable (void)
{
  g_autofree char *path = sl_identity_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  /* A file in place of the folder. */
  g_assert_no_errno (g_mkdir_with_parents (g_get_user_config_dir (), 0700));
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_assert_null (sl_identity_load (&error));
  g_assert_nonnull (error);
  g_unlink (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/workspace/identity/made-once", test_made_once);
  g_test_add_func ("/workspace/identity/renamed", test_renamed);
  g_test_add_func ("/workspace/identity/damaged", test_damaged);
  g_test_add_func ("/workspace/identity/not-writable", test_not_writable);

  return g_test_run ();
}
