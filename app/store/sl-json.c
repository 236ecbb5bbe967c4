/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-json.h"

#include "sl-db.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Ours nests three deep. json-glib 1.6 overflows the stack on tens of thousands. */
#define MAX_DEPTH 8

/**
 * sl_json_append_string:
 * @out: what is written so far
 * @value: UTF-8
 *
 * Appends a string of JSON (RFC 8259, section 7), with no more escapes than it must have.
 */
void
sl_json_append_string (GString    *out,
                       const char *value)
{
  g_return_if_fail (out != NULL && value != NULL);

  g_string_append_c (out, '"');
  for (const char *p = value;; p++)
    {
      const char *plain = p;

      while (*p != '"' && *p != '\\' && (guchar) *p >= 0x20)
        p++;
      g_string_append_len (out, plain, p - plain);
      if (*p == '\0')
        break;
      if (*p == '"' || *p == '\\')
        g_string_append_printf (out, "\\%c", *p);
      else
        g_string_append_printf (out, "\\u%04x", (guint) *p);
    }
  g_string_append_c (out, '"');
}

/**
 * sl_json_append_double:
 * @out: what is written so far
 * @value: a number; JSON has none that is not finite, so these become 0 or the largest
 *
 * Appends a number so that reading it gives the same one.
 */
void
sl_json_append_double (GString *out,
                       double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (out != NULL);

  if (isnan (value))
    value = 0;
  g_string_append (out, g_ascii_dtostr (buffer, sizeof buffer, CLAMP (value, -DBL_MAX, DBL_MAX)));
}

static gboolean
is_too_deep (const char *json)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (const char *p = json; *p != '\0'; p++)
    {
      if (in_string && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        in_string = !in_string;
      else if (!in_string && (*p == '[' || *p == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      else if (!in_string && (*p == ']' || *p == '}') && depth > 0)
        depth--;
    }

  return FALSE;
}

/**
 * sl_json_parse:
 * @json: (nullable): a value from the file
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Parses a value that we once wrote, without trusting that we did.
 *
 * Returns: (transfer full): its root
 */
JsonNode *
sl_json_parse (const char  *json,
               GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = NULL;

  if (json != NULL && !is_too_deep (json) && json_parser_load_from_data (parser, json, -1, NULL))
    root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                 _("The file is damaged: a list in it cannot be read. Use a copy or a backup of "
                   "it."));

  return root;
}
