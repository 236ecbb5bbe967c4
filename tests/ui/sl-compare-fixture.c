/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-compare-fixture.h"

#include <adwaita.h>

#include "sl-test-utils.h"

static SlArticle *
make_article (const char *publisher,
              const char *body)
{
  g_autoptr (GString) text = g_string_new (body);
  SlArticle *article;

  /* Long enough to be scrolled. */
  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "\n%s keeps a log of the water at the quay, and page %u of it is as dry as the others.",
                            publisher, i);
  article = sl_test_article_new (text->str);
  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, publisher);
  sl_article_set_detail (article, SL_DETAIL_TITLE, "The night at the quay");
  sl_article_set_detail (article, SL_DETAIL_PUBLISHED, "2026-03-12");

  return article;
}

static char *
add_claim (SlArticle  *article,
           const char *words)
{
  return g_strdup (sl_claim_get_uuid (sl_test_claim_new (article, words, SL_CLAIM_KIND_ASSERTION)));
}

static void
add_articles (SlCompareFixture *fixture)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  fixture->articles[0] = make_article ("Harbour Gazette", "The gate stood open.\nThe water rose for 12 hours.\nNobody asked why.");
  fixture->articles[1] = make_article ("Northern Post", "The gate was open.\nFor 14 hours the water rose.");
  fixture->articles[2] = make_article ("Coastline Daily", "The water rose for half a day.");
  fixture->a1 = add_claim (fixture->articles[0], "The gate stood open.");
  fixture->a2 = add_claim (fixture->articles[0], "The water rose for 12 hours.");
  fixture->a3 = add_claim (fixture->articles[0], "Nobody asked why.");
  fixture->b1 = add_claim (fixture->articles[1], "The gate was open.");
  fixture->b2 = add_claim (fixture->articles[1], "For 14 hours the water rose.");
  fixture->c1 = add_claim (fixture->articles[2], "The water rose for half a day.");
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (articles, fixture->articles[i]);
  sl_workspace_add_articles (fixture->workspace, articles, &error);
  g_assert_no_error (error);
}

static void
add_link (SlCompareFixture *fixture,
          const char       *a,
          const char       *b,
          SlRelation        relation)
{
  g_autoptr (GError) error = NULL;

  sl_workspace_link (fixture->workspace, a, b, relation, &error);
  g_assert_no_error (error);
}

void
sl_compare_fixture_set_up (SlCompareFixture *fixture,
                           gconstpointer     data)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann Reader", NULL);
  g_autoptr (GError) error = NULL;

  adw_init ();
  fixture->folder = sl_test_make_dir ();
  fixture->workspace = sl_workspace_new_unnamed (fixture->folder, annotator, &error);
  g_assert_no_error (error);
  add_articles (fixture);
  add_link (fixture, fixture->a1, fixture->b1, SL_RELATION_SAME_CLAIM);
  add_link (fixture, fixture->a2, fixture->b2, SL_RELATION_CONFLICTING_FIGURE);
  add_link (fixture, fixture->b2, fixture->c1, SL_RELATION_SAME_CLAIM);
  fixture->context = sl_compare_context_new (fixture->workspace);
}

/* Puts the widget into a window of a usual size and waits until it is on screen. */
void
sl_compare_fixture_show (SlCompareFixture *fixture,
                         GtkWidget        *child)
{
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), child);
  g_object_set (gtk_widget_get_settings (child), "gtk-enable-animations", FALSE, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sl_test_wait_until (gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0);
}

void
sl_compare_fixture_tear_down (SlCompareFixture *fixture,
                              gconstpointer     data)
{
  g_autoptr (GError) error = NULL;

  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->context);
  g_assert_true (sl_workspace_close (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->workspace);
  for (guint i = 0; i < 3; i++)
    g_clear_object (&fixture->articles[i]);
  g_free (fixture->a1);
  g_free (fixture->a2);
  g_free (fixture->a3);
  g_free (fixture->b1);
  g_free (fixture->b2);
  g_free (fixture->c1);
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
}

/* The annotator judges three claims, and Ben two of them otherwise. */
void
sl_compare_fixture_judge_by_two (SlCompareFixture *fixture)
{
  g_autoptr (SlAnnotator) ann = g_object_ref (sl_workspace_get_annotator (fixture->workspace));
  g_autoptr (SlAnnotator) ben = sl_annotator_new (SL_COMPARE_BEN, "Ben <i>Reader</i>", NULL);
  SlWorkspace *workspace = fixture->workspace;

  g_assert_true (sl_workspace_set_verdict (workspace, fixture->a1, SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, fixture->a2, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, fixture->b1, SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (sl_workspace_set_annotator (workspace, ben, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, fixture->a1, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_note (workspace, fixture->a1, "Not what the log says", NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, fixture->a2, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_verdict (workspace, fixture->b1, SL_VERDICT_UNVERIFIABLE, NULL));
  g_assert_true (sl_workspace_set_annotator (workspace, ann, NULL));
}

/* Shows the Claims view's grid with its first tiles. */
SlMatrixGrid *
sl_compare_fixture_show_grid (SlCompareFixture *fixture)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  GtkWidget *grid = sl_matrix_grid_new (fixture->context, matrix);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  sl_compare_fixture_show (fixture, scroller);
  sl_test_wait_until (sl_matrix_grid_get_n_tiles (SL_MATRIX_GRID (grid)) > 0);

  return SL_MATRIX_GRID (grid);
}
