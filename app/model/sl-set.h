/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-set-source.h"

G_BEGIN_DECLS

/* An annotation set in memory: what an import gives and what tests build. It is a source of itself,
 * so it can be exported or merged. Nothing in it points outside: a claim's article, an annotation's
 * claim and annotator and a match's claims are there. */
#define SL_TYPE_SET (sl_set_get_type ())
G_DECLARE_FINAL_TYPE (SlSet, sl_set, SL, SET, GObject)

SlSet          *sl_set_new                 (const char     *uuid,
                                            const char     *title);
SlSet          *sl_set_new_from_source     (SlSetSource    *source);
SlSet          *sl_set_new_of_annotator    (SlSetSource    *source,
                                            const char     *annotator_uuid);

gboolean        sl_set_add_annotator       (SlSet          *self,
                                            SlAnnotator    *annotator);
gboolean        sl_set_add_article         (SlSet          *self,
                                            SlArticle      *article);
gboolean        sl_set_add_annotation      (SlSet          *self,
                                            SlAnnotation   *annotation);
gboolean        sl_set_add_match           (SlSet          *self,
                                            SlMatch        *match);
gboolean        sl_set_add_adjudication    (SlSet          *self,
                                            SlAdjudication *adjudication);
gboolean        sl_set_add_code            (SlSet          *self,
                                            SlCode         *code);
void            sl_set_take_vector         (SlSet          *self,
                                            SlVector       *vector);
gboolean        sl_set_add_coding          (SlSet          *self,
                                            SlCoding       *coding);
gboolean        sl_set_add_omission        (SlSet          *self,
                                            SlOmission     *omission);

SlAnnotator    *sl_set_lookup_annotator    (SlSet          *self,
                                            const char     *uuid);
SlArticle      *sl_set_lookup_article      (SlSet          *self,
                                            const char     *uuid);
SlClaim        *sl_set_lookup_claim        (SlSet          *self,
                                            const char     *uuid);
SlAnnotation   *sl_set_lookup_annotation   (SlSet          *self,
                                            const char     *claim_uuid,
                                            const char     *annotator_uuid);
SlMatch        *sl_set_lookup_match        (SlSet          *self,
                                            const char     *uuid);
SlAdjudication *sl_set_lookup_adjudication (SlSet          *self,
                                            const char     *claim_uuid);
SlCode         *sl_set_lookup_code         (SlSet          *self,
                                            const char     *uuid);
SlCoding       *sl_set_lookup_coding       (SlSet          *self,
                                            const char     *uuid);
SlOmission     *sl_set_lookup_omission     (SlSet          *self,
                                            const char     *key);

guint           sl_set_get_n_annotators    (SlSet          *self);
guint           sl_set_get_n_articles      (SlSet          *self);
guint           sl_set_get_n_claims        (SlSet          *self);
guint           sl_set_get_n_annotations   (SlSet          *self);
guint           sl_set_get_n_matches       (SlSet          *self);
guint           sl_set_get_n_adjudications (SlSet          *self);
guint           sl_set_get_n_codes         (SlSet          *self);
guint           sl_set_get_n_codings       (SlSet          *self);
guint           sl_set_get_n_omissions     (SlSet          *self);

G_END_DECLS
