/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"

/* "source/cue/content; content" of each attribution of UTF8, one on a line. */
static char *
join_attributions (const char *utf8)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  GString *joined = g_string_new (NULL);

  sl_attribution_find (reading);
  for (guint i = 0; i < reading->attributions->len; i++)
    {
      const SlAttribution *attribution = &g_array_index (reading->attributions, SlAttribution, i);
      g_autofree char *source = reading_fixture_dup_words (reading, &attribution->source);
      g_autofree char *cue = reading_fixture_dup_words (reading, &attribution->cue);

      g_string_append_printf (joined, "%s%s/%s/", i > 0 ? "\n" : "", source, cue);
      for (guint k = 0; k < attribution->n_pieces; k++)
        {
          g_autofree char *piece = reading_fixture_dup_words (reading, &attribution->pieces[k]);

          g_string_append_printf (joined, "%s%s", k > 0 ? "; " : "", piece);
        }
    }

  return g_string_free (joined, FALSE);
}

static void
test_direct (void)
{
  g_autofree char *one = join_attributions ("“The gate was shut all night,” Ann Lane said.");
  g_autofree char *two = join_attributions ("“The gate was shut,” Lane said. “The crew had left long before.”");

  g_assert_true (g_str_has_prefix (one, "Ann Lane/said/"));
  g_assert_nonnull (strstr (one, "The gate was shut all night"));
  g_assert_true (g_str_has_prefix (two, "Lane/said/"));
  g_assert_nonnull (strstr (two, "The crew had left long before"));
  g_assert_null (strchr (two, '\n'));
}

static guint
count_attributions (const char *joined,
                    const char *with)
{
  g_auto (GStrv) lines = g_strsplit (joined, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], with) != NULL;

  return n;
}

/* The second part of a quotation belongs to the cue of the first, whatever other cues stand around. */
static void
test_resumed (void)
{
  static const char *const texts[] = {
    "“The gate was shut,” Lane said, referring to the old river gate. “The crew had left long before.”",
    "“The gate was shut,” Lane said, when asked whether it had been open. “The crew had left long before.”",
    "“The gate was shut,” Lane said. “The crew had left long before.” She noted that the river was high.",
  };
  g_autofree char *other = join_attributions ("“The gate was shut,” Lane said. “The crew had left long before,” the mayor added.");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *joined = join_attributions (texts[i]);
      g_auto (GStrv) lines = g_strsplit (joined, "\n", -1);

      g_assert_true (g_str_has_prefix (lines[0], "Lane/said/"));
      g_assert_nonnull (strstr (lines[0], "The gate was shut"));
      g_assert_nonnull (strstr (lines[0], "The crew had left long before"));
      g_assert_cmpuint (count_attributions (joined, "The crew had left"), ==, 1);
    }
  g_assert_nonnull (strstr (other, "the mayor/added/"));
  g_assert_cmpuint (count_attributions (other, "The"), ==, 2);
}

/* Paragraphs that are nothing but quotations are one speech. */
static void
test_row_of_quotations (void)
{
  g_autofree char *joined = join_attributions ("The gate is open.\n“I am glad of every gate that is open.”\n“We had waited for so many years.”");
  g_autofree char *apart = join_attributions ("The gate is open.\n“I am glad of every gate that is open.”\nThe river is high.\n"
                                              "“We had waited for so many years.”");

  g_assert_cmpuint (count_attributions (joined, "//"), ==, 1);
  g_assert_cmpuint (count_attributions (apart, "//"), ==, 2);
}

static void
test_indirect (void)
{
  g_autofree char *before = join_attributions ("Lane said that the gate was shut.");
  g_autofree char *after = join_attributions ("The gate was shut all night, the report said.");
  g_autofree char *according = join_attributions ("According to the mayor, the gate was shut.");

  g_assert_cmpstr (before, ==, "Lane/said/that the gate was shut");
  g_assert_cmpstr (after, ==, "the report/said/The gate was shut all night");
  g_assert_cmpstr (according, ==, "the mayor/According to/the gate was shut");
}

