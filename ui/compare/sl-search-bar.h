/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* Finding in all articles, their claims and the notes, with the places listed below the field.
 *
 * Property search-mode (boolean): whether it is open. */
#define SL_TYPE_SEARCH_BAR (sl_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (SlSearchBar, sl_search_bar, SL, SEARCH_BAR, AdwBin)

GtkWidget *sl_search_bar_new             (SlCompareContext *context);
gboolean   sl_search_bar_get_search_mode (SlSearchBar      *self);
void       sl_search_bar_set_search_mode (SlSearchBar      *self,
                                          gboolean          search_mode);
void       sl_search_bar_search          (SlSearchBar      *self,
                                          const char       *text);
void       sl_search_bar_search_in       (SlSearchBar      *self,
                                          const char       *article_uuid,
                                          const char       *words);
void       sl_search_bar_step            (SlSearchBar      *self,
                                          int               by);
guint      sl_search_bar_get_n_hits      (SlSearchBar      *self);

G_END_DECLS
