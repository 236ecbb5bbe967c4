/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-coefficient.h"

#include <math.h>

#include "sl-team-fixture.h"

/* What a paper or a textbook prints of a table that it prints, and with how many decimals. */
typedef struct
{
  SlMeasure measure;
  double value;
  guint n_decimals;
} Printed;

typedef struct
{
  const char *source;
  guint n_raters;
  guint n_categories;
  const char *patterns;
  Printed printed[5];
} Published;

static const Published published[] = {
  { "cohen1960-p37", 2, 3,
    "00:25 01:12 02:3 10:13 11:2 12:15 20:12 21:16 22:2",
    { { SL_MEASURE_PERCENT, 0.29, 2 } } },
  { "cohen1960-p45", 2, 3,
    "00:88 01:14 02:18 10:10 11:40 12:10 20:2 21:6 22:12",
    { { SL_MEASURE_PERCENT, 0.7, 1 }, { SL_MEASURE_COHEN, 0.492, 3 } } },
  { "artstein-poesio2008-p558", 2, 2,
    "11:20 10:10 01:20 00:50",
    { { SL_MEASURE_PERCENT, 0.7, 1 }, { SL_MEASURE_BENNETT_S, 0.4, 1 },
      { SL_MEASURE_SCOTT_PI, 0.341, 3 }, { SL_MEASURE_COHEN, 0.348, 3 } } },
  { "zwick1988-1", 2, 4,
    "00:20 03:5 11:10 12:15 21:15 22:10 30:5 33:20",
    { { SL_MEASURE_PERCENT, 0.6, 1 }, { SL_MEASURE_BENNETT_S, 0.467, 3 },
      { SL_MEASURE_SCOTT_PI, 0.467, 3 }, { SL_MEASURE_COHEN, 0.467, 3 } } },
  { "zwick1988-2", 2, 4,
    "00:20 01:10 02:10 10:10 11:10 20:10 22:10 33:20",
    { { SL_MEASURE_PERCENT, 0.6, 1 }, { SL_MEASURE_BENNETT_S, 0.467, 3 },
      { SL_MEASURE_SCOTT_PI, 0.444, 3 }, { SL_MEASURE_COHEN, 0.444, 3 } } },
  { "zwick1988-3", 2, 4,
    "00:20 01:5 02:5 03:10 11:10 12:5 13:5 21:5 22:10 23:5 33:20",
    { { SL_MEASURE_PERCENT, 0.6, 1 }, { SL_MEASURE_BENNETT_S, 0.467, 3 },
      { SL_MEASURE_SCOTT_PI, 0.46, 2 }, { SL_MEASURE_COHEN, 0.474, 3 } } },
  { "brennan-prediger1981-p689", 2, 3,
    "00:50 10:10 11:10 12:10 20:20",
    { { SL_MEASURE_PERCENT, 0.6, 1 }, { SL_MEASURE_COHEN, 0.27, 2 },
      { SL_MEASURE_BENNETT_S, 0.4, 1 } } },
  { "brennan-prediger1981-p691", 2, 3,
    "00:50 02:10 11:10 12:10 20:10 21:10",
    { { SL_MEASURE_PERCENT, 0.6, 1 }, { SL_MEASURE_COHEN, 0.29, 2 },
      { SL_MEASURE_BENNETT_S, 0.4, 1 } } },
  { "feinstein-cicchetti1990-a", 2, 2,
    "11:40 10:9 01:6 00:45",
    { { SL_MEASURE_PERCENT, 0.85, 2 }, { SL_MEASURE_COHEN, 0.7, 1 } } },
  { "feinstein-cicchetti1990-b", 2, 2,
    "11:80 10:10 01:5 00:5",
    { { SL_MEASURE_PERCENT, 0.85, 2 }, { SL_MEASURE_COHEN, 0.32, 2 } } },
  { "textbook-20-5-10-15", 2, 2,
    "11:20 10:5 01:10 00:15",
    { { SL_MEASURE_PERCENT, 0.7, 1 }, { SL_MEASURE_COHEN, 0.4, 1 } } },
  { "textbook-45-15-25-15", 2, 2,
    "11:45 10:15 01:25 00:15",
    { { SL_MEASURE_PERCENT, 0.6, 1 }, { SL_MEASURE_COHEN, 0.1304, 4 } } },
  { "gwet-paradox-80-7-8-5", 2, 2,
    "11:80 10:7 01:8 00:5",
    { { SL_MEASURE_PERCENT, 0.85, 2 }, { SL_MEASURE_GWET_AC1, 0.808, 3 } } },
  { "gwet-hand-8-1-1", 2, 2,
    "11:8 10 00",
    { { SL_MEASURE_PERCENT, 0.9, 1 }, { SL_MEASURE_GWET_AC1, 0.8658, 4 },
      { SL_MEASURE_SCOTT_PI, 0.6078, 4 } } },
  { "krippendorff1980-p133", 2, 2,
    "00:5 11 01:3 10",
    { { SL_MEASURE_PERCENT, 0.6, 1 }, { SL_MEASURE_ALPHA_NOMINAL, 0.095, 3 } } },
  { "krippendorff1980-p139", 3, 4,
    "000 011 111:3 333 033 012 222",
    { { SL_MEASURE_PERCENT, 0.74, 2 }, { SL_MEASURE_ALPHA_NOMINAL, 0.642, 3 } } },
  { "krippendorff-4x12-missing", 4, 5,
    "00.0 1121 2222:2 1111:2 0123 3333 0010 .444 ..00 .2..",
    { { SL_MEASURE_ALPHA_NOMINAL, 0.743, 3 }, { SL_MEASURE_ALPHA_ORDINAL, 0.815, 3 },
      { SL_MEASURE_ALPHA_INTERVAL, 0.849, 3 } } },
  { "hayes-krippendorff2007", 5, 4,
    "112.2:2 1101.:2 2333.:2 .00.0 000.0:3 102.1 1.20. 222.2:3 2111. .100. 0000.:2 "
    "1222. 33223 111.1:3 212.2 1233. 0011. 00.00 12.22 0111. 00010 1212. 1122. 110.0 "
    "2121. 22.22 3222. 223.2 22.12 2222.",
    { { SL_MEASURE_ALPHA_ORDINAL, 0.7598, 4 } } },
  { "fleiss1971", 6, 5,
    "333333 111444 122224 444444:4 111333 002222 222244 002223 003333:2 033333:2 "
    "013333 111222 113334 222224 000344 000001 113333:2 022444 133333 113444 033334 "
    "111113 000044 022222",
    { { SL_MEASURE_PERCENT, 0.5556, 4 }, { SL_MEASURE_FLEISS, 0.43, 2 } } },
  { "randolph2005-1", 3, 2,
    "111 110 001 000",
    { { SL_MEASURE_PERCENT, 0.6667, 4 }, { SL_MEASURE_FLEISS, 0.33, 2 } } },
  { "warrens2010-p284", 8, 2,
    "11111111:14 11101111 11111110 00000000:10 00100001:2 00101001 00101011",
    { { SL_MEASURE_FLEISS, 0.8324, 4 }, { SL_MEASURE_CONGER, 0.8326, 4 },
      { SL_MEASURE_LIGHT, 0.8325, 4 } } },
  { "krippendorff1995-digitized-a", 2, 2,
    "00:10 10:8 11:6",
    { { SL_MEASURE_COHEN, 0.385, 3 }, { SL_MEASURE_SCOTT_PI, 0.314, 3 } } },
  { "krippendorff1995-digitized-b", 2, 2,
    "11:10 10:8 00:6",
    { { SL_MEASURE_COHEN, 0.385, 3 }, { SL_MEASURE_SCOTT_PI, 0.314, 3 } } },
  { "krippendorff1995-digitized-c", 2, 2,
    "01:4 10:4 11:10 00:6",
    { { SL_MEASURE_COHEN, 0.314, 3 }, { SL_MEASURE_SCOTT_PI, 0.314, 3 } } },
};

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autoptr (SlRatings) ratings = sl_team_ratings_parse (published[i].patterns,
                                                             published[i].n_raters,
                                                             published[i].n_categories);

      for (const Printed *printed = published[i].printed; printed->n_decimals > 0; printed++)
        {
          SlEstimate estimate = sl_coefficient_compute (printed->measure, ratings);

          g_test_message ("%s %s", published[i].source, sl_measure_get_id (printed->measure));
          g_assert_cmpint (estimate.undefined, ==, SL_DEFINED);
          g_assert_cmpfloat_with_epsilon (estimate.value, printed->value,
                                          0.7 * pow (10, -(double) printed->n_decimals));
        }
    }
}

