/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-db-private.h"

#include <glib/gi18n-lib.h>

static const char SQL_OFF[] = "PRAGMA ignore_check_constraints = ON";
static const char SQL_ON[] = "PRAGMA ignore_check_constraints = OFF";
static const char SQL_IGNORED[] = "PRAGMA ignore_check_constraints";

static gboolean
put_back (SlDb    *self,
          GError **error)
{
  gint64 ignored = 1;

  if (!sl_db_execute (self, SQL_ON, error) || !sl_db_read_int (self, SQL_IGNORED, &ignored, error))
    return FALSE;
  if (ignored == 0)
    return TRUE;
  g_set_error_literal (error, SL_DB_ERROR, SL_DB_ERROR_FAILED, "ignore_check_constraints");

  return FALSE;
}

/**
 * sl_db_set_checks:
 * @self: a connection
 * @checks: whether SQLite looks at the CHECKs of each row that is written, as it does from the start
 * @error: return location for an #SlDbError
 *
 * Puts the CHECKs aside for rows that are known to fit, or puts them back. A connection that cannot
 * put them back takes no changes any more: sl_db_transact() refuses them until it can.
 *
 * Returns: whether it is so from now on
 */
gboolean
sl_db_set_checks (SlDb      *self,
                  gboolean   checks,
                  GError   **error)
{
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!checks)
    {
      self->unchecked = TRUE;
      return sl_db_execute (self, SQL_OFF, error);
    }
  self->unchecked = !put_back (self, &reason);
  if (!self->unchecked)
    return TRUE;
  g_debug ("“%s” is without checks: %s", self->name, reason->message);
  g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_FAILED,
               _("“%s” takes no changes any more, because they could not be checked. What was saved "
                 "is safe: close the comparison and open it again."), self->name);

  return FALSE;
}
