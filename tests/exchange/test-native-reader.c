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
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":9223372036854775808", "number" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":18446744073709551630", "number" },
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
    { "\"high\":60", "\"high\":null" },
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

  g_assert_null (sl_test_import ("json", "{\"format\":\"sidelight-set\",\"version\":3}", -1,
                                 &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "version 3"));
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
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json, n, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sl_native_read (stream, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What the larger table does not break: marks of other places, twins, numbers out of bounds. */
static const Damage more_damages[] = {
  { "\"format\":\"sidelight-set\",", "", "“format” is missing" },
  { "\"format\":\"sidelight-set\"", "\"format\":null", "format" },
  { "\"version\":1", "\"version\":-1", "version" },
  { "\"version\":1", "\"version\":true", "version" },
  { "\"version\":1", "\"version\":null", "version" },
  { "\"version\":1", "\"version\":1.5", "version" },
  { "\"articles\":[", "\"articles\":\"none\",\"x\":[", "articles" },
  { "\"articles\":[", "\"articles\":[null,", "articles[0]" },
  { "\"annotations\":[", "\"annotations\":[[],", "annotations[0]" },
  { "\"matches\":[", "\"matches\":[true,", "matches[0]" },
  { "\"initials\":\"AR\"", "\"initials\":[]", "annotators[0]: “initials”" },
  { "\"sha256\":\"", "\"sha256\":7,\"x\":\"", "articles[0]: “sha256”" },
  { "\"sha256\":\"", "\"x\":\"", "articles[0]: “sha256” is missing" },
  { "\"text\":\"", "\"x\":\"", "articles[0]: “text” is missing" },
  { "\"title\":\"The dam, ", "\"title\":{},\"x\":\"The dam, ", "articles[0]: “title”" },
  { "\"role\":\"body\"", "\"x\":\"body\"", "articles[0]: paragraphs[0]: “role” is missing" },
  { "\"paragraphs\":[", "\"paragraphs\":[{\"start\":0,\"end\":99999,\"role\":\"body\"},",
    "articles[0]: paragraphs[0]: “end”" },
  { "\"sentences\":[{\"start\":0,\"end\":25}",
    "\"sentences\":[{\"start\":0,\"end\":25},{\"start\":24,\"end\":30}",
    "articles[0]: sentences[1]: It overlaps" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":13", "claims[0]: The words" },
  { "\"start\":0,\"end\":14", "\"start\":\"0\",\"end\":14", "claims[0]: “start”" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":-922337203685477580", "claims[0]: “end”" },
  { "\"start\":0,\"end\":14", "\"start\":0,\"end\":4294967310", "claims[0]: “end”" },
  { "\"kind\":\"assertion\"", "\"kind\":\"ASSERTION\"", "claims[0]: “kind”" },
  { "\"kind\":\"assertion\"", "\"kind\":null", "claims[0]: “kind” is missing" },
  { "\"score\":0.8125", "\"score\":-0.1", "claims[0]: “score”" },
  { "\"score\":0.8125", "\"score\":\"0.8\"", "claims[0]: “score”" },
  { "\"speaker\":\"a pilot\"", "\"speaker\":1", "claims[1]: “speaker”" },
  { "\"cue\":{", "\"cue\":{\"start\":1,\"end\":1},\"x\":{", "claims[1]: cue" },
  { "\"unit\":\"count\"", "\"unit\":{}", "claims[2]: figures[0]: “unit”" },
  { "\"high\":60", "\"high\":50.25", "claims[2]: figures[0]: “high”" },
  { "\"quoted\":[{", "\"quoted\":[{\"start\":0,\"end\":3},{",
    "claims[1]: quoted[0]: It lies outside the claim" },
  { "\"content\":[{", "\"content\":[{\"start\":0,\"end\":3},{",
    "claims[1]: content[0]: It lies outside the claim" },
  { "\"value\":50.5", "\"value\":1e308", "claims[2]: figures[0]: “value”" },
  { "\"value\":50.5", "\"value\":-1e308", "claims[2]: figures[0]: “value”" },
  { "\"verdict\":\"disputed\"", "\"verdict\":null", "annotations[1]: “verdict” is missing" },
  { "\"note\":\"only a note\"", "\"note\":false", "“note”" },
  { "\"stance\":\"disputes\"", "\"stance\":\"Disputes\"", "evidence[0]: “stance”" },
  { "\"changed\":\"2026-03-09T10:00:00Z\"", "\"changed\":\"2026-03-09\"",
    "annotations[0]: “changed”" },
};

static void
test_more_damage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (more_damages); i++)
    {
      g_autofree char *message = read_damaged (more_damages[i].old, more_damages[i].new);

      g_test_message ("%s: %s", more_damages[i].new, message);
      g_assert_nonnull (message);
      g_assert_nonnull (strstr (message, more_damages[i].message));
    }
}

