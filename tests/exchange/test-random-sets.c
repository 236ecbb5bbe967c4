/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Sets that nobody would think of, made by chance: what is written must be read back as the same,
 * and every format must find the same words. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange/sl-webannotation.h"
#include "model/sl-uuid.h"
#include "sl-test-set.h"

#define N_SETS 150

/* Pieces that formats stumble over: quotes, breaks, marks, characters of one to four bytes. */
static const char *const pieces[] = {
  "a", "word", " ", " ", "\n", "\n\n", "\t", "\"", "\\", ",", ";", "'", "=", "+", "-", "@",
  "<", ">", "&", "</script>", "{", "}", "[", "]", "null", "50", "1.5", "\x01", "\x1b", "\x7f",
  "\u00e9", "e\u0301", "\u2019", "\u2028", "\u4e2d", "\u202e", "\ufeff", "\U0001f600",
  "\U0001f469\u200d\U0001f680",
};

static char *
make_words (guint max)
{
  guint n = g_test_rand_int_range (1, max);
  GString *words = g_string_new ("x");

  for (guint i = 0; i < n; i++)
    g_string_append (words, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (words, FALSE);
}

static char *
make_words_or_none (guint max)
{
  return g_test_rand_bit () ? make_words (max) : NULL;
}

static char *
make_uuid (void)
{
  g_autofree char *name = g_strdup_printf ("%u", (guint) g_test_rand_int ());

  return sl_uuid_new_v5 (SL_TEST_SET_UUID, name);
}

static SlTextRange
make_range (SlText *text)
{
  guint n = sl_text_get_n_chars (text);
  guint start = g_test_rand_int_range (0, n);

  return (SlTextRange) { start, g_test_rand_int_range (start + 1, n + 1) };
}

static SlFigure *
make_figure (SlText *text)
{
  SlTextRange range = make_range (text);
  g_autofree char *unit = make_words_or_none (3);
  SlFigure *figure = sl_figure_new (&range, g_test_rand_double_range (-1e6, 1e6), unit);

  if (g_test_rand_bit ())
    figure->high = figure->value + g_test_rand_int_range (0, 50);
  figure->bound = g_test_rand_int_range (0, SL_BOUND_ABOUT + 1);
  figure->quantity = make_words_or_none (4);

  return figure;
}

static SlClaim *
make_claim (SlArticle  *article,
            const char *creator)
{
  SlText *text = sl_article_get_text (article);
  SlTextRange range = make_range (text);
  SlTextRange other = make_range (text);
  g_autofree char *uuid = make_uuid ();
  g_autofree char *speaker = make_words_or_none (4);
  SlClaim *claim = sl_claim_new (uuid, sl_article_get_uuid (article), &range,
                                 g_test_rand_int_range (0, SL_N_CLAIM_KINDS),
                                 g_test_rand_int_range (0, SL_N_ORIGINS), g_test_rand_double ());

  sl_claim_set_speaker (claim, speaker);
  for (guint i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      sl_claim_add_quoted (claim, &range);
      sl_claim_add_content (claim, &range);
      sl_claim_take_figure (claim, make_figure (text));
    }
  if (g_test_rand_bit ())
    sl_claim_set_source (claim, &other);
  if (g_test_rand_bit ())
    sl_claim_set_cue (claim, &other);
  if (g_test_rand_bit ())
    {
      sl_claim_set_creator (claim, creator);
      sl_claim_set_created (claim, "2026-03-09T10:00:00Z");
    }

  return claim;
}

static SlArticle *
make_article (const char *creator)
{
  g_autofree char *words = make_words (120);
  g_autoptr (SlText) text = sl_text_new (words, -1);
  g_autofree char *uuid = make_uuid ();
  SlArticle *article = sl_article_new (uuid, text);
  guint start = 0;

  for (guint i = 0; i < SL_N_DETAILS; i++)
    {
      g_autofree char *detail = make_words_or_none (6);

      sl_article_set_detail (article, i, detail);
    }
  while (start < sl_text_get_n_chars (text))
    {
      SlTextRange range = { start, g_test_rand_int_range (start + 1,
                                                          sl_text_get_n_chars (text) + 1) };

      sl_article_add_paragraph (article, &range, g_test_rand_int_range (0, SL_N_ROLES));
      sl_article_add_sentence (article, &range);
      start = range.end;
    }
  for (guint i = g_test_rand_int_range (0, 8); i > 0; i--)
    sl_article_take_claim (article, make_claim (article, creator));
  sl_article_sort_claims (article);

  return article;
}

static void
judge (SlSet      *set,
       SlClaim    *claim,
       const char *annotator)
{
  g_autofree char *note = make_words_or_none (10);
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim), annotator,
                                                           g_test_rand_int_range (0, SL_N_VERDICTS), note,
                                                           "2026-03-09T10:00:00Z");

  for (guint i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      g_autofree char *url = make_words_or_none (6);
      g_autofree char *title = make_words_or_none (6);

      sl_annotation_take_evidence (annotation,
                                   sl_evidence_new (url, title,
                                                    g_test_rand_int_range (0, SL_N_STANCES), NULL));
    }
  if (!sl_annotation_is_empty (annotation))
    g_assert_true (sl_set_add_annotation (set, annotation));
}

