/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-test-utils.h"
#include "text/sl-analyzer.h"

#include <string.h>

static void
check_claims (SlArticle *article)
{
  g_autoptr (GHashTable) ranges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *claims = sl_article_get_claims (article);
  SlClaim *last = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      const SlTextRange *range = sl_claim_get_range (claim);

      g_assert_true (sl_text_range_is_valid (sl_article_get_text (article), range));
      g_assert_true (g_hash_table_add (ranges, g_strdup_printf ("%u-%u", range->start, range->end)));
      g_assert_cmpfloat (sl_claim_get_score (claim), >=, 0);
      g_assert_cmpfloat (sl_claim_get_score (claim), <=, 1);
      g_assert_cmpint (sl_claim_get_origin (claim), ==, SL_ORIGIN_FOUND);
      if (last != NULL)
        g_assert_cmpint (sl_claim_compare (last, claim), <, 0);
      last = claim;
    }
}

static void
test_kinds (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("“The gate was shut all night,” Ann Lane said.\n"
                                                       "The mayor said that the town was warned in time.\n"
                                                       "The river rose by 40 centimetres in one hour.\n"
                                                       "The council closed the bridge and moved the market.");
  static const SlClaimKind kinds[] = { SL_CLAIM_KIND_QUOTE, SL_CLAIM_KIND_ATTRIBUTED, SL_CLAIM_KIND_FIGURE, SL_CLAIM_KIND_ASSERTION };
  GPtrArray *claims = sl_article_get_claims (article);
  guint n;

  sl_analyzer_analyze (article);
  check_claims (article);
  sl_article_get_sentences (article, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (claims->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < claims->len; i++)
    g_assert_cmpint (sl_claim_get_kind (g_ptr_array_index (claims, i)), ==, kinds[i]);
}

/* What is folded away has sentences, but claims nothing. */
static void
test_folded (void)
{
  g_autoptr (SlText) text = sl_text_new ("The river rose by 40 centimetres in one hour.", -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);
  guint n;

  sl_article_add_paragraph (article, &(SlTextRange) { 0, sl_text_get_n_chars (text) }, SL_ROLE_BOILERPLATE);
  sl_analyzer_analyze (article);
  sl_article_get_sentences (article, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (sl_article_get_claims (article)->len, ==, 0);
}

/* The same article gives the same claims, with the same names. */
static void
test_deterministic (void)
{
  g_autoptr (SlText) text = sl_text_new ("“The gate was shut all night,” Ann Lane said.", -1);
  g_autoptr (SlArticle) a = sl_article_new ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", text);
  g_autoptr (SlArticle) b = sl_article_copy (a);

  sl_article_add_paragraph (a, &(SlTextRange) { 0, sl_text_get_n_chars (text) }, SL_ROLE_BODY);
  sl_article_add_paragraph (b, &(SlTextRange) { 0, sl_text_get_n_chars (text) }, SL_ROLE_BODY);
  sl_analyzer_analyze (a);
  sl_analyzer_analyze (b);
  g_assert_cmpuint (sl_article_get_claims (a)->len, ==, 1);
  g_assert_true (sl_claim_equal (g_ptr_array_index (sl_article_get_claims (a), 0), g_ptr_array_index (sl_article_get_claims (b), 0)));
}

/* Nothing that a file may hold makes the analysis fail. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "", "\n\n\n", "\"", "''''''''", "“““““", "””””", "…", ". . . . . .", "((((((", "1.2.3.4.5", "$", "-- -- --",
    "said said said said said", "according to", "\"a\" \"b\" \"c\" \"d\" \"e\" \"f\" said", "'", "’’’",
    "مرحبا", "\xf0\x9f\x98\x80\xf0\x9f\x98\x80", "a\u0301\u0301\u0301", "1) 2) 3)", "• • •",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SlArticle) article = sl_test_article_new (texts[i]);

      sl_analyzer_analyze (article);
      check_claims (article);
    }
}

/* Every direct quotation that a reader of the seeds listed lies in a claim. */
static void
test_seeds (void)
{
  g_autofree char *path = sl_test_shared_path ("seeds/004_80bccff3d778d729.txt");
  g_autoptr (SlArticle) article = NULL;
  g_autofree char *utf8 = NULL;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &utf8, NULL, NULL));
  article = sl_test_article_new (utf8);
  sl_analyzer_analyze (article);
  check_claims (article);
  g_assert_cmpuint (sl_article_get_claims (article)->len, >, 10);
}

/* One sentence, and the kind of its only claim. */
static void
test_one_claim (void)
{
  static const struct
  {
    const char *text;
    SlClaimKind kind;
  } cases[] = {
    { "“The mill was shut all summer,” Ada Quill said.", SL_CLAIM_KIND_QUOTE },
    { "Ada Quill said that the mill was shut all summer.", SL_CLAIM_KIND_ATTRIBUTED },
    { "The baker said that the mill was shut all summer.", SL_CLAIM_KIND_ATTRIBUTED },
    { "The fire destroyed 40 houses in the old town.", SL_CLAIM_KIND_FIGURE },
    { "The council closed the mill and moved the bakery.", SL_CLAIM_KIND_ASSERTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SlArticle) article = sl_test_article_new (cases[i].text);
      GPtrArray *claims;

      g_test_message ("%s", cases[i].text);
      sl_analyzer_analyze (article);
      check_claims (article);
      claims = sl_article_get_claims (article);
      g_assert_cmpuint (claims->len, ==, 1);
      g_assert_cmpint (sl_claim_get_kind (g_ptr_array_index (claims, 0)), ==, cases[i].kind);
    }
}

/* Whatever the text is, the claims keep to it. */
static void
test_odd_texts (void)
{
  static const char *const cases[] = {
    "a", "?", "🌊", "“", "”", "“”", "\"", "1", "$", "%", "🌊🌊 said 🌊🌊.", "“Unclosed, she said.",
    "水位上升了两米。", "磨坊烧了，“没有人受伤”，她说。", "احترقت الطاحونة ليلا.", "Мельница сгорела в 2018 году.",
    "said said said said", "According to", "“One” “two” “three” “four”", "1 2 3 4 5 6 7 8 9",
    "((((((((((", "— — — —", "A: \nB: \nC: ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SlArticle) article = sl_test_article_new (cases[i]);

      g_test_message ("%s", cases[i]);
      sl_analyzer_analyze (article);
      check_claims (article);
    }
}

static void
test_repeated (void)
{
  static const char fill[] = { 'a', '.', '"', '1', '(', '-', '%', '\'' };

  for (guint i = 0; i < G_N_ELEMENTS (fill); i++)
    {
      g_autofree char *words = g_strnfill (10000, fill[i]);
      g_autoptr (SlArticle) article = sl_test_article_new (words);

      g_test_message ("%c", fill[i]);
      sl_analyzer_analyze (article);
      check_claims (article);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/analyzer/kinds", test_kinds);
  g_test_add_func ("/analyzer/folded", test_folded);
  g_test_add_func ("/analyzer/deterministic", test_deterministic);
  g_test_add_func ("/analyzer/hostile", test_hostile);
  g_test_add_func ("/analyzer/seeds", test_seeds);
  g_test_add_func ("/analyzer/one-claim", test_one_claim);
  g_test_add_func ("/analyzer/odd-texts", test_odd_texts);
  g_test_add_func ("/analyzer/repeated", test_repeated);

  return g_test_run ();
}
