/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-set.h"

#include <string.h>

#include "sl-test-utils.h"

#define N_ANNOTATORS 4
#define CLAIMS_PER_ARTICLE 25

static SlArticle *
make_article (guint number,
              guint n_claims)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *url = g_strdup_printf ("https://news.example.com/2026/03/%u/harbour-tunnel",
                                          number);
  SlArticle *article;

  for (guint i = 0; i < n_claims; i++)
    g_string_append_printf (words, "The harbour office said on Monday that section %u.%u of the "
                                   "tunnel \"cost three times "
                            "its first budget\", or about %u million euros.\n", number, i, 50 + i);
  article = sl_test_article_new (words->str);
  sl_article_set_detail (article, SL_DETAIL_URL, url);
  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, "Harbour Desk");
  sl_article_set_detail (article, SL_DETAIL_PUBLISHED, "2026-03-09");
  for (guint i = 0; i < n_claims; i++)
    {
      g_autofree char *start = g_strdup_printf ("The harbour office said on Monday that section "
                                                "%u.%u of", number, i);
      const char *found = strstr (words->str, start);
      guint offset = found - words->str;
      SlClaim *claim = sl_claim_new (NULL, sl_article_get_uuid (article),
                                     &(SlTextRange) { offset, offset + 110 },
                                     SL_CLAIM_KIND_ATTRIBUTED, SL_ORIGIN_FOUND, 0.75);

      sl_article_take_claim (article, claim);
    }

  return article;
}

static void
judge_all (SlSet       *set,
           SlArticle   *article,
           SlAnnotator *annotator)
{
  GPtrArray *claims = sl_article_get_claims (article);

  for (guint i = 0; i < claims->len; i++)
    {
      g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (g_ptr_array_index (claims, i)),
                                                               sl_annotator_get_uuid (annotator),
                                                               SL_VERDICT_SUPPORTED + i % 3,
                                                               i % 5 == 0 ? "See the council's "
                                                                            "report, \"page "
                                                                            "12\"." : NULL,
                                                               "2026-03-09T10:00:00Z");

      g_assert_true (sl_set_add_annotation (set, annotation));
    }
}

/* About N annotations by four people of articles with 25 claims each. */
SlSet *
bench_set_new (guint n)
{
  return bench_set_new_sized (MAX (1, n / (N_ANNOTATORS * CLAIMS_PER_ARTICLE)), CLAIMS_PER_ARTICLE,
                              N_ANNOTATORS);
}

/* What so many people say of each claim of so many articles. */
SlSet *
bench_set_new_sized (guint n_articles,
                     guint n_claims,
                     guint n_annotators)
{
  SlSet *set = sl_set_new (NULL, "Tunnel");
  g_autoptr (GPtrArray) annotators = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_annotators; i++)
    {
      g_autofree char *name = g_strdup_printf ("Annotator %u", i + 1);
      SlAnnotator *annotator = sl_annotator_new (NULL, name, NULL);

      g_ptr_array_add (annotators, annotator);
      sl_set_add_annotator (set, annotator);
    }
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (SlArticle) article = make_article (i, n_claims);

      g_assert_true (sl_set_add_article (set, article));
      for (guint j = 0; j < n_annotators; j++)
        judge_all (set, article, g_ptr_array_index (annotators, j));
    }

  return set;
}

static gboolean
copy_article (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  return sl_set_add_article (user_data, object);
}

/* Puts the articles of FROM, with their claims, into TO. */
void
bench_set_copy_articles (SlSet *from,
                         SlSet *to)
{
  sl_set_source_foreach_article (SL_SET_SOURCE (from), copy_article, to, NULL);
}
