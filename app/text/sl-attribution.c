/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-attribution.h"

#include "sl-labels.h"
#include "sl-quotes.h"
#include "sl-subjects.h"

/* A signature under a quotation is no longer than this. */
#define MAX_SIGNATURE_TOKENS 10

/* Who speaks in a headline is named in so many words at most. */
#define MAX_HEADLINE_NAMES 4

/* A speaker goes on within so many sentences. */
#define MAX_SENTENCES_ON 2

/* A cue that stands no further than this behind content belongs to it, see cue_cost(). */
#define MAX_NEAR_COST 3

/* A maximal run of tokens of one part, and where it stands. */
typedef struct
{
  SlSpan span;
  SlLabel part;
  guint sentence;
  guint last_sentence;
  guint paragraph;
  int attribution;
} Run;

static guint
gap (const SlSpan *a,
     const SlSpan *b)
{
  return a->end <= b->first ? b->first - a->end : b->end <= a->first ? a->first - b->end : 0;
}

/* Quotations begin a part of their own where they begin a sentence: "… told X. “Yes.”" */
static gboolean
begins_quotation (const SlReading *reading,
                  guint            i)
{
  const SlQuote *quote = sl_quotes_at (reading, i);

  return quote != NULL && quote->marks.first == i;
}

static void
collect_runs (const SlReading *reading,
              const guint8    *labels,
              GArray          *runs)
{
  for (guint s = 0; s < reading->sentences->len; s++)
    {
      const SlSentence *sentence = &g_array_index (reading->sentences, SlSentence, s);

      for (guint i = sentence->span.first; i < sentence->span.end; i++)
        {
          SlLabel part = sl_label_part (labels[i]);
          Run *last = runs->len > 0 ? &g_array_index (runs, Run, runs->len - 1) : NULL;

          if (part == SL_LABEL_NONE)
            continue;
          if (last != NULL && last->part == part && last->span.end == i && last->paragraph == sentence->paragraph &&
              !sl_label_begins (labels[i]) && !(i == sentence->span.first && begins_quotation (reading, i)))
            {
              last->span.end = i + 1;
              last->last_sentence = s;
            }
          else
            {
              g_array_append_val (runs, ((Run) { { i, i + 1 }, part, s, s, sentence->paragraph, -1 }));
            }
        }
    }
}

/* The source of a cue: the nearest in its sentence, before the cue rather than behind it; a cue that
 * has none shares that of the cue before ("X said … and added …"). */
static SlSpan
find_source (GArray *runs,
             guint   cue)
{
  const Run *at = &g_array_index (runs, Run, cue);
  const SlSpan none = { 0, 0 };
  const Run *best = NULL;
  guint best_gap = G_MAXUINT;

  for (guint i = cue; i-- > 0 && g_array_index (runs, Run, i).sentence == at->sentence;)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->part != SL_LABEL_SOURCE)
        continue;
      best = run;
      best_gap = gap (&run->span, &at->span);
      break;
    }
  if (cue + 1 < runs->len)
    {
      const Run *run = &g_array_index (runs, Run, cue + 1);

      if (run->part == SL_LABEL_SOURCE && run->sentence == at->sentence && gap (&run->span, &at->span) < best_gap)
        best = run;
    }

  return best != NULL ? best->span : none;
}

static gboolean
is_quoted (const SlReading *reading,
           const Run       *run)
{
  return sl_quotes_at (reading, run->span.first) != NULL;
}

/* How badly content and cue go together, in tokens between them. Content that leans on the cue over
 * nothing but the source is as near as can be. */
static guint
cue_cost (GArray *runs,
          guint   content,
          guint   cue)
{
  guint cost = gap (&g_array_index (runs, Run, content).span, &g_array_index (runs, Run, cue).span);

  for (guint i = MIN (content, cue) + 1; i < MAX (content, cue); i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->part == SL_LABEL_SOURCE)
        cost -= MIN (cost, run->span.end - run->span.first);
      else
        cost += run->part == SL_LABEL_CUE ? 40 : 10;
    }

  return cost;
}

