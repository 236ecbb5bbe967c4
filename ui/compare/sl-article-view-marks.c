/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

/* The claims of the article as the view paints them, and what assistive technologies hear of them:
 * in each claim's range lies one shared tag per verdict that paints nothing but has a language with
 * a private part, which is the only attribute of painted text that they can read on GTK 4.8. */

/* Above the idles that lay text out, so that tags are in place before most lines are laid out. */
#define TAG_PRIORITY (GDK_PRIORITY_REDRAW + 2)
#define TAG_SLICE (4 * G_TIME_SPAN_MILLISECOND)

void
sl_mark_free (SlMark *mark)
{
  g_clear_object (&mark->claim);
  g_clear_pointer (&mark->rects, g_array_unref);
  g_free (mark->others);
  g_free (mark);
}

static SlMark *
mark_new (SlArticleView *self,
          SlClaim       *claim)
{
  SlMark *mark = g_new0 (SlMark, 1);

  mark->claim = g_object_ref (claim);
  mark->verdict = sl_workspace_get_verdict (sl_compare_context_get_workspace (self->context),
                                            sl_claim_get_uuid (claim));

  return mark;
}

static void
find_overlaps (SlArticleView *self)
{
  SlMark *widest = NULL;

  for (guint i = 0; i < self->marks->len; i++)
    {
      SlMark *mark = g_ptr_array_index (self->marks, i);
      const SlTextRange *range = sl_claim_get_range (mark->claim);

      mark->overlaps = FALSE;
      if (!mark->shown)
        continue;
      if (widest != NULL && range->start < sl_claim_get_range (widest->claim)->end)
        mark->overlaps = widest->overlaps = TRUE;
      if (widest == NULL || range->end > sl_claim_get_range (widest->claim)->end)
        widest = mark;
    }
}

/* Gives each shown claim the first lane that is free where it begins. */
static void
assign_lanes (SlArticleView *self)
{
  guint ends[SL_N_LANES] = { 0 };
  guint reach = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      SlMark *mark = g_ptr_array_index (self->marks, i);
      const SlTextRange *range = sl_claim_get_range (mark->claim);

      reach = MAX (reach, range->end);
      self->reach[i] = reach;
      mark->shown = sl_compare_context_is_shown (self->context, mark->claim);
      mark->lane = SL_N_LANES;
      for (guint lane = 0; mark->shown && mark->lane == SL_N_LANES && lane < SL_N_LANES; lane++)
        {
          if (ends[lane] > range->start)
            continue;
          mark->lane = lane;
          ends[lane] = range->end;
        }
    }
  find_overlaps (self);
}

/* The marks that were measured stay measured. */
static SlMark *
take_old_mark (GHashTable *old,
               SlClaim    *claim)
{
  SlMark *mark = old != NULL ? g_hash_table_lookup (old, sl_claim_get_uuid (claim)) : NULL;

  if (mark == NULL || mark->claim != claim)
    return NULL;

  g_hash_table_steal (old, sl_claim_get_uuid (claim));
  /* With whom the user compares may be what has changed. */
  g_clear_pointer (&mark->others, g_free);

  return mark;
}

static void
tag_mark (SlArticleView *self,
          SlMark        *mark)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const SlTextRange *range = sl_claim_get_range (mark->claim);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, range->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range->end);
  for (guint i = 0; mark->overlaps && i < SL_N_VERDICTS; i++)
    gtk_text_buffer_remove_tag (buffer, self->tags.verdicts[i], &start, &end);
  gtk_text_buffer_apply_tag (buffer, self->tags.verdicts[mark->verdict], &start, &end);
}

static gboolean
tag_some_cb (gpointer user_data)
{
  SlArticleView *self = user_data;
  gint64 until = g_get_monotonic_time () + TAG_SLICE;

  while (self->tagged < self->marks->len && g_get_monotonic_time () < until)
    tag_mark (self, g_ptr_array_index (self->marks, self->tagged++));
  if (self->tagged < self->marks->len)
    return G_SOURCE_CONTINUE;

  self->tag_id = 0;

  return G_SOURCE_REMOVE;
}

/* Where claims overlap, the shorter one says what the language is. */
static void
retag_range (SlArticleView     *self,
             const SlTextRange *range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (GPtrArray) beside = sl_article_view_list_marks (self, range->start, range->end);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, range->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range->end);
  for (guint i = 0; i < SL_N_VERDICTS; i++)
    gtk_text_buffer_remove_tag (buffer, self->tags.verdicts[i], &start, &end);
  for (guint i = 0; i < beside->len; i++)
    tag_mark (self, g_ptr_array_index (beside, i));
}

