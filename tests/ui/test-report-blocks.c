/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/sl-report-blocks.h"

#include <string.h>

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"
#include "sl-ui-test.h"
#include "workspace/sl-workspace-omissions.h"

/* Whether some paragraph of a part, or of any where KIND is -1, has the words. */
static gboolean
has_text_in (GPtrArray  *parts,
             int         kind,
             const char *text)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SlReportPart *part = g_ptr_array_index (parts, i);

      if (kind >= 0 && (int) part->kind != kind)
        continue;
      if (part->heading != NULL && strstr (part->heading->text, text) != NULL)
        return TRUE;
      for (guint k = 0; k < part->columns->len; k++)
        {
          GPtrArray *blocks = g_ptr_array_index (part->columns, k);

          for (guint n = 0; n < blocks->len; n++)
            {
              if (strstr (((SlReportBlock *) g_ptr_array_index (blocks, n))->text, text) != NULL)
                return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
has_text (GPtrArray  *parts,
          const char *text)
{
  return has_text_in (parts, -1, text);
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
  g_assert_true (has_text_in (blocks, SL_REPORT_TABLE, "not mentioned"));
  g_assert_true (has_text_in (blocks, SL_REPORT_TABLE, "[2]  The water rose for 12 hours."));
  g_assert_true (has_text_in (blocks, SL_REPORT_COLUMNS, "The water rose for 12 hours."));
  g_assert_false (has_text_in (blocks, SL_REPORT_TABLE, "Nobody asked why."));
  g_assert_true (has_text (blocks, "Two people did ask."));
  g_assert_true (has_text (blocks, "The log · https://example.org/log"));
  g_assert_true (has_text (blocks, "✗ Disputed — Ann Reader"));
  g_assert_true (has_text (blocks, "How this was made"));
}

/* Who looked is named on paper, too, and a telling that is there all the same. */
static void
test_omissions (SlCompareFixture *fixture,
                gconstpointer     data)
{
  SlSetSource *source = sl_workspace_get_set_source (fixture->workspace);
  const char *silent = sl_article_get_uuid (fixture->articles[2]);
  g_autoptr (GPtrArray) before = sl_report_blocks_new (source, NULL);
  g_autoptr (GPtrArray) blocks = NULL;

  g_assert_false (has_text (before, "checked by reading"));
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->a1, silent, NULL));
  g_assert_true (sl_workspace_note_omission (fixture->workspace, fixture->a1, silent, "Read twice.", NULL));
  g_assert_true (sl_workspace_state_omission (fixture->workspace, fixture->a3, silent, NULL));
  g_assert_true (sl_workspace_link (fixture->workspace, fixture->a3, fixture->c1,
                                    SL_RELATION_SAME_CLAIM, NULL));
  blocks = sl_report_blocks_new (source, NULL);
  g_assert_true (has_text (blocks, "Not mentioned, checked by reading"));
  g_assert_true (has_text (blocks, "∅ Coastline Daily — Ann Reader"));
  g_assert_true (has_text (blocks, "Read twice."));
  g_assert_true (has_text (blocks, "A telling there contradicts this."));
  g_assert_true (has_text_in (blocks, SL_REPORT_TABLE, "∅ not mentioned, checked by Ann Reader"));
  g_assert_true (has_text_in (blocks, SL_REPORT_TABLE,
                              "∅ stated as not mentioned, checked by Ann Reader"));
}

/* The cells of a row have the same number in all columns, and more articles than fit go on other sheets. */
static void
test_sheets (SlCompareFixture *fixture,
             gconstpointer     data)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GError) error = NULL;
  guint n_articles = 0;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("Article %u.", i);

      g_ptr_array_add (articles, sl_test_article_new (text));
    }
  g_assert_true (sl_workspace_add_articles (fixture->workspace, articles, &error));
  parts = sl_report_blocks_new (sl_workspace_get_set_source (fixture->workspace), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < parts->len; i++)
    {
      const SlReportPart *part = g_ptr_array_index (parts, i);

      for (guint k = 0; part->kind == SL_REPORT_TABLE && k < part->columns->len; k++)
        g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (part->columns, k))->len, ==,
                          ((GPtrArray *) g_ptr_array_index (part->columns, 0))->len);
      if (part->kind != SL_REPORT_COLUMNS)
        continue;
      g_assert_cmpuint (part->columns->len, <=, 4);
      g_assert_cmpuint (part->columns->len, >=, 3);
      n_articles += part->columns->len;
    }
  g_assert_cmpuint (n_articles, ==, 7);
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
  ADD ("omissions", test_omissions);
  ADD ("sheets", test_sheets);
  ADD ("nothing-to-tell", test_nothing_to_tell);

  return g_test_run ();
}
