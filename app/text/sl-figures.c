/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figures.h"

#include "sl-calendar.h"
#include "sl-figure-bounds.h"
#include "sl-figure-quantity.h"
#include "sl-figure-units.h"
#include "sl-figure-words.h"
#include "sl-numbers.h"

#include <math.h>
#include <string.h>

/* Nothing in a newspaper is more than this: "million million million …" is no figure. */
#define MAX_VALUE 1e21

/* Whether @word leads to the number: "ages 5 to 11", "the ages of 5 and 11". */
static gboolean
says_age (const SlFigureDraft *draft,
          guint                i,
          const char          *word)
{
  return draft_is_word (draft, i - 1, word) || (draft_is_word (draft, i - 1, "of") && draft_is_word (draft, i - 2, word));
}

/* "10 to 15", "10-15", "between 10 and 15": the end of a span, if it is larger than its beginning. */
static void
read_span (SlFigureDraft *draft)
{
  guint i = draft->span.end;
  gboolean between = draft_is_word (draft, draft->span.first - 1, "between") || says_age (draft, draft->span.first, "ages");
  SlNumber number;

  if (!(draft_is_word (draft, i, "to") || draft_is_dash (draft, i) || (between && draft_is_word (draft, i, "and"))))
    return;
  i++;
  if (sl_figure_words_currency (draft_token (draft, i)->mark) != NULL)
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

/* Whose dollars they are: "C$5", "HK$40". */
static const char *
dollars_of (const SlFigureDraft *draft,
            guint                i)
{
  static const char *const owners[][2] = {
    { "c", "cad" }, { "ca", "cad" }, { "a", "aud" }, { "au", "aud" }, { "nz", "nzd" }, { "hk", "hkd" }, { "s", "sgd" }, { "nt", "twd" }
  };

  for (guint k = 0; k < G_N_ELEMENTS (owners); k++)
    {
      if (draft_is_word (draft, i, owners[k][0]))
        return owners[k][1];
    }

  return "usd";
}

static gboolean
read_money (SlFigureDraft *draft,
            guint          i)
{
  const SlToken *token = draft_token (draft, i);
  const char *currency = sl_figure_words_currency (token->mark);
  SlNumber number;

  if (currency == NULL || draft_token (draft, i + 1)->kind != SL_TOKEN_NUMBER ||
      !sl_numbers_read (draft->reading, i + 1, draft->paragraph->end, &number))
    return FALSE;
  draft->span = (SlSpan) { i, number.span.end };
  draft->value = draft->high = number.value;
  draft->unit = currency;
  if (!token->space_before && sl_token_is_capitalised (draft_token (draft, i - 1)))
    {
      draft->span.first = i - 1;
      draft->unit = token->mark == '$' ? dollars_of (draft, i - 1) : currency;
    }
  read_span (draft);
  if (draft_is_word (draft, draft->span.end, "dollars"))
    draft->span.end++;

  return TRUE;
}

/* Words before a share that say how exactly it is meant. */
static gboolean
is_about (const SlFigureDraft *draft,
          guint                i)
{
  static const char *const words[] = { "around", "about", "nearly", "almost", "roughly", "approximately", "over", "under", NULL };

  return draft_is_one_of (draft, i, words);
}

/* "one" counts only before a unit; "half" after "first", and "third" without "a", are no shares. */
static gboolean
is_counting (const SlFigureDraft *draft,
             const SlNumber      *number)
{
  guint i = number->span.first;
  const SlToken *before = draft_token (draft, i - 1);
  const SlFigureWord *next = draft_figure_word (draft, number->span.end);

  if (draft_is_word (draft, i, "one") && number->span.end == i + 1)
    return next != NULL && next->kind == SL_FIGURE_WORD_UNIT && next->word[0] != 'p' &&
           !sl_token_is (before, SL_WORD_DETERMINER);
  if (number->share && number->span.end == i + 1)
    return draft_is_word (draft, i, "half") ? before->flags != 0 || before->kind == SL_TOKEN_PUNCTUATION || is_about (draft, i - 1)
                                      : draft_is_word (draft, i - 1, "a") || draft_is_word (draft, i - 1, "one");

  return TRUE;
}

/* "those 65 and older" */
static gboolean
is_compared_by_age (const SlFigureDraft *draft,
                    guint                i)
{
  return (draft_is_word (draft, i, "and") || draft_is_word (draft, i, "or")) &&
         (draft_is_word (draft, i + 1, "older") || draft_is_word (draft, i + 1, "younger"));
}

/* "Ann Lane, 54, said", "the driver, 54, said", "at the age of 19", "aged 5 to 11" */
static gboolean
is_age (const SlFigureDraft *draft,
        guint                i)
{
  const SlToken *name = draft_token (draft, i - 2);

  if (draft->high < 120 && (says_age (draft, i, "age") || says_age (draft, i, "aged") || says_age (draft, i, "ages") ||
                            is_compared_by_age (draft, draft->span.end)))
    return TRUE;

  return draft_is_mark (draft, i - 1, ',') && draft_is_mark (draft, i + 1, ',') &&
         (sl_token_is_capitalised (name) || draft_is_somebody (draft, i - 2)) &&
         !sl_token_is (name, SL_WORD_MONTH) && draft->value >= 1 && draft->value < 120;
}

/* "in her 40s", "under 5s", "the over-65s"; returns whether an "s" stands there at all, for other things are
 * only called so ("two 747s"). */
static gboolean
read_ages (SlFigureDraft *draft)
{
  guint i = draft->span.first - 1;
  guint s = draft->span.end;
  gboolean bounded;

  if (!draft_is_word (draft, s, "s") || draft_token (draft, s)->space_before)
    return FALSE;
  draft->unit = NULL;
  if (!sl_calendar_is_of_life (draft->reading, draft->span.first, draft->paragraph))
    return TRUE;
  if (draft_is_dash (draft, i))
    i--;
  bounded = draft_is_word (draft, i, "under") || draft_is_word (draft, i, "over");
  draft->unit = "age";
  draft->high += bounded ? 0 : 9;
  draft->span.end = s + 1;

  return TRUE;
}

static gboolean
read_ordinal (SlFigureDraft *draft,
              guint          i)
{
  static const char *const letters[] = { "st", "nd", "rd", "th", NULL };

  if (!draft_is_one_of (draft, i, letters) || draft_token (draft, i)->space_before)
    return FALSE;
  draft->unit = "ordinal";
  draft->span.end = i + 1;

  return TRUE;
}

/* "its third storm", "the sixth dyke": the parts of one are ordinals where a determiner other than "a" stands
 * before them. First and second tell the order of speaking more often than a figure. */
static gboolean
read_ordinal_word (SlFigureDraft *draft,
                   guint          i)
{
  const SlFigureWord *word = draft_figure_word (draft, i);
  const SlToken *before = draft_token (draft, i - 1);
  gboolean named;

  if (word == NULL || (word->kind != SL_FIGURE_WORD_SHARE && word->kind != SL_FIGURE_WORD_ORDINAL))
    return FALSE;
  named = draft_is_word (draft, i, "half") || draft_is_word (draft, i, "quarter") || draft_token (draft, i)->shape != SL_SHAPE_LOWER;
  if (named || !sl_token_is (before, SL_WORD_DETERMINER) || draft_token (draft, i + 1)->kind != SL_TOKEN_WORD ||
      (word->kind == SL_FIGURE_WORD_SHARE && draft_is_word (draft, i - 1, "a")))
    return FALSE;
  draft->span = (SlSpan) { i, i + 1 };
  draft->value = draft->high = word->kind == SL_FIGURE_WORD_SHARE ? round (1 / word->value) : word->value;
  draft->unit = "ordinal";

  return TRUE;
}

/* "Six in ten residents", "one in five", "7 out of 10": a share, unless times are told ("two in 10 days"). */
static gboolean
read_ratio (SlFigureDraft *draft,
            guint          i)
{
  const SlFigureWord *next;
  SlNumber part;
  SlNumber whole;
  guint k;

  if (!sl_numbers_read (draft->reading, i, draft->paragraph->end, &part) || part.vague || part.share || part.value > 99)
    return FALSE;
  k = part.span.end;
  if (draft_is_word (draft, k, "out") && draft_is_word (draft, k + 1, "of"))
    k += draft_is_word (draft, k + 2, "every") ? 3 : 2;
  else if (draft_is_word (draft, k, "of") && draft_is_word (draft, k + 1, "every"))
    k += 2;
  else if (draft_is_word (draft, k, "in"))
    k += draft_is_word (draft, k + 1, "every") ? 2 : 1;
  else
    return FALSE;
  if (!sl_numbers_read (draft->reading, k, draft->paragraph->end, &whole) || whole.vague || whole.share ||
      whole.value <= part.value || whole.value > 1000)
    return FALSE;
  next = draft_figure_word (draft, whole.span.end);
  if (next != NULL && (next->kind == SL_FIGURE_WORD_UNIT || next->kind == SL_FIGURE_WORD_MONTH))
    return FALSE;
  draft->span = (SlSpan) { i, whole.span.end };
  draft->value = draft->high = part.value / whole.value;
  draft->unit = "share";

  return TRUE;
}

/* "minus 5 degrees", "-3%": the mark is a sign only before a share or a temperature, for it also joins words and
 * results ("beat them 3-1"). */
static void
read_sign (SlFigureDraft *draft)
{
  const guint i = draft->span.first - 1;
  const SlToken *mark = draft_token (draft, i);
  gboolean signed_unit = g_str_equal (draft->unit, "percent") || g_str_equal (draft->unit, "degrees") || g_str_equal (draft->unit, "points");
  gboolean is_sign = (mark->mark == '-' || mark->mark == 0x2212 || mark->mark == 0x2013) && mark->space_before &&
                     !draft_token (draft, i + 1)->space_before && sl_span_contains (draft->paragraph, i);

  if (islessgreater (draft->high, draft->value) || !(draft_is_word (draft, i, "minus") || (is_sign && signed_unit)))
    return;
  draft->value = draft->high = -draft->value;
  draft->span.first = i;
}

/* "a few hundred", "a couple of thousand": the scale stands without its number. */
static gboolean
is_some_scale (const SlFigureDraft *draft)
{
  guint i = draft->span.first;
  const SlFigureWord *word = draft_figure_word (draft, i);

  return word != NULL && word->kind == SL_FIGURE_WORD_SCALE &&
         (draft_is_word (draft, i - 1, "few") || draft_is_word (draft, i - 1, "several") ||
          (draft_is_word (draft, i - 1, "of") && draft_is_word (draft, i - 2, "couple")));
}

static gboolean
read_count (SlFigureDraft *draft,
            guint          i)
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
  if (number.digits && read_ages (draft))
    return draft->unit != NULL;
  if (!number.vague && !number.share)
    read_span (draft);
  if (number.digits && is_age (draft, i))
    {
      draft->unit = "age";
      return TRUE;
    }
  if (is_some_scale (draft))
    draft->bound = SL_BOUND_AT_LEAST;
  if (!number.share)
    sl_figure_units_read (draft, number.vague);
  read_sign (draft);
  /* "between 3.2 and 4 percent" and "3-4 percent" are done; "3 percent to 4 percent" are two figures. */

  return TRUE;
}

