/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace-omissions.h"

#include "sl-test-utils.h"
#include "model/sl-set.h"
#include "sl-test-workspace.h"

static void
note_claim (SlWorkspace *workspace,
            const char  *claim,
            GString     *told)
{
  g_string_append_printf (told, "%s ", claim);
}

static guint
count_in (SlWorkspace *workspace,
          const char  *claim,
          const char  *article)
{
  g_autoptr (GPtrArray) omissions = sl_workspace_list_omissions (workspace, claim, article);

  return omissions->len;
}

static void
state (SlTestComparison *comparison,
       const char       *claim,
       const char       *article)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_state_omission (comparison->workspace, claim, article, &error));
  g_assert_no_error (error);
}

/* Stated, noted and taken back; each is a step, and all of it is there after a restart. */
static void
test_state (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *expected = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  SlOmission *omission;

  sl_test_comparison_init (&comparison);
  g_signal_connect (comparison.workspace, "omissions-changed", G_CALLBACK (note_claim), told);
  g_assert_false (sl_workspace_has_omissions (comparison.workspace, NULL));
  state (&comparison, comparison.figure_a, comparison.article_b);
  state (&comparison, comparison.figure_a, comparison.article_b);
  expected = g_strdup_printf ("%s ", comparison.figure_a);
  g_assert_true (sl_workspace_has_omissions (comparison.workspace,
                                             sl_annotator_get_uuid (comparison.annotator)));
  g_assert_false (sl_workspace_has_omissions (comparison.workspace,
                                              "c0000000-0000-4000-8000-000000000000"));
  g_assert_cmpstr (told->str, ==, expected);
  g_assert_true (sl_workspace_has_omissions (comparison.workspace, NULL));
  g_assert_cmpuint (count_in (comparison.workspace, comparison.figure_a, NULL), ==, 1);
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_a, NULL), ==, 0);

  g_assert_true (sl_workspace_note_omission (comparison.workspace, comparison.figure_a,
                                             comparison.article_b, "read twice", &error));
  g_assert_true (sl_workspace_note_omission (comparison.workspace, comparison.figure_a,
                                             comparison.article_b, "read twice", &error));
  sl_test_comparison_reopen (&comparison);
  omission = sl_workspace_lookup_omission (comparison.workspace, comparison.figure_a,
                                           comparison.article_b, NULL);
  g_assert_cmpstr (sl_omission_get_note (omission), ==, "read twice");
  g_assert_cmpstr (sl_omission_get_annotator (omission), ==,
                   sl_annotator_get_uuid (comparison.annotator));
  g_assert_nonnull (sl_omission_get_changed (omission));

  g_assert_true (sl_workspace_withdraw_omission (comparison.workspace, comparison.figure_a,
                                                 comparison.article_b, &error));
  g_assert_false (sl_workspace_has_omissions (comparison.workspace, NULL));
  undone = sl_workspace_undo (comparison.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Take back “not mentioned”");
  g_assert_cmpuint (count_in (comparison.workspace, comparison.figure_a, NULL), ==, 1);
}

static void
test_undo (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *with = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  sl_test_comparison_init (&comparison);
  before = sl_test_fingerprint (comparison.workspace);
  state (&comparison, comparison.figure_a, comparison.article_b);
  with = sl_test_fingerprint (comparison.workspace);
  g_assert_cmpstr (before, !=, with);
  g_free (sl_workspace_undo (comparison.workspace, NULL));
  after = sl_test_fingerprint (comparison.workspace);
  g_assert_cmpstr (before, ==, after);
  g_free (sl_workspace_redo (comparison.workspace, NULL));
  again = sl_test_fingerprint (comparison.workspace);
  g_assert_cmpstr (with, ==, again);
}

