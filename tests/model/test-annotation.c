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

static void
test_every_field_counts (void)
{
  g_autoptr (SlAnnotation) a = sl_annotation_new ("claim", "ann", SL_VERDICT_DISPUTED, "why", NULL);
  g_autoptr (SlAnnotation) claim = sl_annotation_new ("c", "ann", SL_VERDICT_DISPUTED, "why", NULL);
  g_autoptr (SlAnnotation) person = sl_annotation_new ("claim", "ben", SL_VERDICT_DISPUTED, "why",
                                                       NULL);
  g_autoptr (SlAnnotation) verdict = sl_annotation_new ("claim", "ann", SL_VERDICT_NONE, "why",
                                                        NULL);
  g_autoptr (SlAnnotation) note = sl_annotation_new ("claim", "ann", SL_VERDICT_DISPUTED, NULL,
                                                     NULL);

  g_assert_false (sl_annotation_equal (a, claim));
  g_assert_false (sl_annotation_equal (a, person));
  g_assert_false (sl_annotation_equal (a, verdict));
  g_assert_false (sl_annotation_equal (a, note));
  g_assert_true (sl_annotation_equal (a, a));
  g_assert_cmpstr (sl_annotation_get_claim (claim), ==, "c");
  g_assert_cmpstr (sl_annotation_get_annotator (person), ==, "ben");
}

/* The order of the evidence is the annotator's own, so it counts. */
static void
test_order_of_evidence (void)
{
  g_autoptr (SlAnnotation) a = sl_annotation_new ("claim", "ann", SL_VERDICT_NONE, NULL, NULL);
  g_autoptr (SlAnnotation) b = sl_annotation_new ("claim", "ann", SL_VERDICT_NONE, NULL, NULL);

  sl_annotation_take_evidence (a, sl_evidence_new (NULL, "one", SL_STANCE_CONTEXT, NULL));
  sl_annotation_take_evidence (a, sl_evidence_new (NULL, "two", SL_STANCE_CONTEXT, NULL));
  sl_annotation_take_evidence (b, sl_evidence_new (NULL, "two", SL_STANCE_CONTEXT, NULL));
  sl_annotation_take_evidence (b, sl_evidence_new (NULL, "one", SL_STANCE_CONTEXT, NULL));
  g_assert_cmpuint (sl_annotation_get_n_evidence (a), ==, 2);
  g_assert_cmpstr (sl_annotation_get_evidence (a, 1)->title, ==, "two");
  g_assert_false (sl_annotation_equal (a, b));
}

static void
test_note_or_verdict_says_something (void)
{
  g_autoptr (SlAnnotation) note = sl_annotation_new ("claim", "ann", SL_VERDICT_NONE, "\U0001f30a",
                                                     NULL);
  g_autoptr (SlAnnotation) verdict = sl_annotation_new ("claim", "ann", SL_VERDICT_UNVERIFIABLE,
                                                        NULL, NULL);

  g_assert_false (sl_annotation_is_empty (note));
  g_assert_cmpstr (sl_annotation_get_note (note), ==, "\U0001f30a");
  g_assert_false (sl_annotation_is_empty (verdict));
  g_assert_cmpint (sl_annotation_get_verdict (verdict), ==, SL_VERDICT_UNVERIFIABLE);
  g_assert_cmpuint (sl_annotation_get_n_evidence (verdict), ==, 0);
}

/* A copy has its own evidence. */
static void
test_copy_stands_alone (void)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new ("claim", "ann", SL_VERDICT_SUPPORTED,
                                                           "note", NULL);
  g_autoptr (SlAnnotation) copy = sl_annotation_copy (annotation);

  sl_annotation_take_evidence (copy, sl_evidence_new (NULL, "log", SL_STANCE_CONTEXT, NULL));
  g_assert_cmpuint (sl_annotation_get_n_evidence (annotation), ==, 0);
  g_assert_cmpuint (sl_annotation_get_n_evidence (copy), ==, 1);
}

static void
test_every_part_of_evidence_counts (void)
{
  g_autoptr (SlEvidence) a = sl_evidence_new ("https://a", "t", SL_STANCE_CONTEXT, "2026");
  g_autoptr (SlEvidence) url = sl_evidence_new ("https://b", "t", SL_STANCE_CONTEXT, "2026");
  g_autoptr (SlEvidence) title = sl_evidence_new ("https://a", NULL, SL_STANCE_CONTEXT, "2026");
  g_autoptr (SlEvidence) date = sl_evidence_new ("https://a", "t", SL_STANCE_CONTEXT, "2025");

  g_assert_false (sl_evidence_equal (a, url));
  g_assert_false (sl_evidence_equal (a, title));
  g_assert_false (sl_evidence_equal (a, date));
  g_assert_true (G_TYPE_IS_BOXED (SL_TYPE_EVIDENCE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/annotation/empty-says-nothing", test_empty_says_nothing);
  g_test_add_func ("/annotation/equal-but-for-the-time", test_equal_but_for_the_time);
  g_test_add_func ("/annotation/evidence", test_evidence);
  g_test_add_func ("/annotation/every-field-counts", test_every_field_counts);
  g_test_add_func ("/annotation/order-of-evidence", test_order_of_evidence);
  g_test_add_func ("/annotation/note-or-verdict-says-something", test_note_or_verdict_says_something);
  g_test_add_func ("/annotation/copy-stands-alone", test_copy_stands_alone);
  g_test_add_func ("/annotation/every-part-of-evidence-counts", test_every_part_of_evidence_counts);

  return g_test_run ();
}
