/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

#include <adwaita.h>
#include <string.h>

static const char text_a[] =
  "Ferry stands still\n"
  "\n"
  "The ferry from Osterby ran aground at dawn, and 42 people were taken off in boats, the harbour said. "
  "Nobody was hurt.\n"
  "\n"
  "Menu Home Contact\n"
  "\n"
  "Share this page\n"
  "\n"
  "“We saw the light too late,” the captain told the radio. The line stays closed until Friday.\n";

static const char text_b[] =
  "A ferry hit a sandbank near Osterby this morning.\n"
  "\n"
  "All 43 people on board are safe, its owner says.\n";

static gboolean have_display;

static void
add_role (SlArticle  *article,
          const char *words,
          SlRole      role)
{
  const char *utf8 = sl_text_get_utf8 (sl_article_get_text (article));
  const char *found = strstr (utf8, words);
  SlTextRange range;

  g_assert_nonnull (found);
  range.start = sl_text_char_offset (sl_article_get_text (article), found - utf8);
  range.end = range.start + g_utf8_strlen (found, strchr (found, '\n') - found);
  sl_article_add_paragraph (article, &range, role);
}

static void
add_sentence (SlArticle  *article,
              const char *words)
{
  const char *utf8 = sl_text_get_utf8 (sl_article_get_text (article));
  guint start = sl_text_char_offset (sl_article_get_text (article), strstr (utf8, words) - utf8);

  sl_article_add_sentence (article, &(SlTextRange) { start, start + g_utf8_strlen (words, -1) });
}

static SlArticle *
create_article (void)
{
  g_autoptr (SlText) text = sl_text_new (text_a, -1);
  SlArticle *article = sl_article_new (NULL, text);

  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, "The Osterby Mail");
  add_role (article, "Ferry stands", SL_ROLE_HEADLINE);
  add_role (article, "The ferry from", SL_ROLE_BODY);
  add_role (article, "Menu", SL_ROLE_BOILERPLATE);
  add_role (article, "Share", SL_ROLE_BOILERPLATE);
  add_role (article, "“We saw", SL_ROLE_BODY);
  add_sentence (article,
                "The ferry from Osterby ran aground at dawn, and 42 people were taken off in boats, "
                         "the harbour said.");
  add_sentence (article, "Nobody was hurt.");
  add_sentence (article, "“We saw the light too late,” the captain told the radio.");
  add_sentence (article, "The line stays closed until Friday.");
  sl_test_claim_new (article,
                     "The ferry from Osterby ran aground at dawn, and 42 people were taken off",
                     SL_CLAIM_KIND_ATTRIBUTED);
  sl_test_claim_new (article, "ran aground at dawn, and 42 people", SL_CLAIM_KIND_ASSERTION);
  sl_test_claim_new (article, "42 people", SL_CLAIM_KIND_FIGURE);
  sl_test_claim_new (article, "Share this page", SL_CLAIM_KIND_ASSERTION);
  sl_claim_set_speaker (sl_test_claim_new (article, "We saw the light too late",
                                           SL_CLAIM_KIND_QUOTE), "the captain");
  sl_article_sort_claims (article);

  return article;
}

static SlArticle *
create_other_article (void)
{
  SlArticle *article = sl_test_article_new (text_b);

  sl_test_claim_new (article, "All 43 people on board are safe", SL_CLAIM_KIND_FIGURE);

  return article;
}

static GtkWidget *
add_view (ViewFixture *self,
          GtkWidget   *box,
          SlArticle   *article)
{
  GtkWidget *view = sl_article_view_new (self->context, article);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);

  return view;
}

