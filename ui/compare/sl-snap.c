/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-snap.h"

#include <pango/pango.h>
#include <string.h>

/* How far around a place words are looked for, in code points: longer words are cut. */
#define WINDOW 256

/* The text around a place with the attributes of its characters; one more than characters. */
typedef struct
{
  guint start;
  guint n_chars;
  PangoLogAttr *attrs;
} Window;

static void
window_init (Window *window,
             SlText *text,
             guint   offset)
{
  SlTextRange range;
  g_autofree char *words = NULL;

  range.start = offset > WINDOW ? offset - WINDOW : 0;
  range.end = MIN (offset + WINDOW, sl_text_get_n_chars (text));
  words = sl_text_dup_range (text, &range);
  window->start = range.start;
  window->n_chars = sl_text_range_length (&range);
  window->attrs = g_new0 (PangoLogAttr, window->n_chars + 1);
  pango_get_log_attrs (words, -1, -1, pango_language_get_default (), window->attrs,
                       window->n_chars + 1);
}

static void
window_clear (Window *window)
{
  g_free (window->attrs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Window, window_clear)

static gunichar
char_at (SlText *text,
         guint   offset)
{
  return g_utf8_get_char (sl_text_get_utf8 (text) + sl_text_byte_offset (text, offset));
}

/* Whether a boundary at OFFSET would cut a word in two. */
static gboolean
is_inside_word (const Window *window,
                guint         offset)
{
  guint i = offset - window->start;
  guint last = i;

  if (offset <= window->start || offset >= window->start + window->n_chars ||
      window->attrs[i].is_word_start ||
      window->attrs[i].is_word_end)
    return FALSE;
  while (last > 0 && !window->attrs[last].is_word_start && !window->attrs[last].is_word_end)
    last--;

  return window->attrs[last].is_word_start;
}

static guint
word_start (SlText *text,
            guint   offset)
{
  g_auto (Window) window = { 0 };
  guint i;

  window_init (&window, text, offset);
  if (!is_inside_word (&window, offset))
    return offset;
  for (i = offset - window.start; i > 0 && !window.attrs[i].is_word_start; i--)
    ;

  return window.start + i;
}

static guint
word_end (SlText *text,
          guint   offset)
{
  g_auto (Window) window = { 0 };
  guint i;

  window_init (&window, text, offset);
  if (!is_inside_word (&window, offset))
    return offset;
  for (i = offset - window.start; i < window.n_chars && !window.attrs[i].is_word_end; i++)
    ;

  return window.start + i;
}

static gboolean
trims_end (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr (".,;:", (char) c) != NULL) || c == 0x2013 ||
  c == 0x2014 ||
         c == 0x2026;
}

static void
trim (SlText      *text,
      SlTextRange *range,
      gboolean     punctuation)
{
  while (range->start < range->end &&
         (punctuation ? trims_end (char_at (text, range->start))
          : g_unichar_isspace (char_at (text, range->start))))
    range->start++;
  while (range->end > range->start &&
         (punctuation ? trims_end (char_at (text, range->end - 1))
                      : g_unichar_isspace (char_at (text, range->end - 1))))
    range->end--;
}

static gboolean
clamp_range (SlText            *text,
             const SlTextRange *raw,
             SlTextRange       *range)
{
  range->start = MIN (MIN (raw->start, raw->end), sl_text_get_n_chars (text));
  range->end = MIN (MAX (raw->start, raw->end), sl_text_get_n_chars (text));

  return range->start < range->end;
}

/**
 * sl_snap_to_words:
 * @text: a text
 * @raw: what was dragged over, in code points; either end may come first
 * @snapped: (out): the words that are meant
 *
 * Blank ends and closing punctuation go, then both ends move outwards to whole words.
 *
 * Returns: whether anything but blanks and punctuation is in it
 */
