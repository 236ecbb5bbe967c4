/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-passage-search.h"

#include <string.h>

/* Shorter words stand in every sentence, unless they are figures. */
#define MIN_LETTERS 3

/* Of longer words the ending may differ: pump, pumps; flood, floods, flooded. */
#define STEM_LETTERS 5

/* A sentence, and how much of what was asked for it has. */
typedef struct
{
  SlTextRange range;
  double score;
} Passage;

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* The words of a text as they are compared: folded, and long ones cut to what their forms share. */
static GPtrArray *
list_stems (const char *text)
{
  GPtrArray *stems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *p = folded;

  while (*p != '\0')
    {
      const char *start;
      const char *end;
      glong n;

      while (*p != '\0' && !is_word (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && is_word (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      n = g_utf8_strlen (start, p - start);
      if (n == 0 || (n < MIN_LETTERS && !g_unichar_isdigit (g_utf8_get_char (start))))
        continue;
      n -= n > MIN_LETTERS && p[-1] == 's';
      end = g_utf8_offset_to_pointer (start, MIN (n, STEM_LETTERS));
      g_ptr_array_add (stems, g_strndup (start, end - start));
    }

  return stems;
}

/* The sentences of an article; its lines where nobody has divided it. */
static GArray *
list_places (SlArticle *article)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (SlTextRange));
  const char *p = sl_text_get_utf8 (sl_article_get_text (article));
  guint n;
  const SlTextRange *sentences = sl_article_get_sentences (article, &n);
  guint start = 0;

  if (n > 0)
    {
      g_array_append_vals (places, sentences, n);
      return places;
    }
  for (guint at = 0; ; at++, p = g_utf8_next_char (p))
    {
      SlTextRange line = { start, at };

      if (*p != '\n' && *p != '\0')
        continue;
      if (at > start)
        g_array_append_val (places, line);
      if (*p == '\0')
        break;
      start = at + 1;
    }

  return places;
}

/* How many sentences have each of the stems: what stands everywhere says little. */
static GHashTable *
count_stems (SlArticle *article,
             GArray    *places)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *words = sl_article_dup_words (article, &g_array_index (places, SlTextRange, i));
      g_autoptr (GPtrArray) stems = list_stems (words);

      for (guint k = 0; k < stems->len; k++)
        {
          const char *stem = g_ptr_array_index (stems, k);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, stem));

          g_hash_table_insert (counts, g_strdup (stem), GUINT_TO_POINTER (count + 1));
        }
    }

  return counts;
}

static double
score_sentence (SlArticle         *article,
                const SlTextRange *range,
                GPtrArray         *wanted,
                GHashTable        *counts)
{
  g_autofree char *words = sl_article_dup_words (article, range);
  g_autoptr (GPtrArray) stems = list_stems (words);
  g_autoptr (GHashTable) has = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  double score = 0;

  for (guint i = 0; i < stems->len; i++)
    g_hash_table_add (has, g_ptr_array_index (stems, i));
  for (guint i = 0; i < wanted->len; i++)
    {
      gpointer stem = g_ptr_array_index (wanted, i);

      if (g_hash_table_contains (has, stem) && g_hash_table_add (done, stem))
        score += 1.0 / GPOINTER_TO_UINT (g_hash_table_lookup (counts, stem));
    }

  return score;
}

static int
compare_passages (gconstpointer a,
                  gconstpointer b)
{
  const Passage *x = a;
  const Passage *y = b;

  if (x->score < y->score || x->score > y->score)
    return x->score > y->score ? -1 : 1;

  return sl_text_range_compare (&x->range, &y->range);
}

static SlSearchHit *
make_hit (SlArticle     *article,
          const Passage *passage)
{
  SlSearchHit *hit = g_new0 (SlSearchHit, 1);

  hit->article = g_strdup (sl_article_get_uuid (article));
  hit->range = passage->range;
  hit->snippet = sl_article_dup_words (article, &passage->range);

  return hit;
}

/**
 * sl_passage_search:
 * @workspace: a workspace
 * @article_uuid: an article of it
 * @words: what to look for
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type SlSearchHit): the sentences of the article that have some of the
 *   words, those with the rarest of them first; empty where none has any
 */
GPtrArray *
sl_passage_search (SlWorkspace *workspace,
                   const char  *article_uuid,
                   const char  *words,
                   guint        limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_search_hit_free);
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GArray) places = NULL;
  SlArticle *article;

  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), hits);
  g_return_val_if_fail (words != NULL, hits);

  article = sl_workspace_lookup_article (workspace, article_uuid);
  if (article == NULL)
    return hits;

  wanted = list_stems (words);
  places = list_places (article);
  counts = count_stems (article, places);
  for (guint i = 0; i < places->len; i++)
    {
      const SlTextRange *range = &g_array_index (places, SlTextRange, i);
      Passage passage = { *range, score_sentence (article, range, wanted, counts) };

      if (passage.score > 0)
        g_array_append_val (passages, passage);
    }
  g_array_sort (passages, compare_passages);
  for (guint i = 0; i < MIN (passages->len, limit); i++)
    g_ptr_array_add (hits, make_hit (article, &g_array_index (passages, Passage, i)));

  return hits;
}
