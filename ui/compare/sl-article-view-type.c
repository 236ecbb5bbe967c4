/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <string.h>

/* How the text is set: fonts, colours, leading and margins. States of claims never change any of
 * it, so that marking and judging never makes the text move. */

/* Longest comfortable line, in characters. */
#define MEASURE 70

/* Room below each line for the rules of claims, in pixels. */
#define MIN_LEADING 6

/* GTK needs more than linear time for a paragraph; above this length one is shown in pieces. */
#define MAX_PARAGRAPH 4000

#define DIM 0.76f

typedef struct
{
  SlRole role;
  double scale;
  int weight;
  int indent;
  int above;
  int below;
  gboolean dim;
} RoleLook;

static const RoleLook role_looks[] = {
  { SL_ROLE_HEADLINE, 1.32, PANGO_WEIGHT_BOLD, 0, 4, 10, FALSE },
  { SL_ROLE_HEADING, 1.12, PANGO_WEIGHT_BOLD, 0, 14, 2, FALSE },
  { SL_ROLE_BYLINE, 0.9, PANGO_WEIGHT_NORMAL, 0, 0, 2, TRUE },
  { SL_ROLE_DATELINE, 0.9, PANGO_WEIGHT_NORMAL, 0, 0, 6, TRUE },
  { SL_ROLE_QUOTE, 1.0, PANGO_WEIGHT_NORMAL, 20, 4, 10, FALSE },
  { SL_ROLE_LIST, 1.0, PANGO_WEIGHT_NORMAL, 14, 0, 2, FALSE },
  { SL_ROLE_CAPTION, 0.9, PANGO_WEIGHT_NORMAL, 0, 0, 6, TRUE },
  { SL_ROLE_BOILERPLATE, 0.9, PANGO_WEIGHT_NORMAL, 0, 0, 4, TRUE },
  { SL_ROLE_REPEAT, 0.95, PANGO_WEIGHT_NORMAL, 0, 0, 6, TRUE },
};

static GtkTextTag *
create_role_tag (GtkTextBuffer  *buffer,
                 const RoleLook *look,
                 gboolean        to_left)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, sl_role_to_string (look->role), NULL, NULL);

  if (look->above > 0)
    g_object_set (tag, "pixels-above-lines", look->above, NULL);
  if (look->scale < 0.999 || look->scale > 1.001)
    g_object_set (tag, "scale", look->scale, NULL);
  if (look->weight != PANGO_WEIGHT_NORMAL)
    g_object_set (tag, "weight", look->weight, NULL);
  if (look->indent > 0)
    g_object_set (tag, "accumulative-margin", TRUE, to_left ? "right-margin" : "left-margin",
                  look->indent, NULL);
  if (look->role == SL_ROLE_HEADLINE)
    g_object_set (tag, "pixels-inside-wrap", MIN_LEADING - 2, NULL);

  return tag;
}

void
sl_article_view_create_tags (SlArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  SlViewTags *tags = &self->tags;

  tags->text = gtk_text_buffer_create_tag (buffer, "text", NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (role_looks); i++)
    tags->roles[role_looks[i].role] = create_role_tag (buffer, &role_looks[i],
                                                                self->to_left);
  for (guint i = 0; i < SL_N_VERDICTS; i++)
    {
      g_autofree char *language = g_strconcat ("en-x-", i == SL_VERDICT_NONE ? "claim"
                                               : sl_verdict_to_string (i),
                                               NULL);

      tags->verdicts[i] = gtk_text_buffer_create_tag (buffer, language, "language", language, NULL);
    }
  tags->fold_above = gtk_text_buffer_create_tag (buffer, "fold-above", "pixels-above-lines", 40,
                                                 NULL);
  tags->fold_below = gtk_text_buffer_create_tag (buffer, "fold-below", "pixels-below-lines", 48,
                                                 NULL);
  tags->hidden = gtk_text_buffer_create_tag (buffer, "hidden", "invisible", TRUE, NULL);
}

static void
apply_to_range (GtkTextBuffer *buffer,
                GtkTextTag    *tag,
                guint          start,
                guint          end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
}

/* Breaks a long paragraph for display: blanks at ends of sentences become line ends, one character
 * for one character, so that no offset changes. */
static void
break_paragraph (SlArticleView     *self,
                 char              *utf8,
                 const SlTextRange *paragraph)
{
  SlText *text = sl_article_get_text (self->article);
  guint n_sentences;
  const SlTextRange *sentences = sl_article_get_sentences (self->article, &n_sentences);
  guint from = paragraph->start;

  for (guint i = 0; i < n_sentences; i++)
    {
      guint next = i + 1 < n_sentences ? sentences[i + 1].end : paragraph->end;
      char *blank;

      if (sentences[i].end <= from || sentences[i].end >= paragraph->end ||
          next - from <= MAX_PARAGRAPH)
        continue;
      blank = utf8 + sl_text_byte_offset (text, sentences[i].end);
      if (*blank != ' ')
        continue;
      *blank = '\n';
      from = sentences[i].end + 1;
    }
  for (guint at = from + MAX_PARAGRAPH; at < paragraph->end; at = from + MAX_PARAGRAPH)
    {
      char *piece = utf8 + sl_text_byte_offset (text, at);
      char *blank = strchr (piece, ' ');

      if (blank == NULL || blank >= utf8 + sl_text_byte_offset (text, paragraph->end))
        break;
      *blank = '\n';
      from = sl_text_char_offset (text, blank - utf8) + 1;
    }
}

