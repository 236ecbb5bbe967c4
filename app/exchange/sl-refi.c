/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-refi.h"

#include "model/sl-uuid.h"
#include "sl-annotation-id.h"
#include "sl-article-rows.h"
#include "sl-intake.h"
#include "sl-refi-codes.h"
#include "sl-xml-writer.h"
#include "sl-zip-writer.h"

#define ORIGIN "Sidelight " SL_VERSION
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

typedef struct
{
  SlSink *sink;
  SlZipWriter *zip;
  char *set_uuid;
  GHashTable *users;   /* UUIDs of those who are in the file */
  GHashTable *codes;   /* UUIDs of the codebook's codes */
  GHashTable *codings; /* UUID of an article -> GPtrArray of SlCoding */
  gboolean has_sources;
} Export;

/**
 * sl_refi_write_codebook:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a REFI-QDA codebook: the verdicts, and the frames and topics with their definitions.
 *
 * Returns: whether it was written
 */
gboolean
sl_refi_write_codebook (SlSetSource    *source,
                        GOutputStream  *stream,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr (SlSink) sink = sl_sink_new (stream, cancellable);

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  sl_sink_put_string (sink, HEAD "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"" ORIGIN
                      "\">\n");
  if (!sl_refi_codes_put (sink, source, NULL, error))
    return FALSE;
  sl_sink_put_string (sink, "</CodeBook>\n");

  return sl_sink_flush (sink, error);
}

static void
set_user (Export     *self,
          const char *attribute,
          const char *uuid)
{
  if (uuid != NULL && g_hash_table_contains (self->users, uuid))
    sl_xml_set (self->sink, attribute, uuid);
}

static void
set_time (Export     *self,
          const char *time)
{
  g_autofree char *valid = sl_intake_dup_time (time);

  sl_xml_set (self->sink, "creationDateTime", valid);
}

static gboolean
put_user (gpointer   object,
          gpointer   user_data,
          GError   **error)
{
  Export *self = user_data;

  if (g_hash_table_size (self->users) == 0)
    sl_sink_put_string (self->sink, "<Users>\n");
  g_hash_table_add (self->users, g_strdup (sl_annotator_get_uuid (object)));
  sl_xml_put_name (self->sink, "User");
  sl_xml_set (self->sink, "guid", sl_annotator_get_uuid (object));
  sl_xml_set (self->sink, "name", sl_annotator_get_name (object));
  sl_sink_put_string (self->sink, "/>\n");

  return sl_sink_check (self->sink, error);
}

static void
begin_selection (Export            *self,
                 const char        *guid,
                 SlText            *text,
                 const SlTextRange *range,
                 const char        *user,
                 const char        *time)
{
  gsize start = sl_text_byte_offset (text, range->start);

  sl_xml_put_name (self->sink, "PlainTextSelection");
  sl_xml_set (self->sink, "guid", guid);
  sl_xml_set_bytes (self->sink, "name", sl_text_get_utf8 (text) + start,
                    sl_text_byte_offset (text, range->end) - start);
  sl_xml_set_number (self->sink, "startPosition", range->start);
  sl_xml_set_number (self->sink, "endPosition", range->end);
  set_user (self, "creatingUser", user);
  set_time (self, time);
  sl_sink_put_string (self->sink, ">");
}

static void
put_coding (Export     *self,
            const char *guid,
            const char *code,
            const char *user,
            const char *time)
{
  sl_xml_put_name (self->sink, "Coding");
  sl_xml_set (self->sink, "guid", guid);
  set_user (self, "creatingUser", user);
  set_time (self, time);
  sl_sink_put_string (self->sink, ">");
  sl_xml_put_name (self->sink, "CodeRef");
  sl_xml_set (self->sink, "targetGUID", code);
  sl_sink_put_string (self->sink, "/></Coding>");
}

/* A selection for each annotator keeps their notes apart. */
static void
put_row (Export         *self,
         const SlSetRow *row)
{
  const char *user = sl_annotator_get_uuid (row->annotator);
  const char *time = sl_annotation_get_changed (row->annotation);
  SlVerdict verdict = sl_annotation_get_verdict (row->annotation);
  g_autofree char *guid = sl_annotation_id_dup (self->set_uuid, row->annotation);

  begin_selection (self, guid, sl_article_get_text (row->article), sl_claim_get_range (row->claim),
                   user, time);
  sl_xml_put_element (self->sink, "Description", sl_annotation_get_note (row->annotation));
  if (verdict != SL_VERDICT_NONE)
    {
      g_autofree char *coding = sl_uuid_new_v5 (guid, "coding");
      g_autofree char *code = sl_refi_codes_dup_verdict (verdict);

      put_coding (self, coding, code, user, time);
    }
  sl_sink_put_string (self->sink, "</PlainTextSelection>\n");
}

static void
put_coded_passage (Export    *self,
                   SlArticle *article,
                   SlCoding  *coding)
{
  const char *user = sl_coding_get_annotator (coding);
  const char *time = sl_coding_get_created (coding);
  g_autofree char *guid = sl_uuid_new_v5 (sl_coding_get_uuid (coding), "selection");

  if (!g_hash_table_contains (self->codes, sl_coding_get_code (coding)))
    return;
  begin_selection (self, guid, sl_article_get_text (article), sl_coding_get_range (coding), user,
                   time);
  put_coding (self, sl_coding_get_uuid (coding), sl_coding_get_code (coding), user, time);
  sl_sink_put_string (self->sink, "</PlainTextSelection>\n");
}

