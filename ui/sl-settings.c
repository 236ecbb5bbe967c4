/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-settings.h"

#include <glib/gi18n.h>

/**
 * sl_settings_check:
 * @error: return location for an error
 *
 * GSettings ends the process where a schema is not installed; this asks first.
 *
 * Returns: whether the settings can be used
 */
gboolean
sl_settings_check (GError **error)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SL_APP_ID, TRUE);
  if (schema != NULL)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("The settings schema %s is not installed. Install Sidelight with “meson install”, "
                 "or set GSETTINGS_SCHEMA_DIR to the folder that holds gschemas.compiled."),
               SL_APP_ID);

  return FALSE;
}

/**
 * sl_settings_get:
 *
 * The settings of the application. Call sl_settings_check() once before.
 *
 * Returns: (transfer none): the settings, shared by all windows
 */
GSettings *
sl_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new (SL_APP_ID);

  return settings;
}
