/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claims-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sl-dialogs.h"
#include "sl-choices.h"
#include "workspace/sl-matrix-speakers.h"
#include "workspace/sl-matrix-table.h"

struct _SlClaimsView
{
  AdwBin parent_instance;

  SlCompareContext *context;
  SlMatrix *matrix;
  SlMatrixGrid *grid;
  GPtrArray *speakers;
  GPtrArray *annotators;
  gboolean syncing;

  GtkEditable *search_entry;
  GtkDropDown *scope_drop;
  GtkDropDown *sort_drop;
  GtkDropDown *verdict_drop;
  GtkDropDown *kind_drop;
  GtkDropDown *gap_drop;
  GtkDropDown *speaker_drop;
  GtkDropDown *annotator_drop;
  GtkToggleButton *reverse_button;
  GtkMenuButton *filter_button;
  GtkPopover *filter_popover;
  GtkScrolledWindow *scroller;
  GtkStack *pages;
};

G_DEFINE_FINAL_TYPE (SlClaimsView, sl_claims_view, ADW_TYPE_BIN)

static guint search_requested_signal;

static void
update_page (SlClaimsView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->matrix));

  gtk_stack_set_visible_child_name (self->pages, n > 0 ? "grid"
                                                 : sl_matrix_get_n_all (self->matrix) > 0 ? "filtered"
                                                                                          : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "claims.copy-table", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "claims.save-table", n > 0);
}

static void
update_filter_button (SlClaimsView *self)
{
  SlMatrixFilter *filter = sl_matrix_filter_copy (sl_matrix_get_filter (self->matrix));
  g_autofree char *label = NULL;
  guint n;

  filter->scope = SL_MATRIX_SCOPE_ALL;
  n = sl_matrix_filter_count (filter);
  sl_matrix_filter_free (filter);
  /* Translators: on the button that opens the filters; the number is how many are set */
  label = n > 0 ? g_strdup_printf (_("Filters (%u)"), n) : g_strdup (_("Filters"));
  gtk_menu_button_set_label (self->filter_button, label);
}

/* The first row of a list of choices is "any". */
static int
get_choice (GtkDropDown *drop)
{
  guint selected = gtk_drop_down_get_selected (drop);

  return selected == GTK_INVALID_LIST_POSITION ? -1 : (int) selected - 1;
}

static char *
dup_annotator (SlClaimsView *self)
{
  guint choice = gtk_drop_down_get_selected (self->annotator_drop);

  return choice > 0 && choice < self->annotators->len
           ? g_strdup (sl_annotator_get_uuid (g_ptr_array_index (self->annotators, choice)))
           : NULL;
}

static void
changed_cb (SlClaimsView *self)
{
  g_autoptr (SlMatrixFilter) filter = NULL;
  int speaker;

  if (self->matrix == NULL || self->syncing)
    return;

  filter = sl_matrix_filter_new ();
  speaker = get_choice (self->speaker_drop);
  filter->scope = gtk_drop_down_get_selected (self->scope_drop);
  filter->sort = gtk_drop_down_get_selected (self->sort_drop);
  filter->reversed = gtk_toggle_button_get_active (self->reverse_button);
  filter->verdict = get_choice (self->verdict_drop);
  filter->kind = get_choice (self->kind_drop);
  filter->gap = get_choice (self->gap_drop);
  if (self->speakers != NULL && speaker >= 0 && speaker < (int) self->speakers->len)
    filter->speaker = g_strdup (g_ptr_array_index (self->speakers, speaker));
  filter->annotator = dup_annotator (self);
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    filter->text = g_strdup (gtk_editable_get_text (self->search_entry));
  sl_matrix_set_filter (self->matrix, filter);
  update_filter_button (self);
  update_page (self);
}

static void
take_choices (SlClaimsView  *self,
              GtkDropDown   *drop,
              GtkStringList *names)
{
  self->syncing = TRUE;
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop, 0);
  self->syncing = FALSE;
  g_object_unref (names);
}

