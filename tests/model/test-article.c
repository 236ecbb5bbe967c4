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

/* Each detail is kept by itself; an empty string takes it away again. */
static void
test_every_detail (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("The quay is closed.");

  for (guint i = 0; i < SL_N_DETAILS; i++)
    {
      g_autofree char *value = g_strdup_printf ("value %u", i);

      g_assert_null (sl_article_get_detail (article, i));
      sl_article_set_detail (article, i, value);
    }
  for (guint i = 0; i < SL_N_DETAILS; i++)
    {
      g_autofree char *value = g_strdup_printf ("value %u", i);

      g_assert_cmpstr (sl_article_get_detail (article, i), ==, value);
    }
  g_assert_cmpstr (sl_article_get_title (article), ==, "value 0");
  g_assert_cmpstr (sl_article_get_publisher (article), ==, "value 1");
  g_assert_cmpstr (sl_article_get_published (article), ==, "value 3");
  sl_article_set_detail (article, SL_DETAIL_URL, "");
  g_assert_null (sl_article_get_detail (article, SL_DETAIL_URL));
  sl_article_set_detail (article, SL_DETAIL_TITLE, NULL);
  g_assert_null (sl_article_get_title (article));
}

/* The names stand in files: no two are the same. */
static void
test_detail_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < SL_N_DETAILS; i++)
    g_assert_true (g_hash_table_add (names, (gpointer) sl_detail_to_string (i)));
  g_assert_true (g_hash_table_contains (names, "title"));
  g_assert_true (g_hash_table_contains (names, "published"));
  g_assert_true (g_hash_table_contains (names, "url"));
}

/* A value may be set from the one that is there. */
static void
test_detail_from_itself (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("The quay is closed.");

  sl_article_set_detail (article, SL_DETAIL_TITLE, "Quay");
  sl_article_set_detail (article, SL_DETAIL_TITLE, sl_article_get_title (article));
  g_assert_cmpstr (sl_article_get_title (article), ==, "Quay");
}

static void
test_title_before_file (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("The quay is closed.");
  g_autofree char *label = NULL;

  sl_article_set_detail (article, SL_DETAIL_FILE, "quay.txt");
  sl_article_set_detail (article, SL_DETAIL_TITLE, "Quay closed");
  label = sl_article_dup_label (article);
  g_assert_cmpstr (label, ==, "Quay closed");
}

/* Without any detail the first characters stand for the article; bytes are not what is counted. */
static void
test_label_of_wide_characters (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (SlArticle) article = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < 50; i++)
    g_string_append (string, "\U0001f30a");
  article = sl_test_article_new (string->str);
  label = sl_article_dup_label (article);
  g_assert_true (g_utf8_validate (label, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (label, -1), ==, 40);
}

static void
test_words_of_wide_characters (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("\U0001f30a Cafe\u0301 open");
  g_autofree char *first = sl_article_dup_words (article, &(SlTextRange) { 0, 1 });
  g_autofree char *second = sl_article_dup_words (article, &(SlTextRange) { 2, 7 });
  g_autofree char *last = sl_article_dup_words (article, &(SlTextRange) { 8, 12 });
  g_autofree char *nothing = sl_article_dup_words (article, &(SlTextRange) { 3, 3 });

  g_assert_cmpstr (first, ==, "\U0001f30a");
  g_assert_cmpstr (second, ==, "Cafe\u0301");
  g_assert_cmpstr (last, ==, "open");
  g_assert_cmpstr (nothing, ==, "");
}

/* What is added to a copy does not reach the article, and the other way round. */
static void
test_copy_stands_alone (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("The quay is closed.\nIt opens at noon.");
  g_autoptr (SlArticle) copy = NULL;
  const SlTextRange *sentences;
  guint n;

  sl_article_set_detail (article, SL_DETAIL_TITLE, "Quay");
  sl_article_add_sentence (article, &(SlTextRange) { 0, 19 });
  copy = sl_article_copy (article);
  sl_article_set_detail (copy, SL_DETAIL_TITLE, "Another");
  sl_article_add_paragraph (copy, &(SlTextRange) { 0, 1 }, SL_ROLE_CAPTION);
  sl_article_add_sentence (copy, &(SlTextRange) { 20, 37 });
  sl_test_claim_new (copy, "noon", SL_CLAIM_KIND_ASSERTION);

  g_assert_cmpstr (sl_article_get_title (article), ==, "Quay");
  sl_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 2);
  sentences = sl_article_get_sentences (article, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (sentences[0].end, ==, 19);
  g_assert_cmpuint (sl_article_get_claims (article)->len, ==, 0);
  sentences = sl_article_get_sentences (copy, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (sentences[1].start, ==, 20);
  g_assert_cmpuint (sl_article_get_claims (copy)->len, ==, 1);
}

static void
test_roles_are_kept (void)
{
  g_autoptr (SlText) text = sl_text_new ("Quay closed\nBy a reader\nThe quay is closed.", -1);
  g_autoptr (SlArticle) article = sl_article_new ("given", text);
  const SlParagraph *paragraphs;
  guint n;

  g_assert_cmpstr (sl_article_get_uuid (article), ==, "given");
  sl_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 0);
  sl_article_add_paragraph (article, &(SlTextRange) { 0, 11 }, SL_ROLE_HEADLINE);
  sl_article_add_paragraph (article, &(SlTextRange) { 12, 23 }, SL_ROLE_BYLINE);
  paragraphs = sl_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (paragraphs[0].role, ==, SL_ROLE_HEADLINE);
  g_assert_cmpint (paragraphs[1].role, ==, SL_ROLE_BYLINE);
  g_assert_cmpuint (paragraphs[1].range.start, ==, 12);
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
  g_test_add_func ("/article/every-detail", test_every_detail);
  g_test_add_func ("/article/detail-names", test_detail_names);
  g_test_add_func ("/article/detail-from-itself", test_detail_from_itself);
  g_test_add_func ("/article/title-before-file", test_title_before_file);
  g_test_add_func ("/article/label-of-wide-characters", test_label_of_wide_characters);
  g_test_add_func ("/article/words-of-wide-characters", test_words_of_wide_characters);
  g_test_add_func ("/article/copy-stands-alone", test_copy_stands_alone);
  g_test_add_func ("/article/roles-are-kept", test_roles_are_kept);

  return g_test_run ();
}
