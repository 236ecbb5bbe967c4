/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-sync-window.h"

#include "server/sl-server.h"
#include "sl-ui-test.h"

static void
accepted_cb (GtkWidget  *window,
             const char *target,
             const char *password,
             gboolean    keep,
             char      **accepted)
{
  g_assert_false (keep);
  g_assert_cmpstr (password, ==, "");
  *accepted = g_strdup (target);
}

/* Only an address that can be one goes out, and it is remembered. */
static void
test_accept (void)
{
  GtkWidget *window = sl_sync_window_new (NULL);
  g_autofree char *accepted = NULL;

  if (!sl_server_is_available ())
    {
      g_test_skip ("Built without PostgreSQL");
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), &accepted);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_mapped (window));
  sl_sync_window_set_target (SL_SYNC_WINDOW (window), "postgresql://[");
  sl_sync_window_accept (SL_SYNC_WINDOW (window));
  g_assert_null (accepted);
  g_assert_nonnull (sl_ui_test_find_label (window, "cannot be read"));
  sl_sync_window_set_target (SL_SYNC_WINDOW (window), "postgresql://ann@127.0.0.1/team");
  sl_sync_window_accept (SL_SYNC_WINDOW (window));
  g_assert_cmpstr (accepted, ==, "postgresql://ann@127.0.0.1/team");

  window = sl_sync_window_new (NULL);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), &accepted);
  g_clear_pointer (&accepted, g_free);
  sl_sync_window_accept (SL_SYNC_WINDOW (window));
  g_assert_cmpstr (accepted, ==, "postgresql://ann@127.0.0.1/team");
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/sync-window/accept", test_accept);

  return g_test_run ();
}
