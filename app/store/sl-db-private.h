/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-db.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* What the files of this folder share; nobody else sees SQLite. */
struct _SlDb
{
  sqlite3 *handle;
  char *path;
  char *name;
  GHashTable *statements;
  guint depth;
  gboolean doomed;
  gboolean unchecked;  /* CHECKs are put aside, see sl-db-checks.c */
  gboolean wal;
  gboolean written;
};

/* A prepared statement in the cache, keyed by where its SQL stands. */
typedef struct _SlDbCached
{
  sqlite3_stmt *stmt;
  gboolean lent;
} SlDbCached;

void     sl_db_cached_free (SlDbCached *cached);
gboolean sl_db_fail        (SlDb       *self,
                            int         code,
                            GError    **error);

G_END_DECLS
