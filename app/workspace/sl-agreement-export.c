/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-agreement-export.h"

#include <string.h>

#include "exchange/sl-json-writer.h"
#include "team/sl-bootstrap.h"

/* Measures that make sense in a part: about a single verdict nothing is known of marks. */
static SlMeasure
get_first (const SlAgreementPart *part)
{
  return part->verdict != SL_VERDICT_NONE ? SL_MEASURE_PERCENT : 0;
}

static void
put_number (SlJsonWriter *writer,
            const char   *name,
            double        value)
{
  sl_json_writer_name (writer, name);
  sl_json_writer_exact (writer, value);
}

static void
put_estimate (SlJsonWriter     *writer,
              SlMeasure         measure,
              const SlEstimate *estimate)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, sl_measure_get_id (measure));
  sl_json_writer_begin_object (writer);
  sl_json_writer_name (writer, "value");
  if (estimate->undefined == SL_DEFINED)
    sl_json_writer_exact (writer, estimate->value);
  else
    {
      sl_json_writer_null (writer);
      sl_json_writer_set_string (writer, "reason", sl_undefined_to_string (estimate->undefined));
    }
  if (estimate->has_interval)
    {
      put_number (writer, "low", estimate->low);
      put_number (writer, "high", estimate->high);
    }
  sl_json_writer_set_integer (writer, "n", estimate->n);
  sl_json_writer_end_object (writer);
}

static void
put_measures (SlJsonWriter          *writer,
              const SlAgreementPart *part)
{
  sl_json_writer_name (writer, "measures");
  sl_json_writer_begin_object (writer);
  for (guint i = get_first (part); i < SL_N_MEASURES; i++)
    put_estimate (writer, i, &part->estimates[i]);
  sl_json_writer_end_object (writer);
}

static void
put_definitions (SlJsonWriter *writer)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "definitions");
  sl_json_writer_begin_object (writer);
  for (guint i = 0; i < SL_N_MEASURES; i++)
    {
      sl_json_writer_break (writer);
      sl_json_writer_name (writer, sl_measure_get_id (i));
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "name", sl_measure_get_name (i));
      sl_json_writer_set_string (writer, "definition", sl_measure_get_definition (i));
      sl_json_writer_set_string (writer, "source", sl_measure_get_source (i));
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_object (writer);
}

static void
put_interval (SlJsonWriter *writer)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "interval");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "method", "bootstrap, percentile");
  put_number (writer, "level", SL_BOOTSTRAP_LEVEL);
  sl_json_writer_set_integer (writer, "resamples", SL_BOOTSTRAP_RESAMPLES);
  sl_json_writer_set_integer (writer, "seed", SL_BOOTSTRAP_SEED);
  sl_json_writer_end_object (writer);
}

static void
put_members (SlJsonWriter *writer,
             SlAgreement  *agreement)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "annotators");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < sl_agreement_get_n_members (agreement); i++)
    {
      const SlMember *member = sl_agreement_get_member (agreement, i);

      sl_json_writer_break (writer);
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "uuid", sl_annotator_get_uuid (member->annotator));
      sl_json_writer_set_string (writer, "name", sl_annotator_get_name (member->annotator));
      sl_json_writer_set_string (writer, "initials", sl_annotator_get_initials (member->annotator));
      sl_json_writer_set_integer (writer, "judged", member->n_judged);
      sl_json_writer_set_integer (writer, "marked", member->n_marked);
      for (guint v = SL_VERDICT_SUPPORTED; v < SL_N_VERDICTS; v++)
        sl_json_writer_set_integer (writer, sl_verdict_to_string (v), member->n_verdicts[v]);
      sl_json_writer_name (writer, "compared");
      sl_json_writer_boolean (writer, i < sl_agreement_get_n_compared (agreement));
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

static const char *
get_uuid (SlAgreement *agreement,
          guint        member)
{
  return sl_annotator_get_uuid (sl_agreement_get_member (agreement, member)->annotator);
}

static const char *
get_name (SlAgreement *agreement,
          guint        member)
{
  return sl_annotator_get_name (sl_agreement_get_member (agreement, member)->annotator);
}

static void
put_pairs (SlJsonWriter *writer,
           SlAgreement  *agreement)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "pairs");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < sl_agreement_get_n_pairs (agreement); i++)
    {
      const SlAgreementPart *part = sl_agreement_get_pair (agreement, i);

      sl_json_writer_break (writer);
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "a", get_uuid (agreement, part->a));
      sl_json_writer_set_string (writer, "b", get_uuid (agreement, part->b));
      sl_json_writer_name (writer, "table");
      sl_json_writer_begin_array (writer);
      for (guint k = 0; k < G_N_ELEMENTS (part->table); k++)
        {
          sl_json_writer_begin_array (writer);
          for (guint l = 0; l < G_N_ELEMENTS (part->table[k]); l++)
            sl_json_writer_integer (writer, part->table[k][l]);
          sl_json_writer_end_array (writer);
        }
      sl_json_writer_end_array (writer);
      put_measures (writer, part);
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

static void
put_verdicts (SlJsonWriter *writer,
              SlAgreement  *agreement)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "verdicts");
  sl_json_writer_begin_array (writer);
  for (guint v = SL_VERDICT_SUPPORTED; v < SL_N_VERDICTS; v++)
    {
      sl_json_writer_break (writer);
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "verdict", sl_verdict_to_string (v));
      put_measures (writer, sl_agreement_get_verdict (agreement, v));
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

