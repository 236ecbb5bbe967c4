/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Five articles of 20,000 words each in the window, step by step as a person does it: they are opened as files,
 * the Claims view is looked at, the Compare view again, and the comparison is opened anew. One line of JSON for
 * each step: the time until nothing is left to do, the processor time of all threads, the longest time for which
 * the main loop was not free, in processor time of its thread (what other programs do at the same time does not
 * count), and the memory that the program has then. */
#include <adwaita.h>
#include <time.h>

#include "bench-loop.h"
#include "sl-test-utils.h"
#include "sl-window.h"

#define N_ARTICLES 5
#define N_WORDS 20000
#define WORDS_PER_PARAGRAPH 60

static const char *const STARTS[] = { "b", "br", "d", "dr", "f", "g", "gl", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "v" };
static const char *const MIDDLES[] = { "a", "e", "i", "o", "u", "au", "ei" };

/* What sentences are put together from; N is a name, W a word, both of no language, D a number. */
static const char *const PARTS[][8] = {
  { "The W of N", "N", "Nobody at the W", "A W from N", "According to N, the W", "But N", "On Monday the W",
    "Before the W of N, the W" },
  { " was opened", " closed the W", " told reporters that the W was lost", " lost D W", " denied the W of N",
    " paid D million euros for the W", " said that the W would stay", " rose by D percent" },
  { " after D days", " near the W", " with the W of N", " for the first time since 19D", " in N", " without a W",
    " because of the W", " as the W fell" },
  { ", N said.", ".", " and left.", ", as the W had asked.", ", although D W were there.", ", “a W for all,” said N.",
    ", at least D hours late.", ", which N called a W." },
};

/* What a step took. */
typedef struct
{
  gint64 since;
  double cpu;
} Step;

static double
get_cpu (void)
{
  return 1e3 * clock () / CLOCKS_PER_SEC;
}

static guint
get_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");

  return line != NULL ? g_ascii_strtoull (line + strlen ("VmRSS:"), NULL, 10) / 1024 : 0;
}

/* One of some thousand words. */
static void
append_word (GString  *out,
             GRand    *random,
             gboolean  name)
{
  gsize start = out->len;

  for (guint i = 0; i < 2; i++)
    {
      g_string_append (out, STARTS[g_rand_int_range (random, 0, G_N_ELEMENTS (STARTS))]);
      g_string_append (out, MIDDLES[g_rand_int_range (random, 0, G_N_ELEMENTS (MIDDLES))]);
    }
  if (name)
    out->str[start] = g_ascii_toupper (out->str[start]);
  g_string_append_c (out, name ? 'n' : 'l');
}

static void
append_sentence (GString *out,
                 GRand   *random)
{
  for (guint part = 0; part < G_N_ELEMENTS (PARTS); part++)
    {
      for (const char *p = PARTS[part][g_rand_int_range (random, 0, G_N_ELEMENTS (PARTS[part]))]; *p != '\0'; p++)
        {
          if (strchr ("NWD", *p) == NULL || g_ascii_isalpha (p[1]))
            g_string_append_c (out, *p);
          else if (*p == 'D')
            g_string_append_printf (out, "%d", g_rand_int_range (random, 10, 99));
          else
            append_word (out, random, *p == 'N');
        }
    }
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ' || *p == '\n';

  return n;
}

/* Every fourth paragraph is the same in all articles. */
static GFile *
make_article (const char *folder,
              guint       number)
{
  g_autoptr (GRand) own = g_rand_new_with_seed (number + 1);
  g_autoptr (GRand) shared = g_rand_new_with_seed (2026);
  g_autoptr (GString) text = g_string_new ("The dam above the valley opens early\n\n");
  g_autofree char *name = g_strdup_printf ("%u.txt", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  guint n_words = 0;

  for (guint i = 0; n_words < N_WORDS; i++)
    {
      gsize start = text->len;

      while (count_words (text->str + start) < WORDS_PER_PARAGRAPH)
        {
          append_sentence (text, i % 4 == 0 ? shared : own);
          g_string_append_c (text, ' ');
        }
      n_words += count_words (text->str + start);
      g_string_append (text, "\n\n");
    }
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));

  return g_file_new_for_path (path);
}

static gboolean
idle_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Until the main loop has nothing to do for some rounds, frames among them. */
static void
wait_until_idle (void)
{
  for (guint i = 0; i < 3; i++)
    {
      gboolean idle = FALSE;
      gboolean waited = FALSE;

      g_timeout_add (50, idle_cb, &waited);
      sl_test_wait_until (waited);
      g_idle_add_full (G_PRIORITY_LOW, idle_cb, &idle, NULL);
      sl_test_wait_until (idle);
    }
}

static void
begin_step (Step *step)
{
  wait_until_idle ();
  bench_loop_reset ();
  step->cpu = get_cpu ();
  step->since = g_get_monotonic_time ();
}

static void
end_step (Step       *step,
          const char *name)
{
  wait_until_idle ();
  g_print ("{\"bench\": \"long\", \"step\": \"%s\", \"seconds\": %.2f, \"cpu_seconds\": %.2f, \"longest_block_ms\": %.1f, "
           "\"memory_mib\": %u}\n",
           name, (g_get_monotonic_time () - step->since) / 1e6, (get_cpu () - step->cpu) / 1e3, bench_loop_longest ().cpu, get_memory ());
}

static void
show_view (SlWindow   *window,
           const char *name)
{
  Step step;

  begin_step (&step);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", name));
  end_step (&step, name);
}

static guint
count_claims (SlWorkspace *workspace)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      n += g_list_model_get_n_items (sl_workspace_get_claims (workspace, sl_article_get_uuid (article)));
    }

  return n;
}

static void
import (SlWindow   *window,
        const char *folder)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  Step step;

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autoptr (GFile) file = make_article (folder, i);

      g_list_store_append (files, file);
    }
  begin_step (&step);
  sl_window_import_files (window, G_LIST_MODEL (files));
  sl_test_wait_until (!sl_window_is_busy (window));
  end_step (&step, "import and compare");
  g_print ("{\"bench\": \"long\", \"claims\": %u, \"matches\": %u}\n",
           count_claims (sl_window_get_workspace (window)),
           g_list_model_get_n_items (sl_workspace_get_matches (sl_window_get_workspace (window))));
}

static void
measure (GtkApplication *application,
         const char     *folder)
{
  g_autofree char *path = g_build_filename (folder, "recent.ini", NULL);
  g_autoptr (SlRecent) recent = sl_recent_new (path);
  SlWindow *window = sl_window_new (application, recent);
  SlWindow *other;
  g_autoptr (GFile) file = NULL;
  Step step;

  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 1000);
  gtk_window_present (GTK_WINDOW (window));
  import (window, folder);
  show_view (window, "claims");
  show_view (window, "compare");
  file = g_object_ref (sl_workspace_get_file (sl_window_get_workspace (window)));
  gtk_window_destroy (GTK_WINDOW (window));

  other = sl_window_new (application, recent);
  gtk_window_present (GTK_WINDOW (other));
  begin_step (&step);
  sl_window_open (other, file);
  end_step (&step, "open again");
  gtk_window_destroy (GTK_WINDOW (other));
}

int
main (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  if (!gtk_init_check ())
    {
      g_print ("{\"bench\": \"long\", \"skipped\": \"no display\"}\n");
      return 77;
    }
  adw_init ();
  bench_loop_watch ();
  application = gtk_application_new ("org.sidelight.Bench", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  measure (application, folder);
  sl_test_remove_dir (folder);

  return 0;
}
