/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static void
press (ViewFixture *self,
       double       x,
       double       y)
{
  self->view->n_presses = 1;
  self->view->pressed = TRUE;
  self->view->press_x = x;
  self->view->press_y = y;
  sl_article_view_drag_begin (self->view, x, y, 0);
}

static void
release (ViewFixture *self,
         double       x,
         double       y)
{
  self->view->pressed = FALSE;
  sl_article_view_drag_end (self->view, x, y, 0);
}

/* Selects a claim and gives the place of its handle, in widget coordinates. */
static void
get_handle (ViewFixture *self,
            const char  *words,
            gboolean     at_end,
            double      *x,
            double      *y)
{
  SlMark *mark = sl_article_view_find_mark (self->view, view_fixture_uuid (self, words));
  GArray *rects = sl_article_view_measure_mark (self->view, mark);
  GdkRectangle area;
  int wx;
  int wy;

  sl_compare_context_set_selected (self->context, sl_claim_get_uuid (mark->claim));
  sl_article_view_place_rect (self->view,
                              &g_array_index (rects, SlMarkRect, at_end ? rects->len - 1 : 0),
                              &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET,
                                         at_end ? area.x + area.width + 2 : area.x - 2,
                                         area.y + area.height / 2,
                                         &wx, &wy);
  *x = wx;
  *y = wy;
}

static void
test_end_handle (ViewFixture   *self,
                 gconstpointer  user_data)
{
  double x;
  double y;
  double to_x;
  double to_y;

  get_handle (self, "We saw the light too late", TRUE, &x, &y);
  view_fixture_middle (self, "captain", &to_x, &to_y);
  press (self, x, y);
  g_assert_cmpint (self->view->drag, ==, SL_DRAG_END);
  g_assert_true (sl_article_view_drag_motion (self->view, to_x, to_y, 0));
  g_assert_nonnull (view_fixture_claim (self, "We saw the light too late"));
  release (self, to_x, to_y);
  g_assert_nonnull (view_fixture_claim (self, "We saw the light too late,” the captain"));
}

static void
test_start_handle (ViewFixture   *self,
                   gconstpointer  user_data)
{
  double x;
  double y;
  double to_x;
  double to_y;

  get_handle (self, "We saw the light too late", FALSE, &x, &y);
  view_fixture_middle (self, "saw", &to_x, &to_y);
  press (self, x, y);
  g_assert_cmpint (self->view->drag, ==, SL_DRAG_START);
  sl_article_view_drag_motion (self->view, to_x, to_y, 0);
  release (self, to_x, to_y);
  g_assert_nonnull (view_fixture_claim (self, "saw the light too late"));
}

/* Esc restores, letting go outside restores, ends never cross. */
static void
test_handle_refuses (ViewFixture   *self,
                     gconstpointer  user_data)
{
  const char *words = "We saw the light too late";
  double x;
  double y;
  double to_x;
  double to_y;

  view_fixture_middle (self, "captain", &to_x, &to_y);
  get_handle (self, words, TRUE, &x, &y);
  press (self, x, y);
  sl_article_view_drag_motion (self->view, to_x, to_y, 0);
  g_assert_true (sl_article_view_drag_cancel (self->view));
  release (self, to_x, to_y);
  g_assert_nonnull (view_fixture_claim (self, words));

  press (self, x, y);
  sl_article_view_drag_motion (self->view, to_x, to_y, 0);
  release (self, -50, -50);
  g_assert_nonnull (view_fixture_claim (self, words));

  view_fixture_middle (self, "Nobody", &to_x, &to_y);
  press (self, x, y);
  sl_article_view_drag_motion (self->view, to_x, to_y, 0);
  release (self, to_x, to_y);
  g_assert_nonnull (view_fixture_claim (self, words));
}

static void
test_draft (ViewFixture   *self,
            gconstpointer  user_data)
{
  SlTextRange expected = view_fixture_range (self, "Nobody was hurt");
  SlTextRange draft;

  g_assert_false (sl_article_view_get_draft (self->view, FALSE, &draft));
  view_fixture_select (self, "body was hurt.");
  g_assert_true (sl_article_view_get_draft (self->view, FALSE, &draft));
  g_assert_true (sl_text_range_equal (&draft, &expected));
  g_assert_true (sl_article_view_get_draft (self->view, TRUE, &draft));
  g_assert_cmpuint (sl_text_range_length (&draft), ==, 14);
}

