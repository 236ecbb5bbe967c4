/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-codec.h"

#include "sl-test-utils.h"

#define UUID_A "a1111111-1111-4111-8111-111111111111"
#define UUID_B "b2222222-2222-4222-8222-222222222222"

static void
test_ranges (void)
{
  const SlTextRange ranges[] = { { 0, 0 }, { 1, 20 }, { 300, G_MAXINT } };
  g_autofree char *json = sl_codec_ranges_to_json (ranges, G_N_ELEMENTS (ranges));
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (SlTextRange));

  g_assert_cmpstr (json, ==, "[[0,0],[1,20],[300,2147483647]]");
  g_assert_true (sl_codec_ranges_from_json (json, read));
  g_assert_cmpmem (read->data, read->len * sizeof (SlTextRange), ranges, sizeof ranges);
  g_assert_null (sl_codec_ranges_to_json (NULL, 0));
  g_assert_true (sl_codec_ranges_from_json (NULL, read));
}

static void
test_bad_ranges (void)
{
  const char *bad[] = {
    "", "[", "[]", "[[", "[[1", "[[1,", "[[1,2", "[[1,2]", "[[1,2],", "[[1,2],]", "[[1,2]] ",
    "[[2,1]]", "[[-1,2]]", "[[1,2147483648]]", "[[1,99999999999999999999999]]", "[[1.5,2]]",
    "[[1,2,3]]", "[ [1,2]]", "null", "{}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (SlTextRange));

      sl_test_tell (bad[i]);
      g_assert_false (sl_codec_ranges_from_json (bad[i], read));
    }
}

static SlArticle *
make_article (void)
{
  g_autoptr (SlText) text = sl_text_new ("The dam broke at four.", -1);

  return sl_article_new (NULL, text);
}

static void
test_paragraphs (void)
{
  const SlParagraph paragraphs[] = { { { 0, 10 }, SL_ROLE_HEADLINE },
                                     { { 11, 20 }, SL_ROLE_BOILERPLATE } };
  g_autofree char *json = sl_codec_paragraphs_to_json (paragraphs, 2);
  g_autoptr (SlArticle) article = make_article ();
  const char *bad[] = { "[[0,10]]", "[[0,10,\"nonsense\"]]", "[[0,10,7]]", "{}",
                        "[7]",      "[[5,1,\"body\"]]",      "[" };
  const SlParagraph *read;
  guint n = 0;

  g_assert_cmpstr (json, ==, "[[0,10,\"headline\"],[11,20,\"boilerplate\"]]");
  g_assert_true (sl_codec_paragraphs_from_json (json, article));
  read = sl_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (sl_text_range_equal (&read[1].range, &paragraphs[1].range));
  g_assert_cmpint (read[1].role, ==, SL_ROLE_BOILERPLATE);
  g_assert_null (sl_codec_paragraphs_to_json (NULL, 0));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sl_codec_paragraphs_from_json (bad[i], article));
}

static SlClaim *
make_claim (void)
{
  return sl_claim_new (NULL, UUID_A, &(SlTextRange) { 0, 10 }, SL_CLAIM_KIND_FIGURE,
                       SL_ORIGIN_FOUND, 0.5);
}

static void
test_figures (void)
{
  g_autoptr (SlClaim) claim = make_claim ();
  g_autoptr (SlClaim) read = make_claim ();
  SlFigure *figure = sl_figure_new (&(SlTextRange) { 1, 5 }, 1.0 / 3, "percent");
  g_autofree char *json = NULL;
  const char *bad[] = {
    "[[1,5,1,1,0,\"count\"]]", "[[1,5,1,1,4,\"count\",null]]", "[[1,5,1,1,-1,\"count\",null]]",
    "[[1,5,\"1\",1,0,\"count\",null]]", "[[1,5,1,1,0,null,null]]",
    "[[1,99999999999,1,1,0,\"count\",null]]", "[1]", "7",
  };

  figure->high = 2.55e6;
  figure->bound = SL_BOUND_AT_LEAST;
  figure->quantity = g_strdup ("deaths \"so far\"");
  sl_claim_take_figure (claim, figure);
  sl_claim_take_figure (claim, sl_figure_new (&(SlTextRange) { 6, 8 }, 7, NULL));
  json = sl_codec_figures_to_json (claim);
  g_assert_true (sl_codec_figures_from_json (json, read));
  g_assert_cmpuint (sl_claim_get_n_figures (read), ==, 2);
  g_assert_true (sl_figure_equal (sl_claim_get_figure (read, 0), sl_claim_get_figure (claim, 0)));
  g_assert_true (sl_figure_equal (sl_claim_get_figure (read, 1), sl_claim_get_figure (claim, 1)));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sl_codec_figures_from_json (bad[i], read));
}

static void
test_evidence (void)
{
  g_autoptr (SlAnnotation) annotation =
    sl_annotation_new (UUID_A, UUID_B, SL_VERDICT_DISPUTED, "n", "2026");
  g_autoptr (SlAnnotation) read =
    sl_annotation_new (UUID_A, UUID_B, SL_VERDICT_DISPUTED, "n", "2026");
  g_autofree char *none = sl_codec_evidence_to_json (annotation);
  g_autofree char *json = NULL;
  const char *bad[] = { "[{}]", "[{\"stance\":\"none\"}]", "[[]]", "{\"stance\":\"context\"}",
                        "[{\"stance\":1}]" };

  g_assert_null (none);
  sl_annotation_take_evidence (annotation,
                               sl_evidence_new ("https://a.example/?a=1&b=\"2\"", "Title",
                                                SL_STANCE_SUPPORTS, "2026-03-07"));
  sl_annotation_take_evidence (annotation, sl_evidence_new (NULL, NULL, SL_STANCE_CONTEXT, NULL));
  json = sl_codec_evidence_to_json (annotation);
  g_assert_true (sl_codec_evidence_from_json (json, read));
  g_assert_true (sl_annotation_equal (annotation, read));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sl_codec_evidence_from_json (bad[i], read));
}

static void
test_differences (void)
{
  const SlDifference differences[] = {
    { SL_DIFFERENCE_WORDING, { 1, 5 }, { 7, 9 } },
    { SL_DIFFERENCE_LEFT_OUT, { 10, 10 }, { 11, 15 } },
  };
  g_autoptr (SlMatch) match = sl_match_new (UUID_A, UUID_B, SL_RELATION_SAME_QUOTE, 0.5,
                                            SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  g_autofree char *json = sl_codec_differences_to_json (differences, 2);
  const char *bad[] = { "[[\"wording\",1,2,3]]", "[[\"nothing\",1,2,3,4]]",
                        "[[\"wording\",2,1,3,4]]", "[[]]", "[null]" };
  const SlDifference *read;
  guint n = 0;

  g_assert_true (sl_codec_differences_from_json (json, match));
  read = sl_match_get_differences (match, &n);
  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (read[i].kind, ==, differences[i].kind);
      g_assert_true (sl_text_range_equal (&read[i].a, &differences[i].a));
      g_assert_true (sl_text_range_equal (&read[i].b, &differences[i].b));
    }
  g_assert_null (sl_codec_differences_to_json (NULL, 0));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sl_codec_differences_from_json (bad[i], match));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/codec-lists/ranges", test_ranges);
  g_test_add_func ("/codec-lists/bad-ranges", test_bad_ranges);
  g_test_add_func ("/codec-lists/paragraphs", test_paragraphs);
  g_test_add_func ("/codec-lists/figures", test_figures);
  g_test_add_func ("/codec-lists/evidence", test_evidence);
  g_test_add_func ("/codec-lists/differences", test_differences);

  return g_test_run ();
}
