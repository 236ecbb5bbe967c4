/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-related.h"

static SlKinship
compare (const char *a,
         const char *b)
{
  SlKinship kinship = sl_related_compare (sl_related_get_sets (a), sl_related_get_sets (b));

  g_assert_cmpint (sl_related_compare (sl_related_get_sets (b), sl_related_get_sets (a)), ==, kinship);

  return kinship;
}

/* What is compared are stems, as Snowball makes them. */
static void
test_synonyms (void)
{
  g_assert_cmpint (compare ("buy", "purchas"), ==, SL_KINSHIP_SYNONYM);
  g_assert_cmpint (compare ("china", "chines"), ==, SL_KINSHIP_SYNONYM);
  g_assert_cmpint (compare ("us.", "american"), ==, SL_KINSHIP_SYNONYM);
}

static void
test_broader (void)
{
  g_assert_cmpint (compare ("weapon", "gun"), ==, SL_KINSHIP_BROADER);
}

static void
test_unrelated (void)
{
  g_assert_cmpint (compare ("weapon", "purchas"), ==, SL_KINSHIP_NONE);
  g_assert_null (sl_related_get_sets ("qwertzuiop"));
  g_assert_cmpint (compare ("weapon", "qwertzuiop"), ==, SL_KINSHIP_NONE);
  g_assert_cmpint (compare ("qwertzuiop", "qwertzuiop"), ==, SL_KINSHIP_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/related/synonyms", test_synonyms);
  g_test_add_func ("/related/broader", test_broader);
  g_test_add_func ("/related/unrelated", test_unrelated);

  return g_test_run ();
}
