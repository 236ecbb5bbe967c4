/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-article.h"

#include "sl-test-utils.h"

/* The same text has the same UUID on every machine; another text another one. */
static void
test_uuid_follows_from_the_text (void)
{
  g_autoptr (SlArticle) a = sl_test_article_new ("The quay is closed.");
  g_autoptr (SlArticle) b = sl_test_article_new ("The quay is closed.");
  g_autoptr (SlArticle) c = sl_test_article_new ("The quay is open.");

  g_assert_cmpstr (sl_article_get_uuid (a), ==, sl_article_get_uuid (b));
  g_assert_cmpstr (sl_article_get_uuid (a), !=, sl_article_get_uuid (c));
}

static void
test_details (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("The quay is closed.\nIt opens at noon.");
  g_autofree char *first = sl_article_dup_label (article);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpstr (first, ==, "The quay is closed. It opens at noon.");
  sl_article_set_detail (article, SL_DETAIL_FILE, "quay.txt");
  second = sl_article_dup_label (article);
  g_assert_cmpstr (second, ==, "quay.txt");
  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, "Harbour Gazette");
  third = sl_article_dup_label (article);
  g_assert_cmpstr (third, ==, "Harbour Gazette");
  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, "");
  g_assert_null (sl_article_get_publisher (article));
  g_assert_cmpstr (sl_detail_to_string (SL_DETAIL_MEDIA_TYPE), ==, "media_type");
}

static void
test_copy_shares_claims (void)
{
  SlArticle *article = sl_test_article_new ("The quay is closed.\nIt opens at noon.");
  SlClaim *claim = sl_test_claim_new (article, "opens at noon", SL_CLAIM_KIND_ASSERTION);
  SlArticle *copy = sl_article_copy (article);
  guint n;

  g_assert_cmpstr (sl_article_get_uuid (copy), ==, sl_article_get_uuid (article));
  g_assert_true (sl_article_get_text (copy) == sl_article_get_text (article));
  g_assert_true (g_ptr_array_index (sl_article_get_claims (copy), 0) == (gpointer) claim);
  sl_article_get_paragraphs (copy, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_finalize_object (article);
  g_assert_finalize_object (copy);
}

static void
test_claims_are_sorted (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("The quay is closed.\nIt opens at noon.");
  SlClaim *later = sl_test_claim_new (article, "opens", SL_CLAIM_KIND_ASSERTION);
  SlClaim *earlier = sl_test_claim_new (article, "quay", SL_CLAIM_KIND_ASSERTION);
  g_autofree char *words = sl_article_dup_words (article, sl_claim_get_range (later));

  sl_article_sort_claims (article);
  g_assert_true (g_ptr_array_index (sl_article_get_claims (article), 0) == (gpointer) earlier);
  g_assert_true (g_ptr_array_index (sl_article_get_claims (article), 1) == (gpointer) later);
  g_assert_cmpstr (words, ==, "opens");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/article/uuid-follows-from-the-text", test_uuid_follows_from_the_text);
  g_test_add_func ("/article/details", test_details);
  g_test_add_func ("/article/copy-shares-claims", test_copy_shares_claims);
  g_test_add_func ("/article/claims-are-sorted", test_claims_are_sorted);

  return g_test_run ();
}
