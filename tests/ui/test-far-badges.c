/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-far-badges.h"

#include "compare/sl-article-pane.h"
#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static GtkWidget *
make_badges (SlCompareFixture *fixture,
             guint             left,
             guint             right)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left_pane = sl_article_pane_new (fixture->context, fixture->articles[left]);
  GtkWidget *right_pane = sl_article_pane_new (fixture->context, fixture->articles[right]);
  GtkWidget *badges = sl_far_badges_new (fixture->context,
                                         sl_article_pane_get_view (SL_ARTICLE_PANE (left_pane)),
                                         sl_article_pane_get_view (SL_ARTICLE_PANE (right_pane)));

  gtk_widget_set_size_request (badges, 56, -1);
  gtk_box_append (GTK_BOX (box), left_pane);
  gtk_box_append (GTK_BOX (box), badges);
  gtk_box_append (GTK_BOX (box), right_pane);
  sl_compare_fixture_show (fixture, box);

  return badges;
}

/* A1 and C1 are not neighbours, and B says nothing between them. */
static void
test_far (SlCompareFixture *fixture,
          gconstpointer     data)
{
  SlFarBadges *badges = SL_FAR_BADGES (make_badges (fixture, 0, 1));

  g_assert_cmpuint (sl_far_badges_get_n (badges), ==, 0);
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a3, fixture->c1, SL_RELATION_SAME_CLAIM, NULL));
  sl_test_wait_until (sl_far_badges_get_n (badges) == 1);
  g_assert_cmpstr (sl_far_badges_get_far (badges, 0), ==, fixture->c1);
  sl_ui_test_settle ();
}

static void
test_neighbour_comes_first (SlCompareFixture *fixture,
                            gconstpointer     data)
{
  SlFarBadges *badges = SL_FAR_BADGES (make_badges (fixture, 0, 1));

  /* A2 has a ribbon to B2 already: it leads on to C. */
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a2, fixture->c1, SL_RELATION_SAME_CLAIM, NULL));
  sl_ui_test_settle ();
  g_assert_cmpuint (sl_far_badges_get_n (badges), ==, 0);
}

/* One word gives more than one letter, and where there is no outlet, the pane has a number. */
static void
test_names (SlCompareFixture *fixture,
            gconstpointer     data)
{
  static const struct
  {
    const char *outlet;
    const char *badge;
  } cases[] = { { "Coastline Daily", "→ CD" }, { "The Post", "→ Po" }, { "CNN", "→ CNN" }, { NULL, "→ 3" } };
  const char *uuid = sl_article_get_uuid (fixture->articles[2]);

  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a3, fixture->c1, SL_RELATION_SAME_CLAIM, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SlFarBadges *badges;

      g_assert_true (sl_workspace_set_article_detail (fixture->workspace, uuid, SL_DETAIL_PUBLISHER,
                                                      cases[i].outlet, NULL));
      badges = SL_FAR_BADGES (make_badges (fixture, 0, 1));
      g_assert_cmpuint (sl_far_badges_get_n (badges), ==, 1);
      g_assert_cmpstr (sl_far_badges_get_text (badges, 0), ==, cases[i].badge);
      gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
    }
}

static void
test_bring (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlFarBadges *badges;
  g_autoptr (SlArticle) second = NULL;

  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a3, fixture->c1, SL_RELATION_SAME_CLAIM, NULL));
  badges = SL_FAR_BADGES (make_badges (fixture, 0, 1));
  g_assert_true (sl_far_badges_bring (badges, 0));
  second = g_list_model_get_item (sl_workspace_get_articles (fixture->workspace), 1);
  g_assert_cmpstr (sl_article_get_uuid (second), ==, sl_article_get_uuid (fixture->articles[2]));
}

#define ADD(path, test) \
  g_test_add ("/ui/far-badges/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("far", test_far);
  ADD ("neighbour-comes-first", test_neighbour_comes_first);
  ADD ("names", test_names);
  ADD ("bring", test_bring);

  return g_test_run ();
}
