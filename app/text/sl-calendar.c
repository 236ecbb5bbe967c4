/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-calendar.h"

#include "sl-figure-words.h"

#include <string.h>

#define FIRST_YEAR 1500
#define LAST_YEAR 2100

static const SlToken *
token_at (const SlReading *reading,
          guint            i,
          guint            end)
{
  return i < end ? sl_reading_token (reading, i) : NULL;
}

/* The value of a number of at most @max_digits plain digits, or -1. */
static int
plain_number (const SlReading *reading,
              guint            i,
              guint            end,
              guint            max_digits)
{
  const SlToken *token = token_at (reading, i, end);
  int value = 0;

  if (token == NULL || token->kind != SL_TOKEN_NUMBER || token->byte_end - token->byte_start > max_digits)
    return -1;
  for (guint k = token->byte_start; k < token->byte_end; k++)
    {
      if (!g_ascii_isdigit (reading->utf8[k]))
        return -1;
      value = value * 10 + g_ascii_digit_value (reading->utf8[k]);
    }

  return value;
}

static int
year_at (const SlReading *reading,
         guint            i,
         guint            end)
{
  int year = plain_number (reading, i, end, 4);

  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
}

static int
month_at (const SlReading *reading,
          guint            i,
          guint            end)
{
  const SlToken *token = token_at (reading, i, end);
  const SlFigureWord *word = token != NULL && token->kind == SL_TOKEN_WORD ? sl_figure_words_look_up (token->hash) : NULL;

  if (word == NULL || word->kind != SL_FIGURE_WORD_MONTH || (reading->english && token->shape == SL_SHAPE_LOWER))
    return -1;

  return word->value;
}

/* Past a full stop, a comma or the letters of an ordinal ("1st", "3. Mai", "May 1, 2018"). */
static guint
skip_mark (const SlReading *reading,
           guint            i,
           guint            end,
           gboolean         comma)
{
  const SlToken *token = token_at (reading, i, end);
  static const char *const ordinals[] = { "st", "nd", "rd", "th", "de", NULL };

  if (token == NULL)
    return i;
  if ((token->mark == '.' && !comma && i + 1 < end) || (token->mark == ',' && comma))
    return i + 1;

  return !comma && sl_token_is_one_of (token, ordinals) ? i + 1 : i;
}

static gboolean
finish_date (const SlReading *reading,
             guint            day_end,
             guint            end,
             int              day,
             int              month,
             SlMoment          *date)
{
  guint at = skip_mark (reading, day_end, end, TRUE);
  int year = year_at (reading, at, end);

  date->span.end = year > 0 ? at + 1 : day_end;
  date->value = (year > 0 ? year * 10000 : 0) + month * 100 + day;
  date->unit = "date";

  return TRUE;
}

/* "May 1", "January 10, 2018", "October 2018" */
static gboolean
read_month_first (const SlReading *reading,
                  guint            i,
                  guint            end,
                  SlMoment          *date)
{
  int month = month_at (reading, i, end);
  guint at = skip_mark (reading, i + 1, end, FALSE);
  int day;
  int year;

  if (month < 0)
    return FALSE;
  day = plain_number (reading, at, end, 2);
  if (day >= 1 && day <= 31)
    {
      guint after = skip_mark (reading, at + 1, end, FALSE);
      const SlToken *token = token_at (reading, at + 1, end);

      return finish_date (reading, token != NULL && token->mark == '.' ? at + 1 : after, end, day, month, date);
    }
  at = skip_mark (reading, at, end, TRUE);
  year = year_at (reading, at, end);
  if (year < 0)
    return FALSE;
  date->span.end = at + 1;
  date->value = year * 100 + month;
  date->unit = "month";

  return TRUE;
}

/* "10 January 2018", "3. Mai", "the 4th of July" */
static gboolean
read_day_first (const SlReading *reading,
                guint            i,
                guint            end,
                SlMoment          *date)
{
  int day = plain_number (reading, i, end, 2);
  guint at = i + 1;
  int month;

  if (day < 1 || day > 31)
    return FALSE;
  at = skip_mark (reading, at, end, FALSE);
  if (token_at (reading, at, end) != NULL && token_at (reading, at, end)->hash == sl_lexicon_hash ("of"))
    at++;
  month = month_at (reading, at, end);
  if (month < 0 || plain_number (reading, at + 1, end, 2) > 0)
    return FALSE;

  return finish_date (reading, at + 1, end, day, month, date);
}

/* "2018-06-25" as in ISO 8601 */
static gboolean
read_iso (const SlReading *reading,
          guint            i,
          guint            end,
          SlMoment          *date)
{
  int year = year_at (reading, i, end);
  int month;
  int day;

  if (year < 0 || i + 4 >= end || sl_reading_token (reading, i + 1)->mark != '-' || sl_reading_token (reading, i + 3)->mark != '-')
    return FALSE;
  month = plain_number (reading, i + 2, end, 2);
  day = plain_number (reading, i + 4, end, 2);
  if (month < 1 || month > 12 || day < 1 || day > 31)
    return FALSE;
  date->span.end = i + 5;
  date->value = year * 10000 + month * 100 + day;
  date->unit = "date";

  return TRUE;
}

