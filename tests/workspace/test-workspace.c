/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include <string.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static void
test_lookups (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) group = NULL;
  SlWorkspace *workspace;

  sl_test_comparison_init (&fixture);
  workspace = fixture.workspace;
  g_assert_nonnull (sl_workspace_lookup_article (workspace, fixture.article_a));
  g_assert_nonnull (sl_workspace_lookup_claim (workspace, fixture.claim_a));
  g_assert_null (sl_workspace_lookup_article (workspace, NULL));
  g_assert_null (sl_workspace_lookup_claim (workspace, "nothing"));
  g_assert_null (sl_workspace_lookup_match (workspace, "nothing"));
  g_assert_null (sl_workspace_lookup_annotation (workspace, fixture.claim_a, NULL));
  g_assert_null (sl_workspace_get_claims (workspace, "nothing"));
  g_assert_cmpint (sl_workspace_get_verdict (workspace, NULL), ==, SL_VERDICT_NONE);
  none = sl_workspace_list_matches (workspace, "nothing");
  g_assert_cmpuint (none->len, ==, 0);
  group = sl_workspace_list_group (workspace, fixture.claim_a);
  g_assert_cmpuint (group->len, ==, 0);
}

static void
test_properties (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (SlAnnotator) annotator = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *title = NULL;
  gboolean named = FALSE;
  gboolean comparing = TRUE;

  sl_test_comparison_init (&fixture);
  g_object_get (fixture.workspace, "title", &title, "file", &file, "named", &named, "annotator",
                &annotator, "comparing", &comparing, NULL);
  g_assert_cmpstr (title, ==, "dam");
  g_assert_true (file == sl_workspace_get_file (fixture.workspace));
  g_assert_true (named);
  g_assert_true (annotator == fixture.annotator);
  g_assert_false (comparing);
}

static void
test_search (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  const SlSearchHit *hit;

  sl_test_comparison_init (&fixture);
  g_assert_true (
    sl_workspace_set_note (fixture.workspace, fixture.claim_b, "Ask the gauge keeper", NULL));
  hits = sl_workspace_search (fixture.workspace, "broke mayor", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 2);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->article, ==, fixture.article_a);
  notes = sl_workspace_search (fixture.workspace, "gau", 10, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  hit = g_ptr_array_index (notes, 0);
  g_assert_cmpstr (hit->claim, ==, fixture.claim_b);
  none = sl_workspace_search (fixture.workspace, "\" OR *", 10, &error);
  g_assert_no_error (error);
  g_assert_true (sl_workspace_close (fixture.workspace, NULL));
  g_assert_null (sl_workspace_search (fixture.workspace, "dam", 10, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/lookups", test_lookups);
  g_test_add_func ("/workspace/properties", test_properties);
  g_test_add_func ("/workspace/search", test_search);

  return g_test_run ();
}
