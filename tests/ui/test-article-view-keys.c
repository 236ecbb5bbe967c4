/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static gboolean
press (ViewFixture     *self,
       guint            keyval,
       GdkModifierType  state)
{
  return sl_article_view_press_key (self->view, keyval, state);
}

static SlVerdict
verdict_of (ViewFixture *self,
            const char  *words)
{
  return sl_workspace_get_verdict (self->workspace, view_fixture_uuid (self, words));
}

static void
test_verdict_of_selected (ViewFixture   *self,
                          gconstpointer  user_data)
{
  const char *words = "42 people";

  sl_compare_context_set_selected (self->context, view_fixture_uuid (self, words));
  g_assert_true (press (self, GDK_KEY_s, 0));
  g_assert_cmpint (verdict_of (self, words), ==, SL_VERDICT_SUPPORTED);
  g_assert_true (press (self, GDK_KEY_U, GDK_LOCK_MASK));
  g_assert_cmpint (verdict_of (self, words), ==, SL_VERDICT_UNVERIFIABLE);
  g_assert_true (press (self, GDK_KEY_u, 0));
  g_assert_cmpint (verdict_of (self, words), ==, SL_VERDICT_NONE);
  g_assert_true (press (self, GDK_KEY_d, 0));
  g_assert_true (press (self, GDK_KEY_c, 0));
  g_assert_cmpint (verdict_of (self, words), ==, SL_VERDICT_NONE);
}

static void
test_verdict_of_selection (ViewFixture   *self,
                           gconstpointer  user_data)
{
  view_fixture_select (self, "obody was hur");
  g_assert_true (press (self, GDK_KEY_d, 0));
  g_assert_cmpint (verdict_of (self, "Nobody was hurt"), ==, SL_VERDICT_DISPUTED);
  g_assert_false (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view))));
  g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==,
                   view_fixture_uuid (self, "Nobody was hurt"));
}

static void
test_keys_without_claim (ViewFixture   *self,
                         gconstpointer  user_data)
{
  g_assert_false (press (self, GDK_KEY_s, 0));
  g_assert_false (press (self, GDK_KEY_n, 0));
  g_assert_false (press (self, GDK_KEY_Delete, 0));
  g_assert_false (press (self, GDK_KEY_Escape, 0));
  g_assert_false (press (self, GDK_KEY_s, GDK_CONTROL_MASK));
  g_assert_false (press (self, GDK_KEY_F6, 0));
}

/* Tab walks through the claims and leaves at the end. */
static void
test_tab (ViewFixture   *self,
          gconstpointer  user_data)
{
  const char *const order[] = {
    "The ferry from Osterby ran aground at dawn, and 42 people were taken off",
    "ran aground at dawn, and 42 people",
    "42 people",
    "We saw the light too late",
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_true (press (self, GDK_KEY_Tab, 0));
      g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==,
                       view_fixture_uuid (self, order[i]));
      g_assert_cmpuint (view_fixture_caret (self), ==, view_fixture_range (self, order[i]).start);
    }
  g_assert_false (press (self, GDK_KEY_Tab, 0));
  g_assert_true (press (self, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==,
                   view_fixture_uuid (self, "42 people"));
}

static void
test_overlap (ViewFixture   *self,
              gconstpointer  user_data)
{
  g_autofree char *first = NULL;

  sl_compare_context_set_selected (self->context, view_fixture_uuid (self, "42 people"));
  first = g_strdup (sl_compare_context_get_selected (self->context));
  for (guint i = 0; i < 3; i++)
    g_assert_true (press (self, GDK_KEY_o, 0));
  g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==, first);
}

static void
test_adjust (ViewFixture   *self,
             gconstpointer  user_data)
{
  sl_compare_context_set_selected (self->context,
                                   view_fixture_uuid (self, "We saw the light too late"));
  g_assert_true (press (self, GDK_KEY_Left, GDK_SHIFT_MASK | GDK_ALT_MASK));
  g_assert_nonnull (view_fixture_claim (self, "We saw the light too"));
  g_assert_true (press (self, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_ALT_MASK));
  g_assert_nonnull (view_fixture_claim (self, "saw the light too"));
  g_assert_true (press (self, GDK_KEY_Left, GDK_CONTROL_MASK | GDK_ALT_MASK));
  g_assert_true (press (self, GDK_KEY_Right, GDK_SHIFT_MASK | GDK_ALT_MASK));
  g_assert_nonnull (view_fixture_claim (self, "We saw the light too late"));
}

