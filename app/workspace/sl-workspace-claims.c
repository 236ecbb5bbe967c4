/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "store/sl-codec.h"

/* Claims, and what the annotator says of them. */

/* Changes of one note within this time are one step of undo: nobody wants to undo by half
 * sentences. */
#define NOTE_PAUSE (60 * G_TIME_SPAN_SECOND)

gboolean
sl_workspace_require_claim (SlWorkspace  *self,
                            const char   *uuid,
                            SlClaim     **claim,
                            GError      **error)
{
  *claim = sl_workspace_lookup_claim (self, uuid);
  if (*claim == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("This claim does not exist any more."));

  return *claim != NULL;
}

static gboolean
require_range (SlArticle          *article,
               const SlTextRange  *range,
               GError            **error)
{
  if (sl_text_range_is_valid (sl_article_get_text (article), range))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("There are no words to mark here."));

  return FALSE;
}

static SlClaim *
find_claim_at (SlWorkspace       *self,
               const char        *article_uuid,
               const SlTextRange *range)
{
  GListModel *claims = sl_workspace_get_claims (self, article_uuid);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      if (sl_text_range_equal (sl_claim_get_range (claim), range))
        return claim;
    }

  return NULL;
}

/* Adds the change from what the annotator says now to what is said then; nothing is stored of one
 * who says nothing. */
static void
add_annotation (SlWorkspace  *self,
                SlAnnotation *old,
                SlAnnotation *annotation,
                SlEdit       *edit)
{
  gboolean empty = sl_annotation_is_empty (annotation);

  if ((old == NULL && empty) || (old != NULL && sl_annotation_equal (old, annotation)))
    return;
  sl_workspace_add_annotator (self, edit);
  sl_edit_add (edit, old != NULL ? sl_codec_from_annotation (old) : NULL,
               empty ? NULL : sl_codec_from_annotation (annotation));
}

/* What the annotator says now, with another verdict and note, and without the evidence. */
static SlAnnotation *
rewrite_annotation (SlWorkspace  *self,
                    const char   *claim_uuid,
                    SlVerdict     verdict,
                    const char   *note)
{
  g_autofree char *now = sl_workspace_dup_now ();

  return sl_annotation_new (claim_uuid, sl_annotator_get_uuid (self->annotator), verdict, note,
                            now);
}

static void
copy_evidence (SlAnnotation *from,
               SlAnnotation *to,
               guint         left_out)
{
  for (guint i = 0; from != NULL && i < sl_annotation_get_n_evidence (from); i++)
    {
      if (i != left_out)
        sl_annotation_take_evidence (to, sl_evidence_copy (sl_annotation_get_evidence (from, i)));
    }
}

/* The claim that covers exactly these words; where there is none, a new one, which is added to the edit. */
SlClaim *
sl_workspace_add_mark (SlWorkspace        *self,
                       const char         *article_uuid,
                       const SlTextRange  *range,
                       SlEdit             *edit,
                       GError            **error)
{
  g_autofree char *now = sl_workspace_dup_now ();
  SlArticle *article;
  SlClaim *claim;

  if (!sl_workspace_require_article (self, article_uuid, &article, error) ||
      !require_range (article, range, error))
    return NULL;

  claim = find_claim_at (self, article_uuid, range);
  if (claim != NULL)
    return g_object_ref (claim);

  claim = sl_claim_new (NULL, article_uuid, range, SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_MARKED, 1.0);
  sl_claim_set_creator (claim, sl_annotator_get_uuid (self->annotator));
  sl_claim_set_created (claim, now);
  sl_workspace_add_annotator (self, edit);
  sl_edit_add (edit, NULL, sl_codec_from_claim (claim));

  return claim;
}

/**
 * sl_workspace_mark:
 * @self: a workspace
 * @article_uuid: an article
 * @range: the words, in code points
 * @verdict: the verdict, or %SL_VERDICT_NONE to mark only
 * @error: return location for an error
 *
 * Marks words as a claim and judges it, in one step. Where exactly these words are a claim already,
 * that one is judged instead, so that nothing is counted twice.
 *
 * Returns: (transfer none): the claim, or %NULL with @error set
 */
SlClaim *
sl_workspace_mark (SlWorkspace        *self,
                   const char         *article_uuid,
                   const SlTextRange  *range,
                   SlVerdict           verdict,
                   GError            **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (SlClaim) claim = NULL;
  g_autoptr (SlAnnotation) annotation = NULL;
  SlAnnotation *old;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (range != NULL, NULL);

  sl_edit_init (&edit, "mark");
  claim = sl_workspace_add_mark (self, article_uuid, range, &edit, error);
  if (claim == NULL)
    return NULL;
  if (verdict != SL_VERDICT_NONE)
    {
      old = sl_workspace_lookup_annotation (self, sl_claim_get_uuid (claim), NULL);
      annotation = rewrite_annotation (self, sl_claim_get_uuid (claim), verdict,
                                       old != NULL ? sl_annotation_get_note (old) : NULL);
      copy_evidence (old, annotation, G_MAXUINT);
      add_annotation (self, old, annotation, &edit);
    }
  if (!sl_workspace_apply (self, &edit, error))
    return NULL;

  return sl_workspace_lookup_claim (self, sl_claim_get_uuid (claim));
}

