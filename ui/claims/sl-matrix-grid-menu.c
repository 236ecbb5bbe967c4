/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-grid-private.h"

#include <glib/gi18n.h>

#include "compare/sl-claim-text.h"
#include "compare/sl-compare-acts.h"
#include "sl-palette.h"

/* The menu of a cell: what keys and buttons do there, and of what kind its links are. Its actions speak of
 * the cell of the cursor. */

static const SlRelation kinds[] = {
  SL_RELATION_SAME_CLAIM, SL_RELATION_SUPPORTS, SL_RELATION_CONTRADICTS, SL_RELATION_ADDS_CONTEXT,
  SL_RELATION_SAME_ORIGIN,
};

static void
judge_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  SlMatrixGrid *self = user_data;

  sl_matrix_grid_judge (self, self->cursor_row, self->cursor_column,
                        (SlVerdict) g_variant_get_uint32 (parameter));
}

static void
show_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  SlMatrixGrid *self = user_data;

  sl_matrix_grid_activate (self, self->cursor_row, self->cursor_column);
}

static void
link_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  SlMatrixGrid *self = user_data;

  sl_matrix_grid_link (self, self->cursor_row, self->cursor_column);
}

static void
unlink_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  SlMatrixGrid *self = user_data;

  sl_matrix_grid_unlink (self, self->cursor_row, self->cursor_column);
}

static void
relate_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  SlMatrixGrid *self = user_data;
  SlWorkspace *workspace = sl_matrix_get_workspace (self->matrix);
  const char *uuid;
  guint relation;
  SlMatch *match;

  g_variant_get (parameter, "(&su)", &uuid, &relation);
  match = sl_workspace_lookup_match (workspace, uuid);
  if (match != NULL && relation < SL_N_RELATIONS)
    sl_compare_acts_relate (self->context, sl_match_get_a (match), sl_match_get_b (match), relation);
}

static void
reject_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  SlMatrixGrid *self = user_data;

  sl_compare_acts_unlink (self->context, g_variant_get_string (parameter, NULL));
}

static void
omit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  SlMatrixGrid *self = user_data;

  sl_matrix_grid_omit (self, self->cursor_row, self->cursor_column);
}

static void
note_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  SlMatrixGrid *self = user_data;

  sl_matrix_grid_note (self, self->cursor_row, self->cursor_column);
}

static const GActionEntry actions[] = {
  { "judge", judge_cb, "u", NULL, NULL, { 0 } },
  { "show", show_cb, NULL, NULL, NULL, { 0 } },
  { "link", link_cb, NULL, NULL, NULL, { 0 } },
  { "unlink", unlink_cb, NULL, NULL, NULL, { 0 } },
  { "relate", relate_cb, "(su)", NULL, NULL, { 0 } },
  { "reject", reject_cb, "s", NULL, NULL, { 0 } },
  { "omit", omit_cb, NULL, NULL, NULL, { 0 } },
  { "note", note_cb, NULL, NULL, NULL, { 0 } },
};

static void
append_verdicts (GMenu     *menu,
                 SlVerdict  verdict)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;

      label = i == verdict ? g_strdup_printf ("%s ✔", sl_palette_verdict_name (i))
                           : g_strdup (sl_palette_verdict_name (i));
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "cell.judge", "u", i);
      g_menu_append_item (section, item);
    }
  if (verdict != SL_VERDICT_NONE)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_("Claim only"), NULL);

      g_menu_item_set_action_and_target (item, "cell.judge", "u", SL_VERDICT_NONE);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* To a person every relation that the program finds is "the same". */
static gboolean
is_kind (SlRelation relation,
         SlRelation kind)
{
  return relation == kind || (kind == SL_RELATION_SAME_CLAIM && relation != SL_RELATION_SAME_ORIGIN &&
                              sl_relation_is_same (relation));
}

static GMenu *
make_kinds (SlMatch *match)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) none = g_menu_item_new (_("Not linked"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *name = sl_palette_relation_name (kinds[i]);
      g_autofree char *label = is_kind (sl_match_get_relation (match), kinds[i])
                                 ? g_strdup_printf ("%s ✔", name) : g_strdup (name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "cell.relate", "(su)", sl_match_get_uuid (match),
                                         (guint) kinds[i]);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_item_set_action_and_target (none, "cell.reject", "s", sl_match_get_uuid (match));
  g_menu_append_item (menu, none);

  return menu;
}

/* Names of menus are plain text, and no two of them may be alike: GTK tells them apart by their names. */
static char *
dup_name (SlWorkspace *workspace,
          SlClaim     *other,
          SlMatch     *match,
          GHashTable  *names)
{
  g_autofree char *outlet = sl_claim_text_dup_outlet (workspace, other);
  g_autofree char *plain = g_strdup_printf ("%s: %s", outlet,
                                            sl_palette_relation_name (sl_match_get_relation (match)));
  g_auto (GStrv) parts = g_strsplit (plain, "_", -1);
  g_autofree char *name = g_strjoinv ("__", parts);
  char *unique = g_strdup (name);

  for (guint n = 2; g_hash_table_contains (names, unique); n++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s (%u)", name, n);
    }
  g_hash_table_add (names, g_strdup (unique));

  return unique;
}

/* One submenu for each telling elsewhere that the cell's claim is linked with. */
static void
append_links (SlMatrixGrid *self,
              GMenu        *menu,
              SlClaim      *claim)
{
  SlWorkspace *workspace = sl_matrix_get_workspace (self->matrix);
  const char *uuid = sl_claim_get_uuid (claim);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, uuid);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlClaim *other = sl_workspace_lookup_claim (workspace, sl_match_get_other (match, uuid));
      g_autoptr (GMenu) submenu = NULL;
      g_autofree char *label = NULL;

      if (other == NULL || sl_match_get_state (match) == SL_MATCH_REJECTED)
        continue;
      submenu = make_kinds (match);
      label = dup_name (workspace, other, match, names);
      g_menu_append_submenu (section, label, G_MENU_MODEL (submenu));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, _("Links"), G_MENU_MODEL (section));
}

