/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-agreement-export.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-set.h"

static SlAgreement *
make_agreement (SlSet *set)
{
  SlAgreement *agreement = sl_agreement_new (SL_SET_SOURCE (set), NULL);

  sl_agreement_compute (agreement);

  return agreement;
}

static void
judge (SlSet      *set,
       const char *claim,
       const char *annotator,
       SlVerdict   verdict)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (claim, annotator, verdict, NULL, NULL);

  sl_set_add_annotation (set, annotation);
}

static char *
export (SlAgreement *agreement,
        gboolean (*write) (SlAgreement *, GOutputStream *, GCancellable *, GError **))
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (write (agreement, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static JsonObject *
get_measure (JsonObject *part,
             const char *id)
{
  return json_object_get_object_member (json_object_get_object_member (part, "measures"), id);
}

static void
test_json (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAgreement) agreement = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonObject *pair;
  JsonObject *percent;

  judge (set, SL_TEST_CLAIM (4), SL_TEST_ANN, SL_VERDICT_DISPUTED);
  judge (set, SL_TEST_CLAIM (4), SL_TEST_BEN, SL_VERDICT_SUPPORTED);
  agreement = make_agreement (set);
  json = export (agreement, sl_agreement_export_json);
  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "sidelight-agreement");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "annotators")), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "verdicts")), ==, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "articles")), ==, 2);
  g_assert_cmpuint (
    json_object_get_size (json_object_get_object_member (root, "definitions")), ==, SL_N_MEASURES);
  pair = json_array_get_object_element (json_object_get_array_member (root, "pairs"), 0);
  g_assert_cmpstr (json_object_get_string_member (pair, "a"), ==, SL_TEST_ANN);
  g_assert_cmpstr (json_object_get_string_member (pair, "b"), ==, SL_TEST_BEN);
  percent = get_measure (json_object_get_object_member (root, "overall"), "percent");
  g_assert_cmpfloat_with_epsilon (
    json_object_get_double_member (percent, "value"),
    sl_agreement_get_overall (agreement)->estimates[SL_MEASURE_PERCENT].value, 1e-15);
  g_assert_true (json_object_has_member (percent, "low"));
  g_assert_false (json_object_has_member (
    json_object_get_object_member (
      json_array_get_object_element (json_object_get_array_member (root, "verdicts"), 0), "measures"),
    "alpha_u"));
}

/* Where there is no value there is null, and why; and nobody has an interval of nothing. */
static void
test_undefined (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autoptr (SlAgreement) agreement = make_agreement (set);
  g_autofree char *json = export (agreement, sl_agreement_export_json);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonObject *kappa;

  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  kappa = get_measure (json_object_get_object_member (root, "overall"), "cohen_kappa");
  g_assert_true (json_object_get_null_member (kappa, "value"));
  g_assert_cmpstr (json_object_get_string_member (kappa, "reason"), ==,
                   "it compares exactly two people");
  g_assert_false (json_object_has_member (kappa, "low"));
}

static void
test_csv (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAnnotator) odd = sl_annotator_new ("c4444444-4444-4444-8444-444444444444",
                                                  "=cmd|' /C \"calc\"'!A0", "X");
  g_autoptr (SlAgreement) agreement = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  sl_set_add_annotator (set, odd);
  judge (set, SL_TEST_CLAIM (1), sl_annotator_get_uuid (odd), SL_VERDICT_DISPUTED);
  agreement = make_agreement (set);
  csv = export (agreement, sl_agreement_export_csv);
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "scope,a_id,a,b_id,b,verdict,"));
  g_assert_true (g_str_has_prefix (lines[1], "overall,,,,,,,,span_f1_exact,"));
  g_assert_nonnull (strstr (csv, ",\"'=cmd|' /C \"\"calc\"\"'!A0\","));
  /* over all, three pairs, three verdicts without marks, two articles, a head and an end */
  g_assert_cmpuint (g_strv_length (lines), ==,
                    6 * SL_N_MEASURES + 3 * (SL_N_MEASURES - SL_MEASURE_PERCENT) + 2);
}

/* What the disk refuses is told. */
static void
test_no_room (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAgreement) agreement = make_agreement (set);
  char small[64];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (i == 0 ? sl_agreement_export_json (agreement, stream, NULL, &error)
                             : sl_agreement_export_csv (agreement, stream, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agreement-export/json", test_json);
  g_test_add_func ("/agreement-export/undefined", test_undefined);
  g_test_add_func ("/agreement-export/csv", test_csv);
  g_test_add_func ("/agreement-export/no-room", test_no_room);

  return g_test_run ();
}
