/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib.h>

#include "fuzz-target.h"

/* Also what is cut off in the middle, and what has one byte changed, must do no harm. */
#define N_CUTS 16

static void
replay_variants (const guint8 *bytes,
                 gsize         n)
{
  for (guint i = 1; i <= N_CUTS; i++)
    {
      gsize cut = n * i / (N_CUTS + 1);
      g_autofree guint8 *variant = g_memdup2 (bytes, MAX (n, 1));

      LLVMFuzzerTestOneInput (variant, cut);
      if (n == 0)
        continue;
      variant[cut] ^= 1 << (i % 8);
      LLVMFuzzerTestOneInput (variant, n);
    }
}

/* Stands in for libFuzzer where there is none: runs the target once over each file of the folders given. */
int
main (int    argc,
      char **argv)
{
  guint n_files = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (argv[i], 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (argv[i], name, NULL);
          g_autofree char *bytes = NULL;
          gsize n;

          if (!g_file_get_contents (path, &bytes, &n, NULL))
            continue;
          LLVMFuzzerTestOneInput ((const guint8 *) bytes, n);
          replay_variants ((const guint8 *) bytes, n);
          n_files++;
        }
    }
  g_print ("%u files replayed\n", n_files);

  return n_files > 0 ? 0 : 1;
}
