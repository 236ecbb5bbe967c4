/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-origins.h"
#include "sl-test-utils.h"

#include <string.h>

#define COPY \
  "Harbour pilots refused on Monday to guide tankers through the northern channel while the buoys there remain " \
  "unlit at night, and the port authority closed both piers."

#define SPOKEN \
  "We will not send one more ship into that water before every lamp burns again, and nobody in this town should " \
  "expect us to change our minds."

static SlArticle *
make_article (const char *before,
              const char *words,
              const char *after)
{
  g_autofree char *text = g_strconcat (before, "\n", words, "\n", after, NULL);
  SlArticle *article = sl_test_article_new (text);
  SlClaim *claim = sl_test_claim_new (article, words, SL_CLAIM_KIND_ASSERTION);

  if (words[0] == '"')
    sl_claim_add_quoted (claim, &(SlTextRange) { sl_claim_get_range (claim)->start + 1,
                                                 sl_claim_get_range (claim)->end - 1 });

  return article;
}

static GPtrArray *
make_articles (const char *words)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (articles, make_article ("Ships wait.", words, "The mayor was away."));
  g_ptr_array_add (articles, make_article ("A long week for the port.", words, "More tomorrow."));
  g_ptr_array_add (articles, make_article ("Trade suffers.", words, "Prices rose."));
  g_ptr_array_add (articles, make_article ("Elsewhere.", "Pilots do not guide tankers at night any more.", "Weather: rain."));

  return articles;
}

static SlClaim *
get_claim (GPtrArray *articles,
           guint      i)
{
  return g_ptr_array_index (sl_article_get_claims (g_ptr_array_index (articles, i)), 0);
}

static void
test_copy (void)
{
  g_autoptr (GPtrArray) articles = make_articles (COPY);
  g_autoptr (SlOrigins) origins = sl_origins_find (articles);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  GArray *passages;

  g_assert_cmpuint (sl_origins_get_n (origins), ==, 1);
  passages = sl_origins_get (origins, 0);
  g_assert_cmpuint (passages->len, ==, 3);
  for (guint i = 0; i < 4; i++)
    {
      SlClaim *claim = get_claim (articles, i);
      const SlTextRange *range = sl_claim_get_range (claim);

      g_ptr_array_add (claims, claim);
      g_assert_cmpint (sl_origins_lookup (origins, sl_claim_get_article (claim), range), ==, i < 3 ? 0 : -1);
      if (i == 3)
        continue;
      g_assert_cmpstr (g_array_index (passages, SlOriginPassage, i).article, ==, sl_claim_get_article (claim));
      g_assert_cmpuint (g_array_index (passages, SlOriginPassage, i).range.start, ==, range->start);
      g_assert_cmpuint (g_array_index (passages, SlOriginPassage, i).range.end, ==, range->end - 1);
    }
  /* Three articles print the copy, one tells it by itself. */
  g_assert_cmpuint (sl_origins_count (origins, claims), ==, 2);
  g_ptr_array_add (claims, get_claim (articles, 3));
  g_assert_cmpuint (sl_origins_count (origins, claims), ==, 2);
  g_ptr_array_set_size (claims, 0);
  g_assert_cmpuint (sl_origins_count (origins, claims), ==, 0);
}

/* Who reports the same words of a speaker may have heard them. */
static void
test_quotation (void)
{
  g_autoptr (GPtrArray) quoting = make_articles ("\"" SPOKEN "\"");
  g_autoptr (GPtrArray) telling = make_articles (SPOKEN);
  g_autoptr (SlOrigins) heard = sl_origins_find (quoting);
  g_autoptr (SlOrigins) copied = sl_origins_find (telling);

  g_assert_cmpuint (sl_origins_get_n (heard), ==, 0);
  g_assert_cmpuint (sl_origins_get_n (copied), ==, 1);
}

/* An article of one paragraph. */
static SlArticle *
make_paragraph (const char *words,
                SlRole      role)
{
  g_autoptr (SlText) text = sl_text_new (words, strlen (words));
  SlArticle *article = sl_article_new (NULL, text);

  sl_article_add_paragraph (article, &(SlTextRange) { 0, sl_text_get_n_chars (text) }, role);

  return article;
}

/* What a publisher puts under each of its articles is no report. */
static void
test_furniture (void)
{
  const SlRole roles[] = { SL_ROLE_BODY, SL_ROLE_BOILERPLATE, SL_ROLE_REPEAT };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (SlOrigins) origins = NULL;

      g_ptr_array_add (articles, make_paragraph (COPY, roles[i]));
      g_ptr_array_add (articles, make_paragraph (COPY " So it was.", SL_ROLE_BODY));
      origins = sl_origins_find (articles);
      g_assert_cmpuint (sl_origins_get_n (origins), ==, i == 0);
    }
}

static void
test_two_origins (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlOrigins) origins = NULL;

  g_ptr_array_add (articles, make_article (COPY, "Then a word from here.", SPOKEN));
  g_ptr_array_add (articles, make_article (SPOKEN, "And another from there.", COPY));
  origins = sl_origins_find (articles);
  g_assert_cmpuint (sl_origins_get_n (origins), ==, 2);
  g_assert_cmpuint (sl_origins_get (origins, 0)->len, ==, 2);
  g_assert_cmpuint (sl_origins_get (origins, 1)->len, ==, 2);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlOrigins) origins = NULL;

  g_ptr_array_add (articles, sl_test_article_new (""));
  origins = sl_origins_find (articles);
  g_assert_cmpuint (sl_origins_get_n (origins), ==, 0);
  g_assert_cmpint (sl_origins_lookup (origins, "nothing", &(SlTextRange) { 0, 5 }), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/origins/copy", test_copy);
  g_test_add_func ("/origins/quotation", test_quotation);
  g_test_add_func ("/origins/furniture", test_furniture);
  g_test_add_func ("/origins/two-origins", test_two_origins);
  g_test_add_func ("/origins/nothing", test_nothing);

  return g_test_run ();
}
