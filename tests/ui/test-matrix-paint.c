/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claims/sl-matrix-paint.h"

#include "sl-ui-test.h"

static void
test_layout (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  SlTextStyle style = { 1, PANGO_WEIGHT_BOLD, TRUE, 2, 80 };
  g_autoptr (PangoLayout) layout =
    sl_matrix_paint_layout (label, "far more words than two short lines can hold, by any measure", &style);
  int width;

  g_assert_true (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (width, <=, 80);
  g_object_unref (label);
}

static void
test_rules_differ (void)
{
  GdkRGBA red = { 1, 0, 0, 1 };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                       (GDestroyNotify) g_bytes_unref, NULL);

  for (guint verdict = 0; verdict < SL_N_VERDICTS; verdict++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node;

      sl_matrix_paint_rule (snapshot, verdict, &red, 60);
      node = gtk_snapshot_free_to_node (snapshot);
      g_hash_table_add (seen, gsk_render_node_serialize (node));
      gsk_render_node_unref (node);
    }
  /* Verdicts never depend on colour alone. */
  g_assert_cmpuint (g_hash_table_size (seen), ==, SL_N_VERDICTS);
}

static void
test_pill_and_fade (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  SlTextStyle style = { 1, PANGO_WEIGHT_NORMAL, FALSE, 1, 200 };
  g_autoptr (PangoLayout) layout = sl_matrix_paint_layout (label, "badge", &style);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA color = { 0, 0, 1, 0.5f };
  GskRenderNode *node;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (sl_matrix_paint_pill (snapshot, layout, &color, 0, 0), ==, width + 14);
  sl_matrix_paint_text (snapshot, layout, &color, 4, 4);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_unref (node);
  g_assert_cmpfloat_with_epsilon (sl_matrix_paint_fade (&color, 0.5f).alpha, 0.25, 1e-6);
  g_object_unref (label);
}

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/matrix-paint/layout", test_layout);
  g_test_add_func ("/ui/matrix-paint/rules-differ", test_rules_differ);
  g_test_add_func ("/ui/matrix-paint/pill-and-fade", test_pill_and_fade);

  return g_test_run ();
}
