/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-import-window.h"

#include <glib/gi18n.h>

struct _SlImportWindow
{
  AdwWindow parent_instance;

  SlWorkspace *workspace;
  SlSetImport *import;
  GHashTable *moved;       /* UUIDs of the strays that were ticked */
  GHashTable *checks;      /* UUID -> GtkCheckButton */
  GPtrArray *message_rows;

  GtkWidget *import_button;
  GtkLabel *summary;
  AdwPreferencesGroup *summary_group;
  AdwPreferencesGroup *moved_group;
  AdwPreferencesGroup *lost_group;
  AdwPreferencesGroup *message_group;
};

G_DEFINE_FINAL_TYPE (SlImportWindow, sl_import_window, ADW_TYPE_WINDOW)

static guint accepted_signal;

/* More rows than this nobody reads, and each costs time. */
#define MAX_ROWS 200

/**
 * sl_import_window_summarize:
 * @report: what a merge would do, or did
 *
 * Returns: (transfer full): that in a line, such as "12 new, 3 changed, 2 in conflict"
 */
char *
sl_import_window_summarize (SlMergeReport *report)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, ngettext ("%u new", "%u new", report->added), report->added);
  if (report->changed > 0)
    g_string_append_printf (line, ngettext (", %u changed", ", %u changed", report->changed),
                            report->changed);
  if (report->unknown_articles > 0)
    g_string_append_printf (line,
                            ngettext (", %u article unknown", ", %u articles unknown",
                                      report->unknown_articles), report->unknown_articles);
  if (report->conflicts > 0)
    g_string_append_printf (line, ngettext (", %u in conflict", ", %u in conflict",
                                            report->conflicts), report->conflicts);
  if (report->unchanged > 0)
    g_string_append_printf (line, ngettext (", %u the same as here", ", %u the same as here",
                                            report->unchanged), report->unchanged);

  return g_string_free (line, FALSE);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *small = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (small != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), small);

  return row;
}

static void
toggled_cb (GtkCheckButton *check,
            SlImportWindow *self)
{
  sl_import_window_set_moved (self, g_object_get_data (G_OBJECT (check), "claim"),
                              gtk_check_button_get_active (check));
}

static void
add_moved_row (SlImportWindow *self,
               const SlStray  *stray)
{
  GtkWidget *row = make_row (stray->words, stray->article);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stray->words, -1);
  g_object_set_data_full (G_OBJECT (check), "claim", g_strdup (stray->claim), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->moved_group, row);
  g_hash_table_insert (self->checks, g_strdup (stray->claim), check);
}

static void
tick_all_cb (SlImportWindow *self)
{
  GHashTableIter iter;
  gpointer check;

  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, NULL, &check))
    gtk_check_button_set_active (check, TRUE);
}

static void
add_more_row (AdwPreferencesGroup *group,
              guint                n)
{
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

  adw_preferences_group_add (group, make_row (more, NULL));
}

/* Beyond the limit a mark is left out like every other that nobody ticked. */
static void
add_strays (SlImportWindow *self)
{
  GPtrArray *strays = sl_set_import_get_strays (self->import);
  guint n_moved = 0;
  guint n_lost = 0;

  for (guint i = 0; i < strays->len; i++)
    {
      const SlStray *stray = g_ptr_array_index (strays, i);

      if (stray->found && n_moved++ < MAX_ROWS)
        add_moved_row (self, stray);
      else if (!stray->found && n_lost++ < MAX_ROWS)
        adw_preferences_group_add (self->lost_group, make_row (stray->words, stray->article));
    }
  if (n_moved > MAX_ROWS)
    add_more_row (self->moved_group, n_moved - MAX_ROWS);
  if (n_lost > MAX_ROWS)
    add_more_row (self->lost_group, n_lost - MAX_ROWS);
  if (n_moved > 1)
    {
      GtkWidget *all = gtk_button_new_with_mnemonic (_("Tick _All"));

      gtk_widget_add_css_class (all, "flat");
      g_signal_connect_object (all, "clicked", G_CALLBACK (tick_all_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_set_header_suffix (self->moved_group, all);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->moved_group), n_moved > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->lost_group), n_lost > 0);
}

static void
show_messages (SlImportWindow *self,
               GPtrArray      *own,
               GPtrArray      *merge)
{
  GPtrArray *lists[] = { own, merge };
  guint n = 0;

  for (guint i = 0; i < self->message_rows->len; i++)
    adw_preferences_group_remove (self->message_group, g_ptr_array_index (self->message_rows, i));
  g_ptr_array_set_size (self->message_rows, 0);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint k = 0; k < lists[i]->len && n < MAX_ROWS; k++, n++)
        {
          GtkWidget *row = make_row (g_ptr_array_index (lists[i], k), NULL);

          adw_preferences_group_add (self->message_group, row);
          g_ptr_array_add (self->message_rows, row);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->message_group), n > 0);
}

