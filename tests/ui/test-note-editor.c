/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-note-editor.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static const char *
get_note (SlCompareFixture *fixture,
          const char       *claim)
{
  SlAnnotator *annotator = sl_workspace_get_annotator (fixture->workspace);
  SlAnnotation *annotation = sl_workspace_lookup_annotation (fixture->workspace, claim,
                                                             sl_annotator_get_uuid (annotator));
  const char *note = annotation != NULL ? sl_annotation_get_note (annotation) : NULL;

  return note != NULL ? note : "";
}

static void
type_text (SlNoteEditor *editor,
           const char   *text)
{
  gtk_text_buffer_set_text (sl_note_editor_get_buffer (editor), text, -1);
}

static SlNoteEditor *
make_editor (SlCompareFixture *fixture)
{
  GtkWidget *editor = sl_note_editor_new (fixture->context);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), editor);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Elsewhere"));
  sl_compare_fixture_show (fixture, box);
  sl_note_editor_set_claim (SL_NOTE_EDITOR (editor), fixture->a1);

  return SL_NOTE_EDITOR (editor);
}

static void
test_saved_after_a_pause (SlCompareFixture *fixture,
                          gconstpointer     data)
{
  SlNoteEditor *editor = make_editor (fixture);

  type_text (editor, "Ask the harbour master.");
  g_assert_cmpstr (get_note (fixture, fixture->a1), ==, "");
  sl_test_wait_until (g_str_equal (get_note (fixture, fixture->a1), "Ask the harbour master."));
}

static void
test_saved_when_the_focus_leaves (SlCompareFixture *fixture,
                                  gconstpointer     data)
{
  SlNoteEditor *editor = make_editor (fixture);
  GtkWidget *elsewhere = gtk_widget_get_next_sibling (GTK_WIDGET (editor));

  gtk_widget_grab_focus (GTK_WIDGET (editor));
  type_text (editor, "Typed, then clicked elsewhere");
  gtk_widget_grab_focus (elsewhere);
  g_assert_cmpstr (get_note (fixture, fixture->a1), ==, "Typed, then clicked elsewhere");
}

static void
test_saved_for_the_claim_it_was_typed_for (SlCompareFixture *fixture,
                                           gconstpointer     data)
{
  SlNoteEditor *editor = make_editor (fixture);

  type_text (editor, "About A1");
  sl_note_editor_set_claim (editor, fixture->b1);
  g_assert_cmpstr (get_note (fixture, fixture->a1), ==, "About A1");
  g_assert_cmpstr (get_note (fixture, fixture->b1), ==, "");
  g_assert_cmpint (gtk_text_buffer_get_char_count (sl_note_editor_get_buffer (editor)), ==, 0);
  sl_note_editor_set_claim (editor, fixture->a1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (sl_note_editor_get_buffer (editor)), ==, 8);
}

/* A window that closes half a second after the last key has the note all the same. */
static void
test_saved_when_it_goes_away (SlCompareFixture *fixture,
                              gconstpointer     data)
{
  SlNoteEditor *editor = make_editor (fixture);

  type_text (editor, "Last words");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  g_assert_cmpstr (get_note (fixture, fixture->a1), ==, "Last words");
}

static void
test_undo_shows_the_note_before (SlCompareFixture *fixture,
                                 gconstpointer     data)
{
  SlNoteEditor *editor = make_editor (fixture);
  g_autofree char *done = NULL;

  type_text (editor, "One");
  sl_note_editor_flush (editor);
  done = sl_workspace_undo (fixture->workspace, NULL);
  g_assert_nonnull (done);
  g_assert_cmpint (gtk_text_buffer_get_char_count (sl_note_editor_get_buffer (editor)), ==, 0);
}

/* A claim that is gone has no place for its note; that is no error. */
static void
test_claim_is_deleted (SlCompareFixture *fixture,
                       gconstpointer     data)
{
  SlNoteEditor *editor = make_editor (fixture);

  type_text (editor, "Too late");
  g_assert_true (sl_workspace_remove_claim (fixture->workspace, fixture->a1, NULL));
  sl_note_editor_flush (editor);
  g_assert_null (sl_workspace_lookup_claim (fixture->workspace, fixture->a1));
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/note-editor/pause", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_saved_after_a_pause, sl_compare_fixture_tear_down);
  g_test_add ("/note-editor/focus", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_saved_when_the_focus_leaves, sl_compare_fixture_tear_down);
  g_test_add ("/note-editor/claim", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_saved_for_the_claim_it_was_typed_for, sl_compare_fixture_tear_down);
  g_test_add ("/note-editor/goes-away", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_saved_when_it_goes_away, sl_compare_fixture_tear_down);
  g_test_add ("/note-editor/undo", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_undo_shows_the_note_before, sl_compare_fixture_tear_down);
  g_test_add ("/note-editor/deleted", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_claim_is_deleted, sl_compare_fixture_tear_down);

  return g_test_run ();
}
