/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-native-team.h"

#include <glib/gi18n-lib.h>

#include "model/sl-uuid.h"

#define MAX_NAME_BYTES 1000
#define MAX_WORD_BYTES 200
#define MAX_NOTE_BYTES (1024 * 1024)

/* A list that is written with its first element: a set without decisions and codes looks as sets
 * did before there were any. */
typedef struct
{
  SlJsonWriter *writer;
  SlSetSource *source;
  const char *name;
  gboolean begun;
} List;

static void
begin_element (List *list)
{
  if (!list->begun)
    {
      sl_json_writer_break (list->writer);
      sl_json_writer_name (list->writer, list->name);
      sl_json_writer_begin_array (list->writer);
      list->begun = TRUE;
    }
  sl_json_writer_break (list->writer);
  sl_json_writer_begin_object (list->writer);
}

static gboolean
end_element (List    *list,
             GError **error)
{
  sl_json_writer_end_object (list->writer);

  return sl_json_writer_check (list->writer, error);
}

static void
put_votes (SlJsonWriter   *writer,
           SlAdjudication *adjudication)
{
  guint n = sl_adjudication_get_n_votes (adjudication);

  if (n == 0)
    return;
  sl_json_writer_name (writer, "votes");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      const SlVote *vote = sl_adjudication_get_vote (adjudication, i);

      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "annotator", vote->annotator);
      sl_json_writer_set_string (writer, "verdict", sl_verdict_to_string (vote->verdict));
      sl_json_writer_set_optional (writer, "changed", vote->changed);
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

static gboolean
put_adjudication (gpointer   object,
                  gpointer   user_data,
                  GError   **error)
{
  List *list = user_data;

  begin_element (list);
  sl_json_writer_set_string (list->writer, "claim", sl_adjudication_get_claim (object));
  sl_json_writer_set_string (list->writer, "ruling",
                             sl_ruling_to_string (sl_adjudication_get_ruling (object)));
  sl_json_writer_set_string (list->writer, "verdict",
                             sl_verdict_to_string (sl_adjudication_get_verdict (object)));
  sl_json_writer_set_string (list->writer, "adjudicator", sl_adjudication_get_adjudicator (object));
  sl_json_writer_set_optional (list->writer, "decided", sl_adjudication_get_decided (object));
  sl_json_writer_set_optional (list->writer, "takenFrom", sl_adjudication_get_taken_from (object));
  sl_json_writer_set_optional (list->writer, "reason", sl_adjudication_get_reason (object));
  put_votes (list->writer, object);

  return end_element (list, error);
}

static gboolean
put_code (gpointer   object,
          gpointer   user_data,
          GError   **error)
{
  List *list = user_data;

  begin_element (list);
  sl_json_writer_set_string (list->writer, "uuid", sl_code_get_uuid (object));
  sl_json_writer_set_string (list->writer, "kind", sl_code_kind_to_string (sl_code_get_kind (object)));
  sl_json_writer_set_string (list->writer, "name", sl_code_get_name (object));
  sl_json_writer_set_optional (list->writer, "definition", sl_code_get_definition (object));
  sl_json_writer_set_optional (list->writer, "colour", sl_code_get_colour (object));
  sl_json_writer_set_optional (list->writer, "parent", sl_code_get_parent (object));
  sl_json_writer_set_integer (list->writer, "position", sl_code_get_position (object));
  if (sl_code_get_retired (object))
    {
      sl_json_writer_name (list->writer, "retired");
      sl_json_writer_boolean (list->writer, TRUE);
    }

  return end_element (list, error);
}