gboolean
sl_snap_to_words (SlText            *text,
                  const SlTextRange *raw,
                  SlTextRange       *snapped)
{
  g_return_val_if_fail (text != NULL && raw != NULL && snapped != NULL, FALSE);

  if (!clamp_range (text, raw, snapped))
    return FALSE;
  trim (text, snapped, TRUE);
  if (snapped->start >= snapped->end)
    return FALSE;
  snapped->start = word_start (text, snapped->start);
  snapped->end = word_end (text, snapped->end);

  return TRUE;
}

/**
 * sl_snap_exact:
 * @text: a text
 * @raw: what was dragged over, in code points; either end may come first
 * @snapped: (out): the same without blank ends
 *
 * Returns: whether anything but blanks is in it
 */
gboolean
sl_snap_exact (SlText            *text,
               const SlTextRange *raw,
               SlTextRange       *snapped)
{
  g_return_val_if_fail (text != NULL && raw != NULL && snapped != NULL, FALSE);

  if (!clamp_range (text, raw, snapped))
    return FALSE;
  trim (text, snapped, FALSE);

  return snapped->start < snapped->end;
}

/**
 * sl_snap_step_word:
 * @text: a text
 * @offset: a place, in code points
 * @by: 1 for the end of the next word, -1 for the start of the word before
 *
 * Returns: the place one word on
 */
guint
sl_snap_step_word (SlText *text,
                   guint   offset,
                   int     by)
{
  g_auto (Window) window = { 0 };
  guint i;

  g_return_val_if_fail (text != NULL, offset);

  window_init (&window, text, offset);
  i = offset - window.start;
  if (by > 0)
    {
      for (i = MIN (i + 1, window.n_chars); i < window.n_chars && !window.attrs[i].is_word_end; i++)
        ;
    }
  else
    {
      for (i = MAX (i, 1) - 1; i > 0 && !window.attrs[i].is_word_start; i--)
        ;
    }

  return window.start + i;
}

/**
 * sl_snap_word:
 * @text: a text
 * @offset: a place, in code points
 * @range: (out): the word there; empty between words
 *
 * Finds the word at a place.
 */
void
sl_snap_word (SlText      *text,
              guint        offset,
              SlTextRange *range)
{
  g_return_if_fail (text != NULL && range != NULL);

  range->start = range->end = MIN (offset, sl_text_get_n_chars (text));
  if (range->start < sl_text_get_n_chars (text) && g_unichar_isalnum (char_at (text, range->start)))
    {
      range->end = word_end (text, range->start + 1);
      range->start = word_start (text, range->start);
    }
}

/**
 * sl_snap_sentence:
 * @article: an article
 * @offset: a place in its text, in code points
 * @range: (out): the sentence there, or the paragraph where no sentence is
 *
 * Finds the sentence at a place.
 */
void
sl_snap_sentence (SlArticle   *article,
                  guint        offset,
                  SlTextRange *range)
{
  guint n_sentences;
  const SlTextRange *sentences;
  guint low = 0;
  guint high;

  g_return_if_fail (SL_IS_ARTICLE (article) && range != NULL);

  sentences = sl_article_get_sentences (article, &n_sentences);
  high = n_sentences;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (sentences[middle].start <= offset)
        low = middle;
      else
        high = middle;
    }
  if (low < n_sentences && sentences[low].start <= offset && offset <= sentences[low].end)
    *range = sentences[low];
  else
    sl_snap_paragraph (article, offset, range);
}

/**
 * sl_snap_paragraph:
 * @article: an article
 * @offset: a place in its text, in code points
 * @range: (out): the paragraph there; empty between paragraphs
 *
 * Finds the paragraph at a place.
 */
void
sl_snap_paragraph (SlArticle   *article,
                   guint        offset,
                   SlTextRange *range)
{
  guint n_paragraphs;
  const SlParagraph *paragraphs;

  g_return_if_fail (SL_IS_ARTICLE (article) && range != NULL);

  paragraphs = sl_article_get_paragraphs (article, &n_paragraphs);
  *range = (SlTextRange) { offset, offset };
  for (guint i = 0; i < n_paragraphs && paragraphs[i].range.start <= offset; i++)
    {
      if (offset <= paragraphs[i].range.end)
        *range = paragraphs[i].range;
    }
}