static const char *
sort_name (guint sort)
{
  switch ((SlMatrixSort) sort)
    {
    case SL_MATRIX_SORT_CONFLICT:
      return C_("order of claims", "By conflict");
    case SL_MATRIX_SORT_ORDER:
      return C_("order of claims", "As in the text");
    case SL_MATRIX_SORT_CERTAINTY:
      return C_("order of claims", "By certainty");
    case SL_MATRIX_SORT_COVERAGE:
    case SL_N_MATRIX_SORTS:
    default:
      return C_("order of claims", "By coverage");
    }
}

static const char *
gap_name (guint gap)
{
  switch ((SlMatrixGap) gap)
    {
    case SL_MATRIX_GAP_STATED:
      return C_("not mentioned", "Checked by reading");
    case SL_MATRIX_GAP_CONTRADICTED:
      return C_("not mentioned", "Stated, but it is mentioned");
    case SL_MATRIX_GAP_UNCHECKED:
    case SL_N_MATRIX_GAPS:
    default:
      return C_("not mentioned", "Not checked yet");
    }
}

/* Who speaks, as it is when somebody wants to choose; the choice stays. */
static void
fill_speakers (SlClaimsView *self)
{
  g_autofree char *wanted = g_strdup (sl_matrix_get_filter (self->matrix)->speaker);
  GtkStringList *names = gtk_string_list_new (NULL);
  guint position = 0;

  g_clear_pointer (&self->speakers, g_ptr_array_unref);
  self->speakers = sl_matrix_speakers_list (sl_compare_context_get_workspace (self->context));
  gtk_string_list_append (names, _("Anybody"));
  for (guint i = 0; i < self->speakers->len; i++)
    {
      gtk_string_list_append (names, g_ptr_array_index (self->speakers, i));
      if (g_strcmp0 (wanted, g_ptr_array_index (self->speakers, i)) == 0)
        position = i + 1;
    }
  take_choices (self, self->speaker_drop, names);
  self->syncing = TRUE;
  gtk_drop_down_set_selected (self->speaker_drop, position);
  self->syncing = FALSE;
}

/* Who judges blind is not told what others did not find. */
static gboolean
is_seen (gpointer    context,
         const char *annotator_uuid)
{
  g_autoptr (GPtrArray) compared = sl_compare_context_list_compared (context);

  for (guint i = 0; i < compared->len; i++)
    {
      if (g_str_equal (sl_annotator_get_uuid (g_ptr_array_index (compared, i)), annotator_uuid))
        return TRUE;
    }

  return FALSE;
}

/* The user, and those whose judgement the user has chosen to see. */
static void
fill_annotators (SlClaimsView *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->annotators, g_ptr_array_unref);
  self->annotators = sl_compare_context_list_compared (self->context);
  gtk_string_list_append (names, _("You"));
  for (guint i = 1; i < self->annotators->len; i++)
    gtk_string_list_append (names, sl_annotator_get_name (g_ptr_array_index (self->annotators, i)));
  take_choices (self, self->annotator_drop, names);
  changed_cb (self);
  sl_matrix_set_seen (self->matrix, is_seen, self->context);
}

static gboolean
is_shown (gpointer  context,
          SlClaim  *claim)
{
  return sl_compare_context_is_shown (context, claim);
}

static void
shown_changed_cb (SlClaimsView *self)
{
  sl_matrix_set_shown (self->matrix, is_shown, self->context);
}

/**
 * sl_claims_view_reset:
 * @self: a view
 *
 * Takes all filters away; the order stays.
 */
void
sl_claims_view_reset (SlClaimsView *self)
{
  g_return_if_fail (SL_IS_CLAIMS_VIEW (self));

  self->syncing = TRUE;
  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->scope_drop, 0);
  gtk_drop_down_set_selected (self->verdict_drop, 0);
  gtk_drop_down_set_selected (self->kind_drop, 0);
  gtk_drop_down_set_selected (self->gap_drop, 0);
  gtk_drop_down_set_selected (self->speaker_drop, 0);
  gtk_drop_down_set_selected (self->annotator_drop, 0);
  self->syncing = FALSE;
  changed_cb (self);
}

