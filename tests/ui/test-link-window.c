/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs/sl-link-window.h"

#include "sl-ui-test.h"

static void
picked_cb (SlLinkWindow *window,
           const char   *url,
           char        **picked)
{
  g_free (*picked);
  *picked = g_strdup (url);
}

static SlLinkWindow *
make (char **picked)
{
  SlLinkWindow *window = SL_LINK_WINDOW (sl_link_window_new (NULL));

  g_signal_connect (window, "picked", G_CALLBACK (picked_cb), picked);

  return window;
}

static void
test_pick (void)
{
  g_autofree char *picked = NULL;
  SlLinkWindow *window = make (&picked);

  g_assert_true (sl_link_window_pick (window, " https://example.org/dam "));
  g_assert_cmpstr (picked, ==, "https://example.org/dam");

  window = make (&picked);
  g_assert_true (sl_link_window_pick (window, "example.org/dam"));
  g_assert_cmpstr (picked, ==, "https://example.org/dam");
}

static void
test_no_link (void)
{
  static const char *const words[] = { "", "dam", "ftp://example.org/dam", "the dam. and more", "https://" };
  g_autofree char *picked = NULL;
  SlLinkWindow *window = make (&picked);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (sl_link_window_pick (window, words[i]));
  g_assert_null (picked);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/link-window/pick", test_pick);
  g_test_add_func ("/link-window/no-link", test_no_link);

  return g_test_run ();
}
