/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-link-pull.h"

/* interaction.md 11.2: the pointer dwells for half a second at an edge before the pane scrolls. */
#define DWELL (500 * G_TIME_SPAN_MILLISECOND)
#define EDGE 36.0
/* Pixels a frame where the pointer is at the very edge. */
#define SPEED 14.0

struct _SlLinkPull
{
  GObject parent_instance;

  SlCompareContext *context;
  GtkWidget *host;             /* borrowed: it owns this object */
  SlLinkRubber *rubber;
  GPtrArray *panes;

  double x;
  double y;
  SlArticlePane *dwelling;     /* at whose edge the pointer is */
  double push;                 /* how far into the edge, -1 to 1 */
  gint64 since;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (SlLinkPull, sl_link_pull, G_TYPE_OBJECT)

static void
stop_dwelling (SlLinkPull *self)
{
  self->dwelling = NULL;
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->host, self->tick_id);
  self->tick_id = 0;
}

static SlArticlePane *
find_pane (SlLinkPull *self,
           const char *article_uuid)
{
  for (guint i = 0; i < self->panes->len; i++)
    {
      SlArticlePane *pane = g_ptr_array_index (self->panes, i);

      if (g_strcmp0 (sl_article_get_uuid (sl_article_pane_get_article (pane)), article_uuid) == 0)
        return pane;
    }

  return NULL;
}

/* Where the claim stands on the host. One that is scrolled out of view is taken to the edge behind
 * which it lies. */
static gboolean
find_origin (SlLinkPull      *self,
             graphene_rect_t *origin)
{
  const char *from = sl_compare_context_get_link_from (self->context);
  SlClaim *claim = from != NULL
                     ? sl_workspace_lookup_claim (sl_compare_context_get_workspace (self->context), from)
                     : NULL;
  SlArticlePane *pane = claim != NULL ? find_pane (self, sl_claim_get_article (claim)) : NULL;
  SlArticleView *view;
  graphene_rect_t bounds;
  double top;
  double bottom;
  int offset;

  if (pane == NULL)
    return FALSE;
  view = sl_article_pane_get_view (pane);
  if (!sl_article_view_get_claim_extent (view, from, &top, &bottom) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (view), self->host, &bounds))
    return FALSE;

  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, 0, 0, NULL,
                                         &offset);
  top = CLAMP (top + offset, 0, bounds.size.height - 3);
  bottom = CLAMP (bottom + offset, top + 3, bounds.size.height);
  graphene_rect_init (origin, bounds.origin.x, bounds.origin.y + top, bounds.size.width,
                      bottom - top);

  return TRUE;
}

static void
show_rubber (SlLinkPull *self)
{
  graphene_rect_t origin;
  gboolean outside = find_origin (self, &origin) &&
                     (self->x < origin.origin.x || self->x > origin.origin.x + origin.size.width);

  /* Within its own text there is nothing to link with. */
  sl_link_rubber_set (self->rubber, outside ? &origin : NULL,
                      &GRAPHENE_POINT_INIT (self->x, self->y));
}

/**
 * sl_link_pull_scroll:
 * @self: a pull
 * @now: the time, in microseconds
 *
 * Scrolls the pane at whose edge the pointer has dwelt long enough. Called once a frame.
 *
 * Returns: whether the pointer still is at an edge
 */
gboolean
sl_link_pull_scroll (SlLinkPull *self,
                     gint64      now)
{
  GtkAdjustment *adjustment;

  g_return_val_if_fail (SL_IS_LINK_PULL (self), FALSE);

  if (self->dwelling == NULL)
    return FALSE;
  if (self->since == 0)
    self->since = now;
  if (now - self->since < DWELL)
    return TRUE;

  adjustment = sl_article_pane_get_adjustment (self->dwelling);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + self->push * SPEED);
  show_rubber (self);

  return TRUE;
}

