/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-adjudication.h"
#include "sl-annotation.h"
#include "sl-annotator.h"
#include "sl-article.h"
#include "sl-code.h"
#include "sl-coding.h"
#include "sl-match.h"
#include "sl-omission.h"
#include "sl-vector.h"

G_BEGIN_DECLS

/* One annotation with all that a flat format wants to know about it. Everything is borrowed and
 * valid until the callback returns. The article comes without its claims. */
typedef struct
{
  SlArticle *article;
  SlClaim *claim;
  SlAnnotator *annotator;
  SlAnnotation *annotation;
} SlSetRow;

/* Called with an object of the kind that was asked for. Returns FALSE with an error to stop. */
typedef gboolean (*SlSetFunc)    (gpointer         object,
                                  gpointer         user_data,
                                  GError         **error);
typedef gboolean (*SlSetRowFunc) (const SlSetRow  *row,
                                  gpointer         user_data,
                                  GError         **error);

/* Where an export reads from. Things come one at a time, so memory stays flat, and in a fixed
 * order, so the same content gives the same bytes: annotators by UUID, articles as the panes stand,
 * claims by place, annotations by article, claim and annotator, matches by UUID, adjudications like
 * their claims, codes as sl_code_tree_sort() has them, coded passages by article and place,
 * statements of what is not mentioned by the place of their claim, then by article and annotator. */
#define SL_TYPE_SET_SOURCE (sl_set_source_get_type ())
G_DECLARE_INTERFACE (SlSetSource, sl_set_source, SL, SET_SOURCE, GObject)

struct _SlSetSourceInterface
{
  GTypeInterface parent_iface;

  char     *(*dup_uuid)             (SlSetSource   *self);
  char     *(*dup_title)            (SlSetSource   *self);
  gboolean  (*foreach_annotator)    (SlSetSource   *self,
                                    SlSetFunc      func,
                                    gpointer       user_data,
                                    GError       **error);
  gboolean  (*foreach_article)      (SlSetSource   *self,
                                    SlSetFunc      func,
                                    gpointer       user_data,
                                    GError       **error);
  gboolean  (*foreach_row)          (SlSetSource   *self,
                                    SlSetRowFunc   func,
                                    gpointer       user_data,
                                    GError       **error);
  gboolean  (*foreach_match)        (SlSetSource   *self,
                                    SlSetFunc      func,
                                    gpointer       user_data,
                                    GError       **error);

  /* A source may leave out these. */
  gboolean  (*foreach_adjudication) (SlSetSource   *self,
                                    SlSetFunc      func,
                                    gpointer       user_data,
                                    GError       **error);
  gboolean  (*foreach_code)         (SlSetSource   *self,
                                    SlSetFunc      func,
                                    gpointer       user_data,
                                    GError       **error);
  gboolean  (*foreach_coding)       (SlSetSource   *self,
                                    SlSetFunc      func,
                                    gpointer       user_data,
                                    GError       **error);
  gboolean  (*foreach_omission)     (SlSetSource   *self,
                                    SlSetFunc      func,
                                    gpointer       user_data,
                                    GError       **error);
  SlVector *(*dup_vector)           (SlSetSource   *self);
};

char    *sl_set_source_dup_uuid              (SlSetSource   *self);
char    *sl_set_source_dup_title             (SlSetSource   *self);
gboolean sl_set_source_foreach_annotator     (SlSetSource   *self,
                                             SlSetFunc      func,
                                             gpointer       user_data,
                                             GError       **error);
gboolean sl_set_source_foreach_article       (SlSetSource   *self,
                                             SlSetFunc      func,
                                             gpointer       user_data,
                                             GError       **error);
gboolean sl_set_source_foreach_row           (SlSetSource   *self,
                                             SlSetRowFunc   func,
                                             gpointer       user_data,
                                             GError       **error);
gboolean sl_set_source_foreach_match         (SlSetSource   *self,
                                             SlSetFunc      func,
                                             gpointer       user_data,
                                             GError       **error);
gboolean sl_set_source_foreach_adjudication  (SlSetSource   *self,
                                             SlSetFunc      func,
                                             gpointer       user_data,
                                             GError       **error);
gboolean sl_set_source_foreach_code          (SlSetSource   *self,
                                             SlSetFunc      func,
                                             gpointer       user_data,
                                             GError       **error);
gboolean sl_set_source_foreach_coding        (SlSetSource   *self,
                                             SlSetFunc      func,
                                             gpointer       user_data,
                                             GError       **error);
gboolean sl_set_source_foreach_omission      (SlSetSource   *self,
                                             SlSetFunc      func,
                                             gpointer       user_data,
                                             GError       **error);
SlVector *sl_set_source_dup_vector           (SlSetSource   *self);
char    *sl_set_source_dup_codebook_version  (SlSetSource   *self);

G_END_DECLS
