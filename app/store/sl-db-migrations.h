/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-db.h"

G_BEGIN_DECLS

/* The newest schema, which is what PRAGMA user_version says:
 *
 *  1  the first release
 *  2  decisions of teams and their codebook
 *  3  sources: who told the details of an article
 *  4  entries: what colleagues receive of the change log
 *
 * A change of the format is a new step at the end, never a change to one that was released. */
#define SL_DB_VERSION 5

typedef gboolean (*SlDbStep) (SlDb    *db,
                              GError **error);

gboolean sl_db_check_version (SlDb            *db,
                              GError         **error);
gboolean sl_db_migrate       (SlDb            *db,
                              GError         **error);
gboolean sl_db_migrate_with  (SlDb            *db,
                              const SlDbStep  *steps,
                              guint            n_steps,
                              GError         **error);
gboolean sl_db_check_schema  (SlDb            *db,
                              GError         **error);

G_END_DECLS
