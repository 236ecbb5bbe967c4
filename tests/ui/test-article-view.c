/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

static void
test_text_is_the_articles (ViewFixture   *self,
                           gconstpointer  user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *shown = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (shown, ==, sl_text_get_utf8 (sl_article_get_text (self->article)));
  g_assert_true (sl_article_view_get_article (self->view) == self->article);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)));
  g_assert_true (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self->view)));
}

static void
test_accessible (ViewFixture   *self,
                 gconstpointer  user_data)
{
  gtk_test_accessible_assert_role (self->view, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (self->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The Osterby Mail");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (self->view),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  sl_compare_context_set_selected (self->context,
                                   view_fixture_uuid (self, "We saw the light too late"));
  gtk_test_accessible_assert_property (self->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Quote · the captain · No verdict yet");
  sl_compare_context_toggle_verdict (self->context, sl_compare_context_get_selected (self->context),
                                     SL_VERDICT_DISPUTED);
  gtk_test_accessible_assert_property (self->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Quote · the captain · Disputed");
}

static void
test_select_range (ViewFixture   *self,
                   gconstpointer  user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  SlTextRange range = view_fixture_range (self, "Nobody was hurt");
  GtkTextIter start;
  GtkTextIter end;

  sl_article_view_select_range (self->view, &range);
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpuint (gtk_text_iter_get_offset (&start), ==, range.start);
  g_assert_cmpuint (gtk_text_iter_get_offset (&end), ==, range.end);
  g_assert_cmpuint (view_fixture_caret (self), ==, range.start);
}

static void
copied_cb (GObject      *clipboard,
           GAsyncResult *result,
           gpointer      user_data)
{
  char **copied = user_data;

  *copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_copy (ViewFixture   *self,
           gconstpointer  user_data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->view));
  g_autofree char *copied = NULL;

  view_fixture_select (self, "the captain told");
  g_signal_emit_by_name (self->view, "copy-clipboard");
  gdk_clipboard_read_text_async (clipboard, NULL, copied_cb, &copied);
  sl_test_wait_until (copied != NULL);
  g_assert_cmpstr (copied, ==, "the captain told");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_layout_changed (ViewFixture   *self,
                     gconstpointer  user_data)
{
  guint count = 0;

  g_signal_connect_swapped (self->view, "layout-changed", G_CALLBACK (count_cb), &count);
  sl_article_view_set_type (self->view, 15, 1.6);
  g_assert_cmpuint (count, >, 0);
  g_assert_false (sl_article_view_is_settled (self->view));
  sl_test_wait_until (sl_article_view_is_settled (self->view));
  count = 0;
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 600);
  sl_test_wait_until (count > 0);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/text", test_text_is_the_articles);
  view_test_add ("/article-view/accessible", test_accessible);
  view_test_add ("/article-view/select-range", test_select_range);
  view_test_add ("/article-view/copy", test_copy);
  view_test_add ("/article-view/layout-changed", test_layout_changed);

  return g_test_run ();
}
