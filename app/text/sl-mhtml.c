/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-mhtml.h"

#include <string.h>

#define HEAD_BYTES 8192
#define MAX_PARTS 5000

/* A stretch of the file. */
typedef struct
{
  const char *start;
  const char *end;
} Span;

/* The end of the headers at the start of a span: behind the empty line, or NULL. */
static const char *
find_body (Span span)
{
  for (const char *p = span.start; (p = memchr (p, '\n', span.end - p)) != NULL;)
    {
      p++;
      if (p < span.end && *p == '\r')
        p++;
      if (p < span.end && *p == '\n')
        return p + 1;
    }

  return NULL;
}

/* The value of a header (RFC 5322): lines that begin with a blank go on with it. */
static char *
dup_header (Span        head,
            const char *name)
{
  gsize length = strlen (name);
  const char *line = head.start;

  while (line < head.end)
    {
      const char *end = memchr (line, '\n', head.end - line);
      const char *value = line + length + 1;
      g_autofree char *unfolded = NULL;

      while (end != NULL && end + 1 < head.end && (end[1] == ' ' || end[1] == '\t'))
        end = memchr (end + 1, '\n', head.end - end - 1);
      if (end == NULL)
        end = head.end;
      if (value <= end && line[length] == ':' && g_ascii_strncasecmp (line, name, length) == 0)
        {
          unfolded = g_strndup (value, end - value);
          g_strdelimit (unfolded, "\r\n\t", ' ');
          return g_strdup (g_strstrip (unfolded));
        }
      line = end + 1;
    }

  return NULL;
}

/* A parameter of a header's value: boundary="…". */
static char *
dup_parameter (const char *value,
               const char *name)
{
  g_autofree char *lower = g_ascii_strdown (value, -1);
  g_autofree char *key = g_strconcat (name, "=", NULL);
  const char *found = strstr (lower, key);
  const char *start;

  if (found == NULL)
    return NULL;
  start = value + (found - lower) + strlen (key);
  if (*start == '"')
    return g_strndup (start + 1, strcspn (start + 1, "\""));

  return g_strndup (start, strcspn (start, "; \t"));
}

/* RFC 2045, 6.7: "=C3=A4" is two bytes, "=" at the end of a line joins it to the next. */
static GBytes *
decode_quoted (Span body)
{
  GByteArray *out = g_byte_array_new ();

  for (const char *p = body.start; p < body.end; p++)
    {
      guint8 byte = *p;

      if (*p == '=' && body.end - p > 2 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          byte = g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2]);
          p += 2;
        }
      else if (*p == '=')
        {
          while (p + 1 < body.end && (p[1] == '\r' || p[1] == ' '))
            p++;
          if (p + 1 < body.end && p[1] == '\n')
            p++;
          continue;
        }
      g_byte_array_append (out, &byte, 1);
    }

  return g_byte_array_free_to_bytes (out);
}

static GBytes *
decode_body (Span        body,
             const char *encoding)
{
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "quoted-printable") == 0)
    return decode_quoted (body);
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "base64") == 0)
    {
      g_autofree char *words = g_strndup (body.start, body.end - body.start);
      gsize n;
      guchar *bytes = g_base64_decode (words, &n);

      return g_bytes_new_take (bytes, n);
    }

  return g_bytes_new (body.start, body.end - body.start);
}

/* A part, if it is a page. */
static SlMhtml *
read_part (Span part)
{
  const char *start = find_body (part);
  Span head = { part.start, start };
  Span body = { start, part.end };
  g_autofree char *type = start != NULL ? dup_header (head, "Content-Type") : NULL;
  g_autofree char *encoding = NULL;
  SlMhtml *self;

  if (type == NULL
      || (g_ascii_strncasecmp (type, "text/html", 9) != 0
          && g_ascii_strncasecmp (type, "application/xhtml", 17) != 0))
    return NULL;
  encoding = dup_header (head, "Content-Transfer-Encoding");
  self = g_new0 (SlMhtml, 1);
  self->html = decode_body (body, encoding);
  self->charset = dup_parameter (type, "charset");
  self->url = dup_header (head, "Content-Location");

  return self;
}

/* The first page among the parts between the boundaries. */
static SlMhtml *
read_parts (Span        body,
            const char *boundary)
{
  g_autofree char *mark = g_strconcat ("--", boundary, NULL);
  gsize length = strlen (mark);
  const char *p = g_strstr_len (body.start, body.end - body.start, mark);

  for (guint i = 0; i < MAX_PARTS && p != NULL; i++)
    {
      const char *line = memchr (p, '\n', body.end - p);
      Span part;
      SlMhtml *self;

      if (line == NULL)
        break;
      p = g_strstr_len (p + length, body.end - p - length, mark);
      part.start = line + 1;
      part.end = p != NULL ? p : body.end;
      self = part.start < part.end ? read_part (part) : NULL;
      if (self != NULL)
        return self;
    }

  return NULL;
}

/**
 * sl_mhtml_sniff:
 * @bytes: a file's content
 * @n: its length in bytes
 *
 * Returns: whether it begins with the headers of a message of several parts that belong together,
 * as browsers save pages (RFC 2557)
 */
gboolean
sl_mhtml_sniff (const char *bytes,
                gsize       n)
{
  Span head = { bytes, bytes + MIN (n, HEAD_BYTES) };
  g_autofree char *type = NULL;
  const char *body;

  if (n == 0 || !g_ascii_isalpha (bytes[0]))
    return FALSE;
  body = find_body (head);
  if (body != NULL)
    head.end = body;
  type = dup_header (head, "Content-Type");

  return type != NULL && g_ascii_strncasecmp (type, "multipart/related", 17) == 0;
}

/**
 * sl_mhtml_read:
 * @bytes: a page saved as a single file
 *
 * Returns: (transfer full) (nullable): the page itself, still in its character set; %NULL if the
 * file has none
 */
SlMhtml *
sl_mhtml_read (GBytes *bytes)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  Span whole = { data, data + n };
  const char *body = n > 0 ? find_body (whole) : NULL;
  Span head = { data, body };
  g_autofree char *type = body != NULL ? dup_header (head, "Content-Type") : NULL;
  g_autofree char *boundary = type != NULL ? dup_parameter (type, "boundary") : NULL;
  g_autofree char *url = NULL;
  Span parts = { body, whole.end };
  SlMhtml *self;

  if (boundary == NULL || *boundary == '\0')
    return NULL;
  self = read_parts (parts, boundary);
  url = dup_header (head, "Snapshot-Content-Location");
  if (self != NULL && url != NULL)
    {
      g_free (self->url);
      self->url = g_steal_pointer (&url);
    }

  return self;
}

/**
 * sl_mhtml_free:
 * @self: (transfer full): a page
 *
 * Frees it.
 */
void
sl_mhtml_free (SlMhtml *self)
{
  g_bytes_unref (self->html);
  g_free (self->charset);
  g_free (self->url);
  g_free (self);
}
