/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-sentences.h"

#include "sl-sentence-quotes.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

/* Who signs a quotation, and an address in a letter, are no longer than this. */
#define MAX_SIGNATURE_TOKENS 9
#define MAX_ADDRESS_TOKENS 16

/* Marks that may end a sentence in scripts with spaces. */
static gboolean
is_terminator (gunichar mark)
{
  return mark == '.' || mark == '!' || mark == '?' || mark == 0x2026 || mark == 0x203C || mark == 0x2047 ||
         mark == 0x2048 || mark == 0x2049 || mark == 0x061F || mark == 0x06D4 || mark == 0x0964 ||
         mark == 0x0965 || mark == 0x3002 || mark == 0xFF01 || mark == 0xFF1F || mark == 0xFF61;
}

/* Terminators after which no space is set. */
static gboolean
is_wide_terminator (gunichar mark)
{
  return mark == 0x3002 || mark == 0xFF01 || mark == 0xFF1F || mark == 0xFF61;
}

static gboolean
is_closer (const SlToken *token)
{
  switch (token->mark)
    {
    case ')':
    case ']':
    case '}':
    case '"':
    case '\'':
    case 0x2019:
    case 0x201D:
    case 0x00BB:
    case 0x203A:
    case 0x300D:
    case 0x300F:
    case 0xFF09:
      return !token->space_before;
    default:
      return FALSE;
    }
}

