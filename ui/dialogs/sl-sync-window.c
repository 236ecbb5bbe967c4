/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-sync-window.h"

#include <glib/gi18n.h>

#include "server/sl-password.h"
#include "server/sl-server.h"
#include "sl-settings.h"

struct _SlSyncWindow
{
  AdwWindow parent_instance;

  GtkEditable *target;
  GtkEditable *password;
  GtkWidget *keep;
  GtkWidget *button;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (SlSyncWindow, sl_sync_window, ADW_TYPE_WINDOW)

static guint accepted_signal;

/* Says what is wrong with the address while it is typed. */
static void
check_cb (SlSyncWindow *self)
{
  const char *target = gtk_editable_get_text (self->target);
  g_autoptr (GError) error = NULL;
  g_autofree char *server = *target != '\0' ? sl_server_check_target (target, &error) : NULL;

  gtk_widget_set_sensitive (self->button, server != NULL);
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
}

static void
sl_sync_window_class_init (SlSyncWindowClass *klass)
{
  accepted_signal = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING,
                                  G_TYPE_BOOLEAN);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
make_header (SlSyncWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  self->button = gtk_button_new_with_mnemonic (_("_Synchronise"));
  gtk_widget_add_css_class (self->button, "suggested-action");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (sl_sync_window_accept), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);

  return header;
}

static void
add_keep_row (SlSyncWindow        *self,
              AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();

  self->keep = gtk_switch_new ();
  gtk_widget_set_valign (self->keep, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Keep the password in the keyring"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->keep);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->keep);
  gtk_widget_set_visible (row, sl_password_can_keep ());
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_page (SlSyncWindow *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *target = adw_entry_row_new ();
  GtkWidget *password = adw_password_entry_row_new ();

  adw_preferences_group_set_description (group,
                                         _("Sends what you did to your team and brings what others "
                                           "did. Everything stays on this computer, too."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (target),
                                 _("Address, as postgresql://name@host/database"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (password),
                                 _("Password, if it is not in the keyring"));
  self->target = GTK_EDITABLE (target);
  self->password = GTK_EDITABLE (password);
  adw_preferences_group_add (group, target);
  adw_preferences_group_add (group, password);
  add_keep_row (self, group);
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "dim-label");
  adw_preferences_group_add (group, GTK_WIDGET (self->problem));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  gtk_widget_set_vexpand (page, TRUE);

  return page;
}

static void
sl_sync_window_init (SlSyncWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *target = g_settings_get_string (sl_settings_get (), "team-server");

  gtk_window_set_title (GTK_WINDOW (self), _("Team Server"));
  gtk_window_set_default_size (GTK_WINDOW (self), 540, 380);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sidelight");
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), make_page (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (self->target, "changed", G_CALLBACK (check_cb), self,
                           G_CONNECT_SWAPPED);
  sl_sync_window_set_target (self, target);
  check_cb (self);
}

/**
 * sl_sync_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): the window, with the address that was used last
 */
GtkWidget *
sl_sync_window_new (GtkWindow *parent)
{
  return g_object_new (SL_TYPE_SYNC_WINDOW, "transient-for", parent, NULL);
}

/**
 * sl_sync_window_set_target:
 * @self: a window
 * @target: the address of a server
 *
 * Writes the address into its field.
 */
void
sl_sync_window_set_target (SlSyncWindow *self,
                           const char   *target)
{
  g_return_if_fail (SL_IS_SYNC_WINDOW (self));

  gtk_editable_set_text (self->target, target);
}

/**
 * sl_sync_window_accept:
 * @self: a window
 *
 * Chooses Synchronise, if the address can be one, and closes the window.
 */
void
sl_sync_window_accept (SlSyncWindow *self)
{
  g_autofree char *target = NULL;
  g_autofree char *password = NULL;
  gboolean keep;

  g_return_if_fail (SL_IS_SYNC_WINDOW (self));

  if (!gtk_widget_get_sensitive (self->button))
    return;
  target = g_strdup (gtk_editable_get_text (self->target));
  password = g_strdup (gtk_editable_get_text (self->password));
  keep = gtk_switch_get_active (GTK_SWITCH (self->keep));
  g_settings_set_string (sl_settings_get (), "team-server", target);
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, accepted_signal, 0, target, password, keep);
  g_object_unref (self);
}
