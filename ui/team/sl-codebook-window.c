/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-codebook-window.h"

#include <glib/gi18n.h>

#include "model/sl-code-tree.h"
#include "workspace/sl-codebook.h"
#include "workspace/sl-workspace-codes.h"

/* New codes take the next of these, so that neighbours differ; all can be read on both schemes. */
static const char *const colours[] = {
  "#1c71d8", "#c64600", "#a51d2d", "#613583", "#26a269", "#986a44", "#e5a50a", "#77767b",
};

struct _SlCodebookWindow
{
  AdwWindow parent_instance;

  SlCompareContext *context;
  GListModel *codes;
  GtkListBox *list;
  GtkEditable *name_entry;
  GtkWidget *news_button;
};

G_DEFINE_FINAL_TYPE (SlCodebookWindow, sl_codebook_window, ADW_TYPE_WINDOW)

static SlWorkspace *
get_workspace (SlCodebookWindow *self)
{
  return sl_compare_context_get_workspace (self->context);
}

static SlCode *
get_code (SlCodebookWindow *self,
          gpointer          widget)
{
  return sl_workspace_lookup_code (get_workspace (self), g_object_get_data (widget, "code"));
}

static void
put (SlCodebookWindow *self,
     SlCode           *code)
{
  g_autoptr (GError) error = NULL;

  if (!sl_workspace_put_code (get_workspace (self), code, &error))
    sl_compare_context_fail (self->context, error);
}

static void
name_apply_cb (SlCodebookWindow *self,
               GtkEditable      *entry)
{
  SlCode *code = get_code (self, entry);
  g_autoptr (SlCode) changed = code != NULL ? sl_code_copy (code) : NULL;

  if (changed == NULL)
    return;
  sl_code_set_name (changed, gtk_editable_get_text (entry));
  put (self, changed);
}

static void
definition_apply_cb (SlCodebookWindow *self,
                     GtkButton        *button)
{
  SlCode *code = get_code (self, button);
  GtkTextBuffer *buffer = g_object_get_data (G_OBJECT (button), "buffer");
  g_autoptr (SlCode) changed = code != NULL ? sl_code_copy (code) : NULL;
  g_autofree char *definition = NULL;

  if (changed == NULL)
    return;
  g_object_get (buffer, "text", &definition, NULL);
  sl_code_set_definition (changed, g_strstrip (definition));
  put (self, changed);
}

static void
colour_cb (SlCodebookWindow *self,
           GtkButton        *button)
{
  SlCode *code = get_code (self, button);
  g_autoptr (SlCode) changed = code != NULL ? sl_code_copy (code) : NULL;

  if (changed == NULL)
    return;
  sl_code_set_colour (changed, g_object_get_data (G_OBJECT (button), "colour"));
  put (self, changed);
}

static void
retire_cb (SlCodebookWindow *self,
           GtkButton        *button)
{
  SlCode *code = get_code (self, button);
  g_autoptr (SlCode) changed = code != NULL ? sl_code_copy (code) : NULL;

  if (changed == NULL)
    return;
  sl_code_set_retired (changed, !sl_code_get_retired (code));
  put (self, changed);
}

/* Changes places with the code before it that has the same parent. */
static void
up_cb (SlCodebookWindow *self,
       GtkButton        *button)
{
  SlCode *code = get_code (self, button);
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  SlCode *before = NULL;
  guint position = 0;

  for (guint i = 0; code != NULL && i < g_list_model_get_n_items (self->codes); i++)
    {
      g_autoptr (SlCode) other = g_list_model_get_item (self->codes, i);
      SlCode *placed;

      if (sl_code_get_kind (other) != sl_code_get_kind (code) ||
          g_strcmp0 (sl_code_get_parent (other), sl_code_get_parent (code)) != 0)
        continue;
      placed = sl_code_copy (other);
      sl_code_set_position (placed, position);
      if (other == code && before != NULL)
        {
          sl_code_set_position (placed, position - 1);
          sl_code_set_position (before, position);
        }
      g_ptr_array_add (changed, placed);
      before = placed;
      position++;
    }
  if (!sl_workspace_put_codes (get_workspace (self), changed, &error))
    sl_compare_context_fail (self->context, error);
}

