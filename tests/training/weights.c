/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers features, and packs weights into the file that sl-model.h describes. */

#include "weights.h"

#include "text/sl-model.h"

#include <math.h>
#include <string.h>

#define HEADER_SIZE 64

/* A feature, the largest of its weights, and how much it can matter: a frequent one more. */
typedef struct
{
  guint32 hash;
  guint32 id;
  double weight;
  double importance;
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

  if (x->importance > y->importance || x->importance < y->importance)
    return x->importance < y->importance ? 1 : -1;

  return x->id < y->id ? -1 : x->id > y->id;
}

static guint
count_of (FeatureTable *table,
          guint32       hash)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table->counts, GUINT_TO_POINTER (hash)));
}

static double
find_largest (GArray *ranked)
{
  double largest = 0;

  for (guint k = 0; k < ranked->len; k++)
    largest = MAX (largest, g_array_index (ranked, Ranked, k).weight);

  return largest > 0 ? largest : 1;
}

static GArray *
rank_features (const WeightsFile *self)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint id = 1; self->weights != NULL && id < feature_table_size (self->table); id++)
    {
      Ranked entry = { g_array_index (self->table->hashes, guint32, id), id, 0, 0 };

      for (guint l = 0; l < self->n_labels; l++)
        entry.weight = MAX (entry.weight, ABS (self->weights[(gsize) id * self->n_labels + l]));
      entry.importance = entry.weight * sqrt (count_of (self->table, entry.hash));
      if (entry.weight > 0)
        g_array_append_val (ranked, entry);
    }
  if (!self->unranked)
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
  g_byte_array_append (bytes, (const guint8 *) "SLM2", 4);
  append_u32 (bytes, self->n_labels);
  append_u32 (bytes, self->log2_lines);
  append_u32 (bytes, self->n_pairs);
  append_u32 (bytes, self->words != NULL ? self->words->len : 0);
  append_u32 (bytes, bits);
  g_byte_array_set_size (bytes, HEADER_SIZE);
  memset (bytes->data + 24, 0, HEADER_SIZE - 24);
}

/* Puts a feature into its line; returns whether there was room for it. One that cannot be told from
 * another, more important one is left out. */
static gboolean
place (const WeightsFile *self,
       const Ranked      *entry,
       double             scale,
       guint8            *lines)
{
  gboolean single = self->n_labels == 1;
  guint n = single ? SL_MODEL_WEIGHTS_PER_LINE : SL_MODEL_ROWS_PER_LINE;
  guint32 mixed = sl_model_mix (entry->hash);
  guint16 tag = sl_model_tag (mixed);
  guint8 *line = lines + (gsize) (mixed & ((1u << self->log2_lines) - 1)) * SL_MODEL_LINE;
  guint k = 0;

  while (k < n && sl_model_read_u16 (line + 2 * k) != 0 && sl_model_read_u16 (line + 2 * k) != tag)
    k++;
  if (k == n || sl_model_read_u16 (line + 2 * k) == tag)
    return FALSE;
  line[2 * k] = tag & 0xFF;
  line[2 * k + 1] = tag >> 8;
  for (guint l = 0; l < self->n_labels; l++)
    line[(single ? SL_MODEL_WEIGHTS_AT : SL_MODEL_ROWS_AT) + k * (single ? 1 : SL_MODEL_MAX_LABELS) + l] =
      (guint8) quantise (self->weights[(gsize) entry->id * self->n_labels + l], scale, 127);

  return TRUE;
}

/* The most important features first, in 8 bits each, as long as there is room in their lines. */
static void
fill_lines (const WeightsFile *self,
            GArray            *ranked,
            double             scale,
            guint8            *lines)
{
  guint n_placed = 0;

  for (guint k = 0; k < ranked->len; k++)
    n_placed += place (self, &g_array_index (ranked, Ranked, k), scale, lines);
  g_printerr ("%u of %u features kept\n", n_placed, ranked->len);
}

GByteArray *
weights_file_make (const WeightsFile *self)
{
  gsize n_bytes = ((gsize) 1 << self->log2_lines) * SL_MODEL_LINE;
  g_autoptr (GArray) ranked = rank_features (self);
  g_autofree guint8 *lines = g_malloc0 (n_bytes);
  double scale = self->unranked ? 1 : 127 / (find_largest (ranked) * self->clip);
  GByteArray *bytes = g_byte_array_new ();

  fill_lines (self, ranked, scale, lines);
  append_header (self, bytes, scale);
  g_byte_array_append (bytes, lines, n_bytes);
  for (guint i = 0; i < self->n_pairs * self->n_labels * self->n_labels; i++)
    append_u16 (bytes, (guint16) quantise (self->pair_weights[i], scale, 32767));
  for (guint i = 0; self->words != NULL && i < self->words->len; i++)
    append_u32 (bytes, g_array_index (self->words, guint32, i));

  return bytes;
}
