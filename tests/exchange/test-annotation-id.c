/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-annotation-id.h"

#include "model/sl-uuid.h"
#include "sl-test-set.h"

static void
test_stable (void)
{
  g_autoptr (SlAnnotation) before = sl_annotation_new (SL_TEST_CLAIM (1), SL_TEST_ANN,
                                                       SL_VERDICT_DISPUTED, NULL, NULL);
  g_autoptr (SlAnnotation) after = sl_annotation_new (SL_TEST_CLAIM (1), SL_TEST_ANN,
                                                      SL_VERDICT_SUPPORTED, "now", NULL);
  g_autofree char *id_before = sl_annotation_id_dup (SL_TEST_SET_UUID, before);
  g_autofree char *id_after = sl_annotation_id_dup (SL_TEST_SET_UUID, after);

  g_assert_true (sl_uuid_is_valid (id_before));
  g_assert_cmpstr (id_before, ==, id_after);
}

static void
test_distinct (void)
{
  g_autoptr (SlAnnotation) ann = sl_annotation_new (SL_TEST_CLAIM (1), SL_TEST_ANN,
                                                    SL_VERDICT_DISPUTED, NULL, NULL);
  g_autoptr (SlAnnotation) ben = sl_annotation_new (SL_TEST_CLAIM (1), SL_TEST_BEN,
                                                    SL_VERDICT_DISPUTED, NULL, NULL);
  g_autoptr (SlAnnotation) next = sl_annotation_new (SL_TEST_CLAIM (2), SL_TEST_ANN,
                                                     SL_VERDICT_DISPUTED, NULL, NULL);
  g_autofree char *id_ann = sl_annotation_id_dup (SL_TEST_SET_UUID, ann);
  g_autofree char *id_ben = sl_annotation_id_dup (SL_TEST_SET_UUID, ben);
  g_autofree char *id_next = sl_annotation_id_dup (SL_TEST_SET_UUID, next);
  g_autofree char *id_elsewhere = sl_annotation_id_dup (SL_TEST_CLAIM (9), ann);

  g_assert_cmpstr (id_ann, !=, id_ben);
  g_assert_cmpstr (id_ann, !=, id_next);
  g_assert_cmpstr (id_ann, !=, id_elsewhere);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/annotation-id/stable", test_stable);
  g_test_add_func ("/exchange/annotation-id/distinct", test_distinct);

  return g_test_run ();
}
