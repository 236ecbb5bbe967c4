/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-verdict-buttons.h"

#include <glib/gi18n.h>

#include "sl-later.h"
#include "sl-palette.h"

struct _SlVerdictButtons
{
  AdwBin parent_instance;

  SlVerdict verdict;
  GtkWidget *buttons[SL_N_VERDICTS];
};

G_DEFINE_FINAL_TYPE (SlVerdictButtons, sl_verdict_buttons, ADW_TYPE_BIN)

static guint picked_signal;

static void
show_verdict (SlVerdictButtons *self)
{
  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == self->verdict);
}

static void
clicked_cb (SlVerdictButtons *self,
            GtkWidget        *button)
{
  int picked = SL_VERDICT_NONE;

  g_assert (SL_IS_VERDICT_BUTTONS (self));

  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      if (self->buttons[i] == button)
        picked = i;
    }

  g_object_ref (self);
  g_signal_emit (self, picked_signal, 0, picked);
  /* The press has moved the button already; what counts is what was stored. */
  show_verdict (self);
  g_object_unref (self);
}

static GtkWidget *
make_button (SlVerdictButtons *self,
             SlVerdict         verdict,
             const char       *key)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sign = gtk_label_new (sl_palette_verdict_sign (verdict));
  GtkWidget *name = gtk_label_new (sl_palette_verdict_name (verdict));
  g_autofree char *tip = NULL;

  /* Translators: a verdict and the key that gives it, as “Disputed (D)” */
  tip = g_strdup_printf (_("%s (%s)"), sl_palette_verdict_name (verdict), key);
  gtk_widget_add_css_class (sign, "title-3");
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), name);
  gtk_button_set_child (GTK_BUTTON (button), box);
  sl_later_set_tooltip (button, tip);
  gtk_widget_add_css_class (button, sl_verdict_to_string (verdict));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name, NULL, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);

  return button;
}

static void
sl_verdict_buttons_class_init (SlVerdictButtonsClass *klass)
{
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sl_verdict_buttons_init (SlVerdictButtons *self)
{
  static const char *const keys[SL_N_VERDICTS] = {
    [SL_VERDICT_SUPPORTED] = "S", [SL_VERDICT_DISPUTED] = "D", [SL_VERDICT_UNVERIFIABLE] = "U"
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "verdict-buttons");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      self->buttons[i] = make_button (self, i, keys[i]);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * sl_verdict_buttons_new:
 *
 * Returns: (transfer floating): the buttons, none of them pressed
 */
GtkWidget *
sl_verdict_buttons_new (void)
{
  return g_object_new (SL_TYPE_VERDICT_BUTTONS, NULL);
}

/**
 * sl_verdict_buttons_get_verdict:
 * @self: the buttons
 *
 * Returns: the verdict that is shown
 */
SlVerdict
sl_verdict_buttons_get_verdict (SlVerdictButtons *self)
{
  g_return_val_if_fail (SL_IS_VERDICT_BUTTONS (self), SL_VERDICT_NONE);

  return self->verdict;
}

/**
 * sl_verdict_buttons_set_verdict:
 * @self: the buttons
 * @verdict: a verdict; %SL_VERDICT_NONE shows none of them pressed
 *
 * Shows the verdict, without saying that a button was pressed.
 */
void
sl_verdict_buttons_set_verdict (SlVerdictButtons *self,
                                SlVerdict         verdict)
{
  g_return_if_fail (SL_IS_VERDICT_BUTTONS (self));
  g_return_if_fail ((guint) verdict < SL_N_VERDICTS);

  self->verdict = verdict;
  show_verdict (self);
}

/**
 * sl_verdict_buttons_get_button:
 * @self: the buttons
 * @verdict: a verdict other than %SL_VERDICT_NONE
 *
 * Returns: (transfer none): the button that gives it
 */
GtkWidget *
sl_verdict_buttons_get_button (SlVerdictButtons *self,
                               SlVerdict         verdict)
{
  g_return_val_if_fail (SL_IS_VERDICT_BUTTONS (self), NULL);
  g_return_val_if_fail (verdict > SL_VERDICT_NONE && verdict < SL_N_VERDICTS, NULL);

  return self->buttons[verdict];
}
