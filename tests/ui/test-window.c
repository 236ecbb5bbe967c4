/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "compare/sl-compare-view.h"
#include "sl-settings.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"

static void
test_welcome (SlWindowFixture *fixture,
              gconstpointer    data)
{
  g_assert_null (sl_window_get_workspace (fixture->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Sidelight");
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "Read them side by side"));
}

static void
test_title (SlWindowFixture *fixture,
            gconstpointer    data)
{
  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "The gate at the quay – Sidelight");
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "2 articles"));
  sl_workspace_set_title (sl_window_get_workspace (fixture->window), "Flood & <fire>", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Flood & <fire> – Sidelight");
}

/* A toast is markup; what it says is not. */
static void
test_toast (SlWindowFixture *fixture,
            gconstpointer    data)
{
  sl_window_toast (fixture->window, "Marked <b> & “c”", TRUE);
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window),
                                             "Marked <b> & “c”") != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "Undo"));
}

typedef struct
{
  SlWindow *window;
  guint n;
} Burst;

static gboolean
say_one_cb (gpointer user_data)
{
  Burst *burst = user_data;
  g_autofree char *message = g_strdup_printf ("Act %u", ++burst->n);

  sl_window_toast (burst->window, message, burst->n % 2 == 0);

  return burst->n < 16 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Somebody holds Ctrl+Z: every act is told of, the last one stays, and nothing is let go of twice while
 * toasts come and go. */
static void
test_burst (SlWindowFixture *fixture,
            gconstpointer    data)
{
  Burst burst = { fixture->window, 0 };

  g_object_set (gtk_widget_get_settings (GTK_WIDGET (fixture->window)), "gtk-enable-animations", TRUE, NULL);
  g_timeout_add (110, say_one_cb, &burst);
  sl_test_wait_until (burst.n == 16);
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "Act 16") != NULL);
  /* One that is on its way out may still be seen. */
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "Act 15") == NULL);
}

static void
test_error (SlWindowFixture *fixture,
            gconstpointer    data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED,
                                                  "The disk is <full>.");
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                                      "Cancelled");

  sl_window_show_error (fixture->window, "It was not done", cancelled);
  g_assert_null (sl_window_fixture_dialog (fixture));
  sl_window_show_error (fixture->window, "It was not done", error);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)),
                                           "The disk is <full>."));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

/* Closing leaves one whole file, in the list of recent ones, that opens again with everything in
 * it. */
static void
test_close_and_open (SlWindowFixture *fixture,
                     gconstpointer    data)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *claim = NULL;
  g_autofree char *wal = NULL;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  file = g_object_ref (sl_workspace_get_file (sl_window_get_workspace (fixture->window)));
  claim = g_strdup (sl_claim_get_uuid (sl_window_fixture_claim (fixture)));
  sl_workspace_set_verdict (sl_window_get_workspace (fixture->window), claim, SL_VERDICT_DISPUTED,
                            NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));

  wal = g_strconcat (g_file_peek_path (file), "-wal", NULL);
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->recent)), ==, 1);

  fixture->window = sl_window_new (fixture->application, fixture->recent);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sl_window_open (fixture->window, file);
  g_assert_nonnull (sl_window_get_workspace (fixture->window));
  g_assert_cmpint (sl_workspace_get_verdict (sl_window_get_workspace (fixture->window), claim), ==,
                   SL_VERDICT_DISPUTED);
}

static void
test_size (SlWindowFixture *fixture,
           gconstpointer    data)
{
  GSettings *settings = sl_settings_get ();

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1111, 777);
  sl_ui_test_settle ();
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 1111);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 777);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window/welcome", SlWindowFixture, NULL, sl_window_fixture_set_up, test_welcome,
              sl_window_fixture_tear_down);
  g_test_add ("/window/title", SlWindowFixture, NULL, sl_window_fixture_set_up, test_title,
              sl_window_fixture_tear_down);
  g_test_add ("/window/burst", SlWindowFixture, NULL, sl_window_fixture_set_up, test_burst,
              sl_window_fixture_tear_down);
  g_test_add ("/window/toast", SlWindowFixture, NULL, sl_window_fixture_set_up, test_toast,
              sl_window_fixture_tear_down);
  g_test_add ("/window/error", SlWindowFixture, NULL, sl_window_fixture_set_up, test_error,
              sl_window_fixture_tear_down);
  g_test_add ("/window/close-and-open", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_close_and_open, sl_window_fixture_tear_down);
  g_test_add ("/window/size", SlWindowFixture, NULL, sl_window_fixture_set_up, test_size,
              sl_window_fixture_tear_down);

  return g_test_run ();
}
