/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-team-fixture.h"

#include <string.h>

#include "sl-test-utils.h"

/**
 * sl_team_ratings_parse:
 * @patterns: units with a space in between: a digit for the category of each rater, a dot where there
 *   is none, and after a colon how many units are like that
 * @n_raters: how many raters there are
 * @n_categories: how many categories there are
 *
 * Returns: (transfer full): the ratings
 */
SlRatings *
sl_team_ratings_parse (const char *patterns,
                       guint       n_raters,
                       guint       n_categories)
{
  SlRatings *ratings = sl_ratings_new (n_raters, n_categories);
  g_auto (GStrv) words = g_strsplit (patterns, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *colon = strchr (words[i], ':');
      guint64 times = colon != NULL ? g_ascii_strtoull (colon + 1, NULL, 10) : 1;
      int row[16];

      for (guint k = 0; k < n_raters; k++)
        row[k] = words[i][k] == '.' ? SL_RATING_MISSING : words[i][k] - '0';
      while (times-- > 0)
        sl_ratings_add (ratings, row);
    }

  return ratings;
}

/**
 * sl_team_cases_load:
 *
 * Returns: (transfer full) (nullable): the reference values, or %NULL with the test skipped
 */
JsonParser *
sl_team_cases_load (void)
{
  g_autofree char *path = sl_test_shared_path (SL_TEAM_CASES);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    {
      g_test_skip ("the reference values are not there");
      return NULL;
    }
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&parser);
}

/**
 * sl_team_cases_check:
 * @kind: which cases
 * @check: looks at one, and gives how many values of it agree
 * @more_than: so many values there are at least
 *
 * Looks at all cases of a kind, where the reference values are there.
 */
void
sl_team_cases_check (const char *kind,
                     guint     (*check) (JsonObject *object),
                     guint       more_than)
{
  g_autoptr (JsonParser) parser = sl_team_cases_load ();
  JsonArray *cases;
  guint n = 0;

  if (parser == NULL)
    return;
  cases = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                        "cases");
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *object = json_array_get_object_element (cases, i);

      if (g_str_equal (json_object_get_string_member (object, "kind"), kind))
        n += check (object);
    }
  g_test_message ("%u values agree", n);
  g_assert_cmpuint (n, >, more_than);
}

static int
find_category (JsonArray  *categories,
               const char *name)
{
  for (guint i = 0; i < json_array_get_length (categories); i++)
    {
      if (g_str_equal (json_array_get_string_element (categories, i), name))
        return (int) i;
    }
  g_assert_not_reached ();
}

static JsonArray *
list_observed (JsonArray *categories,
               JsonArray *units)
{
  JsonArray *observed = json_array_new ();

  for (guint c = 0; c < json_array_get_length (categories); c++)
    {
      const char *name = json_array_get_string_element (categories, c);
      gboolean found = FALSE;

      for (guint i = 0; i < json_array_get_length (units); i++)
        {
          JsonArray *row = json_array_get_array_element (units, i);

          for (guint k = 0; k < json_array_get_length (row); k++)
            found = found || (!json_array_get_null_element (row, k) &&
                              g_str_equal (json_array_get_string_element (row, k), name));
        }
      if (found)
        json_array_add_string_element (observed, name);
    }

  return observed;
}

/**
 * sl_team_case_ratings:
 * @object: a case of kind "coding"
 * @observed_only: whether categories that nobody used are left out
 *
 * Returns: (transfer full): its ratings
 */
SlRatings *
sl_team_case_ratings (JsonObject *object,
                      gboolean    observed_only)
{
  JsonArray *units = json_object_get_array_member (object, "ratings");
  JsonArray *declared = json_object_get_array_member (object, "categories");
  g_autoptr (JsonArray) categories = observed_only ? list_observed (declared, units)
                                                   : json_array_ref (declared);
  guint n_raters = json_array_get_length (json_array_get_array_element (units, 0));
  SlRatings *ratings = sl_ratings_new (n_raters, json_array_get_length (categories));

  for (guint i = 0; i < json_array_get_length (units); i++)
    {
      JsonArray *from = json_array_get_array_element (units, i);
      int row[16];

      for (guint k = 0; k < n_raters; k++)
        row[k] = json_array_get_null_element (from, k)
                   ? SL_RATING_MISSING
                   : find_category (categories, json_array_get_string_element (from, k));
      sl_ratings_add (ratings, row);
    }

  return ratings;
}

/**
 * sl_team_case_marks:
 * @object: a case of kind "unitizing"
 * @only_label: (nullable): the only label to look at
 *
 * Returns: (transfer full): its marks
 */
SlMarks *
sl_team_case_marks (JsonObject *object,
                    const char *only_label)
{
  JsonArray *units = json_object_get_array_member (object, "units");
  guint begin = (guint) json_object_get_int_member (object, "begin");
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  SlMarks *marks;
  guint index;

  for (guint i = 0; i < json_array_get_length (units); i++)
    {
      const char *label = json_array_get_string_element (json_array_get_array_element (units, i), 3);

      if (!g_ptr_array_find_with_equal_func (labels, label, g_str_equal, NULL))
        g_ptr_array_add (labels, (gpointer) label);
    }
  marks = sl_marks_new ((guint) json_object_get_int_member (object, "raters"), labels->len);
  sl_marks_add_text (marks, (guint) json_object_get_int_member (object, "length"));
  for (guint i = 0; i < json_array_get_length (units); i++)
    {
      JsonArray *unit = json_array_get_array_element (units, i);
      const SlTextRange range = { (guint) json_array_get_int_element (unit, 1) - begin,
                                  (guint) json_array_get_int_element (unit, 2) - begin };
      const char *label = json_array_get_string_element (unit, 3);

      g_assert_true (g_ptr_array_find_with_equal_func (labels, label, g_str_equal, &index));
      if (only_label == NULL || g_str_equal (label, only_label))
        sl_marks_add (marks, 0, (guint) json_array_get_int_element (unit, 0), &range, index);
    }

  return marks;
}

/**
 * sl_team_find_measure:
 * @id: a name
 * @measure: (out): the measure of that name
 *
 * Returns: whether there is one
 */
gboolean
sl_team_find_measure (const char *id,
                      SlMeasure  *measure)
{
  for (guint i = 0; i < SL_N_MEASURES; i++)
    {
      if (g_str_equal (sl_measure_get_id (i), id))
        {
          *measure = i;
          return TRUE;
        }
    }

  return FALSE;
}