static void
remove_cb (SlCodebookWindow *self,
           GtkButton        *button)
{
  g_autoptr (GError) error = NULL;
  SlCode *code = get_code (self, button);

  if (code != NULL &&
      !sl_workspace_remove_code (get_workspace (self), sl_code_get_uuid (code), &error))
    sl_compare_context_fail (self->context, error);
}

static void changed_cb (SlCodebookWindow *self);

/* The first row of these choices stands for none. */
static SlCode *
get_choice (SlCodebookWindow *self,
            GtkDropDown      *drop)
{
  guint selected = gtk_drop_down_get_selected (drop);
  g_autoptr (SlCode) code = NULL;

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  code = g_list_model_get_item (self->codes, selected - 1);

  return code != NULL ? sl_workspace_lookup_code (get_workspace (self), sl_code_get_uuid (code))
                      : NULL;
}

static void
parent_cb (SlCodebookWindow *self,
           GParamSpec       *pspec,
           GtkDropDown      *drop)
{
  SlCode *code = get_code (self, drop);
  SlCode *parent = get_choice (self, drop);
  g_autoptr (SlCode) changed = code != NULL ? sl_code_copy (code) : NULL;

  if (changed == NULL)
    return;
  sl_code_set_parent (changed, parent != NULL ? sl_code_get_uuid (parent) : NULL);
  put (self, changed);
  changed_cb (self);
}

static void
merge_cb (SlCodebookWindow *self,
          GParamSpec       *pspec,
          GtkDropDown      *drop)
{
  SlCode *code = get_code (self, drop);
  SlCode *into = get_choice (self, drop);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n = 0;

  if (code == NULL || into == NULL || into == code)
    return;
  if (!sl_workspace_merge_codes (get_workspace (self), sl_code_get_uuid (code),
                                 sl_code_get_uuid (into), &n, &error))
    {
      sl_compare_context_fail (self->context, error);
      return;
    }
  message = g_strdup_printf (ngettext ("%u passage got the other code",
                                       "%u passages got the other code", n), n);
  sl_compare_context_tell (self->context, message, TRUE);
}

static void
own_code (gpointer  widget,
          SlCode   *code)
{
  g_object_set_data_full (widget, "code", g_strdup (sl_code_get_uuid (code)), g_free);
}

static GtkWidget *
make_entry (SlCodebookWindow *self,
            SlCode           *code,
            const char       *title,
            const char       *text,
            GCallback         callback)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  own_code (row, code);
  g_signal_connect_object (row, "apply", callback, self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_button (SlCodebookWindow *self,
             SlCode           *code,
             const char       *label,
             GCallback         callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  own_code (button, code);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
set_margins (GtkWidget *widget,
             int        margin)
{
  gtk_widget_set_margin_top (widget, margin);
  gtk_widget_set_margin_bottom (widget, margin);
  gtk_widget_set_margin_start (widget, margin);
  gtk_widget_set_margin_end (widget, margin);
}

static void
definition_changed_cb (GtkWidget *apply)
{
  gtk_widget_set_sensitive (apply, TRUE);
}

static GtkWidget *
make_lines (const char *text)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            text != NULL ? text : "", -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_widget_set_size_request (view, -1, 72);
  gtk_widget_set_hexpand (view, TRUE);

  return view;
}

/* Says when a code applies, in as many lines as that needs; what is typed counts when it is applied,
 * as in the rows of one line. */
static GtkWidget *
make_definition (SlCodebookWindow *self,
                 SlCode           *code)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_grid_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Definition"));
  GtkWidget *view = make_lines (sl_code_get_definition (code));
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *apply = make_button (self, code, _("Apply"), G_CALLBACK (definition_apply_cb));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Definition"), -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), view);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (apply, GTK_ALIGN_END);
  gtk_widget_set_sensitive (apply, FALSE);
  g_object_set_data_full (G_OBJECT (apply), "buffer", g_object_ref (buffer), g_object_unref);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (definition_changed_cb), apply,
                           G_CONNECT_SWAPPED);
  gtk_grid_set_row_spacing (GTK_GRID (box), 6);
  gtk_grid_attach (GTK_GRID (box), label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (box), apply, 1, 0, 1, 1);
  gtk_frame_set_child (GTK_FRAME (frame), view);
  gtk_widget_add_css_class (frame, "note-frame");
  gtk_grid_attach (GTK_GRID (box), frame, 0, 1, 2, 1);
  set_margins (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static GtkWidget *
make_choice (SlCodebookWindow *self,
             SlCode           *code,
             const char       *title,
             const char       *none,
             const char       *selected,
             GCallback         callback)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *drop;
  guint chosen = 0;

  gtk_string_list_append (names, none);
  for (guint i = 0; i < g_list_model_get_n_items (self->codes); i++)
    {
      g_autoptr (SlCode) other = g_list_model_get_item (self->codes, i);

      gtk_string_list_append (names, sl_code_get_name (other));
      if (g_strcmp0 (sl_code_get_uuid (other), selected) == 0)
        chosen = i + 1;
    }
  drop = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), chosen);
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  own_code (drop, code);
  g_signal_connect_object (drop, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop);

  return row;
}