static void
append_acts (SlMatrixGrid *self,
             GMenu        *menu,
             guint         column,
             gboolean      in_group)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Show in the articles"), "cell.show");
  if (column > 0)
    g_menu_append (section, sl_compare_context_get_link_from (self->context) != NULL
                              ? _("Link here") : _("Link to another telling…"), "cell.link");
  if (column > 0 && in_group)
    g_menu_append (section, _("Take out of this row"), "cell.unlink");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* What the user says of an article that does not tell it, or is said to. */
static void
append_omission (SlMatrixGrid *self,
                 GMenu        *menu,
                 guint         row,
                 guint         column,
                 gboolean      mentioned)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (sl_matrix_grid_is_omitted (self, row, column))
    {
      g_menu_append (section, _("Take back “not mentioned”"), "cell.omit");
      g_menu_append (section, _("Note on what is not mentioned…"), "cell.note");
    }
  else if (!mentioned)
    g_menu_append (section, _("State as not mentioned"), "cell.omit");
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * sl_matrix_grid_make_menu:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): what can be done at the cell
 */
GMenu *
sl_matrix_grid_make_menu (SlMatrixGrid *self,
                          guint         row,
                          guint         column)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (SlMatrixRow) item = g_list_model_get_item (G_LIST_MODEL (self->matrix), row);
  g_autoptr (SlClaim) claim = sl_matrix_grid_dup_claim (self, row, column);

  if (item != NULL && claim == NULL)
    {
      g_menu_append (menu, _("Search for it in this article"), "cell.show");
      append_omission (self, menu, row, column, FALSE);
    }
  if (claim == NULL)
    return menu;

  append_verdicts (menu, column > 0
                           ? sl_workspace_get_verdict (sl_matrix_get_workspace (self->matrix),
                                                       sl_claim_get_uuid (claim))
                           : SL_VERDICT_NONE);
  append_acts (self, menu, column, sl_matrix_row_get_coverage (item) > 1);
  append_omission (self, menu, row, column, TRUE);
  if (column > 0)
    append_links (self, menu, claim);

  return menu;
}

static void
drop_menu (SlMatrixGrid *self)
{
  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  self->menu = NULL;
}

void
sl_matrix_grid_dispose_menu (SlMatrixGrid *self)
{
  drop_menu (self);
}

/* Opens the menu of the cursor's cell: at the pointer, or below the cell where it was asked for by key. */
gboolean
sl_matrix_grid_show_menu (SlMatrixGrid *self,
                          double        x,
                          double        y)
{
  GtkWidget *tile = sl_matrix_grid_get_tile (self, self->cursor_row, self->cursor_column);
  g_autoptr (GMenu) menu = NULL;
  graphene_rect_t bounds;

  if (self->cursor_row == SL_NO_ROW)
    return FALSE;
  if (x < 0 && tile != NULL && gtk_widget_compute_bounds (tile, GTK_WIDGET (self), &bounds))
    {
      x = bounds.origin.x + bounds.size.width / 2;
      y = bounds.origin.y + bounds.size.height * 0.7;
    }
  drop_menu (self);
  menu = sl_matrix_grid_make_menu (self, self->cursor_row, self->cursor_column);
  self->menu = gtk_popover_menu_new_from_model_full (G_MENU_MODEL (menu), GTK_POPOVER_MENU_NESTED);
  gtk_widget_set_size_request (self->menu, 260, -1);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return TRUE;
}

static void
menu_pressed_cb (SlMatrixGrid *self,
                 int           n_press,
                 double        x,
                 double        y)
{
  guint row;
  guint column;

  if (!sl_matrix_grid_find_at (self, x, y, &row, &column))
    return;

  sl_matrix_grid_move_cursor (self, row, column, TRUE);
  sl_matrix_grid_show_menu (self, x, y);
}

void
sl_matrix_grid_add_menu (SlMatrixGrid *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "cell", G_ACTION_GROUP (group));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
