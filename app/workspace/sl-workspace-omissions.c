/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-omissions.h"

#include <glib/gi18n-lib.h>

#include "sl-workspace-private.h"
#include "store/sl-codec.h"

/* The claims that tell what this one tells, itself among them. */
static GPtrArray *
list_tellings (SlWorkspace *self,
               const char  *claim_uuid)
{
  GPtrArray *group = sl_workspace_list_group (self, claim_uuid);
  SlClaim *claim = sl_workspace_lookup_claim (self, claim_uuid);

  if (group->len == 0 && claim != NULL)
    g_ptr_array_add (group, g_object_ref (claim));

  return group;
}

/**
 * sl_workspace_has_omissions:
 * @self: a workspace
 * @annotator_uuid: (nullable): who; %NULL for anybody
 *
 * Returns: whether the person has stated any
 */
gboolean
sl_workspace_has_omissions (SlWorkspace *self,
                            const char  *annotator_uuid)
{
  GHashTableIter iter;
  gpointer omission;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (annotator_uuid == NULL)
    return g_hash_table_size (self->omissions_by_key) > 0;
  g_hash_table_iter_init (&iter, self->omissions_by_key);
  while (g_hash_table_iter_next (&iter, NULL, &omission))
    {
      if (g_str_equal (sl_omission_get_annotator (omission), annotator_uuid))
        return TRUE;
    }

  return FALSE;
}

static int
compare_omissions (gconstpointer a,
                   gconstpointer b)
{
  SlOmission *x = *(SlOmission *const *) a;
  SlOmission *y = *(SlOmission *const *) b;
  int order = g_strcmp0 (sl_omission_get_annotator (x), sl_omission_get_annotator (y));

  /* Somebody's newest statement stands before the older ones. */
  if (order == 0)
    order = g_strcmp0 (sl_omission_get_changed (y), sl_omission_get_changed (x));

  return order != 0 ? order : g_strcmp0 (sl_omission_get_key (x), sl_omission_get_key (y));
}

/**
 * sl_workspace_list_omissions:
 * @self: a workspace
 * @claim_uuid: a claim
 * @article_uuid: (nullable): an article, or %NULL for all
 *
 * Lists what was stated of the claim or of any other that tells the same. One annotator may be in it
 * several times, where groups became one after the statements.
 *
 * Returns: (transfer full) (element-type SlOmission): the statements, by annotator, newest first
 */
GPtrArray *
sl_workspace_list_omissions (SlWorkspace *self,
                             const char  *claim_uuid,
                             const char  *article_uuid)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) tellings = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), found);
  g_return_val_if_fail (claim_uuid != NULL, found);

  if (!sl_workspace_has_omissions (self, NULL))
    return found;

  tellings = list_tellings (self, claim_uuid);
  for (guint i = 0; i < tellings->len; i++)
    {
      const char *uuid = sl_claim_get_uuid (g_ptr_array_index (tellings, i));
      GPtrArray *omissions = g_hash_table_lookup (self->omissions, uuid);

      for (guint k = 0; omissions != NULL && k < omissions->len; k++)
        {
          SlOmission *omission = g_ptr_array_index (omissions, k);

          if (article_uuid == NULL ||
              g_str_equal (sl_omission_get_article (omission), article_uuid))
            g_ptr_array_add (found, g_object_ref (omission));
        }
    }
  g_ptr_array_sort (found, compare_omissions);

  return found;
}

/**
 * sl_workspace_lookup_omission:
 * @self: a workspace
 * @claim_uuid: a claim
 * @article_uuid: an article
 * @annotator_uuid: (nullable): whose statement; %NULL for that of the one who works
 *
 * Returns: (transfer none) (nullable): what the annotator stated last of the claim or of another that
 *   tells the same
 */
