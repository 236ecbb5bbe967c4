/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-gutter.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static GtkWidget *
make_gutter (SlCompareFixture *fixture,
             guint             left,
             guint             right)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left_pane = sl_article_pane_new (fixture->context, fixture->articles[left]);
  GtkWidget *right_pane = sl_article_pane_new (fixture->context, fixture->articles[right]);
  GtkWidget *gutter = sl_gutter_new (fixture->context, SL_ARTICLE_PANE (left_pane), SL_ARTICLE_PANE (right_pane));

  gtk_box_append (GTK_BOX (box), left_pane);
  gtk_box_append (GTK_BOX (box), gutter);
  gtk_box_append (GTK_BOX (box), right_pane);
  sl_compare_fixture_show (fixture, box);

  return gutter;
}

static GtkWidget *
get_button (GtkWidget *gutter)
{
  return gtk_widget_get_first_child (sl_gutter_get_header (SL_GUTTER (gutter)));
}

static void
notify_cb (guint *count)
{
  (*count)++;
}

static void
test_chain_button (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  GtkWidget *gutter = make_gutter (fixture, 0, 1);
  guint n_notifies = 0;

  g_signal_connect_swapped (gutter, "notify::linked", G_CALLBACK (notify_cb), &n_notifies);
  g_assert_true (gtk_widget_get_sensitive (get_button (gutter)));
  g_assert_true (sl_gutter_get_linked (SL_GUTTER (gutter)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_button (gutter)), FALSE);
  g_assert_false (sl_gutter_get_linked (SL_GUTTER (gutter)));
  g_object_set (gutter, "linked", TRUE, NULL);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (gutter))));
  g_assert_cmpuint (n_notifies, ==, 2);
}

/* Nothing in common: the button says so instead of doing nothing. */
static void
test_nothing_in_common (SlCompareFixture *fixture,
                        gconstpointer     data)
{
  GtkWidget *gutter = make_gutter (fixture, 0, 2);

  g_assert_cmpuint (sl_pair_links_get_n (sl_gutter_get_links (SL_GUTTER (gutter))), ==, 0);
  g_assert_false (gtk_widget_get_sensitive (get_button (gutter)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_button (gutter)), ==,
                   "These two articles have no claim in common to scroll by");
  g_assert_false (sl_gutter_step (SL_GUTTER (gutter), 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/gutter/chain-button", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_chain_button,
              sl_compare_fixture_tear_down);
  g_test_add ("/gutter/nothing-in-common", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_nothing_in_common,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
