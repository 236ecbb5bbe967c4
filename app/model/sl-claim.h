/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-figure.h"

G_BEGIN_DECLS

/* Something an article says. Claims are immutable once they are shared: whoever makes one fills it
 * in first, and a change is a new object with the same UUID. They may then be read from any thread. */
#define SL_TYPE_CLAIM (sl_claim_get_type ())
G_DECLARE_FINAL_TYPE (SlClaim, sl_claim, SL, CLAIM, GObject)

SlClaim           *sl_claim_new             (const char        *uuid,
                                             const char        *article_uuid,
                                             const SlTextRange *range,
                                             SlClaimKind        kind,
                                             SlOrigin           origin,
                                             double             score);
SlClaim           *sl_claim_copy            (SlClaim           *self) G_GNUC_WARN_UNUSED_RESULT;
SlClaim           *sl_claim_copy_adjusted   (SlClaim           *self,
                                             const SlTextRange *range) G_GNUC_WARN_UNUSED_RESULT;

const char        *sl_claim_get_uuid        (SlClaim           *self);
const char        *sl_claim_get_article     (SlClaim           *self);
const SlTextRange *sl_claim_get_range       (SlClaim           *self);
SlClaimKind        sl_claim_get_kind        (SlClaim           *self);
SlOrigin           sl_claim_get_origin      (SlClaim           *self);
double             sl_claim_get_score       (SlClaim           *self);

const SlTextRange *sl_claim_get_quoted      (SlClaim           *self,
                                             guint             *n_ranges);
void               sl_claim_add_quoted      (SlClaim           *self,
                                             const SlTextRange *range);
const SlTextRange *sl_claim_get_content     (SlClaim           *self,
                                             guint             *n_ranges);
void               sl_claim_add_content     (SlClaim           *self,
                                             const SlTextRange *range);
const SlTextRange *sl_claim_get_source      (SlClaim           *self);
void               sl_claim_set_source      (SlClaim           *self,
                                             const SlTextRange *range);
const SlTextRange *sl_claim_get_cue         (SlClaim           *self);
void               sl_claim_set_cue         (SlClaim           *self,
                                             const SlTextRange *range);
const char        *sl_claim_get_speaker     (SlClaim           *self);
void               sl_claim_set_speaker     (SlClaim           *self,
                                             const char        *speaker);
const char        *sl_claim_get_creator     (SlClaim           *self);
void               sl_claim_set_creator     (SlClaim           *self,
                                             const char        *annotator_uuid);
const char        *sl_claim_get_created     (SlClaim           *self);
void               sl_claim_set_created     (SlClaim           *self,
                                             const char        *time);
guint              sl_claim_get_n_figures   (SlClaim           *self);
const SlFigure    *sl_claim_get_figure      (SlClaim           *self,
                                             guint              i);
void               sl_claim_take_figure     (SlClaim           *self,
                                             SlFigure          *figure);

int                sl_claim_compare         (SlClaim           *a,
                                             SlClaim           *b);
gboolean           sl_claim_equal           (SlClaim           *a,
                                             SlClaim           *b);

G_END_DECLS
