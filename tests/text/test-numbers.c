/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-numbers.h"

static double
read_as (const char *language,
         const char *utf8)
{
  g_autoptr (SlArticle) article = sl_test_article_new (utf8);
  g_autoptr (SlReading) reading = NULL;
  SlNumber number;

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, language);
  reading = sl_reading_new (article);

  return sl_numbers_read (reading, 0, reading->tokens->len, &number) ? number.value : -1;
}

static void
test_digits (void)
{
  g_assert_cmpfloat_with_epsilon (read_as ("en", "1,600"), 1600, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "2.55"), 2.55, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "1,234,567.5"), 1234567.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (read_as ("de", "1.600"), 1600, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("de", "2,55 Millionen"), 2550000, 1e-3);
  g_assert_cmpfloat_with_epsilon (read_as ("fr", "1 600 000"), 1600000, 1e-3);
  g_assert_cmpfloat_with_epsilon (read_as ("ar", "٤٢"), 42, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "20k"), 20000, 1e-9);
}

static void
test_words (void)
{
  g_assert_cmpfloat_with_epsilon (read_as ("en", "three"), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "twenty-five thousand"), 25000, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "one hundred and four"), 104, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "two and a half million"), 2500000, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "two-thirds"), 2.0 / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "dozens"), 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "six thousand and twelve"), 6012, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_as ("en", "six thousand and two million"), 6000, 1e-9);
}

static void
test_none (void)
{
  g_assert_cmpfloat (read_as ("en", ""), <, 0);
  g_assert_cmpfloat (read_as ("en", "river"), <, 0);
  g_assert_cmpfloat (read_as ("en", "12:30"), <, 0);
  g_assert_cmpfloat (read_as ("en", "24/7"), <, 0);
  g_assert_cmpfloat (read_as ("en", "5/3 of"), <, 0);
  g_assert_cmpfloat (read_as ("en", "1/3"), <, 0);
  g_assert_cmpfloat (read_as ("en", "1234567890123456789012345678901234567890"), <, 0);
}

typedef struct
{
  const char *language;
  const char *words;
  double value;
} NumberCase;

static void
check_numbers (const NumberCase *cases,
               guint             n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_test_message ("%s: %s", cases[i].language, cases[i].words);
      g_assert_cmpfloat_with_epsilon (read_as (cases[i].language, cases[i].words),
                                      cases[i].value, 1e-6);
    }
}

static void
test_more_digits (void)
{
  static const NumberCase cases[] = {
    { "en", "0", 0 },
    { "en", "7", 7 },
    { "en", "007", 7 },
    { "en", "10,000", 10000 },
    { "en", "1,000,000", 1000000 },
    { "en", "0.5", 0.5 },
    { "en", "3 1/2", 3.5 },
    { "en", "3¾", 3.75 },
    { "en", "1/3 of", 1.0 / 3 },
    { "en", "2 and a half", 2.5 },
    { "en", "12.125", 12.125 },
    { "en", "3 million", 3000000 },
    { "en", "1.5 billion", 1500000000 },
    { "en", "4bn", 4000000000.0 },
    { "en", "2-million", 2000000 },
    { "en", "100-thousand", 100000 },
    { "en", "5 boats", 5 },
    { "en", "5🚣", 5 },
    { "de", "0,5", 0.5 },
    { "de", "12.345.678", 12345678 },
    { "de", "1.234,5", 1234.5 },
    { "fr", "12 500", 12500 },
    { "fr", "3,5", 3.5 },
    { "es", "1.000.000", 1000000 },
    { "ar", "٣", 3 },
    { "hi", "४२", 42 },
  };

  check_numbers (cases, G_N_ELEMENTS (cases));
}

static void
test_more_words (void)
{
  static const NumberCase cases[] = {
    { "en", "two", 2 },
    { "en", "Ten", 10 },
    { "en", "eleven", 11 },
    { "en", "nineteen", 19 },
    { "en", "ninety-nine", 99 },
    { "en", "two hundred", 200 },
    { "en", "two hundred and fifty", 250 },
    { "en", "six thousand", 6000 },
    { "en", "three hundred thousand", 300000 },
    { "en", "four million", 4000000 },
    { "en", "hundreds", 100 },
    { "en", "thousands", 1000 },
    { "en", "millions", 1000000 },
    { "en", "half a million", 500000 },
    { "en", "three and a half", 3.5 },
    { "en", "three-quarters", 0.75 },
    { "en", "hundreds of thousands", 100000 },
  };

  check_numbers (cases, G_N_ELEMENTS (cases));
}

static void
test_more_none (void)
{
  static const char *const cases[] = {
    "a", "-", "?", "🌊", "river 12", "and", "tennis", "fortunate", "水", "9:15", "\"", "...",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_cmpfloat (read_as ("en", cases[i]), <, 0);
    }
}

/* No number is read out of ten thousand digits, and none beyond @end. */
static void
test_limits (void)
{
  g_autofree char *digits = g_strnfill (10000, '9');
  g_autoptr (SlReading) reading = reading_fixture_new ("three hundred boats");
  SlNumber number;

  g_assert_cmpfloat (read_as ("en", digits), <, 0);
  g_assert_false (sl_numbers_read (reading, 0, 0, &number));
  g_assert_true (sl_numbers_read (reading, 0, 1, &number));
  g_assert_cmpfloat_with_epsilon (number.value, 3, 1e-9);
  g_assert_cmpuint (number.span.end, ==, 1);
  g_assert_true (sl_numbers_read (reading, 0, 3, &number));
  g_assert_cmpfloat_with_epsilon (number.value, 300, 1e-9);
  g_assert_cmpuint (number.span.end, ==, 2);
  g_assert_false (number.digits);
  g_assert_false (sl_numbers_read (reading, 2, 3, &number));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/numbers/digits", test_digits);
  g_test_add_func ("/numbers/words", test_words);
  g_test_add_func ("/numbers/none", test_none);
  g_test_add_func ("/numbers/more-digits", test_more_digits);
  g_test_add_func ("/numbers/more-words", test_more_words);
  g_test_add_func ("/numbers/more-none", test_more_none);
  g_test_add_func ("/numbers/limits", test_limits);

  return g_test_run ();
}
