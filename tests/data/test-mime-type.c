/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <string.h>

#include "config.h"
#include "sl-test-utils.h"

#define MIME_TYPE "application/vnd.sidelight+sqlite3"

/* Puts the MIME definition where a user's own ones lie; FALSE where no database can be made of it. */
static gboolean
install_definition (void)
{
  g_autofree char *program = g_find_program_in_path ("update-mime-database");
  g_autofree char *mime = g_build_filename (g_get_user_data_dir (), "mime", NULL);
  g_autofree char *packages = g_build_filename (mime, "packages", NULL);
  g_autofree char *target = g_build_filename (packages, SL_APP_ID ".xml", NULL);
  g_autofree char *source = g_build_filename (g_getenv ("SL_BUILD_DATA"), SL_APP_ID ".xml", NULL);
  g_autofree char *contents = NULL;
  const char *arguments[] = { program, mime, NULL };
  g_autoptr(GError) error = NULL;
  int status = -1;

  if (program == NULL)
    return FALSE;

  g_assert_cmpint (g_mkdir_with_parents (packages, 0700), ==, 0);
  g_file_get_contents (source, &contents, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (target, contents, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return TRUE;
}

static void
test_magic (void)
{
  guchar header[100] = "SQLite format 3";
  g_autofree char *ours = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *by_name = NULL;

  if (!install_definition ())
    {
      g_test_skip ("update-mime-database is not installed");
      return;
    }

  foreign = g_content_type_guess (NULL, header, sizeof header, NULL);
  g_assert_cmpstr (foreign, !=, MIME_TYPE);

  memcpy (header + 68, "SIDE", 4);
  ours = g_content_type_guess (NULL, header, sizeof header, NULL);
  g_assert_cmpstr (ours, ==, MIME_TYPE);

  by_name = g_content_type_guess ("Harbour flood.sidelight", NULL, 0, NULL);
  g_assert_cmpstr (by_name, ==, MIME_TYPE);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = sl_test_make_dir ();
  int status;

  /* Set before GLib looks: isolated folders would come too late for it, and hide the system's types. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/mime-type/magic", test_magic);
  status = g_test_run ();
  sl_test_remove_dir (home);

  return status;
}
