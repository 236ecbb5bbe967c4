/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-evidence-words.h"

static void
assert_comes_back (const char *url,
                   const char *title,
                   SlStance    stance,
                   const char *date)
{
  g_autoptr (SlEvidence) evidence = sl_evidence_new (url, title, stance, date);
  g_autofree char *words = sl_evidence_words_dup (evidence);
  g_autoptr (SlEvidence) back = sl_evidence_words_parse (words);

  g_test_message ("%s", words);
  g_assert_true (sl_evidence_equal (evidence, back));
}

static void
test_round_trip (void)
{
  assert_comes_back ("https://example.org/a(b)", "The log (2024)", SL_STANCE_DISPUTES, "2026-03-01");
  assert_comes_back ("https://example.org/", NULL, SL_STANCE_SUPPORTS, NULL);
  assert_comes_back (NULL, "“Quoted” <title>: (x)", SL_STANCE_CONTEXT, NULL);
  assert_comes_back (NULL, "a", SL_STANCE_CONTEXT, "2026");
  assert_comes_back ("not an address", "two\nlines", SL_STANCE_DISPUTES, NULL);
}

static void
test_foreign (void)
{
  static const char *const others[] = { "see the log", "note: something", "disputes: yes, “it” does" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (SlEvidence) evidence = sl_evidence_words_parse (others[i]);

      g_assert_cmpstr (evidence->title, ==, others[i]);
      g_assert_null (evidence->url);
      g_assert_cmpint (evidence->stance, ==, SL_STANCE_CONTEXT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/evidence-words/round-trip", test_round_trip);
  g_test_add_func ("/exchange/evidence-words/foreign", test_foreign);

  return g_test_run ();
}
