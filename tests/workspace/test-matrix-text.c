/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-matrix-text.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

static void
test_line (void)
{
  g_autofree char *line = sl_matrix_text_dup_line ("  one\n two\t three ");
  g_autofree char *empty = sl_matrix_text_dup_line (" \n ");

  g_assert_cmpstr (line, ==, "one two three");
  g_assert_cmpstr (empty, ==, "");
}

static void
test_said (void)
{
  g_autoptr (SlArticle) article =
    sl_test_article_new ("\"We saw it,\" she said, \"and we left.\" So it was.");
  SlClaim *quote = sl_test_claim_new (article, "\"We saw it,\" she said, \"and we left.\"",
                                      SL_CLAIM_KIND_QUOTE);
  SlClaim *plain = sl_test_claim_new (article, "So it was.", SL_CLAIM_KIND_ASSERTION);
  g_autofree char *whole = NULL;
  g_autofree char *said = NULL;
  g_autofree char *label = NULL;

  sl_claim_add_quoted (quote, &(SlTextRange) { 1, 11 });
  sl_claim_add_quoted (quote, &(SlTextRange) { 24, 36 });
  said = sl_matrix_text_dup_said (article, quote);
  g_assert_cmpstr (said, ==, "We saw it … and we left.");
  label = sl_matrix_text_dup_label (article, quote);
  g_assert_cmpstr (label, ==, "“We saw it … and we left.”");
  whole = sl_matrix_text_dup_said (article, plain);
  g_assert_cmpstr (whole, ==, "So it was.");
}

static void
test_label_is_short (void)
{
  g_autoptr (GString) text = g_string_new ("the");
  g_autoptr (SlArticle) article = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, " water");
  article = sl_test_article_new (text->str);
  label = sl_matrix_text_dup_label (article, sl_test_claim_new (article, text->str,
                                                                SL_CLAIM_KIND_ASSERTION));
  g_assert_true (g_str_has_prefix (label, "The water water"));
  g_assert_true (g_str_has_suffix (label, " water…"));
  g_assert_cmpint (g_utf8_strlen (label, -1), <=, 161);
}

static void
test_label_of_nothing (void)
{
  g_autoptr (SlArticle) article = sl_test_article_new ("\" \" and more");
  g_autofree char *label =
    sl_matrix_text_dup_label (article, sl_test_claim_new (article, "\" \"", SL_CLAIM_KIND_ASSERTION));

  g_assert_cmpstr (label, ==, "…");
}

static void
test_query (void)
{
  g_autoptr (SlArticle) article =
    sl_test_article_new ("The mayor Ruth Brannoch said that 640 people left (at once).");
  SlClaim *claim = sl_test_claim_new (article, "The mayor Ruth Brannoch said that 640 people left (at once).",
                                      SL_CLAIM_KIND_ATTRIBUTED);
  g_autofree char *query = sl_matrix_text_dup_query (article, claim);

  g_assert_cmpstr (query, ==, "640 Brannoch Ruth");
}

static void
test_figures (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  SlClaim *claim;
  gboolean conflicting = TRUE;
  g_autofree char *figures = NULL;

  sl_test_comparison_init (&fixture);
  claim = sl_workspace_lookup_claim (fixture.workspace, fixture.claim_a);
  figures = sl_matrix_text_dup_figures (fixture.workspace, claim, &conflicting);
  g_assert_null (figures);
  g_assert_false (conflicting);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/workspace/matrix-text/line", test_line);
  g_test_add_func ("/workspace/matrix-text/said", test_said);
  g_test_add_func ("/workspace/matrix-text/label-is-short", test_label_is_short);
  g_test_add_func ("/workspace/matrix-text/label-of-nothing", test_label_of_nothing);
  g_test_add_func ("/workspace/matrix-text/query", test_query);
  g_test_add_func ("/workspace/matrix-text/figures", test_figures);

  return g_test_run ();
}
