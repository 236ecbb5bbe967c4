/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "text/sl-direction.h"

#define DEFAULT_POINTS 12
#define DEFAULT_SPACING 1.4

G_DEFINE_FINAL_TYPE (SlArticleView, sl_article_view, GTK_TYPE_TEXT_VIEW)

enum
{
  LAYOUT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
claims_changed_cb (SlArticleView *self)
{
  sl_article_view_load_marks (self);
  g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

static void
filter_changed_cb (SlArticleView *self)
{
  sl_article_view_filter_marks (self);
  g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

/* Assistive technologies hear which claim is selected. */
static void
selected_changed_cb (SlArticleView *self)
{
  SlMark *mark = sl_article_view_get_selected_mark (self);
  g_autofree char *description = mark != NULL ? sl_article_view_describe_mark (self, mark) : NULL;

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
claim_changed_cb (SlArticleView *self,
                  const char    *uuid)
{
  if (uuid == NULL)
    {
      claims_changed_cb (self);
      return;
    }
  sl_article_view_refresh_mark (self, uuid);
  if (g_strcmp0 (uuid, sl_compare_context_get_selected (self->context)) == 0)
    selected_changed_cb (self);
}

static void
watch_context (SlArticleView *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  sl_article_view_watch_codes (self);
  sl_article_view_watch_origins (self);
  if (self->claims != NULL)
    g_signal_connect_object (self->claims, "items-changed", G_CALLBACK (claims_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "claim-changed", G_CALLBACK (claim_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::annotator", G_CALLBACK (claims_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "lit-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "compared-changed", G_CALLBACK (claims_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "filter-changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::selected", G_CALLBACK (selected_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::link-from", G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (sl_article_view_update_colors),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (sl_article_view_update_colors), self,
                           G_CONNECT_SWAPPED);
}

/* The extent grows while text is laid out; places move, shapes do not. */
static void
extent_changed_cb (SlArticleView *self)
{
  sl_article_view_queue_place_folds (self);
  if (self->settled)
    sl_article_view_bump_layout (self);
  else
    sl_article_view_forget_extents (self);
}

static void
notify_vadjustment_cb (SlArticleView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->vadjustment, self);
  g_set_object (&self->vadjustment, adjustment);
  if (adjustment == NULL)
    return;

  g_signal_connect_object (adjustment, "notify::upper", G_CALLBACK (extent_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (sl_article_view_scroll_folds),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
sl_article_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SlArticleView *self = SL_ARTICLE_VIEW (widget);
  gboolean changed = width != self->width;

  if (changed)
    {
      self->width = width;
      sl_article_view_update_margins (self, width);
    }
  self->allocating = TRUE;
  GTK_WIDGET_CLASS (sl_article_view_parent_class)->size_allocate (widget, width, height, baseline);
  self->allocating = FALSE;
  if (!G_APPROX_VALUE (gtk_adjustment_get_value (self->vadjustment), self->folds_scrolled_to, 0.01))
    sl_article_view_queue_place_folds (self);
  if (changed)
    sl_article_view_bump_layout (self);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

static void
sl_article_view_snapshot_layer (GtkTextView      *view,
                                GtkTextViewLayer  layer,
                                GtkSnapshot      *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    sl_article_view_paint (SL_ARTICLE_VIEW (view), snapshot);
  else
    sl_article_view_paint_above (SL_ARTICLE_VIEW (view), snapshot);
}

/* The article's words are copied, not the lines as they are shown. */
static void
sl_article_view_copy_clipboard (GtkTextView *view)
{
  SlArticleView *self = SL_ARTICLE_VIEW (view);
  g_autofree char *words = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (view), &start, &end))
    return;

  words = sl_article_dup_words (self->article, &(SlTextRange) { gtk_text_iter_get_offset (&start),
                                                                gtk_text_iter_get_offset (&end) });
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), words);
}

static void
sl_article_view_unmap (GtkWidget *widget)
{
  SlArticleView *self = SL_ARTICLE_VIEW (widget);

  sl_article_view_stop_hover (self);
  sl_article_view_drag_cancel (self);

  GTK_WIDGET_CLASS (sl_article_view_parent_class)->unmap (widget);
}

static void
drop_popover (GtkWidget *widget,
              gpointer   popover)
{
  if (popover != NULL && gtk_widget_get_parent (popover) == widget)
    gtk_widget_unparent (popover);
}

static void
sl_article_view_dispose (GObject *object)
{
  SlArticleView *self = SL_ARTICLE_VIEW (object);
  GtkWidget *widget = GTK_WIDGET (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_handle_id (&self->tag_id, g_source_remove);
  g_clear_handle_id (&self->hover_id, g_source_remove);
  g_clear_handle_id (&self->release_id, g_source_remove);
  g_clear_handle_id (&self->offer_id, g_source_remove);
  if (self->folds != NULL)
    sl_article_view_dispose_folds (self);
  drop_popover (widget, self->card);
  drop_popover (widget, self->bubble);
  drop_popover (widget, self->link_popover);
  drop_popover (widget, self->menu);
  g_clear_object (&self->card);
  g_clear_object (&self->bubble);
  g_clear_object (&self->link_popover);
  g_clear_weak_pointer (&self->link_over);
  g_clear_pointer (&self->link_to, g_free);
  self->menu = NULL;
  sl_article_view_drop_paint (self);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (sl_article_view_parent_class)->dispose (object);
}

static void
sl_article_view_finalize (GObject *object)
{
  SlArticleView *self = SL_ARTICLE_VIEW (object);

  g_clear_pointer (&self->shared, g_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->marks_by_uuid, g_hash_table_unref);
  g_free (self->reach);
  g_free (self->line_starts);
  g_free (self->line_extents);
  g_free (self->hover_next);
  g_free (self->drag_claim);
  g_free (self->press_claim);
  g_free (self->click_uuid);
  g_clear_object (&self->claims);
  g_clear_object (&self->article);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_article_view_parent_class)->finalize (object);
}

static void
sl_article_view_class_init (SlArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = sl_article_view_dispose;
  object_class->finalize = sl_article_view_finalize;
  widget_class->size_allocate = sl_article_view_size_allocate;
  widget_class->unmap = sl_article_view_unmap;
  view_class->snapshot_layer = sl_article_view_snapshot_layer;
  view_class->copy_clipboard = sl_article_view_copy_clipboard;

  signals[LAYOUT_CHANGED] = g_signal_new ("layout-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  sl_article_view_install_actions (widget_class);
}

static void
sl_article_view_init (SlArticleView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->folds = g_ptr_array_new ();
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, 18);
  gtk_text_view_set_bottom_margin (view, 120);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article-text");
}

/**
 * sl_article_view_new:
 * @context: what the window looks at
 * @article: the article to show
 *
 * Returns: (transfer floating): a view of the article's text and claims
 */
GtkWidget *
sl_article_view_new (SlCompareContext *context,
                     SlArticle        *article)
{
  g_autofree char *label = NULL;
  SlArticleView *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);
  g_return_val_if_fail (SL_IS_ARTICLE (article), NULL);

  self = g_object_new (SL_TYPE_ARTICLE_VIEW, NULL);
  self->context = g_object_ref (context);
  self->article = g_object_ref (article);
  g_set_object (&self->claims, sl_workspace_get_claims (sl_compare_context_get_workspace (context),
                                                        sl_article_get_uuid (article)));
  self->to_left = sl_direction_is_to_left (sl_article_get_text (article));
  sl_article_view_create_tags (self);
  sl_article_view_fill_buffer (self);
  sl_article_view_update_colors (self);
  g_clear_pointer (&self->folds, g_ptr_array_unref);
  sl_article_view_create_folds (self);
  sl_article_view_load_marks (self);
  sl_article_view_set_type (self, DEFAULT_POINTS, DEFAULT_SPACING);
  sl_article_view_add_pointer (self);
  sl_article_view_add_keys (self);
  watch_context (self);
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (notify_vadjustment_cb), NULL);
  notify_vadjustment_cb (self);
  label = sl_article_dup_label (article);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * sl_article_view_get_article:
 * @self: an article view
 *
 * Returns: (transfer none): the article that it shows
 */
SlArticle *
sl_article_view_get_article (SlArticleView *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE_VIEW (self), NULL);

  return self->article;
}

/**
 * sl_article_view_select_range:
 * @self: an article view
 * @range: words, in code points
 *
 * Selects the words, unfolding them if need be, with the caret at their start. Does not scroll.
 */
void
sl_article_view_select_range (SlArticleView     *self,
                              const SlTextRange *range)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (SL_IS_ARTICLE_VIEW (self));
  g_return_if_fail (range != NULL);

  sl_article_view_unfold_at (self, range->start);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, range->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, range->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}
