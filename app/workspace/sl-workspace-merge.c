/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "sl-workspace-adjudicate.h"
#include "sl-workspace-codes.h"
#include "sl-workspace-vector.h"
#include "store/sl-codec.h"

/* A colleague's set: what it adds and changes, as one step of undo. */

typedef struct
{
  SlWorkspace *self;
  SlMergeReport *report;
  SlEdit edit;
  GHashTable *articles;    /* UUIDs of those that are or will be there */
  GHashTable *claims;
  GHashTable *annotators;
  guint position;
  gboolean dry_run;
} Merge;

/**
 * sl_merge_report_new:
 *
 * Returns: (transfer full): a report of nothing
 */
SlMergeReport *
sl_merge_report_new (void)
{
  SlMergeReport *report = g_new0 (SlMergeReport, 1);

  report->messages = g_ptr_array_new_with_free_func (g_free);

  return report;
}

/**
 * sl_merge_report_free:
 * @report: (transfer full): a report
 *
 * Frees @report.
 */
void
sl_merge_report_free (SlMergeReport *report)
{
  g_ptr_array_unref (report->messages);
  g_free (report);
}

static void
count (Merge    *merge,
       SlRecord *before,
       SlRecord *after)
{
  if (before != NULL && sl_record_equal (before, after))
    {
      merge->report->unchanged++;
      sl_record_free (before);
      sl_record_free (after);
      return;
    }
  if (before != NULL)
    merge->report->changed++;
  else
    merge->report->added++;
  sl_edit_add (&merge->edit, before, after);
}

/* Who only wants to know what would happen waits for it: what is new is counted without making the row
 * that would be written. */
static gboolean
counts_as_new (Merge   *merge,
               gpointer known)
{
  if (!merge->dry_run || known != NULL)
    return FALSE;
  merge->report->added++;

  return TRUE;
}

static gboolean
merge_annotator (gpointer   object,
                 gpointer   user_data,
                 GError   **error)
{
  Merge *merge = user_data;
  SlAnnotator *annotator = object;

  /* People are told apart by UUID; what somebody is called is theirs to say, so a known name stays.
   */
  if (g_hash_table_add (merge->annotators, g_strdup (sl_annotator_get_uuid (annotator))))
    sl_edit_add (&merge->edit, NULL, sl_codec_from_annotator (annotator));

  return TRUE;
}

/* The claim as it is here stays, for somebody here may have set its ends. */
static void
merge_claim (Merge     *merge,
             SlArticle *article,
             SlClaim   *claim)
{
  SlClaim *known = sl_workspace_lookup_claim (merge->self, sl_claim_get_uuid (claim));
  g_autofree char *words = NULL;

  if (!g_hash_table_add (merge->claims, g_strdup (sl_claim_get_uuid (claim))))
    return;
  if (known == claim)
    {
      merge->report->unchanged++;
      return;
    }
  if (counts_as_new (merge, known))
    return;
  if (known == NULL || sl_text_range_equal (sl_claim_get_range (known), sl_claim_get_range (claim)))
    {
      count (merge, known != NULL ? sl_codec_from_claim (known) : NULL,
             sl_codec_from_claim (claim));
      return;
    }
  words = sl_article_dup_words (article, sl_claim_get_range (claim));
  merge->report->conflicts++;
  g_ptr_array_add (merge->report->messages,
                   g_strdup_printf (_("The claim “%s” has other ends here; they stay."), words));
}

static gboolean
merge_article (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  Merge *merge = user_data;
  SlArticle *article = object;
  SlArticle *known = sl_workspace_lookup_article (merge->self, sl_article_get_uuid (article));
  GPtrArray *claims = sl_article_get_claims (article);

  if (known != NULL && g_strcmp0 (sl_text_get_sha256 (sl_article_get_text (known)),
                                  sl_text_get_sha256 (sl_article_get_text (article))) != 0)
    {
      g_autofree char *label = sl_article_dup_label (article);

      merge->report->conflicts++;
      g_ptr_array_add (merge->report->messages,
                       g_strdup_printf (_("“%s” has another text here. Its claims were left out."),
                                        label));
      return TRUE;
    }
  if (g_hash_table_add (merge->articles, g_strdup (sl_article_get_uuid (article))) && known == NULL)
    {
      merge->report->unknown_articles++;
      g_ptr_array_add (merge->edit.texts, sl_text_ref (sl_article_get_text (article)));
      count (merge, NULL, sl_codec_from_article (article, merge->position++));
    }
  for (guint i = 0; i < claims->len; i++)
    merge_claim (merge, article, g_ptr_array_index (claims, i));

  return TRUE;
}

static void
report_conflict (Merge          *merge,
                 const SlSetRow *row,
                 gboolean        taken)
{
  g_autofree char *words = sl_article_dup_words (row->article, sl_claim_get_range (row->claim));

  merge->report->conflicts++;
  g_ptr_array_add (
    merge->report->messages,
    g_strdup_printf (taken ? _("%s judged “%s” differently later; the later verdict was taken.")
                           : _("%s judged “%s” differently before; the later verdict here stays."),
                     sl_annotator_get_name (row->annotator), words));
}

