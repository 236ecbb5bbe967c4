/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "compare/sl-compare-context.h"
#include "model/sl-set.h"
#include "report/sl-report-print.h"
#include "sl-dialogs.h"

/* The report on paper: as a PDF, or printed. */

/* Whether there are others whose verdicts are not to be seen yet. */
static gboolean
is_blind (SlWindow *self)
{
  GListModel *annotators = sl_workspace_get_annotators (self->workspace);
  const char *me = sl_annotator_get_uuid (sl_workspace_get_annotator (self->workspace));

  if (!sl_compare_context_is_blind (self->context))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (annotators, i);

      if (!g_str_equal (sl_annotator_get_uuid (annotator), me))
        return TRUE;
    }

  return FALSE;
}

/* Who judges blind does not meet the others' verdicts on paper either. */
static SlSetSource *
make_source (SlWindow *self,
             gboolean  blind)
{
  SlSetSource *everyone = sl_workspace_get_set_source (self->workspace);
  SlAnnotator *me = sl_workspace_get_annotator (self->workspace);

  return blind ? SL_SET_SOURCE (sl_set_new_of_annotator (everyone, sl_annotator_get_uuid (me)))
               : g_object_ref (everyone);
}

/**
 * sl_window_write_report:
 * @self: a window with a comparison
 * @file: where the PDF goes
 *
 * Writes the report as PDF, and tells so or why not. As long as its user judges blind, it holds only that user's
 * own verdicts.
 */
void
sl_window_write_report (SlWindow *self,
                        GFile    *file)
{
  gboolean blind = is_blind (self);
  g_autoptr (SlSetSource) source = make_source (self, blind);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;

  if (!sl_report_print_export (source, file, &n_pages, &error))
    {
      sl_window_show_error (self, _("The report could not be written"), error);
      return;
    }

  message = blind
              ? g_strdup_printf (ngettext ("The report was written: %u page, with your own verdicts",
                                           "The report was written: %u pages, with your own verdicts",
                                           n_pages), n_pages)
              : g_strdup_printf (ngettext ("The report was written: %u page",
                                           "The report was written: %u pages", n_pages), n_pages);
  sl_window_toast (self, message, FALSE);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SlWindow) self = user_data;
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, NULL);

  if (file != NULL && self->workspace != NULL)
    sl_window_write_report (self, file);
}

static void
report_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);
  g_autofree char *name = sl_window_dup_file_name (self, ".pdf");

  sl_dialogs_save_async (GTK_WINDOW (self), _("Report as PDF"), name, NULL, file_chosen_cb,
                         g_object_ref (self));
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);
  g_autoptr (SlSetSource) source = make_source (self, is_blind (self));
  g_autoptr (GError) error = NULL;

  if (!sl_report_print_run (source, GTK_WINDOW (self), &error))
    sl_window_show_error (self, _("The report could not be printed"), error);
}

/**
 * sl_window_install_report_actions:
 * @widget_class: the window's class
 *
 * Installs the actions that put the report on paper.
 */
void
sl_window_install_report_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.report-pdf", NULL, report_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}
