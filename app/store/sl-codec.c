/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-codec.h"

#include "model/sl-uuid.h"

#include <glib/gi18n-lib.h>

G_STATIC_ASSERT (SL_ARTICLE_PARAGRAPHS - SL_ARTICLE_DETAILS == SL_N_DETAILS);

/**
 * sl_codec_fail:
 * @what: the kind of the row
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Says that a row makes no sense.
 *
 * Returns: %NULL
 */
gpointer
sl_codec_fail (const char  *what,
               GError     **error)
{
  g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
               _("The file is damaged: one of its rows (%s) makes no sense. Use a copy or a "
                 "backup of it."), what);

  return NULL;
}

static gboolean
is_inside (const SlTextRange *range,
           SlText            *text)
{
  return range->start <= range->end && (text == NULL || range->end <= sl_text_get_n_chars (text));
}

static gboolean
are_inside (const SlTextRange *ranges,
            guint              n_ranges,
            SlText            *text)
{
  for (guint i = 0; i < n_ranges; i++)
    {
      if (!is_inside (&ranges[i], text))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_codec_from_meta:
 * @key: what of the file as such
 * @value: (nullable): how it is
 *
 * Returns: (transfer full) (nullable): its row, %NULL for no value
 */
SlRecord *
sl_codec_from_meta (const char *key,
                    const char *value)
{
  SlRecord *record;

  if (value == NULL)
    return NULL;

  record = sl_record_new (SL_ENTITY_META);
  sl_record_set (record, SL_META_KEY, key);
  sl_record_set (record, SL_META_VALUE, value);

  return record;
}

/**
 * sl_codec_from_annotator:
 * @annotator: an annotator
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_annotator (SlAnnotator *annotator)
{
  SlRecord *record = sl_record_new (SL_ENTITY_ANNOTATOR);

  sl_record_set (record, SL_ANNOTATOR_UUID, sl_annotator_get_uuid (annotator));
  sl_record_set (record, SL_ANNOTATOR_NAME, sl_annotator_get_name (annotator));
  sl_record_set (record, SL_ANNOTATOR_INITIALS, sl_annotator_get_initials (annotator));

  return record;
}

/**
 * sl_codec_to_annotator:
 * @record: its row
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the annotator
 */
SlAnnotator *
sl_codec_to_annotator (const SlRecord  *record,
                       GError         **error)
{
  const char *uuid = sl_record_get (record, SL_ANNOTATOR_UUID);
  const char *name = sl_record_get (record, SL_ANNOTATOR_NAME);

  if (!sl_uuid_is_valid (uuid) || name == NULL)
    return sl_codec_fail ("annotator", error);

  return sl_annotator_new (uuid, name, sl_record_get (record, SL_ANNOTATOR_INITIALS));
}

/**
 * sl_codec_from_article:
 * @article: an article
 * @position: its place among the panes, from 0
 *
 * Its text and claims are rows of their own.
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_article (SlArticle *article,
                       guint      position)
{
  SlRecord *record = sl_record_new (SL_ENTITY_ARTICLE);
  const SlParagraph *paragraphs;
  const SlTextRange *sentences;
  guint n = 0;

  sl_record_set (record, SL_ARTICLE_UUID, sl_article_get_uuid (article));
  sl_record_set_int (record, SL_ARTICLE_POSITION, position);
  sl_record_set (record, SL_ARTICLE_SHA256, sl_text_get_sha256 (sl_article_get_text (article)));
  for (guint i = 0; i < SL_N_DETAILS; i++)
    sl_record_set (record, SL_ARTICLE_DETAILS + i, sl_article_get_detail (article, i));
  paragraphs = sl_article_get_paragraphs (article, &n);
  sl_record_take (record, SL_ARTICLE_PARAGRAPHS, sl_codec_paragraphs_to_json (paragraphs, n));
  sentences = sl_article_get_sentences (article, &n);
  sl_record_take (record, SL_ARTICLE_SENTENCES, sl_codec_ranges_to_json (sentences, n));

  return record;
}

static gboolean
add_sentences (SlArticle  *article,
               const char *json)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (SlTextRange));

  if (!sl_codec_ranges_from_json (json, sentences))
    return FALSE;
  for (guint i = 0; i < sentences->len; i++)
    sl_article_add_sentence (article, &g_array_index (sentences, SlTextRange, i));

  return are_inside ((const SlTextRange *) (gpointer) sentences->data, sentences->len,
                     sl_article_get_text (article));
}

/**
 * sl_codec_to_article:
 * @record: its row
 * @text: its text
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the article, without claims
 */
SlArticle *
sl_codec_to_article (const SlRecord  *record,
                     SlText          *text,
                     GError         **error)
{
  g_autoptr (SlArticle) article = NULL;
  const SlParagraph *paragraphs;
  guint n = 0;

  if (!sl_uuid_is_valid (sl_record_get (record, SL_ARTICLE_UUID)) ||
      g_strcmp0 (sl_record_get (record, SL_ARTICLE_SHA256), sl_text_get_sha256 (text)) != 0)
    return sl_codec_fail ("article", error);

  article = sl_article_new (sl_record_get (record, SL_ARTICLE_UUID), text);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    sl_article_set_detail (article, i, sl_record_get (record, SL_ARTICLE_DETAILS + i));
  if (!sl_codec_paragraphs_from_json (sl_record_get (record, SL_ARTICLE_PARAGRAPHS), article) ||
      !add_sentences (article, sl_record_get (record, SL_ARTICLE_SENTENCES)))
    return sl_codec_fail ("article", error);

  paragraphs = sl_article_get_paragraphs (article, &n);
  for (guint i = 0; i < n; i++)
    {
      if (!is_inside (&paragraphs[i].range, text))
        return sl_codec_fail ("article", error);
    }

  return g_steal_pointer (&article);
}

static void
set_range (SlRecord          *record,
           guint              column,
           const SlTextRange *range)
{
  if (range == NULL)
    return;
  sl_record_set_int (record, column, range->start);
  sl_record_set_int (record, column + 1, range->end);
}

/**
 * sl_codec_from_claim:
 * @claim: a claim
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_claim (SlClaim *claim)
{
  SlRecord *record = sl_record_new (SL_ENTITY_CLAIM);
  const SlTextRange *ranges;
  guint n = 0;

  sl_record_set (record, SL_CLAIM_UUID, sl_claim_get_uuid (claim));
  sl_record_set (record, SL_CLAIM_ARTICLE, sl_claim_get_article (claim));
  set_range (record, SL_CLAIM_START, sl_claim_get_range (claim));
  sl_record_set (record, SL_CLAIM_KIND, sl_claim_kind_to_string (sl_claim_get_kind (claim)));
  sl_record_set (record, SL_CLAIM_ORIGIN, sl_origin_to_string (sl_claim_get_origin (claim)));
  sl_record_set_double (record, SL_CLAIM_SCORE, sl_claim_get_score (claim));
  ranges = sl_claim_get_quoted (claim, &n);
  sl_record_take (record, SL_CLAIM_QUOTED, sl_codec_ranges_to_json (ranges, n));
  ranges = sl_claim_get_content (claim, &n);
  sl_record_take (record, SL_CLAIM_CONTENT, sl_codec_ranges_to_json (ranges, n));
  set_range (record, SL_CLAIM_SOURCE_START, sl_claim_get_source (claim));
  set_range (record, SL_CLAIM_CUE_START, sl_claim_get_cue (claim));
  sl_record_set (record, SL_CLAIM_SPEAKER, sl_claim_get_speaker (claim));
  sl_record_set (record, SL_CLAIM_CREATOR, sl_claim_get_creator (claim));
  sl_record_set (record, SL_CLAIM_CREATED, sl_claim_get_created (claim));
  sl_record_take (record, SL_CLAIM_FIGURES, sl_codec_figures_to_json (claim));

  return record;
}

/* A range in two columns; both NULL is no range, and then *FOUND is FALSE. */
static gboolean
get_range (const SlRecord *record,
           guint           column,
           SlText         *text,
           SlTextRange    *range,
           gboolean       *found)
{
  gint64 start = sl_record_get_int (record, column);
  gint64 end = sl_record_get_int (record, column + 1);

  *found = sl_record_get (record, column) != NULL || sl_record_get (record, column + 1) != NULL;
  if (!*found)
    return TRUE;
  if (start < 0 || end < start || end > G_MAXINT)
    return FALSE;
  *range = (SlTextRange) { (guint) start, (guint) end };

  return is_inside (range, text);
}

typedef void (*AddRange) (SlClaim           *claim,
                          const SlTextRange *range);

static gboolean
add_ranges (SlClaim    *claim,
            const char *json,
            SlText     *text,
            AddRange    add)
{
  g_autoptr (GArray) ranges = NULL;

  if (json == NULL)
    return TRUE;
  ranges = g_array_new (FALSE, FALSE, sizeof (SlTextRange));
  if (!sl_codec_ranges_from_json (json, ranges) ||
      !are_inside ((const SlTextRange *) (gpointer) ranges->data, ranges->len, text))
    return FALSE;
  for (guint i = 0; i < ranges->len; i++)
    add (claim, &g_array_index (ranges, SlTextRange, i));

  return TRUE;
}

static gboolean
fill_claim (SlClaim        *claim,
            const SlRecord *record,
            SlText         *text)
{
  SlTextRange range;
  gboolean found;

  if (!get_range (record, SL_CLAIM_SOURCE_START, text, &range, &found))
    return FALSE;
  sl_claim_set_source (claim, found ? &range : NULL);
  if (!get_range (record, SL_CLAIM_CUE_START, text, &range, &found))
    return FALSE;
  sl_claim_set_cue (claim, found ? &range : NULL);
  sl_claim_set_speaker (claim, sl_record_get (record, SL_CLAIM_SPEAKER));
  sl_claim_set_creator (claim, sl_record_get (record, SL_CLAIM_CREATOR));
  sl_claim_set_created (claim, sl_record_get (record, SL_CLAIM_CREATED));
  if (!add_ranges (claim, sl_record_get (record, SL_CLAIM_QUOTED), text, sl_claim_add_quoted) ||
      !add_ranges (claim, sl_record_get (record, SL_CLAIM_CONTENT), text, sl_claim_add_content) ||
      !sl_codec_figures_from_json (sl_record_get (record, SL_CLAIM_FIGURES), claim))
    return FALSE;
  for (guint i = 0; i < sl_claim_get_n_figures (claim); i++)
    {
      if (!is_inside (&sl_claim_get_figure (claim, i)->range, text))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_codec_to_claim:
 * @record: its row
 * @text: (nullable): the text it stands in, to check the ranges
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the claim
 */
SlClaim *
sl_codec_to_claim (const SlRecord  *record,
                   SlText          *text,
                   GError         **error)
{
  g_autoptr (SlClaim) claim = NULL;
  SlTextRange range;
  SlClaimKind kind;
  SlOrigin origin;
  gboolean found = FALSE;

  if (!sl_uuid_is_valid (sl_record_get (record, SL_CLAIM_UUID)) ||
      !sl_uuid_is_valid (sl_record_get (record, SL_CLAIM_ARTICLE)) ||
      !get_range (record, SL_CLAIM_START, text, &range, &found) || !found ||
      !sl_claim_kind_from_string (sl_record_get (record, SL_CLAIM_KIND), &kind) ||
      !sl_origin_from_string (sl_record_get (record, SL_CLAIM_ORIGIN), &origin))
    return sl_codec_fail ("claim", error);

  claim = sl_claim_new (sl_record_get (record, SL_CLAIM_UUID),
                        sl_record_get (record, SL_CLAIM_ARTICLE), &range, kind, origin,
                        sl_record_get_double (record, SL_CLAIM_SCORE));
  if (!fill_claim (claim, record, text))
    return sl_codec_fail ("claim", error);

  return g_steal_pointer (&claim);
}

/**
 * sl_codec_from_annotation:
 * @annotation: an annotation
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_annotation (SlAnnotation *annotation)
{
  SlRecord *record = sl_record_new (SL_ENTITY_ANNOTATION);

  sl_record_set (record, SL_ANNOTATION_CLAIM, sl_annotation_get_claim (annotation));
  sl_record_set (record, SL_ANNOTATION_ANNOTATOR, sl_annotation_get_annotator (annotation));
  sl_record_set (record, SL_ANNOTATION_VERDICT,
                 sl_verdict_to_string (sl_annotation_get_verdict (annotation)));
  sl_record_set (record, SL_ANNOTATION_NOTE, sl_annotation_get_note (annotation));
  sl_record_take (record, SL_ANNOTATION_EVIDENCE, sl_codec_evidence_to_json (annotation));
  sl_record_set (record, SL_ANNOTATION_CHANGED, sl_annotation_get_changed (annotation));

  return record;
}

/**
 * sl_codec_to_annotation:
 * @record: its row
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the annotation
 */
SlAnnotation *
sl_codec_to_annotation (const SlRecord  *record,
                        GError         **error)
{
  g_autoptr (SlAnnotation) annotation = NULL;
  const char *claim = sl_record_get (record, SL_ANNOTATION_CLAIM);
  const char *annotator = sl_record_get (record, SL_ANNOTATION_ANNOTATOR);
  SlVerdict verdict;

  if (!sl_uuid_is_valid (claim) || !sl_uuid_is_valid (annotator) ||
      !sl_verdict_from_string (sl_record_get (record, SL_ANNOTATION_VERDICT), &verdict))
    return sl_codec_fail ("annotation", error);

  annotation = sl_annotation_new (claim, annotator, verdict,
                                  sl_record_get (record, SL_ANNOTATION_NOTE),
                                  sl_record_get (record, SL_ANNOTATION_CHANGED));
  if (!sl_codec_evidence_from_json (sl_record_get (record, SL_ANNOTATION_EVIDENCE), annotation))
    return sl_codec_fail ("annotation", error);

  return g_steal_pointer (&annotation);
}

/**
 * sl_codec_from_match:
 * @match: a match
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_match (SlMatch *match)
{
  SlRecord *record = sl_record_new (SL_ENTITY_MATCH);
  const SlDifference *differences;
  guint n = 0;

  sl_record_set (record, SL_MATCH_UUID, sl_match_get_uuid (match));
  sl_record_set (record, SL_MATCH_A, sl_match_get_a (match));
  sl_record_set (record, SL_MATCH_B, sl_match_get_b (match));
  sl_record_set (record, SL_MATCH_RELATION, sl_relation_to_string (sl_match_get_relation (match)));
  sl_record_set_double (record, SL_MATCH_SCORE, sl_match_get_score (match));
  sl_record_set (record, SL_MATCH_STATE, sl_match_state_to_string (sl_match_get_state (match)));
  sl_record_set (record, SL_MATCH_ORIGIN, sl_origin_to_string (sl_match_get_origin (match)));
  differences = sl_match_get_differences (match, &n);
  sl_record_take (record, SL_MATCH_DIFFERENCES, sl_codec_differences_to_json (differences, n));

  return record;
}

/**
 * sl_codec_to_match:
 * @record: its row
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the match
 */
SlMatch *
sl_codec_to_match (const SlRecord  *record,
                   GError         **error)
{
  g_autoptr (SlMatch) match = NULL;
  const char *a = sl_record_get (record, SL_MATCH_A);
  const char *b = sl_record_get (record, SL_MATCH_B);
  SlRelation relation;
  SlMatchState state;
  SlOrigin origin;

  if (!sl_uuid_is_valid (a) || !sl_uuid_is_valid (b) || g_strcmp0 (a, b) >= 0 ||
      !sl_relation_from_string (sl_record_get (record, SL_MATCH_RELATION), &relation) ||
      !sl_match_state_from_string (sl_record_get (record, SL_MATCH_STATE), &state) ||
      !sl_origin_from_string (sl_record_get (record, SL_MATCH_ORIGIN), &origin))
    return sl_codec_fail ("match", error);

  match = sl_match_new (a, b, relation, sl_record_get_double (record, SL_MATCH_SCORE), state,
                        origin);
  if (g_strcmp0 (sl_match_get_uuid (match), sl_record_get (record, SL_MATCH_UUID)) != 0 ||
      !sl_codec_differences_from_json (sl_record_get (record, SL_MATCH_DIFFERENCES), match))
    return sl_codec_fail ("match", error);

  return g_steal_pointer (&match);
}
