/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-figures.h"

/* The figures of UTF8 as "words=value unit (quantity)", set apart by bars; a span is value..high, a
 * bound stands before it as > < or ~. */
static char *
join_figures (const char *utf8)
{
  static const char *const bounds[] = { "", ">", "<", "~" };
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  GString *joined = g_string_new (NULL);

  sl_figures_find (reading);
  for (guint i = 0; i < reading->figures->len; i++)
    {
      const SlFigure *figure = g_ptr_array_index (reading->figures, i);
      g_autofree char *words = sl_text_dup_range (reading->text, &figure->range);

      g_string_append_printf (joined, "%s%s=%s%.15g", i > 0 ? "|" : "", words, bounds[figure->bound], figure->value);
      if (figure->high > figure->value)
        g_string_append_printf (joined, "..%.15g", figure->high);
      g_string_append_printf (joined, " %s", figure->unit);
      if (figure->quantity != NULL && figure->quantity[0] != '\0')
        g_string_append_printf (joined, " (%s)", figure->quantity);
    }

  return g_string_free (joined, FALSE);
}

typedef struct
{
  const char *text;
  const char *figures;
} Case;

static void
check_cases (const Case *cases,
             guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *figures = join_figures (cases[i].text);

      g_assert_cmpstr (figures, ==, cases[i].figures);
    }
}

