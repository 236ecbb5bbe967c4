/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-codes.h"

#include <glib/gi18n-lib.h>

#include "model/sl-code-tree.h"
#include "sl-workspace-private.h"
#include "store/sl-codec.h"

/**
 * sl_workspace_get_codes:
 * @self: a workspace
 *
 * Returns: (transfer none): a list of #SlCode, frames before topics, each before those below it
 */
GListModel *
sl_workspace_get_codes (SlWorkspace *self)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->codes);
}

/**
 * sl_workspace_lookup_code:
 * @self: a workspace
 * @uuid: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the code
 */
SlCode *
sl_workspace_lookup_code (SlWorkspace *self,
                          const char  *uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);

  return uuid != NULL ? g_hash_table_lookup (self->codes_by_uuid, uuid) : NULL;
}

/* The passages with a code; the list owns nothing. */
static GPtrArray *
find_codings (SlWorkspace *self,
              const char  *code_uuid)
{
  GPtrArray *found = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer coding;

  g_hash_table_iter_init (&iter, self->codings_by_uuid);
  while (g_hash_table_iter_next (&iter, NULL, &coding))
    {
      if (g_str_equal (sl_coding_get_code (coding), code_uuid))
        g_ptr_array_add (found, coding);
    }

  return found;
}

/**
 * sl_workspace_count_codings:
 * @self: a workspace
 * @code_uuid: a code
 *
 * Returns: how many passages have the code: what renaming, merging or retiring it touches
 */
guint
sl_workspace_count_codings (SlWorkspace *self,
                            const char  *code_uuid)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), 0);
  g_return_val_if_fail (code_uuid != NULL, 0);

  found = find_codings (self, code_uuid);

  return found->len;
}

static gboolean
require_code (SlWorkspace  *self,
              const char   *uuid,
              SlCode      **code,
              GError      **error)
{
  *code = sl_workspace_lookup_code (self, uuid);
  if (*code == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _("This code is not in the codebook any more."));

  return *code != NULL;
}

/* The codebook with CODE in it, to see whether it makes a tree. */
static gboolean
require_tree (SlWorkspace  *self,
              SlCode       *code,
              GError      **error)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer known;

  if (sl_code_get_parent (code) == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, self->codes_by_uuid);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    g_ptr_array_add (codes, known);
  if (sl_code_tree_may_parent (codes, sl_code_get_uuid (code), sl_code_get_parent (code)))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("A code cannot stand below itself."));

  return FALSE;
}

static void
add_code (SlWorkspace *self,
          SlCode      *code,
          SlEdit      *edit)
{
  SlCode *old = sl_workspace_lookup_code (self, sl_code_get_uuid (code));

  if (old == NULL || !sl_code_equal (old, code))
    sl_edit_add (edit, old != NULL ? sl_codec_from_code (old) : NULL, sl_codec_from_code (code));
}

/**
 * sl_workspace_put_code:
 * @self: a workspace
 * @code: a code; one with the same UUID is replaced
 * @error: return location for an error
 *
 * Adds a code or changes it: its name, definition, colour, place, and whether it is retired.
 *
 * Returns: %FALSE with @error set if it has no name, would stand below itself, or could not be
 *   written
 */
gboolean
sl_workspace_put_code (SlWorkspace  *self,
                       SlCode       *code,
                       GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autofree char *name = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (SL_IS_CODE (code), FALSE);

  name = g_strstrip (g_strdup (sl_code_get_name (code)));
  if (name[0] == '\0')
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("A code needs a name."));
      return FALSE;
    }
  if (!require_tree (self, code, error))
    return FALSE;
  sl_edit_init (&edit, "code");
  add_code (self, code, &edit);

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_put_codes:
 * @self: a workspace
 * @codes: (element-type SlCode): a codebook
 * @error: return location for an error
 *
 * Takes a codebook in, as one step of undo. Codes that are here already get what it says of them.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_put_codes (SlWorkspace  *self,
                        GPtrArray    *codes,
                        GError      **error)
{
  g_auto (SlEdit) edit = { 0 };

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (codes != NULL, FALSE);

  sl_edit_init (&edit, "codebook");
  for (guint i = 0; i < codes->len; i++)
    add_code (self, g_ptr_array_index (codes, i), &edit);

  return sl_workspace_apply (self, &edit, error);
}

