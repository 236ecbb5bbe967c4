/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-reader.h"

G_DEFINE_QUARK (sl-reader-error-quark, sl_reader_error)

/**
 * sl_reader_read:
 * @bytes: a file's content, or pasted text
 * @name: (nullable): the file's name, for messages and to guess the type
 * @media_type: (nullable): what the bytes are ("text/html"), if it is known
 * @error: return location for an #SlReaderError
 *
 * The one way in: decodes, finds the article and its details, and analyses it.
 *
 * Returns: (transfer full): a finished article, or %NULL with @error set
 */
SlArticle *
sl_reader_read (GBytes      *bytes,
                const char  *name,
                const char  *media_type,
                GError     **error)
{
  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED, "…");

  return NULL;
}

/**
 * sl_reader_read_file:
 * @file: a file
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Returns: (transfer full): a finished article, or %NULL with @error set
 */
SlArticle *
sl_reader_read_file (GFile         *file,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED, "…");

  return NULL;
}