/* Variants that the file names after the measure. */
static SlRatings *
make_variant (JsonObject  *object,
              const char  *name,
              SlMeasure   *measure)
{
  g_auto (GStrv) parts = g_strsplit (name, "(", 2);
  const char *id = g_str_equal (parts[0], "randolph_kappa") ? "bennett_s"
                   : g_str_equal (parts[0], "multi_kappa")  ? "conger_kappa"
                   : g_str_equal (parts[0], "multi_pi")     ? "fleiss_kappa"
                                                            : parts[0];
  g_autoptr (SlRatings) ratings = NULL;

  if (!sl_team_find_measure (id, measure))
    return NULL;
  ratings = sl_team_case_ratings (object,
                                  g_strcmp0 (parts[1], "observed categories)") == 0);

  return g_strcmp0 (parts[1], "missing dropped)") == 0 ? sl_ratings_new_complete (ratings)
                                                       : g_steal_pointer (&ratings);
}

/* Values that only a program with five decimals confirms, for a definition that is its own. */
static double
get_tolerance (JsonObject *expected,
               const char *name,
               double      value)
{
  JsonArray *by = json_object_get_array_member (expected, "confirmed_by");
  gboolean five = g_str_equal (name, "fleiss_kappa") && json_array_get_length (by) == 1 &&
                  fabs (value * 1e5 - round (value * 1e5)) < 1e-6;

  return five ? 5e-6 : 1e-9;
}

