/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-language.h"

#include <string.h>

#include "sl-lexicon.h"
#include "sl-words.h"

/* The start of a text tells its language. */
#define SAMPLE_BYTES 20000
/* With fewer words than this, or less than one in eight of them known, nothing is said. */
#define MIN_WORDS 8
#define MIN_SHARE 8
/* None of the commonest words is longer than this. */
#define MAX_COMMON_BYTES 12
#define N_COMMON 1024

/* The commonest words of each language, those that two of them share left out where they would
 * mislead. */
static const struct
{
  const char *code;
  const char *words;
} languages[] = {

  { "en", " the of and to in that is was for it with as on he be at by had not are but from have "
          "they which she were this his " },
  { "de", " der die und das den von ist des sich mit dem nicht ein eine auf als auch es werden aus "
          "er hat dass sie nach wird bei zu " },
  { "fr", " le les des et est une du que dans qui par pour au sur pas plus sont avec ce il cette "
          "ont aux ses mais elle la " },
  { "es",
    " el los las del y en que por con una se su para es al lo como más pero sus fue ha este la " },
  { "it", " il di che è per una sono con non si del della gli nel alla dei più anche ha come dal "
          "le ma la " },
  { "pt", " o os do da em um uma para com não dos que por mais as das se no na foi ao como mas " },
  { "nl", " de het een van en dat is op te zijn voor met niet aan er door ook bij om maar uit werd "
          "naar " },
};

/* Scripts that only one of the languages we can name uses, or mostly. */
static const struct
{
  GUnicodeScript script;
  const char *code;
} scripts[] = {
  { G_UNICODE_SCRIPT_HIRAGANA, "ja" },   { G_UNICODE_SCRIPT_KATAKANA, "ja" },
  { G_UNICODE_SCRIPT_HANGUL, "ko" },     { G_UNICODE_SCRIPT_HAN, "zh" },
  { G_UNICODE_SCRIPT_CYRILLIC, "ru" },   { G_UNICODE_SCRIPT_ARABIC, "ar" },
  { G_UNICODE_SCRIPT_GREEK, "el" },      { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "hi" }, { G_UNICODE_SCRIPT_THAI, "th" },
};

typedef struct
{
  guint words;
  guint letters;
  guint hits[G_N_ELEMENTS (languages)];
  guint in_script[G_N_ELEMENTS (scripts)];
} Count;

/* Each of the commonest words by its hash, with a bit for every language that has it: open addressing, and far
 * more places than words. None hashes to 0. */
typedef struct
{
  guint32 hash;
  guint8 languages;
} CommonWord;

static CommonWord common[N_COMMON];

/* Where the word stands or would stand. */
static CommonWord *
find_common (guint32 hash)
{
  guint i = hash & (N_COMMON - 1);

  while (common[i].hash != 0 && common[i].hash != hash)
    i = (i + 1) & (N_COMMON - 1);

  return &common[i];
}

static guint32
hash_bytes (const char *word,
            gsize       n)
{
  guint32 hash = SL_LEXICON_HASH_SEED;

  for (gsize k = 0; k < n; k++)
    hash = sl_lexicon_hash_add (hash, (guchar) word[k]);

  return hash;
}

static void
load_common (void)
{
  static gsize loaded;

  if (!g_once_init_enter (&loaded))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      for (const char *p = languages[i].words + 1; *p != '\0'; p += strcspn (p, " ") + 1)
        {
          gsize n = strcspn (p, " ");
          guint32 hash = hash_bytes (p, n);
          CommonWord *word = find_common (hash);

          word->hash = hash;
          word->languages |= 1 << i;
        }
    }
  g_once_init_leave (&loaded, 1);
}

static void
count_word (Count   *count,
            guint32  hash)
{
  guint known = find_common (hash)->languages;

  for (guint i = 0; known != 0; i++, known >>= 1)
    count->hits[i] += known & 1;
}

static void
count_script (Count    *count,
              gunichar  c)
{
  GUnicodeScript script;

  if (c < 0x370)
    return;
  script = g_unichar_get_script (c);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    count->in_script[i] += scripts[i].script == script;
}

/* Counts the letters up to the next character that is none, and the word that they are; returns its end. */
static const char *
read_letters (Count      *count,
              const char *word,
              const char *end)
{
  g_autofree char *lower = NULL;
  const char *p;
  guint32 hash = SL_LEXICON_HASH_SEED;
  gboolean ascii = TRUE;

  for (p = word; p < end; p = g_utf8_next_char (p), count->letters++)
    {
      guchar byte = *p;
      gunichar c = byte;

      if (byte < 0x80 ? !g_ascii_isalpha (byte) : !g_unichar_isalpha (c = g_utf8_get_char (p)))
        break;
      ascii &= byte < 0x80;
      hash = sl_lexicon_hash_add (hash, sl_lexicon_fold_ascii (byte));
      count_script (count, c);
    }
  if (p == word)
    return p;
  count->words++;
  if (p - word > MAX_COMMON_BYTES)
    return p;
  lower = ascii ? NULL : g_utf8_strdown (word, p - word);
  count_word (count, ascii ? hash : hash_bytes (lower, strlen (lower)));

  return p;
}

static void
count_all (Count      *count,
           const char *words,
           gsize       n)
{
  const char *end = words + n;

  for (const char *p = words; p < end;)
    {
      const char *behind = read_letters (count, p, end);

      p = behind > p ? behind : g_utf8_next_char (p);
    }
}

/**
 * sl_language_guess:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Guesses by the script or by the commonest words.
 *
 * Returns: (nullable): a language code of ISO 639-1, or %NULL where the text does not make it clear
 */
const char *
sl_language_guess (const char *words,
                   gsize       n)
{
  Count count = { 0 };
  guint best = 0;

  load_common ();
  count_all (&count, words, sl_words_cut (words, n, SAMPLE_BYTES));

  /* A little kana makes a text of Han characters Japanese. */
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (count.in_script[i] * (i < 2 ? 20 : 3) > count.letters)
        return scripts[i].code;
    }
  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    {
      if (count.hits[i] > count.hits[best])
        best = i;
    }
  if (count.words < MIN_WORDS || count.hits[best] * MIN_SHARE < count.words)
    return NULL;

  return languages[best].code;
}

/**
 * sl_language_normalise:
 * @tag: (nullable): a language tag from a page ("en_US", "EN-gb")
 *
 * Returns: (transfer full) (nullable): the language subtag in lower case, or %NULL where there is
 * none
 */
char *
sl_language_normalise (const char *tag)
{
  gsize n = 0;

  if (tag == NULL)
    return NULL;
  while (g_ascii_isalpha (tag[n]))
    n++;
  if (n < 2 || n > 3 || (tag[n] != '\0' && strchr ("-_", tag[n]) == NULL))
    return NULL;

  return g_ascii_strdown (tag, n);
}

/**
 * sl_language_is_english:
 * @tag: (nullable): a language tag
 *
 * Speakers, reported statements and the scores of claims come from models of English; in other
 * languages they say little.
 *
 * Returns: whether it is English, or unknown
 */
gboolean
sl_language_is_english (const char *tag)
{
  g_autofree char *language = sl_language_normalise (tag);

  return language == NULL || g_str_equal (language, "en");
}
