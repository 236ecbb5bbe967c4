/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-figure-quantity.h"

/* What the figure that is token AT of UTF8 measures. */
static void
check (const char *utf8,
       guint       at,
       const char *unit,
       const char *words)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  const SlSpan *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, 0).span;
  SlFigureDraft draft = { reading, paragraph, { at, at + 1 }, { 0, 0 }, 12, 12, SL_BOUND_EXACT, unit };
  g_autofree char *found = NULL;

  sl_figure_quantity_read (&draft);
  if (sl_span_is_empty (&draft.quantity))
    {
      found = g_strdup ("");
    }
  else
    {
      SlTextRange range = sl_reading_span_range (reading, &draft.quantity);

      found = sl_text_dup_range (reading->text, &range);
    }
  g_assert_cmpstr (found, ==, words);
}

static void
test_counted (void)
{
  check ("12 flooded houses stood empty", 0, "count", "flooded houses");
  check ("12 of the pumps failed", 0, "count", "pumps");
  check ("12 other flooded houses stood empty", 0, "count", "other flooded houses");
  check ("12 people flooded houses", 0, "count", "people");
  check ("12 pumps", 0, "count", "pumps");
  check ("They counted 12, and left", 2, "count", "");
  check ("12", 0, "count", "");
  check ("12 states joined", 0, "count", "states");
  check ("12 said so", 0, "count", "");
  check ("12 of oil a day", 0, "bbl", "oil");
  check ("12 winner-take-all races", 0, "count", "winner-take-all races");
  check ("12 of forest - an area", 0, "ha", "forest");
  check ("There are 12", 2, "count", "");
}

static void
test_compared (void)
{
  check ("12 stronger than steel in a storm", 0, "times", "stronger than steel");
}

static void
test_valued (void)
{
  check ("The price of bread rose to 12", 6, "eur", "price of bread");
  check ("Officials said turnout had barely reached 12", 6, "percent", "turnout");
  check ("The damage was estimated at 12", 5, "usd", "damage");
  check ("It was 12", 2, "usd", "");
  check ("Bread for 12", 2, "usd", "");
  check ("The death toll rose to 12", 5, "count", "death toll");
  check ("The boy was 12", 3, "count", "");
  check ("In Brede the share was 12", 5, "percent", "share");
  check ("The price of the bread was 12", 6, "eur", "price of the bread");
  check ("Prices will start at 12", 4, "eur", "Prices");
}

/* What stands before "of" is the name of the figure. */
static void
test_named (void)
{
  check ("It has a population of 12", 5, "count", "population");
  check ("It grew at an annual rate of 12", 7, "percent", "annual rate");
  check ("The bus hit speeds of 12", 5, "mph", "speeds");
  check ("The loan carries interest of 12", 5, "percent", "interest");
  check ("of 12", 1, "count", "");
  check ("with a margin of error of 12", 6, "points", "margin of error");
  check ("people out of 12", 3, "usd", "");
  check ("a boy of 12", 3, "age", "");
}

static void
test_verbs_behind (void)
{
  check ("12 children goes hungry", 0, "share", "children");
  check ("12 of cocaine worth much", 0, "kg", "cocaine");
}

/* Neither dates nor spans of time are the value of something. */
static void
test_times (void)
{
  check ("The council was 12 pumps", 3, "date", "");
  check ("The vote was 12", 3, "year", "");
  check ("The strike reached 12", 3, "days", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure-quantity/counted", test_counted);
  g_test_add_func ("/figure-quantity/compared", test_compared);
  g_test_add_func ("/figure-quantity/valued", test_valued);
  g_test_add_func ("/figure-quantity/named", test_named);
  g_test_add_func ("/figure-quantity/verbs-behind", test_verbs_behind);
  g_test_add_func ("/figure-quantity/times", test_times);

  return g_test_run ();
}
