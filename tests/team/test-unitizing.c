/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-unitizing.h"

static GArray *
make_ranges (const guint *numbers,
             guint        n)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (SlTextRange));

  for (guint i = 0; i + 1 < n; i += 2)
    {
      const SlTextRange range = { numbers[i], numbers[i + 1] };

      g_array_append_val (ranges, range);
    }

  return ranges;
}

static double
reckon (const guint *a,
        guint        n_a,
        const guint *b,
        guint        n_b,
        guint        length)
{
  g_autoptr (GArray) first = make_ranges (a, n_a);
  g_autoptr (GArray) second = make_ranges (b, n_b);
  GArray *both[] = { first, second };
  SlUnitizing result = sl_unitizing_compute (both, 2, length);

  return 1 - result.observed / result.expected;
}

/* Krippendorff 2004, p. 254: the two categories of the example. */
static void
test_published (void)
{
  static const guint c_one[] = { 75, 145, 220, 250 };
  static const guint c_other[] = { 70, 150, 205, 225, 250, 270 };
  static const guint k[] = { 30, 90, 150, 200 };

  g_assert_cmpfloat_with_epsilon (reckon (c_one, 4, c_other, 6, 300), 0.7286, 5e-5);
  g_assert_cmpfloat_with_epsilon (reckon (k, 4, k, 4, 300), 1, 1e-12);
}

/* Krippendorff 1995, p. 57, in a scale so fine that it does not matter. */
static void
test_fine_scale (void)
{
  static const guint one[] = { 10000, 50000, 70000, 100000 };
  static const guint other[] = { 20000, 40000, 75000, 85000 };

  g_assert_cmpfloat_with_epsilon (reckon (one, 4, other, 4, 120000), 0.553, 5e-4);
}

/* The formula of the expected disagreement, added up the slow way. */
static double
reckon_expected_slowly (const guint *a,
                        guint        n_a,
                        guint        length)
{
  double positions = 2.0 * length;
  double weight = positions * (positions - 1);
  double n = n_a / 2.0;
  double sum = 0;

  for (guint i = 0; i < n_a; i += 2)
    {
      double l = a[i + 1] - a[i];
      double places = 0;
      guint end = 0;

      for (guint k = 0; k <= n_a; k += 2)
        {
          double gap = (k < n_a ? a[k] : length) - end;

          places += gap >= l ? gap - l + 1 : 0;
          end = k < n_a ? a[k + 1] : end;
        }
      places += length - l + 1; /* the other person's only gap is the whole text */
      sum += (n - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * places;
      weight -= l * (l - 1);
    }

  return 2.0 / length * sum / weight;
}

static void
test_expected (void)
{
  static const guint one[] = { 3, 9, 9, 11, 40, 41, 60, 90 };
  g_autoptr (GArray) first = make_ranges (one, G_N_ELEMENTS (one));
  g_autoptr (GArray) second = make_ranges (NULL, 0);
  GArray *both[] = { first, second };
  SlUnitizing result = sl_unitizing_compute (both, 2, 100);

  g_assert_cmpfloat_with_epsilon (result.expected,
                                  reckon_expected_slowly (one, G_N_ELEMENTS (one), 100), 1e-12);
  g_assert_cmpfloat (result.observed, >, 0);
}

static void
test_nothing_marked (void)
{
  g_autoptr (GArray) none = make_ranges (NULL, 0);
  GArray *both[] = { none, none };
  SlUnitizing result = sl_unitizing_compute (both, 2, 100);

  g_assert_cmpfloat_with_epsilon (result.observed, 0, 1e-15);
  g_assert_cmpfloat_with_epsilon (result.expected, 0, 1e-15);
}

static char *
describe_merged (const guint *numbers,
                 guint        n,
                 gboolean     touching)
{
  g_autoptr (GArray) ranges = make_ranges (numbers, n);
  g_autoptr (GArray) merged = sl_unitizing_merge (ranges, touching);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < merged->len; i++)
    {
      const SlTextRange *range = &g_array_index (merged, SlTextRange, i);

      g_string_append_printf (line, "%u-%u ", range->start, range->end);
    }

  return g_string_free (line, FALSE);
}

static void
test_merge (void)
{
  static const guint ranges[] = { 20, 30, 0, 5, 5, 8, 25, 27, 29, 40, 7, 9 };
  g_autofree char *apart = describe_merged (ranges, G_N_ELEMENTS (ranges), FALSE);
  g_autofree char *together = describe_merged (ranges, G_N_ELEMENTS (ranges), TRUE);

  g_assert_cmpstr (apart, ==, "0-5 5-9 20-40 ");
  g_assert_cmpstr (together, ==, "0-9 20-40 ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/unitizing/published", test_published);
  g_test_add_func ("/unitizing/fine-scale", test_fine_scale);
  g_test_add_func ("/unitizing/expected", test_expected);
  g_test_add_func ("/unitizing/nothing-marked", test_nothing_marked);
  g_test_add_func ("/unitizing/merge", test_merge);

  return g_test_run ();
}
