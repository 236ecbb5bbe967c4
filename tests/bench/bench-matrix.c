/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The Claims view with 1,000 rows and 20 columns: how long the rows take to make and to filter, and
 * what a frame costs while it is scrolled down and across; and the same once for each claim it was
 * stated which article does not mention it. */
#include <adwaita.h>
#include <time.h>

#include "claims/sl-matrix-grid.h"
#include "sl-test-utils.h"
#include "store/sl-codec.h"
#include "workspace/sl-workspace-private.h"

#define N_ROWS 1000
#define N_ARTICLES 20
#define N_FRAMES 200

static void
tell (const char *name,
      double      value,
      const char *unit)
{
  g_print ("{\"name\": \"matrix-%s\", \"value\": %.2f, \"unit\": \"%s\"}\n", name, value, unit);
}

static double
since (gint64 begun)
{
  return (g_get_monotonic_time () - begun) / 1000.0;
}

static SlArticle *
make_article (guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  SlArticle *article;
  g_autofree char *name = g_strdup_printf ("Paper %u", number);

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "In paper %u the water at gauge %u rose by %u centimetres before dawn.\n",
                            number, i, number + i);
  article = sl_test_article_new (text->str);
  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, name);

  return article;
}

static void
add_matches (GPtrArray *claims,
             guint      i,
             GPtrArray *changes)
{
  const char *first = sl_claim_get_uuid (g_ptr_array_index (claims, i));

  for (guint a = 1; a < N_ARTICLES; a++)
    {
      const char *other = sl_claim_get_uuid (g_ptr_array_index (claims, a * N_ROWS + i));
      g_autoptr (SlMatch) match = sl_match_new (first, other, SL_RELATION_SAME_CLAIM, 0.9,
                                                SL_MATCH_ACCEPTED, SL_ORIGIN_FOUND);

      if (a != i % N_ARTICLES)
        g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_match (match)));
    }
}

/* Every claim stands in every article but one, so that there are omissions too. */
static void
fill (SlWorkspace *workspace)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GError) error = NULL;

  for (guint a = 0; a < N_ARTICLES; a++)
    {
      SlArticle *article = make_article (a);
      guint at = 0;

      for (guint i = 0; i < N_ROWS; i++)
        {
          g_autofree char *line = g_strdup_printf ("In paper %u the water at gauge %u rose by %u centimetres before dawn.",
                                                   a, i, a + i);
          guint length = g_utf8_strlen (line, -1);
          SlClaim *claim = sl_claim_new (NULL, sl_article_get_uuid (article),
                                         &(SlTextRange) { at, at + length }, SL_CLAIM_KIND_FIGURE,
                                         SL_ORIGIN_FOUND, 0.9);

          at += length + 1;
          g_ptr_array_add (claims, claim);
          sl_article_take_claim (article, claim);
        }
      g_ptr_array_add (articles, article);
    }
  sl_workspace_add_articles (workspace, articles, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_ROWS; i++)
    add_matches (claims, i, changes);
  g_assert_true (sl_workspace_apply_derived (workspace, changes, &error));
  g_assert_no_error (error);
}

/* States for every claim that the one article in which it is missing does not mention it. */
static void
state_omissions (SlWorkspace *workspace)
{
  GListModel *articles = sl_workspace_get_articles (workspace);
  g_autoptr (SlArticle) first = g_list_model_get_item (articles, 0);
  GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (first));
  SlAnnotator *me = sl_workspace_get_annotator (workspace);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotator (me)));
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);
      g_autoptr (SlArticle) silent = g_list_model_get_item (articles, i % N_ARTICLES);
      g_autoptr (SlOmission) omission =
        sl_omission_new (sl_claim_get_uuid (claim), sl_article_get_uuid (silent),
                         sl_annotator_get_uuid (me), "read twice", "2026-03-09T10:00:00Z");

      if (silent != first)
        g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_omission (omission)));
    }
  g_assert_true (sl_workspace_apply_derived (workspace, changes, &error));
  g_assert_no_error (error);
}

typedef struct
{
  GtkAdjustment *adjustment;
  guint n_frames;
  double step;
} Scroll;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Scroll *scroll = user_data;

  gtk_adjustment_set_value (scroll->adjustment,
                            gtk_adjustment_get_value (scroll->adjustment) + scroll->step);

  return ++scroll->n_frames < N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
measure_scroll (GtkWidget  *grid,
                const char *name,
                const char *property,
                double      step)
{
  Scroll scroll = { NULL, 0, step };
  clock_t begun;

  g_object_get (grid, property, &scroll.adjustment, NULL);
  begun = clock ();
  gtk_widget_add_tick_callback (grid, tick_cb, &scroll, NULL);
  sl_test_wait_until (scroll.n_frames >= N_FRAMES);
  tell (name, 1000.0 * (clock () - begun) / CLOCKS_PER_SEC / N_FRAMES, "ms CPU a frame");
  g_object_unref (scroll.adjustment);
}

static void
measure (SlWorkspace *workspace)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (SlMatrix) matrix = sl_matrix_new (workspace);
  g_autoptr (SlMatrixFilter) filter = sl_matrix_filter_new ();
  g_autoptr (SlCompareContext) context = sl_compare_context_new (workspace);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *grid;

  tell ("rows", g_list_model_get_n_items (G_LIST_MODEL (matrix)), "rows");
  tell ("build", since (begun), "ms");
  begun = g_get_monotonic_time ();
  filter->text = g_strdup ("gauge 7");
  sl_matrix_set_filter (matrix, filter);
  tell ("filter", since (begun), "ms");
  g_free (g_steal_pointer (&filter->text));
  sl_matrix_set_filter (matrix, filter);

  begun = g_get_monotonic_time ();
  grid = sl_matrix_grid_new (context, matrix);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 900);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (sl_matrix_grid_get_n_tiles (SL_MATRIX_GRID (grid)) > 0);
  tell ("first-frame", since (begun), "ms");
  measure_scroll (grid, "scroll-down", "vadjustment", 40);
  measure_scroll (grid, "page-down", "vadjustment", 400);
  measure_scroll (grid, "scroll-across", "hadjustment", 13);

  begun = g_get_monotonic_time ();
  state_omissions (workspace);
  sl_matrix_flush (matrix);
  tell ("state-omissions", since (begun), "ms");
  begun = g_get_monotonic_time ();
  filter->gap = SL_MATRIX_GAP_STATED;
  sl_matrix_set_filter (matrix, filter);
  tell ("filter-omissions", since (begun), "ms");
  tell ("omissions", g_list_model_get_n_items (G_LIST_MODEL (matrix)), "rows");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
  measure_scroll (grid, "scroll-omissions", "vadjustment", 40);
  tell ("widgets", sl_matrix_grid_get_n_tiles (SL_MATRIX_GRID (grid)), "cells");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  g_autofree char *folder = NULL;
  g_autoptr (SlAnnotator) annotator = NULL;
  g_autoptr (SlWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  folder = sl_test_make_dir ();
  annotator = sl_annotator_new (NULL, "Ann Reader", NULL);
  workspace = sl_workspace_new_unnamed (folder, annotator, &error);
  g_assert_no_error (error);
  fill (workspace);
  measure (workspace);
  sl_workspace_close (workspace, NULL);
  sl_test_remove_dir (folder);

  return 0;
}
