/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-entry.h"

#define ANN "a0000000-0000-4000-8000-000000000000"
#define BEN "b0000000-0000-4000-8000-000000000000"

/* The clock decides; all else only where clocks are equal. */
static void
test_compare (void)
{
  g_autoptr (SlEntry) early = sl_entry_new (BEN, "d", 9, 1, "t", "claim", "k", "{}");
  g_autoptr (SlEntry) late = sl_entry_new (ANN, "d", 1, 2, "t", "claim", "k", "{}");
  g_autoptr (SlEntry) other = sl_entry_new (BEN, "d", 1, 2, "t", "claim", "k", NULL);
  g_autoptr (SlEntry) device = sl_entry_new (BEN, "e", 1, 2, "t", "claim", "k", NULL);
  g_autoptr (SlEntry) second = sl_entry_new (BEN, "e", 2, 2, "t", "claim", "k", NULL);
  SlEntry *sorted[] = { early, late, other, device, second };

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (sorted); k++)
        {
          int order = sl_entry_compare (sorted[i], sorted[k]);

          g_assert_cmpint ((order > 0) - (order < 0), ==, (i > k) - (i < k));
        }
    }
}

static void
test_copy (void)
{
  g_autoptr (SlEntry) entry = sl_entry_new (ANN, "d", 1, 2, "t", "claim", "k", "{}");
  g_autoptr (SlEntry) copy = sl_entry_copy (entry);
  g_autoptr (SlEntry) gone = sl_entry_new (ANN, "d", 1, 2, "t", "claim", "k", NULL);

  g_assert_true (sl_entry_equal (entry, copy));
  g_assert_false (sl_entry_equal (entry, gone));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/entry/compare", test_compare);
  g_test_add_func ("/entry/copy", test_copy);

  return g_test_run ();
}