static GtkWidget *
make_colours (SlCodebookWindow *self,
              SlCode           *code)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Colour"));
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *label = gtk_label_new (NULL);
      g_autofree char *markup = g_strdup_printf ("<span foreground=\"%s\">⬤</span>", colours[i]);

      gtk_label_set_markup (GTK_LABEL (label), markup);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, colours[i]);
      own_code (button, code);
      g_object_set_data (G_OBJECT (button), "colour", (gpointer) colours[i]);
      g_signal_connect_object (button, "clicked", G_CALLBACK (colour_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  return row;
}

static GtkWidget *
make_acts (SlCodebookWindow *self,
           SlCode           *code)
{
  GtkWidget *row = adw_action_row_new ();

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (self, code, _("Move Up"), G_CALLBACK (up_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (self, code,
                                          sl_code_get_retired (code) ? _("Use Again") : _("Retire"),
                                          G_CALLBACK (retire_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (self, code, _("Delete"), G_CALLBACK (remove_cb)));

  return row;
}

/* What stands below the name: what the code is, how many marks a change would touch, and when it
 * applies. */
static char *
make_subtitle (SlCodebookWindow *self,
               SlCode           *code)
{
  guint n = sl_workspace_count_codings (get_workspace (self), sl_code_get_uuid (code));
  g_autofree char *count = g_strdup_printf (ngettext ("%u passage", "%u passages", n), n);
  const char *kind = sl_code_get_kind (code) == SL_CODE_FRAME ? _("Frame") : _("Topic");
  const char *definition = sl_code_get_definition (code);
  g_autofree char *line = g_strjoin (" · ", kind, count,
                                     sl_code_get_retired (code) ? _("retired")
                                     : definition != NULL       ? definition
                                                                : _("no definition yet"),
                                     NULL);

  g_strdelimit (line, "\n", ' ');

  return g_markup_escape_text (line, -1);
}

static GtkWidget *
make_row (SlCodebookWindow *self,
          GPtrArray        *codes,
          SlCode           *code)
{
  GtkWidget *row = adw_expander_row_new ();
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (row);
  g_autofree char *title = g_markup_escape_text (sl_code_get_name (code), -1);
  g_autofree char *subtitle = make_subtitle (self, code);
  g_autofree char *markup =
    g_strdup_printf ("<span foreground=\"%s\">⬤</span>",
                     sl_code_get_colour (code) != NULL ? sl_code_get_colour (code) : colours[7]);
  GtkWidget *dot = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (dot), markup);
  gtk_widget_set_margin_start (dot, 18 * (int) MIN (sl_code_tree_get_depth (codes, code), 6));
  adw_expander_row_add_prefix (expander, dot);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (expander, subtitle);
  adw_expander_row_add_row (expander, make_entry (self, code, _("Name"), sl_code_get_name (code),
                                                  G_CALLBACK (name_apply_cb)));
  adw_expander_row_add_row (expander, make_definition (self, code));
  adw_expander_row_add_row (expander, make_colours (self, code));
  adw_expander_row_add_row (expander, make_choice (self, code, _("Stands below"), _("Nothing"),
                                                   sl_code_get_parent (code),
                                                   G_CALLBACK (parent_cb)));
  adw_expander_row_add_row (expander, make_choice (self, code, _("Merge into"), _("None"), NULL,
                                                   G_CALLBACK (merge_cb)));
  adw_expander_row_add_row (expander, make_acts (self, code));
  own_code (row, code);

  return row;
}

/* The code whose row is open stays open. */
static void
fill (SlCodebookWindow *self)
{
  g_autoptr (GHashTable) expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    {
      if (ADW_IS_EXPANDER_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (expanded, g_strdup (g_object_get_data (G_OBJECT (row), "code")));
      gtk_list_box_remove (self->list, row);
    }
  for (guint i = 0; i < g_list_model_get_n_items (self->codes); i++)
    g_ptr_array_add (codes, g_list_model_get_item (self->codes, i));
  for (guint i = 0; i < codes->len; i++)
    {
      SlCode *code = g_ptr_array_index (codes, i);

      row = make_row (self, codes, code);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                     g_hash_table_contains (expanded, sl_code_get_uuid (code)));
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), codes->len > 0);
}

/* A row may be what the change came from: it must not go before it has ended. */
static void
fill_soon_cb (gpointer user_data)
{
  g_autoptr (SlCodebookWindow) self = user_data;

  if (self->context != NULL)
    fill (self);
}

static void
changed_cb (SlCodebookWindow *self)
{
  g_idle_add_once (fill_soon_cb, g_object_ref (self));
}

/**
 * sl_codebook_window_add_code:
 * @self: a codebook
 * @kind: a frame or a topic
 * @name: its name
 *
 * Adds a code behind the others.
 */
void
sl_codebook_window_add_code (SlCodebookWindow *self,
                             SlCodeKind        kind,
                             const char       *name)
{
  guint n;
  g_autoptr (SlCode) code = NULL;

  g_return_if_fail (SL_IS_CODEBOOK_WINDOW (self));

  n = g_list_model_get_n_items (self->codes);
  code = sl_code_new (NULL, kind, name);
  sl_code_set_position (code, n);
  sl_code_set_colour (code, colours[n % G_N_ELEMENTS (colours)]);
  put (self, code);
}

/**
 * sl_codebook_window_add_news_frames:
 * @self: a codebook
 *
 * Adds the five generic news frames that are shipped as an example.
 */
void
sl_codebook_window_add_news_frames (SlCodebookWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) codes = NULL;

  g_return_if_fail (SL_IS_CODEBOOK_WINDOW (self));

  codes = sl_codebook_load_news_frames (&error);
  if (codes == NULL || !sl_workspace_put_codes (get_workspace (self), codes, &error))
    sl_compare_context_fail (self->context, error);
}

static void
news_cb (SlCodebookWindow *self)
{
  sl_codebook_window_add_news_frames (self);
}

static void
add_typed (SlCodebookWindow *self,
           SlCodeKind        kind)
{
  const char *name = gtk_editable_get_text (self->name_entry);

  if (name[0] == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
      return;
    }
  sl_codebook_window_add_code (self, kind, name);
  gtk_editable_set_text (self->name_entry, "");
}

static void
frame_cb (SlCodebookWindow *self)
{
  add_typed (self, SL_CODE_FRAME);
}

static void
topic_cb (SlCodebookWindow *self)
{
  add_typed (self, SL_CODE_TOPIC);
}

static void
sl_codebook_window_dispose (GObject *object)
{
  SlCodebookWindow *self = SL_CODEBOOK_WINDOW (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_codebook_window_parent_class)->dispose (object);
}

static void
sl_codebook_window_class_init (SlCodebookWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_codebook_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/sidelight/Sidelight/team/sl-codebook-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SlCodebookWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SlCodebookWindow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, SlCodebookWindow, news_button);
  gtk_widget_class_bind_template_callback (widget_class, news_cb);
  gtk_widget_class_bind_template_callback (widget_class, frame_cb);
  gtk_widget_class_bind_template_callback (widget_class, topic_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sl_codebook_window_init (SlCodebookWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sl_codebook_window_new:
 * @context: what the window looks at
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer full): a window with the codebook
 */
GtkWidget *
sl_codebook_window_new (SlCompareContext *context,
                        GtkWindow        *parent)
{
  SlCodebookWindow *self = g_object_new (SL_TYPE_CODEBOOK_WINDOW, "transient-for", parent, NULL);
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);

  self->context = g_object_ref (context);
  self->codes = sl_workspace_get_codes (workspace);
  g_signal_connect_object (self->codes, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "codings-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}
