/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claimreview.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-article-iri.h"
#include "sl-json-writer.h"

/* Length of "2026-03-07". */
#define DATE_LENGTH 10

typedef struct
{
  SlJsonWriter *writer;
  const SlPublisher *publisher;
  char *site;              /* the publisher's home page */
  GHashTable *decisions;   /* UUID of a claim -> SlAdjudication */
  GHashTable *judgements;  /* UUID of a claim -> SlAnnotation, where only one person judged */
  guint n_annotators;
} Export;

/* What is published of a claim. */
typedef struct
{
  SlArticle *article;
  SlClaim *claim;
  SlVerdict verdict;
  const char *reason;
  const char *decided;
} Review;

static gboolean
take_decision (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  Export *self = user_data;

  g_hash_table_insert (self->decisions, g_strdup (sl_adjudication_get_claim (object)),
                       g_object_ref (object));

  return TRUE;
}

static gboolean
count_annotator (gpointer   object,
                 gpointer   user_data,
                 GError   **error)
{
  ((Export *) user_data)->n_annotators++;

  return TRUE;
}

static gboolean
take_judgement (const SlSetRow  *row,
                gpointer         user_data,
                GError         **error)
{
  Export *self = user_data;

  g_hash_table_insert (self->judgements, g_strdup (sl_claim_get_uuid (row->claim)),
                       g_object_ref (row->annotation));

  return TRUE;
}

/* The values of the scale: larger is truer. What cannot be verified has no place on it; the middle
 * would be read as "half true". */
static void
put_rating (SlJsonWriter *writer,
            const Review *review)
{
  static const char *const names[] = { NULL, "Supported", "Disputed", "Unverifiable" };

  sl_json_writer_name (writer, "reviewRating");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "@type", "Rating");
  sl_json_writer_set_string (writer, "alternateName", names[review->verdict]);
  if (review->verdict != SL_VERDICT_UNVERIFIABLE)
    {
      sl_json_writer_set_string (writer, "ratingValue",
                                 review->verdict == SL_VERDICT_SUPPORTED ? "3" : "1");
      sl_json_writer_set_string (writer, "bestRating", "3");
      sl_json_writer_set_string (writer, "worstRating", "1");
    }
  sl_json_writer_set_optional (writer, "ratingExplanation", review->reason);
  sl_json_writer_end_object (writer);
}

/* The day of a time or date; nothing where it is none. */
static void
set_day (SlJsonWriter *writer,
         const char   *name,
         const char   *time)
{
  g_autofree char *day = NULL;
  GDate date;

  if (time == NULL || strlen (time) < DATE_LENGTH || time[4] != '-' || time[7] != '-')
    return;
  day = g_strndup (time, DATE_LENGTH);
  g_date_clear (&date, 1);
  g_date_set_parse (&date, day);
  if (g_date_valid (&date))
    sl_json_writer_set_string (writer, name, day);
}

static void
put_appearance (SlJsonWriter *writer,
                SlArticle    *article)
{
  const char *url = sl_article_get_detail (article, SL_DETAIL_URL);
  const char *title = sl_article_get_title (article);

  sl_json_writer_name (writer, "appearance");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "@type", "NewsArticle");
  if (sl_article_iri_is_web (url))
    sl_json_writer_set_string (writer, "url", url);
  sl_json_writer_set_optional (writer, "headline", title);
  sl_json_writer_end_object (writer);
}

static void
put_claim (SlJsonWriter *writer,
           const Review *review)
{
  const char *speaker = sl_claim_get_speaker (review->claim);
  g_autofree char *urn = g_strconcat ("urn:uuid:", sl_claim_get_uuid (review->claim), NULL);

  sl_json_writer_name (writer, "itemReviewed");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "@type", "Claim");
  sl_json_writer_set_string (writer, "@id", urn);
  if (speaker != NULL)
    {
      sl_json_writer_name (writer, "author");
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "@type", "Person");
      sl_json_writer_set_string (writer, "name", speaker);
      sl_json_writer_end_object (writer);
    }
  set_day (writer, "datePublished", sl_article_get_published (review->article));
  put_appearance (writer, review->article);
  sl_json_writer_end_object (writer);
}

static void
put_author (Export *self)
{
  sl_json_writer_name (self->writer, "author");
  sl_json_writer_begin_object (self->writer);
  sl_json_writer_set_string (self->writer, "@type", "Organization");
  sl_json_writer_set_string (self->writer, "name", self->publisher->name);
  sl_json_writer_set_string (self->writer, "url", self->site);
  sl_json_writer_end_object (self->writer);
}

/* The words of a claim on one line. */
static char *
dup_words (const Review *review)
{
  g_autofree char *words = sl_article_dup_words (review->article,
                                                 sl_claim_get_range (review->claim));
  GString *line = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (line, *p);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  return g_string_free (line, FALSE);
}

