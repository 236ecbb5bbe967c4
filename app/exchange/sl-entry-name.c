/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-entry-name.h"

#include <string.h>

#include "model/sl-uuid.h"

#define MAX_LENGTH 40
#define UUID_LENGTH 36

/* Letters and digits, with a hyphen for whatever is between them. */
static char *
dup_slug (const char *words)
{
  g_autofree char *ascii = g_str_to_ascii (words, "C");
  GString *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < MAX_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

/**
 * sl_entry_name_for_article:
 * @article: an article
 * @number: which one it is in the archive
 *
 * Returns: (transfer full): a file name without an extension
 */
char *
sl_entry_name_for_article (SlArticle *article,
                           guint      number)
{
  g_autofree char *label = sl_article_dup_label (article);
  g_autofree char *slug = dup_slug (label);

  return g_strdup_printf ("%02u%s%s", number, slug[0] != '\0' ? "-" : "", slug);
}

/**
 * sl_entry_name_for_annotator:
 * @annotator: a person
 *
 * Returns: (transfer full): a folder name that ends with the person's UUID
 */
char *
sl_entry_name_for_annotator (SlAnnotator *annotator)
{
  g_autofree char *slug = dup_slug (sl_annotator_get_name (annotator));

  return g_strdup_printf ("%s%s%s", slug, slug[0] != '\0' ? "-" : "",
                          sl_annotator_get_uuid (annotator));
}

/**
 * sl_entry_name_parse_annotator:
 * @folder: a folder name
 * @uuid: (out) (nullable): the person's UUID, if the folder has one
 * @name: (out): what else the folder is called
 *
 * Reads what sl_entry_name_for_annotator() makes, and what other programs call their folders.
 */
void
sl_entry_name_parse_annotator (const char  *folder,
                               char       **uuid,
                               char       **name)
{
  gsize n = strlen (folder);

  *uuid = NULL;
  if (n < UUID_LENGTH || !sl_uuid_is_valid (folder + n - UUID_LENGTH))
    {
      *name = g_strdup (folder);
      return;
    }
  *uuid = g_strdup (folder + n - UUID_LENGTH);
  *name = n > UUID_LENGTH + 1 ? g_strndup (folder, n - UUID_LENGTH - 1) : g_strdup (*uuid);
}
