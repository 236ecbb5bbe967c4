/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-witness.h"

#include <string.h>

static const char *const witness_names[] = {
  "", "json-ld", "opengraph", "meta", "time", "link", "text", "properties", "address", "person",
};
G_STATIC_ASSERT (G_N_ELEMENTS (witness_names) == SL_N_WITNESSES);

/**
 * sl_witness_to_string:
 * @witness: a witness
 *
 * Returns: its name in files
 */
const char *
sl_witness_to_string (SlWitness witness)
{
  g_return_val_if_fail ((guint) witness < SL_N_WITNESSES, "");

  return witness_names[witness];
}

/* "title=json-ld author=meta": the value of a key, with its length, or NULL. */
static const char *
find_entry (const char *list,
            const char *key,
            gsize      *n)
{
  gsize length = strlen (key);

  for (const char *p = list; p != NULL && *p != '\0'; p += strspn (p, " "))
    {
      *n = strcspn (p, " ");
      if (*n > length && strncmp (p, key, length) == 0 && p[length] == '=')
        {
          *n -= length + 1;
          return p + length + 1;
        }
      p += *n;
    }

  return NULL;
}

/**
 * sl_article_get_witness:
 * @article: an article
 * @detail: which detail
 *
 * Returns: who told it; %SL_WITNESS_NONE where nobody noted it
 */
SlWitness
sl_article_get_witness (SlArticle *article,
                        SlDetail   detail)
{
  const char *found;
  gsize n = 0;

  g_return_val_if_fail (SL_IS_ARTICLE (article), SL_WITNESS_NONE);

  found = find_entry (sl_article_get_detail (article, SL_DETAIL_SOURCES), sl_detail_to_string (detail), &n);
  for (guint i = 1; found != NULL && i < SL_N_WITNESSES; i++)
    {
      if (strlen (witness_names[i]) == n && strncmp (found, witness_names[i], n) == 0)
        return i;
    }

  return SL_WITNESS_NONE;
}

/**
 * sl_article_set_witness:
 * @article: an article that is not yet shared
 * @detail: which detail
 * @witness: who told it; %SL_WITNESS_NONE takes the note away
 *
 * Notes where a detail comes from, in the detail %SL_DETAIL_SOURCES.
 */
void
sl_article_set_witness (SlArticle *article,
                        SlDetail   detail,
                        SlWitness  witness)
{
  g_autoptr (GString) list = NULL;

  g_return_if_fail (SL_IS_ARTICLE (article));
  g_return_if_fail (detail != SL_DETAIL_SOURCES);

  list = g_string_new (NULL);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    {
      SlWitness told = i == (guint) detail ? witness : sl_article_get_witness (article, i);

      if (told != SL_WITNESS_NONE)
        g_string_append_printf (list, "%s%s=%s", list->len > 0 ? " " : "", sl_detail_to_string (i), witness_names[told]);
    }
  sl_article_set_detail (article, SL_DETAIL_SOURCES, list->len > 0 ? list->str : NULL);
}
