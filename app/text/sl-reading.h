/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-article.h"

#include "sl-tokens.h"

G_BEGIN_DECLS

/* A run of tokens [first, end). */
typedef struct
{
  guint first;
  guint end;
} SlSpan;

/* A paragraph of the article, as tokens; @body is the first token behind the bullet or the number of a
 * list's item, else the first of all. */
typedef struct
{
  SlSpan span;
  guint body;
  SlRole role;
} SlReadingParagraph;

/* A sentence, as tokens, and the paragraph it stands in. */
typedef struct
{
  SlSpan span;
  guint paragraph;
} SlSentence;

/* What is known of an article while it is analysed. Each step reads what the steps before it found:
 * tokens, sentences, quotations, figures, attributions. All positions are token indices. */
typedef struct
{
  SlText *text;
  const char *utf8;
  gboolean english;
  GArray *tokens;
  GArray *paragraphs;
  GArray *sentences;
  GArray *quotes;
  GPtrArray *figures;
  GArray *attributions;
} SlReading;

static inline const SlToken *
sl_reading_token (const SlReading *self,
                  guint            i)
{
  return &g_array_index (self->tokens, SlToken, i);
}

static inline gboolean
sl_span_contains (const SlSpan *self,
                  guint         i)
{
  return i >= self->first && i < self->end;
}

static inline gboolean
sl_span_is_empty (const SlSpan *self)
{
  return self->first >= self->end;
}

SlReading  *sl_reading_new        (SlArticle        *article);
void        sl_reading_free       (SlReading        *self);
SlTextRange sl_reading_span_range (const SlReading  *self,
                                   const SlSpan     *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlReading, sl_reading_free)

G_END_DECLS
