/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-hypothesis.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-annotation-id.h"
#include "sl-article-iri.h"
#include "sl-article-rows.h"
#include "sl-intake.h"
#include "sl-json-items.h"
#include "sl-json-writer.h"
#include "sl-offsets.h"
#include "sl-quote-selector.h"

/* The authority of people who are known by a UUID of ours; RFC 2606 keeps it from being a host. */
#define AUTHORITY "@sidelight.invalid"
#define ACCT "acct:"
#define VERDICT_TAG "verdict:"
#define EVERYBODY "group:__world__"

/* The length of an annotation's name there. */
#define ID_LENGTH 22

/* ------------------------------------------------------------------ out */

typedef struct
{
  SlJsonWriter *writer;
  char *set_uuid;
} Export;

/* An article with what follows from it once. */
typedef struct
{
  Export *export;
  char *iri;
  SlOffsets *offsets;
} Page;

static void
put_list (SlJsonWriter *writer,
          const char   *name,
          const char   *value)
{
  sl_json_writer_name (writer, name);
  sl_json_writer_begin_array (writer);
  if (value != NULL)
    sl_json_writer_string (writer, value);
  sl_json_writer_end_array (writer);
}

static void
put_permissions (SlJsonWriter *writer,
                 const char   *user)
{
  sl_json_writer_set_string (writer, "group", "__world__");
  sl_json_writer_name (writer, "permissions");
  sl_json_writer_begin_object (writer);
  put_list (writer, "read", EVERYBODY);
  put_list (writer, "admin", user);
  put_list (writer, "update", user);
  put_list (writer, "delete", user);
  sl_json_writer_end_object (writer);
}

/* Positions are those of JavaScript's strings. */
static void
put_target (Page           *page,
            const SlSetRow *row)
{
  SlJsonWriter *writer = page->export->writer;
  const SlTextRange *range = sl_claim_get_range (row->claim);

  sl_json_writer_name (writer, "target");
  sl_json_writer_begin_array (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "source", page->iri);
  sl_json_writer_name (writer, "selector");
  sl_json_writer_begin_array (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "type", "TextPositionSelector");
  sl_json_writer_set_integer (writer, "start", sl_offsets_to_utf16 (page->offsets, range->start));
  sl_json_writer_set_integer (writer, "end", sl_offsets_to_utf16 (page->offsets, range->end));
  sl_json_writer_end_object (writer);
  sl_quote_selector_put (writer, sl_article_get_text (row->article), range);
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);
  sl_json_writer_end_array (writer);
}

static void
put_document (SlJsonWriter *writer,
              SlArticle    *article)
{
  sl_json_writer_name (writer, "document");
  sl_json_writer_begin_object (writer);
  put_list (writer, "title", sl_article_get_title (article));
  sl_json_writer_end_object (writer);
}

static void
put_user (SlJsonWriter *writer,
          SlAnnotator  *annotator,
          const char   *user)
{
  sl_json_writer_set_string (writer, "user", user);
  sl_json_writer_name (writer, "user_info");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "display_name", sl_annotator_get_name (annotator));
  sl_json_writer_end_object (writer);
}

/* The name of an annotation there: letters and digits, as long as theirs. */
static char *
dup_id (Export         *self,
        const SlSetRow *row)
{
  g_autofree char *uuid = sl_annotation_id_dup (self->set_uuid, row->annotation);
  GString *id = g_string_new (NULL);

  for (const char *p = uuid; *p != '\0' && id->len < ID_LENGTH; p++)
    {
      if (*p != '-')
        g_string_append_c (id, *p);
    }

  return g_string_free (id, FALSE);
}

static void
put_row (Page           *page,
         const SlSetRow *row)
{
  SlJsonWriter *writer = page->export->writer;
  SlVerdict verdict = sl_annotation_get_verdict (row->annotation);
  const char *note = sl_annotation_get_note (row->annotation);
  const char *changed = sl_annotation_get_changed (row->annotation);
  g_autofree char *id = dup_id (page->export, row);
  g_autofree char *user = g_strconcat (ACCT, sl_annotator_get_uuid (row->annotator), AUTHORITY, NULL);
  g_autofree char *tag = g_strconcat (VERDICT_TAG, sl_verdict_to_string (verdict), NULL);

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "id", id);
  if (changed != NULL)
    {
      sl_json_writer_set_string (writer, "created", changed);
      sl_json_writer_set_string (writer, "updated", changed);
    }
  put_user (writer, row->annotator, user);
  sl_json_writer_set_string (writer, "uri", page->iri);
  sl_json_writer_set_string (writer, "text", note != NULL ? note : "");
  put_list (writer, "tags", verdict != SL_VERDICT_NONE ? tag : NULL);
  put_permissions (writer, user);
  put_target (page, row);
  put_document (writer, row->article);
  sl_json_writer_end_object (writer);
}

