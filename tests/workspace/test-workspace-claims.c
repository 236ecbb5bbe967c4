/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static void
count_cb (SlWorkspace *workspace,
          const char  *uuid,
          guint       *n)
{
  (*n)++;
}

static void
test_verdict (SlTestComparison *fixture,
              gconstpointer     data)
{
  SlAnnotation *annotation;
  guint n = 0;

  g_signal_connect (fixture->workspace, "claim-changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_annotators (fixture->workspace)), ==,
                    0);
  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_DISPUTED);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_annotators (fixture->workspace)), ==,
                    1);
  annotation = sl_workspace_lookup_annotation (fixture->workspace, fixture->claim_a, NULL);
  g_assert_cmpstr (sl_annotation_get_annotator (annotation), ==,
                   sl_annotator_get_uuid (fixture->annotator));
  g_assert_nonnull (sl_annotation_get_changed (annotation));

  /* The same again is no change, and so no step. */
  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_NONE, NULL));
  g_assert_null (sl_workspace_lookup_annotation (fixture->workspace, fixture->claim_a, NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_DISPUTED);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_NONE);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_annotators (fixture->workspace)), ==,
                    0);
}

/* The process is killed as soon as the call returns: what it said is on the disk, and undo knows
 * it. */
static void
test_verdict_survives_kill (SlTestComparison *fixture,
                            gconstpointer     data)
{
  g_autoptr (GFile) file = g_object_ref (sl_workspace_get_file (fixture->workspace));
  g_autoptr (GError) error = NULL;
  int status = 0;
  pid_t child;

  g_assert_true (sl_workspace_close (fixture->workspace, NULL));
  child = fork ();
  if (child == 0)
    {
      SlWorkspace *workspace = sl_workspace_open (file, fixture->annotator, NULL);

      if (workspace == NULL ||
          !sl_workspace_set_verdict (workspace, fixture->claim_a, SL_VERDICT_SUPPORTED, NULL))
        _exit (1);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));

  g_clear_object (&fixture->workspace);
  fixture->workspace = sl_workspace_open (file, fixture->annotator, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_SUPPORTED);
  g_free (sl_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_NONE);
}

