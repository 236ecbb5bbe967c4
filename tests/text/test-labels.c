/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "reading-fixture.h"
#include "text/sl-labels.h"

static void
check_rows (const SlReading *reading,
            const guint8    *labels)
{
  SlLabel before = SL_LABEL_NONE;

  for (guint i = 0; i < reading->tokens->len; i++)
    {
      g_assert_cmpuint (labels[i], <, SL_N_LABELS);
      g_assert_true (labels[i] == SL_LABEL_NONE || sl_label_begins (labels[i]) || sl_label_part (labels[i]) == sl_label_part (before));
      before = labels[i];
    }
}

static void
test_parts (void)
{
  g_assert_cmpint (sl_label_part (SL_LABEL_NONE), ==, SL_LABEL_NONE);
  g_assert_cmpint (sl_label_part (SL_LABEL_CUE_BEGIN), ==, SL_LABEL_CUE);
  g_assert_cmpint (sl_label_part (SL_LABEL_SOURCE), ==, SL_LABEL_SOURCE);
  g_assert_true (sl_label_begins (SL_LABEL_CONTENT_BEGIN));
  g_assert_false (sl_label_begins (SL_LABEL_CONTENT));
}

static void
test_english (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("Lane said that the gate was shut.\n“It was shut all night,” she said.");
  g_autofree guint8 *labels = sl_labels_find (reading);

  check_rows (reading, labels);
  g_assert_cmpint (sl_label_part (labels[0]), ==, SL_LABEL_SOURCE);
  g_assert_cmpint (sl_label_part (labels[1]), ==, SL_LABEL_CUE);
  g_assert_cmpint (sl_label_part (labels[4]), ==, SL_LABEL_CONTENT);
}

static void
test_other_language (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("„Der Damm hält noch lange“, sagte die Sprecherin im „Rathaus“.");
  g_autoptr (SlReading) reading = NULL;
  g_autofree guint8 *labels = NULL;

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "de");
  reading = sl_reading_new (article);
  sl_sentences_find (reading);
  sl_quotes_find (reading);
  labels = sl_labels_find (reading);
  check_rows (reading, labels);
  g_assert_cmpint (labels[1], ==, SL_LABEL_CONTENT_BEGIN);
  g_assert_cmpint (labels[reading->tokens->len - 3], ==, SL_LABEL_NONE);
}

static guint
count_content (const char *utf8)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  g_autofree guint8 *labels = sl_labels_find (reading);
  guint n = 0;

  for (guint i = 0; i < reading->tokens->len; i++)
    n += sl_label_part (labels[i]) == SL_LABEL_CONTENT;

  return n;
}

static void
test_code (void)
{
  g_assert_cmpuint (count_content ("The gate <img alt=\"a view of the old river gate\"> was shut."), ==, 0);
  g_assert_cmpuint (count_content ("The gate was shut. \"I have a view of the old river gate.\""), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/labels/parts", test_parts);
  g_test_add_func ("/labels/english", test_english);
  g_test_add_func ("/labels/code", test_code);
  g_test_add_func ("/labels/other-language", test_other_language);

  return g_test_run ();
}
