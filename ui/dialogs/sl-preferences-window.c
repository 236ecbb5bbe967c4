/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-preferences-window.h"

#include <glib/gi18n.h>

#include "sl-settings.h"
#include "workspace/sl-identity.h"

struct _SlPreferencesWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkEditable *name_row;
  GtkEditable *initials_row;
  GtkSpinButton *text_size;
  GtkSpinButton *line_spacing;
  AdwComboRow *color_scheme;
  GtkSpinButton *panes_visible;
  GtkWidget *link_scrolling;
  GtkWidget *fetch_local;
  GtkRange *min_score;
};

G_DEFINE_FINAL_TYPE (SlPreferencesWindow, sl_preferences_window, ADW_TYPE_WINDOW)

static guint annotator_changed_signal;

/* The rows of the list of schemes, by the nicks of the setting. */
static const char *const schemes[] = { "system", "light", "dark" };

static gboolean
scheme_to_row (GValue   *value,
               GVariant *variant,
               gpointer  user_data)
{
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_str_equal (nick, schemes[i]))
        g_value_set_uint (value, i);
    }

  return TRUE;
}

static GVariant *
row_to_scheme (const GValue       *value,
               const GVariantType *type,
               gpointer            user_data)
{
  guint row = g_value_get_uint (value);

  return row < G_N_ELEMENTS (schemes) ? g_variant_new_string (schemes[row]) : NULL;
}

static void
fail (SlPreferencesWindow *self,
      const GError        *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/**
 * sl_preferences_window_set_annotator:
 * @self: a window
 * @name: the person's name
 * @initials: (nullable): their initials; made from the name where they are empty
 * @error: return location for an error
 *
 * Keeps who the person is. They stay the same annotator, under another name.
 *
 * Returns: whether it was stored
 */
gboolean
sl_preferences_window_set_annotator (SlPreferencesWindow  *self,
                                     const char           *name,
                                     const char           *initials,
                                     GError              **error)
{
  g_autoptr (SlAnnotator) old = NULL;
  g_autoptr (SlAnnotator) annotator = NULL;
  g_autofree char *plain_name = g_strstrip (g_strdup (name));
  g_autofree char *plain_initials = g_strstrip (g_strdup (initials != NULL ? initials : ""));

  g_return_val_if_fail (SL_IS_PREFERENCES_WINDOW (self), FALSE);

  if (*plain_name == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("Colleagues need a name to know your verdicts by."));
      return FALSE;
    }

  old = sl_identity_load (error);
  if (old == NULL)
    return FALSE;

  annotator = sl_annotator_new (sl_annotator_get_uuid (old), plain_name,
                                *plain_initials != '\0' ? plain_initials : NULL);
  if (!sl_identity_save (annotator, error))
    return FALSE;

  gtk_editable_set_text (self->name_row, sl_annotator_get_name (annotator));
  gtk_editable_set_text (self->initials_row, sl_annotator_get_initials (annotator));
  g_signal_emit (self, annotator_changed_signal, 0, annotator);

  return TRUE;
}

static void
person_cb (SlPreferencesWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!sl_preferences_window_set_annotator (self, gtk_editable_get_text (self->name_row),
                                            gtk_editable_get_text (self->initials_row), &error))
    fail (self, error);
}

static void
load_annotator (SlPreferencesWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAnnotator) annotator = sl_identity_load (&error);

  if (annotator == NULL)
    {
      fail (self, error);
      return;
    }
  gtk_editable_set_text (self->name_row, sl_annotator_get_name (annotator));
  gtk_editable_set_text (self->initials_row, sl_annotator_get_initials (annotator));
}

static void
sl_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SL_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (sl_preferences_window_parent_class)->dispose (object);
}

static void
sl_preferences_window_class_init (SlPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_preferences_window_dispose;
  annotator_changed_signal = g_signal_new ("annotator-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, SL_TYPE_ANNOTATOR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/dialogs/sl-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, initials_row);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, text_size);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, line_spacing);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, panes_visible);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, link_scrolling);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, fetch_local);
  gtk_widget_class_bind_template_child (widget_class, SlPreferencesWindow, min_score);
  gtk_widget_class_bind_template_callback (widget_class, person_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sl_preferences_window_init (SlPreferencesWindow *self)
{
  GSettings *settings = sl_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "text-size", gtk_spin_button_get_adjustment (self->text_size), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "line-spacing", gtk_spin_button_get_adjustment (self->line_spacing),
                   "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "panes-visible", gtk_spin_button_get_adjustment (self->panes_visible),
                   "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "link-scrolling", self->link_scrolling, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "fetch-local-addresses", self->fetch_local, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "min-score", gtk_range_get_adjustment (self->min_score), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                scheme_to_row, row_to_scheme, NULL, NULL);
  load_annotator (self);
}

/**
 * sl_preferences_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): the window; present it with gtk_window_present()
 */
GtkWidget *
sl_preferences_window_new (GtkWindow *parent)
{
  return g_object_new (SL_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
}
