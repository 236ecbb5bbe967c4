/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-figure-units.h"

/* Reads the unit behind the first word of UTF8, which is 12, and tells "words=value unit". */
static void
check_as (const char *utf8,
          gboolean    vague,
          const char *figure)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  const SlSpan *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, 0).span;
  SlFigureDraft draft = { reading, paragraph, { 0, 1 }, { 0, 0 }, 12, 12, SL_BOUND_EXACT, "count" };
  g_autofree char *words = NULL;
  g_autofree char *found = NULL;

  sl_figure_units_read (&draft, vague);
  words = reading_fixture_dup_words (reading, &draft.span);
  found = g_strdup_printf ("%s=%.6g %s", words, draft.value, draft.unit);
  g_assert_cmpstr (found, ==, figure);
  g_assert_cmpfloat_with_epsilon (draft.high, draft.value, 1e-9);
}

static void
check (const char *utf8,
       const char *figure)
{
  check_as (utf8, FALSE, figure);
}

static void
test_none (void)
{
  check ("12", "12=12 count");
  check ("12 boats", "12=12 count");
  check ("12 of kilograms", "12=12 count");
  check ("12 basis", "12=12 count");
  check ("12 Swiss banks", "12=12 count");
}

static void
test_shares (void)
{
  check ("12% of it", "12%=12 percent");
  check ("12 per cent of it", "12 per cent=12 percent");
  check ("12 percentage points", "12 percentage points=12 points");
  check ("12 basis points", "12 basis points=0.12 points");
  check ("12-basis-point", "12=12 count");
}

static void
test_measures (void)
{
  check ("12 kilograms of sand", "12 kilograms=12 kg");
  check ("12 square miles of sand", "12 square miles=12 mi2");
  check ("12 cubic metres of sand", "12 cubic metres=12 m3");
  check ("12 metric tons of sand", "12 metric tons=12 t");
  check ("12° at noon", "12°=12 degrees");
  check ("12 °C at noon", "12 °C=12 degrees");
  check ("12 feet", "12 feet=12 ft");
  check ("12ft 6in of rope", "12ft 6in=12.5 ft");
  check ("12 feet 3 inches", "12 feet 3 inches=12.25 ft");
  check ("12 feet 30 inches", "12 feet=12 ft");
  check ("12 feet 6 in all", "12 feet=12 ft");
}

static void
test_speeds (void)
{
  check ("12 miles per hour", "12 miles per hour=12 mph");
  check ("12 kilometres an hour", "12 kilometres an hour=12 kmh");
  check ("12 km/h at most", "12 km/h=12 kmh");
  check ("12 km per day", "12 km=12 km");
}

static void
test_ages_and_times (void)
{
  check ("12-year-old", "12-year-old=12 age");
  check ("12 years old", "12 years old=12 age");
  check ("12 years", "12 years=12 years");
  check ("12-month wait", "12-month=12 months");
  check ("12 decades", "12 decades=120 years");
}

static void
test_currencies (void)
{
  check ("12 dollars", "12 dollars=12 usd");
  check ("12 Canadian dollars", "12 Canadian dollars=12 cad");
  check ("12 Hong Kong dollars", "12 Hong Kong dollars=12 hkd");
  check ("12 Swiss francs", "12 Swiss francs=12 chf");
  check ("12 pounds sterling", "12 pounds sterling=12 gbp");
  check ("12 pounds of flour", "12 pounds=12 lb");
}

/* Behind "hundreds" and the like the unit may follow an "of". */
static void
test_vague (void)
{
  check_as ("hundreds of dollars", TRUE, "hundreds of dollars=12 usd");
  check_as ("hundreds of boats", TRUE, "hundreds=12 count");
  check_as ("hundreds of", TRUE, "hundreds=12 count");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure-units/none", test_none);
  g_test_add_func ("/figure-units/shares", test_shares);
  g_test_add_func ("/figure-units/measures", test_measures);
  g_test_add_func ("/figure-units/speeds", test_speeds);
  g_test_add_func ("/figure-units/ages-and-times", test_ages_and_times);
  g_test_add_func ("/figure-units/currencies", test_currencies);
  g_test_add_func ("/figure-units/vague", test_vague);

  return g_test_run ();
}
