/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-colleagues-window.h"

#include <glib/gi18n.h>

struct _SlColleaguesWindow
{
  AdwWindow parent_instance;

  SlCompareContext *context;
  AdwPreferencesGroup *group;
  guint n;
};

G_DEFINE_FINAL_TYPE (SlColleaguesWindow, sl_colleagues_window, ADW_TYPE_WINDOW)

static void
switched_cb (SlColleaguesWindow *self,
             GParamSpec         *pspec,
             GtkSwitch          *toggle)
{
  sl_compare_context_set_compared (self->context, g_object_get_data (G_OBJECT (toggle), "annotator"),
                                   gtk_switch_get_active (toggle));
}

static void
add_row (SlColleaguesWindow *self,
         SlAnnotator        *annotator)
{
  const char *uuid = sl_annotator_get_uuid (annotator);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();
  g_autofree char *name = g_markup_escape_text (sl_annotator_get_name (annotator), -1);
  g_autofree char *initials = g_markup_escape_text (sl_annotator_get_initials (annotator), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), initials);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle),
                         sl_compare_context_is_compared (self->context, uuid));
  g_object_set_data_full (G_OBJECT (toggle), "annotator", g_strdup (uuid), g_free);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->group, row);
  self->n++;
}

static void
add_rows (SlColleaguesWindow *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GListModel *annotators = sl_workspace_get_annotators (workspace);
  SlAnnotator *me = sl_workspace_get_annotator (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (annotators); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (annotators, i);

      if (me == NULL || g_strcmp0 (sl_annotator_get_uuid (me),
                                   sl_annotator_get_uuid (annotator)) != 0)
        add_row (self, annotator);
    }
  if (self->n == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     _("Nobody else has a part in this comparison yet"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Import a colleague's set first."));
      adw_preferences_group_add (self->group, row);
    }
}

static void
sl_colleagues_window_dispose (GObject *object)
{
  g_clear_object (&SL_COLLEAGUES_WINDOW (object)->context);

  G_OBJECT_CLASS (sl_colleagues_window_parent_class)->dispose (object);
}

static void
sl_colleagues_window_class_init (SlColleaguesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_colleagues_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
sl_colleagues_window_init (SlColleaguesWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  gtk_window_set_title (GTK_WINDOW (self), _("Compare With"));
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 380);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sidelight");

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Colleagues"));
  adw_preferences_group_set_description (self->group,
                                         _("Until you switch a person on, you judge without seeing "
                                           "what that person marked and judged."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * sl_colleagues_window_new:
 * @parent: (nullable): the window it belongs to
 * @context: what the views look at
 *
 * Returns: (transfer none): the window; present it with gtk_window_present()
 */
GtkWidget *
sl_colleagues_window_new (GtkWindow        *parent,
                          SlCompareContext *context)
{
  SlColleaguesWindow *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_COLLEAGUES_WINDOW, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  add_rows (self);

  return GTK_WIDGET (self);
}

/**
 * sl_colleagues_window_get_n:
 * @self: a window
 *
 * Returns: how many colleagues it lists
 */
guint
sl_colleagues_window_get_n (SlColleaguesWindow *self)
{
  g_return_val_if_fail (SL_IS_COLLEAGUES_WINDOW (self), 0);

  return self->n;
}
