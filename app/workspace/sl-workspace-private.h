/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "match/sl-groups.h"
#include "match/sl-matcher.h"
#include "match/sl-origins.h"
#include "store/sl-store.h"

#include "sl-history.h"
#include "sl-replica.h"
#include "sl-workspace-work.h"
#include "sl-workspace.h"

G_BEGIN_DECLS

/* A long change that is under way. */
typedef struct _SlWork SlWork;

struct _SlWorkspace
{
  GObject parent_instance;

  SlStore *store;
  GFile *file;
  gboolean named;
  char *uuid;
  char *title;
  char *known;                     /* what the set told that it began as, see
                                      sl-workspace-vector.h */
  SlAnnotator *annotator;

  GListStore *annotators;
  GHashTable *annotators_by_uuid;
  GListStore *articles;            /* without their claims, which change */
  GHashTable *articles_by_uuid;
  GHashTable *positions;           /* article UUID -> its place among the panes */
  GHashTable *claims;              /* article UUID -> GListStore of SlClaim, as in the text */
  GHashTable *claims_by_uuid;
  GHashTable *annotations;         /* claim UUID -> GPtrArray of SlAnnotation */
  GListStore *matches;
  GHashTable *matches_by_uuid;
  GHashTable *matches_by_claim;    /* claim UUID -> GPtrArray of SlMatch */
  SlGroups *groups;                /* NULL until asked for */
  GHashTable *adjudications;       /* claim UUID -> SlAdjudication */
  GListStore *codes;               /* as sl_code_tree_sort() has them */
  GHashTable *codes_by_uuid;
  GHashTable *codings;             /* article UUID -> GPtrArray of SlCoding, in no order */
  GHashTable *codings_by_uuid;
  GHashTable *omissions;           /* claim UUID -> GPtrArray of SlOmission, in no order */
  GHashTable *omissions_by_key;

  SlWork *work;                    /* NULL unless a worker thread has the file */

  SlReplica *replica;              /* NULL until something is written */
  char *replica_annotator;

  SlHistory *history;
  guint comparing;

  SlMatcher *matcher;              /* remembers what was compared */
  guint n_comparisons;             /* how many were started, and the newest that was taken over */
  guint last_comparison;

  SlOrigins *origins;              /* NULL until found; looked for when somebody has asked */
  gboolean watches_origins;
  guint origins_id;
  guint n_origin_searches;

  /* The last edit of a note, to which the next may belong. */
  char *note_claim;
  gint64 note_step;
  gint64 note_time;
};

/* One act of the user: what is to be written, gathered before it is. */
typedef struct
{
  const char *label;
  guint n;
  GPtrArray *changes;
  GPtrArray *texts;
  GHashTable *removed_matches;
} SlEdit;

/* What was written, on its way into the lists. */
typedef struct _SlTake SlTake;

void      sl_edit_init                      (SlEdit          *edit,
                                             const char      *label);
void      sl_edit_clear                     (SlEdit          *edit);
void      sl_edit_add                       (SlEdit          *edit,
                                             SlRecord        *before,
                                             SlRecord        *after);
gboolean  sl_workspace_apply                (SlWorkspace     *self,
                                             SlEdit          *edit,
                                             GError         **error);
gboolean  sl_workspace_apply_into           (SlWorkspace     *self,
                                             SlEdit          *edit,
                                             gint64           step,
                                             GError         **error);
gboolean  sl_workspace_apply_received       (SlWorkspace     *self,
                                             SlEdit          *edit,
                                             GPtrArray       *entries,
                                             GError         **error);
gboolean  sl_workspace_plan_step            (SlWorkspace     *self,
                                             gint64           without,
                                             gint64           with,
                                             SlEdit          *edit,
                                             GError         **error);
gboolean  sl_workspace_reconcile            (SlWorkspace     *self,
                                             GError         **error);
gboolean  sl_workspace_apply_derived        (SlWorkspace     *self,
                                             GPtrArray       *changes,
                                             GError         **error);

