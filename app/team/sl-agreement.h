/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set-source.h"

#include "sl-measure.h"

G_BEGIN_DECLS

/* More people than this are not compared with each other: those who judged most are. */
#define SL_AGREEMENT_MAX_PEOPLE 24

/* A person, and how much of the work is done. */
typedef struct
{
  SlAnnotator *annotator;
  guint n_judged;
  guint n_marked;
  guint n_verdicts[SL_N_VERDICTS];
} SlMember;

/* The agreement of some people about some claims. `table` tells of a pair how often the first gave
 * the verdict of the row and the second that of the column; both count from supported. */
typedef struct
{
  guint a;
  guint b;
  SlVerdict verdict;
  SlArticle *article;
  SlEstimate estimates[SL_N_MEASURES];
  guint table[SL_N_VERDICTS - 1][SL_N_VERDICTS - 1];
} SlAgreementPart;

/* Where annotators agree, on claims and not on characters. Notes and evidence never enter. */
#define SL_TYPE_AGREEMENT (sl_agreement_get_type ())
G_DECLARE_FINAL_TYPE (SlAgreement, sl_agreement, SL, AGREEMENT, GObject)

SlAgreement           *sl_agreement_new            (SlSetSource  *source,
                                                    GError      **error);
void                   sl_agreement_compute        (SlAgreement  *self);

guint                  sl_agreement_get_n_claims   (SlAgreement  *self);
guint                  sl_agreement_get_n_members  (SlAgreement  *self);
const SlMember        *sl_agreement_get_member     (SlAgreement  *self,
                                                    guint         i);
guint                  sl_agreement_get_n_compared (SlAgreement  *self);
const SlAgreementPart *sl_agreement_get_overall    (SlAgreement  *self);
guint                  sl_agreement_get_n_pairs    (SlAgreement  *self);
const SlAgreementPart *sl_agreement_get_pair       (SlAgreement  *self,
                                                    guint         i);
const SlAgreementPart *sl_agreement_find_pair      (SlAgreement  *self,
                                                    guint         a,
                                                    guint         b);
const SlAgreementPart *sl_agreement_get_verdict    (SlAgreement  *self,
                                                    SlVerdict     verdict);
guint                  sl_agreement_get_n_articles (SlAgreement  *self);
const SlAgreementPart *sl_agreement_get_article    (SlAgreement  *self,
                                                    guint         i);

G_END_DECLS
