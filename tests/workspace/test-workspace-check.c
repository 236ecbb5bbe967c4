/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include "sl-test-utils.h"

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = sl_test_make_dir ();
  path = g_build_filename (fixture->folder, "dam.sidelight", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SlAnnotator) ann = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlWorkspace) workspace = sl_workspace_create (fixture->file, ann, &error);
  guint version = 0;

  g_assert_no_error (error);
  g_assert_true (sl_workspace_check (workspace, &version, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (version, >=, 1);
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_assert_false (sl_workspace_check (workspace, &version, &error));
  g_assert_nonnull (error);
}

/* Opened only to look at, a comparison does not learn who looked. */
static void
test_looked_at (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (SlAnnotator) ann = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (SlWorkspace) made = sl_workspace_create (fixture->file, ann, NULL);
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_close (made, NULL));
  workspace = sl_workspace_open (fixture->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (sl_workspace_get_annotator (workspace));
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_annotators (workspace)), ==, 0);
  g_assert_true (sl_workspace_close (workspace, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/workspace/check/sound", Fixture, NULL, set_up, test_sound, tear_down);
  g_test_add ("/workspace/check/looked-at", Fixture, NULL, set_up, test_looked_at, tear_down);

  return g_test_run ();
}
