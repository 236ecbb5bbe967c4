/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-codec.h"

#include <glib/gi18n-lib.h>

#include "model/sl-uuid.h"

/* The rows of what a team decides, codes and misses. */

/**
 * sl_codec_from_adjudication:
 * @adjudication: a decision
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_adjudication (SlAdjudication *adjudication)
{
  SlRecord *record = sl_record_new (SL_ENTITY_ADJUDICATION);

  sl_record_set (record, SL_ADJUDICATION_CLAIM, sl_adjudication_get_claim (adjudication));
  sl_record_set (record, SL_ADJUDICATION_RULING,
                 sl_ruling_to_string (sl_adjudication_get_ruling (adjudication)));
  sl_record_set (record, SL_ADJUDICATION_VERDICT,
                 sl_verdict_to_string (sl_adjudication_get_verdict (adjudication)));
  sl_record_set (record, SL_ADJUDICATION_ADJUDICATOR,
                 sl_adjudication_get_adjudicator (adjudication));
  sl_record_set (record, SL_ADJUDICATION_DECIDED, sl_adjudication_get_decided (adjudication));
  sl_record_set (record, SL_ADJUDICATION_TAKEN_FROM, sl_adjudication_get_taken_from (adjudication));
  sl_record_set (record, SL_ADJUDICATION_REASON, sl_adjudication_get_reason (adjudication));
  sl_record_take (record, SL_ADJUDICATION_VOTES, sl_codec_votes_to_json (adjudication));

  return record;
}

/**
 * sl_codec_to_adjudication:
 * @record: its row
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the decision
 */
SlAdjudication *
sl_codec_to_adjudication (const SlRecord  *record,
                          GError         **error)
{
  g_autoptr (SlAdjudication) adjudication = NULL;
  const char *claim = sl_record_get (record, SL_ADJUDICATION_CLAIM);
  const char *adjudicator = sl_record_get (record, SL_ADJUDICATION_ADJUDICATOR);
  const char *taken_from = sl_record_get (record, SL_ADJUDICATION_TAKEN_FROM);
  SlRuling ruling;
  SlVerdict verdict;

  if (!sl_uuid_is_valid (claim) || !sl_uuid_is_valid (adjudicator) ||
      (taken_from != NULL && !sl_uuid_is_valid (taken_from)) ||
      !sl_ruling_from_string (sl_record_get (record, SL_ADJUDICATION_RULING), &ruling) ||
      !sl_verdict_from_string (sl_record_get (record, SL_ADJUDICATION_VERDICT), &verdict) ||
      !sl_ruling_fits (ruling, verdict))
    return sl_codec_fail ("adjudication", error);

  adjudication = sl_adjudication_new (claim, ruling, verdict, adjudicator,
                                      sl_record_get (record, SL_ADJUDICATION_DECIDED));
  sl_adjudication_set_taken_from (adjudication, taken_from);
  sl_adjudication_set_reason (adjudication, sl_record_get (record, SL_ADJUDICATION_REASON));
  if (!sl_codec_votes_from_json (sl_record_get (record, SL_ADJUDICATION_VOTES), adjudication))
    return sl_codec_fail ("adjudication", error);

  return g_steal_pointer (&adjudication);
}

/**
 * sl_codec_from_code:
 * @code: a code
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_code (SlCode *code)
{
  SlRecord *record = sl_record_new (SL_ENTITY_CODE);

  sl_record_set (record, SL_CODE_COLUMN_UUID, sl_code_get_uuid (code));
  sl_record_set (record, SL_CODE_COLUMN_KIND, sl_code_kind_to_string (sl_code_get_kind (code)));
  sl_record_set (record, SL_CODE_COLUMN_NAME, sl_code_get_name (code));
  sl_record_set (record, SL_CODE_COLUMN_DEFINITION, sl_code_get_definition (code));
  sl_record_set (record, SL_CODE_COLUMN_COLOUR, sl_code_get_colour (code));
  sl_record_set (record, SL_CODE_COLUMN_PARENT, sl_code_get_parent (code));
  sl_record_set_int (record, SL_CODE_COLUMN_POSITION, sl_code_get_position (code));
  sl_record_set_int (record, SL_CODE_COLUMN_RETIRED, sl_code_get_retired (code));

  return record;
}

/**
 * sl_codec_to_code:
 * @record: its row
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the code
 */
