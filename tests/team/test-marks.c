/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-marks.h"

#include "sl-team-fixture.h"

static void
add (SlMarks *marks,
     guint    text,
     guint    rater,
     guint    start,
     guint    end)
{
  const SlTextRange range = { start, end };

  sl_marks_add (marks, text, rater, &range, 0);
}

#define NEAR(estimate, expected) \
  G_STMT_START { \
    g_assert_cmpint ((estimate).undefined, ==, SL_DEFINED); \
    g_assert_cmpfloat_with_epsilon ((estimate).value, expected, 1e-9); \
  } G_STMT_END

static guint
check_case (JsonObject *object)
{
  static const SlMeasure measures[] = { SL_MEASURE_SPAN_F1_EXACT, SL_MEASURE_CHAR_F1,
                                        SL_MEASURE_ALPHA_U };
  JsonObject *all = json_object_get_object_member (object, "expected");
  g_autoptr (SlMarks) marks = sl_team_case_marks (object, NULL);
  g_autoptr (GList) names = json_object_get_members (all);
  SlEstimate estimates[SL_N_MEASURES];
  guint n = 0;

  sl_marks_estimate (marks, estimates);
  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonObject *expected = json_object_get_object_member (all, name->data);
      double value = json_object_get_double_member (expected, "value");

      g_test_message ("%s %s", json_object_get_string_member (object, "id"), (char *) name->data);
      for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
        {
          if (!g_str_equal (name->data, sl_measure_get_id (measures[i])))
            continue;
          NEAR (estimates[measures[i]], value);
          n++;
        }
      if (g_str_has_prefix (name->data, "alpha_u["))
        {
          g_autofree char *label = g_strndup ((char *) name->data + 8, strlen (name->data) - 9);
          g_autoptr (SlMarks) only = sl_team_case_marks (object, label);
          SlEstimate of_label[SL_N_MEASURES];

          sl_marks_estimate (only, of_label);
          NEAR (of_label[SL_MEASURE_ALPHA_U], value);
          n++;
        }
    }

  return n;
}

static void
test_reference (void)
{
  sl_team_cases_check ("unitizing", check_case, 60);
}

/* Five marks and four, two the same, one more that meets: reckoned by hand. */
static void
test_f1 (void)
{
  g_autoptr (SlMarks) marks = sl_marks_new (2, 1);
  SlEstimate estimates[SL_N_MEASURES];

  sl_marks_add_text (marks, 1000);
  add (marks, 0, 0, 10, 20);
  add (marks, 0, 1, 10, 20);
  add (marks, 0, 0, 30, 50);
  add (marks, 0, 1, 30, 50);
  add (marks, 0, 0, 60, 70);
  add (marks, 0, 1, 65, 80);
  add (marks, 0, 0, 100, 110);
  add (marks, 0, 0, 120, 130);
  add (marks, 0, 1, 200, 210);
  add (marks, 0, 1, 200, 210);
  sl_marks_estimate (marks, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 2 * 2.0 / 9);
  NEAR (estimates[SL_MEASURE_SPAN_F1_OVERLAPPING], 2 * (3 / 5.0) * (3 / 4.0) / (3 / 5.0 + 3 / 4.0));
  NEAR (estimates[SL_MEASURE_CHAR_F1], 2 * 35.0 / (60 + 55));
  g_assert_true (estimates[SL_MEASURE_SPAN_F1_EXACT].has_interval);
  g_assert_cmpfloat (estimates[SL_MEASURE_SPAN_F1_EXACT].low, <, 2 * 2.0 / 9);
  g_assert_cmpfloat (estimates[SL_MEASURE_SPAN_F1_EXACT].high, >, 2 * 2.0 / 9);
  /* of one text only nothing can be drawn again */
  g_assert_false (estimates[SL_MEASURE_ALPHA_U].has_interval);
}

