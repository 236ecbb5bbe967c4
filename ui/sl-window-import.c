/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sl-dialogs.h"
#include "sl-task-bar.h"
#include "workspace/sl-fetcher.h"
#include "workspace/sl-importer.h"
#include "workspace/sl-set-import.h"

/* One drop, one dialog or one paste: a batch with its own bar and its own Stop button. */
typedef struct
{
  SlWindow *window;
  GtkWidget *bar;
  GCancellable *cancellable;
  SlImporter *importer;
  char *message;
} Batch;

static Batch *
batch_new (SlWindow   *window,
           const char *label)
{
  Batch *self = g_new0 (Batch, 1);

  self->window = g_object_ref (window);
  self->cancellable = g_cancellable_new ();
  self->bar = sl_window_begin_task (window, self->cancellable, label);
  /* A window that closes stops what it began. */
  g_signal_connect_object (window->cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);

  return self;
}

static void
batch_free (Batch *self)
{
  if (self->importer != NULL)
    g_signal_handlers_disconnect_by_data (self->importer, self);
  sl_window_end_task (self->window, self->bar);
  g_clear_object (&self->importer);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->window);
  g_free (self->message);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Batch, batch_free)

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Batch) batch = user_data;
  g_autoptr (GError) error = NULL;

  if (!sl_workspace_compare_finish (SL_WORKSPACE (source), result, &error))
    sl_window_show_error (batch->window, _("The articles were not compared"), error);
  else if (batch->message != NULL && SL_WORKSPACE (source) == batch->window->workspace)
    sl_window_toast (batch->window, batch->message, TRUE);
}

/**
 * sl_window_compare:
 * @self: a window with a comparison
 * @message: (nullable): what to say when it is done
 *
 * Looks for the same claims in the articles, with a bar that shows it and can stop it.
 */
void
sl_window_compare (SlWindow   *self,
                   const char *message)
{
  guint n_articles = g_list_model_get_n_items (sl_workspace_get_articles (self->workspace));
  g_autofree char *label = g_strdup_printf (ngettext ("Comparing %u article",
                                                      "Comparing %u articles", n_articles),
                                            n_articles);
  Batch *batch = batch_new (self, label);

  batch->message = g_strdup (message);
  sl_workspace_compare_async (self->workspace, batch->cancellable, compared_cb, batch);
}

static char *
dup_name (const SlImportResult *result)
{
  if (result->file != NULL)
    return g_file_get_basename (result->file);
  if (result->url != NULL)
    return g_strdup (result->url);

  return g_strdup (_("The pasted text"));
}

static void
show_failures (SlWindow  *self,
               GPtrArray *results,
               guint      n_added)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) details = NULL;
  g_autofree char *heading = NULL;
  guint n_failed = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const SlImportResult *result = g_ptr_array_index (results, i);
      g_autofree char *name = NULL;
      g_autofree char *line = NULL;

      if (result->error == NULL || g_error_matches (result->error, G_IO_ERROR,
                                                    G_IO_ERROR_CANCELLED))
        continue;
      name = dup_name (result);
      line = g_strdup_printf ("%s\n%s", name, result->error->message);
      g_strv_builder_add (builder, line);
      n_failed++;
    }
  if (n_failed == 0)
    return;

  details = g_strv_builder_end (builder);
  heading = g_strdup_printf (ngettext ("%u file was not read", "%u files were not read", n_failed),
                             n_failed);
  sl_dialogs_show_details (GTK_WINDOW (self), heading,
                           n_added > 0 ? _("The others are open.") : _("Nothing was added."),
                           (const char *const *) details);
}

static void
add_articles (SlWindow  *self,
              GPtrArray *articles)
{
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!sl_window_ensure_workspace (self, &error) ||
      !sl_workspace_add_articles (self->workspace, articles, &error))
    {
      sl_window_show_error (self, _("The articles were not added"), error);
      return;
    }

  message = g_strdup_printf (ngettext ("%u article added", "%u articles added", articles->len),
                             articles->len);
  sl_window_compare (self, message);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Batch) batch = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = sl_importer_run_finish (SL_IMPORTER (source), result, &error);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  if (results == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sl_window_toast (batch->window, _("Stopped; nothing was added"), FALSE);
      else
        sl_window_show_error (batch->window, _("The articles were not read"), error);
      return;
    }

  for (guint i = 0; i < results->len; i++)
    {
      const SlImportResult *item = g_ptr_array_index (results, i);

      if (item->article != NULL)
        g_ptr_array_add (articles, g_object_ref (item->article));
    }
  if (articles->len > 0)
    add_articles (batch->window, articles);
  show_failures (batch->window, results, articles->len);
}

