/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figures.h"

#include "sl-calendar.h"
#include "sl-figure-words.h"
#include "sl-numbers.h"

#include <string.h>

/* The words that say what is counted are at most so many. */
#define MAX_QUANTITY 6

/* Nothing in a newspaper is more than this: "million million million …" is no figure. */
#define MAX_VALUE 1e21

/* A figure while it is read. */
typedef struct
{
  const SlReading *reading;
  const SlSpan *paragraph;
  SlSpan span;
  SlSpan quantity;
  double value;
  double high;
  SlBound bound;
  const char *unit;
} Draft;

/* Stands for every token outside the paragraph: no word, no mark, apart from what is inside. */
static const SlToken nothing = { .kind = SL_TOKEN_PUNCTUATION, .space_before = TRUE };

static const SlToken *
token_at (const Draft *draft,
          guint        i)
{
  return sl_span_contains (draft->paragraph, i) ? sl_reading_token (draft->reading, i) : &nothing;
}

static gboolean
is_word (const Draft *draft,
         guint        i,
         const char  *word)
{
  return token_at (draft, i)->hash == sl_lexicon_hash (word);
}

static gboolean
is_mark (const Draft *draft,
         guint        i,
         gunichar     mark)
{
  return token_at (draft, i)->mark == mark;
}

static gboolean
is_dash (const Draft *draft,
         guint        i)
{
  return is_mark (draft, i, '-') || is_mark (draft, i, 0x2013) || is_mark (draft, i, 0x2010) || is_mark (draft, i, 0x2011);
}

static const SlFigureWord *
figure_word_at (const Draft *draft,
                guint        i)
{
  const SlToken *token = token_at (draft, i);

  return token->kind == SL_TOKEN_WORD ? sl_figure_words_look_up (token->hash) : NULL;
}

/* Words before a figure that say how exactly it is meant. */
typedef struct
{
  const char *words[3];
  SlBound bound;
} BoundWords;

static const BoundWords bounds[] = {
  { { "no", "more", "than" }, SL_BOUND_AT_MOST },
  { { "no", "less", "than" }, SL_BOUND_AT_LEAST },
  { { "no", "fewer", "than" }, SL_BOUND_AT_LEAST },
  { { "as", "many", "as" }, SL_BOUND_AT_MOST },
  { { "as", "much", "as" }, SL_BOUND_AT_MOST },
  { { "as", "few", "as" }, SL_BOUND_AT_LEAST },
  { { "more", "than" }, SL_BOUND_AT_LEAST },
  { { "greater", "than" }, SL_BOUND_AT_LEAST },
  { { "higher", "than" }, SL_BOUND_AT_LEAST },
  { { "at", "least" }, SL_BOUND_AT_LEAST },
  { { "upwards", "of" }, SL_BOUND_AT_LEAST },
  { { "well", "over" }, SL_BOUND_AT_LEAST },
  { { "just", "over" }, SL_BOUND_AT_LEAST },
  { { "over" }, SL_BOUND_AT_LEAST },
  { { "above" }, SL_BOUND_AT_LEAST },
  { { "exceeding" }, SL_BOUND_AT_LEAST },
  { { "less", "than" }, SL_BOUND_AT_MOST },
  { { "fewer", "than" }, SL_BOUND_AT_MOST },
  { { "lower", "than" }, SL_BOUND_AT_MOST },
  { { "up", "to" }, SL_BOUND_AT_MOST },
  { { "at", "most" }, SL_BOUND_AT_MOST },
  { { "just", "under" }, SL_BOUND_AT_MOST },
  { { "under" }, SL_BOUND_AT_MOST },
  { { "below" }, SL_BOUND_AT_MOST },
  { { "close", "to" }, SL_BOUND_ABOUT },
  { { "an", "estimated" }, SL_BOUND_ABOUT },
  { { "nearly" }, SL_BOUND_ABOUT },
  { { "almost" }, SL_BOUND_ABOUT },
  { { "about" }, SL_BOUND_ABOUT },
  { { "around" }, SL_BOUND_ABOUT },
  { { "roughly" }, SL_BOUND_ABOUT },
  { { "approximately" }, SL_BOUND_ABOUT },
  { { "estimated" }, SL_BOUND_ABOUT },
  { { "some" }, SL_BOUND_ABOUT },
};

