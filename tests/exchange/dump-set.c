/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>

#include "sl-test-set.h"

/* dump-set FORMAT: writes the sample set of the tests to standard output. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *data = NULL;
  gsize n;

  if (argc != 2 || sl_format_lookup (argv[1]) == NULL)
    {
      g_printerr ("usage: dump-set FORMAT\n");
      return 2;
    }
  data = sl_test_export (argv[1], set, &n);

  return fwrite (data, 1, n, stdout) == n && fflush (stdout) == 0 ? 0 : 1;
}