SlCode *
sl_codec_to_code (const SlRecord  *record,
                  GError         **error)
{
  const char *uuid = sl_record_get (record, SL_CODE_COLUMN_UUID);
  const char *name = sl_record_get (record, SL_CODE_COLUMN_NAME);
  const char *parent = sl_record_get (record, SL_CODE_COLUMN_PARENT);
  const char *colour = sl_record_get (record, SL_CODE_COLUMN_COLOUR);
  gint64 position = sl_record_get_int (record, SL_CODE_COLUMN_POSITION);
  SlCodeKind kind;
  SlCode *code;

  if (!sl_uuid_is_valid (uuid) || name == NULL || (parent != NULL && !sl_uuid_is_valid (parent)) ||
      (colour != NULL && !sl_code_colour_is_valid (colour)) || position < 0 || position > G_MAXINT ||
      !sl_code_kind_from_string (sl_record_get (record, SL_CODE_COLUMN_KIND), &kind))
    return sl_codec_fail ("code", error);

  code = sl_code_new (uuid, kind, name);
  sl_code_set_definition (code, sl_record_get (record, SL_CODE_COLUMN_DEFINITION));
  sl_code_set_colour (code, colour);
  sl_code_set_parent (code, parent);
  sl_code_set_position (code, (guint) position);
  sl_code_set_retired (code, sl_record_get_int (record, SL_CODE_COLUMN_RETIRED) == 1);

  return code;
}

/**
 * sl_codec_from_coding:
 * @coding: a coded passage
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_coding (SlCoding *coding)
{
  SlRecord *record = sl_record_new (SL_ENTITY_CODING);

  sl_record_set (record, SL_CODING_UUID, sl_coding_get_uuid (coding));
  sl_record_set (record, SL_CODING_CODE, sl_coding_get_code (coding));
  sl_record_set (record, SL_CODING_ARTICLE, sl_coding_get_article (coding));
  sl_record_set_int (record, SL_CODING_START, sl_coding_get_range (coding)->start);
  sl_record_set_int (record, SL_CODING_END, sl_coding_get_range (coding)->end);
  sl_record_set (record, SL_CODING_ANNOTATOR, sl_coding_get_annotator (coding));
  sl_record_set (record, SL_CODING_CREATED, sl_coding_get_created (coding));

  return record;
}

/**
 * sl_codec_to_coding:
 * @record: its row
 * @text: (nullable): the text of its article, to check the place
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the coded passage
 */
SlCoding *
sl_codec_to_coding (const SlRecord  *record,
                    SlText          *text,
                    GError         **error)
{
  const char *uuid = sl_record_get (record, SL_CODING_UUID);
  const char *code = sl_record_get (record, SL_CODING_CODE);
  const char *article = sl_record_get (record, SL_CODING_ARTICLE);
  const char *annotator = sl_record_get (record, SL_CODING_ANNOTATOR);
  gint64 start = sl_record_get_int (record, SL_CODING_START);
  gint64 end = sl_record_get_int (record, SL_CODING_END);
  SlTextRange range;

  if (!sl_uuid_is_valid (uuid) || !sl_uuid_is_valid (code) || !sl_uuid_is_valid (article) ||
      !sl_uuid_is_valid (annotator) || start < 0 || end <= start || end > G_MAXINT)
    return sl_codec_fail ("coding", error);
  range.start = (guint) start;
  range.end = (guint) end;
  if (text != NULL && !sl_text_range_is_valid (text, &range))
    return sl_codec_fail ("coding", error);

  return sl_coding_new (uuid, code, article, &range, annotator,
                        sl_record_get (record, SL_CODING_CREATED));
}

/**
 * sl_codec_from_omission:
 * @omission: a statement
 *
 * Returns: (transfer full): its row
 */
SlRecord *
sl_codec_from_omission (SlOmission *omission)
{
  SlRecord *record = sl_record_new (SL_ENTITY_OMISSION);

  sl_record_set (record, SL_OMISSION_CELL, sl_omission_get_cell (omission));
  sl_record_set (record, SL_OMISSION_ANNOTATOR, sl_omission_get_annotator (omission));
  sl_record_set (record, SL_OMISSION_CLAIM, sl_omission_get_claim (omission));
  sl_record_set (record, SL_OMISSION_ARTICLE, sl_omission_get_article (omission));
  sl_record_set (record, SL_OMISSION_NOTE, sl_omission_get_note (omission));
  sl_record_set (record, SL_OMISSION_CHANGED, sl_omission_get_changed (omission));

  return record;
}

/**
 * sl_codec_to_omission:
 * @record: its row
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the statement
 */
SlOmission *
sl_codec_to_omission (const SlRecord  *record,
                      GError         **error)
{
  const char *claim = sl_record_get (record, SL_OMISSION_CLAIM);
  const char *article = sl_record_get (record, SL_OMISSION_ARTICLE);
  const char *annotator = sl_record_get (record, SL_OMISSION_ANNOTATOR);
  g_autoptr (SlOmission) omission = NULL;

  if (!sl_uuid_is_valid (claim) || !sl_uuid_is_valid (article) || !sl_uuid_is_valid (annotator))
    return sl_codec_fail ("omission", error);

  omission = sl_omission_new (claim, article, annotator, sl_record_get (record, SL_OMISSION_NOTE),
                              sl_record_get (record, SL_OMISSION_CHANGED));
  /* The key follows from the rest; under another one it would be a second voice. */
  if (g_strcmp0 (sl_record_get (record, SL_OMISSION_CELL), sl_omission_get_cell (omission)) != 0)
    return sl_codec_fail ("omission", error);

  return g_steal_pointer (&omission);
}
