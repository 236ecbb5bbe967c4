/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-test-set.h"

#include <string.h>

#include "sl-test-utils.h"

/* Everything that counts characters wrongly stumbles over this one: an astral character, a joined
 * emoji, a combining mark, a quotation mark, a backslash, a tab; a claim at 0 and one at the end. */
#define TRICKY \
  "\U0001f600 The dam held, she said.\n" \
  "\"Cafe\u0301 \\ ruins\", wrote \U0001f469\u200d\U0001f680 a pilot;\t" \
  "about 50.5 to 60 people were moved\n" \
  "=SUM(A1:A9) is no formula, and <b>this</b> is & no markup"

#define PLAIN "Sixty people were moved.\nThe dam broke, he said."

static void
add_claim (SlArticle  *article,
           const char *uuid,
           const char *words,
           SlClaimKind kind)
{
  SlText *text = sl_article_get_text (article);
  const char *utf8 = sl_text_get_utf8 (text);
  const char *found = strstr (utf8, words);
  g_autoptr (SlClaim) claim = NULL;
  SlTextRange range;

  g_assert_nonnull (found);
  range.start = sl_text_char_offset (text, found - utf8);
  range.end = range.start + g_utf8_strlen (words, -1);
  claim = sl_claim_new (uuid, sl_article_get_uuid (article), &range, kind, SL_ORIGIN_FOUND, 0.8125);
  if (kind == SL_CLAIM_KIND_QUOTE)
    {
      sl_claim_add_quoted (claim, &(SlTextRange) { range.start + 1, range.start + 4 });
      sl_claim_add_content (claim, &(SlTextRange) { range.start, range.start + 5 });
      sl_claim_set_source (claim, &(SlTextRange) { range.end, range.end + 3 });
      sl_claim_set_cue (claim, &(SlTextRange) { range.end + 1, range.end + 2 });
      sl_claim_set_speaker (claim, "a pilot");
    }
  if (kind == SL_CLAIM_KIND_FIGURE)
    {
      SlFigure *figure = sl_figure_new (&(SlTextRange) { range.start, range.start + 5 }, 50.5, "count");

      figure->high = 60;
      figure->bound = SL_BOUND_ABOUT;
      figure->quantity = g_strdup ("people moved");
      sl_claim_take_figure (claim, figure);
    }
  if (kind == SL_CLAIM_KIND_ASSERTION)
    {
      sl_claim_set_creator (claim, SL_TEST_ANN);
      sl_claim_set_created (claim, "2026-03-08T09:00:00Z");
    }
  sl_article_take_claim (article, g_steal_pointer (&claim));
}

static SlArticle *
make_tricky (void)
{
  SlArticle *article = sl_test_article_new (TRICKY);

  sl_article_set_detail (article, SL_DETAIL_TITLE, "The dam, \"first\" report");
  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, "Harbour Desk");
  sl_article_set_detail (article, SL_DETAIL_PUBLISHED, "2026-03-07");
  sl_article_set_detail (article, SL_DETAIL_URL, "https://news.example.com/dam?a=1&b=2");
  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  sl_article_add_sentence (article, &(SlTextRange) { 0, 25 });
  add_claim (article, SL_TEST_CLAIM (1), "\U0001f600 The dam held", SL_CLAIM_KIND_ASSERTION);
  add_claim (article, SL_TEST_CLAIM (2), "\"Cafe\u0301 \\ ruins\"", SL_CLAIM_KIND_QUOTE);
  add_claim (article, SL_TEST_CLAIM (3), "about 50.5 to 60 people were moved", SL_CLAIM_KIND_FIGURE);
  add_claim (article, SL_TEST_CLAIM (4), "=SUM(A1:A9) is no formula, and <b>this</b> is & no markup",
             SL_CLAIM_KIND_ATTRIBUTED);
  sl_article_sort_claims (article);

  return article;
}

/* Without a URL, a date or a language, as a pasted text is. */
static SlArticle *
make_plain (void)
{
  SlArticle *article = sl_test_article_new (PLAIN);

  sl_article_set_detail (article, SL_DETAIL_FILE, "b.txt");
  add_claim (article, SL_TEST_CLAIM (5), "Sixty people were moved", SL_CLAIM_KIND_FIGURE);
  add_claim (article, SL_TEST_CLAIM (6), "The dam broke, he said.", SL_CLAIM_KIND_ATTRIBUTED);

  return article;
}

