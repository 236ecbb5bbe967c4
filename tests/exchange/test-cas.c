/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-cas.h"

#include <string.h>

#include "exchange/sl-xml-events.h"
#include "exchange/sl-zip-reader.h"
#include "sl-test-set.h"

/* What a reader of UIMA finds: the text, and the words of each claim in it by UTF-16 units. */
typedef struct
{
  GString *claims;
  char *text;
} Seen;

static gboolean
begin_cb (const char        *name,
          const SlXmlEvent  *event,
          gpointer           user_data,
          GError           **error)
{
  Seen *seen = user_data;
  guint begin;
  guint end;

  if (g_str_equal (name, "Sofa"))
    seen->text = sl_xml_event_dup (event, "sofaString");
  if (!g_str_equal (name, "Claim"))
    return TRUE;
  g_assert_true (sl_xml_event_get_uint (event, "begin", &begin));
  g_assert_true (sl_xml_event_get_uint (event, "end", &end));
  g_string_append_printf (seen->claims, "%u-%u;", begin, end);

  return TRUE;
}

static gboolean
end_cb (const char  *name,
        const char  *text,
        gpointer     user_data,
        GError     **error)
{
  return TRUE;
}

static void
test_files (void)
{
  static const SlXmlHandlers handlers = { begin_cb, end_cb };
  g_autoptr (SlSet) set = sl_test_set_new ();
  SlClaim *claim = sl_set_lookup_claim (set, SL_TEST_CLAIM (1));
  SlArticle *article = sl_set_lookup_article (set, sl_claim_get_article (claim));
  gsize n;
  g_autofree char *data = sl_test_export ("cas", set, &n);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, n, NULL);
  g_autoptr (SlZipReader) zip = sl_zip_reader_load (stream, NULL, NULL);
  const char *path = sl_zip_reader_get_path (zip, 1);
  Seen seen = { g_string_new (NULL), NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sl_zip_reader_get_n (zip), ==, 4);
  g_assert_nonnull (sl_zip_reader_lookup (zip, "TypeSystem.xml"));
  g_assert_true (g_str_has_suffix (path, ".xmi"));
  g_assert_true (sl_xml_events_read (sl_zip_reader_lookup (zip, path), &handlers, &seen, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (seen.claims->str, ==, "0-15;27-42;100-157;");
  g_assert_cmpstr (seen.text, ==, sl_text_get_utf8 (sl_article_get_text (article)));
  g_string_free (seen.claims, TRUE);
  g_free (seen.text);
}

static void
test_full (void)
{
  sl_test_assert_full ("cas");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/cas/files", test_files);
  g_test_add_func ("/exchange/cas/full", test_full);

  return g_test_run ();
}