/* Takes the tags off what is gone and tags what is new; the first load tags bit by bit. */
static void
retag (SlArticleView *self,
       GHashTable    *gone,
       GPtrArray     *fresh)
{
  GHashTableIter iter;
  gpointer mark;

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, NULL, &mark))
    retag_range (self, sl_claim_get_range (((SlMark *) mark)->claim));
  if (fresh->len > 8)
    {
      self->tagged = 0;
      if (self->tag_id == 0)
        self->tag_id = g_idle_add_full (TAG_PRIORITY, tag_some_cb, self, NULL);
    }
  else
    {
      for (guint i = 0; i < fresh->len; i++)
        retag_range (self, sl_claim_get_range (((SlMark *) g_ptr_array_index (fresh, i))->claim));
    }
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return sl_claim_compare ((*(SlMark *const *) a)->claim, (*(SlMark *const *) b)->claim);
}

/* Takes the list of claims of the workspace over, as after a change of it. */
void
sl_article_view_load_marks (SlArticleView *self)
{
  g_autoptr (GPtrArray) old_marks = self->marks;
  g_autoptr (GHashTable) old = self->marks_by_uuid;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  guint n = self->claims != NULL ? g_list_model_get_n_items (self->claims) : 0;

  self->marks = g_ptr_array_sized_new (n);
  self->marks_by_uuid = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               (GDestroyNotify) sl_mark_free);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (self->claims, i);
      SlMark *mark = take_old_mark (old, claim);

      if (!sl_text_range_is_valid (sl_article_get_text (self->article), sl_claim_get_range (claim)))
        continue;
      if (mark == NULL)
        {
          mark = mark_new (self, claim);
          g_ptr_array_add (fresh, mark);
        }
      g_ptr_array_add (self->marks, mark);
      g_hash_table_insert (self->marks_by_uuid, (gpointer) sl_claim_get_uuid (mark->claim), mark);
    }
  g_ptr_array_sort (self->marks, compare_marks);
  g_free (self->reach);
  self->reach = g_new (guint, n + 1);
  assign_lanes (self);
  if (old != NULL)
    retag (self, old, fresh);
  else
    self->tag_id = g_idle_add_full (TAG_PRIORITY, tag_some_cb, self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Asks again what is shown. */
void
sl_article_view_filter_marks (SlArticleView *self)
{
  assign_lanes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Takes over what people say of a claim. */
void
sl_article_view_refresh_mark (SlArticleView *self,
                              const char    *uuid)
{
  SlMark *mark = sl_article_view_find_mark (self, uuid);

  if (mark == NULL)
    return;

  g_clear_pointer (&mark->others, g_free);
  mark->verdict = sl_workspace_get_verdict (sl_compare_context_get_workspace (self->context), uuid);
  if (mark->shown != sl_compare_context_is_shown (self->context, mark->claim))
    assign_lanes (self);
  retag_range (self, sl_claim_get_range (mark->claim));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

SlMark *
sl_article_view_find_mark (SlArticleView *self,
                           const char    *uuid)
{
  return uuid != NULL && self->marks_by_uuid != NULL
    ? g_hash_table_lookup (self->marks_by_uuid, uuid) : NULL;
}

/* The shown marks that meet a range, in the order of the text. Their owner is the view. */
GPtrArray *
sl_article_view_list_marks (SlArticleView *self,
                            guint          start,
                            guint          end)
{
  GPtrArray *found = g_ptr_array_new ();
  guint low = 0;
  guint high = self->marks->len;

  /* The first mark up to which something reaches past START. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->reach[middle] > start)
        high = middle;
      else
        low = middle + 1;
    }
  for (guint i = low; i < self->marks->len; i++)
    {
      SlMark *mark = g_ptr_array_index (self->marks, i);
      const SlTextRange *range = sl_claim_get_range (mark->claim);

      if (range->start >= end)
        break;
      if (mark->shown && range->end > start)
        g_ptr_array_add (found, mark);
    }

  return found;
}

SlMark *
sl_article_view_get_selected_mark (SlArticleView *self)
{
  SlMark *mark = sl_article_view_find_mark (self, sl_compare_context_get_selected (self->context));

  return mark != NULL && mark->shown ? mark : NULL;
}

static SlAnnotator *
find_annotator (GListModel *annotators,
                const char *uuid)
{
  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (annotators, i);

      if (g_strcmp0 (sl_annotator_get_uuid (annotator), uuid) == 0)
        return annotator;
    }

  return NULL;
}

static void
append_voice (SlArticleView *self,
              GString       *voices,
              const char    *who,
              SlVerdict      verdict)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlAnnotator *annotator = find_annotator (sl_workspace_get_annotators (workspace), who);

  if (voices->len > 0)
    g_string_append_c (voices, '\n');
  g_string_append_printf (voices, "%s%s", sl_palette_verdict_sign (verdict),
                          annotator != NULL ? sl_annotator_get_initials (annotator) : "");
}

/* Signs and initials of the other people who judged or marked a claim, as for the right margin:
 * only of those with whom the user compares. */
const char *
sl_article_view_get_others (SlArticleView *self,
                            SlMark        *mark)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  const char *me = sl_annotator_get_uuid (sl_workspace_get_annotator (workspace));
  const char *creator = sl_claim_get_creator (mark->claim);
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GString) others = NULL;
  gboolean marked = FALSE;

  if (mark->others != NULL)
    return mark->others;

  others = g_string_new (NULL);
  annotations = sl_workspace_list_annotations (workspace, sl_claim_get_uuid (mark->claim));
  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      SlAnnotation *annotation = g_ptr_array_index (annotations, i);
      const char *who = sl_annotation_get_annotator (annotation);
      SlVerdict verdict = sl_annotation_get_verdict (annotation);

      if (verdict == SL_VERDICT_NONE || g_strcmp0 (who, me) == 0 ||
          !sl_compare_context_is_compared (self->context, who))
        continue;
      append_voice (self, others, who, verdict);
      marked = marked || g_strcmp0 (who, creator) == 0;
    }
  if (!marked && creator != NULL && g_strcmp0 (creator, me) != 0 &&
      sl_claim_get_origin (mark->claim) == SL_ORIGIN_MARKED &&
      sl_compare_context_is_compared (self->context, creator))
    append_voice (self, others, creator, SL_VERDICT_NONE);
  mark->others = g_string_free (g_steal_pointer (&others), FALSE);

  return mark->others;
}

/* What those say with whom the user compares, a line each. */
static void
describe_others (SlArticleView *self,
                 SlMark        *mark,
                 GString       *words)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (GPtrArray) annotators = sl_compare_context_list_compared (self->context);

  for (guint i = 1; i < annotators->len; i++)
    {
      SlAnnotator *annotator = g_ptr_array_index (annotators, i);
      SlAnnotation *annotation = sl_workspace_lookup_annotation (workspace,
                                                                 sl_claim_get_uuid (mark->claim),
                                                                 sl_annotator_get_uuid (annotator));
      SlVerdict verdict = annotation != NULL ? sl_annotation_get_verdict (annotation)
                                             : SL_VERDICT_NONE;
      const char *note = annotation != NULL ? sl_annotation_get_note (annotation) : NULL;

      if (verdict == SL_VERDICT_NONE && note == NULL)
        continue;
      g_string_append_c (words, '\n');
      /* Translators: a colleague's name, and what that person says of the claim */
      g_string_append_printf (words, _("%s: %s"), sl_annotator_get_name (annotator),
                              sl_palette_verdict_name (verdict));
      if (note != NULL)
        g_string_append_printf (words, " – %s", note);
    }
}

/* What a claim is, in words: for the tooltip and for assistive technologies. */
char *
sl_article_view_describe_mark (SlArticleView *self,
                               SlMark        *mark)
{
  const char *kind = sl_palette_kind_name (sl_claim_get_kind (mark->claim));
  const char *verdict = sl_palette_verdict_name (mark->verdict);
  const char *speaker = sl_claim_get_speaker (mark->claim);

  GString *words = g_string_new (NULL);

  if (speaker == NULL)
    g_string_append_printf (words, C_("claim: kind, verdict", "%s · %s"), kind, verdict);
  else
    g_string_append_printf (words, C_("claim: kind, speaker, verdict", "%s · %s · %s"), kind,
                            speaker, verdict);
  describe_others (self, mark, words);

  return g_string_free (words, FALSE);
}
