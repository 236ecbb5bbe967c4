/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-numbers.h"

#include "sl-figure-words.h"

#include <string.h>

/* Numbers in words never need more tokens than this; it also bounds the work for hostile texts. */
#define MAX_TOKENS 16

static const SlFigureWord *
word_at (const SlReading *reading,
         guint            i,
         guint            end)
{
  const SlToken *token;

  if (i >= end)
    return NULL;
  token = sl_reading_token (reading, i);

  return token->kind == SL_TOKEN_WORD ? sl_figure_words_look_up (token->hash) : NULL;
}

static gboolean
is_kind (const SlReading  *reading,
         guint             i,
         guint             end,
         SlFigureWordKind  kind)
{
  const SlFigureWord *word = word_at (reading, i, end);

  return word != NULL && word->kind == kind;
}

static gboolean
is_word (const SlReading *reading,
         guint            i,
         guint            end,
         const char      *word)
{
  return i < end && sl_reading_token (reading, i)->hash == sl_lexicon_hash (word);
}

/* Groups of three digits behind one kind of mark are thousands; a mark that stands once and is not
 * followed by three digits is that of decimals. In English a full stop always is. */
static gunichar
decimal_mark (const char *digits,
              gsize       length,
              gboolean    english)
{
  const char *comma = memchr (digits, ',', length);
  const char *stop = memchr (digits, '.', length);
  gsize after;

  if (comma != NULL && stop != NULL)
    return comma > stop ? ',' : '.';
  if (comma == NULL && stop == NULL)
    return '.';
  if (english)
    return comma != NULL && digits + length - comma - 1 != 3 && memchr (comma + 1, ',', digits + length - comma - 1) == NULL ? ',' : '.';
  after = digits + length - (comma != NULL ? comma : stop) - 1;
  if (after == 3 || memchr (digits + length - after, comma != NULL ? ',' : '.', after) != NULL)
    return comma != NULL ? '.' : ',';

  return comma != NULL ? ',' : '.';
}

static double
parse_digits (const char *p,
              gsize       length,
              gboolean    english,
              gboolean   *grouped)
{
  const char *end = p + length;
  gunichar mark = decimal_mark (p, length, english);
  double value = 0;
  double place = 0;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = g_unichar_digit_value (c);

      if (digit < 0)
        {
          if (c == mark && place <= 0)
            place = 0.1;
          else
            *grouped = TRUE;
          continue;
        }
      if (place > 0)
        {
          value += digit * place;
          place /= 10;
        }
      else
        {
          value = value * 10 + digit;
        }
    }

  return value;
}

/* "1 600 000": groups of three digits behind spaces, as outside English. */
static guint
join_groups (const SlReading *reading,
             guint            i,
             guint            end,
             double          *value)
{
  const SlToken *token = sl_reading_token (reading, i - 1);

  if (reading->english || token->byte_end - token->byte_start > 3)
    return i;
  while (i < end)
    {
      const SlToken *next = sl_reading_token (reading, i);

      if (next->kind != SL_TOKEN_NUMBER || next->byte_end - next->byte_start != 3 ||
          next->range.start != sl_reading_token (reading, i - 1)->range.end + 1)
        break;
      *value = *value * 1000 + g_ascii_strtoull (reading->utf8 + next->byte_start, NULL, 10);
      i++;
    }

  return i;
}

/* A scale after a number: "million", or a letter that stands against it ("5bn", "20k"). */
static guint
read_scale (const SlReading *reading,
            guint            i,
            guint            end,
            double          *value)
{
  const SlFigureWord *word;

  /* "millions" alone is vague; behind a figure it is how French writes its million. */
  while (i < end && (word = word_at (reading, i, end)) != NULL &&
         (word->kind == SL_FIGURE_WORD_SCALE || (!reading->english && word->kind == SL_FIGURE_WORD_VAGUE && word->value >= 1e3)))
    {
      const SlToken *token = sl_reading_token (reading, i);

      if (strlen (word->word) <= 2 && token->space_before)
        break;
      *value *= word->value;
      i++;
    }
  /* "2-million", "100-thousand" */
  if (i + 1 < end && sl_reading_token (reading, i)->mark == '-' && !sl_reading_token (reading, i + 1)->space_before &&
      (word = word_at (reading, i + 1, end)) != NULL && word->kind == SL_FIGURE_WORD_SCALE && strlen (word->word) > 2)
    {
      *value *= word->value;
      i += 2;
    }

  return i;
}

static gboolean
read_digits (const SlReading *reading,
             guint            i,
             guint            end,
             SlNumber        *number)
{
  const SlToken *token = sl_reading_token (reading, i);
  gsize length = token->byte_end - token->byte_start;
  const char *p = reading->utf8 + token->byte_start;

  if (length > 24 || memchr (p, ':', length) != NULL)
    return FALSE;
  number->digits = TRUE;
  number->value = parse_digits (p, length, reading->english, &number->grouped);
  number->span.end = join_groups (reading, i + 1, end, &number->value);
  number->span.end = read_scale (reading, number->span.end, end, &number->value);

  return TRUE;
}