static void
test_pin (ViewFixture   *self,
          gconstpointer  user_data)
{
  g_assert_true (press (self, GDK_KEY_p, 0));
  g_assert_true (press (self, GDK_KEY_u, 0));
  g_assert_cmpint (sl_compare_context_get_pinned_verdict (self->context), ==,
                   SL_VERDICT_UNVERIFIABLE);
  view_fixture_select (self, "until Friday");
  sl_article_view_offer_draft (self->view, FALSE);
  g_assert_cmpint (verdict_of (self, "until Friday"), ==, SL_VERDICT_UNVERIFIABLE);
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_null (sl_compare_context_get_selected (self->context));
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_cmpint (sl_compare_context_get_pinned_verdict (self->context), ==, -1);
}

static void
test_delete (ViewFixture   *self,
             gconstpointer  user_data)
{
  sl_compare_context_set_selected (self->context, view_fixture_uuid (self, "42 people"));
  g_assert_true (press (self, GDK_KEY_Delete, 0));
  g_assert_null (view_fixture_claim (self, "42 people"));
  g_assert_null (sl_article_view_get_selected_mark (self->view));
}

static void
test_link (ViewFixture   *self,
           gconstpointer  user_data)
{
  g_autofree char *from = g_strdup (view_fixture_uuid (self, "42 people"));
  g_autoptr (GPtrArray) matches = NULL;

  sl_compare_context_set_selected (self->context, from);
  g_assert_true (press (self, GDK_KEY_l, 0));
  g_assert_cmpstr (sl_compare_context_get_link_from (self->context), ==, from);
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_null (sl_compare_context_get_link_from (self->context));
  g_assert_true (press (self, GDK_KEY_l, 0));
  g_assert_true (sl_article_view_press_key (self->other, GDK_KEY_Tab, 0));
  g_assert_true (sl_article_view_press_key (self->other, GDK_KEY_Return, 0));
  g_assert_true (sl_link_popover_press_key (self->other->link_popover, GDK_KEY_3));
  g_assert_null (sl_compare_context_get_link_from (self->context));
  matches = sl_workspace_list_matches (self->workspace, from);
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpint (sl_match_get_relation (g_ptr_array_index (matches, 0)), ==, SL_RELATION_CONTRADICTS);
}

static void
test_enter (ViewFixture   *self,
            gconstpointer  user_data)
{
  view_fixture_select (self, "Nobody was hurt");
  g_assert_true (press (self, GDK_KEY_Return, 0));
  g_assert_nonnull (view_fixture_claim (self, "Nobody was hurt"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->view->card)));
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->view->card)));
}

static void
test_fold_and_menu (ViewFixture   *self,
                    gconstpointer  user_data)
{
  g_assert_true (press (self, GDK_KEY_f, 0));
  g_assert_true (press (self, GDK_KEY_F10, GDK_SHIFT_MASK));
  g_assert_true (gtk_widget_get_visible (self->view->menu));
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/keys/verdict-of-selected", test_verdict_of_selected);
  view_test_add ("/article-view/keys/verdict-of-selection", test_verdict_of_selection);
  view_test_add ("/article-view/keys/nothing", test_keys_without_claim);
  view_test_add ("/article-view/keys/tab", test_tab);
  view_test_add ("/article-view/keys/overlap", test_overlap);
  view_test_add ("/article-view/keys/adjust", test_adjust);
  view_test_add ("/article-view/keys/pin", test_pin);
  view_test_add ("/article-view/keys/delete", test_delete);
  view_test_add ("/article-view/keys/link", test_link);
  view_test_add ("/article-view/keys/enter", test_enter);
  view_test_add ("/article-view/keys/fold-and-menu", test_fold_and_menu);

  return g_test_run ();
}
