/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-matrix-grid-private.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static void
press (SlMatrixGrid    *grid,
       guint            keyval,
       GdkModifierType  state)
{
  g_assert_true (sl_matrix_grid_press_key (grid, keyval, state));
}

static gboolean
is_at (SlMatrixGrid *grid,
       guint         row,
       guint         column)
{
  return grid->cursor_row == row && grid->cursor_column == column;
}

static void
note_reveal (GString    *said,
             const char *claim_uuid)
{
  g_string_append (said, claim_uuid);
}

static void
note_search (GString    *said,
             const char *article_uuid,
             const char *words)
{
  g_string_append (said, words);
}

static void
test_arrows (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);

  press (grid, GDK_KEY_Down, 0);
  g_assert_true (is_at (grid, 1, 0));
  press (grid, GDK_KEY_Right, 0);
  g_assert_true (is_at (grid, 1, 1));
  press (grid, GDK_KEY_End, 0);
  g_assert_true (is_at (grid, 1, 3));
  press (grid, GDK_KEY_Left, 0);
  press (grid, GDK_KEY_Up, 0);
  press (grid, GDK_KEY_Up, 0);
  g_assert_true (is_at (grid, 0, 2));
  press (grid, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_true (is_at (grid, 2, 3));
  press (grid, GDK_KEY_Home, GDK_CONTROL_MASK);
  g_assert_true (is_at (grid, 0, 0));
  press (grid, GDK_KEY_Page_Down, 0);
  g_assert_true (is_at (grid, 2, 0));
  press (grid, GDK_KEY_Page_Up, 0);
  g_assert_true (is_at (grid, 0, 0));
  g_assert_true (gtk_widget_is_focus (sl_matrix_grid_get_tile (grid, 0, 0)));
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_F5, 0));
}

static void
test_verdicts (SlCompareFixture *fixture,
               gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);

  sl_matrix_grid_set_cursor (grid, 1, 2);
  press (grid, GDK_KEY_s, 0);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->b1), ==, SL_VERDICT_SUPPORTED);
  press (grid, GDK_KEY_D, 0);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->b1), ==, SL_VERDICT_DISPUTED);
  press (grid, GDK_KEY_u, 0);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->b1), ==, SL_VERDICT_UNVERIFIABLE);
  press (grid, GDK_KEY_c, 0);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->b1), ==, SL_VERDICT_NONE);
  /* In the column of the claims a verdict is for all tellings. */
  press (grid, GDK_KEY_Home, 0);
  press (grid, GDK_KEY_d, 0);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->a1), ==, SL_VERDICT_DISPUTED);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->b1), ==, SL_VERDICT_DISPUTED);
  /* What is not mentioned cannot be judged. */
  sl_matrix_grid_set_cursor (grid, 1, 3);
  press (grid, GDK_KEY_s, 0);
  g_assert_true (is_at (grid, 1, 3));
}

static void
test_enter (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  g_autoptr (GString) said = g_string_new (NULL);

  g_signal_connect_swapped (fixture->context, "reveal", G_CALLBACK (note_reveal), said);
  g_signal_connect_swapped (grid, "search-requested", G_CALLBACK (note_search), said);
  sl_matrix_grid_set_cursor (grid, 1, 2);
  press (grid, GDK_KEY_Return, 0);
  g_assert_cmpstr (said->str, ==, fixture->b1);
  g_string_truncate (said, 0);
  sl_matrix_grid_set_cursor (grid, 1, 3);
  press (grid, GDK_KEY_Return, 0);
  g_assert_cmpstr (said->str, ==, "gate open");
}

static void
test_copy (SlCompareFixture *fixture,
           gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (grid));
  GValue value = G_VALUE_INIT;

  sl_matrix_grid_set_cursor (grid, 2, 0);
  press (grid, GDK_KEY_c, GDK_CONTROL_MASK);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==,
                   "Nobody asked why.\nHarbour Gazette: Nobody asked why.\n"
                   "Not mentioned by: Northern Post, Coastline Daily\n");
  g_value_unset (&value);
}

static void
test_pointer (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  GtkWidget *tile = sl_matrix_grid_get_tile (grid, 1, 2);
  graphene_rect_t bounds;
  guint row;
  guint column;

  g_assert_true (gtk_widget_compute_bounds (tile, GTK_WIDGET (grid), &bounds));
  g_assert_true (sl_matrix_grid_find_at (grid, bounds.origin.x + 9, bounds.origin.y + 9, &row, &column));
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, 2);
  g_assert_false (sl_matrix_grid_find_at (grid, bounds.origin.x, 3, &row, &column));
  g_assert_false (sl_matrix_grid_find_at (grid, 20, 590, &row, &column));
}

static void
test_link (SlCompareFixture *fixture,
           gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  g_autofree char *uuid = sl_match_dup_pair_uuid (fixture->a3, fixture->c1);

  sl_matrix_grid_set_cursor (grid, 2, 1);
  press (grid, GDK_KEY_l, 0);
  g_assert_cmpstr (sl_compare_context_get_link_from (fixture->context), ==, fixture->a3);
  press (grid, GDK_KEY_Escape, 0);
  g_assert_null (sl_compare_context_get_link_from (fixture->context));
  press (grid, GDK_KEY_l, 0);
  /* Not with itself, nor with what is not mentioned. */
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_l, 0));
  sl_matrix_grid_set_cursor (grid, 0, 3);
  press (grid, GDK_KEY_Return, 0);
  g_assert_true (sl_link_popover_press_key (grid->link_popover, GDK_KEY_3));
  g_assert_cmpint (sl_match_get_relation (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_RELATION_CONTRADICTS);
  sl_test_wait_until (sl_compare_context_get_link_from (fixture->context) == NULL);
}

static void
test_unlink (SlCompareFixture *fixture,
             gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  g_autoptr (GPtrArray) group = NULL;

  /* B2 holds both others: without it nobody tells the same any more, until undo. */
  sl_matrix_grid_set_cursor (grid, 0, 2);
  press (grid, GDK_KEY_x, 0);
  group = sl_workspace_list_group (fixture->workspace, fixture->a2);
  g_assert_cmpuint (group->len, ==, 0);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_ptr_array_unref (group);
  group = sl_workspace_list_group (fixture->workspace, fixture->a2);
  g_assert_cmpuint (group->len, ==, 3);
  sl_matrix_grid_set_cursor (grid, 0, 0);
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_x, 0));
}

#define ADD(path, test) \
  g_test_add ("/ui/matrix-grid-keys/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("arrows", test_arrows);
  ADD ("verdicts", test_verdicts);
  ADD ("enter", test_enter);
  ADD ("copy", test_copy);
  ADD ("pointer", test_pointer);
  ADD ("link", test_link);
  ADD ("unlink", test_unlink);

  return g_test_run ();
}
