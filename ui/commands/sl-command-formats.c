/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command-formats.h"

#include <glib/gi18n.h>

#include "exchange/sl-bundle-json.h"

static gboolean
goes (const SlFormat   *format,
      SlCommandFormats  way)
{
  return way == SL_COMMAND_FORMATS_IN ? format->read != NULL
                                      : format->write != NULL || format->publish != NULL;
}

/**
 * sl_command_formats_find:
 * @way: whether to export or to import
 * @id: what --format says
 * @format: (out): the format
 *
 * Returns: whether there is such a format for this way
 */
gboolean
sl_command_formats_find (SlCommandFormats   way,
                         const char        *id,
                         const SlFormat   **format)
{
  *format = sl_format_lookup (id);

  return *format != NULL && goes (*format, way);
}

/**
 * sl_command_formats_dup_help:
 * @way: whether to export or to import
 *
 * Returns: (transfer full): the formats with who reads them and, for an export, what they have no
 *   place for
 */
char *
sl_command_formats_dup_help (SlCommandFormats way)
{
  guint n;
  const SlFormat *formats = sl_format_list (&n);
  GString *help = g_string_new (way == SL_COMMAND_FORMATS_IN ? _("Formats that are read:")
                                                             : _("Formats that are written:"));

  /* Changes are no set, so they have no row among the formats. */
  g_string_append_printf (help, "\n  %-16s %s (.%s)", "bundle", _("Sidelight changes"),
                          SL_BUNDLE_EXTENSION);
  if (way == SL_COMMAND_FORMATS_OUT)
    g_string_append_printf (help, "\n    %s",
                            _("Colleagues who use Sidelight and have the comparison already: only what is new, "
                              "imported in any order and any number of times."));
  for (guint i = 0; i < n; i++)
    {
      const char *limits = sl_format_get_limits (&formats[i]);

      if (!goes (&formats[i], way))
        continue;
      g_string_append_printf (help, "\n  %-16s %s (.%s)", formats[i].id,
                              sl_format_get_name (&formats[i]), formats[i].extension);
      if (way == SL_COMMAND_FORMATS_IN)
        continue;
      g_string_append_printf (help, "\n    %s", sl_format_get_readers (&formats[i]));
      if (limits != NULL)
        g_string_append_printf (help, "\n    %s", limits);
    }

  return g_string_free (help, FALSE);
}
