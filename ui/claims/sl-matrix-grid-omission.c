/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-grid-private.h"

#include <glib/gi18n.h>

#include "workspace/sl-workspace-omissions.h"

/* Stating in the matrix what an article does not mention: M on its cell, and once more to take it back;
 * N writes a note on it. */

/* The claim that stands for the row, and the article of the column; not where there is no article. */
static gboolean
find_cell (SlMatrixGrid  *self,
           guint          row,
           guint          column,
           SlClaim      **head,
           SlArticle    **article)
{
  *head = sl_matrix_grid_dup_claim (self, row, 0);
  *article = sl_matrix_grid_dup_article (self, column);

  return *head != NULL && *article != NULL;
}

static SlOmission *
find_mine (SlMatrixGrid *self,
           SlClaim      *head,
           SlArticle    *article)
{
  return sl_workspace_lookup_omission (sl_matrix_get_workspace (self->matrix),
                                       sl_claim_get_uuid (head), sl_article_get_uuid (article), NULL);
}

/* Whether the user has stated that the article does not mention the claim. */
gboolean
sl_matrix_grid_is_omitted (SlMatrixGrid *self,
                           guint         row,
                           guint         column)
{
  g_autoptr (SlClaim) head = NULL;
  g_autoptr (SlArticle) article = NULL;

  return find_cell (self, row, column, &head, &article) && find_mine (self, head, article) != NULL;
}

/* States it, or takes it back. Returns whether either made sense at the cell. */
gboolean
sl_matrix_grid_omit (SlMatrixGrid *self,
                     guint         row,
                     guint         column)
{
  SlWorkspace *workspace = sl_matrix_get_workspace (self->matrix);
  g_autoptr (SlClaim) head = NULL;
  g_autoptr (SlArticle) article = NULL;
  g_autoptr (SlClaim) claim = sl_matrix_grid_dup_claim (self, row, column);
  g_autoptr (GError) error = NULL;
  g_autofree char *outlet = NULL;
  g_autofree char *message = NULL;
  gboolean stated;

  if (!find_cell (self, row, column, &head, &article))
    return FALSE;
  stated = find_mine (self, head, article) != NULL;
  if (!stated && claim != NULL)
    return FALSE;

  if (stated ? !sl_workspace_withdraw_omission (workspace, sl_claim_get_uuid (head),
                                                sl_article_get_uuid (article), &error)
             : !sl_workspace_state_omission (workspace, sl_claim_get_uuid (head),
                                             sl_article_get_uuid (article), &error))
    {
      sl_compare_context_fail (self->context, error);
      return TRUE;
    }
  outlet = sl_article_dup_label (article);
  /* Translators: both in a toast; %s is an article */
  message = stated ? g_strdup_printf (_("Taken back that %s does not mention it"), outlet)
                   : g_strdup_printf (_("Stated that %s does not mention it"), outlet);
  sl_compare_context_tell (self->context, message, TRUE);

  return TRUE;
}

/* A note that cannot be stored now, as while a set is being merged, is there when it is opened again. */
static void
keep_note (SlMatrixGrid *self,
           const char   *claim,
           const char   *article,
           const char   *note)
{
  g_free (self->kept_cell);
  g_free (self->kept_note);
  self->kept_cell = note != NULL ? sl_omission_dup_cell (claim, article) : NULL;
  self->kept_note = g_strdup (note);
}

static void
noted_cb (SlMatrixGrid *self,
          const char   *note)
{
  g_autofree char *claim = g_steal_pointer (&self->note_claim);
  g_autofree char *article = g_steal_pointer (&self->note_article);
  g_autoptr (GError) error = NULL;

  if (claim == NULL || article == NULL)
    return;
  if (sl_workspace_note_omission (sl_matrix_get_workspace (self->matrix), claim, article, note, &error))
    {
      keep_note (self, claim, article, NULL);
      return;
    }
  keep_note (self, claim, article, note);
  sl_compare_context_fail (self->context, error);
}

/* Opens the note on what the user stated of the cell. Returns whether there is such a thing. */
gboolean
sl_matrix_grid_note (SlMatrixGrid *self,
                     guint         row,
                     guint         column)
{
  g_autoptr (SlClaim) head = NULL;
  g_autoptr (SlArticle) article = NULL;
  GtkWidget *tile = sl_matrix_grid_get_tile (self, row, column);
  SlOmission *mine = NULL;
  g_autofree char *cell = NULL;
  GdkRectangle at = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (find_cell (self, row, column, &head, &article))
    mine = find_mine (self, head, article);
  if (mine == NULL)
    return FALSE;

  if (self->note_popover == NULL)
    {
      self->note_popover = SL_OMISSION_POPOVER (g_object_ref_sink (sl_omission_popover_new ()));
      g_signal_connect_object (self->note_popover, "noted", G_CALLBACK (noted_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (tile != NULL && gtk_widget_compute_bounds (tile, GTK_WIDGET (self), &bounds))
    at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  g_free (self->note_claim);
  g_free (self->note_article);
  self->note_claim = g_strdup (sl_claim_get_uuid (head));
  self->note_article = g_strdup (sl_article_get_uuid (article));
  sl_omission_popover_present (self->note_popover, GTK_WIDGET (self), &at,
                               sl_omission_get_note (mine));
  cell = sl_omission_dup_cell (self->note_claim, self->note_article);
  if (g_strcmp0 (cell, self->kept_cell) == 0)
    gtk_editable_set_text (sl_omission_popover_get_entry (self->note_popover), self->kept_note);

  return TRUE;
}

/* The widgets go before the grid's other children. */
void
sl_matrix_grid_dispose_note (SlMatrixGrid *self)
{
  if (self->note_popover != NULL && gtk_widget_get_parent (GTK_WIDGET (self->note_popover)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->note_popover));
  g_clear_object (&self->note_popover);
  g_clear_pointer (&self->note_claim, g_free);
  g_clear_pointer (&self->note_article, g_free);
  g_clear_pointer (&self->kept_cell, g_free);
  g_clear_pointer (&self->kept_note, g_free);
}
