/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-offsets.h"

/* GLib's own conversion says how many units stand before each character. */
static void
check (const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (SlOffsets) offsets = sl_offsets_new (text);
  glong n_units = 0;
  guint back;

  for (guint i = 0; i <= sl_text_get_n_chars (text); i++)
    {
      g_autofree gunichar2 *units = g_utf8_to_utf16 (utf8, sl_text_byte_offset (text, i), NULL,
                                                     &n_units, NULL);

      g_assert_cmpuint (sl_offsets_to_utf16 (offsets, i), ==, n_units);
      g_assert_true (sl_offsets_from_utf16 (offsets, n_units, &back));
      g_assert_cmpuint (back, ==, i);
    }
  g_assert_false (sl_offsets_from_utf16 (offsets, n_units + 1, &back));
  g_assert_false (sl_offsets_from_utf16 (offsets, -1, &back));
  g_assert_false (sl_offsets_from_utf16 (offsets, G_MAXINT64, &back));
}

static void
test_both_ways (void)
{
  check ("");
  check ("plain");
  check ("caf\u00e9 e\u0301 \u4e2d");
  check ("\U0001f600");
  check ("a\U0001f469\u200d\U0001f680b\U0001f600\U0001f600 end");
}

static void
test_inside (void)
{
  g_autoptr (SlText) text = sl_text_new ("a\U0001f600b", -1);
  g_autoptr (SlOffsets) offsets = sl_offsets_new (text);
  guint offset;

  g_assert_false (sl_offsets_from_utf16 (offsets, 2, &offset));
  g_assert_true (sl_offsets_from_utf16 (offsets, 3, &offset));
  g_assert_cmpuint (offset, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/offsets/both-ways", test_both_ways);
  g_test_add_func ("/exchange/offsets/inside", test_inside);

  return g_test_run ();
}