static void
join (SlSet     *set,
      GPtrArray *claims)
{
  SlClaim *a = g_ptr_array_index (claims, g_test_rand_int_range (0, claims->len));
  SlClaim *b = g_ptr_array_index (claims, g_test_rand_int_range (0, claims->len));
  SlDifference difference = { SL_DIFFERENCE_WORDING, *sl_claim_get_range (a),
                              *sl_claim_get_range (b) };
  g_autoptr (SlMatch) match = NULL;

  if (a == b)
    return;
  match = sl_match_new (sl_claim_get_uuid (a), sl_claim_get_uuid (b),
                        g_test_rand_int_range (0, SL_N_RELATIONS),
                        g_test_rand_double (), g_test_rand_int_range (0, SL_N_MATCH_STATES),
                        g_test_rand_int_range (0, SL_N_ORIGINS));
  sl_match_add_difference (match, sl_claim_get_uuid (a), &difference);
  sl_set_add_match (set, match);
}

/* Somebody does not find a claim in an article; most chances do not fit, which is a test, too. */
static void
omit (SlSet     *set,
      GPtrArray *claims)
{
  SlClaim *claim = g_ptr_array_index (claims, g_test_rand_int_range (0, claims->len));
  SlClaim *other = g_ptr_array_index (claims, g_test_rand_int_range (0, claims->len));
  g_autofree char *note = make_words_or_none (10);
  g_autoptr (SlOmission) omission =
    sl_omission_new (sl_claim_get_uuid (claim), sl_claim_get_article (other),
                     g_test_rand_bit () ? SL_TEST_ANN : SL_TEST_BEN, note, "2026-03-09T10:00:00Z");

  if (g_str_equal (sl_claim_get_article (claim), sl_claim_get_article (other)))
    g_assert_false (sl_set_add_omission (set, omission));
  else
    sl_set_add_omission (set, omission);
}

static SlSet *
make_set (void)
{
  g_autofree char *uuid = make_uuid ();
  g_autofree char *title = make_words_or_none (8);
  SlSet *set = sl_set_new (uuid, title);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  static const char *const people[] = { SL_TEST_BEN, SL_TEST_ANN };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *name = make_words (4);
      g_autoptr (SlAnnotator) annotator = sl_annotator_new (people[i], name, NULL);

      sl_set_add_annotator (set, annotator);
    }
  for (guint i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      g_autoptr (SlArticle) article = make_article (SL_TEST_ANN);
      GPtrArray *own = sl_article_get_claims (article);

      g_assert_true (sl_set_add_article (set, article));
      for (guint j = 0; j < own->len; j++)
        {
          g_ptr_array_add (claims, g_ptr_array_index (own, j));
          judge (set, g_ptr_array_index (own, j), people[g_test_rand_int_range (0, 2)]);
        }
    }
  for (guint i = 0; claims->len > 1 && i < 6; i++)
    join (set, claims);
  for (guint i = 0; claims->len > 1 && i < 6; i++)
    omit (set, claims);

  return set;
}

static void
test_native (void)
{
  for (guint i = 0; i < N_SETS; i++)
    {
      g_autoptr (SlSet) set = make_set ();
      g_autofree char *first = sl_test_export ("json", set, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SlSet) again = sl_test_import ("json", first, -1, &error);
      g_autofree char *second = NULL;

      g_assert_no_error (error);
      second = sl_test_export ("json", again, NULL);
      g_assert_cmpstr (first, ==, second);
    }
}

