/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-adjudication.h"

static SlAdjudication *
make_taken (void)
{
  SlAdjudication *ruling = sl_adjudication_new ("claim", SL_RULING_TAKEN, SL_VERDICT_DISPUTED,
                                                "chief", "2026-03-01T10:00:00Z");

  sl_adjudication_set_taken_from (ruling, "ben");
  sl_adjudication_set_reason (ruling, "The minutes say so.");
  sl_adjudication_add_vote (ruling, "ben", SL_VERDICT_DISPUTED, "2026-02-01T10:00:00Z");
  sl_adjudication_add_vote (ruling, "ann", SL_VERDICT_SUPPORTED, NULL);

  return ruling;
}

static void
test_new (void)
{
  SlAdjudication *ruling = make_taken ();

  g_assert_cmpstr (sl_adjudication_get_claim (ruling), ==, "claim");
  g_assert_cmpint (sl_adjudication_get_ruling (ruling), ==, SL_RULING_TAKEN);
  g_assert_cmpint (sl_adjudication_get_verdict (ruling), ==, SL_VERDICT_DISPUTED);
  g_assert_cmpstr (sl_adjudication_get_adjudicator (ruling), ==, "chief");
  g_assert_cmpstr (sl_adjudication_get_decided (ruling), ==, "2026-03-01T10:00:00Z");
  g_assert_cmpstr (sl_adjudication_get_taken_from (ruling), ==, "ben");
  g_assert_cmpstr (sl_adjudication_get_reason (ruling), ==, "The minutes say so.");
  g_assert_finalize_object (ruling);
}

/* Votes stand in one order, however they came. */
static void
test_votes (void)
{
  g_autoptr (SlAdjudication) ruling = make_taken ();

  g_assert_cmpuint (sl_adjudication_get_n_votes (ruling), ==, 2);
  g_assert_cmpstr (sl_adjudication_get_vote (ruling, 0)->annotator, ==, "ann");
  g_assert_cmpint (sl_adjudication_get_vote (ruling, 0)->verdict, ==, SL_VERDICT_SUPPORTED);
  g_assert_null (sl_adjudication_get_vote (ruling, 0)->changed);
  g_assert_cmpstr (sl_adjudication_get_vote (ruling, 1)->annotator, ==, "ben");
}

static void
test_equal (void)
{
  g_autoptr (SlAdjudication) a = make_taken ();
  g_autoptr (SlAdjudication) b = make_taken ();
  g_autoptr (SlAdjudication) c = make_taken ();

  g_assert_true (sl_adjudication_equal (a, b));
  sl_adjudication_set_reason (b, "");
  g_assert_null (sl_adjudication_get_reason (b));
  g_assert_false (sl_adjudication_equal (a, b));
  sl_adjudication_add_vote (c, "cem", SL_VERDICT_SUPPORTED, NULL);
  g_assert_false (sl_adjudication_equal (a, c));
}

static void
test_verdict_fits_ruling (void)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*sl_ruling_fits*");
  g_assert_null (sl_adjudication_new ("claim", SL_RULING_REJECTED, SL_VERDICT_DISPUTED, "ann", NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*sl_ruling_fits*");
  g_assert_null (sl_adjudication_new ("claim", SL_RULING_NEW, SL_VERDICT_NONE, "ann", NULL));
  g_test_assert_expected_messages ();
}

static void
test_rulings (void)
{
  SlRuling ruling = SL_RULING_AGREED;

  for (guint i = 0; i < SL_N_RULINGS; i++)
    {
      g_assert_true (sl_ruling_from_string (sl_ruling_to_string (i), &ruling));
      g_assert_cmpint (ruling, ==, i);
    }
  g_assert_false (sl_ruling_from_string ("perhaps", &ruling));
  g_assert_false (sl_ruling_from_string (NULL, &ruling));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/adjudication/new", test_new);
  g_test_add_func ("/adjudication/votes", test_votes);
  g_test_add_func ("/adjudication/equal", test_equal);
  g_test_add_func ("/adjudication/verdict-fits-ruling", test_verdict_fits_ruling);
  g_test_add_func ("/adjudication/rulings", test_rulings);

  return g_test_run ();
}
