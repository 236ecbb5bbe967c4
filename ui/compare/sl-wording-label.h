/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/sl-article.h"

G_BEGIN_DECLS

/* One telling of a claim, compared word by word with another: words that only the other has are
 * struck through behind a −, words that only this one has are underlined behind a +. Signs and lines,
 * so that nothing hangs on colour. */
#define SL_TYPE_WORDING_LABEL (sl_wording_label_get_type ())
G_DECLARE_FINAL_TYPE (SlWordingLabel, sl_wording_label, SL, WORDING_LABEL, AdwBin)

GtkWidget     *sl_wording_label_new            (void);
void           sl_wording_label_compare        (SlWordingLabel    *self,
                                                SlArticle         *other,
                                                const SlTextRange *other_range,
                                                SlArticle         *article,
                                                const SlTextRange *range);
const char    *sl_wording_label_get_text       (SlWordingLabel    *self);
PangoAttrList *sl_wording_label_get_attributes (SlWordingLabel    *self);

G_END_DECLS