/* "a decade", "half a century": the long spans of time, whose article is their number. */
static gboolean
read_age_of_time (SlFigureDraft      *draft,
                  guint               i,
                  const SlFigureWord *word)
{
  gboolean half = draft_is_word (draft, i - 1, "a") && draft_is_word (draft, i - 2, "half");

  if (!draft_is_word (draft, i - 1, "a") || word->value < 10 || g_str_has_suffix (word->word, "s") || strcmp (word->unit, "years") != 0)
    return FALSE;
  draft->span = (SlSpan) { i - (half ? 2 : 1), i + 1 };
  draft->value = draft->high = word->value * (half ? 0.5 : 1);
  draft->unit = word->unit;

  return TRUE;
}

/* "has quadrupled", "twice as many", "a year-long search" */
static gboolean
read_factor (SlFigureDraft      *draft,
             guint               i,
             const SlFigureWord *word)
{
  draft->span = (SlSpan) { i, i + 1 };
  draft->value = draft->high = word->value;
  if (word->kind == SL_FIGURE_WORD_UNIT && draft_is_dash (draft, i + 1) && draft_is_word (draft, i + 2, "long"))
    {
      draft->unit = word->unit;
      draft->span.end = i + 3;
      return g_str_has_suffix (word->unit, "s");
    }
  if (word->kind == SL_FIGURE_WORD_UNIT)
    return read_age_of_time (draft, i, word);
  draft->unit = "times";

  return g_str_has_suffix (word->word, "d") || g_str_has_suffix (word->word, "ing") || draft_is_word (draft, i + 1, "as") ||
         draft_is_word (draft, i + 1, "the");
}