/* Whether UUID stands somewhere below CODE. */
static gboolean
is_below (SlWorkspace *self,
          const char  *uuid,
          SlCode      *code)
{
  SlCode *above = sl_workspace_lookup_code (self, uuid);

  for (guint i = 0; above != NULL && i < g_hash_table_size (self->codes_by_uuid); i++)
    {
      above = sl_workspace_lookup_code (self, sl_code_get_parent (above));
      if (above == code)
        return TRUE;
    }

  return FALSE;
}

/* Those below a code that goes stand below PARENT, or where it stood if PARENT is one of them. */
static void
lift_children (SlWorkspace *self,
               SlCode      *code,
               const char  *parent,
               SlEdit      *edit)
{
  const char *above = is_below (self, parent, code) ? sl_code_get_parent (code) : parent;
  GHashTableIter iter;
  gpointer object;

  g_hash_table_iter_init (&iter, self->codes_by_uuid);
  while (g_hash_table_iter_next (&iter, NULL, &object))
    {
      SlCode *child = object;
      g_autoptr (SlCode) lifted = NULL;

      if (g_strcmp0 (sl_code_get_parent (child), sl_code_get_uuid (code)) != 0)
        continue;
      lifted = sl_code_copy (child);
      sl_code_set_parent (lifted, above);
      sl_edit_add (edit, sl_codec_from_code (child), sl_codec_from_code (lifted));
    }
}

/**
 * sl_workspace_remove_code:
 * @self: a workspace
 * @uuid: a code that no passage has
 * @error: return location for an error
 *
 * Deletes a code that was never used; one that was used is retired or merged instead, so that no
 * passage is lost.
 *
 * Returns: %FALSE with @error set if some passage has it, or it could not be written
 */
gboolean
sl_workspace_remove_code (SlWorkspace  *self,
                          const char   *uuid,
                          GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlCode *code;
  guint n;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!require_code (self, uuid, &code, error))
    return FALSE;
  n = sl_workspace_count_codings (self, uuid);
  if (n > 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                   ngettext ("%u passage has this code. Retire it, or merge it into another.",
                             "%u passages have this code. Retire it, or merge it into another.", n),
                   n);
      return FALSE;
    }
  sl_edit_init (&edit, "remove-code");
  lift_children (self, code, sl_code_get_parent (code), &edit);
  sl_edit_add (&edit, sl_codec_from_code (code), NULL);

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_merge_codes:
 * @self: a workspace
 * @from: the code that goes
 * @into: the code that stays
 * @n_moved: (out): how many passages got the other code
 * @error: return location for an error
 *
 * Gives all passages of one code the other, as one step of undo; codes below it move along.
 *
 * Returns: %FALSE with @error set if there is no such code, or it could not be written
 */
gboolean
sl_workspace_merge_codes (SlWorkspace  *self,
                          const char   *from,
                          const char   *into,
                          guint        *n_moved,
                          GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (GPtrArray) codings = NULL;
  SlCode *gone;
  SlCode *stays;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  if (!require_code (self, from, &gone, error) || !require_code (self, into, &stays, error))
    return FALSE;
  g_return_val_if_fail (gone != stays, FALSE);

  codings = find_codings (self, from);
  sl_edit_init (&edit, "merge-codes");
  for (guint i = 0; i < codings->len; i++)
    {
      SlCoding *old = g_ptr_array_index (codings, i);
      g_autoptr (SlCoding) moved =
        sl_coding_new (sl_coding_get_uuid (old), into, sl_coding_get_article (old),
                       sl_coding_get_range (old), sl_coding_get_annotator (old),
                       sl_coding_get_created (old));

      sl_edit_add (&edit, sl_codec_from_coding (old), sl_codec_from_coding (moved));
    }
  lift_children (self, gone, into, &edit);
  sl_edit_add (&edit, sl_codec_from_code (gone), NULL);
  *n_moved = codings->len;

  return sl_workspace_apply (self, &edit, error);
}

static int
compare_codings (gconstpointer a,
                 gconstpointer b)
{
  SlCoding *coding_a = *(SlCoding *const *) a;
  SlCoding *coding_b = *(SlCoding *const *) b;
  int order = sl_text_range_compare (sl_coding_get_range (coding_a), sl_coding_get_range (coding_b));

  return order != 0 ? order
                    : g_strcmp0 (sl_coding_get_uuid (coding_a), sl_coding_get_uuid (coding_b));
}

