/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"

/* The quotations of UTF8, set apart by bars; an unclosed one ends in "+", a continued one begins so. */
static char *
join_quotes (const char *utf8)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < reading->quotes->len; i++)
    {
      const SlQuote *quote = &g_array_index (reading->quotes, SlQuote, i);
      g_autofree char *words = reading_fixture_dup_words (reading, &quote->span);

      g_string_append_printf (joined, "%s%s%s%s", i > 0 ? "|" : "", quote->continues ? "+" : "", words,
                              quote->closed ? "" : "+");
      g_assert_true (sl_quotes_at (reading, quote->marks.first) == quote);
    }

  return g_string_free (joined, FALSE);
}

static void
test_marks (void)
{
  static const char *const cases[][2] = {
    { "No marks at all", "" },
    { "“One,” she said. “Two.”", "One,|Two." },
    { "\"One,\" she said. \"Two.\"", "One,|Two." },
    { "''One,'' she said. ''Two.''", "One,|Two." },
    { "``One,'' she said.", "One," },
    { "“Mixed marks,\" he said.", "Mixed marks," },
    { "‘Single marks,’ he said, and the crews’ boats left.", "Single marks," },
    { "“He said ‘no’ twice,” she said.", "He said ‘no’ twice," },
    { "„Der Damm hält“, sagte er.", "Der Damm hält" },
    { "« La digue tient », dit-il.", "La digue tient" },
    { "»Der Damm hält«, sagte er.", "Der Damm hält" },
    { "「水位上升」他说。", "水位上升" },
    { "The mayor's dog, the crews' boats and the '90s", "" },
    { "He is 6'2\" tall.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quotes = join_quotes (cases[i][0]);

      g_assert_cmpstr (quotes, ==, cases[i][1]);
    }
}

static void
test_paragraphs (void)
{
  g_autofree char *continued = join_quotes ("“The gate was shut.\n“The crew had left,” Lane said.");
  g_autofree char *unclosed = join_quotes ("“The gate was shut.\nThe crew had left.");

  g_assert_cmpstr (continued, ==, "The gate was shut.+|+The crew had left,");
  g_assert_cmpstr (unclosed, ==, "The gate was shut.+");
}

static void
test_at (void)
{
  g_autoptr (SlReading) reading = reading_fixture_new ("He said “no” and left.");

  g_assert_null (sl_quotes_at (reading, 0));
  g_assert_nonnull (sl_quotes_at (reading, 3));
  g_assert_null (sl_quotes_at (reading, 5));
  g_assert_null (sl_quotes_at (reading, 500));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/quotes/marks", test_marks);
  g_test_add_func ("/quotes/paragraphs", test_paragraphs);
  g_test_add_func ("/quotes/at", test_at);

  return g_test_run ();
}