/* "mid-1980s", "over-65s", but "in the mid-30s" may tell a share as well as a time. */
static gboolean
says_when_or_how (const SlFigureDraft *draft,
                  guint                i)
{
  static const char *const words[] = { "mid", "early", "late", "pre", "post" };
  const SlToken *number = draft_token (draft, i + 2);

  if (number->byte_end - number->byte_start < 4)
    return sl_calendar_is_of_life (draft->reading, i + 2, draft->paragraph);

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    {
      if (draft_is_word (draft, i, words[k]))
        return TRUE;
    }

  return FALSE;
}

/* Digits that are part of a name or a link ("COVID-19", "/2016/") count nothing. */
static gboolean
is_part_of_name (const SlFigureDraft *draft,
                 guint                i)
{
  const SlToken *before = draft_token (draft, i - 1);
  const SlToken *earlier = draft_token (draft, i - 2);

  if (draft_token (draft, i)->space_before)
    return FALSE;
  if (before->mark == '/' || before->mark == '#' || before->mark == '_' || before->mark == '=' || before->mark == '@')
    return TRUE;

  return before->mark == '-' && !before->space_before && earlier->kind == SL_TOKEN_WORD && !says_when_or_how (draft, i - 2);
}

/* "2010-15", "from 1914 to 1918", "between 1914 and 1918" */
static gboolean
leads_to_another_year (const SlFigureDraft *draft)
{
  guint i = draft->span.end;
  const SlToken *year = draft_token (draft, i + 1);

  if (draft_is_dash (draft, i))
    return TRUE;

  return year->kind == SL_TOKEN_NUMBER && year->byte_end - year->byte_start == 4 &&
         ((draft_is_word (draft, i, "to") && draft_is_word (draft, draft->span.first - 1, "from")) ||
          (draft_is_word (draft, i, "and") && draft_is_word (draft, draft->span.first - 1, "between")));
}