/* Hides the empty lines from FIRST to LAST; leading parts paragraphs instead. */
void
sl_article_view_hide_blank_lines (SlArticleView *self,
                                  guint          first,
                                  guint          last)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = first; i <= last && i < self->n_lines; i++)
    {
      if (self->line_starts[i + 1] - self->line_starts[i] == 1)
        apply_to_range (buffer, self->tags.hidden, self->line_starts[i], self->line_starts[i + 1]);
    }
}

/* Puts the article's text into the buffer, character for character. */
void
sl_article_view_fill_buffer (SlArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  SlText *text = sl_article_get_text (self->article);
  g_autofree char *utf8 = g_strndup (sl_text_get_utf8 (text), sl_text_get_n_bytes (text));
  guint n_paragraphs;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (self->article, &n_paragraphs);
  guint mark_set = g_signal_lookup ("mark-set", GTK_TYPE_TEXT_BUFFER);
  GtkTextIter start;
  GtkTextIter end;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (sl_text_range_length (&paragraphs[i].range) > MAX_PARAGRAPH + MAX_PARAGRAPH / 4)
        break_paragraph (self, utf8, &paragraphs[i].range);
    }
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, utf8, sl_text_get_n_bytes (text));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, self->tags.text, &start, &end);
  sl_article_view_index_lines (self);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (self->tags.roles[paragraphs[i].role] != NULL)
        apply_to_range (buffer, self->tags.roles[paragraphs[i].role], paragraphs[i].range.start,
                        paragraphs[i].range.end);
    }
  sl_article_view_hide_blank_lines (self, 0, self->n_lines - 1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  /* The view would lay out lines to tell input methods where the caret is, in fonts
   * that it will not have. */
  g_signal_handlers_block_matched (buffer, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, mark_set, 0, NULL,
                                   NULL, self);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_signal_handlers_unblock_matched (buffer, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, mark_set, 0,
                                     NULL, NULL, self);
}

/* Takes the colours of the scheme over. */
void
sl_article_view_update_colors (SlArticleView *self)
{
  GdkRGBA text;

  self->scheme = sl_palette_get_scheme ();
  text = *sl_palette_get_text (self->scheme);
  g_object_set (self->tags.text, "foreground-rgba", &text, NULL);
  text.alpha = DIM;
  for (guint i = 0; i < G_N_ELEMENTS (role_looks); i++)
    {
      if (role_looks[i].dim)
        g_object_set (self->tags.roles[role_looks[i].role], "foreground-rgba", &text, NULL);
    }
  sl_article_view_drop_paint (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keeps the measure: wide views get wide margins instead of long lines. */
gboolean
sl_article_view_update_margins (SlArticleView *self,
                                int            width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int free_width = width - MEASURE * self->char_width;
  int start = MAX (SL_LANE_WIDTH + 4, free_width / 2);
  int end = MAX (SL_LANE_WIDTH, free_width / 2);
  int left = self->to_left ? end : start;
  int right = self->to_left ? start : end;

  if (gtk_text_view_get_left_margin (view) == left &&
      gtk_text_view_get_right_margin (view) == right)
    return FALSE;

  gtk_text_view_set_left_margin (view, left);
  gtk_text_view_set_right_margin (view, right);

  return TRUE;
}

/* Where lines begin, as if they were written to the right. */
int
sl_article_view_get_start (SlArticleView *self)
{
  return self->to_left ? gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self))
                       : gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self));
}

/* Where the longest lines end, as if they were written to the right. */
int
sl_article_view_get_end (SlArticleView *self)
{
  return self->width - (self->to_left ? gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self))
                                      : gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self)));
}

/* The left edge of something WIDTH wide that is at X beside a text that is written to the right. */
float
sl_article_view_mirror (SlArticleView *self,
                        float          x,
                        float          width)
{
  return self->to_left ? self->width - x - width : x;
}

/**
 * sl_article_view_set_type:
 * @self: an article view
 * @points: size of the body text, in points
 * @line_spacing: distance of lines, in multiples of the size: 1.4 is usual
 *
 * Sets how the text is set. At least six pixels stay free below each line for the rules of claims.
 */
void
sl_article_view_set_type (SlArticleView *self,
                          double         points,
                          double         line_spacing)
{
  PangoContext *context;
  g_autoptr (PangoFontDescription) font = NULL;
  PangoFontMetrics *metrics;
  double pixels;
  int height;
  int leading;

  g_return_if_fail (SL_IS_ARTICLE_VIEW (self));
  g_return_if_fail (points > 0 && line_spacing > 0);

  if (G_APPROX_VALUE (points, self->points, 1e-6) &&
      G_APPROX_VALUE (line_spacing, self->line_spacing, 1e-6))
    return;

  self->points = points;
  self->line_spacing = line_spacing;
  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  font = pango_font_description_copy (pango_context_get_font_description (context));
  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  metrics = pango_context_get_metrics (context, font, NULL);
  height =
    PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  self->char_width = MAX (1,
                          PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics)));
  pango_font_metrics_unref (metrics);
  pixels = points * pango_cairo_context_get_resolution (context) / 72.0;
  leading = MAX (MIN_LEADING, (int) (pixels * line_spacing + 0.5) - height);
  self->line_height = height + leading;
  g_object_set (self->tags.text,
                "size-points", points,
                "pixels-inside-wrap", leading,
                "pixels-below-lines", leading + self->line_height / 3,
                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (role_looks); i++)
    g_object_set (self->tags.roles[role_looks[i].role], "pixels-below-lines",
                  leading + role_looks[i].below, NULL);
  sl_article_view_update_margins (self, self->width);
  sl_article_view_drop_paint (self);
  sl_article_view_bump_layout (self);
}
