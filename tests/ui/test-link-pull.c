/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-link-pull.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

typedef struct
{
  GtkWidget *host;
  GtkWidget *rubber;
  GtkWidget *pane;
  SlLinkPull *pull;
} Pull;

static void
set_up_pull (SlCompareFixture *fixture,
             Pull             *pull)
{
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  GtkWidget *other = sl_article_pane_new (fixture->context, fixture->articles[1]);

  pull->host = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (pull->host), TRUE);
  pull->pane = sl_article_pane_new (fixture->context, fixture->articles[0]);
  pull->rubber = g_object_ref_sink (sl_link_rubber_new ());
  gtk_box_append (GTK_BOX (pull->host), pull->pane);
  gtk_box_append (GTK_BOX (pull->host), other);
  g_ptr_array_add (panes, pull->pane);
  g_ptr_array_add (panes, other);
  sl_compare_fixture_show (fixture, pull->host);
  pull->pull = sl_link_pull_new (fixture->context, pull->host, SL_LINK_RUBBER (pull->rubber), panes);
  sl_test_wait_until (sl_article_view_is_settled (sl_article_pane_get_view (SL_ARTICLE_PANE (pull->pane))));
}

static void
clear_pull (Pull *pull)
{
  g_clear_object (&pull->pull);
  g_clear_object (&pull->rubber);
}

static void
test_rubber (SlCompareFixture *fixture,
             gconstpointer     data)
{
  Pull pull;

  set_up_pull (fixture, &pull);
  sl_link_pull_move (pull.pull, 900, 300, TRUE);
  g_assert_false (sl_link_rubber_is_active (SL_LINK_RUBBER (pull.rubber)));
  sl_compare_context_set_link_from (fixture->context, fixture->a1);
  sl_link_pull_move (pull.pull, 100, 300, TRUE);
  g_assert_false (sl_link_rubber_is_active (SL_LINK_RUBBER (pull.rubber)));
  sl_link_pull_move (pull.pull, 900, 300, TRUE);
  g_assert_true (sl_link_rubber_is_active (SL_LINK_RUBBER (pull.rubber)));
  sl_compare_context_set_link_from (fixture->context, NULL);
  g_assert_false (sl_link_rubber_is_active (SL_LINK_RUBBER (pull.rubber)));
  clear_pull (&pull);
}

/* Half a second at the lower edge, then the pane goes. */
static void
test_dwell (SlCompareFixture *fixture,
            gconstpointer     data)
{
  Pull pull;
  GtkAdjustment *adjustment;

  set_up_pull (fixture, &pull);
  adjustment = sl_article_pane_get_adjustment (SL_ARTICLE_PANE (pull.pane));
  sl_compare_context_set_link_from (fixture->context, fixture->b1);
  sl_link_pull_move (pull.pull, 100, 300, TRUE);
  g_assert_false (sl_link_pull_scroll (pull.pull, 1000000));
  sl_link_pull_move (pull.pull, 100, gtk_widget_get_height (pull.host) - 2, TRUE);
  g_assert_true (sl_link_pull_scroll (pull.pull, 1000000));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1);
  g_assert_true (sl_link_pull_scroll (pull.pull, 1600000));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 1);
  /* Without the button down nothing moves. */
  sl_link_pull_move (pull.pull, 100, gtk_widget_get_height (pull.host) - 2, FALSE);
  g_assert_false (sl_link_pull_scroll (pull.pull, 2600000));
  sl_link_pull_stop (pull.pull);
  clear_pull (&pull);
}

#define ADD(path, test) \
  g_test_add ("/ui/link-pull/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("rubber", test_rubber);
  ADD ("dwell", test_dwell);

  return g_test_run ();
}
