/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-direction.h"

static gboolean
is_to_left (const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);

  return sl_direction_is_to_left (text);
}

static void
test_direction (void)
{
  g_assert_false (is_to_left (""));
  g_assert_false (is_to_left ("12:30 — 14 %"));
  g_assert_false (is_to_left ("The mayor said so."));
  g_assert_true (is_to_left ("قال رئيس البلدية ذلك."));
  g_assert_true (is_to_left ("ראש העיר אמר זאת."));
  g_assert_false (is_to_left ("The word is سلام, peace."));
  g_assert_true (is_to_left ("PORT ELLERY (Reuters) - قال رئيس البلدية روث برانوخ يوم الثلاثاء إن البوابة بقيت مفتوحة"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/direction/direction", test_direction);

  return g_test_run ();
}
