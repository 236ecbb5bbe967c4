/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-article.h"

G_BEGIN_DECLS

/* Larger texts are refused: no news article comes near it, and what does is a mistake or an attack.
 * Formats that hold pictures besides their text may be larger. */
#define SL_READER_MAX_BYTES (10 * 1024 * 1024)
#define SL_READER_MAX_FILE_BYTES (64 * 1024 * 1024)

typedef enum
{
  SL_READER_ERROR_EMPTY,
  SL_READER_ERROR_BINARY,
  SL_READER_ERROR_TOO_LARGE,
  SL_READER_ERROR_ENCODING,
  SL_READER_ERROR_NO_ARTICLE,
  SL_READER_ERROR_UNSUPPORTED,
  SL_READER_ERROR_UNREADABLE
} SlReaderError;

#define SL_READER_ERROR (sl_reader_error_quark ())

GQuark     sl_reader_error_quark (void);

SlArticle *sl_reader_read        (GBytes        *bytes,
                                  const char    *name,
                                  const char    *media_type,
                                  GError       **error);
SlArticle *sl_reader_read_file   (GFile         *file,
                                  GCancellable  *cancellable,
                                  GError       **error);

G_END_DECLS
