/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-overview-strip.h"

#include <glib/gi18n.h>

#include "sl-palette.h"
#include "sl-travel.h"

#define WIDTH 12
#define MIN_MARK 2.0f

/* The marks are a widget of their own, so that what they draw is kept while only the window moves:
 * a frame of scrolling then costs the same however many claims there are. */
#define SL_TYPE_OVERVIEW_MARKS (sl_overview_marks_get_type ())
G_DECLARE_FINAL_TYPE (SlOverviewMarks, sl_overview_marks, SL, OVERVIEW_MARKS, GtkWidget)

struct _SlOverviewMarks
{
  GtkWidget parent_instance;

  SlCompareContext *context;
  SlArticleView *view;
  GtkAdjustment *adjustment;
  GskRenderNode *last;
};

struct _SlOverviewStrip
{
  GtkWidget parent_instance;

  GtkWidget *marks;
  GtkWidget *view;
  GtkAdjustment *adjustment;
  double drag_start;
};

G_DEFINE_FINAL_TYPE (SlOverviewMarks, sl_overview_marks, GTK_TYPE_WIDGET)
G_DEFINE_FINAL_TYPE (SlOverviewStrip, sl_overview_strip, GTK_TYPE_WIDGET)

static double
get_scale (GtkWidget     *widget,
           GtkAdjustment *adjustment)
{
  double upper = gtk_adjustment_get_upper (adjustment);

  return upper > 0 ? gtk_widget_get_height (widget) / upper : 0;
}

/* The claims of higher weight are painted later: lit over judged over the rest. */
static guint
get_layer (SlOverviewMarks *self,
           SlClaim         *claim)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  const char *uuid = sl_claim_get_uuid (claim);

  if (sl_compare_context_is_lit (self->context, uuid))
    return 2;

  return sl_workspace_get_verdict (workspace, uuid) != SL_VERDICT_NONE ? 1 : 0;
}

static void
draw_claims (SlOverviewMarks *self,
             GtkSnapshot     *snapshot,
             guint            layer)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlArticle *article = sl_article_view_get_article (self->view);
  GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;
  SlScheme scheme = sl_palette_get_scheme ();
  double scale = get_scale (GTK_WIDGET (self), self->adjustment);
  double top;
  double bottom;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);
      const char *uuid = sl_claim_get_uuid (claim);
      GdkRGBA color;
      graphene_rect_t mark;

      if (!sl_compare_context_is_shown (self->context, claim) || get_layer (self, claim) != layer ||
          !sl_article_view_get_claim_extent (self->view, uuid, &top, &bottom))
        continue;
      color = sl_palette_get_verdict (scheme, sl_workspace_get_verdict (workspace, uuid))->rule;
      if (layer < 2)
        color.alpha *= sl_compare_context_has_lit (self->context) ? 0.35f : (layer == 0 ? 0.55f : 1.0f);
      graphene_rect_init (&mark, layer == 2 ? 1 : 3, top * scale, layer == 2 ? WIDTH - 2 : WIDTH - 6,
                          MAX (MIN_MARK, (bottom - top) * scale));
      gtk_snapshot_append_color (snapshot, &color, &mark);
    }
}

static GskRenderNode *
draw_layers (SlOverviewMarks *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint layer = 0; layer <= 2; layer++)
    draw_claims (self, snapshot, layer);

  return gtk_snapshot_free_to_node (snapshot);
}

/* While text is being laid out, places are not yet known: what was drawn last stays. */
static void
sl_overview_marks_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SlOverviewMarks *self = SL_OVERVIEW_MARKS (widget);

  if (sl_article_view_is_settled (self->view))
    {
      g_clear_pointer (&self->last, gsk_render_node_unref);
      self->last = draw_layers (self);
    }
  if (self->last != NULL)
    gtk_snapshot_append_node (snapshot, self->last);
}

static void
sl_overview_marks_dispose (GObject *object)
{
  SlOverviewMarks *self = SL_OVERVIEW_MARKS (object);

  g_clear_pointer (&self->last, gsk_render_node_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->view);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (sl_overview_marks_parent_class)->dispose (object);
}

static void
sl_overview_marks_class_init (SlOverviewMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_overview_marks_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = sl_overview_marks_snapshot;
}

static void
sl_overview_marks_init (SlOverviewMarks *self)
{
}