static char *
dup_text_guid (SlArticle *article)
{
  return sl_uuid_new_v5 (sl_article_get_uuid (article), "text");
}

static gboolean
put_source (SlArticle  *article,
            GPtrArray  *rows,
            gpointer    user_data,
            GError    **error)
{
  Export *self = user_data;
  g_autofree char *text_guid = dup_text_guid (article);
  g_autofree char *path = g_strdup_printf ("internal://%s.txt", text_guid);
  const char *title = sl_article_get_title (article);
  g_autofree char *label = sl_article_dup_label (article);
  GPtrArray *codings = g_hash_table_lookup (self->codings, sl_article_get_uuid (article));

  if (!self->has_sources)
    sl_sink_put_string (self->sink, "<Sources>\n");
  self->has_sources = TRUE;
  sl_xml_put_name (self->sink, "TextSource");
  sl_xml_set (self->sink, "guid", sl_article_get_uuid (article));
  sl_xml_set (self->sink, "name", title != NULL ? title : label);
  sl_xml_set (self->sink, "plainTextPath", path);
  sl_sink_put_string (self->sink, ">\n");
  sl_xml_put_element (self->sink, "Description", sl_article_get_detail (article, SL_DETAIL_URL));
  for (guint i = 0; i < rows->len; i++)
    put_row (self, g_ptr_array_index (rows, i));
  for (guint i = 0; codings != NULL && i < codings->len; i++)
    put_coded_passage (self, article, g_ptr_array_index (codings, i));
  sl_sink_put_string (self->sink, "</TextSource>\n");

  return sl_sink_check (self->sink, error);
}

static gboolean
take_coding (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  Export *self = user_data;
  const char *article = sl_coding_get_article (object);
  GPtrArray *codings = g_hash_table_lookup (self->codings, article);

  if (codings == NULL)
    {
      codings = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->codings, g_strdup (article), codings);
    }
  g_ptr_array_add (codings, g_object_ref (object));

  return TRUE;
}

static gboolean
put_text (gpointer   object,
          gpointer   user_data,
          GError   **error)
{
  Export *self = user_data;
  SlText *text = sl_article_get_text (object);
  g_autofree char *guid = dup_text_guid (object);
  g_autofree char *path = g_strdup_printf ("sources/%s.txt", guid);

  return sl_zip_writer_add (self->zip, path, sl_text_get_utf8 (text), sl_text_get_n_bytes (text),
                            error);
}

static gboolean
put_project (Export       *self,
             SlSetSource  *source,
             GError      **error)
{
  SlSink *sink = self->sink;
  g_autofree char *title = sl_set_source_dup_title (source);

  sl_sink_put_string (sink, HEAD);
  sl_xml_put_name (sink, "Project");
  sl_xml_set (sink, "xmlns", "urn:QDA-XML:project:1.0");
  sl_xml_set (sink, "name", title != NULL ? title : "Sidelight");
  sl_xml_set (sink, "origin", ORIGIN);
  sl_sink_put_string (sink, ">\n");
  if (!sl_set_source_foreach_annotator (source, put_user, self, error))
    return FALSE;
  if (g_hash_table_size (self->users) > 0)
    sl_sink_put_string (sink, "</Users>\n");
  sl_sink_put_string (sink, "<CodeBook>");
  if (!sl_refi_codes_put (sink, source, self->codes, error))
    return FALSE;
  sl_sink_put_string (sink, "</CodeBook>\n");
  if (!sl_set_source_foreach_coding (source, take_coding, self, error) ||
      !sl_article_rows_foreach (source, put_source, self, error))
    return FALSE;
  if (self->has_sources)
    sl_sink_put_string (sink, "</Sources>\n");
  sl_sink_put_string (sink, "</Project>\n");

  return sl_sink_flush (sink, error);
}

static gboolean
put_archive (Export       *self,
             SlSetSource  *source,
             GError      **error)
{
  return sl_zip_writer_begin (self->zip, "project.qde", error) &&
         put_project (self, source, error) &&
         sl_set_source_foreach_article (source, put_text, self, error) &&
         sl_zip_writer_finish (self->zip, error);
}

/**
 * sl_refi_write_project:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a REFI-QDA project: articles as plain texts without BOM and with LF line ends, annotators
 * as users, verdicts, frames and topics as codes, notes as descriptions of the passages.
 *
 * Returns: whether it was written
 */
gboolean
sl_refi_write_project (SlSetSource    *source,
                       GOutputStream  *stream,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (stream);
  g_autoptr (SlSink) sink = sl_sink_new (G_OUTPUT_STREAM (zip), cancellable);
  Export self = { sink, zip };
  gboolean written;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  self.set_uuid = sl_set_source_dup_uuid (source);
  self.users = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.codings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_ptr_array_unref);
  written = put_archive (&self, source, error);
  g_hash_table_unref (self.codings);
  g_hash_table_unref (self.codes);
  g_hash_table_unref (self.users);
  g_free (self.set_uuid);

  return written;
}
