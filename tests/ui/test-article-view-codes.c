/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

#include "workspace/sl-workspace-codes.h"

static char *
add_code (ViewFixture *fixture,
          const char  *name,
          const char  *colour)
{
  g_autoptr (SlCode) code = sl_code_new (NULL, SL_CODE_FRAME, name);

  sl_code_set_colour (code, colour);
  g_assert_true (sl_workspace_put_code (fixture->workspace, code, NULL));

  return g_strdup (sl_code_get_uuid (code));
}

static GtkTextTag *
find_tag (ViewFixture *fixture,
          const char  *code)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  g_autofree char *name = g_strconcat ("code-", code, NULL);

  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

static gboolean
is_washed (ViewFixture *fixture,
           const char  *code,
           guint        offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextTag *tag = find_tag (fixture, code);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);

  return tag != NULL && gtk_text_iter_has_tag (&iter, tag);
}

/* Selected words get a code from the menu, are seen to have it, and lose it again. */
static void
test_code (ViewFixture   *fixture,
           gconstpointer  user_data)
{
  g_autofree char *code = add_code (fixture, "Conflict", "#a51d2d");
  const char *article = sl_article_get_uuid (fixture->article);
  SlTextRange range = view_fixture_range (fixture, "the");
  g_autoptr (GPtrArray) codings = NULL;
  SlCoding *coding;

  view_fixture_select (fixture, "the");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.code", "s", code));
  codings = sl_workspace_list_codings (fixture->workspace, article);
  g_assert_cmpuint (codings->len, ==, 1);
  coding = g_ptr_array_index (codings, 0);
  g_assert_true (sl_text_range_equal (sl_coding_get_range (coding), &range));
  g_assert_true (is_washed (fixture, code, range.start));
  g_assert_false (is_washed (fixture, code, range.end));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.uncode", "s",
                                             sl_coding_get_uuid (coding)));
  g_assert_false (is_washed (fixture, code, range.start));
}

/* Another colour is seen at once, a code that goes with a merge, too. */
static void
test_changes (ViewFixture   *fixture,
              gconstpointer  user_data)
{
  g_autofree char *code = add_code (fixture, "Conflict", "#a51d2d");
  g_autofree char *other = add_code (fixture, "Morality", "#1c71d8");
  SlTextRange range = view_fixture_range (fixture, "the");
  guint n = 0;

  g_assert_nonnull (sl_workspace_code_passage (fixture->workspace,
                                               sl_article_get_uuid (fixture->article), &range, code,
                                               NULL));
  g_assert_true (is_washed (fixture, code, range.start));
  g_assert_true (sl_workspace_merge_codes (fixture->workspace, code, other, &n, NULL));
  g_assert_false (is_washed (fixture, code, range.start));
  g_assert_true (is_washed (fixture, other, range.start));
}

int
main (int    argc,
      char **argv)
{
  if (!view_test_init (&argc, &argv))
    return 0;

  view_test_add ("/ui/article-view-codes/code", test_code);
  view_test_add ("/ui/article-view-codes/changes", test_changes);

  return g_test_run ();
}
