/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-link-popover.h"

#include "sl-ui-test.h"

typedef struct
{
  guint relation;
  guint n_chosen;
  guint n_unlinked;
} Said;

static void
chosen_cb (Said  *said,
           guint  relation)
{
  said->relation = relation;
  said->n_chosen++;
}

static void
unlink_cb (Said *said)
{
  said->n_unlinked++;
}

static GtkWidget *
show (Said      *said,
      GtkWidget *parent,
      int        relation)
{
  GtkWidget *popover = sl_link_popover_new ();

  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (chosen_cb), said);
  g_signal_connect_swapped (popover, "unlink", G_CALLBACK (unlink_cb), said);
  sl_link_popover_present (SL_LINK_POPOVER (popover), parent, &(GdkRectangle) { 5, 5, 1, 1 },
                           relation);

  return popover;
}

static void
test_keys (void)
{
  Said said = { 0 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = sl_ui_test_show (box);
  GtkWidget *popover = show (&said, box, -1);
  static const SlRelation expected[] = {
    SL_RELATION_SAME_CLAIM, SL_RELATION_SUPPORTS, SL_RELATION_CONTRADICTS,
    SL_RELATION_ADDS_CONTEXT, SL_RELATION_SAME_ORIGIN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (sl_link_popover_press_key (SL_LINK_POPOVER (popover), GDK_KEY_1 + i));
      g_assert_cmpuint (said.relation, ==, expected[i]);
    }
  g_assert_cmpuint (said.n_chosen, ==, 5);
  /* There is no link yet that could be taken away. */
  g_assert_false (sl_link_popover_press_key (SL_LINK_POPOVER (popover), GDK_KEY_Delete));
  g_assert_false (sl_link_popover_press_key (SL_LINK_POPOVER (popover), GDK_KEY_6));
  gtk_widget_unparent (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_unlink (void)
{
  Said said = { 0 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = sl_ui_test_show (box);
  GtkWidget *popover = show (&said, box, SL_RELATION_ALTERED_QUOTE);

  g_assert_true (sl_link_popover_press_key (SL_LINK_POPOVER (popover), GDK_KEY_Delete));
  g_assert_cmpuint (said.n_unlinked, ==, 1);
  g_assert_cmpuint (said.n_chosen, ==, 0);
  gtk_widget_unparent (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/link-popover/keys", test_keys);
  g_test_add_func ("/ui/link-popover/unlink", test_unlink);

  return g_test_run ();
}