static gboolean
is_opener (const SlToken *token)
{
  switch (token->mark)
    {
    case '(':
    case '[':
    case '"':
    case '\'':
    case '`':
    case 0x2018:
    case 0x201C:
    case 0x201E:
    case 0x00AB:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A place where a sentence may end: the run of terminators, what closes after it, what follows. */
typedef struct
{
  const SlReading *reading;
  SlSpan sentence;
  SlSpan part;
  guint terminator;
  guint n_terminators;
  guint after;
  gboolean closed;
  const SlToken *next;
  const SlToken *word;
} Candidate;

static const SlToken *
token_or_null (const Candidate *at,
               guint            i)
{
  return i < at->part.end ? sl_reading_token (at->reading, i) : NULL;
}

/* The word that ends in the full stop: "Mr" in "Mr.", "U.S." itself. */
static const SlToken *
word_before (const Candidate *at)
{
  const SlToken *before;

  if (at->terminator <= at->sentence.first)
    return NULL;
  before = sl_reading_token (at->reading, at->terminator - 1);

  return (before->kind != SL_TOKEN_PUNCTUATION || before->mark == 0xB0) &&
         !sl_reading_token (at->reading, at->terminator)->space_before ? before : NULL;
}

static gboolean
next_is_starter (const Candidate *at)
{
  return at->word != NULL && sl_token_is_capitalised (at->word) && sl_token_is (at->word, SL_WORD_STARTER);
}

static gboolean
next_is_lower (const Candidate *at)
{
  return at->word != NULL && at->word->kind == SL_TOKEN_WORD && at->word->shape == SL_SHAPE_LOWER;
}

static gboolean
is_initial (const SlToken *word)
{
  return word->kind == SL_TOKEN_WORD && word->range.end - word->range.start == 1 && word->shape == SL_SHAPE_TITLE;
}

/* "Jonas E. Smith", but "you and I. Did you see" and "plan B. The". */
static gboolean
initial_ends (const Candidate *at)
{
  const SlToken *earlier = at->terminator >= at->sentence.first + 2
                           ? sl_reading_token (at->reading, at->terminator - 2) : NULL;

  return earlier != NULL && earlier->kind == SL_TOKEN_WORD && earlier->shape == SL_SHAPE_LOWER && next_is_starter (at);
}

/* "6 P.M. Mr. Smith went": a time ends a sentence before a starter, unless the sentence has only begun. */
static gboolean
time_ends (const Candidate *at)
{
  return next_is_starter (at) &&
         (at->terminator - at->sentence.first > 3 || !sl_token_is (at->word, SL_WORD_TITLE_ABBREVIATION));
}

/* Whether a word that is written like this may be cut off by its full stop. Most abbreviations begin
 * with a capital, which tells "Sun." from "sun." */
static gboolean
is_abbreviation (const SlToken *word)
{
  if (word->ends_in_dot || sl_token_is (word, SL_WORD_LOWER_ABBREVIATION))
    return TRUE;

  return word->shape != SL_SHAPE_LOWER &&
         (sl_token_is (word, SL_WORD_TITLE_ABBREVIATION) || sl_token_is (word, SL_WORD_ABBREVIATION));
}

/* Titles and the like in other languages, and single letters ("z. B."): no sentence ends with them. */
static gboolean
is_foreign_abbreviation (const SlToken *word)
{
  static const char *const words[] = { "sr", "sra", "srta", "dra", "mme", "mlle", "mm", "dr", "prof", "bzw", "ca", "evtl",
                                       "ggf", "nr", "núm", "pág", "sig", "vgl", "hr", "fr", "mio", "mrd", "av", "st" };

  if (word->range.end - word->range.start == 1)
    return word->kind == SL_TOKEN_WORD;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (word->hash == sl_lexicon_hash (words[i]))
        return TRUE;
    }

  return FALSE;
}

/* "in Washington D.C. Image: A. Lane": a word with a colon begins anew. */
static gboolean
label_follows (const Candidate *at)
{
  const SlToken *colon = token_or_null (at, at->after + 1);

  return at->next == at->word && sl_token_is_capitalised (at->word) && colon != NULL && colon->mark == ':' &&
         !colon->space_before;
}

/* Whether the sentence ends although its last word is an abbreviation. A title never ends one. */
static gboolean
abbreviation_ends (const Candidate *at,
                   const SlToken   *word)
{
  if (sl_token_is (word, SL_WORD_TIME_ABBREVIATION) && word->ends_in_dot)
    return time_ends (at);
  if (sl_token_is (word, SL_WORD_TITLE_ABBREVIATION) && !sl_token_is (word, SL_WORD_ABBREVIATION))
    return FALSE;
  if (label_follows (at))
    return TRUE;
  if (at->next->kind == SL_TOKEN_PUNCTUATION && is_opener (at->next))
    return at->word != NULL && sl_token_is_capitalised (at->word);

  return next_is_starter (at);
}

/* After a closing quotation mark the sentence goes on if a speaker and a verb of speech follow. */
static gboolean
speaker_follows (const Candidate *at)
{
  for (guint i = at->after; i < at->after + 7; i++)
    {
      const SlToken *token = token_or_null (at, i);

      if (token == NULL || (token->kind == SL_TOKEN_PUNCTUATION && token->mark != '.' && token->mark != ','))
        return FALSE;
      if (sl_token_is (token, SL_WORD_SPEECH) && token->shape == SL_SHAPE_LOWER)
        {
          const SlToken *next = token_or_null (at, i + 1);

          /* "He said the…" after a quotation is a sentence of its own; "Trump said." and "he said, …" go on. */
          return next == NULL || next->kind == SL_TOKEN_PUNCTUATION || sl_token_is (next, SL_WORD_PREPOSITION) ||
                 sl_token_is (next, SL_WORD_WEEKDAY) || sl_token_is (next, SL_WORD_ADVERB);
        }
      if (token->shape == SL_SHAPE_LOWER && !sl_token_is (token, SL_WORD_ADVERB) && i > at->after + 3)
        return FALSE;
    }

  return FALSE;
}

/* "U.S." and the like, whose last full stop belongs to the word. */
static gboolean
dotted_word_ends (const Candidate *at,
                  const SlToken   *word)
{
  if (at->next == NULL || !at->next->space_before || next_is_lower (at))
    return FALSE;

  return at->closed ? !speaker_follows (at) : abbreviation_ends (at, word);
}

/* ". . ." and "...": three dots do not end a sentence where a lower-case word, "I" or a spaced row of
 * dots follows; four do. */
static gboolean
ellipsis_ends (const Candidate *at)
{
  const SlToken *first = sl_reading_token (at->reading, at->terminator);
  guint dots = first->mark == 0x2026 ? 3 : at->n_terminators;

  if (next_is_lower (at) || at->terminator == at->sentence.first)
    return FALSE;
  if (at->terminator > 0 && sl_reading_token (at->reading, at->terminator - 1)->mark == '[')
    return at->next == at->word && sl_token_is_capitalised (at->next);
  if (dots > 3)
    return TRUE;
  if (first->space_before && !next_is_starter (at))
    return FALSE;

  return at->word != NULL && sl_token_is_capitalised (at->word) &&
         !(at->word->range.end - at->word->range.start == 1 && at->word->hash == sl_lexicon_hash ("i"));
}

/* "1. The first item", "• 9. The next", "a. The first": what stands first in a sentence numbers a list. */
static gboolean
is_list_number (const Candidate *at,
                const SlToken   *word)
{
  guint place = at->terminator - at->sentence.first;

  if (place == 2 && sl_reading_token (at->reading, at->sentence.first)->kind == SL_TOKEN_PUNCTUATION)
    place = 1;
  if (place != 1)
    return FALSE;

  return word->kind == SL_TOKEN_NUMBER ||
         (word->range.end - word->range.start == 1 && word->shape == SL_SHAPE_LOWER);
}

/* A word of some length, in lower case or LikeThis, is hardly an abbreviation: the sentence ends behind it even where
 * the next one begins in lower case, as on the net. A link begins a sentence too. */
static gboolean
is_plain_word (const Candidate *at,
               const SlToken   *word)
{
  static guint32 http;

  if (http == 0)
    http = sl_lexicon_hash ("http");
  if (at->word->hash == http || at->word->hash == sl_lexicon_hash_add (http, 's'))
    return TRUE;

  return word != NULL && word->kind == SL_TOKEN_WORD && (word->shape == SL_SHAPE_LOWER || word->shape == SL_SHAPE_MIXED) &&
         word->range.end - word->range.start > 3 && !is_abbreviation (word) && at->next == at->word;
}

static gboolean
full_stop_ends (const Candidate *at)
{
  const SlToken *word = word_before (at);

  if (next_is_lower (at))
    return is_plain_word (at, word) && !at->closed;
  if (word == NULL)
    return TRUE;
  if (at->next->kind == SL_TOKEN_NUMBER && (word->mark == 0xB0 || sl_token_is (word, SL_WORD_NUMBER_ABBREVIATION)))
    return FALSE;
  if (is_list_number (at, word))
    return FALSE;
  if (is_initial (word) && !at->closed)
    return initial_ends (at);
  if (!at->closed && !at->reading->english && is_foreign_abbreviation (word))
    return FALSE;
  if (!at->closed && is_abbreviation (word))
    return abbreviation_ends (at, word);

  return TRUE;
}

/* “…” – Ann Lane: who signs a quotation at the end of its paragraph belongs to it. */
static gboolean
signature_follows (const Candidate *at)
{
  const SlToken *name = token_or_null (at, at->after + 1);

  if (!at->closed || name == NULL || at->part.end - at->after > MAX_SIGNATURE_TOKENS)
    return FALSE;

  return (at->next->mark == '-' || (at->next->mark >= 0x2012 && at->next->mark <= 0x2015)) && sl_token_is_capitalised (name);
}

static gboolean
candidate_ends (const Candidate *at)
{
  const SlToken *first = sl_reading_token (at->reading, at->terminator);

  if (at->next == NULL)
    return TRUE;
  if (is_wide_terminator (first->mark))
    return TRUE;
  if (!at->next->space_before)
    return FALSE;
  if (at->word == NULL && at->next->kind == SL_TOKEN_PUNCTUATION && is_terminator (at->next->mark))
    return FALSE;
  if (at->closed && (speaker_follows (at) || signature_follows (at)))
    return FALSE;
  if (first->mark == '.' && at->n_terminators == 1)
    return full_stop_ends (at);
  if (first->mark == '.' || first->mark == 0x2026)
    return ellipsis_ends (at);

  return !next_is_lower (at) || (!at->closed && is_plain_word (at, word_before (at)));
}

/* "« … fissures. » Il pleut": the mark closes behind a space, as French sets it; the one that opens a
 * quotation in German stands against its first word. */
static gboolean
closes (const Candidate *at,
        guint            k)
{
  const SlToken *token = sl_reading_token (at->reading, k);
  const SlToken *next = token_or_null (at, k + 1);

  return is_closer (token) || (!at->reading->english && token->mark == 0x00BB && (next == NULL || next->space_before));
}

/* "compounds. . . . The", "compounds. … The": the first full stop ends the sentence, the dots belong to the next. */
static gboolean
dots_follow (const Candidate *at,
             guint            i,
             guint            end)
{
  const SlToken *first = sl_reading_token (at->reading, i);
  const SlToken *second = sl_reading_token (at->reading, MIN (i + 1, end - 1));

  return !first->space_before && second->space_before &&
         (end - i == 4 || (end - i == 2 && first->mark == '.' && second->mark == 0x2026));
}

/* The tokens from terminator I on that belong to it, and the first word behind them. */
static void
look_at (Candidate *at,
         guint      i)
{
  guint end = at->part.end;
  guint k = i;

  at->terminator = i;
  at->closed = FALSE;
  while (k < end && is_terminator (sl_reading_token (at->reading, k)->mark))
    k++;
  at->n_terminators = k - i;
  if (dots_follow (at, i, k) && k < end && !closes (at, k))
    {
      at->n_terminators = 1;
      k = i + 1;
    }
  while (k < end && (closes (at, k) ||
                     (k > i && is_terminator (sl_reading_token (at->reading, k)->mark) &&
                      !sl_reading_token (at->reading, k)->space_before)))
    {
      at->closed = TRUE;
      k++;
    }
  at->after = k;
  at->next = token_or_null (at, k);
  while (k < end && (is_opener (sl_reading_token (at->reading, k)) || sl_reading_token (at->reading, k)->mark == '.'))
    k++;
  at->word = token_or_null (at, k);
}

static void
add_sentence (SlReading *reading,
              guint      first,
              guint      end,
              guint      paragraph)
{
  SlSentence sentence = { { first, end }, paragraph };

  if (first < end)
    g_array_append_val (reading->sentences, sentence);
}

/* How a list numbers its items: "1.", "1)", "1.)", "a.", or a bullet. */
typedef struct
{
  gunichar bullet;
  guint number;
  gboolean letter;
  gunichar mark;
} Enumerator;

static gboolean
read_enumerator (const SlReading *reading,
                 guint            i,
                 guint            end,
                 Enumerator      *found)
{
  const SlToken *token = sl_reading_token (reading, i);
  const char *p = reading->utf8 + token->byte_start;

  *found = (Enumerator) { 0 };
  if (token->mark == 0x2022 || token->mark == 0x2043 || token->mark == 0x25AA || token->mark == 0x25CF)
    {
      found->bullet = token->mark;
      return i + 1 < end;
    }
  if (i + 2 >= end || sl_reading_token (reading, i + 1)->space_before)
    return FALSE;
  found->mark = sl_reading_token (reading, i + 1)->mark;
  if (found->mark != '.' && found->mark != ')')
    return FALSE;
  if (!sl_reading_token (reading, i + 2)->space_before && sl_reading_token (reading, i + 2)->mark != ')')
    return FALSE;
  found->letter = token->kind == SL_TOKEN_WORD && token->byte_end - token->byte_start == 1 && g_ascii_islower (*p);
  if (found->letter)
    found->number = *p - 'a' + 1;
  else if (token->kind == SL_TOKEN_NUMBER && token->byte_end - token->byte_start <= 2)
    found->number = g_ascii_strtoull (p, NULL, 10);
  else
    return FALSE;

  return TRUE;
}

/* Whether item B follows item A in one list. */
static gboolean
enumerator_follows (const Enumerator *a,
                    const Enumerator *b)
{
  if (a->bullet != 0 || b->bullet != 0)
    return a->bullet == b->bullet;

  return a->letter == b->letter && a->mark == b->mark && b->number == a->number + 1;
}

static guint
find_item (const SlReading  *reading,
           guint             from,
           guint             end,
           Enumerator       *last)
{
  for (guint i = from; i < end; i++)
    {
      Enumerator found;

      if (sl_reading_token (reading, i)->space_before && read_enumerator (reading, i, end, &found) &&
          enumerator_follows (last, &found))
        {
          *last = found;
          return i;
        }
    }

  return end;
}

/* Where the sentence that starts at FIRST must end because a list item begins; END if nowhere. A list
 * is one only if its first two items are there. */
static guint
next_item (const SlReading *reading,
           guint            first,
           guint            end,
           Enumerator      *list,
           gboolean        *in_list)
{
  Enumerator ahead;

  if (!*in_list && (first >= end || !read_enumerator (reading, first, end, list) || list->number > 1))
    return end;
  ahead = *list;
  first = find_item (reading, first + 1, end, &ahead);
  *in_list = first < end;
  if (*in_list)
    *list = ahead;

  return first;
}

/* "<name@example.org> Then": an address in angle brackets. */
static gboolean
ends_address (const SlReading *reading,
              guint            first,
              guint            i)
{
  gboolean at = FALSE;

  for (guint k = i; k-- > first && k + MAX_ADDRESS_TOKENS > i;)
    {
      gunichar mark = sl_reading_token (reading, k)->mark;

      at |= mark == '@' || mark == '/';
      if (mark == '<')
        return at || k + 1 == i;
    }

  return FALSE;
}

/* ":-)" and ":)" */
static gboolean
ends_smiley (const SlReading *reading,
             guint            first,
             guint            i)
{
  guint k = i;

  if (k > first && sl_reading_token (reading, k - 1)->mark == '-' && !sl_reading_token (reading, k)->space_before)
    k--;
  if (k == first || sl_reading_token (reading, k)->space_before)
    return FALSE;

  return sl_reading_token (reading, k - 1)->mark == ':' && sl_reading_token (reading, k - 1)->space_before;
}

/* Letters and posts on the net end sentences with more than full stops. */
static gboolean
net_mark_ends (const SlReading *reading,
               guint            first,
               guint            i,
               guint            end)
{
  const SlToken *token = sl_reading_token (reading, i);
  const SlToken *next = i + 1 < end ? sl_reading_token (reading, i + 1) : NULL;

  if (next == NULL || !next->space_before || !sl_token_is_capitalised (next))
    return FALSE;
  if (token->mark == '>')
    return ends_address (reading, first, i);

  return token->mark == ')' && ends_smiley (reading, first, i);
}

/* "the following: a) a new bridge. b) a higher dam": a list that began inside the sentence stays in it. */
static gboolean
item_follows (const Candidate *at)
{
  Enumerator next;
  Enumerator earlier;

  if (!read_enumerator (at->reading, at->after, at->part.end, &next) || next.mark != ')' || next.number < 2)
    return FALSE;
  for (guint i = at->sentence.first + 1; i < at->terminator; i++)
    {
      if (read_enumerator (at->reading, i, at->after, &earlier) && enumerator_follows (&earlier, &next))
        return TRUE;
    }

  return FALSE;
}

/* Whether what stands around a full stop holds the sentence together. */
static gboolean
is_held (const Candidate *at)
{
  return at->next != NULL &&
         (sl_sentence_quotes_hold (at->reading, &at->part, at->sentence.first, at->after) || item_follows (at));
}

/* "An evening with ‘the Poet’ Wednesday, October 3, 2007": a title ends before the date of its article. */
static gboolean
date_line_follows (const Candidate *at,
                   guint            i)
{
  static const guint places[] = { 1, 3, 6 };
  const SlToken *token = sl_reading_token (at->reading, i);

  if (!is_closer (token) || token->mark == ')' || i + places[2] + 1 != at->part.end)
    return FALSE;

  return sl_token_is (sl_reading_token (at->reading, i + places[0]), SL_WORD_WEEKDAY) &&
         sl_token_is (sl_reading_token (at->reading, i + places[1]), SL_WORD_MONTH) &&
         sl_reading_token (at->reading, i + places[2])->kind == SL_TOKEN_NUMBER;
}

static void
split_span (SlReading *reading,
            guint      paragraph,
            guint      first,
            guint      end)
{
  Candidate at = { reading, { first, first }, { first, end } };

  for (guint i = first; i < end; i++)
    {
      const SlToken *token = sl_reading_token (reading, i);
      gboolean ends;

      if (token->ends_in_dot)
        {
          look_at (&at, i + 1);
          if (at.n_terminators > 0)
            continue;
          ends = dotted_word_ends (&at, token) && !is_held (&at);
        }
      else if (is_terminator (token->mark))
        {
          look_at (&at, i);
          ends = candidate_ends (&at) && !is_held (&at);
        }
      else
        {
          if (!net_mark_ends (reading, at.sentence.first, i, end) && !date_line_follows (&at, i))
            continue;
          at.after = i + 1;
          ends = TRUE;
        }
      i = at.after - 1;
      if (!ends)
        continue;
      add_sentence (reading, at.sentence.first, at.after, paragraph);
      at.sentence.first = at.after;
    }
  add_sentence (reading, at.sentence.first, end, paragraph);
}

static void
split_paragraph (SlReading *reading,
                 guint      paragraph)
{
  const SlSpan span = g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).span;
  gboolean in_list = FALSE;
  Enumerator list;
  guint first = span.first;

  while (first < span.end)
    {
      guint end = next_item (reading, first, span.end, &list, &in_list);

      split_span (reading, paragraph, first, end);
      first = end;
    }
}

