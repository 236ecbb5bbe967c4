/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-view-fixture.h"

#include <string.h>

static void
get_place (ViewFixture *self,
           const char  *words,
           double      *x,
           double      *y)
{
  SlArticle *article = sl_article_view_get_article (self->other);
  const char *utf8 = sl_text_get_utf8 (sl_article_get_text (article));
  const char *found = strstr (utf8, words);
  guint start = sl_text_char_offset (sl_article_get_text (article), found - utf8);
  g_autoptr (GArray) rects =
    sl_article_view_measure_range (self->other, &(SlTextRange) { start, start + 4 });
  GdkRectangle area;

  sl_article_view_place_rect (self->other, &g_array_index (rects, SlMarkRect, 0), &area);
  *x = area.x + area.width / 2;
  *y = area.y + area.height / 2;
}

static guint
count_claims (ViewFixture *self)
{
  return g_list_model_get_n_items (self->other->claims);
}

/* Bare words become a claim with the link, and both go with one undo. */
static void
test_words (ViewFixture   *self,
            gconstpointer  user_data)
{
  guint n_before = count_claims (self);
  const char *from = view_fixture_uuid (self, "42 people");
  g_autoptr (GPtrArray) matches = NULL;
  double x;
  double y;

  get_place (self, "sandbank", &x, &y);
  g_assert_false (sl_article_view_preview_link (self->other, x, y));
  sl_compare_context_set_link_from (self->context, from);
  g_assert_true (sl_article_view_preview_link (self->other, x, y));
  g_assert_cmpuint (self->other->drag_range.start, ==, 0);
  g_assert_true (sl_article_view_drop_link (self->other, x, y));
  g_assert_true (sl_link_popover_press_key (self->other->link_popover, GDK_KEY_4));
  g_assert_cmpuint (count_claims (self), ==, n_before + 1);
  matches = sl_workspace_list_matches (self->workspace, from);
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpint (sl_match_get_relation (g_ptr_array_index (matches, 0)), ==,
                   SL_RELATION_ADDS_CONTEXT);
  g_free (sl_workspace_undo (self->workspace, NULL));
  g_assert_cmpuint (count_claims (self), ==, n_before);
}

/* Whoever closes the question has not linked anything. */
static void
test_cancel (ViewFixture   *self,
             gconstpointer  user_data)
{
  guint n_before = count_claims (self);
  double x;
  double y;

  get_place (self, "sandbank", &x, &y);
  sl_compare_context_set_link_from (self->context, view_fixture_uuid (self, "42 people"));
  g_assert_true (sl_article_view_drop_link (self->other, x, y));
  gtk_popover_popdown (GTK_POPOVER (self->other->link_popover));
  sl_test_wait_until (sl_compare_context_get_link_from (self->context) == NULL);
  g_assert_cmpuint (count_claims (self), ==, n_before);
  g_assert_cmpuint (self->other->drag_range.end, ==, 0);
  g_assert_false (sl_workspace_can_undo (self->workspace) && count_claims (self) != n_before);
}

static void
test_claim (ViewFixture   *self,
            gconstpointer  user_data)
{
  const char *from = view_fixture_uuid (self, "42 people");
  double x;
  double y;

  get_place (self, "43 people", &x, &y);
  sl_compare_context_set_link_from (self->context, from);
  g_assert_true (sl_article_view_drop_link (self->other, x, y));
  sl_article_view_end_preview_link (self->other);
  g_assert_nonnull (self->other->link_to);
  g_assert_true (sl_link_popover_press_key (self->other->link_popover, GDK_KEY_2));
  g_assert_null (self->other->link_to);
}

int
main (int   argc,
      char *argv[])
{
  view_test_init (&argc, &argv);

  view_test_add ("/article-view/link/words", test_words);
  view_test_add ("/article-view/link/cancel", test_cancel);
  view_test_add ("/article-view/link/claim", test_claim);

  return g_test_run ();
}
