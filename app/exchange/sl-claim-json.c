/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-claim-json.h"

#include <math.h>

/**
 * sl_claim_json_put_range:
 * @writer: a writer
 * @range: a range of code points, half-open
 *
 * Writes `{"start": …, "end": …}`.
 */
void
sl_claim_json_put_range (SlJsonWriter      *writer,
                         const SlTextRange *range)
{
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_integer (writer, "start", range->start);
  sl_json_writer_set_integer (writer, "end", range->end);
  sl_json_writer_end_object (writer);
}

/**
 * sl_claim_json_set_ranges:
 * @writer: a writer, in an object
 * @name: the member's name
 * @ranges: (array length=n_ranges): ranges of code points
 * @n_ranges: how many
 *
 * Writes the ranges as a list, which may be empty.
 */
void
sl_claim_json_set_ranges (SlJsonWriter      *writer,
                          const char        *name,
                          const SlTextRange *ranges,
                          guint              n_ranges)
{
  sl_json_writer_name (writer, name);
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < n_ranges; i++)
    sl_claim_json_put_range (writer, &ranges[i]);
  sl_json_writer_end_array (writer);
}

/**
 * sl_claim_json_put_figure:
 * @writer: a writer
 * @figure: a figure
 *
 * Writes an object with range and normalised value; "high" stands there only for a span ("10 to 15"),
 * "bound" only where it is not exact, "unit" and "quantity" where they are known.
 */
void
sl_claim_json_put_figure (SlJsonWriter   *writer,
                          const SlFigure *figure)
{
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_integer (writer, "start", figure->range.start);
  sl_json_writer_set_integer (writer, "end", figure->range.end);
  sl_json_writer_name (writer, "value");
  sl_json_writer_exact (writer, figure->value);
  if (islessgreater (figure->high, figure->value))
    {
      sl_json_writer_name (writer, "high");
      sl_json_writer_exact (writer, figure->high);
    }
  if (figure->bound != SL_BOUND_EXACT)
    sl_json_writer_set_string (writer, "bound", sl_bound_to_string (figure->bound));
  sl_json_writer_set_optional (writer, "unit", figure->unit);
  sl_json_writer_set_optional (writer, "quantity", figure->quantity);
  sl_json_writer_end_object (writer);
}
