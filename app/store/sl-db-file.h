/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-db.h"

G_BEGIN_DECLS

/* What the file itself tells before SQLite sees it. */
typedef struct
{
  guint64 n_bytes;
  guint32 application_id;
  guint32 user_version;
  gboolean unclean;
} SlDbFileState;

gboolean sl_db_file_inspect   (const char     *path,
                               SlDbFileState  *state,
                               GError        **error);
gboolean sl_db_file_is_remote (const char     *path);
gboolean sl_db_file_replace   (const char     *from,
                               const char     *to,
                               GError        **error);

G_END_DECLS
