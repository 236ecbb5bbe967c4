/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-terms.h"

#include "sl-background.h"

#include <libstemmer.h>
#include <string.h>

/* Longer "words" are not words; they are cut so that hostile text costs no more than other text. */
#define MAX_WORD_BYTES 64

/* Stems that share fewer letters at their beginning are no family. */
#define MIN_ALIKE 5

/* Words that say nothing of what a sentence is about, and the verbs and titles of reporting. */
static const char STOP_WORDS[] =
  "a about according after again all also although am an and another any are as at be because been "
  "before being both but by can could did do does doing done each either even ever every for from had "
  "has have having he her here hers herself him himself his how however i if in into is it its itself "
  "just let like me might more most mr mrs ms much must my myself neither no nor not now of off on "
  "once one only or other our ours out over own per rather really said same say says saying she should "
  "since so some still such than that the their theirs them then there these they this those though "
  "through thus till to told too toward towards under unless until up upon us very was we were what "
  "when where whether which while who whom whose why will with within without would yet you your yours "
  "dr sen rep gov asked added told went got get gets it's he's she's that's there's i'm we're they're "
  "you're i've we've they've i'll we'll he'd i'd don't doesn't didn't isn't aren't wasn't won't can't "
  "s t d ll re ve";

/* Words at which a sentence is cut into clauses. */
static const char CLAUSE_WORDS[] =
  "and but or that who which whom whose while whilst after before because when where although though "
  "as if since until unless whether so";

/* Words that make another verb of the one before. */
static const char *const PARTICLES[] = { "up", "down", "out", "off", "over", "back", "away", "aside", NULL };

/* Prefixes that are written with a hyphen or without. */
static const char *const PREFIXES[] = { "anti", "co", "e", "mid", "multi", "non", "pre", "re", "semi", "sub", "super", NULL };

typedef struct
{
  char *key;
  const char *text;
  guint32 stem;
  guint32 flags;
  double rarity;
  gboolean particle;
} Word;

typedef struct
{
  char *text;
  gsize length;
  const GArray *related;
} Stem;

struct _SlTerms
{
  GHashTable *words;
  GHashTable *stems;
  GArray *word_list;
  GArray *stem_list;
  GHashTable *stop_words;
  GHashTable *clause_words;
  GHashTable *stemmers;
  struct sb_stemmer *stemmer;
  char *language;
  gboolean english;
};

static void
word_clear (gpointer data)
{
  g_free (((Word *) data)->key);
}

static void
stem_clear (gpointer data)
{
  g_free (((Stem *) data)->text);
}

static void
stemmer_free (gpointer data)
{
  if (data != NULL)
    sb_stemmer_delete (data);
}

static GHashTable *
split_to_set (const char *words)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (list[i]));

  return set;
}

/**
 * sl_terms_new:
 *
 * Returns: (transfer full): a vocabulary without words. It may be used by one thread at a time.
 */
SlTerms *
sl_terms_new (void)
{
  SlTerms *self = g_new0 (SlTerms, 1);

  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->stems = g_hash_table_new (g_str_hash, g_str_equal);
  self->word_list = g_array_new (FALSE, FALSE, sizeof (Word));
  self->stem_list = g_array_new (FALSE, FALSE, sizeof (Stem));
  g_array_set_clear_func (self->word_list, word_clear);
  g_array_set_clear_func (self->stem_list, stem_clear);
  self->stop_words = split_to_set (STOP_WORDS);
  self->clause_words = split_to_set (CLAUSE_WORDS);
  self->stemmers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, stemmer_free);

  return self;
}

/**
 * sl_terms_free:
 * @self: (transfer full): a vocabulary
 *
 * Frees it and all its words.
 */
void
sl_terms_free (SlTerms *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->words);
  g_hash_table_unref (self->stems);
  g_array_unref (self->word_list);
  g_array_unref (self->stem_list);
  g_hash_table_unref (self->stop_words);
  g_hash_table_unref (self->clause_words);
  g_hash_table_unref (self->stemmers);
  g_free (self->language);
  g_free (self);
}

/* Chooses the stemmer for a language tag such as "en-GB"; texts that do not tell are taken as English,
 * languages that Snowball does not know keep their words whole. */
