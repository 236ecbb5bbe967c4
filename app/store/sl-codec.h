/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-adjudication.h"
#include "model/sl-annotation.h"
#include "model/sl-annotator.h"
#include "model/sl-article.h"
#include "model/sl-code.h"
#include "model/sl-coding.h"
#include "model/sl-match.h"
#include "model/sl-omission.h"

#include "sl-record.h"

G_BEGIN_DECLS

/* Between the nouns and their rows. Lists are compact JSON, NULL where they are empty:
 *
 *  ranges       [[start,end],…]
 *  paragraphs   [[start,end,"role"],…]
 *  figures      [[start,end,value,high,bound,"unit","quantity" or null],…]
 *  evidence     [{"url":"…","title":"…","stance":"…","date":"…"},…]
 *  differences  [["kind",a start,a end,b start,b end],…]
 *  votes        [["annotator","verdict","changed" or null],…]
 *
 * Reading trusts nothing: names, UUIDs and ranges are checked, and what does not fit is
 * SL_DB_ERROR_CORRUPT. */

gpointer      sl_codec_fail                (const char         *what,
                                            GError            **error);

SlRecord     *sl_codec_from_meta           (const char         *key,
                                            const char         *value);
SlRecord     *sl_codec_from_annotator      (SlAnnotator        *annotator);
SlAnnotator  *sl_codec_to_annotator        (const SlRecord     *record,
                                            GError            **error);
SlRecord     *sl_codec_from_article        (SlArticle          *article,
                                            guint               position);
SlArticle    *sl_codec_to_article          (const SlRecord     *record,
                                            SlText             *text,
                                            GError            **error);
SlRecord     *sl_codec_from_claim          (SlClaim            *claim);
SlClaim      *sl_codec_to_claim            (const SlRecord     *record,
                                            SlText             *text,
                                            GError            **error);
SlRecord     *sl_codec_from_annotation     (SlAnnotation       *annotation);
SlAnnotation *sl_codec_to_annotation       (const SlRecord     *record,
                                            GError            **error);
SlRecord     *sl_codec_from_match          (SlMatch            *match);
SlMatch      *sl_codec_to_match            (const SlRecord     *record,
                                            GError            **error);

SlRecord       *sl_codec_from_adjudication (SlAdjudication   *adjudication);
SlAdjudication *sl_codec_to_adjudication   (const SlRecord   *record,
                                            GError          **error);
SlRecord       *sl_codec_from_code         (SlCode           *code);
SlCode         *sl_codec_to_code           (const SlRecord   *record,
                                            GError          **error);
SlRecord       *sl_codec_from_coding       (SlCoding         *coding);
SlCoding       *sl_codec_to_coding         (const SlRecord   *record,
                                            SlText           *text,
                                            GError          **error);
SlRecord       *sl_codec_from_omission     (SlOmission       *omission);
SlOmission     *sl_codec_to_omission       (const SlRecord   *record,
                                            GError          **error);

char         *sl_codec_ranges_to_json      (const SlTextRange  *ranges,
                                            guint               n_ranges);
gboolean      sl_codec_ranges_from_json    (const char         *json,
                                            GArray             *ranges);
char         *sl_codec_paragraphs_to_json  (const SlParagraph  *paragraphs,
                                            guint               n_paragraphs);
gboolean      sl_codec_paragraphs_from_json (const char        *json,
                                            SlArticle          *article);
char         *sl_codec_figures_to_json     (SlClaim            *claim);
gboolean      sl_codec_figures_from_json   (const char         *json,
                                            SlClaim            *claim);
char         *sl_codec_evidence_to_json    (SlAnnotation       *annotation);
gboolean      sl_codec_evidence_from_json  (const char         *json,
                                            SlAnnotation       *annotation);
char         *sl_codec_differences_to_json (const SlDifference *differences,
                                            guint               n_differences);
gboolean      sl_codec_differences_from_json (const char       *json,
                                            SlMatch            *match);
char         *sl_codec_votes_to_json       (SlAdjudication     *adjudication);
gboolean      sl_codec_votes_from_json     (const char         *json,
                                            SlAdjudication     *adjudication);

G_END_DECLS
