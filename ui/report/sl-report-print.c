/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-report-print.h"

#include <glib/gi18n.h>

#include "sl-report-blocks.h"

/* Between the last line and the number of the page, in points. */
#define FOOT 24.0

/* Lines of one block on one page. */
typedef struct
{
  guint block;
  int first;
  int end;
} Piece;

typedef struct
{
  GPtrArray *blocks;
  GPtrArray *layouts;
  GPtrArray *pages;   /* of GArray of Piece */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->blocks, g_ptr_array_unref);
  g_clear_pointer (&job->layouts, g_ptr_array_unref);
  g_clear_pointer (&job->pages, g_ptr_array_unref);
  g_free (job);
}

static PangoLayout *
make_layout (GtkPrintContext     *context,
             const SlReportBlock *block)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Serif");
  double width = gtk_print_context_get_width (context) - block->indent;

  pango_font_description_set_size (font, (int) (block->size * PANGO_SCALE));
  if (block->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (MAX (width, 40) * PANGO_SCALE));
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

static GArray *
begin_page (Job *job)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_ptr_array_add (job->pages, page);

  return page;
}

/* How much room a block wants before it may begin on this page: a heading with a line of what it is
 * the heading of. */
static double
get_least_room (Job   *job,
                guint  i)
{
  const SlReportBlock *block = g_ptr_array_index (job->blocks, i);
  double room = block->above + get_line_height (g_ptr_array_index (job->layouts, i), 0);

  for (; block->keep_with_next && i + 1 < job->blocks->len; i++)
    {
      block = g_ptr_array_index (job->blocks, i + 1);
      room += block->above + get_line_height (g_ptr_array_index (job->layouts, i + 1), 0);
    }

  return room;
}

static void
paginate (Job    *job,
          double  height)
{
  GArray *page = begin_page (job);
  double y = 0;

  for (guint i = 0; i < job->blocks->len; i++)
    {
      const SlReportBlock *block = g_ptr_array_index (job->blocks, i);
      PangoLayout *layout = g_ptr_array_index (job->layouts, i);
      Piece piece = { i, 0, 0 };

      if (page->len > 0 && y + get_least_room (job, i) > height)
        {
          page = begin_page (job);
          y = 0;
        }
      y += page->len > 0 ? block->above : 0;
      for (int line = 0; line < pango_layout_get_line_count (layout); line++)
        {
          double line_height = get_line_height (layout, line);

          if (y + line_height > height && (piece.end > piece.first || page->len > 0))
            {
              if (piece.end > piece.first)
                g_array_append_val (page, piece);
              page = begin_page (job);
              piece.first = line;
              y = 0;
            }
          piece.end = line + 1;
          y += line_height;
        }
      g_array_append_val (page, piece);
    }
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  for (guint i = 0; i < job->blocks->len; i++)
    g_ptr_array_add (job->layouts, make_layout (context, g_ptr_array_index (job->blocks, i)));
  paginate (job, gtk_print_context_get_height (context) - FOOT);
  gtk_print_operation_set_n_pages (operation, job->pages->len);
}

static void
draw_piece (Job         *job,
            cairo_t     *cr,
            const Piece *piece,
            double      *y)
{
  const SlReportBlock *block = g_ptr_array_index (job->blocks, piece->block);
  PangoLayout *layout = g_ptr_array_index (job->layouts, piece->block);

  for (int line = piece->first; line < piece->end; line++)
    {
      PangoLayoutLine *text = pango_layout_get_line_readonly (layout, line);
      PangoRectangle extents;

      pango_layout_line_get_extents (text, NULL, &extents);
      cairo_move_to (cr, block->indent, *y + (double) PANGO_ASCENT (extents) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, text);
      *y += (double) extents.height / PANGO_SCALE;
    }
}

static void
draw_foot (GtkPrintContext *context,
           cairo_t         *cr,
           guint            number,
           guint            n_pages)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  g_autofree char *text = g_strdup_printf ("%u / %u", number, n_pages);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Serif 8");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_move_to (cr, 0, gtk_print_context_get_height (context) - FOOT / 2);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  GArray *page = g_ptr_array_index (job->pages, number);
  double y = 0;

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < page->len; i++)
    {
      const Piece *piece = &g_array_index (page, Piece, i);
      const SlReportBlock *block = g_ptr_array_index (job->blocks, piece->block);

      if (i > 0 && piece->first == 0)
        y += block->above;
      draw_piece (job, cr, piece, &y);
    }
  draw_foot (context, cr, number + 1, job->pages->len);
}

static GtkPrintOperation *
make_operation (SlSetSource  *source,
                Job         **job,
                GError      **error)
{
  g_autoptr (GPtrArray) blocks = sl_report_blocks_new (source, error);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPrintOperation *operation;

  if (blocks == NULL)
    return NULL;

  *job = g_new0 (Job, 1);
  (*job)->blocks = g_steal_pointer (&blocks);
  (*job)->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  (*job)->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  operation = gtk_print_operation_new ();
  gtk_page_setup_set_top_margin (setup, 18, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 14, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 20, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 20, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _("Sidelight report"));
  g_object_set_data_full (G_OBJECT (operation), "sl-job", *job, (GDestroyNotify) job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), *job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), *job);

  return operation;
}

/**
 * sl_report_print_export:
 * @source: a comparison
 * @file: where the PDF goes; replaced if it is there
 * @n_pages: (out) (optional): how many pages it has
 * @error: return location for an error
 *
 * Writes the report as PDF, on the paper that is usual here.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_report_print_export (SlSetSource  *source,
                        GFile        *file,
                        guint        *n_pages,
                        GError      **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *path = g_file_get_path (file);
  Job *job = NULL;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  if (path == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("A PDF can only be written to a folder of this computer."));
      return FALSE;
    }
  operation = make_operation (source, &job, error);
  if (operation == NULL)
    return FALSE;

  gtk_print_operation_set_export_filename (operation, path);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    return FALSE;
  if (n_pages != NULL)
    *n_pages = job->pages->len;

  return TRUE;
}

/**
 * sl_report_print_run:
 * @source: a comparison
 * @parent: the window that asks
 * @error: return location for an error
 *
 * Prints the report: asks for the printer first.
 *
 * Returns: %FALSE with @error set if it could not be printed
 */
gboolean
sl_report_print_run (SlSetSource  *source,
                     GtkWindow    *parent,
                     GError      **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  Job *job = NULL;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  operation = make_operation (source, &job, error);

  return operation != NULL &&
         gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
