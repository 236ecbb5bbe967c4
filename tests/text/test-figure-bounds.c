/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-figure-bounds.h"

/* Reads the bound of the figure that is token AT of UTF8, and tells the words of the whole figure. */
static void
check (const char *utf8,
       guint       at,
       const char *unit,
       SlBound     bound,
       const char *words)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  const SlSpan *paragraph = &g_array_index (reading->paragraphs, SlReadingParagraph, 0).span;
  SlFigureDraft draft = { reading, paragraph, { at, at + 1 }, { 0, 0 }, 12, 12, SL_BOUND_EXACT, unit };
  g_autofree char *found = NULL;
  SlTextRange range;

  sl_figure_bounds_read (&draft);
  g_assert_cmpint (draft.bound, ==, bound);
  range = sl_reading_span_range (reading, &draft.span);
  found = sl_text_dup_range (reading->text, &range);
  g_assert_cmpstr (found, ==, words);
}

static void
test_before (void)
{
  check ("no fewer than 12 boats", 3, "count", SL_BOUND_AT_LEAST, "no fewer than 12");
  check ("over 12 boats", 1, "count", SL_BOUND_AT_LEAST, "over 12");
  check ("up to 12 boats", 2, "count", SL_BOUND_AT_MOST, "up to 12");
  check ("about a dozen boats", 2, "count", SL_BOUND_ABOUT, "about a dozen");
  check ("a dozen boats", 1, "count", SL_BOUND_EXACT, "dozen");
  check ("the over-12 club", 3, "age", SL_BOUND_AT_LEAST, "over-12");
  check ("in excess of 12 boats", 3, "count", SL_BOUND_AT_LEAST, "in excess of 12");
  check ("just shy of 12 boats", 3, "count", SL_BOUND_ABOUT, "just shy of 12");
  check ("a minimum of 12 boats", 3, "count", SL_BOUND_AT_LEAST, "minimum of 12");
  check ("over the age of 12", 4, "age", SL_BOUND_AT_LEAST, "over the age of 12");
  check ("12 boats", 0, "count", SL_BOUND_EXACT, "12");
}

/* A time over which something lasts has no bound. */
static void
test_durations (void)
{
  check ("over 12 years", 1, "years", SL_BOUND_EXACT, "12");
}

static void
test_after (void)
{
  check ("12 or more boats", 0, "count", SL_BOUND_AT_LEAST, "12 or more");
  check ("12 or fewer boats", 0, "count", SL_BOUND_AT_MOST, "12 or fewer");
  check ("12-odd boats", 0, "count", SL_BOUND_ABOUT, "12-odd");
  check ("12 and under", 0, "age", SL_BOUND_AT_MOST, "12 and under");
  check ("12 or older", 0, "age", SL_BOUND_AT_LEAST, "12 or older");
  check ("12 and back", 0, "age", SL_BOUND_EXACT, "12");
  check ("12 and over", 0, "count", SL_BOUND_EXACT, "12");
  check ("12+ boats", 0, "count", SL_BOUND_AT_LEAST, "12+");
  check ("12 or more dates", 0, "date", SL_BOUND_EXACT, "12");
  check ("at 12 or", 1, "count", SL_BOUND_EXACT, "12");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/figure-bounds/before", test_before);
  g_test_add_func ("/figure-bounds/durations", test_durations);
  g_test_add_func ("/figure-bounds/after", test_after);

  return g_test_run ();
}
