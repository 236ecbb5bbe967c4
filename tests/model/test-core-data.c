/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-core-data.h"

static gpointer
load_thread (gpointer data)
{
  return sl_core_data_load ("match/weights.txt");
}

/* Whoever asks first: all get the same. */
static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);
      gsize n = 0;
      const char *words = g_bytes_get_data (bytes, &n);

      g_assert_cmpuint (n, >, 0);
      g_assert_cmpint (words[n], ==, 0);
    }
}

static void
test_missing (void)
{
  g_assert_null (sl_core_data_load ("match/not-there.txt"));
  g_assert_null (sl_core_data_load (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/core-data/threads", test_threads);
  g_test_add_func ("/core-data/missing", test_missing);

  return g_test_run ();
}