static gboolean
put_coding (gpointer   object,
            gpointer   user_data,
            GError   **error)
{
  List *list = user_data;
  const SlTextRange *range = sl_coding_get_range (object);

  begin_element (list);
  sl_json_writer_set_string (list->writer, "uuid", sl_coding_get_uuid (object));
  sl_json_writer_set_string (list->writer, "code", sl_coding_get_code (object));
  sl_json_writer_set_string (list->writer, "article", sl_coding_get_article (object));
  sl_json_writer_set_integer (list->writer, "start", range->start);
  sl_json_writer_set_integer (list->writer, "end", range->end);
  sl_json_writer_set_string (list->writer, "annotator", sl_coding_get_annotator (object));
  sl_json_writer_set_optional (list->writer, "created", sl_coding_get_created (object));

  return end_element (list, error);
}

static gboolean
put_omission (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  List *list = user_data;

  begin_element (list);
  sl_json_writer_set_string (list->writer, "claim", sl_omission_get_claim (object));
  sl_json_writer_set_string (list->writer, "article", sl_omission_get_article (object));
  sl_json_writer_set_string (list->writer, "annotator", sl_omission_get_annotator (object));
  sl_json_writer_set_optional (list->writer, "note", sl_omission_get_note (object));
  sl_json_writer_set_optional (list->writer, "changed", sl_omission_get_changed (object));

  return end_element (list, error);
}

typedef gboolean (*ForeachFunc) (SlSetSource  *source,
                                 SlSetFunc     func,
                                 gpointer      user_data,
                                 GError      **error);

static gboolean
put_list (SlSetSource   *source,
          SlJsonWriter  *writer,
          const char    *name,
          ForeachFunc    foreach,
          SlSetFunc      func,
          GError       **error)
{
  List list = { writer, source, name, FALSE };

  if (!foreach (source, func, &list, error))
    return FALSE;
  if (list.begun)
    sl_json_writer_end_array (writer);

  return TRUE;
}

static gboolean
needs_version_2 (gpointer   object,
                 gpointer   user_data,
                 GError   **error)
{
  *(int *) user_data = 2;

  return TRUE;
}

/**
 * sl_native_team_find_version:
 * @source: what to export
 * @version: (out): the lowest version of the format that has a place for all of it
 * @error: return location for an error
 *
 * Returns: whether the source could be read
 */
gboolean
sl_native_team_find_version (SlSetSource  *source,
                             int          *version,
                             GError      **error)
{
  *version = 1;

  return sl_set_source_foreach_omission (source, needs_version_2, version, error);
}

/**
 * sl_native_team_write:
 * @source: what to export
 * @writer: within the object of the set
 * @error: return location for an error
 *
 * Writes the decisions, the codebook, the coded passages and what is not mentioned; a list that is
 * empty is left out.
 *
 * Returns: whether they were written
 */
gboolean
sl_native_team_write (SlSetSource   *source,
                      SlJsonWriter  *writer,
                      GError       **error)
{
  g_autofree char *version = sl_set_source_dup_codebook_version (source);

  if (!put_list (source, writer, "adjudications", sl_set_source_foreach_adjudication,
                 put_adjudication, error))
    return FALSE;
  if (version != NULL)
    {
      sl_json_writer_break (writer);
      sl_json_writer_set_string (writer, "codebookVersion", version);
    }

  return put_list (source, writer, "codes", sl_set_source_foreach_code, put_code, error) &&
         put_list (source, writer, "codings", sl_set_source_foreach_coding, put_coding, error) &&
         put_list (source, writer, "omissions", sl_set_source_foreach_omission, put_omission, error);
}

static gboolean
read_vote (JsonObject  *object,
           gpointer     user_data,
           GError     **error)
{
  const char *annotator;
  const char *changed;
  SlVerdict verdict;

  if (!sl_json_reader_uuid (object, "annotator", &annotator, error) ||
      !sl_json_reader_verdict (object, "verdict", &verdict, error) ||
      !sl_json_reader_optional_time (object, "changed", &changed, error))
    return FALSE;
  sl_adjudication_add_vote (user_data, annotator, verdict, changed);

  return TRUE;
}

