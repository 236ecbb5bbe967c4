/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads the PolNeAR corpus: texts, and brat stand-off annotation of attributions. */

#include "polnear.h"

#include "text/sl-quotes.h"
#include "text/sl-sentences.h"

#include <stdlib.h>
#include <string.h>

/* One attribution of the annotation: for each part the tokens that it covers. */
typedef struct
{
  GArray *parts[3];
  guint size;
} Gold;

/* Like the reader's: one paragraph a line, a short first line is the headline. */
static SlReading *
read_text (const char *path)
{
  g_autofree char *utf8 = NULL;
  g_autoptr (SlText) text = NULL;
  g_autoptr (SlArticle) article = NULL;
  SlReading *reading;
  guint start = 0;
  guint offset = 0;

  if (!g_file_get_contents (path, &utf8, NULL, NULL))
    return NULL;
  text = sl_text_new (utf8, -1);
  article = sl_article_new (NULL, text);
  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  for (const char *p = utf8;; p = g_utf8_next_char (p), offset++)
    {
      if (*p != '\n' && *p != '\0')
        continue;
      if (offset > start)
        sl_article_add_paragraph (article, &(SlTextRange) { start, offset }, start == 0 && offset < 150 ? SL_ROLE_HEADLINE : SL_ROLE_BODY);
      start = offset + 1;
      if (*p == '\0')
        break;
    }
  reading = sl_reading_new (article);
  sl_sentences_find (reading);
  sl_quotes_find (reading);

  return reading;
}

static void
add_span (const SlReading *reading,
          GArray          *tokens,
          guint            start,
          guint            end)
{
  for (guint i = sl_tokens_find (reading->tokens, start); i < reading->tokens->len; i++)
    {
      const SlToken *token = sl_reading_token (reading, i);

      if (token->range.start >= end)
        break;
      g_array_append_val (tokens, i);
    }
}

static void
gold_free (gpointer data)
{
  Gold *gold = data;

  for (guint i = 0; i < 3; i++)
    g_array_unref (gold->parts[i]);
  g_free (gold);
}

/* brat stand-off: "T1<tab>Content 4 9;12 20<tab>words", "E1<tab>Attribution:T2 Content:T1 …". */
static void
read_spans (const SlReading *reading,
            const char      *spans,
            GArray          *tokens)
{
  const char *p = strchr (spans, ' ');

  while (p != NULL && *p != '\0')
    {
      char *next;
      guint start = strtoul (p + 1, &next, 10);
      guint end = strtoul (next, &next, 10);

      add_span (reading, tokens, start, end);
      p = *next == ';' ? next : NULL;
    }
}

static Gold *
read_event (const SlReading *reading,
            GHashTable      *entities,
            const char      *event)
{
  static const char *const names[] = { "Content", "Source", "Cue" };
  g_auto (GStrv) roles = g_strsplit (event, " ", -1);
  Gold *gold = g_new0 (Gold, 1);

  for (guint i = 0; i < 3; i++)
    gold->parts[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint r = 1; roles[r] != NULL; r++)
    {
      char *colon = strchr (roles[r], ':');
      const char *spans = colon != NULL ? g_hash_table_lookup (entities, colon + 1) : NULL;

      for (guint i = 0; spans != NULL && i < 3; i++)
        {
          if (g_str_has_prefix (roles[r], names[i]))
            read_spans (reading, spans, gold->parts[i]);
        }
    }
  for (guint i = 0; i < 3; i++)
    gold->size += gold->parts[i]->len;

  return gold;
}

static int
compare_gold (gconstpointer a,
              gconstpointer b)
{
  const Gold *x = *(Gold *const *) a;
  const Gold *y = *(Gold *const *) b;

  return x->size != y->size ? (x->size < y->size ? 1 : -1) : 0;
}

static GPtrArray *
read_annotation (const SlReading *reading,
                 const char      *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) entities = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *golds = g_ptr_array_new_with_free_func (gold_free);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return golds;
  lines = g_strsplit (text, "\n", -1);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; lines[i] != NULL; i++)
        {
          char *tab = strchr (lines[i], '\t');

          if (pass == 0 && tab != NULL && lines[i][0] == 'T')
            {
              *tab = '\0';
              g_hash_table_insert (entities, lines[i], tab + 1);
            }
          else if (pass == 1 && tab != NULL && lines[i][0] == 'E' && g_str_has_prefix (tab + 1, "Attribution"))
            {
              g_ptr_array_add (golds, read_event (reading, entities, tab + 1));
            }
        }
    }
  g_ptr_array_sort (golds, compare_gold);

  return golds;
}

static gboolean
is_free (const guint8 *labels,
         const Gold   *gold)
{
  for (guint p = 0; p < 3; p++)
    {
      for (guint i = 0; i < gold->parts[p]->len; i++)
        {
          SlLabel label = sl_label_part (labels[g_array_index (gold->parts[p], guint, i)]);

          if (label == SL_LABEL_CONTENT || (label != SL_LABEL_NONE && p == 0))
            return FALSE;
        }
    }

  return TRUE;
}

/* The outermost attributions give the labels; what is nested in their content has none. */
static void
set_labels (GPtrArray *golds,
            guint8    *labels)
{
  static const SlLabel part_labels[] = { SL_LABEL_CONTENT, SL_LABEL_SOURCE, SL_LABEL_CUE };

  for (guint g = 0; g < golds->len; g++)
    {
      const Gold *gold = g_ptr_array_index (golds, g);

      if (gold->parts[0]->len == 0 || !is_free (labels, gold))
        continue;
      for (guint p = 0; p < 3; p++)
        {
          guint before = G_MAXUINT - 1;

          for (guint i = 0; i < gold->parts[p]->len; i++)
            {
              guint token = g_array_index (gold->parts[p], guint, i);

              if (labels[token] == SL_LABEL_NONE)
                labels[token] = part_labels[p] + (token != before + 1 ? 1 : 0);
              before = token;
            }
        }
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_annotations (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".ann") && strrchr (name, '_') != NULL)
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* Reads FOLDER/attributions/STEM_ANNOTATOR.ann and FOLDER/text/STEM.txt, in the order of the names. */
GPtrArray *
polnear_load (const char *folder)
{
  g_autofree char *annotations = g_build_filename (folder, "attributions", NULL);
  g_autoptr (GPtrArray) names = list_annotations (annotations);
  GPtrArray *documents = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *stem = g_strndup (name, strrchr (name, '_') - name);
      g_autofree char *text = g_strdup_printf ("%s/text/%s.txt", folder, stem);
      g_autofree char *path = g_build_filename (annotations, name, NULL);
      SlReading *reading = read_text (text);
      g_autoptr (GPtrArray) golds = NULL;
      Document *document;

      if (reading == NULL)
        continue;
      golds = read_annotation (reading, path);
      document = g_new0 (Document, 1);
      document->stem = g_steal_pointer (&stem);
      document->reading = reading;
      document->labels = g_new0 (guint8, reading->tokens->len + 1);
      set_labels (golds, document->labels);
      g_ptr_array_add (documents, document);
    }

  return documents;
}
