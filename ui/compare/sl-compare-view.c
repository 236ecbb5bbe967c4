/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-compare-view.h"

#include <glib/gi18n.h>

#include "sl-article-pane.h"
#include "sl-gutter.h"
#include "sl-link-pull.h"
#include "sl-pane-layout.h"
#include "sl-scroll-link.h"
#include "sl-travel.h"

/* interaction.md 7: a target within the inner part of the view is near enough; else it travels to
 * this height. */
#define INNER_FROM 0.12
#define INNER_TO 0.75
#define TRAVEL_TO 0.3

struct _SlCompareView
{
  GtkWidget parent_instance;

  SlCompareContext *context;
  GPtrArray *panes;
  GPtrArray *gutters;
  GtkSizeGroup *headers;
  SlScrollLink *link;
  SlPaneLayout *layout;
  SlLinkPull *pull;
  GtkWidget *rubber;
  GtkWidget *scrollbar;
  GtkAdjustment *adjustment;
  double points;
  double line_spacing;
  gboolean linked;

  /* A claim to travel to as soon as the text that holds it has its final heights. */
  char *pending;
  guint pending_flags;
  char *pending_article;
  char *revealed;         /* the article with the place that was shown last */
  SlTextRange pending_range;
  guint shown_id;
  guint n_shown_frames;
};

G_DEFINE_FINAL_TYPE (SlCompareView, sl_compare_view, GTK_TYPE_WIDGET)

static guint details_requested_signal;

static SlArticlePane *
find_pane (SlCompareView *self,
           const char    *article_uuid,
           guint         *position)
{
  for (guint i = 0; i < self->panes->len; i++)
    {
      SlArticlePane *pane = g_ptr_array_index (self->panes, i);

      if (g_strcmp0 (sl_article_get_uuid (sl_article_pane_get_article (pane)), article_uuid) == 0)
        {
          if (position != NULL)
            *position = i;
          return pane;
        }
    }

  return NULL;
}

/* Travelling */

static void
scroll_sideways_to (SlCompareView *self,
                    guint          position)
{
  int x;
  int width;

  sl_pane_layout_get_pane (self->layout, position, &x, &width);
  if (x < gtk_adjustment_get_value (self->adjustment))
    sl_travel_to (GTK_WIDGET (self), self->adjustment, x);
  else if (x + width > gtk_adjustment_get_value (self->adjustment) + gtk_widget_get_width (GTK_WIDGET (self)))
    sl_travel_to (GTK_WIDGET (self), self->adjustment, x + width - gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Returns the height of the place below the upper edge of its pane, after the travel. */
static double
travel_to_extent (SlArticlePane *pane,
                  double         top,
                  double         bottom,
                  double         wanted)
{
  GtkAdjustment *adjustment = sl_article_pane_get_adjustment (pane);
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = sl_travel_get_target (adjustment);

  if (wanted < 0)
    {
      gboolean near = top - value >= INNER_FROM * page && bottom - value <= INNER_TO * page;

      wanted = near ? top - value : TRAVEL_TO * page;
    }
  value = CLAMP (top - wanted, 0, MAX (0, gtk_adjustment_get_upper (adjustment) - page));
  sl_travel_to (GTK_WIDGET (sl_article_pane_get_view (pane)), adjustment, value);

  return top - value;
}

/* Height of a claim below the upper edge of its pane, after the travel. */
static gboolean
travel_pane (SlArticlePane *pane,
             const char    *claim_uuid,
             double         wanted,
             double        *height)
{
  double top;
  double bottom;

  if (!sl_article_view_get_claim_extent (sl_article_pane_get_view (pane), claim_uuid, &top, &bottom))
    return FALSE;

  *height = travel_to_extent (pane, top, bottom, wanted);

  return TRUE;
}

static void
flash_claim (SlCompareView *self,
             SlArticlePane *pane,
             const char    *claim_uuid)
{
  SlClaim *claim = sl_workspace_lookup_claim (sl_compare_context_get_workspace (self->context), claim_uuid);

  if (claim != NULL)
    sl_article_view_flash (sl_article_pane_get_view (pane), sl_claim_get_range (claim));
}

/* Brings the same claim of the other panes to the same height; in each pane the first telling that
 * is linked directly, else the first of the group. */
static void
level_others (SlCompareView *self,
              const char    *claim_uuid,
              SlArticlePane *leader,
              double         height)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, claim_uuid);
  g_autoptr (GPtrArray) group = sl_workspace_list_group (workspace, claim_uuid);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  g_hash_table_add (done, leader);
  for (guint i = 0; i < matches->len + group->len; i++)
    {
      SlClaim *claim = i < matches->len ? sl_workspace_lookup_claim (workspace, sl_match_get_other (g_ptr_array_index (matches, i), claim_uuid))
                                        : g_ptr_array_index (group, i - matches->len);
      SlArticlePane *pane = claim != NULL ? find_pane (self, sl_claim_get_article (claim), NULL) : NULL;
      double unused;

      if (i < matches->len && sl_match_get_state (g_ptr_array_index (matches, i)) == SL_MATCH_REJECTED)
        continue;
      if (pane == NULL || g_hash_table_contains (done, pane))
        continue;
      g_hash_table_add (done, pane);
      if (travel_pane (pane, sl_claim_get_uuid (claim), height, &unused))
        flash_claim (self, pane, sl_claim_get_uuid (claim));
    }
}

