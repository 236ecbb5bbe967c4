/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include "model/sl-witness.h"

#include <glib/gi18n-lib.h>

#include "store/sl-codec.h"

/* Articles: taken in, moved, described, removed. */

gboolean
sl_workspace_require_article (SlWorkspace  *self,
                              const char   *uuid,
                              SlArticle   **article,
                              GError      **error)
{
  *article = sl_workspace_lookup_article (self, uuid);
  if (*article == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _("This article is not in the comparison any more."));

  return *article != NULL;
}

static void
add_article (SlEdit    *edit,
             SlArticle *article,
             guint      position)
{
  GPtrArray *claims = sl_article_get_claims (article);

  g_ptr_array_add (edit->texts, sl_text_ref (sl_article_get_text (article)));
  sl_edit_add (edit, NULL, sl_codec_from_article (article, position));
  for (guint i = 0; i < claims->len; i++)
    sl_edit_add (edit, NULL, sl_codec_from_claim (g_ptr_array_index (claims, i)));
}

/**
 * sl_workspace_add_articles:
 * @self: a workspace
 * @articles: (element-type SlArticle): articles with their claims
 * @error: return location for an error
 *
 * Adds articles behind those that are there, as one step. One whose text is already there is passed
 * over; if all are, that is an error.
 *
 * Returns: %FALSE with @error set if none was added
 */
gboolean
sl_workspace_add_articles (SlWorkspace  *self,
                           GPtrArray    *articles,
                           GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  guint position;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (articles != NULL, FALSE);

  sl_edit_init (&edit, "add-articles");
  position = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  edit.n = 0;
  for (guint i = 0; i < articles->len; i++)
    {
      SlArticle *article = g_ptr_array_index (articles, i);
      const char *uuid = sl_article_get_uuid (article);

      if (sl_workspace_lookup_article (self, uuid) != NULL ||
          !g_hash_table_add (added, (gpointer) uuid))
        continue;
      add_article (&edit, article, position + edit.n);
      edit.n++;
    }
  if (edit.n == 0 && articles->len > 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   ngettext ("This article is already in the comparison.",
                             "These articles are already in the comparison.", articles->len));
      return FALSE;
    }

  return sl_workspace_apply (self, &edit, error);
}

/* Everything that hangs on a claim goes before it: its matches, and, unless only what was derived is
 * to go, its annotations, the decision about it, and where it was not found. */
void
sl_workspace_add_dependants (SlWorkspace *self,
                             const char  *claim_uuid,
                             gboolean     derived_only,
                             SlEdit      *edit)
{
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (self, claim_uuid);
  g_autoptr (GPtrArray) annotations = sl_workspace_list_annotations (self, claim_uuid);
  SlAdjudication *adjudication = g_hash_table_lookup (self->adjudications, claim_uuid);
  GPtrArray *omissions = g_hash_table_lookup (self->omissions, claim_uuid);

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);

      /* A match between two claims that both go is met twice. */
      if ((!derived_only || sl_match_get_state (match) == SL_MATCH_SUGGESTED) &&
          g_hash_table_add (edit->removed_matches, g_strdup (sl_match_get_uuid (match))))
        sl_edit_add (edit, sl_codec_from_match (match), NULL);
    }
  for (guint i = 0; i < annotations->len && !derived_only; i++)
    sl_edit_add (edit, sl_codec_from_annotation (g_ptr_array_index (annotations, i)), NULL);
  if (adjudication != NULL && !derived_only)
    sl_edit_add (edit, sl_codec_from_adjudication (adjudication), NULL);
  for (guint i = 0; omissions != NULL && i < omissions->len && !derived_only; i++)
    sl_edit_add (edit, sl_codec_from_omission (g_ptr_array_index (omissions, i)), NULL);
}

/* What was not found in an article goes before it. */
void
sl_workspace_add_omissions_in (SlWorkspace *self,
                               const char  *article_uuid,
                               SlEdit      *edit)
{
  GHashTableIter iter;
  gpointer omission;

  g_hash_table_iter_init (&iter, self->omissions_by_key);
  while (g_hash_table_iter_next (&iter, NULL, &omission))
    {
      if (g_str_equal (sl_omission_get_article (omission), article_uuid))
        sl_edit_add (edit, sl_codec_from_omission (omission), NULL);
    }
}

