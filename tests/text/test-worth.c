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

static void
test_any_text (void)
{
  static const char *const cases[] = {
    "a", "?", "🌊", "12", "%", "“", "水位上升了。", "Мельница сгорела.", "The mill burned.", "Thank you.",
    "The fire destroyed 40 houses in 2014, and 12 percent of the town was lost.",
  };
  g_autofree char *words = g_strnfill (10000, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_cmpfloat (score (cases[i]), >=, 0);
      g_assert_cmpfloat (score (cases[i]), <=, 1);
    }
  g_assert_cmpfloat (score (words), <=, 1);
}

static void
test_more_order (void)
{
  g_assert_cmpfloat (score ("The fire destroyed 40 houses in the town in 2014."), >,
                     score ("Did the fire destroy houses in the town?"));
  g_assert_cmpfloat (score ("Exports of Norvia rose by 7 percent in 2011."), >,
                     score ("Thank you all for the lovely evening."));
}

/* A feature counts once, however often it comes. */
static void
test_repeats (void)
{
  g_autoptr (SlReading) once = reading_fixture_new ("The mill burned down , the mill burned down ,");
  g_autoptr (SlReading) often = reading_fixture_new (
    "The mill burned down , the mill burned down , the mill burned down , the mill burned down ,");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint32 features[SL_WORTH_MAX_FEATURES];
  guint n_once = sl_worth_features (once, &(SlSpan) { 0, once->tokens->len }, features);
  guint n_often = sl_worth_features (often, &(SlSpan) { 0, often->tokens->len }, features);

  g_assert_cmpuint (n_often, ==, n_once);
  for (guint i = 0; i < n_often; i++)
    g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (features[i])));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/worth/order", test_order);
  g_test_add_func ("/worth/bounds", test_bounds);
  g_test_add_func ("/worth/any-text", test_any_text);
  g_test_add_func ("/worth/more-order", test_more_order);
  g_test_add_func ("/worth/repeats", test_repeats);

  return g_test_run ();
}
