/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the time and the memory of matching grow with the number of articles, when there are ever more
 * separate events of five articles each, and what it costs to add one more article. Their words are
 * drawn as often as they stand in news, and every third is one of the event. Prints one line of JSON a
 * size, with ratios only: they do not depend on the machine; the times and the memory of this one go to
 * standard error. Fails if the time grows faster than n to the power of 1.2.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <sys/resource.h>
#include <time.h>

#include "match/sl-matcher.h"
#include "model/sl-core-data.h"
#include "text/sl-reader.h"

#define ARTICLES_PER_EVENT 5
#define SENTENCES 24
#define WORDS 18
#define N_OWN 80
#define MAX_EXPONENT 1.2

static const guint SIZES[] = { 5, 50, 500, 1000 };

/* A word of the language and how many words, counted with their repetitions, stand up to it in news. */
typedef struct
{
  char *text;
  guint until;
} Word;

static GArray *
load_words (void)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;
  guint until = 0;

  bytes = sl_core_data_load ("match/word-frequencies.txt");
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", 2);
      Word word;

      if (lines[i][0] == '#' || g_strv_length (parts) != 2)
        continue;
      until += g_ascii_strtoull (parts[1], NULL, 10);
      word = (Word) { g_strdup (parts[0]), until };
      g_array_append_val (words, word);
    }

  return words;
}

/* The word that stands at a place in news. */
static const char *
find_word (guint place)
{
  static GArray *words;
  guint low = 0;
  guint high;

  if (words == NULL)
    words = load_words ();
  high = words->len - 1;
  place %= g_array_index (words, Word, high).until;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (words, Word, middle).until <= place)
        low = middle + 1;
      else
        high = middle;
    }

  return g_array_index (words, Word, low).text;
}

/* A name of syllables; the same number gives the same name. */
static void
append_name (GString *text,
             guint32  number)
{
  static const char *const SYLLABLES[] = { "ba", "del", "ko", "mir", "lu", "san", "te", "vor", "ni", "gra", "po", "shi", "ren",
                                           "wo", "fa", "hul" };

  number = number * 2654435761u;
  for (guint i = 0; i < 3 + number % 2; i++)
    g_string_append (text, SYLLABLES[(number >> (4 * i + 2)) % G_N_ELEMENTS (SYLLABLES)]);
}

/* A word of the language, the frequent ones more often, or every third time one of the event. */
static void
append_word (GString *text,
             GRand   *rand,
             guint    event)
{
  double x = g_rand_double (rand);

  if (g_rand_int_range (rand, 0, 3) == 0)
    append_name (text, 1000000 + event * N_OWN + (guint) (x * x * N_OWN));
  else
    g_string_append (text, find_word (g_rand_int (rand) >> 1));
}

/* Facts are told again in other articles of the event, with some of the words changed. */
static void
append_sentence (GString *text,
                 GRand   *rand,
                 guint    event,
                 guint    fact)
{
  g_autoptr (GRand) told = g_rand_new_with_seed (event * 1000 + fact);

  for (guint i = 0; i < WORDS; i++)
    {
      gsize length = text->len;

      append_word (text, told, event);
      if (g_rand_int_range (rand, 0, 3) == 0)
        {
          g_string_truncate (text, length);
          append_word (text, rand, event);
        }
      g_string_append_c (text, i + 1 < WORDS ? ' ' : '.');
    }
}

static SlArticle *
make_article (guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number + 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SlText) frozen = NULL;
  SlTextRange ranges[SENTENCES];
  SlArticle *article;

  for (guint i = 0; i < SENTENCES; i++)
    {
      ranges[i].start = text->len;
      append_sentence (text, rand, number / ARTICLES_PER_EVENT, g_rand_int_range (rand, 0, SENTENCES * 3));
      ranges[i].end = text->len;
      g_string_append_c (text, '\n');
    }
  frozen = sl_text_new (text->str, text->len);
  article = sl_article_new (NULL, frozen);
  for (guint i = 0; i < SENTENCES; i++)
    {
      sl_article_add_sentence (article, &ranges[i]);
      sl_article_take_claim (article, sl_claim_new (NULL, sl_article_get_uuid (article), &ranges[i],
                                                    SL_CLAIM_KIND_ASSERTION, SL_ORIGIN_FOUND, 0.5));
    }

  return article;
}

static double
get_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}

/* Seconds of the processor to match so many articles. */
static double
measure (guint  n_articles,
         guint *n_matches)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) matches = NULL;
  clock_t start;

  for (guint i = 0; i < n_articles; i++)
    g_ptr_array_add (articles, make_article (i));
  start = clock ();
  matches = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  *n_matches = matches->len;

  return (clock () - start) / (double) CLOCKS_PER_SEC;
}

