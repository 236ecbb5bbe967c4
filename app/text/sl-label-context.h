/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-model.h"
#include "sl-reading.h"
#include "sl-word-class.h"

G_BEGIN_DECLS

/* No token. */
#define SL_NOWHERE G_MAXUINT32

/* How likely a token is the head of a cue. */
typedef enum
{
  SL_CUE_NOT,
  SL_CUE_POSSIBLE,
  SL_CUE_LIKELY,
  SL_CUE_SURE
} SlCueStrength;

/* A quotation, the marks around it and the cues next to it; lengths are in buckets. */
typedef struct
{
  guint8 length;
  guint8 before;
  guint8 last;
  guint8 whole;
  guint32 cue_before;
  guint32 cue_after;
} SlQuoteContext;

/* What the words of a sentence tell about each other. @tail: how much stands behind its last cue;
 * @colon: where its first colon stands; @quiet: nothing in it is a sign of speech. */
typedef struct
{
  SlSpan span;
  guint paragraph;
  guint32 first_word;
  guint32 last_cue;
  guint8 tail;
  guint8 starts_in_quote;
  guint8 ends_in_quote;
  guint8 has_quote;
  guint8 quiet;
  guint8 colon;
} SlSentenceContext;

/* What the features of tokens are told from: for every token its class, the commas and the likely verbs
 * of its paragraph so far, its quotation (-1: none), how likely it is a cue (@strengths is of use while that is
 * found out), the last three signs of clauses before it and the next three behind it (a class in each byte, the nearest in the lowest), the nearest likely cues in its sentence, its sentence. */
typedef struct
{
  const SlReading *reading;
  guint n;
  guint8 *classes;
  guint8 *commas;
  guint8 *verbs;
  guint8 *cues;
  guint8 *strengths;
  guint32 *clauses_before;
  guint32 *clauses_behind;
  gint32 *quotes;
  guint32 *left;
  guint32 *right;
  guint32 *sentences;
  SlQuoteContext *quote_contexts;
  SlSentenceContext *sentence_contexts;
} SlLabelContext;

/* The words and classes around a token. */
typedef struct
{
  guint32 word[5];
  guint8 class[5];
  guint8 quote[5];
  guint8 kind[5];
  guint8 group[5];
} SlLabelWindow;

/* Features as they are gathered. */
typedef struct
{
  guint32 *features;
  guint n;
} SlFeatureSink;

static inline void
sl_feature_sink_add (SlFeatureSink *self,
                     guint32        template,
                     guint32        a,
                     guint32        b)
{
  guint32 hash = (template + 1) * 0x9E3779B1u;

  hash = (hash ^ a) * 0x01000193u;
  hash = (hash ^ hash >> 15 ^ b) * 0x85EBCA6Bu;
  self->features[self->n++] = hash ^ hash >> 13;
}

/* Distances and lengths count less the larger they are. */
static inline guint8
sl_label_bucket (guint n)
{
  return n <= 4 ? n : n <= 7 ? 5 : n <= 12 ? 6 : n <= 20 ? 7 : 8;
}

SlLabelContext *sl_label_context_new         (const SlReading      *reading,
                                              const SlModel        *cues);
void            sl_label_context_free        (SlLabelContext       *self);
void            sl_label_context_fill_window (const SlLabelContext *self,
                                              guint                 i,
                                              SlLabelWindow        *window);
guint32         sl_label_context_word        (const SlLabelContext *self,
                                              guint                 i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlLabelContext, sl_label_context_free)

G_END_DECLS
