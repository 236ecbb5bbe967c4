/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers features, and packs weights into the file that sl-model.h describes. */

#include "weights.h"

#include "text/sl-model.h"

#include <string.h>

/* A feature and how much it can matter. */
typedef struct
{
  guint32 hash;
  guint32 id;
  double weight;
} Ranked;

FeatureTable *
feature_table_new (void)
{
  FeatureTable *self = g_new0 (FeatureTable, 1);
  guint32 none = 0;

  self->counts = g_hash_table_new (NULL, NULL);
  self->ids = g_hash_table_new (NULL, NULL);
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->hashes, none);

  return self;
}

void
feature_table_free (FeatureTable *self)
{
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->ids);
  g_array_unref (self->hashes);
  g_free (self);
}

void
feature_table_count (FeatureTable  *self,
                     const guint32 *hashes,
                     guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer key = GUINT_TO_POINTER (hashes[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));

      g_hash_table_insert (self->counts, key, GUINT_TO_POINTER (count + 1));
    }
}

void
feature_table_number (FeatureTable *self,
                      guint32      *hashes,
                      guint         n,
                      guint         min_count)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer key = GUINT_TO_POINTER (hashes[i]);
      guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, key));

      if (id == 0 && GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) >= min_count)
        {
          id = self->hashes->len;
          g_array_append_val (self->hashes, hashes[i]);
          g_hash_table_insert (self->ids, key, GUINT_TO_POINTER (id));
        }
      hashes[i] = id;
    }
}

/* One more than the largest number. */
guint
feature_table_size (FeatureTable *self)
{
  return self->hashes->len;
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *x = a;
  const Ranked *y = b;

  if (x->weight > y->weight || x->weight < y->weight)
    return x->weight < y->weight ? 1 : -1;

  return x->id < y->id ? -1 : x->id > y->id;
}

static GArray *
rank_features (const WeightsFile *self)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint id = 1; self->weights != NULL && id < feature_table_size (self->table); id++)
    {
      Ranked entry = { g_array_index (self->table->hashes, guint32, id), id, 0 };

      for (guint l = 0; l < self->n_labels; l++)
        entry.weight = MAX (entry.weight, ABS (self->weights[(gsize) id * self->n_labels + l]));
      if (entry.weight > 0)
        g_array_append_val (ranked, entry);
    }
  g_array_sort (ranked, compare_ranked);

  return ranked;
}

static gint32
quantise (double weight,
          double scale,
          gint32 limit)
{
  double scaled = weight * scale;

  return (gint32) CLAMP (scaled < 0 ? scaled - 0.5 : scaled + 0.5, -limit, limit);
}

static void
append_u32 (GByteArray *bytes,
            guint32     value)
{
  guint8 packed[4] = { value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF, value >> 24 };

  g_byte_array_append (bytes, packed, 4);
}

static void
append_u16 (GByteArray *bytes,
            guint16     value)
{
  guint8 packed[2] = { value & 0xFF, value >> 8 };

  g_byte_array_append (bytes, packed, 2);
}

static void
append_header (const WeightsFile *self,
               GByteArray        *bytes,
               float              scale)
{
  guint32 bits;

  memcpy (&bits, &scale, sizeof bits);
  g_byte_array_append (bytes, (const guint8 *) "SLM1", 4);
  append_u32 (bytes, self->n_labels);
  append_u32 (bytes, self->log2_slots);
  append_u32 (bytes, self->n_pairs);
  append_u32 (bytes, self->words != NULL ? self->words->len : 0);
  append_u32 (bytes, bits);
}

/* The most important features, as many as three quarters of the slots hold, in 8 bits each. */
static void
fill_slots (const WeightsFile *self,
            GArray            *ranked,
            double             scale,
            guint16           *tags,
            gint8             *rows)
{
  guint n_slots = 1u << self->log2_slots;
  guint n = MIN (ranked->len, n_slots / 4 * 3);

  for (guint k = 0; k < n; k++)
    {
      const Ranked *entry = &g_array_index (ranked, Ranked, k);
      guint32 mixed = sl_model_mix (entry->hash);
      guint slot = mixed & (n_slots - 1);

      while (tags[slot] != 0 && tags[slot] != sl_model_tag (mixed))
        slot = (slot + 1) & (n_slots - 1);
      if (tags[slot] != 0)
        continue;
      tags[slot] = sl_model_tag (mixed);
      for (guint l = 0; l < self->n_labels; l++)
        rows[(gsize) slot * self->n_labels + l] = quantise (self->weights[(gsize) entry->id * self->n_labels + l], scale, 127);
    }
}

GByteArray *
weights_file_make (const WeightsFile *self)
{
  guint n_slots = 1u << self->log2_slots;
  g_autoptr (GArray) ranked = rank_features (self);
  g_autofree guint16 *tags = g_new0 (guint16, n_slots);
  g_autofree gint8 *rows = g_new0 (gint8, (gsize) n_slots * self->n_labels);
  double largest = ranked->len > 0 ? g_array_index (ranked, Ranked, 0).weight : 1;
  double scale = 127 / (largest * self->clip);
  GByteArray *bytes = g_byte_array_new ();

  fill_slots (self, ranked, scale, tags, rows);
  append_header (self, bytes, scale);
  for (guint i = 0; i < n_slots; i++)
    append_u16 (bytes, tags[i]);
  g_byte_array_append (bytes, (const guint8 *) rows, n_slots * self->n_labels);
  for (guint i = 0; i < self->n_pairs * self->n_labels * self->n_labels; i++)
    append_u16 (bytes, (guint16) quantise (self->pair_weights[i], scale, 32767));
  for (guint i = 0; self->words != NULL && i < self->words->len; i++)
    append_u32 (bytes, g_array_index (self->words, guint32, i));

  return bytes;
}
