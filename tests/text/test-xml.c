/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-xml.h"

#include <string.h>

#include "text/sl-reader.h"

/* What was told, as text: "<name at=value>", words, "</name>". */
static void
start_cb (gpointer               data,
          const char            *element,
          const SlXmlAttributes *attributes)
{
  g_autofree char *at = sl_xml_dup_attribute (attributes, "at");

  g_string_append_printf (data, "<%s", element);
  if (at != NULL)
    g_string_append_printf (data, " at=%s", at);
  g_string_append_c (data, '>');
}

static void
end_cb (gpointer    data,
        const char *element)
{
  g_string_append_printf (data, "</%s>", element);
}

static void
text_cb (gpointer    data,
         const char *words,
         gsize       n)
{
  g_string_append_len (data, words, n);
}

static gboolean
read_xml (const char *xml,
          gssize      n,
          GString    *out)
{
  static const SlXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (GBytes) bytes = g_bytes_new (xml, n < 0 ? strlen (xml) : (gsize) n);
  g_autoptr (GError) error = NULL;
  gboolean read = sl_xml_read (bytes, &handler, out, "story.odt", &error);

  if (!read)
    {
      g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, "story.odt"));
    }

  return read;
}

static void
test_elements (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_true (read_xml ("<?xml version='1.0'?><n:a xmlns:n='urn:n' n:at='1 &amp; 2'><b> </b>"
                           "x &lt; &#228;<![CDATA[<y>]]></n:a>",
                           -1, out));
  g_assert_cmpstr (out->str, ==, "<a at=1 & 2><b> </b>x < ä<y></a>");
}

static void
test_long (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *words = g_strnfill (200000, 'x');
  g_autofree char *xml = g_strconcat ("<a>", words, "</a>", NULL);

  g_assert_true (read_xml (xml, -1, out));
  g_assert_cmpuint (out->len, ==, strlen (xml));
}

/* A billion laughs, a file of the machine, and a file of another. */
static void
test_entities (void)
{
  static const char *const attacks[] = {
    "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://127.0.0.1:1/x.dtd'> %b;]><a/>",
    "<a>&b;</a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      g_assert_false (read_xml (attacks[i], -1, out));
      g_assert_null (strstr (out->str, "root"));
      g_assert_null (strstr (out->str, "ha"));
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) xml = g_string_new (NULL);

  for (guint i = 0; i < SL_XML_MAX_DEPTH + 1; i++)
    g_string_append (xml, "<a>");
  g_assert_false (read_xml (xml->str, -1, out));
}

static void
test_faults (void)
{
  static const char *const faults[] = { "", "words", "<a>", "<a></b>", "<a at=1/>", "<a/><b/>" };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      g_assert_false (read_xml (faults[i], -1, out));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/xml/elements", test_elements);
  g_test_add_func ("/xml/long", test_long);
  g_test_add_func ("/xml/entities", test_entities);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/faults", test_faults);

  return g_test_run ();
}
