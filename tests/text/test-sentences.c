/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"

/* The sentences of UTF8, set apart by bars. */
static char *
join_sentences (const char *utf8)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < reading->sentences->len; i++)
    {
      g_autofree char *words = reading_fixture_dup_words (reading, &g_array_index (reading->sentences, SlSentence, i).span);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append (joined, words);
    }

  return g_string_free (joined, FALSE);
}

/* Each case is the text with a bar where a sentence ends; the bar stands for a space. */
static void
check_cases (const char *const *cases,
             guint              n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup (cases[i]), "|", ' ');
      g_autofree char *sentences = join_sentences (text);

      g_assert_cmpstr (sentences, ==, cases[i]);
    }
}

static void
test_plain (void)
{
  static const char *const cases[] = {
    "The dam broke.|Nobody was hurt.",
    "Will it hold?|It must!|Wait.",
    "It cost $2.50.|That was too much.",
    "One sentence without an end",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_net (void)
{
  static const char *const cases[] = {
    "The file is at Lane <lane@example.org>|Groups meet there.",
    "It was 3 > Two men said so.",
    "We had fun :-)|Then it rained.",
    "(We had fun) Then it rained.",
    "“The gate was shut.” – Ann Lane",
    "“The gate was shut.”|– and a long row of words follows here, to the very end of this line.",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_abbreviations (void)
{
  static const char *const cases[] = {
    "Mr. Hollis met Dr. Ann Okafor on St. Mary Street.",
    "Rain fell in the U.S. Army camp.|It stopped in the U.S.|The camp was moved.",
    "The firm, Weir & Co. Ltd. of Oldbridge, closed.",
    "At 6 p.m. Mrs. Lane left.|The others came at 7 p.m.|They were wet.",
    "Ask J. R. Lane about plan B.|The rest is clear.",
    "See No. 7 of the list.|She said no.|Then she left.",
    "The levees, gates, etc. were old.|He sat in the sun.|Then he slept.",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_quotes (void)
{
  static const char *const cases[] = {
    "“The gate is shut.”|The crew had left.",
    "“Is the gate shut?” Lane asked.|Nobody knew.",
    "She turned to him, “It is over.” she said.",
    "\"Run!\" he shouted.|They ran.",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A label, a date under a title and a name LikeThis end what stands before them. */
static void
test_labels_and_dates (void)
{
  static const char *const cases[] = {
    "The match was held in Washington D.C.|Image: the town hall.",
    "The match was held in Washington D.C. Hall yesterday.",
    "An evening with the ‘Mill Poet’|Wednesday, October 3, 2007",
    "The ‘Mill Poet’ reads on Wednesday, October 3, 2007",
    "The books are better suited to MillBooks.|we keep it simple.",
    "He listed what was needed: a) a bridge to the mill. b) a higher dam.|It rained.",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_ellipses_and_lists (void)
{
  static const char *const cases[] = {
    "We waited ... and waited . . . for hours.",
    "We never knew....|They left.",
    "He looked grown up.|… he came across well.",
    "He looked grown up. …",
    "1. Close the gate|2. Open the sluice|3. Call the mayor",
    "• Close the gate|• Open the sluice",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_other_languages (void)
{
  static const char *const cases[][2] = {
    { "Der Fluss stieg. Die Leute gingen.", "Der Fluss stieg.|Die Leute gingen." },
    { "¿Quién cerró? Nadie lo sabe.", "¿Quién cerró?|Nadie lo sabe." },
    { "河水上涨了。人们离开了。", "河水上涨了。|人们离开了。" },
    { "ارتفع النهر. غادر الناس.", "ارتفع النهر.|غادر الناس." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentences = join_sentences (cases[i][0]);

      g_assert_cmpstr (sentences, ==, cases[i][1]);
    }
}

static void
test_more_plain (void)
{
  static const char *const cases[] = {
    "a",
    "🌊",
    "The mill burned.|The baker ran!|Who saw it?|Nobody.",
    "The mill 🌊 burned.|The baker ran.",
    "It rose by 3.5 metres.|It fell again.",
    "Prof. Ada Quill left.|Gen. Otto Marsh stayed.",
    "The mill, i.e. the old one, burned.",
    "She works for Quill Inc. in the old town.",
    "The mill burned (nobody was inside).|It was late.",
    "See mill.example for more.|The page is short.",
    "What?!|Nobody knew.",
    "The baker (a tall man) ran.|He fell.",
    "“We saw it.”|“We ran.”",
    "“Who lit it?” Quill asked.|“Not me!” the baker said.",
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_more_languages (void)
{
  static const char *const cases[][2] = {
    { "Le moulin brûle. Le boulanger court.", "Le moulin brûle.|Le boulanger court." },
    { "El molino ardió. ¡Todos corrieron! Nadie habló.",
      "El molino ardió.|¡Todos corrieron!|Nadie habló." },
    { "Мельница сгорела. Пекарь убежал.", "Мельница сгорела.|Пекарь убежал." },
    { "Ο μύλος κάηκε. Όλοι έτρεξαν.", "Ο μύλος κάηκε.|Όλοι έτρεξαν." },
    { "磨坊烧了！谁看见了？没有人。", "磨坊烧了！|谁看见了？|没有人。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentences = join_sentences (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (sentences, ==, cases[i][1]);
    }
}

/* The sentences of any text follow one another and hold every token. */
static void
test_cover (void)
{
  static const char fill[] = { '.', '?', 'a', '"', '(', '1', '-' };

  for (guint i = 0; i < G_N_ELEMENTS (fill); i++)
    {
      g_autofree char *text = g_strnfill (10000, fill[i]);
      g_autoptr (SlReading) reading = reading_fixture_new (text);
      guint at = 0;

      for (guint k = 0; k < reading->sentences->len; k++)
        {
          const SlSpan *span = &g_array_index (reading->sentences, SlSentence, k).span;

          g_assert_cmpuint (span->first, ==, at);
          g_assert_cmpuint (span->end, >, at);
          at = span->end;
        }
      g_assert_cmpuint (at, ==, reading->tokens->len);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sentences/net", test_net);
  g_test_add_func ("/sentences/plain", test_plain);
  g_test_add_func ("/sentences/abbreviations", test_abbreviations);
  g_test_add_func ("/sentences/quotes", test_quotes);
  g_test_add_func ("/sentences/labels-and-dates", test_labels_and_dates);
  g_test_add_func ("/sentences/ellipses-and-lists", test_ellipses_and_lists);
  g_test_add_func ("/sentences/other-languages", test_other_languages);
  g_test_add_func ("/sentences/more-plain", test_more_plain);
  g_test_add_func ("/sentences/more-languages", test_more_languages);
  g_test_add_func ("/sentences/cover", test_cover);

  return g_test_run ();
}
