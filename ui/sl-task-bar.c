/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-task-bar.h"

#include <glib/gi18n.h>

#define PULSE_MS 100

struct _SlTaskBar
{
  AdwBin parent_instance;

  GCancellable *cancellable;
  GtkWidget *label;
  GtkWidget *progress;
  GtkWidget *cancel_button;
  guint pulse_id;
};

G_DEFINE_FINAL_TYPE (SlTaskBar, sl_task_bar, ADW_TYPE_BIN)

static void
cancel_cb (SlTaskBar *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (SL_TASK_BAR (user_data)->progress));

  return G_SOURCE_CONTINUE;
}

static void
sl_task_bar_dispose (GObject *object)
{
  SlTaskBar *self = SL_TASK_BAR (object);

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (sl_task_bar_parent_class)->dispose (object);
}

static void
sl_task_bar_class_init (SlTaskBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_task_bar_dispose;
}

static void
sl_task_bar_init (SlTaskBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (GTK_WIDGET (self), "task-bar");

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);

  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->progress, 180, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress"), -1);
  gtk_box_append (GTK_BOX (box), self->progress);

  self->cancel_button = gtk_button_new_with_mnemonic (_("_Stop"));
  g_signal_connect_swapped (self->cancel_button, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (box), self->cancel_button);

  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * sl_task_bar_new:
 * @cancellable: what the button cancels
 *
 * Returns: (transfer floating): a bar without text, its progress unknown
 */
GtkWidget *
sl_task_bar_new (GCancellable *cancellable)
{
  SlTaskBar *self;

  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  self = g_object_new (SL_TYPE_TASK_BAR, NULL);
  self->cancellable = g_object_ref (cancellable);
  sl_task_bar_set_fraction (self, -1);

  return GTK_WIDGET (self);
}

/**
 * sl_task_bar_set_label:
 * @self: a bar
 * @label: what is being done
 *
 * Sets the text.
 */
void
sl_task_bar_set_label (SlTaskBar  *self,
                       const char *label)
{
  g_return_if_fail (SL_IS_TASK_BAR (self));

  gtk_label_set_label (GTK_LABEL (self->label), label);
}

/**
 * sl_task_bar_get_label:
 * @self: a bar
 *
 * Returns: the text
 */
const char *
sl_task_bar_get_label (SlTaskBar *self)
{
  g_return_val_if_fail (SL_IS_TASK_BAR (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->label));
}

/**
 * sl_task_bar_set_fraction:
 * @self: a bar
 * @fraction: how much is done, 0 to 1, or below 0 where nobody knows
 *
 * Sets how far it is.
 */
void
sl_task_bar_set_fraction (SlTaskBar *self,
                          double     fraction)
{
  g_return_if_fail (SL_IS_TASK_BAR (self));

  if (fraction < 0)
    {
      if (self->pulse_id == 0)
        self->pulse_id = g_timeout_add (PULSE_MS, pulse_cb, self);
      return;
    }
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), MIN (fraction, 1.0));
}
