/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-claimreview.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-set.h"

static const SlPublisher publisher = { "Harbour Desk", "https://checks.example.org/2026/dam?x=1" };

static char *
publish (SlSet             *set,
         const SlPublisher *by,
         GError           **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!sl_claimreview_publish (SL_SET_SOURCE (set), by, stream, NULL, error))
    return NULL;
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));

  return g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
settle (SlSet      *set,
        const char *claim,
        SlVerdict   verdict)
{
  g_autoptr (SlAdjudication) decision =
    sl_adjudication_new (claim, verdict != SL_VERDICT_NONE ? SL_RULING_NEW : SL_RULING_OPEN, verdict, SL_TEST_ANN,
                         "2026-03-10T09:00:00Z");

  sl_adjudication_set_reason (decision, "Two of three logs say so.");
  g_assert_true (sl_set_add_adjudication (set, decision));
}

/* Only what was settled is published; what cannot be verified has no number. */
static void
test_settled (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonArray *reviews;
  JsonObject *rating;

  settle (set, SL_TEST_CLAIM (1), SL_VERDICT_DISPUTED);
  settle (set, SL_TEST_CLAIM (2), SL_VERDICT_UNVERIFIABLE);
  settle (set, SL_TEST_CLAIM (4), SL_VERDICT_NONE);
  json = publish (set, &publisher, &error);
  g_assert_no_error (error);
  root = json_from_string (json, NULL);
  reviews = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (reviews), ==, 2);
  rating = json_object_get_object_member (json_array_get_object_element (reviews, 0), "reviewRating");
  g_assert_cmpstr (json_object_get_string_member (rating, "ratingValue"), ==, "1");
  g_assert_cmpstr (json_object_get_string_member (rating, "ratingExplanation"), ==, "Two of three logs say so.");
  rating = json_object_get_object_member (json_array_get_object_element (reviews, 1), "reviewRating");
  g_assert_cmpstr (json_object_get_string_member (rating, "alternateName"), ==, "Unverifiable");
  g_assert_false (json_object_has_member (rating, "ratingValue"));
  g_assert_nonnull (strstr (json, "\"url\":\"https://checks.example.org/\""));
  g_assert_nonnull (strstr (json, "\"datePublished\":\"2026-03-10\""));
}

/* The only annotator needs no settling. */
static void
test_alone (void)
{
  g_autoptr (SlSet) both = sl_test_set_new ();
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  SlClaim *claim = sl_set_lookup_claim (both, SL_TEST_CLAIM (4));
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (SL_TEST_CLAIM (4), SL_TEST_ANN, SL_VERDICT_SUPPORTED,
                                                           NULL, "2026-03-09T10:00:00Z");
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  sl_set_add_annotator (set, sl_set_lookup_annotator (both, SL_TEST_ANN));
  sl_set_add_article (set, sl_set_lookup_article (both, sl_claim_get_article (claim)));
  g_assert_true (sl_set_add_annotation (set, annotation));
  json = publish (set, &publisher, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (json, "\"ratingValue\":\"3\""));
}

static void
test_refused (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  static const SlPublisher bad[] = {
    { NULL, NULL }, { "", "https://a.example/" }, { "Desk", NULL }, { "Desk", "a.example" }, { "Desk", "javascript:x" },
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (publish (set, &publisher, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&error);
  settle (set, SL_TEST_CLAIM (1), SL_VERDICT_DISPUTED);
  g_assert_null (publish (set, NULL, &error));
  g_clear_error (&error);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_null (publish (set, &bad[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_clear_error (&error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/claimreview/settled", test_settled);
  g_test_add_func ("/exchange/claimreview/alone", test_alone);
  g_test_add_func ("/exchange/claimreview/refused", test_refused);

  return g_test_run ();
}
