/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-pane.h"

#include <glib/gi18n.h>

#include "sl-overview-strip.h"
#include "sl-pane-header.h"

struct _SlArticlePane
{
  GtkWidget parent_instance;

  SlCompareContext *context;
  SlArticle *article;
  GtkWidget *box;
  GtkWidget *header;
  GtkWidget *scroller;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (SlArticlePane, sl_article_pane, GTK_TYPE_WIDGET)

static guint details_requested_signal;

static guint
get_position (SlArticlePane *self)
{
  GListModel *articles = sl_workspace_get_articles (sl_compare_context_get_workspace (self->context));

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      if (g_str_equal (sl_article_get_uuid (article), sl_article_get_uuid (self->article)))
        return i;
    }

  return 0;
}

static void
move_to (SlArticlePane *self,
         const char    *article_uuid,
         guint          position)
{
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);

  if (!sl_workspace_move_article (workspace, article_uuid, position, &error))
    sl_compare_context_fail (self->context, error);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SlArticlePane *self = SL_ARTICLE_PANE (widget);
  GListModel *articles = sl_workspace_get_articles (sl_compare_context_get_workspace (self->context));
  guint position = get_position (self);

  if (g_str_equal (name, "pane.move-left") && position > 0)
    move_to (self, sl_article_get_uuid (self->article), position - 1);
  else if (g_str_equal (name, "pane.move-right") && position + 1 < g_list_model_get_n_items (articles))
    move_to (self, sl_article_get_uuid (self->article), position + 1);
}

static void
details_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_signal_emit (widget, details_requested_signal, 0);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  SlArticlePane *self = SL_ARTICLE_PANE (widget);
  g_autoptr (SlCompareContext) context = g_object_ref (self->context);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = sl_article_dup_label (self->article);
  g_autofree char *message = g_strdup_printf (_("“%s” removed"), label);

  if (sl_workspace_remove_article (sl_compare_context_get_workspace (context), sl_article_get_uuid (self->article),
                                   &error))
    sl_compare_context_tell (context, message, TRUE);
  else
    sl_compare_context_fail (context, error);
}

/* Dropping a header on a pane puts the dragged article in its place. */
static gboolean
drop_cb (SlArticlePane *self,
         const GValue  *value,
         double         x,
         double         y)
{
  SlArticle *article = g_value_get_object (value);

  if (article == NULL || article == self->article)
    return FALSE;
  move_to (self, sl_article_get_uuid (article), get_position (self));

  return TRUE;
}

static GdkContentProvider *
drag_prepare_cb (SlArticlePane *self)
{
  return gdk_content_provider_new_typed (SL_TYPE_ARTICLE, self->article);
}

static void
drag_begin_cb (SlArticlePane *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->header);

  gtk_drag_source_set_icon (source, paintable, 24, 24);
}

static void
add_drag_and_drop (SlArticlePane *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (SL_TYPE_ARTICLE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->header, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
sl_article_pane_dispose (GObject *object)
{
  SlArticlePane *self = SL_ARTICLE_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->article);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_article_pane_parent_class)->dispose (object);
}

static void
sl_article_pane_class_init (SlArticlePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_article_pane_dispose;
  details_requested_signal = g_signal_new ("details-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "pane.move-left", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "pane.move-right", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "pane.details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "pane.remove", NULL, remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "articlepane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sl_article_pane_init (SlArticlePane *self)
{
}

static GtkWidget *
make_body (SlArticlePane *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_hexpand (self->scroller, TRUE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (body), self->scroller);
  gtk_box_append (GTK_BOX (body), sl_overview_strip_new (self->context, SL_ARTICLE_VIEW (self->view)));

  return body;
}

static void
update_label (SlArticlePane *self)
{
  g_autofree char *label = sl_article_dup_label (self->article);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * sl_article_pane_new:
 * @context: what the window looks at
 * @article: the article to show
 *
 * Returns: (transfer floating): a pane
 */
GtkWidget *
sl_article_pane_new (SlCompareContext *context,
                     SlArticle        *article)
{
  SlArticlePane *self = g_object_new (SL_TYPE_ARTICLE_PANE, NULL);

  self->context = g_object_ref (context);
  self->article = g_object_ref (article);
  self->view = sl_article_view_new (context, article);
  self->header = sl_pane_header_new (context, article);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->header);
  gtk_box_append (GTK_BOX (self->box), make_body (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "article-pane");
  add_drag_and_drop (self);
  update_label (self);

  return GTK_WIDGET (self);
}

/**
 * sl_article_pane_get_article:
 * @self: a pane
 *
 * Returns: (transfer none): the article that it shows
 */
SlArticle *
sl_article_pane_get_article (SlArticlePane *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE_PANE (self), NULL);

  return self->article;
}

/**
 * sl_article_pane_set_article:
 * @self: a pane
 * @article: the same article with other details
 *
 * Shows the new details; the text is the same and stays where it is.
 */
void
sl_article_pane_set_article (SlArticlePane *self,
                             SlArticle     *article)
{
  g_return_if_fail (SL_IS_ARTICLE_PANE (self));

  g_set_object (&self->article, article);
  sl_pane_header_set_article (SL_PANE_HEADER (self->header), article);
  update_label (self);
}

/**
 * sl_article_pane_get_view:
 * @self: a pane
 *
 * Returns: (transfer none): its text
 */
SlArticleView *
sl_article_pane_get_view (SlArticlePane *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE_PANE (self), NULL);

  return SL_ARTICLE_VIEW (self->view);
}

/**
 * sl_article_pane_get_header:
 * @self: a pane
 *
 * Returns: (transfer none): its header
 */
GtkWidget *
sl_article_pane_get_header (SlArticlePane *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE_PANE (self), NULL);

  return self->header;
}

/**
 * sl_article_pane_get_adjustment:
 * @self: a pane
 *
 * Returns: (transfer none): how far its text is scrolled, in pixels
 */
GtkAdjustment *
sl_article_pane_get_adjustment (SlArticlePane *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE_PANE (self), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}