SlOmission *
sl_workspace_lookup_omission (SlWorkspace *self,
                              const char  *claim_uuid,
                              const char  *article_uuid,
                              const char  *annotator_uuid)
{
  g_autoptr (GPtrArray) omissions = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (claim_uuid != NULL && article_uuid != NULL, NULL);

  if (annotator_uuid == NULL && self->annotator != NULL)
    annotator_uuid = sl_annotator_get_uuid (self->annotator);
  omissions = sl_workspace_list_omissions (self, claim_uuid, article_uuid);
  for (guint i = 0; i < omissions->len; i++)
    {
      SlOmission *omission = g_ptr_array_index (omissions, i);

      if (g_strcmp0 (sl_omission_get_annotator (omission), annotator_uuid) == 0)
        return g_hash_table_lookup (self->omissions_by_key, sl_omission_get_key (omission));
    }

  return NULL;
}

/* OLD with another note, or a new statement where it is NULL. */
static void
put_omission (SlWorkspace *self,
              SlOmission  *old,
              const char  *claim_uuid,
              const char  *article_uuid,
              const char  *note,
              SlEdit      *edit)
{
  g_autofree char *now = sl_workspace_dup_now ();
  g_autoptr (SlOmission) omission =
    sl_omission_new (old != NULL ? sl_omission_get_claim (old) : claim_uuid, article_uuid,
                     sl_annotator_get_uuid (self->annotator), note, now);

  sl_workspace_add_annotator (self, edit);
  sl_edit_add (edit, old != NULL ? sl_codec_from_omission (old) : NULL,
               sl_codec_from_omission (omission));
}

/**
 * sl_workspace_state_omission:
 * @self: a workspace
 * @claim_uuid: a claim
 * @article_uuid: the article that does not mention it
 * @error: return location for an error
 *
 * States in the annotator's name that the article does not mention the claim. To state it once more
 * changes nothing. Where another claim there is taken for the same, the statement stands against it:
 * that claim may be one that the annotator is not to see.
 *
 * Returns: %FALSE with @error set if the claim stands in that article, or it could not be written
 */
gboolean
sl_workspace_state_omission (SlWorkspace  *self,
                             const char   *claim_uuid,
                             const char   *article_uuid,
                             GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlArticle *article;
  SlClaim *claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (self->annotator != NULL, FALSE);

  if (!sl_workspace_require_claim (self, claim_uuid, &claim, error) ||
      !sl_workspace_require_article (self, article_uuid, &article, error))
    return FALSE;
  if (g_str_equal (sl_claim_get_article (claim), article_uuid))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _("The claim stands in this very article."));
      return FALSE;
    }
  if (sl_workspace_lookup_omission (self, claim_uuid, article_uuid, NULL) != NULL)
    return TRUE;

  sl_edit_init (&edit, "omission");
  put_omission (self, NULL, claim_uuid, article_uuid, NULL, &edit);

  return sl_workspace_apply (self, &edit, error);
}

static gboolean
require_omission (SlWorkspace  *self,
                  const char   *claim_uuid,
                  const char   *article_uuid,
                  SlOmission  **omission,
                  GError      **error)
{
  *omission = sl_workspace_lookup_omission (self, claim_uuid, article_uuid, NULL);
  if (*omission == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _("You have not stated that this article does not mention the claim."));

  return *omission != NULL;
}

/**
 * sl_workspace_note_omission:
 * @self: a workspace
 * @claim_uuid: a claim
 * @article_uuid: an article of which the annotator stated that it does not mention the claim
 * @note: (nullable): the note on that
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if nothing was stated, or it could not be written
 */
