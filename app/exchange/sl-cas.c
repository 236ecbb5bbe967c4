/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-cas.h"

#include "sl-article-rows.h"
#include "sl-offsets.h"
#include "sl-xml-writer.h"
#include "sl-zip-writer.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define STRING_FEATURE(name) \
  "<featureDescription><name>" name "</name><description/>" \
  "<rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"

/* The layer as INCEpTION names layers that a project defines. */
static const char type_system[] =
  HEAD
  "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types>"
  "<typeDescription><name>webanno.custom.Claim</name><description/>"
  "<supertypeName>uima.tcas.Annotation</supertypeName><features>"
  STRING_FEATURE ("verdict") STRING_FEATURE ("note") STRING_FEATURE ("uuid")
  "</features></typeDescription></types></typeSystemDescription>\n";

typedef struct
{
  SlZipWriter *zip;
  GCancellable *cancellable;
} Export;

/* The identifiers in a file: the text, the document, then the claims. */
enum
{
  SOFA = 1,
  DOCUMENT,
  FIRST_CLAIM
};

static void
put_claim (SlSink          *sink,
           const SlOffsets *offsets,
           const SlSetRow  *row,
           guint            id)
{
  const SlTextRange *range = sl_claim_get_range (row->claim);
  SlVerdict verdict = sl_annotation_get_verdict (row->annotation);

  sl_xml_put_name (sink, "custom:Claim");
  sl_xml_set_number (sink, "xmi:id", id);
  sl_xml_set_number (sink, "sofa", SOFA);
  sl_xml_set_number (sink, "begin", sl_offsets_to_utf16 (offsets, range->start));
  sl_xml_set_number (sink, "end", sl_offsets_to_utf16 (offsets, range->end));
  if (verdict != SL_VERDICT_NONE)
    sl_xml_set (sink, "verdict", sl_verdict_to_string (verdict));
  sl_xml_set (sink, "note", sl_annotation_get_note (row->annotation));
  sl_xml_set (sink, "uuid", sl_claim_get_uuid (row->claim));
  sl_sink_put_string (sink, "/>\n");
}

static void
put_document (SlSink          *sink,
              SlArticle       *article,
              const SlOffsets *offsets)
{
  const char *language = sl_article_get_detail (article, SL_DETAIL_LANGUAGE);
  guint n_chars = sl_text_get_n_chars (sl_article_get_text (article));

  sl_xml_put_name (sink, "cas:NULL");
  sl_xml_set_number (sink, "xmi:id", 0);
  sl_sink_put_string (sink, "/>\n");
  sl_xml_put_name (sink, "tcas:DocumentAnnotation");
  sl_xml_set_number (sink, "xmi:id", DOCUMENT);
  sl_xml_set_number (sink, "sofa", SOFA);
  sl_xml_set_number (sink, "begin", 0);
  sl_xml_set_number (sink, "end", sl_offsets_to_utf16 (offsets, n_chars));
  sl_xml_set (sink, "language", language != NULL ? language : "x-unspecified");
  sl_sink_put_string (sink, "/>\n");
}

/* The text and what is indexed in it. */
static void
put_view (SlSink *sink,
          SlText *text,
          guint   n_claims)
{
  g_autoptr (GString) members = g_string_new (NULL);

  sl_xml_put_name (sink, "cas:Sofa");
  sl_xml_set_number (sink, "xmi:id", SOFA);
  sl_xml_set_number (sink, "sofaNum", 1);
  sl_xml_set (sink, "sofaID", "_InitialView");
  sl_xml_set (sink, "mimeType", "text");
  sl_xml_set_bytes (sink, "sofaString", sl_text_get_utf8 (text), sl_text_get_n_bytes (text));
  sl_sink_put_string (sink, "/>\n");
  g_string_append_printf (members, "%u", DOCUMENT);
  for (guint i = 0; i < n_claims; i++)
    g_string_append_printf (members, " %u", FIRST_CLAIM + i);
  sl_xml_put_name (sink, "cas:View");
  sl_xml_set_number (sink, "sofa", SOFA);
  sl_xml_set (sink, "members", members->str);
  sl_sink_put_string (sink, "/>\n");
}

static gboolean
put_cas (SlArticle   *article,
         const char  *stem,
         GPtrArray   *rows,
         gpointer     user_data,
         GError     **error)
{
  Export *self = user_data;
  g_autofree char *path = g_strconcat (stem, ".xmi", NULL);
  g_autoptr (SlOffsets) offsets = sl_offsets_new (sl_article_get_text (article));
  g_autoptr (SlSink) sink = sl_sink_new (G_OUTPUT_STREAM (self->zip), self->cancellable);

  if (!sl_zip_writer_begin (self->zip, path, error))
    return FALSE;
  sl_sink_put_string (sink, HEAD
                      "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\""
                      " xmlns:cas=\"http:///uima/cas.ecore\" xmlns:tcas=\"http:///uima/tcas.ecore\""
                      " xmlns:custom=\"http:///webanno/custom.ecore\" xmi:version=\"2.0\">\n");
  put_document (sink, article, offsets);
  for (guint i = 0; i < rows->len; i++)
    put_claim (sink, offsets, g_ptr_array_index (rows, i), FIRST_CLAIM + i);
  put_view (sink, sl_article_get_text (article), rows->len);
  sl_sink_put_string (sink, "</xmi:XMI>\n");

  return sl_sink_flush (sink, error);
}

/**
 * sl_cas_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a zip archive of UIMA CAS files as XMI (OMG XMI 2.0, Apache UIMA), one for each article
 * and annotator, with the type system that they use. Offsets are UTF-16 units.
 *
 * Returns: whether it was written
 */
gboolean
sl_cas_write (SlSetSource    *source,
              GOutputStream  *stream,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (stream);
  Export self = { zip, cancellable };

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  return sl_zip_writer_add (zip, "TypeSystem.xml", type_system, -1, error) &&
         sl_article_rows_foreach_file (source, put_cas, &self, error) &&
         sl_zip_writer_finish (zip, error);
}
