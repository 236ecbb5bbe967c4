/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "dialogs/sl-article-window.h"
#include "dialogs/sl-colleagues-window.h"
#include "dialogs/sl-export-window.h"
#include "dialogs/sl-preferences-window.h"
#include "sl-dialogs.h"

/* All open comparisons are judged by the same person, under the new name from now on. */
static void
annotator_changed_cb (SlWindow    *self,
                      SlAnnotator *annotator)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      SlWindow *window = SL_IS_WINDOW (l->data) ? SL_WINDOW (l->data) : NULL;
      g_autoptr (GError) error = NULL;

      if (window != NULL && window->workspace != NULL &&
          !sl_workspace_set_annotator (window->workspace, annotator, &error))
        sl_window_show_error (window, _("Your name was not stored in this comparison"), error);
    }
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GtkWidget *window = sl_preferences_window_new (GTK_WINDOW (widget));

  g_signal_connect_object (window, "annotator-changed", G_CALLBACK (annotator_changed_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
article_details_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  SlWindow *self = SL_WINDOW (widget);
  const char *uuid = g_variant_get_string (parameter, NULL);

  if (sl_workspace_lookup_article (self->workspace, uuid) != NULL)
    gtk_window_present (GTK_WINDOW (sl_article_window_new (GTK_WINDOW (self), self->workspace,
                                                           uuid)));
}

/* One export, from the choice of the format to the file. */
typedef struct
{
  SlWindow *window;
  const SlFormat *format;
  char *annotator;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->window);
  g_free (self->annotator);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, NULL);

  if (file != NULL && export->window->workspace != NULL)
    sl_window_export (export->window, export->format->id, export->annotator, file);
}

static void
format_picked_cb (SlWindow       *self,
                  const char     *format_id,
                  SlExportWindow *from)
{
  Export *export = g_new0 (Export, 1);
  g_autofree char *title = sl_window_dup_file_name (self, NULL);
  g_autofree char *name = NULL;

  export->window = g_object_ref (self);
  export->format = sl_format_lookup (format_id);
  export->annotator = g_strdup (sl_export_window_get_annotator (from));
  name = g_strdup_printf ("%s.%s", title, export->format->extension);
  sl_dialogs_save_async (GTK_WINDOW (self), _("Export"), name, NULL, export_chosen_cb, export);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GtkWidget *window = sl_export_window_new (GTK_WINDOW (widget));

  sl_export_window_set_annotators (SL_EXPORT_WINDOW (window),
                                   sl_workspace_get_annotators (SL_WINDOW (widget)->workspace));
  g_signal_connect_object (window, "picked", G_CALLBACK (format_picked_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* GTK would make this window with every window, at a price at each start. */
static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (SL_APP_PATH "/dialogs/sl-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}

static void
compare_with_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GtkWidget *window = sl_colleagues_window_new (GTK_WINDOW (widget), SL_WINDOW (widget)->context);

  gtk_window_present (GTK_WINDOW (window));
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  sl_dialogs_show_about (GTK_WINDOW (widget));
}

/**
 * sl_window_install_dialog_actions:
 * @widget_class: the window's class
 *
 * Installs the actions that open a dialog.
 */
void
sl_window_install_dialog_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.article-details", "s",
                                   article_details_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.compare-with", NULL, compare_with_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
}
