/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-note-editor.h"

#include <glib/gi18n.h>

#define SAVE_AFTER_MS 500

struct _SlNoteEditor
{
  AdwBin parent_instance;

  SlCompareContext *context;
  char *claim;
  GtkWidget *view;
  GtkWidget *placeholder;
  GtkTextBuffer *buffer;
  guint save_id;
  gboolean dirty;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (SlNoteEditor, sl_note_editor, ADW_TYPE_BIN)

static char *
dup_text (SlNoteEditor *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/**
 * sl_note_editor_flush:
 * @self: an editor
 *
 * Stores what was typed, now.
 */
void
sl_note_editor_flush (SlNoteEditor *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace;

  g_return_if_fail (SL_IS_NOTE_EDITOR (self));

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (!self->dirty || self->claim == NULL || self->context == NULL)
    return;

  workspace = sl_compare_context_get_workspace (self->context);
  self->dirty = FALSE;
  /* A claim that was deleted while its note was being typed has no place for it; undo brings both
   * back. */
  if (workspace == NULL || sl_workspace_lookup_claim (workspace, self->claim) == NULL)
    return;

  text = dup_text (self);
  if (!sl_workspace_set_note (workspace, self->claim, text, &error))
    {
      self->dirty = TRUE;
      sl_compare_context_fail (self->context, error);
    }
}

static gboolean
save_cb (gpointer user_data)
{
  SlNoteEditor *self = SL_NOTE_EDITOR (user_data);

  self->save_id = 0;
  sl_note_editor_flush (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (SlNoteEditor *self)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (self->buffer) == 0);
  if (self->loading)
    return;

  self->dirty = TRUE;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_AFTER_MS, save_cb, self);
}

static void
load (SlNoteEditor *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlAnnotator *annotator = sl_workspace_get_annotator (workspace);
  SlAnnotation *annotation = NULL;
  const char *note = NULL;
  g_autofree char *shown = dup_text (self);

  if (self->claim != NULL && annotator != NULL)
    annotation = sl_workspace_lookup_annotation (workspace, self->claim,
                                                 sl_annotator_get_uuid (annotator));
  if (annotation != NULL)
    note = sl_annotation_get_note (annotation);
  if (note == NULL)
    note = "";
  /* The caret stays where it is while nothing changes under it. */
  if (g_str_equal (note, shown))
    return;

  self->loading = TRUE;
  gtk_text_buffer_set_text (self->buffer, note, -1);
  self->loading = FALSE;
}

static void
claim_changed_cb (SlNoteEditor *self,
                  const char   *claim_uuid)
{
  if (self->claim != NULL && (claim_uuid == NULL || g_str_equal (self->claim, claim_uuid)) && !self->dirty)
    load (self);
}

static gboolean
sl_note_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SL_NOTE_EDITOR (widget)->view);
}

static void
sl_note_editor_unroot (GtkWidget *widget)
{
  sl_note_editor_flush (SL_NOTE_EDITOR (widget));

  GTK_WIDGET_CLASS (sl_note_editor_parent_class)->unroot (widget);
}

static void
sl_note_editor_dispose (GObject *object)
{
  SlNoteEditor *self = SL_NOTE_EDITOR (object);

  if (self->buffer != NULL)
    sl_note_editor_flush (self);
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->buffer);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_note_editor_parent_class)->dispose (object);
}

static void
sl_note_editor_finalize (GObject *object)
{
  g_free (SL_NOTE_EDITOR (object)->claim);

  G_OBJECT_CLASS (sl_note_editor_parent_class)->finalize (object);
}

static void
sl_note_editor_class_init (SlNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sl_note_editor_dispose;
  object_class->finalize = sl_note_editor_finalize;
  widget_class->grab_focus = sl_note_editor_grab_focus;
  widget_class->unroot = sl_note_editor_unroot;
}

static GtkWidget *
make_view (SlNoteEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkTextView *view;

  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, 8);
  gtk_text_view_set_bottom_margin (view, 8);
  gtk_text_view_set_left_margin (view, 10);
  gtk_text_view_set_right_margin (view, 10);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (sl_note_editor_flush), self);
  gtk_widget_add_controller (self->view, focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Note"), -1);

  return self->view;
}

static void
sl_note_editor_init (SlNoteEditor *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_view (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 58);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 180);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scrolled);

  self->placeholder = gtk_label_new (_("Note"));
  gtk_widget_add_css_class (self->placeholder, "dim-label");
  gtk_widget_set_halign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->placeholder, 8);
  gtk_widget_set_margin_start (self->placeholder, 11);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);

  gtk_widget_add_css_class (overlay, "note-frame");
  gtk_widget_set_overflow (overlay, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), overlay);
}

/**
 * sl_note_editor_new:
 * @context: the context
 *
 * Returns: (transfer floating): an editor without a claim
 */
GtkWidget *
sl_note_editor_new (SlCompareContext *context)
{
  SlNoteEditor *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_NOTE_EDITOR, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (sl_compare_context_get_workspace (context), "claim-changed",
                           G_CALLBACK (claim_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * sl_note_editor_set_claim:
 * @self: an editor
 * @claim_uuid: (nullable): a claim
 *
 * Stores what was typed for the claim before, and shows the note of this one.
 */
void
sl_note_editor_set_claim (SlNoteEditor *self,
                          const char   *claim_uuid)
{
  g_return_if_fail (SL_IS_NOTE_EDITOR (self));

  if (g_strcmp0 (self->claim, claim_uuid) == 0)
    return;

  sl_note_editor_flush (self);
  self->dirty = FALSE;
  g_free (self->claim);
  self->claim = g_strdup (claim_uuid);
  load (self);
}

/**
 * sl_note_editor_get_buffer:
 * @self: an editor
 *
 * Returns: (transfer none): what is being typed
 */
GtkTextBuffer *
sl_note_editor_get_buffer (SlNoteEditor *self)
{
  g_return_val_if_fail (SL_IS_NOTE_EDITOR (self), NULL);

  return self->buffer;
}
