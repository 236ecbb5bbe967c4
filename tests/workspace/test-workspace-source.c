/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static gboolean
collect_row (const SlSetRow  *row,
             gpointer         user_data,
             GError         **error)
{
  g_assert_cmpuint (sl_article_get_claims (row->article)->len, ==, 0);
  g_assert_cmpstr (sl_annotator_get_uuid (row->annotator), ==,
                   sl_annotation_get_annotator (row->annotation));
  g_string_append_printf (user_data, "%s%u ", sl_annotator_get_name (row->annotator),
                          sl_claim_get_range (row->claim)->start);

  return TRUE;
}

static gboolean
stop_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stop");

  return FALSE;
}

static gboolean
stop_object (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  return stop_row (NULL, user_data, error);
}

static gboolean
count_claims (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  *(guint *) user_data += sl_article_get_claims (object)->len;

  return TRUE;
}

static void
test_order (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (SlAnnotator) ann =
    sl_annotator_new ("a0000000-0000-4000-8000-000000000000", "A", NULL);
  g_autoptr (SlAnnotator) ben =
    sl_annotator_new ("b0000000-0000-4000-8000-000000000000", "B", NULL);
  g_autoptr (GString) rows = g_string_new (NULL);
  SlSetSource *source;
  guint n_claims = 0;

  sl_test_comparison_init (&fixture);
  source = sl_workspace_get_set_source (fixture.workspace);
  g_assert_true (sl_workspace_set_annotator (fixture.workspace, ben, NULL));
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.figure_a, SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_b, SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (sl_workspace_set_annotator (fixture.workspace, ann, NULL));
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_DISPUTED, NULL));

  g_assert_true (sl_set_source_foreach_row (source, collect_row, rows, NULL));
  g_assert_cmpstr (rows->str, ==, "A0 B0 B41 B1 ");
  g_assert_true (sl_set_source_foreach_article (source, count_claims, &n_claims, NULL));
  g_assert_cmpuint (n_claims, ==, 4);
}

static void
test_stops (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (GError) error = NULL;
  SlSetSource *source;

  sl_test_comparison_init (&fixture);
  source = sl_workspace_get_set_source (fixture.workspace);
  g_assert_true (
    sl_workspace_set_verdict (fixture.workspace, fixture.claim_a, SL_VERDICT_SUPPORTED, NULL));
  g_assert_true (sl_workspace_compare (fixture.workspace, NULL));
  g_assert_false (sl_set_source_foreach_row (source, stop_row, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sl_set_source_foreach_article (source, stop_object, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sl_set_source_foreach_annotator (source, stop_object, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sl_set_source_foreach_match (source, stop_object, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-source/order", test_order);
  g_test_add_func ("/workspace-source/stops", test_stops);

  return g_test_run ();
}
