/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-speakers.h"

#include <string.h>

#include "sl-matrix-text.h"

/* Who speaks in a comparison, for a list to choose from: one entry for "Mayor Ruth Brannoch",
 * "Ruth Brannoch" and "Brannoch". */

typedef struct
{
  char *name;
  guint n_claims;
} Speaker;

static void
free_speaker (gpointer data)
{
  Speaker *speaker = data;

  g_free (speaker->name);
  g_free (speaker);
}

/* Words that stand for somebody and do not name one. */
static gboolean
is_pronoun (const char *key)
{
  static const char *const pronouns[] = { "he", "she", "they", "it", "who", "i", "we", "you",
                                          "one", "others", "some", "many", "him", "her", "them" };

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    {
      if (g_str_equal (key, pronouns[i]))
        return TRUE;
    }

  return FALSE;
}

static const char *
skip_article (const char *name)
{
  static const char *const articles[] = { "the ", "The ", "a ", "A ", "an ", "An " };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      if (g_str_has_prefix (name, articles[i]))
        return name + strlen (articles[i]);
    }

  return name;
}

/**
 * sl_matrix_speakers_dup_key:
 * @speaker: (nullable): who is said to have said something, in the words of an article
 *
 * A person is known by the last name, which articles give alone from the second time on; anybody
 * else by all the words.
 *
 * Returns: (transfer full) (nullable): what two ways to name the same speaker have in common; %NULL
 *   for a pronoun or nobody
 */
char *
sl_matrix_speakers_dup_key (const char *speaker)
{
  g_autofree char *line = speaker != NULL ? sl_matrix_text_dup_line (speaker) : NULL;
  g_autofree char *key = NULL;
  const char *name;
  const char *comma;
  const char *last;

  if (line == NULL || *line == '\0')
    return NULL;

  name = skip_article (line);
  comma = strchr (name, ',');
  if (comma != NULL && comma > name)
    line[comma - line] = '\0';
  last = strrchr (name, ' ');
  if (last != NULL && g_unichar_isupper (g_utf8_get_char (last + 1)))
    name = last + 1;
  key = g_utf8_casefold (name, -1);

  return is_pronoun (key) ? NULL : g_steal_pointer (&key);
}

static void
add_speaker (GHashTable *speakers,
             const char *words)
{
  g_autofree char *key = sl_matrix_speakers_dup_key (words);
  g_autofree char *name = NULL;
  Speaker *speaker;

  if (key == NULL)
    return;

  name = sl_matrix_text_dup_line (words);
  speaker = g_hash_table_lookup (speakers, key);
  if (speaker == NULL)
    {
      speaker = g_new0 (Speaker, 1);
      g_hash_table_insert (speakers, g_steal_pointer (&key), speaker);
    }
  speaker->n_claims++;
  /* The fullest name says best who it is. */
  if (speaker->name == NULL || strlen (name) > strlen (speaker->name))
    {
      g_free (speaker->name);
      speaker->name = g_steal_pointer (&name);
    }
}

static int
compare_speakers (gconstpointer a,
                  gconstpointer b)
{
  const Speaker *x = *(const Speaker *const *) a;
  const Speaker *y = *(const Speaker *const *) b;

  if (x->n_claims != y->n_claims)
    return x->n_claims > y->n_claims ? -1 : 1;

  return g_utf8_collate (x->name, y->name);
}

static void
add_article (GHashTable *speakers,
             GListModel *claims)
{
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      add_speaker (speakers, sl_claim_get_speaker (claim));
    }
}

/**
 * sl_matrix_speakers_list:
 * @workspace: a workspace
 *
 * Returns: (transfer full) (element-type utf8): the speakers by their fullest name, those who say
 *   most first
 */
GPtrArray *
sl_matrix_speakers_list (SlWorkspace *workspace)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  g_autoptr (GHashTable) speakers =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_speaker);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer speaker;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      add_article (speakers, sl_workspace_get_claims (workspace, sl_article_get_uuid (article)));
    }
  g_hash_table_iter_init (&iter, speakers);
  while (g_hash_table_iter_next (&iter, NULL, &speaker))
    g_ptr_array_add (sorted, speaker);
  g_ptr_array_sort (sorted, compare_speakers);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (names, g_strdup (((Speaker *) g_ptr_array_index (sorted, i))->name));

  return names;
}
