/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"
#include "sl-terms.h"

G_BEGIN_DECLS

/* What is compared of an article and of its claims, worked out once before any two are compared. */

/* A stem with meaning that a claim has, how rare it is in news in general, in how many sentences of
 * the claim's own article it stands, whether it always has a capital letter there, and whether it is part
 * of what is said and not only of who says it. */
typedef struct
{
  guint32 stem;
  guint32 df;
  double rarity;
  gboolean name;
  gboolean said;
} SlProfileTerm;

/* A run of tokens of the article, half-open. */
typedef struct
{
  guint first;
  guint end;
} SlTokenSpan;

/* A part of a claim between commas and conjunctions: bit i stands for the claim's i-th term. */
typedef struct
{
  SlTokenSpan span;
  guint64 terms;
} SlClause;

/* Terms beyond this many of one claim belong to no clause. */
#define SL_CLAUSE_MAX_TERMS 64

/* The names that a claim has and those near it, each by its last word ("Ada Lund" by "Lund"): stems. */
typedef struct
{
  GArray *names;          /* of guint32: in the claim */
  GArray *near;           /* of guint32: in its sentences and in the nearest one before that has any */
  GArray *words;          /* of guint32: all words of the names of its sentences and, with "he" or "she", of
                           * the sentence before */
} SlMentions;

/* Who does something to whom, as far as the order of the words tells: stems. */
typedef struct
{
  guint32 verb;
  guint32 subject;
  guint32 object;
} SlDeed;

/* What sets a claim apart from one in nearly the same words. */
typedef struct
{
  GArray *deeds;          /* of SlDeed */
  GArray *wholes;         /* of guint: tokens such as "all" that tell of a whole without counting it */
} SlContrasts;

typedef struct _SlArticleProfile SlArticleProfile;

typedef struct
{
  SlClaim *claim;
  SlArticleProfile *article;
  guint id;               /* its number among the claims of its article */
  SlTokenSpan span;       /* the tokens of its range */
  GArray *terms;          /* of SlProfileTerm, by stem */
  GArray *sentence;       /* of SlProfileTerm, by stem: all terms of the sentences that the claim lies in */
  GArray *clauses;        /* of SlClause: parts with at least three terms */
  GArray *quotes;         /* of SlTokenSpan: what stands in quotation marks */
  GArray *speaker;        /* of guint32: stems of the speaker's name, without titles */
  SlMentions mentions;    /* who and what it names */
  SlContrasts contrasts;
  double position;        /* 0 at the head of the article, 1 at its end */
} SlClaimProfile;

struct _SlArticleProfile
{
  SlArticle *article;
  guint index;
  GArray *tokens;         /* of SlToken */
  GHashTable *df;         /* stem -> number of sentences with it */
  GHashTable *small;      /* stems that stand somewhere without a capital letter: no names */
  GArray *sentences;      /* of SlTokenSpan */
  GPtrArray *claims;      /* of SlClaimProfile */
};

SlArticleProfile *sl_article_profile_new    (SlArticle        *article,
                                             SlTerms          *terms,
                                             guint             index);
void              sl_article_profile_free   (SlArticleProfile *self);
int               sl_claim_profile_find     (SlClaimProfile   *self,
                                             guint32           stem);
guint             sl_article_profile_get_df (SlArticleProfile *self,
                                             guint32           stem);
SlTokenSpan       sl_article_profile_span   (SlArticleProfile *self,
                                             guint             start,
                                             guint             end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlArticleProfile, sl_article_profile_free)

G_END_DECLS