static void
assert_no_set (const char *data,
               gssize      n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_test_import ("json", data, n_bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

/* Files that are no sets at all. */
static void
test_no_sets (void)
{
  static const char head[] = "{\"format\":\"sidelight-set\",\"version\":1,\0";

  assert_no_set ("", 0);
  assert_no_set ("   \n", -1);
  assert_no_set ("\xef\xbb\xbf", 3);
  assert_no_set ("\0", 1);
  assert_no_set (head, sizeof head);
  assert_no_set ("null", -1);
  assert_no_set ("[]", -1);
  assert_no_set ("{}", -1);
  assert_no_set ("\"sidelight-set\"", -1);
  assert_no_set ("{\"format\":\"sidelight-set\",\"version\":1}", -1);
  assert_no_set ("{\"format\":\"sidelight-set\",\"version\":1,\"comparison\":{}}", -1);
  assert_no_set ("PK\x03\x04", 4);
  assert_no_set ("\xff\xfe{\0}\0", 6);
  assert_no_set ("{\"format\":\"\xc3\x28\"}", -1);
  assert_no_set ("{\"format\":\"\xed\xa0\x80\"}", -1);
}

/* A set may be empty, and what has no entries may be missing. */
static void
test_smallest (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set =
    sl_test_import ("json", "{\"format\":\"sidelight-set\",\"version\":1,"
                            "\"comparison\":{\"uuid\":\"" SL_TEST_SET_UUID "\"}}", -1, &error);
  g_autofree char *uuid = NULL;

  g_assert_no_error (error);
  uuid = sl_set_source_dup_uuid (SL_SET_SOURCE (set));
  g_assert_cmpstr (uuid, ==, SL_TEST_SET_UUID);
  g_assert_cmpuint (sl_set_get_n_annotators (set), ==, 0);
  g_assert_cmpuint (sl_set_get_n_articles (set), ==, 0);
  g_assert_cmpuint (sl_set_get_n_claims (set), ==, 0);
}

static SlSet *
send_through (SlSet *set)
{
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autoptr (GError) error = NULL;
  SlSet *again = sl_test_import ("json", json, -1, &error);

  g_assert_no_error (error);

  return again;
}

/* Articles and people come back with all that is known of them. */
static void
test_every_detail (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, "\U0001f30a e\u0301");
  g_autoptr (SlAnnotator) ben = sl_annotator_new (SL_TEST_BEN, "Be\u0301n, \"B\"\t\\", "\U0001f30a");
  g_autoptr (SlText) text = sl_text_new ("The \U0001f30a came.\nIt went.", -1);
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);
  g_autoptr (SlSet) again = NULL;
  SlArticle *found;
  const SlParagraph *paragraphs;
  g_autofree char *title = NULL;
  guint n;

  for (guint i = 0; i < SL_N_DETAILS; i++)
    sl_article_set_detail (article, i, i == SL_DETAIL_IMPORTED ? "2026-03-08T09:00:00Z"
                                                               : sl_detail_to_string (i));
  sl_article_add_paragraph (article, &(SlTextRange) { 0, 11 }, SL_ROLE_HEADLINE);
  sl_article_add_paragraph (article, &(SlTextRange) { 12, 20 }, SL_ROLE_REPEAT);
  g_assert_true (sl_set_add_annotator (set, ben));
  g_assert_true (sl_set_add_article (set, article));
  again = send_through (set);

  found = sl_set_lookup_article (again, sl_article_get_uuid (article));
  for (guint i = 0; i < SL_N_DETAILS; i++)
    g_assert_cmpstr (sl_article_get_detail (found, i), ==, sl_article_get_detail (article, i));
  paragraphs = sl_article_get_paragraphs (found, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (paragraphs[0].role, ==, SL_ROLE_HEADLINE);
  g_assert_cmpint (paragraphs[1].role, ==, SL_ROLE_REPEAT);
  g_assert_cmpuint (paragraphs[1].range.end, ==, 20);
  g_assert_cmpstr (sl_annotator_get_name (sl_set_lookup_annotator (again, SL_TEST_BEN)), ==,
                   "Be\u0301n, \"B\"\t\\");
  g_assert_cmpstr (sl_annotator_get_initials (sl_set_lookup_annotator (again, SL_TEST_BEN)), ==,
                   "\U0001f30a");
  title = sl_set_source_dup_title (SL_SET_SOURCE (again));
  g_assert_cmpstr (title, ==, "\U0001f30a e\u0301");
}

/* Judgements and matches come back as they were, differences on their sides. */
static void
test_every_judgement (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlSet) again = send_through (set);
  g_autofree char *pair = sl_match_dup_pair_uuid (SL_TEST_CLAIM (3), SL_TEST_CLAIM (5));
  SlAnnotation *before = sl_set_lookup_annotation (set, SL_TEST_CLAIM (1), SL_TEST_BEN);
  SlAnnotation *after = sl_set_lookup_annotation (again, SL_TEST_CLAIM (1), SL_TEST_BEN);
  SlMatch *match = sl_set_lookup_match (again, pair);
  const SlDifference *differences;
  guint n;

  g_assert_true (sl_annotation_equal (before, after));
  g_assert_cmpstr (sl_annotation_get_changed (after), ==, "2026-03-09T10:00:00Z");
  g_assert_cmpstr (sl_annotation_get_evidence (after, 0)->date, ==, "2026-03-01");
  g_assert_null (sl_annotation_get_evidence (after, 1)->url);
  g_assert_cmpint (sl_match_get_relation (match), ==, SL_RELATION_CONFLICTING_FIGURE);
  g_assert_cmpint (sl_match_get_state (match), ==, SL_MATCH_SUGGESTED);
  g_assert_cmpfloat_with_epsilon (sl_match_get_score (match), 0.75, 1e-9);
  differences = sl_match_get_differences (match, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (differences[0].kind, ==, SL_DIFFERENCE_FIGURE);
  g_assert_cmpuint (differences[0].a.start, ==, 66);
  g_assert_cmpuint (differences[0].b.end, ==, 5);
  g_assert_cmpuint (differences[1].b.start, ==, differences[1].b.end);
}

/* Whatever the vocabularies have can be sent. */
static void
test_every_word (void)
{
  for (guint i = 0; i < SL_N_RELATIONS; i++)
    {
      g_autoptr (SlSet) set = sl_test_set_new ();
      g_autoptr (SlSet) again = NULL;
      SlMatchState state = i % SL_N_MATCH_STATES;
      SlOrigin origin = i % SL_N_ORIGINS;
      g_autoptr (SlMatch) match = sl_match_new (SL_TEST_CLAIM (2), SL_TEST_CLAIM (6), i, 1.0 / 3,
                                                state, origin);
      SlMatch *found;

      g_assert_true (sl_set_add_match (set, match));
      again = send_through (set);
      found = sl_set_lookup_match (again, sl_match_get_uuid (match));
      g_assert_cmpint (sl_match_get_relation (found), ==, i);
      g_assert_cmpint (sl_match_get_state (found), ==, state);
      g_assert_cmpint (sl_match_get_origin (found), ==, origin);
      g_assert_cmpfloat_with_epsilon (sl_match_get_score (found), 0.3333, 1e-9);
    }
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
  g_test_add_func ("/exchange/native-reader/more-damage", test_more_damage);
  g_test_add_func ("/exchange/native-reader/no-sets", test_no_sets);
  g_test_add_func ("/exchange/native-reader/smallest", test_smallest);
  g_test_add_func ("/exchange/native-reader/every-detail", test_every_detail);
  g_test_add_func ("/exchange/native-reader/every-judgement", test_every_judgement);
  g_test_add_func ("/exchange/native-reader/every-word", test_every_word);

  return g_test_run ();
}
