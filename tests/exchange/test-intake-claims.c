/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-intake.h"

#include "sl-test-set.h"

static SlIntakeArticle *
find_dam (SlIntake *intake)
{
  return sl_intake_find_article (intake, "https://news.example.com/dam?a=1&b=2");
}

static void
test_claims (void)
{
  g_autoptr (SlSet) base = sl_test_set_new ();
  g_autoptr (SlIntake) intake = sl_intake_new (SL_SET_SOURCE (base), NULL, NULL);
  SlIntakeArticle *dam = find_dam (intake);
  const SlTextRange known = *sl_claim_get_range (sl_set_lookup_claim (base, SL_TEST_CLAIM (1)));
  const SlTextRange other = { 1, 3 };
  SlIntakeClaim *by_place = sl_intake_claim (intake, dam, NULL, &known);
  SlIntakeClaim *marked = sl_intake_claim (intake, dam, NULL, &other);

  g_assert_cmpstr (sl_intake_claim_uuid (by_place), ==, SL_TEST_CLAIM (1));
  g_assert_true (sl_intake_claim (intake, dam, SL_TEST_CLAIM (1), &known) == by_place);
  g_assert_true (sl_intake_claim (intake, dam, NULL, &other) == marked);
  g_assert_null (sl_intake_claim (intake, dam, SL_TEST_CLAIM (1), &other));
  g_assert_null (sl_intake_claim (intake, dam, SL_TEST_CLAIM (5), &other));
  /* An unknown UUID at a known place is the claim that stands there. */
  g_assert_true (sl_intake_claim (intake, dam, SL_TEST_CLAIM (9), &known) == by_place);
}

static void
test_people (void)
{
  g_autoptr (SlSet) base = sl_test_set_new ();
  g_autoptr (SlIntake) intake = sl_intake_new (SL_SET_SOURCE (base), NULL, NULL);
  const char *ann = sl_intake_annotator (intake, SL_TEST_ANN, "x", "1", "Somebody else");
  const char *cy = sl_intake_annotator (intake, NULL, "x", "cy", "Ann Reader");
  g_autofree char *first = g_strdup (cy);
  g_autoptr (SlSet) set = NULL;

  g_assert_cmpstr (ann, ==, SL_TEST_ANN);
  g_assert_cmpstr (cy, !=, SL_TEST_ANN);
  g_assert_cmpstr (sl_intake_annotator (intake, "no uuid", "x", "cy", NULL), ==, first);
  g_assert_cmpstr (sl_intake_annotator (intake, NULL, "y", "cy", NULL), !=, first);
  set = sl_intake_finish (intake, SL_TEST_SET_UUID, "T");
  g_assert_cmpuint (sl_set_get_n_annotators (set), ==, 3);
  g_assert_cmpstr (sl_annotator_get_name (sl_set_lookup_annotator (set, SL_TEST_ANN)), ==, "Ann Reader");
}

/* Of two judgements by one person the one that was changed last counts, whichever came first. */
static void
test_last_counts (void)
{
  static const char *const times[] = { "2026-03-09T10:00:00Z", "2026-03-09T11:00:00Z" };

  for (guint first = 0; first < 2; first++)
    {
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (SlSet) base = sl_test_set_new ();
      g_autoptr (SlIntake) intake = sl_intake_new (SL_SET_SOURCE (base), messages, NULL);
      SlIntakeClaim *claim = sl_intake_claim (intake, find_dam (intake), NULL, &(SlTextRange) { 1, 3 });
      g_autofree char *uuid = g_strdup (sl_intake_claim_uuid (claim));
      const char *cy = sl_intake_annotator (intake, NULL, "x", "cy", "Cy");
      g_autofree char *who = g_strdup (cy);
      g_autoptr (SlSet) set = NULL;

      for (guint i = 0; i < 2; i++)
        {
          guint which = i == 0 ? first : 1 - first;

          sl_intake_judge (intake, claim,
                           sl_annotation_new (uuid, cy, which == 1 ? SL_VERDICT_SUPPORTED : SL_VERDICT_DISPUTED,
                                              NULL, times[which]));
        }
      set = sl_intake_finish (intake, NULL, NULL);
      g_assert_cmpuint (sl_set_get_n_annotations (set), ==, 1);
      g_assert_cmpint (sl_annotation_get_verdict (sl_set_lookup_annotation (set, uuid, who)), ==,
                       SL_VERDICT_SUPPORTED);
      g_assert_cmpuint (messages->len, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/intake-claims/claims", test_claims);
  g_test_add_func ("/exchange/intake-claims/people", test_people);
  g_test_add_func ("/exchange/intake-claims/last-counts", test_last_counts);

  return g_test_run ();
}
