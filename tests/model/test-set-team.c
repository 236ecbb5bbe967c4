/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-set.h"

#include "sl-test-set.h"
#include "sl-test-utils.h"

static SlAdjudication *
make_ruling (const char *claim,
             const char *by)
{
  SlAdjudication *ruling = sl_adjudication_new (claim, SL_RULING_NEW, SL_VERDICT_DISPUTED, by, NULL);

  sl_adjudication_add_vote (ruling, SL_TEST_BEN, SL_VERDICT_SUPPORTED, NULL);

  return ruling;
}

static gboolean
append_uuid (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  const char *name = SL_IS_CODE (object)     ? sl_code_get_uuid (object)
                     : SL_IS_CODING (object) ? sl_coding_get_uuid (object)
                                             : sl_adjudication_get_claim (object);

  g_string_append_printf (user_data, "%s ", name);

  return TRUE;
}

static gboolean
fail (gpointer   object,
      gpointer   user_data,
      GError   **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "enough");

  return FALSE;
}

static void
test_adjudications (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAdjudication) second = make_ruling (SL_TEST_CLAIM (2), SL_TEST_ANN);
  g_autoptr (SlAdjudication) first = make_ruling (SL_TEST_CLAIM (1), SL_TEST_ANN);
  g_autoptr (SlAdjudication) lost = make_ruling ("no claim", SL_TEST_ANN);
  g_autoptr (SlAdjudication) stranger = make_ruling (SL_TEST_CLAIM (1), "nobody");
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_set_add_adjudication (set, second));
  g_assert_false (sl_set_add_adjudication (set, lost));
  g_assert_false (sl_set_add_adjudication (set, stranger));
  g_assert_true (sl_set_add_adjudication (set, first));
  g_assert_false (sl_set_add_adjudication (set, first));
  g_assert_cmpuint (sl_set_get_n_adjudications (set), ==, 2);
  g_assert_true (sl_set_lookup_adjudication (set, SL_TEST_CLAIM (2)) == second);
  g_assert_true (sl_set_source_foreach_adjudication (SL_SET_SOURCE (set), append_uuid, order, NULL));
  g_assert_cmpstr (order->str, ==, SL_TEST_CLAIM (1) " " SL_TEST_CLAIM (2) " ");
  g_assert_false (sl_set_source_foreach_adjudication (SL_SET_SOURCE (set), fail, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

/* Somebody who is named only as a source must be known, too. */
static void
test_unknown_people (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAdjudication) from = make_ruling (SL_TEST_CLAIM (1), SL_TEST_ANN);
  g_autoptr (SlAdjudication) vote = make_ruling (SL_TEST_CLAIM (1), SL_TEST_ANN);

  sl_adjudication_set_taken_from (from, "nobody");
  g_assert_false (sl_set_add_adjudication (set, from));
  sl_adjudication_add_vote (vote, "nobody", SL_VERDICT_SUPPORTED, NULL);
  g_assert_false (sl_set_add_adjudication (set, vote));
  g_assert_cmpuint (sl_set_get_n_adjudications (set), ==, 0);
}

static void
test_codes (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlCode) child = sl_code_new ("child", SL_CODE_FRAME, "Blame");
  g_autoptr (SlCode) parent = sl_code_new ("parent", SL_CODE_FRAME, "Conflict");
  g_autoptr (GString) order = g_string_new (NULL);

  sl_code_set_parent (child, "parent");
  g_assert_true (sl_set_add_code (set, child));
  g_assert_true (sl_set_add_code (set, parent));
  g_assert_false (sl_set_add_code (set, parent));
  g_assert_cmpuint (sl_set_get_n_codes (set), ==, 2);
  g_assert_true (sl_set_lookup_code (set, "child") == child);
  g_assert_null (sl_set_lookup_code (set, "else"));
  g_assert_true (sl_set_source_foreach_code (SL_SET_SOURCE (set), append_uuid, order, NULL));
  g_assert_cmpstr (order->str, ==, "parent child ");
}

