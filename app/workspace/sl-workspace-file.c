/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "model/sl-uuid.h"
#include "store/sl-codec.h"

static char *
get_path (GFile   *file,
          GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s” is not on this computer. Copy the file here first."), name);
    }

  return path;
}

static SlRecord *
make_meta (const char *key,
           const char *value)
{
  SlRecord *record = sl_record_new (SL_ENTITY_META);

  sl_record_set (record, SL_META_KEY, key);
  sl_record_set (record, SL_META_VALUE, value);

  return record;
}

/* What is true of the file as such and cannot be undone: its identity, and who works on it. */
static gboolean
write_setting (SlWorkspace  *self,
               const char   *label,
               GPtrArray    *changes,
               GError      **error)
{
  g_autofree char *now = sl_workspace_dup_now ();
  const SlGesture gesture = {
    .kind = SL_GESTURE_SET,
    .label = label,
    .n = 1,
    .annotator = sl_annotator_get_uuid (self->annotator),
    .device = sl_annotator_get_uuid (self->annotator),
    .at = now,
  };

  return sl_store_commit (self->store, &gesture, changes, NULL, NULL, error) &&
         sl_workspace_take_changes (self, changes, error);
}

static SlAnnotator *
find_annotator (SlWorkspace *self,
                const char  *uuid)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->annotators)); i++)
    {
      g_autoptr (SlAnnotator) annotator = g_list_model_get_item (G_LIST_MODEL (self->annotators), i);

      if (g_str_equal (sl_annotator_get_uuid (annotator), uuid))
        return annotator;
    }

  return NULL;
}

/* Adds the annotator to the file, or takes over a new name. */
static gboolean
register_annotator (SlWorkspace  *self,
                    SlAnnotator  *annotator,
                    GPtrArray    *changes,
                    GError      **error)
{
  SlAnnotator *known = find_annotator (self, sl_annotator_get_uuid (annotator));

  g_set_object (&self->annotator, annotator);
  if (known == NULL || g_strcmp0 (sl_annotator_get_name (known), sl_annotator_get_name (annotator)) != 0 ||
      g_strcmp0 (sl_annotator_get_initials (known), sl_annotator_get_initials (annotator)) != 0)
    g_ptr_array_add (changes, sl_change_new (known != NULL ? sl_codec_from_annotator (known) : NULL,
                                             sl_codec_from_annotator (annotator)));

  return changes->len == 0 || write_setting (self, "annotator", changes, error);
}

static SlWorkspace *
new_for_store (SlStore  *store,
               GFile    *file,
               gboolean  named)
{
  SlWorkspace *self;

  if (store == NULL)
    return NULL;

  self = g_object_new (SL_TYPE_WORKSPACE, NULL);
  self->store = store;
  self->file = g_object_ref (file);
  self->named = named;

  return self;
}

static char *
make_title (GFile *file)
{
  char *title = g_file_get_basename (file);

  if (g_str_has_suffix (title, ".sidelight"))
    title[strlen (title) - strlen (".sidelight")] = '\0';

  return title;
}