/* Marks that touch do not meet; one mark may meet two. */
static void
test_overlapping (void)
{
  g_autoptr (SlMarks) marks = sl_marks_new (2, 1);
  SlEstimate estimates[SL_N_MEASURES];

  sl_marks_add_text (marks, 100);
  add (marks, 0, 0, 0, 10);
  add (marks, 0, 1, 10, 20);
  add (marks, 0, 0, 30, 60);
  add (marks, 0, 1, 30, 40);
  add (marks, 0, 1, 50, 60);
  sl_marks_estimate (marks, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_OVERLAPPING], 2 * (1 / 2.0) * (2 / 3.0) / (1 / 2.0 + 2 / 3.0));
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 0);
}

/* Who did not look at a text is not compared there; who looked and marked nothing found nothing. */
static void
test_parts (void)
{
  g_autoptr (SlMarks) marks = sl_marks_new (2, 1);
  SlEstimate estimates[SL_N_MEASURES];

  sl_marks_add_text (marks, 100);
  sl_marks_add_text (marks, 100);
  add (marks, 0, 0, 0, 10);
  add (marks, 0, 1, 0, 10);
  add (marks, 1, 0, 0, 10);
  sl_marks_estimate (marks, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 2.0 / 3);
  sl_marks_estimate_text (marks, 1, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 0);
  sl_marks_set_part (marks, 1, 1, FALSE);
  sl_marks_estimate (marks, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 1);
  g_assert_cmpuint (estimates[SL_MEASURE_SPAN_F1_EXACT].n, ==, 2);
  sl_marks_estimate_text (marks, 1, estimates);
  g_assert_cmpint (estimates[SL_MEASURE_SPAN_F1_EXACT].undefined, ==, SL_UNDEFINED_NO_MARKS);
  g_assert_cmpint (estimates[SL_MEASURE_ALPHA_U].undefined, ==, SL_UNDEFINED_NO_MARKS);
}

static void
test_pairs (void)
{
  g_autoptr (SlMarks) marks = sl_marks_new (3, 1);
  SlEstimate estimates[SL_N_MEASURES];

  sl_marks_add_text (marks, 100);
  add (marks, 0, 0, 0, 10);
  add (marks, 0, 1, 0, 10);
  add (marks, 0, 2, 40, 50);
  sl_marks_estimate_pair (marks, 0, 1, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 1);
  sl_marks_estimate_pair (marks, 2, 1, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 0);
  sl_marks_estimate (marks, estimates);
  NEAR (estimates[SL_MEASURE_SPAN_F1_EXACT], 1.0 / 3);
}

/* With enough texts alpha has an interval, too. */
static void
test_many_texts (void)
{
  g_autoptr (SlMarks) marks = sl_marks_new (2, 1);
  SlEstimate estimates[SL_N_MEASURES];

  for (guint i = 0; i < 6; i++)
    {
      sl_marks_add_text (marks, 500);
      add (marks, i, 0, 10 * i, 10 * i + 40);
      add (marks, i, 1, 10 * i + 5 * (i % 3), 10 * i + 40);
    }
  sl_marks_estimate (marks, estimates);
  g_assert_true (estimates[SL_MEASURE_ALPHA_U].has_interval);
  g_assert_cmpfloat (estimates[SL_MEASURE_ALPHA_U].low, <=, estimates[SL_MEASURE_ALPHA_U].value);
  g_assert_cmpfloat (estimates[SL_MEASURE_ALPHA_U].high, >=, estimates[SL_MEASURE_ALPHA_U].value);
}

static void
test_nobody (void)
{
  g_autoptr (SlMarks) marks = sl_marks_new (0, 1);
  SlEstimate estimates[SL_N_MEASURES];

  sl_marks_add_text (marks, 100);
  sl_marks_estimate (marks, estimates);
  for (guint i = 0; i <= SL_MEASURE_ALPHA_U; i++)
    g_assert_cmpint (estimates[i].undefined, ==, SL_UNDEFINED_NO_MARKS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/marks/reference", test_reference);
  g_test_add_func ("/marks/f1", test_f1);
  g_test_add_func ("/marks/overlapping", test_overlapping);
  g_test_add_func ("/marks/parts", test_parts);
  g_test_add_func ("/marks/pairs", test_pairs);
  g_test_add_func ("/marks/many-texts", test_many_texts);
  g_test_add_func ("/marks/nobody", test_nobody);

  return g_test_run ();
}
