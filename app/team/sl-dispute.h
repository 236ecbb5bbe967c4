/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* How far the people are with a claim that several of them judged. */
typedef enum
{
  SL_DISPUTE_AGREED,   /* they say the same, and nobody decided yet */
  SL_DISPUTE_DISPUTED, /* they do not */
  SL_DISPUTE_SETTLED,  /* it is decided */
  SL_DISPUTE_CHANGED   /* it was decided, and somebody says something else since */
} SlDisputeState;

/* A claim that two or more people judged, with what each says. Claims on the same words are one;
 * its first is the one that a decision is about. */
#define SL_TYPE_DISPUTE (sl_dispute_get_type ())
G_DECLARE_FINAL_TYPE (SlDispute, sl_dispute, SL, DISPUTE, GObject)

GPtrArray      *sl_dispute_list               (SlSetSource    *source,
                                               GError        **error);

SlArticle      *sl_dispute_get_article        (SlDispute      *self);
SlClaim        *sl_dispute_get_claim          (SlDispute      *self);
SlDisputeState  sl_dispute_get_state          (SlDispute      *self);
SlAdjudication *sl_dispute_get_adjudication   (SlDispute      *self);
guint           sl_dispute_get_n_annotations  (SlDispute      *self);
SlAnnotation   *sl_dispute_get_annotation     (SlDispute      *self,
                                               guint           i);
SlAnnotator    *sl_dispute_get_annotator      (SlDispute      *self,
                                               guint           i);
SlAdjudication *sl_dispute_decide             (SlDispute      *self,
                                               SlRuling        ruling,
                                               SlVerdict       verdict,
                                               const char     *taken_from,
                                               const char     *reason,
                                               const char     *adjudicator_uuid,
                                               const char     *decided);

G_END_DECLS
