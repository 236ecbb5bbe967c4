/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-bundle.h"

static void
test_bundle (void)
{
  g_autoptr (SlBundle) bundle = sl_bundle_new ("c0000000-0000-4000-8000-000000000000", NULL);
  g_autoptr (SlText) text = sl_text_new ("The dam held.", -1);
  g_autoptr (SlText) same = sl_text_new ("The dam held.", -1);
  g_autoptr (SlText) other = sl_text_new ("The dam broke.", -1);

  g_assert_null (sl_bundle_lookup_text (bundle, sl_text_get_sha256 (text)));
  sl_bundle_add_text (bundle, text);
  sl_bundle_add_text (bundle, same);
  g_assert_cmpuint (bundle->texts->len, ==, 1);
  g_assert_true (sl_bundle_lookup_text (bundle, sl_text_get_sha256 (same)) == text);
  g_assert_null (sl_bundle_lookup_text (bundle, sl_text_get_sha256 (other)));
  g_assert_null (sl_bundle_lookup_text (bundle, NULL));
  sl_bundle_take_entry (bundle, sl_entry_new ("a", "d", 1, 1, "t", "claim", "k", NULL));
  g_assert_cmpuint (bundle->entries->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bundle/bundle", test_bundle);

  return g_test_run ();
}
