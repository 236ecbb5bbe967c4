/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-evidence-list.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static SlAnnotation *
get_annotation (SlCompareFixture *fixture)
{
  SlAnnotator *annotator = sl_workspace_get_annotator (fixture->workspace);

  return sl_workspace_lookup_annotation (fixture->workspace, fixture->a1,
                                         sl_annotator_get_uuid (annotator));
}

static SlEvidenceList *
make_list (SlCompareFixture *fixture)
{
  GtkWidget *list = sl_evidence_list_new (fixture->context);

  sl_compare_fixture_show (fixture, list);
  sl_evidence_list_set_claim (SL_EVIDENCE_LIST (list), fixture->a1);

  return SL_EVIDENCE_LIST (list);
}

static void
test_add (SlCompareFixture *fixture,
          gconstpointer     data)
{
  SlEvidenceList *list = make_list (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_evidence_list_add (list, " https://example.org/log ", "2026-03",
                                       SL_STANCE_DISPUTES, &error));
  g_assert_true (sl_evidence_list_add (list, "The log of the quay", "", SL_STANCE_SUPPORTS,
                                       &error));
  g_assert_no_error (error);
  g_assert_cmpuint (sl_annotation_get_n_evidence (get_annotation (fixture)), ==, 2);
  g_assert_cmpstr (sl_annotation_get_evidence (get_annotation (fixture), 0)->url, ==,
                   "https://example.org/log");
  g_assert_cmpstr (sl_annotation_get_evidence (get_annotation (fixture), 1)->title, ==,
                   "The log of the quay");
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (list), "The log of the quay"));
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (list), "Disputes it · 2026-03"));
}

static void
test_wrong_input (SlCompareFixture *fixture,
                  gconstpointer     data)
{
  SlEvidenceList *list = make_list (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_evidence_list_add (list, "  ", NULL, SL_STANCE_CONTEXT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (sl_evidence_list_add (list, "x", "last week", SL_STANCE_CONTEXT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (get_annotation (fixture));
}

/* Addresses of other kinds may start programs: they are shown as words and never opened. */
static void
test_only_the_web_is_opened (SlCompareFixture *fixture,
                             gconstpointer     data)
{
  SlEvidenceList *list = make_list (fixture);

  g_assert_true (sl_evidence_url_is_safe ("https://example.org/a?b=c"));
  g_assert_true (sl_evidence_url_is_safe ("http://example.org"));
  g_assert_false (sl_evidence_url_is_safe ("file:///etc/passwd"));
  g_assert_false (sl_evidence_url_is_safe ("javascript:alert(1)"));
  g_assert_false (sl_evidence_url_is_safe ("https://"));
  g_assert_false (sl_evidence_url_is_safe ("no link"));
  g_assert_false (sl_evidence_url_is_safe (NULL));
  g_assert_true (sl_evidence_list_add (list, "file:///bin/sh", NULL, SL_STANCE_CONTEXT, NULL));
  g_assert_cmpstr (sl_annotation_get_evidence (get_annotation (fixture), 0)->title, ==,
                   "file:///bin/sh");
}

static void
test_form (SlCompareFixture *fixture,
           gconstpointer     data)
{
  SlEvidenceList *list = make_list (fixture);
  GtkWidget *entry = sl_ui_test_find (GTK_WIDGET (list), GTK_TYPE_ENTRY);
  GtkEditable *delegate;

  sl_evidence_list_begin_add (list);
  delegate = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (delegate)));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Link, or what you found");
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (sl_ui_test_find_label (GTK_WIDGET (list), "Give a link"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "A photograph");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (sl_annotation_get_n_evidence (get_annotation (fixture)), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/evidence-list/add", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_add,
              sl_compare_fixture_tear_down);
  g_test_add ("/evidence-list/wrong-input", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_wrong_input, sl_compare_fixture_tear_down);
  g_test_add ("/evidence-list/only-the-web", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_only_the_web_is_opened, sl_compare_fixture_tear_down);
  g_test_add ("/evidence-list/form", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_form,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
