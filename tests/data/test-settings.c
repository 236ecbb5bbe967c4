/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>

#include "config.h"
#include "sl-test-utils.h"

static guint
count (const char *text,
       const char *word)
{
  g_auto(GStrv) parts = g_strsplit (text, word, -1);

  return g_strv_length (parts) - 1;
}

/* Whoever meets a key in an editor for settings reads there what it does. */
static void
test_described (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SL_PROJECT_DATA"), SL_APP_ID ".gschema.xml", NULL);
  g_autofree char *xml = NULL;
  g_autoptr(GError) error = NULL;
  guint n_keys;

  g_file_get_contents (path, &xml, NULL, &error);
  g_assert_no_error (error);
  n_keys = count (xml, "<key ");
  g_assert_cmpuint (n_keys, >=, 10);
  g_assert_cmpuint (count (xml, "<summary>"), ==, n_keys);
  g_assert_cmpuint (count (xml, "<description>"), ==, n_keys);
}

static void
test_defaults (void)
{
  g_autoptr(GSettingsSchema) schema =
    g_settings_schema_source_lookup (g_settings_schema_source_get_default (), SL_APP_ID, TRUE);
  g_auto(GStrv) keys = NULL;

  g_assert_nonnull (schema);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr(GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
      g_autoptr(GVariant) value = g_settings_schema_key_get_default_value (key);

      g_assert_true (g_settings_schema_key_range_check (key, value));
    }
}

static gboolean
accepts (const char *name,
         GVariant   *value)
{
  g_autoptr(GSettingsSchema) schema =
    g_settings_schema_source_lookup (g_settings_schema_source_get_default (), SL_APP_ID, TRUE);
  g_autoptr(GSettingsSchemaKey) key = g_settings_schema_get_key (schema, name);
  g_autoptr(GVariant) owned = g_variant_ref_sink (value);

  return g_settings_schema_key_range_check (key, owned);
}

/* Numbers are bounded, so that no hand-edited setting makes the window unusable. */
static void
test_ranges (void)
{
  g_assert_false (accepts ("text-size", g_variant_new_int32 (2)));
  g_assert_false (accepts ("line-spacing", g_variant_new_double (0.5)));
  g_assert_false (accepts ("panes-visible", g_variant_new_int32 (6)));
  g_assert_false (accepts ("min-score", g_variant_new_double (1.5)));
  g_assert_false (accepts ("window-width", g_variant_new_int32 (0)));
  g_assert_false (accepts ("color-scheme", g_variant_new_string ("pink")));

  g_assert_true (accepts ("panes-visible", g_variant_new_int32 (5)));
  g_assert_true (accepts ("color-scheme", g_variant_new_string ("dark")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/data/settings/described", test_described);
  g_test_add_func ("/data/settings/defaults", test_defaults);
  g_test_add_func ("/data/settings/ranges", test_ranges);

  return g_test_run ();
}
