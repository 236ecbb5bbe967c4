/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-ribbon-strip.h"

#include <glib/gi18n.h>

#include "sl-compare-acts.h"
#include "sl-link-popover.h"
#include "sl-palette.h"
#include "sl-pill.h"
#include "sl-ribbon.h"

/* interaction.md 11.6: beyond this many ribbons in view only the lit ones are drawn full. */
#define MAX_FULL 40
#define FORGIVENESS 8.0
/* Longer words do not fit beside another figure. */
#define MAX_BADGE_WORD 4

typedef struct
{
  gboolean known;
  double left_top;
  double left_bottom;
  double right_top;
  double right_bottom;
  char *badge;
} CachedLink;

struct _SlRibbonStrip
{
  GtkWidget parent_instance;

  SlCompareContext *context;
  SlPairLinks *links;
  SlArticleView *left;
  SlArticleView *right;

  GArray *cache;
  guint current;

  SlLinkPopover *popover;
  SlMatch *asked;    /* the link that the popover is about */
};

G_DEFINE_FINAL_TYPE (SlRibbonStrip, sl_ribbon_strip, GTK_TYPE_WIDGET)

static void
clear_cached (gpointer data)
{
  g_clear_pointer (&((CachedLink *) data)->badge, g_free);
}

static const SlFigure *
find_figure (SlClaim           *claim,
             const SlTextRange *range)
{
  for (guint i = 0; i < sl_claim_get_n_figures (claim); i++)
    {
      const SlFigure *figure = sl_claim_get_figure (claim, i);

      if (sl_text_range_overlap (&figure->range, range) > 0)
        return figure;
    }

  return NULL;
}

/* A figure in as few letters as possible: in its own words, else its value. */
static char *
dup_short_figure (SlArticle         *article,
                  SlClaim           *claim,
                  const SlTextRange *range,
                  gboolean           words)
{
  const SlFigure *figure = find_figure (claim, range);
  double value;

  if (words)
    return sl_article_dup_words (article, range);
  if (figure == NULL || g_strcmp0 (figure->unit, "date") == 0 || g_strcmp0 (figure->unit, "time") == 0 ||
      g_strcmp0 (figure->unit, "month") == 0)
    return NULL;

  value = ABS (figure->value);
  if (value >= 1e9)
    return g_strdup_printf (C_("billions", "%.3gbn"), figure->value / 1e9);
  if (value >= 1e6)
    return g_strdup_printf (C_("millions", "%.3gm"), figure->value / 1e6);

  return g_strdup_printf (value >= 1e4 ? "%'.0f" : "%.4g", figure->value);
}

/* "50 ≠ 60", left figure first; the sign alone if the figures are told in many words. */
static char *
make_badge (SlRibbonStrip    *self,
            const SlPairLink *link)
{
  gboolean swapped = g_strcmp0 (sl_match_get_a (link->match), sl_claim_get_uuid (link->left)) != 0;
  const SlDifference *differences;
  guint n;

  if (sl_match_get_relation (link->match) != SL_RELATION_CONFLICTING_FIGURE)
    return NULL;

  differences = sl_match_get_differences (link->match, &n);
  for (guint i = 0; i < n; i++)
    {
      const SlTextRange *left = swapped ? &differences[i].b : &differences[i].a;
      const SlTextRange *right = swapped ? &differences[i].a : &differences[i].b;
      g_autofree char *left_words = NULL;
      g_autofree char *right_words = NULL;
      gboolean words = sl_text_range_length (left) <= MAX_BADGE_WORD &&
                       sl_text_range_length (right) <= MAX_BADGE_WORD;

      if (differences[i].kind != SL_DIFFERENCE_FIGURE || sl_text_range_length (left) == 0 ||
          sl_text_range_length (right) == 0)
        continue;

      left_words = dup_short_figure (sl_pair_links_get_left (self->links), link->left, left, words);
      right_words = dup_short_figure (sl_pair_links_get_right (self->links), link->right, right, words);
      if (left_words != NULL && right_words != NULL)
        return g_strdup_printf ("%s ≠ %s", left_words, right_words);
    }

  return g_strdup ("≠");
}