/* Whatever else is in a Web Annotation, its words stand at its place in the text it names. */
static void
check_target (SlSet      *set,
              JsonObject *annotation)
{
  JsonObject *target = json_object_get_object_member (annotation, "target");
  const char *uuid = json_object_get_string_member (target, "id") + strlen ("urn:uuid:");
  SlClaim *claim = sl_set_lookup_claim (set, uuid);
  SlArticle *article = sl_set_lookup_article (set, sl_claim_get_article (claim));
  g_autofree char *words = sl_article_dup_words (article, sl_claim_get_range (claim));
  JsonArray *selectors = json_object_get_array_member (target, "selector");
  JsonObject *quote = json_array_get_object_element (selectors, 0);
  JsonObject *position = json_array_get_object_element (selectors, 1);

  g_assert_cmpstr (json_object_get_string_member (quote, "exact"), ==, words);
  g_assert_cmpint (json_object_get_int_member (position, "start"), ==,
                   sl_claim_get_range (claim)->start);
  g_assert_cmpint (json_object_get_int_member (position, "end"), ==,
                   sl_claim_get_range (claim)->end);
}

static void
test_webannotation (void)
{
  for (guint i = 0; i < N_SETS; i++)
    {
      g_autoptr (SlSet) set = make_set ();
      g_autofree char *json = sl_test_export ("webannotation", set, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = json_from_string (json, &error);
      JsonObject *page;
      JsonArray *items;

      g_assert_no_error (error);
      page = json_object_get_object_member (json_node_get_object (root), "first");
      items = json_object_get_array_member (page, "items");
      g_assert_cmpuint (json_array_get_length (items), ==, sl_set_get_n_annotations (set));
      for (guint j = 0; j < json_array_get_length (items); j++)
        check_target (set, json_array_get_object_element (items, j));
      sl_test_assert_comes_back ("webannotation", set,
                                 SL_TEST_NOTES | SL_TEST_EVIDENCE | SL_TEST_TIMES | SL_TEST_PEOPLE);
    }
}

/* Outside quotation marks, a table has as many line ends as rows and as many commas as columns ask
 * for. */
static void
check_table (const char *csv,
             guint       n_rows)
{
  gboolean quoted = FALSE;
  guint n_commas = 0;
  guint n_ends = 0;

  for (const char *p = csv; *p != '\0'; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (!quoted && *p == ',')
        n_commas++;
      else if (!quoted && *p == '\r')
        {
          g_assert_cmpint (p[1], ==, '\n');
          n_ends++;
        }
      else if (!quoted && *p == '\n')
        g_assert_cmpint (p[-1], ==, '\r');
    }
  g_assert_false (quoted);
  g_assert_cmpuint (n_ends, ==, n_rows + 1);
  g_assert_cmpuint (n_commas % (n_rows + 1), ==, 0);
}

static void
test_csv (void)
{
  for (guint i = 0; i < N_SETS; i++)
    {
      g_autoptr (SlSet) set = make_set ();
      g_autofree char *plain = sl_test_export ("csv", set, NULL);
      g_autofree char *spreadsheet = sl_test_export ("csv-spreadsheet", set, NULL);

      check_table (plain, sl_set_get_n_annotations (set));
      check_table (spreadsheet, sl_set_get_n_annotations (set));
    }
}

/* In a report, text cannot open an element: what opens is what the report opens, and all of it
 * closes. */
static void
test_html (void)
{
  for (guint i = 0; i < N_SETS; i++)
    {
      g_autoptr (SlSet) set = make_set ();
      g_autofree char *html = sl_test_export ("html", set, NULL);
      g_auto (GStrv) opened = g_strsplit (html, "<mark ", -1);
      g_auto (GStrv) closed = g_strsplit (html, "</mark>", -1);

      g_assert_true (g_utf8_validate (html, -1, NULL));
      g_assert_cmpuint (g_strv_length (opened), ==, g_strv_length (closed));
      g_assert_null (strstr (html, "</script>"));
      g_assert_null (strchr (html, '\x1b'));
      g_assert_true (g_str_has_suffix (html, "</body></html>\n"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/random-sets/native", test_native);
  g_test_add_func ("/exchange/random-sets/webannotation", test_webannotation);
  g_test_add_func ("/exchange/random-sets/csv", test_csv);
  g_test_add_func ("/exchange/random-sets/html", test_html);

  return g_test_run ();
}
