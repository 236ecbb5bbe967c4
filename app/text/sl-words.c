/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-words.h"

#include "sl-lexicon.h"

static inline gboolean
is_space (gunichar c)
{
  if (c < 0x80)
    return (c == ' ') | (c - '\t' <= '\r' - '\t');

  return g_unichar_isspace (c) || c == 0xa0 || c == 0x2007 || c == 0x202f || c == 0x200b
         || c == 0xfeff;
}

/**
 * sl_words_trim_start:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: how many bytes of white space it starts with
 */
gsize
sl_words_trim_start (const char *words,
                     gsize       n)
{
  const char *p = words;

  while (p < words + n && is_space (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return MIN ((gsize) (p - words), n);
}

/**
 * sl_words_trim_end:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: its length without the white space at its end
 */
gsize
sl_words_trim_end (const char *words,
                   gsize       n)
{
  while (n > 0)
    {
      const char *p = g_utf8_find_prev_char (words, words + n);

      if (p == NULL || !is_space (g_utf8_get_char (p)))
        break;
      n = p - words;
    }

  return n;
}

/**
 * sl_words_cut:
 * @words: valid UTF-8
 * @n: its length in bytes
 * @max: how many bytes may stay
 *
 * Returns: the length of the longest start of @words that has at most @max bytes and only whole
 * characters
 */
gsize
sl_words_cut (const char *words,
              gsize       n,
              gsize       max)
{
  if (n <= max)
    return n;
  while (max > 0 && ((guchar) words[max] & 0xc0) == 0x80)
    max--;

  return max;
}

/**
 * sl_words_fold_space:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: (transfer full): the words with one space between them and none around them
 */
char *
sl_words_fold_space (const char *words,
                     gsize       n)
{
  GString *out = g_string_sized_new (n + 1);
  gboolean gap = FALSE;

  for (const char *p = words; p < words + n; p = g_utf8_next_char (p))
    {
      if (is_space (g_utf8_get_char (p)))
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      gap = FALSE;
      if ((guchar) *p < 0x80)
        g_string_append_c (out, *p);
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (out, FALSE);
}

/**
 * sl_words_fold:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: (transfer full): the words in lower case, white space folded, apostrophes and dashes
 * plain, to be looked up in lists of phrases
 */
char *
sl_words_fold (const char *words,
               gsize       n)
{
  /* A letter of two bytes may have a small one of three; none grows more. */
  char *folded = g_malloc (n + n / 2 + 1);
  char *out = folded;
  gboolean gap = FALSE;

  for (const char *p = words; p < words + n; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      if (is_space (c))
        {
          gap = out > folded;
          continue;
        }
      if (gap)
        *out++ = ' ';
      gap = FALSE;
      if (c < 0x80)
        *out++ = sl_lexicon_fold_ascii (c);
      else if (c == 0x2018 || c == 0x2019 || c == 0x02bc)
        *out++ = '\'';
      else if (c >= 0x2010 && c <= 0x2015)
        *out++ = '-';
      else
        out += g_unichar_to_utf8 (g_unichar_tolower (c), out);
    }
  *out = '\0';

  return folded;
}

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff)
         || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff)
         || (c >= 0x0e00 && c <= 0x0e7f);
}

/**
 * sl_words_count:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Scripts that put no spaces between words count two characters as a word.
 *
 * Returns: about how many words it has
 */
guint
sl_words_count (const char *words,
                gsize       n)
{
  guint count = 0;
  guint ideographs = 0;
  gboolean inside = FALSE;

  for (const char *p = words; p < words + n; p = g_utf8_next_char (p))
    {
      gunichar c;
      gboolean alnum;

      if ((guchar) *p < 0x80)
        {
          alnum = g_ascii_isalnum (*p) != 0;
          count += alnum & !inside;
          inside = alnum | (inside & !is_space (*p));
          continue;
        }
      c = g_utf8_get_char (p);
      alnum = g_unichar_isalnum (c);
      if (alnum && is_ideograph (c))
        {
          ideographs++;
          inside = FALSE;
        }
      else if (alnum && !inside)
        {
          count++;
          inside = TRUE;
        }
      else if (is_space (c))
        inside = FALSE;
    }

  return count + (ideographs + 1) / 2;
}

static gboolean
is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || c == '\'' || type == G_UNICODE_CLOSE_PUNCTUATION
         || type == G_UNICODE_FINAL_PUNCTUATION || c == 0x201c || c == 0x2018 || is_space (c);
}

/**
 * sl_words_end_sentence:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: whether the last word is followed by a mark that ends a sentence (or by a colon),
 * closing quotation marks and brackets aside
 */
gboolean
sl_words_end_sentence (const char *words,
                       gsize       n)
{
  while (n > 0)
    {
      const char *p = g_utf8_find_prev_char (words, words + n);
      gunichar c;

      if (p == NULL)
        return FALSE;
      c = g_utf8_get_char (p);
      if (!is_closing (c))
        {
          return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026
                 || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0xff1a || c == 0x61f
                 || c == 0x6d4 || c == 0x964;
        }
      n = p - words;
    }

  return FALSE;
}

/**
 * sl_words_are_title_case:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: whether nearly all the longer words start with a capital letter, as English headlines
 * may
 */
gboolean
sl_words_are_title_case (const char *words,
                         gsize       n)
{
  const char *end = words + n;
  const char *p = words;
  guint capital = 0;
  guint small = 0;

  while (p < end)
    {
      const char *start;

      while (p < end && !g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (p < end && !is_space (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p - start < 5)
        continue;
      if (g_unichar_isupper (g_utf8_get_char (start)))
        capital++;
      else
        small++;
    }

  return capital >= 3 && capital >= 4 * small;
}

/**
 * sl_words_start_like_name:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: whether the first letter is a capital, or of a script without capitals, or it is a
 * figure
 */
gboolean
sl_words_start_like_name (const char *words,
                          gsize       n)
{
  for (const char *p = words; p < words + n; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return !g_unichar_islower (c);
      if (g_unichar_isdigit (c))
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_words_start_with:
 * @folded: what sl_words_fold() gave
 * @prefix: a phrase in the same form
 *
 * Returns: whether @folded starts with the whole words of @prefix
 */
gboolean
sl_words_start_with (const char *folded,
                     const char *prefix)
{
  gsize n = strlen (prefix);

  if (strncmp (folded, prefix, n) != 0)
    return FALSE;

  return folded[n] == '\0' || !g_unichar_isalnum (g_utf8_get_char (folded + n))
         || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (folded + n)));
}

/**
 * sl_words_have_quotes:
 * @words: valid UTF-8
 * @n: its length in bytes
 *
 * Returns: whether double quotation marks of any shape stand in it
 */
gboolean
sl_words_have_quotes (const char *words,
                      gsize       n)
{
  for (const char *p = words; p < words + n; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb
          || (c >= 0x300c && c <= 0x300f))
        return TRUE;
    }

  return FALSE;
}
