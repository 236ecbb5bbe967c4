/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-phrases.h"

#include <string.h>

static const char *const list[] = { "the mill", "©20", "burns", "millet" };

static void
test_found (void)
{
  static SlPhrases phrases = SL_PHRASES (list);

  g_assert_true (sl_phrases_stand_in (&phrases, "the mill"));
  g_assert_true (sl_phrases_stand_in (&phrases, "see the milliner"));
  g_assert_true (sl_phrases_stand_in (&phrases, "it burns"));
  g_assert_true (sl_phrases_stand_in (&phrases, "a ©2026"));
  g_assert_true (sl_phrases_stand_in (&phrases, "mill mille millet"));
}

static void
test_not_found (void)
{
  static SlPhrases phrases = SL_PHRASES (list);

  g_assert_false (sl_phrases_stand_in (&phrases, ""));
  g_assert_false (sl_phrases_stand_in (&phrases, "b"));
  g_assert_false (sl_phrases_stand_in (&phrases, "bu"));
  g_assert_false (sl_phrases_stand_in (&phrases, "bur"));
  g_assert_false (sl_phrases_stand_in (&phrases, "the mil"));
  g_assert_false (sl_phrases_stand_in (&phrases, "the baker and his mill"));
}

/* Whatever the text, the answer is that of strstr(). */
static void
test_as_strstr (void)
{
  static SlPhrases phrases = SL_PHRASES (list);
  static const char letters[] = "the milburns";

  for (guint round = 0; round < 5000; round++)
    {
      char text[64];
      gboolean expected = FALSE;

      for (guint k = 0; k < sizeof text - 1; k++)
        text[k] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      text[g_test_rand_int_range (0, sizeof text)] = '\0';
      text[sizeof text - 1] = '\0';
      for (guint i = 0; i < G_N_ELEMENTS (list); i++)
        expected |= strstr (text, list[i]) != NULL;
      g_assert_cmpint (sl_phrases_stand_in (&phrases, text), ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/phrases/found", test_found);
  g_test_add_func ("/phrases/not-found", test_not_found);
  g_test_add_func ("/phrases/as-strstr", test_as_strstr);

  return g_test_run ();
}
