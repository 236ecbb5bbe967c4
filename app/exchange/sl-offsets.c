/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-offsets.h"

/* Where the characters stand that are two units, in code points and in order. */
struct _SlOffsets
{
  GArray *wide;
  guint n_chars;
};

/**
 * sl_offsets_new:
 * @text: a text
 *
 * Returns: (transfer full): what is needed to convert offsets into @text
 */
SlOffsets *
sl_offsets_new (const SlText *text)
{
  SlOffsets *self = g_new0 (SlOffsets, 1);
  const char *utf8 = sl_text_get_utf8 (text);
  guint i = 0;

  self->wide = g_array_new (FALSE, FALSE, sizeof (guint));
  self->n_chars = sl_text_get_n_chars (text);
  /* In UTF-8, characters beyond U+FFFF are those of four bytes. */
  for (const char *p = utf8; *p != '\0'; p++)
    {
      if (((guchar) *p & 0xf8) == 0xf0)
        g_array_append_val (self->wide, i);
      if (((guchar) *p & 0xc0) != 0x80)
        i++;
    }

  return self;
}

/**
 * sl_offsets_free:
 * @self: (transfer full): offsets
 *
 * Frees @self.
 */
void
sl_offsets_free (SlOffsets *self)
{
  g_array_unref (self->wide);
  g_free (self);
}

/* How many wide characters stand before OFFSET; with UNITS, before an offset in units. */
static guint
count_before (const SlOffsets *self,
              gint64           offset,
              gboolean         units)
{
  guint low = 0;
  guint high = self->wide->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gint64 place = g_array_index (self->wide, guint, middle) + (units ? (gint64) middle : 0);

      if (place < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * sl_offsets_to_utf16:
 * @self: offsets
 * @offset: an offset in code points, within the text
 *
 * Returns: the same place in UTF-16 code units
 */
guint
sl_offsets_to_utf16 (const SlOffsets *self,
                     guint            offset)
{
  return offset + count_before (self, offset, FALSE);
}

/**
 * sl_offsets_from_utf16:
 * @self: offsets
 * @unit: any number
 * @offset: (out): the place in code points
 *
 * Returns: whether @unit lies within the text, and not in the middle of a character
 */
gboolean
sl_offsets_from_utf16 (const SlOffsets *self,
                       gint64           unit,
                       guint           *offset)
{
  guint n_wide;

  if (unit < 0 || unit > (gint64) self->n_chars + self->wide->len)
    return FALSE;
  n_wide = count_before (self, unit, TRUE);
  *offset = unit - n_wide;

  return n_wide == 0 || *offset > g_array_index (self->wide, guint, n_wide - 1);
}
