/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-refi.h"

#include <string.h>

#include "exchange/sl-zip-reader.h"
#include "sl-test-set.h"

#define FRAME "f0000000-0000-4000-8000-000000000001"
#define BELOW "f0000000-0000-4000-8000-000000000002"
#define TOPIC "f0000000-0000-4000-8000-000000000003"
#define CODING "f0000000-0000-4000-8000-000000000004"

static void
add_code (SlSet      *set,
          const char *uuid,
          SlCodeKind  kind,
          const char *name,
          const char *parent)
{
  g_autoptr (SlCode) code = sl_code_new (uuid, kind, name);

  sl_code_set_definition (code, "Who is to blame, & \"why\"?");
  sl_code_set_colour (code, "#102030");
  sl_code_set_parent (code, parent);
  g_assert_true (sl_set_add_code (set, code));
}

/* The sample set with a codebook and a coded passage. */
static SlSet *
make_set (void)
{
  SlSet *set = sl_test_set_new ();
  SlClaim *claim = sl_set_lookup_claim (set, SL_TEST_CLAIM (2));
  g_autoptr (SlCoding) coding = sl_coding_new (CODING, BELOW, sl_claim_get_article (claim),
                                               &(SlTextRange) { 3, 9 }, SL_TEST_BEN,
                                               "2026-03-09T11:00:00Z");

  add_code (set, FRAME, SL_CODE_FRAME, "Conflict <frame>", NULL);
  add_code (set, BELOW, SL_CODE_FRAME, "Blame", FRAME);
  add_code (set, TOPIC, SL_CODE_TOPIC, "Dams", NULL);
  g_assert_true (sl_set_add_coding (set, coding));

  return set;
}

static char *
get_project (SlSet *set)
{
  gsize n;
  g_autofree char *data = sl_test_export ("qdpx", set, &n);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, n, NULL);
  g_autoptr (SlZipReader) zip = sl_zip_reader_load (stream, NULL, NULL);
  GBytes *xml = sl_zip_reader_lookup (zip, "project.qde");

  g_assert_cmpuint (sl_zip_reader_get_n (zip), ==, 3);
  g_assert_true (g_str_has_prefix (sl_zip_reader_get_path (zip, 1), "sources/"));

  return g_strndup (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
}

static void
test_project (void)
{
  g_autoptr (SlSet) set = make_set ();
  g_autofree char *xml = get_project (set);

  g_assert_nonnull (strstr (xml, "name=\"Conflict &lt;frame&gt;\" isCodable=\"true\" color=\"#102030\">"));
  g_assert_nonnull (strstr (xml, "name=\"Frames\" isCodable=\"false\""));
  g_assert_nonnull (strstr (xml, "startPosition=\"97\" endPosition=\"154\""));
  g_assert_nonnull (strstr (xml, "<CodeRef targetGUID=\"" BELOW "\"/>"));
  g_assert_nonnull (strstr (xml, "<Description>only a note</Description></PlainTextSelection>"));
}

static void
check_code (SlSet      *set,
            SlSet      *read,
            const char *uuid)
{
  SlCode *before = sl_set_lookup_code (set, uuid);
  SlCode *after = sl_set_lookup_code (read, uuid);

  g_assert_nonnull (after);
  g_assert_cmpstr (sl_code_get_name (after), ==, sl_code_get_name (before));
  g_assert_cmpstr (sl_code_get_definition (after), ==, sl_code_get_definition (before));
  g_assert_cmpstr (sl_code_get_colour (after), ==, sl_code_get_colour (before));
  g_assert_cmpstr (sl_code_get_parent (after), ==, sl_code_get_parent (before));
  g_assert_cmpint (sl_code_get_kind (after), ==, sl_code_get_kind (before));
}

static void
test_round_trip (gconstpointer data)
{
  const char *format = data;
  g_autoptr (SlSet) set = make_set ();
  gsize n;
  g_autofree char *file = sl_test_export (format, set, &n);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) read = sl_test_import_into (format, set, file, n, messages, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 0);
  g_assert_cmpuint (sl_set_get_n_codes (read), ==, 3);
  check_code (set, read, FRAME);
  check_code (set, read, BELOW);
  check_code (set, read, TOPIC);
  if (g_str_equal (format, "qdc"))
    return;
  sl_test_assert_comes_back (format, set, SL_TEST_NOTES | SL_TEST_TIMES | SL_TEST_PEOPLE);
  g_assert_true (sl_coding_equal (sl_set_lookup_coding (set, CODING),
                                  sl_set_lookup_coding (read, CODING)));
}

/* Codes that lie in each other in a circle end, and nobody's claims need no users. */
static void
test_odd (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autofree char *empty = sl_test_export ("qdc", set, NULL);
  g_autofree char *circle = NULL;
  g_autofree char *project = NULL;

  g_assert_nonnull (strstr (empty, "name=\"disputed\""));
  add_code (set, FRAME, SL_CODE_FRAME, "a", BELOW);
  add_code (set, BELOW, SL_CODE_FRAME, "b", FRAME);
  circle = sl_test_export ("qdc", set, NULL);
  g_assert_nonnull (strstr (circle, FRAME));
  g_assert_nonnull (strstr (circle, BELOW));
  project = sl_test_export ("qdpx", set, NULL);
  g_assert_null (strstr (project, "<Users>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/refi/project", test_project);
  g_test_add_data_func ("/exchange/refi/round-trip/project", "qdpx", test_round_trip);
  g_test_add_data_func ("/exchange/refi/round-trip/codebook", "qdc", test_round_trip);
  g_test_add_func ("/exchange/refi/odd", test_odd);

  return g_test_run ();
}
