/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-bundle-json.h"

#include <string.h>

#include "sl-test-utils.h"

#define ANN "a0000000-0000-4000-8000-000000000000"
#define DESK "d0000000-0000-4000-8000-000000000000"
#define SET "c0000000-0000-4000-8000-000000000000"
#define HEAD "{\"format\":\"sidelight-bundle\",\"version\":1,\"comparison\":{\"uuid\":\"" SET "\"},"

static SlBundle *
make_bundle (void)
{
  SlBundle *bundle = sl_bundle_new (SET, "Dam \"A\"");
  g_autoptr (SlText) text = sl_text_new ("\U0001f600 The dam\theld.", -1);

  sl_vector_set (bundle->from, ANN, DESK, 1);
  sl_vector_set (bundle->to, ANN, DESK, 3);
  sl_bundle_add_text (bundle, text);
  sl_bundle_take_entry (bundle, sl_entry_new (ANN, DESK, 2, 5, "2026-03-07T10:00:00Z", "meta",
                                              "title", "{\"key\":\"title\",\"value\":\"\\u0001\"}"));
  sl_bundle_take_entry (bundle, sl_entry_new (ANN, DESK, 3, SL_ENTRY_MAX_NUMBER,
                                              "2026-03-07T10:00:01Z", "claim", ANN, NULL));

  return bundle;
}

static SlBundle *
read_string (const char  *json,
             GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json, strlen (json), NULL);

  return sl_bundle_read (stream, NULL, error);
}

static void
test_round_trip (void)
{
  g_autoptr (SlBundle) bundle = make_bundle ();
  g_autoptr (SlBundle) again = NULL;
  g_autoptr (SlVector) vector = NULL;
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight-changes", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_get_child (file, "b");
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_bundle_export_file (bundle, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (sl_bundle_is_bundle (file));
  again = sl_bundle_import_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->comparison, ==, bundle->comparison);
  g_assert_cmpstr (again->title, ==, bundle->title);
  g_assert_true (sl_vector_equal (again->from, bundle->from));
  g_assert_true (sl_vector_equal (again->to, bundle->to));
  g_assert_cmpuint (again->entries->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (sl_entry_equal (g_ptr_array_index (again->entries, i),
                                   g_ptr_array_index (bundle->entries, i)));
  g_assert_nonnull (sl_bundle_lookup_text (again, sl_text_get_sha256 (
                                             g_ptr_array_index (bundle->texts, 0))));
  vector = sl_bundle_read_vector (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sl_vector_equal (vector, bundle->to));

  g_assert_false (sl_bundle_export_file (bundle, nowhere, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (sl_bundle_import_file (nowhere, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (sl_bundle_read_vector (nowhere, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (sl_bundle_is_bundle (nowhere));
  sl_test_remove_dir (folder);
}

static void
test_hostile (void)
{
  static const char *const bad[] = {
    "", "[]", "{}", "{\"format\":\"sidelight-set\",\"version\":1}",
    "{\"format\":\"sidelight-bundle\",\"version\":2,\"comparison\":{\"uuid\":\"" SET "\"}}",
    "{\"format\":\"sidelight-bundle\",\"version\":1}",
    HEAD "\"changes\":[1]}", HEAD "\"changes\":[{}]}", HEAD "\"changes\":{}}",
    HEAD "\"to\":[{\"annotator\":\"x\"}]}", HEAD "\"texts\":[1]}",
    HEAD "\"changes\":[{\"annotator\":\"" ANN "\",\"device\":\"" DESK "\",\"seq\":0,\"clock\":1,"
    "\"at\":\"\",\"entity\":\"claim\",\"key\":\"k\"}]}",
    HEAD "\"changes\":[{\"annotator\":\"" ANN "\",\"device\":\"" DESK "\",\"seq\":1,"
    "\"clock\":9223372036854775808,\"at\":\"\",\"entity\":\"claim\",\"key\":\"k\"}]}",
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_null (read_string (bad[i], &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
  g_assert_null (read_string (deep, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bundle-json/round-trip", test_round_trip);
  g_test_add_func ("/bundle-json/hostile", test_hostile);

  return g_test_run ();
}
