/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-report.h"

#include "sl-test-set.h"
#include "sl-test-utils.h"

static void
test_numbers (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SlReport) report = sl_report_new (SL_SET_SOURCE (set), &error);
  const SlReportClaim *claim;

  g_assert_no_error (error);
  g_assert_cmpuint (report->articles->len, ==, 2);
  g_assert_cmpuint (report->claims->len, ==, 6);
  claim = sl_report_lookup_claim (report, SL_TEST_CLAIM (5));
  g_assert_cmpuint (claim->number, ==, 5);
  g_assert_cmpuint (claim->column, ==, 1);
  g_assert_cmpuint (sl_report_lookup_claim (report, SL_TEST_CLAIM (1))->annotations->len, ==, 2);
  g_assert_null (sl_report_lookup_claim (report, SL_TEST_CLAIM (9)));
}

/* A match that says "same" makes a row; one that contradicts does not. */
static void
test_rows (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlReport) report = sl_report_new (SL_SET_SOURCE (set), NULL);

  g_assert_cmpuint (report->rows->len, ==, 1);
  g_assert_cmpint (sl_report_lookup_claim (report, SL_TEST_CLAIM (3))->row, ==, 0);
  g_assert_cmpint (sl_report_lookup_claim (report, SL_TEST_CLAIM (5))->row, ==, 0);
  g_assert_cmpint (sl_report_lookup_claim (report, SL_TEST_CLAIM (1))->row, ==, -1);
  g_assert_cmpuint (sl_report_count_relation (report, SL_RELATION_CONFLICTING_FIGURE), ==, 1);
  g_assert_cmpuint (sl_report_count_relation (report, SL_RELATION_SAME_QUOTE), ==, 0);
}

/* By row and article, with the names of all who stated it; a telling there contradicts it. */
static void
test_omissions (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  const char *first = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (1)));
  const char *second = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (5)));
  g_autoptr (SlOmission) ann = sl_omission_new (SL_TEST_CLAIM (3), second, SL_TEST_ANN, "note", NULL);
  g_autoptr (SlOmission) ben = sl_omission_new (SL_TEST_CLAIM (5), first, SL_TEST_BEN, NULL, NULL);
  g_autoptr (SlOmission) single = sl_omission_new (SL_TEST_CLAIM (6), first, SL_TEST_ANN, NULL, NULL);
  g_autoptr (SlReport) report = NULL;
  g_autofree char *names = NULL;
  g_autofree char *others = NULL;
  g_autofree char *none = NULL;

  g_assert_true (sl_set_add_omission (set, ann));
  g_assert_true (sl_set_add_omission (set, ben));
  g_assert_true (sl_set_add_omission (set, single));
  report = sl_report_new (SL_SET_SOURCE (set), NULL);
  g_assert_cmpuint (report->omissions->len, ==, 3);
  for (guint i = 0; i < report->omissions->len; i++)
    {
      const SlReportOmission *omission = g_ptr_array_index (report->omissions, i);
      gboolean alone = g_str_equal (sl_omission_get_claim (omission->omission), SL_TEST_CLAIM (6));

      /* Claims 3 and 5 are one row, with a telling in each article. */
      g_assert_cmpint (omission->contradicted, ==, !alone);
      g_assert_cmpint (omission->claim->row, ==, alone ? -1 : 0);
    }
  names = sl_report_dup_omitters (report, 0, 1);
  others = sl_report_dup_omitters (report, 0, 0);
  none = sl_report_dup_omitters (report, 7, 0);
  g_assert_nonnull (names);
  g_assert_nonnull (others);
  g_assert_cmpstr (names, !=, others);
  g_assert_null (none);
}

/* Claims that overlap cut a paragraph into pieces, and the shortest one over a piece is its mark. */
static void
test_pieces (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, "Overlap");
  g_autoptr (SlArticle) article = sl_test_article_new ("One two three four five.");
  g_autoptr (SlReport) report = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GArray) bounds = NULL;
  static const guint expected[] = { 0, 4, 7, 13, 24 };

  sl_test_claim_new (article, "One two three", SL_CLAIM_KIND_ASSERTION);
  sl_test_claim_new (article, "two", SL_CLAIM_KIND_ASSERTION);
  sl_article_sort_claims (article);
  g_assert_true (sl_set_add_article (set, article));
  report = sl_report_new (SL_SET_SOURCE (set), NULL);
  claims = sl_report_list_claims (report, 0, &(SlTextRange) { 0, 24 });
  g_assert_cmpuint (claims->len, ==, 2);
  bounds = sl_report_cut (claims, &(SlTextRange) { 0, 24 });
  g_assert_cmpuint (bounds->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < bounds->len; i++)
    g_assert_cmpuint (g_array_index (bounds, guint, i), ==, expected[i]);
  g_assert_cmpuint (sl_report_find_cover (claims, &(SlTextRange) { 4, 7 })->number, ==, 2);
  g_assert_cmpuint (sl_report_find_cover (claims, &(SlTextRange) { 0, 3 })->number, ==, 1);
  g_assert_null (sl_report_find_cover (claims, &(SlTextRange) { 14, 20 }));
  none = sl_report_list_claims (report, 0, &(SlTextRange) { 14, 24 });
  g_assert_cmpuint (none->len, ==, 0);
}

