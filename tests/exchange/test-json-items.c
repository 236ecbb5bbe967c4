/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-json-items.h"

#include "sl-test-utils.h"

#include <string.h>

static gboolean
note_item (const SlJsonDoc  *item,
           gpointer          user_data,
           GError          **error)
{
  GString *seen = user_data;
  const char *name = sl_json_doc_get_text (item, 0, "n");

  g_string_append_printf (seen, "%s;", name != NULL ? name : "-");
  if (g_strcmp0 (name, "stop") == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "stopped on purpose");

  return g_strcmp0 (name, "stop") != 0;
}

static char *
read_items (const char  *json,
            gssize       n,
            GError     **error)
{
  static const char *const lists[] = { "first", "items", NULL };
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (json, n < 0 ? (gssize) strlen (json) : n, NULL);
  GString *seen = g_string_new (NULL);

  if (sl_json_items_read (stream, lists, note_item, seen, NULL, error))
    return g_string_free (seen, FALSE);
  g_string_free (seen, TRUE);

  return NULL;
}

static void
assert_items (const char *json,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *seen = read_items (json, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (seen, ==, expected);
}

static void
test_shapes (void)
{
  assert_items ("[]", "");
  assert_items (" [ {\"n\":\"a\"} , {\"n\":\"b\"} ] ", "a;b;");
  assert_items ("{\"items\":[{\"n\":\"a\"},7,null,\"]\"],\"n\":\"root\"}", "a;-;-;-;");
  assert_items ("{\"n\":\"root\",\"first\":{\"x\":[1],\"items\":[{\"n\":\"a\"}],\"y\":{}}}", "a;");
  assert_items ("{\"n\":\"root\",\"others\":[{\"n\":\"a\"}]}", "root;");
  assert_items ("{\"n\":\"a\"}\n{\"n\":\"b\"}\r\n\n{\"n\":\"c\"}\n", "a;b;c;");
  assert_items ("\xef\xbb\xbf{\"n\":\"a\"}", "a;");
  assert_items ("{\"n\":\"a\",\"items\":\"none\"}", "a;");
  assert_items ("{}", "-;");
}

/* Items that are larger than what is read at a time, and borders of pieces at every place. */
static void
test_pieces (void)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *filler = g_strnfill (256 * 1024 - 20 + i, 'x');
      g_autofree char *json = g_strdup_printf ("[{\"f\":\"%s\",\"n\":\"a\\\"]}\"},{\"n\":\"b\"}]", filler);
      g_autoptr (GError) error = NULL;
      g_autofree char *seen = read_items (json, -1, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (seen, ==, "a\"]};b;");
    }
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "", " \n", "7", "\"a\"", "null", "[", "[{}", "[{},", "[{},]", "[,{}]", "[{} {}]", "{", "{\"items\"",
    "{\"items\":", "{\"items\":[", "{\"items\":[}", "{\"items\":[{]}", "{\"items\" []}", "{items:[]}", "{\"a\":1 \"b\":2}",
    "{\"a\":,}", "[\"a]", "[1,2] x", "{}]", "[{\"n\":\"stop\"}]", "{\"n\":\"stop\"}", "[tru]", "{\"a\":1,\"items\":[01]}",
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      sl_test_tell (bad[i]);
      g_assert_null (read_items (bad[i], -1, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_clear_error (&error);
    }
  g_assert_null (read_items (deep, -1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (read_items ("[{}]\0", 5, &error));
  g_clear_error (&error);
}

/* Nothing that never ends is taken whole. */
static void
test_endless (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFileInputStream) zeros = g_file_read (file, NULL, NULL);
  static const char *const lists[] = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_json_items_read (G_INPUT_STREAM (zeros), lists, note_item, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_false (sl_json_items_read (G_INPUT_STREAM (zeros), lists, note_item, NULL, cancellable,
                                      &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/json-items/shapes", test_shapes);
  g_test_add_func ("/exchange/json-items/pieces", test_pieces);
  g_test_add_func ("/exchange/json-items/refused", test_refused);
  g_test_add_func ("/exchange/json-items/endless", test_endless);

  return g_test_run ();
}
