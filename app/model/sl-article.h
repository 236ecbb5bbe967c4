/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-claim.h"
#include "sl-text.h"

G_BEGIN_DECLS

/* A paragraph: a range of the text and what it is there for. */
typedef struct
{
  SlTextRange range;
  SlRole role;
} SlParagraph;

/* An article as it was taken in: its text is frozen. Like claims, articles are immutable once
 * shared; a reader fills one in first. */
#define SL_TYPE_ARTICLE (sl_article_get_type ())
G_DECLARE_FINAL_TYPE (SlArticle, sl_article, SL, ARTICLE, GObject)

/* The details that are plain strings. The sources say where the others come from (sl-witness.h). */
typedef enum
{
  SL_DETAIL_TITLE,
  SL_DETAIL_PUBLISHER,
  SL_DETAIL_AUTHOR,
  SL_DETAIL_PUBLISHED,
  SL_DETAIL_URL,
  SL_DETAIL_LANGUAGE,
  SL_DETAIL_FILE,
  SL_DETAIL_MEDIA_TYPE,
  SL_DETAIL_IMPORTED,
  SL_DETAIL_SOURCES,
  SL_N_DETAILS
} SlDetail;

SlArticle         *sl_article_new            (const char        *uuid,
                                              SlText            *text);
SlArticle         *sl_article_copy           (SlArticle         *self) G_GNUC_WARN_UNUSED_RESULT;

const char        *sl_article_get_uuid       (SlArticle         *self);
SlText            *sl_article_get_text       (SlArticle         *self);
char              *sl_article_dup_words      (SlArticle         *self,
                                              const SlTextRange *range);

const char        *sl_article_get_detail     (SlArticle         *self,
                                              SlDetail           detail);
void               sl_article_set_detail     (SlArticle         *self,
                                              SlDetail           detail,
                                              const char        *value);
const char        *sl_article_get_title      (SlArticle         *self);
const char        *sl_article_get_publisher  (SlArticle         *self);
const char        *sl_article_get_published  (SlArticle         *self);
char              *sl_article_dup_label      (SlArticle         *self);

const SlParagraph *sl_article_get_paragraphs (SlArticle         *self,
                                              guint             *n_paragraphs);
void               sl_article_add_paragraph  (SlArticle         *self,
                                              const SlTextRange *range,
                                              SlRole             role);
const SlTextRange *sl_article_get_sentences  (SlArticle         *self,
                                              guint             *n_sentences);
void               sl_article_add_sentence   (SlArticle         *self,
                                              const SlTextRange *range);
GPtrArray         *sl_article_get_claims     (SlArticle         *self);
void               sl_article_take_claim     (SlArticle         *self,
                                              SlClaim           *claim);
void               sl_article_sort_claims    (SlArticle         *self);

const char        *sl_detail_to_string       (SlDetail           detail);

G_END_DECLS
