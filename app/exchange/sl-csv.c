/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-csv.h"

#include <string.h>

#include "sl-annotation-id.h"
#include "sl-sink.h"

/* Excel cuts a cell at 32,767 UTF-16 units, or spills the rest into the next row. One is kept for
 * the apostrophe. */
#define MAX_CELL_UNITS 32766

#define ELLIPSIS "\xe2\x80\xa6"

static const char *const columns[] = {
  "annotation_id", "claim_id", "document_id", "document", "url", "start", "end", "quote", "kind",
  "annotator_id", "annotator", "verdict", "note", "evidence", "changed",
};

typedef struct
{
  SlSink *sink;
  char *set_uuid;
  gboolean spreadsheet;
  gboolean first_cell;
} Table;

/* How much of CELL a spreadsheet can hold, in bytes. */
static gsize
fit_cell (const char *cell,
          gsize       n_bytes)
{
  const char *end = cell + n_bytes;
  const char *room_for_ellipsis = cell;
  guint units = 0;

  if (n_bytes <= MAX_CELL_UNITS)
    return n_bytes;

  for (const char *p = cell; p < end; p = g_utf8_next_char (p))
    {
      units += g_utf8_get_char (p) > 0xffff ? 2 : 1;
      if (units < MAX_CELL_UNITS)
        room_for_ellipsis = g_utf8_next_char (p);
      if (units > MAX_CELL_UNITS)
        return room_for_ellipsis - cell;
    }

  return n_bytes;
}

/* A spreadsheet takes a cell that starts like this for a formula (CWE-1236); quoting does not
 * help. */
static gboolean
looks_like_formula (const char *cell,
                    gsize       n_bytes)
{
  return n_bytes > 0 && strchr ("=+-@\t\r", cell[0]) != NULL;
}

static gboolean
needs_quotes (const char *cell,
              gsize       n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (cell[i] == ',' || cell[i] == '"' || cell[i] == '\n' || cell[i] == '\r')
        return TRUE;
    }

  return FALSE;
}

static void
put_quoted (SlSink     *sink,
            const char *cell,
            gsize       n_bytes)
{
  const char *end = cell + n_bytes;
  const char *mark;

  while ((mark = memchr (cell, '"', end - cell)) != NULL)
    {
      sl_sink_put (sink, cell, mark + 1 - cell);
      sl_sink_put_char (sink, '"');
      cell = mark + 1;
    }
  sl_sink_put (sink, cell, end - cell);
}

static void
begin_cell (Table *table)
{
  if (!table->first_cell)
    sl_sink_put_char (table->sink, ',');
  table->first_cell = FALSE;
}

static void
put_bytes (Table      *table,
           const char *cell,
           gsize       n_bytes)
{
  gsize n_fitting = table->spreadsheet ? fit_cell (cell, n_bytes) : n_bytes;
  gboolean quotes = needs_quotes (cell, n_fitting);

  begin_cell (table);
  if (quotes)
    sl_sink_put_char (table->sink, '"');
  if (table->spreadsheet && looks_like_formula (cell, n_fitting))
    sl_sink_put_char (table->sink, '\'');
  if (quotes)
    put_quoted (table->sink, cell, n_fitting);
  else
    sl_sink_put (table->sink, cell, n_fitting);
  if (n_fitting < n_bytes)
    sl_sink_put_string (table->sink, ELLIPSIS);
  if (quotes)
    sl_sink_put_char (table->sink, '"');
}

static void
put_string (Table      *table,
            const char *cell)
{
  if (cell != NULL)
    put_bytes (table, cell, strlen (cell));
  else
    begin_cell (table);
}

/* A number stays one, so that it can be reckoned with. */
static void
put_number (Table *table,
            guint  number)
{
  char digits[16];
  guint at = sizeof digits;

  do
    digits[--at] = '0' + number % 10;
  while ((number /= 10) > 0);
  begin_cell (table);
  sl_sink_put (table->sink, digits + at, sizeof digits - at);
}