static void
note_revealed (SlCompareView *self,
               const char    *article_uuid)
{
  g_free (self->revealed);
  self->revealed = g_strdup (article_uuid);
}

static void
reveal (SlCompareView *self,
        const char    *claim_uuid,
        guint          flags)
{
  SlClaim *claim = sl_workspace_lookup_claim (sl_compare_context_get_workspace (self->context), claim_uuid);
  guint position;
  SlArticlePane *pane = claim != NULL ? find_pane (self, sl_claim_get_article (claim), &position) : NULL;
  SlArticleView *view;
  double height;

  if (pane == NULL || ((flags & SL_REVEAL_STAY) != 0 && !gtk_widget_get_mapped (GTK_WIDGET (self))))
    return;

  note_revealed (self, sl_claim_get_article (claim));
  view = sl_article_pane_get_view (pane);
  sl_article_view_unfold_at (view, sl_claim_get_range (claim)->start);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !sl_article_view_is_settled (view))
    {
      g_free (self->pending);
      self->pending = g_strdup (claim_uuid);
      self->pending_flags = flags;
      return;
    }

  sl_scroll_link_rest (self->link);
  scroll_sideways_to (self, position);
  if (!travel_pane (pane, claim_uuid, -1, &height))
    return;
  flash_claim (self, pane, claim_uuid);
  if (flags & SL_REVEAL_LEVEL)
    level_others (self, claim_uuid, pane, height);
  if (flags & SL_REVEAL_FOCUS)
    gtk_widget_grab_focus (GTK_WIDGET (view));
  if (flags & SL_REVEAL_CARD)
    sl_article_view_show_card (view, claim_uuid);
}

/* A place that need not be a claim: it is selected, and travelled to if it is not in view. */
static void
reveal_range_cb (SlCompareView *self,
                 const char    *article_uuid,
                 guint          start,
                 guint          end)
{
  SlTextRange range = { start, end };
  guint position;
  SlArticlePane *pane = find_pane (self, article_uuid, &position);
  SlArticleView *view;
  double top;
  double bottom;

  if (pane == NULL)
    return;

  note_revealed (self, article_uuid);
  view = sl_article_pane_get_view (pane);
  sl_article_view_unfold_at (view, start);
  sl_article_view_select_range (view, &range);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !sl_article_view_is_settled (view))
    {
      g_free (self->pending_article);
      self->pending_article = g_strdup (article_uuid);
      self->pending_range = range;
      return;
    }

  sl_scroll_link_rest (self->link);
  scroll_sideways_to (self, position);
  if (!sl_article_view_get_range_extent (view, &range, &top, &bottom))
    return;
  travel_to_extent (pane, top, bottom, -1);
  sl_article_view_flash (view, &range);
}

static void
reveal_pending (SlCompareView *self)
{
  g_autofree char *pending = g_steal_pointer (&self->pending);
  g_autofree char *article = g_steal_pointer (&self->pending_article);

  if (pending != NULL)
    reveal (self, pending, self->pending_flags);
  if (article != NULL)
    reveal_range_cb (self, article, self->pending_range.start, self->pending_range.end);
}

static void
layout_changed_cb (SlCompareView *self,
                   SlArticleView *view)
{
  if (sl_article_view_is_settled (view))
    reveal_pending (self);
}

/* Two frames after the view has come to the front: the callback runs before the layout of its own
 * frame, and the texts must have the width that they will have. */
