/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-compare-context.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* The hovered claim lights its whole group, through any number of articles; the selected one does
 * when nothing is hovered. */
static void
test_lit (SlCompareFixture *fixture,
          gconstpointer     data)
{
  guint n_changes = 0;

  g_signal_connect_swapped (fixture->context, "lit-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (sl_compare_context_has_lit (fixture->context));
  sl_compare_context_set_hovered (fixture->context, fixture->a2);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->a2));
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->b2));
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->c1));
  g_assert_false (sl_compare_context_is_lit (fixture->context, fixture->a1));

  sl_compare_context_set_hovered (fixture->context, fixture->a2);
  g_assert_cmpuint (n_changes, ==, 1);
  sl_compare_context_set_selected (fixture->context, fixture->a3);
  sl_compare_context_set_hovered (fixture->context, NULL);
  g_assert_true (sl_compare_context_is_lit (fixture->context, fixture->a3));
  g_assert_false (sl_compare_context_is_lit (fixture->context, fixture->a2));
}

/* What is prepared in an idle follows the matches, and a context may go before it comes to that. */
static void
test_prepared (SlCompareFixture *fixture,
               gconstpointer     data)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (fixture->context);
  SlCompareContext *gone = sl_compare_context_new (workspace);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_finalize_object (gone);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  before = sl_workspace_list_group (workspace, fixture->a1);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (sl_workspace_link (workspace, fixture->a1, fixture->b2, SL_RELATION_SAME_CLAIM, NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  after = sl_workspace_list_group (workspace, fixture->a1);
  g_assert_cmpuint (after->len, >, before->len);
}

static void
revealed_cb (char      **where,
             const char *uuid)
{
  g_free (*where);
  *where = g_strdup (uuid);
}

/* What is said of a property is said once. */
static void
test_properties (SlCompareFixture *fixture,
                 gconstpointer     data)
{
  g_autofree char *selected = NULL;
  double min_score = 0;
  guint n_changes = 0;
  int verdict = 0;

  g_signal_connect_swapped (fixture->context, "notify", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < 2; i++)
    {
      sl_compare_context_set_pinned_verdict (fixture->context, SL_VERDICT_DISPUTED);
      sl_compare_context_set_link_from (fixture->context, fixture->a1);
      sl_compare_context_set_selected (fixture->context, fixture->a2);
      sl_compare_context_set_min_score (fixture->context, 0.25);
      g_assert_cmpuint (n_changes, ==, 4);
    }
  g_object_get (fixture->context, "selected", &selected, "min-score", &min_score, "pinned-verdict", &verdict,
                NULL);
  g_assert_cmpstr (selected, ==, fixture->a2);
  g_assert_cmpfloat_with_epsilon (min_score, 0.25, 1e-9);
  g_assert_cmpint (verdict, ==, SL_VERDICT_DISPUTED);
}

static void
test_reveal (SlCompareFixture *fixture,
             gconstpointer     data)
{
  g_autofree char *where = NULL;
  const char *article = sl_article_get_uuid (fixture->articles[1]);

  g_signal_connect_swapped (fixture->context, "reveal", G_CALLBACK (revealed_cb), &where);
  g_signal_connect_swapped (fixture->context, "reveal-range", G_CALLBACK (revealed_cb), &where);
  sl_compare_context_reveal (fixture->context, fixture->b1, 0);
  g_assert_cmpstr (where, ==, fixture->b1);
  sl_compare_context_reveal_range (fixture->context, article, &(SlTextRange) { 0, 3 });
  g_assert_cmpstr (where, ==, article);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/compare-context/lit", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_lit,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/prepared", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_prepared,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/properties", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_properties,
              sl_compare_fixture_tear_down);
  g_test_add ("/compare-context/reveal", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_reveal,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
