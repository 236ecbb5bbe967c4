/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How fast articles are read and analysed, as text and as web pages, and how the time grows from one
 * file to a thousand. The files are made here, about events that never were. Prints one line of JSON
 * a size: megabytes of input a second of processor time, and the time as a multiple of what a plain
 * iteration over the sentences and words of the same bytes takes (ICU), which does not depend on the
 * machine; and, from ten files on, the exponent that the time grows with. Fails if that is over 1.1.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include "sl-test-utils.h"
#include "text/sl-reader.h"

#define SENTENCES 26
#define LINKS 150
#define SCRIPT_BYTES 30000
#define MAX_EXPONENT 1.1
#define MIN_SECONDS 0.3

static const guint SIZES[] = { 1, 10, 100, 1000 };

static const char *const NAMES[] = { "Ada Brook", "Jo Reed", "Mayor Lind", "the water board", "the harbour office",
                                     "Minister Falk", "the railway", "a spokeswoman for the union" };
static const char *const PLACES[] = { "Lindau", "the upper valley", "Norhafen", "the old quay", "the northern line" };
static const char *const THINGS[] = { "dam", "bridge", "ferry", "tunnel", "power line", "lock", "school" };

/* What one sentence looks like; N is a name, P a place, T a thing, D a number. */
static const char *const SENTENCE_FORMS[] = {
  "The T above P was opened a day early on Monday, N said.",
  "“We could not wait any longer,” N told reporters at P. “The T had D cracks.”",
  "About D people left their homes in P, and D of them spent the night in a school.",
  "N said that the T would cost D million euros, nearly D percent more than planned.",
  "Nobody was hurt when the T at P gave way shortly before D.30 p.m.",
  "According to N, the T has not been looked after since 19D.",
  "But N denied that the warning had come too late for P.",
  "It rained for D days, and the road to P stayed closed until the T was dry again.",
};

static guint32
draw (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;

  return *state >> 8;
}

static void
append_sentence (GString *out,
                 guint32 *state)
{
  for (const char *p = SENTENCE_FORMS[draw (state) % G_N_ELEMENTS (SENTENCE_FORMS)]; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p) && !g_ascii_isalpha (p[1]) && strchr ("NPTD", *p) != NULL)
        {
          if (*p == 'N')
            g_string_append (out, NAMES[draw (state) % G_N_ELEMENTS (NAMES)]);
          else if (*p == 'P')
            g_string_append (out, PLACES[draw (state) % G_N_ELEMENTS (PLACES)]);
          else if (*p == 'T')
            g_string_append (out, THINGS[draw (state) % G_N_ELEMENTS (THINGS)]);
          else
            g_string_append_printf (out, "%u", 10 + draw (state) % 89);
        }
      else
        g_string_append_c (out, *p);
    }
}

/* Paragraphs of three sentences, between OPEN and CLOSE each. */
static void
append_paragraphs (GString    *out,
                   guint32    *state,
                   const char *open,
                   const char *close)
{
  for (guint i = 0; i < SENTENCES; i++)
    {
      if (i % 3 == 0)
        g_string_append (out, open);
      append_sentence (out, state);
      g_string_append (out, i % 3 == 2 || i + 1 == SENTENCES ? close : " ");
    }
}

static GString *
make_text (guint32 *state)
{
  GString *out = g_string_new ("The dam above the valley opens early\n\nBy Ada Brook\n\n");

  append_paragraphs (out, state, "", "\n\n");

  return out;
}

