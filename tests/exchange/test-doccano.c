/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-doccano.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-set.h"

static void
test_written (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *data = sl_test_export ("doccano", set, NULL);
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  guint n_labels = 0;

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_autoptr (JsonNode) root = json_from_string (lines[i], NULL);
      JsonObject *line;

      g_assert_nonnull (root);
      line = json_node_get_object (root);
      g_assert_true (json_object_has_member (line, "text"));
      n_labels += json_array_get_length (json_object_get_array_member (line, "label"));
    }
  g_assert_cmpuint (n_labels, ==, 4);
}

static void
test_round_trip (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();

  sl_test_assert_comes_back ("doccano", set, SL_TEST_PEOPLE);
}

static guint
count_taken (const char *data,
             guint       n_messages)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = sl_test_import_into ("doccano", NULL, data, -1, messages, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, n_messages);

  return sl_set_get_n_annotations (set);
}

/* The forms that its versions and kinds of projects write. */
static void
test_foreign (void)
{
  g_assert_cmpuint (count_taken ("{\"id\":1,\"text\":\"one two\",\"label\":[[0,3,\"disputed\"]]}\n"
                                 "{\"id\":2,\"text\":\"three\",\"label\":[[0,5,\"Supported\"]]}\n", 0), ==, 2);
  g_assert_cmpuint (count_taken ("[{\"text\":\"one two\",\"labels\":[[4,7,\"disputed\"]]}]", 0), ==, 1);
  g_assert_cmpuint (count_taken ("{\"text\":\"one two\",\"entities\":[{\"id\":4,\"label\":\"disputed\","
                                 "\"start_offset\":0,\"end_offset\":3}],\"relations\":[]}", 0), ==, 1);
  g_assert_cmpuint (count_taken ("{\"text\":\"one\",\"label\":[[0,3,\"PER\"],[0,1,\"none\"]]}\n{\"data\":1}", 3), ==, 0);
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "{\"text\":\"one\",\"label\":[[0,4,\"disputed\"]]}", "{\"text\":\"one\",\"label\":[[-1,2,\"disputed\"]]}",
    "{\"text\":\"one\",\"label\":[[2,2,\"disputed\"]]}", "{\"text\":\"one\",\"label\":[[0,\"disputed\"]]}",
    "{\"text\":\"one\",\"label\":[7]}", "{\"text\":\"one\",\"label\":[[]]}", "{\"text\":\"\"}",
    "{\"text\":\"one\"}\n{\"text\":", "{\"text\":\"one\"} x", "",
    "{\"text\":\"one\",\"label\":[[0,99999999999999999999,\"disputed\"]]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_free (sl_test_refused ("doccano", NULL, bad[i], -1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/doccano/written", test_written);
  g_test_add_func ("/exchange/doccano/round-trip", test_round_trip);
  g_test_add_func ("/exchange/doccano/foreign", test_foreign);
  g_test_add_func ("/exchange/doccano/refused", test_refused);

  return g_test_run ();
}
