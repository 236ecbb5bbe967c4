/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-matrix-grid.h"

#include "claims/sl-matrix-tile.h"
#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static const char *
name_at (SlMatrixGrid *grid,
         guint         row,
         guint         column)
{
  GtkWidget *tile = sl_matrix_grid_get_tile (grid, row, column);

  g_assert_nonnull (tile);

  return sl_matrix_tile_get_name (SL_MATRIX_TILE (tile));
}

static void
test_thrift (SlCompareFixture *fixture,
             gconstpointer     data)
{
  GtkWidget *grid = GTK_WIDGET (sl_compare_fixture_show_grid (fixture));

  g_assert_cmpuint (sl_matrix_grid_get_n_tiles (SL_MATRIX_GRID (grid)), ==, 3 * 4);
  g_assert_nonnull (sl_matrix_grid_get_tile (SL_MATRIX_GRID (grid), 0, 0));
  g_assert_nonnull (sl_matrix_grid_get_tile (SL_MATRIX_GRID (grid), 2, 3));
  g_assert_null (sl_matrix_grid_get_tile (SL_MATRIX_GRID (grid), 3, 0));
}

static void
test_names (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlMatrixGrid *grid = SL_MATRIX_GRID (GTK_WIDGET (sl_compare_fixture_show_grid (fixture)));

  g_assert_cmpstr (name_at (grid, 1, 1), ==, "Harbour Gazette: No verdict yet. The gate stood open.");
  g_assert_cmpstr (name_at (grid, 1, 3), ==, "Coastline Daily does not mention: The gate was open.");
  g_assert_true (g_str_has_prefix (name_at (grid, 0, 0), "For 14 hours the water rose.\n3 of 3 articles"));
  gtk_test_accessible_assert_role (sl_matrix_grid_get_tile (grid, 1, 1), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (sl_matrix_grid_get_tile (grid, 1, 0), GTK_ACCESSIBLE_ROLE_ROW_HEADER);
}

static void
test_cursor (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlMatrixGrid *grid = SL_MATRIX_GRID (GTK_WIDGET (sl_compare_fixture_show_grid (fixture)));
  guint row;
  guint column;
  g_autoptr (SlMatrixRow) item = NULL;

  /* The focus brings it. */
  g_assert_true (sl_matrix_grid_get_cursor (grid, &row, &column));
  g_assert_cmpuint (row + column, ==, 0);
  sl_matrix_grid_set_cursor (grid, 1, 2);
  g_assert_true (sl_matrix_grid_get_cursor (grid, &row, &column));
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, 2);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->b1);
  item = sl_matrix_grid_get_row (grid);
  g_assert_cmpuint (sl_matrix_row_get_coverage (item), ==, 2);
  /* What is selected elsewhere takes the cursor along. */
  sl_compare_context_set_selected (fixture->context, fixture->c1);
  g_assert_true (sl_matrix_grid_get_cursor (grid, &row, &column));
  g_assert_cmpuint (row, ==, 0);
  g_assert_cmpuint (column, ==, 3);
  sl_matrix_grid_set_cursor (grid, 99, 99);
  g_assert_true (sl_matrix_grid_get_cursor (grid, &row, &column));
  g_assert_cmpuint (row, ==, 2);
  g_assert_cmpuint (column, ==, 3);
}

static void
test_verdict_stays_in_place (SlCompareFixture *fixture,
                             gconstpointer     data)
{
  SlMatrixGrid *grid = SL_MATRIX_GRID (GTK_WIDGET (sl_compare_fixture_show_grid (fixture)));
  GtkWidget *tile = sl_matrix_grid_get_tile (grid, 1, 1);

  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a1, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_matrix_grid_get_tile (grid, 1, 1) == tile);
  g_assert_cmpstr (name_at (grid, 1, 1), ==, "Harbour Gazette: Disputed. The gate stood open.");
}

static void
test_scrolls (SlCompareFixture *fixture,
              gconstpointer     data)
{
  GtkWidget *grid = GTK_WIDGET (sl_compare_fixture_show_grid (fixture));
  GtkAdjustment *down;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 240);
  sl_test_wait_until (gtk_widget_get_width (grid) <= 420 && gtk_widget_get_height (grid) <= 240);
  sl_ui_test_settle ();
  g_assert_null (sl_matrix_grid_get_tile (SL_MATRIX_GRID (grid), 2, 3));
  sl_matrix_grid_set_cursor (SL_MATRIX_GRID (grid), 2, 3);
  g_assert_nonnull (sl_matrix_grid_get_tile (SL_MATRIX_GRID (grid), 2, 3));
  g_object_get (grid, "vadjustment", &down, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, 0);
  g_object_unref (down);
}

static void
test_article_goes (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  SlMatrixGrid *grid = SL_MATRIX_GRID (GTK_WIDGET (sl_compare_fixture_show_grid (fixture)));

  sl_matrix_grid_set_cursor (grid, 1, 3);
  g_assert_true (sl_workspace_remove_article (fixture->workspace,
                                              sl_article_get_uuid (fixture->articles[2]), NULL));
  sl_ui_test_settle ();
  g_assert_null (sl_matrix_grid_get_tile (grid, 0, 3));
  g_assert_nonnull (sl_matrix_grid_get_tile (grid, 0, 2));
}

#define ADD(path, test) \
  g_test_add ("/ui/matrix-grid/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("thrift", test_thrift);
  ADD ("names", test_names);
  ADD ("cursor", test_cursor);
  ADD ("verdict-stays-in-place", test_verdict_stays_in_place);
  ADD ("scrolls", test_scrolls);
  ADD ("article-goes", test_article_goes);

  return g_test_run ();
}
