/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include <string.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"
#include "sl-test-workspace.h"

/* An empty comparison, and the tricky set. */
typedef struct
{
  char *folder;
  SlAnnotator *annotator;
  SlWorkspace *workspace;
  SlSet *set;
} Fixture;

static SlWorkspace *
make_workspace (Fixture    *fixture,
                const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace = sl_workspace_create (file, fixture->annotator, &error);

  g_assert_no_error (error);

  return workspace;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = sl_test_make_dir ();
  fixture->annotator = sl_annotator_new (SL_TEST_ANN, "Ann", NULL);
  fixture->workspace = make_workspace (fixture, "a.sidelight");
  fixture->set = sl_test_set_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->annotator);
  g_clear_object (&fixture->set);
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
}

static SlMergeReport *
merge (SlWorkspace *workspace,
       gpointer     source,
       gboolean     dry_run)
{
  g_autoptr (GError) error = NULL;
  SlMergeReport *report = sl_workspace_merge_set (workspace, SL_SET_SOURCE (source), dry_run,
                                                  &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);

  return report;
}

/* Out, in, out: nothing is lost, and the second time nothing is new. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (SlMergeReport) first = merge (fixture->workspace, fixture->set, FALSE);
  g_autoptr (SlWorkspace) second = make_workspace (fixture, "b.sidelight");
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (SlMergeReport) again = NULL;
  g_autofree char *before = sl_test_fingerprint (fixture->workspace);
  g_autofree char *after = NULL;

  g_assert_cmpuint (first->added, >, 0);
  g_assert_cmpuint (first->unknown_articles, ==, sl_set_get_n_articles (fixture->set));
  g_assert_cmpuint (first->conflicts, ==, 0);
  report = merge (second, fixture->workspace, FALSE);
  after = sl_test_fingerprint (second);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (report->added, ==, first->added);
  again = merge (second, fixture->workspace, FALSE);
  g_assert_cmpuint (again->added + again->changed + again->conflicts, ==, 0);
  g_assert_cmpuint (again->unchanged, >, 0);
}

static void
test_one_step (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = sl_test_fingerprint (fixture->workspace);
  g_autofree char *after = NULL;
  g_autoptr (SlMergeReport) dry = merge (fixture->workspace, fixture->set, TRUE);
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_workspace_can_undo (fixture->workspace));
  report = merge (fixture->workspace, fixture->set, FALSE);
  g_assert_cmpuint (report->added, ==, dry->added);
  g_free (sl_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
  after = sl_test_fingerprint (fixture->workspace);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (sl_workspace_can_undo (fixture->workspace));
  g_free (sl_workspace_redo (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_nonnull (sl_workspace_lookup_claim (fixture->workspace, SL_TEST_CLAIM (1)));
}

static SlSet *
make_set_of_one (Fixture    *fixture,
                 SlVerdict   verdict,
                 const char *changed)
{
  SlSet *set = sl_set_new (SL_TEST_SET_UUID, "Other");
  g_autoptr (SlAnnotation) annotation =
    sl_annotation_new (SL_TEST_CLAIM (1), SL_TEST_ANN, verdict, NULL, changed);
  SlClaim *claim = sl_set_lookup_claim (fixture->set, SL_TEST_CLAIM (1));

  g_assert_true (sl_set_add_annotator (set, fixture->annotator));
  g_assert_true (
    sl_set_add_article (set, sl_set_lookup_article (fixture->set, sl_claim_get_article (claim))));
  g_assert_true (sl_set_add_annotation (set, annotation));

  return set;
}

/* One annotator has one voice: the later word counts, whichever way it comes. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (SlMergeReport) first = merge (fixture->workspace, fixture->set, FALSE);
  g_autoptr (SlSet) old =
    make_set_of_one (fixture, SL_VERDICT_UNVERIFIABLE, "2020-01-01T00:00:00Z");
  g_autoptr (SlSet) new = make_set_of_one (fixture, SL_VERDICT_UNVERIFIABLE,
                                           "2040-01-01T00:00:00Z");
  g_autoptr (SlMergeReport) kept = NULL;
  g_autoptr (SlMergeReport) taken = NULL;
  SlVerdict verdict;

  g_assert_cmpuint (first->conflicts, ==, 0);
  g_assert_true (
    sl_workspace_set_verdict (fixture->workspace, SL_TEST_CLAIM (1), SL_VERDICT_SUPPORTED, NULL));
  verdict = sl_workspace_get_verdict (fixture->workspace, SL_TEST_CLAIM (1));
  kept = merge (fixture->workspace, old, FALSE);
  g_assert_cmpuint (kept->conflicts, ==, 1);
  g_assert_cmpuint (kept->messages->len, ==, 1);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, SL_TEST_CLAIM (1)), ==, verdict);
  taken = merge (fixture->workspace, new, FALSE);
  g_assert_cmpuint (taken->conflicts, ==, 1);
  g_assert_cmpuint (taken->changed, ==, 1);
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, SL_TEST_CLAIM (1)), ==,
                   SL_VERDICT_UNVERIFIABLE);
}

/* The ends that somebody set here stay. */
static void
test_adjusted_claim (Fixture       *fixture,
                     gconstpointer  data)
{
  const SlTextRange range = { 2, 9 };
  g_autoptr (SlMergeReport) first = merge (fixture->workspace, fixture->set, FALSE);
  g_autoptr (SlMergeReport) second = NULL;
  SlClaim *claim;

  g_assert_true (sl_workspace_adjust_claim (fixture->workspace, SL_TEST_CLAIM (1), &range, NULL));
  second = merge (fixture->workspace, fixture->set, FALSE);
  claim = sl_workspace_lookup_claim (fixture->workspace, SL_TEST_CLAIM (1));
  g_assert_true (sl_text_range_equal (sl_claim_get_range (claim), &range));
  g_assert_cmpuint (second->conflicts, ==, 1);
  g_assert_cmpuint (second->changed, ==, 0);
}

static void
test_other_text (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (SlMergeReport) first = merge (fixture->workspace, fixture->set, FALSE);
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlText) text = sl_text_new ("Something else.", -1);
  g_autoptr (SlArticle) article = NULL;
  g_autoptr (SlMergeReport) report = NULL;
  SlClaim *claim = sl_workspace_lookup_claim (fixture->workspace, SL_TEST_CLAIM (1));

  article = sl_article_new (sl_claim_get_article (claim), text);
  g_assert_true (sl_set_add_article (set, article));
  report = merge (fixture->workspace, set, FALSE);
  g_assert_cmpuint (report->conflicts, ==, 1);
  g_assert_cmpuint (report->unknown_articles, ==, 0);
  g_assert_cmpuint (report->messages->len, ==, 1);
  g_assert_cmpuint (report->added, ==, 0);
}

/* A source that fails half way. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_close (fixture->workspace, NULL));
  g_assert_null (
    sl_workspace_merge_set (fixture->workspace, SL_SET_SOURCE (fixture->set), FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/workspace-merge/round-trip", test_round_trip);
  ADD ("/workspace-merge/one-step", test_one_step);
  ADD ("/workspace-merge/conflict", test_conflict);
  ADD ("/workspace-merge/adjusted-claim", test_adjusted_claim);
  ADD ("/workspace-merge/other-text", test_other_text);
  ADD ("/workspace-merge/closed", test_closed);
#undef ADD

  return g_test_run ();
}
