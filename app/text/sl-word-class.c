/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-word-class.h"

static SlWordClass
mark_class (gunichar mark)
{
  switch (mark)
    {
    case ',':
      return SL_CLASS_COMMA;
    case '.':
    case 0x2026:
      return SL_CLASS_STOP;
    case ':':
      return SL_CLASS_COLON;
    case ';':
      return SL_CLASS_SEMICOLON;
    case '?':
    case '!':
      return SL_CLASS_QUESTION;
    case '-':
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return SL_CLASS_DASH;
    case '"':
    case '\'':
    case '`':
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return SL_CLASS_QUOTE;
    case '(':
    case '[':
      return SL_CLASS_OPEN;
    case ')':
    case ']':
      return SL_CLASS_CLOSE;
    default:
      return SL_CLASS_SIGN;
    }
}

/* The ends of words as they are packed into SlToken.suffix. */
#define ENDING2(a, b) ((guint32) (a) << 8 | (b))
#define ENDING3(a, b, c) ((guint32) (a) << 16 | (guint32) (b) << 8 | (c))

static SlWordClass
ending_class (guint32 suffix)
{
  if (suffix == ENDING3 ('i', 'n', 'g'))
    return SL_CLASS_ING;
  if ((suffix & 0xFFFF) == ENDING2 ('e', 'd'))
    return SL_CLASS_ED;
  if ((suffix & 0xFFFF) == ENDING2 ('l', 'y'))
    return SL_CLASS_LY;
  if (suffix == ENDING3 ('i', 'o', 'n') || suffix == ENDING3 ('e', 'n', 't') || suffix == ENDING3 ('i', 't', 'y') ||
      suffix == ENDING3 ('e', 's', 's') || suffix == ENDING3 ('n', 'c', 'e'))
    return SL_CLASS_NOUN_ENDING;
  if ((suffix & 0xFF) == 's')
    return SL_CLASS_S;

  return SL_CLASS_LOWER;
}

static SlWordClass
report_class (guint32 suffix)
{
  if (suffix == ENDING3 ('i', 'n', 'g'))
    return SL_CLASS_REPORT_ING;
  if ((suffix & 0xFF) == 'd' || suffix == ENDING3 ('o', 't', 'e'))
    return SL_CLASS_REPORT_ED;

  return (suffix & 0xFF) == 's' ? SL_CLASS_REPORT_S : SL_CLASS_REPORT;
}

static SlWordClass
capital_class (const SlToken *token)
{
  if (sl_token_is (token, SL_WORD_MONTH) || sl_token_is (token, SL_WORD_WEEKDAY))
    return SL_CLASS_CALENDAR;
  if (sl_token_is (token, SL_WORD_FIRST_MALE) || sl_token_is (token, SL_WORD_FIRST_FEMALE))
    return SL_CLASS_FIRST_NAME;
  if (sl_token_is (token, SL_WORD_TITLE) || sl_token_is (token, SL_WORD_TITLE_ABBREVIATION))
    return SL_CLASS_TITLE_CAPITAL;
  if (sl_token_is (token, SL_WORD_ORGANISATION))
    return SL_CLASS_ORGANISATION;

  return token->shape == SL_SHAPE_UPPER ? SL_CLASS_UPPER : SL_CLASS_NAME;
}

/* Words of the closed classes, in the order in which one wins over another. */
static SlWordClass
closed_class (const SlToken *token)
{
  static const struct
  {
    SlWordFlag flag;
    SlWordClass class;
  } classes[] = {
    { SL_WORD_AUXILIARY, SL_CLASS_AUXILIARY },
    { SL_WORD_SUBJECT_PRONOUN, SL_CLASS_SUBJECT },
    { SL_WORD_PRONOUN, SL_CLASS_PRONOUN },
    { SL_WORD_COMPLEMENTIZER, SL_CLASS_COMPLEMENTIZER },
    { SL_WORD_DETERMINER, SL_CLASS_DETERMINER },
    { SL_WORD_PREPOSITION, SL_CLASS_PREPOSITION },
    { SL_WORD_CONJUNCTION, SL_CLASS_CONJUNCTION },
    { SL_WORD_ADVERB, SL_CLASS_ADVERB },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (sl_token_is (token, classes[i].flag))
        return classes[i].class;
    }

  return SL_CLASS_NONE;
}

/* "US" and "WHO" are names, although "us" and "who" are none. */
static gboolean
is_acronym (const SlToken *token)
{
  return token->shape == SL_SHAPE_UPPER && token->range.end - token->range.start <= 3 && sl_token_is (token, SL_WORD_PRONOUN);
}

/**
 * sl_word_class_of:
 * @token: a token, known but for its class
 *
 * Tells what sl_tokens_new() keeps as the class of each token.
 *
 * Returns: the rough part of speech of @token by itself, without its neighbours
 */
SlWordClass
sl_word_class_of (const SlToken *token)
{
  SlWordClass closed;

  if (token->kind == SL_TOKEN_NUMBER)
    return SL_CLASS_NUMBER;
  if (token->kind == SL_TOKEN_PUNCTUATION)
    return mark_class (token->mark);
  if (!token->space_before && (token->suffix & 0xFF00) == '\'' << 8)
    return SL_CLASS_CLITIC;
  if (token->flags != 0)
    {
      closed = is_acronym (token) ? SL_CLASS_NONE : closed_class (token);
      if (closed == SL_CLASS_COMPLEMENTIZER && (token->suffix & 0xFFFF) == ENDING2 ('a', 't'))
        return SL_CLASS_THAT;
      if (closed != SL_CLASS_NONE)
        return closed;
    }
  if (token->shape != SL_SHAPE_LOWER)
    return capital_class (token);
  if (sl_token_is (token, SL_WORD_REPORT))
    return report_class (token->suffix);
  if (sl_token_is (token, SL_WORD_CONTENT_NOUN))
    return SL_CLASS_CONTENT_NOUN;
  if (sl_token_is (token, SL_WORD_TITLE))
    return SL_CLASS_TITLE;
  if (sl_token_is (token, SL_WORD_ROLE))
    return SL_CLASS_ROLE;

  return ending_class (token->suffix);
}
