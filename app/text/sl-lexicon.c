/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-lexicon.h"

#include <string.h>

#include "model/sl-core-data.h"

/* Open addressing on a power of two that is far larger than the lexicon: a look-up is one probe,
 * rarely two. Slot 0 means empty; no word of the lexicon hashes to 0. */
#define N_SLOTS 8192

static guint32 hashes[N_SLOTS];
static guint64 flags_of[N_SLOTS];

static const char *const flag_names[SL_N_WORD_FLAGS] = {
  "report", "speech", "doubting", "accusing", "conceding", "denying", "content-noun", "auxiliary", "adverb",
  "pronoun", "subject-pronoun", "masculine", "feminine", "determiner", "preposition", "conjunction",
  "complementizer", "question", "starter", "title-abbreviation", "number-abbreviation",
  "lower-abbreviation", "abbreviation", "time-abbreviation",
  "month", "weekday", "title", "role", "pronoun-non-claim", "opinion", "first-person", "quantity",
  "fact-noun", "past-verb", "organisation", "first-male", "first-female", "person-noun",
};

/**
 * sl_lexicon_fold:
 * @character: a code point of a word
 *
 * Folds case, and the typographic apostrophe to the straight one. For words of one letter's width:
 * full case folding may change the length of a word, which a hash does not need.
 *
 * Returns: what is hashed in its place
 */
gunichar
sl_lexicon_fold (gunichar character)
{
  if (character < 0x80)
    return sl_lexicon_fold_ascii (character);
  if (character == 0x2019 || character == 0x02BC)
    return '\'';

  return g_unichar_tolower (character);
}

/**
 * sl_lexicon_hash:
 * @word: a word in UTF-8
 *
 * Returns: the hash (FNV-1a over folded code points) by which words are known
 */
guint32
sl_lexicon_hash (const char *word)
{
  guint32 hash = SL_LEXICON_HASH_SEED;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    hash = sl_lexicon_hash_add (hash, sl_lexicon_fold (g_utf8_get_char (p)));

  return hash;
}

static guint
find_slot (guint32 hash)
{
  guint i = hash & (N_SLOTS - 1);

  while (hashes[i] != 0 && hashes[i] != hash)
    i = (i + 1) & (N_SLOTS - 1);

  return i;
}

static int
find_flag (const char *name)
{
  for (guint i = 0; i < SL_N_WORD_FLAGS; i++)
    {
      if (strcmp (flag_names[i], name) == 0)
        return i;
    }

  g_critical ("The lexicon has a section [%s] that nobody reads", name);

  return -1;
}

static void
read_line (char *line,
           int  *flag)
{
  char *save = NULL;

  if (line[0] == '#')
    return;
  if (line[0] == '[')
    {
      line[strcspn (line, "]")] = '\0';
      *flag = find_flag (line + 1);
      return;
    }
  for (char *word = strtok_r (line, " ", &save); word != NULL; word = strtok_r (NULL, " ", &save))
    {
      guint32 hash = sl_lexicon_hash (word);
      guint slot = find_slot (hash);

      hashes[slot] = hash;
      if (*flag >= 0)
        flags_of[slot] |= SL_WORD_BIT (*flag);
    }
}

static void
load (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  char *save = NULL;
  int flag = 0;

  bytes = sl_core_data_load ("lexicons/english.txt");
  if (bytes == NULL)
    {
      g_critical ("The lexicon is missing");
      return;
    }
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (char *line = strtok_r (text, "\n", &save); line != NULL; line = strtok_r (NULL, "\n", &save))
    read_line (line, &flag);
}

/**
 * sl_lexicon_look_up:
 * @hash: the hash of a word
 *
 * Loads the lexicon when it is first used; safe to call from any thread.
 *
 * Returns: a bit (SL_WORD_BIT()) for each #SlWordFlag of the word, 0 if it is not in the lexicon
 */
guint64
sl_lexicon_look_up (guint32 hash)
{
  static gsize loaded;
  guint slot;

  if (g_once_init_enter (&loaded))
    {
      load ();
      g_once_init_leave (&loaded, 1);
    }

  slot = find_slot (hash);

  return hashes[slot] != 0 ? flags_of[slot] : 0;
}

/**
 * sl_lexicon_word_is:
 * @word: a word in UTF-8
 * @flag: what it may be
 *
 * Returns: whether the lexicon has @word in the section of @flag
 */
gboolean
sl_lexicon_word_is (const char *word,
                    SlWordFlag  flag)
{
  return (sl_lexicon_look_up (sl_lexicon_hash (word)) & SL_WORD_BIT (flag)) != 0;
}
