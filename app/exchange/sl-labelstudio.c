/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-labelstudio.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-uuid.h"
#include "sl-article-rows.h"
#include "sl-json-writer.h"
#include "sl-labelled-text.h"

/* The format is that of Label Studio's JSON import and export (labelstud.io, "Import pre-annotated
 * data"). The names are those that the labelling configuration has to use:
 * <Labels name="verdict" toName="text">. */
#define FROM_NAME "verdict"
#define TO_NAME "text"

/* ------------------------------------------------------------------ out */

typedef struct
{
  SlJsonWriter *writer;
  guint n_tasks;
} Export;

static void
set_detail (SlJsonWriter *writer,
            SlArticle    *article,
            SlDetail      detail)
{
  const char *value = sl_article_get_detail (article, detail);

  sl_json_writer_set_optional (writer, sl_detail_to_string (detail), value);
}

static void
put_words (SlJsonWriter      *writer,
           SlText            *text,
           const SlTextRange *range)
{
  gsize start = sl_text_byte_offset (text, range->start);

  sl_json_writer_set_integer (writer, "start", range->start);
  sl_json_writer_set_integer (writer, "end", range->end);
  sl_json_writer_name (writer, "text");
  sl_json_writer_bytes (writer, sl_text_get_utf8 (text) + start,
                        sl_text_byte_offset (text, range->end) - start);
}

/* What the program shows as a note of the region, and for us who spoke and when. The program refuses
 * files that name people it does not know, so they are not named where it looks for them. */
static void
put_meta (SlJsonWriter   *writer,
          const SlSetRow *row)
{
  const char *note = sl_annotation_get_note (row->annotation);
  const char *changed = sl_annotation_get_changed (row->annotation);

  sl_json_writer_name (writer, "meta");
  sl_json_writer_begin_object (writer);
  if (note != NULL)
    {
      sl_json_writer_name (writer, "text");
      sl_json_writer_begin_array (writer);
      sl_json_writer_string (writer, note);
      sl_json_writer_end_array (writer);
    }
  sl_json_writer_set_string (writer, "annotator", sl_annotator_get_uuid (row->annotator));
  sl_json_writer_set_string (writer, "name", sl_annotator_get_name (row->annotator));
  sl_json_writer_set_optional (writer, "changed", changed);
  sl_json_writer_end_object (writer);
}

static void
put_region (SlJsonWriter   *writer,
            const SlSetRow *row)
{
  SlVerdict verdict = sl_annotation_get_verdict (row->annotation);

  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "id", sl_claim_get_uuid (row->claim));
  sl_json_writer_set_string (writer, "from_name", FROM_NAME);
  sl_json_writer_set_string (writer, "to_name", TO_NAME);
  sl_json_writer_set_string (writer, "type", "labels");
  sl_json_writer_name (writer, "value");
  sl_json_writer_begin_object (writer);
  put_words (writer, sl_article_get_text (row->article), sl_claim_get_range (row->claim));
  sl_json_writer_name (writer, "labels");
  sl_json_writer_begin_array (writer);
  if (verdict != SL_VERDICT_NONE)
    sl_json_writer_string (writer, sl_verdict_to_string (verdict));
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);
  put_meta (writer, row);
  sl_json_writer_end_object (writer);
}

static gboolean
put_voice (SlArticle    *article,
           SlAnnotator  *annotator,
           GPtrArray    *rows,
           gpointer      user_data,
           GError      **error)
{
  Export *self = user_data;

  sl_json_writer_begin_object (self->writer);
  sl_json_writer_name (self->writer, "result");
  sl_json_writer_begin_array (self->writer);
  for (guint i = 0; i < rows->len; i++)
    put_region (self->writer, g_ptr_array_index (rows, i));
  sl_json_writer_end_array (self->writer);
  sl_json_writer_end_object (self->writer);

  return sl_json_writer_check (self->writer, error);
}

