/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-contrast.h"
#include "match/sl-pair-features.h"
#include "sl-match-fixture.h"

#include <string.h>

static gboolean
roles_differ (const char *text_a,
              const char *text_b)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (text_a, text_b);
  gboolean differ = sl_contrast_roles (fixture->a, fixture->b, fixture->terms);

  g_assert_cmpint (sl_contrast_roles (fixture->b, fixture->a, fixture->terms), ==, differ);

  return differ;
}

static void
test_roles (void)
{
  g_assert_true (roles_differ ("On Friday Norway lent Sweden nine ferries", "On Friday Sweden lent Norway two ferries"));
  g_assert_true (roles_differ ("the mayor told us that China has lent the Russian fleet nine ferries",
                               "the mayor told us that Russia has lent the Chinese fleet two ferries"));
  g_assert_false (roles_differ ("On Friday Norway lent Sweden nine ferries", "Norway had lent Sweden ferries before"));
  g_assert_false (roles_differ ("On Friday Norway lent Sweden nine ferries", "On Friday Sweden sold Norway nine ferries"));
}

static void
test_roles_of_others (void)
{
  g_assert_false (roles_differ ("On Friday Norway lent Sweden nine ferries", "On Friday Denmark lent Norway nine ferries"));
  g_assert_false (roles_differ ("ferries were lent", "ferries were lent"));
  g_assert_false (roles_differ ("the", "of"));
}

static void
test_passive_and_mutual (void)
{
  g_assert_false (roles_differ ("On Friday Norway beat Sweden twice", "On Friday Sweden was beat by Norway twice"));
  g_assert_false (roles_differ ("On Friday Norway spoke with Sweden", "On Friday Sweden spoke with Norway"));
  g_assert_false (roles_differ ("It rained. Norway. Lent Sweden ferries", "It rained. Sweden. Lent Norway ferries"));
}

static void
add_count (SlClaimProfile *profile,
           const char     *text,
           const char     *number,
           double          value,
           const char     *quantity)
{
  guint start = strstr (text, number) - text;
  SlFigure *figure = sl_figure_new (&(SlTextRange) { start, start + strlen (number) }, value, "count");

  figure->quantity = g_strdup (quantity);
  sl_claim_take_figure (profile->claim, figure);
}

static gboolean
extents_differ (const char *counted,
                const char *number,
                const char *whole)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (counted, whole);
  gboolean differ;

  add_count (fixture->a, counted, number, 23, "coastal ferries");
  differ = sl_contrast_extent (fixture->a, fixture->b, fixture->terms);
  g_assert_cmpint (sl_contrast_extent (fixture->b, fixture->a, fixture->terms), ==, differ);

  return differ;
}

static void
test_extent (void)
{
  static const char COUNTED[] = "The harbour office took 23 coastal ferries off its list";

  g_assert_true (extents_differ (COUNTED, "23", "The harbour office took all of the ferries off its list"));
  g_assert_true (extents_differ (COUNTED, "23", "The office took the entire class of ferries off its list"));
  g_assert_false (extents_differ (COUNTED, "23", "The harbour office took all 23 ferries off its list"));
  g_assert_false (extents_differ (COUNTED, "23", "The harbour office took all night, and ferries waited"));
  g_assert_false (extents_differ (COUNTED, "23", "The harbour office took ferries off its list"));
}

/* Who opens all nine gates counts them. */
static void
test_counted_whole (void)
{
  static const char TEXT[] = "They opened all nine coastal gates on Monday";
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new (TEXT, TEXT);

  add_count (fixture->a, TEXT, "nine", 9, "coastal gates");
  add_count (fixture->b, TEXT, "nine", 9, "coastal gates");
  g_assert_false (sl_contrast_extent (fixture->a, fixture->b, fixture->terms));
}

static void
test_other_units (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("Some 23 percent of ferries sail", "All ferries sail");
  SlFigure *figure = sl_figure_new (&(SlTextRange) { 5, 15 }, 23, "percent");

  figure->quantity = g_strdup ("ferries");
  sl_claim_take_figure (fixture->a->claim, figure);
  g_assert_false (sl_contrast_extent (fixture->a, fixture->b, fixture->terms));
}

static void
test_no_pair (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("On Friday Norway lent Sweden nine old ferries",
                                                             "On Friday Sweden lent Norway nine old ferries");
  SlPair pair = { .a = fixture->a, .b = fixture->b };

  g_assert_false (sl_pair_measure (&pair, fixture->terms));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/contrast/roles", test_roles);
  g_test_add_func ("/contrast/roles-of-others", test_roles_of_others);
  g_test_add_func ("/contrast/passive-and-mutual", test_passive_and_mutual);
  g_test_add_func ("/contrast/extent", test_extent);
  g_test_add_func ("/contrast/counted-whole", test_counted_whole);
  g_test_add_func ("/contrast/other-units", test_other_units);
  g_test_add_func ("/contrast/no-pair", test_no_pair);

  return g_test_run ();
}