static guint
n_bound_words (const BoundWords *words)
{
  return words->words[2] != NULL ? 3 : words->words[1] != NULL ? 2 : 1;
}

/* "over two years" says how long, not how many at least. */
static gboolean
is_duration (const Draft *draft)
{
  return g_str_has_suffix (draft->unit, "s") &&
         (strcmp (draft->unit, "years") == 0 || strcmp (draft->unit, "months") == 0 || strcmp (draft->unit, "weeks") == 0 ||
          strcmp (draft->unit, "days") == 0 || strcmp (draft->unit, "hours") == 0);
}

static void
read_bound_before (Draft *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      guint n = n_bound_words (&bounds[i]);
      gboolean same = draft->span.first >= draft->paragraph->first + n;

      for (guint k = 0; same && k < n; k++)
        same = is_word (draft, draft->span.first - n + k, bounds[i].words[k]);
      if (!same || (strcmp (bounds[i].words[0], "over") == 0 && is_duration (draft)))
        continue;
      draft->span.first -= n;
      draft->bound = bounds[i].bound;
      return;
    }
}

static void
read_bound_after (Draft *draft)
{
  guint i = draft->span.end;

  if (is_mark (draft, i, '+') || is_word (draft, i, "plus"))
    draft->span.end = i + 1;
  else if (is_dash (draft, i) && is_word (draft, i + 1, "plus"))
    draft->span.end = i + 2;
  else if (is_word (draft, i, "or") && is_word (draft, i + 1, "more"))
    draft->span.end = i + 2;
  if (draft->span.end > i)
    {
      draft->bound = SL_BOUND_AT_LEAST;
    }
  else if (is_word (draft, i, "or") && (is_word (draft, i + 1, "less") || is_word (draft, i + 1, "fewer")))
    {
      draft->bound = SL_BOUND_AT_MOST;
      draft->span.end = i + 2;
    }
}

static gboolean
ends_quantity (const SlToken *token)
{
  if (token->kind != SL_TOKEN_WORD)
    return token->mark != '-';

  return sl_token_is (token, SL_WORD_PREPOSITION) || sl_token_is (token, SL_WORD_AUXILIARY) ||
         sl_token_is (token, SL_WORD_CONJUNCTION) || sl_token_is (token, SL_WORD_PRONOUN) ||
         sl_token_is (token, SL_WORD_COMPLEMENTIZER) || sl_token_is (token, SL_WORD_PAST_VERB) ||
         (sl_token_is (token, SL_WORD_REPORT) && token->shape == SL_SHAPE_LOWER) ||
         sl_token_is (token, SL_WORD_WEEKDAY);
}

/* What is counted: the words after the figure up to the end of the noun phrase; after a unit those
 * behind "of" ("25 tons of powder") or the comparison ("50 times stronger than heroin"). */
static void
read_quantity (Draft *draft)
{
  guint i = draft->span.end;
  gboolean counted = strcmp (draft->unit, "count") == 0;
  gboolean compared = strcmp (draft->unit, "times") == 0;

  if (is_word (draft, i, "worth"))
    i++;
  if (is_word (draft, i, "of"))
    i++;
  else if (!counted && !compared)
    return;
  while (sl_token_is (token_at (draft, i), SL_WORD_DETERMINER))
    i++;
  draft->quantity.first = i;
  while (sl_span_contains (draft->paragraph, i) && i < draft->quantity.first + MAX_QUANTITY &&
         (!ends_quantity (token_at (draft, i)) || (compared && is_word (draft, i, "as")) ||
          (compared && is_word (draft, i, "than"))))
    i++;
  draft->quantity.end = i;
}

