/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-tokens.h"

#include "sl-model.h"
#include "sl-word-class.h"

#include <string.h>

/* All figures are used alike. */
#define FIGURE 0x4E554D42u

/* So many words are kept in mind; a power of two. */
#define N_MEMOS 1024

/* Where the tokeniser stands: the next character, in bytes and in code points. */
typedef struct
{
  const char *base;
  const char *end;
  const char *p;
  guint offset;
  const SlModel *kinds;
  const SlModel *groups;
} Cursor;

/* Letters seen so far of a word, for its shape. */
typedef struct
{
  guint n_upper;
  guint n_lower;
  guint n_other;
  gboolean first_upper;
} Letters;

static inline gunichar
character_at (const Cursor *cursor,
              const char   *p)
{
  if (p >= cursor->end)
    return 0;

  return (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
}

static inline gunichar
peek (const Cursor *cursor)
{
  return character_at (cursor, cursor->p);
}

static inline gunichar
peek_second (const Cursor *cursor)
{
  return cursor->p < cursor->end ? character_at (cursor, g_utf8_next_char (cursor->p)) : 0;
}

static inline void
advance (Cursor *cursor)
{
  cursor->p = g_utf8_next_char (cursor->p);
  cursor->offset++;
}

static inline gboolean
is_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c);

  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == 0x200D;
}

static inline gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c);
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02BC;
}

static inline gboolean
is_space (gunichar c)
{
  return c < 0x80 ? (c == ' ' || (c >= 9 && c <= 13)) : g_unichar_isspace (c) || c == 0x200B || c == 0xFEFF;
}

/* Scripts that set no space between words: a character is a token of its own there. */
static gboolean
is_unspaced (gunichar c)
{
  return c >= 0x0E00 && ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
                         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
                         (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
                         (c >= 0x1780 && c <= 0x17FF));
}

static inline void
take_letter (Cursor  *cursor,
             SlToken *token,
             Letters *letters)
{
  gunichar c = peek (cursor);
  gunichar folded = c < 0x80 ? sl_lexicon_fold_ascii (c) : sl_lexicon_fold (c);
  gboolean upper = c < 0x80 ? g_ascii_isupper (c) : g_unichar_isupper (c);

  if (letters->n_upper + letters->n_lower + letters->n_other == 0)
    letters->first_upper = upper;
  if (upper)
    letters->n_upper++;
  else if (c < 0x80 ? g_ascii_islower (c) : g_unichar_islower (c))
    letters->n_lower++;
  else
    letters->n_other++;
  token->hash = sl_lexicon_hash_add (token->hash, folded);
  token->suffix = (token->suffix << 8 | (folded & 0xFF)) & 0xFFFFFF;
  advance (cursor);
}

/* As take_letter() for each of the ASCII letters and digits that follow, which are nearly all of most texts. */
static inline void
take_ascii (Cursor  *cursor,
            SlToken *token,
            Letters *letters)
{
  const char *p = cursor->p;
  guint32 hash = token->hash;
  guint32 suffix = token->suffix;
  guint n_upper = 0;
  guint n_digits = 0;

  for (; p < cursor->end && g_ascii_isalnum (*p); p++)
    {
      guint32 c = (guchar) *p;
      guint32 folded = sl_lexicon_fold_ascii (c);

      n_upper += c != folded;
      n_digits += c < 'A';
      hash = sl_lexicon_hash_add (hash, folded);
      suffix = suffix << 8 | folded;
    }
  if (letters->n_upper + letters->n_lower + letters->n_other == 0)
    letters->first_upper = g_ascii_isupper (*cursor->p);
  letters->n_upper += n_upper;
  letters->n_other += n_digits;
  letters->n_lower += p - cursor->p - n_upper - n_digits;
  token->hash = hash;
  token->suffix = suffix & 0xFFFFFF;
  cursor->offset += p - cursor->p;
  cursor->p = p;
}

static SlShape
letters_shape (const Letters *letters)
{
  if (letters->n_upper == 0)
    return letters->n_lower > 0 ? SL_SHAPE_LOWER : SL_SHAPE_OTHER;
  if (letters->n_lower == 0)
    return letters->n_upper == 1 ? SL_SHAPE_TITLE : SL_SHAPE_UPPER;

  return letters->first_upper && letters->n_upper == 1 ? SL_SHAPE_TITLE : SL_SHAPE_MIXED;
}

