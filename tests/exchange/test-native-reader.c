/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-native-article.h"
#include "exchange/sl-native-reader.h"

#include <string.h>

#include "sl-test-set.h"

static void
test_round_trip (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *first = sl_test_export ("json", set, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) again = sl_test_import ("json", first, -1, &error);
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_articles (again), ==, 2);
  g_assert_cmpuint (sl_set_get_n_claims (again), ==, 6);
  g_assert_cmpuint (sl_set_get_n_annotations (again), ==, 5);
  g_assert_cmpuint (sl_set_get_n_matches (again), ==, 2);
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("d0000000-0000-4000-8000-00000000000%u", i);

      g_assert_true (sl_claim_equal (sl_set_lookup_claim (set, uuid),
                                     sl_set_lookup_claim (again, uuid)));
    }
  second = sl_test_export ("json", again, NULL);
  g_assert_cmpstr (first, ==, second);
}

/* Replaces the first OLD in a good set by NEW; says what the reader makes of it. */
static char *
read_damaged (const char *old,
              const char *new)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *json = sl_test_export ("json", set, NULL);
  const char *found = strstr (json, old);
  g_autofree char *damaged = NULL;
  g_autoptr (SlSet) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (found);
  damaged = g_strdup_printf ("%.*s%s%s", (int) (found - json), json, new, found + strlen (old));
  read = sl_test_import ("json", damaged, -1, &error);
  if (read != NULL)
    return NULL;

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  return g_strdup (error->message);
}

typedef struct
{
  const char *old;
  const char *new;
  const char *message;
} Damage;

static const Damage damages[] = {
  { "\"format\":\"sidelight-set\"", "\"format\":\"other\"", "format" },
  { "\"format\":\"sidelight-set\"", "\"format\":[]", "format" },
  { "\"version\":1", "\"version\":0", "version" },
  { "\"version\":1", "\"version\":\"1\"", "version" },
  { "\"version\":1", "\"version\":1e400", "version" },
  { "\"comparison\":{", "\"comparison\":[],\"x\":{", "comparison" },
  { "\"uuid\":\"c0000000", "\"uuid\":\"C0000000", "comparison: " },
  { "\"annotators\":[", "\"annotators\":[7,", "annotators[0]" },
  { "\"annotators\":[", "\"annotators\":{},\"x\":[", "annotators" },
  { "\"uuid\":\"b2222222-2222-4222-8222-222222222222\"",
    "\"uuid\":\"a1111111-1111-4111-8111-111111111111\"", "annotators[1]" },
  { "\"name\":\"Ann Reader\"", "\"name\":12", "annotators[0]: “name”" },
  { "\"name\":\"Ann Reader\",", "", "annotators[0]: “name” is missing" },
  { "\"sha256\":\"", "\"sha256\":\"0", "articles[0]: “text”" },
  { "The dam held, she said.\\n", "The dam broke, she said.\\n", "articles[0]: “text”" },
  { "Sixty people were moved.\\n", "Sixty people were moved.\\r\\n", "articles[1]: “text”" },
  { "\"text\":\"", "\"text\":\"\xef\xbb\xbf", "articles[0]: “text”" },
  { "\"url\":\"https", "\"url\":7,\"x\":\"https", "articles[0]: “url”" },
  { "\"role\":\"body\"", "\"role\":\"Body\"", "articles[0]: paragraphs[0]: “role”" },
  { "\"paragraphs\":[{\"start\":0,",
    "\"paragraphs\":[{\"start\":0,\"end\":2,\"role\":\"body\"},{\"start\":1,",
    "articles[0]: paragraphs[1]" },
  { "\"sentences\":[{\"start\":0,\"end\":25}", "\"sentences\":[{\"start\":0,\"end\":25000}",
    "articles[0]: sentences[0]: “end”" },
  { "\"start\":0,\"end\":14", "\"start\":-1,\"end\":14", "articles[0]: claims[0]: “start”" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":0", "articles[0]: claims[0]" },
  { "\"start\":0,\"end\":14", "\"start\":14,\"end\":0", "articles[0]: claims[0]: “end”" },
  { "\"start\":0,\"end\":14", "\"start\":1,\"end\":15", "articles[0]: claims[0]: The words" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":14.0", "articles[0]: claims[0]: “end”" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":9223372036854775808",
    "articles[0]: claims[0]: “end”" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":99999999999999999999999999",
    "articles[0]: claims[0]: “end”" },
  { "\"start\":0,\"end\":14", "\"start\":null,\"end\":14",
    "articles[0]: claims[0]: “start” is missing" },
  { "d0000000-0000-4000-8000-000000000002\",\"start",
    "d0000000-0000-4000-8000-000000000001\",\"start", "articles[0]" },
  { "\"kind\":\"assertion\"", "\"kind\":\"opinion\"", "claims[0]: “kind”" },
  { "\"kind\":\"assertion\"", "\"kind\":{}", "claims[0]: “kind”" },
  { "\"origin\":\"found\"", "\"origin\":\"\"", "claims[0]: “origin”" },
  { "\"score\":0.8125", "\"score\":1.5", "claims[0]: “score”" },
  { "\"score\":0.8125", "\"score\":1e999", "claims[0]: “score”" },
  { "\"score\":0.8125", "\"score\":true", "claims[0]: “score”" },
  { "\"created\":\"2026-03-08T09:00:00Z\"", "\"created\":\"yesterday\"", "claims[0]: “created”" },
  { "\"creator\":\"a1111111", "\"creator\":\"ann", "claims[0]: “creator”" },
  { "\"quoted\":[{\"start\":", "\"quoted\":[{\"start\":900", "claims[1]: quoted[0]" },
  { "\"source\":{", "\"source\":{\"end\":3},\"x\":{", "claims[1]: source: “start”" },
  { "\"cue\":{", "\"cue\":[],\"x\":{", "claims[1]: “cue”" },
  { "\"value\":50.5", "\"value\":\"50\"", "claims[2]: figures[0]: “value”" },
  { "\"high\":60", "\"high\":1e400", "claims[2]: figures[0]: “high”" },
  { "\"bound\":\"about\"", "\"bound\":\"nearly\"", "claims[2]: figures[0]: “bound”" },
  { "{\"claim\":\"d0000000", "{\"claim\":\"e0000000", "annotations[0]" },
  { "\"annotator\":\"a1111111", "\"annotator\":\"e1111111", "annotations[0]" },
  { "\"verdict\":\"disputed\"", "\"verdict\":\"false\"", "annotations[1]: “verdict”" },
  { "\"annotator\":\"b2222222-2222-4222-8222-222222222222\",\"verdict\":\"disputed\"",
    "\"annotator\":\"a1111111-1111-4111-8111-111111111111\","
    "\"verdict\":\"disputed\"", "annotations[1]" },
  { "\"stance\":\"disputes\"", "\"stance\":\"\"", "annotations[1]: evidence[0]: “stance”" },
  { "\"relation\":\"", "\"relation\":\"x", "matches[0]: “relation”" },
  { "\"state\":\"", "\"state\":\"x", "matches[0]: “state”" },
  { "\"b\":\"d0000000-0000-4000-8000-000000000005\"",
    "\"b\":\"d0000000-0000-4000-8000-000000000003\"", "It does not join" },
  { "\"b\":\"d0000000-0000-4000-8000-000000000005\"",
    "\"b\":\"d0000000-0000-4000-8000-000000000004\"", "“uuid”" },
  { "\"kind\":\"figure\",\"a\":{\"start\":66", "\"kind\":\"figure\",\"a\":{\"start\":6600",
    "differences[0]: a: “start”" },
  { "\"note\":\"only a note\"", "\"note\":\"only\\u0000a note\"", "string" },
  { "\"note\":\"only a note\"", "\"note\":\"only\\ud800a note\"", "string" },
  { "\"matches\":[",
    "\"matches\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "nested" },
};

static void
test_damaged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *message = read_damaged (damages[i].old, damages[i].new);

      g_test_message ("%s: %s", damages[i].new, message);
      g_assert_nonnull (message);
      g_assert_nonnull (strstr (message, damages[i].message));
    }
}