static gboolean
read_percent (Draft *draft,
              guint  i)
{
  if (is_mark (draft, i, '%') || is_mark (draft, i, 0x066A))
    draft->span.end = i + 1;
  else if (is_word (draft, i, "per") && is_word (draft, i + 1, "cent"))
    draft->span.end = i + 2;
  else if (is_word (draft, i, "percentage") && (is_word (draft, i + 1, "points") || is_word (draft, i + 1, "point")))
    draft->span.end = i + 2;
  else
    return FALSE;
  draft->unit = is_word (draft, i, "percentage") ? "points" : "percent";

  return TRUE;
}

/* The unit after a number, also behind a hyphen ("30-year-old", "six-month") or an "of" ("hundreds of
 * dollars"). */
static void
read_unit (Draft    *draft,
           gboolean  vague)
{
  guint i = draft->span.end;
  const SlFigureWord *word;

  if (is_dash (draft, i) && !token_at (draft, i)->space_before)
    i++;
  if (read_percent (draft, i))
    return;
  if (vague && is_word (draft, i, "of"))
    i++;
  if (is_word (draft, i, "metric"))
    i++;
  word = figure_word_at (draft, i);
  if (word == NULL || word->kind != SL_FIGURE_WORD_UNIT || (strlen (word->word) == 1 && vague))
    return;
  draft->unit = word->unit;
  draft->value *= word->value;
  draft->high *= word->value;
  draft->span.end = i + 1;
  if (strcmp (draft->unit, "years") != 0)
    return;
  if (is_dash (draft, i + 1) && (is_word (draft, i + 2, "old") || is_word (draft, i + 2, "olds")))
    draft->span.end = i + 3;
  else if (is_word (draft, i + 1, "old"))
    draft->span.end = i + 2;
  else
    return;
  draft->unit = "age";
}

/* "10 to 15", "10-15", "between 10 and 15": the end of a span, if it is larger than its beginning. */
static void
read_span (Draft *draft)
{
  guint i = draft->span.end;
  gboolean between = is_word (draft, draft->span.first - 1, "between");
  SlNumber number;

  if (!(is_word (draft, i, "to") || is_dash (draft, i) || (between && is_word (draft, i, "and"))))
    return;
  i++;
  if (sl_figure_words_currency (token_at (draft, i)->mark) != NULL)
    i++;
  if (!sl_numbers_read (draft->reading, i, draft->paragraph->end, &number) || number.vague || number.share)
    return;
  /* "10 to 15 million": the scale belongs to both. */
  if (number.value >= 1000 && draft->value < 1000 && number.value / draft->value >= 1000 && number.span.end > i + 1)
    {
      double scale = 1000;

      while (number.value / scale >= 1000)
        scale *= 1000;
      draft->value *= scale;
    }
  if (number.value <= draft->value)
    return;
  draft->high = number.value;
  draft->span.end = number.span.end;
}

static gboolean
read_money (Draft *draft,
            guint  i)
{
  const SlToken *token = token_at (draft, i);
  const char *currency = sl_figure_words_currency (token->mark);
  SlNumber number;

  if (currency == NULL || token_at (draft, i + 1)->kind != SL_TOKEN_NUMBER ||
      !sl_numbers_read (draft->reading, i + 1, draft->paragraph->end, &number))
    return FALSE;
  draft->span = (SlSpan) { i, number.span.end };
  if (!token->space_before && token_at (draft, i - 1)->shape == SL_SHAPE_UPPER)
    draft->span.first = i - 1;
  draft->value = draft->high = number.value;
  draft->unit = currency;
  read_span (draft);
  if (is_word (draft, draft->span.end, "dollars"))
    draft->span.end++;

  return TRUE;
}

