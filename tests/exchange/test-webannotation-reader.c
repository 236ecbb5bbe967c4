/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-webannotation-reader.h"

#include <string.h>

#include "sl-test-set.h"

#define SOURCE "https://news.example.com/dam?a=1&b=2"
#define TAGGED "\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"disputed\"}"
#define HELD \
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"The dam held\",\"prefix\":\"\",\"suffix\":\", she\"}"

static void
test_round_trip (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();

  sl_test_assert_comes_back ("webannotation", set,
                             SL_TEST_NOTES | SL_TEST_EVIDENCE | SL_TEST_TIMES | SL_TEST_PEOPLE);
}

static SlSet *
read_one (const char *rest,
          GPtrArray  *messages)
{
  g_autoptr (SlSet) base = sl_test_set_new ();
  g_autofree char *json = g_strdup_printf ("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
                                           "\"type\":\"Annotation\",%s}", rest);
  g_autoptr (GError) error = NULL;
  SlSet *set = sl_test_import_into ("webannotation", base, json, -1, messages, &error);

  g_assert_no_error (error);

  return set;
}

typedef struct
{
  SlSet *set;
  GString *seen;
} Telling;

static void
assert_reads (const char *rest,
              const char *expected,
              const char *message)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SlSet) set = read_one (rest, messages);
  g_autoptr (GString) seen = g_string_new (NULL);

  sl_set_source_foreach_row (SL_SET_SOURCE (set), sl_test_tell_row, seen, NULL);
  g_assert_cmpstr (seen->str, ==, expected);
  g_assert_cmpuint (messages->len, ==, message != NULL ? 1 : 0);
  if (message != NULL)
    g_assert_nonnull (strstr (g_ptr_array_index (messages, 0), message));
}

/* Annotations as other programs write them. */
static void
test_foreign (void)
{
  assert_reads ("\"creator\":{\"id\":\"https://example.org/cy\",\"name\":\"Cy\"}," TAGGED
                ",\"target\":{\"source\":\"" SOURCE "\",\"selector\":" HELD "}",
                "Cy 2-14 disputed;", NULL);
  assert_reads ("\"creator\":\"mailto:cy@example.org\",\"bodyValue\":\"odd\",\"target\":{\"source\":"
                "{\"id\":\"" SOURCE "\"},\"selector\":[" HELD ",{\"type\":\"TextPositionSelector\","
                "\"start\":2,\"end\":14}]}", "mailto:cy@example.org 2-14 none odd;", NULL);
  assert_reads ("\"creator\":[{\"name\":\"Cy\"}],\"body\":[{\"value\":\"a\"},{\"value\":\"b\","
                "\"purpose\":[\"commenting\"]}],\"target\":[{\"source\":\"" SOURCE "\",\"selector\":"
                HELD "}]", "Cy 2-14 none a\n\nb;", NULL);
  assert_reads (TAGGED ",\"target\":{\"source\":\"" SOURCE "\",\"selector\":" HELD "}",
                "Somebody 2-14 disputed;", NULL);
}

/* What cannot be taken over, or not as it is, is named. */
static void
test_named (void)
{
  assert_reads (TAGGED ",\"target\":\"https://elsewhere.example/\"", "", "elsewhere.example");
  assert_reads (TAGGED ",\"target\":{\"source\":\"" SOURCE "\",\"selector\":{\"type\":"
                "\"TextQuoteSelector\",\"exact\":\"never said\"}}", "", "never said");
  assert_reads (TAGGED ",\"target\":{\"source\":\"" SOURCE "\",\"selector\":{\"type\":"
                "\"TextPositionSelector\",\"start\":5,\"end\":99999}}", "", "left out");
  assert_reads (TAGGED ",\"target\":{\"source\":\"" SOURCE "\",\"selector\":[" HELD ",{\"type\":"
                "\"TextPositionSelector\",\"start\":50,\"end\":62}]}", "Somebody 2-14 disputed;",
                "put there");
  assert_reads ("\"body\":{\"value\":\"fine\",\"purpose\":\"tagging\"},\"target\":{\"source\":\""
                SOURCE "\",\"selector\":" HELD "}", "", "fine");
  assert_reads (TAGGED ",\"target\":[{\"source\":\"" SOURCE "\",\"selector\":" HELD "},\"x:y\"]",
                "Somebody 2-14 disputed;", "first target");
  assert_reads (TAGGED ",\"target\":{\"source\":\"" SOURCE "\",\"selector\":[" HELD ",{\"type\":"
                "\"CssSelector\",\"value\":\"p\"}]}", "Somebody 2-14 disputed;", "selector");
}

/* Nothing of a damaged file is taken. */
static void
test_refused (void)
{
  static const char *const bad[] = {
    "{\"type\":\"Annotation\",\"target\":{\"selector\":{\"type\":\"TextPositionSelector\",\"start\":-1,\"end\":4}}}",
    "{\"type\":\"Annotation\",\"target\":{\"selector\":{\"type\":\"TextPositionSelector\",\"start\":4,\"end\":4}}}",
    "{\"type\":\"Annotation\",\"target\":{\"selector\":{\"type\":\"TextPositionSelector\",\"start\":4}}}",
    "{\"type\":\"Annotation\",\"target\":{\"selector\":{\"type\":\"TextPositionSelector\",\"start\":\"1\",\"end\":4}}}",
    ("{\"type\":\"Annotation\",\"target\":{\"selector\":{\"type\":\"TextPositionSelector\",\"start\":1,"
     "\"end\":18446744073709551620}}}"),
    "[{\"type\":\"Annotation\",\"id\":\"a:1\"},{\"type\":\"Annotation\",\"id\":\"a:1\"}]",
    "[{\"type\":\"Annotation\"},", "",
  };
  g_autoptr (SlSet) base = sl_test_set_new ();
  g_autofree char *deep = g_strnfill (100000, '[');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_free (sl_test_refused ("webannotation", base, bad[i], -1));
  g_free (sl_test_refused ("webannotation", base, deep, -1));
}

/* Two people's marks in one file, the second twice: the later judgement counts. */
static void
test_twice (void)
{
#define JUDGED(time, word) \
  "{\"type\":\"Annotation\",\"creator\":{\"id\":\"x:cy\",\"name\":\"Cy\"},\"modified\":\"" time "\"," \
  "\"body\":{\"value\":\"" word "\",\"purpose\":\"tagging\"}," \
  "\"target\":{\"source\":\"" SOURCE "\",\"selector\":" HELD "}}"
  g_autoptr (SlSet) base = sl_test_set_new ();
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set =
    sl_test_import_into ("webannotation", base,
                         "[" JUDGED ("2026-03-09T12:00:00+01:00", "supported") ","
                         JUDGED ("2026-03-09T10:00:00Z", "disputed") "]", -1, messages, &error);
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_no_error (error);
  sl_set_source_foreach_row (SL_SET_SOURCE (set), sl_test_tell_row, seen, NULL);
  g_assert_cmpstr (seen->str, ==, "Cy 2-14 supported;");
  g_assert_cmpuint (messages->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/webannotation-reader/round-trip", test_round_trip);
  g_test_add_func ("/exchange/webannotation-reader/foreign", test_foreign);
  g_test_add_func ("/exchange/webannotation-reader/named", test_named);
  g_test_add_func ("/exchange/webannotation-reader/refused", test_refused);
  g_test_add_func ("/exchange/webannotation-reader/twice", test_twice);

  return g_test_run ();
}
