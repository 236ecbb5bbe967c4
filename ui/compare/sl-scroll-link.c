/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-scroll-link.h"

#include "sl-travel.h"

struct _SlScrollLink
{
  GObject parent_instance;

  /* Borrowed from the view that owns both. */
  GPtrArray *panes;
  GPtrArray *gutters;
  SlArticlePane *leader;

  /* Setting the others' adjustments fires the very signal we listen to. */
  gboolean echoing;
  /* Alt is held: the leader moves alone, until the next turn of the wheel without it. */
  gboolean alone;
  /* A travel that brings several panes level is under way: nobody leads until the user scrolls. */
  gboolean resting;
};

G_DEFINE_FINAL_TYPE (SlScrollLink, sl_scroll_link, G_TYPE_OBJECT)

/* Where in the window the reference line is: in the middle, but running to the edges during the
 * first and the last half window, so that both tops and both bottoms meet. */
static double
get_reference (GtkAdjustment *adjustment)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double range = gtk_adjustment_get_upper (adjustment) - page;

  if (page <= 0 || range <= 0)
    return 0;
  if (range < page)
    return CLAMP (value / range, 0, 1);
  if (value < page / 2)
    return value / page;

  return value > range - page / 2 ? 1 - (range - value) / page : 0.5;
}

/* How near the source is to its end: 0 until the last half window, then growing to 1. */
static double
get_nearness_of_end (GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double left = gtk_adjustment_get_upper (adjustment) - page - gtk_adjustment_get_value (adjustment);

  return page > 0 ? CLAMP (1 - left / (page / 2), 0, 1) : 0;
}

static void
follow (SlScrollLink  *self,
        SlArticlePane *from,
        SlArticlePane *to,
        SlGutter      *gutter,
        gboolean       rightwards)
{
  GtkAdjustment *source = sl_article_pane_get_adjustment (from);
  GtkAdjustment *target = sl_article_pane_get_adjustment (to);
  SlChain *chain = sl_pair_links_get_chain (sl_gutter_get_links (gutter));
  double reference = get_reference (source);
  double y = gtk_adjustment_get_value (source) + reference * gtk_adjustment_get_page_size (source);
  double offset = sl_article_view_get_offset_at (sl_article_pane_get_view (from), y);
  double mapped = rightwards ? sl_chain_map_to_b (chain, offset) : sl_chain_map_to_a (chain, offset);
  double value = sl_article_view_get_y_of (sl_article_pane_get_view (to), mapped) -
                 reference * gtk_adjustment_get_page_size (target);
  double end = gtk_adjustment_get_upper (target) - gtk_adjustment_get_page_size (target);
  double nearness = get_nearness_of_end (source);

  /* Below the last words there is a margin that no words map to: share it out over the last half
   * window, so that the ends meet. */
  value += nearness * (end - value);
  sl_travel_stop (target);
  gtk_adjustment_set_value (target, value);
}

static gboolean
is_linked (SlScrollLink *self,
           guint         i)
{
  SlGutter *gutter = g_ptr_array_index (self->gutters, i);

  return sl_gutter_get_linked (gutter) &&
         sl_chain_get_n_anchors (sl_pair_links_get_chain (sl_gutter_get_links (gutter))) > 0 &&
         sl_article_view_is_settled (sl_article_pane_get_view (g_ptr_array_index (self->panes, i))) &&
         sl_article_view_is_settled (sl_article_pane_get_view (g_ptr_array_index (self->panes, i + 1)));
}

static void
drive_others (SlScrollLink *self)
{
  guint leader;

  if (self->leader == NULL || !g_ptr_array_find (self->panes, self->leader, &leader))
    return;

  self->echoing = TRUE;
  for (guint i = leader; i + 1 < self->panes->len && is_linked (self, i); i++)
    follow (self, g_ptr_array_index (self->panes, i), g_ptr_array_index (self->panes, i + 1),
            g_ptr_array_index (self->gutters, i), TRUE);
  for (guint i = leader; i > 0 && is_linked (self, i - 1); i--)
    follow (self, g_ptr_array_index (self->panes, i), g_ptr_array_index (self->panes, i - 1),
            g_ptr_array_index (self->gutters, i - 1), FALSE);
  self->echoing = FALSE;
}

static void
value_changed_cb (SlScrollLink  *self,
                  GtkAdjustment *adjustment)
{
  if (self->echoing || self->alone || self->resting || self->leader == NULL ||
      sl_article_pane_get_adjustment (self->leader) != adjustment)
    return;

  drive_others (self);
}

