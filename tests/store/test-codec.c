/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-codec.h"

#include "sl-test-set.h"

/* Every object of the tricky set must come back the same. */
static gboolean
check_annotator (gpointer   object,
                 gpointer   user_data,
                 GError   **error)
{
  g_autoptr (SlRecord) record = sl_codec_from_annotator (object);
  g_autoptr (SlAnnotator) read = sl_codec_to_annotator (record, error);

  g_assert_nonnull (read);
  g_assert_cmpstr (sl_annotator_get_uuid (read), ==, sl_annotator_get_uuid (object));
  g_assert_cmpstr (sl_annotator_get_name (read), ==, sl_annotator_get_name (object));
  g_assert_cmpstr (sl_annotator_get_initials (read), ==, sl_annotator_get_initials (object));
  (*(guint *) user_data)++;

  return TRUE;
}

static gboolean
check_article (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  g_autoptr (SlRecord) record = sl_codec_from_article (object, 3);
  g_autoptr (SlArticle) read = sl_codec_to_article (record, sl_article_get_text (object), error);
  g_autoptr (SlRecord) again = NULL;
  GPtrArray *claims = sl_article_get_claims (object);

  g_assert_nonnull (read);
  again = sl_codec_from_article (read, 3);
  g_assert_true (sl_record_equal (record, again));
  for (guint i = 0; i < claims->len; i++)
    {
      g_autoptr (SlRecord) row = sl_codec_from_claim (g_ptr_array_index (claims, i));
      g_autoptr (SlClaim) claim = sl_codec_to_claim (row, sl_article_get_text (object), error);

      g_assert_nonnull (claim);
      g_assert_true (sl_claim_equal (claim, g_ptr_array_index (claims, i)));
      (*(guint *) user_data)++;
    }

  return TRUE;
}

static gboolean
check_row (const SlSetRow  *row,
           gpointer         user_data,
           GError         **error)
{
  g_autoptr (SlRecord) record = sl_codec_from_annotation (row->annotation);
  g_autoptr (SlAnnotation) read = sl_codec_to_annotation (record, error);

  g_assert_nonnull (read);
  g_assert_true (sl_annotation_equal (read, row->annotation));
  g_assert_cmpstr (sl_annotation_get_changed (read), ==,
                   sl_annotation_get_changed (row->annotation));
  (*(guint *) user_data)++;

  return TRUE;
}

static gboolean
check_match (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  g_autoptr (SlRecord) record = sl_codec_from_match (object);
  g_autoptr (SlMatch) read = sl_codec_to_match (record, error);
  g_autoptr (SlRecord) again = NULL;

  g_assert_nonnull (read);
  again = sl_codec_from_match (read);
  g_assert_true (sl_record_equal (record, again));
  (*(guint *) user_data)++;

  return TRUE;
}

static void
test_round_trip (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  SlSetSource *source = SL_SET_SOURCE (set);
  guint n = 0;

  g_assert_true (sl_set_source_foreach_annotator (source, check_annotator, &n, NULL));
  g_assert_true (sl_set_source_foreach_article (source, check_article, &n, NULL));
  g_assert_true (sl_set_source_foreach_row (source, check_row, &n, NULL));
  g_assert_true (sl_set_source_foreach_match (source, check_match, &n, NULL));
  g_assert_cmpuint (n, ==, sl_set_get_n_annotators (set) + sl_set_get_n_claims (set) +
                           sl_set_get_n_annotations (set) + sl_set_get_n_matches (set));
}

