/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-claims.h"

#include "sl-attribution.h"
#include "sl-quotes.h"
#include "sl-speakers.h"
#include "sl-worth.h"

#include "model/sl-uuid.h"

#include <math.h>

/* A statement that is less worth checking than this is no claim at all. */
#define MIN_SCORE 0.02

/* Fewer words than this make no statement. */
#define MIN_WORDS 3

/* What an attribution leaves of its sentence is a statement of its own from so many words on. */
#define MIN_CLAUSE_WORDS 6

/* Of the words of a quotation at least so many thirds stand in quotation marks; others report in part. */
#define MIN_QUOTED_THIRDS 2

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

/* @span without the bullet or the number of a list that it begins with. */
static SlSpan
behind_marker (const SlReading *reading,
               SlSpan           span)
{
  const SlReadingParagraph *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph,
                                                        paragraph_of (reading, span.first));

  span.first = MAX (span.first, MIN (paragraph->body, span.end - 1));

  return span;
}

static gboolean
role_has_claims (SlRole role)
{
  return !sl_role_is_folded (role) && role != SL_ROLE_BYLINE && role != SL_ROLE_DATELINE;
}

/* A second line in the form of a headline, right under the first, is a deck or the title of a video: the
 * article tells it again in its own sentences. */
static gboolean
is_second_headline (const SlReading *reading,
                    const SlSpan    *span)
{
  guint p = paragraph_of (reading, span->first);

  return p > 0 && g_array_index (reading->paragraphs, SlReadingParagraph, p).role == SL_ROLE_HEADLINE &&
         g_array_index (reading->paragraphs, SlReadingParagraph, p - 1).role == SL_ROLE_HEADLINE;
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
is_adjacent (const SlReading *reading,
             const SlSpan    *span,
             const SlSpan    *part)
{
  guint gap = part->first >= span->end ? part->first - span->end
              : part->end <= span->first ? span->first - part->end : 0;

  return gap <= 6 && (paragraph_of (reading, part->first) == paragraph_of (reading, span->first) ||
                      paragraph_of (reading, part->first) == paragraph_of (reading, span->end - 1));
}

static SlSpan
attribution_span (const SlReading     *reading,
                  const SlAttribution *attribution)
{
  SlSpan span = behind_marker (reading, with_marks (reading, attribution->pieces[0]));
  SlSpan content;

  for (guint i = 1; i < attribution->n_pieces; i++)
    {
      SlSpan piece = with_marks (reading, attribution->pieces[i]);

      extend (&span, &piece);
    }
  content = span;
  if (!sl_span_is_empty (&attribution->cue) && is_adjacent (reading, &content, &attribution->cue))
    extend (&span, &attribution->cue);
  if (!sl_span_is_empty (&attribution->source) && is_adjacent (reading, &span, &attribution->source))
    extend (&span, &attribution->source);

  return span;
}

static gboolean
is_inside_piece (const SlAttribution *attribution,
                 guint                i)
{
  for (guint k = 0; k < attribution->n_pieces; k++)
    {
      if (sl_span_contains (&attribution->pieces[k], i))
        return TRUE;
    }

  return FALSE;
}

/* The list of content is given only where the range without source and cue is something else. */
static void
add_content (const SlReading     *reading,
             const SlAttribution *attribution,
             const SlSpan        *span,
             SlClaim             *claim)
{
  gboolean plain = TRUE;

  for (guint i = span->first; plain && i < span->end; i++)
    plain = sl_reading_token (reading, i)->kind == SL_TOKEN_PUNCTUATION || is_inside_piece (attribution, i) ||
            sl_span_contains (&attribution->cue, i) || sl_span_contains (&attribution->source, i);
  for (guint i = 0; !plain && i < attribution->n_pieces; i++)
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

/* Figures lie in the order of the text: the first one at or behind OFFSET. */
static guint
first_figure (const SlReading *reading,
              guint            offset)
{
  guint low = 0;
  guint high = reading->figures->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const SlFigure *figure = g_ptr_array_index (reading->figures, middle);

      if (figure->range.start < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint
add_figures (const SlReading *reading,
             const SlSpan    *span,
             SlClaim         *claim)
{
  const SlTextRange range = sl_reading_span_range (reading, span);
  guint n = 0;

  for (guint i = first_figure (reading, range.start); i < reading->figures->len; i++)
    {
      const SlFigure *figure = g_ptr_array_index (reading->figures, i);

      if (figure->range.end > range.end)
        break;
      if (claim != NULL)
        sl_claim_take_figure (claim, sl_figure_copy (figure));
      n++;
    }

  return n;
}

static void
set_ranges (const SlReading     *reading,
            const SlAttribution *attribution,
            SlClaim             *claim)
{
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
}

static gboolean
span_has_claims (const SlReading *reading,
                 const SlSpan    *span)
{
  return role_has_claims (g_array_index (reading->paragraphs, SlReadingParagraph, paragraph_of (reading, span->first)).role);
}

/* The number of the sentence that a token stands in. */
static guint
sentence_at (const SlReading *reading,
             guint            token)
{
  guint low = 0;
  guint high = reading->sentences->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->sentences, SlSentence, middle).span.first <= token)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* What somebody says is judged with the sentence that it is part of: people judged whole sentences.
 * @worths keeps the scores of sentences, NAN where none was asked for. */
static double
piece_score (const SlReading *reading,
             const SlSpan    *piece,
             double          *worths)
{
  guint s = sentence_at (reading, piece->first);
  const SlSentence *sentence = &g_array_index (reading->sentences, SlSentence, s);

  if (sentence->span.end < piece->end)
    return sl_worth_score (reading, piece);
  if (isnan (worths[s]))
    worths[s] = sl_worth_score (reading, &sentence->span);

  return worths[s];
}

static void
make_attributed (const SlReading     *reading,
                 const SlAttribution *attribution,
                 const SlSpan        *span,
                 const char          *speaker,
                 double              *worths,
                 SlArticle           *article)
{
  guint n_words = 0;
  double score = 0;
  SlClaimKind kind;
  SlClaim *claim;

  for (guint i = 0; i < attribution->n_pieces; i++)
    {
      n_words += count_words (reading, &attribution->pieces[i]);
      score = MAX (score, piece_score (reading, &attribution->pieces[i], worths));
    }
  kind = add_quoted (reading, attribution, NULL) * 3 >= n_words * MIN_QUOTED_THIRDS ? SL_CLAIM_KIND_QUOTE : SL_CLAIM_KIND_ATTRIBUTED;
  claim = new_claim (reading, article, span, kind, score);
  add_quoted (reading, attribution, claim);
  add_content (reading, attribution, span, claim);
  add_figures (reading, span, claim);
  set_ranges (reading, attribution, claim);
  sl_claim_set_speaker (claim, speaker);
  sl_article_take_claim (article, claim);
}

/* A statement outside attributions: a sentence, or what an attribution leaves of it. */
static void
make_asserted (const SlReading *reading,
               const SlSpan    *span,
               SlArticle       *article)
{
  gboolean figures = add_figures (reading, span, NULL) > 0;
  double score = sl_worth_score (reading, span);
  SlClaim *claim;

  if (score < MIN_SCORE)
    return;
  claim = new_claim (reading, article, span, figures ? SL_CLAIM_KIND_FIGURE : SL_CLAIM_KIND_ASSERTION, score);
  add_figures (reading, span, claim);
  sl_article_take_claim (article, claim);
}

/* The attribution whose words stand last before REST takes it in. */
static void
extend_last (const SlReading *reading,
             const SlSpan    *sentence,
             SlSpan          *spans,
             const guint     *owners,
             const SlSpan    *rest)
{
  for (guint i = rest->first; i-- > sentence->first;)
    {
      if (owners[i] == 0)
        continue;
      if (spans[owners[i] - 1].end == i + 1)
        extend (&spans[owners[i] - 1], rest);
      return;
    }
}

/* Where a few words with a figure are left at an end of an attribution's sentence ("…, he said on
 * August 23"), the claim takes them in; longer rests are claims of their own. */
static void
take_rest (const SlReading *reading,
           const SlSpan    *sentence,
           SlSpan          *spans,
           const guint     *owners,
           SlArticle       *article)
{
  guint i = sentence->first;

  while (i < sentence->end)
    {
      SlSpan rest = { i, i };
      guint n_words;

      while (rest.end < sentence->end && owners[rest.end] == 0)
        rest.end++;
      i = MAX (rest.end, i + 1);
      while (!sl_span_is_empty (&rest) && sl_reading_token (reading, rest.first)->kind == SL_TOKEN_PUNCTUATION)
        rest.first++;
      while (!sl_span_is_empty (&rest) && sl_reading_token (reading, rest.end - 1)->kind == SL_TOKEN_PUNCTUATION)
        rest.end--;
      if (sl_span_is_empty (&rest))
        continue;
      n_words = count_words (reading, &rest);
      if (n_words >= MIN_CLAUSE_WORDS && (n_words * 2 >= count_words (reading, sentence) || add_figures (reading, &rest, NULL) > 0))
        make_asserted (reading, &rest, article);
      else if (add_figures (reading, &rest, NULL) == 0)
        continue;
      else if (i < sentence->end && owners[i] != 0 && spans[owners[i] - 1].first == i)
        extend (&spans[owners[i] - 1], &rest);
      else if (rest.first > sentence->first)
        extend_last (reading, sentence, spans, owners, &rest);
    }
}

static void
make_from_sentence (const SlReading  *reading,
                    const SlSentence *sentence,
                    SlSpan           *spans,
                    const guint      *owners,
                    SlArticle        *article)
{
  const SlSpan span = behind_marker (reading, sentence->span);
  guint n_words = count_words (reading, &span);
  guint n_free = 0;

  if (!span_has_claims (reading, &span))
    return;
  for (guint i = span.first; i < span.end; i++)
    n_free += sl_reading_token (reading, i)->kind != SL_TOKEN_PUNCTUATION && owners[i] == 0;
  if (n_free == n_words && n_words >= MIN_WORDS && !is_second_headline (reading, &span))
    make_asserted (reading, &span, article);
  else if (n_free < n_words)
    take_rest (reading, &span, spans, owners, article);
}

static void
own (guint        *owners,
     const SlSpan *span,
     guint         owner)
{
  for (guint i = span->first; i < span->end; i++)
    owners[i] = owner;
}

/* Who is quoted in a block without marks: the speaker of the last attribution in the paragraph before the
 * block, or NULL. */
static const char *
block_speaker (const SlReading *reading,
               GPtrArray       *speakers,
               guint            paragraph)
{
  const SlSpan *span;

  while (paragraph > 0 && g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).role == SL_ROLE_QUOTE)
    paragraph--;
  span = &g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).span;
  for (guint i = reading->attributions->len; i-- > 0;)
    {
      const SlAttribution *attribution = &g_array_index (reading->attributions, SlAttribution, i);

      if (!sl_span_is_empty (&attribution->source) && sl_span_contains (span, attribution->source.first))
        return g_ptr_array_index (speakers, i);
    }

  return NULL;
}

/* What nobody in a block quotation is said to say is said by whom the block quotes. */
static void
set_block_speakers (const SlReading *reading,
                    GPtrArray       *speakers,
                    SlArticle       *article)
{
  GPtrArray *claims = sl_article_get_claims (article);

  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      guint token = sl_tokens_find (reading->tokens, sl_claim_get_range (claim)->start);
      guint paragraph = paragraph_of (reading, token);

      if (g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).role == SL_ROLE_QUOTE)
        sl_claim_set_speaker (claim, block_speaker (reading, speakers, paragraph));
    }
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
  const guint n = reading->attributions->len;
  g_autofree guint *owners = g_new0 (guint, reading->tokens->len + 1);
  g_autofree SlSpan *spans = g_new0 (SlSpan, n + 1);
  g_autoptr (GPtrArray) speakers = sl_speakers_resolve (reading);
  g_autofree double *worths = g_new (double, reading->sentences->len + 1);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      const SlAttribution *attribution = &g_array_index (reading->attributions, SlAttribution, i);

      spans[i] = attribution_span (reading, attribution);
      own (owners, &attribution->source, i + 1);
      own (owners, &attribution->cue, i + 1);
      own (owners, &spans[i], i + 1);
    }
  for (guint i = 0; i < reading->sentences->len; i++)
    worths[i] = NAN;
  for (guint i = 0; i < reading->sentences->len; i++)
    make_from_sentence (reading, &g_array_index (reading->sentences, SlSentence, i), spans, owners, article);
  set_block_speakers (reading, speakers, article);
  for (guint i = 0; i < n; i++)
    {
      gint64 key = (gint64) spans[i].first << 32 | spans[i].end;

      if (span_has_claims (reading, &spans[i]) && g_hash_table_add (taken, g_memdup2 (&key, sizeof key)))
        make_attributed (reading, &g_array_index (reading->attributions, SlAttribution, i), &spans[i],
                         g_ptr_array_index (speakers, i), worths, article);
    }
}
