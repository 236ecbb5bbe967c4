/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static void
click (ViewFixture     *self,
       const char      *words,
       GdkModifierType  state)
{
  double x;
  double y;

  view_fixture_middle (self, words, &x, &y);
  sl_article_view_click (self->view, x, y, state);
}

static void
assert_selected (ViewFixture *self,
                 const char  *words)
{
  g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==,
                   view_fixture_uuid (self, words));
}

/* The smallest first, outward with each click at the same place, and round again. */
static void
test_click_steps_outward (ViewFixture   *self,
                          gconstpointer  user_data)
{
  click (self, "42 people", 0);
  assert_selected (self, "42 people");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->view->card)));
  click (self, "42 people", 0);
  assert_selected (self, "ran aground at dawn, and 42 people");
  click (self, "42 people", 0);
  assert_selected (self,
                   "The ferry from Osterby ran aground at dawn, and 42 people were taken off");
  click (self, "42 people", 0);
  assert_selected (self, "42 people");
}

static void
test_alt_click (ViewFixture   *self,
                gconstpointer  user_data)
{
  click (self, "42 people", GDK_ALT_MASK);
  assert_selected (self, "ran aground at dawn, and 42 people");
}

static void
test_click_on_empty_text (ViewFixture   *self,
                          gconstpointer  user_data)
{
  click (self, "42 people", 0);
  click (self, "Nobody was hurt", 0);
  g_assert_null (sl_compare_context_get_selected (self->context));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->view->card)));
  click (self, "42 people", 0);
  assert_selected (self, "42 people");
}

static void
test_click_finishes_link (ViewFixture   *self,
                          gconstpointer  user_data)
{
  GListModel *claims = sl_workspace_get_claims (self->workspace,
                                                sl_article_get_uuid (sl_article_view_get_article (self->other)));
  g_autoptr (SlClaim) far = g_list_model_get_item (claims, 0);
  g_autoptr (GPtrArray) matches = NULL;

  sl_compare_context_set_link_from (self->context, sl_claim_get_uuid (far));
  click (self, "Nobody was hurt", 0);
  g_assert_cmpstr (sl_compare_context_get_link_from (self->context), ==, sl_claim_get_uuid (far));
  click (self, "42 people", 0);
  g_assert_true (sl_link_popover_press_key (self->view->link_popover, GDK_KEY_1));
  g_assert_null (sl_compare_context_get_link_from (self->context));
  matches = sl_workspace_list_matches (self->workspace, sl_claim_get_uuid (far));
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpint (sl_match_get_relation (g_ptr_array_index (matches, 0)), ==,
                   SL_RELATION_SAME_CLAIM);
}

static void
test_stop_hover (ViewFixture   *self,
                 gconstpointer  user_data)
{
  const char *uuid = view_fixture_uuid (self, "42 people");

  sl_compare_context_set_hovered (self->context, uuid);
  sl_article_view_stop_hover (self->view);
  g_assert_cmpstr (sl_compare_context_get_hovered (self->context), ==, uuid);
  self->view->hover_next = g_strdup (uuid);
  sl_article_view_stop_hover (self->view);
  g_assert_null (sl_compare_context_get_hovered (self->context));
}

static void
leave (ViewFixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "leave");
    }
  sl_test_wait_until (self->view->hover_id == 0);
}

/* A pane that the pointer left puts out its own light, never that of the pane it went to. */
static void
test_leave (ViewFixture   *self,
            gconstpointer  user_data)
{
  SlMark *far = g_ptr_array_index (self->other->marks, 0);

  sl_compare_context_set_hovered (self->context, sl_claim_get_uuid (far->claim));
  leave (self);
  g_assert_cmpstr (sl_compare_context_get_hovered (self->context), ==,
                   sl_claim_get_uuid (far->claim));
  sl_compare_context_set_hovered (self->context, view_fixture_uuid (self, "42 people"));
  self->view->hover_next = g_strdup (view_fixture_uuid (self, "42 people"));
  leave (self);
  g_assert_null (sl_compare_context_get_hovered (self->context));
}

static void
test_coordinates (ViewFixture   *self,
                  gconstpointer  user_data)
{
  double x;
  double y;
  double bx;
  double by;

  view_fixture_middle (self, "captain", &x, &y);
  sl_article_view_to_buffer (self->view, x + 0.25, y + 0.5, &bx, &by);
  g_assert_cmpfloat_with_epsilon (bx - (int) bx, 0.25, 1e-6);
  g_assert_cmpfloat_with_epsilon (by - (int) by, 0.5, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/pointer/steps-outward", test_click_steps_outward);
  view_test_add ("/article-view/pointer/alt", test_alt_click);
  view_test_add ("/article-view/pointer/empty", test_click_on_empty_text);
  view_test_add ("/article-view/pointer/link", test_click_finishes_link);
  view_test_add ("/article-view/pointer/stop-hover", test_stop_hover);
  view_test_add ("/article-view/pointer/leave", test_leave);
  view_test_add ("/article-view/pointer/coordinates", test_coordinates);

  return g_test_run ();
}
