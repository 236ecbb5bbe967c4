/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-settings.h"

#include <glib.h>

static void
test_is_installed (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_settings_check (&error));
  g_assert_no_error (error);
  g_assert_true (sl_settings_get () == sl_settings_get ());
  g_assert_cmpint (g_settings_get_int (sl_settings_get (), "text-size"), ==, 12);
}

/* A program that is not installed says what to do, and does not abort. */
static void
test_is_missing (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sl_settings_check (&error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      g_print ("%s", error->message);
      return;
    }

  g_setenv ("GSETTINGS_SCHEMA_DIR", "/nowhere", TRUE);
  g_setenv ("XDG_DATA_DIRS", "/nowhere", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*GSETTINGS_SCHEMA_DIR*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/installed", test_is_installed);
  g_test_add_func ("/settings/missing", test_is_missing);

  return g_test_run ();
}
