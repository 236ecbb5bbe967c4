/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-annotation.h"
#include "model/sl-annotator.h"
#include "model/sl-article.h"
#include "model/sl-bundle.h"
#include "model/sl-match.h"
#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* The open comparison. Every change goes through it: it writes one transaction with its rows in the
 * change log, then updates the list models by the smallest change. A call is one undo step.
 *
 * Properties (all read-only, notify on change): title (string), file (GFile), named (boolean: FALSE
 * while it lives in the user's data folder), annotator (SlAnnotator), can-undo, can-redo (boolean),
 * undo-label, redo-label (string: what the step did, for the tooltip), comparing (boolean).
 *
 * Signals:
 *  claim-changed (const char *claim_uuid): it, its annotations, its matches or the decision about
 *    it are not what they were
 *  matches-changed (): some match changed; where many did, claim-changed is not told of each
 *  origins-changed (): which passages have their origin in common is another answer, see
 *    sl-workspace-origins.h
 *  omissions-changed (const char *claim_uuid): what was stated of the claim not to be mentioned
 *    elsewhere is not what it was; %NULL where that is so of many
 *  codings-changed (const char *article_uuid): the coded passages of an article, or their codes,
 *    are not what they were
 */
#define SL_TYPE_WORKSPACE (sl_workspace_get_type ())
G_DECLARE_FINAL_TYPE (SlWorkspace, sl_workspace, SL, WORKSPACE, GObject)

/* Words of an article. */
typedef struct
{
  char *article;
  SlTextRange range;
} SlPlace;

/* A place where a search found something. */
typedef struct
{
  char *article;
  char *claim;
  SlTextRange range;
  char *snippet;
} SlSearchHit;

void          sl_search_hit_free                 (SlSearchHit         *hit);

/* Opening and closing */
SlWorkspace  *sl_workspace_new_unnamed           (const char          *folder,
                                                  SlAnnotator         *annotator,
                                                  GError             **error);
SlWorkspace  *sl_workspace_create                (GFile               *file,
                                                  SlAnnotator         *annotator,
                                                  GError             **error);
SlWorkspace  *sl_workspace_open                  (GFile               *file,
                                                  SlAnnotator         *annotator,
                                                  GError             **error);
gboolean      sl_workspace_set_durable           (SlWorkspace         *self,
                                                  gboolean             durable,
                                                  GError             **error);
gboolean      sl_workspace_close                 (SlWorkspace         *self,
                                                  GError             **error);
gboolean      sl_workspace_move_to               (SlWorkspace         *self,
                                                  GFile               *file,
                                                  GError             **error);
gboolean      sl_workspace_export_copy           (SlWorkspace         *self,
                                                  GFile               *file,
                                                  GError             **error);

gboolean      sl_workspace_check                 (SlWorkspace         *self,
                                                  guint               *version,
                                                  GError             **error);

/* What it holds. The lists live as long as the workspace and change in place. */
const char   *sl_workspace_get_title             (SlWorkspace         *self);
gboolean      sl_workspace_set_title             (SlWorkspace         *self,
                                                  const char          *title,
                                                  GError             **error);
GFile        *sl_workspace_get_file              (SlWorkspace         *self);
gboolean      sl_workspace_is_named              (SlWorkspace         *self);
SlAnnotator  *sl_workspace_get_annotator         (SlWorkspace         *self);
gboolean      sl_workspace_set_annotator         (SlWorkspace         *self,
                                                  SlAnnotator         *annotator,
                                                  GError             **error);
GListModel   *sl_workspace_get_annotators        (SlWorkspace         *self);
GListModel   *sl_workspace_get_articles          (SlWorkspace         *self);
GListModel   *sl_workspace_get_claims            (SlWorkspace         *self,
                                                  const char          *article_uuid);
GListModel   *sl_workspace_get_matches           (SlWorkspace         *self);
SlArticle    *sl_workspace_lookup_article        (SlWorkspace         *self,
                                                  const char          *uuid);
SlClaim      *sl_workspace_lookup_claim          (SlWorkspace         *self,
                                                  const char          *uuid);
SlMatch      *sl_workspace_lookup_match          (SlWorkspace         *self,
                                                  const char          *uuid);
SlAnnotation *sl_workspace_lookup_annotation     (SlWorkspace         *self,
                                                  const char          *claim_uuid,
                                                  const char          *annotator_uuid);
SlVerdict     sl_workspace_get_verdict           (SlWorkspace         *self,
                                                  const char          *claim_uuid);
GPtrArray    *sl_workspace_list_annotations      (SlWorkspace         *self,
                                                  const char          *claim_uuid);
GPtrArray    *sl_workspace_list_matches          (SlWorkspace         *self,
                                                  const char          *claim_uuid);
void          sl_workspace_prepare_groups        (SlWorkspace         *self);
GPtrArray    *sl_workspace_list_group            (SlWorkspace         *self,
                                                  const char          *claim_uuid);
SlSetSource  *sl_workspace_get_set_source        (SlWorkspace         *self);

/* Articles */
gboolean      sl_workspace_add_articles          (SlWorkspace         *self,
                                                  GPtrArray           *articles,
                                                  GError             **error);
gboolean      sl_workspace_remove_article        (SlWorkspace         *self,
                                                  const char          *uuid,
                                                  GError             **error);
gboolean      sl_workspace_move_article          (SlWorkspace         *self,
                                                  const char          *uuid,
                                                  guint                position,
                                                  GError             **error);
gboolean      sl_workspace_set_article_detail    (SlWorkspace         *self,
                                                  const char          *uuid,
                                                  SlDetail             detail,
                                                  const char          *value,
                                                  GError             **error);

/* Claims and what the annotator says of them */
SlClaim      *sl_workspace_mark                  (SlWorkspace         *self,
                                                  const char          *article_uuid,
                                                  const SlTextRange   *range,
                                                  SlVerdict            verdict,
                                                  GError             **error);
gboolean      sl_workspace_adjust_claim          (SlWorkspace         *self,
                                                  const char          *uuid,
                                                  const SlTextRange   *range,
                                                  GError             **error);
gboolean      sl_workspace_remove_claim          (SlWorkspace         *self,
                                                  const char          *uuid,
                                                  GError             **error);
gboolean      sl_workspace_set_verdict           (SlWorkspace         *self,
                                                  const char          *claim_uuid,
                                                  SlVerdict            verdict,
                                                  GError             **error);
gboolean      sl_workspace_set_verdicts          (SlWorkspace         *self,
                                                  GPtrArray           *claims,
                                                  SlVerdict            verdict,
                                                  GError             **error);
gboolean      sl_workspace_set_note              (SlWorkspace         *self,
                                                  const char          *claim_uuid,
                                                  const char          *note,
                                                  GError             **error);
gboolean      sl_workspace_add_evidence          (SlWorkspace         *self,
                                                  const char          *claim_uuid,
                                                  const SlEvidence    *evidence,
                                                  GError             **error);
gboolean      sl_workspace_remove_evidence       (SlWorkspace         *self,
                                                  const char          *claim_uuid,
                                                  guint                i,
                                                  GError             **error);

/* Matches */
gboolean      sl_workspace_link                  (SlWorkspace         *self,
                                                  const char          *claim_a,
                                                  const char          *claim_b,
                                                  SlRelation           relation,
                                                  GError             **error);
GPtrArray    *sl_workspace_link_places           (SlWorkspace         *self,
                                                  const char          *claim_uuid,
                                                  GPtrArray           *places,
                                                  SlRelation           relation,
                                                  GError             **error);
SlClaim      *sl_workspace_link_words            (SlWorkspace         *self,
                                                  const char          *claim_uuid,
                                                  const char          *article_uuid,
                                                  const SlTextRange   *range,
                                                  SlRelation           relation,
                                                  GError             **error);
gboolean      sl_workspace_set_match_state       (SlWorkspace         *self,
                                                  const char          *match_uuid,
                                                  SlMatchState         state,
                                                  GError             **error);
gboolean      sl_workspace_reject_matches        (SlWorkspace         *self,
                                                  GPtrArray           *match_uuids,
                                                  GError             **error);
void          sl_workspace_compare_async         (SlWorkspace         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean      sl_workspace_compare_finish        (SlWorkspace         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
gboolean      sl_workspace_compare               (SlWorkspace         *self,
                                                  GError             **error);

/* History. Undo and redo give what the step did, for the toast. */
gboolean      sl_workspace_can_undo              (SlWorkspace         *self);
gboolean      sl_workspace_can_redo              (SlWorkspace         *self);
char         *sl_workspace_undo                  (SlWorkspace         *self,
                                                  GError             **error);
char         *sl_workspace_redo                  (SlWorkspace         *self,
                                                  GError             **error);

/* Searching */
GPtrArray    *sl_workspace_search                (SlWorkspace         *self,
                                                  const char          *query,
                                                  guint                limit,
                                                  GError             **error);

/* Sets of colleagues: what would change, and the change, as one undo step. Claims, annotations,
 * matches and articles are counted alike; unknown_articles tells how many of those added are
 * articles. What stands in conflict is told in messages. */
typedef struct
{
  guint added;
  guint changed;
  guint unchanged;
  guint conflicts;
  guint unknown_articles;
  GPtrArray *messages;
} SlMergeReport;

SlMergeReport *sl_merge_report_new               (void);
void           sl_merge_report_free              (SlMergeReport       *self);
SlMergeReport *sl_workspace_merge_set            (SlWorkspace         *self,
                                                  SlSetSource         *set,
                                                  gboolean             dry_run,
                                                  GError             **error);

/* Bundles: what colleagues did, as entries of the change log. See sl-bundle.h. */
SlVector      *sl_workspace_dup_vector           (SlWorkspace         *self,
                                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;
SlBundle      *sl_workspace_make_bundle          (SlWorkspace         *self,
                                                  SlVector            *since,
                                                  const char          *annotator_uuid,
                                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;
SlMergeReport *sl_workspace_apply_bundle         (SlWorkspace         *self,
                                                  SlBundle            *bundle,
                                                  gboolean             dry_run,
                                                  GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlSearchHit, sl_search_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlMergeReport, sl_merge_report_free)

G_END_DECLS
