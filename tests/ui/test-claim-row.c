/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-claim-row.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static void
test_row (SlCompareFixture *fixture,
          gconstpointer     data)
{
  GtkWidget *row = sl_claim_row_new (fixture->context);

  sl_compare_fixture_show (fixture, row);
  sl_claim_row_set_claim (SL_CLAIM_ROW (row),
                          sl_workspace_lookup_claim (fixture->workspace, fixture->a2));
  g_assert_cmpstr (sl_claim_row_get_claim (SL_CLAIM_ROW (row)), ==, fixture->a2);
  g_assert_nonnull (sl_ui_test_find_label (row, "The water rose for 12 hours."));
  g_assert_nonnull (sl_ui_test_find_label (row, "Conflicting figures"));
  g_assert_nonnull (sl_ui_test_find_label (row, "○"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "No verdict yet: The water rose for 12 hours. "
                                       "(Harbour Gazette · Assertion)");

  sl_workspace_set_verdict (fixture->workspace, fixture->a2, SL_VERDICT_UNVERIFIABLE, NULL);
  sl_claim_row_refresh (SL_CLAIM_ROW (row));
  g_assert_nonnull (sl_ui_test_find_label (row, "?"));

  /* A row is used again for other claims. */
  sl_claim_row_set_claim (SL_CLAIM_ROW (row),
                          sl_workspace_lookup_claim (fixture->workspace, fixture->a3));
  g_assert_false (gtk_widget_get_visible (sl_ui_test_find_label (row, "Conflicting figures")));
  sl_claim_row_set_claim (SL_CLAIM_ROW (row), NULL);
  g_assert_null (sl_claim_row_get_claim (SL_CLAIM_ROW (row)));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/claim-row/row", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_row,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