static gboolean
read_ruling (JsonObject  *object,
             SlRuling    *ruling,
             SlVerdict   *verdict,
             GError     **error)
{
  const char *word;

  if (!sl_json_reader_string (object, "ruling", MAX_WORD_BYTES, &word, error))
    return FALSE;
  if (!sl_ruling_from_string (word, ruling))
    return sl_json_reader_refuse_word ("ruling", word, error);

  return sl_json_reader_verdict (object, "verdict", verdict, error) &&
         (sl_ruling_fits (*ruling, *verdict) ||
          sl_json_reader_refuse (_("The verdict does not fit the ruling."), error));
}

static gboolean
read_adjudication (JsonObject  *object,
                   gpointer     user_data,
                   GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlAdjudication) adjudication = NULL;
  const char *claim;
  const char *adjudicator;
  const char *decided;
  const char *taken_from = NULL;
  const char *reason;
  SlRuling ruling;
  SlVerdict verdict;

  if (!sl_json_reader_uuid (object, "claim", &claim, error) ||
      !sl_json_reader_uuid (object, "adjudicator", &adjudicator, error) ||
      !read_ruling (object, &ruling, &verdict, error) ||
      !sl_json_reader_optional_time (object, "decided", &decided, error) ||
      !sl_json_reader_optional_string (object, "takenFrom", MAX_WORD_BYTES, &taken_from, error) ||
      !sl_json_reader_optional_string (object, "reason", MAX_NOTE_BYTES, &reason, error))
    return FALSE;

  adjudication = sl_adjudication_new (claim, ruling, verdict, adjudicator, decided);
  sl_adjudication_set_taken_from (adjudication, taken_from);
  sl_adjudication_set_reason (adjudication, reason);
  if (!sl_json_reader_foreach (object, "votes", read_vote, adjudication, error))
    return FALSE;

  return sl_set_add_adjudication (set, adjudication) ||
         sl_json_reader_refuse (_("Its claim or somebody whom it names is not in the set, or the "
                                  "claim is decided twice."), error);
}

static gboolean
read_code (JsonObject  *object,
           gpointer     user_data,
           GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlCode) code = NULL;
  const char *uuid;
  const char *name;
  const char *word;
  const char *definition;
  const char *colour;
  const char *parent;
  gint64 position;
  SlCodeKind kind;

  if (!sl_json_reader_uuid (object, "uuid", &uuid, error) ||
      !sl_json_reader_string (object, "kind", MAX_WORD_BYTES, &word, error) ||
      !sl_json_reader_string (object, "name", MAX_NAME_BYTES, &name, error) ||
      !sl_json_reader_optional_string (object, "definition", MAX_NOTE_BYTES, &definition, error) ||
      !sl_json_reader_optional_string (object, "colour", MAX_WORD_BYTES, &colour, error) ||
      !sl_json_reader_optional_string (object, "parent", MAX_WORD_BYTES, &parent, error) ||
      !sl_json_reader_integer (object, "position", 0, G_MAXINT32, &position, error))
    return FALSE;
  if (!sl_code_kind_from_string (word, &kind))
    return sl_json_reader_refuse_word ("kind", word, error);
  if (colour != NULL && !sl_code_colour_is_valid (colour))
    return sl_json_reader_refuse_word ("colour", colour, error);
  if (parent != NULL && !sl_uuid_is_valid (parent))
    return sl_json_reader_refuse_word ("parent", parent, error);

  code = sl_code_new (uuid, kind, name);
  sl_code_set_definition (code, definition);
  sl_code_set_colour (code, colour);
  sl_code_set_parent (code, parent);
  sl_code_set_position (code, (guint) position);
  sl_code_set_retired (code, json_object_has_member (object, "retired") &&
                               json_object_get_boolean_member_with_default (object, "retired",
                                                                            FALSE));

  return sl_set_add_code (set, code) ||
         sl_json_reader_refuse (_("Another code has the same UUID."), error);
}

