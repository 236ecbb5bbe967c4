/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-grid-private.h"

#include <glib/gi18n.h>

#include "compare/sl-compare-acts.h"
#include "workspace/sl-matrix-table.h"
#include "workspace/sl-matrix-text.h"

/* What keys and the pointer do to the matrix. */

void
sl_matrix_grid_move_cursor (SlMatrixGrid *self,
                            guint         row,
                            guint         column,
                            gboolean      grab)
{
  guint n_rows = sl_matrix_grid_get_n_rows (self);
  g_autoptr (SlClaim) claim = NULL;
  GtkWidget *tile;

  if (n_rows == 0)
    return;

  self->cursor_row = MIN (row, n_rows - 1);
  self->cursor_column = MIN (column, sl_matrix_grid_get_n_columns (self) - 1);
  claim = sl_matrix_grid_dup_claim (self, self->cursor_row, self->cursor_column);
  if (claim == NULL)
    claim = sl_matrix_grid_dup_claim (self, self->cursor_row, 0);
  g_free (self->cursor_claim);
  self->cursor_claim = g_strdup (self->following ? sl_compare_context_get_selected (self->context)
                                                 : sl_claim_get_uuid (claim));
  sl_matrix_grid_scroll_to (self, self->cursor_row, self->cursor_column);
  sl_matrix_grid_update_looks (self);
  tile = sl_matrix_grid_get_tile (self, self->cursor_row, self->cursor_column);
  if (grab || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (tile != NULL ? tile : GTK_WIDGET (self));
  self->syncing = TRUE;
  sl_compare_context_set_selected (self->context, self->cursor_claim);
  self->syncing = FALSE;
}

/* Shows the place in the articles; where there is none, asks to look for it. */
void
sl_matrix_grid_activate (SlMatrixGrid *self,
                         guint         row,
                         guint         column)
{
  g_autoptr (SlClaim) claim = sl_matrix_grid_dup_claim (self, row, column);
  g_autoptr (SlArticle) article = sl_matrix_grid_dup_article (self, column);
  g_autoptr (SlClaim) head = sl_matrix_grid_dup_claim (self, row, 0);
  SlWorkspace *workspace = sl_matrix_get_workspace (self->matrix);
  SlArticle *told;
  g_autofree char *words = NULL;

  if (claim != NULL)
    {
      sl_compare_context_reveal (self->context, sl_claim_get_uuid (claim),
                                 SL_REVEAL_LEVEL | SL_REVEAL_FOCUS);
      return;
    }
  if (head == NULL || article == NULL)
    return;

  told = sl_workspace_lookup_article (workspace, sl_claim_get_article (head));
  words = told != NULL ? sl_matrix_text_dup_query (told, head) : g_strdup ("");
  g_signal_emit_by_name (self, "search-requested", sl_article_get_uuid (article), words);
}

/* A verdict on a telling; in the column of the claims, on all tellings that have another one. */
void
sl_matrix_grid_judge (SlMatrixGrid *self,
                      guint         row,
                      guint         column,
                      SlVerdict     verdict)
{
  g_autoptr (SlClaim) claim = sl_matrix_grid_dup_claim (self, row, column);
  g_autoptr (SlMatrixRow) item = g_list_model_get_item (G_LIST_MODEL (self->matrix), row);

  if (claim == NULL)
    return;
  if (column == 0)
    sl_compare_acts_judge_all (self->context, sl_matrix_row_get_claims (item), verdict);
  else if (verdict == SL_VERDICT_NONE)
    sl_compare_acts_clear_verdict (self->context, sl_claim_get_uuid (claim));
  else
    sl_compare_context_toggle_verdict (self->context, sl_claim_get_uuid (claim), verdict);
}

static void
copy_row (SlMatrixGrid *self)
{
  g_autoptr (SlMatrixRow) row = sl_matrix_grid_get_row (self);
  g_autofree char *text = row != NULL ? sl_matrix_table_dup_row (self->matrix, row) : NULL;

  if (text == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  sl_compare_context_tell (self->context, _("The claim and its tellings were copied"), FALSE);
}

static guint
get_page (SlMatrixGrid *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height;

  return MAX (1, height / MAX (1, self->row_height) - 1);
}

static gboolean
move_by_key (SlMatrixGrid    *self,
             guint            keyval,
             GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  guint row = self->cursor_row == SL_NO_ROW ? 0 : self->cursor_row;
  guint column = self->cursor_column;
  guint last = sl_matrix_grid_get_n_rows (self) - 1;
  guint page = get_page (self);

  switch (keyval)
    {
    case GDK_KEY_Up:
      row = row > 0 ? row - 1 : 0;
      break;
    case GDK_KEY_Down:
      row = row + 1;
      break;
    case GDK_KEY_Left:
      column = column > 0 ? column - 1 : 0;
      break;
    case GDK_KEY_Right:
      column = column + 1;
      break;
    case GDK_KEY_Home:
      row = control ? 0 : row;
      column = 0;
      break;
    case GDK_KEY_End:
      row = control ? last : row;
      column = sl_matrix_grid_get_n_columns (self) - 1;
      break;
    case GDK_KEY_Page_Up:
      row = row > page ? row - page : 0;
      break;
    case GDK_KEY_Page_Down:
      row = row + page;
      break;
    default:
      return FALSE;
    }
  sl_matrix_grid_move_cursor (self, row, column, TRUE);

  return TRUE;
}

static gboolean
act_by_key (SlMatrixGrid *self,
            guint         keyval)
{
  guint row = self->cursor_row;
  guint column = self->cursor_column;

  switch (keyval)
    {
    case GDK_KEY_s:
      sl_matrix_grid_judge (self, row, column, SL_VERDICT_SUPPORTED);
      break;
    case GDK_KEY_d:
      sl_matrix_grid_judge (self, row, column, SL_VERDICT_DISPUTED);
      break;
    case GDK_KEY_u:
      sl_matrix_grid_judge (self, row, column, SL_VERDICT_UNVERIFIABLE);
      break;
    case GDK_KEY_c:
      sl_matrix_grid_judge (self, row, column, SL_VERDICT_NONE);
      break;
    case GDK_KEY_l:
      return sl_matrix_grid_link (self, row, column);
    case GDK_KEY_x:
      return sl_matrix_grid_unlink (self, row, column);
    case GDK_KEY_m:
      return sl_matrix_grid_omit (self, row, column);
    case GDK_KEY_n:
      return sl_matrix_grid_note (self, row, column);
    case GDK_KEY_Escape:
      if (sl_compare_context_get_link_from (self->context) == NULL)
        return FALSE;
      sl_compare_context_set_link_from (self->context, NULL);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (sl_compare_context_get_link_from (self->context) != NULL)
        return sl_matrix_grid_link (self, row, column);
      sl_matrix_grid_activate (self, row, column);
      break;
    default:
      return FALSE;
    }

  return TRUE;
}

/* A key on the matrix. Returns whether it meant anything. */
gboolean
sl_matrix_grid_press_key (SlMatrixGrid    *self,
                          guint            keyval,
                          GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (sl_matrix_grid_get_n_rows (self) == 0)
    return FALSE;
  if (keyval == GDK_KEY_Menu || (modifiers == GDK_SHIFT_MASK && keyval == GDK_KEY_F10))
    return sl_matrix_grid_show_menu (self, -1, -1);
  if (modifiers == GDK_CONTROL_MASK && (keyval == GDK_KEY_c || keyval == GDK_KEY_Insert))
    {
      copy_row (self);
      return TRUE;
    }
  if ((modifiers & ~GDK_CONTROL_MASK) == 0 && move_by_key (self, keyval, modifiers))
    return TRUE;
  if (modifiers != 0 || self->cursor_row == SL_NO_ROW)
    return FALSE;

  return act_by_key (self, gdk_keyval_to_lower (keyval));
}

static gboolean
key_cb (SlMatrixGrid    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  return sl_matrix_grid_press_key (self, keyval, state);
}

static void
show_acts (SlMatrixGrid *self,
           guint         row,
           guint         column)
{
  g_autoptr (SlClaim) claim = column > 0 ? sl_matrix_grid_dup_claim (self, row, column) : NULL;

  self->acts_row = row;
  self->acts_column = column;
  gtk_widget_set_child_visible (GTK_WIDGET (self->acts), column > 0);
  if (column == 0)
    return;

  sl_matrix_acts_set_cell (self->acts, claim != NULL,
                           claim != NULL
                             ? sl_workspace_get_verdict (sl_matrix_get_workspace (self->matrix),
                                                         sl_claim_get_uuid (claim))
                             : SL_VERDICT_NONE,
                           sl_matrix_grid_is_omitted (self, row, column));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
motion_cb (SlMatrixGrid *self,
           double        x,
           double        y)
{
  guint row = SL_NO_ROW;
  guint column = 0;

  if (!sl_matrix_grid_find_at (self, x, y, &row, &column))
    row = SL_NO_ROW;
  if (row == self->hover_row && column == self->hover_column)
    return;

  self->hover_row = row;
  self->hover_column = column;
  if (row != SL_NO_ROW)
    show_acts (self, row, column);
  else
    gtk_widget_set_child_visible (GTK_WIDGET (self->acts), FALSE);
  sl_matrix_grid_update_looks (self);
}

static void
leave_cb (SlMatrixGrid *self)
{
  motion_cb (self, -1, -1);
}

static gboolean
is_on_acts (SlMatrixGrid *self,
            double        x,
            double        y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && (picked == GTK_WIDGET (self->acts) ||
                            gtk_widget_is_ancestor (picked, GTK_WIDGET (self->acts)));
}

static void
pressed_cb (SlMatrixGrid *self,
            int           n_press,
            double        x,
            double        y)
{
  guint row;
  guint column;

  if (is_on_acts (self, x, y) || !sl_matrix_grid_find_at (self, x, y, &row, &column))
    return;

  sl_matrix_grid_move_cursor (self, row, column, TRUE);
  if (n_press == 1 && sl_compare_context_get_link_from (self->context) != NULL)
    sl_matrix_grid_link (self, row, column);
  else if (n_press == 2)
    sl_matrix_grid_activate (self, row, column);
}

static void
picked_cb (SlMatrixGrid *self,
           guint         act,
           guint         verdict)
{
  guint row = self->acts_row;
  guint column = self->acts_column;

  sl_matrix_grid_move_cursor (self, row, column, TRUE);
  if (act == SL_MATRIX_ACT_VERDICT)
    {
      sl_matrix_grid_judge (self, row, column, verdict);
      show_acts (self, row, column);
    }
  else if (act == SL_MATRIX_ACT_OMIT)
    {
      sl_matrix_grid_omit (self, row, column);
      show_acts (self, row, column);
    }
  else
    sl_matrix_grid_activate (self, row, column);
}

static gboolean
query_tooltip_cb (SlMatrixGrid *self,
                  int           x,
                  int           y,
                  gboolean      keyboard,
                  GtkTooltip   *tooltip)
{
  guint row;
  guint column;
  GtkWidget *tile = NULL;
  GdkRectangle area;
  graphene_rect_t bounds;

  if (keyboard || is_on_acts (self, x, y))
    return FALSE;
  if (sl_matrix_grid_find_at (self, x, y, &row, &column))
    tile = sl_matrix_grid_get_tile (self, row, column);
  else if (y < self->head_height && x >= self->label_width)
    for (guint i = 0; i < self->heads->len && tile == NULL; i++)
      {
        GtkWidget *head = g_ptr_array_index (self->heads, i);

        if (gtk_widget_compute_bounds (head, GTK_WIDGET (self), &bounds) &&
            x >= bounds.origin.x && x < bounds.origin.x + bounds.size.width)
          tile = head;
      }
  /* What can be read where it stands needs no tooltip on top of its neighbours. */
  if (tile == NULL || !sl_matrix_tile_has_more (SL_MATRIX_TILE (tile)) ||
      !gtk_widget_compute_bounds (tile, GTK_WIDGET (self), &bounds))
    return FALSE;

  area = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  gtk_tooltip_set_tip_area (tooltip, &area);
  gtk_tooltip_set_text (tooltip, sl_matrix_tile_get_name (SL_MATRIX_TILE (tile)));

  return TRUE;
}

void
sl_matrix_grid_add_controllers (SlMatrixGrid *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->acts, "picked", G_CALLBACK (picked_cb), self);
  sl_matrix_grid_add_menu (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