static gboolean
put_task (SlArticle  *article,
          GPtrArray  *rows,
          gpointer    user_data,
          GError    **error)
{
  Export *self = user_data;
  SlJsonWriter *writer = self->writer;
  SlText *text = sl_article_get_text (article);
  static const SlDetail details[] = { SL_DETAIL_TITLE, SL_DETAIL_PUBLISHER, SL_DETAIL_PUBLISHED,
                                      SL_DETAIL_URL };

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_integer (writer, "id", ++self->n_tasks);
  sl_json_writer_name (writer, "data");
  sl_json_writer_begin_object (writer);
  sl_json_writer_name (writer, "text");
  sl_json_writer_bytes (writer, sl_text_get_utf8 (text), sl_text_get_n_bytes (text));
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    set_detail (writer, article, details[i]);
  sl_json_writer_end_object (writer);
  sl_json_writer_name (writer, "annotations");
  sl_json_writer_begin_array (writer);
  if (!sl_article_rows_foreach_voice (article, rows, put_voice, self, error))
    return FALSE;
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);

  return sl_json_writer_check (writer, error);
}

/**
 * sl_labelstudio_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes tasks for Label Studio: one for each article, with an entry for each annotator.
 *
 * Returns: whether it was written
 */
gboolean
sl_labelstudio_write (SlSetSource    *source,
                      GOutputStream  *stream,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, cancellable);
  Export self = { writer, 0 };

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  sl_json_writer_begin_array (writer);
  if (!sl_article_rows_foreach (source, put_task, &self, error))
    return FALSE;
  sl_json_writer_end_array (writer);

  return sl_json_writer_finish (writer, error);
}

/* ------------------------------------------------------------------ in */

static SlVerdict
read_verdict (const SlLabelledText *task,
              SlJsonNode            value)
{
  const SlJsonDoc *doc = task->doc;
  SlJsonNode labels = sl_json_doc_get_member (doc, value, "labels");
  SlVerdict verdict = SL_VERDICT_NONE;

  for (SlJsonNode label = sl_json_doc_get_first (doc, labels); label != SL_JSON_NO_NODE;
       label = sl_json_doc_get_next (doc, labels, label))
    sl_labelled_text_take_verdict (task, sl_json_doc_get_string (doc, label), &verdict);

  return verdict;
}

/* Who did the work: as we wrote it, or by the number or address that the program uses. */
static const char *
read_annotator (const SlLabelledText *task,
                SlJsonNode            annotation,
                SlJsonNode            meta)
{
  const SlJsonDoc *doc = task->doc;
  SlJsonNode by = sl_json_doc_get_member (doc, annotation, "completed_by");
  const char *email = sl_json_doc_get_text (doc, by, "email");
  g_autofree char *number = NULL;
  gint64 id;

  if (email == NULL && (sl_json_doc_get_integer (doc, by, &id) ||
                        sl_json_doc_get_integer (doc, sl_json_doc_get_member (doc, by, "id"), &id)))
    number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return sl_intake_annotator (task->intake, sl_json_doc_get_text (doc, meta, "annotator"),
                              "labelstudio", email != NULL ? email : number,
                              sl_json_doc_get_text (doc, meta, "name"));
}

static void
judge (const SlLabelledText *task,
       SlJsonNode            annotation,
       SlJsonNode            region,
       SlIntakeClaim        *claim,
       SlVerdict             verdict)
{
  const SlJsonDoc *doc = task->doc;
  SlJsonNode meta = sl_json_doc_get_member (doc, region, "meta");
  SlJsonNode notes = sl_json_doc_get_member (doc, meta, "text");
  const char *note = sl_json_doc_get_string (doc, sl_json_doc_get_first (doc, notes));
  const char *changed = sl_json_doc_get_text (doc, meta, "changed");
  g_autofree char *time = NULL;

  if (changed == NULL)
    changed = sl_json_doc_get_text (doc, annotation, "updated_at");
  if (changed == NULL)
    changed = sl_json_doc_get_text (doc, annotation, "created_at");
  time = sl_intake_dup_time (changed);
  if (note != NULL && strlen (note) > SL_INTAKE_MAX_NOTE)
    note = NULL;
  sl_intake_judge (task->intake, claim,
                   sl_annotation_new (sl_intake_claim_uuid (claim),
                                      read_annotator (task, annotation, meta), verdict, note, time));
}

