/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-subjects.h"

#include "sl-quotes.h"
#include "sl-word-class.h"

/* A subject is no longer than this. */
#define MAX_TOKENS 8

/* A source that is widened grows by no more than this. */
#define MAX_WIDER_TOKENS 16

/* So many words may stand between a subject and its verb. */
#define MAX_GAP 3

static SlWordClass
class_at (const SlReading *reading,
          guint            i)
{
  return sl_reading_token (reading, i)->class;
}

static gboolean
is_name (SlWordClass class)
{
  return class == SL_CLASS_NAME || class == SL_CLASS_FIRST_NAME || class == SL_CLASS_ORGANISATION || class == SL_CLASS_UPPER ||
         class == SL_CLASS_TITLE_CAPITAL;
}

/* What may stand between a subject and its verb: "he promptly voted", "she has never said". */
static gboolean
is_light (SlWordClass class)
{
  return class == SL_CLASS_AUXILIARY || class == SL_CLASS_ADVERB || class == SL_CLASS_LY;
}

static gboolean
is_verb (SlWordClass class)
{
  return class == SL_CLASS_AUXILIARY || class == SL_CLASS_ED || class == SL_CLASS_ING || class == SL_CLASS_REPORT ||
         class == SL_CLASS_REPORT_ED || class == SL_CLASS_REPORT_S || class == SL_CLASS_REPORT_ING;
}

/* A word that a name or a description of somebody is made of. */
static gboolean
belongs_to_phrase (const SlReading *reading,
                   guint            i)
{
  const SlToken *token = sl_reading_token (reading, i);
  SlWordClass class = token->class;

  if (token->mark == '.' || token->mark == '-')
    return TRUE;

  return token->kind == SL_TOKEN_WORD && !is_verb (class) && !is_light (class) && class != SL_CLASS_PREPOSITION &&
         class != SL_CLASS_CONJUNCTION && class != SL_CLASS_SUBJECT && class != SL_CLASS_THAT && class != SL_CLASS_COMPLEMENTIZER;
}

