/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-far-badges.h"

#include <glib/gi18n.h>

#include "sl-palette.h"
#include "sl-pill.h"

typedef struct
{
  char *claim;
  char *far;            /* the claim it belongs with */
  char *article;        /* and where that stands */
  char *text;
  gboolean left;        /* beside the pane on the left */
  graphene_rect_t area; /* where it was painted last; empty: out of view */
} Badge;

struct _SlFarBadges
{
  GtkWidget parent_instance;

  SlCompareContext *context;
  SlArticleView *left;
  SlArticleView *right;
  GPtrArray *badges;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (SlFarBadges, sl_far_badges, GTK_TYPE_WIDGET)

static void
free_badge (gpointer data)
{
  Badge *badge = data;

  g_free (badge->claim);
  g_free (badge->far);
  g_free (badge->article);
  g_free (badge->text);
  g_free (badge);
}

static guint
find_place (GListModel *articles,
            const char *uuid)
{
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      if (g_strcmp0 (sl_article_get_uuid (article), uuid) == 0)
        return i;
    }

  return G_MAXUINT;
}

/* The first letters of an outlet's words: "CD" for Coastline Daily, "Ax" for Axios, "CNN" for CNN. Those of
 * a title or a file tell nobody anything: then it is the number of the pane. */
static char *
dup_initials (SlFarBadges *self,
              SlArticle   *article)
{
  GListModel *articles = sl_workspace_get_articles (sl_compare_context_get_workspace (self->context));
  const char *publisher = sl_article_get_publisher (article);
  g_auto (GStrv) words = g_strsplit (publisher != NULL ? publisher : "", " ", -1);
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *first = NULL;
  guint n = 0;

  for (guint i = 0; words[i] != NULL && n < 2; i++)
    {
      gunichar c = g_utf8_get_char (words[i]);

      if (!g_unichar_isalnum (c) || g_ascii_strcasecmp (words[i], "the") == 0)
        continue;
      g_string_append_unichar (initials, g_unichar_toupper (c));
      first = n++ == 0 ? words[i] : first;
    }
  if (n == 0)
    return g_strdup_printf ("%u", find_place (articles, sl_article_get_uuid (article)) + 1);
  if (n == 1)
    return g_utf8_strlen (first, -1) <= 3 ? g_strdup (first) : g_utf8_substring (first, 0, 2);

  return g_strdup (initials->str);
}

static void
add_badge (SlFarBadges *self,
           SlClaim     *claim,
           SlClaim     *far,
           gboolean     left)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlArticle *article = sl_workspace_lookup_article (workspace, sl_claim_get_article (far));
  g_autofree char *initials = dup_initials (self, article);
  Badge *badge = g_new0 (Badge, 1);

  badge->claim = g_strdup (sl_claim_get_uuid (claim));
  badge->far = g_strdup (sl_claim_get_uuid (far));
  badge->article = g_strdup (sl_claim_get_article (far));
  badge->text = left ? g_strdup_printf ("→ %s", initials) : g_strdup_printf ("%s ←", initials);
  badge->left = left;
  g_ptr_array_add (self->badges, badge);
}

/* The nearest article beyond the neighbour that tells the claim, if the neighbour does not. */
static SlClaim *
find_far (SlFarBadges *self,
          SlClaim     *claim,
          guint        own,
          gboolean     left)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GListModel *articles = sl_workspace_get_articles (workspace);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, sl_claim_get_uuid (claim));
  SlClaim *nearest = NULL;
  guint distance = G_MAXUINT;

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlClaim *other = sl_workspace_lookup_claim (workspace, sl_match_get_other (match, sl_claim_get_uuid (claim)));
      guint place = other != NULL ? find_place (articles, sl_claim_get_article (other)) : G_MAXUINT;

      if (place == G_MAXUINT || sl_match_get_state (match) == SL_MATCH_REJECTED || (place > own) != left ||
          !sl_compare_context_is_shown (self->context, other))
        continue;
      if ((left ? place - own : own - place) < distance)
        {
          distance = left ? place - own : own - place;
          nearest = other;
        }
    }

  return distance > 1 ? nearest : NULL;
}

static void
add_side (SlFarBadges   *self,
          SlArticleView *view,
          gboolean       left)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  const char *uuid = sl_article_get_uuid (sl_article_view_get_article (view));
  GListModel *claims = sl_workspace_get_claims (workspace, uuid);
  guint own = find_place (sl_workspace_get_articles (workspace), uuid);
  guint n = claims != NULL && own != G_MAXUINT ? g_list_model_get_n_items (claims) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);
      SlClaim *far = sl_compare_context_is_shown (self->context, claim)
                       ? find_far (self, claim, own, left)
                       : NULL;

      if (far != NULL)
        add_badge (self, claim, far, left);
    }
}

