/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-brat.h"

#include <string.h>

#include "sl-article-rows.h"
#include "sl-zip-writer.h"

/* All four sections have to be there (brat, "Configuration"). */
static const char configuration[] =
  "[entities]\nClaim\n\n[relations]\n\n[events]\n\n[attributes]\n"
  "Verdict\tArg:Claim, Value:supported|disputed|unverifiable\n";

/* Annotations are lines, so line breaks become spaces. */
static void
append_line (GString    *out,
             const char *words,
             gsize       n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_c (out, strchr ("\n\r\t", words[i]) != NULL && words[i] != '\0' ? ' ' : words[i]);
}

/* A passage that runs over a line break is told in pieces: "0 5;6 11". */
static void
append_place (GString           *out,
              SlText            *text,
              const SlTextRange *range)
{
  const char *p = sl_text_get_utf8 (text) + sl_text_byte_offset (text, range->start);
  guint start = range->start;
  gboolean first = TRUE;

  for (guint i = range->start; i <= range->end; i++, p = g_utf8_next_char (p))
    {
      if (i < range->end && *p != '\n')
        continue;
      if (i > start)
        {
          g_string_append_printf (out, "%s%u %u", first ? "" : ";", start, i);
          first = FALSE;
        }
      start = i + 1;
      if (i == range->end)
        break;
    }
  if (first)
    g_string_append_printf (out, "%u %u", range->start, range->end);
}

/* The words of the pieces, with one space between them. */
static void
append_words (GString           *out,
              SlText            *text,
              const SlTextRange *range)
{
  g_autofree char *words = sl_text_dup_range (text, range);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  gboolean first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0')
        continue;
      if (!first)
        g_string_append_c (out, ' ');
      append_line (out, lines[i], strlen (lines[i]));
      first = FALSE;
    }
}

static void
append_row (GString        *out,
            const SlSetRow *row,
            guint           number)
{
  SlText *text = sl_article_get_text (row->article);
  SlVerdict verdict = sl_annotation_get_verdict (row->annotation);
  const char *note = sl_annotation_get_note (row->annotation);

  g_string_append_printf (out, "T%u\tClaim ", number);
  append_place (out, text, sl_claim_get_range (row->claim));
  g_string_append_c (out, '\t');
  append_words (out, text, sl_claim_get_range (row->claim));
  g_string_append_c (out, '\n');
  if (verdict != SL_VERDICT_NONE)
    g_string_append_printf (out, "A%u\tVerdict T%u %s\n", number, number,
                            sl_verdict_to_string (verdict));
  if (note == NULL)
    return;
  g_string_append_printf (out, "#%u\tAnnotatorNotes T%u\t", number, number);
  append_line (out, note, strlen (note));
  g_string_append_c (out, '\n');
}

/* brat has no annotators: each has a folder. */
static gboolean
put_document (SlArticle   *article,
              const char  *stem,
              GPtrArray   *rows,
              gpointer     user_data,
              GError     **error)
{
  SlZipWriter *zip = user_data;
  SlText *text = sl_article_get_text (article);
  g_autofree char *text_path = g_strconcat (stem, ".txt", NULL);
  g_autofree char *ann_path = g_strconcat (stem, ".ann", NULL);
  g_autoptr (GString) annotations = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    append_row (annotations, g_ptr_array_index (rows, i), i + 1);

  return sl_zip_writer_add (zip, text_path, sl_text_get_utf8 (text), sl_text_get_n_bytes (text),
                            error) &&
         sl_zip_writer_add (zip, ann_path, annotations->str, annotations->len, error);
}

/**
 * sl_brat_write:
 * @source: what to export
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a zip archive of brat's standoff files (brat, "Annotation format"): a folder for each
 * annotator with the texts and what is said of them, and the configuration that goes with it.
 *
 * Returns: whether it was written
 */
gboolean
sl_brat_write (SlSetSource    *source,
               GOutputStream  *stream,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (stream);

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         sl_zip_writer_add (zip, "annotation.conf", configuration, -1, error) &&
         sl_article_rows_foreach_file (source, put_document, zip, error) &&
         sl_zip_writer_finish (zip, error);
}
