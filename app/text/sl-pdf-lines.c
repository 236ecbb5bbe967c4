/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-pdf-lines.h"

#include <math.h>
#include <string.h>

#include "sl-paragraphs.h"
#include "sl-words.h"

/* What stands on every page stands among so many of its first or last lines. */
#define EDGE_LINES 2
/* Running heads of two pages stand on the same height, and are of the same size. */
#define MAX_SHIFT 12.0
#define MAX_SIZE_SHIFT 0.6
#define HEADING_SCALE 1.15
#define SMALL_SCALE 0.9
#define MAX_HEADING_WORDS 25
#define MAX_CAPTION_WORDS 60

typedef struct
{
  GArray *lines;
  SlDocument *document;
  GHashTable *words;
  double body_size;
  double line_step;
  double title_size;
  GString *paragraph;
  const SlPdfLine *first;
  const SlPdfLine *last;
  gboolean bold;
  GPtrArray *asides;
} Joiner;

static void
clear_line (gpointer data)
{
  g_free (((SlPdfLine *) data)->words);
}

/**
 * sl_pdf_lines_new:
 *
 * Returns: (transfer full) (element-type SlPdfLine): no lines; they own their words
 */
GArray *
sl_pdf_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (SlPdfLine));

  g_array_set_clear_func (lines, clear_line);

  return lines;
}

static SlPdfLine *
nth (GArray *lines,
     guint   i)
{
  return &g_array_index (lines, SlPdfLine, i);
}

/* The letters of a line: what is left of "Page 3 of 12" in every language is the same on all pages.
 */
static char *
dup_letters (const char *words)
{
  GString *key = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        g_string_append_unichar (key, g_unichar_tolower (g_utf8_get_char (p)));
    }

  return g_string_free (key, FALSE);
}

/* How many lines of its page stand above the line, or below it if there are fewer of those. */
static guint
edge_distance (GArray *lines,
               guint   i)
{
  const SlPdfLine *line = nth (lines, i);
  guint above = 0;
  guint below = 0;

  for (guint k = i; k-- > 0 && nth (lines, k)->page == line->page;)
    {
      above += nth (lines, k)->y1 < line->y1 - 1;
      below += nth (lines, k)->y1 > line->y1 + 1;
    }
  for (guint k = i + 1; k < lines->len && nth (lines, k)->page == line->page; k++)
    {
      above += nth (lines, k)->y1 < line->y1 - 1;
      below += nth (lines, k)->y1 > line->y1 + 1;
    }

  return MIN (above, below);
}

/* The lines at the edges of the pages; reading them out of all keeps the search for twins short. */
static GArray *
find_edges (GArray *lines)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint first = 0; first < lines->len;)
    {
      guint end = first;

      while (end < lines->len && nth (lines, end)->page == nth (lines, first)->page)
        end++;
      for (guint i = first; i < end; i++)
        {
          /* Lines of a page come in the order of reading, which the edges mostly begin and end. */
          gboolean near = i < first + 8 || i + 8 >= end;

          if (near && edge_distance (lines, i) < EDGE_LINES)
            g_array_append_val (edges, i);
        }
      first = end;
    }

  return edges;
}

static gboolean
are_twins (const SlPdfLine *a,
           const SlPdfLine *b)
{
  return a->page != b->page && fabs (a->y1 - b->y1) <= MAX_SHIFT
         && fabs (a->size - b->size) <= MAX_SIZE_SHIFT;
}

/* Running heads and page numbers: lines at the edge of a page whose letters stand at the same place
 * of another page. */