gboolean  sl_workspace_write                (SlWorkspace     *self,
                                             SlGestureKind    kind,
                                             gint64           step,
                                             SlEdit          *edit,
                                             gint64          *id,
                                             GError         **error);
GObject  *sl_workspace_decode_record        (SlWorkspace     *self,
                                             const SlRecord  *record,
                                             GPtrArray       *texts,
                                             GHashTable      *articles,
                                             GError         **error);
GPtrArray *sl_workspace_decode_changes      (SlWorkspace     *self,
                                             GPtrArray       *changes,
                                             GPtrArray       *texts,
                                             GError         **error);
void      sl_workspace_take_changes         (SlWorkspace     *self,
                                             GPtrArray       *changes,
                                             GPtrArray       *objects);
SlTake   *sl_workspace_take_begin           (SlWorkspace     *self,
                                             GPtrArray       *changes,
                                             GPtrArray       *objects);
gboolean  sl_workspace_take_some            (SlTake          *take,
                                             gint64           until);
void      sl_workspace_take_end             (SlTake          *take);
gboolean  sl_workspace_take_suggestions     (SlWorkspace     *self,
                                             GPtrArray       *matches,
                                             GError         **error);
void      sl_workspace_did                  (SlWorkspace     *self,
                                             gint64           step,
                                             gint64           id,
                                             const char      *label,
                                             guint            n);
void      sl_workspace_leave_replica        (SlWorkspace     *self);
void      sl_workspace_add_annotator        (SlWorkspace     *self,
                                             SlEdit          *edit);
SlClaim  *sl_workspace_add_mark             (SlWorkspace     *self,
                                             const char      *article_uuid,
                                             const SlTextRange *range,
                                             SlEdit          *edit,
                                             GError         **error);
gboolean  sl_workspace_load                 (SlWorkspace     *self,
                                             GError         **error);
gboolean  sl_workspace_require_open         (SlWorkspace     *self,
                                             GError         **error);
guint     sl_workspace_find_article         (SlWorkspace     *self,
                                             const char      *uuid);
gboolean  sl_workspace_require_article      (SlWorkspace     *self,
                                             const char      *uuid,
                                             SlArticle      **article,
                                             GError         **error);
gboolean  sl_workspace_require_claim        (SlWorkspace     *self,
                                             const char      *uuid,
                                             SlClaim        **claim,
                                             GError         **error);
void      sl_workspace_add_dependants       (SlWorkspace     *self,
                                             const char      *claim_uuid,
                                             gboolean         derived_only,
                                             SlEdit          *edit);
void      sl_workspace_carry_omissions      (SlWorkspace     *self,
                                             const char      *claim_uuid,
                                             const char      *article_uuid,
                                             GHashTable      *carried,
                                             SlEdit          *edit);
void      sl_workspace_add_omissions_in     (SlWorkspace     *self,
                                             const char      *article_uuid,
                                             SlEdit          *edit);
SlArticle *sl_workspace_dup_article         (SlWorkspace     *self,
                                             const char      *uuid);
void      sl_workspace_source_init          (SlSetSourceInterface *iface);
char     *sl_workspace_dup_now              (void);

/* While a worker thread has the file, see sl-workspace-work.c */
gboolean  sl_workspace_is_worker    (SlWorkspace         *self);
gboolean  sl_workspace_require_idle (SlWorkspace         *self,
                                     GError             **error);
void      sl_workspace_work_wrote   (SlWorkspace         *self,
                                     GPtrArray           *changes,
                                     GPtrArray           *objects);
void      sl_workspace_work_did     (SlWorkspace         *self,
                                     gint64               step,
                                     gint64               id,
                                     const char          *label,
                                     guint                n);
void      sl_workspace_work_stop    (SlWorkspace         *self);
void      sl_workspace_work_keep_note (SlWorkspace       *self,
                                       const char        *claim_uuid,
                                       const char        *note);
void      sl_workspace_work_keep_matches (SlWorkspace    *self,
                                          GPtrArray      *matches);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlEdit, sl_edit_clear)

G_END_DECLS
