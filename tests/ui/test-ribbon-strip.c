/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-ribbon-strip.h"

#include "compare/sl-article-pane.h"
#include "compare/sl-link-popover.h"
#include "sl-compare-fixture.h"
#include "sl-ui-test.h"
#include "sl-test-utils.h"

typedef struct
{
  GtkWidget *left;
  GtkWidget *strip;
  GtkWidget *right;
} Strip;

static void
make_strip (SlCompareFixture *fixture,
            Strip            *s)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (SlPairLinks) links = sl_pair_links_new (fixture->context, fixture->articles[0], fixture->articles[1]);

  s->left = sl_article_pane_new (fixture->context, fixture->articles[0]);
  s->right = sl_article_pane_new (fixture->context, fixture->articles[1]);
  s->strip = sl_ribbon_strip_new (fixture->context, links, sl_article_pane_get_view (SL_ARTICLE_PANE (s->left)),
                                  sl_article_pane_get_view (SL_ARTICLE_PANE (s->right)));
  gtk_widget_set_size_request (s->strip, 56, -1);
  gtk_widget_set_hexpand (s->left, TRUE);
  gtk_widget_set_hexpand (s->right, TRUE);
  gtk_box_append (GTK_BOX (box), s->left);
  gtk_box_append (GTK_BOX (box), s->strip);
  gtk_box_append (GTK_BOX (box), s->right);
  sl_compare_fixture_show (fixture, box);
  sl_test_wait_until (sl_article_view_is_settled (sl_article_pane_get_view (SL_ARTICLE_PANE (s->left))) &&
                      sl_article_view_is_settled (sl_article_pane_get_view (SL_ARTICLE_PANE (s->right))));
}

/* A ribbon lies where the claim of the left pane is, at the left edge of the strip. */
static void
test_hit (SlCompareFixture *fixture,
          gconstpointer     data)
{
  GtkTextView *view;
  graphene_point_t point;
  const SlPairLink *link;
  double top, bottom;
  int y;
  Strip s;

  make_strip (fixture, &s);
  view = GTK_TEXT_VIEW (sl_article_pane_get_view (SL_ARTICLE_PANE (s.left)));
  g_assert_true (sl_article_view_get_claim_extent (SL_ARTICLE_VIEW (view), fixture->a2, &top, &bottom));
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, (top + bottom) / 2, NULL, &y);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (view), s.strip, &GRAPHENE_POINT_INIT (0, y), &point));
  link = sl_ribbon_strip_get_at (SL_RIBBON_STRIP (s.strip), 1, point.y);
  g_assert_nonnull (link);
  g_assert_cmpstr (sl_claim_get_uuid (link->left), ==, fixture->a2);
  g_assert_null (sl_ribbon_strip_get_at (SL_RIBBON_STRIP (s.strip), 1, gtk_widget_get_height (s.strip) - 2));
}

/* The other button asks of what kind a link is, and takes it away. */
static void
test_ask (SlCompareFixture *fixture,
          gconstpointer     data)
{
  g_autofree char *uuid = sl_match_dup_pair_uuid (fixture->a1, fixture->b1);
  SlLinkPopover *popover;
  Strip s;
  double y = 0;

  make_strip (fixture, &s);
  g_assert_false (sl_ribbon_strip_ask (SL_RIBBON_STRIP (s.strip), 1, gtk_widget_get_height (s.strip) - 2));
  while (!sl_ribbon_strip_ask (SL_RIBBON_STRIP (s.strip), 1, y))
    y++;
  popover = SL_LINK_POPOVER (sl_ui_test_find (s.strip, SL_TYPE_LINK_POPOVER));
  g_assert_true (sl_link_popover_press_key (popover, GDK_KEY_4));
  g_assert_cmpint (sl_match_get_relation (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_RELATION_ADDS_CONTEXT);
  sl_ui_test_settle ();
  g_assert_true (sl_ribbon_strip_ask (SL_RIBBON_STRIP (s.strip), 1, y));
  g_assert_true (sl_link_popover_press_key (popover, GDK_KEY_Delete));
  g_assert_cmpint (sl_match_get_state (sl_workspace_lookup_match (fixture->workspace, uuid)), ==,
                   SL_MATCH_REJECTED);
}

static void
test_step (SlCompareFixture *fixture,
           gconstpointer     data)
{
  Strip s;

  make_strip (fixture, &s);
  g_assert_true (sl_ribbon_strip_step (SL_RIBBON_STRIP (s.strip), 1));
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a1);
  g_assert_true (sl_ribbon_strip_step (SL_RIBBON_STRIP (s.strip), 1));
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a2);
  g_assert_false (sl_ribbon_strip_step (SL_RIBBON_STRIP (s.strip), 1));
  g_assert_true (sl_ribbon_strip_step (SL_RIBBON_STRIP (s.strip), -1));
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a1);
}

static void
test_told_to_assistive_technologies (SlCompareFixture *fixture,
                                     gconstpointer     data)
{
  Strip s;

  make_strip (fixture, &s);
  gtk_test_accessible_assert_role (s.strip, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (s.strip, GTK_ACCESSIBLE_PROPERTY_LABEL, "2 claims in both articles");
}

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/ribbon-strip/hit", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_hit,
              sl_compare_fixture_tear_down);
  g_test_add ("/ribbon-strip/ask", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_ask,
              sl_compare_fixture_tear_down);
  g_test_add ("/ribbon-strip/step", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_step,
              sl_compare_fixture_tear_down);
  g_test_add ("/ribbon-strip/told-to-assistive-technologies", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_told_to_assistive_technologies,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
