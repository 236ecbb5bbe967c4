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

/* Who judges blind does not read the others' verdicts in the report. */
static void
test_blind (SlWindowFixture *fixture,
            gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "report.pdf");
  g_autoptr (SlAnnotator) ben = sl_annotator_new ("ffffffff-ffff-4fff-8fff-ffffffffffff", "Ben Reader", NULL);
  g_autoptr (SlAnnotator) me = NULL;
  g_autoptr (SlClaim) claim = NULL;
  SlWorkspace *workspace;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  workspace = sl_window_get_workspace (fixture->window);
  me = g_object_ref (sl_workspace_get_annotator (workspace));
  claim = g_object_ref (sl_window_fixture_claim (fixture));
  g_assert_true (sl_workspace_set_annotator (workspace, ben, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, sl_claim_get_uuid (claim), SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_annotator (workspace, me, NULL));

  sl_window_write_report (fixture->window, file);
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "your own verdicts") != NULL);
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
  ADD ("blind", test_blind);

  return g_test_run ();
}