static gboolean
read_place (const SlLabelledText  *task,
            SlJsonNode             value,
            SlAnchor              *anchor,
            GError               **error)
{
  gint64 start;
  gint64 end;
  gint64 n_chars = sl_text_get_n_chars (sl_foreign_text_get (task->text));

  if (!sl_json_doc_get_integer (task->doc, sl_json_doc_get_member (task->doc, value, "start"),
                                &start) ||
      !sl_json_doc_get_integer (task->doc, sl_json_doc_get_member (task->doc, value, "end"), &end))
    return sl_intake_refuse (error, _("“start” and “end” are no place in a text."));
  anchor->start = sl_foreign_text_map (task->text, start);
  anchor->end = sl_foreign_text_map (task->text, end);
  anchor->exact = sl_json_doc_get_text (task->doc, value, "text");
  if (anchor->start < 0 || anchor->start >= anchor->end ||
      (anchor->end > n_chars && anchor->exact == NULL))
    return sl_intake_refuse (error, _("“start” and “end” lie outside the text."));

  return TRUE;
}

static gboolean
read_region (const SlLabelledText  *task,
             SlJsonNode             annotation,
             SlJsonNode             region,
             GError               **error)
{
  const SlJsonDoc *doc = task->doc;
  SlIntake *intake = task->intake;
  SlJsonNode value = sl_json_doc_get_member (doc, region, "value");
  const char *id = sl_json_doc_get_text (doc, region, "id");
  SlAnchor anchor = { .start = -1 };
  SlAnchorResult result;
  SlTextRange range;
  SlIntakeClaim *claim;

  if (g_strcmp0 (sl_json_doc_get_text (doc, region, "type"), "labels") != 0)
    {
      sl_intake_count (intake, _("A result that is no labelled passage was left out"));
      return TRUE;
    }
  if (!read_place (task, value, &anchor, error))
    return FALSE;
  result = sl_intake_anchor (intake, task->article, &anchor, &range);
  if (result == SL_ANCHOR_LOST || result == SL_ANCHOR_UNSURE)
    return TRUE;
  claim = sl_intake_claim (intake, task->article,
                           id != NULL && sl_uuid_is_valid (id) ? id : NULL, &range);
  if (claim == NULL)
    return sl_intake_refuse (error, _("A passage has the “id” of another claim."));
  judge (task, annotation, region, claim, read_verdict (task, value));

  return TRUE;
}

static gboolean
read_annotation (const SlLabelledText  *task,
                 SlJsonNode             annotation,
                 GError               **error)
{
  const SlJsonDoc *doc = task->doc;
  SlJsonNode results = sl_json_doc_get_member (doc, annotation, "result");

  for (SlJsonNode region = sl_json_doc_get_first (doc, results); region != SL_JSON_NO_NODE;
       region = sl_json_doc_get_next (doc, results, region))
    {
      if (!read_region (task, annotation, region, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_annotations (const SlLabelledText  *task,
                  GError               **error)
{
  const SlJsonDoc *doc = task->doc;
  SlJsonNode list = sl_json_doc_get_member (doc, 0, "annotations");

  for (SlJsonNode annotation = sl_json_doc_get_first (doc, list); annotation != SL_JSON_NO_NODE;
       annotation = sl_json_doc_get_next (doc, list, annotation))
    {
      if (!read_annotation (task, annotation, error))
        return FALSE;
    }

  return TRUE;
}

static char *
dup_place (guint n)
{
  return g_strdup_printf (_("Task %u: "), n);
}

/**
 * sl_labelstudio_read:
 * @stream: a file that nobody vouches for
 * @base: (nullable): the comparison that may have the articles; they are found by their text
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out or moved
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names the task
 *
 * Reads what Label Studio exports as JSON. Labels that are verdicts are taken; offsets are code
 * points, or UTF-16 units where the program was an old one.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_labelstudio_read (GInputStream  *stream,
                     SlSetSource   *base,
                     GPtrArray     *messages,
                     GCancellable  *cancellable,
                     GError       **error)
{
  /* The text is called as the labelling configuration calls it, which the file does not tell. */
  static const char *const names[] = { "text", "Text", "content", "body", "article", NULL };
  static const SlLabelledTextFormat format = { "data", names, N_("A task without a text was left out"),
                                               read_annotations, dup_place };

  return sl_labelled_text_read (stream, base, messages, &format, cancellable, error);
}

/**
 * sl_labelstudio_recognise:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like tasks of Label Studio
 */
gboolean
sl_labelstudio_recognise (const char *name,
                          const char *head,
                          gsize       n)
{
  return head[strspn (head, "\xef\xbb\xbf \t\r\n")] == '[' && strstr (head, "\"data\"") != NULL &&
         strstr (head, "www.w3.org/ns/anno") == NULL;
}