static gboolean
put_article (SlArticle  *article,
             GPtrArray  *rows,
             gpointer    user_data,
             GError    **error)
{
  Export *self = user_data;
  Page page = { self, NULL, NULL };

  if (rows->len == 0)
    return TRUE;
  page.iri = sl_article_iri_dup (article);
  page.offsets = sl_offsets_new (sl_article_get_text (article));
  for (guint i = 0; i < rows->len; i++)
    put_row (&page, g_ptr_array_index (rows, i));
  sl_offsets_free (page.offsets);
  g_free (page.iri);

  return sl_json_writer_check (self->writer, error);
}

/**
 * sl_hypothesis_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes the file that Hypothesis' browser client exports and imports: verdicts as tags, notes as
 * texts.
 *
 * Returns: whether it was written
 */
gboolean
sl_hypothesis_write (SlSetSource    *source,
                     GOutputStream  *stream,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, cancellable);
  g_autofree char *uuid = NULL;
  Export self = { writer, NULL };

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  uuid = sl_set_source_dup_uuid (source);
  self.set_uuid = uuid;
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "export_userid", ACCT "sidelight" AUTHORITY);
  sl_json_writer_set_string (writer, "client_version", "Sidelight " SL_VERSION);
  sl_json_writer_name (writer, "annotations");
  sl_json_writer_begin_array (writer);
  if (!sl_article_rows_foreach (source, put_article, &self, error))
    return FALSE;
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);

  return sl_json_writer_finish (writer, error);
}

/* ------------------------------------------------------------------ in */

typedef struct
{
  SlIntake *intake;
  GHashTable *ids;
  guint n_rows;
} Import;

static SlVerdict
read_tags (Import          *self,
           const SlJsonDoc *doc)
{
  SlJsonNode tags = sl_json_doc_get_member (doc, 0, "tags");
  SlVerdict found = SL_VERDICT_NONE;

  for (SlJsonNode node = sl_json_doc_get_first (doc, tags); node != SL_JSON_NO_NODE;
       node = sl_json_doc_get_next (doc, tags, node))
    {
      const char *word = sl_json_doc_get_string (doc, node);
      g_autofree char *lower = g_ascii_strdown (word != NULL ? word : "", -1);
      const char *name = g_str_has_prefix (lower, VERDICT_TAG) ? lower + strlen (VERDICT_TAG) : lower;
      SlVerdict verdict;

      if (sl_verdict_from_string (name, &verdict) && found == SL_VERDICT_NONE)
        found = verdict;
      else
        {
          g_autofree char *message =
            g_strdup_printf (_("The tag “%.60s” is no verdict and was left out"), lower);

          sl_intake_count (self->intake, message);
        }
    }

  return found;
}

/* Whether USER is one of ours; then UUID is set. */
static gboolean
is_ours (const char  *user,
         char       **uuid)
{
  gsize n = user != NULL ? strlen (user) : 0;

  *uuid = NULL;
  if (n <= strlen (ACCT AUTHORITY) || !g_str_has_prefix (user, ACCT) ||
      !g_str_has_suffix (user, AUTHORITY))
    return FALSE;
  *uuid = g_strndup (user + strlen (ACCT), n - strlen (ACCT AUTHORITY));

  return TRUE;
}

static gboolean
read_selectors (const SlJsonDoc  *doc,
                SlJsonNode        target,
                SlAnchor         *anchor,
                GError          **error)
{
  SlJsonNode list = sl_json_doc_get_member (doc, target, "selector");

  for (SlJsonNode node = sl_json_doc_get_first (doc, list); node != SL_JSON_NO_NODE;
       node = sl_json_doc_get_next (doc, list, node))
    {
      const char *type = sl_json_doc_get_text (doc, node, "type");

      if (g_strcmp0 (type, "TextQuoteSelector") == 0)
        {
          anchor->exact = sl_json_doc_get_text (doc, node, "exact");
          anchor->prefix = sl_json_doc_get_text (doc, node, "prefix");
          anchor->suffix = sl_json_doc_get_text (doc, node, "suffix");
        }
      else if (g_strcmp0 (type, "TextPositionSelector") == 0 &&
               (!sl_json_doc_get_integer (doc, sl_json_doc_get_member (doc, node, "start"),
                                          &anchor->start) ||
                !sl_json_doc_get_integer (doc, sl_json_doc_get_member (doc, node, "end"),
                                          &anchor->end) ||
                anchor->start < 0 || anchor->start >= anchor->end))
        return sl_intake_refuse (error, _("“start” and “end” are no place in a text."));
    }

  return TRUE;
}