/* The passages of an article that goes. */
static void
add_codings (SlWorkspace *self,
             const char  *article_uuid,
             SlEdit      *edit)
{
  GPtrArray *codings = g_hash_table_lookup (self->codings, article_uuid);

  for (guint i = 0; codings != NULL && i < codings->len; i++)
    sl_edit_add (edit, sl_codec_from_coding (g_ptr_array_index (codings, i)), NULL);
}

/* Gives the articles from FIRST on the places that follow from BY. */
static void
shift_articles (SlWorkspace *self,
                guint        first,
                SlEdit      *edit)
{
  for (guint i = first; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      sl_edit_add (edit, sl_codec_from_article (article, i),
                   sl_codec_from_article (article, i - 1));
    }
}

/**
 * sl_workspace_remove_article:
 * @self: a workspace
 * @uuid: an article
 * @error: return location for an error
 *
 * Removes an article with its claims, their annotations and matches, and with what people did not
 * find in it, as one step. What the annotator stated that others do not mention goes over to claims that
 * tell the same elsewhere. The text stays in
 * the file for undo.
 *
 * Returns: %FALSE with @error set if it could not be removed
 */
gboolean
sl_workspace_remove_article (SlWorkspace  *self,
                             const char   *uuid,
                             GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (GHashTable) carried = NULL;
  SlArticle *article;
  GListModel *claims;
  guint position;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!sl_workspace_require_article (self, uuid, &article, error))
    return FALSE;

  sl_edit_init (&edit, "remove-article");
  carried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  position = sl_workspace_find_article (self, uuid);
  claims = sl_workspace_get_claims (self, uuid);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      sl_workspace_carry_omissions (self, sl_claim_get_uuid (claim), uuid, carried, &edit);
      sl_workspace_add_dependants (self, sl_claim_get_uuid (claim), FALSE, &edit);
    }
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      sl_edit_add (&edit, sl_codec_from_claim (claim), NULL);
    }
  add_codings (self, uuid, &edit);
  sl_workspace_add_omissions_in (self, uuid, &edit);
  sl_edit_add (&edit, sl_codec_from_article (article, position), NULL);
  shift_articles (self, position + 1, &edit);

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_move_article:
 * @self: a workspace
 * @uuid: an article
 * @position: where it shall stand among the panes, from 0
 * @error: return location for an error
 *
 * Moves an article to another place.
 *
 * Returns: %FALSE with @error set if it could not be moved
 */
gboolean
sl_workspace_move_article (SlWorkspace  *self,
                           const char   *uuid,
                           guint         position,
                           GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlArticle *article;
  guint old;
  guint n;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!sl_workspace_require_article (self, uuid, &article, error))
    return FALSE;
  old = sl_workspace_find_article (self, uuid);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  position = MIN (position, n - 1);
  if (position == old)
    return TRUE;

  sl_edit_init (&edit, "move-article");
  sl_edit_add (&edit, sl_codec_from_article (article, old),
               sl_codec_from_article (article, position));
  for (guint i = MIN (old, position); i <= MAX (old, position); i++)
    {
      g_autoptr (SlArticle) other = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      if (i != old)
        sl_edit_add (&edit, sl_codec_from_article (other, i),
                     sl_codec_from_article (other, old < position ? i - 1 : i + 1));
    }

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_set_article_detail:
 * @self: a workspace
 * @uuid: an article
 * @detail: which detail
 * @value: (nullable): its value
 * @error: return location for an error
 *
 * Fills in what the source did not tell, or told wrongly. The text itself is frozen.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_set_article_detail (SlWorkspace  *self,
                                 const char   *uuid,
                                 SlDetail      detail,
                                 const char   *value,
                                 GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (SlArticle) changed = NULL;
  SlArticle *article;
  guint position;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!sl_workspace_require_article (self, uuid, &article, error))
    return FALSE;
  changed = sl_article_copy (article);
  sl_article_set_detail (changed, detail, value);
  if (g_strcmp0 (sl_article_get_detail (changed, detail),
                 sl_article_get_detail (article, detail)) == 0)
    return TRUE;

  if (detail <= SL_DETAIL_LANGUAGE)
    sl_article_set_witness (changed, detail, value != NULL ? SL_WITNESS_PERSON : SL_WITNESS_NONE);
  sl_edit_init (&edit, "set-detail");
  position = sl_workspace_find_article (self, uuid);
  sl_edit_add (&edit, sl_codec_from_article (article, position),
               sl_codec_from_article (changed, position));

  return sl_workspace_apply (self, &edit, error);
}
