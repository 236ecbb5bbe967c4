/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-omission-popover.h"

#include <glib/gi18n.h>

#include "compare/sl-pointing.h"

struct _SlOmissionPopover
{
  GtkPopover parent_instance;

  GtkWidget *entry;
  char *note;       /* as it was when it opened */
};

G_DEFINE_FINAL_TYPE (SlOmissionPopover, sl_omission_popover, GTK_TYPE_POPOVER)

static guint noted_signal;

static void
closed_cb (SlOmissionPopover *self)
{
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->note == NULL || g_str_equal (self->note, note))
    return;
  g_clear_pointer (&self->note, g_free);
  g_signal_emit (self, noted_signal, 0, note);
}

static void
activate_cb (SlOmissionPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
sl_omission_popover_finalize (GObject *object)
{
  g_free (SL_OMISSION_POPOVER (object)->note);

  G_OBJECT_CLASS (sl_omission_popover_parent_class)->finalize (object);
}

static void
sl_omission_popover_class_init (SlOmissionPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_omission_popover_finalize;
  noted_signal = g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sl_omission_popover_init (SlOmissionPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("Note on what is not mentioned"));

  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_box_append (GTK_BOX (box), heading);
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 34);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("How you looked, or what it says instead"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Note on what is not mentioned"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Note on what is not mentioned"), -1);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * sl_omission_popover_new:
 *
 * Returns: (transfer floating): a popover that is not shown yet
 */
GtkWidget *
sl_omission_popover_new (void)
{
  return g_object_new (SL_TYPE_OMISSION_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
}

/**
 * sl_omission_popover_present:
 * @self: a popover
 * @parent: the widget that it hangs on
 * @at: the place there, in the coordinates of @parent
 * @note: (nullable): the note as it is
 *
 * Opens it, with the note in the focus.
 */
void
sl_omission_popover_present (SlOmissionPopover  *self,
                             GtkWidget          *parent,
                             const GdkRectangle *at,
                             const char         *note)
{
  g_return_if_fail (SL_IS_OMISSION_POPOVER (self));

  g_free (self->note);
  self->note = g_strdup (note != NULL ? note : "");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->note);
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != parent)
    {
      if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
        gtk_widget_unparent (GTK_WIDGET (self));
      gtk_widget_set_parent (GTK_WIDGET (self), parent);
    }
  sl_pointing_set (GTK_POPOVER (self), parent, at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}

/**
 * sl_omission_popover_get_entry:
 * @self: a popover
 *
 * Returns: (transfer none): where the note is typed
 */
GtkEditable *
sl_omission_popover_get_entry (SlOmissionPopover *self)
{
  g_return_val_if_fail (SL_IS_OMISSION_POPOVER (self), NULL);

  return GTK_EDITABLE (self->entry);
}