/* What a later version adds is passed over, and null is the same as absent. */
static void
test_tolerated (void)
{
  static const Damage harmless[] = {
    { "\"version\":1", "\"version\":1,\"codebook\":{\"version\":3}" },
    { "\"initials\":\"AR\"", "\"initials\":null" },
    { "\"speaker\":\"a pilot\"", "\"speaker\":null,\"voice\":[1,2]" },
    { "\"matches\":[", "\"relations\":[" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    g_assert_null (read_damaged (harmless[i].old, harmless[i].new));
}

static void
test_newer (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_test_import ("json", "{\"format\":\"sidelight-set\",\"version\":2}", -1,
                                 &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "version 2"));
}

/* No prefix of a good set crashes the reader or passes for a set. */
static void
test_cut_off (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  gsize n;
  g_autofree char *json = sl_test_export ("json", set, &n);

  for (gsize i = 0; i + 2 < n; i += 37)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sl_test_import ("json", json, i, &error));
      g_assert_nonnull (error);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  gsize n;
  g_autofree char *json = sl_test_export ("json", set, &n);
  g_autoptr (GBytes) bytes = g_bytes_new (json, n);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sl_native_read (bytes, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/native-reader/round-trip", test_round_trip);
  g_test_add_func ("/exchange/native-reader/damaged", test_damaged);
  g_test_add_func ("/exchange/native-reader/tolerated", test_tolerated);
  g_test_add_func ("/exchange/native-reader/newer", test_newer);
  g_test_add_func ("/exchange/native-reader/cut-off", test_cut_off);
  g_test_add_func ("/exchange/native-reader/cancelled", test_cancelled);

  return g_test_run ();
}
