/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-link-popover.h"

#include <glib/gi18n.h>

#include "sl-palette.h"
#include "sl-pointing.h"

static const SlRelation kinds[] = {
  SL_RELATION_SAME_CLAIM, SL_RELATION_SUPPORTS, SL_RELATION_CONTRADICTS, SL_RELATION_ADDS_CONTEXT,
  SL_RELATION_SAME_ORIGIN,
};

struct _SlLinkPopover
{
  GtkPopover parent_instance;

  GtkWidget *buttons[G_N_ELEMENTS (kinds)];
  GtkWidget *marks[G_N_ELEMENTS (kinds)];
  GtkWidget *unlink;
  GtkWidget *heading;
};

G_DEFINE_FINAL_TYPE (SlLinkPopover, sl_link_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  UNLINK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (SlLinkPopover *self,
        guint          i)
{
  g_object_ref (self);
  g_signal_emit (self, signals[CHOSEN], 0, (guint) kinds[i]);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_object_unref (self);
}

static void
clicked_cb (SlLinkPopover *self,
            GtkWidget     *button)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (self->buttons[i] == button)
        choose (self, i);
    }
}

static void
unlink_cb (SlLinkPopover *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[UNLINK], 0);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_object_unref (self);
}

/**
 * sl_link_popover_press_key:
 * @self: a popover
 * @keyval: a key
 *
 * Returns: whether the key meant something: 1 to 5 choose a kind, Delete takes the link away
 */
gboolean
sl_link_popover_press_key (SlLinkPopover *self,
                           guint          keyval)
{
  guint digit = 0;

  g_return_val_if_fail (SL_IS_LINK_POPOVER (self), FALSE);

  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_5)
    digit = keyval - GDK_KEY_1 + 1;
  else if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_5)
    digit = keyval - GDK_KEY_KP_1 + 1;
  if (digit > 0)
    {
      choose (self, digit - 1);
      return TRUE;
    }
  if (keyval != GDK_KEY_Delete || !gtk_widget_get_visible (self->unlink))
    return FALSE;
  unlink_cb (self);

  return TRUE;
}

static gboolean
key_cb (SlLinkPopover *self,
        guint          keyval)
{
  return sl_link_popover_press_key (self, keyval);
}

static GtkWidget *
make_row (const char *text,
          const char *key,
          GtkWidget **mark)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *hint = gtk_label_new (key);

  *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), *mark);
  gtk_box_append (GTK_BOX (row), hint);

  return row;
}

static void
add_kind (SlLinkPopover *self,
          GtkBox        *box,
          guint          i)
{
  g_autofree char *key = g_strdup_printf ("%u", i + 1);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        make_row (sl_palette_relation_name (kinds[i]), key, &self->marks[i]));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sl_palette_relation_name (kinds[i]), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
  self->buttons[i] = button;
}

static void
sl_link_popover_class_init (SlLinkPopoverClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[UNLINK] = g_signal_new ("unlink", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
sl_link_popover_init (SlLinkPopover *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkWidget *unused;

  self->heading = gtk_label_new (_("How do they bear on each other?"));
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_margin_bottom (self->heading, 4);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_box_append (box, self->heading);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_kind (self, box, i);
  self->unlink = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->unlink), make_row (_("Not linked"), _("Del"), &unused));
  gtk_widget_set_visible (unused, FALSE);
  gtk_widget_add_css_class (self->unlink, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unlink), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Not linked"), -1);
  g_signal_connect_object (self->unlink, "clicked", G_CALLBACK (unlink_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, self->unlink);
  gtk_widget_add_css_class (GTK_WIDGET (self), "link-popover");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kind of link"), -1);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (box));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

/**
 * sl_link_popover_new:
 *
 * Returns: (transfer floating): a popover that is not shown yet
 */
GtkWidget *
sl_link_popover_new (void)
{
  return g_object_new (SL_TYPE_LINK_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
}

/**
 * sl_link_popover_present:
 * @self: a popover
 * @parent: the widget that it hangs on
 * @at: the place there, in the coordinates of @parent
 * @relation: the relation of the link that there is, or -1 for a new one
 *
 * Asks. The first kind has the focus, so that Enter takes it.
 */
void
sl_link_popover_present (SlLinkPopover      *self,
                         GtkWidget          *parent,
                         const GdkRectangle *at,
                         int                 relation)
{
  g_return_if_fail (SL_IS_LINK_POPOVER (self));

  /* Every relation that the program finds says "the same" to a person. */
  if (relation >= 0 && relation != SL_RELATION_SAME_ORIGIN && sl_relation_is_same (relation))
    relation = SL_RELATION_SAME_CLAIM;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_set_visible (self->marks[i], (int) kinds[i] == relation);
  gtk_widget_set_visible (self->unlink, relation >= 0);
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != parent)
    {
      if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
        gtk_widget_unparent (GTK_WIDGET (self));
      gtk_widget_set_parent (GTK_WIDGET (self), parent);
    }
  sl_pointing_set (GTK_POPOVER (self), parent, at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->buttons[0]);
}
