/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-compare-acts.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static void
note_cb (GString    *told,
         const char *message)
{
  g_string_append_printf (told, "%s;", message);
}

static SlVerdict
verdict_of (SlCompareFixture *fixture,
            const char       *claim)
{
  return sl_workspace_get_verdict (fixture->workspace, claim);
}

static void
test_judge_all (SlCompareFixture *fixture,
                gconstpointer     data)
{
  g_autoptr (GPtrArray) group = sl_workspace_list_group (fixture->workspace, fixture->a1);

  g_assert_true (sl_compare_acts_judge_all (fixture->context, group, SL_VERDICT_DISPUTED));
  g_assert_cmpint (verdict_of (fixture, fixture->a1), ==, SL_VERDICT_DISPUTED);
  g_assert_cmpint (verdict_of (fixture, fixture->b1), ==, SL_VERDICT_DISPUTED);
  g_assert_true (sl_compare_acts_judge_all (fixture->context, group, SL_VERDICT_SUPPORTED));
  g_assert_cmpint (verdict_of (fixture, fixture->b1), ==, SL_VERDICT_SUPPORTED);
  /* The same once more takes it back, from all of them. */
  g_assert_true (sl_compare_acts_judge_all (fixture->context, group, SL_VERDICT_SUPPORTED));
  g_assert_cmpint (verdict_of (fixture, fixture->a1), ==, SL_VERDICT_NONE);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpint (verdict_of (fixture, fixture->a1), ==, SL_VERDICT_SUPPORTED);
  g_assert_cmpint (verdict_of (fixture, fixture->b1), ==, SL_VERDICT_SUPPORTED);
}

static void
test_judge_all_of_a_gone_claim (SlCompareFixture *fixture,
                                gconstpointer     data)
{
  g_autoptr (GPtrArray) group = sl_workspace_list_group (fixture->workspace, fixture->a1);
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect_swapped (fixture->context, "failed", G_CALLBACK (note_cb), told);
  g_assert_true (sl_workspace_remove_claim (fixture->workspace, fixture->b1, NULL));
  g_assert_false (sl_compare_acts_judge_all (fixture->context, group, SL_VERDICT_DISPUTED));
  g_assert_cmpuint (told->len, >, 0);
  g_assert_cmpint (verdict_of (fixture, fixture->a1), ==, SL_VERDICT_NONE);
}

static void
test_clear (SlCompareFixture *fixture,
            gconstpointer     data)
{
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a3, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_compare_acts_clear_verdict (fixture->context, fixture->a3));
  g_assert_cmpint (verdict_of (fixture, fixture->a3), ==, SL_VERDICT_NONE);
  g_assert_true (sl_compare_acts_clear_verdict (fixture->context, fixture->a3));
}

/* How the wording differs stays as it was found, whatever a person says of the claims. */
static void
test_relate (SlCompareFixture *fixture,
             gconstpointer     data)
{
  g_autofree char *uuid = sl_match_dup_pair_uuid (fixture->a2, fixture->b2);

  g_assert_true (sl_compare_acts_relate (fixture->context, fixture->a2, fixture->b2, SL_RELATION_SAME_CLAIM));
  g_assert_cmpint (sl_match_get_relation (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_RELATION_CONFLICTING_FIGURE);
  g_assert_true (sl_compare_acts_relate (fixture->context, fixture->a2, fixture->b2, SL_RELATION_SUPPORTS));
  g_assert_cmpint (sl_match_get_relation (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_RELATION_SUPPORTS);
  g_assert_true (sl_compare_acts_unlink (fixture->context, uuid));
  g_assert_cmpint (sl_match_get_state (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_MATCH_REJECTED);
  g_assert_false (sl_compare_acts_unlink (fixture->context, "no such match"));
}

static void
test_link_words (SlCompareFixture *fixture,
                 gconstpointer     data)
{
  const char *article = sl_article_get_uuid (fixture->articles[2]);
  GListModel *claims = sl_workspace_get_claims (fixture->workspace, article);
  SlTextRange range = { 4, 9 };

  g_assert_true (sl_compare_acts_link_words (fixture->context, fixture->a1, article, &range,
                                             SL_RELATION_ADDS_CONTEXT));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 2);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 1);
  g_assert_false (sl_compare_acts_link_words (fixture->context, fixture->c1, article, &range,
                                              SL_RELATION_ADDS_CONTEXT));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 1);
}

#define ADD(path, test) \
  g_test_add ("/ui/compare-acts/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("judge-all", test_judge_all);
  ADD ("judge-all-of-a-gone-claim", test_judge_all_of_a_gone_claim);
  ADD ("clear", test_clear);
  ADD ("relate", test_relate);
  ADD ("link-words", test_link_words);

  return g_test_run ();
}
