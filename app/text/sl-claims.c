/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-claims.h"

#include "sl-attribution.h"
#include "sl-quotes.h"
#include "sl-worth.h"

#include "model/sl-uuid.h"

/* A statement that is less worth checking than this is no claim at all. */
#define MIN_SCORE 0.02

/* Fewer words than this make no statement. */
#define MIN_WORDS 3

static void
extend (SlSpan       *span,
        const SlSpan *by)
{
  span->first = MIN (span->first, by->first);
  span->end = MAX (span->end, by->end);
}

static guint
count_words (const SlReading *reading,
             const SlSpan    *span)
{
  guint n = 0;

  for (guint i = span->first; i < span->end; i++)
    n += sl_reading_token (reading, i)->kind != SL_TOKEN_PUNCTUATION;

  return n;
}

static guint
count_words_outside (const SlReading *reading,
                     const SlSpan    *span,
                     const guint8    *covered)
{
  guint n = 0;

  for (guint i = span->first; i < span->end; i++)
    n += sl_reading_token (reading, i)->kind != SL_TOKEN_PUNCTUATION && !covered[i];

  return n;
}

static guint
paragraph_of (const SlReading *reading,
              guint            token)
{
  guint low = 0;
  guint high = reading->paragraphs->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->paragraphs, SlReadingParagraph, middle).span.first <= token)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static gboolean
role_has_claims (SlRole role)
{
  return !sl_role_is_folded (role) && role != SL_ROLE_BYLINE && role != SL_ROLE_DATELINE;
}

static SlClaim *
new_claim (const SlReading *reading,
           SlArticle       *article,
           const SlSpan    *span,
           SlClaimKind      kind,
           double           score)
{
  SlTextRange range = sl_reading_span_range (reading, span);
  g_autofree char *name = g_strdup_printf ("%u-%u-%s", range.start, range.end, sl_claim_kind_to_string (kind));
  g_autofree char *uuid = sl_uuid_new_v5 (sl_article_get_uuid (article), name);

  return sl_claim_new (uuid, sl_article_get_uuid (article), &range, kind, SL_ORIGIN_FOUND, score);
}

/* Quotation marks that stand against a span belong to it. */
static SlSpan
with_marks (const SlReading *reading,
            SlSpan           span)
{
  const SlQuote *first = sl_quotes_at (reading, span.first);
  const SlQuote *last = sl_quotes_at (reading, span.end - 1);

  if (first != NULL && first->span.first == span.first)
    span.first = first->marks.first;
  if (last != NULL && last->span.end == span.end)
    span.end = last->marks.end;

  return span;
}

/* Source and cue are part of the claim's range if nothing but a few words lies between. */
static gboolean
is_adjacent (const SlSpan *span,
             const SlSpan *part)
{
  guint gap = part->first >= span->end ? part->first - span->end
              : part->end <= span->first ? span->first - part->end : 0;

  return gap <= 6;
}

static SlSpan
attribution_span (const SlReading     *reading,
                  const SlAttribution *attribution)
{
  SlSpan span = with_marks (reading, attribution->pieces[0]);
  SlSpan content;

  for (guint i = 1; i < attribution->n_pieces; i++)
    {
      SlSpan piece = with_marks (reading, attribution->pieces[i]);

      extend (&span, &piece);
    }
  content = span;
  if (!sl_span_is_empty (&attribution->cue) && is_adjacent (&content, &attribution->cue))
    extend (&span, &attribution->cue);
  if (!sl_span_is_empty (&attribution->source) && is_adjacent (&span, &attribution->source))
    extend (&span, &attribution->source);

  return span;
}

static void
mark_span (guint8       *covered,
           const SlSpan *span)
{
  for (guint i = span->first; i < span->end; i++)
    covered[i] = TRUE;
}

/* The list of content is given only where the range without source and cue is something else. */
static void
add_content (const SlReading     *reading,
             const SlAttribution *attribution,
             const SlSpan        *span,
             SlClaim             *claim)
{
  g_autofree guint8 *known = g_new0 (guint8, span->end - span->first);
  guint8 *covered = known - span->first;
  guint n_inside = 0;

  for (guint i = 0; i < attribution->n_pieces; i++)
    mark_span (covered, &attribution->pieces[i]);
  if (attribution->cue.first >= span->first && attribution->cue.end <= span->end)
    mark_span (covered, &attribution->cue);
  if (attribution->source.first >= span->first && attribution->source.end <= span->end)
    mark_span (covered, &attribution->source);
  n_inside = count_words_outside (reading, span, covered);
  if (n_inside == 0)
    return;

  for (guint i = 0; i < attribution->n_pieces; i++)
    {
      SlSpan piece = with_marks (reading, attribution->pieces[i]);
      SlTextRange range = sl_reading_span_range (reading, &piece);

      sl_claim_add_content (claim, &range);
    }
}