static void
judge (SlSet      *set,
       const char *claim,
       const char *annotator,
       SlVerdict   verdict,
       const char *note,
       const char *url)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (claim, annotator, verdict, note, "2026-03-09T10:00:00Z");

  if (url != NULL)
    {
      sl_annotation_take_evidence (annotation, sl_evidence_new (url, "The \"log\"", SL_STANCE_DISPUTES, "2026-03-01"));
      sl_annotation_take_evidence (annotation, sl_evidence_new (NULL, "seen there", SL_STANCE_CONTEXT, NULL));
    }
  g_assert_true (sl_set_add_annotation (set, annotation));
}

static void
add_matches (SlSet *set)
{
  g_autoptr (SlMatch) figures = sl_match_new (SL_TEST_CLAIM (5), SL_TEST_CLAIM (3), SL_RELATION_CONFLICTING_FIGURE,
                                              0.75, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  g_autoptr (SlMatch) dams = sl_match_new (SL_TEST_CLAIM (1), SL_TEST_CLAIM (6), SL_RELATION_CONTRADICTS,
                                           1, SL_MATCH_ACCEPTED, SL_ORIGIN_MARKED);
  SlDifference difference = { SL_DIFFERENCE_FIGURE, { 0, 5 }, { 66, 72 } };
  SlDifference left_out = { SL_DIFFERENCE_LEFT_OUT, { 5, 5 }, { 66, 72 } };

  sl_match_add_difference (figures, SL_TEST_CLAIM (5), &difference);
  sl_match_add_difference (figures, SL_TEST_CLAIM (5), &left_out);
  g_assert_true (sl_set_add_match (set, figures));
  g_assert_true (sl_set_add_match (set, dams));
}

/* A set of two articles, two annotators and all that can stand in a set. */
SlSet *
sl_test_set_new (void)
{
  SlSet *set = sl_set_new (SL_TEST_SET_UUID, "The dam & the \"flood\"");
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, "Ann Reader", NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (SL_TEST_BEN, "Bénédicte, \"Ben\"", "BB");
  g_autoptr (SlArticle) tricky = make_tricky ();
  g_autoptr (SlArticle) plain = make_plain ();

  g_assert_true (sl_set_add_annotator (set, ann));
  g_assert_true (sl_set_add_annotator (set, ben));
  g_assert_true (sl_set_add_article (set, tricky));
  g_assert_true (sl_set_add_article (set, plain));
  judge (set, SL_TEST_CLAIM (1), SL_TEST_ANN, SL_VERDICT_SUPPORTED, NULL, NULL);
  judge (set, SL_TEST_CLAIM (1), SL_TEST_BEN, SL_VERDICT_DISPUTED, "No:\n\"broke\", \U0001f600", "https://example.org/log?x=1&y=2");
  judge (set, SL_TEST_CLAIM (2), SL_TEST_ANN, SL_VERDICT_NONE, "only a note", NULL);
  judge (set, SL_TEST_CLAIM (4), SL_TEST_ANN, SL_VERDICT_UNVERIFIABLE, "=1+1", NULL);
  judge (set, SL_TEST_CLAIM (6), SL_TEST_BEN, SL_VERDICT_SUPPORTED, NULL, "https://example.org/2");
  add_matches (set);

  return set;
}

/* What FORMAT_ID makes of SET, with a NUL after it. */
char *
sl_test_export (const char *format_id,
                SlSet      *set,
                gsize      *n_bytes)
{
  const SlFormat *format = sl_format_lookup (format_id);
  const SlPublisher publisher = { "Harbour Desk", "https://checks.example.org/dam" };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  gsize n;
  char *data;

  g_assert_true (sl_format_write (format, SL_SET_SOURCE (set), &publisher, stream, NULL, &error));
  g_assert_no_error (error);
  n = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  if (n_bytes != NULL)
    *n_bytes = n;

  data = g_malloc0 (n + 1);
  memcpy (data, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), n);

  return data;
}

SlSet *
sl_test_import (const char *format_id,
                const char *data,
                gssize      n_bytes,
                GError    **error)
{
  return sl_test_import_into (format_id, NULL, data, n_bytes, NULL, error);
}

