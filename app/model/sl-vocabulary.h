/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The nouns' closed vocabularies. The strings are those of the file and of every exchange format:
 * they are stable and never translated. */

typedef enum
{
  SL_ROLE_BODY,
  SL_ROLE_HEADLINE,
  SL_ROLE_BYLINE,
  SL_ROLE_DATELINE,
  SL_ROLE_HEADING,
  SL_ROLE_QUOTE,
  SL_ROLE_LIST,
  SL_ROLE_CAPTION,
  SL_ROLE_BOILERPLATE,
  SL_ROLE_REPEAT,
  SL_N_ROLES
} SlRole;

typedef enum
{
  SL_CLAIM_KIND_QUOTE,
  SL_CLAIM_KIND_ATTRIBUTED,
  SL_CLAIM_KIND_FIGURE,
  SL_CLAIM_KIND_ASSERTION,
  SL_N_CLAIM_KINDS
} SlClaimKind;

typedef enum
{
  SL_ORIGIN_FOUND,
  SL_ORIGIN_MARKED,
  SL_ORIGIN_IMPORTED,
  SL_N_ORIGINS
} SlOrigin;

typedef enum
{
  SL_VERDICT_NONE,
  SL_VERDICT_SUPPORTED,
  SL_VERDICT_DISPUTED,
  SL_VERDICT_UNVERIFIABLE,
  SL_N_VERDICTS
} SlVerdict;

typedef enum
{
  SL_STANCE_CONTEXT,
  SL_STANCE_SUPPORTS,
  SL_STANCE_DISPUTES,
  SL_N_STANCES
} SlStance;

typedef enum
{
  SL_RELATION_SAME_QUOTE,
  SL_RELATION_ALTERED_QUOTE,
  SL_RELATION_SAME_CLAIM,
  SL_RELATION_CONFLICTING_FIGURE,
  SL_RELATION_SUPPORTS,
  SL_RELATION_CONTRADICTS,
  SL_RELATION_ADDS_CONTEXT,
  SL_RELATION_SAME_ORIGIN,
  SL_N_RELATIONS
} SlRelation;

typedef enum
{
  SL_MATCH_SUGGESTED,
  SL_MATCH_ACCEPTED,
  SL_MATCH_REJECTED,
  SL_N_MATCH_STATES
} SlMatchState;

typedef enum
{
  SL_DIFFERENCE_WORDING,
  SL_DIFFERENCE_FIGURE,
  SL_DIFFERENCE_LEFT_OUT,
  SL_N_DIFFERENCE_KINDS
} SlDifferenceKind;

/* Scores are probabilities with four decimals, in memory as in every file. */
double      sl_score_round                 (double             score);

const char *sl_role_to_string              (SlRole             role);
gboolean    sl_role_from_string            (const char        *string,
                                            SlRole            *role);
gboolean    sl_role_is_folded              (SlRole             role);
const char *sl_claim_kind_to_string        (SlClaimKind        kind);
gboolean    sl_claim_kind_from_string      (const char        *string,
                                            SlClaimKind       *kind);
const char *sl_origin_to_string            (SlOrigin           origin);
gboolean    sl_origin_from_string          (const char        *string,
                                            SlOrigin          *origin);
const char *sl_verdict_to_string           (SlVerdict          verdict);
gboolean    sl_verdict_from_string         (const char        *string,
                                            SlVerdict         *verdict);
const char *sl_stance_to_string            (SlStance           stance);
gboolean    sl_stance_from_string          (const char        *string,
                                            SlStance          *stance);
const char *sl_relation_to_string          (SlRelation         relation);
gboolean    sl_relation_from_string        (const char        *string,
                                            SlRelation        *relation);
gboolean    sl_relation_is_same            (SlRelation         relation);
const char *sl_match_state_to_string       (SlMatchState       state);
gboolean    sl_match_state_from_string     (const char        *string,
                                            SlMatchState      *state);
const char *sl_difference_kind_to_string   (SlDifferenceKind   kind);
gboolean    sl_difference_kind_from_string (const char        *string,
                                            SlDifferenceKind  *kind);

G_END_DECLS
