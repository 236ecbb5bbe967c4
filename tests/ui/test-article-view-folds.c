/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static GtkWidget *
find_button (ViewFixture *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *inner = child;

      while (inner != NULL && !GTK_IS_BUTTON (inner))
        inner = gtk_widget_get_first_child (inner);
      if (inner != NULL)
        return inner;
    }

  return NULL;
}

static guint
line_of (ViewFixture *self,
         const char  *words)
{
  return sl_article_view_line_of (self->view, view_fixture_range (self, words).start);
}

static void
test_folded_at_first (ViewFixture   *self,
                      gconstpointer  user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  g_assert_true (sl_article_view_line_is_hidden (self->view, line_of (self, "Menu")));
  g_assert_true (sl_article_view_line_is_hidden (self->view, line_of (self, "Share")));
  g_assert_false (sl_article_view_line_is_hidden (self->view, line_of (self, "We saw")));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==,
                   sl_text_get_n_chars (sl_article_get_text (self->article)));
}

/* Lines that are hidden take no room. */
static void
test_no_room (ViewFixture   *self,
              gconstpointer  user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  for (guint line = line_of (self, "Menu"); line <= line_of (self, "Share"); line++)
    {
      GtkTextIter iter;
      int y;
      int height;

      gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self->view), &iter, &y, &height);
      g_assert_cmpint (height, ==, 0);
    }
}

static void
test_button (ViewFixture   *self,
             gconstpointer  user_data)
{
  GtkWidget *button = find_button (self);
  guint line = line_of (self, "Menu");

  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "2 lines of navigation · show");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (sl_article_view_line_is_hidden (self->view, line));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "2 lines of navigation · hide");
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (sl_article_view_line_is_hidden (self->view, line));
}

/* How far the button is below the gap that the line after the folded ones leaves, in pixels. */
static double
get_distance (ViewFixture *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  graphene_rect_t bounds;
  GtkTextIter iter;
  int y;
  int height;

  g_assert_true (gtk_widget_compute_bounds (find_button (self), GTK_WIDGET (view), &bounds));
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter,
                                    line_of (self, "Share") + 2);
  gtk_text_view_get_line_yrange (view, &iter, &y, &height);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, y, NULL, &y);

  return bounds.origin.y - y;
}

/* GTK by itself leaves the button where it is when the text goes. */
static void
test_scrolls_along (ViewFixture   *self,
                    gconstpointer  user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 2000);
  sl_test_wait_until (gtk_adjustment_get_upper (adjustment) > 2000);
  gtk_adjustment_set_value (adjustment, 0);
  sl_test_wait_until (get_distance (self) >= 0 && get_distance (self) < 12);
  gtk_adjustment_set_value (adjustment, 60);
  g_assert_cmpfloat (get_distance (self), >=, 12);
  sl_test_wait_until (get_distance (self) >= 0 && get_distance (self) < 12);
  gtk_adjustment_set_value (adjustment, 0);
  sl_test_wait_until (get_distance (self) >= 0 && get_distance (self) < 12);
}

static void
test_unfold_at (ViewFixture   *self,
                gconstpointer  user_data)
{
  double top;
  double bottom;

  sl_article_view_unfold_at (self->view, view_fixture_range (self, "Nobody").start);
  g_assert_true (sl_article_view_line_is_hidden (self->view, line_of (self, "Menu")));
  sl_article_view_unfold_at (self->view, view_fixture_range (self, "Share").start);
  g_assert_false (sl_article_view_line_is_hidden (self->view, line_of (self, "Menu")));
  sl_test_wait_until (sl_article_view_is_settled (self->view));
  g_assert_true (sl_article_view_get_claim_extent (self->view,
                                                   view_fixture_uuid (self, "Share this page"),
                                                   &top,
                                                   &bottom));
}

static void
test_caret_leaves (ViewFixture   *self,
                   gconstpointer  user_data)
{
  guint offset = view_fixture_range (self, "Share").start;

  g_assert_true (sl_article_view_toggle_fold_near (self->view, offset));
  sl_article_view_go_to (self->view, offset);
  g_assert_cmpuint (view_fixture_caret (self), ==, offset);
  g_assert_true (sl_article_view_toggle_fold_near (self->view, offset));
  g_assert_false (sl_article_view_line_is_hidden (self->view,
                                                  sl_article_view_line_of (self->view,
                                                                           view_fixture_caret (self))));
}

static void
test_nothing_to_fold (ViewFixture   *self,
                      gconstpointer  user_data)
{
  g_assert_false (sl_article_view_toggle_fold_near (self->other, 0));
  sl_article_view_unfold_at (self->other, 0);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/folds/at-first", test_folded_at_first);
  view_test_add ("/article-view/folds/no-room", test_no_room);
  view_test_add ("/article-view/folds/button", test_button);
  view_test_add ("/article-view/folds/unfold-at", test_unfold_at);
  view_test_add ("/article-view/folds/scrolls-along", test_scrolls_along);
  view_test_add ("/article-view/folds/caret", test_caret_leaves);
  view_test_add ("/article-view/folds/nothing", test_nothing_to_fold);

  return g_test_run ();
}
