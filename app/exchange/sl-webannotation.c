/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-webannotation.h"

#include <string.h>

#include "model/sl-uuid.h"
#include "sl-annotation-id.h"
#include "sl-article-iri.h"
#include "sl-evidence-words.h"
#include "sl-json-writer.h"
#include "sl-quote-selector.h"

/* Length of "2026-03-07". */
#define DATE_LENGTH 10

typedef struct
{
  SlJsonWriter *writer;
  char *set_uuid;
  guint n_annotations;
  SlArticle *article; /* the one that the three below belong to */
  char *source;
  char *from;
  char *to; /* NULL where FROM is the moment */
} Export;

static void
set_urn (SlJsonWriter *writer,
         const char   *name,
         const char   *uuid)
{
  char urn[64] = "urn:uuid:";

  g_strlcat (urn, uuid, sizeof urn);
  sl_json_writer_set_string (writer, name, urn);
}

static gboolean
is_date (const char *string)
{
  static const char pattern[] = "dddd-dd-dd";

  for (guint i = 0; i < DATE_LENGTH; i++)
    {
      if (pattern[i] == 'd' ? !g_ascii_isdigit (string[i]) : string[i] != pattern[i])
        return FALSE;
    }

  return TRUE;
}

/* The model wants seconds and a zone. A day that is all we know becomes the span of that day. */
static void
find_dates (Export     *self,
            const char *published)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *midnight = NULL;

  if (published == NULL || !is_date (published))
    return;

  if (published[DATE_LENGTH] != '\0')
    {
      time = g_date_time_new_from_iso8601 (published, NULL);
      utc = time != NULL ? g_date_time_to_utc (time) : NULL;
      self->from = utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
      return;
    }

  midnight = g_strdup_printf ("%sT00:00:00Z", published);
  time = g_date_time_new_from_iso8601 (midnight, NULL);
  if (time == NULL)
    return;
  self->from = g_steal_pointer (&midnight);
  self->to = g_strdup_printf ("%sT23:59:59Z", published);
}

static void
leave_article (Export *self)
{
  g_clear_object (&self->article);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
}

/* Rows come article by article, so what follows from the article is worked out once. */
static void
enter_article (Export    *self,
               SlArticle *article)
{
  if (self->article == article)
    return;

  leave_article (self);
  self->article = g_object_ref (article);
  self->source = sl_article_iri_dup (article);
  find_dates (self, sl_article_get_published (article));
}

static void
put_textual_body (SlJsonWriter *writer,
                  const char   *value,
                  const char   *language,
                  const char   *purpose)
{
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "type", "TextualBody");
  sl_json_writer_set_string (writer, "value", value);
  sl_json_writer_set_string (writer, "format", "text/plain");
  sl_json_writer_set_optional (writer, "language", language);
  sl_json_writer_set_string (writer, "purpose", purpose);
  sl_json_writer_end_object (writer);
}

static void
put_resource_body (SlJsonWriter *writer,
                   const char   *source,
                   const char   *purpose)
{
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "type", "SpecificResource");
  sl_json_writer_set_string (writer, "source", source);
  sl_json_writer_set_string (writer, "purpose", purpose);
  sl_json_writer_end_object (writer);
}

/* The verdict twice: as a concept for machines, as the plain word for readers that show tags. */
static void
put_verdict (SlJsonWriter *writer,
             SlVerdict     verdict)
{
  const char *word = sl_verdict_to_string (verdict);
  char concept[64] = SL_WEBANNOTATION_VERDICT;

  g_strlcat (concept, word, sizeof concept);
  put_resource_body (writer, concept, "classifying");
  put_textual_body (writer, word, "en", "tagging");
}

/* The model links to a resource but has no place for what it does to the claim: a sentence tells
 * it. */
static void
put_evidence (SlJsonWriter     *writer,
              const SlEvidence *evidence)
{
  g_autofree char *description = sl_evidence_words_dup (evidence);

  if (sl_article_iri_is_web (evidence->url))
    put_resource_body (writer, evidence->url, "linking");
  put_textual_body (writer, description, NULL, "describing");
}

static void
put_bodies (SlJsonWriter *writer,
            SlAnnotation *annotation)
{
  SlVerdict verdict = sl_annotation_get_verdict (annotation);
  const char *note = sl_annotation_get_note (annotation);
  guint n_evidence = sl_annotation_get_n_evidence (annotation);

  if (sl_annotation_is_empty (annotation))
    return;

  sl_json_writer_name (writer, "body");
  sl_json_writer_begin_array (writer);
  if (verdict != SL_VERDICT_NONE)
    put_verdict (writer, verdict);
  if (note != NULL)
    put_textual_body (writer, note, NULL, "commenting");
  for (guint i = 0; i < n_evidence; i++)
    put_evidence (writer, sl_annotation_get_evidence (annotation, i));
  sl_json_writer_end_array (writer);
}

/* Two ways to the same passage: its words with some context, and its place in code points. */
static void
put_selectors (SlJsonWriter      *writer,
               SlText            *text,
               const SlTextRange *range)
{
  sl_json_writer_name (writer, "selector");
  sl_json_writer_begin_array (writer);
  sl_quote_selector_put (writer, text, range);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "type", "TextPositionSelector");
  sl_json_writer_set_integer (writer, "start", range->start);
  sl_json_writer_set_integer (writer, "end", range->end);
  sl_json_writer_end_object (writer);
  sl_json_writer_end_array (writer);
}