static void
end_row (Table *table)
{
  sl_sink_put (table->sink, "\r\n", 2);
  table->first_cell = TRUE;
}

/* One line for each piece: stance, then address, title and date as far as they are there. */
static void
put_evidence (Table        *table,
              SlAnnotation *annotation)
{
  guint n = sl_annotation_get_n_evidence (annotation);
  g_autoptr (GString) cell = NULL;

  if (n == 0)
    {
      put_string (table, NULL);
      return;
    }

  cell = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      const SlEvidence *evidence = sl_annotation_get_evidence (annotation, i);
      const char *const parts[] = { evidence->url, evidence->title, evidence->date };

      if (i > 0)
        g_string_append_c (cell, '\n');
      g_string_append (cell, sl_stance_to_string (evidence->stance));
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          if (parts[j] != NULL)
            g_string_append_printf (cell, " | %s", parts[j]);
        }
    }
  put_string (table, cell->str);
}

static gboolean
put_row (const SlSetRow  *row,
         gpointer         user_data,
         GError         **error)
{
  Table *table = user_data;
  SlText *text = sl_article_get_text (row->article);
  const SlTextRange *range = sl_claim_get_range (row->claim);
  gsize start = sl_text_byte_offset (text, range->start);
  gsize end = sl_text_byte_offset (text, range->end);
  SlVerdict verdict = sl_annotation_get_verdict (row->annotation);
  g_autofree char *id = sl_annotation_id_dup (table->set_uuid, row->annotation);
  g_autofree char *label = sl_article_dup_label (row->article);

  put_string (table, id);
  put_string (table, sl_claim_get_uuid (row->claim));
  put_string (table, sl_article_get_uuid (row->article));
  put_string (table, label);
  put_string (table, sl_article_get_detail (row->article, SL_DETAIL_URL));
  put_number (table, range->start);
  put_number (table, range->end);
  put_bytes (table, sl_text_get_utf8 (text) + start, end - start);
  put_string (table, sl_claim_kind_to_string (sl_claim_get_kind (row->claim)));
  put_string (table, sl_annotator_get_uuid (row->annotator));
  put_string (table, sl_annotator_get_name (row->annotator));
  put_string (table, verdict != SL_VERDICT_NONE ? sl_verdict_to_string (verdict) : NULL);
  put_string (table, sl_annotation_get_note (row->annotation));
  put_evidence (table, row->annotation);
  put_string (table, sl_annotation_get_changed (row->annotation));
  end_row (table);

  return sl_sink_check (table->sink, error);
}

static gboolean
write_table (SlSetSource    *source,
             GOutputStream  *stream,
             gboolean        spreadsheet,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (SlSink) sink = sl_sink_new (stream, cancellable);
  g_autofree char *uuid = sl_set_source_dup_uuid (source);
  Table table = { sink, uuid, spreadsheet, TRUE };

  /* Without the mark, Excel on Windows takes the file for the system's own encoding. */
  if (spreadsheet)
    sl_sink_put_string (sink, "\xef\xbb\xbf");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    put_string (&table, columns[i]);
  end_row (&table);

  return sl_set_source_foreach_row (source, put_row, &table, error) && sl_sink_flush (sink, error);
}

/**
 * sl_csv_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes one row an annotation, for statistics: UTF-8 without a byte order mark, every cell
 * verbatim, quoting and line ends as in RFC 4180, times in UTC, no verdict as an empty cell.
 *
 * Returns: whether it was written
 */
gboolean
sl_csv_write (SlSetSource    *source,
              GOutputStream  *stream,
              GCancellable   *cancellable,
              GError        **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  return write_table (source, stream, FALSE, cancellable, error);
}

/**
 * sl_csv_write_spreadsheet:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes the same table for spreadsheets: with a byte order mark, an apostrophe before what would
 * be taken for a formula, and no cell longer than a spreadsheet holds. Not meant to be read back.
 *
 * Returns: whether it was written
 */
gboolean
sl_csv_write_spreadsheet (SlSetSource    *source,
                          GOutputStream  *stream,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  return write_table (source, stream, TRUE, cancellable, error);
}
