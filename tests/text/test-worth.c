/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-worth.h"

static double
score (const char *utf8)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);

  return sl_worth_score (reading, &(SlSpan) { 0, reading->tokens->len });
}

static void
test_order (void)
{
  double fact = score ("Unemployment fell by 12 percent in Norvia between 2010 and 2014.");
  double plain = score ("The river rose during the night.");
  double question = score ("Did the river rise during the night?");
  double courtesy = score ("Thank you very much, and good night.");

  g_assert_cmpfloat (fact, >, 0.5);
  g_assert_cmpfloat (fact, >, plain);
  g_assert_cmpfloat (plain, >, question);
  g_assert_cmpfloat (plain, >, courtesy);
}

static void
test_bounds (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("Word");
  double empty = sl_worth_score (reading, &(SlSpan) { 0, 0 });

  g_assert_cmpfloat (empty, >=, 0);
  g_assert_cmpfloat (score ("1 2 3 4 5 6 7 8 9 million billion percent"), <=, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/worth/order", test_order);
  g_test_add_func ("/worth/bounds", test_bounds);

  return g_test_run ();
}
