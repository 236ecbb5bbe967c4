/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* bench-scroll [FRAMES]: five linked panes of 20,000 words and 2,000 claims each, with ribbons, against
 * five plain GtkTextViews with the same text. Two figures, one line of JSON each: CPU time of a frame
 * while scrolling, as a ratio of the two, and the longest time for which the main loop was not free
 * while each of them loaded. Both are the best of three rounds, for the machine may be busy. */
#include <adwaita.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "compare/sl-article-pane.h"
#include "compare/sl-compare-view.h"
#include "bench-loop.h"
#include "sl-test-utils.h"

#define N_PANES 5
#define N_PARAGRAPHS 400
#define WORDS_PER_PARAGRAPH 50
#define CLAIMS_PER_PARAGRAPH 5
#define STEP 40
#define WARM_UP 20
#define ROUNDS 3

static const char *const vocabulary[] = {
  "the", "harbour", "council", "said", "that", "gate", "failed", "before", "midnight", "and",
  "water",
  "rose", "by", "forty", "centimetres", "while", "engineers", "waited", "for", "orders", "from",
  "Terhaven", "which", "never", "came",
};

typedef struct
{
  GtkWidget *window;
  GtkWidget *child;
  GPtrArray *adjustments;
  guint frames;
  guint frame;
  double cpu;
  double block;
  double best_cpu;
  double best_block;
} Run;

static double
get_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static void
append_paragraph (GString *words,
                  GRand   *random)
{
  for (guint i = 0; i < WORDS_PER_PARAGRAPH; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            vocabulary[g_rand_int_range (random, 0, G_N_ELEMENTS (vocabulary))]);
  g_string_append (words, ".\n\n");
}

static SlArticle *
create_article (guint number)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (number);
  g_autoptr (GString) words = g_string_new (NULL);
  const SlParagraph *paragraphs;
  SlArticle *article;
  guint n;

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    append_paragraph (words, random);
  article = sl_test_article_new (words->str);
  paragraphs = sl_article_get_paragraphs (article, &n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < CLAIMS_PER_PARAGRAPH; j++)
      {
        guint length = sl_text_range_length (&paragraphs[i].range);
        guint start = paragraphs[i].range.start + j * length / CLAIMS_PER_PARAGRAPH;
        SlTextRange range = { start, MIN (start + length / 4, paragraphs[i].range.end) };

        sl_article_take_claim (article, sl_claim_new (NULL, sl_article_get_uuid (article), &range,
                                                      j % SL_N_CLAIM_KINDS, SL_ORIGIN_FOUND, 0.5));
      }

  return article;
}

static GPtrArray *
create_articles (void)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_PANES; i++)
    g_ptr_array_add (articles, create_article (i + 1));

  return articles;
}

/* Every fourth claim is told by the neighbour too. */
static void
link_claims (SlWorkspace *workspace,
             GPtrArray   *articles)
{
  for (guint i = 1; i < articles->len; i++)
    {
      GPtrArray *left = sl_article_get_claims (articles->pdata[i - 1]);
      GPtrArray *right = sl_article_get_claims (articles->pdata[i]);

      for (guint j = 0; j < MIN (left->len, right->len); j += 20)
        {
          g_autoptr (GError) error = NULL;

          sl_workspace_link (workspace, sl_claim_get_uuid (left->pdata[j]),
                             sl_claim_get_uuid (right->pdata[j]),
                             SL_RELATION_SAME_CLAIM, &error);
          g_assert_no_error (error);
        }
    }
}

