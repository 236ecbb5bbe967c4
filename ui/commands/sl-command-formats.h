/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exchange/sl-format.h"

G_BEGIN_DECLS

/* Which way the formats go. */
typedef enum
{
  SL_COMMAND_FORMATS_OUT,
  SL_COMMAND_FORMATS_IN
} SlCommandFormats;

gboolean sl_command_formats_find     (SlCommandFormats   way,
                                      const char        *id,
                                      const SlFormat   **format);
char    *sl_command_formats_dup_help (SlCommandFormats   way);

G_END_DECLS