static gboolean
is_among (const SlToken     *token,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (token->hash == sl_lexicon_hash (words[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_be (const SlToken *token)
{
  static const char *const words[] = { "is", "are", "was", "were", "be", "been", "being", NULL };

  return is_among (token, words);
}

static gboolean
is_possessive (const SlToken *token)
{
  static const char *const words[] = { "his", "her", "their", "its", "my", "our", NULL };

  return is_among (token, words);
}

/* "was accused", "is not thought": the subject is not who speaks. */
static gboolean
is_passive (const SlReading *reading,
            const SlSpan    *sentence,
            const SlSpan    *cue)
{
  gboolean be = FALSE;

  for (guint i = cue->first - MIN (2, cue->first - sentence->first); i < cue->end; i++)
    {
      SlWordClass class = class_at (reading, i);

      if (be && (class == SL_CLASS_ED || class == SL_CLASS_REPORT_ED || class == SL_CLASS_REPORT))
        return TRUE;
      be |= is_be (sl_reading_token (reading, i));
    }

  return FALSE;
}

/* A noun without a verb ("the outlook for") has no subject. */
static gboolean
has_verb (const SlReading *reading,
          const SlSpan    *cue)
{
  for (guint i = cue->first; i < cue->end; i++)
    {
      if (is_verb (class_at (reading, i)) || class_at (reading, i) == SL_CLASS_S)
        return TRUE;
    }

  return FALSE;
}

/* "There has been", "It is": nobody. An article alone is nobody either. */
static gboolean
is_nobody (const SlReading *reading,
           const SlSpan    *found)
{
  const SlToken *first = sl_reading_token (reading, found->first);

  if (first->hash == sl_lexicon_hash ("there") || first->hash == sl_lexicon_hash ("which"))
    return TRUE;
  if (first->hash == sl_lexicon_hash ("it") && found->end < reading->tokens->len && is_be (sl_reading_token (reading, found->end)))
    return TRUE;

  return class_at (reading, found->end - 1) == SL_CLASS_DETERMINER && !is_possessive (first);
}

/* The name, the pronoun or the possessive right before the cue. */
static SlSpan
find_before (const SlReading *reading,
             const SlSpan    *sentence,
             const SlSpan    *cue)
{
  guint end = cue->first;
  guint first;

  for (guint n = 0; n < MAX_GAP && end > sentence->first && is_light (class_at (reading, end - 1)); n++)
    end--;
  if (end == sentence->first)
    return (SlSpan) { 0, 0 };
  if (class_at (reading, end - 1) == SL_CLASS_SUBJECT || class_at (reading, end - 1) == SL_CLASS_PRONOUN ||
      is_possessive (sl_reading_token (reading, end - 1)))
    return (SlSpan) { end - 1, end };
  first = end;
  while (first > sentence->first && end - first < MAX_TOKENS && is_name (class_at (reading, first - 1)))
    first--;

  return (SlSpan) { first, end };
}

/* "according to", "in the words of": who speaks follows. */
static SlSpan
find_behind (const SlReading *reading,
             const SlSpan    *sentence,
             const SlSpan    *cue)
{
  guint first = cue->end;
  guint end;

  if (class_at (reading, cue->end - 1) != SL_CLASS_PREPOSITION && sl_reading_token (reading, cue->end - 1)->hash != sl_lexicon_hash ("to"))
    return (SlSpan) { 0, 0 };
  if (sl_reading_token (reading, cue->first)->hash != sl_lexicon_hash ("according"))
    return (SlSpan) { 0, 0 };
  end = first;
  while (end < sentence->end && end - first < MAX_TOKENS && belongs_to_phrase (reading, end) &&
         !(end + 1 == sentence->end && sl_reading_token (reading, end)->mark == '.'))
    end++;

  return (SlSpan) { first, end };
}

/* What the sentence begins with, up to its first verb. */
static SlSpan
find_first (const SlReading *reading,
            const SlSpan    *sentence,
            const SlSpan    *cue)
{
  guint first = sentence->first;
  guint end;

  while (first < cue->first && (class_at (reading, first) == SL_CLASS_CONJUNCTION || class_at (reading, first) == SL_CLASS_ADVERB))
    first++;
  if (first < cue->first && class_at (reading, first) == SL_CLASS_SUBJECT)
    return (SlSpan) { first, first + 1 };
  end = first;
  while (end < cue->first && end - first < MAX_TOKENS && belongs_to_phrase (reading, end))
    end++;

  return end < cue->first ? (SlSpan) { first, end } : (SlSpan) { 0, 0 };
}

/**
 * sl_subjects_find:
 * @reading: a reading with sentences and quotations
 * @sentence: the sentence of the cue
 * @cue: the words by which something is said, within @sentence
 *
 * Tells who speaks where the model has found nobody: the name or pronoun before the cue, the phrase behind
 * "according to", or what the sentence begins with. Nobody is looked for within quotation marks.
 *
 * Returns: the words, or an empty span
 */
SlSpan
sl_subjects_find (const SlReading *reading,
                  const SlSpan    *sentence,
                  const SlSpan    *cue)
{
  SlSpan found = find_behind (reading, sentence, cue);

  if (sl_span_is_empty (&found) && is_passive (reading, sentence, cue))
    return found;
  if (sl_span_is_empty (&found))
    found = find_before (reading, sentence, cue);
  if (sl_span_is_empty (&found) && has_verb (reading, cue))
    found = find_first (reading, sentence, cue);
  if (sl_span_is_empty (&found) || is_nobody (reading, &found) || sl_quotes_at (reading, found.first) != NULL)
    return (SlSpan) { 0, 0 };

  return found;
}

/* What a noun phrase does not reach over. A hyphen between two words is part of it. */
static gboolean
ends_phrase (const SlReading *reading,
             guint            i)
{
  const SlToken *token = sl_reading_token (reading, i);
  SlWordClass class = token->class;

  if (token->mark == '.' || (token->mark == '-' && !token->space_before))
    return FALSE;

  return token->kind == SL_TOKEN_PUNCTUATION || class == SL_CLASS_CONJUNCTION || !(belongs_to_phrase (reading, i) || class == SL_CLASS_PREPOSITION);
}

/**
 * sl_subjects_widen:
 * @reading: a reading with sentences and quotations
 * @start: the first token that may belong to it: where the sentence or the part before it begins or ends
 * @cue: the words by which something is said
 * @source: who says it, as far as the model knows
 *
 * A name behind a preposition is not who speaks, but the last of the words that tell who does: "A report by
 * a board in Norvia found that …". Only a phrase that goes back to @start is sure to be one.
 *
 * Returns: @source, from where its phrase begins
 */
SlSpan
sl_subjects_widen (const SlReading *reading,
                   guint            start,
                   const SlSpan    *cue,
                   const SlSpan    *source)
{
  guint first = source->first;

  if (first <= start || source->end > cue->first || source->end + MAX_GAP < cue->first || class_at (reading, first - 1) != SL_CLASS_PREPOSITION)
    return *source;
  while (first > start && source->first - first < MAX_WIDER_TOKENS && !ends_phrase (reading, first - 1))
    first--;
  if (first > start || class_at (reading, first) != SL_CLASS_DETERMINER || sl_quotes_at (reading, first) != NULL)
    return *source;

  return (SlSpan) { first, source->end };
}
