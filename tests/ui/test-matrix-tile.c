/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-matrix-tile.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static void
test_kinds (SlCompareFixture *fixture,
            gconstpointer     data)
{
  GtkWidget *tile = sl_matrix_tile_new (SL_TILE_HEAD);
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  GtkWidget *corner = sl_matrix_tile_new (SL_TILE_CORNER);

  sl_matrix_tile_show_head (SL_MATRIX_TILE (tile), matrix, fixture->articles[0]);
  g_assert_cmpstr (sl_matrix_tile_get_name (SL_MATRIX_TILE (tile)), ==,
                   "Harbour Gazette\nThe night at the quay\n12 Mar 2026 · 3 claims");
  g_assert_cmpint (sl_matrix_tile_get_kind (SL_MATRIX_TILE (tile)), ==, SL_TILE_HEAD);
  g_assert_false (gtk_widget_get_focusable (tile));
  sl_matrix_tile_show_corner (SL_MATRIX_TILE (corner), "3 claims");
  g_assert_cmpstr (sl_matrix_tile_get_name (SL_MATRIX_TILE (corner)), ==, "Claim\n3 claims");
  g_assert_finalize_object (g_object_ref_sink (tile));
  g_assert_finalize_object (g_object_ref_sink (corner));
}

static void
test_paints (SlCompareFixture *fixture,
             gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrixRow) row = g_list_model_get_item (G_LIST_MODEL (matrix), 1);
  GtkWidget *tile = sl_matrix_tile_new (SL_TILE_TELLING);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (box, 240, 90);
  gtk_widget_set_vexpand (tile, TRUE);
  gtk_box_append (GTK_BOX (box), tile);
  sl_compare_fixture_show (fixture, box);
  for (guint verdict = 0; verdict < SL_N_VERDICTS; verdict++)
    {
      g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a1, verdict, NULL));
      sl_matrix_tile_show_telling (SL_MATRIX_TILE (tile), matrix, row, fixture->articles[0]);
      sl_matrix_tile_set_look (SL_MATRIX_TILE (tile), SL_TILE_CURSOR | SL_TILE_IN_ROW);
      sl_ui_test_settle ();
    }
  sl_matrix_tile_show_telling (SL_MATRIX_TILE (tile), matrix, row, fixture->articles[2]);
  sl_ui_test_settle ();
  g_assert_true (g_str_has_prefix (sl_matrix_tile_get_name (SL_MATRIX_TILE (tile)), "Coastline Daily does not"));
}

static void
test_heights (SlCompareFixture *fixture,
              gconstpointer     data)
{
  GtkWidget *tile = sl_matrix_tile_new (SL_TILE_LABEL);
  int head;

  sl_compare_fixture_show (fixture, gtk_label_new ("a window"));
  head = sl_matrix_tile_get_height (fixture->window, SL_TILE_HEAD);
  g_assert_cmpint (head, >, 20);
  g_assert_cmpint (sl_matrix_tile_get_height (fixture->window, SL_TILE_TELLING), >, head);
  g_assert_finalize_object (g_object_ref_sink (tile));
}

#define ADD(path, test) \
  g_test_add ("/ui/matrix-tile/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("kinds", test_kinds);
  ADD ("paints", test_paints);
  ADD ("heights", test_heights);

  return g_test_run ();
}
