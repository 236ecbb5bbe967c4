/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

/* Features lie in lines of so many bytes, which is what a processor fetches from memory at once: to
 * look for a feature costs one access, whether it is there or not. */
#define SL_MODEL_LINE 64

/* The widest model has so many labels, and the row of a feature so much room. */
#define SL_MODEL_MAX_LABELS 8

/* How many features a line holds in a model of several labels and in one of a single label, and where
 * in the line their weights begin. */
#define SL_MODEL_ROWS_PER_LINE 6
#define SL_MODEL_ROWS_AT 16
#define SL_MODEL_WEIGHTS_PER_LINE 20
#define SL_MODEL_WEIGHTS_AT 40

/* The bits of the sieve of words. */
#define SL_MODEL_WORD_BITS 65536

/* A trained linear model, compact and read-only. A feature is a 32-bit hash; its row holds one weight
 * for each label. A small table holds weights for pairs of neighbouring labels, and a list holds words
 * that the features ask for.
 *
 * The file, little-endian: "SLM2"; u32 labels, log2 of lines, pair classes, words; f32 scale; 40 bytes of
 * zeros; per line the u16 tags of its features (0: none) and their i8 weights; per pair class one i16 for
 * each pair of labels; per word a u32 hash, whose value is in its list. */
typedef struct
{
  guint n_labels;
  guint n_lines;
  guint n_pairs;
  guint n_words;
  float scale;
  const guint8 *lines;
  const guint8 *pairs;
  const guint8 *words;
  const guint32 *word_sieve;
} SlModel;

const SlModel *sl_model_load      (const char    *name);
gboolean       sl_model_parse     (SlModel       *self,
                                   const guint8  *data,
                                   gsize          length);
gboolean       sl_model_has_word  (const SlModel *self,
                                   guint32        hash);
void           sl_model_fetch     (const SlModel *self,
                                   guint32       *features,
                                   guint          n_features);
gint32         sl_model_sum       (const SlModel *self,
                                   guint32       *features,
                                   guint          n_features);

static inline guint16
sl_model_read_u16 (const guint8 *p)
{
  return (guint16) (p[0] | p[1] << 8);
}

/* Spreads a hash over slot and tag; a tag is never 0. */
static inline guint32
sl_model_mix (guint32 hash)
{
  hash ^= hash >> 16;
  hash *= 0x85EBCA6Bu;
  hash ^= hash >> 13;
  hash *= 0xC2B2AE35u;

  return hash ^ hash >> 16;
}

static inline guint16
sl_model_tag (guint32 mixed)
{
  guint16 tag = (guint16) (mixed >> 16);

  return tag != 0 ? tag : 1;
}

static inline const guint8 *
sl_model_line (const SlModel *self,
               guint32        mixed)
{
  return self->lines + (gsize) (mixed & (self->n_lines - 1)) * SL_MODEL_LINE;
}

/* Two bits for each of the eight tags from AT on, set where it is TAG. */
#ifdef __SSE2__
static inline guint32
sl_model_compare (const guint8 *at,
                  guint16       tag)
{
  __m128i tags = _mm_loadu_si128 ((const __m128i *) (gconstpointer) at);

  return (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi16 (tags, _mm_set1_epi16 ((gint16) tag)));
}
#else
static inline guint32
sl_model_compare (const guint8 *at,
                  guint16       tag)
{
  guint32 same = 0;

  for (guint k = 0; k < 8; k++)
    same |= (sl_model_read_u16 (at + 2 * k) == tag ? 3u : 0u) << 2 * k;

  return same;
}
#endif

/* Asks for the line of a mixed feature ahead of time. */
static inline void
sl_model_prefetch (const SlModel *self,
                   guint32        mixed)
{
  __builtin_prefetch (sl_model_line (self, mixed));
}

/* In a model of several labels: whether a mixed feature has weights, and where they are, %SL_MODEL_MAX_LABELS of
 * them. The tags of a line and what fills it up to its rows are compared at once. */
static inline gboolean
sl_model_find_row (const SlModel  *self,
                   guint32         mixed,
                   const gint8   **row)
{
  const guint8 *line = sl_model_line (self, mixed);
  const guint32 none = 1u << 2 * SL_MODEL_ROWS_PER_LINE;
  guint32 same = sl_model_compare (line, sl_model_tag (mixed)) & (none - 1);

  *row = (const gint8 *) line + SL_MODEL_ROWS_AT + (guint) __builtin_ctz (same | none) / 2 * SL_MODEL_MAX_LABELS;

  return same != 0;
}

/* In a model of one label: the weight of a mixed feature, 0 if it has none. The tags are two and a half times
 * as many as are compared at once. What was not found has the first of the zeros that fill the line: nobody
 * can foretell which features are there, and a wrong guess of the processor costs more than the search. */
static inline gint32
sl_model_mixed_weight (const SlModel *self,
                        guint32        mixed)
{
  const guint8 *line = sl_model_line (self, mixed);
  guint16 tag = sl_model_tag (mixed);
  guint64 same = sl_model_compare (line, tag) | (guint64) sl_model_compare (line + 16, tag) << 16 |
                 (guint64) (sl_model_compare (line + 32, tag) & 0xFF) << 32;
  guint64 none = G_GUINT64_CONSTANT (1) << 2 * SL_MODEL_WEIGHTS_PER_LINE;

  return (gint8) line[SL_MODEL_WEIGHTS_AT + (guint) __builtin_ctzll (same | none) / 2];
}

/* In a model of one label: the weight of FEATURE, 0 if it has none. */
static inline gint32
sl_model_weight (const SlModel *self,
                 guint32        feature)
{
  return sl_model_mixed_weight (self, sl_model_mix (feature));
}

G_END_DECLS
