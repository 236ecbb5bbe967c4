/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-text.h"

#include <string.h>

static void
test_empty (void)
{
  g_autoptr (SlText) text = sl_text_new ("", 0);

  g_assert_cmpuint (sl_text_get_n_chars (text), ==, 0);
  g_assert_cmpuint (sl_text_byte_offset (text, 5), ==, 0);
  g_assert_cmpuint (sl_text_char_offset (text, 5), ==, 0);
  g_assert_cmpstr (sl_text_get_sha256 (text), ==,
                   "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

/* An emoji, a combining mark and letters of two and three bytes: all count by code points. */
static void
test_wide_characters (void)
{
  g_autoptr (SlText) text = sl_text_new ("a🌊e\xcc\x81é„z", -1);
  g_autofree char *words = sl_text_dup_range (text, &(SlTextRange) { 1, 4 });
  g_autofree char *beyond = sl_text_dup_range (text, &(SlTextRange) { 6, 99 });

  g_assert_cmpuint (sl_text_get_n_chars (text), ==, 7);
  g_assert_cmpstr (words, ==, "🌊e\xcc\x81");
  g_assert_cmpstr (beyond, ==, "z");
  g_assert_cmpuint (sl_text_byte_offset (text, 2), ==, 5);
  g_assert_cmpuint (sl_text_char_offset (text, 5), ==, 2);
}

/* Both conversions agree with walking, around every kept offset. */
static void
test_long (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (SlText) text = NULL;
  guint offset = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (string, i % 3 == 0 ? "ä" : i % 7 == 0 ? "🌊" : "x");
  text = sl_text_new (string->str, string->len);

  for (const char *p = string->str; *p != '\0'; p = g_utf8_next_char (p), offset++)
    {
      g_assert_cmpuint (sl_text_byte_offset (text, offset), ==, p - string->str);
      g_assert_cmpuint (sl_text_char_offset (text, p - string->str), ==, offset);
    }
  g_assert_cmpuint (offset, ==, sl_text_get_n_chars (text));
}

/* A text whose length is a multiple of the stride has a last kept offset at its very end. */
static void
test_length_of_stride (void)
{
  g_autofree char *string = g_strnfill (128, 'x');
  g_autoptr (SlText) text = sl_text_new (string, -1);

  g_assert_cmpuint (sl_text_byte_offset (text, 128), ==, 128);
  g_assert_cmpuint (sl_text_char_offset (text, 127), ==, 127);
  g_assert_cmpuint (sl_text_char_offset (text, 128), ==, 128);
}

static void
test_valid (void)
{
  g_autoptr (SlText) text = sl_text_new ("words", -1);

  g_assert_true (sl_text_range_is_valid (text, &(SlTextRange) { 0, 5 }));
  g_assert_false (sl_text_range_is_valid (text, &(SlTextRange) { 0, 6 }));
  g_assert_false (sl_text_range_is_valid (text, &(SlTextRange) { 2, 2 }));
  g_assert_false (sl_text_range_is_valid (text, &(SlTextRange) { 3, 2 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/empty", test_empty);
  g_test_add_func ("/text/wide-characters", test_wide_characters);
  g_test_add_func ("/text/long", test_long);
  g_test_add_func ("/text/length-of-stride", test_length_of_stride);
  g_test_add_func ("/text/valid", test_valid);

  return g_test_run ();
}
