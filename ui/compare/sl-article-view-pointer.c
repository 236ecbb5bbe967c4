/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* What the pointer does to the text: hover lights, click picks, drag drafts. One controller sees
 * every button event before GtkTextView does; it lets GtkTextView select text as ever, and decides
 * in an idle after the release, when the selection is what it will be. */

#define HOVER_IN 80
#define HOVER_LINGER 400

/* Widget coordinates to buffer coordinates. */
void
sl_article_view_to_buffer (SlArticleView *self,
                           double         x,
                           double         y,
                           double        *buffer_x,
                           double        *buffer_y)
{
  int bx;
  int by;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         (int) floor (x),
                                         (int) floor (y), &bx, &by);
  *buffer_x = bx + (x - floor (x));
  *buffer_y = by + (y - floor (y));
}

/* A button of a fold stands there, not text. */
static gboolean
is_on_child (SlArticleView *self,
             double         x,
             double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  for (; picked != NULL && picked != GTK_WIDGET (self); picked = gtk_widget_get_parent (picked))
    {
      if (GTK_IS_BUTTON (picked) || GTK_IS_POPOVER (picked))
        return TRUE;
    }

  return FALSE;
}

static gboolean
hover_cb (gpointer user_data)
{
  SlArticleView *self = user_data;

  const char *hovered = sl_compare_context_get_hovered (self->context);

  self->hover_id = 0;
  /* What another pane has lit meanwhile stays lit. */
  if (self->hover_next != NULL || sl_article_view_find_mark (self, hovered) != NULL)
    sl_compare_context_set_hovered (self->context, self->hover_next);

  return G_SOURCE_REMOVE;
}

/* Hovering lights a claim after a moment, and leaves it lit for a longer one. */
static void
hover_soon (SlArticleView *self,
            const char    *uuid)
{
  const char *hovered = sl_compare_context_get_hovered (self->context);

  if (g_strcmp0 (self->hover_next, uuid) == 0 &&
      (self->hover_id != 0 || g_strcmp0 (hovered, uuid) == 0))
    return;

  g_clear_handle_id (&self->hover_id, g_source_remove);
  g_free (self->hover_next);
  self->hover_next = g_strdup (uuid);
  if (g_strcmp0 (hovered, uuid) != 0)
    self->hover_id = g_timeout_add (uuid != NULL ? HOVER_IN : HOVER_LINGER, hover_cb, self);
}

/* Leaves off lighting what this view lit. */
void
sl_article_view_stop_hover (SlArticleView *self)
{
  g_clear_handle_id (&self->hover_id, g_source_remove);
  if (self->hover_next != NULL && g_strcmp0 (sl_compare_context_get_hovered (self->context),
                                             self->hover_next) == 0)
    sl_compare_context_set_hovered (self->context, NULL);
  g_clear_pointer (&self->hover_next, g_free);
}

static void
motion_cb (SlArticleView *self,
           double         x,
           double         y)
{
  g_autoptr (GPtrArray) claims = NULL;
  const char *cursor = "text";
  double bx;
  double by;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->pressed)
    return;
  if (is_on_child (self, x, y))
    {
      hover_soon (self, NULL);
      return;
    }
  sl_article_view_to_buffer (self, x, y, &bx, &by);
  claims = sl_article_view_list_claims_at (self, bx, by);
  if (claims->len > 0)
    cursor = "pointer";
  switch (sl_article_view_handle_at (self, bx, by))
    {
    case SL_DRAG_START:
    case SL_DRAG_END:
      cursor = "ew-resize";
      break;
    case SL_DRAG_LINK:
      cursor = "alias";
      break;
    case SL_DRAG_NONE:
    case SL_DRAG_TEXT:
    default:
      break;
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  hover_soon (self, claims->len > 0 ? sl_claim_get_uuid (g_ptr_array_index (claims, 0)) : NULL);
}

static void
leave_cb (SlArticleView *self)
{
  hover_soon (self, NULL);
}

static gboolean
is_open (gpointer popover)
{
  return popover != NULL && gtk_widget_get_visible (popover);
}

