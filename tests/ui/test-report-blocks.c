/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/sl-report-blocks.h"

#include <string.h>

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static gboolean
has_text (GPtrArray  *blocks,
          const char *text)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      if (strstr (((SlReportBlock *) g_ptr_array_index (blocks, i))->text, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_content (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlSetSource *source = sl_workspace_get_set_source (fixture->workspace);
  g_autoptr (SlEvidence) evidence = sl_evidence_new ("https://example.org/log", "The log",
                                                     SL_STANCE_SUPPORTS, NULL);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->a3, SL_VERDICT_DISPUTED, NULL));
  g_assert_true (sl_workspace_set_note (fixture->workspace, fixture->a3, "Two people did ask.", NULL));
  g_assert_true (sl_workspace_add_evidence (fixture->workspace, fixture->a3, evidence, NULL));
  blocks = sl_report_blocks_new (source, &error);
  g_assert_no_error (error);
  g_assert_true (has_text (blocks, "3 articles · 6 claims"));
  g_assert_true (has_text (blocks, "Figures in conflict"));
  g_assert_true (has_text (blocks, "Northern Post"));
  g_assert_true (has_text (blocks, "Not mentioned by: Coastline Daily"));
  g_assert_true (has_text (blocks, "Two people did ask."));
  g_assert_true (has_text (blocks, "The log · https://example.org/log"));
  g_assert_true (has_text (blocks, "✗ Disputed — Ann Reader"));
  g_assert_true (has_text (blocks, "How this was made"));
}

static void
test_nothing_to_tell (SlCompareFixture *fixture,
                      gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 0; i < 3; i++)
    g_assert_true (sl_workspace_remove_article (fixture->workspace,
                                                sl_article_get_uuid (fixture->articles[i]), NULL));
  blocks = sl_report_blocks_new (sl_workspace_get_set_source (fixture->workspace), NULL);
  g_assert_false (has_text (blocks, "Figures in conflict"));
  g_assert_true (has_text (blocks, "0 articles"));
}

#define ADD(path, test) \
  g_test_add ("/ui/report-blocks/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("content", test_content);
  ADD ("nothing-to-tell", test_nothing_to_tell);

  return g_test_run ();
}
