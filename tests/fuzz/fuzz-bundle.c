/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "exchange/sl-bundle-json.h"
#include "fuzz-target.h"
#include "sl-test-utils.h"
#include "sl-test-workspace.h"

/* An empty comparison, which each input gets a copy of. */
static char *folder;
static char *blank;

static void
remove_folder (void)
{
  sl_test_remove_dir (folder);
  g_free (blank);
  g_free (folder);
}

static SlWorkspace *
open_at (const char *path,
         gboolean    is_new)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SlAnnotator) me = sl_annotator_new ("e0000000-0000-4000-8000-000000000000", "Eve",
                                                 NULL);
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace = is_new ? sl_workspace_create (file, me, &error)
                                  : sl_workspace_open (file, me, &error);

  g_assert_no_error (error);

  return workspace;
}

static void
make_blank (void)
{
  SlWorkspace *workspace;

  /* Nothing here needs to survive a power cut. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  folder = sl_test_make_dir ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  blank = g_build_filename (folder, "blank.sidelight", NULL);
  workspace = open_at (blank, TRUE);
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_object_unref (workspace);
  atexit (remove_folder);
}

static SlMergeReport *
apply (SlWorkspace *workspace,
       SlBundle    *bundle,
       gboolean     dry_run)
{
  g_autoptr (GError) error = NULL;
  SlMergeReport *report = sl_workspace_apply_bundle (workspace, bundle, dry_run, &error);

  g_assert_true ((report == NULL) == (error != NULL));
  for (guint i = 0; report != NULL && i < report->messages->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (report->messages, i), -1, NULL));

  return report;
}

/* What stands in a comparison, without the two lines that tell which one it is: the first bundle
 * makes an empty comparison the one that it is of, which an undo leaves. */
static char *
dup_content (SlWorkspace *workspace)
{
  g_autofree char *fingerprint = sl_test_fingerprint (workspace);
  const char *uuid = fingerprint + strlen (sl_workspace_get_title (workspace)) + 1;

  return g_strdup (strchr (uuid, '\n'));
}

/* A preview changes nothing, the second time changes nothing, and undo leads back to where it was. */
static void
use (SlWorkspace *workspace,
     SlBundle    *bundle)
{
  g_autofree char *before = sl_test_fingerprint (workspace);
  g_autofree char *previewed = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *content = dup_content (workspace);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlMergeReport) dry = apply (workspace, bundle, TRUE);
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (SlMergeReport) again = NULL;

  previewed = sl_test_fingerprint (workspace);
  g_assert_cmpstr (before, ==, previewed);
  report = apply (workspace, bundle, FALSE);
  once = sl_test_fingerprint (workspace);
  if (report == NULL)
    {
      g_assert_cmpstr (before, ==, once);
      return;
    }
  again = apply (workspace, bundle, FALSE);
  twice = sl_test_fingerprint (workspace);
  g_assert_cmpstr (once, ==, twice);
  if (!sl_workspace_can_undo (workspace))
    return;
  g_free (sl_workspace_undo (workspace, &error));
  g_assert_no_error (error);
  undone = dup_content (workspace);
  g_assert_cmpstr (content, ==, undone);
}

/* Whatever somebody sends, it is taken in or refused, and the file can be opened afterwards. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlBundle) bundle = sl_bundle_read (stream, NULL, &error);
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  gsize n_bytes;
  SlWorkspace *workspace;

  if (bundle == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  if (blank == NULL)
    make_blank ();
  path = g_build_filename (folder, "fuzz.sidelight", NULL);
  g_assert_true (g_file_get_contents (blank, &bytes, &n_bytes, NULL));
  g_assert_true (g_file_set_contents_full (path, bytes, n_bytes, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
  workspace = open_at (path, FALSE);
  use (workspace, bundle);
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_object_unref (workspace);
  workspace = open_at (path, FALSE);
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_object_unref (workspace);
  g_unlink (path);

  return 0;
}