/* As large around its article as pages are: styles, scripts, navigation, teasers. */
static GString *
make_page (guint32 *state)
{
  GString *out = g_string_new ("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                               "<title>The dam above the valley opens early</title><style>");

  for (guint i = 0; i < SCRIPT_BYTES / 50; i++)
    g_string_append_printf (out, ".c%u { margin: %upx; color: #%06x }\n", i, i, draw (state) & 0xffffff);
  g_string_append (out, "</style></head><body><nav><ul>");
  for (guint i = 0; i < LINKS; i++)
    g_string_append_printf (out, "<li class=\"item c%u\" data-x=\"%u\"><a href=\"/n/%u\" title=\"Go there\">Topic %u</a></li>",
                            i, draw (state), draw (state), i);
  g_string_append (out, "</ul></nav><main><article><h1>The dam above the valley opens early</h1>");
  append_paragraphs (out, state, "<p class=\"text\">", "</p>\n");
  g_string_append (out, "</article></main><script>var data = [");
  for (guint i = 0; i < SCRIPT_BYTES / 12; i++)
    g_string_append_printf (out, "%u, ", draw (state));
  g_string_append (out, "];</script><footer><p>All rights reserved by the makers of this page.</p></footer></body></html>");

  return out;
}

static GPtrArray *
make_files (const char *folder,
            gboolean    html,
            guint       n,
            gsize      *n_bytes)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  guint32 state = 2026;

  *n_bytes = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.%s", i, html ? "html" : "txt");
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GString *content = html ? make_page (&state) : make_text (&state);

      /* gcc 14 sees a way to no string where there is none. */
      g_assert (content != NULL);
      g_assert_true (g_file_set_contents (path, content->str, content->len, NULL));
      *n_bytes += content->len;
      g_ptr_array_add (files, g_file_new_for_path (path));
      g_string_free (content, TRUE);
    }

  return files;
}

static double
cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

/* Seconds of processor time that reading all of them takes, the least of some runs. */
static double
time_reading (GPtrArray *files)
{
  double best = G_MAXDOUBLE;
  double total = 0;

  do
    {
      double start = cpu_seconds ();
      double seconds;

      for (guint i = 0; i < files->len; i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (SlArticle) article = sl_reader_read_file (g_ptr_array_index (files, i), NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (sl_article_get_claims (article)->len, >, 5);
        }
      seconds = cpu_seconds () - start;
      best = MIN (best, seconds);
      total += seconds;
    }
  while (total < MIN_SECONDS);

  return best;
}

static guint
iterate (UBreakIteratorType type,
         const UChar       *units,
         int32_t            n)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open (type, "en", units, n, &status);
  guint count = 0;

  while (ubrk_next (iterator) != UBRK_DONE)
    count++;
  ubrk_close (iterator);

  return count;
}

/* The same for a plain iteration over the sentences and the words of their bytes. */
static double
time_icu (GPtrArray *files)
{
  double start = cpu_seconds ();
  double seconds;
  guint runs = 0;

  do
    {
      for (guint i = 0; i < files->len; i++)
        {
          g_autofree char *bytes = NULL;
          g_autofree UChar *units = NULL;
          UErrorCode status = U_ZERO_ERROR;
          gsize length;
          int32_t n;

          g_assert_true (g_file_load_contents (g_ptr_array_index (files, i), NULL, &bytes, &length, NULL, NULL));
          units = g_new (UChar, length + 1);
          u_strFromUTF8 (units, length + 1, &n, bytes, length, &status);
          g_assert_cmpuint (iterate (UBRK_SENTENCE, units, n) + iterate (UBRK_WORD, units, n), >, 0);
        }
      runs++;
      seconds = cpu_seconds () - start;
    }
  while (seconds < MIN_SECONDS);

  return seconds / runs;
}

/* Returns whether the time grows about as the number of files does. */
static gboolean
run (gboolean html)
{
  double first = 0;
  double exponent = 0;

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      g_autofree char *folder = sl_test_make_dir ();
      gsize n_bytes;
      g_autoptr (GPtrArray) files = make_files (folder, html, SIZES[i], &n_bytes);
      double seconds = time_reading (files);
      double icu = time_icu (files);

      /* A single file fits into the caches with all that it is compared with. */
      if (i <= 1)
        first = seconds;
      else
        exponent = log (seconds / first) / log ((double) SIZES[i] / SIZES[1]);
      g_print ("{\"bench\": \"analyze\", \"input\": \"%s\", \"files\": %u, \"mb_per_cpu_second\": %.1f, "
               "\"times_icu\": %.2f, \"exponent\": %.2f}\n",
               html ? "html" : "text", SIZES[i], n_bytes / 1e6 / seconds, seconds / icu, exponent);
      sl_test_remove_dir (folder);
    }

  return exponent <= MAX_EXPONENT;
}

int
main (int    argc,
      char **argv)
{
  gboolean text_grows_well;
  gboolean html_grows_well;
  g_autoptr (SlArticle) warm = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("The dam was opened on Monday, the mayor said.", 45);

  /* Models and lexicons are loaded once a program. */
  warm = sl_reader_read (bytes, "warm.txt", NULL, NULL);
  text_grows_well = run (FALSE);
  html_grows_well = run (TRUE);

  return text_grows_well && html_grows_well ? 0 : 1;
}
