/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-contrast.h"

#include "sl-figure-pair.h"
#include "sl-mentions.h"

/* How far before a verb its subject may be named, and how far after it its object. */
#define MAX_BEFORE 6
#define MAX_AFTER 3

/* So many words after "all" still tell of what. */
#define MAX_NOUN 5

/* More verbs between two names are not looked at in one claim. */
#define MAX_DEEDS 32

/* Forms of "to be", after which the name before the verb may be that of the one it is done to. */
static const char *const PASSIVE[] = { "is", "are", "was", "were", "be", "been", "being", NULL };

/* Words after which the second name does the same as the first. */
static const char *const MUTUAL[] = { "and", "with", "between", "against", "to", NULL };

/* What tells of a whole without counting it. */
static const char *const WHOLE[] = { "all", "every", "each", "entire", "whole", NULL };

static const SlToken *
get_token (SlClaimProfile *claim,
           guint           i)
{
  return &g_array_index (claim->article->tokens, SlToken, i);
}

static gboolean
is_one_of (SlTerms           *terms,
           const SlToken     *token,
           const char *const *words)
{
  return g_strv_contains (words, sl_terms_get_word (terms, token->word));
}

/* The nearest name before the verb in its sentence, unless the verb may be passive. */
static gboolean
find_subject (SlClaimProfile *claim,
              SlTerms        *terms,
              guint           verb,
              guint32        *subject)
{
  for (guint i = verb; i > claim->span.first && verb - i < MAX_BEFORE; i--)
    {
      if (get_token (claim, i)->flags & SL_TOKEN_SENTENCE)
        return FALSE;
      if (verb - i < 2 && is_one_of (terms, get_token (claim, i - 1), PASSIVE))
        return FALSE;
      if (sl_mentions_is_name (claim->article, i - 1))
        {
          *subject = get_token (claim, i - 1)->stem;
          return TRUE;
        }
    }

  return FALSE;
}

/* The nearest name after the verb in its clause, unless what stands between makes it another subject. */
static gboolean
find_object (SlClaimProfile *claim,
             SlTerms        *terms,
             guint           verb,
             guint32        *object)
{
  for (guint i = verb + 1; i < claim->span.end && i <= verb + MAX_AFTER; i++)
    {
      const SlToken *token = get_token (claim, i);

      if ((token->flags & SL_TOKEN_CLAUSE) != 0 || is_one_of (terms, token, MUTUAL))
        return FALSE;
      if (sl_mentions_is_name (claim->article, i))
        {
          *object = token->stem;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * sl_contrast_collect:
 * @claim: the profile of a claim, with its span; its contrasts are set
 * @terms: the vocabulary of the comparison
 *
 * Finds what the other functions here compare. To be cleared with sl_contrast_clear().
 */
void
sl_contrast_collect (SlClaimProfile *claim,
                     SlTerms        *terms)
{
  SlContrasts *self = &claim->contrasts;

  self->deeds = g_array_new (FALSE, FALSE, sizeof (SlDeed));
  self->wholes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = claim->span.first; i < claim->span.end; i++)
    {
      const SlToken *token = get_token (claim, i);
      SlDeed deed = { token->stem };

      if (is_one_of (terms, token, WHOLE))
        g_array_append_val (self->wholes, i);
      if ((token->flags & (SL_TOKEN_STOP | SL_TOKEN_NUMBER)) != 0 || sl_mentions_is_name (claim->article, i))
        continue;
      if (self->deeds->len < MAX_DEEDS && find_subject (claim, terms, i, &deed.subject) &&
          find_object (claim, terms, i, &deed.object))
        g_array_append_val (self->deeds, deed);
    }
}

/**
 * sl_contrast_clear:
 * @self: the contrasts of a claim
 *
 * Frees what sl_contrast_collect() has found.
 */
void
sl_contrast_clear (SlContrasts *self)
{
  g_clear_pointer (&self->deeds, g_array_unref);
  g_clear_pointer (&self->wholes, g_array_unref);
}

static gboolean
are_akin (SlTerms *terms,
          guint32  a,
          guint32  b)
{
  SlKinship kinship = a != b ? sl_terms_compare (terms, a, b) : SL_KINSHIP_FAMILY;

  return kinship == SL_KINSHIP_FAMILY || kinship == SL_KINSHIP_SYNONYM;
}

/**
 * sl_contrast_roles:
 * @a: a claim
 * @b: another claim
 * @terms: the vocabulary of the comparison
 *
 * Looks for a verb of both claims whose subject and object have changed places: that China gave the US
 * something is not that the US gave China something. Goes by the order of names and words alone, and
 * leaves out what may be passive or mutual.
 *
 * Returns: whether the two tell of the same deed in opposite directions
 */
gboolean
sl_contrast_roles (SlClaimProfile *a,
                   SlClaimProfile *b,
                   SlTerms        *terms)
{
  for (guint i = 0; i < a->contrasts.deeds->len; i++)
    {
      const SlDeed *x = &g_array_index (a->contrasts.deeds, SlDeed, i);

      for (guint j = 0; j < b->contrasts.deeds->len; j++)
        {
          const SlDeed *y = &g_array_index (b->contrasts.deeds, SlDeed, j);

          if (x->verb == y->verb && are_akin (terms, x->subject, y->object) && are_akin (terms, x->object, y->subject) &&
              !are_akin (terms, x->subject, x->object))
            return TRUE;
        }
    }

  return FALSE;
}

/* "Nine" is a number as well as "9". */
static gboolean
is_figure (SlClaimProfile *claim,
           const SlToken  *token)
{
  for (guint i = 0; i < sl_claim_get_n_figures (claim->claim); i++)
    {
      if (sl_text_range_overlap (&sl_claim_get_figure (claim->claim, i)->range, &token->range) > 0)
        return TRUE;
    }

  return (token->flags & SL_TOKEN_NUMBER) != 0;
}

/* Whether after a word such as "all", and before any number, something is named that the figure counts. */
static gboolean
tells_whole_of (SlClaimProfile *claim,
                SlTerms        *terms,
                guint           whole,
                const SlFigure *figure)
{
  for (guint i = whole + 1; i < claim->span.end && i <= whole + MAX_NOUN; i++)
    {
      const SlToken *token = get_token (claim, i);

      if ((token->flags & SL_TOKEN_CLAUSE) != 0 || is_figure (claim, token))
        return FALSE;
      if ((token->flags & SL_TOKEN_STOP) == 0 && sl_figure_pair_counts (figure, sl_terms_get_word (terms, token->word)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
counts_part_of (SlClaimProfile *counted,
                SlClaimProfile *whole,
                SlTerms        *terms)
{
  for (guint i = 0; i < whole->contrasts.wholes->len; i++)
    {
      for (guint j = 0; j < sl_claim_get_n_figures (counted->claim); j++)
        {
          const SlFigure *figure = sl_claim_get_figure (counted->claim, j);

          if (g_str_equal (figure->unit, "count") &&
              tells_whole_of (whole, terms, g_array_index (whole->contrasts.wholes, guint, i), figure))
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * sl_contrast_extent:
 * @a: a claim
 * @b: another claim
 * @terms: the vocabulary of the comparison
 *
 * Looks for things that one claim counts and the other tells of as a whole: "23 of these substances" is
 * not "all of these substances".
 *
 * Returns: whether the two tell of a part and of the whole
 */
gboolean
sl_contrast_extent (SlClaimProfile *a,
                    SlClaimProfile *b,
                    SlTerms        *terms)
{
  return counts_part_of (a, b, terms) || counts_part_of (b, a, terms);
}
