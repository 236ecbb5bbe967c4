/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-figure-words.h"
#include "sl-lexicon.h"
#include "sl-reading.h"

G_BEGIN_DECLS

/* A figure while it is read: its words, the words that say what is measured, and what it tells. */
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
} SlFigureDraft;

/* The token @i of the paragraph. Outside of it there is neither word nor mark, only white space. */
static inline const SlToken *
draft_token (const SlFigureDraft *self,
             guint                i)
{
  static const SlToken nothing = { .kind = SL_TOKEN_PUNCTUATION, .space_before = TRUE };

  return sl_span_contains (self->paragraph, i) ? sl_reading_token (self->reading, i) : &nothing;
}

/* Whether the token @i is @word, which begins with a small letter of ASCII. Most tokens begin otherwise: the hash of
 * the word is not asked for. */
static inline gboolean
draft_is_word (const SlFigureDraft *self,
               guint                i,
               const char          *word)
{
  const SlToken *token = draft_token (self, i);

  return g_ascii_tolower (self->reading->utf8[token->byte_start]) == *word && token->hash == sl_lexicon_hash (word);
}

/* Whether the token @i is one of @words, of which the last is %NULL; see draft_is_word(). */
static inline gboolean
draft_is_one_of (const SlFigureDraft *self,
                 guint                i,
                 const char *const   *words)
{
  while (*words != NULL && !draft_is_word (self, i, *words))
    words++;

  return *words != NULL;
}

static inline gboolean
draft_is_mark (const SlFigureDraft *self,
               guint                i,
               gunichar             mark)
{
  return draft_token (self, i)->mark == mark;
}

static inline gboolean
draft_is_dash (const SlFigureDraft *self,
               guint                i)
{
  const gunichar mark = draft_token (self, i)->mark;

  return mark == '-' || mark == 0x2013 || mark == 0x2010 || mark == 0x2011;
}

/* What the token @i does in a figure, or %NULL if nothing. */
static inline const SlFigureWord *
draft_figure_word (const SlFigureDraft *self,
                   guint                i)
{
  const SlToken *token = draft_token (self, i);

  return token->kind == SL_TOKEN_WORD ? sl_figure_words_look_up (token->hash) : NULL;
}

/* Whether the token @i is a word for a person. */
static inline gboolean
draft_is_somebody (const SlFigureDraft *self,
                   guint                i)
{
  const SlFigureWord *word = draft_figure_word (self, i);

  return (word != NULL && word->kind == SL_FIGURE_WORD_PERSON) || sl_token_is (draft_token (self, i), SL_WORD_PERSON_NOUN) ||
         sl_token_is (draft_token (self, i), SL_WORD_ROLE);
}

G_END_DECLS
