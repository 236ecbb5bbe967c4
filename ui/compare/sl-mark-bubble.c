/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-mark-bubble.h"

#include <glib/gi18n.h>

#include "sl-palette.h"
#include "sl-pointing.h"

/* Between the words and the bubble, so that it never lies under the pointer. */
#define BUBBLE_DISTANCE 4

struct _SlMarkBubble
{
  GtkPopover parent_instance;
};

G_DEFINE_FINAL_TYPE (SlMarkBubble, sl_mark_bubble, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sl_mark_bubble_class_init (SlMarkBubbleClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
clicked_cb (SlMarkBubble *self,
            GtkButton    *button)
{
  SlVerdict verdict = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "verdict"));

  g_assert (SL_IS_MARK_BUBBLE (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, verdict);
}

static void
add_button (SlMarkBubble *self,
            GtkBox       *box,
            SlVerdict     verdict,
            const char   *label,
            const char   *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, sl_verdict_to_string (verdict));
  g_object_set_data (G_OBJECT (button), "verdict", GINT_TO_POINTER (verdict));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

static void
add_verdict (SlMarkBubble *self,
             GtkBox       *box,
             SlVerdict     verdict,
             const char   *key)
{
  g_autofree char *label = g_strdup_printf (C_("button: sign, name of the verdict", "%s %s"),
                                            sl_palette_verdict_sign (verdict),
                                            sl_palette_verdict_name (verdict));
  g_autofree char *tooltip = g_strdup_printf (_("Mark and judge in one act (%s)"), key);

  add_button (self, box, verdict, label, tooltip);
}

static void
sl_mark_bubble_init (SlMarkBubble *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2));

  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mark-bubble");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Selected words"), -1);

  add_button (self, box, SL_VERDICT_NONE, _("Mark as claim"), _("Mark without a verdict (C)"));
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  add_verdict (self, box, SL_VERDICT_SUPPORTED, "S");
  add_verdict (self, box, SL_VERDICT_DISPUTED, "D");
  add_verdict (self, box, SL_VERDICT_UNVERIFIABLE, "U");
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (box));
}

/**
 * sl_mark_bubble_new:
 *
 * Returns: (transfer floating): a bubble that is not shown yet
 */
GtkWidget *
sl_mark_bubble_new (void)
{
  return g_object_new (SL_TYPE_MARK_BUBBLE, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
}

/**
 * sl_mark_bubble_present:
 * @self: a bubble
 * @parent: the widget that holds the words
 * @at: the end of the words that moved last, in the coordinates of @parent
 * @below: whether it should hang below that place rather than stand above it, if there is room
 *
 * Shows the bubble. The focus stays where it is.
 */
void
sl_mark_bubble_present (SlMarkBubble       *self,
                        GtkWidget          *parent,
                        const GdkRectangle *at,
                        gboolean            below)
{
  g_return_if_fail (SL_IS_MARK_BUBBLE (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (gtk_widget_get_parent (GTK_WIDGET (self)) != parent)
    {
      if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
        gtk_widget_unparent (GTK_WIDGET (self));
      gtk_widget_set_parent (GTK_WIDGET (self), parent);
    }
  gtk_popover_set_position (GTK_POPOVER (self), below ? GTK_POS_BOTTOM : GTK_POS_TOP);
  sl_pointing_set (GTK_POPOVER (self), parent, at);
  gtk_popover_set_offset (GTK_POPOVER (self), 0, below ? BUBBLE_DISTANCE : -BUBBLE_DISTANCE);
  gtk_popover_popup (GTK_POPOVER (self));
}
