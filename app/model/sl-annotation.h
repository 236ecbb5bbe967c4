/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "sl-vocabulary.h"

G_BEGIN_DECLS

/* Something that bears on a claim: a link, a quotation or both. All strings are owned. */
typedef struct
{
  char *url;
  char *title;
  SlStance stance;
  char *date;
} SlEvidence;

#define SL_TYPE_EVIDENCE (sl_evidence_get_type ())

GType       sl_evidence_get_type (void) G_GNUC_CONST;

SlEvidence *sl_evidence_new      (const char       *url,
                                  const char       *title,
                                  SlStance          stance,
                                  const char       *date);
SlEvidence *sl_evidence_copy     (const SlEvidence *self);
void        sl_evidence_free     (SlEvidence       *self);
gboolean    sl_evidence_equal    (const SlEvidence *a,
                                  const SlEvidence *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlEvidence, sl_evidence_free)

/* What one annotator says of one claim. Immutable once shared. */
#define SL_TYPE_ANNOTATION (sl_annotation_get_type ())
G_DECLARE_FINAL_TYPE (SlAnnotation, sl_annotation, SL, ANNOTATION, GObject)

SlAnnotation     *sl_annotation_new            (const char   *claim_uuid,
                                                const char   *annotator_uuid,
                                                SlVerdict     verdict,
                                                const char   *note,
                                                const char   *changed);
SlAnnotation     *sl_annotation_copy           (SlAnnotation *self) G_GNUC_WARN_UNUSED_RESULT;
const char       *sl_annotation_get_claim      (SlAnnotation *self);
const char       *sl_annotation_get_annotator  (SlAnnotation *self);
SlVerdict         sl_annotation_get_verdict    (SlAnnotation *self);
const char       *sl_annotation_get_note       (SlAnnotation *self);
const char       *sl_annotation_get_changed    (SlAnnotation *self);
guint             sl_annotation_get_n_evidence (SlAnnotation *self);
const SlEvidence *sl_annotation_get_evidence   (SlAnnotation *self,
                                                guint         i);
void              sl_annotation_take_evidence  (SlAnnotation *self,
                                                SlEvidence   *evidence);
gboolean          sl_annotation_is_empty       (SlAnnotation *self);
gboolean          sl_annotation_equal          (SlAnnotation *a,
                                                SlAnnotation *b);

G_END_DECLS