static void
put_review (Export       *self,
            const Review *review)
{
  SlJsonWriter *writer = self->writer;
  const char *language = sl_article_get_detail (review->article, SL_DETAIL_LANGUAGE);
  g_autofree char *words = dup_words (review);
  g_autofree char *id = g_strconcat (self->publisher->url, "#", sl_claim_get_uuid (review->claim),
                                     NULL);

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "@context", "https://schema.org");
  sl_json_writer_set_string (writer, "@type", "ClaimReview");
  sl_json_writer_set_string (writer, "@id", id);
  sl_json_writer_set_string (writer, "url", self->publisher->url);
  sl_json_writer_set_string (writer, "claimReviewed", words);
  set_day (writer, "datePublished", review->decided);
  sl_json_writer_set_optional (writer, "inLanguage", language);
  put_author (self);
  put_claim (writer, review);
  put_rating (writer, review);
  sl_json_writer_end_object (writer);
}

/* What is said of a claim in the publisher's name: what was settled, or what the only annotator
 * says. */
static gboolean
find_review (Export  *self,
             SlClaim *claim,
             Review  *review)
{
  const char *uuid = sl_claim_get_uuid (claim);
  SlAdjudication *decision = g_hash_table_lookup (self->decisions, uuid);
  SlAnnotation *judgement = g_hash_table_lookup (self->judgements, uuid);

  if (decision != NULL)
    {
      review->verdict = sl_adjudication_get_verdict (decision);
      review->reason = sl_adjudication_get_reason (decision);
      review->decided = sl_adjudication_get_decided (decision);
    }
  else if (judgement != NULL)
    {
      review->verdict = sl_annotation_get_verdict (judgement);
      review->reason = sl_annotation_get_note (judgement);
      review->decided = sl_annotation_get_changed (judgement);
    }
  review->claim = claim;

  return review->verdict != SL_VERDICT_NONE;
}

static gboolean
put_article (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  Export *self = user_data;
  GPtrArray *claims = sl_article_get_claims (object);

  for (guint i = 0; i < claims->len; i++)
    {
      Review review = { .article = object };

      if (find_review (self, g_ptr_array_index (claims, i), &review))
        put_review (self, &review);
    }

  return sl_json_writer_check (self->writer, error);
}

static gboolean
check_publisher (const SlPublisher  *publisher,
                 GError            **error)
{
  if (publisher != NULL && publisher->name != NULL && publisher->name[0] != '\0' &&
      sl_article_iri_is_web (publisher->url))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("A ClaimReview is published in somebody's name: it needs the publisher's name and "
                 "the full address of the page that has the check."));

  return FALSE;
}

static gboolean
write_reviews (Export       *self,
               SlSetSource  *source,
               GError      **error)
{
  if (!sl_set_source_foreach_adjudication (source, take_decision, self, error) ||
      !sl_set_source_foreach_annotator (source, count_annotator, self, error))
    return FALSE;
  if (g_hash_table_size (self->decisions) == 0 && self->n_annotators > 1)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _("A ClaimReview has one verdict for each claim, and %u people have judged "
                     "these. Settle their verdicts first, or export those of one person."),
                   self->n_annotators);
      return FALSE;
    }
  if (self->n_annotators == 1 &&
      !sl_set_source_foreach_row (source, take_judgement, self, error))
    return FALSE;
  sl_json_writer_begin_array (self->writer);
  if (!sl_set_source_foreach_article (source, put_article, self, error))
    return FALSE;
  sl_json_writer_end_array (self->writer);

  return sl_json_writer_finish (self->writer, error);
}

/* "https://checks.example.org/" of any page there. */
static char *
dup_site (const char *url)
{
  const char *host = strstr (url, "://") + strlen ("://");
  gsize n = strcspn (host, "/?#");

  return g_strdup_printf ("%.*s/", (int) (host - url + n), url);
}

/**
 * sl_claimreview_publish:
 * @source: what to export
 * @publisher: (nullable): in whose name
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes schema.org ClaimReviews (release 30.0, and what Google's fact check documentation asks
 * for): the settled verdicts, or those of the only annotator. Claims on which people differ are
 * left out.
 *
 * Returns: whether it was written
 */
gboolean
sl_claimreview_publish (SlSetSource        *source,
                        const SlPublisher  *publisher,
                        GOutputStream      *stream,
                        GCancellable       *cancellable,
                        GError            **error)
{
  Export self = { NULL, publisher };
  gboolean written;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  if (!check_publisher (publisher, error))
    return FALSE;
  self.writer = sl_json_writer_new (stream, cancellable);
  self.site = dup_site (publisher->url);
  self.decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self.judgements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  written = write_reviews (&self, source, error);
  g_hash_table_unref (self.judgements);
  g_hash_table_unref (self.decisions);
  g_free (self.site);
  sl_json_writer_free (self.writer);

  return written;
}