static int
find_cue (GArray *runs,
          guint   content)
{
  const Run *at = &g_array_index (runs, Run, content);
  guint best_cost = G_MAXUINT;
  int best = -1;

  for (guint i = content; i-- > 0 && content - i < 12 && g_array_index (runs, Run, i).sentence == at->sentence;)
    {
      guint cost = g_array_index (runs, Run, i).part == SL_LABEL_CUE ? cue_cost (runs, content, i) : G_MAXUINT;

      if (cost < best_cost)
        {
          best_cost = cost;
          best = i;
        }
    }
  for (guint i = content + 1; i < runs->len && i - content < 12; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      guint cost;

      if (run->paragraph != at->paragraph)
        break;
      cost = run->part == SL_LABEL_CUE ? cue_cost (runs, content, i) : G_MAXUINT;
      if (run->sentence == at->last_sentence ? cost < best_cost : cost <= MAX_NEAR_COST && best < 0)
        {
          best_cost = cost;
          best = i;
        }
    }

  return best;
}

/* "Lane added:" at the end of a paragraph introduces the quotation that the next one begins with. */
static int
find_introduction (const SlReading *reading,
                   GArray          *runs,
                   guint            content)
{
  const Run *at = &g_array_index (runs, Run, content);
  const SlSpan *before;
  int cue = -1;

  if (at->paragraph == 0 || at->span.first > g_array_index (reading->paragraphs, SlReadingParagraph, at->paragraph).span.first + 1)
    return -1;
  before = &g_array_index (reading->paragraphs, SlReadingParagraph, at->paragraph - 1).span;
  if (sl_reading_token (reading, before->end - 1)->mark != ':')
    return -1;
  for (guint i = content; i-- > 0 && g_array_index (runs, Run, i).paragraph + 1 == at->paragraph;)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->part == SL_LABEL_CONTENT)
        break;
      if (run->part == SL_LABEL_CUE && cue < 0)
        cue = i;
    }

  return cue;
}

/* Who stands near the cue as if he spoke, unless it belongs to a part that is known. */
static SlSpan
find_subject (const SlReading *reading,
              GArray          *runs,
              guint            cue)
{
  const Run *at = &g_array_index (runs, Run, cue);
  const SlSpan *sentence = &g_array_index (reading->sentences, SlSentence, at->sentence).span;
  SlSpan found = sl_subjects_find (reading, sentence, &at->span);

  for (guint i = cue; i-- > 0 && g_array_index (runs, Run, i).last_sentence == at->sentence;)
    {
      const SlSpan *other = &g_array_index (runs, Run, i).span;

      if (other->first < found.end && found.first < other->end)
        return (SlSpan) { 0, 0 };
    }

  return found;
}

/* The first token that the source of a cue may begin with: behind the part that stands before it. */
static guint
find_start (const SlReading *reading,
            GArray          *runs,
            guint            cue,
            const SlSpan    *source)
{
  const Run *at = &g_array_index (runs, Run, cue);

  for (guint i = cue; i-- > 0 && g_array_index (runs, Run, i).last_sentence == at->sentence;)
    {
      if (g_array_index (runs, Run, i).span.end <= source->first)
        return g_array_index (runs, Run, i).span.end;
    }

  return g_array_index (reading->sentences, SlSentence, at->sentence).span.first;
}

static int
new_attribution (SlReading *reading,
                 GArray    *runs,
                 int        cue)
{
  SlAttribution attribution = { { 0, 0 }, { 0, 0 } };

  if (cue >= 0)
    {
      attribution.cue = g_array_index (runs, Run, cue).span;
      attribution.source = find_source (runs, cue);
      if (sl_span_is_empty (&attribution.source))
        attribution.source = find_subject (reading, runs, cue);
      else
        attribution.source = sl_subjects_widen (reading, find_start (reading, runs, cue, &attribution.source), &attribution.cue, &attribution.source);
      g_array_index (runs, Run, cue).attribution = reading->attributions->len;
    }
  g_array_append_val (reading->attributions, attribution);

  return reading->attributions->len - 1;
}

