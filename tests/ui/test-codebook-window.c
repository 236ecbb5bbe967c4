/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-codebook-window.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"
#include "workspace/sl-workspace-codes.h"

static SlCodebookWindow *
show_window (SlCompareFixture *fixture)
{
  GtkWidget *window = sl_codebook_window_new (fixture->context, NULL);

  gtk_window_present (GTK_WINDOW (window));

  return SL_CODEBOOK_WINDOW (window);
}

static void
close_window (SlCodebookWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  sl_ui_test_settle ();
}

static void
test_add (SlCompareFixture *fixture,
          gconstpointer     data)
{
  SlCodebookWindow *window = show_window (fixture);
  GListModel *codes = sl_workspace_get_codes (fixture->workspace);
  g_autoptr (SlCode) code = NULL;

  sl_codebook_window_add_code (window, SL_CODE_TOPIC, "Housing & <rents>");
  g_assert_cmpuint (g_list_model_get_n_items (codes), ==, 1);
  code = g_list_model_get_item (codes, 0);
  g_assert_cmpint (sl_code_get_kind (code), ==, SL_CODE_TOPIC);
  g_assert_nonnull (sl_code_get_colour (code));
  sl_test_wait_until (
    sl_ui_test_find_label (GTK_WIDGET (window), "Topic · 0 passages · no definition yet") != NULL);
  close_window (window);
}

static void
test_news_frames (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  SlCodebookWindow *window = show_window (fixture);

  sl_codebook_window_add_news_frames (window);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_codes (fixture->workspace)), ==, 5);
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (window), "Human interest") != NULL);
  close_window (window);
}

static SlCode *
get_first (SlCompareFixture *fixture)
{
  g_autoptr (SlCode) code =
    g_list_model_get_item (sl_workspace_get_codes (fixture->workspace), 0);

  return code;
}

/* A definition may have several lines; it counts when it is applied. */
static void
test_definition (SlCompareFixture *fixture,
                 gconstpointer     data)
{
  SlCodebookWindow *window = show_window (fixture);
  GtkWidget *view;
  GtkWidget *apply;

  sl_codebook_window_add_code (window, SL_CODE_TOPIC, "Housing");
  sl_test_wait_until (sl_ui_test_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW) != NULL);
  view = sl_ui_test_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW);
  apply = gtk_grid_get_child_at (GTK_GRID (gtk_widget_get_parent (gtk_widget_get_parent (view))),
                                 1, 0);
  g_assert_false (gtk_widget_get_sensitive (apply));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "Who lives where.\nNot: who builds.\n", -1);
  g_assert_true (gtk_widget_get_sensitive (apply));
  g_assert_null (sl_code_get_definition (get_first (fixture)));
  g_signal_emit_by_name (apply, "clicked");
  g_assert_cmpstr (sl_code_get_definition (get_first (fixture)), ==,
                   "Who lives where.\nNot: who builds.");
  sl_test_wait_until (sl_ui_test_find_label (GTK_WIDGET (window),
                                             "Topic · 0 passages · Who lives where. Not: who "
                                             "builds.") != NULL);
  close_window (window);
}

#define ADD(path, test) \
  g_test_add ("/ui/codebook-window/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);

  ADD ("add", test_add);
  ADD ("definition", test_definition);
  ADD ("news-frames", test_news_frames);

  return g_test_run ();
}