static gboolean
read_figure (SlFigureDraft *draft,
             guint          i)
{
  const SlFigureWord *word = draft_figure_word (draft, i);
  SlMoment date;

  if (is_part_of_name (draft, i))
    return FALSE;
  if (sl_calendar_read (draft->reading, i, draft->paragraph, &date))
    {
      draft->span = date.span;
      draft->value = date.value;
      draft->high = date.high;
      draft->unit = date.unit;
      if (strcmp (date.unit, "year") == 0 && leads_to_another_year (draft))
        read_span (draft);
      return TRUE;
    }
  if (read_money (draft, i))
    return TRUE;
  if (word != NULL && (word->kind == SL_FIGURE_WORD_FACTOR || word->kind == SL_FIGURE_WORD_UNIT))
    return read_factor (draft, i, word);

  return read_ordinal_word (draft, i) || read_ratio (draft, i) || read_count (draft, i);
}

static void
finish_figure (SlReading *reading,
               SlFigureDraft *draft)
{
  SlTextRange range;
  SlFigure *figure;

  sl_figure_bounds_read (draft);
  sl_figure_quantity_read (draft);
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
          SlFigureDraft draft = { reading, span };

          if (!may_begin (sl_reading_token (reading, i)) || !read_figure (&draft, i))
            continue;
          /* No part of a figure that is beyond all measure is a figure. */
          if (draft.high < MAX_VALUE)
            finish_figure (reading, &draft);
          i = MAX (i, draft.span.end - 1);
        }
    }
}
