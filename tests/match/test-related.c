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

/* What an adjective is said of, and adjectives of like meaning. */
static void
test_adjectives (void)
{
  g_assert_cmpint (compare ("judici", "judg"), ==, SL_KINSHIP_SYNONYM);
  g_assert_cmpint (compare ("huge", "larg"), ==, SL_KINSHIP_BROADER);
}

/* A verb with a particle means like other words, but not like the verb alone. */
static void
test_phrases (void)
{
  g_assert_cmpstr (sl_related_join ("take", "over"), ==, "takeov");
  g_assert_cmpstr (sl_related_join ("carri", "out"), ==, "carriout");
  g_assert_null (sl_related_join ("take", "under"));
  g_assert_null (sl_related_join ("qwertzuiop", "up"));
  g_assert_cmpint (compare (sl_related_join ("call", "off"), "cancel"), ==, SL_KINSHIP_SYNONYM);
  g_assert_cmpint (compare ("call", "cancel"), ==, SL_KINSHIP_NONE);
}

static void
test_bases (void)
{
  g_assert_cmpstr (sl_related_get_base ("took"), ==, "take");
  g_assert_cmpstr (sl_related_get_base ("children"), ==, "child");
  g_assert_cmpstr (sl_related_get_base ("takes"), ==, "takes");

  /* Words of their own, too. */
  g_assert_cmpstr (sl_related_get_base ("found"), ==, "found");
  g_assert_cmpstr (sl_related_get_base (""), ==, "");
}

static void
test_spellings (void)
{
  g_assert_cmpstr (sl_related_get_spelling ("centr"), ==, "center");
  g_assert_cmpstr (sl_related_get_spelling ("labour"), ==, "labor");
  g_assert_cmpstr (sl_related_get_spelling ("bridg"), ==, "bridg");
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
  g_test_add_func ("/related/adjectives", test_adjectives);
  g_test_add_func ("/related/phrases", test_phrases);
  g_test_add_func ("/related/bases", test_bases);
  g_test_add_func ("/related/spellings", test_spellings);
  g_test_add_func ("/related/unrelated", test_unrelated);

  return g_test_run ();
}
