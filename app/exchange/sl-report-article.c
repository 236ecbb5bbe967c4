/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-report-article.h"

#include <glib/gi18n-lib.h>

#include "sl-html-writer.h"

/**
 * sl_report_article_get_mark:
 * @claim: a claim of a report
 *
 * Returns: the class of its mark: the verdict, where all who gave one agree, else "divided"
 */
const char *
sl_report_article_get_mark (const SlReportClaim *claim)
{
  SlVerdict verdict = SL_VERDICT_NONE;

  for (guint i = 0; i < claim->annotations->len; i++)
    {
      SlVerdict next = sl_annotation_get_verdict (g_ptr_array_index (claim->annotations, i));

      if (next == SL_VERDICT_NONE)
        continue;
      if (verdict != SL_VERDICT_NONE && verdict != next)
        return "divided";
      verdict = next;
    }

  return sl_verdict_to_string (verdict);
}

static void
add_bound (GArray            *bounds,
           const SlTextRange *paragraph,
           guint              offset)
{
  if (offset > paragraph->start && offset < paragraph->end)
    g_array_append_val (bounds, offset);
}

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  guint offset_a = *(const guint *) a;
  guint offset_b = *(const guint *) b;

  return (offset_a > offset_b) - (offset_a < offset_b);
}

/* Claims may overlap, elements may not: the paragraph is cut wherever a claim begins or ends. */
static GArray *
list_bounds (GPtrArray         *claims,
             const SlTextRange *paragraph)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (bounds, paragraph->start);
  g_array_append_val (bounds, paragraph->end);
  for (guint i = 0; i < claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (claims, i);

      add_bound (bounds, paragraph, sl_claim_get_range (claim->claim)->start);
      add_bound (bounds, paragraph, sl_claim_get_range (claim->claim)->end);
    }
  g_array_sort (bounds, compare_offsets);

  return bounds;
}

/* The number before a claim, which links to it lead to. */
static void
put_numbers (SlSink    *sink,
             GPtrArray *claims,
             guint      offset)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (claims, i);

      if (sl_claim_get_range (claim->claim)->start != offset)
        continue;
      sl_sink_put_string (sink, "<span class=\"no\" id=\"c");
      sl_html_writer_number (sink, claim->number);
      sl_sink_put_string (sink, "\">");
      sl_html_writer_number (sink, claim->number);
      sl_sink_put_string (sink, "</span>");
    }
}

/* The shortest claim over a piece of text, or NULL. */
static const SlReportClaim *
find_cover (GPtrArray         *claims,
            const SlTextRange *piece)
{
  const SlReportClaim *found = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (claims, i);
      const SlTextRange *range = sl_claim_get_range (claim->claim);

      if (sl_text_range_contains (range, piece) &&
          (found == NULL ||
           sl_text_range_length (range) < sl_text_range_length (sl_claim_get_range (found->claim))))
        found = claim;
    }

  return found;
}

static void
put_paragraph (SlSink            *sink,
               SlText            *text,
               const SlParagraph *paragraph,
               GPtrArray         *claims)
{
  g_autoptr (GArray) bounds = list_bounds (claims, &paragraph->range);

  sl_sink_put_string (sink, "<p class=\"");
  sl_sink_put_string (sink, sl_role_to_string (paragraph->role));
  sl_sink_put_string (sink, "\">");
  for (guint i = 0; i + 1 < bounds->len; i++)
    {
      SlTextRange piece = { g_array_index (bounds, guint, i),
                            g_array_index (bounds, guint, i + 1) };
      const SlReportClaim *cover;

      if (piece.start == piece.end)
        continue;
      put_numbers (sink, claims, piece.start);
      cover = find_cover (claims, &piece);
      if (cover != NULL)
        {
          sl_sink_put_string (sink, "<mark class=\"");
          sl_sink_put_string (sink, sl_report_article_get_mark (cover));
          sl_sink_put_string (sink, "\">");
        }
      sl_html_writer_range (sink, text, &piece);
      if (cover != NULL)
        sl_sink_put_string (sink, "</mark>");
    }
  sl_sink_put_string (sink, "</p>\n");
}

/* Those claims of an article that reach into a paragraph. */
static GPtrArray *
list_claims (const SlReport    *report,
             guint              column,
             const SlTextRange *paragraph)
{
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < report->claims->len; i++)
    {
      SlReportClaim *claim = g_ptr_array_index (report->claims, i);

      if (claim->column == column && sl_text_range_overlap (sl_claim_get_range (claim->claim),
                                                            paragraph) > 0)
        g_ptr_array_add (claims, claim);
    }

  return claims;
}

static void
put_details (SlSink    *sink,
             SlArticle *article)
{
  static const SlDetail details[] = { SL_DETAIL_PUBLISHER, SL_DETAIL_AUTHOR, SL_DETAIL_PUBLISHED,
                                      SL_DETAIL_FILE };
  const char *title = sl_article_get_title (article);
  const char *url = sl_article_get_detail (article, SL_DETAIL_URL);
  g_autofree char *label = sl_article_dup_label (article);
  const char *separator = "";

  sl_html_writer_element (sink, "h3", NULL, title != NULL ? title : label);
  sl_sink_put_string (sink, "<p class=\"meta\">");
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      const char *detail = sl_article_get_detail (article, details[i]);

      if (detail == NULL)
        continue;
      sl_sink_put_string (sink, separator);
      sl_html_writer_text (sink, detail);
      separator = " · ";
    }
  if (url != NULL)
    {
      sl_sink_put_string (sink, "<br>");
      sl_html_writer_link (sink, url, url);
    }
  sl_sink_put_string (sink, "</p>\n");
}

/**
 * sl_report_article_put:
 * @sink: where it goes
 * @report: a report
 * @column: which article
 *
 * Writes an article as HTML: what it tells of itself, and its text with the claims marked and
 * numbered. What is folded away in the window is folded away here.
 */
void
sl_report_article_put (SlSink         *sink,
                       const SlReport *report,
                       guint           column)
{
  SlArticle *article = g_ptr_array_index (report->articles, column);
  const char *language = sl_article_get_detail (article, SL_DETAIL_LANGUAGE);
  guint n;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (article, &n);

  sl_sink_put_string (sink, "<article>");
  put_details (sink, article);
  sl_sink_put_string (sink, "<div class=\"text\" lang=\"");
  sl_html_writer_text (sink, language);
  sl_sink_put_string (sink, "\">\n");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) claims = list_claims (report, column, &paragraphs[i].range);
      gboolean folded = sl_role_is_folded (paragraphs[i].role) && claims->len == 0;

      if (folded)
        {
          sl_sink_put_string (sink, "<details>");
          sl_html_writer_element (sink, "summary", NULL, _("Not part of the report"));
        }
      put_paragraph (sink, sl_article_get_text (article), &paragraphs[i], claims);
      if (folded)
        sl_sink_put_string (sink, "</details>\n");
    }
  sl_sink_put_string (sink, "</div></article>\n");
}