/* "U.S.", "p.m.": single letters each followed by a full stop, at least two of them. */
static gboolean
read_dotted (Cursor  *cursor,
             SlToken *token,
             Letters *letters)
{
  Cursor ahead = *cursor;
  guint n = 0;

  if (peek_second (cursor) != '.')
    return FALSE;
  while (is_letter (peek (&ahead)) && peek_second (&ahead) == '.')
    {
      advance (&ahead);
      advance (&ahead);
      n++;
    }
  if (n < 2 || is_letter (peek (&ahead)))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        token->hash = sl_lexicon_hash_add (token->hash, '.');
      take_letter (cursor, token, letters);
      advance (cursor);
    }
  token->ends_in_dot = TRUE;

  return TRUE;
}

/* A word ends before a clitic "'s", which is a token of its own; other apostrophes between letters
 * belong to the word ("don't", "O'Brien"). */
static gboolean
at_clitic_s (const Cursor *cursor)
{
  Cursor ahead = *cursor;
  gunichar c;

  if (!is_apostrophe (peek (&ahead)))
    return FALSE;
  advance (&ahead);
  c = peek (&ahead);
  if (c != 's' && c != 'S')
    return FALSE;
  advance (&ahead);

  return !is_letter (peek (&ahead)) && !is_digit (peek (&ahead));
}

static void
read_word (Cursor  *cursor,
           SlToken *token)
{
  Letters letters = { 0 };

  token->kind = SL_TOKEN_WORD;
  if (!read_dotted (cursor, token, &letters))
    {
      for (;;)
        {
          gunichar c = peek (cursor);

          if (c < 0x80 && g_ascii_isalnum (c))
            take_ascii (cursor, token, &letters);
          else if (c >= 0x80 && is_letter (c) && !is_unspaced (c))
            take_letter (cursor, token, &letters);
          else if (is_digit (c))
            take_letter (cursor, token, &letters);
          else if (is_apostrophe (c) && is_letter (peek_second (cursor)) && !at_clitic_s (cursor))
            take_letter (cursor, token, &letters);
          else
            break;
        }
    }
  token->shape = letters_shape (&letters);
}

static void
read_clitic (Cursor  *cursor,
             SlToken *token)
{
  Letters letters = { 0 };

  token->kind = SL_TOKEN_WORD;
  take_letter (cursor, token, &letters);
  take_letter (cursor, token, &letters);
  token->shape = SL_SHAPE_LOWER;
}

static void
read_number (Cursor  *cursor,
             SlToken *token)
{
  Letters letters = { 0 };

  token->kind = SL_TOKEN_NUMBER;
  token->shape = SL_SHAPE_OTHER;
  for (;;)
    {
      gunichar c = peek (cursor);

      if (is_digit (c) || ((c == ',' || c == '.' || c == ':' || c == 0x66B || c == 0x66C) && is_digit (peek_second (cursor))))
        take_letter (cursor, token, &letters);
      else
        break;
    }
}

static void
read_mark (Cursor  *cursor,
           SlToken *token)
{
  Letters letters = { 0 };
  gunichar c = peek (cursor);

  token->kind = is_letter (c) ? SL_TOKEN_WORD : SL_TOKEN_PUNCTUATION;
  token->mark = is_letter (c) ? 0 : c;
  token->shape = SL_SHAPE_OTHER;
  take_letter (cursor, token, &letters);
}

/* What the resources say of a word. A few hundred words are most of any text: what was found of them is kept
 * by each thread. */
typedef struct
{
  gboolean known;
  guint32 hash;
  guint64 flags;
  gint8 kind_of_use;
  gint8 group;
} WordMemo;

