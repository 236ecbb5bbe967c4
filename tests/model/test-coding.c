/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-coding.h"

#include "model/sl-uuid.h"

static void
test_new (void)
{
  const SlTextRange range = { 4, 9 };
  SlCoding *coding = sl_coding_new (NULL, "code", "article", &range, "ann", NULL);

  g_assert_true (sl_uuid_is_valid (sl_coding_get_uuid (coding)));
  g_assert_cmpstr (sl_coding_get_code (coding), ==, "code");
  g_assert_cmpstr (sl_coding_get_article (coding), ==, "article");
  g_assert_true (sl_text_range_equal (sl_coding_get_range (coding), &range));
  g_assert_cmpstr (sl_coding_get_annotator (coding), ==, "ann");
  g_assert_null (sl_coding_get_created (coding));
  g_assert_finalize_object (coding);
}

static void
test_equal (void)
{
  const SlTextRange range = { 4, 9 };
  const SlTextRange other = { 4, 8 };
  g_autoptr (SlCoding) a = sl_coding_new ("u", "code", "article", &range, "ann", "2026-01-01");
  g_autoptr (SlCoding) same = sl_coding_new ("u", "code", "article", &range, "ann", "2026-01-01");
  g_autoptr (SlCoding) b = sl_coding_new ("u", "code", "article", &other, "ann", "2026-01-01");
  g_autoptr (SlCoding) c = sl_coding_new ("u", "else", "article", &range, "ann", "2026-01-01");
  g_autoptr (SlCoding) d = sl_coding_new ("u", "code", "article", &range, "ben", "2026-01-01");

  g_assert_true (sl_coding_equal (a, same));
  g_assert_false (sl_coding_equal (a, b));
  g_assert_false (sl_coding_equal (a, c));
  g_assert_false (sl_coding_equal (a, d));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/coding/new", test_new);
  g_test_add_func ("/coding/equal", test_equal);

  return g_test_run ();
}