static guint
check_case (JsonObject *object)
{
  JsonObject *all = json_object_get_object_member (object, "expected");
  g_autoptr (GList) names = json_object_get_members (all);
  guint n = 0;

  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonObject *expected = json_object_get_object_member (all, name->data);
      SlMeasure measure = SL_MEASURE_PERCENT;
      g_autoptr (SlRatings) ratings = make_variant (object, name->data, &measure);
      SlEstimate estimate;

      g_assert_nonnull (ratings);
      estimate = sl_coefficient_compute (measure, ratings);
      g_test_message ("%s %s", json_object_get_string_member (object, "id"), (char *) name->data);
      if (json_object_get_null_member (expected, "value"))
        g_assert_cmpint (estimate.undefined, !=, SL_DEFINED);
      else
        {
          double value = json_object_get_double_member (expected, "value");

          g_assert_cmpint (estimate.undefined, ==, SL_DEFINED);
          g_assert_cmpfloat_with_epsilon (estimate.value, value,
                                          get_tolerance (expected, name->data, value));
        }
      n++;
    }

  return n;
}

static void
test_reference (void)
{
  sl_team_cases_check ("coding", check_case, 400);
}

static void
assert_undefined (const char  *patterns,
                  guint        n_raters,
                  SlMeasure    measure,
                  SlUndefined  why)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse (patterns, n_raters, 3);

  g_assert_cmpint (sl_coefficient_compute (measure, ratings).undefined, ==, why);
}

/* Where there is no value it is said why, and nothing pretends to be 0 or 1. */
static void
test_undefined (void)
{
  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    {
      if (i != SL_MEASURE_PERCENT_ALL_AGREE)
        assert_undefined ("0. .1 2.", 2, i, SL_UNDEFINED_NO_PAIRS);
    }
  assert_undefined ("0. .1 2.", 2, SL_MEASURE_PERCENT_ALL_AGREE, SL_UNDEFINED_INCOMPLETE);
  assert_undefined ("11:5", 2, SL_MEASURE_COHEN, SL_UNDEFINED_ONE_CATEGORY);
  assert_undefined ("11:5", 2, SL_MEASURE_SCOTT_PI, SL_UNDEFINED_ONE_CATEGORY);
  assert_undefined ("111:5", 3, SL_MEASURE_FLEISS, SL_UNDEFINED_ONE_CATEGORY);
  assert_undefined ("111:5", 3, SL_MEASURE_CONGER, SL_UNDEFINED_ONE_CATEGORY);
  assert_undefined ("111:5", 3, SL_MEASURE_LIGHT, SL_UNDEFINED_A_PAIR);
  assert_undefined ("111:5", 3, SL_MEASURE_ALPHA_NOMINAL, SL_UNDEFINED_ONE_CATEGORY);
  assert_undefined ("012:5", 3, SL_MEASURE_COHEN, SL_UNDEFINED_NOT_TWO);
  assert_undefined ("0 1 2", 1, SL_MEASURE_LIGHT, SL_UNDEFINED_NO_PAIRS);
  assert_undefined ("0 1 2", 1, SL_MEASURE_PERCENT_ALL_AGREE, SL_UNDEFINED_NO_PAIRS);
}