static gboolean
shown_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  SlCompareView *self = SL_COMPARE_VIEW (widget);

  if (++self->n_shown_frames < 2)
    return G_SOURCE_CONTINUE;

  self->shown_id = 0;
  reveal_pending (self);

  return G_SOURCE_REMOVE;
}

/* Panes and gutters */

static void
resize_cb (SlCompareView *self,
           double         dx,
           gboolean       begin,
           SlGutter      *gutter)
{
  guint i = 0;

  while (i < self->gutters->len && g_ptr_array_index (self->gutters, i) != gutter)
    i++;
  if (begin && i < self->gutters->len)
    sl_pane_layout_begin_resize (self->layout, i);
  else if (!begin)
    sl_pane_layout_resize (self->layout, dx);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
details_requested_cb (SlCompareView *self,
                      SlArticlePane *pane)
{
  g_signal_emit (self, details_requested_signal, 0, sl_article_get_uuid (sl_article_pane_get_article (pane)));
}

static SlArticlePane *
make_pane (SlCompareView *self,
           SlArticle     *article)
{
  SlArticlePane *pane = SL_ARTICLE_PANE (sl_article_pane_new (self->context, article));

  if (self->points > 0)
    sl_article_view_set_type (sl_article_pane_get_view (pane), self->points, self->line_spacing);
  gtk_size_group_add_widget (self->headers, sl_article_pane_get_header (pane));
  gtk_widget_set_parent (GTK_WIDGET (pane), GTK_WIDGET (self));
  sl_scroll_link_watch (self->link, pane);
  g_signal_connect_object (sl_article_pane_get_view (pane), "layout-changed", G_CALLBACK (layout_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "details-requested", G_CALLBACK (details_requested_cb), self, G_CONNECT_SWAPPED);

  return pane;
}

static SlGutter *
make_gutter (SlCompareView *self,
             SlArticlePane *left,
             SlArticlePane *right)
{
  SlGutter *gutter = SL_GUTTER (sl_gutter_new (self->context, left, right));

  sl_gutter_set_linked (gutter, self->linked);
  gtk_size_group_add_widget (self->headers, sl_gutter_get_header (gutter));
  gtk_widget_set_parent (GTK_WIDGET (gutter), GTK_WIDGET (self));
  g_signal_connect_object (gutter, "resize", G_CALLBACK (resize_cb), self, G_CONNECT_SWAPPED);

  return gutter;
}

static void
drop_widgets (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_unparent (g_ptr_array_index (widgets, i));
  g_ptr_array_set_size (widgets, 0);
}

/* Reading is what the window is for: the keys belong to the first text until the user says otherwise. */
static void
focus_first_pane (SlCompareView *self)
{
  if (self->panes->len > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (sl_article_pane_get_view (g_ptr_array_index (self->panes, 0))));
}

/* Panes of articles that stay are kept, with what the reader sees in them; the gutters are made
 * anew, because neighbours may have changed. */
static void
articles_changed_cb (SlCompareView *self)
{
  GListModel *articles = sl_workspace_get_articles (sl_compare_context_get_workspace (self->context));
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  gboolean was_empty = self->panes->len == 0;
  guint n = g_list_model_get_n_items (articles);
  guint position;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);
      SlArticlePane *pane = find_pane (self, sl_article_get_uuid (article), &position);

      if (pane != NULL)
        g_ptr_array_remove_index (self->panes, position);
      else
        pane = make_pane (self, article);
      if (sl_article_pane_get_article (pane) != article)
        sl_article_pane_set_article (pane, article);
      g_ptr_array_add (panes, pane);
    }
  sl_scroll_link_set_panes (self->link, none, none);
  drop_widgets (self->gutters);
  drop_widgets (self->panes);
  for (guint i = 0; i < panes->len; i++)
    {
      g_ptr_array_add (self->panes, g_ptr_array_index (panes, i));
      if (i > 0)
        g_ptr_array_add (self->gutters, make_gutter (self, g_ptr_array_index (panes, i - 1), g_ptr_array_index (panes, i)));
    }
  sl_scroll_link_set_panes (self->link, self->panes, self->gutters);
  sl_pane_layout_set_n_panes (self->layout, self->panes->len);
  sl_link_pull_stop (self->pull);
  /* Above all that was added. */
  gtk_widget_insert_before (self->rubber, GTK_WIDGET (self), NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (was_empty)
    focus_first_pane (self);
}

static void
sl_compare_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  SlCompareView *self = SL_COMPARE_VIEW (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? SL_PANE_MIN_WIDTH : 200;
  *natural = *minimum;
  for (guint i = 0; i < self->panes->len; i++)
    {
      int pane_minimum;

      /* GTK wants every child measured before it is allocated. */
      gtk_widget_measure (g_ptr_array_index (self->panes, i), orientation, -1, &pane_minimum, NULL, NULL, NULL);
      if (i > 0)
        gtk_widget_measure (g_ptr_array_index (self->gutters, i - 1), orientation, -1, NULL, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = MAX (*minimum, pane_minimum);
    }
  *natural = MAX (*natural, *minimum);
}

static void
sl_compare_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SlCompareView *self = SL_COMPARE_VIEW (widget);
  int total = sl_pane_layout_allocate (self->layout, width);
  int bar_height = 0;
  int offset;

  gtk_widget_set_child_visible (self->scrollbar, total > width);
  if (total > width)
    gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_VERTICAL, -1, &bar_height, NULL, NULL, NULL);
  gtk_adjustment_configure (self->adjustment, CLAMP (gtk_adjustment_get_value (self->adjustment), 0, MAX (0, total - width)),
                            0, MAX (total, width), width * 0.1, width * 0.9, width);
  offset = gtk_adjustment_get_value (self->adjustment);
  for (guint i = 0; i < self->panes->len; i++)
    {
      GtkAllocation allocation = { 0, 0, 0, height - bar_height };

      sl_pane_layout_get_pane (self->layout, i, &allocation.x, &allocation.width);
      allocation.x -= offset;
      gtk_widget_size_allocate (g_ptr_array_index (self->panes, i), &allocation, -1);
      if (i + 1 < self->panes->len)
        {
          allocation.x += allocation.width;
          allocation.width = SL_GUTTER_WIDTH;
          gtk_widget_size_allocate (g_ptr_array_index (self->gutters, i), &allocation, -1);
        }
    }
  if (total > width)
    gtk_widget_size_allocate (self->scrollbar, &(GtkAllocation) { 0, height - bar_height, width, bar_height }, -1);
  gtk_widget_measure (self->rubber, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->rubber, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static gboolean
scroll_cb (SlCompareView      *self,
           double              dx,
           double              dy,
           GtkEventController *controller)
{
  if (gtk_event_controller_get_current_event_state (controller) & GDK_SHIFT_MASK)
    dx = dy;
  if (G_APPROX_VALUE (dx, 0.0, 1e-9))
    return FALSE;

  sl_travel_stop (self->adjustment);
  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) +
                                              dx * gtk_adjustment_get_step_increment (self->adjustment));

  return TRUE;
}

