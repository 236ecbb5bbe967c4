/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-welcome-page.h"

#include <glib/gi18n.h>

/* The page stays calm: the file dialog finds the older ones. */
#define MAX_ROWS 6

struct _SlWelcomePage
{
  AdwBin parent_instance;

  SlRecent *recent;
  GtkWidget *articles_button;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (SlWelcomePage, sl_welcome_page, ADW_TYPE_BIN)

static guint open_recent_signal;

static void
row_activated_cb (SlWelcomePage *self,
                  GtkListBoxRow *row)
{
  SlRecentItem *item = g_object_get_data (G_OBJECT (row), "item");
  g_autoptr (GFile) file = g_object_ref (sl_recent_item_get_file (item));

  g_assert (SL_IS_WELCOME_PAGE (self));

  g_signal_emit (self, open_recent_signal, 0, file);
}

static char *
dup_when (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);

  /* Translators: the date and time a comparison was last open, as 3 May 2026, 14:05 */
  return time != NULL ? g_date_time_format (time, _("%e %B %Y, %H:%M")) : g_strdup ("");
}

static GtkWidget *
make_row (SlRecentItem *item)
{
  const char *title = sl_recent_item_get_title (item);
  g_autofree char *name = g_file_get_basename (sl_recent_item_get_file (item));
  g_autofree char *place = sl_recent_item_dup_place (item);
  g_autofree char *when = dup_when (sl_recent_item_get_time (item));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", g_strstrip (when), place);
  g_autofree char *title_markup = g_markup_escape_text (*title != '\0' ? title : name, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  /* Wrapped, not cut: GTK 4.8 warns of a label that is narrower than its own ellipsis. */
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);

  return row;
}

static void
recent_changed_cb (SlWelcomePage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->recent));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (n_items, MAX_ROWS); i++)
    {
      g_autoptr (SlRecentItem) item = g_list_model_get_item (G_LIST_MODEL (self->recent), i);

      gtk_list_box_append (self->recent_list, make_row (item));
    }
  gtk_widget_set_visible (self->recent_group, n_items > 0);
}

static gboolean
sl_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SL_WELCOME_PAGE (widget)->articles_button);
}

static void
sl_welcome_page_dispose (GObject *object)
{
  SlWelcomePage *self = SL_WELCOME_PAGE (object);

  g_clear_object (&self->recent);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (sl_welcome_page_parent_class)->dispose (object);
}

static void
sl_welcome_page_class_init (SlWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_welcome_page_dispose;
  widget_class->grab_focus = sl_welcome_page_grab_focus;

  open_recent_signal = g_signal_new ("open-recent", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class, SL_APP_PATH "/sl-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SlWelcomePage, articles_button);
  gtk_widget_class_bind_template_child (widget_class, SlWelcomePage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, SlWelcomePage, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sl_welcome_page_init (SlWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sl_welcome_page_new:
 * @recent: the recent comparisons
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
sl_welcome_page_new (SlRecent *recent)
{
  SlWelcomePage *self;

  g_return_val_if_fail (SL_IS_RECENT (recent), NULL);

  self = g_object_new (SL_TYPE_WELCOME_PAGE, NULL);
  self->recent = g_object_ref (recent);
  g_signal_connect_object (recent, "items-changed", G_CALLBACK (recent_changed_cb), self,
                           G_CONNECT_SWAPPED);
  recent_changed_cb (self);

  return GTK_WIDGET (self);
}
