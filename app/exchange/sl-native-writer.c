/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-native-writer.h"

#include "sl-claim-json.h"
#include "sl-native-team.h"
#include "sl-vector-json.h"

static void
put_range_members (SlJsonWriter      *writer,
                   const SlTextRange *range)
{
  sl_json_writer_set_integer (writer, "start", range->start);
  sl_json_writer_set_integer (writer, "end", range->end);
}

static void
set_range (SlJsonWriter      *writer,
           const char        *name,
           const SlTextRange *range)
{
  if (range == NULL)
    return;
  sl_json_writer_name (writer, name);
  sl_claim_json_put_range (writer, range);
}

static void
set_ranges (SlJsonWriter      *writer,
            const char        *name,
            const SlTextRange *ranges,
            guint              n_ranges)
{
  if (n_ranges == 0)
    return;
  sl_claim_json_set_ranges (writer, name, ranges, n_ranges);
}

static gboolean
put_annotator (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  SlJsonWriter *writer = user_data;

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "uuid", sl_annotator_get_uuid (object));
  sl_json_writer_set_string (writer, "name", sl_annotator_get_name (object));
  sl_json_writer_set_string (writer, "initials", sl_annotator_get_initials (object));
  sl_json_writer_end_object (writer);

  return sl_json_writer_check (writer, error);
}

static void
put_figures (SlJsonWriter *writer,
             SlClaim      *claim)
{
  guint n = sl_claim_get_n_figures (claim);

  if (n == 0)
    return;
  sl_json_writer_name (writer, "figures");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    sl_claim_json_put_figure (writer, sl_claim_get_figure (claim, i));
  sl_json_writer_end_array (writer);
}

static void
put_claim (SlJsonWriter *writer,
           SlText       *text,
           SlClaim      *claim)
{
  const SlTextRange *range = sl_claim_get_range (claim);
  gsize start = sl_text_byte_offset (text, range->start);
  gsize end = sl_text_byte_offset (text, range->end);
  const SlTextRange *ranges;
  guint n;

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "uuid", sl_claim_get_uuid (claim));
  put_range_members (writer, range);
  sl_json_writer_name (writer, "quote");
  sl_json_writer_bytes (writer, sl_text_get_utf8 (text) + start, end - start);
  sl_json_writer_set_string (writer, "kind", sl_claim_kind_to_string (sl_claim_get_kind (claim)));
  sl_json_writer_set_string (writer, "origin", sl_origin_to_string (sl_claim_get_origin (claim)));
  sl_json_writer_set_number (writer, "score", sl_claim_get_score (claim));
  ranges = sl_claim_get_quoted (claim, &n);
  set_ranges (writer, "quoted", ranges, n);
  ranges = sl_claim_get_content (claim, &n);
  set_ranges (writer, "content", ranges, n);
  set_range (writer, "source", sl_claim_get_source (claim));
  set_range (writer, "cue", sl_claim_get_cue (claim));
  sl_json_writer_set_optional (writer, "speaker", sl_claim_get_speaker (claim));
  sl_json_writer_set_optional (writer, "creator", sl_claim_get_creator (claim));
  sl_json_writer_set_optional (writer, "created", sl_claim_get_created (claim));
  put_figures (writer, claim);
  sl_json_writer_end_object (writer);
}

static void
put_paragraphs (SlJsonWriter *writer,
                SlArticle    *article)
{
  guint n;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (article, &n);

  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "paragraphs");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      sl_json_writer_begin_object (writer);
      put_range_members (writer, &paragraphs[i].range);
      sl_json_writer_set_string (writer, "role", sl_role_to_string (paragraphs[i].role));
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

static gboolean
put_article (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  SlJsonWriter *writer = user_data;
  SlArticle *article = object;
  SlText *text = sl_article_get_text (article);
  GPtrArray *claims = sl_article_get_claims (article);
  const SlTextRange *sentences;
  guint n;

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "uuid", sl_article_get_uuid (article));
  sl_json_writer_set_string (writer, "sha256", sl_text_get_sha256 (text));
  for (guint i = 0; i < SL_N_DETAILS; i++)
    sl_json_writer_set_optional (writer, sl_detail_to_string (i),
                                 sl_article_get_detail (article, i));
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "text");
  sl_json_writer_bytes (writer, sl_text_get_utf8 (text), sl_text_get_n_bytes (text));
  put_paragraphs (writer, article);
  sentences = sl_article_get_sentences (article, &n);
  sl_json_writer_break (writer);
  set_ranges (writer, "sentences", sentences, n);
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "claims");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < claims->len; i++)
    put_claim (writer, text, g_ptr_array_index (claims, i));
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);

  return sl_json_writer_check (writer, error);
}

