/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-window.h"

#include <glib/gi18n.h>

#include "model/sl-witness.h"
#include "text/sl-language.h"

/* The details a person may put right, in the order of the form. */
static const SlDetail editable[] = {
  SL_DETAIL_TITLE, SL_DETAIL_PUBLISHER, SL_DETAIL_PUBLISHED,
  SL_DETAIL_AUTHOR, SL_DETAIL_URL, SL_DETAIL_LANGUAGE,
};

struct _SlArticleWindow
{
  AdwWindow parent_instance;

  SlWorkspace *workspace;
  char *article;
  GtkWidget *rows[G_N_ELEMENTS (editable)];
  GtkWidget *witnesses[G_N_ELEMENTS (editable)];

  AdwToastOverlay *toasts;
  AdwPreferencesGroup *group;
  AdwPreferencesGroup *english_group;
  AdwActionRow *file_row;
  AdwActionRow *size_row;
};

G_DEFINE_FINAL_TYPE (SlArticleWindow, sl_article_window, ADW_TYPE_WINDOW)

static const char *
detail_name (SlDetail detail)
{
  switch (detail)
    {
    case SL_DETAIL_TITLE:
      return _("Title");
    case SL_DETAIL_PUBLISHER:
      return _("Outlet");
    case SL_DETAIL_PUBLISHED:
      return _("Date, as 2026-03-12");
    case SL_DETAIL_AUTHOR:
      return _("Author");
    case SL_DETAIL_URL:
      return _("Link");
    case SL_DETAIL_LANGUAGE:
      return _("Language, as en");
    case SL_DETAIL_FILE:
    case SL_DETAIL_MEDIA_TYPE:
    case SL_DETAIL_IMPORTED:
    case SL_DETAIL_SOURCES:
    case SL_N_DETAILS:
    default:
      return "";
    }
}

/* Where a detail comes from, for the person who may put it right. */
static const char *
witness_name (SlWitness witness)
{
  switch (witness)
    {
    case SL_WITNESS_JSON_LD:
      /* Translators: where a page tells its details to search engines; a proper name */
      return _("from JSON-LD");
    case SL_WITNESS_OPENGRAPH:
      /* Translators: where a page tells its details to social networks; a proper name */
      return _("from OpenGraph");
    case SL_WITNESS_META:
      return _("from the page’s head");
    case SL_WITNESS_TIME:
      return _("from a time on the page");
    case SL_WITNESS_LINK:
      return _("from the page’s own link");
    case SL_WITNESS_TEXT:
      return _("from the text");
    case SL_WITNESS_PROPERTIES:
      return _("from the file’s properties");
    case SL_WITNESS_ADDRESS:
      return _("from the address");
    case SL_WITNESS_PERSON:
      return _("by hand");
    case SL_WITNESS_NONE:
    case SL_N_WITNESSES:
    default:
      return "";
    }
}

static void
show_witnesses (SlArticleWindow *self)
{
  SlArticle *article = sl_workspace_lookup_article (self->workspace, self->article);

  for (guint i = 0; article != NULL && i < G_N_ELEMENTS (editable); i++)
    gtk_label_set_text (GTK_LABEL (self->witnesses[i]),
                        witness_name (sl_article_get_witness (article, editable[i])));
}

static void
fail (SlArticleWindow *self,
      const GError    *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/* A year, a month, a day, or a day with a time: as exact as the source tells. */
static gboolean
is_date (const char *value)
{
  static const char *const shapes[] = { "0000", "0000-00", "0000-00-00", "0000-00-00T00:00" };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const char *shape = shapes[i];
      const char *p = value;

      while (*shape != '\0' && (*shape == '0' ? g_ascii_isdigit (*p) : *p == *shape))
        {
          shape++;
          p++;
        }
      if (*shape == '\0' && (*p == '\0' || i == G_N_ELEMENTS (shapes) - 1))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check (SlDetail      detail,
       const char   *value,
       GError      **error)
{
  if (*value == '\0')
    return TRUE;

  if (detail == SL_DETAIL_PUBLISHED && !is_date (value))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("“%s” is not a date. Write it as 2026-03-12, 2026-03 or 2026."), value);
      return FALSE;
    }
  if (detail == SL_DETAIL_URL && !g_uri_is_valid (value, G_URI_FLAGS_NONE, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("“%s” is not a link. It begins with https://."),
                   value);
      return FALSE;
    }

  return TRUE;
}

/**
 * sl_article_window_set_detail:
 * @self: a window
 * @detail: which detail
 * @value: what it is; empty where nobody knows
 * @error: return location for an error
 *
 * Stores a detail of the article, if it is another than before.
 *
 * Returns: whether the article has it now
 */
