/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text.h"

#include "sl-lexicon.h"

G_BEGIN_DECLS

typedef enum
{
  SL_TOKEN_WORD,
  SL_TOKEN_NUMBER,
  SL_TOKEN_PUNCTUATION
} SlTokenKind;

/* How a word is written. */
typedef enum
{
  SL_SHAPE_LOWER,
  SL_SHAPE_TITLE,
  SL_SHAPE_UPPER,
  SL_SHAPE_MIXED,
  SL_SHAPE_OTHER
} SlShape;

/* A word, a number or one punctuation mark. Both the code points and the bytes are kept, so that
 * nobody needs to convert. @mark is the character of a punctuation mark, and 0 for words. Words that are
 * used alike in English news share a @kind_of_use (few, by grammar) and a @group (many, by meaning); 0 is a
 * word of which nothing is known. @class is its #SlWordClass. */
typedef struct
{
  SlTextRange range;
  guint32 byte_start;
  guint32 byte_end;
  guint32 hash;
  gunichar mark;
  guint64 flags;
  guint32 suffix;
  guint8 kind;
  guint8 shape;
  guint8 space_before;
  guint8 ends_in_dot;
  gint8 kind_of_use;
  gint8 group;
  guint8 class;
} SlToken;

static inline gboolean
sl_token_is (const SlToken *self,
             SlWordFlag     flag)
{
  return (self->flags & SL_WORD_BIT (flag)) != 0;
}

static inline gboolean
sl_token_is_capitalised (const SlToken *self)
{
  return self->kind == SL_TOKEN_WORD && self->shape != SL_SHAPE_LOWER && self->shape != SL_SHAPE_OTHER;
}

GArray  *sl_tokens_new        (SlText        *text);
guint    sl_tokens_find       (GArray        *tokens,
                               guint          offset);
gboolean sl_token_ends_in     (const SlToken *self,
                               const char    *utf8,
                               const char    *ending);
gboolean sl_token_is_s_plural (const SlToken *self,
                               const char    *utf8);
gboolean sl_token_is_one_of   (const SlToken      *self,
                               const char *const  *words);

G_END_DECLS
