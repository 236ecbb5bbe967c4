/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-language.h"

#include <string.h>

static void
assert_guess (const char *words,
              const char *code)
{
  g_assert_cmpstr (sl_language_guess (words, strlen (words)), ==, code);
}

static void
test_guess (void)
{
  assert_guess (
    "The dam was opened a day early, and the people in the valley had to leave their homes.", "en");
  assert_guess (
    "Der Damm wurde einen Tag früher geöffnet, und die Leute im Tal mussten ihre Häuser verlassen.",
    "de");
  assert_guess ("Le barrage a été ouvert un jour plus tôt, et les gens de la vallée ont dû quitter "
                "leurs maisons.",
                "fr");
  assert_guess ("La presa se abrió un día antes y los vecinos del valle tuvieron que dejar sus "
                "casas por la noche.",
                "es");
  assert_guess ("La diga è stata aperta con un giorno di anticipo e gli abitanti della valle hanno "
                "lasciato le case.",
                "it");
  assert_guess (
    "De dam is een dag eerder geopend en de mensen in het dal hebben hun huizen moeten verlaten.",
    "nl");
  assert_guess ("大坝提前一天开启，山谷里的人们不得不离开家园。", "zh");
  assert_guess ("ダムは一日早く開かれ、谷の人々は家を離れなければならなかった。", "ja");
  assert_guess ("Плотину открыли на день раньше, и люди в долине покинули свои дома.", "ru");
  assert_guess ("فتح السد قبل يوم واحد من الموعد واضطر الناس إلى مغادرة منازلهم", "ar");
}

/* Words are known whatever their case and what stands around them, and the last one too. */
static void
test_case (void)
{
  assert_guess ("THE DAM WAS OPENED—AND “THE” PEOPLE OF THE VALLEY HAD TO LEAVE IT", "en");
  assert_guess ("QUE PASSOU NÃO É CLARO: NÃO HÁ ÁGUA, NÃO HÁ LUZ, NÃO", "pt");
  assert_guess ("Mühle Mühle Mühle Mühle Mühle Mühle Mühle für", NULL);
}

static void
test_no_guess (void)
{
  assert_guess ("", NULL);
  assert_guess ("The dam", NULL);
  assert_guess (
    "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt", NULL);
  assert_guess ("12 34 56 78", NULL);
}

/* Only the start of a long text is looked at, and it is cut between two letters. */
static void
test_long (void)
{
  GString *text =
    g_string_new ("The dam was opened a day early, and the people in the valley had to leave. ");

  while (text->len < 30000)
    g_string_append (text, "é");
  assert_guess (text->str, "en");
  g_string_free (text, TRUE);
}

static void
assert_tag (const char *tag,
            const char *code)
{
  g_autofree char *found = sl_language_normalise (tag);

  g_assert_cmpstr (found, ==, code);
}

static void
test_normalise (void)
{
  assert_tag ("en", "en");
  assert_tag ("EN_us", "en");
  assert_tag ("zh-Hant-TW", "zh");
  assert_tag (NULL, NULL);
  assert_tag ("", NULL);
  assert_tag ("english", NULL);
  assert_tag ("e", NULL);
  assert_tag ("en us", NULL);
}

static void
test_more_guesses (void)
{
  assert_guess ("The mill burned in the night, and the baker who lived there had to leave it.",
                "en");
  assert_guess ("Die Mühle ist in der Nacht abgebrannt, und der Bäcker musste sie verlassen.",
                "de");
  assert_guess ("Le moulin a brûlé dans la nuit et le boulanger a dû quitter les lieux.", "fr");
  assert_guess ("Мельница сгорела ночью, и пекарь покинул свой дом до утра.", "ru");
  assert_guess ("磨坊在夜里烧毁，面包师不得不离开那里。", "zh");
  assert_guess ("a", NULL);
  assert_guess ("🌊", NULL);
  assert_guess ("?!?!?!", NULL);
}

static void
test_english (void)
{
  g_assert_true (sl_language_is_english (NULL));
  g_assert_true (sl_language_is_english ("en-GB"));
  g_assert_true (sl_language_is_english ("?"));
  g_assert_false (sl_language_is_english ("de"));
  g_assert_false (sl_language_is_english ("eng-x"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/language/guess", test_guess);
  g_test_add_func ("/language/case", test_case);
  g_test_add_func ("/language/no-guess", test_no_guess);
  g_test_add_func ("/language/long", test_long);
  g_test_add_func ("/language/normalise", test_normalise);
  g_test_add_func ("/language/more-guesses", test_more_guesses);
  g_test_add_func ("/language/english", test_english);

  return g_test_run ();
}
