/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace-work.h"

#include "model/sl-set.h"
#include "sl-test-utils.h"
#include "sl-test-workspace.h"
#include "workspace/sl-set-import.h"

#define N_CLAIMS 1500

typedef struct
{
  SlTestComparison comparison;
  SlSet *set;
  char *before;
  GCancellable *cancellable;
  double last;
  guint n_told;
  gboolean called;
  SlMergeReport *report;
  GError *error;
} Fixture;

/* Someone else's verdicts on an article of many claims: enough to make the commit a long one. */
static SlSet *
make_set (void)
{
  SlSet *set = sl_set_new (NULL, "Long");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (NULL, "Ben", NULL);
  g_autoptr (SlArticle) article = NULL;

  for (guint i = 0; i < N_CLAIMS; i++)
    g_string_append (words, "dam ");
  article = sl_test_article_new (words->str);
  for (guint i = 0; i < N_CLAIMS; i++)
    sl_article_take_claim (article, sl_claim_new (NULL, sl_article_get_uuid (article),
                                                  &(SlTextRange) { 4 * i, 4 * i + 3 },
                                                  SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_MARKED, 0.5));
  sl_set_add_annotator (set, ben);
  g_assert_true (sl_set_add_article (set, article));
  for (guint i = 0; i < N_CLAIMS; i++)
    {
      SlClaim *claim = g_ptr_array_index (sl_article_get_claims (article), i);
      g_autoptr (SlAnnotation) annotation =
        sl_annotation_new (sl_claim_get_uuid (claim), sl_annotator_get_uuid (ben),
                           SL_VERDICT_DISPUTED, NULL, "2026-03-09T10:00:00Z");

      g_assert_true (sl_set_add_annotation (set, annotation));
    }

  return set;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  sl_test_comparison_init (&fixture->comparison);
  fixture->set = make_set ();
  fixture->before = sl_test_fingerprint (fixture->comparison.workspace);
  fixture->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sl_test_comparison_clear (&fixture->comparison);
  g_object_unref (fixture->set);
  g_object_unref (fixture->cancellable);
  g_free (fixture->before);
  g_clear_pointer (&fixture->report, sl_merge_report_free);
  g_clear_error (&fixture->error);
}

static gpointer
merge_work (SlWorkspace  *workspace,
            gpointer      data,
            GError      **error)
{
  Fixture *fixture = data;

  return sl_workspace_merge_set (workspace, SL_SET_SOURCE (fixture->set), FALSE, error);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpfloat (fraction, >=, fixture->last);
  fixture->last = fraction;
  fixture->n_told++;
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  g_assert_false (fixture->called);
  fixture->called = TRUE;
  fixture->report = sl_workspace_work_finish (SL_WORKSPACE (source), result, &fixture->error);
}

static void
begin (Fixture *fixture)
{
  fixture->called = FALSE;
  g_clear_error (&fixture->error);
  sl_workspace_work_async (fixture->comparison.workspace, merge_work, fixture, NULL,
                           (GDestroyNotify) sl_merge_report_free, progress_cb, fixture,
                           fixture->cancellable, merged_cb, fixture);
}

static void
assert_untouched (Fixture *fixture)
{
  g_autofree char *now = sl_test_fingerprint (fixture->comparison.workspace);

  g_assert_cmpstr (now, ==, fixture->before);
}

