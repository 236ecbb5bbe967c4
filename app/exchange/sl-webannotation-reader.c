/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-webannotation-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-uuid.h"
#include "sl-evidence-words.h"
#include "sl-intake.h"
#include "sl-json-items.h"
#include "sl-webannotation.h"

#define URN "urn:uuid:"
#define MAX_URL_BYTES (64 * 1024)

typedef struct
{
  SlIntake *intake;
  GHashTable *ids;
  guint n_items;
} Import;

/* What the bodies of an annotation say. */
typedef struct
{
  SlVerdict verdict;
  GString *note;
  GPtrArray *evidence;
  const char *link; /* one that no description has followed yet */
} Said;

/* The UUID in a URN; NULL where it is none. */
static const char *
get_uuid (const char *iri)
{
  if (iri == NULL || !g_str_has_prefix (iri, URN) || !sl_uuid_is_valid (iri + strlen (URN)))
    return NULL;

  return iri + strlen (URN);
}

/* The model lets most things be one or a list of them; the first is enough where we want one. */
static SlJsonNode
get_one (const SlJsonDoc *doc,
         SlJsonNode       node)
{
  return sl_json_doc_get_kind (doc, node) == SL_JSON_ARRAY ? sl_json_doc_get_first (doc, node)
                                                           : node;
}

/* An IRI by itself or as the id of an object. */
static const char *
get_iri (const SlJsonDoc *doc,
         SlJsonNode       node)
{
  node = get_one (doc, node);
  if (sl_json_doc_get_kind (doc, node) == SL_JSON_OBJECT)
    return sl_json_doc_get_text (doc, node, "id");

  return sl_json_doc_get_string (doc, node);
}