static void
progress_cb (SlImporter *importer,
             guint       done,
             guint       total,
             const char *name,
             Batch      *batch)
{
  /* Translators: %s is a file name */
  g_autofree char *label = g_strdup_printf (_("Reading %s"), name);

  sl_task_bar_set_label (SL_TASK_BAR (batch->bar), label);
  sl_task_bar_set_fraction (SL_TASK_BAR (batch->bar), total > 0 ? (double) done / total : -1);
}

static void
run (SlWindow   *self,
     SlImporter *importer)
{
  Batch *batch = batch_new (self, _("Reading articles"));

  batch->importer = g_object_ref (importer);
  g_signal_connect (importer, "progress", G_CALLBACK (progress_cb), batch);
  sl_importer_run_async (importer, batch->cancellable, imported_cb, batch);
}

/**
 * sl_window_import_page:
 * @self: a window
 * @bytes: a page
 * @media_type: (nullable): what it is
 * @url: (nullable): where it comes from
 *
 * Adds a page as an article.
 */
void
sl_window_import_page (SlWindow   *self,
                       GBytes     *bytes,
                       const char *media_type,
                       const char *url)
{
  g_autoptr (SlImporter) importer = sl_importer_new ();

  g_return_if_fail (SL_IS_WINDOW (self));

  sl_importer_add_page (importer, bytes, media_type, url);
  run (self, importer);
}

/**
 * sl_window_import_files:
 * @self: a window
 * @files: a list of #GFile
 *
 * Reads the files as articles and adds them as one step. Comparisons among them are
 * opened instead, sets of colleagues previewed, and pages of the web fetched.
 */
void
sl_window_import_files (SlWindow   *self,
                        GListModel *files)
{
  g_autoptr (SlImporter) importer = sl_importer_new ();
  guint n_articles = 0;

  g_return_if_fail (SL_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *name = g_file_get_basename (file);

      if (g_str_has_suffix (name, ".sidelight"))
        {
          sl_window_open (self, file);
          continue;
        }
      if (g_file_has_uri_scheme (file, "http") || g_file_has_uri_scheme (file, "https"))
        {
          g_autofree char *uri = g_file_get_uri (file);

          sl_window_import_link (self, uri);
          continue;
        }
      if (sl_set_import_is_set (file))
        {
          sl_window_import_set (self, file);
          continue;
        }
      sl_importer_add_file (importer, file);
      n_articles++;
    }
  if (n_articles > 0)
    run (self, importer);
}

/**
 * sl_window_import_text:
 * @self: a window
 * @text: an article, the link of one, or the addresses of files one per line
 *
 * Adds the text as an article. A link is fetched.
 */
void
sl_window_import_text (SlWindow   *self,
                       const char *text)
{
  g_autofree char *stripped = NULL;
  g_autoptr (SlImporter) importer = NULL;

  g_return_if_fail (SL_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return;

  if (g_str_has_prefix (stripped, "file://"))
    {
      g_auto (GStrv) uris = g_uri_list_extract_uris (stripped);
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      for (guint i = 0; uris[i] != NULL; i++)
        {
          g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

          g_list_store_append (files, file);
        }
      sl_window_import_files (self, G_LIST_MODEL (files));
      return;
    }
  if (sl_fetcher_is_link (stripped))
    {
      sl_window_import_link (self, stripped);
      return;
    }

  importer = sl_importer_new ();
  sl_importer_add_text (importer, stripped, "text/plain");
  run (self, importer);
}

static gboolean
drop_cb (SlWindow     *self,
         const GValue *value,
         double        x,
         double        y)
{
  g_assert (SL_IS_WINDOW (self));

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
        g_list_store_append (files, l->data);
      sl_window_import_files (self, G_LIST_MODEL (files));
      return TRUE;
    }
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL)
    {
      sl_window_import_text (self, g_value_get_string (value));
      return TRUE;
    }

  return FALSE;
}

/* Words dragged out of one of our own panes are not a new article. */
static gboolean
accept_cb (SlWindow *self,
           GdkDrop  *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return gdk_drop_get_drag (drop) == NULL &&
         (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
          gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
}

/**
 * sl_window_add_drop_target:
 * @self: a window
 *
 * Lets files and text be dropped anywhere on the window.
 */
void
sl_window_add_drop_target (SlWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "accept", G_CALLBACK (accept_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
