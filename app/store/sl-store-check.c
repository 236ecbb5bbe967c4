/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-store-check.h"

#include <glib/gi18n-lib.h>

#include "sl-db-migrations.h"
#include "sl-store-private.h"

static const char SQL_INTEGRITY[] = "PRAGMA integrity_check (1)";
static const char SQL_FOREIGN_KEYS[] = "PRAGMA foreign_key_check";

/**
 * sl_store_check:
 * @self: a store
 * @version: (out): the version of the file's schema
 * @error: return location for an #SlDbError
 *
 * Looks through the whole file, indexes and references too. Opening looks less closely, and not at
 * all at large files that were closed properly.
 *
 * Returns: whether all is well
 */
gboolean
sl_store_check (SlStore *self,
                guint   *version,
                GError **error)
{
  g_auto (SlDbStmt) integrity = SL_DB_STMT_INIT;
  g_auto (SlDbStmt) references = SL_DB_STMT_INIT;
  gboolean row = FALSE;
  const char *found;

  *version = SL_DB_VERSION;
  if (!sl_db_borrow (self->db, SQL_INTEGRITY, &integrity, error) ||
      !sl_db_step (&integrity, &row, error))
    return FALSE;
  found = row ? sl_db_column_text (&integrity, 0) : NULL;
  if (g_strcmp0 (found, "ok") != 0)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                   _("The file is damaged (%s). Use a copy or a backup of it."),
                   found != NULL ? found : "integrity_check");
      return FALSE;
    }

  if (!sl_db_borrow (self->db, SQL_FOREIGN_KEYS, &references, error) ||
      !sl_db_step (&references, &row, error))
    return FALSE;
  if (row)
    g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                 _("The file is damaged (a row of “%s” points at nothing). Use a copy or a backup "
                   "of it."),
                 sl_db_column_text (&references, 0));

  return !row;
}
