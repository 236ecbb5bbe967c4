/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "workspace/sl-workspace.h"

G_BEGIN_DECLS

/* How to travel to a claim. */
typedef enum
{
  SL_REVEAL_PLAIN = 0,
  SL_REVEAL_LEVEL = 1 << 0,  /* the same claim in the other panes travels to the same height */
  SL_REVEAL_CARD = 1 << 1,   /* the claim card opens there */
  SL_REVEAL_FOCUS = 1 << 2,  /* the keyboard focus moves to that pane */
  SL_REVEAL_STAY = 1 << 3    /* only where the panes are in view: no other view is left for it */
} SlRevealFlags;

/* What the panes, gutters and lists of one window look at together: the workspace, which claim is
 * under the pointer, which one is selected, which claims are shown. Widgets only watch it.
 *
 * Properties: workspace (construct-only), hovered, selected (claim UUID or NULL), min-score (double),
 * pinned-verdict (int, -1 for none), link-from (claim UUID while a link is being made, or NULL).
 *
 * Signals:
 *  lit-changed (): is_lit() may answer otherwise for some claims
 *  filter-changed (): is_shown() may answer otherwise for some claims
 *  compared-changed (): another annotator's marks are shown or hidden
 *  reveal (const char *claim_uuid, guint flags): travel to a claim
 *  reveal-range (const char *article_uuid, guint start, guint end): travel to a place and select it
 *  failed (const char *message): an act failed; the window shows why
 *  told (const char *message, gboolean undoable): an act is done; the window shows a toast
 *  same-wording (const char *claim_uuid, guint n): words were marked that stand in other articles
 *    too; the window offers to mark them there */
#define SL_TYPE_COMPARE_CONTEXT (sl_compare_context_get_type ())
G_DECLARE_FINAL_TYPE (SlCompareContext, sl_compare_context, SL, COMPARE_CONTEXT, GObject)

SlCompareContext *sl_compare_context_new                (SlWorkspace       *workspace);
SlWorkspace      *sl_compare_context_get_workspace      (SlCompareContext  *self);

const char       *sl_compare_context_get_hovered        (SlCompareContext  *self);
void              sl_compare_context_set_hovered        (SlCompareContext  *self,
                                                         const char        *claim_uuid);
const char       *sl_compare_context_get_selected       (SlCompareContext  *self);
void              sl_compare_context_set_selected       (SlCompareContext  *self,
                                                         const char        *claim_uuid);
gboolean          sl_compare_context_has_lit            (SlCompareContext  *self);
gboolean          sl_compare_context_is_lit             (SlCompareContext  *self,
                                                         const char        *claim_uuid);

double            sl_compare_context_get_min_score      (SlCompareContext  *self);
void              sl_compare_context_set_min_score      (SlCompareContext  *self,
                                                         double             min_score);
gboolean          sl_compare_context_is_shown           (SlCompareContext  *self,
                                                         SlClaim           *claim);

gboolean          sl_compare_context_is_compared        (SlCompareContext  *self,
                                                         const char        *annotator_uuid);
void              sl_compare_context_set_compared       (SlCompareContext  *self,
                                                         const char        *annotator_uuid,
                                                         gboolean           compared);
void              sl_compare_context_compare_with_everyone (SlCompareContext *self);
GPtrArray        *sl_compare_context_list_compared      (SlCompareContext  *self);
gboolean          sl_compare_context_is_blind           (SlCompareContext  *self);

int               sl_compare_context_get_pinned_verdict (SlCompareContext  *self);
void              sl_compare_context_set_pinned_verdict (SlCompareContext  *self,
                                                         int                verdict);
const char       *sl_compare_context_get_link_from      (SlCompareContext  *self);
void              sl_compare_context_set_link_from      (SlCompareContext  *self,
                                                         const char        *claim_uuid);

void              sl_compare_context_reveal             (SlCompareContext  *self,
                                                         const char        *claim_uuid,
                                                         SlRevealFlags      flags);
void              sl_compare_context_reveal_range       (SlCompareContext  *self,
                                                         const char        *article_uuid,
                                                         const SlTextRange *range);
void              sl_compare_context_fail               (SlCompareContext  *self,
                                                         const GError      *error);
void              sl_compare_context_tell               (SlCompareContext  *self,
                                                         const char        *message,
                                                         gboolean           undoable);

/* Acts of the user: they change the workspace and report a failure. */
gboolean          sl_compare_context_toggle_verdict     (SlCompareContext  *self,
                                                         const char        *claim_uuid,
                                                         SlVerdict          verdict);
SlClaim          *sl_compare_context_mark               (SlCompareContext  *self,
                                                         const char        *article_uuid,
                                                         const SlTextRange *range,
                                                         SlVerdict          verdict);
gboolean          sl_compare_context_remove_claim       (SlCompareContext  *self,
                                                         const char        *claim_uuid);
gboolean          sl_compare_context_link               (SlCompareContext  *self,
                                                         const char        *claim_a,
                                                         const char        *claim_b,
                                                         SlRelation         relation);

G_END_DECLS
