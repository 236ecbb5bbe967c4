/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-native-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-json-guard.h"
#include "sl-input.h"
#include "sl-json-reader.h"
#include "sl-native-article.h"
#include "sl-native-team.h"
#include "sl-native-writer.h"
#include "sl-vector-json.h"

#define MAX_NAME_BYTES 1000
#define MAX_WORD_BYTES 200
#define MAX_NOTE_BYTES (1024 * 1024)
#define MAX_URL_BYTES (64 * 1024)

static gboolean
read_annotator (JsonObject  *object,
                gpointer     user_data,
                GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlAnnotator) annotator = NULL;
  const char *uuid;
  const char *name;
  const char *initials;

  if (!sl_json_reader_uuid (object, "uuid", &uuid, error) ||
      !sl_json_reader_string (object, "name", MAX_NAME_BYTES, &name, error) ||
      !sl_json_reader_optional_string (object, "initials", MAX_WORD_BYTES, &initials, error))
    return FALSE;

  annotator = sl_annotator_new (uuid, name, initials);

  return sl_set_add_annotator (set, annotator) ||
         sl_json_reader_refuse (_("Another annotator has the same UUID."), error);
}

static gboolean
read_article (JsonObject  *object,
              gpointer     user_data,
              GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlArticle) article = sl_native_article_read (object, error);

  if (article == NULL)
    return FALSE;

  return sl_set_add_article (set, article) ||
         sl_json_reader_refuse (_("Another article or claim has the same UUID."), error);
}

static gboolean
read_evidence (JsonObject  *object,
               gpointer     user_data,
               GError     **error)
{
  SlAnnotation *annotation = user_data;
  const char *url;
  const char *title;
  const char *word;
  const char *date;
  SlStance stance;

  if (!sl_json_reader_optional_string (object, "url", MAX_URL_BYTES, &url, error) ||
      !sl_json_reader_optional_string (object, "title", MAX_NOTE_BYTES, &title, error) ||
      !sl_json_reader_string (object, "stance", MAX_WORD_BYTES, &word, error) ||
      !sl_json_reader_optional_string (object, "date", MAX_WORD_BYTES, &date, error))
    return FALSE;
  if (!sl_stance_from_string (word, &stance))
    return sl_json_reader_refuse_word ("stance", word, error);
  sl_annotation_take_evidence (annotation, sl_evidence_new (url, title, stance, date));

  return TRUE;
}

static gboolean
read_annotation (JsonObject  *object,
                 gpointer     user_data,
                 GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlAnnotation) annotation = NULL;
  const char *claim;
  const char *annotator;
  const char *note;
  const char *changed;
  SlVerdict verdict;

  if (!sl_json_reader_uuid (object, "claim", &claim, error) ||
      !sl_json_reader_uuid (object, "annotator", &annotator, error) ||
      !sl_json_reader_verdict (object, "verdict", &verdict, error) ||
      !sl_json_reader_optional_string (object, "note", MAX_NOTE_BYTES, &note, error) ||
      !sl_json_reader_optional_time (object, "changed", &changed, error))
    return FALSE;

  annotation = sl_annotation_new (claim, annotator, verdict, note, changed);
  if (!sl_json_reader_foreach (object, "evidence", read_evidence, annotation, error))
    return FALSE;

  return sl_set_add_annotation (set, annotation) ||
         sl_json_reader_refuse (_("Its claim or annotator is not in the set, or the annotator judges the "
                          "claim twice."), error);
}

static gboolean
read_side (JsonObject   *object,
           const char   *name,
           SlText       *text,
           SlTextRange  *range,
           GError      **error)
{
  JsonObject *side;

  if (!sl_json_reader_object (object, name, &side, error))
    return FALSE;
  if (sl_json_reader_range (side, text, range, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);

  return FALSE;
}

static SlText *
find_text (SlSet      *set,
           const char *claim_uuid)
{
  SlClaim *claim = sl_set_lookup_claim (set, claim_uuid);
  SlArticle *article = NULL;

  if (claim != NULL)
    article = sl_set_lookup_article (set, sl_claim_get_article (claim));

  return article != NULL ? sl_article_get_text (article) : NULL;
}

/* A match whose differences are read, with the texts of its claims as the file names them. */
typedef struct
{
  SlMatch *match;
  const char *claim_a;
  SlText *text_a;
  SlText *text_b;
} Pair;

static gboolean
read_difference (JsonObject  *object,
                 gpointer     user_data,
                 GError     **error)
{
  const Pair *pair = user_data;
  SlDifference difference;
  const char *word;

  if (!sl_json_reader_string (object, "kind", MAX_WORD_BYTES, &word, error) ||
      !read_side (object, "a", pair->text_a, &difference.a, error) ||
      !read_side (object, "b", pair->text_b, &difference.b, error))
    return FALSE;
  if (!sl_difference_kind_from_string (word, &difference.kind))
    return sl_json_reader_refuse_word ("kind", word, error);
  sl_match_add_difference (pair->match, pair->claim_a, &difference);

  return TRUE;
}

static gboolean
read_differences (JsonObject  *object,
                  SlSet       *set,
                  SlMatch     *match,
                  const char  *claim_a,
                  const char  *claim_b,
                  GError     **error)
{
  Pair pair = { match, claim_a, find_text (set, claim_a), find_text (set, claim_b) };

  return sl_json_reader_foreach (object, "differences", read_difference, &pair, error);
}

/* The words of a match that come from vocabularies. */
static gboolean
read_match_words (JsonObject    *object,
                  SlRelation    *relation,
                  SlMatchState  *state,
                  SlOrigin      *origin,
                  GError       **error)
{
  const char *word;

  if (!sl_json_reader_string (object, "relation", MAX_WORD_BYTES, &word, error))
    return FALSE;
  if (!sl_relation_from_string (word, relation))
    return sl_json_reader_refuse_word ("relation", word, error);
  if (!sl_json_reader_string (object, "state", MAX_WORD_BYTES, &word, error))
    return FALSE;
  if (!sl_match_state_from_string (word, state))
    return sl_json_reader_refuse_word ("state", word, error);
  if (!sl_json_reader_string (object, "origin", MAX_WORD_BYTES, &word, error))
    return FALSE;

  return sl_origin_from_string (word, origin) || sl_json_reader_refuse_word ("origin", word, error);
}

static gboolean
read_match (JsonObject  *object,
            gpointer     user_data,
            GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlMatch) match = NULL;
  const char *uuid;
  const char *a;
  const char *b;
  SlRelation relation;
  SlMatchState state;
  SlOrigin origin;
  double score;

  if (!sl_json_reader_uuid (object, "uuid", &uuid, error) ||
      !sl_json_reader_uuid (object, "a", &a, error) ||
      !sl_json_reader_uuid (object, "b", &b, error) ||
      !read_match_words (object, &relation, &state, &origin, error) ||
      !sl_json_reader_number (object, "score", 0, 1, &score, error))
    return FALSE;
  if (sl_set_lookup_claim (set, a) == NULL || sl_set_lookup_claim (set, b) == NULL ||
      g_str_equal (a, b))
    return sl_json_reader_refuse (_("It does not join two claims of the set."), error);

  match = sl_match_new (a, b, relation, score, state, origin);
  if (!g_str_equal (sl_match_get_uuid (match), uuid))
    return sl_json_reader_refuse (_("“uuid” is not the one of this pair of claims."), error);
  if (!read_differences (object, set, match, a, b, error))
    return FALSE;

  return sl_set_add_match (set, match) || sl_json_reader_refuse (_("The pair has a match already."), error);
}

