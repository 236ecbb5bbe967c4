/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "sl-ui-test.h"
#include "sl-window-fixture.h"
#include "sl-window-private.h"

static void
test_write (SlWindowFixture *fixture,
            gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "report.pdf");

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  sl_window_write_report (fixture->window, file);
  g_assert_true (g_file_query_exists (file, NULL));
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "The report was written") != NULL);
}

static void
test_fails (SlWindowFixture *fixture,
            gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "no-folder/report.pdf");

  sl_window_fixture_import (fixture, "one.txt", NULL);
  sl_window_write_report (fixture->window, file);
  g_assert_false (g_file_query_exists (file, NULL));
  sl_test_wait_until (sl_window_fixture_dialog (fixture) != NULL);
}

#define ADD(path, test) \
  g_test_add ("/ui/window-report/" path, SlWindowFixture, NULL, sl_window_fixture_set_up, test, \
              sl_window_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("write", test_write);
  ADD ("fails", test_fails);

  return g_test_run ();
}