static void
set_language (SlTerms    *self,
              const char *language)
{
  g_autofree char *code = g_ascii_strdown (language != NULL && *language != '\0' ? language : "en", -1);
  gpointer stemmer;

  code[strcspn (code, "-_")] = '\0';
  if (!g_hash_table_lookup_extended (self->stemmers, code, NULL, &stemmer))
    {
      stemmer = sb_stemmer_new (code, "UTF_8");
      g_hash_table_insert (self->stemmers, g_strdup (code), stemmer);
    }
  self->stemmer = stemmer;
  self->english = g_str_equal (code, "en");
  g_free (self->language);
  self->language = g_steal_pointer (&code);
}

static const char *
stem_word (SlTerms    *self,
           const char *word)
{
  return (const char *) sb_stemmer_stem (self->stemmer, (const sb_symbol *) word, strlen (word));
}

static guint32
intern_stem (SlTerms    *self,
             const char *text)
{
  gpointer value;
  Stem stem;

  if (g_hash_table_lookup_extended (self->stems, text, NULL, &value))
    return GPOINTER_TO_UINT (value);

  stem.text = g_strdup (text);
  stem.length = strlen (text);
  stem.related = sl_related_get_sets (text);
  g_array_append_val (self->stem_list, stem);
  g_hash_table_insert (self->stems, stem.text, GUINT_TO_POINTER (self->stem_list->len - 1));

  return self->stem_list->len - 1;
}

/* A word is known by its language too: what is found out about it must not depend on which text came
 * first. */
static guint32
intern_word (SlTerms    *self,
             const char *text)
{
  g_autofree char *key = g_strconcat (self->language, " ", text, NULL);
  const char *stemmed = text;
  const char *spelled;
  gpointer value;
  Word word = { 0 };

  if (g_hash_table_lookup_extended (self->words, key, NULL, &value))
    return GPOINTER_TO_UINT (value);

  if (g_ascii_isdigit (text[0]))
    word.flags |= SL_TOKEN_NUMBER;
  else if (self->stemmer != NULL)
    stemmed = stem_word (self, self->english ? sl_related_get_base (text) : text);
  if (self->english && g_hash_table_contains (self->stop_words, text))
    word.flags |= SL_TOKEN_STOP;
  if (self->english && g_hash_table_contains (self->clause_words, text))
    word.flags |= SL_TOKEN_CLAUSE;
  word.particle = self->english && g_strv_contains (PARTICLES, text);
  spelled = self->english ? sl_related_get_spelling (stemmed) : stemmed;
  word.stem = intern_stem (self, spelled);
  word.rarity = self->english ? sl_background_rarity (spelled != stemmed ? spelled : text) : SL_BACKGROUND_MAX_RARITY;
  word.key = g_steal_pointer (&key);
  word.text = word.key + strlen (self->language) + 1;
  g_array_append_val (self->word_list, word);
  g_hash_table_insert (self->words, word.key, GUINT_TO_POINTER (self->word_list->len - 1));

  return self->word_list->len - 1;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2bc;
}

/* Whether the character joins what stands before and after it to one word: "don't", "185,000", "U.S". */
static gboolean
is_joint (gunichar before,
          gunichar c,
          gunichar after)
{
  if (is_apostrophe (c))
    return g_unichar_isalpha (before) && g_unichar_isalpha (after);
  if (c == ',' || c == '.')
    {
      if (g_unichar_isdigit (before) && g_unichar_isdigit (after))
        return TRUE;
      return c == '.' && g_unichar_isupper (before) && g_unichar_isupper (after);
    }

  return g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK;
}

/* "US" and "U.S." are not "us": two or three capitals are told from words by a full stop at their end. */
static gboolean
is_acronym (const char *start,
            const char *end)
{
  guint n = 0;

  for (const char *p = start; p < end && *p != '\''; p = g_utf8_next_char (p))
    {
      if (*p == '.')
        continue;
      if (!g_ascii_isupper (*p))
        return FALSE;
      n++;
    }

  return n == 2 || n == 3;
}

