/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-json-guard.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Every whole number of so many digits fits 64 bits. */
#define MAX_DIGITS 18

/* Where the check stands. It must never believe to be inside a string when the parser is not:
 * brackets that are not counted could overflow the parser's stack. So everything is refused on
 * which a lenient parser and the standard might part: comments, other quotation marks, odd escapes,
 * lone surrogates. */
typedef struct
{
  const char *p;
  const char *end;
  guint depth;
  guint max_depth;
} Guard;

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);

  return FALSE;
}

/* Reads the four digits after "\u". */
static gboolean
read_code_unit (Guard *self,
                guint *unit)
{
  *unit = 0;
  if (self->end - self->p < 4)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*self->p++);

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + digit;
    }

  return TRUE;
}

static gboolean
skip_unicode_escape (Guard *self)
{
  guint unit;
  guint low;

  if (!read_code_unit (self, &unit) || unit == 0)
    return FALSE;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit > 0xdbff || self->end - self->p < 6 || memcmp (self->p, "\\u", 2) != 0)
    return FALSE;
  self->p += 2;

  return read_code_unit (self, &low) && low >= 0xdc00 && low <= 0xdfff;
}

/* Stands behind the opening quotation mark; stops behind the closing one. */
static gboolean
skip_string (Guard *self)
{
  while (self->p < self->end)
    {
      char c = *self->p++;

      if (c == '"')
        return TRUE;
      if (c == '\0')
        return FALSE;
      if (c != '\\')
        continue;
      if (self->p == self->end)
        return FALSE;
      c = *self->p++;
      if (c == 'u')
        {
          if (!skip_unicode_escape (self))
            return FALSE;
        }
      else if (c == '\0' || strchr ("\"\\/bfnrt", c) == NULL)
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_plain (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr (" \t\r\n,:+-.", c) != NULL);
}

/* Stands behind the first character of a number; stops behind the last. Whole numbers of more than
 * 18 digits may not fit 64 bits, and json-glib wraps them silently. */
static gboolean
skip_number (Guard *self,
             char   first)
{
  guint n_digits = g_ascii_isdigit (first);
  gboolean is_whole = first != '.';

  for (; self->p < self->end; self->p++)
    {
      if (g_ascii_isdigit (*self->p))
        n_digits++;
      else if (g_ascii_isalpha (*self->p) || *self->p == '.')
        is_whole = FALSE;
      else if (*self->p != '-' && *self->p != '+')
        break;
    }

  return !is_whole || n_digits <= MAX_DIGITS;
}

static gboolean
check_step (Guard   *self,
            GError **error)
{
  char c = *self->p++;

  if (c == '"')
    {
      if (!skip_string (self))
        return refuse (error, _("A string in the JSON data is damaged or not closed."));
    }
  else if (c == '[' || c == '{')
    {
      if (++self->depth > self->max_depth)
        return refuse (error, _("The JSON data is nested too deeply."));
    }
  else if (c == ']' || c == '}')
    {
      if (self->depth-- == 0)
        return refuse (error, _("The JSON data has a closing bracket too many."));
    }
  else if (g_ascii_isdigit (c))
    {
      if (!skip_number (self, c))
        return refuse (error, _("A number in the JSON data is too long."));
    }
  else if (!is_plain (c))
    return refuse (error,
                   _("The JSON data has a character outside a string that JSON does not allow."));

  return TRUE;
}

/**
 * sl_json_guard_check:
 * @bytes: what is to be parsed as JSON
 * @n: its length in bytes
 * @max_depth: how many arrays and objects may lie in each other
 * @error: return location for a #GIOErrorEnum
 *
 * Looks over raw bytes, in one pass and without recursion, before a recursive parser such as
 * json-glib's gets them: size, depth, whole numbers that would overflow, and whether the strings are
 * those of RFC 8259. What passes is
 * not yet valid JSON, but no parser can be driven deeper than @max_depth by it. A BOM is allowed.
 *
 * Returns: whether @bytes may be parsed; if not, @error says why, without naming a file
 */
gboolean
sl_json_guard_check (const char  *bytes,
                     gsize        n,
                     guint        max_depth,
                     GError     **error)
{
  const char *from = bytes != NULL ? bytes : "";
  Guard guard = { from, from + n, 0, max_depth };

  g_return_val_if_fail (bytes != NULL || n == 0, FALSE);

  if (n > SL_JSON_GUARD_MAX_BYTES)
    return refuse (error, _("The JSON data is too large."));
  if (n >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    guard.p += 3;
  if (guard.p == guard.end)
    return refuse (error, _("The JSON data is empty."));

  while (guard.p < guard.end)
    {
      if (!check_step (&guard, error))
        return FALSE;
    }
  if (guard.depth > 0)
    return refuse (error, _("The JSON data breaks off: a closing bracket is missing."));

  return TRUE;
}
