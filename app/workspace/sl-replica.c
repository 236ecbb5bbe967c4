/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-replica.h"

#include "model/sl-uuid.h"

/* Namespace of device UUIDs: the name within it is the machine's id, so that nothing of the machine
 * itself goes into the file. */
#define DEVICE_NAMESPACE "8b8a2f52-7f3c-5d0e-a3c0-6d1f0d1a7e55"
#define FILE_NAME "replicas.ini"

static const char *
get_machine (void)
{
  static char *machine;

  if (g_once_init_enter (&machine))
    {
      g_autofree char *id = NULL;

      if (!g_file_get_contents ("/etc/machine-id", &id, NULL, NULL))
        id = g_strdup (g_get_host_name ());
      g_once_init_leave (&machine, sl_uuid_new_v5 (DEVICE_NAMESPACE, g_strstrip (id)));
    }

  return machine;
}

static char *
dup_file (void)
{
  return g_build_filename (g_get_user_data_dir (), "sidelight", FILE_NAME, NULL);
}

/* Paths and names of people do not stand in the file that remembers. */
static char *
dup_group (const char *path,
           const char *annotator)
{
  g_autofree char *name = g_strconcat (annotator, " ", path, NULL);

  return sl_uuid_new_v5 (get_machine (), name);
}

/**
 * sl_replica_load:
 * @path: the path of a comparison
 * @annotator: the UUID of who works on it
 *
 * Returns: (transfer full): what is remembered of it; a new epoch with no numbers where nothing is
 */
SlReplica *
sl_replica_load (const char *path,
                 const char *annotator)
{
  SlReplica *self = g_new0 (SlReplica, 1);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *file = dup_file ();
  g_autofree char *group = NULL;

  g_return_val_if_fail (path != NULL && annotator != NULL, NULL);

  group = dup_group (path, annotator);
  if (g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL))
    {
      self->epoch = g_key_file_get_string (keys, group, "epoch", NULL);
      self->seq = g_key_file_get_int64 (keys, group, "seq", NULL);
    }
  if (!sl_uuid_is_valid (self->epoch))
    sl_replica_renew (self);

  return self;
}

/**
 * sl_replica_free:
 * @self: (transfer full): a replica
 *
 * Frees it.
 */
void
sl_replica_free (SlReplica *self)
{
  g_free (self->epoch);
  g_free (self);
}

/**
 * sl_replica_renew:
 * @self: a replica
 *
 * Begins anew: numbers start from 1, under a device UUID that nobody has seen yet.
 */
void
sl_replica_renew (SlReplica *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->epoch);
  self->epoch = sl_uuid_new ();
  self->seq = 0;
}

/**
 * sl_replica_save:
 * @self: a replica
 * @path: the path of the comparison
 * @annotator: the UUID of who worked on it
 *
 * Remembers it. Where that does not succeed, the next session begins anew, which does no harm.
 */
void
sl_replica_save (const SlReplica *self,
                 const char      *path,
                 const char      *annotator)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *file = dup_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *group = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL && path != NULL && annotator != NULL);

  group = dup_group (path, annotator);
  g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL);
  g_key_file_set_string (keys, group, "epoch", self->epoch);
  g_key_file_set_int64 (keys, group, "seq", self->seq);
  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (keys, file, &error))
    g_debug ("“%s” was not written: %s", file, error != NULL ? error->message : "no folder");
}

/**
 * sl_replica_dup_device:
 * @self: a replica
 * @path: the path of the comparison
 *
 * A file and its copy in another place, in both of which somebody works on, would give the same
 * numbers to different things, so each place counts as a device, and each epoch of it.
 *
 * Returns: (transfer full): the UUID of the device
 */
char *
sl_replica_dup_device (const SlReplica *self,
                       const char      *path)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, NULL);

  name = g_strconcat (self->epoch, " ", path, NULL);

  return sl_uuid_new_v5 (get_machine (), name);
}