/* "one" counts only before a unit; "half" after "first", and "third" without "a", are no shares. */
static gboolean
is_counting (const Draft    *draft,
             const SlNumber *number)
{
  guint i = number->span.first;
  const SlToken *before = token_at (draft, i - 1);
  const SlFigureWord *next = figure_word_at (draft, number->span.end);

  if (is_word (draft, i, "one") && number->span.end == i + 1)
    return next != NULL && next->kind == SL_FIGURE_WORD_UNIT && next->word[0] != 'p' &&
           !sl_token_is (before, SL_WORD_DETERMINER);
  if (number->share && number->span.end == i + 1)
    return is_word (draft, i, "half") ? before->flags != 0 || before->kind == SL_TOKEN_PUNCTUATION
                                      : is_word (draft, i - 1, "a") || is_word (draft, i - 1, "one");

  return TRUE;
}

/* "Ann Lane, 54, said" */
static gboolean
is_age (const Draft *draft,
        guint        i)
{
  return is_mark (draft, i - 1, ',') && is_mark (draft, i + 1, ',') &&
         sl_token_is_capitalised (token_at (draft, i - 2)) && !sl_token_is (token_at (draft, i - 2), SL_WORD_MONTH) &&
         draft->value >= 1 && draft->value < 120;
}

static gboolean
read_ordinal (Draft *draft,
              guint  i)
{
  if (!(is_word (draft, i, "st") || is_word (draft, i, "nd") || is_word (draft, i, "rd") || is_word (draft, i, "th")) ||
      token_at (draft, i)->space_before)
    return FALSE;
  draft->unit = "ordinal";
  draft->span.end = i + 1;

  return TRUE;
}

static gboolean
read_count (Draft *draft,
            guint  i)
{
  SlNumber number;

  if (!sl_numbers_read (draft->reading, i, draft->paragraph->end, &number) || !is_counting (draft, &number))
    return FALSE;
  draft->span = number.span;
  draft->value = draft->high = number.value;
  draft->unit = number.share ? "share" : "count";
  if (number.vague)
    draft->bound = SL_BOUND_AT_LEAST;
  if (number.digits && read_ordinal (draft, draft->span.end))
    return TRUE;
  if (number.digits && is_age (draft, i))
    {
      draft->unit = "age";
      return TRUE;
    }
  if (!number.vague && !number.share)
    read_span (draft);
  if (!number.share)
    read_unit (draft, number.vague);
  /* "between 3.2 and 4 percent" and "3-4 percent" are done; "3 percent to 4 percent" are two figures. */

  return TRUE;
}

/* "a decade", "half a century": the long spans of time, whose article is their number. */
static gboolean
read_age_of_time (Draft              *draft,
                  guint               i,
                  const SlFigureWord *word)
{
  gboolean half = is_word (draft, i - 1, "a") && is_word (draft, i - 2, "half");

  if (!is_word (draft, i - 1, "a") || word->value < 10 || g_str_has_suffix (word->word, "s") || strcmp (word->unit, "years") != 0)
    return FALSE;
  draft->span = (SlSpan) { i - (half ? 2 : 1), i + 1 };
  draft->value = draft->high = word->value * (half ? 0.5 : 1);
  draft->unit = word->unit;

  return TRUE;
}

/* "has quadrupled", "twice as many", "a year-long search" */
static gboolean
read_factor (Draft              *draft,
             guint               i,
             const SlFigureWord *word)
{
  draft->span = (SlSpan) { i, i + 1 };
  draft->value = draft->high = word->value;
  if (word->kind == SL_FIGURE_WORD_UNIT && is_dash (draft, i + 1) && is_word (draft, i + 2, "long"))
    {
      draft->unit = word->unit;
      draft->span.end = i + 3;
      return g_str_has_suffix (word->unit, "s");
    }
  if (word->kind == SL_FIGURE_WORD_UNIT)
    return read_age_of_time (draft, i, word);
  draft->unit = "times";

  return g_str_has_suffix (word->word, "d") || g_str_has_suffix (word->word, "ing") || is_word (draft, i + 1, "as") ||
         is_word (draft, i + 1, "the");
}

