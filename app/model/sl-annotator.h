/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A person who annotates. Immutable; a rename is a new object with the same UUID. */
#define SL_TYPE_ANNOTATOR (sl_annotator_get_type ())
G_DECLARE_FINAL_TYPE (SlAnnotator, sl_annotator, SL, ANNOTATOR, GObject)

SlAnnotator *sl_annotator_new          (const char  *uuid,
                                        const char  *name,
                                        const char  *initials);
const char  *sl_annotator_get_uuid     (SlAnnotator *self);
const char  *sl_annotator_get_name     (SlAnnotator *self);
const char  *sl_annotator_get_initials (SlAnnotator *self);

G_END_DECLS
