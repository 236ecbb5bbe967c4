/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What one annotator stated after reading an article: that it does not mention a claim. The claim is
 * one that another article tells; it stands for all that tell the same, so the statement follows it
 * into whichever group it is. Immutable.
 *
 * Claim and article together are a cell, whose UUID follows from theirs. An annotator has one voice
 * for each cell, wherever it was stated, so cell and annotator are the key. */
#define SL_TYPE_OMISSION (sl_omission_get_type ())
G_DECLARE_FINAL_TYPE (SlOmission, sl_omission, SL, OMISSION, GObject)

SlOmission *sl_omission_new           (const char *claim_uuid,
                                       const char *article_uuid,
                                       const char *annotator_uuid,
                                       const char *note,
                                       const char *changed);
const char *sl_omission_get_key       (SlOmission *self);
const char *sl_omission_get_cell      (SlOmission *self);
const char *sl_omission_get_claim     (SlOmission *self);
const char *sl_omission_get_article   (SlOmission *self);
const char *sl_omission_get_annotator (SlOmission *self);
const char *sl_omission_get_note      (SlOmission *self);
const char *sl_omission_get_changed   (SlOmission *self);
gboolean    sl_omission_equal         (SlOmission *a,
                                       SlOmission *b);
char       *sl_omission_dup_cell      (const char *claim_uuid,
                                       const char *article_uuid);
char       *sl_omission_dup_key       (const char *claim_uuid,
                                       const char *article_uuid,
                                       const char *annotator_uuid);

G_END_DECLS
