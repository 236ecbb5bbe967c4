/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-fold.h"

#include <string.h>

/* So many words make a piece of text that hardly occurs twice by chance. */
#define WORDS_A_PIECE 5
/* How much of the surroundings decides between several places, in folded characters. */
#define CONTEXT 32

struct _SlFold
{
  SlText *text;
  gunichar *chars;
  guint *offsets;     /* of each folded character in the text, and one past the last */
  guint n;
  GHashTable *pieces; /* hashes of its pieces, made when they are asked for */
};

static gunichar
fold_char (gunichar c)
{
  if (g_unichar_isspace (c) || c == 0x00a0)
    return ' ';
  if (c == 0x2018 || c == 0x2019 || c == 0x201a || c == 0x2032)
    return '\'';
  if (c == 0x201c || c == 0x201d || c == 0x201e || c == 0x00ab || c == 0x00bb || c == 0x2033)
    return '"';
  if (c >= 0x2010 && c <= 0x2015)
    return '-';

  return c;
}

/**
 * sl_fold_new:
 * @text: a text
 *
 * Returns: (transfer full): the text with each run of blanks as one blank, and all quotation marks
 *   and dashes alike
 */
SlFold *
sl_fold_new (SlText *text)
{
  SlFold *self = g_new0 (SlFold, 1);
  guint n_chars = sl_text_get_n_chars (text);
  const char *p = sl_text_get_utf8 (text);

  self->text = sl_text_ref (text);
  self->chars = g_new (gunichar, n_chars + 1);
  self->offsets = g_new (guint, n_chars + 1);
  for (guint offset = 0; offset < n_chars; offset++, p = g_utf8_next_char (p))
    {
      gunichar c = fold_char (g_utf8_get_char (p));

      if (c == ' ' && (self->n == 0 || self->chars[self->n - 1] == ' '))
        continue;
      self->chars[self->n] = c;
      self->offsets[self->n++] = offset;
    }
  if (self->n > 0 && self->chars[self->n - 1] == ' ')
    self->n--;
  self->offsets[self->n] = n_chars;

  return self;
}

/**
 * sl_fold_free:
 * @self: (transfer full): a folded text
 *
 * Frees it.
 */
void
sl_fold_free (SlFold *self)
{
  sl_text_unref (self->text);
  g_free (self->chars);
  g_free (self->offsets);
  g_clear_pointer (&self->pieces, g_hash_table_unref);
  g_free (self);
}

/**
 * sl_fold_equal:
 * @a: a folded text
 * @b: a folded text
 *
 * Returns: whether both read the same
 */
gboolean
sl_fold_equal (const SlFold *a,
               const SlFold *b)
{
  return a->n == b->n && memcmp (a->chars, b->chars, a->n * sizeof (gunichar)) == 0;
}

static GHashTable *
ensure_pieces (SlFold *self)
{
  guint words[WORDS_A_PIECE] = { 0 };
  guint n_words = 0;
  guint word = 5381;

  if (self->pieces != NULL)
    return self->pieces;

  self->pieces = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i <= self->n; i++)
    {
      guint piece = 0;

      if (i < self->n && self->chars[i] != ' ')
        {
          word = word * 33 + g_unichar_tolower (self->chars[i]);
          continue;
        }
      memmove (words, words + 1, sizeof words - sizeof words[0]);
      words[WORDS_A_PIECE - 1] = word;
      word = 5381;
      for (guint k = 0; k < WORDS_A_PIECE; k++)
        piece = piece * 31 + words[k];
      if (++n_words >= WORDS_A_PIECE)
        g_hash_table_add (self->pieces, GUINT_TO_POINTER (piece));
    }

  return self->pieces;
}

/**
 * sl_fold_likeness:
 * @a: a folded text
 * @b: a folded text
 *
 * Compares the runs of five words that occur in both, by the coefficient of Dice.
 *
 * Returns: 0 for texts that share none, 1 for texts that share all; 0 where one is too short
 */