static void
test_refused (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  const char *none = "c0000000-0000-4000-8000-000000000000";
  g_autoptr (GError) error = NULL;

  sl_test_comparison_init (&comparison);
  g_assert_false (sl_workspace_state_omission (comparison.workspace, comparison.claim_a,
                                               comparison.article_a, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (sl_workspace_state_omission (comparison.workspace, none, comparison.article_a,
                                               &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (sl_workspace_state_omission (comparison.workspace, comparison.claim_a, none,
                                               &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (sl_workspace_note_omission (comparison.workspace, comparison.claim_a,
                                              comparison.article_b, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (sl_workspace_withdraw_omission (comparison.workspace, comparison.claim_a,
                                                  comparison.article_b, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (sl_workspace_has_omissions (comparison.workspace, NULL));
}

/* A telling that is found later contradicts the statement and does not drop it; the statement follows
 * its claim into a group and out of it. */
static void
test_groups (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autofree char *match = NULL;

  sl_test_comparison_init (&comparison);
  state (&comparison, comparison.claim_a, comparison.article_b);
  g_assert_true (sl_workspace_link (comparison.workspace, comparison.claim_a, comparison.claim_b,
                                    SL_RELATION_SAME_CLAIM, NULL));
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_b, comparison.article_b), ==, 1);
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_b, comparison.article_a), ==, 0);
  g_assert_nonnull (sl_workspace_lookup_omission (comparison.workspace, comparison.claim_b,
                                                  comparison.article_b, NULL));
  match = sl_match_dup_pair_uuid (comparison.claim_a, comparison.claim_b);
  g_assert_true (sl_workspace_set_match_state (comparison.workspace, match, SL_MATCH_REJECTED, NULL));
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_b, NULL), ==, 0);
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_a, NULL), ==, 1);
}

/* Where two rows became one, an annotator may have stated it twice: taking back takes both. */
static void
test_joined (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  SlArticle *third = sl_test_article_new ("The council met on Monday.");
  g_autofree char *uuid = g_strdup (sl_article_get_uuid (third));

  sl_test_comparison_init (&comparison);
  g_ptr_array_add (articles, third);
  g_assert_true (sl_workspace_add_articles (comparison.workspace, articles, NULL));
  state (&comparison, comparison.claim_a, uuid);
  state (&comparison, comparison.claim_b, uuid);
  g_assert_true (sl_workspace_link (comparison.workspace, comparison.claim_a, comparison.claim_b,
                                    SL_RELATION_SAME_CLAIM, NULL));
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_a, uuid), ==, 2);
  g_assert_true (sl_workspace_withdraw_omission (comparison.workspace, comparison.claim_b, uuid,
                                                 NULL));
  g_assert_false (sl_workspace_has_omissions (comparison.workspace, NULL));
  g_free (sl_workspace_undo (comparison.workspace, NULL));
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_a, uuid), ==, 2);
}

/* It goes with its claim and with its article, and comes back with them. */
static void
test_removed (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autofree char *with = NULL;

  sl_test_comparison_init (&comparison);
  state (&comparison, comparison.figure_a, comparison.article_b);
  state (&comparison, comparison.claim_b, comparison.article_a);
  with = sl_test_fingerprint (comparison.workspace);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 0)
        sl_workspace_remove_claim (comparison.workspace, comparison.figure_a, &error);
      else
        sl_workspace_remove_article (comparison.workspace, i == 1 ? comparison.article_a
                                                                  : comparison.article_b, &error);
      g_assert_no_error (error);
      g_assert_cmpint (sl_workspace_has_omissions (comparison.workspace, NULL), ==, i == 0);
      sl_test_comparison_reopen (&comparison);
      g_free (sl_workspace_undo (comparison.workspace, &error));
      g_assert_no_error (error);
      after = sl_test_fingerprint (comparison.workspace);
      g_assert_cmpstr (with, ==, after);
    }
}

/* With a claim that goes the statement goes over to another that tells the same, if there is one, and
 * comes back with it. */