static void
set_up (ViewFixture   *self,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ada Penrose", "AP");
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *box;

  if (!have_display)
    return;

  self->dir = sl_test_make_dir ();
  self->workspace = sl_workspace_new_unnamed (self->dir, annotator, &error);
  g_assert_no_error (error);
  g_ptr_array_add (articles, create_article ());
  g_ptr_array_add (articles, create_other_article ());
  sl_workspace_add_articles (self->workspace, articles, &error);
  g_assert_no_error (error);
  self->context = sl_compare_context_new (self->workspace);
  self->article = g_object_ref (sl_workspace_lookup_article (self->workspace,
                                                             sl_article_get_uuid (articles->pdata[0])));

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->view = SL_ARTICLE_VIEW (add_view (self, box, self->article));
  self->other = SL_ARTICLE_VIEW (add_view (self, box, articles->pdata[1]));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_present (GTK_WINDOW (self->window));
  sl_test_wait_until (sl_article_view_is_settled (self->view) &&
                      sl_article_view_is_settled (self->other));
}

static void
tear_down (ViewFixture   *self,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  if (!have_display)
    return;

  g_object_add_weak_pointer (G_OBJECT (self->view), (gpointer *) &self->view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  sl_test_wait_until (self->view == NULL);
  g_object_add_weak_pointer (G_OBJECT (self->context), (gpointer *) &self->context);
  g_object_unref (self->context);
  sl_test_wait_until (self->context == NULL);
  g_object_unref (self->article);
  sl_workspace_close (self->workspace, &error);
  g_assert_no_error (error);
  g_object_unref (self->workspace);
  sl_test_remove_dir (self->dir);
  g_free (self->dir);
}

/* Returns whether there is a display; without one every test is skipped. */
gboolean
view_test_init (int    *argc,
                char ***argv)
{
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  have_display = gtk_init_check ();
  if (have_display)
    adw_init ();

  return have_display;
}

static void
run_test (ViewFixture   *self,
          gconstpointer  user_data)
{
  ViewTest test = (ViewTest) user_data;

  if (have_display)
    test (self, NULL);
  else
    g_test_skip ("there is no display");
}

void
view_test_add (const char *path,
               ViewTest    test)
{
  g_test_add (path, ViewFixture, (gconstpointer) test, set_up, run_test, tear_down);
}

SlTextRange
view_fixture_range (ViewFixture *self,
                    const char  *words)
{
  SlText *text = sl_article_get_text (self->article);
  const char *found = strstr (sl_text_get_utf8 (text), words);
  SlTextRange range;

  g_assert_nonnull (found);
  range.start = sl_text_char_offset (text, found - sl_text_get_utf8 (text));
  range.end = range.start + g_utf8_strlen (words, -1);

  return range;
}

/* The claim on exactly these words of the first article. */
SlClaim *
view_fixture_claim (ViewFixture *self,
                    const char  *words)
{
  SlTextRange range = view_fixture_range (self, words);
  GListModel *claims = sl_workspace_get_claims (self->workspace,
                                                sl_article_get_uuid (self->article));

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      if (sl_text_range_equal (sl_claim_get_range (claim), &range))
        return claim;
    }

  return NULL;
}

const char *
view_fixture_uuid (ViewFixture *self,
                   const char  *words)
{
  SlClaim *claim = view_fixture_claim (self, words);

  g_assert_nonnull (claim);

  return sl_claim_get_uuid (claim);
}

void
view_fixture_select (ViewFixture *self,
                     const char  *words)
{
  SlTextRange range = view_fixture_range (self, words);

  sl_article_view_select_range (self->view, &range);
}

/* The middle of words on one line, in widget coordinates. */
void
view_fixture_middle (ViewFixture *self,
                     const char  *words,
                     double      *x,
                     double      *y)
{
  SlTextRange range = view_fixture_range (self, words);
  g_autoptr (GArray) rects = sl_article_view_measure_range (self->view, &range);
  GdkRectangle area;
  int wx;
  int wy;

  g_assert_cmpuint (rects->len, >, 0);
  sl_article_view_place_rect (self->view, &g_array_index (rects, SlMarkRect, 0), &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET,
                                         area.x + area.width / 2, area.y + area.height / 2, &wx,
                                         &wy);
  *x = wx;
  *y = wy;
}

guint
view_fixture_caret (ViewFixture *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return gtk_text_iter_get_offset (&iter);
}
