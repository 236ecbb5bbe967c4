/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-foreign-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Far above what a document has that is read by people. */
#define MAX_BYTES (10 * 1024 * 1024)

struct _SlForeignText
{
  SlText *text;
  GArray *dropped; /* offsets in the file of the characters that are left out */
};

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

static gboolean
check (const char  *utf8,
       gsize        n,
       GError     **error)
{
  if (n > MAX_BYTES)
    return refuse (error, _("A text is longer than any article."));
  if (memchr (utf8, '\0', n) != NULL || !g_utf8_validate (utf8, n, NULL))
    return refuse (error, _("A text is not valid UTF-8."));

  return n > 0 || refuse (error, _("A text is empty."));
}

/**
 * sl_foreign_text_new:
 * @utf8: a text from a file
 * @n_bytes: its length in bytes, or -1 if it ends with a NUL
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full): the text, or %NULL with @error set where it is none
 */
SlForeignText *
sl_foreign_text_new (const char  *utf8,
                     gssize       n_bytes,
                     GError     **error)
{
  gsize n = n_bytes < 0 ? strlen (utf8) : (gsize) n_bytes;
  g_autoptr (GString) clean = NULL;
  SlForeignText *self;
  guint offset = 0;

  if (!check (utf8, n, error))
    return NULL;

  self = g_new0 (SlForeignText, 1);
  self->dropped = g_array_new (FALSE, FALSE, sizeof (guint));
  clean = g_string_sized_new (n);
  for (const char *p = utf8; p < utf8 + n; p = g_utf8_next_char (p), offset++)
    {
      const char *next = g_utf8_next_char (p);

      if ((offset == 0 && g_utf8_get_char (p) == 0xfeff) ||
          (*p == '\r' && next < utf8 + n && *next == '\n'))
        g_array_append_val (self->dropped, offset);
      else if (*p == '\r')
        g_string_append_c (clean, '\n');
      else
        g_string_append_len (clean, p, next - p);
    }
  self->text = sl_text_new (clean->str, clean->len);

  return self;
}

/**
 * sl_foreign_text_free:
 * @self: (transfer full): a text
 *
 * Frees @self.
 */
void
sl_foreign_text_free (SlForeignText *self)
{
  g_array_unref (self->dropped);
  sl_text_unref (self->text);
  g_free (self);
}

/**
 * sl_foreign_text_get:
 * @self: a text
 *
 * Returns: (transfer none): the text in Sidelight's form
 */
SlText *
sl_foreign_text_get (const SlForeignText *self)
{
  return self->text;
}

/**
 * sl_foreign_text_map:
 * @self: a text
 * @offset: a place in the file's text, in code points
 *
 * Returns: the place in Sidelight's text; what lay outside still does
 */
gint64
sl_foreign_text_map (const SlForeignText *self,
                     gint64               offset)
{
  guint low = 0;
  guint high = self->dropped->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->dropped, guint, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return offset - low;
}