/* The same, with a comparison to find the articles in and a place for messages. */
SlSet *
sl_test_import_into (const char *format_id,
                     SlSet      *base,
                     const char *data,
                     gssize      n_bytes,
                     GPtrArray  *messages,
                     GError    **error)
{
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (data, n_bytes < 0 ? (gssize) strlen (data) : n_bytes, NULL);

  return sl_format_lookup (format_id)->read (stream, base != NULL ? SL_SET_SOURCE (base) : NULL,
                                             messages, NULL, error);
}

/* Without what the format has no place for. */
static SlAnnotation *
reduce (SlAnnotation  *annotation,
        SlTestCarries  carries)
{
  SlAnnotation *reduced =
    sl_annotation_new (sl_annotation_get_claim (annotation), sl_annotation_get_annotator (annotation),
                       sl_annotation_get_verdict (annotation),
                       carries & SL_TEST_NOTES ? sl_annotation_get_note (annotation) : NULL,
                       carries & SL_TEST_TIMES ? sl_annotation_get_changed (annotation) : NULL);

  for (guint i = 0; carries & SL_TEST_EVIDENCE && i < sl_annotation_get_n_evidence (annotation); i++)
    sl_annotation_take_evidence (reduced,
                                 sl_evidence_copy (sl_annotation_get_evidence (annotation, i)));

  return reduced;
}

typedef struct
{
  SlSet *read;
  SlTestCarries carries;
  guint n;
} Comparison;

static gboolean
compare_row (const SlSetRow  *row,
             gpointer         user_data,
             GError         **error)
{
  Comparison *self = user_data;
  g_autoptr (SlAnnotation) expected = reduce (row->annotation, self->carries);
  SlAnnotation *found = sl_set_lookup_annotation (self->read, sl_claim_get_uuid (row->claim),
                                                  sl_annotator_get_uuid (row->annotator));

  if (sl_annotation_is_empty (expected))
    return TRUE;
  self->n++;
  if (!(self->carries & SL_TEST_PEOPLE))
    return TRUE;
  g_assert_nonnull (found);
  g_assert_cmpstr (sl_annotation_get_note (found), ==, sl_annotation_get_note (expected));
  g_assert_cmpstr (sl_annotation_get_changed (found), ==, sl_annotation_get_changed (expected));
  g_assert_true (sl_annotation_equal (found, expected));
  g_assert_true (sl_claim_equal (sl_set_lookup_claim (self->read, sl_claim_get_uuid (row->claim)),
                                 row->claim));

  return TRUE;
}

/* Exports SET and reads it into a comparison that has its articles and claims: what the format
 * carries is the same, and nothing is added. */
void
sl_test_assert_comes_back (const char    *format_id,
                           SlSet         *set,
                           SlTestCarries  carries)
{
  gsize n;
  g_autofree char *data = sl_test_export (format_id, set, &n);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) read = sl_test_import_into (format_id, set, data, n, messages, &error);
  Comparison comparison = { read, carries, 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < messages->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (messages, i));
  sl_set_source_foreach_row (SL_SET_SOURCE (set), compare_row, &comparison, NULL);
  g_assert_cmpuint (sl_set_get_n_annotations (read), ==, comparison.n);
}

/* What is said to DATA that no reader may take, with BASE as the comparison. */
char *
sl_test_refused (const char *format_id,
                 SlSet      *base,
                 const char *data,
                 gssize      n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) read = sl_test_import_into (format_id, base, data, n_bytes, NULL, &error);

  g_assert_null (read);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  return g_strdup (error->message);
}

/* A stream that takes less than any set fails the export. */
void
sl_test_assert_full (const char *format_id)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  char room[100];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_format_lookup (format_id)->write (SL_SET_SOURCE (set), stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

void
sl_test_assert_stops (const char *format_id)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (sl_format_lookup (format_id)->write (SL_SET_SOURCE (set), stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Who says what of which place, appended to the string that USER_DATA is. */
gboolean
sl_test_tell_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  const SlTextRange *range = sl_claim_get_range (row->claim);
  const char *note = sl_annotation_get_note (row->annotation);

  g_string_append_printf (user_data, "%s %u-%u %s%s%s;", sl_annotator_get_name (row->annotator),
                          range->start, range->end,
                          sl_verdict_to_string (sl_annotation_get_verdict (row->annotation)),
                          note != NULL ? " " : "", note != NULL ? note : "");

  return TRUE;
}
