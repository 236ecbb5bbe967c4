/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-omission.h"

#include <string.h>

#include "model/sl-uuid.h"

#define CLAIM "11111111-1111-4111-8111-111111111111"
#define ARTICLE "22222222-2222-4222-8222-222222222222"
#define OTHER "33333333-3333-4333-8333-333333333333"
#define ANN "44444444-4444-4444-8444-444444444444"
#define BEN "55555555-5555-4555-8555-555555555555"

static void
test_new (void)
{
  SlOmission *omission = sl_omission_new (CLAIM, ARTICLE, ANN, "read twice", "2026-03-09T10:00:00Z");

  g_assert_cmpstr (sl_omission_get_claim (omission), ==, CLAIM);
  g_assert_cmpstr (sl_omission_get_article (omission), ==, ARTICLE);
  g_assert_cmpstr (sl_omission_get_annotator (omission), ==, ANN);
  g_assert_cmpstr (sl_omission_get_note (omission), ==, "read twice");
  g_assert_cmpstr (sl_omission_get_changed (omission), ==, "2026-03-09T10:00:00Z");
  g_assert_finalize_object (omission);
}

static void
test_nothing_more (void)
{
  g_autoptr (SlOmission) omission = sl_omission_new (CLAIM, ARTICLE, ANN, "", NULL);

  g_assert_null (sl_omission_get_note (omission));
  g_assert_null (sl_omission_get_changed (omission));
}

/* The same statement has the same key wherever it was made, and only that. */
static void
test_key (void)
{
  g_autoptr (SlOmission) omission = sl_omission_new (CLAIM, ARTICLE, ANN, NULL, NULL);
  g_autoptr (SlOmission) noted = sl_omission_new (CLAIM, ARTICLE, ANN, "note", NULL);
  g_autoptr (SlOmission) ben = sl_omission_new (CLAIM, ARTICLE, BEN, NULL, NULL);
  g_autoptr (SlOmission) swapped = sl_omission_new (ARTICLE, CLAIM, ANN, NULL, NULL);
  g_autoptr (SlOmission) elsewhere = sl_omission_new (CLAIM, OTHER, ANN, NULL, NULL);
  g_autofree char *cell = sl_omission_dup_cell (CLAIM, ARTICLE);
  g_autofree char *key = sl_omission_dup_key (CLAIM, ARTICLE, ANN);
  g_autofree char *claim_of_article = sl_uuid_new_v5 (ARTICLE, CLAIM);

  g_assert_true (sl_uuid_is_valid (cell));
  g_assert_cmpstr (sl_omission_get_cell (omission), ==, cell);
  g_assert_cmpstr (sl_omission_get_key (omission), ==, key);
  g_assert_cmpuint (strlen (key), ==, 73);
  g_assert_true (g_str_has_suffix (key, " " ANN));
  g_assert_cmpstr (sl_omission_get_key (noted), ==, key);
  g_assert_cmpstr (sl_omission_get_cell (ben), ==, cell);
  g_assert_cmpstr (sl_omission_get_key (ben), !=, key);
  g_assert_cmpstr (sl_omission_get_cell (swapped), !=, cell);
  g_assert_cmpstr (sl_omission_get_cell (elsewhere), !=, cell);
  g_assert_cmpstr (claim_of_article, !=, cell);
}

static void
test_equal (void)
{
  g_autoptr (SlOmission) a = sl_omission_new (CLAIM, ARTICLE, ANN, "note", "2026-03-09T10:00:00Z");
  g_autoptr (SlOmission) same = sl_omission_new (CLAIM, ARTICLE, ANN, "note",
                                                 "2026-03-09T10:00:00Z");
  g_autoptr (SlOmission) other_note = sl_omission_new (CLAIM, ARTICLE, ANN, NULL,
                                                       "2026-03-09T10:00:00Z");
  g_autoptr (SlOmission) later = sl_omission_new (CLAIM, ARTICLE, ANN, "note",
                                                  "2026-03-09T11:00:00Z");
  g_autoptr (SlOmission) ben = sl_omission_new (CLAIM, ARTICLE, BEN, "note",
                                                "2026-03-09T10:00:00Z");
  g_autoptr (SlOmission) other = sl_omission_new (CLAIM, OTHER, ANN, "note",
                                                  "2026-03-09T10:00:00Z");

  g_assert_true (sl_omission_equal (a, same));
  g_assert_false (sl_omission_equal (a, other_note));
  g_assert_false (sl_omission_equal (a, later));
  g_assert_false (sl_omission_equal (a, ben));
  g_assert_false (sl_omission_equal (a, other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/omission/new", test_new);
  g_test_add_func ("/omission/nothing-more", test_nothing_more);
  g_test_add_func ("/omission/key", test_key);
  g_test_add_func ("/omission/equal", test_equal);

  return g_test_run ();
}
