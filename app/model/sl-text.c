/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-text.h"

#include <string.h>

/* A byte offset is kept for every STRIDE-th code point: looking one up then walks at most that many. */
#define STRIDE 64

struct _SlText
{
  gatomicrefcount ref_count;
  char *utf8;
  gsize n_bytes;
  guint n_chars;
  guint32 *checkpoints;
  guint n_checkpoints;
  char *sha256;
};

G_DEFINE_BOXED_TYPE (SlText, sl_text, sl_text_ref, sl_text_unref)

/* Counts the code points, and notes where every STRIDE-th begins: a byte begins one unless it goes on with
 * the one before. */
static void
fill_checkpoints (SlText *self)
{
  g_autoptr (GArray) checkpoints = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->n_bytes / STRIDE + 2);
  guint n = 0;

  for (gsize i = 0; i <= self->n_bytes; i++)
    {
      guint32 byte = i;

      if (((guchar) self->utf8[i] & 0xC0) == 0x80)
        continue;
      if (n % STRIDE == 0)
        g_array_append_val (checkpoints, byte);
      n++;
    }
  self->n_chars = n - 1;
  self->n_checkpoints = checkpoints->len;
  self->checkpoints = (gpointer) g_array_free (g_steal_pointer (&checkpoints), FALSE);
}

/**
 * sl_text_new:
 * @utf8: valid UTF-8 in Sidelight's normal form (LF, no BOM, no NUL)
 * @n_bytes: its length in bytes, or -1 if it ends with a NUL
 *
 * Freezes @utf8 and prepares the conversion between bytes and code points.
 *
 * Returns: (transfer full): the text
 */
SlText *
sl_text_new (const char *utf8,
             gssize      n_bytes)
{
  SlText *self;

  g_return_val_if_fail (utf8 != NULL, NULL);

  self = g_new0 (SlText, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_bytes = n_bytes < 0 ? strlen (utf8) : (gsize) n_bytes;
  self->utf8 = g_strndup (utf8, self->n_bytes);
  fill_checkpoints (self);
  self->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) self->utf8, self->n_bytes);

  return self;
}

/**
 * sl_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
SlText *
sl_text_ref (SlText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * sl_text_unref:
 * @self: (transfer full): a text
 *
 * Gives up a reference.
 */
void
sl_text_unref (SlText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->utf8);
  g_free (self->checkpoints);
  g_free (self->sha256);
  g_free (self);
}

/**
 * sl_text_get_utf8:
 * @self: a text
 *
 * Returns: the text, with a NUL after it
 */
const char *
sl_text_get_utf8 (const SlText *self)
{
  return self->utf8;
}

/**
 * sl_text_get_n_bytes:
 * @self: a text
 *
 * Returns: its length in bytes
 */
gsize
sl_text_get_n_bytes (const SlText *self)
{
  return self->n_bytes;
}

/**
 * sl_text_get_n_chars:
 * @self: a text
 *
 * Returns: its length in code points
 */
guint
sl_text_get_n_chars (const SlText *self)
{
  return self->n_chars;
}

/**
 * sl_text_get_sha256:
 * @self: a text
 *
 * Returns: the SHA-256 of its bytes, in lower-case hexadecimal digits
 */
const char *
sl_text_get_sha256 (SlText *self)
{
  return self->sha256;
}

/**
 * sl_text_byte_offset:
 * @self: a text
 * @offset: a position in code points; one beyond the end counts as the end
 *
 * Returns: the same position in bytes
 */
gsize
sl_text_byte_offset (const SlText *self,
                     guint         offset)
{
  const char *p;

  if (offset >= self->n_chars)
    return self->n_bytes;

  p = self->utf8 + self->checkpoints[offset / STRIDE];
  for (guint i = offset % STRIDE; i > 0; i--)
    p = g_utf8_next_char (p);

  return p - self->utf8;
}

/**
 * sl_text_char_offset:
 * @self: a text
 * @byte: a position in bytes, at the start of a code point
 *
 * Returns: the same position in code points
 */
guint
sl_text_char_offset (const SlText *self,
                     gsize         byte)
{
  guint low = 0;
  guint high = self->n_checkpoints;
  const char *p;
  guint offset;

  if (byte >= self->n_bytes)
    return self->n_chars;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->checkpoints[middle] <= byte)
        low = middle;
      else
        high = middle;
    }

  offset = low * STRIDE;
  for (p = self->utf8 + self->checkpoints[low]; p < self->utf8 + byte; p = g_utf8_next_char (p))
    offset++;

  return offset;
}

/**
 * sl_text_dup_range:
 * @self: a text
 * @range: a range of code points, cut to the text where it goes beyond
 *
 * Returns: (transfer full): the words in @range
 */
char *
sl_text_dup_range (const SlText      *self,
                   const SlTextRange *range)
{
  gsize start = sl_text_byte_offset (self, range->start);
  gsize end = sl_text_byte_offset (self, range->end);

  return g_strndup (self->utf8 + start, end > start ? end - start : 0);
}

/**
 * sl_text_range_is_valid:
 * @self: a text
 * @range: a range from a file
 *
 * Returns: whether @range is not empty and lies inside the text
 */
gboolean
sl_text_range_is_valid (const SlText      *self,
                        const SlTextRange *range)
{
  return range->start < range->end && range->end <= self->n_chars;
}
