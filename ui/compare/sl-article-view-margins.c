/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <math.h>

/* What stands beside the text: a badge for each claim where lines begin, what other people judged where
 * they end, and a bar along quoted paragraphs. */

#define BADGE_PITCH 13

static PangoLayout *
create_small_layout (SlArticleView *self,
                     const char    *text,
                     double         scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_size_new ((int) (self->points * scale * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
append_centered (GtkSnapshot   *snapshot,
                 PangoLayout   *layout,
                 const GdkRGBA *color,
                 float          x,
                 float          y)
{
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x - ink.x - ink.width / 2.0f),
                                                          roundf (y - ink.y - ink.height / 2.0f)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The sign of the verdict: on a disc of its colour where the claim is selected. */
static void
paint_badge (SlArticleView *self,
             GtkSnapshot   *snapshot,
             SlVerdict      verdict,
             SlLook         look,
             float          x,
             float          y)
{
  const SlVerdictColors *colors = sl_palette_get_verdict (self->scheme, verdict);
  GdkRGBA color = look == SL_LOOK_SELECTED ? *sl_palette_get_page (self->scheme) : colors->rule;

  if (look == SL_LOOK_FADED)
    color = sl_color_faded (&color, SL_FADED_RULE);
  if (self->signs[verdict] == NULL)
    self->signs[verdict] = create_small_layout (self, sl_palette_verdict_sign (verdict), 0.82);
  if (look >= SL_LOOK_LIT)
    {
      GskRoundedRect disc;

      gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x - 8, y - 8, 16, 16), 8);
      gtk_snapshot_push_rounded_clip (snapshot, &disc);
      gtk_snapshot_append_color (snapshot, look == SL_LOOK_SELECTED ? &colors->rule
                                 : &colors->fill_lit, &disc.bounds);
      gtk_snapshot_pop (snapshot);
    }
  append_centered (snapshot, self->signs[verdict], &color, x, y);
}

/* As many lines of TEXT as fit; the last one then tells how many are left out. */
static char *
cut_lines (const char *text,
           guint       n_fitting)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);
  GString *cut;

  n_fitting = MAX (n_fitting, 1);
  if (n <= n_fitting)
    return g_strdup (text);
  cut = g_string_new (NULL);
  for (guint i = 0; i + 1 < n_fitting; i++)
    g_string_append_printf (cut, "%s\n", lines[i]);
  g_string_append_printf (cut, "+%u", n - (n_fitting - 1));

  return g_string_free (cut, FALSE);
}

/* What others say, a line each, in the ROOM above what they say of the next claim. */
static void
paint_others (SlArticleView *self,
              GtkSnapshot   *snapshot,
              SlMark        *mark,
              float          x,
              float          top,
              float          room)
{
  const char *others = sl_article_view_get_others (self, mark);
  g_autoptr (PangoLayout) line = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  PangoRectangle logical;

  if (others[0] == '\0')
    return;

  line = create_small_layout (self, "A", 0.62);
  pango_layout_get_pixel_extents (line, NULL, &logical);
  text = cut_lines (others, (guint) (room / MAX (logical.height, 1)));
  layout = create_small_layout (self, text, 0.62);
  pango_layout_get_pixel_extents (layout, NULL, &logical);
  append_centered (snapshot, layout, &sl_palette_get_verdict (self->scheme, SL_VERDICT_NONE)->rule,
                   x, top + logical.height / 2.0f);
}

/* How far it is from the first line of a claim to that of the next one. */
static float
get_room (SlArticleView *self,
          GArray        *shown,
          guint          i,
          int            y)
{
  for (guint k = i + 1; k < shown->len; k++)
    {
      const SlShown *next = &g_array_index (shown, SlShown, k);
      GdkRectangle area;

      if (next->mark->rects->len == 0)
        continue;
      sl_article_view_place_rect (self, &g_array_index (next->mark->rects, SlMarkRect, 0), &area);
      if (area.y > y)
        return area.y - y;
    }

  return G_MAXINT16;
}

/* Badges beside the first line of each claim, the first one nearest to the text. What finds no room
 * there is still reached through the text. */
static void
paint_badges (SlArticleView *self,
              GtkSnapshot   *snapshot,
              GArray        *shown)
{
  int margin = sl_article_view_get_start (self);
  float others = sl_article_view_mirror (self, sl_article_view_get_end (self) + SL_LANE_WIDTH / 2.0f, 0);
  int last_y = -1;
  int badges = 0;

  for (guint i = 0; i < shown->len; i++)
    {
      const SlShown *one = &g_array_index (shown, SlShown, i);
      GdkRectangle area;
      float x;

      if (one->mark->rects->len == 0)
        continue;
      sl_article_view_place_rect (self, &g_array_index (one->mark->rects, SlMarkRect, 0), &area);
      /* Of claims that begin on one line, the first tells what others say; the text tells it of all. */
      if (area.y != last_y)
        paint_others (self, snapshot, one->mark, others, area.y,
                      get_room (self, shown, i, area.y));
      badges = area.y == last_y ? badges + 1 : 0;
      last_y = area.y;
      x = margin - 13.5f - badges * BADGE_PITCH;
      if (x < 6)
        continue;
      paint_badge (self, snapshot, one->mark->verdict, one->look, sl_article_view_mirror (self, x, 0),
                   area.y + area.height / 2.0f);
    }
}

/* A bar beside quoted paragraphs. */
static void
paint_quote_bars (SlArticleView *self,
                  GtkSnapshot   *snapshot)
{
  guint n_paragraphs;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (self->article, &n_paragraphs);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRGBA color = sl_palette_get_verdict (self->scheme, SL_VERDICT_NONE)->rule;
  float x = sl_article_view_mirror (self, sl_article_view_get_start (self) + 4, 3);
  SlTextRange visible;

  color.alpha = 0.45f;
  sl_article_view_get_visible_range (self, &visible);
  for (guint i = 0; i < n_paragraphs && paragraphs[i].range.start < visible.end; i++)
    {
      GtkTextIter iter;
      GdkRectangle first;
      int y;
      int height;

      if (paragraphs[i].role != SL_ROLE_QUOTE || paragraphs[i].range.end <= visible.start)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, paragraphs[i].range.start);
      gtk_text_view_get_iter_location (view, &iter, &first);
      gtk_text_view_get_line_yrange (view, &iter, &y, &height);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (x, first.y, 3, y + height - first.y - 14));
    }
}

/* Everything beside the text, for the claims in view in the order of the text. */
void
sl_article_view_paint_margins (SlArticleView *self,
                               GtkSnapshot   *snapshot,
                               GArray        *shown)
{
  paint_quote_bars (self, snapshot);
  sl_article_view_paint_origins (self, snapshot);
  paint_badges (self, snapshot, shown);
}
