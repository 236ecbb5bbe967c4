/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-bundle.h"

#include "sl-workspace-private.h"

G_BEGIN_DECLS

/* The comparison that follows from entries: for each thing the one with the highest stamp counts,
 * and what refers to something that is not there is hidden until it is. Nothing else decides, so
 * the order in which entries came does not matter. */
typedef struct
{
  SlWorkspace *self;
  SlBundle *bundle;                        /* brings texts; may be NULL */
  GHashTable *winners[SL_N_ENTITIES];      /* key -> SlEntry */
  GHashTable *shown[SL_N_ENTITIES];        /* key -> the object that is to be shown */
} SlEntryFold;

void      sl_entry_fold_init    (SlEntryFold   *fold,
                                 SlWorkspace   *self,
                                 SlBundle      *bundle);
void      sl_entry_fold_clear   (SlEntryFold   *fold);
gboolean  sl_entry_fold_load    (SlEntryFold   *fold,
                                 gint64         without,
                                 gint64         with,
                                 GError       **error);
void      sl_entry_fold_add     (SlEntryFold   *fold,
                                 SlEntity       entity,
                                 const SlEntry *entry);
void      sl_entry_fold_plan    (SlEntryFold   *fold,
                                 SlEdit        *edit,
                                 SlMergeReport *report);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlEntryFold, sl_entry_fold_clear)

G_END_DECLS
