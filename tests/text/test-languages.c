/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles in other languages than English: what can be found there without knowing the language is.
 */
#include <string.h>

#include "text/sl-reader.h"

/* The sentences, the quotations and the figures that are expected, one a line. */
typedef struct
{
  const char *language;
  const char *text;
  guint n_paragraphs;
  const char *sentences;
  const char *quotes;
  const char *figures;
} Case;

static const Case cases[] = {
  { "de",
    "Staudamm öffnet einen Tag früher\n\n"
    "Der Damm oberhalb von Lindau wurde am Montag einen Tag früher als geplant geöffnet. Rund 400 Menschen verließen ihre "
    "Häuser.\n\n"
    "„Wir konnten nicht länger warten“, sagte Bürgermeister Dr. Lind am Abend. „Der Damm hatte z. B. 12 Risse.“\n\n"
    "Die Reparatur kostet etwa 3,5 Millionen Euro, das sind 20 Prozent mehr als 2019. »Im Tal wurde niemand verletzt«, "
    "erklärte eine Sprecherin.\n",
    4,
    "Staudamm öffnet einen Tag früher\n"
    "Der Damm oberhalb von Lindau wurde am Montag einen Tag früher als geplant geöffnet.\n"
    "Rund 400 Menschen verließen ihre Häuser.\n"
    "„Wir konnten nicht länger warten“, sagte Bürgermeister Dr. Lind am Abend.\n"
    "„Der Damm hatte z. B. 12 Risse.“\n"
    "Die Reparatur kostet etwa 3,5 Millionen Euro, das sind 20 Prozent mehr als 2019.\n"
    "»Im Tal wurde niemand verletzt«, erklärte eine Sprecherin.\n",
    "Wir konnten nicht länger warten\nDer Damm hatte z. B. 12 Risse.\nIm Tal wurde niemand verletzt\n",
    "400\n12\n3500000 eur\n20 percent\n2019 year\n" },
  { "fr",
    "Le barrage ouvert un jour plus tôt\n\n"
    "Le barrage au-dessus de Lindau a été ouvert lundi, un jour plus tôt que prévu. Environ 400 personnes ont quitté leur "
    "maison.\n\n"
    "« Nous ne pouvions plus attendre », a déclaré M. Lind, le maire. « Le barrage avait douze fissures. » Il pleut encore.\n\n"
    "Les travaux coûteront 3,5 millions d’euros, soit 20 % de plus qu’en 2019.\n",
    4,
    "Le barrage ouvert un jour plus tôt\n"
    "Le barrage au-dessus de Lindau a été ouvert lundi, un jour plus tôt que prévu.\n"
    "Environ 400 personnes ont quitté leur maison.\n"
    "« Nous ne pouvions plus attendre », a déclaré M. Lind, le maire.\n"
    "« Le barrage avait douze fissures. »\n"
    "Il pleut encore.\n"
    "Les travaux coûteront 3,5 millions d’euros, soit 20 % de plus qu’en 2019.\n",
    "Nous ne pouvions plus attendre\nLe barrage avait douze fissures.\n",
    "400\n3500000\n20 percent\n2019 year\n" },
  { "es",
    "La presa se abre un día antes\n\n"
    "La presa de Lindau se abrió el lunes, un día antes de lo previsto. Unas 400 personas dejaron sus casas. ¿Volverán el "
    "viernes?\n\n"
    "«No podíamos esperar más tiempo», dijo la alcaldesa, la Sra. Lind. “La presa tenía doce grietas”, añadió.\n\n"
    "Las obras costarán 3,5 millones de euros, un 20 % más que en 2019.\n",
    4,
    "La presa se abre un día antes\n"
    "La presa de Lindau se abrió el lunes, un día antes de lo previsto.\n"
    "Unas 400 personas dejaron sus casas.\n"
    "¿Volverán el viernes?\n"
    "«No podíamos esperar más tiempo», dijo la alcaldesa, la Sra. Lind.\n"
    "“La presa tenía doce grietas”, añadió.\n"
    "Las obras costarán 3,5 millones de euros, un 20 % más que en 2019.\n",
    "No podíamos esperar más tiempo\nLa presa tenía doce grietas\n",
    "400\n3500000\n20 percent\n2019 year\n" },
  { "zh",
    "水坝提前一天开闸\n\n"
    "水务局表示，林道上游的水坝于周一提前一天开闸。约400人离开了家园。\n\n"
    "市长说：“我们不能再等了。水坝有12处裂缝。”工程将耗资350万欧元，比2019年多20%。\n\n"
    "没有人受伤。学校将于星期五重新开放！\n",
    4,
    "水坝提前一天开闸\n水务局表示，林道上游的水坝于周一提前一天开闸。\n约400人离开了家园。\n市长说：“我们不能再等了。\n"
    "水坝有12处裂缝。”\n工程将耗资350万欧元，比2019年多20%。\n没有人受伤。\n学校将于星期五重新开放！\n",
    "我们不能再等了。水坝有12处裂缝。\n",
    "400\n12\n3500000\n2019 year\n20 percent\n" },
  { "ar",
    "فتح السد قبل موعده بيوم\n\n"
    "فُتح السد فوق لينداو يوم الاثنين قبل موعده بيوم، حسبما أعلنت هيئة المياه. غادر نحو 400 شخص منازلهم.\n\n"
    "قال العمدة: «لم نعد قادرين على الانتظار. كان في السد 12 شقًا.» وستكلف الأعمال ٣٥٠ ألف يورو، أي أكثر بنسبة 20٪ من عام "
    "2019.\n\n"
    "هل سيعودون يوم الجمعة؟ لم يصب أحد بأذى.\n",
    4,
    "فتح السد قبل موعده بيوم\n"
    "فُتح السد فوق لينداو يوم الاثنين قبل موعده بيوم، حسبما أعلنت هيئة المياه.\n"
    "غادر نحو 400 شخص منازلهم.\n"
    "قال العمدة: «لم نعد قادرين على الانتظار.\n"
    "كان في السد 12 شقًا.»\n"
    "وستكلف الأعمال ٣٥٠ ألف يورو، أي أكثر بنسبة 20٪ من عام 2019.\n"
    "هل سيعودون يوم الجمعة؟\n"
    "لم يصب أحد بأذى.\n",
    "لم نعد قادرين على الانتظار. كان في السد 12 شقًا.\n",
    "400\n12\n350000\n20 percent\n2019 year\n" },
};

