/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "sl-test-utils.h"
#include "text/sl-analyzer.h"

/* An analysed article of one body paragraph per line. */
static SlArticle *
analyse (const char *utf8)
{
  SlArticle *article = sl_test_article_new (utf8);

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  sl_analyzer_analyze (article);

  return article;
}

static SlClaim *
claim_at (SlArticle *article,
          guint      i)
{
  g_assert_cmpuint (sl_article_get_claims (article)->len, >, i);

  return g_ptr_array_index (sl_article_get_claims (article), i);
}

static void
assert_words (SlArticle         *article,
              const SlTextRange *range,
              const char        *words)
{
  g_autofree char *found = NULL;

  g_assert_nonnull (range);
  found = sl_article_dup_words (article, range);
  g_assert_cmpstr (found, ==, words);
}

/* The claim covers the quotation with its marks, the source and the cue. */
static void
test_direct (void)
{
  g_autoptr (SlArticle) article = analyse ("“The gate was shut all night,” Ann Lane said.");
  SlClaim *claim = claim_at (article, 0);
  const SlTextRange *quoted;
  guint n;

  g_assert_cmpint (sl_claim_get_kind (claim), ==, SL_CLAIM_KIND_QUOTE);
  assert_words (article, sl_claim_get_range (claim), "“The gate was shut all night,” Ann Lane said");
  assert_words (article, sl_claim_get_source (claim), "Ann Lane");
  assert_words (article, sl_claim_get_cue (claim), "said");
  quoted = sl_claim_get_quoted (claim, &n);
  g_assert_cmpuint (n, ==, 1);
  assert_words (article, quoted, "The gate was shut all night,");
  g_assert_cmpstr (sl_claim_get_speaker (claim), ==, "Ann Lane");
  sl_claim_get_content (claim, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* What is quoted by half is reported. */
static void
test_kinds (void)
{
  g_autoptr (SlArticle) half = analyse ("Lane said the gate was “shut for the night.”");
  g_autoptr (SlArticle) most = analyse ("Lane said it was “shut for the whole of that long night.”");

  g_assert_cmpint (sl_claim_get_kind (claim_at (half, 0)), ==, SL_CLAIM_KIND_ATTRIBUTED);
  g_assert_cmpint (sl_claim_get_kind (claim_at (most, 0)), ==, SL_CLAIM_KIND_QUOTE);
}

/* Two halves around the cue are one claim with two quotations. */
static void
test_halves (void)
{
  g_autoptr (SlArticle) article = analyse ("“The gate was shut all night,” Lane said. “The crew had left long before.”");
  SlClaim *claim = claim_at (article, 0);
  guint n;

  g_assert_cmpuint (sl_article_get_claims (article)->len, ==, 1);
  sl_claim_get_quoted (claim, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (sl_claim_get_range (claim)->start, ==, 0);
  g_assert_cmpuint (sl_claim_get_range (claim)->end, ==, sl_text_get_n_chars (sl_article_get_text (article)));
}

/* Where other words stand between, the content is listed. */
static void
test_content (void)
{
  g_autoptr (SlArticle) article = analyse ("“The gate was shut all night,” Lane said at the town hall on Monday evening, “and the crew had left.”");
  const SlTextRange *content;
  guint n;

  content = sl_claim_get_content (claim_at (article, 0), &n);
  g_assert_cmpuint (n, ==, 2);
  assert_words (article, &content[0], "“The gate was shut all night,”");
  assert_words (article, &content[1], "“and the crew had left.”");
}

static void
test_figures_inside (void)
{
  g_autoptr (SlArticle) article = analyse ("The mayor said that 1,600 houses were flooded.");
  SlClaim *claim = claim_at (article, 0);

  g_assert_cmpuint (sl_article_get_claims (article)->len, ==, 1);
  g_assert_cmpint (sl_claim_get_kind (claim), ==, SL_CLAIM_KIND_ATTRIBUTED);
  g_assert_cmpuint (sl_claim_get_n_figures (claim), ==, 1);
  g_assert_cmpfloat_with_epsilon (sl_claim_get_figure (claim, 0)->value, 1600, 1e-9);
  g_assert_cmpstr (sl_claim_get_figure (claim, 0)->unit, ==, "count");
}

/* Neither the bullet nor the number of a list's item belongs to the claim, and the number is no figure. */
static void
check_item (const char *marker)
{
  g_autofree char *statement = g_strconcat (marker, "Some 12 houses were damaged in the night.", NULL);
  g_autofree char *speech = g_strconcat (marker, "“The gate was shut,” Lane said.", NULL);
  g_autoptr (SlArticle) stated = analyse (statement);
  g_autoptr (SlArticle) said = analyse (speech);

  g_assert_cmpuint (sl_article_get_claims (stated)->len, ==, 1);
  assert_words (stated, sl_claim_get_range (claim_at (stated, 0)), "Some 12 houses were damaged in the night.");
  g_assert_cmpuint (sl_claim_get_n_figures (claim_at (stated, 0)), ==, 1);
  g_assert_cmpuint (sl_article_get_claims (said)->len, ==, 1);
  assert_words (said, sl_claim_get_range (claim_at (said, 0)), "“The gate was shut,” Lane said");
  g_assert_cmpuint (sl_claim_get_n_figures (claim_at (said, 0)), ==, 0);
}

static void
test_list_items (void)
{
  check_item ("• ");
  check_item ("- ");
  check_item ("3. ");
  check_item ("(3) ");
}

/* Sentences that nobody is said to say are claims by themselves. */
static void
test_asserted (void)
{
  g_autoptr (SlArticle) article = analyse ("The river rose by 40 centimetres in one hour. The council closed the old bridge.");

  g_assert_cmpuint (sl_article_get_claims (article)->len, ==, 2);
  g_assert_cmpint (sl_claim_get_kind (claim_at (article, 0)), ==, SL_CLAIM_KIND_FIGURE);
  g_assert_cmpint (sl_claim_get_kind (claim_at (article, 1)), ==, SL_CLAIM_KIND_ASSERTION);
  g_assert_null (sl_claim_get_source (claim_at (article, 1)));
  g_assert_cmpfloat (sl_claim_get_score (claim_at (article, 0)), >, sl_claim_get_score (claim_at (article, 1)));
}

static void
check_roles (SlRole   role,
             gboolean has_claims)
{
  g_autoptr (SlText) text = sl_text_new ("“The gate was shut all night,” Ann Lane said.", -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);

  sl_article_add_paragraph (article, &(SlTextRange) { 0, sl_text_get_n_chars (text) }, role);
  sl_analyzer_analyze (article);
  g_assert_cmpint (sl_article_get_claims (article)->len > 0, ==, has_claims);
}

static void
test_roles (void)
{
  check_roles (SL_ROLE_BODY, TRUE);
  check_roles (SL_ROLE_HEADLINE, TRUE);
  check_roles (SL_ROLE_QUOTE, TRUE);
  check_roles (SL_ROLE_CAPTION, FALSE);
  check_roles (SL_ROLE_BOILERPLATE, FALSE);
  check_roles (SL_ROLE_REPEAT, FALSE);
  check_roles (SL_ROLE_BYLINE, FALSE);
  check_roles (SL_ROLE_DATELINE, FALSE);
}

/* Of two headlines only the first states something; speech is found in both. */
static void
test_second_headline (void)
{
  static const char utf8[] = "Flood destroys 40 houses in Port Ellery\n"
                             "River destroyed 12 barns in lower town\n"
                             "The river destroyed 40 houses and 12 barns in the lower town.";
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);

  sl_article_add_paragraph (article, &(SlTextRange) { 0, 39 }, SL_ROLE_HEADLINE);
  sl_article_add_paragraph (article, &(SlTextRange) { 40, 78 }, SL_ROLE_HEADLINE);
  sl_article_add_paragraph (article, &(SlTextRange) { 79, sl_text_get_n_chars (text) }, SL_ROLE_BODY);
  sl_analyzer_analyze (article);
  g_assert_cmpuint (sl_article_get_claims (article)->len, ==, 2);
  assert_words (article, sl_claim_get_range (claim_at (article, 0)), "Flood destroys 40 houses in Port Ellery");
  g_assert_cmpuint (sl_claim_get_range (claim_at (article, 1))->start, ==, 79);
}

/* A claim does not reach into the paragraph that introduces it; its source and cue stand there. */
static void
test_introduced (void)
{
  g_autoptr (SlArticle) article = analyse ("On Monday, Ann Lane told the council:\n“The gate was shut all night. The crew had left.”");
  SlClaim *claim = claim_at (article, 0);

  g_assert_cmpuint (sl_article_get_claims (article)->len, ==, 1);
  assert_words (article, sl_claim_get_range (claim), "“The gate was shut all night. The crew had left.”");
  assert_words (article, sl_claim_get_source (claim), "Ann Lane");
}

/* What a block quotation without marks says is said by whom it quotes. */
static void
test_block_quotation (void)
{
  static const char utf8[] = "The Norvia Times reported on Monday what Ann Lane, the mayor, said:\n"
                             "The fire destroyed 40 houses and 12 barns in the lower town in 2014.\n"
                             "The river destroyed 30 mills and 11 bridges in the upper town in 2015.";
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);
  guint first = strchr (utf8, '\n') - utf8;
  guint second = strrchr (utf8, '\n') - utf8;
  GPtrArray *claims;
  gboolean quoted = FALSE;

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  sl_article_add_paragraph (article, &(SlTextRange) { 0, first }, SL_ROLE_BODY);
  sl_article_add_paragraph (article, &(SlTextRange) { first + 1, second }, SL_ROLE_QUOTE);
  sl_article_add_paragraph (article, &(SlTextRange) { second + 1, strlen (utf8) }, SL_ROLE_BODY);
  sl_analyzer_analyze (article);
  claims = sl_article_get_claims (article);
  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      guint start = sl_claim_get_range (claim)->start;

      if (start > second)
        g_assert_null (sl_claim_get_speaker (claim));
      else if (start > first)
        quoted = sl_claim_get_speaker (claim) != NULL;
    }
  g_assert_true (quoted);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/claims/block-quotation", test_block_quotation);
  g_test_add_func ("/claims/direct", test_direct);
  g_test_add_func ("/claims/kinds", test_kinds);
  g_test_add_func ("/claims/halves", test_halves);
  g_test_add_func ("/claims/content", test_content);
  g_test_add_func ("/claims/figures-inside", test_figures_inside);
  g_test_add_func ("/claims/list-items", test_list_items);
  g_test_add_func ("/claims/asserted", test_asserted);
  g_test_add_func ("/claims/roles", test_roles);
  g_test_add_func ("/claims/second-headline", test_second_headline);
  g_test_add_func ("/claims/introduced", test_introduced);

  return g_test_run ();
}