static void
mark_running (GArray *lines)
{
  g_autoptr (GArray) edges = find_edges (lines);
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < edges->len; i++)
    {
      SlPdfLine *line = nth (lines, g_array_index (edges, guint, i));
      g_autofree char *key = dup_letters (line->words);
      GArray *others = g_hash_table_lookup (seen, key);
      guint index = g_array_index (edges, guint, i);

      if (*key == '\0' && sl_words_count (line->words, strlen (line->words)) <= 3)
        line->running = TRUE;
      if (others == NULL)
        {
          others = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (seen, g_steal_pointer (&key), others);
        }
      for (guint k = others->len; k-- > 0 && k + 16 > others->len;)
        {
          SlPdfLine *other = nth (lines, g_array_index (others, guint, k));

          if (are_twins (line, other))
            line->running = other->running = TRUE;
        }
      g_array_append_val (others, index);
    }
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* The size that most characters have, and the usual step from a line to the next. */
static void
measure (Joiner *self)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (double));
  guint most = 0;

  self->body_size = 10;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const SlPdfLine *line = nth (self->lines, i);
      gpointer key = GUINT_TO_POINTER ((guint) CLAMP (line->size * 2 + 0.5, 0, 10000));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sizes, key)) + strlen (line->words);
      double step = i > 0 ? line->y1 - (line - 1)->y1 : 0;

      g_hash_table_insert (sizes, key, GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          self->body_size = line->size;
        }
      self->title_size = line->page == 0 ? MAX (self->title_size, line->size) : self->title_size;
      if (step > 0 && step < 4 * line->size && !line->running)
        g_array_append_val (steps, step);
    }
  g_array_sort (steps, compare_doubles);
  self->line_step =
    steps->len > 0 ? g_array_index (steps, double, steps->len / 2) : 1.2 * self->body_size;
}

static gboolean
is_letter_at (const char *p)
{
  return g_unichar_isalpha (g_utf8_get_char (p));
}

/* Every word of the text with its inner hyphens, to see which of two spellings it uses. */
static void
collect_words (Joiner *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *p = nth (self->lines, i)->words;

      while (*p != '\0')
        {
          const char *start;

          while (*p != '\0' && !is_letter_at (p))
            p = g_utf8_next_char (p);
          start = p;
          while (*p != '\0'
                 && (is_letter_at (p) || (*p == '-' && p[1] != '\0' && is_letter_at (p + 1))))
            p = g_utf8_next_char (p);
          if (p > start && p - start < 64)
            g_hash_table_add (self->words, g_utf8_strdown (start, p - start));
        }
    }
}

/* The length of what a line ends with if that is a hyphen behind a letter. */
static gsize
hyphen_at_end (const char *words,
               gsize       n)
{
  static const char *const hyphens[] = { "-", "\u00ad", "\u2010" };

  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++)
    {
      gsize length = strlen (hyphens[i]);

      if (n > length && memcmp (words + n - length, hyphens[i], length) == 0
          && is_letter_at (g_utf8_find_prev_char (words, words + n - length)))
        return length;
    }

  return 0;
}

/* Whether the two halves are one word without a hyphen: not if the text has it with one elsewhere.
 */
static gboolean
is_one_word (Joiner     *self,
             const char *next)
{
  const char *start = self->paragraph->str + self->paragraph->len;
  const char *end = next;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *hyphened = NULL;

  if (!g_unichar_islower (g_utf8_get_char (next)))
    return FALSE;
  while (start > self->paragraph->str && is_letter_at (g_utf8_prev_char (start)))
    start = g_utf8_prev_char (start);
  while (is_letter_at (end))
    end = g_utf8_next_char (end);
  left = g_utf8_strdown (start, -1);
  right = g_utf8_strdown (next, end - next);
  joined = g_strconcat (left, right, NULL);
  hyphened = g_strconcat (left, "-", right, NULL);

  return g_hash_table_contains (self->words, joined)
         || !g_hash_table_contains (self->words, hyphened);
}

static void
append_line (Joiner          *self,
             const SlPdfLine *line)
{
  GString *paragraph = self->paragraph;
  gsize hyphen = hyphen_at_end (paragraph->str, paragraph->len);

  if (paragraph->len == 0)
    self->first = line;
  else if (hyphen > 0 && is_letter_at (line->words))
    {
      g_string_truncate (paragraph, paragraph->len - hyphen);
      if (!is_one_word (self, line->words))
        g_string_append_c (paragraph, '-');
    }
  else
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, line->words);
  self->bold = (paragraph->len == strlen (line->words) || self->bold) && line->bold;
  self->last = line;
}