static void
test_mark (SlTestComparison *fixture,
           gconstpointer     data)
{
  GListModel *claims = sl_workspace_get_claims (fixture->workspace, fixture->article_a);
  const SlTextRange range = { 0, 3 };
  const SlTextRange bad[] = { { 3, 3 }, { 5, 3 }, { 0, 100000 } };
  g_autoptr (GError) error = NULL;
  SlClaim *again;
  SlClaim *claim;

  claim = sl_workspace_mark (fixture->workspace, fixture->article_a, &range, SL_VERDICT_SUPPORTED,
                             &error);
  g_assert_no_error (error);
  g_assert_cmpint (sl_claim_get_origin (claim), ==, SL_ORIGIN_MARKED);
  g_assert_cmpint (sl_claim_get_kind (claim), ==, SL_CLAIM_KIND_ASSERTION);
  g_assert_cmpstr (sl_claim_get_creator (claim), ==, sl_annotator_get_uuid (fixture->annotator));
  g_assert_nonnull (sl_claim_get_created (claim));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 3);

  again = sl_workspace_mark (fixture->workspace, fixture->article_a, &range, SL_VERDICT_DISPUTED,
                             NULL);
  g_assert_true (again == claim);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, sl_claim_get_uuid (claim)), ==,
                   SL_VERDICT_DISPUTED);
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_null (sl_workspace_mark (fixture->workspace, fixture->article_a, &bad[i],
                                        SL_VERDICT_NONE, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_clear_error (&error);
    }
  g_assert_null (
    sl_workspace_mark (fixture->workspace, "no such article", &range, SL_VERDICT_NONE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  /* Mark and verdict are one step. */
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 2);
}

static void
test_adjust (SlTestComparison *fixture,
             gconstpointer     data)
{
  const SlTextRange range = { 4, 12 };
  const SlTextRange bad[] = { { 4, 4 }, { 12, 4 }, { 0, 100000 } };
  g_autoptr (GError) error = NULL;
  SlClaim *claim;

  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_adjust_claim (fixture->workspace, fixture->claim_a, &range, &error));
  g_assert_no_error (error);
  claim = sl_workspace_lookup_claim (fixture->workspace, fixture->claim_a);
  g_assert_true (sl_text_range_equal (sl_claim_get_range (claim), &range));
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_DISPUTED);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (
        sl_workspace_adjust_claim (fixture->workspace, fixture->claim_a, &bad[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_clear_error (&error);
    }
  g_assert_false (sl_workspace_adjust_claim (fixture->workspace, "no such claim", &range, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Typing is one step; after a redo branch is dropped, or on another claim, it is a new one. */
static void
test_note (SlTestComparison *fixture,
           gconstpointer     data)
{
  SlAnnotation *annotation;

  g_assert_true (sl_workspace_set_note (fixture->workspace, fixture->claim_a, "Ask", NULL));
  g_assert_true (
    sl_workspace_set_note (fixture->workspace, fixture->claim_a, "Ask the mayor", NULL));
  g_assert_true (sl_workspace_set_note (fixture->workspace, fixture->claim_b, "Other", NULL));
  g_assert_true (sl_workspace_set_note (fixture->workspace, fixture->claim_a, "Asked", NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  annotation = sl_workspace_lookup_annotation (fixture->workspace, fixture->claim_a, NULL);
  g_assert_cmpstr (sl_annotation_get_note (annotation), ==, "Ask the mayor");
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_null (sl_workspace_lookup_annotation (fixture->workspace, fixture->claim_b, NULL));
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  g_assert_null (sl_workspace_lookup_annotation (fixture->workspace, fixture->claim_a, NULL));
  sl_test_comparison_reopen (fixture);
  g_free (sl_workspace_redo (fixture->workspace, NULL));
  annotation = sl_workspace_lookup_annotation (fixture->workspace, fixture->claim_a, NULL);
  g_assert_cmpstr (sl_annotation_get_note (annotation), ==, "Ask the mayor");
}

static void
test_evidence (SlTestComparison *fixture,
               gconstpointer     data)
{
  g_autoptr (SlEvidence) one =
    sl_evidence_new ("https://a.example", "A", SL_STANCE_SUPPORTS, "2026-03-07");
  g_autoptr (SlEvidence) two = sl_evidence_new (NULL, "B", SL_STANCE_DISPUTES, NULL);
  g_autoptr (GError) error = NULL;
  SlAnnotation *annotation;

  g_assert_true (sl_workspace_add_evidence (fixture->workspace, fixture->claim_a, one, NULL));
  g_assert_true (sl_workspace_add_evidence (fixture->workspace, fixture->claim_a, two, NULL));
  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_remove_evidence (fixture->workspace, fixture->claim_a, 0, NULL));
  sl_test_comparison_reopen (fixture);
  annotation = sl_workspace_lookup_annotation (fixture->workspace, fixture->claim_a, NULL);
  g_assert_cmpuint (sl_annotation_get_n_evidence (annotation), ==, 1);
  g_assert_true (sl_evidence_equal (sl_annotation_get_evidence (annotation, 0), two));
  g_assert_false (sl_workspace_remove_evidence (fixture->workspace, fixture->claim_a, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_remove (SlTestComparison *fixture,
             gconstpointer     data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_set_note (fixture->workspace, fixture->claim_a, "Note", NULL));
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->claim_a, fixture->claim_b,
                                    SL_RELATION_SAME_CLAIM, NULL));
  before = sl_test_fingerprint (fixture->workspace);
  g_assert_true (sl_workspace_remove_claim (fixture->workspace, fixture->claim_a, &error));
  g_assert_no_error (error);
  g_assert_null (sl_workspace_lookup_claim (fixture->workspace, fixture->claim_a));
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_matches (fixture->workspace)), ==,
                    0);
  g_assert_false (sl_workspace_remove_claim (fixture->workspace, fixture->claim_a, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_free (sl_workspace_undo (fixture->workspace, NULL));
  after = sl_test_fingerprint (fixture->workspace);
  g_assert_cmpstr (before, ==, after);
}

static void
test_closed (SlTestComparison *fixture,
             gconstpointer     data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_close (fixture->workspace, NULL));
  g_assert_false (
    sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, SL_VERDICT_DISPUTED, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->claim_a), ==,
                   SL_VERDICT_NONE);
  g_assert_nonnull (sl_workspace_lookup_claim (fixture->workspace, fixture->claim_a));
  g_clear_error (&error);
  g_assert_null (sl_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, SlTestComparison, NULL, sl_test_comparison_set_up, function, sl_test_comparison_tear_down)
  ADD ("/workspace-claims/verdict", test_verdict);
  ADD ("/workspace-claims/verdict-survives-kill", test_verdict_survives_kill);
  ADD ("/workspace-claims/mark", test_mark);
  ADD ("/workspace-claims/adjust", test_adjust);
  ADD ("/workspace-claims/note", test_note);
  ADD ("/workspace-claims/evidence", test_evidence);
  ADD ("/workspace-claims/remove", test_remove);
  ADD ("/workspace-claims/closed", test_closed);
#undef ADD

  return g_test_run ();
}
