/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

/* Everything by keyboard. Letters act because the text cannot be edited, and only while the text
 * itself has the focus: what is typed into a note stays there. */

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

typedef gboolean (*KeyFunc) (SlArticleView *self,
                             int            argument);

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  KeyFunc func;
  int argument;
} Key;

static gboolean
has_selection (SlArticleView *self)
{
  return gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

/* After P: pins the verdict, or unpins it where it is pinned already. */
static gboolean
pin (SlArticleView *self,
     SlVerdict      verdict)
{
  int pinned = sl_compare_context_get_pinned_verdict (self->context) == (int) verdict ? -1
    : (int) verdict;
  g_autofree char *message = NULL;

  self->pin_next = FALSE;
  sl_compare_context_set_pinned_verdict (self->context, pinned);
  if (pinned >= 0)
    message = g_strdup_printf (_("Every drag over text now marks “%s”; Esc ends this"),
                               sl_palette_verdict_name (verdict));
  else
    message = g_strdup (_("Dragging over text asks for the verdict again"));
  sl_compare_context_tell (self->context, message, FALSE);

  return TRUE;
}

static gboolean
verdict_key (SlArticleView *self,
             int            verdict)
{
  if (self->pin_next)
    return pin (self, verdict);
  if (has_selection (self))
    return sl_article_view_mark_draft (self, verdict, FALSE) != NULL;

  return sl_article_view_act (self, (SlAct) verdict,
                              sl_compare_context_get_selected (self->context));
}

static gboolean
pin_key (SlArticleView *self,
         int            argument)
{
  self->pin_next = TRUE;

  return TRUE;
}

static gboolean
act_key (SlArticleView *self,
         int            act)
{
  return sl_article_view_act (self, (SlAct) act, sl_compare_context_get_selected (self->context));
}

static gboolean
step_key (SlArticleView *self,
          int            by)
{
  return sl_article_view_step_claim (self, by);
}

static gboolean
overlap_key (SlArticleView *self,
             int            argument)
{
  return sl_article_view_step_overlap (self);
}

static gboolean
fold_key (SlArticleView *self,
          int            argument)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return sl_article_view_toggle_fold_near (self, gtk_text_iter_get_offset (&iter));
}

static gboolean
start_key (SlArticleView *self,
           int            by)
{
  return sl_article_view_adjust_by_word (self, FALSE, by);
}

static gboolean
end_key (SlArticleView *self,
         int            by)
{
  return sl_article_view_adjust_by_word (self, TRUE, by);
}

/* Marks the selected words and opens the card; else finishes a link; else opens the card. */
static gboolean
enter_key (SlArticleView *self,
           int            argument)
{
  const char *selected;
  SlClaim *claim;
  g_autofree char *uuid = NULL;

  if (has_selection (self))
    {
      claim = sl_article_view_mark_draft (self, SL_VERDICT_NONE, FALSE);
      if (claim == NULL)
        return FALSE;
      uuid = g_strdup (sl_claim_get_uuid (claim));
      sl_article_view_show_card (self, uuid);
      return TRUE;
    }

  selected = sl_compare_context_get_selected (self->context);
  if (sl_article_view_find_mark (self, selected) == NULL && !sl_article_view_step_overlap (self))
    return FALSE;
  uuid = g_strdup (sl_compare_context_get_selected (self->context));
  if (!sl_article_view_finish_link (self, uuid))
    sl_article_view_show_card (self, uuid);

  return TRUE;
}

static gboolean
popdown (gpointer popover)
{
  if (popover == NULL || !gtk_widget_get_visible (popover))
    return FALSE;

  gtk_popover_popdown (popover);

  return TRUE;
}

/* One thing at a time, the innermost first. */
static gboolean
escape_key (SlArticleView *self,
            int            argument)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter caret;

  self->pin_next = FALSE;
  if (self->drag != SL_DRAG_NONE && sl_article_view_drag_cancel (self))
    return TRUE;
  if (sl_compare_context_get_link_from (self->context) != NULL)
    sl_compare_context_set_link_from (self->context, NULL);
  else if (popdown (self->bubble) || popdown (self->card))
    return TRUE;
  else if (has_selection (self))
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
      gtk_text_buffer_place_cursor (buffer, &caret);
    }
  else if (sl_compare_context_get_selected (self->context) != NULL)
    sl_compare_context_set_selected (self->context, NULL);
  else if (sl_compare_context_get_pinned_verdict (self->context) >= 0)
    sl_compare_context_set_pinned_verdict (self->context, -1);
  else
    return FALSE;

  return TRUE;
}

static gboolean
menu_key (SlArticleView *self,
          int            argument)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter caret;
  GdkRectangle at;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &caret, &at);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &at.x, &at.y);
  sl_article_view_show_menu (self, at.x, at.y + at.height / 2.0);

  return TRUE;
}

static const Key keys[] = {
  { GDK_KEY_s, 0, verdict_key, SL_VERDICT_SUPPORTED },
  { GDK_KEY_d, 0, verdict_key, SL_VERDICT_DISPUTED },
  { GDK_KEY_u, 0, verdict_key, SL_VERDICT_UNVERIFIABLE },
  { GDK_KEY_c, 0, verdict_key, SL_VERDICT_NONE },
  { GDK_KEY_p, 0, pin_key, 0 },
  { GDK_KEY_n, 0, act_key, SL_ACT_NOTE },
  { GDK_KEY_e, 0, act_key, SL_ACT_EVIDENCE },
  { GDK_KEY_l, 0, act_key, SL_ACT_LINK },
  { GDK_KEY_o, 0, overlap_key, 0 },
  { GDK_KEY_f, 0, fold_key, 0 },
  { GDK_KEY_Delete, 0, act_key, SL_ACT_DELETE },
  { GDK_KEY_KP_Delete, 0, act_key, SL_ACT_DELETE },
  { GDK_KEY_Return, 0, enter_key, 0 },
  { GDK_KEY_KP_Enter, 0, enter_key, 0 },
  { GDK_KEY_Tab, 0, step_key, 1 },
  { GDK_KEY_Tab, GDK_SHIFT_MASK, step_key, -1 },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, step_key, -1 },
  { GDK_KEY_Right, GDK_SHIFT_MASK | GDK_ALT_MASK, end_key, 1 },
  { GDK_KEY_Left, GDK_SHIFT_MASK | GDK_ALT_MASK, end_key, -1 },
  { GDK_KEY_Right, GDK_CONTROL_MASK | GDK_ALT_MASK, start_key, 1 },
  { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_ALT_MASK, start_key, -1 },
  { GDK_KEY_Menu, 0, menu_key, 0 },
  { GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, 0 },
  { GDK_KEY_Escape, 0, escape_key, 0 },
};

/* A key pressed in the text. Returns whether it did something. */
gboolean
sl_article_view_press_key (SlArticleView   *self,
                           guint            keyval,
                           GdkModifierType  state)
{
  guint lower = gdk_keyval_to_lower (keyval);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].keyval == lower && keys[i].modifiers == (state & MODIFIERS))
        return keys[i].func (self, keys[i].argument);
    }
  self->pin_next = FALSE;

  return FALSE;
}

static gboolean
key_pressed_cb (SlArticleView   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  return sl_article_view_press_key (self, keyval, state);
}

void
sl_article_view_add_keys (SlArticleView *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