static void
lead (SlScrollLink       *self,
      GtkEventController *controller,
      gboolean            alone)
{
  self->alone = alone;
  self->resting = FALSE;
  sl_scroll_link_set_leader (self, SL_ARTICLE_PANE (gtk_event_controller_get_widget (controller)));
}

static gboolean
scroll_cb (SlScrollLink       *self,
           double              dx,
           double              dy,
           GtkEventController *controller)
{
  SlArticlePane *pane = SL_ARTICLE_PANE (gtk_event_controller_get_widget (controller));
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  sl_travel_stop (sl_article_pane_get_adjustment (pane));
  lead (self, controller, (state & GDK_ALT_MASK) != 0);

  return FALSE;
}

static gboolean
key_cb (SlScrollLink          *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        GtkEventControllerKey *controller)
{
  lead (self, GTK_EVENT_CONTROLLER (controller), FALSE);

  return FALSE;
}

static void
pressed_cb (SlScrollLink *self,
            int           n_press,
            double        x,
            double        y,
            GtkGesture   *gesture)
{
  lead (self, GTK_EVENT_CONTROLLER (gesture), FALSE);
}

static void
sl_scroll_link_finalize (GObject *object)
{
  SlScrollLink *self = SL_SCROLL_LINK (object);

  g_clear_weak_pointer (&self->leader);
  g_ptr_array_unref (self->panes);
  g_ptr_array_unref (self->gutters);

  G_OBJECT_CLASS (sl_scroll_link_parent_class)->finalize (object);
}

static void
sl_scroll_link_class_init (SlScrollLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_scroll_link_finalize;
}

static void
sl_scroll_link_init (SlScrollLink *self)
{
  self->panes = g_ptr_array_new ();
  self->gutters = g_ptr_array_new ();
}

/**
 * sl_scroll_link_new:
 *
 * Returns: (transfer full): a link between no panes
 */
SlScrollLink *
sl_scroll_link_new (void)
{
  return g_object_new (SL_TYPE_SCROLL_LINK, NULL);
}

/**
 * sl_scroll_link_set_panes:
 * @self: a link
 * @panes: (element-type SlArticlePane): the panes from left to right
 * @gutters: (element-type SlGutter): the gutters between them, one less
 *
 * Says which panes stand side by side. Nothing is kept alive; call it again before one goes.
 */
void
sl_scroll_link_set_panes (SlScrollLink *self,
                          GPtrArray    *panes,
                          GPtrArray    *gutters)
{
  g_return_if_fail (SL_IS_SCROLL_LINK (self));
  g_return_if_fail (panes->len == 0 || gutters->len == panes->len - 1);

  g_ptr_array_set_size (self->panes, 0);
  g_ptr_array_set_size (self->gutters, 0);
  for (guint i = 0; i < panes->len; i++)
    g_ptr_array_add (self->panes, g_ptr_array_index (panes, i));
  for (guint i = 0; i < gutters->len; i++)
    g_ptr_array_add (self->gutters, g_ptr_array_index (gutters, i));
  if (self->leader != NULL && !g_ptr_array_find (self->panes, self->leader, NULL))
    sl_scroll_link_set_leader (self, NULL);
}

/**
 * sl_scroll_link_watch:
 * @self: a link
 * @pane: a new pane
 *
 * Listens to the wheel, the keys and the presses on a pane, to know who leads.
 */
void
sl_scroll_link_watch (SlScrollLink  *self,
                      SlArticlePane *pane)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (SL_IS_SCROLL_LINK (self));

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (pane), scroll);
  gtk_widget_add_controller (GTK_WIDGET (pane), key);
  gtk_widget_add_controller (GTK_WIDGET (pane), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (sl_article_pane_get_adjustment (pane), "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sl_scroll_link_get_leader:
 * @self: a link
 *
 * Returns: (nullable) (transfer none): the pane that leads
 */
SlArticlePane *
sl_scroll_link_get_leader (SlScrollLink *self)
{
  g_return_val_if_fail (SL_IS_SCROLL_LINK (self), NULL);

  return self->leader;
}

/**
 * sl_scroll_link_set_leader:
 * @self: a link
 * @pane: (nullable): a pane
 *
 * Makes a pane the one that the others follow.
 */
void
sl_scroll_link_set_leader (SlScrollLink  *self,
                           SlArticlePane *pane)
{
  g_return_if_fail (SL_IS_SCROLL_LINK (self));

  g_set_weak_pointer (&self->leader, pane);
}

/**
 * sl_scroll_link_rest:
 * @self: a link
 *
 * Lets several panes travel each to its own place; following begins again when the user scrolls.
 */
void
sl_scroll_link_rest (SlScrollLink *self)
{
  g_return_if_fail (SL_IS_SCROLL_LINK (self));

  self->resting = TRUE;
}
