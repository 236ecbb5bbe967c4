/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-report-layout.h"

#include "sl-report-blocks.h"

/* The parts of the report on pages: where each line of each paragraph stands. */

#define GAP 20.0

/* A line of text is read well up to this width; wider paper gets two columns of it. */
#define READABLE 480.0

/* Above and below what stands in a row of a table. */
#define CELL_PAD 4.0

/* Where the next line goes: the frames that a text fills one after the other are the columns of a page,
 * then those of the next. */
typedef struct
{
  GPtrArray *pages;
  double height;      /* of a page */
  guint first_page;
  guint n_across;
  double x;           /* of the first column */
  double width;       /* of each */
  double top;         /* of the frames on the first page */
  guint frame;
  double y;
  gboolean fresh;     /* nothing stands in the frame yet */
} Cursor;

static void
page_free (gpointer data)
{
  SlReportPage *page = data;

  for (guint i = 0; i < page->pieces->len; i++)
    g_object_unref (g_array_index (page->pieces, SlReportPiece, i).layout);
  g_array_unref (page->pieces);
  g_array_unref (page->rules);
  g_free (page);
}

static SlReportPage *
ensure_page (GPtrArray *pages,
             guint      number)
{
  while (pages->len <= number)
    {
      SlReportPage *page = g_new0 (SlReportPage, 1);

      page->pieces = g_array_new (FALSE, FALSE, sizeof (SlReportPiece));
      page->rules = g_array_new (FALSE, FALSE, sizeof (SlReportRule));
      g_ptr_array_add (pages, page);
    }

  return g_ptr_array_index (pages, number);
}

static guint
get_page (const Cursor *self)
{
  return self->first_page + self->frame / self->n_across;
}

static void
begin_frame (Cursor *self,
             guint   frame)
{
  self->frame = frame;
  self->y = frame < self->n_across ? self->top : 0;
  self->fresh = TRUE;
}

static PangoLayout *
make_layout (PangoContext        *context,
             const SlReportBlock *block,
             double               width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Serif");

  pango_font_description_set_size (font, (int) (block->size * PANGO_SCALE));
  if (block->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (MAX (width - block->indent, 40) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, block->text, -1);
  if (block->attributes != NULL)
    pango_layout_set_attributes (layout, block->attributes);

  return layout;
}

static double
get_line_height (PangoLayout *layout,
                 int          line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);

  return (double) extents.height / PANGO_SCALE;
}

static double
get_height (PangoLayout *layout)
{
  double height = 0;

  for (int line = 0; line < pango_layout_get_line_count (layout); line++)
    height += get_line_height (layout, line);

  return height;
}

static void
add_piece (Cursor              *self,
           PangoLayout         *layout,
           const SlReportBlock *block,
           int                  first,
           int                  end,
           double               y)
{
  SlReportPage *page = ensure_page (self->pages, get_page (self));
  SlReportPiece piece = { g_object_ref (layout), first, end,
                          self->x + (self->frame % self->n_across) * (self->width + GAP) + block->indent,
                          y };

  g_array_append_val (page->pieces, piece);
}

/* Sets the lines of a paragraph, into the next frame where this one is full. */
static void
set_lines (Cursor              *self,
           PangoLayout         *layout,
           const SlReportBlock *block)
{
  int n_lines = pango_layout_get_line_count (layout);
  double begin = self->y;
  int first = 0;

  for (int line = 0; line < n_lines; line++)
    {
      double height = get_line_height (layout, line);

      if (self->y + height > self->height && !self->fresh)
        {
          if (line > first)
            add_piece (self, layout, block, first, line, begin);
          begin_frame (self, self->frame + 1);
          first = line;
          begin = self->y;
        }
      self->y += height;
      self->fresh = FALSE;
    }
  add_piece (self, layout, block, first, n_lines, begin);
}

/* How much room a block wants before it may begin in this frame: a heading with a line of what it is
 * the heading of. */
static double
get_least_room (GPtrArray *blocks,
                GPtrArray *layouts,
                guint      i)
{
  const SlReportBlock *block = g_ptr_array_index (blocks, i);
  double room = block->above + get_line_height (g_ptr_array_index (layouts, i), 0);

  for (; block->keep_with_next && i + 1 < blocks->len; i++)
    {
      block = g_ptr_array_index (blocks, i + 1);
      room += block->above + get_line_height (g_ptr_array_index (layouts, i + 1), 0);
    }

  return room;
}

static void
set_text (Cursor       *self,
          PangoContext *context,
          GPtrArray    *blocks)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (layouts, make_layout (context, g_ptr_array_index (blocks, i), self->width));
  begin_frame (self, 0);
  for (guint i = 0; i < blocks->len; i++)
    {
      const SlReportBlock *block = g_ptr_array_index (blocks, i);

      if (!self->fresh && self->y + get_least_room (blocks, layouts, i) > self->height)
        begin_frame (self, self->frame + 1);
      self->y += self->fresh ? 0 : block->above;
      set_lines (self, g_ptr_array_index (layouts, i), block);
    }
}

