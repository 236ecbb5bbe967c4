/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz-target.h"
#include "sl-test-workspace.h"

/* An input is a file (if it begins with 'f'), or a list of changes to a sound one: four bytes
 * where, one byte what. So a few bytes reach everything that lies behind the checks of the header.
 */

typedef struct
{
  SlTestComparison comparison;
  guint8 *bytes;
  gsize n_bytes;
} Sound;

static Sound sound;

static void
remove_sound (void)
{
  sl_test_comparison_clear (&sound.comparison);
  g_free (sound.bytes);
}

static void
make_sound (void)
{
  /* Nothing here needs to survive a power cut. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  /* Nor does anything belong into the folder of whoever runs this. */
  g_setenv ("XDG_DATA_HOME", g_get_tmp_dir (), TRUE);
  sl_test_comparison_init (&sound.comparison);
  sl_workspace_set_verdict (sound.comparison.workspace, sound.comparison.claim_a,
                            SL_VERDICT_DISPUTED, NULL);
  sl_workspace_set_note (sound.comparison.workspace, sound.comparison.claim_b, "Ask the mayor.",
                         NULL);
  sl_workspace_compare (sound.comparison.workspace, NULL);
  sl_workspace_close (sound.comparison.workspace, NULL);
  g_assert_true (
    g_file_get_contents (sound.comparison.path, (char **) &sound.bytes, &sound.n_bytes, NULL));
  atexit (remove_sound);
}

static void
change (guint8        *bytes,
        const uint8_t *data,
        size_t         size)
{
  for (size_t i = 0; i + 5 <= size; i += 5)
    {
      guint32 at;

      memcpy (&at, data + i, sizeof at);
      bytes[GUINT32_FROM_LE (at) % sound.n_bytes] = data[i + 4];
    }
}

/* What a person would do with it next. */
static void
use (SlWorkspace *workspace,
     const char  *claim)
{
  g_autoptr (GPtrArray) hits = sl_workspace_search (workspace, "dam mayor", 10, NULL);
  g_autofree char *fingerprint = sl_test_fingerprint (workspace);

  g_free (sl_workspace_undo (workspace, NULL));
  g_free (sl_workspace_undo (workspace, NULL));
  g_free (sl_workspace_redo (workspace, NULL));
  sl_workspace_set_verdict (workspace, claim, SL_VERDICT_SUPPORTED, NULL);
  sl_workspace_close (workspace, NULL);
}

/* Whatever is in the file, it is opened or refused; a file that is refused stays as it is. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree guint8 *bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  gboolean whole = size > 0 && data[0] == 'f';

  if (sound.bytes == NULL)
    make_sound ();
  path = g_build_filename (sound.comparison.folder, "fuzz.sidelight", NULL);
  if (!whole)
    {
      bytes = g_memdup2 (sound.bytes, sound.n_bytes);
      change (bytes, data, size);
    }
  g_assert_true (g_file_set_contents_full (path,
                                           whole ? (const char *) data + 1 : (const char *) bytes,
                                           whole ? size - 1 : sound.n_bytes,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  file = g_file_new_for_path (path);
  before = sl_test_file_checksum (path);
  workspace = sl_workspace_open (file, sound.comparison.annotator, &error);
  if (workspace != NULL)
    use (workspace, sound.comparison.claim_a);
  else
    {
      g_assert_nonnull (error);
      after = sl_test_file_checksum (path);
      g_assert_cmpstr (before, ==, after);
    }
  g_unlink (path);

  return 0;
}