double
sl_fold_likeness (SlFold *a,
                  SlFold *b)
{
  GHashTable *pieces_a = ensure_pieces (a);
  GHashTable *pieces_b = ensure_pieces (b);
  guint total = g_hash_table_size (pieces_a) + g_hash_table_size (pieces_b);
  guint shared = 0;
  GHashTableIter iter;
  gpointer piece;

  g_hash_table_iter_init (&iter, pieces_a);
  while (g_hash_table_iter_next (&iter, &piece, NULL))
    shared += g_hash_table_contains (pieces_b, piece);

  return total > 0 ? 2.0 * shared / total : 0;
}

/* The folded characters that cover RANGE, without blanks at their ends. */
static void
fold_range (const SlFold      *self,
            const SlTextRange *range,
            guint             *start,
            guint             *end)
{
  guint i = 0;

  while (i < self->n && self->offsets[i] < range->start)
    i++;
  *start = i;
  while (i < self->n && self->offsets[i] < range->end)
    i++;
  *end = i;
  while (*start < *end && self->chars[*start] == ' ')
    (*start)++;
  while (*start < *end && self->chars[*end - 1] == ' ')
    (*end)--;
}

static guint
count_common_context (const SlFold *a,
                      guint         a_start,
                      guint         a_end,
                      const SlFold *b,
                      guint         b_start,
                      guint         b_end)
{
  guint before = 0;
  guint after = 0;

  while (before < CONTEXT && before < a_start && before < b_start &&
         a->chars[a_start - 1 - before] == b->chars[b_start - 1 - before])
    before++;
  while (after < CONTEXT && a_end + after < a->n && b_end + after < b->n &&
         a->chars[a_end + after] == b->chars[b_end + after])
    after++;

  return before + after;
}

static gboolean
stands_there (const SlFold      *from,
              const SlTextRange *range,
              const SlFold      *to)
{
  gsize start;
  gsize n;

  if (!sl_text_range_is_valid (to->text, range))
    return FALSE;
  start = sl_text_byte_offset (from->text, range->start);
  n = sl_text_byte_offset (from->text, range->end) - start;

  return sl_text_byte_offset (to->text, range->end) -
         sl_text_byte_offset (to->text, range->start) == n &&
         memcmp (sl_text_get_utf8 (from->text) + start,
                 sl_text_get_utf8 (to->text) + sl_text_byte_offset (to->text, range->start),
                 n) == 0;
}

/**
 * sl_fold_find:
 * @from: the text in which the words were marked
 * @range: where, in code points
 * @to: another text
 * @found: (out): where the words stand there; not set for %SL_ANCHOR_LOST
 *
 * Looks for marked words in another text. Of several places the one with the most alike
 * surroundings is taken, of equal ones the nearest.
 *
 * Returns: whether and how they were found
 */
SlAnchor
sl_fold_find (const SlFold      *from,
              const SlTextRange *range,
              const SlFold      *to,
              SlTextRange       *found)
{
  guint start;
  guint end;
  guint n;
  gint64 best = -1;

  if (stands_there (from, range, to))
    {
      *found = *range;
      return SL_ANCHOR_SAME;
    }
  fold_range (from, range, &start, &end);
  n = end - start;
  for (guint i = 0; n > 0 && i + n <= to->n; i++)
    {
      guint distance;
      gint64 rank;

      if (to->chars[i] != from->chars[start] ||
          memcmp (to->chars + i, from->chars + start, n * sizeof (gunichar)) != 0)
        continue;
      distance = to->offsets[i] > range->start ? to->offsets[i] - range->start
                                               : range->start - to->offsets[i];
      rank = ((gint64) count_common_context (from, start, end, to, i, i + n) << 32) +
             (G_MAXUINT32 - distance);
      if (rank <= best)
        continue;
      best = rank;
      found->start = to->offsets[i];
      found->end = to->offsets[i + n - 1] + 1;
    }

  return best >= 0 ? SL_ANCHOR_MOVED : SL_ANCHOR_LOST;
}
