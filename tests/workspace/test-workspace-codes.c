/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace-codes.h"

#include "model/sl-set.h"
#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static char *
add_code (SlWorkspace *workspace,
          const char  *name,
          const char  *parent,
          guint        position)
{
  g_autoptr (SlCode) code = sl_code_new (NULL, SL_CODE_FRAME, name);
  g_autoptr (GError) error = NULL;

  sl_code_set_parent (code, parent);
  sl_code_set_position (code, position);
  g_assert_true (sl_workspace_put_code (workspace, code, &error));
  g_assert_no_error (error);

  return g_strdup (sl_code_get_uuid (code));
}

static char *
describe (SlWorkspace *workspace)
{
  GListModel *codes = sl_workspace_get_codes (workspace);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (SlCode) code = g_list_model_get_item (codes, i);

      g_string_append_printf (line, "%s ", sl_code_get_name (code));
    }

  return g_string_free (line, FALSE);
}

static void
assert_codes (SlWorkspace *workspace,
              const char  *expected)
{
  g_autofree char *line = describe (workspace);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_codebook (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *below = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (SlCode) renamed = NULL;

  sl_test_comparison_init (&comparison);
  second = add_code (comparison.workspace, "Morality", NULL, 1);
  first = add_code (comparison.workspace, "Conflict", NULL, 0);
  below = add_code (comparison.workspace, "Blame", first, 0);
  assert_codes (comparison.workspace, "Conflict Blame Morality ");
  renamed = sl_code_copy (sl_workspace_lookup_code (comparison.workspace, second));
  sl_code_set_name (renamed, "Values");
  g_assert_true (sl_workspace_put_code (comparison.workspace, renamed, NULL));
  assert_codes (comparison.workspace, "Conflict Blame Values ");
  undone = sl_workspace_undo (comparison.workspace, NULL);
  assert_codes (comparison.workspace, "Conflict Blame Morality ");
  sl_test_comparison_reopen (&comparison);
  assert_codes (comparison.workspace, "Conflict Blame Morality ");
}

static void
test_refused (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autofree char *above = NULL;
  g_autofree char *below = NULL;
  g_autoptr (SlCode) turned = NULL;
  g_autoptr (SlCode) nameless = sl_code_new (NULL, SL_CODE_FRAME, "  ");
  g_autoptr (GError) ring = NULL;
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) gone = NULL;

  sl_test_comparison_init (&comparison);
  above = add_code (comparison.workspace, "Conflict", NULL, 0);
  below = add_code (comparison.workspace, "Blame", above, 0);
  turned = sl_code_copy (sl_workspace_lookup_code (comparison.workspace, above));
  sl_code_set_parent (turned, below);
  g_assert_false (sl_workspace_put_code (comparison.workspace, turned, &ring));
  g_assert_error (ring, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_false (sl_workspace_put_code (comparison.workspace, nameless, &empty));
  g_assert_error (empty, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_false (sl_workspace_remove_code (comparison.workspace, "gone", &gone));
  g_assert_error (gone, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
note_article (SlWorkspace *workspace,
              const char  *article,
              gpointer     user_data)
{
  ++*(guint *) user_data;
}

/* The same passage may have several codes; the same twice is one. */
static void
test_code_passage (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  const SlTextRange range = { 2, 12 };
  const SlTextRange outside = { 2, 1000000 };
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) codings = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  SlCoding *coding;
  guint told = 0;

  sl_test_comparison_init (&comparison);
  one = add_code (comparison.workspace, "Conflict", NULL, 0);
  other = add_code (comparison.workspace, "Morality", NULL, 1);
  g_signal_connect (comparison.workspace, "codings-changed", G_CALLBACK (note_article), &told);
  coding = sl_workspace_code_passage (comparison.workspace, comparison.article_a, &range, one, NULL);
  g_assert_true (coding == sl_workspace_code_passage (comparison.workspace, comparison.article_a,
                                                      &range, one, NULL));
  g_assert_cmpuint (told, ==, 1);
  g_assert_nonnull (
    sl_workspace_code_passage (comparison.workspace, comparison.article_a, &range, other, NULL));
  codings = sl_workspace_list_codings (comparison.workspace, comparison.article_a);
  g_assert_cmpuint (codings->len, ==, 2);
  g_assert_cmpuint (sl_workspace_count_codings (comparison.workspace, one), ==, 1);
  g_assert_null (
    sl_workspace_code_passage (comparison.workspace, comparison.article_a, &outside, one, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  sl_test_comparison_reopen (&comparison);
  after = sl_workspace_list_codings (comparison.workspace, comparison.article_a);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_true (sl_workspace_remove_coding (
    comparison.workspace, sl_coding_get_uuid (g_ptr_array_index (after, 0)), NULL));
}

/* A code in use is not deleted: it is merged, with its passages, or retired. */
static void
test_merge_and_retire (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  const SlTextRange range = { 2, 12 };
  g_autofree char *one = NULL;
  g_autofree char *below = NULL;
  g_autofree char *other = NULL;
  g_autoptr (SlCode) retired = NULL;
  g_autoptr (GError) busy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  guint n = 0;

  sl_test_comparison_init (&comparison);
  one = add_code (comparison.workspace, "Conflict", NULL, 0);
  below = add_code (comparison.workspace, "Blame", one, 0);
  other = add_code (comparison.workspace, "Morality", NULL, 1);
  sl_workspace_code_passage (comparison.workspace, comparison.article_a, &range, one, NULL);
  sl_workspace_code_passage (comparison.workspace, comparison.article_b, &range, one, NULL);
  g_assert_false (sl_workspace_remove_code (comparison.workspace, one, &busy));
  g_assert_error (busy, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_true (sl_workspace_merge_codes (comparison.workspace, one, other, &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (sl_workspace_count_codings (comparison.workspace, other), ==, 2);
  assert_codes (comparison.workspace, "Morality Blame ");
  undone = sl_workspace_undo (comparison.workspace, NULL);
  g_assert_cmpuint (sl_workspace_count_codings (comparison.workspace, one), ==, 2);
  assert_codes (comparison.workspace, "Conflict Blame Morality ");

  /* what stands below the code that goes comes to stand where that stood */
  g_assert_true (sl_workspace_merge_codes (comparison.workspace, one, below, &n, NULL));
  assert_codes (comparison.workspace, "Blame Morality ");

  retired = sl_code_copy (sl_workspace_lookup_code (comparison.workspace, other));
  sl_code_set_retired (retired, TRUE);
  g_assert_true (sl_workspace_put_code (comparison.workspace, retired, NULL));
  g_assert_null (
    sl_workspace_code_passage (comparison.workspace, comparison.article_a, &range, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* An article that goes takes its passages along; undo brings them back. */
static void
test_remove_article (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  const SlTextRange range = { 2, 12 };
  g_autofree char *code = NULL;
  g_autofree char *undone = NULL;

  sl_test_comparison_init (&comparison);
  code = add_code (comparison.workspace, "Conflict", NULL, 0);
  sl_workspace_code_passage (comparison.workspace, comparison.article_a, &range, code, NULL);
  g_assert_true (sl_workspace_remove_article (comparison.workspace, comparison.article_a, NULL));
  g_assert_cmpuint (sl_workspace_count_codings (comparison.workspace, code), ==, 0);
  undone = sl_workspace_undo (comparison.workspace, NULL);
  g_assert_cmpuint (sl_workspace_count_codings (comparison.workspace, code), ==, 1);
}

/* A colleague's set brings codes and passages along, once. */
static void
test_merge_set (void)
{
  g_auto (SlTestComparison) from = { 0 };
  g_auto (SlTestComparison) to = { 0 };
  const SlTextRange range = { 2, 12 };
  g_autofree char *code = NULL;
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (SlMergeReport) again = NULL;

  sl_test_comparison_init (&from);
  sl_test_comparison_init (&to);
  code = add_code (from.workspace, "Conflict", NULL, 0);
  g_assert_nonnull (
    sl_workspace_code_passage (from.workspace, from.article_a, &range, code, NULL));
  report = sl_workspace_merge_set (to.workspace, sl_workspace_get_set_source (from.workspace), FALSE,
                                   NULL);
  g_assert_cmpuint (report->added, >=, 2);
  assert_codes (to.workspace, "Conflict ");
  g_assert_cmpuint (sl_workspace_count_codings (to.workspace, code), ==, 1);
  again = sl_workspace_merge_set (to.workspace, sl_workspace_get_set_source (from.workspace), FALSE,
                                  NULL);
  g_assert_cmpuint (again->added, ==, 0);
  g_assert_cmpuint (again->conflicts, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-codes/codebook", test_codebook);
  g_test_add_func ("/workspace-codes/refused", test_refused);
  g_test_add_func ("/workspace-codes/code-passage", test_code_passage);
  g_test_add_func ("/workspace-codes/merge-and-retire", test_merge_and_retire);
  g_test_add_func ("/workspace-codes/remove-article", test_remove_article);
  g_test_add_func ("/workspace-codes/merge-set", test_merge_set);

  return g_test_run ();
}
