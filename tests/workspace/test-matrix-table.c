/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-matrix-table.h"

#include <string.h>

#include "sl-matrix-fixture.h"
#include "workspace/sl-workspace-omissions.h"

static void
test_csv (SlMatrixFixture *fixture,
          gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->b1, SL_VERDICT_DISPUTED, NULL));
  table = sl_matrix_table_dup (matrix, SL_MATRIX_TABLE_CSV);
  lines = g_strsplit (table, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[0], "claim,articles,disagreement,Harbour Gazette: wording,"));
  g_assert_cmpstr (lines[2], ==,
                   "The gate was open.,2,altered-quote,The gate stood open.,,Ruth Brannoch,,"
                   "The gate was open.,,Brannoch,disputed,,,,");
  g_assert_true (g_str_has_prefix (lines[1], "For 14 hours the water rose.,3,conflicting,"));
}

/* Who looked and found nothing says so in columns of its own, and so does who is contradicted. */
static void
test_omissions (SlMatrixFixture *fixture,
                gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrixRow) row = g_list_model_get_item (G_LIST_MODEL (matrix), 1);
  const char *silent = sl_article_get_uuid (fixture->articles[2]);
  g_autofree char *table = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->a1, silent, NULL));
  g_assert_true (sl_workspace_note_omission (fixture->workspace, fixture->a1, silent, "=twice, by me",
                                             NULL));
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->a3, silent, NULL));
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a3, fixture->c1,
                                    SL_RELATION_SAME_CLAIM, NULL));
  sl_matrix_flush (matrix);
  table = sl_matrix_table_dup (matrix, SL_MATRIX_TABLE_CSV);
  lines = g_strsplit (table, "\r\n", -1);
  g_assert_true (g_str_has_suffix (lines[0], ": verdict,Coastline Daily: omission,"
                                             "Coastline Daily: omission note"));
  g_assert_nonnull (strstr (table, "Brannoch,,,,,,,,stated,\"'=twice, by me\"\r\n"));
  g_assert_nonnull (strstr (table, ",contradicted,\r\n"));
  text = sl_matrix_table_dup_row (matrix, row);
  g_assert_true (g_str_has_suffix (text, "\nNot mentioned, checked by reading: Coastline Daily\n"));
}

static void
test_hostile (SlMatrixFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = NULL;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  SlArticle *article = sl_test_article_new ("=SUM(A1), \"quoted\"\tand more");
  g_autofree char *csv = NULL;
  g_autofree char *tabs = NULL;

  sl_test_claim_new (article, "=SUM(A1), \"quoted\"\tand more", SL_CLAIM_KIND_ASSERTION);
  g_ptr_array_add (articles, article);
  g_assert_true (sl_workspace_add_articles (fixture->workspace, articles, NULL));
  matrix = sl_matrix_new (fixture->workspace);
  csv = sl_matrix_table_dup (matrix, SL_MATRIX_TABLE_CSV);
  g_assert_nonnull (strstr (csv, "\"'=SUM(A1), \"\"quoted\"\" and more\",1,,"));
  tabs = sl_matrix_table_dup (matrix, SL_MATRIX_TABLE_TABS);
  g_assert_nonnull (strstr (tabs, "\n'=SUM(A1), \"quoted\" and more\t1\t\t"));
}

static void
test_row (SlMatrixFixture *fixture,
          gconstpointer     data)
{
  g_autoptr (SlMatrix) matrix = sl_matrix_new (fixture->workspace);
  g_autoptr (SlMatrixRow) row = g_list_model_get_item (G_LIST_MODEL (matrix), 1);
  g_autofree char *text = sl_matrix_table_dup_row (matrix, row);

  g_assert_cmpstr (text, ==,
                   "The gate was open.\n"
                   "Harbour Gazette (Ruth Brannoch): The gate stood open.\n"
                   "Northern Post (Brannoch): The gate was open.\n"
                   "Not mentioned by: Coastline Daily\n");
}

#define ADD(path, test) \
  g_test_add ("/workspace/matrix-table/" path, SlMatrixFixture, NULL, sl_matrix_fixture_set_up, test, \
              sl_matrix_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("csv", test_csv);
  ADD ("omissions", test_omissions);
  ADD ("hostile", test_hostile);
  ADD ("row", test_row);

  return g_test_run ();
}