static void
redraw_on (GtkWidget  *widget,
           gpointer    object,
           const char *signal)
{
  g_signal_connect_object (object, signal, G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}

static GtkWidget *
sl_overview_marks_new (SlCompareContext *context,
                       SlArticleView    *view)
{
  SlOverviewMarks *self = g_object_new (SL_TYPE_OVERVIEW_MARKS, NULL);

  self->context = g_object_ref (context);
  self->view = g_object_ref (view);
  self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
  redraw_on (GTK_WIDGET (self), view, "layout-changed");
  redraw_on (GTK_WIDGET (self), context, "lit-changed");
  redraw_on (GTK_WIDGET (self), context, "filter-changed");
  redraw_on (GTK_WIDGET (self), sl_compare_context_get_workspace (context), "claim-changed");

  return GTK_WIDGET (self);
}

static void
draw_window (SlOverviewStrip *self,
             GtkSnapshot     *snapshot)
{
  double scale = get_scale (GTK_WIDGET (self), self->adjustment);
  float height = MAX (8, gtk_adjustment_get_page_size (self->adjustment) * scale);
  GdkRGBA color = *sl_palette_get_text (sl_palette_get_scheme ());
  GskRoundedRect frame;
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, 0.5f, gtk_adjustment_get_value (self->adjustment) * scale, WIDTH - 1, height);
  gsk_rounded_rect_init_from_rect (&frame, &bounds, 4);
  color.alpha = 0.08f;
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
  color.alpha = 0.35f;
  gtk_snapshot_append_border (snapshot, &frame, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
sl_overview_strip_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SlOverviewStrip *self = SL_OVERVIEW_STRIP (widget);

  gtk_widget_snapshot_child (widget, self->marks, snapshot);
  draw_window (self, snapshot);
}

static void
sl_overview_strip_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
  *natural = *minimum;
}

static void
sl_overview_strip_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  gtk_widget_size_allocate (SL_OVERVIEW_STRIP (widget)->marks, &(GtkAllocation) { 0, 0, width, height }, -1);
}

/* The middle of the view goes to the place that was pressed. */
static double
get_value_at (SlOverviewStrip *self,
              double           y)
{
  double scale = get_scale (GTK_WIDGET (self), self->adjustment);

  return scale > 0 ? y / scale - gtk_adjustment_get_page_size (self->adjustment) / 2 : 0;
}

static void
drag_begin_cb (SlOverviewStrip *self,
               double           x,
               double           y)
{
  self->drag_start = y;
  sl_travel_to (self->view, self->adjustment, get_value_at (self, y));
}

static void
drag_update_cb (SlOverviewStrip *self,
                double           dx,
                double           dy)
{
  if (ABS (dy) < 2)
    return;
  sl_travel_stop (self->adjustment);
  gtk_adjustment_set_value (self->adjustment, get_value_at (self, self->drag_start + dy));
}

static void
sl_overview_strip_dispose (GObject *object)
{
  SlOverviewStrip *self = SL_OVERVIEW_STRIP (object);

  g_clear_pointer (&self->marks, gtk_widget_unparent);
  g_clear_object (&self->view);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (sl_overview_strip_parent_class)->dispose (object);
}

static void
sl_overview_strip_class_init (SlOverviewStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_overview_strip_dispose;
  widget_class->snapshot = sl_overview_strip_snapshot;
  widget_class->measure = sl_overview_strip_measure;
  widget_class->size_allocate = sl_overview_strip_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sl_overview_strip_init (SlOverviewStrip *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * sl_overview_strip_new:
 * @context: what the window looks at
 * @view: the text, already in its scroller
 *
 * Returns: (transfer floating): the strip
 */
GtkWidget *
sl_overview_strip_new (SlCompareContext *context,
                       SlArticleView    *view)
{
  SlOverviewStrip *self = g_object_new (SL_TYPE_OVERVIEW_STRIP, NULL);

  self->view = g_object_ref (GTK_WIDGET (view));
  self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
  self->marks = sl_overview_marks_new (context, view);
  gtk_widget_set_parent (self->marks, GTK_WIDGET (self));
  redraw_on (GTK_WIDGET (self), self->adjustment, "value-changed");
  redraw_on (GTK_WIDGET (self), self->adjustment, "changed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Overview of the claims in this article"), -1);

  return GTK_WIDGET (self);
}
