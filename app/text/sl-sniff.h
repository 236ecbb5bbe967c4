/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The formats of files that may hold an article. Old ones are known to be told apart, not read. */
typedef enum
{
  SL_INPUT_TEXT,
  SL_INPUT_HTML,
  SL_INPUT_MARKDOWN,
  SL_INPUT_RTF,
  SL_INPUT_PDF,
  SL_INPUT_ZIP,
  SL_INPUT_MHTML,
  SL_INPUT_OLD_OFFICE
} SlInput;

SlInput     sl_sniff            (const char *bytes,
                                 gsize       n,
                                 const char *name,
                                 const char *media_type);
gboolean    sl_sniff_may_be_big (const char *bytes,
                                 gsize       n);

G_END_DECLS