static gboolean
tick_cb (GtkWidget     *host,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  SlLinkPull *self = user_data;

  if (sl_link_pull_scroll (self, gdk_frame_clock_get_frame_time (clock)))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static void
dwell (SlLinkPull *self)
{
  SlArticlePane *found = NULL;
  double push = 0;

  for (guint i = 0; i < self->panes->len && found == NULL; i++)
    {
      SlArticlePane *pane = g_ptr_array_index (self->panes, i);
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (GTK_WIDGET (sl_article_pane_get_view (pane)), self->host, &bounds) ||
          self->x < bounds.origin.x || self->x > bounds.origin.x + bounds.size.width)
        continue;
      if (self->y < bounds.origin.y + EDGE)
        push = -MIN (1.0, (bounds.origin.y + EDGE - self->y) / EDGE);
      else if (self->y > bounds.origin.y + bounds.size.height - EDGE)
        push = MIN (1.0, (self->y - bounds.origin.y - bounds.size.height + EDGE) / EDGE);
      if (push < 0 || push > 0)
        found = pane;
    }
  if (found != self->dwelling || (push < 0) != (self->push < 0))
    self->since = 0;
  self->push = push;
  if (found == NULL)
    stop_dwelling (self);
  self->dwelling = found;
  if (found != NULL && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->host, tick_cb, self, NULL);
}

/**
 * sl_link_pull_move:
 * @self: a pull
 * @x: where the pointer is on the host
 * @y: where the pointer is on the host
 * @pressed: whether its button is down
 *
 * The pointer has moved.
 */
void
sl_link_pull_move (SlLinkPull *self,
                   double      x,
                   double      y,
                   gboolean    pressed)
{
  g_return_if_fail (SL_IS_LINK_PULL (self));

  if (sl_compare_context_get_link_from (self->context) == NULL)
    return;

  self->x = x;
  self->y = y;
  show_rubber (self);
  if (pressed)
    dwell (self);
  else
    stop_dwelling (self);
}

/**
 * sl_link_pull_stop:
 * @self: a pull
 *
 * No link is being made any more, or the panes are about to change.
 */
void
sl_link_pull_stop (SlLinkPull *self)
{
  g_return_if_fail (SL_IS_LINK_PULL (self));

  stop_dwelling (self);
  sl_link_rubber_set (self->rubber, NULL, NULL);
}

static void
motion_cb (SlLinkPull         *self,
           double              x,
           double              y,
           GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  sl_link_pull_move (self, x, y, (state & GDK_BUTTON1_MASK) != 0);
}

static void
link_from_cb (SlLinkPull *self)
{
  if (sl_compare_context_get_link_from (self->context) == NULL)
    sl_link_pull_stop (self);
}

static void
sl_link_pull_dispose (GObject *object)
{
  SlLinkPull *self = SL_LINK_PULL (object);

  if (self->host != NULL)
    stop_dwelling (self);
  self->host = NULL;
  g_clear_pointer (&self->panes, g_ptr_array_unref);
  g_clear_object (&self->rubber);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_link_pull_parent_class)->dispose (object);
}

static void
sl_link_pull_class_init (SlLinkPullClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_link_pull_dispose;
}

static void
sl_link_pull_init (SlLinkPull *self)
{
}

/**
 * sl_link_pull_new:
 * @context: what the window looks at
 * @host: the widget that holds the panes; it must outlive this object
 * @rubber: the ribbon, as large as @host
 * @panes: (element-type SlArticlePane): the panes, as they are now and later
 *
 * Returns: (transfer full): a pull
 */
SlLinkPull *
sl_link_pull_new (SlCompareContext *context,
                  GtkWidget        *host,
                  SlLinkRubber     *rubber,
                  GPtrArray        *panes)
{
  SlLinkPull *self = g_object_new (SL_TYPE_LINK_PULL, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->context = g_object_ref (context);
  self->host = host;
  self->rubber = g_object_ref (rubber);
  self->panes = g_ptr_array_ref (panes);
  /* Before the texts, which keep the motion of a drag to themselves. */
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (host, motion);
  g_signal_connect_object (context, "notify::link-from", G_CALLBACK (link_from_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
