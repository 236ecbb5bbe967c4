/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-mark-bubble.h"

#include "sl-test-utils.h"

#include <adwaita.h>

static gboolean have_display;

typedef struct
{
  GtkWidget *window;
  GtkWidget *text;
  GtkWidget *bubble;
  int chosen;
} Fixture;

static void
chosen_cb (Fixture *fixture,
           int      verdict)
{
  fixture->chosen = verdict;
}

static void
set_up (Fixture       *self,
        gconstpointer  user_data)
{
  if (!have_display)
    return;

  self->chosen = -1;
  self->window = gtk_window_new ();
  self->text = gtk_text_view_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), self->text);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 400);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (self->text);
  self->bubble = g_object_ref_sink (sl_mark_bubble_new ());
  g_signal_connect_swapped (self->bubble, "chosen", G_CALLBACK (chosen_cb), self);
  sl_mark_bubble_present (SL_MARK_BUBBLE (self->bubble), self->text,
                          &(GdkRectangle) { 200, 200, 20, 16 }, TRUE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  user_data)
{
  if (!have_display)
    return;

  gtk_widget_unparent (self->bubble);
  g_assert_finalize_object (self->bubble);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static GtkWidget *
find_button (Fixture   *self,
             SlVerdict  verdict)
{
  GtkWidget *child =
    gtk_widget_get_first_child (gtk_popover_get_child (GTK_POPOVER (self->bubble)));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child) && gtk_widget_has_css_class (child, sl_verdict_to_string (verdict)))
        return child;
    }

  return NULL;
}

static void
test_buttons (Fixture       *self,
              gconstpointer  user_data)
{
  if (!have_display)
    {
      g_test_skip ("there is no display");
      return;
    }
  for (SlVerdict verdict = 0; verdict < SL_N_VERDICTS; verdict++)
    {
      GtkWidget *button = find_button (self, verdict);

      g_assert_nonnull (button);
      gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
      g_signal_emit_by_name (button, "clicked");
      g_assert_cmpint (self->chosen, ==, verdict);
    }
  g_assert_false (gtk_widget_get_visible (self->bubble));
}

static void
test_modest (Fixture       *self,
             gconstpointer  user_data)
{
  if (!have_display)
    {
      g_test_skip ("there is no display");
      return;
    }
  g_assert_false (gtk_popover_get_autohide (GTK_POPOVER (self->bubble)));
  g_assert_true (gtk_widget_get_visible (self->bubble));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == self->text);
  gtk_test_accessible_assert_role (self->bubble, GTK_ACCESSIBLE_ROLE_DIALOG);
  g_assert_cmpint (self->chosen, ==, -1);
}

static void
test_side (Fixture       *self,
           gconstpointer  user_data)
{
  GdkRectangle at;

  if (!have_display)
    {
      g_test_skip ("there is no display");
      return;
    }
  g_assert_cmpint (gtk_popover_get_position (GTK_POPOVER (self->bubble)), ==, GTK_POS_BOTTOM);
  sl_mark_bubble_present (SL_MARK_BUBBLE (self->bubble), self->text,
                          &(GdkRectangle) { 100, 90, 20, 16 }, FALSE);
  g_assert_cmpint (gtk_popover_get_position (GTK_POPOVER (self->bubble)), ==, GTK_POS_TOP);
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (self->bubble), &at));
  g_assert_cmpint (at.x, ==, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  have_display = gtk_init_check ();
  if (have_display)
    adw_init ();

  g_test_add ("/mark-bubble/buttons", Fixture, NULL, set_up, test_buttons, tear_down);
  g_test_add ("/mark-bubble/modest", Fixture, NULL, set_up, test_modest, tear_down);
  g_test_add ("/mark-bubble/side", Fixture, NULL, set_up, test_side, tear_down);

  return g_test_run ();
}
