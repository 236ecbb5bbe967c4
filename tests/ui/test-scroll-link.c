/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-scroll-link.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

typedef struct
{
  GPtrArray *panes;
  GPtrArray *gutters;
  SlScrollLink *link;
} Panes;

static void
make_panes (SlCompareFixture *fixture,
            Panes            *p)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  p->panes = g_ptr_array_new ();
  p->gutters = g_ptr_array_new ();
  p->link = sl_scroll_link_new ();
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *pane = sl_article_pane_new (fixture->context, fixture->articles[i]);

      gtk_widget_set_hexpand (pane, TRUE);
      if (i > 0)
        {
          g_ptr_array_add (p->gutters, sl_gutter_new (fixture->context, g_ptr_array_index (p->panes, i - 1),
                                                      SL_ARTICLE_PANE (pane)));
          gtk_box_append (GTK_BOX (box), g_ptr_array_index (p->gutters, i - 1));
        }
      g_ptr_array_add (p->panes, pane);
      gtk_box_append (GTK_BOX (box), pane);
      sl_scroll_link_watch (p->link, SL_ARTICLE_PANE (pane));
    }
  sl_scroll_link_set_panes (p->link, p->panes, p->gutters);
  sl_compare_fixture_show (fixture, box);
  for (guint i = 0; i < 3; i++)
    sl_test_wait_until (sl_article_view_is_settled (sl_article_pane_get_view (g_ptr_array_index (p->panes, i))));
}

static void
drop_panes (Panes *p)
{
  g_ptr_array_unref (p->panes);
  g_ptr_array_unref (p->gutters);
  g_assert_finalize_object (p->link);
}

static GtkAdjustment *
get_adjustment (Panes *p,
                guint  i)
{
  return sl_article_pane_get_adjustment (g_ptr_array_index (p->panes, i));
}

static double
get_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* The others follow the leader through their neighbours; both ends meet. */
static void
test_follow (SlCompareFixture *fixture,
             gconstpointer     data)
{
  Panes p;

  make_panes (fixture, &p);
  sl_scroll_link_set_leader (p.link, g_ptr_array_index (p.panes, 0));
  gtk_adjustment_set_value (get_adjustment (&p, 0), get_end (get_adjustment (&p, 0)) / 2);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (&p, 1)), >, 50);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (&p, 2)), >, 50);

  gtk_adjustment_set_value (get_adjustment (&p, 0), get_end (get_adjustment (&p, 0)));
  for (guint i = 1; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (&p, i)),
                                    get_end (get_adjustment (&p, i)), 30);
  gtk_adjustment_set_value (get_adjustment (&p, 0), 0);
  for (guint i = 1; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (&p, i)), 0, 30);
  drop_panes (&p);
}

/* Who does not lead moves alone, and so does a pair whose chain is broken. */
static void
test_alone (SlCompareFixture *fixture,
            gconstpointer     data)
{
  Panes p;

  make_panes (fixture, &p);
  sl_scroll_link_set_leader (p.link, g_ptr_array_index (p.panes, 0));
  gtk_adjustment_set_value (get_adjustment (&p, 1), 200);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (&p, 0)), 0, 1e-9);

  sl_gutter_set_linked (g_ptr_array_index (p.gutters, 0), FALSE);
  gtk_adjustment_set_value (get_adjustment (&p, 0), 400);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (&p, 1)), 200, 1e-9);

  sl_gutter_set_linked (g_ptr_array_index (p.gutters, 0), TRUE);
  sl_scroll_link_rest (p.link);
  gtk_adjustment_set_value (get_adjustment (&p, 0), 600);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (&p, 1)), 200, 1e-9);
  drop_panes (&p);
}

static void
test_leader_goes (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Panes p;

  make_panes (fixture, &p);
  sl_scroll_link_set_leader (p.link, g_ptr_array_index (p.panes, 2));
  sl_scroll_link_set_panes (p.link, none, none);
  g_assert_null (sl_scroll_link_get_leader (p.link));
  drop_panes (&p);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/scroll-link/follow", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_follow,
              sl_compare_fixture_tear_down);
  g_test_add ("/scroll-link/alone", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_alone,
              sl_compare_fixture_tear_down);
  g_test_add ("/scroll-link/leader-goes", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_leader_goes,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
