/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-codebook.h"

#include "model/sl-code.h"
#include "model/sl-uuid.h"
#include "sl-test-workspace.h"
#include "workspace/sl-workspace-codes.h"

/* Five frames, each with a definition of its own, a colour and its source. */
static void
test_news_frames (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) codes = sl_codebook_load_news_frames (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (codes->len, ==, 5);
  for (guint i = 0; i < codes->len; i++)
    {
      SlCode *code = g_ptr_array_index (codes, i);

      g_assert_cmpint (sl_code_get_kind (code), ==, SL_CODE_FRAME);
      g_assert_cmpuint (sl_code_get_position (code), ==, i);
      g_assert_true (sl_uuid_is_valid (sl_code_get_uuid (code)));
      g_assert_nonnull (g_strrstr (sl_code_get_definition (code), "Semetko & Valkenburg 2000"));
      g_assert_true (sl_code_colour_is_valid (sl_code_get_colour (code)));
    }
}

/* Taken in twice it is there once, and it is one step of undo. */
static void
test_taken_in (void)
{
  g_auto (SlTestComparison) comparison = { 0 };
  g_autoptr (GPtrArray) codes = sl_codebook_load_news_frames (NULL);
  g_autofree char *undone = NULL;
  GListModel *list;

  sl_test_comparison_init (&comparison);
  list = sl_workspace_get_codes (comparison.workspace);
  g_assert_true (sl_workspace_put_codes (comparison.workspace, codes, NULL));
  g_assert_true (sl_workspace_put_codes (comparison.workspace, codes, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 5);
  undone = sl_workspace_undo (comparison.workspace, NULL);
  g_assert_cmpstr (undone, ==, "Import codebook");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/codebook/news-frames", test_news_frames);
  g_test_add_func ("/codebook/taken-in", test_taken_in);

  return g_test_run ();
}
