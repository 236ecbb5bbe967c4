/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* A claim in a report: its number, counted through all articles from 1, the articles' order, and
 * what was said of it. `row` is its group, -1 where no other article tells the same. */
typedef struct
{
  SlClaim *claim;
  SlArticle *article;
  guint number;
  guint column;
  int row;
  GPtrArray *annotations;
} SlReportClaim;

/* Somebody's statement that an article does not mention a claim; contradicted if the article tells it
 * all the same. */
typedef struct
{
  SlOmission *omission;
  const SlReportClaim *claim;
  guint column;
  gboolean contradicted;
} SlReportOmission;

/* All that a report shows, numbered and grouped; `rows` holds lists of SlReportClaim, those that
 * most articles tell first. */
typedef struct
{
  char *title;
  GPtrArray *articles;
  GPtrArray *claims;
  GPtrArray *matches;
  GPtrArray *rows;
  GPtrArray *omissions;
  GHashTable *annotators;
  GHashTable *by_uuid;
} SlReport;

SlReport            *sl_report_new              (SlSetSource     *source,
                                                 GError         **error);
void                 sl_report_free             (SlReport        *self);
const SlReportClaim *sl_report_lookup_claim     (const SlReport  *self,
                                                 const char      *uuid);
GPtrArray           *sl_report_list_claims      (const SlReport  *self,
                                                 guint            column,
                                                 const SlTextRange *paragraph);
GArray              *sl_report_cut              (GPtrArray       *claims,
                                                 const SlTextRange *paragraph);
const SlReportClaim *sl_report_find_cover       (GPtrArray       *claims,
                                                 const SlTextRange *piece);
gboolean             sl_report_claim_get_verdict (const SlReportClaim *self,
                                                  SlVerdict           *verdict);
char                *sl_report_dup_omitters     (const SlReport  *self,
                                                 int              row,
                                                 guint            column);
guint                sl_report_count_relation   (const SlReport  *self,
                                                 SlRelation       relation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlReport, sl_report_free)

G_END_DECLS