/* An annotator has one voice: where two sets hold two, the one that was said last counts. */
static gboolean
merge_row (const SlSetRow  *row,
           gpointer         user_data,
           GError         **error)
{
  Merge *merge = user_data;
  const char *claim = sl_annotation_get_claim (row->annotation);
  SlAnnotation *known;

  if (!g_hash_table_contains (merge->claims, claim) &&
      sl_workspace_lookup_claim (merge->self, claim) == NULL)
    return TRUE;

  known = sl_workspace_lookup_annotation (merge->self, claim,
                                          sl_annotation_get_annotator (row->annotation));
  if (known != NULL && !sl_annotation_equal (known, row->annotation))
    {
      gboolean newer = g_strcmp0 (sl_annotation_get_changed (row->annotation),
                                  sl_annotation_get_changed (known)) > 0;

      report_conflict (merge, row, newer);
      if (!newer)
        return TRUE;
    }
  else if (known != NULL)
    {
      merge->report->unchanged++;
      return TRUE;
    }
  if (!counts_as_new (merge, known))
    count (merge, known != NULL ? sl_codec_from_annotation (known) : NULL,
           sl_codec_from_annotation (row->annotation));

  return TRUE;
}

/* A person's decision wins over a suggestion, and the one made here over the one that comes. */
static gboolean
merge_match (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  Merge *merge = user_data;
  SlMatch *match = object;
  SlMatch *known = sl_workspace_lookup_match (merge->self, sl_match_get_uuid (match));
  const char *ends[] = { sl_match_get_a (match), sl_match_get_b (match) };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (!g_hash_table_contains (merge->claims, ends[i]) &&
          sl_workspace_lookup_claim (merge->self, ends[i]) == NULL)
        return TRUE;
    }
  if (known != NULL && (sl_match_get_state (known) != SL_MATCH_SUGGESTED ||
                        sl_match_get_state (match) == SL_MATCH_SUGGESTED))
    merge->report->unchanged++;
  else if (!counts_as_new (merge, known))
    count (merge, known != NULL ? sl_codec_from_match (known) : NULL, sl_codec_from_match (match));

  return TRUE;
}

/* Of two decisions about a claim the later one counts. */
static gboolean
merge_adjudication (gpointer   object,
                    gpointer   user_data,
                    GError   **error)
{
  Merge *merge = user_data;
  const char *claim = sl_adjudication_get_claim (object);
  SlAdjudication *known = sl_workspace_lookup_adjudication (merge->self, claim);

  if (!g_hash_table_contains (merge->claims, claim) &&
      sl_workspace_lookup_claim (merge->self, claim) == NULL)
    return TRUE;
  if (known != NULL && !sl_adjudication_equal (known, object))
    {
      gboolean newer = g_strcmp0 (sl_adjudication_get_decided (object),
                                  sl_adjudication_get_decided (known)) > 0;

      merge->report->conflicts++;
      g_ptr_array_add (merge->report->messages,
                       g_strdup (newer ? _("A claim was decided differently later; the later "
                                           "decision was taken.")
                                       : _("A claim was decided differently before; the later "
                                           "decision here stays.")));
      if (!newer)
        return TRUE;
    }
  count (merge, known != NULL ? sl_codec_from_adjudication (known) : NULL,
         sl_codec_from_adjudication (object));

  return TRUE;
}

/* The codebook here stays as it is; what it lacks is added. */
static gboolean
merge_code (gpointer   object,
            gpointer   user_data,
            GError   **error)
{
  Merge *merge = user_data;
  SlCode *known = sl_workspace_lookup_code (merge->self, sl_code_get_uuid (object));

  if (known == NULL || sl_code_equal (known, object))
    {
      count (merge, known != NULL ? sl_codec_from_code (known) : NULL, sl_codec_from_code (object));
      return TRUE;
    }
  merge->report->conflicts++;
  g_ptr_array_add (merge->report->messages,
                   g_strdup_printf (_("The code “%s” is another here (“%s”); it stays."),
                                    sl_code_get_name (object), sl_code_get_name (known)));

  return TRUE;
}

static gboolean
merge_coding (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  Merge *merge = user_data;
  SlCoding *known = sl_workspace_lookup_coding (merge->self, sl_coding_get_uuid (object));
  const char *article = sl_coding_get_article (object);

  if (!g_hash_table_contains (merge->articles, article) &&
      sl_workspace_lookup_article (merge->self, article) == NULL)
    return TRUE;
  count (merge, known != NULL ? sl_codec_from_coding (known) : NULL, sl_codec_from_coding (object));

  return TRUE;
}

