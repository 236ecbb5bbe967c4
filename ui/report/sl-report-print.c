/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-report-print.h"

#include <glib/gi18n.h>

#include "sl-report-blocks.h"
#include "sl-report-layout.h"

/* Between the last line and the number of the page, in points. */
#define FOOT 24.0

typedef struct
{
  GPtrArray *parts;
  GPtrArray *pages;   /* of SlReportPage; NULL until the paper is known */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->parts, g_ptr_array_unref);
  g_clear_pointer (&job->pages, g_ptr_array_unref);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  PangoContext *fonts = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&job->pages, g_ptr_array_unref);
  job->pages = sl_report_layout_new (job->parts, fonts, gtk_print_context_get_width (context),
                                     gtk_print_context_get_height (context) - FOOT);
  g_object_unref (fonts);
  gtk_print_operation_set_n_pages (operation, job->pages->len);
}

static void
draw_piece (cairo_t             *cr,
            const SlReportPiece *piece)
{
  double y = piece->y;

  for (int line = piece->first; line < piece->end; line++)
    {
      PangoLayoutLine *text = pango_layout_get_line_readonly (piece->layout, line);
      PangoRectangle extents;

      pango_layout_line_get_extents (text, NULL, &extents);
      cairo_move_to (cr, piece->x, y + (double) PANGO_ASCENT (extents) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, text);
      y += (double) extents.height / PANGO_SCALE;
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
  const SlReportPage *page = g_ptr_array_index (job->pages, number);

  cairo_set_source_rgb (cr, 0.75, 0.75, 0.75);
  cairo_set_line_width (cr, 0.5);
  for (guint i = 0; i < page->rules->len; i++)
    {
      const SlReportRule *rule = &g_array_index (page->rules, SlReportRule, i);

      cairo_move_to (cr, rule->x, rule->y);
      cairo_rel_line_to (cr, rule->width, rule->height);
      cairo_stroke (cr);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < page->pieces->len; i++)
    draw_piece (cr, &g_array_index (page->pieces, SlReportPiece, i));
  draw_foot (context, cr, (guint) number + 1, job->pages->len);
}

static GtkPrintOperation *
make_operation (SlSetSource  *source,
                Job         **job,
                GError      **error)
{
  g_autoptr (GPtrArray) parts = sl_report_blocks_new (source, error);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPrintOperation *operation;

  if (parts == NULL)
    return NULL;

  *job = g_new0 (Job, 1);
  (*job)->parts = g_steal_pointer (&parts);
  operation = gtk_print_operation_new ();
  /* Articles stand side by side: paper lies on its long side. */
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, 15, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 12, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 15, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 15, GTK_UNIT_MM);
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