static SlWorkspace *
create (GFile        *file,
        gboolean      named,
        SlAnnotator  *annotator,
        GError      **error)
{
  g_autofree char *path = get_path (file, error);
  g_autofree char *uuid = sl_uuid_new ();
  g_autofree char *title = named ? make_title (file) : NULL;
  g_autoptr (SlWorkspace) self = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);

  self = path != NULL ? new_for_store (sl_store_create (path, error), file, named) : NULL;
  if (self == NULL)
    return NULL;

  g_ptr_array_add (changes, sl_change_new (NULL, make_meta ("uuid", uuid)));
  if (named)
    {
      g_ptr_array_add (changes, sl_change_new (NULL, make_meta ("named", "yes")));
      g_ptr_array_add (changes, sl_change_new (NULL, make_meta ("title", title)));
    }
  if (!register_annotator (self, annotator, changes, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sl_workspace_new_unnamed:
 * @folder: where comparisons without a name live; it is made if it is not there
 * @annotator: in whose name changes are made
 * @error: return location for an error
 *
 * Begins a comparison that needs no name first. sl_workspace_move_to() gives it one.
 *
 * Returns: (transfer full): an empty comparison, or %NULL with @error set
 */
SlWorkspace *
sl_workspace_new_unnamed (const char   *folder,
                          SlAnnotator  *annotator,
                          GError      **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stem = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *random = sl_uuid_new ();
  g_autofree char *name = g_strdup_printf ("%s-%.8s.sidelight", stem, random);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_return_val_if_fail (SL_IS_ANNOTATOR (annotator), NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                   _("The folder “%s” cannot be made: %s"), folder, g_strerror (errno));
      return NULL;
    }

  return create (file, FALSE, annotator, error);
}

/**
 * sl_workspace_create:
 * @file: where; nothing may be there yet
 * @annotator: in whose name changes are made
 * @error: return location for an error
 *
 * Returns: (transfer full): an empty comparison, or %NULL with @error set
 */
SlWorkspace *
sl_workspace_create (GFile        *file,
                     SlAnnotator  *annotator,
                     GError      **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (SL_IS_ANNOTATOR (annotator), NULL);

  return create (file, TRUE, annotator, error);
}

/**
 * sl_workspace_open:
 * @file: a comparison
 * @annotator: (nullable): in whose name changes are made; %NULL to look only, which writes nothing
 * @error: return location for an #SlDbError or other error that says what to do
 *
 * A file that is newer, not ours, damaged, read-only or open elsewhere is refused and never altered.
 *
 * Returns: (transfer full): the comparison, or %NULL with @error set
 */
SlWorkspace *
sl_workspace_open (GFile        *file,
                   SlAnnotator  *annotator,
                   GError      **error)
{
  g_autofree char *path = NULL;
  g_autoptr (SlWorkspace) self = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (annotator == NULL || SL_IS_ANNOTATOR (annotator), NULL);

  path = get_path (file, error);
  self = path != NULL ? new_for_store (sl_store_open (path, error), file, FALSE) : NULL;
  if (self == NULL || !sl_workspace_load (self, error))
    return NULL;
  if (annotator != NULL && !register_annotator (self, annotator, changes, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sl_workspace_close:
 * @self: a workspace
 * @error: return location for an error
 *
 * Closes the file, which is then one file again. The lists stay readable; changes are refused.
 *
 * Returns: %FALSE with @error set if the file could not be tidied; nothing is lost then either
 */
gboolean
sl_workspace_close (SlWorkspace  *self,
                    GError      **error)
{
  SlStore *store;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  store = g_steal_pointer (&self->store);

  return store == NULL || sl_store_close (store, error);
}

/**
 * sl_workspace_move_to:
 * @self: a workspace
 * @file: where it shall live from now on; replaced if it is there
 * @error: return location for an error
 *
 * Gives the comparison a name and a place. The old file goes only when it had no name; a named one
 * stays behind as it is.
 *
 * Returns: %FALSE with @error set if it could not be moved; it is then where it was
 */
gboolean
sl_workspace_move_to (SlWorkspace  *self,
                      GFile        *file,
                      GError      **error)
{
  g_autofree char *path = NULL;
  g_autofree char *old_path = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gboolean was_named;
  SlStore *store;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  path = get_path (file, error);
  if (path == NULL || (!g_file_equal (file, self->file) && !sl_store_copy_to (self->store, path, error)))
    return FALSE;
  if (g_file_equal (file, self->file))
    return TRUE;
  store = sl_store_open (path, error);
  if (store == NULL)
    return FALSE;

  old_path = g_strdup (sl_store_get_path (self->store));
  sl_store_close (self->store, NULL);
  self->store = store;
  was_named = self->named;
  if (!was_named)
    g_unlink (old_path);
  g_set_object (&self->file, file);
  title = make_title (file);
  g_object_notify (G_OBJECT (self), "file");
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_ptr_array_add (changes, sl_change_new (was_named ? make_meta ("named", "yes") : NULL, make_meta ("named", "yes")));
  if (!write_setting (self, "move", changes, error))
    return FALSE;

  return self->title != NULL || sl_workspace_set_title (self, title, error);
}

/**
 * sl_workspace_export_copy:
 * @self: a workspace
 * @file: where; replaced if it is there
 * @error: return location for an error
 *
 * Writes a compact copy for a colleague, without what was deleted from the pages of the file.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_export_copy (SlWorkspace  *self,
                          GFile        *file,
                          GError      **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  path = get_path (file, error);
  if (path != NULL && g_file_equal (file, self->file))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("The copy needs another name than the comparison."));
      return FALSE;
    }

  return path != NULL && sl_store_copy_to (self->store, path, error);
}

/**
 * sl_workspace_set_title:
 * @self: a workspace
 * @title: what the comparison is called
 * @error: return location for an error
 *
 * Renames the comparison; the file keeps its name.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_set_title (SlWorkspace  *self,
                        const char   *title,
                        GError      **error)
{
  g_auto (SlEdit) edit = { 0 };

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (title != NULL, FALSE);

  if (g_strcmp0 (self->title, title) == 0)
    return TRUE;
  sl_edit_init (&edit, "title");
  sl_edit_add (&edit, self->title != NULL ? make_meta ("title", self->title) : NULL, make_meta ("title", title));

  return sl_workspace_apply (self, &edit, error);
}

/**
 * sl_workspace_set_annotator:
 * @self: a workspace
 * @annotator: in whose name changes are made from now on
 * @error: return location for an error
 *
 * Another person, or the same under another name.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_workspace_set_annotator (SlWorkspace  *self,
                            SlAnnotator  *annotator,
                            GError      **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (SlAnnotator) before = NULL;
  GHashTableIter iter;
  gpointer claim;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (SL_IS_ANNOTATOR (annotator), FALSE);

  before = g_object_ref (self->annotator);
  if (!register_annotator (self, annotator, changes, error))
    {
      g_set_object (&self->annotator, before);
      return FALSE;
    }
  g_object_notify (G_OBJECT (self), "annotator");
  if (g_strcmp0 (sl_annotator_get_uuid (before), sl_annotator_get_uuid (annotator)) == 0)
    return TRUE;

  g_hash_table_iter_init (&iter, self->annotations);
  while (g_hash_table_iter_next (&iter, &claim, NULL))
    g_signal_emit_by_name (self, "claim-changed", claim);

  return TRUE;
}
