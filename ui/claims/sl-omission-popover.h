/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The note on a statement that an article does not mention a claim. Whichever way it closes, what was
 * typed is told: nothing that was written is lost.
 *
 * Signal: noted (const char *note): it was closed with another note */
#define SL_TYPE_OMISSION_POPOVER (sl_omission_popover_get_type ())
G_DECLARE_FINAL_TYPE (SlOmissionPopover, sl_omission_popover, SL, OMISSION_POPOVER, GtkPopover)

GtkWidget   *sl_omission_popover_new       (void);
void         sl_omission_popover_present   (SlOmissionPopover  *self,
                                            GtkWidget          *parent,
                                            const GdkRectangle *at,
                                            const char         *note);
GtkEditable *sl_omission_popover_get_entry (SlOmissionPopover  *self);

G_END_DECLS
