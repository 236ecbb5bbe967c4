/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-refi-codes.h"

#include "sl-test-set.h"

static void
test_ours (void)
{
  SlVerdict verdict;
  SlCodeKind kind;
  gboolean is_group;

  for (SlVerdict i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      g_autofree char *guid = sl_refi_codes_dup_verdict (i);

      g_assert_true (sl_refi_codes_is_ours (guid, &verdict, &kind, &is_group));
      g_assert_cmpint (verdict, ==, i);
      g_assert_false (is_group);
    }
  for (SlCodeKind i = 0; i < SL_N_CODE_KINDS; i++)
    {
      g_autofree char *guid = sl_refi_codes_dup_group (i);

      g_assert_true (sl_refi_codes_is_ours (guid, &verdict, &kind, &is_group));
      g_assert_true (is_group);
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (sl_refi_codes_is_ours (SL_TEST_ANN, &verdict, &kind, &is_group));
  g_assert_cmpint (verdict, ==, SL_VERDICT_NONE);
}

/* A chain of a thousand codes is written without one in another a thousand times. */
static void
test_deep (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlSink) sink = sl_sink_new (stream, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("f0000000-0000-4000-8000-%012u", i);
      g_autofree char *above = g_strdup_printf ("f0000000-0000-4000-8000-%012u", i + 1);
      g_autoptr (SlCode) code = sl_code_new (uuid, SL_CODE_TOPIC, "deep");

      sl_code_set_parent (code, i < 999 ? above : NULL);
      g_assert_true (sl_set_add_code (set, code));
    }
  g_assert_true (sl_refi_codes_put (sink, SL_SET_SOURCE (set), known, NULL));
  g_assert_cmpuint (g_hash_table_size (known), ==, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/refi-codes/ours", test_ours);
  g_test_add_func ("/exchange/refi-codes/deep", test_deep);

  return g_test_run ();
}