static SlDocumentKind
kind_of_paragraph (const Joiner *self)
{
  const char *words = self->paragraph->str;
  gsize n = self->paragraph->len;
  guint count = sl_words_count (words, n);
  gboolean large = self->first->size > HEADING_SCALE * self->body_size;

  if (large && count <= 2 * MAX_HEADING_WORDS && self->first->page == 0
      && self->first->size > self->title_size - MAX_SIZE_SHIFT)
    return SL_DOCUMENT_TITLE;
  if (count <= MAX_HEADING_WORDS
      && (large || (self->bold && !sl_words_end_sentence (words, n))))
    return SL_DOCUMENT_HEADING;
  if (sl_paragraphs_bullet (words, n) > 0)
    return SL_DOCUMENT_LIST;
  if (self->first->size < SMALL_SCALE * self->body_size && count <= MAX_CAPTION_WORDS)
    return SL_DOCUMENT_CAPTION;

  return SL_DOCUMENT_BODY;
}

/* What stood between two halves of a paragraph comes behind it. */
static void
end_paragraph (Joiner *self)
{
  if (self->paragraph->len > 0)
    sl_document_add (self->document, kind_of_paragraph (self), self->paragraph->str,
                     self->paragraph->len);
  g_string_truncate (self->paragraph, 0);
  for (guint i = 0; i < self->asides->len; i++)
    {
      const char *words = g_ptr_array_index (self->asides, i);

      sl_document_add (self->document, SL_DOCUMENT_ASIDE, words, strlen (words));
    }
  g_ptr_array_set_size (self->asides, 0);
}

/* Over the end of a column or of a page only an unfinished sentence goes on. */
static gboolean
goes_on_elsewhere (const Joiner    *self,
                   const SlPdfLine *line)
{
  const char *words = self->paragraph->str;
  gsize n = self->paragraph->len;

  if (sl_words_end_sentence (words, n) && words[n - 1] != ':')
    return FALSE;

  return hyphen_at_end (words, n) > 0 || !g_unichar_isupper (g_utf8_get_char (line->words))
         || self->last->x2 - self->last->x1 > 0.8 * (line->x2 - line->x1);
}

static gboolean
goes_on (const Joiner    *self,
         const SlPdfLine *line)
{
  const SlPdfLine *last = self->last;
  gsize n = self->paragraph->len;
  double step;

  if (n == 0)
    return TRUE;
  step = line->y1 - last->y1;
  if (fabs (line->size - last->size) > MAX_SIZE_SHIFT || line->bold != last->bold)
    return hyphen_at_end (self->paragraph->str, n) > 0;
  if (sl_paragraphs_bullet (line->words, strlen (line->words)) > 0
      && sl_words_end_sentence (self->paragraph->str, n))
    return FALSE;
  if (line->page != last->page || step < -0.5 * last->size)
    return goes_on_elsewhere (self, line);
  if (step > MAX (1.4 * self->line_step * MAX (line->size / self->body_size, 1), 1.6 * line->size))
    return FALSE;
  /* The same height: two pieces of one line. */
  if (step < 0.5 * last->size)
    return TRUE;
  if (line->x1 > last->x1 + 0.8 * line->size && line->x1 < last->x1 + 6 * line->size
      && sl_words_end_sentence (self->paragraph->str, n))
    return FALSE;

  /* A last line that would have had room for more ends its paragraph. */
  return last->x2 > line->x2 - 4 * line->size
         || !sl_words_end_sentence (self->paragraph->str, n);
}

/**
 * sl_pdf_lines_join:
 * @lines: (element-type SlPdfLine): the lines of a file, pages one after the other
 * @document: where to add the paragraphs
 *
 * Makes paragraphs of lines: by their distance, their indents, their size, and by what stands at
 * their ends. Words that were cut at the end of a line are whole again, with their hyphen where the
 * text writes them so elsewhere. Running heads and page numbers are asides behind the paragraph
 * that they interrupt; no words are lost.
 */
void
sl_pdf_lines_join (GArray     *lines,
                   SlDocument *document)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) asides = g_ptr_array_new ();
  g_autoptr (GString) paragraph = g_string_new (NULL);
  Joiner self = { .lines = lines, .document = document, .words = words, .asides = asides,
                  .paragraph = paragraph };

  mark_running (lines);
  measure (&self);
  collect_words (&self);
  for (guint i = 0; i < lines->len; i++)
    {
      const SlPdfLine *line = nth (lines, i);

      if (line->running)
        {
          g_ptr_array_add (asides, line->words);
          if (paragraph->len == 0)
            end_paragraph (&self);
          continue;
        }
      if (!goes_on (&self, line))
        end_paragraph (&self);
      append_line (&self, line);
    }
  end_paragraph (&self);
}
