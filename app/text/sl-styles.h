/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-document.h"

G_BEGIN_DECLS

/* The paragraph styles of a text document, and what paragraphs in them are. */
typedef struct _SlStyles SlStyles;

SlStyles       *sl_styles_new      (void);
void            sl_styles_free     (SlStyles   *self);
void            sl_styles_add      (SlStyles   *self,
                                    const char *id,
                                    const char *name,
                                    const char *parent,
                                    gboolean    outline);
SlDocumentKind  sl_styles_get_kind (SlStyles   *self,
                                    const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlStyles, sl_styles_free)

G_END_DECLS