/* Sets the heading of a part at the head of its first page. Returns where the part itself begins. */
static double
set_heading (Cursor              *self,
             PangoContext        *context,
             const SlReportBlock *heading,
             double               width)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (heading == NULL)
    return 0;

  layout = make_layout (context, heading, width);
  begin_frame (self, 0);
  set_lines (self, layout, heading);

  return self->y + 8;
}

static void
add_rule (GPtrArray *pages,
          guint      page,
          double     x,
          double     y,
          double     width,
          double     height)
{
  SlReportRule rule = { x, y, width, height };

  g_array_append_val (ensure_page (pages, page)->rules, rule);
}

static void
set_flow (Cursor             *self,
          PangoContext       *context,
          const SlReportPart *part,
          double              width)
{
  self->n_across = width > READABLE * 1.2 ? 2 : 1;
  self->width = (width - (self->n_across - 1) * GAP) / self->n_across;
  set_text (self, context, g_ptr_array_index (part->columns, 0));
}

static void
set_columns (Cursor             *self,
             PangoContext       *context,
             const SlReportPart *part,
             double              width)
{
  guint n = part->columns->len;

  self->width = (width - (n - 1) * GAP) / n;
  for (guint i = 0; i < n; i++)
    {
      self->x = i * (self->width + GAP);
      set_text (self, context, g_ptr_array_index (part->columns, i));
    }
  for (guint page = self->first_page; page < self->pages->len; page++)
    {
      double top = page == self->first_page ? self->top : 0;

      for (guint i = 1; i < n; i++)
        add_rule (self->pages, page, i * (self->width + GAP) - GAP / 2, top, 0, self->height - top);
    }
}

/* Sets a row of a table at the place of the cursor. Where it ends is where the longest cell does, which may
 * be on a later page if it is higher than one. */
static void
set_row (Cursor    *self,
         GPtrArray *layouts,
         GPtrArray *blocks)
{
  guint begin_page = self->frame;
  double begin = self->y;
  guint end_page = begin_page;
  double end = begin;

  for (guint i = 0; i < layouts->len; i++)
    {
      self->frame = begin_page;
      self->y = begin + CELL_PAD;
      self->fresh = TRUE;
      self->x = i * (self->width + GAP);
      set_lines (self, g_ptr_array_index (layouts, i), g_ptr_array_index (blocks, i));
      if (self->frame > end_page || (self->frame == end_page && self->y > end))
        {
          end_page = self->frame;
          end = self->y;
        }
    }
  self->frame = end_page;
  self->y = end + CELL_PAD;
  self->fresh = FALSE;
}

/* Sets a row where there is room for it; on a new page the head of the table comes first. */
static void
set_table_row (Cursor             *self,
               PangoContext       *context,
               const SlReportPart *part,
               guint               row,
               double              width)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  double height = 0;

  for (guint i = 0; i < part->columns->len; i++)
    {
      SlReportBlock *block = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (part->columns, i), row);

      g_ptr_array_add (blocks, block);
      g_ptr_array_add (layouts, make_layout (context, block, self->width));
      height = MAX (height, get_height (g_ptr_array_index (layouts, i)) + 2 * CELL_PAD);
    }
  if (row > 0 && !self->fresh && self->y + height > self->height)
    {
      begin_frame (self, self->frame + 1);
      set_table_row (self, context, part, 0, width);
    }
  set_row (self, layouts, blocks);
  add_rule (self->pages, get_page (self), 0, self->y, width, 0);
}

static void
set_table (Cursor             *self,
           PangoContext       *context,
           const SlReportPart *part,
           double              width)
{
  guint n = part->columns->len;
  guint n_rows = ((GPtrArray *) g_ptr_array_index (part->columns, 0))->len;

  self->width = (width - (n - 1) * GAP) / n;
  begin_frame (self, 0);
  for (guint row = 0; row < n_rows; row++)
    set_table_row (self, context, part, row, width);
}

/**
 * sl_report_layout_new:
 * @parts: (element-type SlReportPart): the report
 * @context: the fonts of the paper
 * @width: what may be printed on, in points
 * @height: the same
 *
 * Sets the report: every part begins on a page of its own.
 *
 * Returns: (transfer full) (element-type SlReportPage): its pages, at least one
 */
GPtrArray *
sl_report_layout_new (GPtrArray    *parts,
                      PangoContext *context,
                      double        width,
                      double        height)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (page_free);

  for (guint i = 0; i < parts->len; i++)
    {
      const SlReportPart *part = g_ptr_array_index (parts, i);
      Cursor cursor = { pages, height, pages->len, 1, 0, width };

      cursor.top = set_heading (&cursor, context, part->heading, width);
      if (part->kind == SL_REPORT_FLOW)
        set_flow (&cursor, context, part, width);
      else if (part->kind == SL_REPORT_TABLE)
        set_table (&cursor, context, part, width);
      else
        set_columns (&cursor, context, part, width);
    }
  ensure_page (pages, 0);

  return pages;
}