/* Small letters, straight apostrophes, no commas in numbers and no possessive. */
static void
fold_word (GString    *folded,
           const char *start,
           const char *end)
{
  g_autofree char *composed = NULL;
  g_autofree char *small = NULL;

  if (end - start > MAX_WORD_BYTES)
    end = g_utf8_find_prev_char (start, start + MAX_WORD_BYTES);
  composed = g_utf8_normalize (start, end - start, G_NORMALIZE_ALL_COMPOSE);
  small = g_utf8_casefold (composed != NULL ? composed : "?", -1);

  g_string_truncate (folded, 0);
  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ',' || c == '.')
        {
          if (c == '.' && g_ascii_isdigit (small[0]))
            g_string_append_c (folded, '.');
        }
      else if (is_apostrophe (c))
        g_string_append_c (folded, '\'');
      else
        g_string_append_unichar (folded, c);
    }
  if (g_str_has_suffix (folded->str, "'s") && !g_str_equal (folded->str, "it's") && folded->len > 4)
    g_string_truncate (folded, folded->len - 2);
  if (is_acronym (start, end))
    g_string_append_c (folded, '.');
}

/* What the characters between two words tell of the second. */
static guint32
flags_of_gap (gunichar c)
{
  switch (c)
    {
    case '.':
    case '!':
    case '?':
    case '\n':
      return SL_TOKEN_SENTENCE | SL_TOKEN_CLAUSE;
    case 0x2026:
    case '[':
    case ']':
      return SL_TOKEN_CUT | SL_TOKEN_CLAUSE;
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case 0x2013:
    case 0x2014:
      return SL_TOKEN_CLAUSE;
    case '-':
    case 0x2010:
    case 0x2011:
      return SL_TOKEN_HYPHEN;
    default:
      return 0;
    }
}

/* Square brackets are not expected to hold another, nor to go on in the next line. */
static guint32
follow_brackets (guint32  bracket,
                 gunichar c)
{
  if (c == '[')
    return SL_TOKEN_BRACKET;

  return c == ']' || c == '\n' ? 0 : bracket;
}

static const char *
find_word_end (const char *p,
               const char *end,
               guint      *n_chars)
{
  gunichar before = g_utf8_get_char (p);

  for (*n_chars = 1, p = g_utf8_next_char (p); p < end; p = g_utf8_next_char (p), (*n_chars)++)
    {
      const char *next = g_utf8_next_char (p);
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !is_joint (before, c, next < end ? g_utf8_get_char (next) : 0))
        break;
      before = c;
    }

  return p;
}

/* "Co-operation" is "cooperation", if that is a known word; the prefix says nothing more then. */
static void
join_prefix (SlTerms *self,
             SlToken *prefix,
             SlToken *rest)
{
  g_autofree char *joined = NULL;

  if (!g_strv_contains (PREFIXES, g_array_index (self->word_list, Word, prefix->word).text))
    return;
  joined = g_strconcat (g_array_index (self->word_list, Word, prefix->word).text,
                        g_array_index (self->word_list, Word, rest->word).text, NULL);
  if (sl_background_rarity (joined) >= SL_BACKGROUND_MAX_RARITY)
    return;
  prefix->flags |= SL_TOKEN_STOP;
  rest->stem = g_array_index (self->word_list, Word, intern_word (self, joined)).stem;
}

/* "Crack down" and "cracked down" have the stem of "crackdown"; the particle says nothing more then. */
static void
join_particle (SlTerms *self,
               SlToken *verb,
               SlToken *particle)
{
  const char *joined = sl_related_join (g_array_index (self->stem_list, Stem, verb->stem).text,
                                        g_array_index (self->word_list, Word, particle->word).text);

  if (joined == NULL)
    return;
  verb->stem = intern_stem (self, joined);
  particle->flags |= SL_TOKEN_STOP;
}

/* Takes two words for one where they are that for a reader. */
static void
join_words (SlTerms *self,
            GArray  *tokens)
{
  for (guint i = 1; i < tokens->len; i++)
    {
      SlToken *before = &g_array_index (tokens, SlToken, i - 1);
      SlToken *token = &g_array_index (tokens, SlToken, i);

      if (token->range.start != before->range.end + 1 || (token->flags & SL_TOKEN_CLAUSE) != 0)
        continue;
      if (g_array_index (self->word_list, Word, token->word).particle)
        join_particle (self, before, token);
      else if (self->english && (token->flags & SL_TOKEN_HYPHEN) != 0)
        join_prefix (self, before, token);
    }
}

