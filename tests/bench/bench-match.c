/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the time and the memory of matching grow with the number of articles, when there are ever more
 * separate events of five articles each, and what it costs to add one more article. Their words are
 * drawn as often as they stand in news, and every third is one of the event. Prints one line of JSON a
 * size, with ratios only: they do not depend on the machine. Fails if the time grows faster than n to
 * the power of 1.2.
 */
#include "config.h"

#include <math.h>
#include <sys/resource.h>
#include <time.h>

#include "match/sl-matcher.h"
#include "resources/sl-core-resources.h"

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

  bytes = g_resource_lookup_data (sl_core_get_resource (), SL_APP_PATH "/core/match/word-frequencies.txt",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
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

  return exponent <= MAX_EXPONENT ? 0 : 1;
}
