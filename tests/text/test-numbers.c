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
}

static void
test_none (void)
{
  g_assert_cmpfloat (read_as ("en", ""), <, 0);
  g_assert_cmpfloat (read_as ("en", "river"), <, 0);
  g_assert_cmpfloat (read_as ("en", "12:30"), <, 0);
  g_assert_cmpfloat (read_as ("en", "1234567890123456789012345678901234567890"), <, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/numbers/digits", test_digits);
  g_test_add_func ("/numbers/words", test_words);
  g_test_add_func ("/numbers/none", test_none);

  return g_test_run ();
}
