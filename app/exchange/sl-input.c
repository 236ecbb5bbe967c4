/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-input.h"

#include <glib/gi18n-lib.h>

#define PIECE (1024 * 1024)

/**
 * sl_input_load:
 * @stream: a stream that nobody vouches for: it may be huge, endless or growing
 * @max_bytes: the most that is taken
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Reads a stream to its end.
 *
 * Returns: (transfer full): its content, or %NULL with @error set
 */
GBytes *
sl_input_load (GInputStream  *stream,
               gsize          max_bytes,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  gsize n_read = 0;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  do
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !g_input_stream_read_all (stream, piece, PIECE, &n_read, cancellable, error))
        return NULL;
      g_byte_array_append (all, piece, n_read);
      if (all->len > max_bytes)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("It is larger than %d MB, which no set is."),
                       (int) (max_bytes / (1024 * 1024)));
          return NULL;
        }
    }
  while (n_read == PIECE);

  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}
