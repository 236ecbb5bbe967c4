/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-matrix-acts.h"

#include "sl-ui-test.h"

static void
picked_cb (GString *said,
           guint    act,
           guint    verdict)
{
  g_string_append_printf (said, "%u/%u ", act, verdict);
}

static GtkWidget *
get_button (GtkWidget *acts,
            guint      i)
{
  GtkWidget *button = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (acts)));

  while (i-- > 0)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

static void
test_mentioned (void)
{
  GtkWidget *acts = g_object_ref_sink (sl_matrix_acts_new ());
  g_autoptr (GString) said = g_string_new (NULL);

  g_signal_connect_swapped (acts, "picked", G_CALLBACK (picked_cb), said);
  sl_matrix_acts_set_cell (SL_MATRIX_ACTS (acts), TRUE, SL_VERDICT_DISPUTED, FALSE);
  g_assert_cmpstr (said->str, ==, "");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (acts, 1))));
  g_assert_false (gtk_widget_get_visible (get_button (acts, 4)));
  for (guint i = 0; i < 4; i++)
    g_signal_emit_by_name (get_button (acts, i), "clicked");
  g_assert_cmpstr (said->str, ==, "0/1 0/2 0/3 1/0 ");
  g_object_unref (acts);
}

static void
test_omission (void)
{
  GtkWidget *acts = g_object_ref_sink (sl_matrix_acts_new ());
  g_autoptr (GString) said = g_string_new (NULL);

  g_signal_connect_swapped (acts, "picked", G_CALLBACK (picked_cb), said);
  sl_matrix_acts_set_cell (SL_MATRIX_ACTS (acts), FALSE, SL_VERDICT_NONE, FALSE);
  g_assert_false (gtk_widget_get_visible (get_button (acts, 0)));
  g_assert_true (gtk_widget_get_visible (get_button (acts, 4)));
  g_signal_emit_by_name (get_button (acts, 4), "clicked");
  g_assert_cmpstr (said->str, ==, "2/0 ");
  g_assert_true (gtk_widget_get_visible (get_button (acts, 5)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_button (acts, 5)), ==,
                   "State as not mentioned (M)");
  g_signal_emit_by_name (get_button (acts, 5), "clicked");
  g_assert_cmpstr (said->str, ==, "2/0 3/0 ");

  /* Stated, also where there is a telling after all, it can be taken back. */
  sl_matrix_acts_set_cell (SL_MATRIX_ACTS (acts), TRUE, SL_VERDICT_NONE, TRUE);
  g_assert_true (gtk_widget_get_visible (get_button (acts, 5)));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (acts, 5))));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_button (acts, 5)), ==,
                   "Take back “not mentioned” (M)");
  sl_matrix_acts_set_cell (SL_MATRIX_ACTS (acts), TRUE, SL_VERDICT_NONE, FALSE);
  g_assert_false (gtk_widget_get_visible (get_button (acts, 5)));
  g_object_unref (acts);
}

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/matrix-acts/mentioned", test_mentioned);
  g_test_add_func ("/ui/matrix-acts/omission", test_omission);

  return g_test_run ();
}
