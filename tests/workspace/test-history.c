/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-history.h"

static gint64
undo_id (SlHistory *history)
{
  const SlHistoryStep *step = sl_history_peek_undo (history);

  return step != NULL ? step->id : 0;
}

static gint64
redo_id (SlHistory *history)
{
  const SlHistoryStep *step = sl_history_peek_redo (history);

  return step != NULL ? step->id : 0;
}

static void
test_walk (void)
{
  g_autoptr (SlHistory) history = sl_history_new ();

  g_assert_cmpint (undo_id (history), ==, 0);
  sl_history_did (history, 1, 1, "mark", 1);
  sl_history_did (history, 2, 2, "verdict", 1);
  sl_history_undid (history, 2);
  g_assert_cmpint (undo_id (history), ==, 1);
  g_assert_cmpint (redo_id (history), ==, 2);
  sl_history_redid (history, 2);
  g_assert_cmpint (undo_id (history), ==, 2);
  g_assert_cmpint (redo_id (history), ==, 0);

  /* What a damaged log says in the wrong order is passed over. */
  sl_history_undid (history, 1);
  sl_history_redid (history, 7);
  g_assert_cmpint (undo_id (history), ==, 2);
}

static void
test_new_branch (void)
{
  g_autoptr (SlHistory) history = sl_history_new ();

  sl_history_did (history, 1, 1, "mark", 1);
  sl_history_undid (history, 1);
  sl_history_did (history, 3, 3, "mark", 1);
  g_assert_cmpint (redo_id (history), ==, 0);
  g_assert_cmpint (undo_id (history), ==, 3);
}

static void
test_joined (void)
{
  g_autoptr (SlHistory) history = sl_history_new ();

  sl_history_did (history, 1, 1, "note", 1);
  sl_history_did (history, 1, 2, "note", 1);
  g_assert_cmpuint (sl_history_peek_undo (history)->gestures->len, ==, 2);
  sl_history_undid (history, 1);
  g_assert_cmpint (undo_id (history), ==, 0);
}

static void
test_describe (void)
{
  const char *labels[] = {
    "add-articles", "remove-article", "move-article", "set-detail", "mark", "adjust",
    "remove-claim", "verdict", "note", "evidence", "link", "accept", "reject", "reopen", "title",
    "merge",
  };
  g_autofree char *one = sl_history_describe ("add-articles", 1);
  g_autofree char *five = sl_history_describe ("add-articles", 5);
  g_autofree char *other = sl_history_describe ("what a later version does", 1);

  g_assert_cmpstr (one, ==, "Add 1 article");
  g_assert_cmpstr (five, ==, "Add 5 articles");
  g_assert_cmpstr (other, ==, "Change");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *text = sl_history_describe (labels[i], 2);

      g_assert_cmpstr (text, !=, "Change");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/walk", test_walk);
  g_test_add_func ("/history/new-branch", test_new_branch);
  g_test_add_func ("/history/joined", test_joined);
  g_test_add_func ("/history/describe", test_describe);

  return g_test_run ();
}