static void
test_carried (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_auto (SlTestComparison) comparison = { 0 };
      g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
      SlArticle *third = sl_test_article_new ("The council met on Monday.");
      g_autofree char *silent = g_strdup (sl_article_get_uuid (third));
      g_autofree char *with = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      SlOmission *moved;

      sl_test_comparison_init (&comparison);
      g_ptr_array_add (articles, third);
      g_assert_true (sl_workspace_add_articles (comparison.workspace, articles, NULL));
      g_assert_true (sl_workspace_link (comparison.workspace, comparison.claim_a, comparison.claim_b,
                                        SL_RELATION_SAME_CLAIM, NULL));
      state (&comparison, comparison.claim_a, silent);
      state (&comparison, comparison.figure_a, silent);
      g_assert_true (sl_workspace_note_omission (comparison.workspace, comparison.claim_a, silent,
                                                 "twice", NULL));
      with = sl_test_fingerprint (comparison.workspace);
      if (i == 0)
        sl_workspace_remove_claim (comparison.workspace, comparison.claim_a, &error);
      else
        sl_workspace_remove_article (comparison.workspace, comparison.article_a, &error);
      g_assert_no_error (error);
      moved = sl_workspace_lookup_omission (comparison.workspace, comparison.claim_b, silent, NULL);
      g_assert_nonnull (moved);
      g_assert_cmpstr (sl_omission_get_claim (moved), ==, comparison.claim_b);
      g_assert_cmpstr (sl_omission_get_note (moved), ==, "twice");
      g_free (sl_workspace_undo (comparison.workspace, &error));
      g_assert_no_error (error);
      after = sl_test_fingerprint (comparison.workspace);
      g_assert_cmpstr (with, ==, after);
    }
}

/* Not to a claim in the very article in which it is missing. */
static void
test_not_carried (void)
{
  g_auto (SlTestComparison) comparison = { 0 };

  sl_test_comparison_init (&comparison);
  state (&comparison, comparison.claim_a, comparison.article_b);
  g_assert_true (sl_workspace_link (comparison.workspace, comparison.claim_a, comparison.claim_b,
                                    SL_RELATION_SAME_CLAIM, NULL));
  g_assert_true (sl_workspace_remove_claim (comparison.workspace, comparison.claim_a, NULL));
  g_assert_false (sl_workspace_has_omissions (comparison.workspace, NULL));
}

/* A claim whose ends are moved keeps what was said of it. */
static void
test_adjusted (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  const SlTextRange range = { 0, 8 };

  sl_test_comparison_init (&comparison);
  state (&comparison, comparison.claim_a, comparison.article_b);
  g_assert_true (sl_workspace_adjust_claim (comparison.workspace, comparison.claim_a, &range, NULL));
  g_assert_cmpuint (count_in (comparison.workspace, comparison.claim_a, NULL), ==, 1);
}

/* A colleague's set brings statements along, once; of the same one the later note counts. */
static void
test_merge_set (void)
{
  g_auto (SlTestComparison) from = { 0 };
  g_auto (SlTestComparison) to = { 0 };
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (SlMergeReport) again = NULL;
  g_autoptr (SlMergeReport) back = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  SlOmission *omission;

  sl_test_comparison_init (&from);
  sl_test_comparison_init (&to);
  state (&from, from.figure_a, from.article_b);
  before = sl_test_fingerprint (to.workspace);
  report = sl_workspace_merge_set (to.workspace, sl_workspace_get_set_source (from.workspace), FALSE,
                                   NULL);
  g_assert_cmpuint (report->added, >=, 1);
  g_assert_nonnull (sl_workspace_lookup_omission (to.workspace, from.figure_a, from.article_b,
                                                  sl_annotator_get_uuid (from.annotator)));
  g_assert_null (sl_workspace_lookup_omission (to.workspace, from.figure_a, from.article_b, NULL));
  again = sl_workspace_merge_set (to.workspace, sl_workspace_get_set_source (from.workspace), FALSE,
                                  NULL);
  g_assert_cmpuint (again->added + again->changed + again->conflicts, ==, 0);

  /* Nobody takes back what somebody else stated. */
  g_assert_false (sl_workspace_withdraw_omission (to.workspace, from.figure_a, from.article_b, NULL));
  state (&to, from.figure_a, from.article_b);
  g_assert_cmpuint (count_in (to.workspace, from.figure_a, from.article_b), ==, 2);
  back = sl_workspace_merge_set (from.workspace, sl_workspace_get_set_source (to.workspace), FALSE,
                                 NULL);
  g_assert_cmpuint (back->conflicts, ==, 0);
  g_assert_cmpuint (count_in (from.workspace, from.figure_a, from.article_b), ==, 2);
  omission = sl_workspace_lookup_omission (from.workspace, from.figure_a, from.article_b,
                                           sl_annotator_get_uuid (to.annotator));
  g_assert_nonnull (omission);

  g_free (sl_workspace_undo (to.workspace, NULL));
  g_free (sl_workspace_undo (to.workspace, NULL));
  after = sl_test_fingerprint (to.workspace);
  g_assert_cmpstr (before, ==, after);
}