/**
 * sl_workspace_adjust_claim:
 * @self: a workspace
 * @uuid: a claim
 * @range: the words that it shall cover, in code points
 * @error: return location for an error
 *
 * Moves the ends of a claim. Verdicts, notes, evidence and matches stay.
 *
 * Returns: %FALSE with @error set if @range is empty or not in the text, or nothing could be
 * written
 */
gboolean
sl_workspace_adjust_claim (SlWorkspace        *self,
                           const char         *uuid,
                           const SlTextRange  *range,
                           GError            **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (SlClaim) adjusted = NULL;
  SlClaim *claim;
  SlArticle *article;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  if (!sl_workspace_require_claim (self, uuid, &claim, error) ||
      !sl_workspace_require_article (self, sl_claim_get_article (claim), &article, error) ||
      !require_range (article, range, error))
    return FALSE;
  if (sl_text_range_equal (sl_claim_get_range (claim), range))
    return TRUE;

  adjusted = sl_claim_copy_adjusted (claim, range);
  sl_edit_init (&edit, "adjust");
  sl_edit_add (&edit, sl_codec_from_claim (claim), sl_codec_from_claim (adjusted));

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_remove_claim:
 * @self: a workspace
 * @uuid: a claim
 * @error: return location for an error
 *
 * Deletes a claim with its annotations and matches, as one step. What the annotator stated that other
 * articles do not mention goes over to another claim that tells the same.
 *
 * Returns: %FALSE with @error set if it could not be deleted
 */
gboolean
sl_workspace_remove_claim (SlWorkspace  *self,
                           const char   *uuid,
                           GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (GHashTable) carried = NULL;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!sl_workspace_require_claim (self, uuid, &claim, error))
    return FALSE;

  sl_edit_init (&edit, "remove-claim");
  carried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sl_workspace_carry_omissions (self, uuid, NULL, carried, &edit);
  sl_workspace_add_dependants (self, uuid, FALSE, &edit);
  sl_edit_add (&edit, sl_codec_from_claim (claim), NULL);

  return sl_workspace_apply (self, &edit, error);
}

/* Replaces what the annotator says. */
static gboolean
annotate (SlWorkspace   *self,
          const char    *claim_uuid,
          SlAnnotation  *annotation,
          const char    *label,
          gint64         step,
          GError       **error)
{
  g_auto (SlEdit) edit = { 0 };

  sl_edit_init (&edit, label);
  add_annotation (self, sl_workspace_lookup_annotation (self, claim_uuid, NULL), annotation, &edit);

  return sl_workspace_apply_into (self, &edit, step, error);
}

/**
 * sl_workspace_set_verdict:
 * @self: a workspace
 * @claim_uuid: a claim
 * @verdict: a verdict; %SL_VERDICT_NONE takes it back
 * @error: return location for an error
 *
 * Judges a claim. When this returns, the verdict is on the disk.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_set_verdict (SlWorkspace  *self,
                          const char   *claim_uuid,
                          SlVerdict     verdict,
                          GError      **error)
{
  g_autoptr (SlAnnotation) annotation = NULL;
  SlAnnotation *old;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!sl_workspace_require_claim (self, claim_uuid, &claim, error))
    return FALSE;

  old = sl_workspace_lookup_annotation (self, claim_uuid, NULL);
  annotation = rewrite_annotation (self, claim_uuid, verdict,
                                   old != NULL ? sl_annotation_get_note (old) : NULL);
  copy_evidence (old, annotation, G_MAXUINT);

  return annotate (self, claim_uuid, annotation, "verdict", 0, error);
}

/* Adds to the edit that the annotator judges the claim so, unless it is judged so. */
static gboolean
add_verdict (SlWorkspace  *self,
             const char   *claim_uuid,
             SlVerdict     verdict,
             SlEdit       *edit,
             GError      **error)
{
  SlAnnotation *old;
  SlClaim *claim;
  g_autoptr (SlAnnotation) annotation = NULL;

  if (!sl_workspace_require_claim (self, claim_uuid, &claim, error))
    return FALSE;
  if (sl_workspace_get_verdict (self, claim_uuid) == verdict)
    return TRUE;

  old = sl_workspace_lookup_annotation (self, claim_uuid, NULL);
  annotation = rewrite_annotation (self, claim_uuid, verdict,
                                   old != NULL ? sl_annotation_get_note (old) : NULL);
  copy_evidence (old, annotation, G_MAXUINT);
  add_annotation (self, old, annotation, edit);

  return TRUE;
}

/**
 * sl_workspace_set_verdicts:
 * @self: a workspace
 * @claims: (element-type SlClaim): claims
 * @verdict: a verdict; %SL_VERDICT_NONE takes those that they have back
 * @error: return location for an error
 *
 * Judges several claims alike, as one step.
 *
 * Returns: %FALSE with @error set if one of them is gone or nothing could be written
 */
