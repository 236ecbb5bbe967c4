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
  double scale = 0;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = g_unichar_digit_value (c);

      if (digit < 0)
        {
          if (c == mark && scale <= 0)
            scale = 1;
          else
            *grouped = TRUE;
          continue;
        }
      value = value * 10 + digit;
      scale *= 10;
    }

  /* One division: tenths that are added up would be off in the last place. */
  return scale > 0 ? value / scale : value;
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

/* "the 100m race", "300m tall": metres, and no millions. */
static gboolean
is_length (const SlReading *reading,
           guint            i,
           guint            end)
{
  static const char *const words[] = {
    "race", "sprint", "dash", "hurdles", "relay", "freestyle", "butterfly", "backstroke", "breaststroke", "final",
    "tall", "high", "long", "wide", "deep", "away", "apart"
  };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    {
      if (is_word (reading, i, end, words[k]))
        return TRUE;
    }

  return FALSE;
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
      if (g_str_equal (word->word, "m") && is_length (reading, i + 1, end))
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

/* What a single digit says, or 0. */
static int
digit_at (const SlReading *reading,
          guint            i,
          guint            end)
{
  const SlToken *token = i < end ? sl_reading_token (reading, i) : NULL;

  if (token == NULL || token->kind != SL_TOKEN_NUMBER || token->byte_end - token->byte_start != 1)
    return 0;

  return MAX (g_ascii_digit_value (reading->utf8[token->byte_start]), 0);
}

/* "1/2", as tokens that touch each other; more than its value is not asked of it. */
static double
fraction_at (const SlReading *reading,
             guint            i,
             guint            end)
{
  int part = digit_at (reading, i, end);
  int whole = digit_at (reading, i + 2, end);

  if (part == 0 || whole <= part || sl_reading_token (reading, i + 1)->mark != '/')
    return 0;

  return (double) part / whole;
}

/* "24/7", "9/11", "11/8/2016": numbers that are joined so are names and dates. */
static gboolean
is_before_slash (const SlReading *reading,
                 guint            i,
                 guint            end)
{
  return i + 2 < end && sl_reading_token (reading, i + 1)->mark == '/' && !sl_reading_token (reading, i + 1)->space_before &&
         sl_reading_token (reading, i + 2)->kind == SL_TOKEN_NUMBER && !sl_reading_token (reading, i + 2)->space_before;
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
  if (is_before_slash (reading, i, end))
    {
      number->value = fraction_at (reading, i, end);
      number->share = TRUE;
      number->span.end = i + 3;
      return number->value > 0 && is_word (reading, i + 3, end, "of");
    }
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

/* "fell by a third", "more than a quarter": with nothing behind that a third one could be. */
static gboolean
is_share_alone (const SlReading *reading,
                guint            i,
                guint            end)
{
  static const char *const words[] = { "by", "than", "nearly", "almost", "about", "over", "around", "roughly" };
  const SlToken *next = i + 1 < end ? sl_reading_token (reading, i + 1) : NULL;
  guint k = i;

  if (next != NULL && next->kind != SL_TOKEN_PUNCTUATION && !sl_token_is (next, SL_WORD_PREPOSITION) &&
      !sl_token_is (next, SL_WORD_CONJUNCTION))
    return FALSE;
  if (k > 0 && is_word (reading, k - 1, end, "a"))
    k--;
  for (guint w = 0; k > 0 && w < G_N_ELEMENTS (words); w++)
    {
      if (is_word (reading, k - 1, end, words[w]))
        return TRUE;
    }

  return FALSE;
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

  return is_word (reading, i + 1, end, "of") || is_word (reading, i + 1, end, "the") || is_share_alone (reading, i, end);
}

static guint
skip_hyphen (const SlReading *reading,
             guint            i,
             guint            end)
{
  return i < end && sl_reading_token (reading, i)->mark == '-' ? i + 1 : i;
}

/* "two and a half", "two-and-a-half", "2 1/2", "2½": returns where it ends, or 0. */
static guint
read_rest (const SlReading *reading,
           guint            i,
           guint            end,
           SlNumber        *number)
{
  static const struct { gunichar mark; double value; } marks[] = {
    { 0x00BD, 0.5 }, { 0x00BC, 0.25 }, { 0x00BE, 0.75 }, { 0x2153, 1.0 / 3 }, { 0x2154, 2.0 / 3 }
  };
  double fraction = number->digits ? fraction_at (reading, i, end) : 0;
  guint joint = skip_hyphen (reading, i, end);
  guint a = skip_hyphen (reading, joint + 1, end);
  guint half = skip_hyphen (reading, a + 1, end);

  if (is_word (reading, joint, end, "and") && is_word (reading, a, end, "a") && is_word (reading, half, end, "half"))
    {
      number->value += 0.5;
      return half + 1;
    }
  if (fraction > 0)
    {
      number->value += fraction;
      return i + 3;
    }
  for (guint k = 0; i < end && k < G_N_ELEMENTS (marks); k++)
    {
      if (sl_reading_token (reading, i)->mark != marks[k].mark)
        continue;
      number->value += marks[k].value;
      return i + 1;
    }

  return 0;
}

/* After a number: "… and a half", "two thirds of". */
static void
read_fraction (const SlReading *reading,
               guint            end,
               SlNumber        *number)
{
  guint i = number->span.end;
  guint rest = number->share ? 0 : read_rest (reading, i, end, number);
  const SlFigureWord *word;

  if (rest > 0)
    {
      number->span.end = read_scale (reading, rest, end, &number->value);
      return;
    }
  i = skip_hyphen (reading, i, end);
  word = word_at (reading, i, end);
  if (word != NULL && word->kind == SL_FIGURE_WORD_SHARE && g_str_has_suffix (word->word, "s") && number->value < 10)
    {
      number->value *= word->value;
      number->share = TRUE;
      number->span.end = i + 1;
    }
}

/* "three quarters of a million" is a number again. */
static void
read_share_of_scale (const SlReading *reading,
                     guint            end,
                     SlNumber        *number)
{
  guint i = number->span.end;

  if (!is_word (reading, i, end, "of") || !is_word (reading, i + 1, end, "a") || !is_kind (reading, i + 2, end, SL_FIGURE_WORD_SCALE))
    return;
  number->span.end = read_scale (reading, i + 2, end, &number->value);
  number->share = FALSE;
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
      /* "scores of flights", but "he scores", "scores of 20" */
      if (g_str_equal (word->word, "scores") &&
          !(is_word (reading, i + 1, end, "of") && i + 2 < end && sl_reading_token (reading, i + 2)->kind == SL_TOKEN_WORD))
        return FALSE;
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
  if (found && number->share)
    read_share_of_scale (reading, end, number);

  return found;
}
