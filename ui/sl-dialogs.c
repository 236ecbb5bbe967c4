/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "exchange/sl-format.h"

/* A file is chosen: the chooser lives as long as the task. */
typedef struct
{
  GtkFileChooserNative *chooser;
  gulong response_id;
  gulong cancelled_id;
} Choice;

static void
choice_free (Choice *self)
{
  if (self->response_id != 0)
    g_signal_handler_disconnect (self->chooser, self->response_id);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_object_unref (self->chooser);
  g_free (self);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was chosen"));
  g_object_unref (task);
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *suffixes,
            const char *const *types)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  for (guint i = 0; types != NULL && types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* The endings of the files that can be imported, of every format once. */
static char **
list_set_suffixes (void)
{
  g_autoptr (GStrvBuilder) suffixes = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const SlFormat *formats = sl_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (formats[i].read != NULL && g_hash_table_add (seen, (gpointer) formats[i].extension))
        g_strv_builder_add (suffixes, formats[i].extension);
    }

  return g_strv_builder_end (suffixes);
}

static void
add_filters (GtkFileChooser *chooser,
             SlFileKind      kind)
{
  static const char *const articles[] =
    { "txt", "text", "html", "htm", "xhtml", "mht", "mhtml", "md", "markdown", "rtf", "pdf", "docx", "odt", "epub",
      NULL };
  static const char *const article_types[] =
    { "text/plain", "text/html", "application/xhtml+xml", "application/x-mimearchive", "text/markdown", "application/rtf",
      "application/pdf", "application/epub+zip", "application/vnd.oasis.opendocument.text",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", NULL };
  static const char *const comparisons[] = { "sidelight", NULL };
  g_auto (GStrv) sets = list_set_suffixes ();

  switch (kind)
    {
    case SL_FILE_KIND_ARTICLE:
      add_filter (chooser, _("Articles (text, web pages, documents)"), articles, article_types);
      break;
    case SL_FILE_KIND_COMPARISON:
      add_filter (chooser, _("Comparisons"), comparisons, NULL);
      break;
    case SL_FILE_KIND_SET:
      add_filter (chooser, _("Annotation sets"), (const char *const *) sets, NULL);
      break;
    case SL_FILE_KIND_ANY:
    default:
      return;
    }

  {
    g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

    gtk_file_filter_set_name (all, _("All files"));
    gtk_file_filter_add_pattern (all, "*");
    gtk_file_chooser_add_filter (chooser, all);
  }
}

static const char *
open_title (SlFileKind kind,
            gboolean   multiple)
{
  switch (kind)
    {
    case SL_FILE_KIND_ARTICLE:
      return multiple ? _("Open Articles") : _("Open an Article");
    case SL_FILE_KIND_COMPARISON:
      return _("Open a Comparison");
    case SL_FILE_KIND_SET:
      return _("Open an Annotation Set");
    case SL_FILE_KIND_ANY:
    default:
      return _("Open a File");
    }
}

static void
choose (GtkWindow            *parent,
        GtkFileChooserNative *chooser,
        GCancellable         *cancellable,
        gpointer              source_tag,
        GAsyncReadyCallback   callback,
        gpointer              user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  Choice *choice = g_new0 (Choice, 1);

  g_task_set_source_tag (task, source_tag);
  choice->chooser = chooser;
  choice->response_id = g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  g_task_set_task_data (task, choice, (GDestroyNotify) choice_free);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static GFile *
finish_one (GAsyncResult  *result,
            GError       **error)
{
  g_autoptr (GListModel) files = g_task_propagate_pointer (G_TASK (result), error);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}

/**
 * sl_dialogs_open_async:
 * @parent: the window
 * @kind: what is asked for
 * @cancellable: (nullable): a cancellable
 * @callback: called when a file is chosen
 * @user_data: for @callback
 *
 * Asks for one file to open.
 */
void
sl_dialogs_open_async (GtkWindow           *parent,
                       SlFileKind           kind,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (open_title (kind, FALSE), parent,
                                         GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _("_Open"), _("_Cancel"));
  add_filters (GTK_FILE_CHOOSER (chooser), kind);
  choose (parent, chooser, cancellable, sl_dialogs_open_async, callback, user_data);
}

/**
 * sl_dialogs_open_finish:
 * @result: the result
 * @error: return location for an error; %G_IO_ERROR_CANCELLED where nothing was chosen
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GFile *
sl_dialogs_open_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return finish_one (result, error);
}

/**
 * sl_dialogs_open_multiple_async:
 * @parent: the window
 * @kind: what is asked for
 * @cancellable: (nullable): a cancellable
 * @callback: called when files are chosen
 * @user_data: for @callback
 *
 * Asks for files to open.
 */
void
sl_dialogs_open_multiple_async (GtkWindow           *parent,
                                SlFileKind           kind,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (open_title (kind, TRUE), parent,
                                         GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _("_Open"), _("_Cancel"));
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser), kind);
  choose (parent, chooser, cancellable, sl_dialogs_open_multiple_async, callback, user_data);
}