gboolean
sl_workspace_set_verdicts (SlWorkspace  *self,
                           GPtrArray    *claims,
                           SlVerdict     verdict,
                           GError      **error)
{
  g_auto (SlEdit) edit = { 0 };

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  sl_edit_init (&edit, "verdict");
  for (guint i = 0; i < claims->len; i++)
    {
      const char *uuid = sl_claim_get_uuid (g_ptr_array_index (claims, i));

      if (!add_verdict (self, uuid, verdict, &edit, error))
        return FALSE;
    }

  return edit.changes->len == 0 || sl_workspace_apply (self, &edit, error);
}

/* The step to which an edit of this note belongs: the last one, if that was an edit of the same
 * note a moment ago. */
static gint64
find_note_step (SlWorkspace *self,
                const char  *claim_uuid)
{
  const SlHistoryStep *last = sl_history_peek_undo (self->history);
  gint64 now = g_get_monotonic_time ();
  gboolean same = last != NULL && last->id == self->note_step &&
                  now - self->note_time < NOTE_PAUSE &&
                  g_strcmp0 (self->note_claim, claim_uuid) == 0 && !sl_workspace_can_redo (self);

  self->note_time = now;

  return same ? last->id : 0;
}

/**
 * sl_workspace_set_note:
 * @self: a workspace
 * @claim_uuid: a claim
 * @note: (nullable): the note; %NULL or empty for none
 * @error: return location for an error
 *
 * Writes a note. Edits of one note that follow each other within a minute are one step of undo. While a
 * worker has the file the note is kept, and written afterwards.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_set_note (SlWorkspace  *self,
                       const char   *claim_uuid,
                       const char   *note,
                       GError      **error)
{
  g_autoptr (SlAnnotation) annotation = NULL;
  g_autofree char *old_claim = NULL;
  SlAnnotation *old;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!sl_workspace_require_claim (self, claim_uuid, &claim, error))
    return FALSE;
  if (!sl_workspace_require_idle (self, NULL))
    {
      sl_workspace_work_keep_note (self, claim_uuid, note);
      return TRUE;
    }

  old = sl_workspace_lookup_annotation (self, claim_uuid, NULL);
  annotation = rewrite_annotation (self, claim_uuid, sl_workspace_get_verdict (self, claim_uuid),
                                   note);
  copy_evidence (old, annotation, G_MAXUINT);
  if (old != NULL ? sl_annotation_equal (old, annotation) : sl_annotation_is_empty (annotation))
    return TRUE;
  if (!annotate (self, claim_uuid, annotation, "note", find_note_step (self, claim_uuid), error))
    return FALSE;

  old_claim = self->note_claim;
  self->note_claim = g_strdup (claim_uuid);
  self->note_step = sl_history_peek_undo (self->history)->id;

  return TRUE;
}

/**
 * sl_workspace_add_evidence:
 * @self: a workspace
 * @claim_uuid: a claim
 * @evidence: what bears on it
 * @error: return location for an error
 *
 * Adds a piece of evidence to what the annotator says.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_add_evidence (SlWorkspace       *self,
                           const char        *claim_uuid,
                           const SlEvidence  *evidence,
                           GError           **error)
{
  g_autoptr (SlAnnotation) annotation = NULL;
  SlAnnotation *old;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (evidence != NULL, FALSE);

  if (!sl_workspace_require_claim (self, claim_uuid, &claim, error))
    return FALSE;

  old = sl_workspace_lookup_annotation (self, claim_uuid, NULL);
  annotation = rewrite_annotation (self, claim_uuid, sl_workspace_get_verdict (self, claim_uuid),
                                   old != NULL ? sl_annotation_get_note (old) : NULL);
  copy_evidence (old, annotation, G_MAXUINT);
  sl_annotation_take_evidence (annotation, sl_evidence_copy (evidence));

  return annotate (self, claim_uuid, annotation, "evidence", 0, error);
}

/**
 * sl_workspace_remove_evidence:
 * @self: a workspace
 * @claim_uuid: a claim
 * @i: which piece of evidence
 * @error: return location for an error
 *
 * Takes a piece of evidence away.
 *
 * Returns: %FALSE with @error set if there is no such piece, or it could not be written
 */
gboolean
sl_workspace_remove_evidence (SlWorkspace  *self,
                              const char   *claim_uuid,
                              guint         i,
                              GError      **error)
{
  g_autoptr (SlAnnotation) annotation = NULL;
  SlAnnotation *old;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  old = sl_workspace_lookup_annotation (self, claim_uuid, NULL);
  if (old == NULL || i >= sl_annotation_get_n_evidence (old))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("This piece of evidence does not exist any more."));
      return FALSE;
    }
  annotation = rewrite_annotation (self, claim_uuid, sl_annotation_get_verdict (old),
                                   sl_annotation_get_note (old));
  copy_evidence (old, annotation, i);

  return annotate (self, claim_uuid, annotation, "evidence", 0, error);
}