/* "11:30 a.m.", "6 p.m.", "03:44"; 12 a.m. is midnight, 12 p.m. noon. */
static gboolean
read_time (const SlReading *reading,
           guint            i,
           guint            end,
           SlMoment          *date)
{
  const SlToken *token = sl_reading_token (reading, i);
  const char *p = reading->utf8 + token->byte_start;
  gsize length = token->byte_end - token->byte_start;
  const SlToken *next = token_at (reading, i + 1, end);
  gboolean named = next != NULL && sl_token_is (next, SL_WORD_TIME_ABBREVIATION);
  const char *colon = memchr (p, ':', length);
  guint64 hours;
  guint64 minutes;

  if (token->kind != SL_TOKEN_NUMBER || length > 5 || (colon == NULL && (!named || length > 2)))
    return FALSE;
  hours = g_ascii_strtoull (p, NULL, 10);
  minutes = colon != NULL ? g_ascii_strtoull (colon + 1, NULL, 10) : 0;
  if (hours > 24 || minutes > 59)
    return FALSE;
  if (named && hours <= 12)
    hours = hours % 12 + (g_ascii_tolower (reading->utf8[next->byte_start]) == 'p' ? 12 : 0);
  date->span.end = i + 1 + named;
  date->value = hours * 60 + minutes;
  date->unit = "time";

  return TRUE;
}

/* Words that a year follows rather than a number of things. */
static gboolean
leads_to_year (const SlToken *token)
{
  static const char *const words[] = { "in", "since", "from", "by", "of", "until", "during", "before", "after", "between", "through",
                                       "early", "late", "mid", "summer", "winter", "spring", "fall", "autumn", "year", "and", "to", "for", NULL };

  return sl_token_is (token, SL_WORD_MONTH) || token->kind == SL_TOKEN_PUNCTUATION || sl_token_is_one_of (token, words);
}

/**
 * sl_calendar_is_of_life:
 * @reading: a reading with tokens
 * @i: the number of a decade, behind which an "s" stands
 * @paragraph: the paragraph around it
 *
 * Returns: whether it is one of somebody's life: "in her 40s", "in his late 60s", "the over-60s"
 */
gboolean
sl_calendar_is_of_life (const SlReading *reading,
                        guint            i,
                        const SlSpan    *paragraph)
{
  static const char *const parts[] = { "early", "mid", "late", NULL };
  static const char *const owners[] = { "his", "her", "their", "my", "our", "your", "over", "under", NULL };
  guint k = i;

  if (k > paragraph->first && sl_reading_token (reading, k - 1)->mark == '-')
    k--;
  if (k > paragraph->first && sl_token_is_one_of (sl_reading_token (reading, k - 1), parts))
    k--;

  return k > paragraph->first && sl_token_is_one_of (sl_reading_token (reading, k - 1), owners);
}

/* "houses", "people" */
static gboolean
is_plural (const SlReading *reading,
           const SlToken   *word)
{
  static const char *const plurals[] = { "people", "men", "women", "children", NULL };

  return sl_token_is_one_of (word, plurals) ||
         (word->flags == 0 && word->byte_end - word->byte_start > 3 && sl_token_is_s_plural (word, reading->utf8));
}

/* Whether the number in the form of a year counts what stands behind it: "2000 sandbags", "2000 wet sandbags", but
 * "the 2016 election". */
static gboolean
counts_things (const SlReading *reading,
               const SlToken   *before,
               const SlToken   *next)
{
  if ((before != NULL && leads_to_year (before)) || next == NULL || next->kind != SL_TOKEN_WORD || next->shape != SL_SHAPE_LOWER)
    return FALSE;
  if (is_plural (reading, next))
    return TRUE;

  return next->flags == 0 &&
         (before == NULL || !(sl_token_is (before, SL_WORD_DETERMINER) || sl_token_is (before, SL_WORD_PRONOUN)));
}

/* "2018", "the 1990s", "the '90s", "2018-19" */
static gboolean
read_year (const SlReading *reading,
           guint            i,
           const SlSpan    *paragraph,
           SlMoment          *date)
{
  const SlToken *before = i > paragraph->first ? sl_reading_token (reading, i - 1) : NULL;
  const SlToken *next = token_at (reading, i + 1, paragraph->end);
  gboolean decade = next != NULL && !next->space_before && next->hash == sl_lexicon_hash ("s");
  int year = year_at (reading, i, paragraph->end);

  if (year < 0 && decade && plain_number (reading, i, paragraph->end, 2) >= 20 && !sl_calendar_is_of_life (reading, i, paragraph))
    year = 1900 + plain_number (reading, i, paragraph->end, 2);
  if (year < 0 || sl_reading_token (reading, i)->byte_end - sl_reading_token (reading, i)->byte_start == 3)
    return FALSE;
  if (!decade && counts_things (reading, before, next))
    return FALSE;
  date->value = year;
  date->high = decade ? year + 9 : year;
  date->span.end = i + 1 + decade;
  date->unit = "year";

  return TRUE;
}

/**
 * sl_calendar_read:
 * @reading: a reading with tokens
 * @i: the token that the date may begin with
 * @paragraph: the paragraph around it
 * @date: (out): the date
 *
 * Reads a date, a month of a year, a year or a time of day.
 *
 * Returns: whether there is one
 */
gboolean
sl_calendar_read (const SlReading *reading,
                  guint            i,
                  const SlSpan    *paragraph,
                  SlMoment        *date)
{
  guint end = paragraph->end;
  gboolean found;

  *date = (SlMoment) { { i, i + 1 } };
  if (sl_reading_token (reading, i)->kind == SL_TOKEN_NUMBER)
    found = read_iso (reading, i, end, date) || read_day_first (reading, i, end, date) ||
            read_time (reading, i, end, date) || read_year (reading, i, paragraph, date);
  else
    found = read_month_first (reading, i, end, date);
  if (found)
    date->high = MAX (date->high, date->value);

  return found;
}