/* ICU knows the scripts that we do not: its boundaries are taken as they are. */
static void
split_with_icu (SlReading      *reading,
                guint           paragraph,
                UBreakIterator *breaker)
{
  const SlSpan span = g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).span;
  const char *start = reading->utf8 + sl_reading_token (reading, span.first)->byte_start;
  const char *end = reading->utf8 + sl_reading_token (reading, span.end - 1)->byte_end;
  UErrorCode status = U_ZERO_ERROR;
  UText *text = utext_openUTF8 (NULL, start, end - start, &status);
  guint first = span.first;
  gint32 boundary;

  ubrk_setUText (breaker, text, &status);
  while (U_SUCCESS (status) && (boundary = ubrk_next (breaker)) != UBRK_DONE)
    {
      guint i = first;

      while (i < span.end && reading->utf8 + sl_reading_token (reading, i)->byte_start < start + boundary)
        i++;
      add_sentence (reading, first, i, paragraph);
      first = i;
    }
  add_sentence (reading, first, span.end, paragraph);
  utext_close (text);
}

/* Whether most letters of a paragraph are of a script that has no spaces or no capitals. */
static gboolean
is_foreign_script (const SlReading *reading,
                   const SlSpan    *span)
{
  guint n_words = 0;
  guint n_other = 0;

  for (guint i = span->first; i < MIN (span->end, span->first + 40); i++)
    {
      const SlToken *token = sl_reading_token (reading, i);

      n_words += token->kind == SL_TOKEN_WORD;
      n_other += token->kind == SL_TOKEN_WORD && token->shape == SL_SHAPE_OTHER;
    }

  return n_other * 2 > n_words;
}

/**
 * sl_sentences_find:
 * @reading: a reading with paragraphs
 *
 * Splits every paragraph into sentences. Scripts with capitals are split at full stops and the like
 * unless an abbreviation, an initial, an ellipsis, a list number or a speaker after a quotation
 * speaks against it; other scripts are left to ICU.
 */
void
sl_sentences_find (SlReading *reading)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaker = ubrk_open (UBRK_SENTENCE, "", NULL, 0, &status);

  reading->sentences = g_array_new (FALSE, FALSE, sizeof (SlSentence));
  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      const SlReadingParagraph *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, i);

      if (U_SUCCESS (status) && is_foreign_script (reading, &paragraph->span))
        split_with_icu (reading, i, breaker);
      else
        split_paragraph (reading, i);
    }
  if (breaker != NULL)
    ubrk_close (breaker);
}
