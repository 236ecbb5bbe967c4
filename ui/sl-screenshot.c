/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-screenshot.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sl-window.h"
#include "workspace/sl-workspace.h"

/* A window counts as settled when it has had nothing to do for so long. */
#define SETTLED_MS 600
#define MAX_ATTEMPTS 10

/**
 * sl_screenshot_save:
 * @widget: a widget that is on screen
 * @path: where to write the PNG
 * @error: return location for an error
 *
 * Renders the widget as the screen shows it.
 *
 * Returns: whether the picture was written
 */
gboolean
sl_screenshot_save (GtkWidget   *widget,
                    const char  *path,
                    GError     **error)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkNative *native = gtk_widget_get_native (widget);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL && native != NULL)
    texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, NULL);
  if (texture != NULL && gdk_texture_save_to_png (texture, path))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The picture “%s” could not be written"),
               path);

  return FALSE;
}

static gboolean
settled_cb (gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (user_data);
  GApplication *application = G_APPLICATION (gtk_window_get_application (window));
  g_autoptr (GError) error = NULL;
  static guint attempts;

  if (gtk_widget_get_width (GTK_WIDGET (window)) == 0 ||
      (SL_IS_WINDOW (window) && sl_window_is_busy (SL_WINDOW (window))))
    return G_SOURCE_CONTINUE;

  /* A window that has not painted yet has no picture: it gets another chance. */
  if (!sl_screenshot_save (GTK_WIDGET (window), g_getenv ("SL_SCREENSHOT"), &error) &&
      attempts++ < MAX_ATTEMPTS)
    return G_SOURCE_CONTINUE;
  if (error != NULL)
    g_printerr ("sidelight: %s\n", error->message);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);

  return G_SOURCE_REMOVE;
}

/* A benchmark waits at the other end of standard output. It gets its line when the first frame with
 * the articles in it is done, and the program ends. */
static void
after_paint_cb (GdkFrameClock *clock,
                GtkWidget     *widget)
{
  SlWindow *window = SL_IS_WINDOW (widget) ? SL_WINDOW (widget) : NULL;
  SlWorkspace *workspace = window != NULL ? sl_window_get_workspace (window) : NULL;

  if (workspace == NULL || sl_window_is_busy (window) ||
      g_list_model_get_n_items (sl_workspace_get_articles (workspace)) == 0)
    return;

  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, widget);
  g_print ("first frame\n");
  g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (window))),
                                  "quit", NULL);
}

static void
realize_cb (GtkWidget *widget)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                           G_CALLBACK (after_paint_cb), widget, 0);
}

static void
map_cb (GtkWidget *widget)
{
  g_timeout_add_full (G_PRIORITY_LOW, SETTLED_MS, settled_cb, g_object_ref (widget),
                      g_object_unref);
}

/**
 * sl_screenshot_arm:
 * @window: a window that is not yet shown
 *
 * For pictures in the manual and for tests: where the environment names a file in SL_SCREENSHOT,
 * the window renders itself to it when it has settled, and the program ends.
 * SL_SCREENSHOT_SIZE=WxH sets the size. Where SL_FIRST_FRAME is set, the program writes a line and
 * ends when it has painted a comparison for the first time.
 */
void
sl_screenshot_arm (GtkWindow *window)
{
  const char *size = g_getenv ("SL_SCREENSHOT_SIZE");
  int width;
  int height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (g_getenv ("SL_FIRST_FRAME") != NULL)
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
  if (g_getenv ("SL_SCREENSHOT") == NULL)
    return;

  if (size != NULL && sscanf (size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (window, width, height);
  g_signal_connect (window, "map", G_CALLBACK (map_cb), NULL);
}
