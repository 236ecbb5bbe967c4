/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-matrix-grid-private.h"

#include <string.h>

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"
#include "sl-ui-test.h"
#include "workspace/sl-workspace-omissions.h"

static void
go_to (SlMatrixGrid *grid,
       const char   *claim,
       guint         column)
{
  guint row = 0;

  g_assert_true (sl_matrix_find (grid->matrix, claim, &row));
  sl_matrix_grid_set_cursor (grid, row, column);
}

static SlOmission *
look_up (SlCompareFixture *fixture,
         const char       *claim,
         guint             article)
{
  return sl_workspace_lookup_omission (fixture->workspace, claim,
                                       sl_article_get_uuid (fixture->articles[article]), NULL);
}

static const char *
get_name (SlMatrixGrid *grid)
{
  GtkWidget *tile = sl_matrix_grid_get_tile (grid, grid->cursor_row, grid->cursor_column);

  return sl_matrix_tile_get_name (SL_MATRIX_TILE (tile));
}

static void
told_cb (GString    *said,
         const char *message,
         gboolean    undoable)
{
  g_string_append_printf (said, "%s%s|", message, undoable ? " (undo)" : "");
}

/* M states it, M takes it back; the toast offers to undo, and the cell tells by whom. */
static void
test_key (SlCompareFixture *fixture,
          gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  g_autoptr (GString) said = g_string_new (NULL);

  g_signal_connect_swapped (fixture->context, "told", G_CALLBACK (told_cb), said);
  go_to (grid, fixture->a1, 3);
  g_assert_false (sl_matrix_grid_is_omitted (grid, grid->cursor_row, 3));
  g_assert_null (strstr (get_name (grid), "Stated"));
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_m, 0));
  g_assert_nonnull (look_up (fixture, fixture->a1, 2));
  g_assert_nonnull (look_up (fixture, fixture->b1, 2));
  g_assert_true (sl_matrix_grid_is_omitted (grid, grid->cursor_row, 3));
  g_assert_nonnull (strstr (get_name (grid), "\nStated as not mentioned by you"));
  g_assert_true (sl_matrix_tile_has_more (SL_MATRIX_TILE (
    sl_matrix_grid_get_tile (grid, grid->cursor_row, 3))));
  sl_ui_test_settle ();
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_M, 0));
  g_assert_null (look_up (fixture, fixture->a1, 2));
  g_assert_null (strstr (get_name (grid), "Stated"));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_nonnull (look_up (fixture, fixture->a1, 2));
  g_assert_cmpstr (said->str, ==, "Stated that Coastline Daily does not mention it (undo)|"
                                  "Taken back that Coastline Daily does not mention it (undo)|");
}

/* Not of a telling, and not of all articles at once: each has to be read. */
static void
test_elsewhere (SlCompareFixture *fixture,
                gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);

  go_to (grid, fixture->a1, 1);
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_m, 0));
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_n, 0));
  go_to (grid, fixture->a1, 0);
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_m, 0));
  go_to (grid, fixture->a1, 3);
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_n, 0));
  g_assert_false (sl_workspace_has_omissions (fixture->workspace, NULL));
}

/* A telling that is found later contradicts it: both are told, and it can be taken back. */
static void
test_contradicted (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);
  g_autoptr (GMenu) menu = NULL;

  go_to (grid, fixture->a3, 3);
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_m, 0));
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a3, fixture->c1,
                                    SL_RELATION_SAME_CLAIM, NULL));
  sl_matrix_flush (grid->matrix);
  go_to (grid, fixture->a3, 3);
  sl_ui_test_settle ();
  g_assert_null (strstr (get_name (grid), "does not mention"));
  g_assert_nonnull (strstr (get_name (grid), "\nStated as not mentioned by you"));
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_m, 0));
  g_assert_false (sl_workspace_has_omissions (fixture->workspace, NULL));
  g_assert_false (sl_matrix_grid_press_key (grid, GDK_KEY_m, 0));
}

static void
test_note (SlCompareFixture *fixture,
           gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);

  go_to (grid, fixture->a1, 3);
  gtk_widget_activate_action (GTK_WIDGET (grid), "cell.omit", NULL);
  gtk_widget_activate_action (GTK_WIDGET (grid), "cell.note", NULL);
  g_assert_nonnull (grid->note_popover);
  gtk_editable_set_text (sl_omission_popover_get_entry (grid->note_popover), "only the gate");
  gtk_popover_popdown (GTK_POPOVER (grid->note_popover));
  sl_test_wait_until (sl_omission_get_note (look_up (fixture, fixture->a1, 2)) != NULL);
  g_assert_cmpstr (sl_omission_get_note (look_up (fixture, fixture->a1, 2)), ==, "only the gate");
  sl_ui_test_settle ();
  g_assert_nonnull (strstr (get_name (grid), "by you: only the gate"));
  /* Once more, to change it. */
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_n, 0));
  g_assert_cmpstr (gtk_editable_get_text (sl_omission_popover_get_entry (grid->note_popover)), ==,
                   "only the gate");
  gtk_popover_popdown (GTK_POPOVER (grid->note_popover));
}

/* What was written is not lost where it cannot be stored: it is there the next time. */
static void
test_kept_note (SlCompareFixture *fixture,
                gconstpointer     data)
{
  SlMatrixGrid *grid = sl_compare_fixture_show_grid (fixture);

  go_to (grid, fixture->a1, 3);
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_m, 0));
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_n, 0));
  gtk_editable_set_text (sl_omission_popover_get_entry (grid->note_popover), "only the gate");
  g_assert_true (sl_workspace_close (fixture->workspace, NULL));
  gtk_popover_popdown (GTK_POPOVER (grid->note_popover));
  sl_test_wait_until (grid->kept_note != NULL);
  g_assert_null (sl_omission_get_note (look_up (fixture, fixture->a1, 2)));
  g_assert_true (sl_matrix_grid_press_key (grid, GDK_KEY_n, 0));
  g_assert_cmpstr (gtk_editable_get_text (sl_omission_popover_get_entry (grid->note_popover)), ==,
                   "only the gate");
  gtk_popover_popdown (GTK_POPOVER (grid->note_popover));
}

#define ADD(path, test) \
  g_test_add ("/ui/matrix-grid-omission/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, \
              test, sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("key", test_key);
  ADD ("elsewhere", test_elsewhere);
  ADD ("contradicted", test_contradicted);
  ADD ("note", test_note);
  ADD ("kept-note", test_kept_note);

  return g_test_run ();
}