static void
test_signature (void)
{
  g_autofree char *inside = join_attributions ("“I am glad that the gate is open again.” ― Ann Lane");
  g_autofree char *below = join_attributions ("“I am glad that the gate is open again.”\n— Ann Lane, Norvia");
  g_autofree char *none = join_attributions ("“I am glad that the gate is open again.”\nAnn Lane came later.");

  g_assert_true (g_str_has_prefix (inside, "Ann Lane//"));
  g_assert_true (g_str_has_prefix (below, "Ann Lane, Norvia//"));
  g_assert_true (g_str_has_prefix (none, "//"));
}

/* The first paragraph is the headline. */
static char *
first_source (const char *headline)
{
  g_autoptr (SlText) text = sl_text_new (headline, -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);
  g_autoptr (SlReading) reading = NULL;

  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  sl_article_add_paragraph (article, &(SlTextRange) { 0, sl_text_get_n_chars (text) }, SL_ROLE_HEADLINE);
  reading = sl_reading_new (article);
  sl_sentences_find (reading);
  sl_quotes_find (reading);
  sl_attribution_find (reading);
  if (reading->attributions->len == 0)
    return g_strdup ("nothing");

  return reading_fixture_dup_words (reading, &g_array_index (reading->attributions, SlAttribution, 0).source);
}

static void
test_headline (void)
{
  g_autofree char *before = first_source ("Norvia: ‘We Are Glad of Every Open Gate’ on the River");
  g_autofree char *behind = first_source ("‘We are glad of every open gate’: Ann Lane");
  g_autofree char *none = first_source ("The gate is open at last: ‘We are glad of every open gate’");

  g_assert_cmpstr (before, ==, "Norvia");
  g_assert_cmpstr (behind, ==, "Ann Lane");
  g_assert_cmpstr (none, ==, "");
}

static void
test_quoted_transcript (void)
{
  g_autofree char *joined = join_attributions ("“LANE: Was the gate shut in the night?\n“MAYOR: The gate was shut.\n“LANE: We shall see whether it was.");

  g_assert_nonnull (strstr (joined, "MAYOR//The gate was shut"));
}

static void
test_over_paragraphs (void)
{
  g_autofree char *introduced = join_attributions ("On Monday, Ann Lane told the council:\n“The gate was shut all night. The crew had left.”");
  g_autofree char *sentences = join_attributions ("“The gate was shut. The crew had left,” Lane said. “Nobody told the town about it.”");

  g_assert_true (g_str_has_prefix (introduced, "Ann Lane/told"));
  g_assert_null (strchr (introduced, '\n'));
  g_assert_true (g_str_has_prefix (sentences, "Lane/said/"));
  g_assert_null (strchr (sentences, '\n'));
}

/* A quotation without a cue goes on with the attribution before it: in its paragraph, or as a whole one. */
static void
test_goes_on (void)
{
  g_autofree char *indirect = join_attributions ("The gate was shut all night, Lane said. “Nobody told the town about it.”");
  g_autofree char *whole = join_attributions ("“The gate was shut all night,” Lane said.\n“Nobody told the town about it.”");
  g_autofree char *part = join_attributions ("“The gate was shut all night,” Lane said.\nThe town was “angry that nobody had told it about the gate” then.");
  g_autofree char *far = join_attributions ("“The gate was shut all night,” Lane said.\nThe crew slept.\n“Nobody told the town about it.”");

  g_assert_true (g_str_has_prefix (indirect, "Lane/said/"));
  g_assert_null (strchr (indirect, '\n'));
  g_assert_null (strchr (whole, '\n'));
  g_assert_nonnull (strstr (whole, "Nobody told the town about it"));
  g_assert_nonnull (strchr (part, '\n'));
  g_assert_nonnull (strchr (far, '\n'));
}

static void
test_transcript (void)
{
  g_autofree char *turns = join_attributions ("LANE: The gate was shut all night.\nHOLM: Who had the key then?\n"
                                              "LANE: The crew had left long before.");

  g_assert_true (g_str_has_prefix (turns, "LANE//The gate was shut all night"));
  g_assert_nonnull (strstr (turns, "\nHOLM//Who had the key"));
}

