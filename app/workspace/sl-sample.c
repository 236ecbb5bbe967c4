/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"
#include "source-dirs.h"

#include "sl-sample.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "model/sl-json-guard.h"
#include "sl-workspace-omissions.h"
#include "text/sl-reader.h"

#define VERDICTS "verdicts.json"
#define MAX_DEPTH 16

/* How far it is: where the reader stands in verdicts.json, the articles in their order and by the name
 * of their file, and the claim that is judged. */
typedef struct
{
  SlWorkspace *workspace;
  const char *folder;
  JsonReader *reader;
  GPtrArray *articles;
  GHashTable *by_name;
  const char *claim;
} Filling;

/**
 * sl_sample_find_folder:
 * @error: return location for a #GIOErrorEnum
 *
 * Where the sample lies: in the folder that the environment variable SL_SAMPLE_DIR names, else where
 * it was installed, else in the source.
 *
 * Returns: (transfer full): a path, or %NULL with @error set
 */
char *
sl_sample_find_folder (GError **error)
{
  const char *places[] = { g_getenv ("SL_SAMPLE_DIR"), SL_DATA_DIR "/sample", SL_SOURCE_DATA_DIR "/sample" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *verdicts = places[i] != NULL ? g_build_filename (places[i], VERDICTS, NULL) : NULL;

      if (verdicts != NULL && g_file_test (verdicts, G_FILE_TEST_IS_REGULAR))
        return g_strdup (places[i]);
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("The sample comparison is not installed: there is no “%s/sample”."), SL_DATA_DIR);

  return NULL;
}

static char *
dup_string (JsonReader *reader,
            const char *member)
{
  char *value = NULL;

  if (json_reader_read_member (reader, member) && json_reader_is_value (reader))
    value = g_strdup (json_reader_get_string_value (reader));
  json_reader_end_member (reader);

  return value;
}

/* Calls @visit with the reader at each element of an array, until one fails. */
static gboolean
for_each (Filling     *self,
          const char  *member,
          gboolean   (*visit) (Filling *, GError **),
          GError     **error)
{
  gboolean good = TRUE;
  int n = 0;

  if (json_reader_read_member (self->reader, member) && json_reader_is_array (self->reader))
    n = json_reader_count_elements (self->reader);
  for (int i = 0; good && i < n; i++)
    {
      json_reader_read_element (self->reader, (guint) i);
      good = visit (self, error);
      json_reader_end_element (self->reader);
    }
  json_reader_end_member (self->reader);

  return good;
}

static JsonNode *
load_verdicts (const char  *folder,
               GError     **error)
{
  g_autofree char *path = g_build_filename (folder, VERDICTS, NULL);
  g_autofree char *contents = NULL;
  JsonNode *root;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  if (!sl_json_guard_check (contents, length, MAX_DEPTH, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  root = json_from_string (contents, error);
  /* An empty file is no error to the parser. */
  if (root == NULL && error != NULL && *error == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” is empty."), path);

  return root;
}

/* A text file does not always tell its outlet; then the sample does, as a person would. */
static void
complete_details (SlArticle  *article,
                  JsonReader *reader)
{
  const SlDetail details[] = { SL_DETAIL_TITLE, SL_DETAIL_PUBLISHER, SL_DETAIL_AUTHOR, SL_DETAIL_PUBLISHED };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *value = dup_string (reader, sl_detail_to_string (details[i]));

      if (value != NULL && sl_article_get_detail (article, details[i]) == NULL)
        sl_article_set_detail (article, details[i], value);
    }
}

static gboolean
read_article (Filling  *self,
              GError  **error)
{
  g_autofree char *name = dup_string (self->reader, "file");
  g_autofree char *path = name != NULL ? g_build_filename (self->folder, name, NULL) : NULL;
  g_autoptr (GFile) file = NULL;
  SlArticle *article;

  if (name == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” in “%s” has an article without a file."), VERDICTS,
                   self->folder);
      return FALSE;
    }
  file = g_file_new_for_path (path);
  article = sl_reader_read_file (file, NULL, error);
  if (article == NULL)
    return FALSE;
  complete_details (article, self->reader);
  g_ptr_array_add (self->articles, article);
  g_hash_table_insert (self->by_name, g_steal_pointer (&name), article);

  return TRUE;
}

static gboolean
find_words (SlArticle   *article,
            const char  *words,
            SlTextRange *range)
{
  SlText *text = sl_article_get_text (article);
  const char *utf8 = sl_text_get_utf8 (text);
  const char *found = words[0] != '\0' ? strstr (utf8, words) : NULL;

  if (found == NULL)
    return FALSE;
  range->start = sl_text_char_offset (text, (gsize) (found - utf8));
  range->end = sl_text_char_offset (text, (gsize) (found - utf8) + strlen (words));

  return TRUE;
}

/* The claim that says the words: of those that hold at least half of them, the one that fits closest. */
static SlClaim *
find_claim (SlWorkspace       *workspace,
            SlArticle         *article,
            const SlTextRange *range)
{
  GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));
  g_autoptr (SlClaim) best = NULL;
  double best_fit = 0;

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);
      const SlTextRange *other = sl_claim_get_range (claim);
      guint overlap = sl_text_range_overlap (range, other);
      double fit = (double) overlap / (sl_text_range_length (range) + sl_text_range_length (other) - overlap);

      if (2 * overlap >= sl_text_range_length (range) && fit > best_fit)
        {
          g_set_object (&best, claim);
          best_fit = fit;
        }
    }

  return g_steal_pointer (&best);
}

