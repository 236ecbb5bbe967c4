/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/sl-report-layout.h"

#include <pango/pangocairo.h>

#include "report/sl-report-blocks.h"
#include "sl-ui-test.h"

#define WIDTH 760.0
#define HEIGHT 500.0

static void
free_block (gpointer data)
{
  g_free (((SlReportBlock *) data)->text);
  g_free (data);
}

static void
free_part (gpointer data)
{
  g_ptr_array_unref (((SlReportPart *) data)->columns);
  g_free (data);
}

/* A part with so many paragraphs in each of its columns; those of the first are the longest. */
static GPtrArray *
make_parts (SlReportPartKind kind,
            guint            n_columns,
            guint            n_blocks)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);
  SlReportPart *part = g_new0 (SlReportPart, 1);

  part->kind = kind;
  part->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_columns; i++)
    {
      GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);

      for (guint k = 0; k < n_blocks; k++)
        {
          SlReportBlock *block = g_new0 (SlReportBlock, 1);
          g_autoptr (GString) text = g_string_new ("A paragraph.");

          for (guint n = 0; n < 30 / (i + 1); n++)
            g_string_append (text, " It goes on.");
          block->text = g_strdup (text->str);
          block->size = 9;
          block->above = 5;
          g_ptr_array_add (blocks, block);
        }
      g_ptr_array_add (part->columns, blocks);
    }
  g_ptr_array_add (parts, part);

  return parts;
}

static GPtrArray *
set (GPtrArray *parts)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  GPtrArray *pages = sl_report_layout_new (parts, context, WIDTH, HEIGHT);

  g_object_unref (context);

  return pages;
}

static double
get_end (const SlReportPiece *piece)
{
  double y = piece->y;

  for (int line = piece->first; line < piece->end; line++)
    {
      PangoRectangle extents;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (piece->layout, line), NULL, &extents);
      y += (double) extents.height / PANGO_SCALE;
    }

  return y;
}

/* Nothing stands outside the paper or on top of something else, and no line is lost. Returns the lines. */
static guint
check (GPtrArray *pages)
{
  guint n_lines = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const SlReportPage *page = g_ptr_array_index (pages, i);

      for (guint k = 0; k < page->pieces->len; k++)
        {
          const SlReportPiece *a = &g_array_index (page->pieces, SlReportPiece, k);

          g_assert_cmpfloat (a->x, >=, 0);
          g_assert_cmpfloat (a->x, <, WIDTH);
          g_assert_cmpfloat (get_end (a), <=, HEIGHT + 0.01);
          n_lines += a->end - a->first;
          for (guint n = 0; n < k; n++)
            {
              const SlReportPiece *b = &g_array_index (page->pieces, SlReportPiece, n);

              g_assert_true (a->x < b->x || a->x > b->x || a->y >= get_end (b) - 0.01 ||
                             b->y >= get_end (a) - 0.01);
            }
        }
    }

  return n_lines;
}

static guint
count_lines (GPtrArray *pages)
{
  g_autoptr (GHashTable) layouts = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const SlReportPage *page = g_ptr_array_index (pages, i);

      for (guint k = 0; k < page->pieces->len; k++)
        {
          PangoLayout *layout = g_array_index (page->pieces, SlReportPiece, k).layout;

          if (g_hash_table_add (layouts, layout))
            n += pango_layout_get_line_count (layout);
        }
    }

  return n;
}

static void
test_flow (void)
{
  g_autoptr (GPtrArray) parts = make_parts (SL_REPORT_FLOW, 1, 80);
  g_autoptr (GPtrArray) pages = set (parts);
  const SlReportPage *page = g_ptr_array_index (pages, 0);

  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpuint (check (pages), ==, count_lines (pages));
  /* Two columns on a wide page. */
  g_assert_cmpfloat (g_array_index (page->pieces, SlReportPiece, page->pieces->len - 1).x, >, WIDTH / 3);
}

static void
test_columns (void)
{
  g_autoptr (GPtrArray) parts = make_parts (SL_REPORT_COLUMNS, 3, 24);
  g_autoptr (GPtrArray) pages = set (parts);
  const SlReportPage *first = g_ptr_array_index (pages, 0);
  const SlReportPage *last = g_ptr_array_index (pages, pages->len - 1);
  gboolean begun[3] = { FALSE, FALSE, FALSE };

  g_assert_cmpuint (check (pages), ==, count_lines (pages));
  /* All begin at the head of the first page; the longest one goes on alone. */
  for (guint i = 0; i < first->pieces->len; i++)
    {
      const SlReportPiece *piece = &g_array_index (first->pieces, SlReportPiece, i);

      if (piece->y < 1)
        begun[(int) (piece->x / (WIDTH / 3))] = TRUE;
    }
  g_assert_true (begun[0] && begun[1] && begun[2]);
  for (guint i = 0; i < last->pieces->len; i++)
    g_assert_cmpfloat (g_array_index (last->pieces, SlReportPiece, i).x, <, 1);
  g_assert_cmpuint (first->rules->len, ==, 2);
}

static void
test_table (void)
{
  g_autoptr (GPtrArray) parts = make_parts (SL_REPORT_TABLE, 3, 14);
  g_autoptr (GPtrArray) pages = set (parts);
  guint n_rules = 0;

  g_assert_cmpuint (check (pages), ==, count_lines (pages));
  for (guint i = 0; i < pages->len; i++)
    {
      const SlReportPage *page = g_ptr_array_index (pages, i);

      n_rules += page->rules->len;
      /* The cells of a row begin level. */
      for (guint k = 0; k + 2 < page->pieces->len; k += 3)
        {
          double y = g_array_index (page->pieces, SlReportPiece, k).y;

          g_assert_cmpfloat_with_epsilon (g_array_index (page->pieces, SlReportPiece, k + 1).y, y, 0.01);
          g_assert_cmpfloat_with_epsilon (g_array_index (page->pieces, SlReportPiece, k + 2).y, y, 0.01);
        }
    }
  /* A line below each row; the head is there on every page. */
  g_assert_cmpuint (n_rules, ==, 14 + pages->len - 1);
  g_assert_cmpuint (pages->len, >, 1);
}

/* A row that is higher than a page goes on over the next ones. */
static void
test_high_row (void)
{
  g_autoptr (GPtrArray) parts = make_parts (SL_REPORT_TABLE, 2, 1);
  SlReportPart *part = g_ptr_array_index (parts, 0);
  SlReportBlock *block = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (part->columns, 0), 0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "On and on. ");
  g_free (block->text);
  block->text = g_strdup (text->str);
  pages = set (parts);
  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpuint (check (pages), ==, count_lines (pages));
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) pages = set (parts);

  g_assert_cmpuint (pages->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/report-layout/flow", test_flow);
  g_test_add_func ("/ui/report-layout/columns", test_columns);
  g_test_add_func ("/ui/report-layout/table", test_table);
  g_test_add_func ("/ui/report-layout/high-row", test_high_row);
  g_test_add_func ("/ui/report-layout/nothing", test_nothing);

  return g_test_run ();
}