/* As with verdicts: of what one annotator stated in two places the later counts. */
static gboolean
merge_omission (gpointer   object,
                gpointer   user_data,
                GError   **error)
{
  Merge *merge = user_data;
  const char *claim = sl_omission_get_claim (object);
  const char *article = sl_omission_get_article (object);
  SlOmission *known = g_hash_table_lookup (merge->self->omissions_by_key,
                                           sl_omission_get_key (object));

  if ((!g_hash_table_contains (merge->claims, claim) &&
       sl_workspace_lookup_claim (merge->self, claim) == NULL) ||
      (!g_hash_table_contains (merge->articles, article) &&
       sl_workspace_lookup_article (merge->self, article) == NULL))
    return TRUE;
  if (known != NULL && !sl_omission_equal (known, object))
    {
      gboolean newer = g_strcmp0 (sl_omission_get_changed (object),
                                  sl_omission_get_changed (known)) > 0;

      merge->report->conflicts++;
      g_ptr_array_add (merge->report->messages,
                       g_strdup (newer ? _("What an article does not mention was noted differently "
                                           "later; the later note was taken.")
                                       : _("What an article does not mention was noted differently "
                                           "before; the later note here stays.")));
      if (!newer)
        return TRUE;
    }
  count (merge, known != NULL ? sl_codec_from_omission (known) : NULL,
         sl_codec_from_omission (object));

  return TRUE;
}

static void
merge_meta (Merge      *merge,
            const char *key,
            const char *old,
            const char *value)
{
  if (g_strcmp0 (old, value) != 0)
    sl_edit_add (&merge->edit, sl_codec_from_meta (key, old), sl_codec_from_meta (key, value));
}

/* An empty comparison becomes the one that the set was taken from, people and all. */
static gboolean
take_identity (Merge        *merge,
               SlSetSource  *set,
               GError      **error)
{
  g_autofree char *uuid = sl_set_source_dup_uuid (set);
  g_autofree char *title = sl_set_source_dup_title (set);
  g_autoptr (SlVector) vector = sl_set_source_dup_vector (set);
  g_autofree char *known = NULL;
  gint64 clock = 0;

  if (g_hash_table_size (merge->self->articles_by_uuid) > 0)
    return TRUE;
  if (!sl_store_read_clock (merge->self->store, &clock, error))
    return FALSE;
  known = sl_known_to_string (vector, MIN (clock + 1, SL_ENTRY_MAX_NUMBER));
  merge_meta (merge, "uuid", merge->self->uuid, uuid);
  merge_meta (merge, "title", merge->self->title, title);
  merge_meta (merge, SL_META_VECTOR, merge->self->known, known);

  return TRUE;
}

static void
merge_init (Merge       *merge,
            SlWorkspace *self)
{
  GHashTableIter iter;
  gpointer annotator;

  merge->self = self;
  merge->report = sl_merge_report_new ();
  merge->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  merge->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  merge->annotators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* Tables only: what a list remembers of where it was read last is the main thread's. */
  merge->position = g_hash_table_size (self->articles_by_uuid);
  sl_edit_init (&merge->edit, "merge");
  g_hash_table_iter_init (&iter, self->annotators_by_uuid);
  while (g_hash_table_iter_next (&iter, &annotator, NULL))
    g_hash_table_add (merge->annotators, g_strdup (annotator));
}

/**
 * sl_workspace_merge_set:
 * @self: a workspace
 * @set: a colleague's set
 * @dry_run: whether only to tell what would happen
 * @error: return location for an error
 *
 * Adds what is new and takes over what is newer, as one step of undo. Articles are matched by UUID,
 * which follows from their text; people by UUID and never by name.
 *
 * Returns: (transfer full): what was, or would be, added and changed; %NULL with @error set if
 * nothing could be written
 */
SlMergeReport *
sl_workspace_merge_set (SlWorkspace  *self,
                        SlSetSource  *set,
                        gboolean      dry_run,
                        GError      **error)
{
  Merge merge = { 0 };
  gboolean done;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (SL_IS_SET_SOURCE (set), NULL);

  merge_init (&merge, self);
  merge.dry_run = dry_run;
  done = sl_workspace_require_open (self, error) && take_identity (&merge, set, error) &&
         sl_set_source_foreach_annotator (set, merge_annotator, &merge, error) &&
         sl_set_source_foreach_article (set, merge_article, &merge, error) &&
         sl_set_source_foreach_row (set, merge_row, &merge, error) &&
         sl_set_source_foreach_match (set, merge_match, &merge, error) &&
         sl_set_source_foreach_adjudication (set, merge_adjudication, &merge, error) &&
         sl_set_source_foreach_code (set, merge_code, &merge, error) &&
         sl_set_source_foreach_coding (set, merge_coding, &merge, error) &&
         sl_set_source_foreach_omission (set, merge_omission, &merge, error) &&
         (dry_run || sl_workspace_apply (self, &merge.edit, error));
  if (!done)
    g_clear_pointer (&merge.report, sl_merge_report_free);
  sl_edit_clear (&merge.edit);
  g_hash_table_unref (merge.articles);
  g_hash_table_unref (merge.claims);
  g_hash_table_unref (merge.annotators);

  return merge.report;
}
