/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-xml-events.h"

#include <string.h>

static gboolean
begin_cb (const char        *name,
          const SlXmlEvent  *event,
          gpointer           user_data,
          GError           **error)
{
  guint n = 0;
  g_autofree char *value = sl_xml_event_dup (event, "v");

  g_string_append_printf (user_data, "<%s %s", name, value != NULL ? value : "-");
  if (sl_xml_event_get_uint (event, "n", &n))
    g_string_append_printf (user_data, " %u", n);
  g_string_append_c (user_data, '>');
  if (g_str_equal (name, "stop"))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "stopped on purpose");

  return !g_str_equal (name, "stop");
}

static gboolean
end_cb (const char  *name,
        const char  *text,
        gpointer     user_data,
        GError     **error)
{
  g_string_append_printf (user_data, "%s</%s>", text, name);

  return TRUE;
}

static char *
read_xml (const char *xml,
          gssize      n)
{
  static const SlXmlHandlers handlers = { begin_cb, end_cb };
  g_autoptr (GBytes) bytes = g_bytes_new (xml, n < 0 ? strlen (xml) : (gsize) n);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (sl_xml_events_read (bytes, &handlers, seen, &error))
    return g_strdup (seen->str);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  return NULL;
}

static void
test_events (void)
{
  g_autofree char *seen = read_xml ("<?xml version=\"1.0\"?><p:a xmlns:p=\"x\" v=\"&lt;1&gt;\" n=\"7\">one<b n=\"-1\"/>"
                                    "<![CDATA[<two>]]><!-- no --></p:a>", -1);

  g_assert_cmpstr (seen, ==, "<a <1> 7><b -></b>one<two></a>");
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "", " ", "<a>", "<a></b>", "<a b></a>", "<a/><b/>", "<a>&x;</a>", "<!DOCTYPE a><a/>", "<stop/>", "x", "<a>\x01</a>",
  };
  /* A document type in UTF-16 is one as well. */
  static const char wide[] = "\xff\xfe<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0>\0<\0a\0/\0>\0";

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (read_xml (bad[i], -1));
  g_assert_null (read_xml (wide, sizeof wide - 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/xml-events/events", test_events);
  g_test_add_func ("/exchange/xml-events/refused", test_refused);

  return g_test_run ();
}
