/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-return.h"

#include "sl-test-set.h"

/* Each gets the decisions about the own verdicts, and nobody else's notes. */
static void
test_return (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAdjudication) first =
    sl_adjudication_new (SL_TEST_CLAIM (1), SL_RULING_REJECTED, SL_VERDICT_NONE, SL_TEST_ANN, NULL);
  g_autoptr (SlAdjudication) second =
    sl_adjudication_new (SL_TEST_CLAIM (4), SL_RULING_NEW, SL_VERDICT_DISPUTED, SL_TEST_BEN, NULL);
  g_autoptr (SlSet) back = NULL;

  sl_adjudication_add_vote (first, SL_TEST_ANN, SL_VERDICT_SUPPORTED, NULL);
  sl_adjudication_add_vote (first, SL_TEST_BEN, SL_VERDICT_DISPUTED, NULL);
  sl_adjudication_add_vote (second, SL_TEST_ANN, SL_VERDICT_UNVERIFIABLE, NULL);
  g_assert_true (sl_set_add_adjudication (set, first));
  g_assert_true (sl_set_add_adjudication (set, second));

  back = sl_return_new (SL_SET_SOURCE (set), SL_TEST_BEN, NULL);
  g_assert_cmpuint (sl_set_get_n_adjudications (back), ==, 1);
  g_assert_nonnull (sl_set_lookup_adjudication (back, SL_TEST_CLAIM (1)));
  g_assert_nonnull (sl_set_lookup_annotation (back, SL_TEST_CLAIM (1), SL_TEST_BEN));
  g_assert_null (sl_set_lookup_annotation (back, SL_TEST_CLAIM (1), SL_TEST_ANN));
  g_assert_cmpuint (sl_set_get_n_claims (back), ==, sl_set_get_n_claims (set));
}

static void
test_nothing_decided (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlSet) back = sl_return_new (SL_SET_SOURCE (set), SL_TEST_ANN, NULL);

  g_assert_cmpuint (sl_set_get_n_adjudications (back), ==, 0);
  g_assert_cmpuint (sl_set_get_n_annotations (back), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/return/return", test_return);
  g_test_add_func ("/return/nothing-decided", test_nothing_decided);

  return g_test_run ();
}
