/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-brat.h"

#include <string.h>

#include "exchange/sl-zip-reader.h"
#include "sl-test-set.h"
#include "sl-test-utils.h"

static SlZipReader *
export_zip (SlSet *set)
{
  gsize n;
  g_autofree char *data = sl_test_export ("brat", set, &n);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, n, NULL);

  return sl_zip_reader_load (stream, NULL, NULL);
}

static char *
get_file (SlZipReader *zip,
          const char  *start,
          const char  *end)
{
  for (guint i = 0; i < sl_zip_reader_get_n (zip); i++)
    {
      const char *path = sl_zip_reader_get_path (zip, i);

      if (g_str_has_prefix (path, start) && g_str_has_suffix (path, end))
        {
          GBytes *bytes = sl_zip_reader_lookup (zip, path);

          return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
        }
    }

  return NULL;
}

static void
test_files (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlArticle) unread = sl_test_article_new ("Nobody read this.");
  g_autoptr (SlZipReader) zip = NULL;
  g_autofree char *conf = NULL;
  g_autofree char *ann = NULL;
  g_autofree char *text = NULL;
  g_autofree char *unread_text = NULL;

  g_assert_true (sl_set_add_article (set, unread));
  zip = export_zip (set);
  g_assert_cmpuint (sl_zip_reader_get_n (zip), ==, 9);
  conf = get_file (zip, "annotation.conf", "");
  ann = get_file (zip, "ann-reader-" SL_TEST_ANN "/01-", ".ann");
  text = get_file (zip, "ann-reader-" SL_TEST_ANN "/01-", ".txt");
  unread_text = get_file (zip, "articles/", ".txt");
  g_assert_nonnull (strstr (conf, "[relations]"));
  g_assert_true (g_str_has_prefix (ann, "T1\tClaim 0 14\t\U0001f600 The dam held\nA1\tVerdict T1 supported\n"
                                        "T2\tClaim 26 "));
  g_assert_nonnull (strstr (ann, "#2\tAnnotatorNotes T2\tonly a note\n"));
  g_assert_true (g_str_has_prefix (text, "\U0001f600 The dam held, she said.\n"));
  g_assert_cmpstr (unread_text, ==, "Nobody read this.");
}

/* A passage over line breaks is told in pieces, and comes back whole. */
static void
test_lines (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, "Ann", NULL);
  g_autoptr (SlArticle) article = sl_test_article_new ("One two.\n\nThree\tfour.\nFive");
  SlClaim *claim = sl_test_claim_new (article, "two.\n\nThree\tfour.\nFi", SL_CLAIM_KIND_QUOTE);
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim), SL_TEST_ANN,
                                                           SL_VERDICT_DISPUTED, "a note", NULL);
  g_autoptr (SlZipReader) zip = NULL;
  g_autofree char *ann_file = NULL;

  sl_set_add_annotator (set, ann);
  sl_set_add_article (set, article);
  sl_set_add_annotation (set, annotation);
  zip = export_zip (set);
  ann_file = get_file (zip, "ann-", ".ann");
  g_assert_true (g_str_has_prefix (ann_file, "T1\tClaim 4 8;10 21;22 24\ttwo. Three four. Fi\n"));
  sl_test_assert_comes_back ("brat", set, SL_TEST_NOTES | SL_TEST_PEOPLE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/brat/files", test_files);
  g_test_add_func ("/exchange/brat/lines", test_lines);

  return g_test_run ();
}
