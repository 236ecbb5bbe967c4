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

static void
add_meta (SlEdit     *edit,
          const char *key,
          const char *before,
          const char *after)
{
  sl_edit_add (edit, sl_codec_from_meta (key, before),
               sl_codec_from_meta (key, after));
}

/* What is true of the file as such and cannot be undone: its identity and its name. */
static gboolean
write_setting (SlWorkspace  *self,
               SlEdit       *edit,
               GError      **error)
{
  gint64 unused = 0;

  return edit->changes->len == 0 ||
         sl_workspace_write (self, SL_GESTURE_SET, 0, edit, &unused, error);
}

/* Somebody the file knows may have another name today. */
static gboolean
rename_annotator (SlWorkspace  *self,
                  GError      **error)
{
  g_auto (SlEdit) edit = { 0 };
  SlAnnotator *known;

  if (self->annotator == NULL)
    return TRUE;
  known = g_hash_table_lookup (self->annotators_by_uuid, sl_annotator_get_uuid (self->annotator));
  if (known == NULL)
    return TRUE;
  if (g_strcmp0 (sl_annotator_get_name (known), sl_annotator_get_name (self->annotator)) == 0 &&
      g_strcmp0 (sl_annotator_get_initials (known), sl_annotator_get_initials (self->annotator)) ==
        0)
    return TRUE;

  sl_edit_init (&edit, "annotator");
  sl_edit_add (&edit, sl_codec_from_annotator (known), sl_codec_from_annotator (self->annotator));

  return write_setting (self, &edit, error);
}

static SlWorkspace *
new_for_store (SlStore      *store,
               GFile        *file,
               SlAnnotator  *annotator)
{
  SlWorkspace *self;

  if (store == NULL)
    return NULL;

  self = g_object_new (SL_TYPE_WORKSPACE, NULL);
  self->store = store;
  self->file = g_object_ref (file);
  self->named = TRUE;
  g_set_object (&self->annotator, annotator);

  return self;
}

static char *
make_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  char *title = g_filename_display_name (name);

  if (g_str_has_suffix (title, ".sidelight") && strlen (title) > strlen (".sidelight"))
    title[strlen (title) - strlen (".sidelight")] = '\0';

  return title;
}

/* A file without a name notes the one that it was given: under any other it has one, also where
 * somebody renamed or copied it elsewhere. */
