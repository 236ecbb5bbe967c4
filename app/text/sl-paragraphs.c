/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-paragraphs.h"

#include <string.h>

#include "sl-words.h"

/* Text that was broken into lines by a program has lines of at most so many bytes. */
#define MAX_WRAP 140
#define MIN_WRAP 40

typedef struct
{
  gsize start;
  gsize end;
  gsize indent;
  guint group;
} Line;

static GArray *
split_lines (const char *text,
             gsize       n)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint group = 0;
  gboolean blank = FALSE;

  for (gsize at = 0; at < n;)
    {
      const char *newline = memchr (text + at, '\n', n - at);
      gsize end = newline != NULL ? (gsize) (newline - text) : n;
      Line line;

      line.indent = sl_words_trim_start (text + at, end - at);
      line.start = at + line.indent;
      line.end = line.start + sl_words_trim_end (text + line.start, end - line.start);
      if (line.end > line.start)
        {
          group += blank;
          line.group = group;
          g_array_append_val (lines, line);
        }
      blank = line.end == line.start;
      at = end + 1;
    }

  return lines;
}

/**
 * sl_paragraphs_bullet:
 * @words: a line without white space at its start
 * @n: its length in bytes
 *
 * Returns: how many bytes the bullet or the number of a list takes at its start, with the space
 * after it; 0 for none
 */
gsize
sl_paragraphs_bullet (const char *words,
                      gsize       n)
{
  static const char *const bullets[] = { "•", "‣", "▪", "●", "◦", "·", "*", "-", "–" };
  gsize length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bullets) && length == 0; i++)
    {
      gsize bullet = strlen (bullets[i]);

      if (n > bullet && memcmp (words, bullets[i], bullet) == 0)
        length = bullet;
    }
  if (length == 0)
    {
      gsize open = n > 0 && words[0] == '(' ? 1 : 0;
      gsize end = open;

      while (end < n && end < open + 3 && g_ascii_isdigit (words[end]))
        end++;
      if (end > open && end + 1 < n && (words[end] == ')' || (words[end] == '.' && !open)))
        length = end + 1;
    }
  if (length > 0 && length < n)
    {
      gsize space = sl_words_trim_start (words + length, n - length);

      return space > 0 ? length + space : 0;
    }

  return 0;
}

static gsize
first_word (const char *text,
            const Line *line)
{
  gsize n = 0;

  while (line->start + n < line->end && text[line->start + n] != ' ')
    n++;

  return n;
}

/* The width that the text was broken at: the first word of a next line would not have fitted. 0 for
 * text that has a paragraph on each line. */
static gsize
find_wrap (const char *text,
           GArray     *lines)
{
  gsize widest = 0;
  guint pairs = 0;
  guint full = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      widest = MAX (widest, line->indent + line->end - line->start);
    }
  if (widest > MAX_WRAP || widest < MIN_WRAP)
    return 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const Line *next = line + 1;

      if (next->group != line->group
          || sl_paragraphs_bullet (text + next->start, next->end - next->start) > 0)
        continue;
      pairs++;
      full += line->indent + line->end - line->start + 1 + first_word (text, next)
              > widest - MIN (widest, 8);
    }

  return pairs >= 3 && full * 3 >= pairs * 2 ? widest : 0;
}

static gboolean
goes_on (const char *text,
         const Line *line,
         const Line *next,
         gsize       wrap)
{
  if (wrap == 0 || next->group != line->group || next->indent > line->indent)
    return FALSE;
  if (sl_paragraphs_bullet (text + next->start, next->end - next->start) > 0)
    return FALSE;
  if (line->indent + line->end - line->start + 1 + first_word (text, next) > wrap * 4 / 5)
    return TRUE;

  return !sl_words_end_sentence (text + line->start, line->end - line->start);
}

static void
survey (const char  *text,
        SlTextBlock *block)
{
  const char *words = text + block->start;
  gsize n = block->end - block->start;

  block->words = sl_words_count (words, n);
  block->sentence = sl_words_end_sentence (words, n);
  block->debris = sl_debris_classify (words, n, block->words);
}

/**
 * sl_paragraphs_split:
 * @text: a text in UTF-8 with LF line ends
 * @n: its length in bytes
 *
 * Each line is a paragraph, unless the lines were broken at a fixed width, as in e-mail.
 *
 * Returns: (transfer full) (element-type SlTextBlock): the paragraphs in order, none empty
 */
GArray *
sl_paragraphs_split (const char *text,
                     gsize       n)
{
  g_autoptr (GArray) lines = split_lines (text, n);
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (SlTextBlock));
  gsize wrap = find_wrap (text, lines);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (i > 0 && goes_on (text, line - 1, line, wrap))
        {
          g_array_index (blocks, SlTextBlock, blocks->len - 1).end = line->end;
        }
      else
        {
          SlTextBlock block = { .start = line->start, .end = line->end, .group = line->group };

          g_array_append_val (blocks, block);
        }
    }

  for (guint i = 0; i < blocks->len; i++)
    survey (text, &g_array_index (blocks, SlTextBlock, i));

  return blocks;
}

/**
 * sl_paragraphs_decide:
 * @block: a paragraph
 * @role: what it is there for
 *
 * Gives @block its role, unless it has one already.
 */
void
sl_paragraphs_decide (SlTextBlock *block,
                      SlRole       role)
{
  if (block->decided)
    return;
  block->role = role;
  block->decided = TRUE;
}
