/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "dialogs/sl-sync-window.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"

/* A server that is not there is told in a dialog, and nothing is lost. */
static void
test_no_server (SlWindowFixture *fixture,
                gconstpointer    data)
{
  GtkWindow *dialog;

  sl_window_fixture_import (fixture, "one.txt", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.sync", NULL);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  dialog = sl_window_fixture_dialog (fixture);
  g_assert_true (SL_IS_SYNC_WINDOW (dialog));
  sl_sync_window_set_target (SL_SYNC_WINDOW (dialog), "postgresql://ann:x@127.0.0.1:1/team");
  sl_sync_window_accept (SL_SYNC_WINDOW (dialog));
  if (!sl_window_is_busy (fixture->window))
    {
      g_test_skip ("Built without PostgreSQL");
      return;
    }
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (sl_window_fixture_dialog (fixture)),
                                           "was not reached"));
  gtk_window_destroy (sl_window_fixture_dialog (fixture));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-sync/no-server", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_no_server, sl_window_fixture_tear_down);

  return g_test_run ();
}