static gboolean
query_tooltip_cb (SlArticleView *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  g_autoptr (GPtrArray) claims = NULL;
  g_autofree char *words = NULL;
  g_autofree char *more = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *text = NULL;
  SlMark *mark;
  double bx;
  double by;

  if (keyboard || self->pressed || is_on_child (self, x, y) || is_open (self->card) ||
      is_open (self->bubble) ||
      is_open (self->menu) || is_open (self->link_popover))
    return FALSE;

  sl_article_view_to_buffer (self, x, y, &bx, &by);
  claims = sl_article_view_list_claims_at (self, bx, by);
  if (claims->len == 0)
    return FALSE;

  mark = sl_article_view_find_mark (self, sl_claim_get_uuid (g_ptr_array_index (claims, 0)));
  words = sl_article_view_describe_mark (self, mark);
  if (claims->len > 1)
    more = g_strdup_printf (ngettext ("%s\n%u more claim here", "%s\n%u more claims here",
                                      claims->len - 1), words,
                            claims->len - 1);
  origin = sl_article_view_dup_origin_at (self, sl_article_view_offset_at_point (self, bx, by));
  text = g_strjoin ("\n", more != NULL ? more : words, origin, NULL);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

void
sl_article_view_close_popovers (SlArticleView *self)
{
  if (self->card != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->card));
  if (self->bubble != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->bubble));
}

/* Which of the claims at a point a click picks: the first, or the next one when the same place is
 * clicked again, or with Alt the one beneath. */
static guint
pick_index (SlArticleView   *self,
            GPtrArray       *claims,
            double           x,
            double           y,
            GdkModifierType  state)
{
  gboolean again = self->click_uuid != NULL && fabs (x - self->click_x) < SL_CLICK_TRAVEL &&
                   fabs (y - self->click_y) < SL_CLICK_TRAVEL;

  for (guint i = 0; again && i < claims->len; i++)
    {
      if (g_str_equal (sl_claim_get_uuid (g_ptr_array_index (claims, i)), self->click_uuid))
        return (i + 1) % claims->len;
    }

  return (state & GDK_ALT_MASK) != 0 ? 1 % claims->len : 0;
}

/* A click on the text, in widget coordinates. */
void
sl_article_view_click (SlArticleView   *self,
                       double           x,
                       double           y,
                       GdkModifierType  state)
{
  g_autoptr (GPtrArray) claims = NULL;
  const char *uuid;
  double bx;
  double by;

  sl_article_view_to_buffer (self, x, y, &bx, &by);
  claims = sl_article_view_list_claims_at (self, bx, by);
  if (claims->len == 0)
    {
      g_clear_pointer (&self->click_uuid, g_free);
      sl_article_view_close_popovers (self);
      if (sl_compare_context_get_link_from (self->context) == NULL)
        sl_compare_context_set_selected (self->context, NULL);
      else
        sl_article_view_drop_link (self, bx, by);
      return;
    }

  uuid = sl_claim_get_uuid (g_ptr_array_index (claims, pick_index (self, claims, bx, by, state)));
  g_free (self->click_uuid);
  self->click_uuid = g_strdup (uuid);
  self->click_x = bx;
  self->click_y = by;
  if (!sl_article_view_finish_link (self, uuid))
    sl_article_view_pick_claim (self, uuid, claims, bx, by);
}

/* Widens the selection to what was pressed again: sentence, then paragraph. GtkTextView would take
 * the display line. */
static gboolean
select_more (SlArticleView *self,
             double         x,
             double         y)
{
  SlTextRange range;
  double bx;
  double by;

  if (self->n_presses < 3)
    return FALSE;

  sl_article_view_to_buffer (self, x, y, &bx, &by);
  if (self->n_presses == 3)
    sl_snap_sentence (self->article, sl_article_view_offset_at_point (self, bx, by), &range);
  else
    sl_snap_paragraph (self->article, sl_article_view_offset_at_point (self, bx, by), &range);
  if (range.start < range.end)
    sl_article_view_select_range (self, &range);

  return TRUE;
}

static void
count_press (SlArticleView *self,
             double         x,
             double         y,
             guint32        time)
{
  int interval;
  int distance;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &interval,
                "gtk-double-click-distance", &distance, NULL);
  if (self->n_presses > 0 && time - self->press_time < (guint32) interval &&
      fabs (x - self->press_x) <= distance && fabs (y - self->press_y) <= distance)
    self->n_presses++;
  else
    self->n_presses = 1;
  self->press_time = time;
  self->press_x = x;
  self->press_y = y;
}