static gboolean
read_list (JsonObject         *root,
           const char         *name,
           SlJsonElementFunc   func,
           SlSet              *set,
           GCancellable       *cancellable,
           GError            **error)
{
  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         sl_json_reader_foreach (root, name, func, set, error);
}

static SlSet *
read_head (JsonObject  *root,
           GError     **error)
{
  const char *format;
  const char *uuid;
  const char *title;
  g_autoptr (SlVector) vector = NULL;
  g_autoptr (SlSet) set = NULL;
  JsonObject *comparison;
  gint64 version;

  if (!sl_json_reader_string (root, "format", MAX_WORD_BYTES, &format, error))
    return NULL;
  if (!g_str_equal (format, SL_NATIVE_FORMAT))
    {
      sl_json_reader_refuse_word ("format", format, error);
      return NULL;
    }
  if (!sl_json_reader_integer (root, "version", 1, G_MAXINT32, &version, error))
    return NULL;
  if (version > SL_NATIVE_VERSION)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("The set has version %d of the format, this Sidelight reads up to %d. Please "
                     "update Sidelight."),
                   (int) version, SL_NATIVE_VERSION);
      return NULL;
    }
  if (!sl_json_reader_object (root, "comparison", &comparison, error) ||
      !sl_json_reader_uuid (comparison, "uuid", &uuid, error) ||
      !sl_json_reader_optional_string (comparison, "title", MAX_NAME_BYTES, &title, error))
    {
      g_prefix_error (error, "comparison: ");
      return NULL;
    }

  set = sl_set_new (uuid, title);
  vector = sl_vector_new ();
  if (!sl_vector_json_read (vector, "vector", root, error))
    return NULL;
  sl_set_take_vector (set, g_steal_pointer (&vector));

  return g_steal_pointer (&set);
}

/**
 * sl_native_read:
 * @stream: a file's content
 * @base: (nullable): not used: a set has all that it speaks of
 * @messages: (element-type utf8) (nullable): gets a sentence for what is odd but was taken
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names the place in the document
 *
 * Reads a set in Sidelight's own format. Nothing in it is trusted: every value is checked, and one
 * that does not fit refuses the set, because half a set would look like a colleague's opinion.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_native_read (GInputStream  *stream,
                SlSetSource   *base,
                GPtrArray     *messages,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GBytes) bytes = sl_input_load (stream, SL_JSON_GUARD_MAX_BYTES, cancellable, error);
  g_autoptr (JsonParser) parser = bytes != NULL ? sl_json_reader_parse (bytes, error) : NULL;
  g_autoptr (SlSet) set = NULL;
  JsonObject *root;

  if (parser == NULL)
    return NULL;

  root = json_node_get_object (json_parser_get_root (parser));
  set = read_head (root, error);
  if (set == NULL ||
      !read_list (root, "annotators", read_annotator, set, cancellable, error) ||
      !read_list (root, "articles", read_article, set, cancellable, error) ||
      !read_list (root, "annotations", read_annotation, set, cancellable, error) ||
      !read_list (root, "matches", read_match, set, cancellable, error) ||
      !sl_native_team_read (root, set, messages, error))
    return NULL;

  return g_steal_pointer (&set);
}

/**
 * sl_native_recognise:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like a set in Sidelight's own format
 */
gboolean
sl_native_recognise (const char *name,
                     const char *head,
                     gsize       n)
{
  return strstr (head, "\"" SL_NATIVE_FORMAT "\"") != NULL;
}