gboolean
sl_workspace_note_omission (SlWorkspace  *self,
                            const char   *claim_uuid,
                            const char   *article_uuid,
                            const char   *note,
                            GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlOmission *old;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (self->annotator != NULL, FALSE);

  if (!require_omission (self, claim_uuid, article_uuid, &old, error))
    return FALSE;
  if (note != NULL && *note == '\0')
    note = NULL;
  if (g_strcmp0 (sl_omission_get_note (old), note) == 0)
    return TRUE;

  sl_edit_init (&edit, "omission-note");
  put_omission (self, old, claim_uuid, article_uuid, note, &edit);

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_withdraw_omission:
 * @self: a workspace
 * @claim_uuid: a claim
 * @article_uuid: an article of which the annotator stated that it does not mention the claim
 * @error: return location for an error
 *
 * Takes the annotator's own statement back, as one step; where groups became one, all of them.
 *
 * Returns: %FALSE with @error set if nothing was stated, or it could not be written
 */
gboolean
sl_workspace_withdraw_omission (SlWorkspace  *self,
                                const char   *claim_uuid,
                                const char   *article_uuid,
                                GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (GPtrArray) omissions = NULL;
  SlOmission *mine;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (self->annotator != NULL, FALSE);

  if (!require_omission (self, claim_uuid, article_uuid, &mine, error))
    return FALSE;

  sl_edit_init (&edit, "withdraw-omission");
  omissions = sl_workspace_list_omissions (self, claim_uuid, article_uuid);
  for (guint i = 0; i < omissions->len; i++)
    {
      SlOmission *omission = g_ptr_array_index (omissions, i);

      if (g_str_equal (sl_omission_get_annotator (omission),
                       sl_annotator_get_uuid (self->annotator)))
        sl_edit_add (&edit, sl_codec_from_omission (omission), NULL);
    }

  return sl_workspace_apply (self, &edit, error);
}

/* Another claim that tells the same and will still be there, in an article that is not ARTICLE nor the
 * one in which it is missing. */
static SlClaim *
find_heir (SlWorkspace *self,
           SlOmission  *omission,
           const char  *article_uuid)
{
  g_autoptr (GPtrArray) tellings = list_tellings (self, sl_omission_get_claim (omission));

  for (guint i = 0; i < tellings->len; i++)
    {
      const char *uuid = sl_claim_get_uuid (g_ptr_array_index (tellings, i));
      const char *article = sl_claim_get_article (g_ptr_array_index (tellings, i));

      if (!g_str_equal (uuid, sl_omission_get_claim (omission)) &&
          g_strcmp0 (article, article_uuid) != 0 &&
          !g_str_equal (article, sl_omission_get_article (omission)))
        return sl_workspace_lookup_claim (self, uuid);
    }

  return NULL;
}

/* A claim is about to go, alone or with its ARTICLE. What the annotator stated of it stays with those
 * that tell the same; nobody else's statements are the annotator's to move. CARRIED has the keys of
 * those that were moved already. */
void
sl_workspace_carry_omissions (SlWorkspace *self,
                              const char  *claim_uuid,
                              const char  *article_uuid,
                              GHashTable  *carried,
                              SlEdit      *edit)
{
  GPtrArray *omissions = g_hash_table_lookup (self->omissions, claim_uuid);

  for (guint i = 0; omissions != NULL && self->annotator != NULL && i < omissions->len; i++)
    {
      SlOmission *omission = g_ptr_array_index (omissions, i);
      SlClaim *heir = find_heir (self, omission, article_uuid);
      g_autoptr (SlOmission) moved = NULL;

      if (heir == NULL || !g_str_equal (sl_omission_get_annotator (omission),
                                        sl_annotator_get_uuid (self->annotator)))
        continue;
      moved = sl_omission_new (sl_claim_get_uuid (heir), sl_omission_get_article (omission),
                               sl_omission_get_annotator (omission), sl_omission_get_note (omission),
                               sl_omission_get_changed (omission));
      if (!g_hash_table_contains (self->omissions_by_key, sl_omission_get_key (moved)) &&
          g_hash_table_add (carried, g_strdup (sl_omission_get_key (moved))))
        sl_edit_add (edit, NULL, sl_codec_from_omission (moved));
    }
}
