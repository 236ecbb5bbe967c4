/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-native-team.h"

#include <string.h>

#include "sl-test-set.h"

#define CODE "c3333333-3333-4333-8333-333333333333"
#define CHILD "c4444444-4444-4444-8444-444444444444"

static SlSet *
make_team_set (void)
{
  SlSet *set = sl_test_set_new ();
  const char *article = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (1)));
  const SlTextRange range = { 0, 5 };
  g_autoptr (SlAdjudication) decision = sl_adjudication_new (
    SL_TEST_CLAIM (1), SL_RULING_TAKEN, SL_VERDICT_SUPPORTED, SL_TEST_BEN, "2026-04-01T00:00:00Z");
  g_autoptr (SlCode) code = sl_code_new (CODE, SL_CODE_FRAME, "Conflict \"& blame\"");
  g_autoptr (SlCode) child = sl_code_new (CHILD, SL_CODE_FRAME, "\U0001f600");
  g_autoptr (SlCoding) coding = sl_coding_new ("c5555555-5555-4555-8555-555555555555", CHILD, article,
                                               &range, SL_TEST_ANN, "2026-04-02T00:00:00Z");

  sl_adjudication_set_taken_from (decision, SL_TEST_ANN);
  sl_adjudication_set_reason (decision, "Two \"sources\"\nagree");
  sl_adjudication_add_vote (decision, SL_TEST_ANN, SL_VERDICT_SUPPORTED, NULL);
  sl_adjudication_add_vote (decision, SL_TEST_BEN, SL_VERDICT_DISPUTED, "2026-03-09T10:00:00Z");
  sl_code_set_definition (code, "Sides are told of.");
  sl_code_set_colour (code, "#a51d2d");
  sl_code_set_position (code, 2);
  sl_code_set_parent (child, CODE);
  sl_code_set_retired (child, TRUE);
  g_assert_true (sl_set_add_adjudication (set, decision));
  g_assert_true (sl_set_add_code (set, child));
  g_assert_true (sl_set_add_code (set, code));
  g_assert_true (sl_set_add_coding (set, coding));

  return set;
}

/* Nothing is lost, and the same content gives the same bytes. */
static void
test_round_trip (void)
{
  g_autoptr (SlSet) set = make_team_set ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) again = sl_test_import ("json", json, -1, &error);
  g_autofree char *json_again = NULL;

  g_assert_no_error (error);
  json_again = sl_test_export ("json", again, NULL);
  g_assert_cmpstr (json, ==, json_again);
  g_assert_true (sl_adjudication_equal (sl_set_lookup_adjudication (set, SL_TEST_CLAIM (1)),
                                        sl_set_lookup_adjudication (again, SL_TEST_CLAIM (1))));
  g_assert_true (sl_code_equal (sl_set_lookup_code (set, CHILD), sl_set_lookup_code (again, CHILD)));
  g_assert_cmpuint (sl_set_get_n_codings (again), ==, 1);
  g_assert_true (strstr (json, "\"name\":\"Conflict") < strstr (json, "\"parent\":"));
}

/* A set without any of it looks as it always did. */
static void
test_left_out (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);

  g_assert_null (strstr (json, "adjudications"));
  g_assert_null (strstr (json, "codes"));
  g_assert_null (strstr (json, "codings"));
}