static void
append_range (GString           *out,
              SlArticle         *article,
              const SlTextRange *range)
{
  g_autofree char *words = sl_article_dup_words (article, range);

  g_string_append_printf (out, "%s\n", words);
}

static void
append_figures (GString *out,
                SlClaim *claim)
{
  for (guint i = 0; i < sl_claim_get_n_figures (claim); i++)
    {
      const SlFigure *figure = sl_claim_get_figure (claim, i);

      g_string_append_printf (out, "%.10g", figure->value);
      if (figure->unit != NULL && !g_str_equal (figure->unit, "count"))
        g_string_append_printf (out, " %s", figure->unit);
      g_string_append_c (out, '\n');
    }
}

static void
test_language (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (expected->text, strlen (expected->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArticle) article = sl_reader_read (bytes, "story.txt", NULL, &error);
  g_autoptr (GString) found_sentences = g_string_new (NULL);
  g_autoptr (GString) found_quotes = g_string_new (NULL);
  g_autoptr (GString) found_figures = g_string_new (NULL);
  const SlTextRange *sentences;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpstr (sl_article_get_detail (article, SL_DETAIL_LANGUAGE), ==, expected->language);
  sl_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, expected->n_paragraphs);
  sentences = sl_article_get_sentences (article, &n);
  for (guint i = 0; i < n; i++)
    append_range (found_sentences, article, &sentences[i]);
  for (guint i = 0; i < sl_article_get_claims (article)->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (sl_article_get_claims (article), i);
      guint n_quoted;
      const SlTextRange *quoted = sl_claim_get_quoted (claim, &n_quoted);

      for (guint k = 0; k < n_quoted; k++)
        append_range (found_quotes, article, &quoted[k]);
      append_figures (found_figures, claim);
    }
  g_assert_cmpstr (found_sentences->str, ==, expected->sentences);
  g_assert_cmpstr (found_quotes->str, ==, expected->quotes);
  g_assert_cmpstr (found_figures->str, ==, expected->figures);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/languages/", cases[i].language, NULL);

      g_test_add_data_func (path, &cases[i], test_language);
    }

  return g_test_run ();
}
