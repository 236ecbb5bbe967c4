/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-export-window.h"

#include <glib/gi18n.h>

#include "sl-settings.h"

struct _SlExportWindow
{
  AdwWindow parent_instance;

  GtkListBox *list;
  guint n_formats;
  GtkBox *content;
  GtkWidget *whose;       /* NULL where there is no choice */
  GPtrArray *annotators;
};

G_DEFINE_FINAL_TYPE (SlExportWindow, sl_export_window, ADW_TYPE_WINDOW)

static guint picked_signal;

static void
row_activated_cb (SlExportWindow *self,
                  GtkListBoxRow  *row)
{
  const SlFormat *format = g_object_get_data (G_OBJECT (row), "format");

  sl_export_window_pick (self, format->id);
}

static GtkWidget *
make_row (const SlFormat *format)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (sl_format_get_name (format), -1);
  g_autofree char *subtitle = g_markup_escape_text (sl_format_get_readers (format), -1);
  g_autofree char *suffix = g_strdup_printf (".%s", format->extension);
  GtkWidget *extension = gtk_label_new (suffix);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_tooltip_text (row, sl_format_get_limits (format));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (extension, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), extension);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), "format", (gpointer) format);

  return row;
}

static GtkWidget *
make_list (SlExportWindow *self)
{
  const SlFormat *formats = sl_format_list (&self->n_formats);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Formats"), -1);
  for (guint i = 0; i < self->n_formats; i++)
    gtk_list_box_append (self->list, make_row (&formats[i]));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->list);
}

/* An entry whose words are kept, so that they are asked for once. */
static GtkWidget *
make_entry (const char *title,
            const char *key)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_settings_bind (sl_settings_get (), key, row, "text", G_SETTINGS_BIND_DEFAULT);

  return row;
}

/* What a ClaimReview needs beside the verdicts. */
static GtkWidget *
make_publisher (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("For ClaimReview"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             make_entry (_("Publisher"), "publisher-name"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             make_entry (_("Address of the page with the check"), "publisher-url"));

  return group;
}

static void
sl_export_window_finalize (GObject *object)
{
  g_ptr_array_unref (SL_EXPORT_WINDOW (object)->annotators);

  G_OBJECT_CLASS (sl_export_window_parent_class)->finalize (object);
}

static void
sl_export_window_class_init (SlExportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_export_window_finalize;
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
sl_export_window_init (SlExportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->content = GTK_BOX (content);
  self->annotators = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_window_set_title (GTK_WINDOW (self), _("Export"));
  gtk_window_set_default_size (GTK_WINDOW (self), 600, 560);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sidelight");

  gtk_widget_set_margin_top (content, 18);
  gtk_widget_set_margin_bottom (content, 18);
  gtk_widget_set_margin_start (content, 18);
  gtk_widget_set_margin_end (content, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (content), make_list (self));
  gtk_box_append (GTK_BOX (content), make_publisher ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * sl_export_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): the window; present it with gtk_window_present()
 */
GtkWidget *
sl_export_window_new (GtkWindow *parent)
{
  return g_object_new (SL_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
}

/**
 * sl_export_window_get_n:
 * @self: a window
 *
 * Returns: how many formats it offers
 */
guint
sl_export_window_get_n (SlExportWindow *self)
{
  g_return_val_if_fail (SL_IS_EXPORT_WINDOW (self), 0);

  return self->n_formats;
}

/**
 * sl_export_window_pick:
 * @self: a window
 * @format_id: one of the formats
 *
 * Picks the format and closes the window.
 */
void
sl_export_window_pick (SlExportWindow *self,
                       const char     *format_id)
{
  g_return_if_fail (SL_IS_EXPORT_WINDOW (self));

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, picked_signal, 0, format_id);
  g_object_unref (self);
}

/**
 * sl_export_window_set_annotators:
 * @self: a window that is not shown yet
 * @annotators: (element-type SlAnnotator): the people of the comparison
 *
 * Lets choose whose verdicts are exported, where there are several people.
 */
void
sl_export_window_set_annotators (SlExportWindow *self,
                                 GListModel     *annotators)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *group;

  g_return_if_fail (SL_IS_EXPORT_WINDOW (self));
  g_return_if_fail (self->whose == NULL);

  gtk_string_list_append (names, _("Everyone"));
  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      SlAnnotator *annotator = g_list_model_get_item (annotators, i);

      g_ptr_array_add (self->annotators, annotator);
      gtk_string_list_append (names, sl_annotator_get_name (annotator));
    }
  if (self->annotators->len < 2)
    return;

  group = adw_preferences_group_new ();
  self->whose = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->whose), _("Whose"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->whose),
                               _("The set of one person holds what this person marked, judged and "
                                 "coded, and nothing of the others."));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->whose), G_LIST_MODEL (names));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->whose);
  gtk_box_prepend (self->content, group);
}

/**
 * sl_export_window_get_annotator:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the UUID of the person whose set is wanted; %NULL for
 *   everyone's
 */
const char *
sl_export_window_get_annotator (SlExportWindow *self)
{
  guint selected;

  g_return_val_if_fail (SL_IS_EXPORT_WINDOW (self), NULL);

  selected = self->whose != NULL ? adw_combo_row_get_selected (ADW_COMBO_ROW (self->whose)) : 0;
  if (selected == 0 || selected > self->annotators->len)
    return NULL;

  return sl_annotator_get_uuid (g_ptr_array_index (self->annotators, selected - 1));
}