/* Short runs are repeated until they can be told from noise. */
static double
measure_best (guint  n_articles,
              guint *n_matches)
{
  double best = G_MAXDOUBLE;
  double spent = 0;

  for (guint i = 0; i < 50 && (i == 0 || spent < 0.5); i++)
    {
      double seconds = measure (n_articles, n_matches);

      best = MIN (best, seconds);
      spent += seconds;
    }

  return best;
}

/* How much of the time that a comparison takes is spent again when an article is added, and that the
 * result is the same. */
static void
measure_update (guint n_articles)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlMatcher) matcher = sl_matcher_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) from_scratch = NULL;
  clock_t times[3];

  for (guint i = 0; i < n_articles; i++)
    g_ptr_array_add (articles, make_article (i));
  before = sl_matcher_update (matcher, articles, NULL, NULL, NULL, NULL);
  g_ptr_array_add (articles, make_article (n_articles + 1));
  times[0] = clock ();
  after = sl_matcher_update (matcher, articles, NULL, NULL, NULL, NULL);
  times[1] = clock ();
  from_scratch = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  times[2] = clock ();
  g_assert_cmpuint (after->len, ==, from_scratch->len);
  g_assert_cmpuint (after->len, >=, before->len);
  g_print ("{\"benchmark\": \"match-update\", \"articles\": %u, \"share_of_a_full_comparison\": %.4f}\n", n_articles,
           (times[1] - times[0]) / (double) (times[2] - times[1]));
}

/* Writes an article to a file of its own. */
static GFile *
save_article (SlArticle  *article,
              const char *folder,
              guint       number)
{
  g_autofree char *name = g_strdup_printf ("%u.txt", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, sl_text_get_utf8 (sl_article_get_text (article)), -1, NULL);

  return g_file_new_for_path (path);
}

/* The way from five files to matches, and which part of it is the matching. */
static void
measure_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sidelight-bench-XXXXXX", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) matches = NULL;
  clock_t times[3];

  for (guint i = 0; i < ARTICLES_PER_EVENT; i++)
    {
      g_autoptr (SlArticle) article = make_article (i);

      g_ptr_array_add (files, save_article (article, folder, i));
    }
  g_object_unref (sl_reader_read_file (g_ptr_array_index (files, 0), NULL, NULL));

  times[0] = clock ();
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (articles, sl_reader_read_file (g_ptr_array_index (files, i), NULL, NULL));
  times[1] = clock ();
  matches = sl_matcher_match (articles, NULL, NULL, NULL, NULL);
  times[2] = clock ();
  g_print ("{\"benchmark\": \"match-files\", \"files\": %u, \"matches\": %u, \"share_of_matching\": %.3f}\n",
           files->len, matches->len, (times[2] - times[1]) / MAX (1.0, (double) (times[2] - times[0])));
  g_printerr ("five files to matches: %.1f ms of the processor\n",
              (times[2] - times[0]) * 1000.0 / CLOCKS_PER_SEC);

  for (guint i = 0; i < files->len; i++)
    g_file_delete (g_ptr_array_index (files, i), NULL, NULL);
  g_rmdir (folder);
}

int
main (void)
{
  double times[G_N_ELEMENTS (SIZES)];
  double memory[G_N_ELEMENTS (SIZES)];
  double exponent = 0;
  guint n_matches;

  measure (SIZES[0], &n_matches);
  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      times[i] = measure_best (SIZES[i], &n_matches);
      memory[i] = get_peak_memory ();
      g_printerr ("%u articles: %.1f ms of the processor, %.0f MiB at most\n", SIZES[i], times[i] * 1000,
                  memory[i] / 1024);
      if (i == 0)
        continue;
      exponent = log (times[i] / times[1]) / log (SIZES[i] / (double) SIZES[1]);
      g_print ("{\"benchmark\": \"match\", \"articles\": %u, \"matches_per_article\": %.2f, \"time_ratio\": %.2f, "
               "\"memory_ratio\": %.2f, \"growth_exponent\": %.3f}\n",
               SIZES[i], n_matches / (double) SIZES[i], times[i] / times[i - 1], memory[i] / memory[i - 1],
               i > 1 ? exponent : log (times[1] / times[0]) / log (SIZES[1] / (double) SIZES[0]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    measure_update (SIZES[i]);
  measure_files ();

  return exponent <= MAX_EXPONENT ? 0 : 1;
}
