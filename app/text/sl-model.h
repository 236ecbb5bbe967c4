/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A trained linear model, compact and read-only. A feature is a 32-bit hash; its row holds one weight
 * for each label. Two small tables hold weights for pairs of neighbouring labels, and a list holds
 * words that the features ask for.
 *
 * The file, little-endian: "SLM1"; u32 labels, log2 of slots, pair classes, words; f32 scale; per slot a u16
 * tag (0: empty); per slot one i8 weight a label; per pair class one i16 for each pair of labels; per
 * word a u32 hash, whose value is in its list. */
typedef struct
{
  guint n_labels;
  guint n_slots;
  guint n_pairs;
  guint n_words;
  float scale;
  const guint8 *tags;
  const gint8 *rows;
  const guint8 *pairs;
  const guint8 *words;
} SlModel;

const SlModel *sl_model_load      (const char    *name);
gboolean       sl_model_parse     (SlModel       *self,
                                   const guint8  *data,
                                   gsize          length);
gboolean       sl_model_has_word  (const SlModel *self,
                                   guint32        hash);

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

/* The weights of FEATURE, one for each label, or NULL if it has none. */
static inline const gint8 *
sl_model_row (const SlModel *self,
              guint32        feature)
{
  guint32 mixed = sl_model_mix (feature);
  guint16 tag = sl_model_tag (mixed);
  guint slot = mixed & (self->n_slots - 1);

  for (;;)
    {
      guint16 found = sl_model_read_u16 (self->tags + 2 * slot);

      if (found == tag)
        return self->rows + (gsize) slot * self->n_labels;
      if (found == 0)
        return NULL;
      slot = (slot + 1) & (self->n_slots - 1);
    }
}

G_END_DECLS