/* "WALLACE: Good evening." names who speaks without a word for it: the run of the name, or NULL. */
static const Run *
find_turn_source (const SlReading *reading,
                  GArray          *runs,
                  guint            content)
{
  const Run *at = &g_array_index (runs, Run, content);
  const Run *before = content > 0 ? &g_array_index (runs, Run, content - 1) : NULL;

  if (before != NULL && before->part == SL_LABEL_SOURCE && before->span.end + 1 == at->span.first &&
      sl_reading_token (reading, before->span.end)->mark == ':')
    return before;

  return NULL;
}

static gboolean
is_dash (const SlToken *token)
{
  return token->mark == '-' || (token->mark >= 0x2012 && token->mark <= 0x2015);
}

/* Where a signature begins behind token I, over the marks that close a quotation and a dash or two; 0 if
 * there is none. */
static guint
find_dash (const SlReading *reading,
           guint            i,
           guint            end)
{
  guint n_dashes = 0;

  while (i < end && sl_reading_token (reading, i)->kind == SL_TOKEN_PUNCTUATION && !is_dash (sl_reading_token (reading, i)))
    i++;
  for (; i < end && is_dash (sl_reading_token (reading, i)); i++)
    n_dashes++;

  return n_dashes > 0 && i < end && sl_token_is_capitalised (sl_reading_token (reading, i)) ? i : 0;
}

/* A quotation may be signed: “…” — Ann Lane, at the end of its paragraph or in one of its own. */
static void
take_signature (SlReading *reading,
                GArray    *runs,
                guint      content,
                int        attribution)
{
  const Run *at = &g_array_index (runs, Run, content);
  const SlSpan *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, at->paragraph).span;
  guint end = paragraph->end;
  guint first = find_dash (reading, at->span.end, end);

  if (!is_quoted (reading, at))
    return;
  if (first == 0 && at->span.end + 2 >= end && at->paragraph + 1 < reading->paragraphs->len)
    {
      paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, at->paragraph + 1).span;
      end = paragraph->end;
      first = is_dash (sl_reading_token (reading, paragraph->first)) ? find_dash (reading, paragraph->first, end) : 0;
    }
  while (end > first && sl_reading_token (reading, end - 1)->mark == '.')
    end--;
  if (first > 0 && end > first && end - first <= MAX_SIGNATURE_TOKENS)
    g_array_index (reading->attributions, SlAttribution, attribution).source = (SlSpan) { first, end };
}

static gboolean
are_names (const SlReading *reading,
           guint            first,
           guint            end)
{
  for (guint i = first; i < end; i++)
    {
      if (!sl_token_is_capitalised (sl_reading_token (reading, i)))
        return FALSE;
    }

  return first < end && end - first <= MAX_HEADLINE_NAMES;
}

/* In headlines a colon stands for the cue: "Norvia: ‘We are glad’", "‘We are glad’: Lane". */
static void
take_headline_source (SlReading *reading,
                      GArray    *runs,
                      guint      content,
                      int        attribution)
{
  const Run *at = &g_array_index (runs, Run, content);
  const SlReadingParagraph *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, at->paragraph);
  const SlQuote *quote = sl_quotes_at (reading, at->span.first);
  SlSpan source = { 0, 0 };
  guint end = paragraph->span.end;

  if (quote == NULL || (paragraph->role != SL_ROLE_HEADLINE && paragraph->role != SL_ROLE_HEADING))
    return;
  if (quote->marks.first > paragraph->span.first + 1 && sl_reading_token (reading, quote->marks.first - 1)->mark == ':')
    source = (SlSpan) { paragraph->span.first, quote->marks.first - 1 };
  else if (quote->marks.end + 1 < end && sl_reading_token (reading, quote->marks.end)->mark == ':')
    source = (SlSpan) { quote->marks.end + 1, end };
  if (are_names (reading, source.first, source.end))
    g_array_index (reading->attributions, SlAttribution, attribution).source = source;
}