static void
test_bubble (ViewFixture   *self,
             gconstpointer  user_data)
{
  view_fixture_select (self, ". ");
  sl_article_view_offer_draft (self->view, FALSE);
  g_assert_null (self->view->bubble);
  view_fixture_select (self, "Nobody was hurt");
  sl_article_view_offer_draft (self->view, FALSE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->view->bubble)));
  g_signal_emit_by_name (self->view->bubble, "chosen", SL_VERDICT_SUPPORTED);
  g_assert_cmpint (sl_workspace_get_verdict (self->workspace,
                                             view_fixture_uuid (self, "Nobody was hurt")), ==,
                   SL_VERDICT_SUPPORTED);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->view->bubble)));
}

static void
test_preview (ViewFixture   *self,
              gconstpointer  user_data)
{
  SlTextRange expected = view_fixture_range (self, "captain told the radio");
  double x;
  double y;
  double to_x;
  double to_y;

  view_fixture_middle (self, "captain", &x, &y);
  view_fixture_middle (self, "radio", &to_x, &to_y);
  press (self, x, y);
  g_assert_cmpint (self->view->drag, ==, SL_DRAG_TEXT);
  g_assert_false (sl_article_view_drag_motion (self->view, to_x, to_y, 0));
  g_assert_true (sl_text_range_equal (&self->view->drag_range, &expected));
  sl_article_view_drag_cancel (self->view);
  g_assert_cmpuint (self->view->drag_range.end, ==, 0);
}

/* A claim dragged onto one in another pane is linked with it, once it is said how. */
static void
test_drag_links (ViewFixture   *self,
                 gconstpointer  user_data)
{
  SlMark *far = g_ptr_array_index (self->other->marks, 0);
  GArray *rects = sl_article_view_measure_mark (self->other, far);
  g_autoptr (GPtrArray) matches = NULL;
  graphene_point_t to;
  GdkRectangle area;
  double x;
  double y;

  sl_article_view_place_rect (self->other, &g_array_index (rects, SlMarkRect, 0), &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self->other), GTK_TEXT_WINDOW_WIDGET,
                                         area.x + 10, area.y + 5,
                                         &area.x, &area.y);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (self->other), GTK_WIDGET (self->view),
                                           &GRAPHENE_POINT_INIT (area.x, area.y), &to));
  view_fixture_middle (self, "42 people", &x, &y);
  press (self, x, y);
  g_assert_true (sl_article_view_drag_motion (self->view, to.x, to.y, 0));
  g_assert_cmpint (self->view->drag, ==, SL_DRAG_LINK);
  g_assert_cmpstr (sl_compare_context_get_hovered (self->context), ==,
                   sl_claim_get_uuid (far->claim));
  release (self, to.x, to.y);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->other->link_popover)));
  g_assert_true (sl_link_popover_press_key (self->other->link_popover, GDK_KEY_1));
  matches = sl_workspace_list_matches (self->workspace, sl_claim_get_uuid (far->claim));
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_null (sl_compare_context_get_link_from (self->context));
}

static void
test_knob (ViewFixture   *self,
           gconstpointer  user_data)
{
  graphene_rect_t knob;
  double x;
  double y;

  g_assert_false (sl_article_view_get_knob (self->view, &knob));
  get_handle (self, "42 people", TRUE, &x, &y);
  g_assert_true (sl_article_view_get_knob (self->view, &knob));
  g_assert_cmpint (sl_article_view_handle_at (self->view, knob.origin.x + 3, knob.origin.y + 3), ==,
                   SL_DRAG_LINK);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/drag/end", test_end_handle);
  view_test_add ("/article-view/drag/start", test_start_handle);
  view_test_add ("/article-view/drag/refuses", test_handle_refuses);
  view_test_add ("/article-view/drag/draft", test_draft);
  view_test_add ("/article-view/drag/bubble", test_bubble);
  view_test_add ("/article-view/drag/preview", test_preview);
  view_test_add ("/article-view/drag/links", test_drag_links);
  view_test_add ("/article-view/drag/knob", test_knob);

  return g_test_run ();
}