/**
 * sl_terms_tokenize:
 * @self: a vocabulary
 * @utf8: valid text
 * @n_bytes: its length in bytes
 * @offset: the position of its first character, in code points
 * @language: (nullable): its language (RFC 5646), English if %NULL
 *
 * Cuts a text into words and adds them to the vocabulary. What is written in several ways in English has one
 * stem: "taking over" that of "takeover", "co-operation" that of "cooperation", "centre" that of "center"; the
 * particle or prefix is a stop word then.
 *
 * Returns: (transfer full) (element-type SlToken): the words in their order
 */
GArray *
sl_terms_tokenize (SlTerms    *self,
                   const char *utf8,
                   gsize       n_bytes,
                   guint       offset,
                   const char *language)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (SlToken));
  g_autoptr (GString) folded = g_string_new (NULL);
  const char *end = utf8 + n_bytes;
  guint32 gap = SL_TOKEN_SENTENCE | SL_TOKEN_CLAUSE;
  guint32 bracket = 0;
  guint n_chars;

  set_language (self, language);
  for (const char *p = utf8; p < end;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *word_end;
      SlToken token;

      if (!g_unichar_isalnum (c))
        {
          gap |= flags_of_gap (c);
          bracket = follow_brackets (bracket, c);
          p = g_utf8_next_char (p);
          offset++;
          continue;
        }
      word_end = find_word_end (p, end, &n_chars);
      fold_word (folded, p, word_end);
      token.range = (SlTextRange) { offset, offset + n_chars };
      token.word = intern_word (self, folded->str);
      token.stem = g_array_index (self->word_list, Word, token.word).stem;
      token.flags = gap | bracket | g_array_index (self->word_list, Word, token.word).flags;
      if (g_unichar_isupper (c) && (gap & SL_TOKEN_SENTENCE) == 0)
        token.flags |= SL_TOKEN_CAPITAL;
      else if (g_unichar_islower (c) || g_unichar_isdigit (c))
        token.flags |= SL_TOKEN_SMALL;
      g_array_append_val (tokens, token);
      offset += n_chars;
      p = word_end;
      gap = 0;
    }
  join_words (self, tokens);

  return tokens;
}

/**
 * sl_terms_get_word:
 * @self: a vocabulary
 * @word: the number of a word
 *
 * Returns: the word in small letters
 */
const char *
sl_terms_get_word (SlTerms *self,
                   guint    word)
{
  g_return_val_if_fail (word < self->word_list->len, NULL);

  return g_array_index (self->word_list, Word, word).text;
}

/**
 * sl_terms_get_stem:
 * @self: a vocabulary
 * @stem: the number of a stem
 *
 * Returns: the stem (M. Porter, Snowball: a language for stemming algorithms, 2001)
 */
const char *
sl_terms_get_stem (SlTerms *self,
                   guint    stem)
{
  g_return_val_if_fail (stem < self->stem_list->len, NULL);

  return g_array_index (self->stem_list, Stem, stem).text;
}

/**
 * sl_terms_get_rarity:
 * @self: a vocabulary
 * @word: the number of a word
 *
 * Returns: how rare the word is in news in general: sl_background_rarity(), the highest for words of
 *   other languages than English
 */
double
sl_terms_get_rarity (SlTerms *self,
                     guint    word)
{
  g_return_val_if_fail (word < self->word_list->len, 0);

  return g_array_index (self->word_list, Word, word).rarity;
}

/* Whether two stems begin alike for at least five letters and seven tenths of the longer one: "oppos" and
 * "opposit", but not "suppress" and "compress". */
static gboolean
begin_alike (const Stem *a,
             const Stem *b)
{
  gsize n = MIN_ALIKE;

  if (a->length < MIN_ALIKE || b->length < MIN_ALIKE || memcmp (a->text, b->text, MIN_ALIKE) != 0)
    return FALSE;

  while (a->text[n] != '\0' && a->text[n] == b->text[n])
    n++;

  return n * 10 >= MAX (a->length, b->length) * 7;
}

/**
 * sl_terms_compare:
 * @self: a vocabulary
 * @stem_a: the number of a stem
 * @stem_b: the number of another
 *
 * Returns: how the two stand to each other
 */
SlKinship
sl_terms_compare (SlTerms *self,
                  guint    stem_a,
                  guint    stem_b)
{
  const Stem *a = &g_array_index (self->stem_list, Stem, stem_a);
  const Stem *b = &g_array_index (self->stem_list, Stem, stem_b);

  if (begin_alike (a, b))
    return SL_KINSHIP_FAMILY;

  return sl_related_compare (a->related, b->related);
}