/* Those who gave a verdict have to agree on it; who gave none does not count. */
static void
test_verdict (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlReport) report = sl_report_new (SL_SET_SOURCE (set), NULL);
  const SlReportClaim *claim = sl_report_lookup_claim (report, SL_TEST_CLAIM (1));
  SlReportClaim made = { NULL };
  SlVerdict verdict;

  made.annotations = g_ptr_array_new ();
  g_assert_true (sl_report_claim_get_verdict (&made, &verdict));
  g_assert_cmpint (verdict, ==, SL_VERDICT_NONE);
  g_ptr_array_add (made.annotations, g_ptr_array_index (claim->annotations, 0));
  g_assert_true (sl_report_claim_get_verdict (&made, &verdict));
  g_assert_cmpint (verdict, ==, sl_annotation_get_verdict (g_ptr_array_index (claim->annotations, 0)));
  g_ptr_array_unref (made.annotations);
}

static void
join (SlSet        *set,
      SlClaim      *a,
      SlClaim      *b,
      SlMatchState  state)
{
  g_autoptr (SlMatch) match = sl_match_new (sl_claim_get_uuid (a), sl_claim_get_uuid (b),
                                            SL_RELATION_SAME_CLAIM, 0.9,
                                            state, SL_ORIGIN_FOUND);

  g_assert_true (sl_set_add_match (set, match));
}

/* Whatever the order of the matches, a chain of them is one row; a rejected one is no link. The row
 * that most articles share comes first. */
static void
test_chains (void)
{
  static const char *const texts[] = { "One a. One b. One c.", "Two a. Two b. Two c.",
                                       "Three a. Three b." };
  static const char *const words[] = { "One a", "One b", "One c", "Two a", "Two b", "Two c",
                                       "Three a", "Three b" };
  static const guint article_of[] = { 0, 0, 0, 1, 1, 1, 2, 2 };
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autoptr (SlReport) report = NULL;
  SlArticle *articles[3];
  SlClaim *claims[8];

  for (guint i = 0; i < 3; i++)
    articles[i] = sl_test_article_new (texts[i]);
  for (guint i = 0; i < 8; i++)
    claims[i] = sl_test_claim_new (articles[article_of[i]], words[i], SL_CLAIM_KIND_ASSERTION);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (sl_set_add_article (set, articles[i]));
      g_object_unref (articles[i]);
    }
  join (set, claims[0], claims[3], SL_MATCH_SUGGESTED);
  join (set, claims[1], claims[4], SL_MATCH_SUGGESTED);
  join (set, claims[7], claims[4], SL_MATCH_ACCEPTED);
  join (set, claims[1], claims[7], SL_MATCH_SUGGESTED);
  join (set, claims[2], claims[5], SL_MATCH_REJECTED);

  report = sl_report_new (SL_SET_SOURCE (set), NULL);
  g_assert_cmpuint (report->rows->len, ==, 2);
  g_assert_cmpuint (((GPtrArray *) report->rows->pdata[0])->len, ==, 3);
  g_assert_cmpint (sl_report_lookup_claim (report, sl_claim_get_uuid (claims[7]))->row, ==, 0);
  g_assert_cmpint (sl_report_lookup_claim (report, sl_claim_get_uuid (claims[0]))->row, ==, 1);
  g_assert_cmpint (sl_report_lookup_claim (report, sl_claim_get_uuid (claims[5]))->row, ==, -1);
  g_assert_cmpuint (report->matches->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/report/numbers", test_numbers);
  g_test_add_func ("/exchange/report/rows", test_rows);
  g_test_add_func ("/exchange/report/chains", test_chains);
  g_test_add_func ("/exchange/report/omissions", test_omissions);
  g_test_add_func ("/exchange/report/pieces", test_pieces);
  g_test_add_func ("/exchange/report/verdict", test_verdict);

  return g_test_run ();
}
