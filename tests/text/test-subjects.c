/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-subjects.h"

#include <string.h>

/* The cue is given by its words, the subject comes out as its own. */
static char *
subject (const char *utf8,
         const char *cue)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  const char *at = strstr (utf8, cue);
  guint start = g_utf8_pointer_to_offset (utf8, at);
  SlSpan span;
  SlSpan found;
  SlTextRange range;

  span.first = sl_tokens_find (reading->tokens, start);
  span.end = sl_tokens_find (reading->tokens, start + g_utf8_strlen (cue, -1) - 1) + 1;
  found = sl_subjects_find (reading, &g_array_index (reading->sentences, SlSentence, 0).span, &span);
  if (sl_span_is_empty (&found))
    return g_strdup ("");
  range = sl_reading_span_range (reading, &found);

  return sl_text_dup_range (reading->text, &range);
}

static void
check (const char *utf8,
       const char *cue,
       const char *expected)
{
  g_autofree char *found = subject (utf8, cue);

  g_test_message ("%s", utf8);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_before (void)
{
  check ("Ann Lane said the gate was shut.", "said", "Ann Lane");
  check ("In the evening Lane has never claimed that.", "claimed", "Lane");
  check ("The gate, he said, was shut.", "said", "he");
  check ("He backed his claim that the gate was shut.", "claim", "his");
}

static void
test_behind (void)
{
  check ("The gate was shut, according to Ann Lane.", "according to", "Ann Lane");
  check ("The gate was shut, according to the river board, and locked.", "according to", "the river board");
}

static void
test_first (void)
{
  check ("The river board agreed in Norvia, saying the gate was shut.", "saying", "The river board");
  check ("But she stood up and voted against the gate.", "voted against", "she");
}

static void
test_nobody (void)
{
  check ("Lane was accused of shutting the gate.", "was accused of", "");
  check ("There were reports that the gate was shut.", "reports", "");
  check ("Said that the gate was shut.", "Said", "");
  check ("“The gate was shut,” quoted the paper.", "quoted", "");
}

/* The source is given by its words, what it is widened to comes out. */
static char *
widen (const char *utf8,
       const char *source,
       const char *cue)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  guint first = g_utf8_pointer_to_offset (utf8, strstr (utf8, source));
  guint at = g_utf8_pointer_to_offset (utf8, strstr (utf8, cue));
  SlSpan span = { sl_tokens_find (reading->tokens, first), sl_tokens_find (reading->tokens, first + g_utf8_strlen (source, -1) - 1) + 1 };
  guint verb = sl_tokens_find (reading->tokens, at);
  SlSpan found = sl_subjects_widen (reading, 0, &(SlSpan) { verb, verb + 1 }, &span);
  SlTextRange range = sl_reading_span_range (reading, &found);

  return sl_text_dup_range (reading->text, &range);
}

static void
test_widen (void)
{
  g_autofree char *report = widen ("A year-long report by a board in Norvia found that the gate was shut.", "Norvia", "found");
  g_autofree char *own = widen ("The board said Norvia found that the gate was shut.", "Norvia", "found");
  g_autofree char *place = widen ("In the evening in Norvia Lane found that the gate was shut.", "Norvia Lane", "found");
  g_autofree char *behind = widen ("The gate was shut, found the board in Norvia.", "Norvia", "found");

  g_assert_cmpstr (report, ==, "A year-long report by a board in Norvia");
  g_assert_cmpstr (own, ==, "Norvia");
  g_assert_cmpstr (place, ==, "Norvia Lane");
  g_assert_cmpstr (behind, ==, "Norvia");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/subjects/before", test_before);
  g_test_add_func ("/subjects/behind", test_behind);
  g_test_add_func ("/subjects/first", test_first);
  g_test_add_func ("/subjects/nobody", test_nobody);
  g_test_add_func ("/subjects/widen", test_widen);

  return g_test_run ();
}
