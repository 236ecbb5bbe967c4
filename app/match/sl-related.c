/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-related.h"

#include "resources/sl-core-resources.h"

#include <libstemmer.h>
#include <string.h>

/* The part that a stem plays in a set of related words; the number of the set stands above it. */
typedef enum
{
  ROLE_SAME,
  ROLE_BROAD,
  ROLE_NARROW
} Role;

#define ROLE_BITS 2

static void
add_word (GHashTable        *sets,
          struct sb_stemmer *stemmer,
          const char        *word,
          guint              set,
          Role               role)
{
  const char *stem = (const char *) sb_stemmer_stem (stemmer, (const sb_symbol *) word, strlen (word));
  GArray *list = g_hash_table_lookup (sets, stem);
  guint32 entry = set << ROLE_BITS | role;

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (sets, g_strdup (stem), list);
    }
  if (list->len == 0 || g_array_index (list, guint32, list->len - 1) >> ROLE_BITS != set)
    g_array_append_val (list, entry);
}

/* A line is a set of words that mean the same, or after > a word with narrower ones. */
static void
add_line (GHashTable        *sets,
          struct sb_stemmer *stemmer,
          const char        *line,
          guint              set)
{
  gboolean broad = line[0] == '>';
  g_auto (GStrv) words = g_strsplit (broad ? line + 2 : line, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!broad)
        add_word (sets, stemmer, words[i], set, ROLE_SAME);
      else
        add_word (sets, stemmer, words[i], set, i == 0 ? ROLE_BROAD : ROLE_NARROW);
    }
}

static GHashTable *
load_sets (void)
{
  GHashTable *sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  struct sb_stemmer *stemmer = sb_stemmer_new ("en", "UTF_8");
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;

  bytes = g_resource_lookup_data (sl_core_get_resource (), SL_APP_PATH "/core/match/related-words.txt",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL && stemmer != NULL);

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] != '#' && lines[i][0] != '\0')
        add_line (sets, stemmer, lines[i], i);
    }
  sb_stemmer_delete (stemmer);

  return sets;
}

/**
 * sl_related_get_sets:
 * @stem: the stem of an English word, as Snowball has it
 *
 * Looks a stem up in a table of words of like meaning, made from WordNet (C. Fellbaum, WordNet: an
 * electronic lexical database, 1998). May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the sets of words that it belongs to, for sl_related_compare()
 */
GArray *
sl_related_get_sets (const char *stem)
{
  static GHashTable *sets;

  if (g_once_init_enter (&sets))
    g_once_init_leave (&sets, load_sets ());

  return g_hash_table_lookup (sets, stem);
}

/**
 * sl_related_compare:
 * @sets_a: (nullable): the sets of a stem
 * @sets_b: (nullable): the sets of another
 *
 * Returns: whether the two mean the same, or one the same and more
 */
SlKinship
sl_related_compare (const GArray *sets_a,
                    const GArray *sets_b)
{
  SlKinship best = SL_KINSHIP_NONE;

  if (sets_a == NULL || sets_b == NULL)
    return SL_KINSHIP_NONE;

  for (guint i = 0, j = 0; i < sets_a->len && j < sets_b->len;)
    {
      guint32 a = g_array_index (sets_a, guint32, i);
      guint32 b = g_array_index (sets_b, guint32, j);

      if (a >> ROLE_BITS == b >> ROLE_BITS)
        {
          if ((a | b) % (1 << ROLE_BITS) == ROLE_SAME)
            return SL_KINSHIP_SYNONYM;
          if (a != b)
            best = SL_KINSHIP_BROADER;
        }
      i += (a >> ROLE_BITS) <= (b >> ROLE_BITS);
      j += (b >> ROLE_BITS) <= (a >> ROLE_BITS);
    }

  return best;
}