static void
find_adjustments (GtkWidget *widget,
                  GPtrArray *adjustments)
{
  if (GTK_IS_TEXT_VIEW (widget))
    g_ptr_array_add (adjustments, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_adjustments (child, adjustments);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Run *run = user_data;

  if (run->frame == WARM_UP)
    run->cpu = get_cpu ();
  if (run->frame == WARM_UP + run->frames)
    {
      run->cpu = (get_cpu () - run->cpu) / run->frames;
      run->frame++;
      return G_SOURCE_REMOVE;
    }
  run->frame++;
  for (guint i = 0; i < run->adjustments->len; i++)
    gtk_adjustment_set_value (run->adjustments->pdata[i], run->frame * STEP);

  return G_SOURCE_CONTINUE;
}

static gboolean
idle_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Shows CHILD, waits until all of it is laid out, scrolls all of its text views. */
static void
run_scroll (Run       *run,
            GtkWidget *child)
{
  gboolean idle = FALSE;

  run->frame = 0;
  run->window = gtk_window_new ();
  run->child = child;
  run->adjustments = g_ptr_array_new ();
  gtk_window_set_default_size (GTK_WINDOW (run->window), 1800, 1000);
  gtk_window_set_child (GTK_WINDOW (run->window), child);
  bench_loop_reset ();
  gtk_window_present (GTK_WINDOW (run->window));
  g_idle_add_full (G_PRIORITY_LOW, idle_cb, &idle, NULL);
  sl_test_wait_until (idle);
  run->block = bench_loop_longest ().cpu;

  find_adjustments (child, run->adjustments);
  g_assert_cmpuint (run->adjustments->len, ==, N_PANES);
  gtk_widget_add_tick_callback (child, tick_cb, run, NULL);
  sl_test_wait_until (run->frame > WARM_UP + run->frames);
  g_ptr_array_unref (run->adjustments);
  gtk_window_destroy (GTK_WINDOW (run->window));
  run->best_cpu = MIN (run->best_cpu, run->cpu);
  run->best_block = MIN (run->best_block, run->block);
}

static GtkWidget *
create_plain (GPtrArray *articles)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 48);

  for (guint i = 0; i < articles->len; i++)
    {
      GtkWidget *view = gtk_text_view_new ();
      GtkWidget *scroller = gtk_scrolled_window_new ();

      gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
      gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                                sl_text_get_utf8 (sl_article_get_text (articles->pdata[i])), -1);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
      gtk_widget_set_hexpand (scroller, TRUE);
      gtk_box_append (GTK_BOX (box), scroller);
    }

  return box;
}

static GtkWidget *
create_panes (SlWorkspace *workspace)
{
  g_autoptr (SlCompareContext) context = sl_compare_context_new (workspace);
  GtkWidget *view = sl_compare_view_new (context);

  sl_compare_view_set_panes_visible (SL_COMPARE_VIEW (view), N_PANES);
  sl_compare_view_set_linked (SL_COMPARE_VIEW (view), TRUE);

  return view;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Bench", "B");
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  guint frames = argc > 1 ? (guint) CLAMP (atoi (argv[1]), 1, 5000) : 200;
  Run plain = { .frames = frames, .best_cpu = G_MAXDOUBLE, .best_block = G_MAXDOUBLE };
  Run panes = plain;

  if (!gtk_init_check ())
    {
      g_print ("{\"figure\": \"scroll\", \"skipped\": \"no display\"}\n");
      return 77;
    }
  adw_init ();
  bench_loop_watch ();
  articles = create_articles ();
  workspace = sl_workspace_new_unnamed (folder, annotator, &error);
  g_assert_no_error (error);
  sl_workspace_add_articles (workspace, articles, &error);
  g_assert_no_error (error);
  link_claims (workspace, articles);

  for (guint i = 0; i < ROUNDS; i++)
    {
      run_scroll (&plain, create_plain (articles));
      run_scroll (&panes, create_panes (workspace));
    }
  g_print ("{\"figure\": \"scroll: CPU of a frame, ratio to plain text views\", \"ratio\": %.2f, "
           "\"panes_ms\": %.2f, \"plain_ms\": %.2f}\n",
           panes.best_cpu / plain.best_cpu, panes.best_cpu, plain.best_cpu);
  g_print ("{\"figure\": \"load: longest block of the main loop\", \"panes_ms\": %.1f, \"plain_ms\": %.1f}\n",
           panes.best_block, plain.best_block);
  sl_workspace_close (workspace, NULL);
  sl_test_remove_dir (folder);

  return 0;
}
