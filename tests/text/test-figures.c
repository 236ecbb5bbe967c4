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
    { "Hundreds of thousands of people fled.", "Hundreds of thousands=>100000 count (people)" },
    { "Half a million people live there.", "Half a million=500000 count (people)" },
    { "A third of the town is dry.", "third=0.333333333333333 share (town)" },
    { "One of them left, and no one came.", "" },
    { "Six thousand and twelve boats came.", "Six thousand and twelve=6012 count (boats)" },
    { "Beyond it shine 5 trillion trillion trillion stars.", "" },
    { "a three-state bust", "three=3 count (state bust)" },
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
    { "The number has quadrupled.", "quadrupled=4 times (number)" },
    { "536 kilograms of sand", "536 kilograms=536 kg (sand)" },
    { "It took two decades and six weeks.", "two decades=20 years|six weeks=6 weeks" },
    { "a year-long search", "year-long=1 years" },
    { "the 9th day", "9th=9 ordinal (day)" },
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
    { "from 1914 to 1918, between 2001 and 2003", "1914 to 1918=1914..1918 year|2001 and 2003=2001..2003 year" },
    { "in 2001 and 2003", "2001=2001 year|2003=2003 year" },
    { "2000-2015", "2000-2015=2000..2015 year" },
    { "2000 sandbags", "2000=2000 count (sandbags)" },
    { "at 11:30 a.m. on Monday", "11:30 a.m.=690 time" },
    { "it may 12 times", "12 times=12 times" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What is counted ends with its plural or before a verb; what has a value stands before the verb. */
static void
test_quantities (void)
{
  static const Case cases[] = {
    { "About a dozen boats sank.", "About a dozen=~12 count (boats)" },
    { "A 100,000-strong crowd marched.", "100,000=100000 count (crowd)" },
    { "Twelve sports clubs closed.", "Twelve=12 count (sports clubs)" },
    { "Four heavily armed men fled.", "Four=4 count (heavily armed men)" },
    { "Seven bridges damaged in May held.", "Seven=7 count (bridges)" },
    { "They sold 2,000 of their 12,000 pumps.", "2,000=2000 count (pumps)|12,000=12000 count (pumps)" },
    { "More than a quarter of the town moved away.", "More than a quarter=>0.25 share (town)" },
    { "The turnout was 61 percent.", "61 percent=61 percent (turnout)" },
    { "The damage was put at £1.2bn.", "£1.2bn=1200000000 gbp (damage)" },
    { "Lane said that the number of pumps has risen by 8%.", "8%=8 percent (number of pumps)" },
    { "It rose by 8%.", "8%=8 percent" },
    { "They met at the pump for $5.", "$5=5 usd" },
    { "Prices fell", "" },
    { "was 5%", "5%=5 percent" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Four digits are a year unless things are counted behind them. */
static void
test_years_and_counts (void)
{
  static const Case cases[] = {
    { "The 2016 election was lost.", "2016=2016 year" },
    { "a 2017 congressional report", "2017=2017 year" },
    { "her 1998 novel", "1998=1998 year" },
    { "the 2015 crisis", "2015=2015 year" },
    { "the 2000 sandbags", "2000=2000 count (sandbags)" },
    { "They carried 2000 wet sandbags.", "2000=2000 count (wet sandbags)" },
    { "Some 1500 people left in 1953.", "Some 1500=~1500 count (people)|1953=1953 year" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_ratios (void)
{
  static const Case cases[] = {
    { "Six in ten residents want a gate.", "Six in ten=0.6 share (residents)" },
    { "nearly one in five", "nearly one in five=~0.2 share" },
    { "7 out of 10 pupils", "7 out of 10=0.7 share (pupils)" },
    { "one in every four voters", "one in every four=0.25 share (voters)" },
    { "It rained twice, two in 10 days.", "two=2 count|10 days=10 days" },
    { "one of every eight pumps", "one of every eight=0.125 share (pumps)" },
    { "two out of every five voters", "two out of every five=0.4 share (voters)" },
    { "ten in five", "ten=10 count|five=5 count" },
    { "four in 2019", "four=4 count|2019=2019 year" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_signs (void)
{
  static const Case cases[] = {
    { "It was minus 5 degrees.", "minus 5 degrees=-5 degrees" },
    { "It was -5°C, not 12 °C.", "-5°C=-5 degrees|12 °C=12 degrees" },
    { "a change of -3%", "-3%=-3 percent (change)" },
    { "They won 3-1.", "3=3 count|1=1 count" },
    { "-4", "4=4 count" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What a number is told as beside digits and words. */
static void
test_fractions (void)
{
  static const Case cases[] = {
    { "It burned 3 1/2 acres.", "3 1/2 acres=3.5 acres" },
    { "They met 2½ hours later.", "2½ hours=2.5 hours" },
    { "Three-and-a-half years went by.", "Three-and-a-half years=3.5 years" },
    { "Prices fell by a third.", "third=0.333333333333333 share (Prices)" },
    { "They came by a third party.", "" },
    { "It is open 24/7.", "" },
    { "Output shrank by 0.3%.", "0.3%=0.3 percent (Output)" },
    { "It fell by 25 basis points.", "25 basis points=0.25 points" },
    { "Three quarters of a million people came.", "Three quarters of a million=750000 count (people)" },
    { "Around half of the boats sank.", "Around half=~0.5 share (boats)" },
    { "Scores of flights left, and he scores.", "Scores=>20 count (flights)" },
    { "A few hundred came.", "hundred=>100 count" },
    { "She won the 100m race, and got $100m.", "100m=100 m|$100m=100000000 usd" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_decades_of_life (void)
{
  static const Case cases[] = {
    { "She is in her 40s.", "40s=40..49 age" },
    { "He is in his late 60s.", "60s=60..69 age" },
    { "the music of the 60s", "60s=1960..1969 year" },
    { "The share is in the mid-30s.", "" },
    { "in their mid-30s", "30s=30..39 age" },
    { "in the mid-1980s", "1980s=1980..1989 year" },
    { "Under 5s pay nothing.", "Under 5s=<5 age" },
    { "a club for over-65s", "over-65s=>65 age" },
    { "They saw two 747s.", "two=2 count" },
    { "The driver, 54, fled, and the minister, 61, stayed.", "54=54 age|61=61 age" },
    { "The lock, 54, held.", "54=54 count" },
    { "pupils aged 5 to 11, or ages 6 and under", "5 to 11=5..11 age|6 and under=<6 age" },
    { "between the ages of 12 and 15", "12 and 15=12..15 age" },
    { "He left at age 19.", "19=19 age" },
    { "at the age of 190", "190=190 count (age)" },
    { "those 65 and older", "65 and older=>65 age" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_ordinals (void)
{
  static const Case cases[] = {
    { "the sixth storm, their third", "sixth=6 ordinal (storm)" },
    { "the fourth of its dykes", "fourth=4 ordinal (dykes)" },
    { "a third of the boats", "third=0.333333333333333 share (boats)" },
    { "the second boat of the Third Fleet", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_areas_and_moneys (void)
{
  static const Case cases[] = {
    { "50 square miles", "50 square miles=50 mi2" },
    { "300 cubic metres of mud", "300 cubic metres=300 m3 (mud)" },
    { "C$5 million and HK$40", "C$5 million=5000000 cad|HK$40=40 hkd" },
    { "US$7", "US$7=7 usd" },
    { "a loan of 5 million kronor", "5 million kronor=5000000 sek (loan)" },
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
  g_test_add_func ("/figures/quantities", test_quantities);
  g_test_add_func ("/figures/years-and-counts", test_years_and_counts);
  g_test_add_func ("/figures/ratios", test_ratios);
  g_test_add_func ("/figures/signs", test_signs);
  g_test_add_func ("/figures/fractions", test_fractions);
  g_test_add_func ("/figures/decades-of-life", test_decades_of_life);
  g_test_add_func ("/figures/ordinals", test_ordinals);
  g_test_add_func ("/figures/areas-and-moneys", test_areas_and_moneys);
  g_test_add_func ("/figures/ages-and-names", test_ages_and_names);
  g_test_add_func ("/figures/more-counts", test_more_counts);
  g_test_add_func ("/figures/more-measures", test_more_measures);

  return g_test_run ();
}
