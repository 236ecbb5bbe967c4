/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-dispute.h"

#include "sl-test-set.h"

static void
judge (SlSet      *set,
       const char *claim,
       const char *annotator,
       SlVerdict   verdict)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (claim, annotator, verdict, NULL, NULL);

  g_assert_true (sl_set_add_annotation (set, annotation));
}

static SlDispute *
find (GPtrArray  *disputes,
      const char *claim)
{
  for (guint i = 0; i < disputes->len; i++)
    {
      SlDispute *dispute = g_ptr_array_index (disputes, i);

      if (g_str_equal (sl_claim_get_uuid (sl_dispute_get_claim (dispute)), claim))
        return dispute;
    }

  return NULL;
}

/* The set of the tests has one claim that two judged, and differently. */
static void
test_list (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (GPtrArray) disputes = NULL;
  SlDispute *dispute;

  judge (set, SL_TEST_CLAIM (6), SL_TEST_ANN, SL_VERDICT_SUPPORTED);
  disputes = sl_dispute_list (SL_SET_SOURCE (set), NULL);
  g_assert_cmpuint (disputes->len, ==, 2);
  dispute = find (disputes, SL_TEST_CLAIM (1));
  g_assert_cmpint (sl_dispute_get_state (dispute), ==, SL_DISPUTE_DISPUTED);
  g_assert_cmpuint (sl_dispute_get_n_annotations (dispute), ==, 2);
  g_assert_cmpstr (sl_annotator_get_uuid (sl_dispute_get_annotator (dispute, 0)), ==, SL_TEST_ANN);
  g_assert_cmpint (sl_annotation_get_verdict (sl_dispute_get_annotation (dispute, 1)), ==,
                   SL_VERDICT_DISPUTED);
  g_assert_null (sl_dispute_get_adjudication (dispute));
  g_assert_nonnull (sl_article_get_title (sl_dispute_get_article (dispute)));
  g_assert_cmpint (sl_dispute_get_state (find (disputes, SL_TEST_CLAIM (6))), ==, SL_DISPUTE_AGREED);
  g_assert_null (find (disputes, SL_TEST_CLAIM (4)));
}

/* A decision has the verdicts from which it was made; it stands until somebody changes one. */
static void
test_decide (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (GPtrArray) disputes = sl_dispute_list (SL_SET_SOURCE (set), NULL);
  g_autoptr (SlAdjudication) decision =
    sl_dispute_decide (g_ptr_array_index (disputes, 0), SL_RULING_TAKEN, SL_VERDICT_SUPPORTED,
                       SL_TEST_ANN, "Seen it", SL_TEST_BEN, "2026-04-01T00:00:00Z");
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (sl_adjudication_get_n_votes (decision), ==, 2);
  g_assert_cmpstr (sl_adjudication_get_claim (decision), ==, SL_TEST_CLAIM (1));
  g_assert_true (sl_set_add_adjudication (set, decision));
  after = sl_dispute_list (SL_SET_SOURCE (set), NULL);
  g_assert_cmpint (sl_dispute_get_state (find (after, SL_TEST_CLAIM (1))), ==, SL_DISPUTE_SETTLED);
  g_assert_true (sl_dispute_get_adjudication (find (after, SL_TEST_CLAIM (1))) == decision);
}

static void
test_changed_since (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAdjudication) decision =
    sl_adjudication_new (SL_TEST_CLAIM (1), SL_RULING_REJECTED, SL_VERDICT_NONE, SL_TEST_BEN, NULL);
  g_autoptr (GPtrArray) disputes = NULL;

  sl_adjudication_add_vote (decision, SL_TEST_ANN, SL_VERDICT_UNVERIFIABLE, NULL);
  sl_adjudication_add_vote (decision, SL_TEST_BEN, SL_VERDICT_DISPUTED, NULL);
  g_assert_true (sl_set_add_adjudication (set, decision));
  disputes = sl_dispute_list (SL_SET_SOURCE (set), NULL);
  g_assert_cmpint (sl_dispute_get_state (find (disputes, SL_TEST_CLAIM (1))), ==,
                   SL_DISPUTE_CHANGED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/dispute/list", test_list);
  g_test_add_func ("/dispute/decide", test_decide);
  g_test_add_func ("/dispute/changed-since", test_changed_since);

  return g_test_run ();
}