/* Digits that are part of a name or a link ("COVID-19", "/2016/") count nothing. */
static gboolean
is_part_of_name (const Draft *draft,
                 guint        i)
{
  const SlToken *before = token_at (draft, i - 1);
  const SlToken *earlier = token_at (draft, i - 2);

  if (token_at (draft, i)->space_before)
    return FALSE;
  if (before->mark == '/' || before->mark == '#' || before->mark == '_' || before->mark == '=' || before->mark == '@')
    return TRUE;

  return before->mark == '-' && !before->space_before && earlier->kind == SL_TOKEN_WORD;
}

static gboolean
read_figure (Draft *draft,
             guint  i)
{
  const SlFigureWord *word = figure_word_at (draft, i);
  SlMoment date;

  if (is_part_of_name (draft, i))
    return FALSE;
  if (sl_calendar_read (draft->reading, i, draft->paragraph, &date))
    {
      draft->span = date.span;
      draft->value = date.value;
      draft->high = date.high;
      draft->unit = date.unit;
      if (strcmp (date.unit, "year") == 0 && is_dash (draft, date.span.end))
        read_span (draft);
      return TRUE;
    }
  if (read_money (draft, i))
    return TRUE;
  if (word != NULL && (word->kind == SL_FIGURE_WORD_FACTOR || word->kind == SL_FIGURE_WORD_UNIT))
    return read_factor (draft, i, word);

  return read_count (draft, i);
}

static void
finish_figure (SlReading *reading,
               Draft     *draft)
{
  gboolean calendar = strcmp (draft->unit, "date") == 0 || strcmp (draft->unit, "month") == 0;
  SlTextRange range;
  SlFigure *figure;

  if (draft->bound == SL_BOUND_EXACT)
    read_bound_before (draft);
  if (draft->bound == SL_BOUND_EXACT && !calendar)
    read_bound_after (draft);
  if (!calendar)
    read_quantity (draft);
  range = sl_reading_span_range (reading, &draft->span);
  figure = sl_figure_new (&range, draft->value, draft->unit);
  figure->high = draft->high;
  figure->bound = draft->bound;
  if (!sl_span_is_empty (&draft->quantity))
    {
      SlTextRange words = sl_reading_span_range (reading, &draft->quantity);

      g_free (figure->quantity);
      figure->quantity = sl_text_dup_range (reading->text, &words);
    }
  g_ptr_array_add (reading->figures, figure);
}

static gboolean
may_begin (const SlToken *token)
{
  if (token->kind == SL_TOKEN_NUMBER)
    return TRUE;
  if (token->kind == SL_TOKEN_WORD)
    return sl_figure_words_look_up (token->hash) != NULL;

  return token->mark >= '$' && sl_figure_words_currency (token->mark) != NULL;
}

/**
 * sl_figures_find:
 * @reading: a reading with paragraphs
 *
 * Finds the figures: counts, money, shares, measures, spans of time, ages, dates; their value is
 * normalised ("2.55 million" is 2550000), with bounds ("more than") and spans ("10 to 15").
 */
void
sl_figures_find (SlReading *reading)
{
  reading->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_figure_free);
  for (guint p = 0; p < reading->paragraphs->len; p++)
    {
      const SlReadingParagraph *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, p);
      const SlSpan *span = &paragraph->span;

      /* The number of a list's item is no figure. */
      for (guint i = paragraph->body; i < span->end; i++)
        {
          Draft draft = { reading, span };

          if (!may_begin (sl_reading_token (reading, i)) || !read_figure (&draft, i))
            continue;
          /* No part of a figure that is beyond all measure is a figure. */
          if (draft.high < MAX_VALUE)
            finish_figure (reading, &draft);
          i = MAX (i, draft.span.end - 1);
        }
    }
}