/* Each value in turn is replaced by what a hostile file could hold. */
static void
assert_claim_refused (SlClaim    *claim,
                      SlText     *text,
                      guint       column,
                      const char *value)
{
  g_autoptr (SlRecord) record = sl_codec_from_claim (claim);
  g_autoptr (GError) error = NULL;

  sl_record_set (record, column, value);
  g_assert_null (sl_codec_to_claim (record, text, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
}

static void
test_bad_claims (void)
{
  g_autoptr (SlText) text = sl_text_new ("The dam broke at four.", -1);
  g_autoptr (SlClaim) claim = sl_claim_new (NULL, SL_TEST_ANN, &(SlTextRange) { 0, 10 },
                                            SL_CLAIM_KIND_QUOTE, SL_ORIGIN_FOUND, 0.5);

  assert_claim_refused (claim, text, SL_CLAIM_UUID, "not a uuid");
  assert_claim_refused (claim, text, SL_CLAIM_ARTICLE, NULL);
  assert_claim_refused (claim, text, SL_CLAIM_START, "11");
  assert_claim_refused (claim, text, SL_CLAIM_START, NULL);
  assert_claim_refused (claim, text, SL_CLAIM_END, "23");
  assert_claim_refused (claim, text, SL_CLAIM_END, "9999999999999");
  assert_claim_refused (claim, text, SL_CLAIM_KIND, "rumour");
  assert_claim_refused (claim, text, SL_CLAIM_ORIGIN, "");
  assert_claim_refused (claim, text, SL_CLAIM_QUOTED, "[[0,23]]");
  assert_claim_refused (claim, text, SL_CLAIM_CONTENT, "[[0,5]");
  assert_claim_refused (claim, text, SL_CLAIM_SOURCE_START, "3");
  assert_claim_refused (claim, text, SL_CLAIM_CUE_END, "-3");
  assert_claim_refused (claim, text, SL_CLAIM_FIGURES, "[[0,23,1,1,0,\"count\",null]]");
}

static void
test_bad_articles (void)
{
  g_autoptr (SlText) text = sl_text_new ("The dam broke at four.", -1);
  g_autoptr (SlText) other = sl_text_new ("The dam held.", -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);
  const struct
  {
    guint column;
    const char *value;
  } bad[] = {
    { SL_ARTICLE_UUID, "x" },
    { SL_ARTICLE_SHA256, "x" },
    { SL_ARTICLE_PARAGRAPHS, "[[0,23,\"body\"]]" },
    { SL_ARTICLE_PARAGRAPHS, "x" },
    { SL_ARTICLE_SENTENCES, "[[0,23]]" },
    { SL_ARTICLE_SENTENCES, "[]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (SlRecord) record = sl_codec_from_article (article, 0);
      g_autoptr (GError) error = NULL;

      sl_record_set (record, bad[i].column, bad[i].value);
      g_assert_null (sl_codec_to_article (record, text, &error));
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
    }
  {
    g_autoptr (SlRecord) record = sl_codec_from_article (article, 0);

    g_assert_null (sl_codec_to_article (record, other, NULL));
  }
}

static void
test_bad_others (void)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (SlAnnotation) annotation =
    sl_annotation_new (SL_TEST_ANN, SL_TEST_BEN, SL_VERDICT_DISPUTED, "n", NULL);
  g_autoptr (SlMatch) match = sl_match_new (SL_TEST_ANN, SL_TEST_BEN, SL_RELATION_SAME_QUOTE, 0.5,
                                            SL_MATCH_ACCEPTED, SL_ORIGIN_FOUND);
  const struct { guint column; const char *value; } bad[] = {
    { SL_MATCH_UUID, SL_TEST_ANN }, { SL_MATCH_A, SL_TEST_BEN }, { SL_MATCH_B, NULL },
    { SL_MATCH_RELATION, "x" },     { SL_MATCH_STATE, "x" },     { SL_MATCH_ORIGIN, "x" },
    { SL_MATCH_DIFFERENCES, "x" },
  };
  g_autoptr (SlRecord) record = sl_codec_from_annotator (annotator);
  g_autoptr (SlRecord) row = sl_codec_from_annotation (annotation);

  sl_record_set (record, SL_ANNOTATOR_NAME, NULL);
  g_assert_null (sl_codec_to_annotator (record, NULL));
  sl_record_set (row, SL_ANNOTATION_VERDICT, "perhaps");
  g_assert_null (sl_codec_to_annotation (row, NULL));
  sl_record_set (row, SL_ANNOTATION_VERDICT, "disputed");
  sl_record_set (row, SL_ANNOTATION_EVIDENCE, "[1]");
  g_assert_null (sl_codec_to_annotation (row, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (SlRecord) other = sl_codec_from_match (match);
      g_autoptr (GError) error = NULL;

      sl_record_set (other, bad[i].column, bad[i].value);
      g_assert_null (sl_codec_to_match (other, &error));
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/codec/round-trip", test_round_trip);
  g_test_add_func ("/codec/bad-claims", test_bad_claims);
  g_test_add_func ("/codec/bad-articles", test_bad_articles);
  g_test_add_func ("/codec/bad-others", test_bad_others);

  return g_test_run ();
}