gboolean
sl_article_window_set_detail (SlArticleWindow  *self,
                              SlDetail          detail,
                              const char       *value,
                              GError          **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (value));
  SlArticle *article;
  const char *old;

  g_return_val_if_fail (SL_IS_ARTICLE_WINDOW (self), FALSE);

  article = sl_workspace_lookup_article (self->workspace, self->article);
  if (article == NULL || !check (detail, plain, error))
    return article == NULL;

  old = sl_article_get_detail (article, detail);
  if (g_strcmp0 (old != NULL ? old : "", plain) == 0)
    return TRUE;

  if (!sl_workspace_set_article_detail (self->workspace, self->article, detail,
                                        *plain != '\0' ? plain : NULL, error))
    return FALSE;
  show_witnesses (self);

  return TRUE;
}

static void
apply_cb (SlArticleWindow *self,
          GtkWidget       *row)
{
  g_autoptr (GError) error = NULL;
  SlDetail detail = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "detail"));

  if (!sl_article_window_set_detail (self, detail, gtk_editable_get_text (GTK_EDITABLE (row)),
                                     &error))
    fail (self, error);
}

/* What was typed is stored; what is no date stops the window from closing, so that it is not
 * lost. */
static gboolean
sl_article_window_close_request (GtkWindow *window)
{
  SlArticleWindow *self = SL_ARTICLE_WINDOW (window);

  for (guint i = 0; i < G_N_ELEMENTS (editable); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!sl_article_window_set_detail (self, editable[i],
                                         gtk_editable_get_text (GTK_EDITABLE (self->rows[i])),
                                         &error))
        {
          fail (self, error);
          gtk_widget_grab_focus (self->rows[i]);
          return GDK_EVENT_STOP;
        }
    }

  return GTK_WINDOW_CLASS (sl_article_window_parent_class)->close_request (window);
}

static void
sl_article_window_dispose (GObject *object)
{
  g_clear_object (&SL_ARTICLE_WINDOW (object)->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), SL_TYPE_ARTICLE_WINDOW);

  G_OBJECT_CLASS (sl_article_window_parent_class)->dispose (object);
}

static void
sl_article_window_finalize (GObject *object)
{
  g_free (SL_ARTICLE_WINDOW (object)->article);

  G_OBJECT_CLASS (sl_article_window_parent_class)->finalize (object);
}

static void
sl_article_window_class_init (SlArticleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_article_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_article_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = sl_article_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/dialogs/sl-article-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SlArticleWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SlArticleWindow, group);
  gtk_widget_class_bind_template_child (widget_class, SlArticleWindow, english_group);
  gtk_widget_class_bind_template_child (widget_class, SlArticleWindow, file_row);
  gtk_widget_class_bind_template_child (widget_class, SlArticleWindow, size_row);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sl_article_window_init (SlArticleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (editable); i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), detail_name (editable[i]));
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
      g_object_set_data (G_OBJECT (row), "detail", GUINT_TO_POINTER (editable[i]));
      g_signal_connect_object (row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, row);
      self->rows[i] = row;
      self->witnesses[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->witnesses[i], "dim-label");
      gtk_widget_add_css_class (self->witnesses[i], "caption");
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), self->witnesses[i]);
    }
}

static void
fill (SlArticleWindow *self,
      SlArticle       *article)
{
  const char *file = sl_article_get_detail (article, SL_DETAIL_FILE);
  guint n_chars = sl_text_get_n_chars (sl_article_get_text (article));
  g_autofree char *size = g_strdup_printf (ngettext ("%u character", "%u characters", n_chars),
                                           n_chars);
  g_autofree char *file_markup = g_markup_escape_text (file != NULL ? file : _("pasted text"), -1);

  for (guint i = 0; i < G_N_ELEMENTS (editable); i++)
    {
      const char *value = sl_article_get_detail (article, editable[i]);

      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), value != NULL ? value : "");
    }
  show_witnesses (self);
  if (!sl_language_is_english (sl_article_get_detail (article, SL_DETAIL_LANGUAGE)))
    adw_preferences_group_set_description (
      self->english_group,
      _("Speakers and reported statements are found in English only, and the scores of claims were "
        "learned from English. In this language quotations and figures are found; judge the rest "
        "yourself."));
  adw_action_row_set_subtitle (self->file_row, file_markup);
  adw_action_row_set_subtitle (self->size_row, size);
}

/**
 * sl_article_window_new:
 * @parent: (nullable): the window it belongs to
 * @workspace: the comparison
 * @article_uuid: an article of it
 *
 * Returns: (transfer none): the window; present it with gtk_window_present()
 */
GtkWidget *
sl_article_window_new (GtkWindow   *parent,
                       SlWorkspace *workspace,
                       const char  *article_uuid)
{
  SlArticleWindow *self;
  SlArticle *article;

  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (SL_TYPE_ARTICLE_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->article = g_strdup (article_uuid);
  article = sl_workspace_lookup_article (workspace, article_uuid);
  if (article != NULL)
    fill (self, article);

  return GTK_WIDGET (self);
}