/* The order of the units changes no digit. */
static void
test_order (void)
{
  g_autoptr (SlRatings) one = sl_team_ratings_parse ("00.:7 .11 022:3 110 2.1:4", 3, 3);
  g_autoptr (SlRatings) other = sl_team_ratings_parse ("2.1:2 110 022:3 00.:7 2.1:2 .11", 3, 3);

  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    {
      SlEstimate a = sl_coefficient_compute (i, one);
      SlEstimate b = sl_coefficient_compute (i, other);

      g_assert_cmpint (a.undefined, ==, b.undefined);
      g_assert_cmpfloat_with_epsilon (a.value, b.value, 1e-15);
    }
}

static void
test_intervals (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("00:20 01:4 10:3 11:12 22:6 21:2", 2, 3);
  g_autoptr (SlRatings) perfect = sl_team_ratings_parse ("00:20 11:20", 2, 3);
  SlEstimate first[SL_N_MEASURES];
  SlEstimate again[SL_N_MEASURES];

  sl_coefficient_estimate_all (ratings, first);
  sl_coefficient_estimate_all (ratings, again);
  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    {
      g_assert_true (first[i].has_interval);
      g_assert_cmpuint (first[i].n, ==, 47);
      g_assert_cmpfloat (first[i].low, <, first[i].value);
      g_assert_cmpfloat (first[i].high, >, first[i].value);
      g_assert_cmpfloat_with_epsilon (first[i].low, again[i].low, 1e-15);
      g_assert_cmpfloat_with_epsilon (first[i].high, again[i].high, 1e-15);
    }
  sl_coefficient_estimate_all (perfect, first);
  g_assert_cmpfloat_with_epsilon (first[SL_MEASURE_COHEN].low, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (first[SL_MEASURE_COHEN].high, 1, 1e-12);
}

/* For the share of agreement the interval can be reckoned by hand: 0.8 of 100, normal approximation.
 */
static void
test_interval_of_percent (void)
{
  g_autoptr (SlRatings) ratings = sl_team_ratings_parse ("00:40 11:40 01:10 10:10", 2, 3);
  SlEstimate estimates[SL_N_MEASURES];

  sl_coefficient_estimate_all (ratings, estimates);
  g_assert_cmpfloat_with_epsilon (estimates[SL_MEASURE_PERCENT].low, 0.8 - 1.96 * 0.04, 0.025);
  g_assert_cmpfloat_with_epsilon (estimates[SL_MEASURE_PERCENT].high, 0.8 + 1.96 * 0.04, 0.025);
}

static void
test_nothing (void)
{
  g_autoptr (SlRatings) ratings = sl_ratings_new (2, 3);
  g_autoptr (SlRatings) nobody = sl_ratings_new (0, 3);
  SlEstimate estimates[SL_N_MEASURES];

  sl_coefficient_estimate_all (ratings, estimates);
  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    {
      g_assert_cmpint (estimates[i].undefined, !=, SL_DEFINED);
      g_assert_false (estimates[i].has_interval);
    }
  sl_coefficient_estimate_all (nobody, estimates);
  g_assert_cmpint (estimates[SL_MEASURE_PERCENT].undefined, ==, SL_UNDEFINED_NO_PAIRS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/coefficient/published", test_published);
  g_test_add_func ("/coefficient/reference", test_reference);
  g_test_add_func ("/coefficient/undefined", test_undefined);
  g_test_add_func ("/coefficient/order", test_order);
  g_test_add_func ("/coefficient/intervals", test_intervals);
  g_test_add_func ("/coefficient/interval-of-percent", test_interval_of_percent);
  g_test_add_func ("/coefficient/nothing", test_nothing);

  return g_test_run ();
}