/**
 * sl_dialogs_open_multiple_finish:
 * @result: the result
 * @error: return location for an error; %G_IO_ERROR_CANCELLED where nothing was chosen
 *
 * Returns: (transfer full): a list of #GFile, or %NULL with @error set
 */
GListModel *
sl_dialogs_open_multiple_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sl_dialogs_save_async:
 * @parent: the window
 * @title: what is being saved
 * @name: the file name to begin with
 * @cancellable: (nullable): a cancellable
 * @callback: called when a file is chosen
 * @user_data: for @callback
 *
 * Asks where to save. The dialog has asked already whether an existing file may be replaced.
 */
void
sl_dialogs_save_async (GtkWindow           *parent,
                       const char          *title,
                       const char          *name,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                         _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  choose (parent, chooser, cancellable, sl_dialogs_save_async, callback, user_data);
}

/**
 * sl_dialogs_save_finish:
 * @result: the result
 * @error: return location for an error; %G_IO_ERROR_CANCELLED where nothing was chosen
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GFile *
sl_dialogs_save_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return finish_one (result, error);
}

/**
 * sl_dialogs_show_message:
 * @parent: (nullable): the window
 * @heading: what happened, plain text
 * @body: what to do, plain text
 *
 * Says something that a toast is too small for.
 *
 * Returns: (transfer none): the dialog; it goes away by itself
 */
GtkWindow *
sl_dialogs_show_message (GtkWindow  *parent,
                         const char *heading,
                         const char *body)
{
  return sl_dialogs_show_details (parent, heading, body, NULL);
}

/* A list that may be long: it scrolls and can be selected and copied. */
static GtkWidget *
make_details (const char *const *details)
{
  g_autofree char *text = g_strjoinv ("\n\n", (char **) details);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dialog-details");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "card");

  return scrolled;
}

static GtkWidget *
make_wrapped (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The heading of libadwaita 1.7's own dialog does not know its width, and GTK complains of that. */
static GtkWidget *
make_message (const char        *heading,
              const char        *body,
              const char *const *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_wrapped (heading, "title-2"));
  if (body != NULL && *body != '\0')
    gtk_box_append (GTK_BOX (box), make_wrapped (body, NULL));
  if (details != NULL && details[0] != NULL)
    gtk_box_append (GTK_BOX (box), make_details (details));

  return box;
}

/**
 * sl_dialogs_show_details:
 * @parent: (nullable): the window
 * @heading: what happened, plain text
 * @body: what to do, plain text
 * @details: (nullable) (array zero-terminated=1): one text for each thing it happened to
 *
 * Says something with a list, as for the files of an import that could not be read.
 *
 * Returns: (transfer none): the dialog; it goes away by itself
 */
GtkWindow *
sl_dialogs_show_details (GtkWindow         *parent,
                         const char        *heading,
                         const char        *body,
                         const char *const *details)
{
  GtkWidget *dialog;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  /* A window that waits for what it is to show is there for what went wrong. */
  if (parent != NULL && !gtk_widget_get_visible (GTK_WIDGET (parent)))
    gtk_window_present (parent);
  dialog = adw_message_dialog_new (parent, NULL, NULL);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      make_message (heading, body, details));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_widget_add_css_class (dialog, "sidelight");
  gtk_window_present (GTK_WINDOW (dialog));

  return GTK_WINDOW (dialog);
}

/**
 * sl_dialogs_show_about:
 * @parent: (nullable): the window
 *
 * Says what the program is.
 *
 * Returns: (transfer none): the window; it goes away by itself
 */
GtkWindow *
sl_dialogs_show_about (GtkWindow *parent)
{
  GtkWidget *about;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  about = adw_about_window_new ();
  g_object_set (about,
                "transient-for", parent,
                "modal", TRUE,
                "application-name", "Sidelight",
                "application-icon", SL_APP_ID,
                "developer-name", _("The Sidelight developers"),
                "version", SL_VERSION,
                "comments", _("Reads several articles about one event side by side: what each "
                              "claims, who else claims it, and what you think of it."),
                "copyright", "© 2026 The Sidelight developers",
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: your names, one per line */
                "translator-credits", _("translator-credits"),
                NULL);
  gtk_window_present (GTK_WINDOW (about));

  return GTK_WINDOW (about);
}