static gboolean
is_whole_paragraph (const SlReading *reading,
                    const SlQuote   *quote)
{
  const SlSpan *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, quote->paragraph).span;

  return quote->marks.first == paragraph->first && quote->marks.end == paragraph->end;
}

static gboolean
has_cue (const SlReading *reading,
         const Run       *run)
{
  return run->attribution >= 0 && !sl_span_is_empty (&g_array_index (reading->attributions, SlAttribution, run->attribution).cue);
}

/* Whether QUOTE, which has no cue, goes on with what RUN before it is part of. In one paragraph it is by
 * the same speaker, be that quoted or not. A paragraph that is nothing but a quotation is by the speaker of the
 * quotation that the paragraph before ended with. */
static gboolean
goes_on (const SlReading *reading,
         const SlQuote   *quote,
         const Run       *run,
         const Run       *at)
{
  if (run->paragraph == at->paragraph)
    return run->last_sentence + (has_cue (reading, run) ? MAX_SENTENCES_ON : 1) >= at->sentence;

  return quote->continues || (is_quoted (reading, run) && is_whole_paragraph (reading, quote));
}

/* The content that a quotation may go on with: the nearest before CONTENT, or of those in its sentence one that is
 * quoted and has a cue ("“A,” said X, referring to Y. “B”" goes on with A). NULL if there is none. */
static const Run *
find_content_before (const SlReading *reading,
                     GArray          *runs,
                     guint            content)
{
  const Run *nearest = NULL;

  for (guint i = content; i-- > 0;)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (nearest != NULL && run->last_sentence != nearest->sentence)
        break;
      if (run->part != SL_LABEL_CONTENT)
        continue;
      if (is_quoted (reading, run) && has_cue (reading, run))
        return run;
      if (nearest == NULL)
        nearest = run;
    }

  return nearest;
}

/* Content without a cue of its own takes up the attribution before it where that goes on; -1 if it does not. */
static int
find_continued (const SlReading *reading,
                GArray          *runs,
                guint            content)
{
  const Run *at = &g_array_index (runs, Run, content);
  const SlQuote *quote = sl_quotes_at (reading, at->span.first);
  const Run *run = quote != NULL ? find_content_before (reading, runs, content) : NULL;

  if (run == NULL || run->paragraph + 1 < at->paragraph)
    return -1;

  return goes_on (reading, quote, run, at) ? run->attribution : -1;
}

/* Whether a cue is not the one that CONTENT needs: far behind it, or before it with other content between. */
static gboolean
is_doubtful (GArray *runs,
             guint   content,
             guint   cue)
{
  const Run *at = &g_array_index (runs, Run, content);

  if (cue > content)
    return g_array_index (runs, Run, cue).sentence != at->last_sentence || cue_cost (runs, content, cue) > MAX_NEAR_COST;
  for (guint i = cue + 1; i < content; i++)
    {
      if (g_array_index (runs, Run, i).part == SL_LABEL_CONTENT)
        return TRUE;
    }

  return FALSE;
}

/* A quotation whose cue is doubtful goes on with the one before it in its paragraph: "“A,” she said, asked whether
 * Y, “B”", "“A,” she said. “B.” He adds …". That attribution, or -1. */
static int
find_resumed (const SlReading *reading,
              GArray          *runs,
              guint            content)
{
  const Run *at = &g_array_index (runs, Run, content);
  const SlQuote *quote = sl_quotes_at (reading, at->span.first);
  const Run *run = quote != NULL && at->span.first <= quote->span.first ? find_content_before (reading, runs, content) : NULL;

  if (run == NULL || run->paragraph != at->paragraph || !is_quoted (reading, run) || !has_cue (reading, run) ||
      run->last_sentence + MAX_SENTENCES_ON < at->sentence)
    return -1;

  return run->attribution;
}

