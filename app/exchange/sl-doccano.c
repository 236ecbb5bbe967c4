/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-doccano.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-article-rows.h"
#include "sl-json-writer.h"
#include "sl-labelled-text.h"

/* ------------------------------------------------------------------ out */

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
} Export;

static void
put_labels (SlJsonWriter *writer,
            GPtrArray    *rows)
{
  sl_json_writer_name (writer, "label");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SlSetRow *row = g_ptr_array_index (rows, i);
      const SlTextRange *range = sl_claim_get_range (row->claim);
      SlVerdict verdict = sl_annotation_get_verdict (row->annotation);

      if (verdict == SL_VERDICT_NONE)
        continue;
      sl_json_writer_begin_array (writer);
      sl_json_writer_integer (writer, range->start);
      sl_json_writer_integer (writer, range->end);
      sl_json_writer_string (writer, sl_verdict_to_string (verdict));
      sl_json_writer_end_array (writer);
    }
  sl_json_writer_end_array (writer);
}

/* A line is a document of its own. */
static gboolean
put_line (SlArticle    *article,
          SlAnnotator  *annotator,
          GPtrArray    *rows,
          gpointer      user_data,
          GError      **error)
{
  Export *self = user_data;
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (self->stream, self->cancellable);
  SlText *text = sl_article_get_text (article);
  const char *title = sl_article_get_title (article);
  const char *url = sl_article_get_detail (article, SL_DETAIL_URL);

  sl_json_writer_begin_object (writer);
  sl_json_writer_name (writer, "text");
  sl_json_writer_bytes (writer, sl_text_get_utf8 (text), sl_text_get_n_bytes (text));
  put_labels (writer, rows);
  sl_json_writer_set_optional (writer, "title", title);
  sl_json_writer_set_optional (writer, "url", url);
  if (annotator != NULL)
    {
      sl_json_writer_set_string (writer, "annotator", sl_annotator_get_uuid (annotator));
      sl_json_writer_set_string (writer, "annotator_name", sl_annotator_get_name (annotator));
    }
  sl_json_writer_end_object (writer);

  return sl_json_writer_finish (writer, error);
}

static gboolean
put_article (SlArticle  *article,
             GPtrArray  *rows,
             gpointer    user_data,
             GError    **error)
{
  if (rows->len == 0)
    return put_line (article, NULL, NULL, user_data, error);

  return sl_article_rows_foreach_voice (article, rows, put_line, user_data, error);
}

/**
 * sl_doccano_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes JSON Lines for doccano's sequence labelling: a line for each article and annotator, with
 * offsets in code points. What doccano does not know it keeps as data of the document.
 *
 * Returns: whether it was written
 */
gboolean
sl_doccano_write (SlSetSource    *source,
                  GOutputStream  *stream,
                  GCancellable   *cancellable,
                  GError        **error)
{
  Export self = { stream, cancellable };

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  return sl_article_rows_foreach (source, put_article, &self, error);
}

/* ------------------------------------------------------------------ in */

static gboolean
take_label (const SlLabelledText  *line,
            const char            *annotator,
            gint64                 start,
            gint64                 end,
            const char            *label,
            GError               **error)
{
  gint64 n_chars = sl_text_get_n_chars (sl_foreign_text_get (line->text));
  SlTextRange range;
  SlIntakeClaim *claim;
  SlVerdict verdict;

  start = sl_foreign_text_map (line->text, start);
  end = sl_foreign_text_map (line->text, end);
  if (start < 0 || start >= end || end > n_chars)
    return sl_intake_refuse (error, _("A label lies outside the text."));
  if (!sl_labelled_text_take_verdict (line, label, &verdict))
    return TRUE;
  range = (SlTextRange) { start, end };
  claim = sl_intake_claim (line->intake, line->article, NULL, &range);
  sl_intake_judge (line->intake, claim,
                   sl_annotation_new (sl_intake_claim_uuid (claim), annotator, verdict, NULL, NULL));

  return TRUE;
}

/* [start, end, "label"], or the object that projects with relations use. */
static gboolean
read_label (const SlLabelledText  *line,
            const char            *annotator,
            SlJsonNode             node,
            GError               **error)
{
  const SlJsonDoc *doc = line->doc;
  SlJsonNode start = sl_json_doc_get_first (doc, node);
  SlJsonNode end = SL_JSON_NO_NODE;
  SlJsonNode label = SL_JSON_NO_NODE;
  gint64 start_value;
  gint64 end_value;

  if (start != SL_JSON_NO_NODE)
    end = sl_json_doc_get_next (doc, node, start);
  if (end != SL_JSON_NO_NODE)
    label = sl_json_doc_get_next (doc, node, end);
  if (sl_json_doc_get_kind (doc, node) == SL_JSON_OBJECT)
    {
      start = sl_json_doc_get_member (doc, node, "start_offset");
      end = sl_json_doc_get_member (doc, node, "end_offset");
      label = sl_json_doc_get_member (doc, node, "label");
    }
  if (!sl_json_doc_get_integer (doc, start, &start_value) ||
      !sl_json_doc_get_integer (doc, end, &end_value))
    return sl_intake_refuse (error, _("A label has no place in the text."));

  return take_label (line, annotator, start_value, end_value, sl_json_doc_get_string (doc, label), error);
}

static gboolean
read_labels (const SlLabelledText  *line,
             GError               **error)
{
  static const char *const names[] = { "label", "labels", "entities" };
  const char *who = sl_json_doc_get_text (line->doc, 0, "annotator");
  const char *annotator = sl_intake_annotator (line->intake, who, "doccano", who,
                                               sl_json_doc_get_text (line->doc, 0, "annotator_name"));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SlJsonNode list = sl_json_doc_get_member (line->doc, 0, names[i]);

      for (SlJsonNode node = sl_json_doc_get_first (line->doc, list); node != SL_JSON_NO_NODE;
           node = sl_json_doc_get_next (line->doc, list, node))
        {
          if (!read_label (line, annotator, node, error))
            return FALSE;
        }
    }

  return TRUE;
}

static char *
dup_place (guint n)
{
  return g_strdup_printf (_("Line %u: "), n);
}

/**
 * sl_doccano_read:
 * @stream: a file that nobody vouches for
 * @base: (nullable): the comparison that may have the articles; they are found by their text
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names the line
 *
 * Reads what doccano exports as JSON Lines or JSON, with or without relations. Its own exports do
 * not say who gave a label: all labels of such a file are one unknown person's.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_doccano_read (GInputStream  *stream,
                 SlSetSource   *base,
                 GPtrArray     *messages,
                 GCancellable  *cancellable,
                 GError       **error)
{
  static const char *const names[] = { "text", NULL };
  static const SlLabelledTextFormat format = { NULL, names, N_("A line without a text was left out"),
                                               read_labels, dup_place };

  return sl_labelled_text_read (stream, base, messages, &format, cancellable, error);
}

/**
 * sl_doccano_recognise:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like documents of doccano
 */
gboolean
sl_doccano_recognise (const char *name,
                      const char *head,
                      gsize       n)
{
  const char *start = head + strspn (head, "\xef\xbb\xbf \t\r\n");

  return (*start == '{' || *start == '[') && strstr (head, "\"text\"") != NULL &&
         (g_str_has_suffix (name, ".jsonl") || strstr (head, "\"label\"") != NULL ||
          strstr (head, "\"labels\"") != NULL || strstr (head, "\"entities\"") != NULL);
}
