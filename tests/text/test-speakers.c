/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "reading-fixture.h"
#include "text/sl-speakers.h"

/* The speakers of UTF8 in order, set apart by bars. */
static char *
join_speakers (const char *utf8)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  g_autoptr (GPtrArray) speakers = NULL;
  GString *joined = g_string_new (NULL);

  sl_attribution_find (reading);
  speakers = sl_speakers_resolve (reading);
  g_assert_cmpuint (speakers->len, ==, reading->attributions->len);
  for (guint i = 0; i < speakers->len; i++)
    {
      const char *speaker = g_ptr_array_index (speakers, i);

      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", speaker != NULL ? speaker : "-");
    }

  return g_string_free (joined, FALSE);
}

static void
test_names (void)
{
  g_autofree char *surname = join_speakers ("Ann Lane said that the gate was shut.\nThe crew had left, Lane said.");
  g_autofree char *titled = join_speakers ("“The gate was shut all night,” Deputy Mayor Ann Lane said.");
  g_autofree char *later = join_speakers ("Lane said that the gate was shut.\nAnn Lane said that the crew had left.");

  g_assert_cmpstr (surname, ==, "Ann Lane|Ann Lane");
  g_assert_cmpstr (titled, ==, "Ann Lane");
  g_assert_cmpstr (later, ==, "Ann Lane|Ann Lane");
}

static void
test_pronouns (void)
{
  g_autofree char *she = join_speakers ("Ann Lane said that the gate was shut.\n“The crew had left long before,” she said.");
  g_autofree char *gender = join_speakers ("Mary Lane met the crew.\nPeter Holm met the crew.\n“The crew had left long before,” she said.");

  g_assert_cmpstr (she, ==, "Ann Lane|Ann Lane");
  g_assert_cmpstr (gender, ==, "Mary Lane");
}

/* A quotation that nobody claims is by whoever spoke just before; a whole paragraph goes on with the one before. */
static void
test_continued (void)
{
  g_autofree char *same = join_speakers ("“The gate was shut all night,” Ann Lane said.\n“The crew had left long before,” and more.");
  g_autofree char *whole = join_speakers ("“The gate was shut all night,” Ann Lane said.\n“The crew had left long before.”");

  g_assert_cmpstr (same, ==, "Ann Lane|Ann Lane");
  g_assert_cmpstr (whole, ==, "Ann Lane");
}

/* Who is not named at first may be named in the next paragraph. */
static void
test_named_later (void)
{
  g_autofree char *later = join_speakers ("The gate was shut all night, a senior official said.\n"
                                          "Ann Lane, the director of the water office, said that the crew had left.");

  g_assert_cmpstr (later, ==, "Ann Lane|Ann Lane");
}

/* A short quotation in a headline is by whoever says the same words in the text. */
static void
test_echo (void)
{
  g_autofree char *echo = join_speakers ("“An utter disgrace to the whole town”\nThe river rose.\nThe crew had left.\n"
                                         "“It was an utter disgrace to the whole town,” Ann Lane said.");

  g_assert_cmpstr (echo, ==, "Ann Lane|Ann Lane");
}

static void
test_words_stay (void)
{
  g_autofree char *report = join_speakers ("The gate was shut all night, the report said.");
  g_autofree char *nobody = join_speakers ("“The gate was shut all night.”");

  g_assert_cmpstr (report, ==, "the report");
  g_assert_cmpstr (nobody, ==, "-");
}

static void
test_more_speakers (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "a", "" },
    { "🌊", "" },
    { "The mill stands by the river.", "" },
    { "Ada Quill said that the mill was shut.", "Ada Quill" },
    { "Ada Quill said that the mill was shut.\nQuill said that the baker had left.",
      "Ada Quill|Ada Quill" },
    { "Ada Quill said that the mill was shut.\nOtto Marsh said that the baker had left.",
      "Ada Quill|Otto Marsh" },
    { "“The mill was shut all summer,” the baker said.", "the baker" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *speakers = join_speakers (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (speakers, ==, cases[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/speakers/names", test_names);
  g_test_add_func ("/speakers/pronouns", test_pronouns);
  g_test_add_func ("/speakers/continued", test_continued);
  g_test_add_func ("/speakers/named-later", test_named_later);
  g_test_add_func ("/speakers/echo", test_echo);
  g_test_add_func ("/speakers/words-stay", test_words_stay);
  g_test_add_func ("/speakers/more-speakers", test_more_speakers);

  return g_test_run ();
}