/* The claim of the quote that the reader stands at: found, or marked as the sample's own. */
static SlClaim *
lookup_claim (Filling  *self,
              GError  **error)
{
  g_autofree char *name = dup_string (self->reader, "file");
  g_autofree char *words = dup_string (self->reader, "quote");
  SlArticle *article = name != NULL ? g_hash_table_lookup (self->by_name, name) : NULL;
  SlTextRange range;
  SlClaim *claim;

  if (article == NULL || words == NULL || !find_words (article, words, &range))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The sample judges words that are not in “%s”: “%s”"),
                   name != NULL ? name : "", words != NULL ? words : "");
      return NULL;
    }
  claim = find_claim (self->workspace, article, &range);
  if (claim != NULL)
    return claim;
  claim = sl_workspace_mark (self->workspace, sl_article_get_uuid (article), &range, SL_VERDICT_NONE, error);

  return claim != NULL ? g_object_ref (claim) : NULL;
}

static gboolean
add_evidence (Filling  *self,
              GError  **error)
{
  g_autofree char *url = dup_string (self->reader, "url");
  g_autofree char *title = dup_string (self->reader, "title");
  g_autofree char *stance_name = dup_string (self->reader, "stance");
  g_autofree char *date = dup_string (self->reader, "date");
  g_autoptr (SlEvidence) evidence = NULL;
  SlStance stance = SL_STANCE_CONTEXT;

  if (stance_name != NULL)
    sl_stance_from_string (stance_name, &stance);
  evidence = sl_evidence_new (url, title, stance, date);

  return sl_workspace_add_evidence (self->workspace, self->claim, evidence, error);
}

static gboolean
give_verdict (Filling  *self,
              GError  **error)
{
  g_autofree char *verdict_name = dup_string (self->reader, "verdict");
  g_autofree char *note = dup_string (self->reader, "note");
  g_autoptr (SlClaim) claim = lookup_claim (self, error);
  SlVerdict verdict = SL_VERDICT_NONE;

  if (claim == NULL)
    return FALSE;
  self->claim = sl_claim_get_uuid (claim);
  if (verdict_name != NULL)
    sl_verdict_from_string (verdict_name, &verdict);
  if (verdict != SL_VERDICT_NONE && !sl_workspace_set_verdict (self->workspace, self->claim, verdict, error))
    return FALSE;
  if (note != NULL && note[0] != '\0' && !sl_workspace_set_note (self->workspace, self->claim, note, error))
    return FALSE;

  return for_each (self, "evidence", add_evidence, error);
}

/* What somebody read an article for and did not find. */
static gboolean
state_omission (Filling  *self,
                GError  **error)
{
  g_autofree char *silent = dup_string (self->reader, "not-in");
  g_autofree char *note = dup_string (self->reader, "note");
  g_autoptr (SlClaim) claim = lookup_claim (self, error);
  SlArticle *article = silent != NULL ? g_hash_table_lookup (self->by_name, silent) : NULL;

  if (claim == NULL)
    return FALSE;
  if (article == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The sample has no article “%s” to speak of."), silent != NULL ? silent : "");
      return FALSE;
    }

  return sl_workspace_state_omission (self->workspace, sl_claim_get_uuid (claim),
                                      sl_article_get_uuid (article), error) &&
         sl_workspace_note_omission (self->workspace, sl_claim_get_uuid (claim),
                                     sl_article_get_uuid (article), note, error);
}

/**
 * sl_sample_fill:
 * @workspace: an empty comparison
 * @folder: where the sample lies, as of sl_sample_find_folder ()
 * @error: return location for an error that names the file
 *
 * Makes the sample comparison: takes in its articles, compares them, and gives the verdicts of
 * verdicts.json, and what articles do not mention, under the name of the workspace's annotator. A quote that is judged but that no claim
 * was found in is marked. Blocks for a moment; what was done before an error stays. The title comes
 * last: a sample that has it is whole.
 *
 * Returns: whether all of it is there
 */
gboolean
sl_sample_fill (SlWorkspace  *workspace,
                const char   *folder,
                GError      **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonReader) reader = NULL;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *title = NULL;
  Filling filling;
  gboolean done;

  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  root = load_verdicts (folder, error);
  if (root == NULL)
    return FALSE;
  reader = json_reader_new (root);
  filling = (Filling) { workspace, folder, reader, articles, by_name, NULL };
  title = dup_string (reader, "title");

  if (!sl_workspace_set_durable (workspace, FALSE, error))
    return FALSE;
  done = for_each (&filling, "articles", read_article, error) &&
         sl_workspace_add_articles (workspace, articles, error) &&
         sl_workspace_compare (workspace, error) &&
         for_each (&filling, "verdicts", give_verdict, error) &&
         for_each (&filling, "omissions", state_omission, error);

  return sl_workspace_set_durable (workspace, TRUE, done ? error : NULL) && done &&
         (title == NULL || sl_workspace_set_title (workspace, title, error));
}
