/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"

static gboolean
is_english (const char *language,
            const char *utf8)
{
  g_autoptr (SlArticle) article = sl_test_article_new (utf8);
  g_autoptr (SlReading) reading = NULL;

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, language);
  reading = sl_reading_new (article);

  return reading->english;
}

static void
test_language (void)
{
  g_assert_true (is_english ("en", "Der Fluss steigt weiter."));
  g_assert_true (is_english ("en-GB", "Anything"));
  g_assert_false (is_english ("de", "The river is rising."));
  g_assert_false (is_english ("enm", "The river is rising."));
  g_assert_true (is_english (NULL, "The river is rising, and the people in the valley have left their houses."));
  g_assert_false (is_english (NULL, "Der Fluss steigt, und die Menschen im Tal verlassen ihre Häuser am Abend."));
}

static void
test_paragraphs (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("First one.\n\n  \nSecond.");
  const SlReadingParagraph *second;

  g_assert_cmpuint (reading->paragraphs->len, ==, 2);
  second = &g_array_index (reading->paragraphs, SlReadingParagraph, 1);
  g_assert_cmpuint (second->span.first, ==, 3);
  g_assert_cmpuint (second->span.end, ==, 5);
  g_assert_cmpuint (sl_reading_span_range (reading, &second->span).start, ==, 15);
}

static guint
body_of (const char *language,
         const char *text)
{
  g_autoptr (SlArticle) article = sl_test_article_new (text);
  g_autoptr (SlReading) reading = NULL;
  const SlReadingParagraph *first;

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, language);
  reading = sl_reading_new (article);
  first = &g_array_index (reading->paragraphs, SlReadingParagraph, 0);

  return first->body - first->span.first;
}

static void
test_body (void)
{
  g_assert_cmpuint (body_of ("en", "• The river is rising in the valley."), ==, 1);
  g_assert_cmpuint (body_of ("en", "The river is rising in the valley."), ==, 0);
  g_assert_cmpuint (body_of ("en", "(2) The river is rising, and the people have left."), ==, 3);
  g_assert_cmpuint (body_of ("en", "12 houses were flooded in the valley."), ==, 0);
  /* A date. */
  g_assert_cmpuint (body_of ("de", "10. März: Der Fluss steigt, und die Menschen im Tal verlassen ihre Häuser am Abend."), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reading/language", test_language);
  g_test_add_func ("/reading/paragraphs", test_paragraphs);
  g_test_add_func ("/reading/body", test_body);

  return g_test_run ();
}
