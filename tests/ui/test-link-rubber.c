/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-link-rubber.h"

#include "sl-ui-test.h"

static void
test_active (void)
{
  GtkWidget *rubber = sl_link_rubber_new ();
  GtkWidget *window = sl_ui_test_show (rubber);
  graphene_rect_t from = GRAPHENE_RECT_INIT (10, 10, 100, 30);

  g_assert_false (sl_link_rubber_is_active (SL_LINK_RUBBER (rubber)));
  g_assert_false (gtk_widget_get_can_target (rubber));
  sl_link_rubber_set (SL_LINK_RUBBER (rubber), &from, &GRAPHENE_POINT_INIT (180, 90));
  g_assert_true (sl_link_rubber_is_active (SL_LINK_RUBBER (rubber)));
  sl_ui_test_settle ();
  sl_link_rubber_set (SL_LINK_RUBBER (rubber), &from, &GRAPHENE_POINT_INIT (2, 90));
  sl_ui_test_settle ();
  sl_link_rubber_set (SL_LINK_RUBBER (rubber), NULL, NULL);
  g_assert_false (sl_link_rubber_is_active (SL_LINK_RUBBER (rubber)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/link-rubber/active", test_active);

  return g_test_run ();
}
