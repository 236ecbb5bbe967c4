/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-xml-writer.h"

static void
test_escapes (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlSink) sink = sl_sink_new (stream, NULL);

  sl_xml_put_name (sink, "a");
  sl_xml_set (sink, "b", "<&>\"'\n\t\x01\x1b\u00e9\uffff\U0001f600.");
  sl_xml_set (sink, "none", NULL);
  sl_xml_set_number (sink, "n", 4294967295u);
  sl_sink_put_string (sink, ">");
  sl_xml_put_element (sink, "c", "x]]>y");
  sl_xml_put_element (sink, "none", NULL);
  sl_sink_put_string (sink, "</a>");
  g_assert_true (sl_sink_flush (sink, NULL));
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_cmpstr (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), ==,
                   "<a b=\"&lt;&amp;&gt;&quot;'&#10;&#9;  \u00e9 \U0001f600.\" n=\"4294967295\">"
                   "<c>x]]&gt;y</c></a>");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/xml-writer/escapes", test_escapes);

  return g_test_run ();
}
