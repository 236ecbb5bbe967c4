/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-background.h"

#include <math.h>
#include <string.h>

#include "model/sl-core-data.h"

/* How often English words stand in the sentences of news in general. Two articles on one event are
 * full of the event's own words; which of them are rare elsewhere cannot be learned from the two. */
typedef struct
{
  GHashTable *counts;
  double n_sentences;
} Background;

/* Endings in the order in which they are tried, and what is put in their place. The table was
 * counted with these bases, which are coarser than Snowball's stems. */
static const struct
{
  const char *ending;
  const char *instead;
} ENDINGS[] = {
  { "ational", "ate" }, { "ations", "ate" }, { "ation", "ate" }, { "ements", "" }, { "ement", "" },
  { "ments", "" },      { "ment", "" },      { "ings", "" },     { "ing", "" },    { "edly", "" },
  { "ies", "y" },       { "ied", "y" },      { "sses", "ss" },   { "ness", "" },   { "ers", "" },
  { "er", "" },         { "ors", "" },       { "or", "" },       { "ions", "" },   { "ion", "" },
  { "ely", "e" },       { "ly", "" },        { "ed", "" },       { "es", "" },     { "s", "" },
  { "e", "" },
};

static void
strip_ending (GString *base)
{
  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      gsize n = strlen (ENDINGS[i].ending);

      if (base->len < n + 3 || !g_str_has_suffix (base->str, ENDINGS[i].ending))
        continue;
      if (n == 1 && ENDINGS[i].ending[0] == 's' && g_str_has_suffix (base->str, "ss"))
        continue;
      g_string_truncate (base, base->len - n);
      g_string_append (base, ENDINGS[i].instead);
      return;
    }
}

/* The base of a word, as it stands in the table. */
static char *
dup_base (const char *word)
{
  GString *base = g_string_new (word);

  strip_ending (base);
  if (base->len > 3 && base->str[base->len - 1] == base->str[base->len - 2] &&
      strchr ("lsz", base->str[base->len - 1]) == NULL)
    g_string_truncate (base, base->len - 1);
  if (base->len > 4 && base->str[base->len - 1] == 'e')
    g_string_truncate (base, base->len - 1);

  return g_string_free (base, FALSE);
}

static Background *
load_background (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;
  Background *self = g_new0 (Background, 1);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  bytes = sl_core_data_load ("match/word-frequencies.txt");
  g_assert (bytes != NULL);

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space = strchr (lines[i], ' ');

      if (lines[i][0] == '#')
        continue;
      if (space == NULL)
        {
          if (lines[i][0] != '\0')
            self->n_sentences = g_ascii_strtod (lines[i], NULL);
          continue;
        }
      *space = '\0';
      g_hash_table_insert (self->counts, g_strdup (lines[i]), GUINT_TO_POINTER (atoi (space + 1)));
    }

  return self;
}

/**
 * sl_background_rarity:
 * @word: a word in small letters
 *
 * Tells how rare a word is in news in general: its inverse sentence frequency, log ((N + 1) / (n + ½))
 * (K. Spärck Jones, A statistical interpretation of term specificity, 1972). May be called from any thread.
 *
 * Returns: 2 or so for the most frequent words, %SL_BACKGROUND_MAX_RARITY for words never seen
 */
double
sl_background_rarity (const char *word)
{
  static Background *background;
  g_autofree char *base = NULL;
  double n;

  if (g_once_init_enter (&background))
    g_once_init_leave (&background, load_background ());

  base = dup_base (word);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (background->counts, base));

  return MIN (SL_BACKGROUND_MAX_RARITY, log ((background->n_sentences + 1) / (n + 0.5)));
}
