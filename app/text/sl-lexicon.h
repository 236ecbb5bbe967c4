/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word is good for; the words themselves stand in resources/lexicons/english.txt. */
typedef enum
{
  SL_WORD_REPORT,
  SL_WORD_SPEECH,
  SL_WORD_DOUBTING,
  SL_WORD_ACCUSING,
  SL_WORD_CONCEDING,
  SL_WORD_DENYING,
  SL_WORD_CONTENT_NOUN,
  SL_WORD_AUXILIARY,
  SL_WORD_ADVERB,
  SL_WORD_PRONOUN,
  SL_WORD_SUBJECT_PRONOUN,
  SL_WORD_MASCULINE,
  SL_WORD_FEMININE,
  SL_WORD_DETERMINER,
  SL_WORD_PREPOSITION,
  SL_WORD_CONJUNCTION,
  SL_WORD_COMPLEMENTIZER,
  SL_WORD_QUESTION,
  SL_WORD_STARTER,
  SL_WORD_TITLE_ABBREVIATION,
  SL_WORD_NUMBER_ABBREVIATION,
  SL_WORD_LOWER_ABBREVIATION,
  SL_WORD_ABBREVIATION,
  SL_WORD_TIME_ABBREVIATION,
  SL_WORD_MONTH,
  SL_WORD_WEEKDAY,
  SL_WORD_TITLE,
  SL_WORD_ROLE,
  SL_WORD_COURTESY,
  SL_WORD_OPINION,
  SL_WORD_FIRST_PERSON,
  SL_WORD_QUANTITY,
  SL_WORD_FACT_NOUN,
  SL_WORD_PAST_VERB,
  SL_WORD_ORGANISATION,
  SL_WORD_FIRST_MALE,
  SL_WORD_FIRST_FEMALE,
  SL_WORD_PERSON_NOUN,
  SL_N_WORD_FLAGS
} SlWordFlag;

#define SL_WORD_BIT(flag) (G_GUINT64_CONSTANT (1) << (flag))

/* The hash of a word is built up one folded code point at a time, see sl_lexicon_hash(). */
#define SL_LEXICON_HASH_SEED 2166136261u

static inline guint32
sl_lexicon_hash_add (guint32  hash,
                     gunichar folded)
{
  return (hash ^ folded) * 16777619u;
}

/* As g_ascii_tolower(), without a call for every letter. */
static inline guint32
sl_lexicon_fold_ascii (guint32 character)
{
  return character - 'A' < 26 ? character + ('a' - 'A') : character;
}

guint32  sl_lexicon_hash       (const char *word);
gunichar sl_lexicon_fold       (gunichar    character);
guint64  sl_lexicon_look_up    (guint32     hash);
gboolean sl_lexicon_word_is    (const char *word,
                                SlWordFlag  flag);

G_END_DECLS