static void
put_articles (SlJsonWriter *writer,
              SlAgreement  *agreement)
{
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "articles");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < sl_agreement_get_n_articles (agreement); i++)
    {
      const SlAgreementPart *part = sl_agreement_get_article (agreement, i);
      g_autofree char *label = sl_article_dup_label (part->article);

      sl_json_writer_break (writer);
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "uuid", sl_article_get_uuid (part->article));
      sl_json_writer_set_string (writer, "label", label);
      put_measures (writer, part);
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

/**
 * sl_agreement_export_json:
 * @agreement: an agreement that was computed
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes all of it: the people, each measure with its value or the reason why it has none, its
 * interval and its n, over all, for each pair, verdict and article, and what the measures are.
 *
 * Returns: whether it was written
 */
gboolean
sl_agreement_export_json (SlAgreement    *agreement,
                          GOutputStream  *stream,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autoptr (SlJsonWriter) writer = NULL;

  g_return_val_if_fail (SL_IS_AGREEMENT (agreement), FALSE);

  writer = sl_json_writer_new (stream, cancellable);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "format", "sidelight-agreement");
  sl_json_writer_set_integer (writer, "version", 1);
  sl_json_writer_set_integer (writer, "claims", sl_agreement_get_n_claims (agreement));
  put_members (writer, agreement);
  put_interval (writer);
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "overall");
  sl_json_writer_begin_object (writer);
  put_measures (writer, sl_agreement_get_overall (agreement));
  sl_json_writer_end_object (writer);
  put_pairs (writer, agreement);
  put_verdicts (writer, agreement);
  put_articles (writer, agreement);
  put_definitions (writer);
  sl_json_writer_end_object (writer);

  return sl_json_writer_finish (writer, error);
}

/* A cell; names are what others chose, and a spreadsheet takes some beginnings for a formula
 * (CWE-1236), so these get an apostrophe. */
static void
append_cell (GString    *out,
             const char *cell,
             char        end)
{
  if (strpbrk (cell, ",\"\r\n") != NULL || (cell[0] != '\0' && strchr ("=+-@\t", cell[0]) != NULL))
    {
      g_string_append_c (out, '"');
      if (strchr ("=+-@\t", cell[0]) != NULL)
        g_string_append_c (out, '\'');
      for (const char *p = cell; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (out, '"');
          g_string_append_c (out, *p);
        }
      g_string_append_c (out, '"');
    }
  else
    g_string_append (out, cell);
  g_string_append_c (out, end);
}

static void
append_number (GString  *out,
               gboolean  defined,
               double    value,
               char      end)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (defined)
    g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.12g", value));
  g_string_append_c (out, end);
}

static void
append_part (GString               *out,
             SlAgreement           *agreement,
             const char            *scope,
             const SlAgreementPart *part)
{
  g_autofree char *label = part->article != NULL ? sl_article_dup_label (part->article) : NULL;
  gboolean is_pair = part->a != part->b;

  for (guint i = get_first (part); i < SL_N_MEASURES; i++)
    {
      const SlEstimate *estimate = &part->estimates[i];
      const char *reason = sl_undefined_to_string (estimate->undefined);

      append_cell (out, scope, ',');
      append_cell (out, is_pair ? get_uuid (agreement, part->a) : "", ',');
      append_cell (out, is_pair ? get_name (agreement, part->a) : "", ',');
      append_cell (out, is_pair ? get_uuid (agreement, part->b) : "", ',');
      append_cell (out, is_pair ? get_name (agreement, part->b) : "", ',');
      append_cell (out, part->verdict != SL_VERDICT_NONE ? sl_verdict_to_string (part->verdict) : "",
                   ',');
      append_cell (out, part->article != NULL ? sl_article_get_uuid (part->article) : "", ',');
      append_cell (out, label != NULL ? label : "", ',');
      append_cell (out, sl_measure_get_id (i), ',');
      append_number (out, estimate->undefined == SL_DEFINED, estimate->value, ',');
      append_number (out, estimate->has_interval, estimate->low, ',');
      append_number (out, estimate->has_interval, estimate->high, ',');
      g_string_append_printf (out, "%u,", estimate->n);
      append_cell (out, reason != NULL ? reason : "", '\r');
      g_string_append_c (out, '\n');
    }
}

/**
 * sl_agreement_export_csv:
 * @agreement: an agreement that was computed
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a table (RFC 4180) of one row a measure, over all, for each pair, verdict and article.
 *
 * Returns: whether it was written
 */
gboolean
sl_agreement_export_csv (SlAgreement    *agreement,
                         GOutputStream  *stream,
                         GCancellable   *cancellable,
                         GError        **error)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (SL_IS_AGREEMENT (agreement), FALSE);

  out = g_string_new ("scope,a_id,a,b_id,b,verdict,article_id,article,measure,value,low,high,n,"
                      "reason\r\n");
  append_part (out, agreement, "overall", sl_agreement_get_overall (agreement));
  for (guint i = 0; i < sl_agreement_get_n_pairs (agreement); i++)
    append_part (out, agreement, "pair", sl_agreement_get_pair (agreement, i));
  for (guint v = SL_VERDICT_SUPPORTED; v < SL_N_VERDICTS; v++)
    append_part (out, agreement, "verdict", sl_agreement_get_verdict (agreement, v));
  for (guint i = 0; i < sl_agreement_get_n_articles (agreement); i++)
    append_part (out, agreement, "article", sl_agreement_get_article (agreement, i));

  return g_output_stream_write_all (stream, out->str, out->len, NULL, cancellable, error);
}