static void
test_nothing (void)
{
  g_autofree char *empty = join_attributions ("");
  g_autofree char *plain = join_attributions ("The river rose by two metres on Monday.");

  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (plain, ==, "");
}

static void
test_cue_class (void)
{
  g_assert_cmpint (sl_attribution_cue_class ("said"), ==, SL_CUE_NEUTRAL);
  g_assert_cmpint (sl_attribution_cue_class ("has claimed"), ==, SL_CUE_DOUBTING);
  g_assert_cmpint (sl_attribution_cue_class ("accused"), ==, SL_CUE_ACCUSING);
  g_assert_cmpint (sl_attribution_cue_class ("Conceded"), ==, SL_CUE_CONCEDING);
  g_assert_cmpint (sl_attribution_cue_class ("denied"), ==, SL_CUE_DENYING);
  g_assert_cmpint (sl_attribution_cue_class (""), ==, SL_CUE_NEUTRAL);
}

static void
test_more_indirect (void)
{
  static const char *const cases[][2] = {
    { "Quill said that the mill was shut.", "Quill/said/that the mill was shut" },
    { "Marsh claimed that the mill was shut.", "Marsh/claimed/that the mill was shut" },
    { "Marsh denied that the mill was shut.", "Marsh/denied/that the mill was shut" },
    { "Quill warned that the mill was unsafe.", "Quill/warned/that the mill was unsafe" },
    { "According to the baker, the mill was shut.", "the baker/According to/the mill was shut" },
    { "The mill was shut all summer, the baker said.",
      "the baker/said/The mill was shut all summer" },
    { "🌊", "" },
    { "a", "" },
    { "said", "" },
    { "The mill stands by the river.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = join_attributions (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_more_cue_classes (void)
{
  static const struct
  {
    const char *cue;
    SlCueClass class;
  } cases[] = {
    { "told", SL_CUE_NEUTRAL },
    { "claimed", SL_CUE_DOUBTING },
    { "alleged", SL_CUE_DOUBTING },
    { "ADMITTED", SL_CUE_CONCEDING },
    { "acknowledged", SL_CUE_CONCEDING },
    { "denies", SL_CUE_DENYING },
    { "🌊", SL_CUE_NEUTRAL },
    { "mill", SL_CUE_NEUTRAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].cue);
      g_assert_cmpint (sl_attribution_cue_class (cases[i].cue), ==, cases[i].class);
    }
}

/* However often somebody speaks, every attribution keeps to its pieces and to the text. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SlReading) reading = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, "“The mill was shut,” Quill said. ");
  reading = reading_fixture_new (text->str);
  sl_attribution_find (reading);
  g_assert_cmpuint (reading->attributions->len, >, 0);
  for (guint i = 0; i < reading->attributions->len; i++)
    {
      const SlAttribution *found = &g_array_index (reading->attributions, SlAttribution, i);

      g_assert_cmpuint (found->n_pieces, <=, SL_ATTRIBUTION_MAX_PIECES);
      for (guint k = 0; k < found->n_pieces; k++)
        g_assert_cmpuint (found->pieces[k].end, <=, reading->tokens->len);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attribution/headline", test_headline);
  g_test_add_func ("/attribution/signature", test_signature);
  g_test_add_func ("/attribution/quoted-transcript", test_quoted_transcript);
  g_test_add_func ("/attribution/direct", test_direct);
  g_test_add_func ("/attribution/resumed", test_resumed);
  g_test_add_func ("/attribution/row-of-quotations", test_row_of_quotations);
  g_test_add_func ("/attribution/indirect", test_indirect);
  g_test_add_func ("/attribution/over-paragraphs", test_over_paragraphs);
  g_test_add_func ("/attribution/goes-on", test_goes_on);
  g_test_add_func ("/attribution/transcript", test_transcript);
  g_test_add_func ("/attribution/nothing", test_nothing);
  g_test_add_func ("/attribution/cue-class", test_cue_class);
  g_test_add_func ("/attribution/more-indirect", test_more_indirect);
  g_test_add_func ("/attribution/more-cue-classes", test_more_cue_classes);
  g_test_add_func ("/attribution/many", test_many);

  return g_test_run ();
}