static void
sl_compare_view_map (GtkWidget *widget)
{
  SlCompareView *self = SL_COMPARE_VIEW (widget);

  GTK_WIDGET_CLASS (sl_compare_view_parent_class)->map (widget);
  focus_first_pane (self);
  self->n_shown_frames = 0;
  if ((self->pending != NULL || self->pending_article != NULL) && self->shown_id == 0)
    self->shown_id = gtk_widget_add_tick_callback (widget, shown_cb, NULL, NULL);
}

static void
sl_compare_view_dispose (GObject *object)
{
  SlCompareView *self = SL_COMPARE_VIEW (object);

  if (self->panes != NULL)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      sl_scroll_link_set_panes (self->link, none, none);
      drop_widgets (self->gutters);
      drop_widgets (self->panes);
    }
  g_clear_pointer (&self->gutters, g_ptr_array_unref);
  g_clear_pointer (&self->panes, g_ptr_array_unref);
  g_clear_object (&self->pull);
  g_clear_pointer (&self->rubber, gtk_widget_unparent);
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_pointer (&self->layout, sl_pane_layout_free);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->pending_article, g_free);
  g_clear_pointer (&self->revealed, g_free);
  g_clear_object (&self->link);
  g_clear_object (&self->headers);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_compare_view_parent_class)->dispose (object);
}

static void
sl_compare_view_class_init (SlCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_compare_view_dispose;
  widget_class->map = sl_compare_view_map;
  widget_class->measure = sl_compare_view_measure;
  widget_class->size_allocate = sl_compare_view_size_allocate;
  details_requested_signal = g_signal_new ("details-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "compareview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sl_compare_view_init (SlCompareView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->panes = g_ptr_array_new ();
  self->gutters = g_ptr_array_new ();
  self->headers = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  self->link = sl_scroll_link_new ();
  self->layout = sl_pane_layout_new ();
  self->linked = TRUE;
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, NULL);
  self->adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (self->scrollbar));
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));
  self->rubber = sl_link_rubber_new ();
  gtk_widget_set_parent (self->rubber, GTK_WIDGET (self));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/**
 * sl_compare_view_new:
 * @context: what the window looks at
 *
 * Returns: (transfer floating): the view of all articles of the context's workspace
 */
