/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-dateline.h"

#include <string.h>

#include "sl-words.h"

#define MAX_BYTES 100
#define MAX_WORDS 9

static const char *const agencies[] = {
  "CNN", "AP", "AFP", "Reuters", "REUTERS", "UPI", "Xinhua", "dpa", "BBC", "PTI", "ANI", "IANS",
  "TASS", "EFE", "Bloomberg", "Kyodo", "Yonhap", "CBS", "NBC", "ABC", "NPR", "VOA", "RFE/RL",
  "Al Jazeera", "CNBC", "Sputnik", "ANSA", "KUNA", "SPA", "WAM",
};

static const char *
find_agency (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    {
      if (g_str_equal (agencies[i], name))
        return agencies[i];
    }

  return NULL;
}

static gboolean
is_all_capitals (const char *head)
{
  const char *p;
  guint letters = 0;

  for (p = head; *p != '\0' && *p != ' ' && *p != ',' && *p != '('; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      letters += g_unichar_isupper (c) ? 1 : 0;
    }

  return letters >= 3;
}

/* In brackets also what merely looks like the name of an agency: a few capital letters, or, after a
 * place in capitals, a few words that start with one. */
static char *
dup_bracketed (const char *name,
               gboolean    capital_place)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  gsize n = strlen (name);
  gboolean all_capitals = n >= 2 && n <= 6;
  gboolean named = capital_place && g_strv_length (words) <= 4;

  if (find_agency (name) != NULL)
    return g_strdup (name);
  for (gsize i = 0; i < n && all_capitals; i++)
    all_capitals = g_ascii_isupper (name[i]);
  for (guint i = 0; words[i] != NULL && named; i++)
    named = g_unichar_isupper (g_utf8_get_char (words[i]));

  return all_capitals || (named && n > 0) ? g_strdup (name) : NULL;
}

static char *
dup_agency (const char *head)
{
  const char *open = strchr (head, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;
  const char *last;

  if (close != NULL)
    {
      g_autofree char *inner = g_strndup (open + 1, close - open - 1);

      return dup_bracketed (inner, is_all_capitals (head));
    }
  last = strrchr (head, ' ');

  return g_strdup (find_agency (last != NULL ? last + 1 : head));
}

/* Each word of a place or a date starts with a capital letter, a figure or a bracket. */
static gboolean
is_place_like (const char *head)
{
  g_auto (GStrv) tokens = g_strsplit (head, " ", -1);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      gunichar c = g_utf8_get_char (tokens[i]);

      if (i >= MAX_WORDS)
        return FALSE;
      if (g_unichar_islower (c) && !g_str_equal (tokens[i], "de") && !g_str_equal (tokens[i], "of")
          && !g_str_equal (tokens[i], "dpa"))
        return FALSE;
      if (c == '"' || c == 0x201c || c == 0x2018 || c == '\'')
        return FALSE;
    }

  return tokens[0] != NULL && *tokens[0] != '\0';
}

/* Where the dash is that ends a dateline: a long one, or a hyphen with space around it. */
static gboolean
find_dash (const char *words,
           gsize       n,
           gsize      *start,
           gsize      *end)
{
  gsize limit = MIN (n, MAX_BYTES);

  for (gsize i = 0; i < limit; i++)
    {
      gsize length = 0;

      if (n - i >= 3 && (memcmp (words + i, "—", 3) == 0 || memcmp (words + i, "–", 3) == 0))
        length = 3;
      else if (words[i] == '-' && i > 0 && words[i - 1] == ' ')
        length = n - i >= 2 && words[i + 1] == '-' ? 2 : 1;
      if (length == 0)
        continue;
      *start = i;
      *end = i + length;
      return length != 1 || *end == n || words[*end] == ' ';
    }

  return FALSE;
}

/**
 * sl_dateline_find:
 * @words: a paragraph
 * @n: its length in bytes
 * @agency: (out) (optional) (nullable) (transfer full): the agency or outlet that the dateline
 * names
 *
 * Recognises "BEIJING (Reuters) - …", "Beijing CNN —", "(CNN) — …" at the start of a paragraph.
 *
 * Returns: the length of the dateline in bytes, with its dash and the space after it; 0 where there
 * is none
 */
gsize
sl_dateline_find (const char  *words,
                  gsize        n,
                  char       **agency)
{
  g_autofree char *head = NULL;
  g_autofree char *found = NULL;
  gsize start;
  gsize end;

  if (agency != NULL)
    *agency = NULL;
  if (!find_dash (words, n, &start, &end))
    return 0;
  head = sl_words_fold_space (words, start);
  if (!is_place_like (head))
    return 0;

  end += sl_words_trim_start (words + end, n - end);
  found = dup_agency (head);
  if (found == NULL && !is_all_capitals (head) && end < n)
    return 0;
  if (agency != NULL)
    *agency = g_steal_pointer (&found);

  return end;
}

static const char *const by_words[] = { "By ",  "BY ",  "by ",  "Von ",        "VON ",    "Par ",
                                        "PAR ", "Por ", "POR ", "Written by ", "Author: " };

/* "By Jane Doe, CNN" or "By Jane Doe, The Daily Example": what follows the comma is the outlet. */
static void
split_outlet (char  *names,
              char **outlet)
{
  static const char *const outlets[] = { "News",     "Times",   "Post",  "Press",
                                         "Guardian", "Journal", "Today", "Herald",
                                         "Tribune",  "Daily",   "Mail" };
  char *comma = strrchr (names, ',');
  const char *name;
  gboolean known;

  if (comma == NULL)
    return;
  name = comma + 1 + strspn (comma + 1, " ");
  known = find_agency (name) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (outlets) && !known; i++)
    known = strstr (name, outlets[i]) != NULL;
  if (known)
    {
      *outlet = g_strdup (name);
      *comma = '\0';
    }
}

/**
 * sl_dateline_byline:
 * @words: a paragraph
 * @n: its length in bytes
 * @author: (out) (transfer full) (nullable): the names in it
 * @outlet: (out) (transfer full) (nullable): the outlet, if one is named after them
 *
 * Recognises a line that is nothing but "By Jane Doe".
 *
 * Returns: the length of the byline in bytes, which is @n, or 0 if it is none
 */
gsize
sl_dateline_byline (const char  *words,
                    gsize        n,
                    char       **author,
                    char       **outlet)
{
  g_autofree char *line = NULL;

  *author = NULL;
  *outlet = NULL;
  if (n > MAX_BYTES + 50 || sl_words_count (words, n) > 14)
    return 0;

  line = sl_words_fold_space (words, n);
  for (guint i = 0; i < G_N_ELEMENTS (by_words); i++)
    {
      char *names = line + strlen (by_words[i]);
      gsize end;

      if (!g_str_has_prefix (line, by_words[i]) || !g_unichar_isupper (g_utf8_get_char (names)))
        continue;
      end = strcspn (names, "|•");
      names[end] = '\0';
      g_strchomp (names);
      if (strlen (names) < 3 || strchr (names, '.') == names + strlen (names) - 1)
        return 0;
      split_outlet (names, outlet);
      *author = g_strdup (g_strstrip (names));
      return n;
    }

  return 0;
}
