/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static guint
count_items (GMenuModel *model,
             const char *action)
{
  guint n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autofree char *name = NULL;
      const char *links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) &&
          g_str_equal (name, action))
        n++;
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) link = g_menu_model_get_item_link (model, i, links[j]);

          if (link != NULL)
            n += count_items (link, action);
        }
    }

  return n;
}

static GMenuModel *
open_menu (ViewFixture *self,
           const char  *words)
{
  double x;
  double y;

  view_fixture_middle (self, words, &x, &y);
  sl_article_view_show_menu (self->view, x, y);
  g_assert_true (gtk_widget_get_visible (self->view->menu));

  return gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (self->view->menu));
}

/* Every claim at the place has all its acts: three verdicts, note, evidence, link, delete. */
static void
test_every_claim (ViewFixture   *self,
                  gconstpointer  user_data)
{
  g_assert_cmpuint (count_items (open_menu (self, "42 people"), "article.act"), ==, 3 * 7);
  g_assert_cmpuint (count_items (open_menu (self, "We saw"), "article.act"), ==, 7);
  g_assert_cmpuint (count_items (open_menu (self, "Nobody"), "article.act"), ==, 0);
}

static void
test_selected_words (ViewFixture   *self,
                     gconstpointer  user_data)
{
  g_assert_cmpuint (count_items (open_menu (self, "Nobody"), "article.mark"), ==, 0);
  view_fixture_select (self, "Nobody was hurt");
  g_assert_cmpuint (count_items (open_menu (self, "Nobody"), "article.mark"), ==, SL_N_VERDICTS);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "article.mark", "i", SL_VERDICT_DISPUTED);
  g_assert_nonnull (view_fixture_claim (self, "Nobody was hurt"));
}

static void
test_act (ViewFixture   *self,
          gconstpointer  user_data)
{
  const char *uuid = view_fixture_uuid (self, "42 people");

  gtk_widget_activate_action (GTK_WIDGET (self->view), "article.act", "(is)", SL_ACT_UNVERIFIABLE,
                              uuid);
  g_assert_cmpint (sl_workspace_get_verdict (self->workspace, uuid), ==, SL_VERDICT_UNVERIFIABLE);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "article.act", "(is)", 99, uuid);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "article.mark", "i", -3);
  g_assert_cmpint (sl_workspace_get_verdict (self->workspace, uuid), ==, SL_VERDICT_UNVERIFIABLE);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/menu/every-claim", test_every_claim);
  view_test_add ("/article-view/menu/selected-words", test_selected_words);
  view_test_add ("/article-view/menu/act", test_act);

  return g_test_run ();
}