/* Adds the words in quotation marks that lie in the content, and counts them. */
static guint
add_quoted (const SlReading     *reading,
            const SlAttribution *attribution,
            SlClaim             *claim)
{
  guint n_words = 0;

  for (guint i = 0; i < attribution->n_pieces; i++)
    {
      const SlSpan *piece = &attribution->pieces[i];

      for (guint k = piece->first; k < piece->end; k++)
        {
          const SlQuote *quote = sl_quotes_at (reading, k);
          SlSpan inside;
          SlTextRange range;

          if (quote == NULL)
            continue;
          inside.first = MAX (quote->span.first, piece->first);
          inside.end = MIN (quote->span.end, piece->end);
          k = quote->marks.end - 1;
          if (sl_span_is_empty (&inside))
            continue;
          n_words += count_words (reading, &inside);
          if (claim != NULL)
            {
              range = sl_reading_span_range (reading, &inside);
              sl_claim_add_quoted (claim, &range);
            }
        }
    }

  return n_words;
}

static void
make_attributed (const SlReading     *reading,
                 const SlAttribution *attribution,
                 SlArticle           *article,
                 guint8              *covered)
{
  SlSpan span = attribution_span (reading, attribution);
  guint n_words = 0;
  double score = 0;
  guint n_quoted;
  SlClaim *claim;

  for (guint i = 0; i < attribution->n_pieces; i++)
    {
      n_words += count_words (reading, &attribution->pieces[i]);
      score = MAX (score, sl_worth_score (reading, &attribution->pieces[i]));
    }
  n_quoted = add_quoted (reading, attribution, NULL);
  if (!role_has_claims (g_array_index (reading->paragraphs, SlReadingParagraph, paragraph_of (reading, span.first)).role))
    return;

  claim = new_claim (reading, article, &span, n_quoted * 2 >= n_words ? SL_CLAIM_KIND_QUOTE : SL_CLAIM_KIND_ATTRIBUTED, score);
  add_quoted (reading, attribution, claim);
  add_content (reading, attribution, &span, claim);
  if (!sl_span_is_empty (&attribution->cue))
    {
      SlTextRange range = sl_reading_span_range (reading, &attribution->cue);

      sl_claim_set_cue (claim, &range);
    }
  if (!sl_span_is_empty (&attribution->source))
    {
      SlTextRange range = sl_reading_span_range (reading, &attribution->source);

      sl_claim_set_source (claim, &range);
    }
  sl_article_take_claim (article, claim);
  mark_span (covered, &span);
}

static void
make_asserted (const SlReading  *reading,
               const SlSentence *sentence,
               SlArticle        *article,
               const guint8     *covered)
{
  const SlRole role = g_array_index (reading->paragraphs, SlReadingParagraph, sentence->paragraph).role;
  guint n_free = count_words_outside (reading, &sentence->span, covered);
  gboolean has_number = FALSE;
  double score;

  if (!role_has_claims (role) || n_free < MIN_WORDS || n_free * 2 < count_words (reading, &sentence->span))
    return;
  score = sl_worth_score (reading, &sentence->span);
  if (score < MIN_SCORE)
    return;
  for (guint i = sentence->span.first; i < sentence->span.end; i++)
    has_number |= sl_reading_token (reading, i)->kind == SL_TOKEN_NUMBER;
  sl_article_take_claim (article, new_claim (reading, article, &sentence->span,
                                             has_number ? SL_CLAIM_KIND_FIGURE : SL_CLAIM_KIND_ASSERTION, score));
}

/**
 * sl_claims_make:
 * @reading: a reading with attributions and figures
 * @article: its article, not yet shared
 *
 * Adds a claim to @article for every attribution, and one for every other sentence that is worth
 * checking. Figures go to the claims that they stand in.
 */
void
sl_claims_make (SlReading *reading,
                SlArticle *article)
{
  g_autofree guint8 *covered = g_new0 (guint8, reading->tokens->len + 1);

  for (guint i = 0; i < reading->attributions->len; i++)
    make_attributed (reading, &g_array_index (reading->attributions, SlAttribution, i), article, covered);
  for (guint i = 0; i < reading->sentences->len; i++)
    make_asserted (reading, &g_array_index (reading->sentences, SlSentence, i), article, covered);
}
