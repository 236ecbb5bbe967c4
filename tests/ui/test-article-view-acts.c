/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static void
test_acts (ViewFixture   *self,
           gconstpointer  user_data)
{
  g_autofree char *uuid = g_strdup (view_fixture_uuid (self, "42 people"));

  g_assert_true (sl_article_view_act (self->view, SL_ACT_DISPUTE, uuid));
  g_assert_cmpint (sl_workspace_get_verdict (self->workspace, uuid), ==, SL_VERDICT_DISPUTED);
  g_assert_true (sl_article_view_act (self->view, SL_ACT_DISPUTE, uuid));
  g_assert_cmpint (sl_workspace_get_verdict (self->workspace, uuid), ==, SL_VERDICT_NONE);
  g_assert_true (sl_article_view_act (self->view, SL_ACT_NOTE, uuid));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->view->card)));
  g_assert_true (sl_article_view_act (self->view, SL_ACT_LINK, uuid));
  g_assert_cmpstr (sl_compare_context_get_link_from (self->context), ==, uuid);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->view->card)));
  g_assert_true (sl_article_view_act (self->view, SL_ACT_DELETE, uuid));
  g_assert_false (sl_article_view_act (self->view, SL_ACT_DELETE, uuid));
  g_assert_false (sl_article_view_act (self->view, SL_ACT_SUPPORT, NULL));
}

static void
test_show_card (ViewFixture   *self,
                gconstpointer  user_data)
{
  const char *hidden = view_fixture_uuid (self, "Share this page");

  sl_article_view_show_card (self->view, "nobody knows it");
  g_assert_null (self->view->card);
  sl_article_view_show_card (self->view, hidden);
  g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==, hidden);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->view->card)));
}

static void
test_mark_draft (ViewFixture   *self,
                 gconstpointer  user_data)
{
  SlTextRange expected = view_fixture_range (self, "until Friday");
  SlClaim *claim;

  g_assert_null (sl_article_view_mark_draft (self->view, SL_VERDICT_NONE, FALSE));
  view_fixture_select (self, "until Friday.");
  claim = sl_article_view_mark_draft (self->view, SL_VERDICT_NONE, FALSE);
  g_assert_nonnull (claim);
  g_assert_true (sl_text_range_equal (sl_claim_get_range (claim), &expected));
  g_assert_cmpint (sl_claim_get_origin (claim), ==, SL_ORIGIN_MARKED);
  g_assert_cmpuint (view_fixture_caret (self), ==, expected.start);
}

static void
test_finish_link_refuses (ViewFixture   *self,
                          gconstpointer  user_data)
{
  g_autofree char *uuid = g_strdup (view_fixture_uuid (self, "42 people"));

  g_assert_false (sl_article_view_finish_link (self->view, uuid));
  sl_compare_context_set_link_from (self->context,
                                    view_fixture_uuid (self, "We saw the light too late"));
  g_assert_false (sl_article_view_finish_link (self->view, uuid));
  g_assert_nonnull (sl_compare_context_get_link_from (self->context));
}

/* An end that would pass the other one stays where it is. */
static void
test_adjust_refuses (ViewFixture   *self,
                     gconstpointer  user_data)
{
  g_assert_false (sl_article_view_adjust_by_word (self->view, TRUE, 1));
  sl_compare_context_set_selected (self->context, view_fixture_uuid (self, "42 people"));
  for (guint i = 0; i < 4; i++)
    g_assert_true (sl_article_view_adjust_by_word (self->view, TRUE, -1));
  g_assert_nonnull (view_fixture_claim (self, "42"));
}

static void
test_step_from_caret (ViewFixture   *self,
                      gconstpointer  user_data)
{
  sl_article_view_go_to (self->view, view_fixture_range (self, "Nobody").start);
  g_assert_true (sl_article_view_step_claim (self->view, -1));
  g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==,
                   view_fixture_uuid (self, "42 people"));
  sl_compare_context_set_selected (self->context, NULL);
  sl_article_view_go_to (self->view, view_fixture_range (self, "Nobody").start);
  g_assert_true (sl_article_view_step_claim (self->view, 1));
  g_assert_cmpstr (sl_compare_context_get_selected (self->context), ==,
                   view_fixture_uuid (self, "We saw the light too late"));
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/acts/acts", test_acts);
  view_test_add ("/article-view/acts/show-card", test_show_card);
  view_test_add ("/article-view/acts/mark-draft", test_mark_draft);
  view_test_add ("/article-view/acts/finish-link", test_finish_link_refuses);
  view_test_add ("/article-view/acts/adjust", test_adjust_refuses);
  view_test_add ("/article-view/acts/step", test_step_from_caret);

  return g_test_run ();
}
