/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window.h"

#include "compare/sl-claims-sidebar.h"
#include "compare/sl-search-bar.h"
#include "sl-settings.h"
#include "sl-ui-test.h"
#include "sl-window-fixture.h"
#include "sl-window-private.h"

static gboolean
activate (SlWindowFixture *fixture,
          const char      *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

/* On the welcome page there is nothing to undo; later the tooltip says what would be undone. */
static void
test_sensitivity (SlWindowFixture *fixture,
                  gconstpointer    data)
{
  GtkWidget *undo = fixture->window->undo_button;

  g_assert_false (gtk_widget_get_sensitive (undo));
  g_assert_false (gtk_widget_get_visible (undo));
  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  g_assert_true (gtk_widget_get_sensitive (undo));
  g_assert_true (gtk_widget_get_visible (undo));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (undo), "Undo: "));
  g_assert_false (gtk_widget_get_sensitive (fixture->window->redo_button));
}

static void
test_undo (SlWindowFixture *fixture,
           gconstpointer    data)
{
  SlWorkspace *workspace;
  const char *claim;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  workspace = sl_window_get_workspace (fixture->window);
  claim = sl_claim_get_uuid (sl_window_fixture_claim (fixture));
  sl_workspace_set_verdict (workspace, claim, SL_VERDICT_SUPPORTED, NULL);
  activate (fixture, "win.undo");
  g_assert_cmpint (sl_workspace_get_verdict (workspace, claim), ==, SL_VERDICT_NONE);
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window), "Undone: ") != NULL);
  activate (fixture, "win.redo");
  g_assert_cmpint (sl_workspace_get_verdict (workspace, claim), ==, SL_VERDICT_SUPPORTED);
}

static guint
count_matches (SlWorkspace *workspace,
               const char  *claim)
{
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, claim);

  return matches != NULL ? matches->len : 0;
}

/* Suggestions are not logged: articles that come back are compared again. */
static void
test_redo_articles (SlWindowFixture *fixture,
                    gconstpointer    data)
{
  SlWorkspace *workspace;
  g_autofree char *claim = NULL;
  guint n;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  workspace = sl_window_get_workspace (fixture->window);
  claim = g_strdup (sl_claim_get_uuid (sl_window_fixture_claim (fixture)));
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  n = count_matches (workspace, claim);
  g_assert_cmpuint (n, >, 0);
  while (g_list_model_get_n_items (sl_workspace_get_articles (workspace)) > 0)
    activate (fixture, "win.undo");
  activate (fixture, "win.redo");
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
  g_assert_cmpuint (count_matches (workspace, claim), ==, n);
}

static void
test_find (SlWindowFixture *fixture,
           gconstpointer    data)
{
  GtkWidget *bar;

  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  activate (fixture, "win.find");
  bar = sl_ui_test_find (GTK_WIDGET (fixture->window), SL_TYPE_SEARCH_BAR);
  g_assert_true (sl_search_bar_get_search_mode (SL_SEARCH_BAR (bar)));
  sl_search_bar_search (SL_SEARCH_BAR (bar), "gate");
  g_assert_cmpuint (sl_search_bar_get_n_hits (SL_SEARCH_BAR (bar)), >, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find-step", "i", 1);
}

static void
test_zoom (SlWindowFixture *fixture,
           gconstpointer    data)
{
  GSettings *settings = sl_settings_get ();

  g_settings_reset (settings, "text-size");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom", "i", 2);
  g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, 14);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom", "i", -100);
  g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, 8);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom", "i", 0);
  g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, 12);
}

static void
test_toggles (SlWindowFixture *fixture,
              gconstpointer    data)
{
  GSettings *settings = sl_settings_get ();
  gboolean before = g_settings_get_boolean (settings, "link-scrolling");

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1250, 700);
  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  sl_ui_test_settle ();
  activate (fixture, "win.link-scrolling");
  g_assert_cmpint (g_settings_get_boolean (settings, "link-scrolling"), !=, before);
  activate (fixture, "win.sidebar");
  g_assert_false (g_settings_get_boolean (settings, "sidebar-visible"));
  activate (fixture, "win.sidebar");
  g_assert_true (g_settings_get_boolean (settings, "sidebar-visible"));
}

/* The regions go round: the panes, the side bar, the panes again. */
static void
test_regions (SlWindowFixture *fixture,
              gconstpointer    data)
{
  GtkWidget *first;
  GtkWidget *focus;
  guint n_steps = 0;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1250, 700);
  sl_window_fixture_import (fixture, "one.txt", "two.txt", NULL);
  /* The side bar comes after the panes have been painted. */
  sl_test_wait_until (sl_ui_test_find (GTK_WIDGET (fixture->window), SL_TYPE_CLAIMS_SIDEBAR) != NULL);
  sl_ui_test_settle ();
  first = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (first));
  do
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.step-region", "i", 1);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      n_steps++;
    }
  while (focus != first && n_steps < 10);
  g_assert_cmpuint (n_steps, ==, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.step-claim", "i", 1);
}

static void
test_save (SlWindowFixture *fixture,
           gconstpointer    data)
{
  g_autoptr (GFile) file = sl_window_fixture_file (fixture, "named.sidelight");

  sl_window_fixture_import (fixture, "one.txt", NULL);
  g_assert_true (sl_workspace_move_to (sl_window_get_workspace (fixture->window), file, NULL));
  activate (fixture, "win.save");
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (fixture->window),
                                             "Every change is saved") != NULL);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/window-actions/sensitivity", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_sensitivity, sl_window_fixture_tear_down);
  g_test_add ("/window-actions/undo", SlWindowFixture, NULL, sl_window_fixture_set_up, test_undo,
              sl_window_fixture_tear_down);
  g_test_add ("/window-actions/redo-articles", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_redo_articles, sl_window_fixture_tear_down);
  g_test_add ("/window-actions/find", SlWindowFixture, NULL, sl_window_fixture_set_up, test_find,
              sl_window_fixture_tear_down);
  g_test_add ("/window-actions/zoom", SlWindowFixture, NULL, sl_window_fixture_set_up, test_zoom,
              sl_window_fixture_tear_down);
  g_test_add ("/window-actions/toggles", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_toggles, sl_window_fixture_tear_down);
  g_test_add ("/window-actions/regions", SlWindowFixture, NULL, sl_window_fixture_set_up,
              test_regions, sl_window_fixture_tear_down);
  g_test_add ("/window-actions/save", SlWindowFixture, NULL, sl_window_fixture_set_up, test_save,
              sl_window_fixture_tear_down);

  return g_test_run ();
}
