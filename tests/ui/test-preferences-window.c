/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-preferences-window.h"

#include "sl-settings.h"
#include "sl-ui-test.h"
#include "workspace/sl-identity.h"

static void
annotator_changed_cb (GtkWidget    *window,
                      SlAnnotator  *annotator,
                      SlAnnotator **changed)
{
  g_set_object (changed, annotator);
}

static GtkWidget *
find_spin (GtkWidget  *root,
           const char *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (sl_ui_test_find_label (root, label),
                                            ADW_TYPE_ACTION_ROW);

  return sl_ui_test_find (row, GTK_TYPE_SPIN_BUTTON);
}

static void
test_settings (void)
{
  GSettings *settings = sl_settings_get ();
  GtkWidget *window = sl_preferences_window_new (NULL);
  GtkWidget *combo;
  GtkWidget *toggle;

  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_mapped (window));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin (window, "size")), 17);
  g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, 17);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin (window, "side by side")), 5);
  g_assert_cmpint (g_settings_get_int (settings, "panes-visible"), ==, 5);
  toggle = sl_ui_test_find (window, GTK_TYPE_SWITCH);
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "link-scrolling"));

  combo = sl_ui_test_find (window, ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 2);
  g_assert_cmpint (g_settings_get_enum (settings, "color-scheme"), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_set_string (settings, "color-scheme", "light");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (combo)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Another name is the same person: the UUID stays. */
static void
test_name (void)
{
  g_autoptr (SlAnnotator) before = sl_identity_load (NULL);
  g_autoptr (SlAnnotator) after = NULL;
  g_autoptr (SlAnnotator) told = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = sl_preferences_window_new (NULL);

  g_signal_connect (window, "annotator-changed", G_CALLBACK (annotator_changed_cb), &told);
  g_assert_true (sl_preferences_window_set_annotator (SL_PREFERENCES_WINDOW (window), "  Ada King ",
                                                      "", &error));
  g_assert_no_error (error);
  after = sl_identity_load (NULL);
  g_assert_cmpstr (sl_annotator_get_name (after), ==, "Ada King");
  g_assert_cmpstr (sl_annotator_get_initials (after), !=, "");
  g_assert_cmpstr (sl_annotator_get_uuid (after), ==, sl_annotator_get_uuid (before));
  g_assert_cmpstr (sl_annotator_get_name (told), ==, "Ada King");

  g_assert_false (sl_preferences_window_set_annotator (SL_PREFERENCES_WINDOW (window), " ", "X",
                                                       &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/preferences-window/settings", test_settings);
  g_test_add_func ("/preferences-window/name", test_name);

  return g_test_run ();
}
