/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-db.h"

G_BEGIN_DECLS

/* What a comparison is made of, in the order in which rows can be written: each refers only to
 * those before it. */
typedef enum
{
  SL_ENTITY_META,
  SL_ENTITY_ANNOTATOR,
  SL_ENTITY_ARTICLE,
  SL_ENTITY_CLAIM,
  SL_ENTITY_ANNOTATION,
  SL_ENTITY_MATCH,
  SL_ENTITY_ADJUDICATION,
  SL_ENTITY_CODE,
  SL_ENTITY_CODING,
  SL_ENTITY_OMISSION,
  SL_N_ENTITIES
} SlEntity;

/* The columns, which are also the members of the JSON in the change log. */
enum { SL_META_KEY, SL_META_VALUE, SL_META_N_COLUMNS };
enum { SL_ANNOTATOR_UUID, SL_ANNOTATOR_NAME, SL_ANNOTATOR_INITIALS, SL_ANNOTATOR_N_COLUMNS };
enum
{
  SL_ARTICLE_UUID,
  SL_ARTICLE_POSITION,
  SL_ARTICLE_SHA256,
  SL_ARTICLE_DETAILS,
  SL_ARTICLE_PARAGRAPHS = SL_ARTICLE_DETAILS + 10,
  SL_ARTICLE_SENTENCES,
  SL_ARTICLE_N_COLUMNS
};
enum
{
  SL_CLAIM_UUID,
  SL_CLAIM_ARTICLE,
  SL_CLAIM_START,
  SL_CLAIM_END,
  SL_CLAIM_KIND,
  SL_CLAIM_ORIGIN,
  SL_CLAIM_SCORE,
  SL_CLAIM_QUOTED,
  SL_CLAIM_CONTENT,
  SL_CLAIM_SOURCE_START,
  SL_CLAIM_SOURCE_END,
  SL_CLAIM_CUE_START,
  SL_CLAIM_CUE_END,
  SL_CLAIM_SPEAKER,
  SL_CLAIM_CREATOR,
  SL_CLAIM_CREATED,
  SL_CLAIM_FIGURES,
  SL_CLAIM_N_COLUMNS
};
enum
{
  SL_ANNOTATION_CLAIM,
  SL_ANNOTATION_ANNOTATOR,
  SL_ANNOTATION_VERDICT,
  SL_ANNOTATION_NOTE,
  SL_ANNOTATION_EVIDENCE,
  SL_ANNOTATION_CHANGED,
  SL_ANNOTATION_N_COLUMNS
};
enum
{
  SL_MATCH_UUID,
  SL_MATCH_A,
  SL_MATCH_B,
  SL_MATCH_RELATION,
  SL_MATCH_SCORE,
  SL_MATCH_STATE,
  SL_MATCH_ORIGIN,
  SL_MATCH_DIFFERENCES,
  SL_MATCH_N_COLUMNS
};
enum
{
  SL_ADJUDICATION_CLAIM,
  SL_ADJUDICATION_RULING,
  SL_ADJUDICATION_VERDICT,
  SL_ADJUDICATION_ADJUDICATOR,
  SL_ADJUDICATION_DECIDED,
  SL_ADJUDICATION_TAKEN_FROM,
  SL_ADJUDICATION_REASON,
  SL_ADJUDICATION_VOTES,
  SL_ADJUDICATION_N_COLUMNS
};
enum
{
  SL_CODE_COLUMN_UUID,
  SL_CODE_COLUMN_KIND,
  SL_CODE_COLUMN_NAME,
  SL_CODE_COLUMN_DEFINITION,
  SL_CODE_COLUMN_COLOUR,
  SL_CODE_COLUMN_PARENT,
  SL_CODE_COLUMN_POSITION,
  SL_CODE_COLUMN_RETIRED,
  SL_CODE_N_COLUMNS
};
enum
{
  SL_CODING_UUID,
  SL_CODING_CODE,
  SL_CODING_ARTICLE,
  SL_CODING_START,
  SL_CODING_END,
  SL_CODING_ANNOTATOR,
  SL_CODING_CREATED,
  SL_CODING_N_COLUMNS
};
enum
{
  SL_OMISSION_CELL,
  SL_OMISSION_ANNOTATOR,
  SL_OMISSION_CLAIM,
  SL_OMISSION_ARTICLE,
  SL_OMISSION_NOTE,
  SL_OMISSION_CHANGED,
  SL_OMISSION_N_COLUMNS
};

/* A row of one of the tables: what is written, read, logged before and after a change. Values are
 * text; numbers are written so that nothing is lost. */
typedef struct
{
  SlEntity entity;
  guint n_values;
  char *values[];
} SlRecord;

/* Called with each row; the record is the callee's. */
typedef gboolean (*SlRecordFunc) (SlRecord  *record,
                                  gpointer   user_data,
                                  GError   **error);

SlRecord   *sl_record_new         (SlEntity         entity) G_GNUC_WARN_UNUSED_RESULT;
SlRecord   *sl_record_copy        (const SlRecord  *self) G_GNUC_WARN_UNUSED_RESULT;
void        sl_record_free        (SlRecord        *self);
gboolean    sl_record_equal       (const SlRecord  *a,
                                   const SlRecord  *b);
char       *sl_record_dup_key     (const SlRecord  *self);

const char *sl_record_get         (const SlRecord  *self,
                                   guint            column);
void        sl_record_set         (SlRecord        *self,
                                   guint            column,
                                   const char      *value);
void        sl_record_take        (SlRecord        *self,
                                   guint            column,
                                   char            *value);
gint64      sl_record_get_int     (const SlRecord  *self,
                                   guint            column);
void        sl_record_set_int     (SlRecord        *self,
                                   guint            column,
                                   gint64           value);
double      sl_record_get_double  (const SlRecord  *self,
                                   guint            column);
void        sl_record_set_double  (SlRecord        *self,
                                   guint            column,
                                   double           value);

char       *sl_record_to_json     (const SlRecord  *self);
SlRecord   *sl_record_from_json   (SlEntity         entity,
                                   const char      *json,
                                   GError         **error);

gboolean    sl_record_write       (const SlRecord  *self,
                                   SlDb            *db,
                                   GError         **error);
gboolean    sl_record_delete      (const SlRecord  *self,
                                   SlDb            *db,
                                   GError         **error);
gboolean    sl_record_foreach     (SlDb            *db,
                                   SlEntity         entity,
                                   SlRecordFunc     func,
                                   gpointer         user_data,
                                   GError         **error);

const char *sl_entity_to_string   (SlEntity         entity);
gboolean    sl_entity_from_string (const char      *string,
                                   SlEntity        *entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlRecord, sl_record_free)

G_END_DECLS