static void
update (SlFarBadges *self)
{
  g_ptr_array_set_size (self->badges, 0);
  add_side (self, self->left, TRUE);
  add_side (self, self->right, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
update_cb (gpointer user_data)
{
  SlFarBadges *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (SlFarBadges *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

/* Where the claim's first line begins in this widget; below zero or beyond the height: out of view. */
static gboolean
find_y (SlFarBadges *self,
        Badge       *badge,
        double      *y)
{
  SlArticleView *view = badge->left ? self->left : self->right;
  graphene_point_t point;
  double top;
  double bottom;
  int offset;

  if (!sl_article_view_get_claim_extent (view, badge->claim, &top, &bottom) ||
      !gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &point))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, 0, 0, NULL, &offset);
  *y = point.y + offset + top + 10;

  return *y > 0 && *y < gtk_widget_get_height (GTK_WIDGET (self));
}

static void
paint (SlFarBadges *self,
       GtkSnapshot *snapshot,
       Badge       *badge,
       double       y)
{
  SlScheme scheme = sl_palette_get_scheme ();
  gboolean lit = sl_compare_context_is_lit (self->context, badge->claim);
  GdkRGBA color = *sl_palette_get_relation (scheme, SL_RELATION_SAME_CLAIM);
  PangoLayout *layout;
  GskRoundedRect pill;
  int width;
  int height;

  layout = sl_pill_get_layout (GTK_WIDGET (self), badge->text, &width, &height);
  graphene_rect_init (&badge->area, badge->left ? 1 : gtk_widget_get_width (GTK_WIDGET (self)) - width - 9,
                      y - height / 2.0, width + 8, height + 2);
  gsk_rounded_rect_init_from_rect (&pill, &badge->area, (height + 2) / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, lit ? &color : sl_palette_get_page (scheme), &pill.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &pill, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { color, color, color, color });
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (badge->area.origin.x + 4, badge->area.origin.y + 1));
  gtk_snapshot_append_layout (snapshot, layout, lit ? sl_palette_get_page (scheme) : &color);
  gtk_snapshot_restore (snapshot);
}

static void
sl_far_badges_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  SlFarBadges *self = SL_FAR_BADGES (widget);

  for (guint i = 0; i < self->badges->len; i++)
    {
      Badge *badge = g_ptr_array_index (self->badges, i);
      double y;

      badge->area = *graphene_rect_zero ();
      if (find_y (self, badge, &y))
        paint (self, snapshot, badge, y);
    }
}

static Badge *
find_at (SlFarBadges *self,
         double       x,
         double       y)
{
  for (guint i = 0; i < self->badges->len; i++)
    {
      Badge *badge = g_ptr_array_index (self->badges, i);

      if (badge->area.size.width > 0 &&
          graphene_rect_contains_point (&badge->area, &GRAPHENE_POINT_INIT (x, y)))
        return badge;
    }

  return NULL;
}

/* The ribbons below keep the pointer wherever there is no badge. */
static gboolean
sl_far_badges_contains (GtkWidget *widget,
                        double     x,
                        double     y)
{
  return find_at (SL_FAR_BADGES (widget), x, y) != NULL;
}

static void
motion_cb (SlFarBadges *self,
           double       x,
           double       y)
{
  Badge *badge = find_at (self, x, y);

  sl_compare_context_set_hovered (self->context, badge != NULL ? badge->claim : NULL);
}

static void
leave_cb (SlFarBadges *self)
{
  sl_compare_context_set_hovered (self->context, NULL);
}

