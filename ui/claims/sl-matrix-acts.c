/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-acts.h"

#include <glib/gi18n.h>

#include "sl-palette.h"

struct _SlMatrixActs
{
  AdwBin parent_instance;

  GtkWidget *verdicts[SL_N_VERDICTS];
  GtkWidget *show;
  GtkWidget *search;
  GtkWidget *omit;
  gboolean syncing;
};

G_DEFINE_FINAL_TYPE (SlMatrixActs, sl_matrix_acts, ADW_TYPE_BIN)

static guint picked_signal;

static void
clicked_cb (SlMatrixActs *self,
            GtkWidget    *button)
{
  SlMatrixAct act = SL_MATRIX_ACT_VERDICT;
  guint verdict = SL_VERDICT_NONE;

  if (self->syncing)
    return;

  if (button == self->show)
    act = SL_MATRIX_ACT_SHOW;
  else if (button == self->search)
    act = SL_MATRIX_ACT_SEARCH;
  else if (button == self->omit)
    act = SL_MATRIX_ACT_OMIT;
  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      if (button == self->verdicts[i])
        verdict = i;
    }
  g_signal_emit (self, picked_signal, 0, act, verdict);
}

static GtkWidget *
add_button (SlMatrixActs *self,
            GtkWidget    *box,
            GtkWidget    *button,
            const char   *tip)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_set_focus_on_click (button, FALSE);
  /* Every act has its key on the cell itself. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
sl_matrix_acts_class_init (SlMatrixActsClass *klass)
{
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
sl_matrix_acts_init (SlMatrixActs *self)
{
  static const char *const keys[SL_N_VERDICTS] = {
    [SL_VERDICT_SUPPORTED] = "S", [SL_VERDICT_DISPUTED] = "D", [SL_VERDICT_UNVERIFIABLE] = "U"
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (sl_palette_verdict_sign (i));
      g_autofree char *tip = NULL;

      /* Translators: a verdict and the key that gives it, as “Disputed (D)” */
      tip = g_strdup_printf (_("%s (%s)"), sl_palette_verdict_name (i), keys[i]);
      self->verdicts[i] = add_button (self, box, button, tip);
      gtk_widget_add_css_class (button, sl_verdict_to_string (i));
    }
  self->show = add_button (self, box, gtk_button_new_from_icon_name ("go-next-symbolic"),
                           _("Show in the articles (Enter)"));
  self->search = add_button (self, box, gtk_button_new_from_icon_name ("system-search-symbolic"),
                             _("Search for it in this article (Enter)"));
  self->omit = add_button (self, box, gtk_toggle_button_new_with_label ("∅"),
                           _("State as not mentioned (M)"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "matrix-acts");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * sl_matrix_acts_new:
 *
 * Returns: (transfer floating): the buttons
 */
GtkWidget *
sl_matrix_acts_new (void)
{
  return g_object_new (SL_TYPE_MATRIX_ACTS, NULL);
}

/**
 * sl_matrix_acts_set_cell:
 * @self: the buttons
 * @mentioned: whether the article of the cell mentions the claim
 * @verdict: the verdict it has
 * @stated: whether the user stated that it is not mentioned
 *
 * Offers what can be done to a cell.
 */
void
sl_matrix_acts_set_cell (SlMatrixActs *self,
                         gboolean      mentioned,
                         SlVerdict     verdict,
                         gboolean      stated)
{
  g_return_if_fail (SL_IS_MATRIX_ACTS (self));

  self->syncing = TRUE;
  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      gtk_widget_set_visible (self->verdicts[i], mentioned);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->verdicts[i]), i == verdict);
    }
  gtk_widget_set_visible (self->show, mentioned);
  gtk_widget_set_visible (self->search, !mentioned);
  gtk_widget_set_visible (self->omit, !mentioned || stated);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->omit), stated);
  gtk_widget_set_tooltip_text (self->omit, stated ? _("Take back “not mentioned” (M)")
                                                  : _("State as not mentioned (M)"));
  self->syncing = FALSE;
}
