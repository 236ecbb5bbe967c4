/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads plain texts and lists of sentences as rows of words. */

#include "corpus.h"

#include "text/sl-reading.h"

#include <json-glib/json-glib.h>

static void
add_text (GArray     *hashes,
          const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (GArray) tokens = sl_tokens_new (text);

  for (guint i = 0; i < tokens->len; i++)
    {
      const SlToken *token = &g_array_index (tokens, SlToken, i);
      guint32 hash = token->kind == SL_TOKEN_NUMBER ? CORPUS_FIGURE : token->hash;

      g_array_append_val (hashes, hash);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static void
add_folder (GArray     *hashes,
            const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *utf8 = NULL;

      if (g_file_get_contents (g_ptr_array_index (names, i), &utf8, NULL, NULL))
        add_text (hashes, utf8);
    }
}

static void
add_list (GArray     *hashes,
          const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    add_text (hashes, json_object_get_string_member (json_array_get_object_element (array, i), "text"));
}

typedef struct
{
  guint32 hash;
  guint count;
} Word;

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  const Word *x = a;
  const Word *y = b;

  if (x->count != y->count)
    return x->count < y->count ? 1 : -1;

  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static GArray *
count_words (GArray *hashes,
             guint   min_count)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint i = 0; i < hashes->len; i++)
    {
      key = GUINT_TO_POINTER (g_array_index (hashes, guint32, i));
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (GPOINTER_TO_UINT (value) >= min_count)
        g_array_append_val (words, ((Word) { GPOINTER_TO_UINT (key), GPOINTER_TO_UINT (value) }));
    }
  g_array_sort (words, compare_words);

  return words;
}

Corpus *
corpus_load (char  **paths,
             guint   n,
             guint   min_count)
{
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) words = NULL;
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  Corpus *self = g_new0 (Corpus, 1);

  for (guint i = 0; i < n; i++)
    {
      if (g_str_has_suffix (paths[i], ".json"))
        add_list (hashes, paths[i]);
      else
        add_folder (hashes, paths[i]);
    }
  words = count_words (hashes, min_count);
  self->n_words = words->len;
  self->hashes = g_new (guint32, words->len + 1);
  self->counts = g_new (guint, words->len + 1);
  for (guint w = 0; w < words->len; w++)
    {
      const Word *word = &g_array_index (words, Word, w);

      self->hashes[w] = word->hash;
      self->counts[w] = word->count;
      g_hash_table_insert (numbers, GUINT_TO_POINTER (word->hash), GUINT_TO_POINTER (w + 1));
    }
  self->tokens = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < hashes->len; i++)
    {
      guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, GUINT_TO_POINTER (g_array_index (hashes, guint32, i))));

      if (number-- > 0)
        g_array_append_val (self->tokens, number);
    }

  return self;
}