/* A press inside a selection would begin a drag of the text. */
static void
drop_selection_at (SlArticleView *self,
                   double         x,
                   double         y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;
  GtkTextIter start;
  GtkTextIter end;
  double bx;
  double by;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  sl_article_view_to_buffer (self, x, y, &bx, &by);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, (int) bx, (int) by);
  if (gtk_text_iter_in_range (&iter, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &iter);
}

static gboolean
press (SlArticleView *self,
       GdkEvent      *event,
       double         x,
       double         y)
{
  GdkModifierType state = gdk_event_get_modifier_state (event);

  if (gdk_event_triggers_context_menu (event))
    {
      /* The other button leaves off a link that is being drawn. */
      if (self->drag == SL_DRAG_LINK && sl_article_view_drag_cancel (self))
        return GDK_EVENT_STOP;
      sl_article_view_show_menu (self, x, y);
      return GDK_EVENT_STOP;
    }
  if (gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_PROPAGATE;

  count_press (self, x, y, gdk_event_get_time (event));
  self->pressed = TRUE;
  self->press_state = state;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->bubble != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->bubble));
  self->swallowed = sl_article_view_drag_begin (self, x, y, state);
  if (self->swallowed)
    return GDK_EVENT_STOP;
  if (self->n_presses > 1)
    sl_article_view_close_popovers (self);
  self->swallowed = select_more (self, x, y);
  if (self->swallowed)
    return GDK_EVENT_STOP;
  if (self->n_presses == 1 && (state & GDK_SHIFT_MASK) == 0)
    drop_selection_at (self, x, y);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
released_cb (gpointer user_data)
{
  SlArticleView *self = user_data;

  self->release_id = 0;
  sl_article_view_drag_end (self, self->pointer_x, self->pointer_y, self->press_state);

  return G_SOURCE_REMOVE;
}

static gboolean
release (SlArticleView *self,
         GdkEvent      *event,
         double         x,
         double         y)
{
  if (!self->pressed || gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_PROPAGATE;

  self->pressed = FALSE;
  self->pointer_x = x;
  self->pointer_y = y;
  self->press_state |= gdk_event_get_modifier_state (event) & (GDK_ALT_MASK | GDK_CONTROL_MASK);
  if (self->release_id == 0)
    self->release_id = g_idle_add_full (G_PRIORITY_DEFAULT, released_cb, self, NULL);

  return self->swallowed ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* Events come in the coordinates of the window's surface. Popovers have surfaces of their own, and
 * what happens in them is none of our business. */
static gboolean
get_place (SlArticleView *self,
           GdkEvent      *event,
           double        *x,
           double        *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_point_t point;
  double surface_x;
  double surface_y;
  double left;
  double top;

  if (native == NULL || gdk_event_get_surface (event) != gtk_native_get_surface (native) ||
      !gdk_event_get_position (event, &surface_x, &surface_y))
    return FALSE;

  gtk_native_get_surface_transform (native, &left, &top);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (surface_x - left, surface_y - top), &point))
    return FALSE;
  *x = point.x;
  *y = point.y;

  return TRUE;
}

static gboolean
event_cb (SlArticleView *self,
          GdkEvent      *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double x;
  double y;

  if (type == GDK_GRAB_BROKEN)
    {
      sl_article_view_drag_cancel (self);
      self->pressed = FALSE;
      return GDK_EVENT_PROPAGATE;
    }
  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE && type != GDK_MOTION_NOTIFY) ||
      !get_place (self, event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  if (type == GDK_BUTTON_PRESS)
    return is_on_child (self, x, y) ? GDK_EVENT_PROPAGATE : press (self, event, x, y);
  if (type == GDK_BUTTON_RELEASE)
    return release (self, event, x, y);
  if (self->pressed)
    return sl_article_view_drag_motion (self, x, y, gdk_event_get_modifier_state (event));

  return GDK_EVENT_PROPAGATE;
}

void
sl_article_view_add_pointer (SlArticleView *self)
{
  GtkEventController *buttons = gtk_event_controller_legacy_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (buttons, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (buttons, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), buttons);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