static void
copy_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  SlClaimsView *self = SL_CLAIMS_VIEW (widget);
  g_autofree char *table = sl_matrix_table_dup (self->matrix, SL_MATRIX_TABLE_TABS);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table);
  sl_compare_context_tell (self->context, _("The table was copied: paste it into a spreadsheet"),
                           FALSE);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SlCompareContext) context = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    sl_compare_context_tell (context, _("The table was saved"), FALSE);
  else
    sl_compare_context_fail (context, error);
}

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (SlClaimsView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, &error);
  g_autofree char *table = NULL;
  g_autofree char *marked = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return;

  /* A spreadsheet takes a file without the mark for its own encoding. */
  table = sl_matrix_table_dup (self->matrix, SL_MATRIX_TABLE_CSV);
  marked = g_strconcat ("\xef\xbb\xbf", table, NULL);
  bytes = g_bytes_new (marked, strlen (marked));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       written_cb, g_object_ref (self->context));
}

static void
save_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  SlClaimsView *self = SL_CLAIMS_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  /* Translators: the name that a file is given at first */
  sl_dialogs_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Save Table"),
                         _("claims.csv"), NULL, save_cb, g_object_ref (self));
}

static void
search_requested_cb (SlClaimsView *self,
                     const char   *article_uuid,
                     const char   *words)
{
  g_signal_emit (self, search_requested_signal, 0, article_uuid, words);
}

static void
sl_claims_view_dispose (GObject *object)
{
  SlClaimsView *self = SL_CLAIMS_VIEW (object);

  if (self->matrix != NULL)
    {
      sl_matrix_set_shown (self->matrix, NULL, NULL);
      sl_matrix_set_seen (self->matrix, NULL, NULL);
    }
  g_clear_object (&self->matrix);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_CLAIMS_VIEW);
  g_clear_pointer (&self->speakers, g_ptr_array_unref);
  g_clear_pointer (&self->annotators, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_claims_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/claims/sl-claims-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, scope_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, sort_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, verdict_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, gap_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, speaker_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, annotator_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, reverse_button);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsView, pages);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sl_claims_view_reset);
}

static void
sl_claims_view_class_init (SlClaimsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_claims_view_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "claims.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "claims.save-table", NULL, save_table_action);
  search_requested_signal = g_signal_new ("search-requested", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sl_claims_view_init (SlClaimsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Claims"),
                                  -1);
  self->syncing = TRUE;
  sl_choices_fill (self->scope_drop, NULL, SL_N_MATRIX_SCOPES, sl_choices_scope_name);
  sl_choices_fill (self->sort_drop, NULL, SL_N_MATRIX_SORTS, sort_name);
  sl_choices_fill (self->verdict_drop, _("Any verdict"), SL_N_VERDICTS, sl_choices_verdict_name);
  sl_choices_fill (self->kind_drop, _("Any kind"), SL_N_CLAIM_KINDS, sl_choices_kind_name);
  sl_choices_fill (self->gap_drop, _("Mentioned or not"), SL_N_MATRIX_GAPS, gap_name);
  self->syncing = FALSE;
}

/**
 * sl_claims_view_new:
 * @context: what the window looks at
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
sl_claims_view_new (SlCompareContext *context)
{
  SlClaimsView *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_CLAIMS_VIEW, NULL);
  self->context = g_object_ref (context);
  self->matrix = sl_matrix_new_shown (sl_compare_context_get_workspace (context), is_shown, context);
  self->grid = SL_MATRIX_GRID (sl_matrix_grid_new (context, self->matrix));
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->grid));
  g_signal_connect_object (self->grid, "search-requested", G_CALLBACK (search_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "items-changed", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "notify::n-all", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter_popover, "show", G_CALLBACK (fill_speakers), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "compared-changed", G_CALLBACK (fill_annotators), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "filter-changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill_annotators (self);
  update_page (self);

  return GTK_WIDGET (self);
}

/**
 * sl_claims_view_get_matrix:
 * @self: a view
 *
 * Returns: (transfer none): the rows that are shown
 */
SlMatrix *
sl_claims_view_get_matrix (SlClaimsView *self)
{
  g_return_val_if_fail (SL_IS_CLAIMS_VIEW (self), NULL);

  return self->matrix;
}

/**
 * sl_claims_view_get_grid:
 * @self: a view
 *
 * Returns: (transfer none): the matrix on screen
 */
SlMatrixGrid *
sl_claims_view_get_grid (SlClaimsView *self)
{
  g_return_val_if_fail (SL_IS_CLAIMS_VIEW (self), NULL);

  return self->grid;
}
