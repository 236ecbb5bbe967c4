/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dialogs/sl-link-window.h"
#include "sl-settings.h"
#include "sl-task-bar.h"
#include "workspace/sl-fetcher.h"

/* A page on its way, with its bar and its Stop button. */
typedef struct
{
  SlWindow *window;
  SlFetcher *fetcher;
  GtkWidget *bar;
  GCancellable *cancellable;
} Fetch;

static void
fetch_free (Fetch *self)
{
  g_signal_handlers_disconnect_by_data (self->fetcher, self);
  sl_window_end_task (self->window, self->bar);
  g_object_unref (self->fetcher);
  g_object_unref (self->cancellable);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fetch, fetch_free)

static void
progress_cb (SlFetcher *fetcher,
             guint64    done,
             guint64    total,
             Fetch     *self)
{
  sl_task_bar_set_fraction (SL_TASK_BAR (self->bar), total > 0 ? (double) done / total : -1);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Fetch) fetch = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlFetched) page = sl_fetcher_fetch_finish (SL_FETCHER (source), result, &error);

  if (page != NULL)
    sl_window_import_page (fetch->window, page->bytes, page->media_type, page->url);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sl_window_toast (fetch->window, _("Stopped; nothing was added"), FALSE);
  else
    sl_window_show_error (fetch->window, _("The page was not fetched"), error);
}

static char *
dup_label (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  /* Translators: %s is the name of a site, as example.org */
  return g_strdup_printf (_("Fetching a page of %s"), host != NULL ? host : url);
}

/**
 * sl_window_import_link:
 * @self: a window
 * @url: the address of a page on the web
 *
 * Fetches the page, with a bar that shows it and can stop it, and adds it as an article.
 */
void
sl_window_import_link (SlWindow   *self,
                       const char *url)
{
  g_autofree char *label = NULL;
  Fetch *fetch;

  g_return_if_fail (SL_IS_WINDOW (self));
  g_return_if_fail (url != NULL);

  label = dup_label (url);
  fetch = g_new0 (Fetch, 1);
  fetch->window = g_object_ref (self);
  fetch->fetcher =
    sl_fetcher_new (g_settings_get_boolean (sl_settings_get (), "fetch-local-addresses"));
  fetch->cancellable = g_cancellable_new ();
  fetch->bar = sl_window_begin_task (self, fetch->cancellable, label);
  /* A window that closes stops what it began. */
  g_signal_connect_object (self->cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel),
                           fetch->cancellable, G_CONNECT_SWAPPED);
  g_signal_connect (fetch->fetcher, "progress", G_CALLBACK (progress_cb), fetch);
  sl_fetcher_fetch_async (fetch->fetcher, url, fetch->cancellable, fetched_cb, fetch);
}

static void
add_link_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GtkWidget *window = sl_link_window_new (GTK_WINDOW (widget));

  g_signal_connect_object (window, "picked", G_CALLBACK (sl_window_import_link), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
html_spliced_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      sl_window_show_error (self, _("The clipboard was not read"), error);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  sl_window_import_page (self, bytes, "text/html", NULL);
}

static void
html_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    {
      sl_window_show_error (self, _("The clipboard was not read"), error);
      return;
    }
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                  | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, self->cancellable, html_spliced_cb,
                                g_object_ref (self));
}

static void
read_html (SlWindow     *self,
           GdkClipboard *clipboard)
{
  static const char *types[] = { "text/html", NULL };

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, self->cancellable, html_read_cb,
                            g_object_ref (self));
}

static gboolean
has_html (GdkClipboard *clipboard)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html");
}

/* What browsers copy is there as text and as a page: a link is best as text, an article as page. */
static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (SlWindow) self = SL_WINDOW (user_data);
  GdkClipboard *clipboard = GDK_CLIPBOARD (source);
  g_autofree char *text = gdk_clipboard_read_text_finish (clipboard, result, NULL);
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (has_html (clipboard) && !sl_fetcher_is_link (stripped))
    read_html (self, clipboard);
  else if (*stripped != '\0')
    sl_window_import_text (self, text);
  else
    sl_window_toast (self, _("There is no text to paste"), FALSE);
}

static void
paste_article_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb,
                                 g_object_ref (widget));
}

/**
 * sl_window_install_link_actions:
 * @widget_class: the window's class
 *
 * Installs the actions that take articles from the web and from the clipboard.
 */
void
sl_window_install_link_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-link", NULL, add_link_action);
  gtk_widget_class_install_action (widget_class, "win.paste-article", NULL, paste_article_action);
}
