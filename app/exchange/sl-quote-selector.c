/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-quote-selector.h"

/* How many code points of the text go before and behind a quotation, to find it again. */
#define CONTEXT 32

static void
set_words (SlJsonWriter *writer,
           const char   *name,
           const char   *start,
           const char   *end)
{
  sl_json_writer_name (writer, name);
  sl_json_writer_bytes (writer, start, end - start);
}

/* CONTEXT code points before START, as far as the text goes. */
static const char *
go_back (SlText     *text,
         const char *start)
{
  const char *begin = sl_text_get_utf8 (text);

  for (guint i = 0; i < CONTEXT && start > begin; i++)
    start = g_utf8_prev_char (start);

  return start;
}

static const char *
go_on (const char *end)
{
  for (guint i = 0; i < CONTEXT && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return end;
}

/**
 * sl_quote_selector_put:
 * @writer: where it goes
 * @text: a text
 * @range: a passage of it
 *
 * Puts a TextQuoteSelector (Web Annotation Data Model, section 4.2.4): the words of a passage with
 * some of the text around it.
 */
void
sl_quote_selector_put (SlJsonWriter      *writer,
                       SlText            *text,
                       const SlTextRange *range)
{
  const char *utf8 = sl_text_get_utf8 (text);
  const char *start = utf8 + sl_text_byte_offset (text, range->start);
  const char *end = utf8 + sl_text_byte_offset (text, range->end);

  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "type", "TextQuoteSelector");
  set_words (writer, "exact", start, end);
  set_words (writer, "prefix", go_back (text, start), start);
  set_words (writer, "suffix", end, go_on (end));
  sl_json_writer_end_object (writer);
}
