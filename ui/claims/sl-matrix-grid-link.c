/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-grid-private.h"

#include <glib/gi18n.h>

#include "compare/sl-compare-acts.h"

/* Linking in the matrix: L on one telling, then on another; X takes a telling out of its row. */

static void
chosen_cb (SlMatrixGrid *self,
           guint         relation)
{
  g_autofree char *from = g_strdup (sl_compare_context_get_link_from (self->context));
  g_autofree char *to = g_steal_pointer (&self->link_to);

  if (from != NULL && to != NULL)
    sl_compare_acts_relate (self->context, from, to, relation);
}

static void
closed_cb (SlMatrixGrid *self)
{
  g_clear_pointer (&self->link_to, g_free);
  sl_compare_context_set_link_from (self->context, NULL);
}

static void
ask (SlMatrixGrid *self,
     guint         row,
     guint         column,
     const char   *to)
{
  GtkWidget *tile = sl_matrix_grid_get_tile (self, row, column);
  GdkRectangle at = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (self->link_popover == NULL)
    {
      self->link_popover = SL_LINK_POPOVER (g_object_ref_sink (sl_link_popover_new ()));
      g_signal_connect_object (self->link_popover, "chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->link_popover, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (tile != NULL && gtk_widget_compute_bounds (tile, GTK_WIDGET (self), &bounds))
    at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  g_free (self->link_to);
  self->link_to = g_strdup (to);
  sl_link_popover_present (self->link_popover, GTK_WIDGET (self), &at, -1);
}

/* Begins a link at the cell, or asks of what kind the one that was begun is. */
gboolean
sl_matrix_grid_link (SlMatrixGrid *self,
                     guint         row,
                     guint         column)
{
  SlWorkspace *workspace = sl_matrix_get_workspace (self->matrix);
  const char *from = sl_compare_context_get_link_from (self->context);
  SlClaim *begun = from != NULL ? sl_workspace_lookup_claim (workspace, from) : NULL;
  g_autoptr (SlClaim) claim = sl_matrix_grid_dup_claim (self, row, column);

  if (claim == NULL)
    return FALSE;
  if (begun == NULL)
    {
      sl_compare_context_set_link_from (self->context, sl_claim_get_uuid (claim));
      sl_compare_context_tell (self->context,
                               _("Pick a telling in another article: a click, or L again. Esc leaves off."),
                               FALSE);
      return TRUE;
    }
  if (g_str_equal (sl_claim_get_article (begun), sl_claim_get_article (claim)))
    return FALSE;
  ask (self, row, column, sl_claim_get_uuid (claim));

  return TRUE;
}

/* Rejects every match that holds the telling in its row. */
gboolean
sl_matrix_grid_unlink (SlMatrixGrid *self,
                       guint         row,
                       guint         column)
{
  SlWorkspace *workspace = sl_matrix_get_workspace (self->matrix);
  g_autoptr (SlMatrixRow) item = g_list_model_get_item (G_LIST_MODEL (self->matrix), row);
  g_autoptr (SlClaim) claim = column > 0 ? sl_matrix_grid_dup_claim (self, row, column) : NULL;
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (GPtrArray) within = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *claims;

  if (claim == NULL || sl_matrix_row_get_coverage (item) < 2)
    return FALSE;

  claims = sl_matrix_row_get_claims (item);
  matches = sl_workspace_list_matches (workspace, sl_claim_get_uuid (claim));
  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      const char *other = sl_match_get_other (match, sl_claim_get_uuid (claim));

      for (guint k = 0; k < claims->len; k++)
        {
          if (g_str_equal (sl_claim_get_uuid (g_ptr_array_index (claims, k)), other))
            g_ptr_array_add (within, g_strdup (sl_match_get_uuid (match)));
        }
    }

  return sl_compare_acts_unlink_all (self->context, within);
}
