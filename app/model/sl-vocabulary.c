/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-vocabulary.h"

#include <math.h>

/**
 * sl_score_round:
 * @score: a probability, as a method reckons it
 *
 * More decimals would mean nothing, and a score that was written and read back would not be the same.
 *
 * Returns: @score with four decimals, 0 to 1; 0 where it is not a number
 */
double
sl_score_round (double score)
{
  return score > 0 ? round (MIN (score, 1.0) * 1e4) / 1e4 : 0;
}

static gboolean
find (const char *const *names,
      guint              n_names,
      const char        *string,
      guint             *index)
{
  for (guint i = 0; string != NULL && i < n_names; i++)
    {
      if (g_str_equal (names[i], string))
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static const char *const role_names[] = {
  "body", "headline", "byline", "dateline", "heading", "quote", "list", "caption", "boilerplate", "repeat",
};
G_STATIC_ASSERT (G_N_ELEMENTS (role_names) == SL_N_ROLES);

/**
 * sl_role_to_string:
 * @role: a value
 *
 * Returns: the stable name of @role, as written in files; never translated
 */
const char *
sl_role_to_string (SlRole role)
{
  g_return_val_if_fail ((guint) role < SL_N_ROLES, NULL);

  return role_names[role];
}

/**
 * sl_role_from_string:
 * @string: (nullable): a name from a file
 * @role: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @role is left alone if not
 */
gboolean
sl_role_from_string (const char *string,
                     SlRole *role)
{
  guint i;

  if (!find (role_names, G_N_ELEMENTS (role_names), string, &i))
    return FALSE;
  *role = i;

  return TRUE;
}

static const char *const claim_kind_names[] = {
  "quote", "attributed", "figure", "assertion",
};
G_STATIC_ASSERT (G_N_ELEMENTS (claim_kind_names) == SL_N_CLAIM_KINDS);

/**
 * sl_claim_kind_to_string:
 * @kind: a value
 *
 * Returns: the stable name of @kind, as written in files; never translated
 */
const char *
sl_claim_kind_to_string (SlClaimKind kind)
{
  g_return_val_if_fail ((guint) kind < SL_N_CLAIM_KINDS, NULL);

  return claim_kind_names[kind];
}

/**
 * sl_claim_kind_from_string:
 * @string: (nullable): a name from a file
 * @kind: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @kind is left alone if not
 */
gboolean
sl_claim_kind_from_string (const char *string,
                           SlClaimKind *kind)
{
  guint i;

  if (!find (claim_kind_names, G_N_ELEMENTS (claim_kind_names), string, &i))
    return FALSE;
  *kind = i;

  return TRUE;
}

static const char *const origin_names[] = {
  "found", "marked", "imported",
};
G_STATIC_ASSERT (G_N_ELEMENTS (origin_names) == SL_N_ORIGINS);

/**
 * sl_origin_to_string:
 * @origin: a value
 *
 * Returns: the stable name of @origin, as written in files; never translated
 */
const char *
sl_origin_to_string (SlOrigin origin)
{
  g_return_val_if_fail ((guint) origin < SL_N_ORIGINS, NULL);

  return origin_names[origin];
}

/**
 * sl_origin_from_string:
 * @string: (nullable): a name from a file
 * @origin: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @origin is left alone if not
 */
gboolean
sl_origin_from_string (const char *string,
                       SlOrigin *origin)
{
  guint i;

  if (!find (origin_names, G_N_ELEMENTS (origin_names), string, &i))
    return FALSE;
  *origin = i;

  return TRUE;
}

static const char *const verdict_names[] = {
  "none", "supported", "disputed", "unverifiable",
};
G_STATIC_ASSERT (G_N_ELEMENTS (verdict_names) == SL_N_VERDICTS);

/**
 * sl_verdict_to_string:
 * @verdict: a value
 *
 * Returns: the stable name of @verdict, as written in files; never translated
 */
const char *
sl_verdict_to_string (SlVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < SL_N_VERDICTS, NULL);

  return verdict_names[verdict];
}

/**
 * sl_verdict_from_string:
 * @string: (nullable): a name from a file
 * @verdict: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @verdict is left alone if not
 */
gboolean
sl_verdict_from_string (const char *string,
                        SlVerdict *verdict)
{
  guint i;

  if (!find (verdict_names, G_N_ELEMENTS (verdict_names), string, &i))
    return FALSE;
  *verdict = i;

  return TRUE;
}

static const char *const stance_names[] = {
  "context", "supports", "disputes",
};
G_STATIC_ASSERT (G_N_ELEMENTS (stance_names) == SL_N_STANCES);

/**
 * sl_stance_to_string:
 * @stance: a value
 *
 * Returns: the stable name of @stance, as written in files; never translated
 */
const char *
sl_stance_to_string (SlStance stance)
{
  g_return_val_if_fail ((guint) stance < SL_N_STANCES, NULL);

  return stance_names[stance];
}

/**
 * sl_stance_from_string:
 * @string: (nullable): a name from a file
 * @stance: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @stance is left alone if not
 */
gboolean
sl_stance_from_string (const char *string,
                       SlStance *stance)
{
  guint i;

  if (!find (stance_names, G_N_ELEMENTS (stance_names), string, &i))
    return FALSE;
  *stance = i;

  return TRUE;
}

static const char *const relation_names[] = {
  "same-quote", "altered-quote", "same-claim", "conflicting-figure", "supports", "contradicts", "adds-context", "same-origin",
};
G_STATIC_ASSERT (G_N_ELEMENTS (relation_names) == SL_N_RELATIONS);

/**
 * sl_relation_to_string:
 * @relation: a value
 *
 * Returns: the stable name of @relation, as written in files; never translated
 */
const char *
sl_relation_to_string (SlRelation relation)
{
  g_return_val_if_fail ((guint) relation < SL_N_RELATIONS, NULL);

  return relation_names[relation];
}

/**
 * sl_relation_from_string:
 * @string: (nullable): a name from a file
 * @relation: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @relation is left alone if not
 */
gboolean
sl_relation_from_string (const char *string,
                         SlRelation *relation)
{
  guint i;

  if (!find (relation_names, G_N_ELEMENTS (relation_names), string, &i))
    return FALSE;
  *relation = i;

  return TRUE;
}

static const char *const match_state_names[] = {
  "suggested", "accepted", "rejected",
};
G_STATIC_ASSERT (G_N_ELEMENTS (match_state_names) == SL_N_MATCH_STATES);

/**
 * sl_match_state_to_string:
 * @state: a value
 *
 * Returns: the stable name of @state, as written in files; never translated
 */
const char *
sl_match_state_to_string (SlMatchState state)
{
  g_return_val_if_fail ((guint) state < SL_N_MATCH_STATES, NULL);

  return match_state_names[state];
}

/**
 * sl_match_state_from_string:
 * @string: (nullable): a name from a file
 * @state: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @state is left alone if not
 */
gboolean
sl_match_state_from_string (const char *string,
                            SlMatchState *state)
{
  guint i;

  if (!find (match_state_names, G_N_ELEMENTS (match_state_names), string, &i))
    return FALSE;
  *state = i;

  return TRUE;
}

static const char *const difference_kind_names[] = {
  "wording", "figure", "left-out",
};
G_STATIC_ASSERT (G_N_ELEMENTS (difference_kind_names) == SL_N_DIFFERENCE_KINDS);

/**
 * sl_difference_kind_to_string:
 * @kind: a value
 *
 * Returns: the stable name of @kind, as written in files; never translated
 */
const char *
sl_difference_kind_to_string (SlDifferenceKind kind)
{
  g_return_val_if_fail ((guint) kind < SL_N_DIFFERENCE_KINDS, NULL);

  return difference_kind_names[kind];
}

/**
 * sl_difference_kind_from_string:
 * @string: (nullable): a name from a file
 * @kind: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @kind is left alone if not
 */
gboolean
sl_difference_kind_from_string (const char *string,
                                SlDifferenceKind *kind)
{
  guint i;

  if (!find (difference_kind_names, G_N_ELEMENTS (difference_kind_names), string, &i))
    return FALSE;
  *kind = i;

  return TRUE;
}

/**
 * sl_role_is_folded:
 * @role: a role
 *
 * Returns: whether paragraphs of this role are folded away at first and hold no claims
 */
gboolean
sl_role_is_folded (SlRole role)
{
  return role == SL_ROLE_BOILERPLATE || role == SL_ROLE_REPEAT || role == SL_ROLE_CAPTION;
}

/**
 * sl_relation_is_same:
 * @relation: a relation
 *
 * Only such matches make a group and drive linked scrolling; the others say how two different
 * claims bear on each other. What two articles have from one origin they tell the same.
 *
 * Returns: whether the two ends tell the same thing, in whatever words or figures
 */
gboolean
sl_relation_is_same (SlRelation relation)
{
  return relation <= SL_RELATION_CONFLICTING_FIGURE || relation == SL_RELATION_SAME_ORIGIN;
}