static void
test_counts (void)
{
  static const Case cases[] = {
    { "Nothing is counted here.", "" },
    { "They moved 1,600 sandbags.", "1,600=1600 count (sandbags)" },
    { "They moved 2.55 million sandbags.", "2.55 million=2550000 count (sandbags)" },
    { "Some twenty-five boats came.", "Some twenty-five=~25 count (boats)" },
    { "Two hundred and fifty houses stood empty.", "Two hundred and fifty=250 count (houses)" },
    { "Hundreds of thousands of people fled.", "Hundreds of thousands=>100000 count (people fled)" },
    { "Half a million people live there.", "Half a million=500000 count (people live there)" },
    { "A third of the town is dry.", "third=0.333333333333333 share (town)" },
    { "One of them left, and no one came.", "" },
    { "Six thousand and twelve boats came.", "Six thousand and twelve=6012 count (boats)" },
    { "Beyond it shine 5 trillion trillion trillion stars.", "" },
    { "a three-state bust", "three=3 count (-state bust)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_long_times (void)
{
  static const Case cases[] = {
    { "The dam stood for a century.", "a century=100 years" },
    { "The dam stood for half a century.", "half a century=50 years" },
    { "The dam broke a decade later.", "a decade=10 years" },
    { "The dam is of this century.", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_units (void)
{
  static const Case cases[] = {
    { "It cost $800 million.", "$800 million=800000000 usd" },
    { "It cost €5bn and 20 pounds of flour.", "€5bn=5000000000 eur|20 pounds=20 lb (flour)" },
    { "Hundreds of dollars were found.", "Hundreds of dollars=>100 usd" },
    { "80 percent of the crop, 5% of the rice, 3 per cent", "80 percent=80 percent (crop)|5%=5 percent (rice)|3 per cent=3 percent" },
    { "It fell by 4 percentage points.", "4 percentage points=4 points" },
    { "This is 50 times stronger than steel.", "50 times=50 times (stronger than steel)" },
    { "The number has quadrupled.", "quadrupled=4 times" },
    { "536 kilograms of sand", "536 kilograms=536 kg (sand)" },
    { "It took two decades and six weeks.", "two decades=20 years|six weeks=6 weeks" },
    { "a year-long search", "year-long=1 years" },
    { "the 9th day", "9th=9 ordinal" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_bounds_and_spans (void)
{
  static const Case cases[] = {
    { "more than 33,000 deaths", "more than 33,000=>33000 count (deaths)" },
    { "at least 30 kilograms", "at least 30 kilograms=>30 kg" },
    { "no more than 12 people", "no more than 12=<12 count (people)" },
    { "nearly 2%", "nearly 2%=~2 percent" },
    { "close to 30,000 graves", "close to 30,000=~30000 count (graves)" },
    { "10 to 15 boats", "10 to 15=10..15 count (boats)" },
    { "between 3 and 4 percent", "3 and 4 percent=3..4 percent" },
    { "$10 to $15", "$10 to $15=10..15 usd" },
    { "sold over two years", "two years=2 years" },
    { "600 or more", "600 or more=>600 count" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_calendar (void)
{
  static const Case cases[] = {
    { "on May 1, when it rained", "May 1=501 date" },
    { "on January 10, 2018, and 25 June 2018", "January 10, 2018=20180110 date|25 June 2018=20180625 date" },
    { "from October 2018 to March 2019", "October 2018=201810 month|March 2019=201903 month" },
    { "date 2018-06-25", "2018-06-25=20180625 date" },
    { "in 2017, since the 1990s", "2017=2017 year|1990s=1990..1999 year" },
    { "2000-2015", "2000-2015=2000..2015 year" },
    { "2000 sandbags", "2000=2000 count (sandbags)" },
    { "at 11:30 a.m. on Monday", "11:30 a.m.=690 time" },
    { "it may 12 times", "12 times=12 times" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_ages_and_names (void)
{
  static const Case cases[] = {
    { "Ann Lane, 54, said so.", "54=54 age" },
    { "a 30-year-old man", "30-year-old=30 age" },
    { "the COVID-19 ward at http://a.example/12/3", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_more_counts (void)
{
  static const Case cases[] = {
    { "", "" },
    { "a", "" },
    { "🌊🌊🌊", "" },
    { "There were 12 boats.", "12=12 count (boats)" },
    { "They baked 4,500 loaves.", "4,500=4500 count (loaves)" },
    { "Forty-two bakers came.", "Forty-two=42 count (bakers)" },
    { "It cost $5.", "$5=5 usd" },
    { "It cost £7 million.", "£7 million=7000000 gbp" },
    { "It cost €3.50.", "€3.50=3.5 eur" },
    { "It cost ¥900.", "¥900=900 jpy" },
    { "It cost 30 dollars.", "30 dollars=30 usd" },
    { "It cost 40 euros.", "40 euros=40 eur" },
    { "It fell by 7.5%.", "7.5%=7.5 percent" },
    { "It took three hours.", "three hours=3 hours" },
    { "It took 90 minutes.", "90 minutes=90 minutes" },
    { "It took ten days.", "ten days=10 days" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_more_measures (void)
{
  static const Case cases[] = {
    { "It weighs 5 kg.", "5 kg=5 kg" },
    { "It is 12 metres long.", "12 metres=12 m" },
    { "It is 3 miles off.", "3 miles=3 mi" },
    { "at least 40 km", "at least 40 km=>40 km" },
    { "more than 6 tonnes", "more than 6 tonnes=>6 t" },
    { "less than 2%", "less than 2%=<2 percent" },
    { "about $9", "about $9=~9 usd" },
    { "20 to 30 percent", "20 to 30 percent=20..30 percent" },
    { "Otto Marsh, 61, ran.", "61=61 age" },
    { "an 8-year-old girl", "8-year-old=8 age" },
    { "in 1987", "1987=1987 year" },
    { "since the 1970s", "1970s=1970..1979 year" },
    { "on July 5, 2020", "July 5, 2020=20200705 date" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figures/long-times", test_long_times);
  g_test_add_func ("/figures/counts", test_counts);
  g_test_add_func ("/figures/units", test_units);
  g_test_add_func ("/figures/bounds-and-spans", test_bounds_and_spans);
  g_test_add_func ("/figures/calendar", test_calendar);
  g_test_add_func ("/figures/ages-and-names", test_ages_and_names);
  g_test_add_func ("/figures/more-counts", test_more_counts);
  g_test_add_func ("/figures/more-measures", test_more_measures);

  return g_test_run ();
}
