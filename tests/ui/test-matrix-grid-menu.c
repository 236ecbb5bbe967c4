/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-matrix-grid-private.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"
#include "sl-ui-test.h"

/* All labels of a menu, one a line, those of submenus and sections too. */
static void
describe (GMenuModel *menu,
          GString    *words)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (words, "%s\n", label);
      if (section != NULL)
        describe (section, words);
      if (submenu != NULL)
        describe (submenu, words);
    }
}

static char *
dup_menu (SlMatrixGrid *grid,
          guint         row,
          guint         column)
{
  g_autoptr (GMenu) menu = sl_matrix_grid_make_menu (grid, row, column);
  g_autoptr (GString) words = g_string_new (NULL);

  describe (G_MENU_MODEL (menu), words);

  return g_strdup (words->str);
}

/* The row and the column of a claim. */
static void
find (SlMatrixGrid *grid,
      const char   *claim,
      guint         column)
{
  guint row = 0;

  g_assert_true (sl_matrix_find (grid->matrix, claim, &row));
  sl_matrix_grid_set_cursor (grid, row, column);
}

static void
test_offers (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  g_autofree char *told = NULL;
  g_autofree char *claim = NULL;
  g_autofree char *omitted = NULL;
  g_autofree char *stated = NULL;
  g_autofree char *nothing = NULL;

  find (grid, fixture->a1, 1);
  told = dup_menu (grid, grid->cursor_row, 1);
  g_assert_nonnull (strstr (told, "Disputed"));
  g_assert_nonnull (strstr (told, "Take out of this row"));
  g_assert_nonnull (strstr (told, "Northern Post: Same claim\nSame claim ✔\nSupports\n"));
  claim = dup_menu (grid, grid->cursor_row, 0);
  g_assert_null (strstr (claim, "Take out"));
  omitted = dup_menu (grid, grid->cursor_row, 3);
  g_assert_cmpstr (omitted, ==, "Search for it in this article\nState as not mentioned\n");
  g_assert_true (sl_matrix_grid_omit (grid, grid->cursor_row, 3));
  stated = dup_menu (grid, grid->cursor_row, 3);
  g_assert_cmpstr (stated, ==, "Search for it in this article\nTake back “not mentioned”\n"
                               "Note on what is not mentioned…\n");
  nothing = dup_menu (grid, 99, 1);
  g_assert_cmpstr (nothing, ==, "");
}

/* The kind of a link is changed where the tellings stand side by side, and it can be undone. */
static void
test_relate (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  g_autofree char *uuid = sl_match_dup_pair_uuid (fixture->a1, fixture->b1);
  g_autofree char *undone = NULL;

  find (grid, fixture->a1, 1);
  gtk_widget_activate_action (GTK_WIDGET (grid), "cell.relate", "(su)", uuid, SL_RELATION_CONTRADICTS);
  g_assert_cmpint (sl_match_get_relation (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_RELATION_CONTRADICTS);
  undone = sl_workspace_undo (fixture->workspace, NULL);
  g_assert_cmpint (sl_match_get_relation (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_RELATION_SAME_CLAIM);
  gtk_widget_activate_action (GTK_WIDGET (grid), "cell.reject", "s", uuid);
  g_assert_cmpint (sl_match_get_state (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_MATCH_REJECTED);
  gtk_widget_activate_action (GTK_WIDGET (grid), "cell.reject", "s", "no such match");
}

static void
test_judge (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);

  find (grid, fixture->a1, 1);
  gtk_widget_activate_action (GTK_WIDGET (grid), "cell.judge", "u", SL_VERDICT_DISPUTED);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->a1), ==, SL_VERDICT_DISPUTED);
  gtk_widget_activate_action (GTK_WIDGET (grid), "cell.link", NULL);
  g_assert_cmpstr (sl_compare_context_get_link_from (fixture->context), ==, fixture->a1);
}

/* The keys that open a menu anywhere open this one, and the grid goes while it is open. */
static void
test_open (SlCompareFixture *fixture,
           gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);

  find (grid, fixture->a1, 1);
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_Menu, 0));
  sl_test_wait_until (gtk_widget_get_mapped (grid->menu));
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_F10, GDK_SHIFT_MASK));
  sl_test_wait_until (gtk_widget_get_mapped (grid->menu));
}

/* Who comes from another view finds the cursor on what was selected there. */
static void
test_follows (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlMatrixGrid *grid;
  guint row = 0;

  sl_compare_context_set_selected (fixture->context, fixture->a3);
  grid = sl_compare_fixture_show_grid (fixture);
  g_assert_true (sl_matrix_find (grid->matrix, fixture->a3, &row));
  g_assert_cmpuint (grid->cursor_row, ==, row);
  g_assert_cmpuint (grid->cursor_column, ==, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a3);
}

#define ADD(path, test) \
  g_test_add ("/matrix-grid-menu/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);
  ADD ("offers", test_offers);
  ADD ("relate", test_relate);
  ADD ("judge", test_judge);
  ADD ("open", test_open);
  ADD ("follows", test_follows);

  return g_test_run ();
}