static void
test_codings (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlCode) code = sl_code_new ("code", SL_CODE_FRAME, "Conflict");
  const char *article = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (1)));
  const SlTextRange late = { 8, 12 };
  const SlTextRange early = { 2, 5 };
  const SlTextRange outside = { 2, 500000 };
  g_autoptr (SlCoding) a = sl_coding_new ("a", "code", article, &late, SL_TEST_ANN, NULL);
  g_autoptr (SlCoding) b = sl_coding_new ("b", "code", article, &early, SL_TEST_BEN, NULL);
  g_autoptr (SlCoding) c = sl_coding_new ("c", "code", article, &outside, SL_TEST_BEN, NULL);
  g_autoptr (SlCoding) d = sl_coding_new ("d", "else", article, &early, SL_TEST_BEN, NULL);
  g_autoptr (SlCoding) e = sl_coding_new ("e", "code", "gone", &early, SL_TEST_BEN, NULL);
  g_autoptr (SlCoding) f = sl_coding_new ("f", "code", article, &early, "nobody", NULL);
  g_autoptr (GString) order = g_string_new (NULL);

  g_assert_true (sl_set_add_code (set, code));
  g_assert_true (sl_set_add_coding (set, a));
  g_assert_true (sl_set_add_coding (set, b));
  g_assert_false (sl_set_add_coding (set, b));
  g_assert_false (sl_set_add_coding (set, c));
  g_assert_false (sl_set_add_coding (set, d));
  g_assert_false (sl_set_add_coding (set, e));
  g_assert_false (sl_set_add_coding (set, f));
  g_assert_cmpuint (sl_set_get_n_codings (set), ==, 2);
  g_assert_true (sl_set_lookup_coding (set, "a") == a);
  g_assert_true (sl_set_source_foreach_coding (SL_SET_SOURCE (set), append_uuid, order, NULL));
  g_assert_cmpstr (order->str, ==, "b a ");
}

static gboolean
append_key (gpointer   object,
            gpointer   user_data,
            GError   **error)
{
  g_string_append_printf (user_data, "%s|", sl_omission_get_key (object));

  return TRUE;
}

/* Only of what is there, not of a claim's own article, and once for each person. */
static void
test_omissions (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  const char *own = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (1)));
  const char *other = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (5)));
  g_autoptr (SlOmission) a = sl_omission_new (SL_TEST_CLAIM (1), other, SL_TEST_ANN, NULL, NULL);
  g_autoptr (SlOmission) b = sl_omission_new (SL_TEST_CLAIM (1), other, SL_TEST_BEN, NULL, NULL);
  g_autoptr (SlOmission) again = sl_omission_new (SL_TEST_CLAIM (1), other, SL_TEST_BEN, "x", NULL);
  g_autoptr (SlOmission) back = sl_omission_new (SL_TEST_CLAIM (5), own, SL_TEST_BEN, NULL, NULL);
  g_autoptr (SlOmission) home = sl_omission_new (SL_TEST_CLAIM (1), own, SL_TEST_ANN, NULL, NULL);
  g_autoptr (SlOmission) nobody = sl_omission_new (SL_TEST_CLAIM (1), other, SL_TEST_SET_UUID, NULL,
                                                   NULL);
  g_autoptr (SlOmission) no_claim = sl_omission_new (SL_TEST_SET_UUID, other, SL_TEST_ANN, NULL, NULL);
  g_autoptr (SlOmission) no_article = sl_omission_new (SL_TEST_CLAIM (1), SL_TEST_SET_UUID,
                                                       SL_TEST_ANN, NULL, NULL);
  g_autoptr (GString) order = g_string_new (NULL);
  g_autofree char *expected = g_strdup_printf ("%s|%s|%s|", sl_omission_get_key (a),
                                               sl_omission_get_key (b), sl_omission_get_key (back));
  g_autoptr (SlSet) copy = NULL;
  g_autoptr (SlSet) bens = NULL;

  g_assert_cmpstr (own, !=, other);
  g_assert_true (sl_set_add_omission (set, back));
  g_assert_true (sl_set_add_omission (set, b));
  g_assert_true (sl_set_add_omission (set, a));
  g_assert_false (sl_set_add_omission (set, again));
  g_assert_false (sl_set_add_omission (set, home));
  g_assert_false (sl_set_add_omission (set, nobody));
  g_assert_false (sl_set_add_omission (set, no_claim));
  g_assert_false (sl_set_add_omission (set, no_article));
  g_assert_cmpuint (sl_set_get_n_omissions (set), ==, 3);
  g_assert_true (sl_set_lookup_omission (set, sl_omission_get_key (b)) == b);
  g_assert_null (sl_set_lookup_omission (set, "else"));
  g_assert_true (sl_set_source_foreach_omission (SL_SET_SOURCE (set), append_key, order, NULL));
  g_assert_cmpstr (order->str, ==, expected);

  copy = sl_set_new_from_source (SL_SET_SOURCE (set));
  g_assert_cmpuint (sl_set_get_n_omissions (copy), ==, 3);
  bens = sl_set_new_of_annotator (SL_SET_SOURCE (set), SL_TEST_BEN);
  g_assert_null (sl_set_lookup_omission (bens, sl_omission_get_key (a)));
  g_assert_nonnull (sl_set_lookup_omission (bens, sl_omission_get_key (b)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/set-team/adjudications", test_adjudications);
  g_test_add_func ("/set-team/unknown-people", test_unknown_people);
  g_test_add_func ("/set-team/codes", test_codes);
  g_test_add_func ("/set-team/codings", test_codings);
  g_test_add_func ("/set-team/omissions", test_omissions);

  return g_test_run ();
}
