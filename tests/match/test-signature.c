/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-signature.h"
#include "sl-test-utils.h"

static SlSignature *
sign (SlTerms    *terms,
      const char *text)
{
  g_autoptr (SlArticle) article = sl_test_article_new (text);
  g_autoptr (SlArticleProfile) profile = sl_article_profile_new (article, terms, 0);

  return sl_signature_new (profile, terms);
}

static double
compare (const char *a,
         const char *b)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (SlTerms) others = sl_terms_new ();
  g_autoptr (SlSignature) first = NULL;
  g_autoptr (SlSignature) second = NULL;

  /* The same words have other numbers in another vocabulary. */
  sl_signature_free (sign (others, "zebra yacht xylophone"));
  first = sign (terms, a);
  second = sign (others, b);

  return sl_signature_similarity (first, second);
}

static void
test_similarity (void)
{
  g_assert_cmpfloat_with_epsilon (compare ("Lighthouse keeper", "The lighthouse keeper"), 1, 1e-5);
  g_assert_cmpfloat (compare ("Lighthouse keeper retires", "Lighthouse sold"), >, 0.2);
  g_assert_cmpfloat (compare ("Lighthouse keeper retires", "Lighthouse sold"), <, 1);
  g_assert_cmpfloat (compare ("Lighthouse keeper", "Trawlers sank"), <=, 0);
  g_assert_cmpfloat (compare ("", "Trawlers sank"), <=, 0);
  g_assert_cmpfloat (compare ("", ""), <=, 0);
  g_assert_cmpfloat (compare ("Lighthouse lighthouse lighthouse sold", "Lighthouse"), >,
                     compare ("Lighthouse sold", "Lighthouse"));
}

static GPtrArray *
sign_events (SlTerms *terms,
             guint    n_events,
             guint    n_articles)
{
  static const char *const WORDS[] = { "trawler", "lighthouse", "glacier", "orchard", "viaduct", "tannery", "brewery",
                                       "quarry", "abbey", "foundry" };
  GPtrArray *signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_signature_free);

  for (guint i = 0; i < n_events * n_articles; i++)
    {
      const char *word = WORDS[i % n_events];
      g_autofree char *text = g_strdup_printf ("%s %sx %sy %sz people", word, word, word, word);

      g_ptr_array_add (signatures, sign (terms, text));
    }

  return signatures;
}

static void
test_few (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GPtrArray) signatures = sign_events (terms, 4, 2);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GArray) pairs = sl_signature_find_pairs (signatures);
  g_autoptr (GArray) none = sl_signature_find_pairs (nothing);

  g_assert_cmpuint (pairs->len, ==, 8 * 7 / 2);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Of many articles each is compared with those on its event, and with few others. */
static void
test_many (void)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GPtrArray) signatures = sign_events (terms, 10, 5);
  g_autoptr (GArray) pairs = sl_signature_find_pairs (signatures);
  guint n_same = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const SlArticlePair *pair = &g_array_index (pairs, SlArticlePair, i);

      g_assert_cmpuint (pair->a, <, pair->b);
      n_same += pair->a % 10 == pair->b % 10;
      if (i > 0)
        g_assert_cmpuint (pair->a * 50 + pair->b, >, pair[-1].a * 50 + pair[-1].b);
    }
  g_assert_cmpuint (n_same, ==, 10 * (5 * 4 / 2));
  g_assert_cmpuint (pairs->len, <, 50 * 49 / 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/signature/similarity", test_similarity);
  g_test_add_func ("/signature/few", test_few);
  g_test_add_func ("/signature/many", test_many);

  return g_test_run ();
}
