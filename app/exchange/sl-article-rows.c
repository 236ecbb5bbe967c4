/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-article-rows.h"

#include "sl-entry-name.h"

/* An article that nobody has judged lies in this folder. */
#define NOBODY "articles"

/* Holds the rows of one article at a time. */
typedef struct
{
  SlArticle *article;
  GPtrArray *rows;
  GHashTable *given; /* UUIDs of the articles that had rows */
  SlArticleRowsFunc func;
  gpointer user_data;
} Grouping;

static void
row_free (gpointer data)
{
  SlSetRow *row = data;

  g_object_unref (row->article);
  g_object_unref (row->claim);
  g_object_unref (row->annotator);
  g_object_unref (row->annotation);
  g_free (row);
}

static gboolean
give (Grouping  *self,
      GError   **error)
{
  gboolean given = self->article == NULL ||
                   self->func (self->article, self->rows, self->user_data, error);

  if (self->article != NULL)
    g_hash_table_add (self->given, g_strdup (sl_article_get_uuid (self->article)));
  g_clear_object (&self->article);
  g_ptr_array_set_size (self->rows, 0);

  return given;
}

static gboolean
take_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  Grouping *self = user_data;
  SlSetRow *kept;

  if (self->article != NULL && !g_str_equal (sl_article_get_uuid (self->article),
                                             sl_article_get_uuid (row->article)) &&
      !give (self, error))
    return FALSE;
  g_set_object (&self->article, row->article);

  kept = g_new0 (SlSetRow, 1);
  kept->article = g_object_ref (row->article);
  kept->claim = g_object_ref (row->claim);
  kept->annotator = g_object_ref (row->annotator);
  kept->annotation = g_object_ref (row->annotation);
  g_ptr_array_add (self->rows, kept);

  return TRUE;
}

static gboolean
take_article (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  Grouping *self = user_data;

  return g_hash_table_contains (self->given, sl_article_get_uuid (object)) ||
         self->func (object, self->rows, self->user_data, error);
}

/**
 * sl_article_rows_foreach:
 * @source: what is exported
 * @func: called once with each article; those that nobody has judged come last, with no rows
 * @user_data: passed to @func
 * @error: return location for an error
 *
 * Goes through a set article by article, for formats that keep a text and all that is said of it
 * together. No more than one article is held.
 *
 * Returns: whether it came to the end
 */
gboolean
sl_article_rows_foreach (SlSetSource        *source,
                         SlArticleRowsFunc   func,
                         gpointer            user_data,
                         GError            **error)
{
  Grouping self = { .func = func, .user_data = user_data };
  gboolean done;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  self.rows = g_ptr_array_new_with_free_func (row_free);
  self.given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  done = sl_set_source_foreach_row (source, take_row, &self, error) && give (&self, error) &&
         sl_set_source_foreach_article (source, take_article, &self, error);
  g_clear_object (&self.article);
  g_hash_table_unref (self.given);
  g_ptr_array_unref (self.rows);

  return done;
}

static int
compare_annotators (gconstpointer a,
                    gconstpointer b)
{
  return g_strcmp0 (sl_annotator_get_uuid (*(SlAnnotator *const *) a),
                    sl_annotator_get_uuid (*(SlAnnotator *const *) b));
}

/* Who speaks in ROWS, by UUID. */
static GPtrArray *
list_annotators (GPtrArray *rows)
{
  GPtrArray *annotators = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      const SlSetRow *row = g_ptr_array_index (rows, i);

      if (g_hash_table_add (seen, (gpointer) sl_annotator_get_uuid (row->annotator)))
        g_ptr_array_add (annotators, row->annotator);
    }
  g_ptr_array_sort (annotators, compare_annotators);

  return annotators;
}

/**
 * sl_article_rows_foreach_voice:
 * @article: an article
 * @rows: (element-type SlSetRow): its rows
 * @func: called with each annotator who has a row, by UUID
 * @user_data: passed to @func
 * @error: return location for an error
 *
 * Takes the rows of an article apart, for formats that keep each annotator's work together.
 *
 * Returns: whether it came to the end
 */
gboolean
sl_article_rows_foreach_voice (SlArticle    *article,
                               GPtrArray    *rows,
                               SlVoiceFunc   func,
                               gpointer      user_data,
                               GError      **error)
{
  g_autoptr (GPtrArray) annotators = list_annotators (rows);

  for (guint i = 0; i < annotators->len; i++)
    {
      SlAnnotator *annotator = g_ptr_array_index (annotators, i);
      g_autoptr (GPtrArray) own = g_ptr_array_new ();

      for (guint j = 0; j < rows->len; j++)
        {
          SlSetRow *row = g_ptr_array_index (rows, j);

          if (g_str_equal (sl_annotator_get_uuid (row->annotator),
                           sl_annotator_get_uuid (annotator)))
            g_ptr_array_add (own, row);
        }
      if (!func (article, annotator, own, user_data, error))
        return FALSE;
    }

  return TRUE;
}

/* Names the files of an archive on the way. */
typedef struct
{
  SlArticleFileFunc func;
  gpointer user_data;
  guint n_articles;
} Filing;

static gboolean
give_file (Filing      *self,
           SlArticle   *article,
           const char  *folder,
           GPtrArray   *rows,
           GError     **error)
{
  g_autofree char *name = sl_entry_name_for_article (article, self->n_articles);
  g_autofree char *stem = g_strdup_printf ("%s/%s", folder, name);

  return self->func (article, stem, rows, self->user_data, error);
}

static gboolean
file_voice (SlArticle    *article,
            SlAnnotator  *annotator,
            GPtrArray    *rows,
            gpointer      user_data,
            GError      **error)
{
  g_autofree char *folder = sl_entry_name_for_annotator (annotator);

  return give_file (user_data, article, folder, rows, error);
}

static gboolean
file_article (SlArticle  *article,
              GPtrArray  *rows,
              gpointer    user_data,
              GError    **error)
{
  Filing *self = user_data;

  self->n_articles++;
  if (rows->len == 0)
    return give_file (self, article, NOBODY, rows, error);

  return sl_article_rows_foreach_voice (article, rows, file_voice, self, error);
}

/**
 * sl_article_rows_foreach_file:
 * @source: what is exported
 * @func: called with each article of each annotator, and once with each that nobody has judged
 * @user_data: passed to @func
 * @error: return location for an error
 *
 * Goes through a set file by file, for archives with a folder for each annotator.
 *
 * Returns: whether it came to the end
 */
gboolean
sl_article_rows_foreach_file (SlSetSource        *source,
                              SlArticleFileFunc   func,
                              gpointer            user_data,
                              GError            **error)
{
  Filing self = { func, user_data, 0 };

  return sl_article_rows_foreach (source, file_article, &self, error);
}