static SlWorkspace *
create (GFile        *file,
        gboolean      named,
        SlAnnotator  *annotator,
        GError      **error)
{
  g_autofree char *path = get_path (file, error);
  g_autofree char *uuid = sl_uuid_new ();
  g_autofree char *title = make_title (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (SlWorkspace) self = NULL;
  g_auto (SlEdit) edit = { 0 };

  self = path != NULL ? new_for_store (sl_store_create (path, error), file, annotator) : NULL;
  if (self == NULL)
    return NULL;

  sl_edit_init (&edit, "create");
  add_meta (&edit, "uuid", NULL, uuid);
  add_meta (&edit, named ? "title" : "unnamed", NULL, named ? title : name);
  if (!write_setting (self, &edit, error))
    {
      sl_workspace_close (self, NULL);
      g_unlink (path);
      return NULL;
    }

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
 * A file that is newer, not ours, damaged, read-only or open elsewhere is refused and never
 * altered. One that is only looked at stays as it is, too.
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

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (annotator == NULL || SL_IS_ANNOTATOR (annotator), NULL);

  path = get_path (file, error);
  self = path != NULL ? new_for_store (sl_store_open (path, error), file, annotator) : NULL;
  if (self == NULL || !sl_workspace_load (self, error))
    return NULL;
  g_set_object (&self->annotator, annotator);
  if (!rename_annotator (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sl_workspace_close:
 * @self: a workspace
 * @error: return location for an error
 *
 * Closes the file, which is then one file again. The lists stay readable; changes are refused. Work that
 * a worker thread does is stopped before.
 *
 * Returns: %FALSE with @error set if the file could not be tidied; nothing is lost then either
 */
gboolean
sl_workspace_close (SlWorkspace  *self,
                    GError      **error)
{
  SlStore *store;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);

  sl_workspace_work_stop (self);
  sl_workspace_leave_replica (self);
  store = g_steal_pointer (&self->store);

  return store == NULL || sl_store_close (store, error);
}

/**
 * sl_workspace_set_durable:
 * @self: an open workspace
 * @durable: whether every change is on the disk when it is made, as it is from the start
 * @error: return location for an error
 *
 * For a comparison that can be made again, as the sample while it is being made, waiting for the disk
 * at each change is a waste. See sl_store_set_durable().
 *
 * Returns: whether it is so from now on
 */
gboolean
sl_workspace_set_durable (SlWorkspace  *self,
                          gboolean      durable,
                          GError      **error)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (self->store != NULL, FALSE);

  return sl_store_set_durable (self->store, durable, error);
}

/* From here on SELF lives in FILE; the old file goes if nobody had named it. */
static gboolean
switch_to (SlWorkspace  *self,
           SlStore      *store,
           GFile        *file,
           GError      **error)
{
  g_autofree char *old_path = g_strdup (sl_store_get_path (self->store));
  g_autofree char *old_name = g_file_get_basename (self->file);
  g_autofree char *title = make_title (file);
  g_auto (SlEdit) edit = { 0 };
  gboolean was_named = self->named;

  sl_workspace_leave_replica (self);
  if (sl_store_close (self->store, NULL) && !was_named)
    g_unlink (old_path);
  self->store = store;
  g_set_object (&self->file, file);
  g_object_notify (G_OBJECT (self), "file");

  sl_edit_init (&edit, "name");
  if (!was_named)
    add_meta (&edit, "unnamed", old_name, NULL);
  if (self->title == NULL)
    add_meta (&edit, "title", NULL, title);

  return write_setting (self, &edit, error);
}

/**
 * sl_workspace_move_to:
 * @self: a workspace
 * @file: where it shall live from now on; a file that is there is replaced, unless it is open
 * @error: return location for an error
 *
 * Gives the comparison a name and a place. The old file goes only when it had no name; a named one
 * stays behind as it is. Asking before something is replaced is the caller's part.
 *
 * Returns: %FALSE with @error set if it could not be moved; it is then where it was
 */
gboolean
sl_workspace_move_to (SlWorkspace  *self,
                      GFile        *file,
                      GError      **error)
{
  g_autofree char *path = NULL;
  SlStore *store;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = get_path (file, error);
  if (path == NULL || !sl_workspace_require_open (self, error))
    return FALSE;
  if (g_file_equal (file, self->file))
    return TRUE;
  if (!sl_store_copy_to (self->store, path, error))
    return FALSE;
  store = sl_store_open (path, error);

  return store != NULL && switch_to (self, store, file, error);
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
  if (path == NULL || !sl_workspace_require_open (self, error))
    return FALSE;
  if (g_file_equal (file, self->file))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _("The copy needs another name than the comparison."));
      return FALSE;
    }

  return sl_store_copy_to (self->store, path, error);
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
  add_meta (&edit, "title", self->title, title);

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
  g_autoptr (SlAnnotator) before = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (SL_IS_ANNOTATOR (annotator), FALSE);

  if (!sl_workspace_require_idle (self, error))
    return FALSE;
  before = g_steal_pointer (&self->annotator);
  self->annotator = g_object_ref (annotator);
  if (!rename_annotator (self, error))
    {
      g_set_object (&self->annotator, before);
      return FALSE;
    }
  self->note_step = 0;
  g_object_notify (G_OBJECT (self), "annotator");
  if (before != NULL &&
      g_strcmp0 (sl_annotator_get_uuid (before), sl_annotator_get_uuid (annotator)) == 0)
    return TRUE;

  if (g_hash_table_size (self->annotations) > 0)
    g_signal_emit_by_name (self, "claim-changed", NULL);
  if (g_hash_table_size (self->omissions) > 0)
    g_signal_emit_by_name (self, "omissions-changed", NULL);

  return TRUE;
}