/* The same annotator on two devices: the later note is taken, whichever way the set goes. */
static void
test_two_notes (void)
{
  static const char *const times[] = { "2026-03-09T10:00:00Z", "2036-03-09T10:00:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_auto (SlTestComparison) comparison = { 0 };
      g_autoptr (SlSet) set = NULL;
      g_autoptr (SlOmission) other = NULL;
      g_autoptr (SlMergeReport) report = NULL;
      SlOmission *omission;

      sl_test_comparison_init (&comparison);
      set = sl_set_new_from_source (sl_workspace_get_set_source (comparison.workspace));
      sl_set_add_annotator (set, comparison.annotator);
      other = sl_omission_new (comparison.figure_a, comparison.article_b,
                               sl_annotator_get_uuid (comparison.annotator), "there", times[i]);
      g_assert_true (sl_set_add_omission (set, other));
      state (&comparison, comparison.figure_a, comparison.article_b);
      report = sl_workspace_merge_set (comparison.workspace, SL_SET_SOURCE (set), FALSE, NULL);
      g_assert_cmpuint (report->conflicts, ==, 1);
      g_assert_cmpuint (report->messages->len, ==, 1);
      omission = sl_workspace_lookup_omission (comparison.workspace, comparison.figure_a,
                                               comparison.article_b, NULL);
      g_assert_cmpstr (sl_omission_get_note (omission), ==, i == 0 ? NULL : "there");
    }
}

/* The workspace gives its statements as a set does, and whoever made one is among the people. */
static void
test_as_source (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (SlSet) set = NULL;

  sl_test_comparison_init (&comparison);
  state (&comparison, comparison.figure_a, comparison.article_b);
  set = sl_set_new_from_source (sl_workspace_get_set_source (comparison.workspace));
  g_assert_cmpuint (sl_set_get_n_omissions (set), ==, 1);
  g_assert_nonnull (sl_set_lookup_annotator (set, sl_annotator_get_uuid (comparison.annotator)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-omissions/state", test_state);
  g_test_add_func ("/workspace-omissions/undo", test_undo);
  g_test_add_func ("/workspace-omissions/refused", test_refused);
  g_test_add_func ("/workspace-omissions/groups", test_groups);
  g_test_add_func ("/workspace-omissions/joined", test_joined);
  g_test_add_func ("/workspace-omissions/removed", test_removed);
  g_test_add_func ("/workspace-omissions/carried", test_carried);
  g_test_add_func ("/workspace-omissions/not-carried", test_not_carried);
  g_test_add_func ("/workspace-omissions/adjusted", test_adjusted);
  g_test_add_func ("/workspace-omissions/merge-set", test_merge_set);
  g_test_add_func ("/workspace-omissions/two-notes", test_two_notes);
  g_test_add_func ("/workspace-omissions/as-source", test_as_source);

  return g_test_run ();
}