static gboolean
read_coding (JsonObject  *object,
             gpointer     user_data,
             GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlCoding) coding = NULL;
  const char *uuid;
  const char *code;
  const char *article_uuid;
  const char *annotator;
  const char *created;
  SlArticle *article;
  SlTextRange range;

  if (!sl_json_reader_uuid (object, "uuid", &uuid, error) ||
      !sl_json_reader_uuid (object, "code", &code, error) ||
      !sl_json_reader_uuid (object, "article", &article_uuid, error) ||
      !sl_json_reader_uuid (object, "annotator", &annotator, error) ||
      !sl_json_reader_optional_time (object, "created", &created, error))
    return FALSE;
  article = sl_set_lookup_article (set, article_uuid);
  if (article != NULL &&
      !sl_json_reader_range (object, sl_article_get_text (article), &range, error))
    return FALSE;
  if (article != NULL)
    coding = sl_coding_new (uuid, code, article_uuid, &range, annotator, created);

  return (coding != NULL && sl_set_add_coding (set, coding)) ||
         sl_json_reader_refuse (_("Its article, code or annotator is not in the set, or another "
                                  "passage has the same UUID."), error);
}

static gboolean
read_omission (JsonObject  *object,
               gpointer     user_data,
               GError     **error)
{
  SlSet *set = user_data;
  g_autoptr (SlOmission) omission = NULL;
  const char *claim;
  const char *article;
  const char *annotator;
  const char *note;
  const char *changed;

  if (!sl_json_reader_uuid (object, "claim", &claim, error) ||
      !sl_json_reader_uuid (object, "article", &article, error) ||
      !sl_json_reader_uuid (object, "annotator", &annotator, error) ||
      !sl_json_reader_optional_string (object, "note", MAX_NOTE_BYTES, &note, error) ||
      !sl_json_reader_optional_time (object, "changed", &changed, error))
    return FALSE;
  omission = sl_omission_new (claim, article, annotator, note, changed);

  return sl_set_add_omission (set, omission) ||
         sl_json_reader_refuse (_("Its claim, article or annotator is not in the set, the claim "
                                  "stands in that article, or the annotator states it twice."),
                                error);
}

/* A codebook that another program or a person changed is taken, but not silently. */
static gboolean
check_version (JsonObject  *root,
               SlSet       *set,
               GPtrArray   *messages,
               GError     **error)
{
  g_autofree char *version = NULL;
  const char *told;

  if (!sl_json_reader_optional_string (root, "codebookVersion", MAX_WORD_BYTES, &told, error))
    return FALSE;
  version = sl_set_source_dup_codebook_version (SL_SET_SOURCE (set));
  if (told != NULL && messages != NULL && g_strcmp0 (told, version) != 0)
    g_ptr_array_add (messages, g_strdup (_("The codebook of the set is not the version that it "
                                           "names; somebody changed it by hand.")));

  return TRUE;
}

/**
 * sl_native_team_read:
 * @root: the object of the set
 * @set: the set, with annotators, articles and annotations already
 * @messages: (element-type utf8) (nullable): gets a sentence where the codebook is not the version
 *   that it names
 * @error: return location for an error that names the place in the document
 *
 * Reads the decisions, the codebook, the coded passages and what is not mentioned. Nothing in them is
 * trusted.
 *
 * Returns: %FALSE with @error set where something does not fit
 */
gboolean
sl_native_team_read (JsonObject  *root,
                     SlSet       *set,
                     GPtrArray   *messages,
                     GError     **error)
{
  return sl_json_reader_foreach (root, "adjudications", read_adjudication, set, error) &&
         sl_json_reader_foreach (root, "codes", read_code, set, error) &&
         check_version (root, set, messages, error) &&
         sl_json_reader_foreach (root, "codings", read_coding, set, error) &&
         sl_json_reader_foreach (root, "omissions", read_omission, set, error);
}
