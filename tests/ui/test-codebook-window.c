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

#define ADD(path, test) \
  g_test_add ("/ui/codebook-window/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);

  ADD ("add", test_add);
  ADD ("news-frames", test_news_frames);

  return g_test_run ();
}
