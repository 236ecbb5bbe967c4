/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-telling-row.h"

#include "compare/sl-link-popover.h"
#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static SlMatch *
get_match (SlCompareFixture *fixture,
           const char       *a,
           const char       *b)
{
  g_autofree char *uuid = sl_match_dup_pair_uuid (a, b);

  return sl_workspace_lookup_match (fixture->workspace, uuid);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  return gtk_widget_get_ancestor (sl_ui_test_find_label (root, label), GTK_TYPE_BUTTON);
}

static void
reveal_cb (SlCompareContext *context,
           const char       *claim,
           guint             flags,
           char            **revealed)
{
  g_assert_cmpuint (flags, ==, SL_REVEAL_LEVEL);
  g_free (*revealed);
  *revealed = g_strdup (claim);
}

static void
test_jump (SlCompareFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *row = sl_telling_row_new (fixture->context,
                                       get_match (fixture, fixture->a1, fixture->b1), fixture->a1);
  g_autofree char *revealed = NULL;

  sl_compare_fixture_show (fixture, row);
  g_assert_nonnull (sl_ui_test_find_label (row, "Northern Post"));
  g_assert_nonnull (sl_ui_test_find_label (row, "Same claim"));
  g_assert_nonnull (sl_ui_test_find_label (row, "−stood"));
  g_assert_nonnull (sl_ui_test_find_label (row, "+was"));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_GROUP);

  g_signal_connect (fixture->context, "reveal", G_CALLBACK (reveal_cb), &revealed);
  g_signal_emit_by_name (find_button (row, "Go there"), "clicked");
  g_assert_cmpstr (revealed, ==, fixture->b1);
}

static void
test_not_the_same (SlCompareFixture *fixture,
                   gconstpointer     data)
{
  GtkWidget *row = sl_telling_row_new (fixture->context,
                                       get_match (fixture, fixture->a1, fixture->b1), fixture->a1);

  sl_compare_fixture_show (fixture, row);
  g_signal_emit_by_name (find_button (row, "Not the same"), "clicked");
  g_assert_cmpint (sl_match_get_state (get_match (fixture, fixture->a1, fixture->b1)), ==,
                   SL_MATCH_REJECTED);
}

/* The badge says how the two bear on each other and changes it; what it changed can be undone. */
static void
test_kind (SlCompareFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *row = sl_telling_row_new (fixture->context,
                                       get_match (fixture, fixture->a1, fixture->b1), fixture->a1);
  GtkWidget *badge;
  GtkWidget *kinds;
  g_autofree char *undone = NULL;

  sl_compare_fixture_show (fixture, row);
  badge = find_button (row, "Same claim");
  g_assert_nonnull (badge);
  g_signal_emit_by_name (badge, "clicked");
  kinds = sl_ui_test_find (row, SL_TYPE_LINK_POPOVER);
  g_assert_nonnull (kinds);
  g_assert_true (sl_link_popover_press_key (SL_LINK_POPOVER (kinds), GDK_KEY_5));
  g_assert_cmpint (sl_match_get_relation (get_match (fixture, fixture->a1, fixture->b1)), ==,
                   SL_RELATION_SAME_ORIGIN);
  undone = sl_workspace_undo (fixture->workspace, NULL);
  g_assert_cmpint (sl_match_get_relation (get_match (fixture, fixture->a1, fixture->b1)), ==,
                   SL_RELATION_SAME_CLAIM);
  g_assert_true (sl_link_popover_press_key (SL_LINK_POPOVER (kinds), GDK_KEY_Delete));
  g_assert_cmpint (sl_match_get_state (get_match (fixture, fixture->a1, fixture->b1)), ==,
                   SL_MATCH_REJECTED);
}

/* Two tellings of one origin say so. */
static void
test_one_origin (SlCompareFixture *fixture,
                 gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a1, fixture->b1,
                                    SL_RELATION_SAME_ORIGIN, &error));
  g_assert_no_error (error);
  row = sl_telling_row_new (fixture->context, get_match (fixture, fixture->a1, fixture->b1),
                            fixture->a1);
  sl_compare_fixture_show (fixture, row);
  g_assert_nonnull (find_button (row, "Same origin"));
  g_assert_null (sl_ui_test_find_label (row, "Probably from one origin"));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/telling-row/jump", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_jump,
              sl_compare_fixture_tear_down);
  g_test_add ("/telling-row/not-the-same", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_not_the_same, sl_compare_fixture_tear_down);
  g_test_add ("/telling-row/kind", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_kind,
              sl_compare_fixture_tear_down);
  g_test_add ("/telling-row/one-origin", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_one_origin, sl_compare_fixture_tear_down);

  return g_test_run ();
}
