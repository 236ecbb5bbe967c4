/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-command-formats.h"

#include <string.h>

static void
test_find (void)
{
  const SlFormat *format;

  g_assert_true (sl_command_formats_find (SL_COMMAND_FORMATS_IN, "json", &format));
  g_assert_cmpstr (format->id, ==, "json");
  g_assert_true (sl_command_formats_find (SL_COMMAND_FORMATS_OUT, "csv", &format));
  g_assert_false (sl_command_formats_find (SL_COMMAND_FORMATS_IN, "csv", &format));
  g_assert_false (sl_command_formats_find (SL_COMMAND_FORMATS_OUT, "docx", &format));
}

/* The help names every format, who reads it and what it has no place for. */
static void
test_help (void)
{
  g_autofree char *out = sl_command_formats_dup_help (SL_COMMAND_FORMATS_OUT);
  g_autofree char *in = sl_command_formats_dup_help (SL_COMMAND_FORMATS_IN);
  guint n;
  const SlFormat *formats = sl_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (formats[i].read != NULL)
        g_assert_nonnull (strstr (in, formats[i].id));
      if (formats[i].write == NULL && formats[i].publish == NULL)
        continue;
      g_assert_nonnull (strstr (out, formats[i].id));
      g_assert_nonnull (strstr (out, sl_format_get_readers (&formats[i])));
      if (sl_format_get_limits (&formats[i]) != NULL)
        g_assert_nonnull (strstr (out, sl_format_get_limits (&formats[i])));
    }
  g_assert_null (strstr (in, "csv"));
  g_assert_nonnull (strstr (in, "bundle"));
  g_assert_nonnull (strstr (out, "only what is new"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/ui/commands/formats/find", test_find);
  g_test_add_func ("/ui/commands/formats/help", test_help);

  return g_test_run ();
}
