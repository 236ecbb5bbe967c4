/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-related.h"

#include <libstemmer.h>
#include <string.h>

#include "model/sl-core-data.h"

/* The part that a stem plays in a set of related words; the number of the set stands above it. */
typedef enum
{
  ROLE_SAME,
  ROLE_BROAD,
  ROLE_NARROW
} Role;

#define ROLE_BITS 2

/* What is known of English words. */
typedef struct
{
  GHashTable *sets;       /* stem -> GArray of guint32: the sets that it belongs to and its part in each */
  GHashTable *spellings;  /* stem in British spelling -> stem in American spelling */
  GHashTable *phrases;    /* stem and particle -> the stem of both together */
  GHashTable *bases;      /* irregular form -> the word that it is a form of */
} Table;

/* "take" and "over" to the stem of "takeover". */
static char *
join (struct sb_stemmer *stemmer,
      const char        *stem,
      const char        *particle)
{
  g_autofree char *joined = g_strconcat (stem, particle, NULL);

  return g_strdup ((const char *) sb_stemmer_stem (stemmer, (const sb_symbol *) joined, strlen (joined)));
}

/* The stem of a word, or of a verb and its particle ("take_over") as of the noun that is made of them. */
static char *
stem_word (struct sb_stemmer *stemmer,
           const char        *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "_", 2);
  g_autofree char *stem = NULL;

  stem = g_strdup ((const char *) sb_stemmer_stem (stemmer, (const sb_symbol *) parts[0], strlen (parts[0])));
  if (parts[1] == NULL)
    return g_steal_pointer (&stem);

  return join (stemmer, stem, parts[1]);
}

static void
add_word (GHashTable        *sets,
          struct sb_stemmer *stemmer,
          const char        *word,
          guint              set,
          Role               role)
{
  g_autofree char *stem = stem_word (stemmer, word);
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

/* A line after = is a word with its irregular forms. */
static void
add_forms (GHashTable *bases,
           const char *line)
{
  g_auto (GStrv) words = g_strsplit (line + 2, " ", -1);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    g_hash_table_insert (bases, g_strdup (words[i]), g_strdup (words[0]));
}

/* A line after ~ is a word and the same in British spelling. */
static void
add_spelling (GHashTable        *spellings,
              struct sb_stemmer *stemmer,
              const char        *line)
{
  g_auto (GStrv) words = g_strsplit (line + 2, " ", 2);

  g_hash_table_insert (spellings, stem_word (stemmer, words[1]), stem_word (stemmer, words[0]));
}

/* A line after + is a verb with a particle. */
static void
add_phrase (GHashTable        *phrases,
            struct sb_stemmer *stemmer,
            const char        *line)
{
  g_auto (GStrv) parts = g_strsplit (line + 2, "_", 2);
  g_autofree char *stem = stem_word (stemmer, parts[0]);

  g_hash_table_insert (phrases, g_strconcat (stem, " ", parts[1], NULL), stem_word (stemmer, line + 2));
}

static Table *
load_table (void)
{
  Table *table = g_new0 (Table, 1);
  struct sb_stemmer *stemmer = sb_stemmer_new ("en", "UTF_8");
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;

  table->sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  table->bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  bytes = sl_core_data_load ("match/related-words.txt");
  table->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  table->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_assert (bytes != NULL && stemmer != NULL);

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '~')
        add_spelling (table->spellings, stemmer, lines[i]);
      else if (lines[i][0] == '=')
        add_forms (table->bases, lines[i]);
      else if (lines[i][0] == '+')
        add_phrase (table->phrases, stemmer, lines[i]);
      else if (lines[i][0] != '#' && lines[i][0] != '\0')
        add_line (table->sets, stemmer, lines[i], i);
    }
  sb_stemmer_delete (stemmer);

  return table;
}

static const Table *
get_table (void)
{
  static Table *table;

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, load_table ());

  return table;
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
  return g_hash_table_lookup (get_table ()->sets, stem);
}

/**
 * sl_related_get_base:
 * @word: an English word in small letters
 *
 * Looks up what an irregular form belongs to, in the same table: "took" to "take". May be called from any
 * thread.
 *
 * Returns: (transfer none): the word that it is a form of, or @word itself
 */
const char *
sl_related_get_base (const char *word)
{
  const char *base = g_hash_table_lookup (get_table ()->bases, word);

  return base != NULL ? base : word;
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

/**
 * sl_related_join:
 * @stem: the stem of an English word
 * @next: the word after it
 *
 * Returns: (transfer none) (nullable): the stem of both together if they are a verb and its particle
 */
const char *
sl_related_join (const char *stem,
                 const char *next)
{
  g_autofree char *key = g_strconcat (stem, " ", next, NULL);

  return g_hash_table_lookup (get_table ()->phrases, key);
}

/**
 * sl_related_get_spelling:
 * @stem: the stem of an English word
 *
 * Returns: (transfer none): the stem of the word in American spelling, @stem itself if that is the same
 */
const char *
sl_related_get_spelling (const char *stem)
{
  const char *spelling = g_hash_table_lookup (get_table ()->spellings, stem);

  return spelling != NULL ? spelling : stem;
}
