/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-claim-card.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static SlClaimCard *
present (SlCompareFixture *fixture,
         GtkWidget        *parent,
         ...)
{
  SlClaimCard *card = SL_CLAIM_CARD (g_object_ref_sink (sl_claim_card_new (fixture->context)));
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  const char *claim;
  va_list args;

  va_start (args, parent);
  while ((claim = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (claims, (gpointer) claim);
  va_end (args);
  sl_claim_card_present (card, parent, &(GdkRectangle) { 20, 20, 60, 20 }, claims);
  sl_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (card)));

  return card;
}

/* The card neither takes the focus nor closes by itself. */
static void
test_focus_stays (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  GtkWidget *parent = gtk_button_new_with_label ("the text");
  g_autoptr (SlClaimCard) card = NULL;

  sl_compare_fixture_show (fixture, parent);
  gtk_widget_grab_focus (parent);
  card = present (fixture, parent, fixture->a1, NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == parent);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a1);
  gtk_test_accessible_assert_role (GTK_WIDGET (card), GTK_ACCESSIBLE_ROLE_DIALOG);

  sl_claim_card_focus_note (card);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  gtk_widget_activate_action (GTK_WIDGET (card), "card.close", NULL);
  sl_test_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (card)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == parent);
}

static void
test_steps (SlCompareFixture *fixture,
            gconstpointer     data)
{
  GtkWidget *parent = gtk_label_new ("the text");
  g_autoptr (SlClaimCard) card = NULL;

  sl_compare_fixture_show (fixture, parent);
  card = present (fixture, parent, fixture->a1, fixture->a2, fixture->a3, NULL);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (card), "1 of 3"));
  sl_claim_card_step (card, 2);
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (card), "3 of 3"));
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a3);
  sl_claim_card_step (card, 1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a1);
  sl_claim_card_step (card, -1);
  g_assert_cmpstr (sl_compare_context_get_selected (fixture->context), ==, fixture->a3);
  sl_claim_card_focus_evidence (card);
}

static void
test_closes_with_the_claim (SlCompareFixture *fixture,
                            gconstpointer     data)
{
  GtkWidget *parent = gtk_label_new ("the text");
  g_autoptr (SlClaimCard) card = NULL;

  sl_compare_fixture_show (fixture, parent);
  card = present (fixture, parent, fixture->a1, NULL);
  g_assert_true (sl_workspace_remove_claim (fixture->workspace, fixture->a1, NULL));
  sl_test_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (card)));
}

/* The widget it hangs on may go first. */
static void
test_parent_goes (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  GtkWidget *parent = gtk_label_new ("the text");
  g_autoptr (SlClaimCard) card = NULL;

  sl_compare_fixture_show (fixture, parent);
  card = present (fixture, parent, fixture->a1, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  g_assert_null (gtk_widget_get_parent (GTK_WIDGET (card)));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/claim-card/focus", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_focus_stays, sl_compare_fixture_tear_down);
  g_test_add ("/claim-card/steps", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_steps,
              sl_compare_fixture_tear_down);
  g_test_add ("/claim-card/closes", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_closes_with_the_claim, sl_compare_fixture_tear_down);
  g_test_add ("/claim-card/parent-goes", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_parent_goes, sl_compare_fixture_tear_down);

  return g_test_run ();
}
