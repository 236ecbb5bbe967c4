/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-xml-writer.h"

#include <string.h>

/* How a byte has to be written; NULL where it stands for itself. What XML 1.0 forbids becomes a
 * space, one for one, so that places stay what they are. */
static const char *
get_escape (guchar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    case '\t':
      return "&#9;";
    default:
      return c < ' ' ? " " : NULL;
    }
}

static void
put_escaped (SlSink     *sink,
             const char *utf8,
             gsize       n_bytes)
{
  const char *end = utf8 + n_bytes;
  const char *start = utf8;

  for (const char *p = utf8; p < end; p++)
    {
      const char *escape = get_escape (*p);

      /* U+FFFE and U+FFFF are characters that XML does not know either. */
      if (escape == NULL && end - p >= 3 && memcmp (p, "\xef\xbf", 2) == 0 && (guchar) p[2] >= 0xbe)
        {
          sl_sink_put (sink, start, p - start);
          sl_sink_put_char (sink, ' ');
          p += 2;
          start = p + 1;
        }
      else if (escape != NULL)
        {
          sl_sink_put (sink, start, p - start);
          sl_sink_put_string (sink, escape);
          start = p + 1;
        }
    }
  sl_sink_put (sink, start, end - start);
}

/**
 * sl_xml_put_name:
 * @sink: where it goes
 * @name: an element's name
 *
 * Begins an element; its attributes and ">" or "/>" follow.
 */
void
sl_xml_put_name (SlSink     *sink,
                 const char *name)
{
  sl_sink_put_char (sink, '<');
  sl_sink_put_string (sink, name);
}

/**
 * sl_xml_set:
 * @sink: where it goes
 * @name: an attribute
 * @value: (nullable): its value in UTF-8; nothing is written where there is none
 *
 * Puts an attribute into the element that was begun.
 */
void
sl_xml_set (SlSink     *sink,
            const char *name,
            const char *value)
{
  if (value != NULL)
    sl_xml_set_bytes (sink, name, value, strlen (value));
}

/**
 * sl_xml_set_bytes:
 * @sink: where it goes
 * @name: an attribute
 * @utf8: its value in UTF-8
 * @n_bytes: the length of @utf8
 *
 * Puts an attribute into the element that was begun.
 */
void
sl_xml_set_bytes (SlSink     *sink,
                  const char *name,
                  const char *utf8,
                  gsize       n_bytes)
{
  sl_sink_put_char (sink, ' ');
  sl_sink_put_string (sink, name);
  sl_sink_put_string (sink, "=\"");
  put_escaped (sink, utf8, n_bytes);
  sl_sink_put_char (sink, '"');
}

/**
 * sl_xml_set_number:
 * @sink: where it goes
 * @name: an attribute
 * @number: its value
 *
 * Puts an attribute into the element that was begun.
 */
void
sl_xml_set_number (SlSink     *sink,
                   const char *name,
                   guint       number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", number);
  sl_xml_set (sink, name, digits);
}

/**
 * sl_xml_put_element:
 * @sink: where it goes
 * @name: an element's name
 * @text: (nullable): what it holds in UTF-8; nothing is written where there is none
 *
 * Puts a whole element without attributes.
 */
void
sl_xml_put_element (SlSink     *sink,
                    const char *name,
                    const char *text)
{
  if (text == NULL)
    return;
  sl_xml_put_name (sink, name);
  sl_sink_put_char (sink, '>');
  put_escaped (sink, text, strlen (text));
  sl_sink_put_string (sink, "</");
  sl_sink_put_string (sink, name);
  sl_sink_put_char (sink, '>');
}