static gboolean
has_word (const SlJsonDoc *doc,
          SlJsonNode       node,
          const char      *word)
{
  SlJsonNode list = node;

  if (sl_json_doc_get_kind (doc, node) != SL_JSON_ARRAY)
    return g_strcmp0 (sl_json_doc_get_string (doc, node), word) == 0;
  for (node = sl_json_doc_get_first (doc, list); node != SL_JSON_NO_NODE;
       node = sl_json_doc_get_next (doc, list, node))
    {
      if (g_strcmp0 (sl_json_doc_get_string (doc, node), word) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
end_link (Said *said)
{
  if (said->link != NULL)
    g_ptr_array_add (said->evidence,
                     sl_evidence_new (said->link, NULL, SL_STANCE_CONTEXT, NULL));
  said->link = NULL;
}

static void
read_description (Said       *said,
                  const char *words)
{
  SlEvidence *evidence = sl_evidence_words_parse (words);

  if (g_strcmp0 (evidence->url, said->link) == 0)
    said->link = NULL;
  end_link (said);
  g_ptr_array_add (said->evidence, evidence);
}

static void
add_note (Said       *said,
          const char *words)
{
  if (said->note->len > 0)
    g_string_append (said->note, "\n\n");
  g_string_append (said->note, words);
}

static void
read_words (Import          *self,
            const SlJsonDoc *doc,
            SlJsonNode       purpose,
            const char      *words,
            Said            *said)
{
  SlVerdict verdict;

  if (words == NULL || strlen (words) > SL_INTAKE_MAX_NOTE)
    sl_intake_count (self->intake, _("A body without words, or with too many, was left out"));
  else if (has_word (doc, purpose, "describing"))
    read_description (said, words);
  else if (!has_word (doc, purpose, "tagging") && !has_word (doc, purpose, "classifying"))
    add_note (said, words);
  else if (!sl_verdict_from_string (words, &verdict))
    {
      g_autofree char *message = g_strdup_printf (_("The tag “%.60s” is no verdict and was left out"),
                                                  words);

      sl_intake_count (self->intake, message);
    }
  else if (said->verdict == SL_VERDICT_NONE)
    said->verdict = verdict;
}

static void
read_resource (Import          *self,
               const SlJsonDoc *doc,
               SlJsonNode       purpose,
               const char      *source,
               Said            *said)
{
  SlVerdict verdict;

  if (source != NULL && g_str_has_prefix (source, SL_WEBANNOTATION_VERDICT) &&
      sl_verdict_from_string (source + strlen (SL_WEBANNOTATION_VERDICT), &verdict))
    {
      said->verdict = verdict;
      return;
    }
  end_link (said);
  if (source != NULL && strlen (source) <= MAX_URL_BYTES && has_word (doc, purpose, "linking"))
    said->link = source;
  else
    sl_intake_count (self->intake, _("A body that is no text, no verdict and no link was left out"));
}

static void
read_body (Import          *self,
           const SlJsonDoc *doc,
           SlJsonNode       body,
           Said            *said)
{
  SlJsonNode purpose = sl_json_doc_get_member (doc, body, "purpose");
  SlJsonNode source = sl_json_doc_get_member (doc, body, "source");
  const char *words = sl_json_doc_get_text (doc, body, "value");

  if (words != NULL)
    read_words (self, doc, purpose, words, said);
  else
    read_resource (self, doc, purpose, get_iri (doc, source != SL_JSON_NO_NODE ? source : body),
                   said);
}

static void
read_bodies (Import          *self,
             const SlJsonDoc *doc,
             Said            *said)
{
  SlJsonNode bodies = sl_json_doc_get_member (doc, 0, "body");
  const char *value = sl_json_doc_get_text (doc, 0, "bodyValue");

  if (value != NULL)
    read_words (self, doc, SL_JSON_NO_NODE, value, said);
  if (sl_json_doc_get_kind (doc, bodies) != SL_JSON_ARRAY)
    {
      if (bodies != SL_JSON_NO_NODE)
        read_body (self, doc, bodies, said);
      end_link (said);
      return;
    }
  for (SlJsonNode body = sl_json_doc_get_first (doc, bodies); body != SL_JSON_NO_NODE;
       body = sl_json_doc_get_next (doc, bodies, body))
    read_body (self, doc, body, said);
  end_link (said);
}

/* A place must be one, whatever the text is. */
static gboolean
read_position (const SlJsonDoc  *doc,
               SlJsonNode        selector,
               SlAnchor         *anchor,
               GError          **error)
{
  if (sl_json_doc_get_integer (doc, sl_json_doc_get_member (doc, selector, "start"),
                               &anchor->start) &&
      sl_json_doc_get_integer (doc, sl_json_doc_get_member (doc, selector, "end"), &anchor->end) &&
      anchor->start >= 0 && anchor->start < anchor->end)
    return TRUE;

  return sl_intake_refuse (error, _("“start” and “end” are no place in a text."));
}

static gboolean
read_selector (Import           *self,
               const SlJsonDoc  *doc,
               SlJsonNode        selector,
               SlAnchor         *anchor,
               GError          **error)
{
  const char *type = sl_json_doc_get_text (doc, selector, "type");

  if (g_strcmp0 (type, "TextPositionSelector") == 0)
    return read_position (doc, selector, anchor, error);
  if (g_strcmp0 (type, "TextQuoteSelector") != 0)
    {
      sl_intake_count (self->intake, _("A selector that is neither a quotation nor a position in "
                                       "the text was passed over"));
      return TRUE;
    }
  anchor->exact = sl_json_doc_get_text (doc, selector, "exact");
  anchor->prefix = sl_json_doc_get_text (doc, selector, "prefix");
  anchor->suffix = sl_json_doc_get_text (doc, selector, "suffix");

  return TRUE;
}

static gboolean
read_selectors (Import           *self,
                const SlJsonDoc  *doc,
                SlJsonNode        selectors,
                SlAnchor         *anchor,
                GError          **error)
{
  if (sl_json_doc_get_kind (doc, selectors) != SL_JSON_ARRAY)
    return selectors == SL_JSON_NO_NODE || read_selector (self, doc, selectors, anchor, error);
  for (SlJsonNode selector = sl_json_doc_get_first (doc, selectors); selector != SL_JSON_NO_NODE;
       selector = sl_json_doc_get_next (doc, selectors, selector))
    {
      if (!read_selector (self, doc, selector, anchor, error))
        return FALSE;
    }

  return TRUE;
}

static const char *
read_creator (Import          *self,
              const SlJsonDoc *doc)
{
  SlJsonNode creator = get_one (doc, sl_json_doc_get_member (doc, 0, "creator"));
  const char *id = get_iri (doc, creator);
  const char *name = sl_json_doc_get_text (doc, creator, "name");

  return sl_intake_annotator (self->intake, get_uuid (id), "webannotation",
                              id != NULL ? id : name, name);
}

static void
judge (Import          *self,
       const SlJsonDoc *doc,
       SlIntakeClaim   *claim)
{
  Said said = { SL_VERDICT_NONE, g_string_new (NULL),
                g_ptr_array_new_with_free_func ((GDestroyNotify) sl_evidence_free), NULL };
  const char *modified = sl_json_doc_get_text (doc, 0, "modified");
  g_autofree char *changed =
    sl_intake_dup_time (modified != NULL ? modified : sl_json_doc_get_text (doc, 0, "created"));
  SlAnnotation *annotation;

  read_bodies (self, doc, &said);
  annotation = sl_annotation_new (sl_intake_claim_uuid (claim), read_creator (self, doc),
                                  said.verdict, said.note->len > 0 ? said.note->str : NULL, changed);
  for (guint i = 0; i < said.evidence->len; i++)
    sl_annotation_take_evidence (annotation,
                                 sl_evidence_copy (g_ptr_array_index (said.evidence, i)));
  sl_intake_judge (self->intake, claim, annotation);
  g_ptr_array_unref (said.evidence);
  g_string_free (said.note, TRUE);
}

static gboolean
read_target (Import           *self,
             const SlJsonDoc  *doc,
             GError          **error)
{
  SlJsonNode targets = sl_json_doc_get_member (doc, 0, "target");
  SlJsonNode target = get_one (doc, targets);
  SlJsonNode source = sl_json_doc_get_member (doc, target, "source");
  const char *iri = get_iri (doc, source != SL_JSON_NO_NODE ? source : target);
  SlIntakeArticle *article = iri != NULL ? sl_intake_find_article (self->intake, iri) : NULL;
  SlAnchor anchor = { .start = -1 };
  SlAnchorResult result;
  SlTextRange range;
  SlIntakeClaim *claim;

  if (targets != target && sl_json_doc_get_next (doc, targets, target) != SL_JSON_NO_NODE)
    sl_intake_count (self->intake, _("Only the first target of an annotation was taken"));
  if (!read_selectors (self, doc, sl_json_doc_get_member (doc, target, "selector"), &anchor, error))
    return FALSE;
  if (article == NULL)
    {
      g_autofree char *message = g_strdup_printf (_("“%.200s” is none of the articles here; an "
                                                    "annotation of it was left out"),
                                                  iri != NULL ? iri : "");

      sl_intake_count (self->intake, message);
      return TRUE;
    }
  result = sl_intake_anchor (self->intake, article, &anchor, &range);
  if (result == SL_ANCHOR_LOST || result == SL_ANCHOR_UNSURE)
    return TRUE;

  claim = sl_intake_claim (self->intake, article,
                           get_uuid (sl_json_doc_get_text (doc, target, "id")), &range);
  if (claim == NULL)
    return sl_intake_refuse (error, _("The target's “id” is that of another claim."));
  judge (self, doc, claim);

  return TRUE;
}

static gboolean
read_annotation (const SlJsonDoc  *doc,
                 gpointer          user_data,
                 GError          **error)
{
  Import *self = user_data;
  const char *id = sl_json_doc_get_text (doc, 0, "id");

  self->n_items++;
  if (!has_word (doc, sl_json_doc_get_member (doc, 0, "type"), "Annotation"))
    {
      sl_intake_count (self->intake, _("Something that is no annotation was left out"));
      return TRUE;
    }
  if (id != NULL && !g_hash_table_add (self->ids, g_strdup (id)))
    sl_intake_refuse (error, _("Another annotation has the same “id”."));
  else if (read_target (self, doc, error))
    return TRUE;
  g_prefix_error (error, _("Annotation %u: "), self->n_items);

  return FALSE;
}

/**
 * sl_webannotation_read:
 * @stream: a file that nobody vouches for
 * @base: (nullable): the comparison that has the articles; they are found by address or UUID
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out or moved
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names the annotation
 *
 * Reads W3C Web Annotations (Web Annotation Data Model, W3C Recommendation of 2017): one, a list, a
 * page or a collection with its first page in it, one annotation at a time.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_webannotation_read (GInputStream  *stream,
                       SlSetSource   *base,
                       GPtrArray     *messages,
                       GCancellable  *cancellable,
                       GError       **error)
{
  static const char *const lists[] = { "first", "items", "@graph", NULL };
  g_autoptr (SlIntake) intake = sl_intake_new (base, messages, error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Import self = { intake, ids, 0 };

  if (intake == NULL ||
      !sl_json_items_read (stream, lists, read_annotation, &self, cancellable, error))
    return NULL;

  return sl_intake_finish (intake, NULL, NULL);
}

/**
 * sl_webannotation_recognise:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like W3C Web Annotations
 */
gboolean
sl_webannotation_recognise (const char *name,
                            const char *head,
                            gsize       n)
{
  return strstr (head, "www.w3.org/ns/anno") != NULL;
}
