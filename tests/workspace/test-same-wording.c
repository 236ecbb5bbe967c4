/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-same-wording.h"

#include "sl-matrix-fixture.h"

static void
test_find (SlMatrixFixture *fixture,
           gconstpointer    data)
{
  g_autoptr (SlText) text =
    sl_text_new ("He said: “The  gate stood\nopen” and left. The gate stood openly. THE GATE STOOD OPEN.", -1);
  g_autoptr (GArray) found = sl_same_wording_find (text, " the gate stood open ");
  g_autoptr (GArray) few = sl_same_wording_find (text, "the gate");

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (g_array_index (found, SlTextRange, 0).start, ==, 10);
  g_assert_cmpuint (g_array_index (found, SlTextRange, 0).end, ==, 30);
  g_assert_cmpuint (few->len, ==, 0);
}

static void
test_list_and_link (SlMatrixFixture *fixture,
                    gconstpointer    data)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) group = NULL;
  g_autoptr (GError) error = NULL;
  guint n_linked = 0;

  g_ptr_array_add (articles, sl_test_article_new ("First. Nobody asked why. Then more."));
  g_ptr_array_add (articles, sl_test_article_new ("In short: nobody\nasked why."));
  g_assert_true (sl_workspace_add_articles (fixture->workspace, articles, &error));
  places = sl_same_wording_list (fixture->workspace, fixture->a3);
  g_assert_cmpuint (places->len, ==, 2);
  g_assert_true (sl_same_wording_link (fixture->workspace, fixture->a3, &n_linked, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_linked, ==, 2);
  group = sl_workspace_list_group (fixture->workspace, fixture->a3);
  g_assert_cmpuint (group->len, ==, 3);
  none = sl_same_wording_list (fixture->workspace, fixture->a3);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What one press of a button did, one undo takes back, and one redo does again. */
static void
test_one_step (SlMatrixFixture *fixture,
               gconstpointer    data)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) alone = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  guint n_linked = 0;

  g_ptr_array_add (articles, sl_test_article_new ("First. Nobody asked why. Then more."));
  g_ptr_array_add (articles, sl_test_article_new ("In short: nobody\nasked why."));
  g_assert_true (sl_workspace_add_articles (fixture->workspace, articles, &error));
  g_assert_true (sl_same_wording_link (fixture->workspace, fixture->a3, &n_linked, &error));
  g_assert_no_error (error);
  undone = sl_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Link claims");
  alone = sl_workspace_list_group (fixture->workspace, fixture->a3);
  g_assert_cmpuint (alone->len, ==, 0);
  for (guint i = 0; i < articles->len; i++)
    {
      const char *uuid = sl_article_get_uuid (g_ptr_array_index (articles, i));

      g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_claims (fixture->workspace, uuid)),
                        ==, 0);
    }
  redone = sl_workspace_redo (fixture->workspace, &error);
  g_assert_no_error (error);
  again = sl_workspace_list_group (fixture->workspace, fixture->a3);
  g_assert_cmpuint (again->len, ==, 3);
}

static void
test_gone (SlMatrixFixture *fixture,
           gconstpointer    data)
{
  g_autoptr (GPtrArray) places = sl_same_wording_list (fixture->workspace, "no such claim");

  g_assert_cmpuint (places->len, ==, 0);
}

#define ADD(path, test) \
  g_test_add ("/workspace/same-wording/" path, SlMatrixFixture, NULL, sl_matrix_fixture_set_up, test, \
              sl_matrix_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("find", test_find);
  ADD ("list-and-link", test_list_and_link);
  ADD ("one-step", test_one_step);
  ADD ("gone", test_gone);

  return g_test_run ();
}
