/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-application.h"

#include "sl-ui-test.h"
#include "sl-window.h"

static gboolean
quit_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_REMOVE;
}

static void
activated_cb (GApplication *application,
              guint        *n_windows)
{
  g_auto (GStrv) undo = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                               "win.undo");
  g_auto (GStrv) claim = gtk_application_get_accels_for_action (GTK_APPLICATION (application),
                                                                "win.step-claim(-1)");

  g_assert_cmpstr (undo[0], ==, "<Control>z");
  g_assert_cmpstr (claim[0], ==, "<Shift>F8");
  g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
  *n_windows = g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
  g_idle_add (quit_cb, application);
}

/* A window comes, another one when it is asked for, and the program ends with the last. */
static void
test_run (void)
{
  g_autoptr (SlApplication) application = sl_application_new ();
  char *arguments[] = { (char *) "sidelight", NULL };
  guint n_windows = 0;

  g_assert_nonnull (sl_application_get_recent (application));
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (activated_cb), &n_windows);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, arguments), ==, 0);
  g_assert_cmpuint (n_windows, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/application/run", test_run);

  return g_test_run ();
}