static void
put_evidence (SlJsonWriter *writer,
              SlAnnotation *annotation)
{
  guint n = sl_annotation_get_n_evidence (annotation);

  if (n == 0)
    return;
  sl_json_writer_name (writer, "evidence");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      const SlEvidence *evidence = sl_annotation_get_evidence (annotation, i);

      sl_json_writer_begin_object (writer);
      sl_json_writer_set_optional (writer, "url", evidence->url);
      sl_json_writer_set_optional (writer, "title", evidence->title);
      sl_json_writer_set_string (writer, "stance", sl_stance_to_string (evidence->stance));
      sl_json_writer_set_optional (writer, "date", evidence->date);
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

static gboolean
put_row (const SlSetRow  *row,
         gpointer         user_data,
         GError         **error)
{
  SlJsonWriter *writer = user_data;
  SlAnnotation *annotation = row->annotation;

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "claim", sl_annotation_get_claim (annotation));
  sl_json_writer_set_string (writer, "annotator", sl_annotation_get_annotator (annotation));
  sl_json_writer_set_string (writer, "verdict",
                             sl_verdict_to_string (sl_annotation_get_verdict (annotation)));
  sl_json_writer_set_optional (writer, "note", sl_annotation_get_note (annotation));
  sl_json_writer_set_optional (writer, "changed", sl_annotation_get_changed (annotation));
  put_evidence (writer, annotation);
  sl_json_writer_end_object (writer);

  return sl_json_writer_check (writer, error);
}

static gboolean
put_match (gpointer   object,
           gpointer   user_data,
           GError   **error)
{
  SlJsonWriter *writer = user_data;
  SlMatch *match = object;
  guint n;
  const SlDifference *differences = sl_match_get_differences (match, &n);

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "uuid", sl_match_get_uuid (match));
  sl_json_writer_set_string (writer, "a", sl_match_get_a (match));
  sl_json_writer_set_string (writer, "b", sl_match_get_b (match));
  sl_json_writer_set_string (writer, "relation",
                             sl_relation_to_string (sl_match_get_relation (match)));
  sl_json_writer_set_string (writer, "state",
                             sl_match_state_to_string (sl_match_get_state (match)));
  sl_json_writer_set_string (writer, "origin", sl_origin_to_string (sl_match_get_origin (match)));
  sl_json_writer_set_number (writer, "score", sl_match_get_score (match));
  if (n > 0)
    {
      sl_json_writer_name (writer, "differences");
      sl_json_writer_begin_array (writer);
      for (guint i = 0; i < n; i++)
        {
          sl_json_writer_begin_object (writer);
          sl_json_writer_set_string (writer, "kind",
                                     sl_difference_kind_to_string (differences[i].kind));
          set_range (writer, "a", &differences[i].a);
          set_range (writer, "b", &differences[i].b);
          sl_json_writer_end_object (writer);
        }
      sl_json_writer_end_array (writer);
    }
  sl_json_writer_end_object (writer);

  return sl_json_writer_check (writer, error);
}

static void
begin_list (SlJsonWriter *writer,
            const char   *name)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, name);
  sl_json_writer_begin_array (writer);
}

static void
put_head (SlJsonWriter *writer,
          SlSetSource  *source,
          int           version)
{
  g_autofree char *uuid = sl_set_source_dup_uuid (source);
  g_autofree char *title = sl_set_source_dup_title (source);
  g_autoptr (SlVector) vector = sl_set_source_dup_vector (source);

  sl_json_writer_set_string (writer, "format", SL_NATIVE_FORMAT);
  sl_json_writer_set_integer (writer, "version", version);
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "comparison");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "uuid", uuid);
  sl_json_writer_set_optional (writer, "title", title);
  sl_json_writer_end_object (writer);
  if (sl_vector_get_n (vector) > 0)
    sl_vector_json_write (vector, "vector", writer);
}

/**
 * sl_native_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a set in Sidelight's own format, which keeps everything; data/schema describes it. The
 * same content gives the same bytes: nothing in it tells when or where it was written. The vector is
 * a part of the content, which somebody who takes the set into an empty comparison keeps.
 *
 * Returns: whether it was written
 */
gboolean
sl_native_write (SlSetSource    *source,
                 GOutputStream  *stream,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (SlJsonWriter) writer = NULL;
  int version = 1;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  if (!sl_native_team_find_version (source, &version, error))
    return FALSE;
  writer = sl_json_writer_new (stream, cancellable);
  sl_json_writer_begin_object (writer);
  put_head (writer, source, version);
  begin_list (writer, "annotators");
  if (!sl_set_source_foreach_annotator (source, put_annotator, writer, error))
    return FALSE;
  sl_json_writer_end_array (writer);
  begin_list (writer, "articles");
  if (!sl_set_source_foreach_article (source, put_article, writer, error))
    return FALSE;
  sl_json_writer_end_array (writer);
  begin_list (writer, "annotations");
  if (!sl_set_source_foreach_row (source, put_row, writer, error))
    return FALSE;
  sl_json_writer_end_array (writer);
  begin_list (writer, "matches");
  if (!sl_set_source_foreach_match (source, put_match, writer, error))
    return FALSE;
  sl_json_writer_end_array (writer);
  if (!sl_native_team_write (source, writer, error))
    return FALSE;
  sl_json_writer_end_object (writer);

  return sl_json_writer_finish (writer, error);
}