/* The text is a snapshot: the positions are those of the copy, not of whatever stands there now.
 * The model has no state without a date. */
static void
put_state (Export *self)
{
  SlJsonWriter *writer = self->writer;

  if (self->from == NULL)
    return;

  sl_json_writer_name (writer, "state");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "type", "TimeState");
  sl_json_writer_set_string (writer, self->to != NULL ? "sourceDateStart" : "sourceDate",
                             self->from);
  sl_json_writer_set_optional (writer, "sourceDateEnd", self->to);
  set_urn (writer, "cached", sl_article_get_uuid (self->article));
  sl_json_writer_end_object (writer);
}

static void
put_target (Export         *self,
            const SlSetRow *row)
{
  SlJsonWriter *writer = self->writer;

  sl_json_writer_name (writer, "target");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "type", "SpecificResource");
  set_urn (writer, "id", sl_claim_get_uuid (row->claim));
  sl_json_writer_set_string (writer, "source", self->source);
  put_selectors (writer, sl_article_get_text (row->article), sl_claim_get_range (row->claim));

  put_state (self);
  sl_json_writer_end_object (writer);
}

/* "oa:assessing" and not "assessing": copies of the context made before July 2021 lack the short
 * term. */
static void
put_motivation (SlJsonWriter *writer,
                SlAnnotation *annotation)
{
  if (sl_annotation_get_verdict (annotation) == SL_VERDICT_NONE)
    {
      const char *note = sl_annotation_get_note (annotation);

      sl_json_writer_set_string (writer, "motivation", note != NULL ? "commenting" : "linking");
      return;
    }

  sl_json_writer_name (writer, "motivation");
  sl_json_writer_begin_array (writer);
  sl_json_writer_string (writer, "classifying");
  sl_json_writer_string (writer, "oa:assessing");
  sl_json_writer_end_array (writer);
}

static gboolean
put_row (const SlSetRow  *row,
         gpointer         user_data,
         GError         **error)
{
  Export *self = user_data;
  SlJsonWriter *writer = self->writer;
  const char *changed = sl_annotation_get_changed (row->annotation);
  g_autofree char *id = sl_annotation_id_dup (self->set_uuid, row->annotation);

  enter_article (self, row->article);
  self->n_annotations++;
  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  set_urn (writer, "id", id);
  sl_json_writer_set_string (writer, "type", "Annotation");
  put_motivation (writer, row->annotation);
  sl_json_writer_set_optional (writer, "modified", changed);
  sl_json_writer_name (writer, "creator");
  sl_json_writer_begin_object (writer);
  set_urn (writer, "id", sl_annotator_get_uuid (row->annotator));
  sl_json_writer_set_string (writer, "type", "Person");
  sl_json_writer_set_string (writer, "name", sl_annotator_get_name (row->annotator));
  sl_json_writer_end_object (writer);
  put_bodies (writer, row->annotation);
  put_target (self, row);
  sl_json_writer_end_object (writer);

  return sl_json_writer_check (writer, error);
}

static void
put_head (Export      *self,
          SlSetSource *source)
{
  SlJsonWriter *writer = self->writer;
  g_autofree char *title = sl_set_source_dup_title (source);
  g_autofree char *page = sl_uuid_new_v5 (self->set_uuid, "page/1");

  sl_json_writer_set_string (writer, "@context", "http://www.w3.org/ns/anno.jsonld");
  set_urn (writer, "id", self->set_uuid);
  sl_json_writer_set_string (writer, "type", "AnnotationCollection");
  sl_json_writer_set_optional (writer, "label", title);
  sl_json_writer_name (writer, "first");
  sl_json_writer_begin_object (writer);
  set_urn (writer, "id", page);
  sl_json_writer_set_string (writer, "type", "AnnotationPage");
  sl_json_writer_set_integer (writer, "startIndex", 0);
  sl_json_writer_name (writer, "items");
}

static void
export_clear (Export *self)
{
  sl_json_writer_free (self->writer);
  leave_article (self);
  g_free (self->set_uuid);
}

static gboolean
write_collection (Export       *self,
                  SlSetSource  *source,
                  GError      **error)
{
  sl_json_writer_begin_object (self->writer);
  put_head (self, source);
  sl_json_writer_begin_array (self->writer);
  if (!sl_set_source_foreach_row (source, put_row, self, error))
    return FALSE;
  sl_json_writer_end_array (self->writer);
  sl_json_writer_end_object (self->writer);
  sl_json_writer_set_integer (self->writer, "total", self->n_annotations);
  sl_json_writer_end_object (self->writer);

  return sl_json_writer_finish (self->writer, error);
}

/**
 * sl_webannotation_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes the annotations as a W3C Web Annotation collection with one page in it (Web Annotation
 * Data Model and Vocabulary, W3C Recommendations of 2017). Claims that nobody has judged and the
 * matches have no place in it.
 *
 * Returns: whether it was written
 */
gboolean
sl_webannotation_write (SlSetSource    *source,
                        GOutputStream  *stream,
                        GCancellable   *cancellable,
                        GError        **error)
{
  Export self = { NULL };
  gboolean written;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  self.writer = sl_json_writer_new (stream, cancellable);
  self.set_uuid = sl_set_source_dup_uuid (source);
  written = write_collection (&self, source, error);
  export_clear (&self);

  return written;
}
