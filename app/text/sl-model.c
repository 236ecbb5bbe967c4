/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-model.h"

#include <string.h>

#include "model/sl-core-data.h"

#define HEADER_SIZE 64
#define MAX_LOG2_LINES 16

static guint32
read_u32 (const guint8 *p)
{
  return (guint32) p[0] | (guint32) p[1] << 8 | (guint32) p[2] << 16 | (guint32) p[3] << 24;
}

/**
 * sl_model_parse:
 * @self: (out caller-allocates): the model
 * @data: a model file, which must outlive @self
 * @length: its length in bytes
 *
 * Returns: whether @data is a model
 */
gboolean
sl_model_parse (SlModel      *self,
                const guint8 *data,
                gsize         length)
{
  guint32 log2_lines;
  guint32 bits;
  gsize needed;

  if (length < HEADER_SIZE || memcmp (data, "SLM2", 4) != 0)
    return FALSE;
  self->word_sieve = NULL;
  self->n_labels = read_u32 (data + 4);
  log2_lines = read_u32 (data + 8);
  self->n_pairs = read_u32 (data + 12);
  self->n_words = read_u32 (data + 16);
  bits = read_u32 (data + 20);
  memcpy (&self->scale, &bits, sizeof bits);
  if (self->n_labels == 0 || self->n_labels > SL_MODEL_MAX_LABELS || log2_lines > MAX_LOG2_LINES || self->n_pairs > 4096 ||
      self->n_words > 65536)
    return FALSE;
  self->n_lines = 1u << log2_lines;
  self->lines = data + HEADER_SIZE;
  self->pairs = self->lines + (gsize) self->n_lines * SL_MODEL_LINE;
  self->words = self->pairs + (gsize) self->n_pairs * self->n_labels * self->n_labels * 2;
  needed = (gsize) (self->words - data) + (gsize) self->n_words * 4;

  return needed == length;
}

static guint32 *
make_word_sieve (const SlModel *self)
{
  guint32 *sieve = g_new0 (guint32, SL_MODEL_WORD_BITS / 32);

  for (guint i = 0; i < self->n_words; i++)
    {
      guint32 bit = read_u32 (self->words + 4 * i) % SL_MODEL_WORD_BITS;

      sieve[bit / 32] |= 1u << bit % 32;
    }

  return sieve;
}

/* What stands in for a model that cannot be read: it knows no feature. */
static SlModel *
new_empty (void)
{
  static const guint8 empty_line[SL_MODEL_LINE];
  SlModel *self = g_new0 (SlModel, 1);

  self->n_lines = 1;
  self->lines = empty_line;

  return self;
}

/* The bytes of a model are kept for as long as the program runs, with its lines where those of the
 * processor are. */
static SlModel *
load (const char *name)
{
  g_autofree char *path = g_strconcat ("models/", name, NULL);
  g_autoptr (GBytes) bytes = sl_core_data_load (path);
  SlModel *self = new_empty ();
  gsize length = 0;
  const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  guint8 *copy;

  if (data != NULL && sl_model_parse (self, data, length))
    {
      copy = g_aligned_alloc (1, length, SL_MODEL_LINE);
      memcpy (copy, data, length);
      sl_model_parse (self, copy, length);
      self->word_sieve = make_word_sieve (self);
      return self;
    }
  g_critical ("The model %s is missing or damaged", name);
  g_free (self);

  return new_empty ();
}

/**
 * sl_model_load:
 * @name: the name of a model among the resources
 *
 * Loads a model once; safe to call from any thread. A model that is missing or damaged is reported,
 * and one that knows no feature stands in for it.
 *
 * Returns: the model
 */
const SlModel *
sl_model_load (const char *name)
{
  static GMutex mutex;
  static GHashTable *models;
  SlModel *self;

  g_mutex_lock (&mutex);
  if (models == NULL)
    models = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (models, name);
  if (self == NULL)
    {
      self = load (name);
      g_hash_table_insert (models, g_strdup (name), self);
    }
  g_mutex_unlock (&mutex);

  return self;
}

/**
 * sl_model_has_word:
 * @self: a model
 * @hash: the hash of a word
 *
 * Returns: whether the model lists the word
 */
gboolean
sl_model_has_word (const SlModel *self,
                   guint32        hash)
{
  guint low = 0;
  guint high = self->n_words;
  guint32 bit = hash % SL_MODEL_WORD_BITS;

  if (self->word_sieve != NULL && (self->word_sieve[bit / 32] >> bit % 32 & 1) == 0)
    return FALSE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint32 word = read_u32 (self->words + 4 * middle);

      if (word == hash)
        return TRUE;
      if (word < hash)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}

/**
 * sl_model_fetch:
 * @self: a model
 * @features: (inout): the hashes of features
 * @n_features: how many
 *
 * Mixes the hashes, as sl_model_find_row() wants them, and asks for the lines of all of them ahead of time.
 */
void
sl_model_fetch (const SlModel *self,
                guint32       *features,
                guint          n_features)
{
  /* A copy, for all that the compiler knows the features might be the model's. */
  const SlModel model = *self;

  for (guint i = 0; i < n_features; i++)
    {
      features[i] = sl_model_mix (features[i]);
      sl_model_prefetch (&model, features[i]);
    }
}

/**
 * sl_model_sum:
 * @self: a model of one label
 * @features: (inout): the hashes of features, which are mixed
 * @n_features: how many
 *
 * Returns: the sum of the weights of the features
 */
gint32
sl_model_sum (const SlModel *self,
              guint32       *features,
              guint          n_features)
{
  gint32 sum = 0;

  sl_model_fetch (self, features, n_features);
  for (guint i = 0; i < n_features; i++)
    sum += sl_model_mixed_weight (self, features[i]);

  return sum;
}
