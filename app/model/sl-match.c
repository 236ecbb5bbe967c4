/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-match.h"

#include "sl-uuid.h"

#include <string.h>

struct _SlMatch
{
  GObject parent_instance;

  char *uuid;
  char *a;
  char *b;
  SlRelation relation;
  double score;
  SlMatchState state;
  SlOrigin origin;
  GArray *differences;
};

G_DEFINE_FINAL_TYPE (SlMatch, sl_match, G_TYPE_OBJECT)

static void
sl_match_finalize (GObject *object)
{
  SlMatch *self = SL_MATCH (object);

  g_free (self->uuid);
  g_free (self->a);
  g_free (self->b);
  g_array_unref (self->differences);

  G_OBJECT_CLASS (sl_match_parent_class)->finalize (object);
}

static void
sl_match_class_init (SlMatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_match_finalize;
}

static void
sl_match_init (SlMatch *self)
{
  self->differences = g_array_new (FALSE, FALSE, sizeof (SlDifference));
}

/**
 * sl_match_dup_pair_uuid:
 * @claim_a: UUID of a claim
 * @claim_b: UUID of another claim
 *
 * Returns: (transfer full): the UUID of the match between the two, whichever comes first
 */
char *
sl_match_dup_pair_uuid (const char *claim_a,
                        const char *claim_b)
{
  if (strcmp (claim_a, claim_b) > 0)
    return sl_uuid_new_v5 (claim_b, claim_a);

  return sl_uuid_new_v5 (claim_a, claim_b);
}

/**
 * sl_match_new:
 * @claim_a: UUID of a claim
 * @claim_b: UUID of another claim
 * @relation: how they bear on each other
 * @score: the probability that they do, 0 to 1
 * @state: whether a person has decided
 * @origin: who made the match
 *
 * Returns: (transfer full): a match without differences
 */
SlMatch *
sl_match_new (const char   *claim_a,
              const char   *claim_b,
              SlRelation    relation,
              double        score,
              SlMatchState  state,
              SlOrigin      origin)
{
  SlMatch *self;
  gboolean swap;

  g_return_val_if_fail (claim_a != NULL && claim_b != NULL, NULL);
  g_return_val_if_fail (!g_str_equal (claim_a, claim_b), NULL);

  swap = strcmp (claim_a, claim_b) > 0;
  self = g_object_new (SL_TYPE_MATCH, NULL);
  self->a = g_strdup (swap ? claim_b : claim_a);
  self->b = g_strdup (swap ? claim_a : claim_b);
  self->uuid = sl_match_dup_pair_uuid (self->a, self->b);
  self->relation = relation;
  self->score = sl_score_round (score);
  self->state = state;
  self->origin = origin;

  return self;
}

/**
 * sl_match_copy:
 * @self: a match
 *
 * Returns: (transfer full): the same, not yet shared
 */
SlMatch *
sl_match_copy (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), NULL);

  return sl_match_copy_with_state (self, self->state, self->relation);
}

/**
 * sl_match_copy_with_state:
 * @self: a match
 * @state: what a person decided
 * @relation: how the claims bear on each other
 *
 * Returns: (transfer full): a match of the same pair with another state and relation
 */
SlMatch *
sl_match_copy_with_state (SlMatch      *self,
                          SlMatchState  state,
                          SlRelation    relation)
{
  SlMatch *copy;

  g_return_val_if_fail (SL_IS_MATCH (self), NULL);

  copy = sl_match_new (self->a, self->b, relation, self->score, state, self->origin);
  g_array_append_vals (copy->differences, self->differences->data, self->differences->len);

  return copy;
}

/**
 * sl_match_get_uuid:
 * @self: a match
 *
 * Returns: the UUID of the pair
 */
const char *
sl_match_get_uuid (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), NULL);

  return self->uuid;
}

/**
 * sl_match_get_a:
 * @self: a match
 *
 * Returns: the UUID of the claim whose UUID is smaller
 */
const char *
sl_match_get_a (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), NULL);

  return self->a;
}

/**
 * sl_match_get_b:
 * @self: a match
 *
 * Returns: the UUID of the claim whose UUID is larger
 */
const char *
sl_match_get_b (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), NULL);

  return self->b;
}

/**
 * sl_match_get_other:
 * @self: a match
 * @claim_uuid: one of its claims
 *
 * Returns: (nullable): the UUID of the other claim, %NULL if @claim_uuid is not in the match
 */
const char *
sl_match_get_other (SlMatch    *self,
                    const char *claim_uuid)
{
  g_return_val_if_fail (SL_IS_MATCH (self), NULL);

  if (g_strcmp0 (self->a, claim_uuid) == 0)
    return self->b;

  return g_strcmp0 (self->b, claim_uuid) == 0 ? self->a : NULL;
}

/**
 * sl_match_get_relation:
 * @self: a match
 *
 * Returns: how the claims bear on each other
 */
SlRelation
sl_match_get_relation (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), SL_RELATION_SAME_CLAIM);

  return self->relation;
}

/**
 * sl_match_get_score:
 * @self: a match
 *
 * Returns: the probability that the match is right, 0 to 1
 */
double
sl_match_get_score (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), 0);

  return self->score;
}

/**
 * sl_match_get_state:
 * @self: a match
 *
 * Returns: whether a person has decided on it
 */
SlMatchState
sl_match_get_state (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), SL_MATCH_SUGGESTED);

  return self->state;
}

/**
 * sl_match_get_origin:
 * @self: a match
 *
 * Returns: who made it
 */
SlOrigin
sl_match_get_origin (SlMatch *self)
{
  g_return_val_if_fail (SL_IS_MATCH (self), SL_ORIGIN_FOUND);

  return self->origin;
}

/**
 * sl_match_get_differences:
 * @self: a match
 * @n_differences: (out): how many there are
 *
 * Returns: (array length=n_differences): where the tellings differ; the sides are those of
 *   sl_match_get_a() and sl_match_get_b()
 */
const SlDifference *
sl_match_get_differences (SlMatch *self,
                          guint   *n_differences)
{
  g_return_val_if_fail (SL_IS_MATCH (self), NULL);

  *n_differences = self->differences->len;

  return (const SlDifference *) (gpointer) self->differences->data;
}

/**
 * sl_match_add_difference:
 * @self: a match that is not yet shared
 * @claim_a: the claim whose article side a of @difference speaks of
 * @difference: where the tellings differ
 *
 * Adds a difference; the sides are swapped if the pair was.
 */
void
sl_match_add_difference (SlMatch            *self,
                         const char         *claim_a,
                         const SlDifference *difference)
{
  SlDifference added = *difference;

  g_return_if_fail (SL_IS_MATCH (self));

  if (g_strcmp0 (claim_a, self->b) == 0)
    {
      added.a = difference->b;
      added.b = difference->a;
    }
  g_array_append_val (self->differences, added);
}
