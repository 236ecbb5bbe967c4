/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-claim-details.h"

#include "compare/sl-verdict-buttons.h"
#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static SlClaimDetails *
make_details (SlCompareFixture *fixture)
{
  GtkWidget *details = sl_claim_details_new (fixture->context);

  sl_compare_fixture_show (fixture, details);
  sl_claim_details_set_claim (SL_CLAIM_DETAILS (details), fixture->a2);

  return SL_CLAIM_DETAILS (details);
}

static void
test_shows_the_claim (SlCompareFixture *fixture,
                      gconstpointer     data)
{
  SlClaimDetails *details = make_details (fixture);

  g_assert_cmpstr (sl_claim_details_get_claim (details), ==, fixture->a2);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (details), "The water rose for 12 hours."));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (details), "Also in 1 other place"));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (details), "Conflicting figures"));

  sl_claim_details_set_claim (details, fixture->a3);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (details), "Only here"));
  sl_claim_details_set_claim (details, NULL);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (details)));
}

/* A second press of the same verdict takes it back. */
static void
test_verdict (SlCompareFixture *fixture,
              gconstpointer     data)
{
  SlClaimDetails *details = make_details (fixture);
  SlVerdictButtons *buttons =
    SL_VERDICT_BUTTONS (sl_ui_test_find (GTK_WIDGET (details), SL_TYPE_VERDICT_BUTTONS));
  GtkWidget *disputed = sl_verdict_buttons_get_button (buttons, SL_VERDICT_DISPUTED);

  g_signal_emit_by_name (disputed, "clicked");
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->a2), ==,
                   SL_VERDICT_DISPUTED);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (disputed)));
  g_signal_emit_by_name (disputed, "clicked");
  g_assert_cmpint (sl_workspace_get_verdict (fixture->workspace, fixture->a2), ==, SL_VERDICT_NONE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (disputed)));

  /* What happens elsewhere shows here too. */
  sl_workspace_set_verdict (fixture->workspace, fixture->a2, SL_VERDICT_SUPPORTED, NULL);
  g_assert_cmpint (sl_verdict_buttons_get_verdict (buttons), ==, SL_VERDICT_SUPPORTED);
}

static void
count_cb (GtkWidget *details,
          guint     *n)
{
  (*n)++;
}

static void
test_delete_and_link (SlCompareFixture *fixture,
                      gconstpointer     data)
{
  SlClaimDetails *details = make_details (fixture);
  GtkWidget *link = gtk_widget_get_ancestor (sl_ui_test_find_label (GTK_WIDGET (details),
                                                                    "Link to another"),
                                             GTK_TYPE_BUTTON);
  GtkWidget *remove = gtk_widget_get_ancestor (sl_ui_test_find_label (GTK_WIDGET (details),
                                                                      "Delete claim"),
                                               GTK_TYPE_BUTTON);
  guint n_done = 0;

  g_signal_connect (details, "done", G_CALLBACK (count_cb), &n_done);
  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (sl_compare_context_get_link_from (fixture->context), ==, fixture->a2);
  g_signal_emit_by_name (remove, "clicked");
  g_assert_null (sl_workspace_lookup_claim (fixture->workspace, fixture->a2));
  g_assert_cmpuint (n_done, ==, 2);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (details)));
}

static void
test_focus (SlCompareFixture *fixture,
            gconstpointer     data)
{
  SlClaimDetails *details = make_details (fixture);
  GtkWidget *focus;

  sl_claim_details_focus_note (details);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
  sl_claim_details_focus_evidence (details);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/claim-details/shows", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_shows_the_claim, sl_compare_fixture_tear_down);
  g_test_add ("/claim-details/verdict", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_verdict, sl_compare_fixture_tear_down);
  g_test_add ("/claim-details/delete-and-link", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_delete_and_link, sl_compare_fixture_tear_down);
  g_test_add ("/claim-details/focus", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_focus,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
