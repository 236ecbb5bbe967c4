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
  SlVerdict verdict;

  return sl_report_claim_get_verdict (claim, &verdict) ? sl_verdict_to_string (verdict) : "divided";
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

static void
put_paragraph (SlSink            *sink,
               SlText            *text,
               const SlParagraph *paragraph,
               GPtrArray         *claims)
{
  g_autoptr (GArray) bounds = sl_report_cut (claims, &paragraph->range);

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
      cover = sl_report_find_cover (claims, &piece);
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
      g_autoptr (GPtrArray) claims = sl_report_list_claims (report, column, &paragraphs[i].range);
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
