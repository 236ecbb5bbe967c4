/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A comparison that was open lately. */
#define SL_TYPE_RECENT_ITEM (sl_recent_item_get_type ())
G_DECLARE_FINAL_TYPE (SlRecentItem, sl_recent_item, SL, RECENT_ITEM, GObject)

GFile      *sl_recent_item_get_file  (SlRecentItem *self);
const char *sl_recent_item_get_title (SlRecentItem *self);
gint64      sl_recent_item_get_time  (SlRecentItem *self);
char       *sl_recent_item_dup_place (SlRecentItem *self);

/* The comparisons that were open lately, newest first, kept in a key file. A list of SlRecentItem;
 * those whose file is gone are left out. */
#define SL_TYPE_RECENT (sl_recent_get_type ())
G_DECLARE_FINAL_TYPE (SlRecent, sl_recent, SL, RECENT, GObject)

SlRecent *sl_recent_new    (const char *path);
void      sl_recent_add    (SlRecent   *self,
                            GFile      *file,
                            const char *title);
void      sl_recent_remove (SlRecent   *self,
                            GFile      *file);
void      sl_recent_reload (SlRecent   *self);

G_END_DECLS