static SlIntakeArticle *
find_article (Import          *self,
              const SlJsonDoc *doc,
              SlJsonNode       target)
{
  const char *uris[] = { sl_json_doc_get_text (doc, target, "source"),
                         sl_json_doc_get_text (doc, 0, "uri") };
  g_autofree char *message = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      SlIntakeArticle *article = uris[i] != NULL ? sl_intake_find_article (self->intake, uris[i])
                                                 : NULL;

      if (article != NULL)
        return article;
    }
  message = g_strdup_printf (_("“%.200s” is none of the articles here; an annotation of it was left "
                               "out"), uris[1] != NULL ? uris[1] : "");
  sl_intake_count (self->intake, message);

  return NULL;
}

static void
judge (Import          *self,
       const SlJsonDoc *doc,
       SlIntakeClaim   *claim,
       const char      *uuid)
{
  const char *user = sl_json_doc_get_text (doc, 0, "user");
  const char *name = sl_json_doc_get_text (doc, sl_json_doc_get_member (doc, 0, "user_info"),
                                           "display_name");
  const char *note = sl_json_doc_get_text (doc, 0, "text");
  const char *updated = sl_json_doc_get_text (doc, 0, "updated");
  g_autofree char *time = sl_intake_dup_time (updated != NULL ? updated
                                                              : sl_json_doc_get_text (doc, 0, "created"));
  const char *annotator = sl_intake_annotator (self->intake, uuid, "hypothesis", user, name);

  if (note != NULL && (note[0] == '\0' || strlen (note) > SL_INTAKE_MAX_NOTE))
    note = NULL;
  sl_intake_judge (self->intake, claim,
                   sl_annotation_new (sl_intake_claim_uuid (claim), annotator,
                                      read_tags (self, doc), note, time));
}

static gboolean
read_target (Import           *self,
             const SlJsonDoc  *doc,
             GError          **error)
{
  SlJsonNode targets = sl_json_doc_get_member (doc, 0, "target");
  SlJsonNode target = sl_json_doc_get_first (doc, targets);
  SlAnchor anchor = { .start = -1, .is_utf16 = TRUE };
  g_autofree char *uuid = NULL;
  SlIntakeArticle *article;
  SlAnchorResult result;
  SlTextRange range;

  if (!read_selectors (doc, target, &anchor, error))
    return FALSE;
  if (anchor.exact == NULL)
    {
      sl_intake_count (self->intake, _("An annotation of a whole page was left out"));
      return TRUE;
    }
  article = find_article (self, doc, target);
  if (article == NULL)
    return TRUE;
  if (!is_ours (sl_json_doc_get_text (doc, 0, "user"), &uuid))
    {
      anchor.start = -1;
      sl_intake_count (self->intake, _("A mark was put where its words stand, for its place is "
                                       "counted in the web page"));
    }
  result = sl_intake_anchor (self->intake, article, &anchor, &range);
  if (result != SL_ANCHOR_LOST && result != SL_ANCHOR_UNSURE)
    judge (self, doc, sl_intake_claim (self->intake, article, NULL, &range), uuid);

  return TRUE;
}

static gboolean
read_row (const SlJsonDoc  *doc,
          gpointer          user_data,
          GError          **error)
{
  Import *self = user_data;
  const char *id = sl_json_doc_get_text (doc, 0, "id");
  SlJsonNode references = sl_json_doc_get_member (doc, 0, "references");

  self->n_rows++;
  if (sl_json_doc_get_first (doc, references) != SL_JSON_NO_NODE)
    {
      sl_intake_count (self->intake, _("A reply was left out"));
      return TRUE;
    }
  if (id != NULL && !g_hash_table_add (self->ids, g_strdup (id)))
    sl_intake_refuse (error, _("Another annotation has the same “id”."));
  else if (read_target (self, doc, error))
    return TRUE;
  g_prefix_error (error, _("Annotation %u: "), self->n_rows);

  return FALSE;
}

/**
 * sl_hypothesis_read:
 * @stream: a file that nobody vouches for
 * @base: (nullable): the comparison that has the articles; they are found by address
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names the annotation
 *
 * Reads what Hypothesis' client exports or its API answers. The place of a mark is counted in the
 * web page, which is not our text, so marks are found by their words and what stands around them.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_hypothesis_read (GInputStream  *stream,
                    SlSetSource   *base,
                    GPtrArray     *messages,
                    GCancellable  *cancellable,
                    GError       **error)
{
  static const char *const lists[] = { "annotations", "rows", NULL };
  g_autoptr (SlIntake) intake = sl_intake_new (base, messages, error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Import self = { intake, ids, 0 };

  if (intake == NULL || !sl_json_items_read (stream, lists, read_row, &self, cancellable, error))
    return NULL;

  return sl_intake_finish (intake, NULL, NULL);
}

/**
 * sl_hypothesis_recognise:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like annotations of Hypothesis
 */
gboolean
sl_hypothesis_recognise (const char *name,
                         const char *head,
                         gsize       n)
{
  return strstr (head, "\"export_userid\"") != NULL ||
         (strstr (head, "\"uri\"") != NULL && strstr (head, "\"" ACCT) != NULL);
}