/* Tells what would happen with what is ticked now. */
static void
update (SlImportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlMergeReport) report = sl_set_import_merge (self->import, self->workspace,
                                                          self->moved, TRUE, &error);
  g_autoptr (GPtrArray) messages = sl_set_import_get_messages (self->import);
  g_autofree char *line = NULL;

  gtk_widget_set_sensitive (self->import_button, report != NULL && report->added +
                            report->changed > 0);
  if (report == NULL)
    {
      gtk_label_set_label (self->summary, error->message);
      return;
    }
  line = sl_import_window_summarize (report);
  gtk_label_set_label (self->summary, line);
  show_messages (self, messages, report->messages);
}

static void
sl_import_window_dispose (GObject *object)
{
  SlImportWindow *self = SL_IMPORT_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->import);
  g_clear_pointer (&self->moved, g_hash_table_unref);
  g_clear_pointer (&self->checks, g_hash_table_unref);
  g_clear_pointer (&self->message_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_IMPORT_WINDOW);

  G_OBJECT_CLASS (sl_import_window_parent_class)->dispose (object);
}

static void
sl_import_window_class_init (SlImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_import_window_dispose;
  accepted_signal = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/dialogs/sl-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SlImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, SlImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, SlImportWindow, summary_group);
  gtk_widget_class_bind_template_child (widget_class, SlImportWindow, moved_group);
  gtk_widget_class_bind_template_child (widget_class, SlImportWindow, lost_group);
  gtk_widget_class_bind_template_child (widget_class, SlImportWindow, message_group);
  gtk_widget_class_bind_template_callback (widget_class, sl_import_window_accept);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sl_import_window_init (SlImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->moved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->message_rows = g_ptr_array_new ();
}

/**
 * sl_import_window_new:
 * @parent: (nullable): the window it belongs to
 * @workspace: the comparison
 * @import: what was read for it
 *
 * Returns: (transfer none): the window; present it with gtk_window_present()
 */
GtkWidget *
sl_import_window_new (GtkWindow   *parent,
                      SlWorkspace *workspace,
                      SlSetImport *import)
{
  SlImportWindow *self;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (SL_IS_SET_IMPORT (import), NULL);

  self = g_object_new (SL_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->import = g_object_ref (import);
  name = g_file_get_basename (sl_set_import_get_file (import));
  title = g_markup_escape_text (name, -1);
  adw_preferences_group_set_title (self->summary_group, title);
  add_strays (self);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * sl_import_window_get_import:
 * @self: a window
 *
 * Returns: (transfer none): what it shows
 */
SlSetImport *
sl_import_window_get_import (SlImportWindow *self)
{
  g_return_val_if_fail (SL_IS_IMPORT_WINDOW (self), NULL);

  return self->import;
}

/**
 * sl_import_window_get_moved:
 * @self: a window
 *
 * Returns: (transfer none) (element-type utf8 utf8): the UUIDs of the strays that were ticked
 */
GHashTable *
sl_import_window_get_moved (SlImportWindow *self)
{
  g_return_val_if_fail (SL_IS_IMPORT_WINDOW (self), NULL);

  return self->moved;
}

/**
 * sl_import_window_set_moved:
 * @self: a window
 * @claim_uuid: a mark whose words stand elsewhere
 * @moved: whether it may be moved there
 *
 * Ticks the mark, or takes the tick away.
 */
void
sl_import_window_set_moved (SlImportWindow *self,
                            const char     *claim_uuid,
                            gboolean        moved)
{
  g_return_if_fail (SL_IS_IMPORT_WINDOW (self));

  if (moved == g_hash_table_contains (self->moved, claim_uuid))
    return;
  if (moved)
    g_hash_table_add (self->moved, g_strdup (claim_uuid));
  else
    g_hash_table_remove (self->moved, claim_uuid);
  if (g_hash_table_contains (self->checks, claim_uuid))
    gtk_check_button_set_active (g_hash_table_lookup (self->checks, claim_uuid), moved);
  update (self);
}

/**
 * sl_import_window_accept:
 * @self: a window
 *
 * Chooses Import and closes the window.
 */
void
sl_import_window_accept (SlImportWindow *self)
{
  g_return_if_fail (SL_IS_IMPORT_WINDOW (self));

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, accepted_signal, 0);
  g_object_unref (self);
}