/**
 * sl_workspace_list_codings:
 * @self: a workspace
 * @article_uuid: an article
 *
 * Returns: (transfer full) (element-type SlCoding): its coded passages, in the order of the text
 */
GPtrArray *
sl_workspace_list_codings (SlWorkspace *self,
                           const char  *article_uuid)
{
  GPtrArray *codings = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *found;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), codings);

  found = g_hash_table_lookup (self->codings, article_uuid);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_ptr_array_add (codings, g_object_ref (g_ptr_array_index (found, i)));
  g_ptr_array_sort (codings, compare_codings);

  return codings;
}

/**
 * sl_workspace_lookup_coding:
 * @self: a workspace
 * @uuid: a UUID
 *
 * Returns: (transfer none) (nullable): the coded passage
 */
SlCoding *
sl_workspace_lookup_coding (SlWorkspace *self,
                            const char  *uuid)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->codings_by_uuid, uuid);
}

/* The same passage with the same code by the same person is there already. */
static SlCoding *
find_coding (SlWorkspace       *self,
             const char        *article_uuid,
             const SlTextRange *range,
             const char        *code_uuid)
{
  GPtrArray *codings = g_hash_table_lookup (self->codings, article_uuid);

  for (guint i = 0; codings != NULL && i < codings->len; i++)
    {
      SlCoding *coding = g_ptr_array_index (codings, i);

      if (sl_text_range_equal (sl_coding_get_range (coding), range) &&
          g_str_equal (sl_coding_get_code (coding), code_uuid) &&
          g_str_equal (sl_coding_get_annotator (coding), sl_annotator_get_uuid (self->annotator)))
        return coding;
    }

  return NULL;
}

/**
 * sl_workspace_code_passage:
 * @self: a workspace
 * @article_uuid: an article
 * @range: the passage, in code points
 * @code_uuid: a code that is not retired
 * @error: return location for an error
 *
 * Gives a passage a code in the annotator's name. Passages may overlap, and one may have several
 * codes; the same once more changes nothing.
 *
 * Returns: (transfer none): the coded passage, or %NULL with @error set
 */
SlCoding *
sl_workspace_code_passage (SlWorkspace        *self,
                           const char         *article_uuid,
                           const SlTextRange  *range,
                           const char         *code_uuid,
                           GError            **error)
{
  g_auto (SlEdit) edit = { 0 };
  g_autoptr (SlCoding) coding = NULL;
  g_autofree char *now = sl_workspace_dup_now ();
  SlCoding *known;
  SlArticle *article;
  SlCode *code;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (range != NULL, NULL);
  g_return_val_if_fail (self->annotator != NULL, NULL);

  if (!sl_workspace_require_article (self, article_uuid, &article, error) ||
      !require_code (self, code_uuid, &code, error))
    return NULL;
  if (!sl_text_range_is_valid (sl_article_get_text (article), range) || range->start == range->end)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("There are no words to code here."));
      return NULL;
    }
  if (sl_code_get_retired (code))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("The code “%s” is retired."), sl_code_get_name (code));
      return NULL;
    }
  known = find_coding (self, article_uuid, range, code_uuid);
  if (known != NULL)
    return known;

  coding = sl_coding_new (NULL, code_uuid, article_uuid, range,
                          sl_annotator_get_uuid (self->annotator), now);
  sl_edit_init (&edit, "code-passage");
  sl_workspace_add_annotator (self, &edit);
  sl_edit_add (&edit, NULL, sl_codec_from_coding (coding));
  if (!sl_workspace_apply (self, &edit, error))
    return NULL;

  return sl_workspace_lookup_coding (self, sl_coding_get_uuid (coding));
}

/**
 * sl_workspace_remove_coding:
 * @self: a workspace
 * @uuid: a coded passage
 * @error: return location for an error
 *
 * Takes the code from a passage.
 *
 * Returns: %FALSE with @error set if there is no such passage, or it could not be written
 */
gboolean
sl_workspace_remove_coding (SlWorkspace  *self,
                            const char   *uuid,
                            GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlCoding *coding;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  coding = sl_workspace_lookup_coding (self, uuid);
  if (coding == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _("This passage is not coded any more."));
      return FALSE;
    }
  sl_edit_init (&edit, "uncode-passage");
  sl_edit_add (&edit, sl_codec_from_coding (coding), NULL);

  return sl_workspace_apply (self, &edit, error);
}