static void
links_changed_cb (SlRibbonStrip *self)
{
  guint n = sl_pair_links_get_n (self->links);
  g_autofree char *label = NULL;

  g_array_set_size (self->cache, 0);
  g_array_set_size (self->cache, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->cache, CachedLink, i).badge = make_badge (self, sl_pair_links_get (self->links, i));

  label = g_strdup_printf (ngettext ("%u claim in both articles", "%u claims in both articles", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
layout_changed_cb (SlRibbonStrip *self)
{
  for (guint i = 0; i < self->cache->len; i++)
    g_array_index (self->cache, CachedLink, i).known = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where the top of the view's text stands in this strip. */
static double
get_origin (SlRibbonStrip *self,
            SlArticleView *view)
{
  graphene_point_t point;
  int window_y;

  if (!gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &point))
    return 0;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, 0, 0, NULL, &window_y);

  return point.y + window_y;
}

static gboolean
get_shape (SlRibbonStrip *self,
           guint          i,
           double         left_origin,
           double         right_origin,
           SlRibbonShape *shape)
{
  CachedLink *cached = &g_array_index (self->cache, CachedLink, i);
  const SlPairLink *link = sl_pair_links_get (self->links, i);

  if (!cached->known)
    {
      if (!sl_article_view_get_claim_extent (self->left, sl_claim_get_uuid (link->left), &cached->left_top,
                                             &cached->left_bottom) ||
          !sl_article_view_get_claim_extent (self->right, sl_claim_get_uuid (link->right), &cached->right_top,
                                             &cached->right_bottom))
        return FALSE;
      cached->known = TRUE;
    }
  shape->left_top = cached->left_top + left_origin;
  shape->left_bottom = cached->left_bottom + left_origin;
  shape->right_top = cached->right_top + right_origin;
  shape->right_bottom = cached->right_bottom + right_origin;
  shape->width = gtk_widget_get_width (GTK_WIDGET (self));
  shape->height = gtk_widget_get_height (GTK_WIDGET (self));

  return TRUE;
}

static void
get_look (SlRibbonStrip *self,
          guint          i,
          SlScheme       scheme,
          gboolean       crowded,
          SlRibbonLook  *look)
{
  const SlPairLink *link = sl_pair_links_get (self->links, i);

  look->relation = sl_match_get_relation (link->match);
  look->color = *sl_palette_get_relation (scheme, look->relation);
  look->lit = sl_pair_links_is_lit (self->links, i);
  look->opacity = look->lit || !sl_compare_context_has_lit (self->context) ? 1.0 : 0.35;
  look->hairline = crowded && !look->lit;
}

static void
draw_badge (SlRibbonStrip       *self,
            GtkSnapshot         *snapshot,
            const SlRibbonShape *shape,
            const char          *badge,
            SlScheme             scheme)
{
  PangoLayout *layout;
  GskRoundedRect pill;
  graphene_rect_t bounds;
  int width;
  int height;

  layout = sl_pill_get_layout (GTK_WIDGET (self), badge, &width, &height);
  graphene_rect_init (&bounds, (shape->width - width) / 2 - 4, sl_ribbon_get_middle (shape) - height / 2.0 - 1,
                      width + 8, height + 2);
  gsk_rounded_rect_init_from_rect (&pill, &bounds, bounds.size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, sl_palette_get_relation (scheme, SL_RELATION_CONFLICTING_FIGURE), &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds.origin.x + 4, bounds.origin.y + 1));
  gtk_snapshot_append_layout (snapshot, layout, sl_palette_get_page (scheme));
  gtk_snapshot_restore (snapshot);
}

/* What is drawn now: shapes of the links of which an end is in view. */
static GArray *
list_visible (SlRibbonStrip *self)
{
  GArray *visible = g_array_new (FALSE, FALSE, sizeof (guint));
  double left_origin = get_origin (self, self->left);
  double right_origin = get_origin (self, self->right);

  for (guint i = 0; i < self->cache->len; i++)
    {
      SlRibbonShape shape;

      if (get_shape (self, i, left_origin, right_origin, &shape) &&
          sl_ribbon_get_state (&shape) != SL_RIBBON_HIDDEN)
        g_array_append_val (visible, i);
    }

  return visible;
}

static void
draw_links (SlRibbonStrip *self,
            cairo_t       *cr,
            GArray        *visible,
            gboolean       lit)
{
  SlScheme scheme = sl_palette_get_scheme ();
  double left_origin = get_origin (self, self->left);
  double right_origin = get_origin (self, self->right);

  for (guint k = 0; k < visible->len; k++)
    {
      guint i = g_array_index (visible, guint, k);
      SlRibbonShape shape;
      SlRibbonLook look;
      SlRibbonState state;

      get_look (self, i, scheme, visible->len > MAX_FULL, &look);
      if (look.lit != lit || !get_shape (self, i, left_origin, right_origin, &shape))
        continue;
      state = sl_ribbon_get_state (&shape);
      if (state == SL_RIBBON_FULL)
        sl_ribbon_draw (cr, &shape, &look);
      else
        sl_ribbon_draw_stub (cr, &shape, state, &look);
    }
}

/* Stubs at one side that lie so close that their arrows run into each other: interaction.md 11.6
 * gives more than three within 14 px a counted badge. */
#define CROWD 3
#define CROWD_HEIGHT 14.0

typedef struct
{
  double y;
  gboolean left;
} StubPlace;

static int
compare_stubs (gconstpointer a,
               gconstpointer b)
{
  const StubPlace *x = a;
  const StubPlace *y = b;

  if (x->left != y->left)
    return x->left ? -1 : 1;

  return (x->y > y->y) - (x->y < y->y);
}

static GArray *
list_stubs (SlRibbonStrip *self,
            GArray        *visible)
{
  GArray *stubs = g_array_new (FALSE, FALSE, sizeof (StubPlace));
  double left_origin = get_origin (self, self->left);
  double right_origin = get_origin (self, self->right);

  for (guint k = 0; k < visible->len; k++)
    {
      SlRibbonShape shape;
      SlRibbonState state;
      StubPlace place;

      if (!get_shape (self, g_array_index (visible, guint, k), left_origin, right_origin, &shape))
        continue;
      state = sl_ribbon_get_state (&shape);
      if (state != SL_RIBBON_STUB_LEFT && state != SL_RIBBON_STUB_RIGHT)
        continue;
      place.left = state == SL_RIBBON_STUB_LEFT;
      place.y = place.left ? (shape.left_top + shape.left_bottom) / 2
                           : (shape.right_top + shape.right_bottom) / 2;
      g_array_append_val (stubs, place);
    }
  g_array_sort (stubs, compare_stubs);

  return stubs;
}

static void
draw_count (SlRibbonStrip *self,
            GtkSnapshot   *snapshot,
            gboolean       left,
            double         y,
            guint          n)
{
  SlScheme scheme = sl_palette_get_scheme ();
  g_autofree char *text = g_strdup_printf ("%u", n);
  PangoLayout *layout;
  GskRoundedRect disc;
  int width;
  int height;

  layout = sl_pill_get_layout (GTK_WIDGET (self), text, &width, &height);
  width = MAX (width + 8, height + 2);
  gsk_rounded_rect_init_from_rect (&disc,
                                   &GRAPHENE_RECT_INIT (left ? 2 : gtk_widget_get_width (GTK_WIDGET (self)) - width - 2,
                                                        y - (height + 2) / 2.0, width, height + 2),
                                   (height + 2) / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, sl_palette_get_relation (scheme, SL_RELATION_SAME_CLAIM), &disc.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (disc.bounds.origin.x + 4, disc.bounds.origin.y + 1));
  gtk_snapshot_append_layout (snapshot, layout, sl_palette_get_page (scheme));
  gtk_snapshot_restore (snapshot);
}

static void
draw_counts (SlRibbonStrip *self,
             GtkSnapshot   *snapshot,
             GArray        *visible)
{
  g_autoptr (GArray) stubs = list_stubs (self, visible);
  guint end;

  for (guint i = 0; i < stubs->len; i = end)
    {
      const StubPlace *first = &g_array_index (stubs, StubPlace, i);
      double y = first->y;

      for (end = i + 1; end < stubs->len; end++)
        {
          const StubPlace *place = &g_array_index (stubs, StubPlace, end);

          if (place->left != first->left || place->y - first->y > CROWD_HEIGHT)
            break;
          y = place->y;
        }
      if (end - i > CROWD)
        draw_count (self, snapshot, first->left, (first->y + y) / 2, end - i);
    }
}

static void
draw_badges (SlRibbonStrip *self,
             GtkSnapshot   *snapshot,
             GArray        *visible)
{
  SlScheme scheme = sl_palette_get_scheme ();
  double left_origin = get_origin (self, self->left);
  double right_origin = get_origin (self, self->right);

  for (guint k = 0; k < visible->len; k++)
    {
      guint i = g_array_index (visible, guint, k);
      CachedLink *cached = &g_array_index (self->cache, CachedLink, i);
      gboolean faded = sl_compare_context_has_lit (self->context) && !sl_pair_links_is_lit (self->links, i);
      SlRibbonShape shape;

      if (cached->badge == NULL || !get_shape (self, i, left_origin, right_origin, &shape) ||
          sl_ribbon_get_state (&shape) != SL_RIBBON_FULL)
        continue;
      gtk_snapshot_push_opacity (snapshot, faded ? 0.35 : 1.0);
      draw_badge (self, snapshot, &shape, cached->badge, scheme);
      gtk_snapshot_pop (snapshot);
    }
}

static void
sl_ribbon_strip_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SlRibbonStrip *self = SL_RIBBON_STRIP (widget);
  g_autoptr (GArray) visible = list_visible (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr;

  if (visible->len == 0)
    return;

  gtk_snapshot_push_clip (snapshot, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_tolerance (cr, 0.5);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  draw_links (self, cr, visible, FALSE);
  draw_links (self, cr, visible, TRUE);
  cairo_destroy (cr);
  draw_badges (self, snapshot, visible);
  draw_counts (self, snapshot, visible);
  gtk_snapshot_pop (snapshot);
}

static int
find_at (SlRibbonStrip *self,
         double         x,
         double         y)
{
  double left_origin = get_origin (self, self->left);
  double right_origin = get_origin (self, self->right);
  int near = -1;

  for (guint i = 0; i < self->cache->len; i++)
    {
      SlRibbonShape shape;

      if (!get_shape (self, i, left_origin, right_origin, &shape))
        continue;
      if (sl_ribbon_contains (&shape, x, y, 0))
        return i;
      if (near < 0 && sl_ribbon_contains (&shape, x, y, FORGIVENESS))
        near = i;
    }

  return near;
}

static void
motion_cb (SlRibbonStrip *self,
           double         x,
           double         y)
{
  const SlPairLink *link = sl_ribbon_strip_get_at (self, x, y);

  sl_compare_context_set_hovered (self->context, link != NULL ? sl_claim_get_uuid (link->left) : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), link != NULL ? "pointer" : "col-resize");
}

static void
leave_cb (SlRibbonStrip *self)
{
  sl_compare_context_set_hovered (self->context, NULL);
}

static void
travel_to_link (SlRibbonStrip    *self,
                const SlPairLink *link)
{
  sl_compare_context_reveal (self->context, sl_claim_get_uuid (link->left), SL_REVEAL_LEVEL);
}

static void
pressed_cb (SlRibbonStrip   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  int i = find_at (self, x, y);

  if (i < 0)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->current = i;
  travel_to_link (self, sl_pair_links_get (self->links, i));
}

static void
chosen_cb (SlRibbonStrip *self,
           guint          relation)
{
  sl_compare_acts_relate (self->context, sl_match_get_a (self->asked), sl_match_get_b (self->asked),
                          relation);
}

static void
unlink_cb (SlRibbonStrip *self)
{
  sl_compare_acts_unlink (self->context, sl_match_get_uuid (self->asked));
}

/**
 * sl_ribbon_strip_ask:
 * @self: a strip
 * @x: a place in it
 * @y: a place in it
 *
 * Opens the question of what kind the link at the place is, and whether it is one at all.
 *
 * Returns: whether there is a link at the place
 */
gboolean
sl_ribbon_strip_ask (SlRibbonStrip *self,
                     double         x,
                     double         y)
{
  const SlPairLink *link;

  g_return_val_if_fail (SL_IS_RIBBON_STRIP (self), FALSE);

  link = sl_ribbon_strip_get_at (self, x, y);
  if (link == NULL)
    return FALSE;

  if (self->popover == NULL)
    {
      self->popover = SL_LINK_POPOVER (g_object_ref_sink (sl_link_popover_new ()));
      g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->popover, "unlink", G_CALLBACK (unlink_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_set_object (&self->asked, link->match);
  sl_link_popover_present (self->popover, GTK_WIDGET (self), &(GdkRectangle) { (int) x, (int) y, 1, 1 },
                           sl_match_get_relation (link->match));

  return TRUE;
}

static void
menu_pressed_cb (SlRibbonStrip   *self,
                 int              n_press,
                 double           x,
                 double           y,
                 GtkGestureClick *gesture)
{
  if (sl_ribbon_strip_ask (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
scroll_cb (SlRibbonStrip *self,
           double         dx,
           double         dy)
{
  return sl_ribbon_strip_step (self, dy > 0 ? 1 : -1);
}

static gboolean
query_tooltip_cb (SlRibbonStrip *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  const SlPairLink *link = sl_ribbon_strip_get_at (self, x, y);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *text = NULL;

  if (link == NULL)
    return FALSE;

  left = sl_article_dup_label (sl_pair_links_get_left (self->links));
  right = sl_article_dup_label (sl_pair_links_get_right (self->links));
  /* Translators: the relation of two claims, then the two articles */
  text = g_strdup_printf (_("%s\n%s ↔ %s"), sl_palette_relation_name (sl_match_get_relation (link->match)), left, right);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
sl_ribbon_strip_dispose (GObject *object)
{
  SlRibbonStrip *self = SL_RIBBON_STRIP (object);

  if (self->popover != NULL && gtk_widget_get_parent (GTK_WIDGET (self->popover)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  g_clear_object (&self->popover);
  g_clear_object (&self->asked);
  g_clear_object (&self->context);
  g_clear_object (&self->links);
  g_clear_object (&self->left);
  g_clear_object (&self->right);
  g_clear_pointer (&self->cache, g_array_unref);

  G_OBJECT_CLASS (sl_ribbon_strip_parent_class)->dispose (object);
}

static void
sl_ribbon_strip_class_init (SlRibbonStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_ribbon_strip_dispose;
  widget_class->snapshot = sl_ribbon_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "ribbons");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_controllers (SlRibbonStrip *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                                GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

static void
sl_ribbon_strip_init (SlRibbonStrip *self)
{
  self->cache = g_array_new (FALSE, TRUE, sizeof (CachedLink));
  g_array_set_clear_func (self->cache, clear_cached);
  self->current = G_MAXUINT;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

static void
watch_view (SlRibbonStrip *self,
            SlArticleView *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  g_signal_connect_object (view, "layout-changed", G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * sl_ribbon_strip_new:
 * @context: what the window looks at
 * @links: the matches between the two articles
 * @left: the pane on the left, already in its scroller
 * @right: the pane on the right, already in its scroller
 *
 * Returns: (transfer floating): the strip between the two
 */
GtkWidget *
sl_ribbon_strip_new (SlCompareContext *context,
                     SlPairLinks      *links,
                     SlArticleView    *left,
                     SlArticleView    *right)
{
  SlRibbonStrip *self = g_object_new (SL_TYPE_RIBBON_STRIP, NULL);

  self->context = g_object_ref (context);
  self->links = g_object_ref (links);
  self->left = g_object_ref (left);
  self->right = g_object_ref (right);
  g_signal_connect_object (links, "changed", G_CALLBACK (links_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "lit-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  watch_view (self, left);
  watch_view (self, right);
  links_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * sl_ribbon_strip_get_at:
 * @self: a strip
 * @x: a place in it, in pixels
 * @y: a place in it, in pixels
 *
 * Returns: (nullable): the link whose ribbon or stub lies there, or within 8 pixels
 */
const SlPairLink *
sl_ribbon_strip_get_at (SlRibbonStrip *self,
                        double         x,
                        double         y)
{
  int i = find_at (self, x, y);

  return i >= 0 ? sl_pair_links_get (self->links, i) : NULL;
}

/**
 * sl_ribbon_strip_step:
 * @self: a strip
 * @by: 1 for the next link, -1 for the one before
 *
 * Travels to the next link, from the one that was last travelled to, else from the top.
 *
 * Returns: whether there is one
 */
gboolean
sl_ribbon_strip_step (SlRibbonStrip *self,
                      int            by)
{
  guint n = sl_pair_links_get_n (self->links);
  guint next;

  if (n == 0)
    return FALSE;

  if (self->current >= n)
    next = by > 0 ? 0 : n - 1;
  else if ((by < 0 && self->current == 0) || (by > 0 && self->current == n - 1))
    return FALSE;
  else
    next = self->current + (by > 0 ? 1 : -1);
  self->current = next;
  travel_to_link (self, sl_pair_links_get (self->links, next));

  return TRUE;
}
