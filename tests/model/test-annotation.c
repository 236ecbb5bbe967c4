/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-annotation.h"

static void
test_empty_says_nothing (void)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new ("claim", "annotator", SL_VERDICT_NONE, "", NULL);

  g_assert_true (sl_annotation_is_empty (annotation));
  g_assert_null (sl_annotation_get_note (annotation));
  sl_annotation_take_evidence (annotation, sl_evidence_new ("https://example.org", NULL, SL_STANCE_SUPPORTS, NULL));
  g_assert_false (sl_annotation_is_empty (annotation));
}

static void
test_equal_but_for_the_time (void)
{
  SlAnnotation *a = sl_annotation_new ("claim", "annotator", SL_VERDICT_DISPUTED, "why", "2026-01-01T00:00:00Z");
  SlAnnotation *b = sl_annotation_new ("claim", "annotator", SL_VERDICT_DISPUTED, "why", "2026-01-02T00:00:00Z");
  SlAnnotation *copy;

  g_assert_true (sl_annotation_equal (a, b));
  sl_annotation_take_evidence (a, sl_evidence_new (NULL, "the log", SL_STANCE_DISPUTES, "2026-01-01"));
  g_assert_false (sl_annotation_equal (a, b));
  copy = sl_annotation_copy (a);
  g_assert_true (sl_annotation_equal (a, copy));
  g_assert_cmpstr (sl_annotation_get_changed (copy), ==, "2026-01-01T00:00:00Z");
  g_assert_cmpstr (sl_annotation_get_evidence (copy, 0)->title, ==, "the log");
  g_assert_finalize_object (a);
  g_assert_finalize_object (b);
  g_assert_finalize_object (copy);
}

static void
test_evidence (void)
{
  g_autoptr (SlEvidence) evidence = sl_evidence_new ("https://example.org", "", SL_STANCE_CONTEXT, NULL);
  g_autoptr (SlEvidence) copy = sl_evidence_copy (evidence);

  g_assert_null (evidence->title);
  g_assert_true (sl_evidence_equal (evidence, copy));
  copy->stance = SL_STANCE_DISPUTES;
  g_assert_false (sl_evidence_equal (evidence, copy));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/annotation/empty-says-nothing", test_empty_says_nothing);
  g_test_add_func ("/annotation/equal-but-for-the-time", test_equal_but_for_the_time);
  g_test_add_func ("/annotation/evidence", test_evidence);

  return g_test_run ();
}