static void
pressed_cb (SlFarBadges     *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  Badge *badge = find_at (self, x, y);
  g_autofree char *far = badge != NULL ? g_strdup (badge->far) : NULL;

  if (far == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    {
      guint i;

      if (g_ptr_array_find (self->badges, badge, &i))
        sl_far_badges_bring (self, i);
    }
  else
    sl_compare_context_reveal (self->context, far, SL_REVEAL_LEVEL);
}

static gboolean
query_tooltip_cb (SlFarBadges *self,
                  int          x,
                  int          y,
                  gboolean     keyboard,
                  GtkTooltip  *tooltip)
{
  Badge *badge = find_at (self, x, y);
  SlArticle *article = badge != NULL
                         ? sl_workspace_lookup_article (sl_compare_context_get_workspace (self->context),
                                                        badge->article)
                         : NULL;
  g_autofree char *label = article != NULL ? sl_article_dup_label (article) : NULL;
  g_autofree char *text = NULL;

  if (label == NULL)
    return FALSE;

  /* Translators: %s is an article */
  text = g_strdup_printf (_("Also in %s: click to go there, the other button moves it next to this"), label);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
sl_far_badges_dispose (GObject *object)
{
  SlFarBadges *self = SL_FAR_BADGES (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_object (&self->left);
  g_clear_object (&self->right);

  G_OBJECT_CLASS (sl_far_badges_parent_class)->dispose (object);
}

static void
sl_far_badges_finalize (GObject *object)
{
  g_ptr_array_unref (SL_FAR_BADGES (object)->badges);

  G_OBJECT_CLASS (sl_far_badges_parent_class)->finalize (object);
}

static void
sl_far_badges_class_init (SlFarBadgesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_far_badges_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_far_badges_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = sl_far_badges_snapshot;
  GTK_WIDGET_CLASS (klass)->contains = sl_far_badges_contains;
}

static void
sl_far_badges_init (SlFarBadges *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->badges = g_ptr_array_new_with_free_func (free_badge);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

static void
follow (SlFarBadges   *self,
        SlArticleView *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  g_signal_connect_object (view, "layout-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
}

/**
 * sl_far_badges_new:
 * @context: what the window looks at
 * @left: the text on the left
 * @right: the text on the right
 *
 * Returns: (transfer floating): the badges between the two
 */
GtkWidget *
sl_far_badges_new (SlCompareContext *context,
                   SlArticleView    *left,
                   SlArticleView    *right)
{
  SlFarBadges *self = g_object_new (SL_TYPE_FAR_BADGES, NULL);
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);

  self->context = g_object_ref (context);
  self->left = g_object_ref (left);
  self->right = g_object_ref (right);
  follow (self, left);
  follow (self, right);
  g_signal_connect_object (workspace, "matches-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_workspace_get_articles (workspace), "items-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "filter-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "lit-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * sl_far_badges_get_n:
 * @self: the badges
 *
 * Returns: how many there are, in view or not
 */
guint
sl_far_badges_get_n (SlFarBadges *self)
{
  g_return_val_if_fail (SL_IS_FAR_BADGES (self), 0);

  return self->badges->len;
}

/**
 * sl_far_badges_get_text:
 * @self: the badges
 * @i: below sl_far_badges_get_n()
 *
 * Returns: what stands on the badge
 */
const char *
sl_far_badges_get_text (SlFarBadges *self,
                        guint        i)
{
  g_return_val_if_fail (SL_IS_FAR_BADGES (self) && i < self->badges->len, NULL);

  return ((Badge *) g_ptr_array_index (self->badges, i))->text;
}

/**
 * sl_far_badges_get_far:
 * @self: the badges
 * @i: below sl_far_badges_get_n()
 *
 * Returns: the UUID of the claim that the badge leads to
 */
const char *
sl_far_badges_get_far (SlFarBadges *self,
                       guint        i)
{
  g_return_val_if_fail (SL_IS_FAR_BADGES (self), NULL);
  g_return_val_if_fail (i < self->badges->len, NULL);

  return ((Badge *) g_ptr_array_index (self->badges, i))->far;
}

/**
 * sl_far_badges_bring:
 * @self: the badges
 * @i: below sl_far_badges_get_n()
 *
 * Moves the far article next to this one.
 *
 * Returns: whether it was moved; a failure has been reported
 */
gboolean
sl_far_badges_bring (SlFarBadges *self,
                     guint        i)
{
  g_autoptr (SlCompareContext) context = NULL;
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace;
  GListModel *articles;
  Badge *badge;
  guint right;

  g_return_val_if_fail (SL_IS_FAR_BADGES (self), FALSE);
  g_return_val_if_fail (i < self->badges->len, FALSE);

  /* Moving makes the gutters anew, and this widget goes with them. */
  context = g_object_ref (self->context);
  workspace = sl_compare_context_get_workspace (context);
  articles = sl_workspace_get_articles (workspace);
  badge = g_ptr_array_index (self->badges, i);
  right = find_place (articles, sl_article_get_uuid (sl_article_view_get_article (self->right)));
  if (sl_workspace_move_article (workspace, badge->article, badge->left ? right : right - 1, &error))
    return TRUE;
  sl_compare_context_fail (context, error);

  return FALSE;
}