static void
look_up (const Cursor *cursor,
         SlToken      *token)
{
  static _Thread_local WordMemo memos[N_MEMOS];
  guint32 hash = token->kind == SL_TOKEN_NUMBER ? FIGURE : token->hash;
  WordMemo *memo = &memos[hash % N_MEMOS];

  if (!memo->known || memo->hash != hash)
    *memo = (WordMemo) { TRUE, hash, sl_lexicon_look_up (hash), sl_model_weight (cursor->kinds, hash),
                         sl_model_weight (cursor->groups, hash) };
  token->flags = token->kind == SL_TOKEN_WORD ? memo->flags : 0;
  token->kind_of_use = memo->kind_of_use;
  token->group = memo->group;
}

static void
read_token (Cursor  *cursor,
            SlToken *token)
{
  gunichar c = peek (cursor);

  token->byte_start = cursor->p - cursor->base;
  token->range.start = cursor->offset;
  token->hash = SL_LEXICON_HASH_SEED;
  if (is_letter (c) && !is_unspaced (c))
    read_word (cursor, token);
  else if (is_digit (c))
    read_number (cursor, token);
  else if (at_clitic_s (cursor) && !token->space_before)
    read_clitic (cursor, token);
  else
    read_mark (cursor, token);
  token->byte_end = cursor->p - cursor->base;
  token->range.end = cursor->offset;
  look_up (cursor, token);
  token->class = sl_word_class_of (token);
}

/**
 * sl_tokens_new:
 * @text: a text
 *
 * Cuts @text into words, numbers and punctuation marks in one pass. In scripts without spaces every
 * letter is a token.
 *
 * Returns: (transfer full) (element-type SlToken): the tokens, in the order of the text
 */
GArray *
sl_tokens_new (SlText *text)
{
  gsize n_bytes = sl_text_get_n_bytes (text);
  const char *utf8 = sl_text_get_utf8 (text);
  Cursor cursor = { utf8, utf8 + n_bytes, utf8, 0, sl_model_load ("word-kinds.slm"), sl_model_load ("word-groups.slm") };
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (SlToken), n_bytes / 5 + 16);
  gboolean space = TRUE;

  while (cursor.p < cursor.end)
    {
      SlToken token = { 0 };

      if (is_space (peek (&cursor)))
        {
          advance (&cursor);
          space = TRUE;
          continue;
        }
      token.space_before = space;
      space = FALSE;
      read_token (&cursor, &token);
      g_array_append_val (tokens, token);
    }

  return tokens;
}

/**
 * sl_tokens_find:
 * @tokens: (element-type SlToken): tokens
 * @offset: a position in code points
 *
 * Returns: the index of the first token that ends after @offset, or the number of tokens
 */
guint
sl_tokens_find (GArray *tokens,
                guint   offset)
{
  guint low = 0;
  guint high = tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (tokens, SlToken, middle).range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * sl_token_ends_in:
 * @self: a token of @utf8
 * @utf8: the whole text
 * @ending: the last letters of a word
 *
 * Returns: whether it is a word with this ending and at least two bytes before it
 */
gboolean
sl_token_ends_in (const SlToken *self,
                  const char    *utf8,
                  const char    *ending)
{
  const gsize n = strlen (ending);

  return self->kind == SL_TOKEN_WORD && self->byte_end - self->byte_start >= n + 2 &&
         memcmp (utf8 + self->byte_end - n, ending, n) == 0;
}

/**
 * sl_token_is_s_plural:
 * @self: a token of @utf8
 * @utf8: the whole text
 *
 * Returns: whether it is a word that has the form of an English plural, or of a verb: "houses", but not
 *   "glass", "virus" or "crisis"
 */
gboolean
sl_token_is_s_plural (const SlToken *self,
                      const char    *utf8)
{
  return sl_token_ends_in (self, utf8, "s") && !sl_token_ends_in (self, utf8, "ss") &&
         !sl_token_ends_in (self, utf8, "us") && !sl_token_ends_in (self, utf8, "is");
}

/**
 * sl_token_is_one_of:
 * @self: a token
 * @words: (array zero-terminated=1): words in small letters
 *
 * Returns: whether it is one of them
 */
gboolean
sl_token_is_one_of (const SlToken     *self,
                    const char *const *words)
{
  while (*words != NULL && self->hash != sl_lexicon_hash (*words))
    words++;

  return *words != NULL;
}
