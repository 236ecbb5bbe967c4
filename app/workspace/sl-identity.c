/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-identity.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "model/sl-uuid.h"

#define GROUP "Annotator"
#define MAX_NAME_CHARS 200

/**
 * sl_identity_dup_path:
 *
 * Returns: (transfer full): where the user's identity as an annotator is kept
 */
char *
sl_identity_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "sidelight", "annotator.ini", NULL);
}

static SlAnnotator *
make_identity (void)
{
  const char *real_name = g_get_real_name ();
  g_autofree char *name = NULL;

  /* GLib says "Unknown" where the system does not tell. */
  if (real_name == NULL || real_name[0] == '\0' || g_str_equal (real_name, "Unknown"))
    real_name = g_get_user_name ();
  name = g_utf8_make_valid (real_name, -1);

  return sl_annotator_new (NULL, name, NULL);
}

/**
 * sl_identity_load:
 * @error: return location for an error
 *
 * Who the user is as an annotator: a name and a UUID that stays, so that colleagues know a set as
 * the same person's. The first time, both are made from the account and kept. A file that is there
 * but damaged is an error: a new UUID would make the user somebody else without a word.
 *
 * Returns: (transfer full): the user as an annotator, or %NULL with @error set
 */
SlAnnotator *
sl_identity_load (GError **error)
{
  g_autofree char *path = sl_identity_dup_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reading = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *name = NULL;
  g_autofree char *initials = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &reading))
    {
      if (g_error_matches (reading, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        {
          g_autoptr (SlAnnotator) annotator = make_identity ();

          return sl_identity_save (annotator, error) ? g_steal_pointer (&annotator) : NULL;
        }
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _("The file “%s”, which says who annotates, could not be read: %s"),
                   path, reading->message);
      return NULL;
    }

  uuid = g_key_file_get_string (file, GROUP, "uuid", NULL);
  name = g_key_file_get_string (file, GROUP, "name", NULL);
  initials = g_key_file_get_string (file, GROUP, "initials", NULL);
  if (!sl_uuid_is_valid (uuid) || name == NULL || name[0] == '\0' ||
      g_utf8_strlen (name, -1) > MAX_NAME_CHARS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The file “%s”, which says who annotates, is damaged. Mend its uuid and name, "
                     "or remove it to annotate as somebody new."), path);
      return NULL;
    }

  return sl_annotator_new (uuid, name, initials);
}

/**
 * sl_identity_save:
 * @annotator: the user as an annotator
 * @error: return location for an error
 *
 * Keeps the user's name, initials and UUID for this and all later comparisons.
 *
 * Returns: whether it could be written
 */
gboolean
sl_identity_save (SlAnnotator  *annotator,
                  GError      **error)
{
  g_autofree char *path = sl_identity_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) writing = NULL;

  g_return_val_if_fail (SL_IS_ANNOTATOR (annotator), FALSE);

  g_key_file_set_string (file, GROUP, "uuid", sl_annotator_get_uuid (annotator));
  g_key_file_set_string (file, GROUP, "name", sl_annotator_get_name (annotator));
  g_key_file_set_string (file, GROUP, "initials", sl_annotator_get_initials (annotator));
  g_mkdir_with_parents (folder, 0700);
  if (g_key_file_save_to_file (file, path, &writing))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _("The file “%s”, which says who annotates, could not be written: %s"),
               path, writing->message);

  return FALSE;
}
