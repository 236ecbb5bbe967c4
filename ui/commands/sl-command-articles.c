/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command-articles.h"

#include <glib/gi18n.h>

#include "sl-command.h"
#include "text/sl-reader.h"

/**
 * sl_command_read_article:
 * @path: a path or URI from the command line
 *
 * Reads an article; if that fails, the reason is told on standard error.
 *
 * Returns: (transfer full) (nullable): the article
 */
SlArticle *
sl_command_read_article (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  SlArticle *article = sl_reader_read_file (file, NULL, &error);

  if (article == NULL)
    sl_command_complain ("%s", error->message);

  return article;
}

/**
 * sl_command_read_articles:
 * @paths: (array zero-terminated=1): paths or URIs from the command line
 * @names: (element-type utf8) (nullable): gets the path of each article that could be read
 * @status: (inout): becomes the one for failure if any could not be read
 *
 * Reads articles. The rest go on where one fails.
 *
 * Returns: (transfer full) (element-type SlArticle): those that could be read, in the same order
 */
GPtrArray *
sl_command_read_articles (const char *const *paths,
                          GPtrArray         *names,
                          int               *status)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      SlArticle *article = sl_command_read_article (paths[i]);

      if (article == NULL)
        {
          *status = SL_COMMAND_FAILED;
          continue;
        }
      g_ptr_array_add (articles, article);
      if (names != NULL)
        g_ptr_array_add (names, g_strdup (paths[i]));
    }

  return articles;
}

/**
 * sl_command_list_unique:
 * @articles: (element-type SlArticle): articles that were read
 *
 * The same article may be given twice. It is compared once, since its claims are the same claims.
 *
 * Returns: (transfer full) (element-type SlArticle): each article once, in the same order
 */
GPtrArray *
sl_command_list_unique (GPtrArray *articles)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *unique = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < articles->len; i++)
    {
      SlArticle *article = g_ptr_array_index (articles, i);

      if (g_hash_table_add (seen, (gpointer) sl_article_get_uuid (article)))
        g_ptr_array_add (unique, g_object_ref (article));
    }

  return unique;
}
