/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "dialogs/sl-sync-window.h"
#include "server/sl-server.h"
#include "sl-test-postgres.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"
#include "sl-window-private.h"

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

static void
sync_with (SlWindowFixture *fixture,
           const char      *target)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.sync", NULL);
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
  dialog = sl_window_fixture_dialog (fixture);
  sl_sync_window_set_target (SL_SYNC_WINDOW (dialog), target);
  sl_sync_window_accept (SL_SYNC_WINDOW (dialog));
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
}

/* What was done offline goes to a real server, once. */
static void
test_server (SlWindowFixture *fixture,
             gconstpointer    data)
{
  SlTestPostgres postgres = { NULL };

  if (sl_server_is_available () && sl_test_postgres_start (&postgres))
    {
      g_autofree char *target = sl_test_postgres_dup_target (&postgres, "ann");
      g_autofree char *member = NULL;
      g_autofree char *none = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      sl_window_fixture_import (fixture, "one.txt", NULL);
      member = g_strdup_printf ("UPDATE sidelight.member SET annotator = '%s' WHERE login = 'ann'",
                                sl_annotator_get_uuid (
                                  sl_workspace_get_annotator (fixture->window->workspace)));
      none = sl_test_postgres_query (&postgres, member);
      sync_with (fixture, target);
      first = sl_test_postgres_query (&postgres, "SELECT count(*) > 0 FROM sidelight.entry");
      g_assert_cmpstr (g_strstrip (first), ==, "t");
      g_free (sl_test_postgres_query (&postgres, "ANALYZE"));
      sync_with (fixture, target);
      second = sl_test_postgres_query (&postgres, "SELECT count(*) - count(DISTINCT (annotator, "
                                                  "device, seq)) FROM sidelight.entry");
      g_assert_cmpstr (g_strstrip (second), ==, "0");
    }
  else
    g_test_skip ("PostgreSQL is not there");
  sl_test_postgres_stop (&postgres);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-sync/no-server", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_no_server, sl_window_fixture_tear_down);
  g_test_add ("/window-sync/server", SlWindowFixture, NULL, sl_window_fixture_set_up, test_server,
              sl_window_fixture_tear_down);

  return g_test_run ();
}