/* What a worker wrote is the same as what the main thread writes, and one step of undo. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  SlWorkspace *workspace = fixture->comparison.workspace;
  g_autofree char *merged = NULL;
  g_autofree char *reopened = NULL;

  begin (fixture);
  sl_test_wait_until (fixture->called);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->report->added, ==, 2 * N_CLAIMS + 1);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (workspace)), ==, 3);
  merged = sl_test_fingerprint (workspace);
  sl_test_comparison_reopen (&fixture->comparison);
  workspace = fixture->comparison.workspace;
  reopened = sl_test_fingerprint (workspace);
  g_assert_cmpstr (merged, ==, reopened);
  g_free (sl_workspace_undo (workspace, NULL));
  assert_untouched (fixture);
}

/* Changes are refused meanwhile, but a note is kept and stored afterwards. */
static void
test_meanwhile (Fixture       *fixture,
                gconstpointer  data)
{
  SlWorkspace *workspace = fixture->comparison.workspace;
  const char *claim = fixture->comparison.claim_a;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAnnotator) other = sl_annotator_new (NULL, "Other", NULL);
  SlAnnotation *annotation;

  begin (fixture);
  g_assert_false (sl_workspace_set_verdict (workspace, claim, SL_VERDICT_SUPPORTED, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_null (sl_workspace_undo (workspace, NULL));
  g_assert_false (sl_workspace_set_annotator (workspace, other, NULL));
  g_assert_null (sl_workspace_search (workspace, "dam", 10, NULL));
  g_assert_true (sl_workspace_set_note (workspace, claim, "first", NULL));
  g_assert_true (sl_workspace_set_note (workspace, claim, "second", NULL));
  g_assert_null (sl_workspace_lookup_annotation (workspace, claim, NULL));
  sl_test_wait_until (fixture->called);
  annotation = sl_workspace_lookup_annotation (workspace, claim, NULL);
  g_assert_cmpstr (sl_annotation_get_note (annotation), ==, "second");
  g_assert_true (sl_workspace_set_verdict (workspace, claim, SL_VERDICT_SUPPORTED, NULL));
}

/* A comparison that was running has its say when the worker is done. */
static void
test_comparison (Fixture       *fixture,
                 gconstpointer  data)
{
  SlWorkspace *workspace = fixture->comparison.workspace;

  sl_workspace_compare_async (workspace, NULL, (GAsyncReadyCallback) sl_workspace_compare_finish,
                              NULL);
  begin (fixture);
  sl_test_wait_until (fixture->called);
  sl_test_wait_until (g_list_model_get_n_items (sl_workspace_get_matches (workspace)) > 0);
}

/* Stopped, it has changed nothing, and the next attempt succeeds. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_cancellable_cancel (fixture->cancellable);
  begin (fixture);
  sl_test_wait_until (fixture->called);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->report);
  assert_untouched (fixture);
  sl_test_comparison_reopen (&fixture->comparison);
  assert_untouched (fixture);
  g_cancellable_reset (fixture->cancellable);
  begin (fixture);
  sl_test_wait_until (fixture->called);
  g_assert_no_error (fixture->error);
}

/* Closing waits for the worker: all is there or nothing, and a note that was typed is there. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  SlTestComparison *comparison = &fixture->comparison;
  SlAnnotation *annotation;
  guint n;

  begin (fixture);
  g_assert_true (sl_workspace_set_note (comparison->workspace, comparison->claim_a, "typed", NULL));
  g_assert_true (sl_workspace_close (comparison->workspace, NULL));
  sl_test_wait_until (fixture->called);
  sl_test_comparison_reopen (comparison);
  n = g_list_model_get_n_items (sl_workspace_get_articles (comparison->workspace));
  g_assert_cmpuint (n, ==, fixture->error == NULL ? 3 : 2);
  annotation = sl_workspace_lookup_annotation (comparison->workspace, comparison->claim_a, NULL);
  g_assert_cmpstr (sl_annotation_get_note (annotation), ==, "typed");
}

/* A second worker is refused, and so is one on a closed file. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  Fixture second = { .comparison = fixture->comparison };

  begin (fixture);
  begin (&second);
  sl_test_wait_until (second.called);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_BUSY);
  sl_test_wait_until (fixture->called);
  g_assert_true (sl_workspace_close (fixture->comparison.workspace, NULL));
  begin (&second);
  sl_test_wait_until (second.called);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_error (&second.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/workspace-work/merge", Fixture, NULL, set_up, test_merge, tear_down);
  g_test_add ("/workspace-work/meanwhile", Fixture, NULL, set_up, test_meanwhile, tear_down);
  g_test_add ("/workspace-work/comparison", Fixture, NULL, set_up, test_comparison, tear_down);
  g_test_add ("/workspace-work/stop", Fixture, NULL, set_up, test_stop, tear_down);
  g_test_add ("/workspace-work/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/workspace-work/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
