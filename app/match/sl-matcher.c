/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-matcher.h"

#include "sl-pair-set.h"
#include "sl-relation.h"

static SlMatch *
make_match (const SlPair *pair)
{
  SlMatch *match = sl_match_new (sl_claim_get_uuid (pair->a->claim), sl_claim_get_uuid (pair->b->claim),
                                 sl_relation_decide (pair), pair->score, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);

  sl_relation_add_differences (match, pair);

  return match;
}

/**
 * sl_matcher_match:
 * @articles: (element-type SlArticle): the articles to compare, with their claims
 * @progress: (nullable) (scope call): called now and then
 * @user_data: its data
 * @cancellable: (nullable): to stop
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Compares the claims of all pairs of articles. Whether and how two claims match depends on their two
 * articles and, a little, on what else the two match; claims of one article are never matched. Only
 * reads; may run in any thread.
 *
 * Returns: (transfer full) (element-type SlMatch): suggested matches, best first, or %NULL if it was
 *   stopped
 */
GPtrArray *
sl_matcher_match (GPtrArray        *articles,
                  SlMatchProgress   progress,
                  gpointer          user_data,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree SlMatchModel *model = sl_match_model_new_default ();
  g_autoptr (SlPairSet) set = NULL;
  g_autoptr (GPtrArray) selected = NULL;

  g_return_val_if_fail (articles != NULL, NULL);

  set = sl_pair_set_new (articles, model, progress, user_data, cancellable, error);
  if (set == NULL)
    return NULL;

  sl_pair_set_score (set, model);
  selected = sl_pair_set_select (set, model->threshold);
  for (guint i = 0; i < selected->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (matches, make_match (g_ptr_array_index (selected, i)));
    }

  return g_steal_pointer (&matches);
}
