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

static void
test_more_marks (void)
{
  static const char *const cases[][2] = {
    { "a", "" },
    { "🌊", "" },
    { "\"", "" },
    { "“", "" },
    { "”", "" },
    { "“”", "" },
    { "\"\"", "" },
    { "“🌊”", "🌊" },
    { "“No.”", "No." },
    { "“One” and “two” and “three”", "One|two|three" },
    { "\"One\" and \"two\" and \"three\"", "One|two|three" },
    { "(“The sluice is open”)", "The sluice is open" },
    { "The “old” mill and the \"new\" mill", "old|new" },
    { "« Le pont est fermé » et « la route aussi »", "Le pont est fermé|la route aussi" },
    { "„Die Brücke ist zu“ und „die Straße auch“", "Die Brücke ist zu|die Straße auch" },
    { "『桥关了』她说。", "桥关了" },
    { "The baker's oven isn't hot, the millers' wheels don't turn.", "" },
    { "Rock 'n' roll in the '70s", "" },
    { "“The mill is ours", "The mill is ours+" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quotes = join_quotes (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (quotes, ==, cases[i][1]);
    }
}

static void
test_more_paragraphs (void)
{
  static const char *const cases[][2] = {
    { "“One.\n“Two.\n“Three,” she said.", "One.+|+Two.+|+Three," },
    { "“One.”\n“Two.”", "One.|Two." },
    { "“One.\nPlain words.\n“Two.”", "One.+|Two." },
    { "Plain words.\nMore plain words.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quotes = join_quotes (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (quotes, ==, cases[i][1]);
    }
}

/* Ten thousand marks end, and every quotation lies within the text. */
static void
test_many_marks (void)
{
  static const char *const marks[] = { "\"", "“", "”", "'", "«", "»", "‘", "’", "`" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *dots = g_strnfill (10000, '.');
      g_auto (GStrv) pieces = g_strsplit (dots, ".", -1);
      g_autofree char *text = g_strjoinv (marks[i], pieces);
      g_autoptr (SlReading) reading = reading_fixture_new (text);

      for (guint k = 0; k < reading->quotes->len; k++)
        {
          const SlQuote *quote = &g_array_index (reading->quotes, SlQuote, k);

          g_assert_cmpuint (quote->marks.first, <, quote->marks.end);
          g_assert_cmpuint (quote->marks.end, <=, reading->tokens->len);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/quotes/marks", test_marks);
  g_test_add_func ("/quotes/paragraphs", test_paragraphs);
  g_test_add_func ("/quotes/at", test_at);
  g_test_add_func ("/quotes/more-marks", test_more_marks);
  g_test_add_func ("/quotes/more-paragraphs", test_more_paragraphs);
  g_test_add_func ("/quotes/many-marks", test_many_marks);

  return g_test_run ();
}