GtkWidget *
sl_compare_view_new (SlCompareContext *context)
{
  SlCompareView *self = g_object_new (SL_TYPE_COMPARE_VIEW, NULL);
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);

  self->context = g_object_ref (context);
  self->pull = sl_link_pull_new (context, GTK_WIDGET (self), SL_LINK_RUBBER (self->rubber), self->panes);
  g_signal_connect_object (context, "reveal", G_CALLBACK (reveal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "reveal-range", G_CALLBACK (reveal_range_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_workspace_get_articles (workspace), "items-changed", G_CALLBACK (articles_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Articles side by side"), -1);
  articles_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * sl_compare_view_get_context:
 * @self: a view
 *
 * Returns: (transfer none): what the window looks at
 */
SlCompareContext *
sl_compare_view_get_context (SlCompareView *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_VIEW (self), NULL);

  return self->context;
}

/**
 * sl_compare_view_set_panes_visible:
 * @self: a view
 * @panes_visible: how many panes are seen at once, 2 to 5; more scroll sideways
 *
 * Sets how many panes share the width. Fewer are seen where they would become too narrow to read.
 */
void
sl_compare_view_set_panes_visible (SlCompareView *self,
                                   guint          panes_visible)
{
  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  sl_pane_layout_set_panes_visible (self->layout, panes_visible);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * sl_compare_view_set_linked:
 * @self: a view
 * @linked: whether neighbouring panes scroll together
 *
 * Switches linked scrolling of all pairs.
 */
void
sl_compare_view_set_linked (SlCompareView *self,
                            gboolean       linked)
{
  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  self->linked = linked;
  for (guint i = 0; i < self->gutters->len; i++)
    sl_gutter_set_linked (g_ptr_array_index (self->gutters, i), linked);
}

/**
 * sl_compare_view_set_type:
 * @self: a view
 * @points: size of the letters
 * @line_spacing: extra space between lines, in pixels
 *
 * Sets how the texts are set, in all panes.
 */
void
sl_compare_view_set_type (SlCompareView *self,
                          double         points,
                          double         line_spacing)
{
  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  self->points = points;
  self->line_spacing = line_spacing;
  for (guint i = 0; i < self->panes->len; i++)
    sl_article_view_set_type (sl_article_pane_get_view (g_ptr_array_index (self->panes, i)), points, line_spacing);
}

static SlArticlePane *
get_current_pane (SlCompareView *self)
{
  SlArticlePane *leader = sl_scroll_link_get_leader (self->link);

  for (guint i = 0; i < self->panes->len; i++)
    {
      if (gtk_widget_get_focus_child (g_ptr_array_index (self->panes, i)) != NULL)
        return g_ptr_array_index (self->panes, i);
    }

  return leader != NULL || self->panes->len == 0 ? leader : g_ptr_array_index (self->panes, 0);
}

static SlClaim *
get_shown_claim (SlCompareView *self,
                 GListModel    *claims,
                 guint          i)
{
  g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

  return sl_compare_context_is_shown (self->context, claim) ? claim : NULL;
}

/**
 * sl_compare_view_step_claim:
 * @self: a view
 * @by: 1 for the next claim, -1 for the one before
 *
 * Travels to the next claim that is shown in the article of the selected claim (else of the current
 * pane), and with it the same claim in the others.
 */
void
sl_compare_view_step_claim (SlCompareView *self,
                            int            by)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  const char *selected = sl_compare_context_get_selected (self->context);
  SlClaim *from = selected != NULL ? sl_workspace_lookup_claim (workspace, selected) : NULL;
  SlArticlePane *pane = from != NULL ? find_pane (self, sl_claim_get_article (from), NULL) : get_current_pane (self);
  SlClaim *found = NULL;
  GListModel *claims;
  guint n;

  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  if (pane == NULL)
    return;

  claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (sl_article_pane_get_article (pane)));
  n = g_list_model_get_n_items (claims);
  for (guint k = 0; k < n; k++)
    {
      SlClaim *claim = get_shown_claim (self, claims, by > 0 ? k : n - 1 - k);

      if (claim != NULL && (from == NULL || (sl_claim_compare (claim, from) > 0) == (by > 0)) &&
          (from == NULL || sl_claim_compare (claim, from) != 0))
        {
          found = claim;
          break;
        }
    }
  if (found != NULL)
    sl_compare_context_reveal (self->context, sl_claim_get_uuid (found), SL_REVEAL_LEVEL | SL_REVEAL_FOCUS);
}

/**
 * sl_compare_view_step_pane:
 * @self: a view
 * @by: 1 for the pane to the right, -1 for the one to the left
 *
 * Moves the keyboard focus to another pane, round and round.
 */
void
sl_compare_view_step_pane (SlCompareView *self,
                           int            by)
{
  SlArticlePane *current = get_current_pane (self);
  guint position;

  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  if (current == NULL || !g_ptr_array_find (self->panes, current, &position))
    return;

  position = (position + self->panes->len + (by > 0 ? 1 : -1)) % self->panes->len;
  current = g_ptr_array_index (self->panes, position);
  sl_scroll_link_set_leader (self->link, current);
  scroll_sideways_to (self, position);
  gtk_widget_grab_focus (GTK_WIDGET (sl_article_pane_get_view (current)));
}

/**
 * sl_compare_view_step_link:
 * @self: a view
 * @by: 1 for the next match, -1 for the one before
 *
 * Travels to the next match between the current pane and its neighbour.
 */
void
sl_compare_view_step_link (SlCompareView *self,
                           int            by)
{
  SlArticlePane *current = get_current_pane (self);
  guint position;

  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  if (current == NULL || self->gutters->len == 0 || !g_ptr_array_find (self->panes, current, &position))
    return;

  sl_gutter_step (g_ptr_array_index (self->gutters, MIN (position, self->gutters->len - 1)), by);
}

/* The telling of the same claim in the nearest article on one side. */
static SlClaim *
find_beside (SlCompareView *self,
             SlClaim       *from,
             int            by)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (GPtrArray) group = sl_workspace_list_group (workspace, sl_claim_get_uuid (from));
  SlClaim *nearest = NULL;
  guint distance = G_MAXUINT;
  guint own;

  if (find_pane (self, sl_claim_get_article (from), &own) == NULL)
    return NULL;

  for (guint i = 0; i < group->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (group, i);
      guint place;

      if (find_pane (self, sl_claim_get_article (claim), &place) == NULL || place == own ||
          (place > own) != (by > 0) || !sl_compare_context_is_shown (self->context, claim))
        continue;
      if (MAX (place, own) - MIN (place, own) < distance)
        {
          distance = MAX (place, own) - MIN (place, own);
          nearest = claim;
        }
    }

  return nearest;
}

/**
 * sl_compare_view_cross:
 * @self: a view
 * @by: 1 for the articles to the right, -1 for those to the left
 *
 * Goes to where the nearest article on that side tells the selected claim, with the caret at its place; where
 * none does, or no claim is selected, to the next pane.
 */
void
sl_compare_view_cross (SlCompareView *self,
                       int            by)
{
  SlWorkspace *workspace;
  const char *selected;
  SlClaim *from;
  SlClaim *to;
  guint caret;

  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  workspace = sl_compare_context_get_workspace (self->context);
  selected = sl_compare_context_get_selected (self->context);
  from = selected != NULL ? sl_workspace_lookup_claim (workspace, selected) : NULL;
  to = from != NULL ? find_beside (self, from, by) : NULL;
  if (to == NULL)
    {
      sl_compare_view_step_pane (self, by);
      return;
    }

  caret = sl_claim_get_range (to)->start;
  sl_article_view_select_range (sl_article_pane_get_view (find_pane (self, sl_claim_get_article (to), NULL)),
                                &(SlTextRange) { caret, caret });
  sl_compare_context_reveal (self->context, sl_claim_get_uuid (to), SL_REVEAL_LEVEL | SL_REVEAL_FOCUS);
}

/**
 * sl_compare_view_focus_place:
 * @self: a view
 *
 * Takes the keyboard focus to the text with the place that was shown last, so that what was found can be
 * marked; without one, to the current pane.
 */
void
sl_compare_view_focus_place (SlCompareView *self)
{
  SlArticlePane *pane;

  g_return_if_fail (SL_IS_COMPARE_VIEW (self));

  pane = self->revealed != NULL ? find_pane (self, self->revealed, NULL) : NULL;
  pane = pane != NULL ? pane : get_current_pane (self);
  if (pane != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (sl_article_pane_get_view (pane)));
}
