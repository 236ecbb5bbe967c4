/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-writer.h"

#include <string.h>

/**
 * sl_html_writer_bytes:
 * @sink: where it goes
 * @utf8: valid UTF-8
 * @n_bytes: its length in bytes
 *
 * Writes text so that nothing in it is markup, between tags as well as in a quoted attribute.
 * Control characters, which HTML does not allow, become spaces.
 */
void
sl_html_writer_bytes (SlSink     *sink,
                      const char *utf8,
                      gsize       n_bytes)
{
  const char *end = utf8 + n_bytes;
  const char *run = utf8;

  for (const char *p = utf8; p < end; p++)
    {
      const char *instead = NULL;

      if (*p == '&')
        instead = "&amp;";
      else if (*p == '<')
        instead = "&lt;";
      else if (*p == '>')
        instead = "&gt;";
      else if (*p == '"')
        instead = "&quot;";
      else if (*p == '\x7f' || ((guchar) *p < 0x20 && *p != '\n' && *p != '\t'))
        instead = " ";
      if (instead == NULL)
        continue;
      sl_sink_put (sink, run, p - run);
      sl_sink_put_string (sink, instead);
      run = p + 1;
    }
  sl_sink_put (sink, run, end - run);
}

/**
 * sl_html_writer_text:
 * @sink: where it goes
 * @text: (nullable): valid UTF-8
 *
 * Writes text as sl_html_writer_bytes() does.
 */
void
sl_html_writer_text (SlSink     *sink,
                     const char *text)
{
  if (text != NULL)
    sl_html_writer_bytes (sink, text, strlen (text));
}

/**
 * sl_html_writer_range:
 * @sink: where it goes
 * @text: a text
 * @range: a range of it, in code points
 *
 * Writes a piece of a text.
 */
void
sl_html_writer_range (SlSink            *sink,
                      SlText            *text,
                      const SlTextRange *range)
{
  gsize start = sl_text_byte_offset (text, range->start);
  gsize end = sl_text_byte_offset (text, range->end);

  if (end > start)
    sl_html_writer_bytes (sink, sl_text_get_utf8 (text) + start, end - start);
}

/**
 * sl_html_writer_element:
 * @sink: where it goes
 * @name: the element
 * @class_name: (nullable): its class
 * @text: (nullable): what stands in it
 *
 * Writes an element with nothing but text in it.
 */
void
sl_html_writer_element (SlSink     *sink,
                        const char *name,
                        const char *class_name,
                        const char *text)
{
  sl_sink_put_char (sink, '<');
  sl_sink_put_string (sink, name);
  if (class_name != NULL)
    {
      sl_sink_put_string (sink, " class=\"");
      sl_html_writer_text (sink, class_name);
      sl_sink_put_char (sink, '"');
    }
  sl_sink_put_char (sink, '>');
  sl_html_writer_text (sink, text);
  sl_sink_put_string (sink, "</");
  sl_sink_put_string (sink, name);
  sl_sink_put_char (sink, '>');
}

/**
 * sl_html_writer_is_web_link:
 * @url: (nullable): an address that somebody gave
 *
 * Returns: whether it leads to a page on the web, and not into a script or a local file
 */
gboolean
sl_html_writer_is_web_link (const char *url)
{
  g_autofree char *scheme = url != NULL ? g_uri_parse_scheme (url) : NULL;

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "https") == 0 ||
                            g_ascii_strcasecmp (scheme, "http") == 0);
}

/**
 * sl_html_writer_link:
 * @sink: where it goes
 * @url: (nullable): an address that somebody gave
 * @text: what to show
 *
 * Writes a link, or only the text where the address does not lead to the web.
 */
void
sl_html_writer_link (SlSink     *sink,
                     const char *url,
                     const char *text)
{
  gboolean is_link = sl_html_writer_is_web_link (url);

  if (is_link)
    {
      sl_sink_put_string (sink, "<a rel=\"noreferrer\" href=\"");
      sl_html_writer_text (sink, url);
      sl_sink_put_string (sink, "\">");
    }
  sl_html_writer_text (sink, text);
  if (is_link)
    sl_sink_put_string (sink, "</a>");
}

/**
 * sl_html_writer_number:
 * @sink: where it goes
 * @number: a number
 *
 * Writes a number in digits.
 */
void
sl_html_writer_number (SlSink *sink,
                       guint   number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", number);
  sl_sink_put_string (sink, digits);
}
