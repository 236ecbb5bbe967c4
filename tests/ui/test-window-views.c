/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "claims/sl-claims-view.h"
#include "compare/sl-search-bar.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"
#include "sl-window-private.h"

static void
show (SlWindowFixture *fixture,
      const char      *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", name));
}

static const char *
get_shown (SlWindowFixture *fixture)
{
  return adw_view_stack_get_visible_child_name (fixture->window->views);
}

static void
test_switch (SlWindowFixture *fixture,
             gconstpointer    data)
{
  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  g_assert_true (gtk_widget_get_visible (fixture->window->view_switcher));
  g_assert_cmpstr (get_shown (fixture), ==, "compare");
  /* A view costs nothing before it is looked at. */
  g_assert_null (sl_window_get_view (fixture->window, "claims"));
  show (fixture, "claims");
  g_assert_cmpstr (get_shown (fixture), ==, "claims");
  g_assert_true (SL_IS_CLAIMS_VIEW (sl_window_get_view (fixture->window, "claims")));
  show (fixture, "no such view");
  g_assert_cmpstr (get_shown (fixture), ==, "claims");
  show (fixture, "compare");
  g_assert_cmpstr (get_shown (fixture), ==, "compare");
  g_assert_null (sl_window_get_view (fixture->window, "no such view"));
}

static void
test_reveal_goes_to_compare (SlWindowFixture *fixture,
                             gconstpointer    data)
{
  const char *claim;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  claim = sl_claim_get_uuid (sl_window_fixture_claim (fixture));
  show (fixture, "claims");
  sl_compare_context_reveal (fixture->window->context, claim, SL_REVEAL_LEVEL | SL_REVEAL_FOCUS);
  g_assert_cmpstr (get_shown (fixture), ==, "compare");
  sl_test_wait_until (gtk_widget_get_mapped (fixture->window->compare_view));
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->window->context), ==, claim);
}

static void
test_search_for_an_omission (SlWindowFixture *fixture,
                             gconstpointer    data)
{
  GtkWidget *view;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  show (fixture, "claims");
  view = sl_window_get_view (fixture->window, "claims");
  g_signal_emit_by_name (view, "search-requested", "an article", "gate");
  g_assert_true (sl_search_bar_get_search_mode (SL_SEARCH_BAR (fixture->window->search_bar)));
  sl_test_wait_until (sl_search_bar_get_n_hits (SL_SEARCH_BAR (fixture->window->search_bar)) > 0);
}

#define ADD(path, test) \
  g_test_add ("/ui/window-views/" path, SlWindowFixture, NULL, sl_window_fixture_set_up, test, \
              sl_window_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("switch", test_switch);
  ADD ("reveal-goes-to-compare", test_reveal_goes_to_compare);
  ADD ("search-for-an-omission", test_search_for_an_omission);

  return g_test_run ();
}