/* "two hundred and fifty", "six thousand and twelve", but not "six thousand and two million". */
static gboolean
and_joins (const SlReading *reading,
           guint            k,
           guint            end,
           double           total,
           double           part)
{
  if (!is_word (reading, k, end, "and"))
    return FALSE;

  return part >= 100 || (total > 0 && part <= 0 && !is_kind (reading, k + 2, end, SL_FIGURE_WORD_SCALE));
}

/* "twenty-five", "two hundred and fifty thousand": tens and ones add up, scales multiply. */
static gboolean
read_cardinal (const SlReading *reading,
               guint            i,
               guint            end,
               SlNumber        *number)
{
  double total = 0;
  double part = 0;
  guint k = i;

  end = MIN (end, i + MAX_TOKENS);
  while (k < end)
    {
      const SlFigureWord *word = word_at (reading, k, end);
      gboolean joined = k > i && (sl_reading_token (reading, k)->mark == '-' ||
                                  and_joins (reading, k, end, total, part));

      if (word != NULL && word->kind == SL_FIGURE_WORD_CARDINAL)
        {
          part += word->value;
        }
      else if (word != NULL && word->kind == SL_FIGURE_WORD_SCALE && strlen (word->word) > 2 && k > i)
        {
          part = (part > 0 ? part : 1) * word->value;
          if (word->value > 100)
            {
              total += part;
              part = 0;
            }
        }
      else if (!joined || !(is_kind (reading, k + 1, end, SL_FIGURE_WORD_CARDINAL) || is_kind (reading, k + 1, end, SL_FIGURE_WORD_SCALE)))
        {
          break;
        }
      k++;
    }
  number->value = total + part;
  number->span.end = k;

  return k > i;
}

/* "half a million", "two-thirds", "a quarter of" */
static gboolean
read_share (const SlReading    *reading,
            guint               i,
            guint               end,
            const SlFigureWord *word,
            SlNumber           *number)
{
  number->value = word->value;
  number->span.end = i + 1;
  if (is_word (reading, i + 1, end, "a") && is_kind (reading, i + 2, end, SL_FIGURE_WORD_SCALE))
    {
      number->span.end = read_scale (reading, i + 2, end, &number->value);
      return TRUE;
    }
  number->share = TRUE;

  return is_word (reading, i + 1, end, "of") || is_word (reading, i + 1, end, "the");
}

/* After a number: "… and a half", "two thirds of". */
static void
read_fraction (const SlReading *reading,
               guint            end,
               SlNumber        *number)
{
  guint i = number->span.end;
  const SlFigureWord *word;

  if (is_word (reading, i, end, "and") && is_word (reading, i + 1, end, "a") && is_word (reading, i + 2, end, "half"))
    {
      number->value += 0.5;
      number->span.end = read_scale (reading, i + 3, end, &number->value);
      return;
    }
  if (i < end && sl_reading_token (reading, i)->mark == '-')
    i++;
  word = word_at (reading, i, end);
  if (word != NULL && word->kind == SL_FIGURE_WORD_SHARE && g_str_has_suffix (word->word, "s") && number->value < 10)
    {
      number->value *= word->value;
      number->share = TRUE;
      number->span.end = i + 1;
    }
}

static gboolean
read_word_number (const SlReading *reading,
                  guint            i,
                  guint            end,
                  SlNumber        *number)
{
  const SlFigureWord *word = word_at (reading, i, end);

  if (word == NULL)
    return FALSE;
  if (word->kind == SL_FIGURE_WORD_CARDINAL)
    return read_cardinal (reading, i, end, number);
  if (word->kind == SL_FIGURE_WORD_SHARE)
    return read_share (reading, i, end, word, number);
  if (word->kind == SL_FIGURE_WORD_SCALE && strlen (word->word) > 3)
    {
      number->value = 1;
      number->span.end = read_scale (reading, i, end, &number->value);
      return TRUE;
    }
  if (word->kind == SL_FIGURE_WORD_VAGUE)
    {
      number->value = word->value;
      number->vague = TRUE;
      number->span.end = i + 1;
      word = is_word (reading, i + 1, end, "of") ? word_at (reading, i + 2, end) : NULL;
      if (word != NULL && word->kind == SL_FIGURE_WORD_VAGUE)
        {
          number->value *= word->value;
          number->span.end = i + 3;
        }
      return TRUE;
    }

  return FALSE;
}

/**
 * sl_numbers_read:
 * @reading: a reading with tokens
 * @i: the token that the number may begin with
 * @end: the token before which it must end
 * @number: (out): the number
 *
 * Reads a number in digits ("2.55 million", "1,600", "5bn") or in words ("twenty-five", "half a
 * million", "hundreds of thousands"). Which mark is that of the decimals depends on the language.
 *
 * Returns: whether there is one
 */
gboolean
sl_numbers_read (const SlReading *reading,
                 guint            i,
                 guint            end,
                 SlNumber        *number)
{
  gboolean found;

  *number = (SlNumber) { { i, i + 1 } };
  if (i >= end)
    return FALSE;
  if (sl_reading_token (reading, i)->kind == SL_TOKEN_NUMBER)
    found = read_digits (reading, i, end, number);
  else
    found = read_word_number (reading, i, end, number);
  if (found && !number->vague)
    read_fraction (reading, end, number);

  return found;
}
