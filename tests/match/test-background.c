/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib.h>

#include "match/sl-background.h"

static void
test_order (void)
{
  g_assert_cmpfloat (sl_background_rarity ("president"), <, sl_background_rarity ("narcotics"));
  g_assert_cmpfloat (sl_background_rarity ("year"), <, sl_background_rarity ("bridge"));
  g_assert_cmpfloat (sl_background_rarity ("year"), >, 0);
}

/* Forms of one word are as rare as each other. */
static void
test_forms (void)
{
  g_assert_cmpfloat_with_epsilon (sl_background_rarity ("voted"), sl_background_rarity ("voting"), 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_background_rarity ("country"), sl_background_rarity ("countries"), 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_background_rarity ("bigger"), sl_background_rarity ("big"), 1e-9);
}

static void
test_unknown (void)
{
  g_assert_cmpfloat_with_epsilon (sl_background_rarity ("qwertzuiop"), SL_BACKGROUND_MAX_RARITY, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_background_rarity (""), SL_BACKGROUND_MAX_RARITY, 1e-9);
  g_assert_cmpfloat_with_epsilon (sl_background_rarity ("Überfahrt"), SL_BACKGROUND_MAX_RARITY, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/background/order", test_order);
  g_test_add_func ("/background/forms", test_forms);
  g_test_add_func ("/background/unknown", test_unknown);

  return g_test_run ();
}
