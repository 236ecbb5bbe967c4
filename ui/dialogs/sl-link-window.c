/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-link-window.h"

#include <string.h>

#include "workspace/sl-fetcher.h"

struct _SlLinkWindow
{
  AdwWindow parent_instance;

  GtkEditable *link_row;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (SlLinkWindow, sl_link_window, ADW_TYPE_WINDOW)

static guint picked_signal;

/* People write addresses without their scheme. */
static char *
dup_link (const char *words)
{
  g_autofree char *link = g_strstrip (g_strdup (words));

  if (*link != '\0' && strstr (link, "://") == NULL && strchr (link, '.') != NULL)
    return g_strconcat ("https://", link, NULL);

  return g_steal_pointer (&link);
}

static gboolean
is_link (const char *words)
{
  g_autofree char *link = dup_link (words);
  g_autoptr (GUri) uri =
    sl_fetcher_is_link (link) ? g_uri_parse (link, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static void
changed_cb (SlLinkWindow *self)
{
  gtk_widget_set_sensitive (self->add_button, is_link (gtk_editable_get_text (self->link_row)));
}

static void
add_cb (SlLinkWindow *self)
{
  sl_link_window_pick (self, gtk_editable_get_text (self->link_row));
}

/* A link that was just copied is most likely the one. */
static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GWeakRef *reference = user_data;
  g_autoptr (SlLinkWindow) self = g_weak_ref_get (reference);
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (text == NULL || self == NULL || self->link_row == NULL)
    return;
  g_strstrip (text);
  if (sl_fetcher_is_link (text) && *gtk_editable_get_text (self->link_row) == '\0')
    {
      gtk_editable_set_text (self->link_row, text);
      gtk_editable_select_region (self->link_row, 0, -1);
    }
}

static void
sl_link_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SL_TYPE_LINK_WINDOW);

  G_OBJECT_CLASS (sl_link_window_parent_class)->dispose (object);
}

static void
sl_link_window_class_init (SlLinkWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_link_window_dispose;
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/dialogs/sl-link-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SlLinkWindow, link_row);
  gtk_widget_class_bind_template_child (widget_class, SlLinkWindow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sl_link_window_init (SlLinkWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sl_link_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * A link that is in the clipboard is filled in.
 *
 * Returns: (transfer none): the window; present it with gtk_window_present()
 */
GtkWidget *
sl_link_window_new (GtkWindow *parent)
{
  SlLinkWindow *self = g_object_new (SL_TYPE_LINK_WINDOW, "transient-for", parent, NULL);
  GWeakRef *reference = g_new (GWeakRef, 1);

  /* The clipboard may answer when the window is long gone. */
  g_weak_ref_init (reference, self);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb,
                                 reference);

  return GTK_WIDGET (self);
}

/**
 * sl_link_window_pick:
 * @self: a window
 * @url: the link of a page, with or without its scheme
 *
 * Picks the link and closes the window; what is no link changes nothing.
 *
 * Returns: whether it is a link
 */
gboolean
sl_link_window_pick (SlLinkWindow *self,
                     const char   *url)
{
  g_autofree char *link = NULL;

  g_return_val_if_fail (SL_IS_LINK_WINDOW (self), FALSE);
  g_return_val_if_fail (url != NULL, FALSE);

  if (!is_link (url))
    return FALSE;
  link = dup_link (url);
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, picked_signal, 0, link);
  g_object_unref (self);

  return TRUE;
}