static void
add_piece (SlReading    *reading,
           int           attribution,
           const SlSpan *span)
{
  SlAttribution *to = &g_array_index (reading->attributions, SlAttribution, attribution);

  if (to->n_pieces < SL_ATTRIBUTION_MAX_PIECES)
    to->pieces[to->n_pieces++] = *span;
}

/* A cue makes an attribution of all the content that it governs. */
static int
attribution_of_cue (SlReading *reading,
                    GArray    *runs,
                    int        cue)
{
  if (g_array_index (runs, Run, cue).attribution < 0)
    return new_attribution (reading, runs, cue);

  return g_array_index (runs, Run, cue).attribution;
}

/* Content that no word introduces and that goes on with nothing: a turn, a signature or a headline may still
 * tell whose it is. */
static int
attribution_without_cue (SlReading *reading,
                         GArray    *runs,
                         guint      content)
{
  const Run *source = find_turn_source (reading, runs, content);
  int attribution = source == NULL ? find_continued (reading, runs, content) : -1;

  if (attribution >= 0)
    return attribution;
  attribution = new_attribution (reading, runs, -1);
  if (source != NULL)
    g_array_index (reading->attributions, SlAttribution, attribution).source = source->span;
  else
    take_signature (reading, runs, content, attribution);
  if (sl_span_is_empty (&g_array_index (reading->attributions, SlAttribution, attribution).source))
    take_headline_source (reading, runs, content, attribution);

  return attribution;
}

static void
link_content (SlReading *reading,
              GArray    *runs,
              guint      content)
{
  Run *run = &g_array_index (runs, Run, content);
  int cue = find_cue (runs, content);
  int resumed = cue >= 0 && is_doubtful (runs, content, cue) ? find_resumed (reading, runs, content) : -1;

  if (cue < 0)
    cue = find_introduction (reading, runs, content);
  if (resumed >= 0)
    run->attribution = resumed;
  else if (cue >= 0)
    run->attribution = attribution_of_cue (reading, runs, cue);
  else
    run->attribution = attribution_without_cue (reading, runs, content);
  add_piece (reading, run->attribution, &run->span);
}

/**
 * sl_attribution_find:
 * @reading: a reading with sentences and quotations
 *
 * Finds who says what: labels the words (sl_labels_find()) and links content, cue and source. One
 * attribution may have its content in several pieces, also over sentences.
 */
void
sl_attribution_find (SlReading *reading)
{
  g_autofree guint8 *labels = sl_labels_find (reading);
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));

  reading->attributions = g_array_new (FALSE, FALSE, sizeof (SlAttribution));
  collect_runs (reading, labels, runs);
  for (guint i = 0; i < runs->len; i++)
    {
      if (g_array_index (runs, Run, i).part == SL_LABEL_CONTENT)
        link_content (reading, runs, i);
    }
}

/**
 * sl_attribution_cue_class:
 * @cue: the words of a cue ("said", "has claimed")
 *
 * Returns: how its strongest word presents what is said
 */
SlCueClass
sl_attribution_cue_class (const char *cue)
{
  static const struct
  {
    SlWordFlag flag;
    SlCueClass class;
  } classes[] = {
    { SL_WORD_ACCUSING, SL_CUE_ACCUSING },
    { SL_WORD_DENYING, SL_CUE_DENYING },
    { SL_WORD_CONCEDING, SL_CUE_CONCEDING },
    { SL_WORD_DOUBTING, SL_CUE_DOUBTING },
  };
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (cue != NULL, SL_CUE_NEUTRAL);

  words = g_strsplit (cue, " ", -1);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      for (guint k = 0; words[k] != NULL; k++)
        {
          if (sl_lexicon_word_is (words[k], classes[i].flag))
            return classes[i].class;
        }
    }

  return SL_CUE_NEUTRAL;
}