static char *
replace (const char *text,
         const char *what,
         const char *by)
{
  g_auto (GStrv) parts = g_strsplit (text, what, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (by, parts);
}

static void
test_refused (void)
{
  static const char *const cases[][2] = {
    { "\"ruling\":\"taken\"", "\"ruling\":\"perhaps\"" },
    { "\"ruling\":\"taken\"", "\"ruling\":\"rejected\"" },
    { "\"takenFrom\":\"" SL_TEST_ANN, "\"takenFrom\":\"" CODE },
    { "\"kind\":\"frame\"", "\"kind\":\"verdict\"" },
    { "#a51d2d", "#a51d2" },
    { "\"position\":2", "\"position\":-2" },
    { "\"parent\":\"" CODE, "\"parent\":\"x" },
    { "\"code\":\"" CHILD, "\"code\":\"" SL_TEST_ANN },
    { "\"uuid\":\"" CHILD, "\"uuid\":\"" CODE },
  };
  g_autoptr (SlSet) set = make_team_set ();
  g_autofree char *json = sl_test_export ("json", set, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *damaged = replace (json, cases[i][0], cases[i][1]);
      g_autoptr (GError) error = NULL;

      g_assert_null (sl_test_import ("json", damaged, -1, &error));
      g_assert_nonnull (error);
    }
}

/* Two people who did not find what another article says, and one article with both its claims. */
static SlSet *
make_set_with_omissions (void)
{
  SlSet *set = sl_test_set_new ();
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  const char *second = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (5)));

  g_ptr_array_add (list, sl_omission_new (SL_TEST_CLAIM (1), second, SL_TEST_BEN, NULL, NULL));
  g_ptr_array_add (list, sl_omission_new (SL_TEST_CLAIM (1), second, SL_TEST_ANN,
                                          "Read \"twice\"\n\U0001f600", "2026-04-03T00:00:00Z"));
  for (guint i = 0; i < list->len; i++)
    g_assert_true (sl_set_add_omission (set, g_ptr_array_index (list, i)));
  g_ptr_array_unref (list);

  return set;
}

/* Only a set that has some is of the version that older programs refuse instead of losing them. */
static void
test_omissions (void)
{
  g_autoptr (SlSet) plain = sl_test_set_new ();
  g_autofree char *plain_json = sl_test_export ("json", plain, NULL);
  g_autoptr (SlSet) set = make_set_with_omissions ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) again = sl_test_import ("json", json, -1, &error);
  g_autofree char *json_again = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (plain_json, "\"version\":1,"));
  g_assert_null (strstr (plain_json, "omissions"));
  g_assert_nonnull (strstr (json, "\"version\":2,"));
  json_again = sl_test_export ("json", again, NULL);
  g_assert_cmpstr (json, ==, json_again);
  g_assert_cmpuint (sl_set_get_n_omissions (again), ==, 2);
}

static void
test_omissions_refused (void)
{
  g_autoptr (SlSet) set = make_set_with_omissions ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_auto (GStrv) halves = g_strsplit (json, "\"omissions\":", 2);
  g_auto (GStrv) member = g_strsplit (strstr (halves[1], "\"article\":\"") + 11, "\"", 2);
  const char *own = sl_claim_get_article (sl_set_lookup_claim (set, SL_TEST_CLAIM (1)));
  const char *const cases[][2] = {
    { member[0], own },                  /* the claim stands there */
    { member[0], CODE },
    { member[0], "x" },
    { SL_TEST_CLAIM (1), CHILD },
    { SL_TEST_ANN, SL_TEST_BEN },        /* twice */
    { SL_TEST_ANN, CODE },
    { "2026-04-03T00:00:00Z", "yesterday" },
    { "{\"claim\"", "7,{\"claim\"" },
  };

  g_assert_nonnull (halves[1]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *damaged = replace (halves[1], cases[i][0], cases[i][1]);
      g_autofree char *whole = g_strconcat (halves[0], "\"omissions\":", damaged, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (sl_test_import ("json", whole, -1, &error));
      g_assert_nonnull (error);
    }
}

/* A codebook that somebody changed by hand is taken, with a word about it. */
static void
test_codebook_version (void)
{
  g_autoptr (SlSet) set = make_team_set ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autofree char *changed = replace (json, "Sides are told of.", "One side is told of.");
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) same = sl_test_import_into ("json", set, json, -1, messages, &error);
  g_autoptr (SlSet) other = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (json, "\"codebookVersion\":\""));
  g_assert_cmpuint (messages->len, ==, 0);
  other = sl_test_import_into ("json", set, changed, -1, messages, &error);
  g_assert_no_error (error);
  g_assert_nonnull (other);
  g_assert_cmpuint (messages->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/native-team/round-trip", test_round_trip);
  g_test_add_func ("/native-team/codebook-version", test_codebook_version);
  g_test_add_func ("/native-team/left-out", test_left_out);
  g_test_add_func ("/native-team/refused", test_refused);
  g_test_add_func ("/native-team/omissions", test_omissions);
  g_test_add_func ("/native-team/omissions-refused", test_omissions_refused);

  return g_test_run ();
}
