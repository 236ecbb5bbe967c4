/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

#include <string.h>

static void
test_measure (ViewFixture   *self,
              gconstpointer  user_data)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  int char_width = self->view->char_width;

  g_assert_cmpint (char_width, >, 0);
  sl_article_view_update_margins (self->view, 3000);
  g_assert_cmpint (3000 - 2 * gtk_text_view_get_left_margin (view), <=, 72 * char_width);
  g_assert_true (sl_article_view_update_margins (self->view, 300));
  g_assert_false (sl_article_view_update_margins (self->view, 300));
  g_assert_cmpint (gtk_text_view_get_left_margin (view), >=, SL_LANE_WIDTH);
  g_assert_cmpint (gtk_text_view_get_left_margin (view), <, 60);
}

static int
get_tag_int (GtkTextTag *tag,
             const char *name)
{
  int value;

  g_object_get (tag, name, &value, NULL);

  return value;
}

/* However tight the lines, the rules of claims keep their room. */
static void
test_leading (ViewFixture   *self,
              gconstpointer  user_data)
{
  int wide;

  sl_article_view_set_type (self->view, 12, 1.0);
  g_assert_cmpint (get_tag_int (self->view->tags.text, "pixels-inside-wrap"), >=, 4);
  sl_article_view_set_type (self->view, 12, 2.5);
  wide = get_tag_int (self->view->tags.text, "pixels-inside-wrap");
  g_assert_cmpint (wide, >, 10);
  g_assert_cmpint (get_tag_int (self->view->tags.roles[SL_ROLE_QUOTE], "pixels-below-lines"), >,
                   wide);
}

static void
test_roles (ViewFixture   *self,
            gconstpointer  user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  g_assert_true (gtk_text_iter_has_tag (&iter, self->view->tags.roles[SL_ROLE_HEADLINE]));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, view_fixture_range (self, "Nobody").start);
  g_assert_false (gtk_text_iter_has_tag (&iter, self->view->tags.roles[SL_ROLE_HEADLINE]));
  g_assert_true (gtk_text_iter_has_tag (&iter, self->view->tags.text));
}

/* A very long paragraph is shown in pieces, and every offset stays what it was. */
static void
test_long_paragraph (ViewFixture   *self,
                     gconstpointer  user_data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SlArticle) article = NULL;
  g_autofree char *shown = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  GtkWidget *view;

  for (guint i = 0; i < 4000; i++)
    g_string_append (words, "wörd ");
  g_string_append (words, "end.");
  article = sl_test_article_new (words->str);
  view = g_object_ref_sink (sl_article_view_new (self->context, article));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), >=, 4);
  g_assert_cmpuint (strlen (shown), ==, words->len);
  g_strdelimit (shown, "\n", ' ');
  g_assert_cmpstr (shown, ==, words->str);
  g_assert_finalize_object (view);
}

static void
test_colors (ViewFixture   *self,
             gconstpointer  user_data)
{
  GdkRGBA *color;

  sl_article_view_update_colors (self->view);
  g_object_get (self->view->tags.text, "foreground-rgba", &color, NULL);
  g_assert_true (gdk_rgba_equal (color, sl_palette_get_text (sl_palette_get_scheme ())));
  gdk_rgba_free (color);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/type/measure", test_measure);
  view_test_add ("/article-view/type/leading", test_leading);
  view_test_add ("/article-view/type/roles", test_roles);
  view_test_add ("/article-view/type/long-paragraph", test_long_paragraph);
  view_test_add ("/article-view/type/colors", test_colors);

  return g_test_run ();
}
