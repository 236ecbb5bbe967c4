/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-verdict-buttons.h"

#include "sl-ui-test.h"

static void
picked_cb (SlVerdictButtons *buttons,
           int               verdict,
           GArray           *picked)
{
  g_array_append_val (picked, verdict);
}

/* A press says what was pressed and changes nothing by itself: the store may refuse. */
static void
test_press (void)
{
  g_autoptr (GArray) picked = g_array_new (FALSE, FALSE, sizeof (int));
  SlVerdictButtons *buttons = SL_VERDICT_BUTTONS (sl_verdict_buttons_new ());
  GtkWidget *window = sl_ui_test_show (GTK_WIDGET (buttons));
  GtkWidget *button = sl_verdict_buttons_get_button (buttons, SL_VERDICT_DISPUTED);

  g_signal_connect (buttons, "picked", G_CALLBACK (picked_cb), picked);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (picked->len, ==, 1);
  g_assert_cmpint (g_array_index (picked, int, 0), ==, SL_VERDICT_DISPUTED);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  sl_verdict_buttons_set_verdict (buttons, SL_VERDICT_DISPUTED);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_cmpuint (picked->len, ==, 1);
  g_assert_cmpint (sl_verdict_buttons_get_verdict (buttons), ==, SL_VERDICT_DISPUTED);
  sl_verdict_buttons_set_verdict (buttons, SL_VERDICT_NONE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_names (void)
{
  SlVerdictButtons *buttons = SL_VERDICT_BUTTONS (sl_verdict_buttons_new ());
  GtkWidget *window = sl_ui_test_show (GTK_WIDGET (buttons));

  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      GtkWidget *button = sl_verdict_buttons_get_button (buttons, i);

      g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button),
                                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY));
      g_assert_cmpint (gtk_widget_get_height (button), >=, 44);
    }
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (buttons), "Unverifiable"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/verdict-buttons/press", test_press);
  g_test_add_func ("/verdict-buttons/names", test_names);

  return g_test_run ();
}
