/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-report-html.h"

#include <glib/gi18n-lib.h>

#include "model/sl-names.h"
#include "sl-html-writer.h"
#include "sl-report-article.h"

/* No script, nothing from elsewhere; marks differ by line as well as by colour. On paper, which lies
 * on its side where the printer lets it, articles stand side by side as far as their lines keep a
 * readable length: three on A4, two where it stands upright; others follow below. */
static const char style[] =
  "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;"
  "color:#1d1d20;background:#fff}"
  "h1{font-size:1.7rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid #ccc}"
  "h3{font-size:1.1rem;margin:0}table{border-collapse:collapse;width:100%}"
  "th,td{border:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top}"
  "th{background:#f3f3f5}span.none{color:#6a6a70;font-style:italic}"
  ".meta{color:#55555c;font-size:.9rem}.scroll{overflow-x:auto}"
  ".articles{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(20rem,1fr);gap:1.5rem;"
  "overflow-x:auto}"
  ".text p{white-space:pre-line;margin:.6rem 0}p.headline{font-weight:bold}"
  "p.quote{margin-left:1.5rem}"
  "mark{background:#eeeef1;color:inherit;border-bottom:2px solid #8a8a94}"
  "mark.supported{background:#dff3e4;border-bottom:3px solid #26734a}"
  "mark.disputed{background:#fbe3df;border-bottom:3px double #b3261e}"
  "mark.unverifiable{background:#fff3cf;border-bottom:3px dotted #8a6100}"
  ".no{font-size:.75rem;vertical-align:super}a{color:#1a5fb4}"
  "del,ins{text-decoration:none;font-weight:bold}.verdict,.checked{font-weight:bold}"
  "details{margin:.6rem 0;color:#55555c}"
  ".text p,h3,td{unicode-bidi:plaintext}"
  "@page{size:landscape;margin:12mm}"
  "@media print{"
  "body{margin:0;padding:0;max-width:none;font-size:9.5pt;line-height:1.4;print-color-adjust:exact;"
  "-webkit-print-color-adjust:exact}"
  "h2,h3,h3+.meta,p.headline{break-after:avoid}tr{break-inside:avoid}"
  ".scroll,.articles{overflow:visible}"
  "h2.articles-head{break-before:page}"
  ".articles{grid-auto-flow:row;grid-template-columns:repeat(auto-fit,minmax(65mm,1fr));gap:6mm}"
  ".text p{orphans:2;widows:2;overflow-wrap:anywhere}.meta{overflow-wrap:anywhere}"
  "a{color:inherit}}"
  "@media (prefers-color-scheme:dark){"
  "body{color:#eee;background:#1e1e22}th{background:#2c2c31}th,td,h2{border-color:#55555c}"
  "a{color:#99c1f1}.meta,span.none,details{color:#b5b5bd}mark{background:#35353b}"
  "mark.supported{background:#1d4630}mark.disputed{background:#5b211c}"
  "mark.unverifiable{background:#4d3c0c}}";

static void
put_claim_link (SlSink              *sink,
                const SlReportClaim *claim)
{
  sl_sink_put_string (sink, "<a href=\"#c");
  sl_html_writer_number (sink, claim->number);
  sl_sink_put_string (sink, "\">");
  sl_html_writer_number (sink, claim->number);
  sl_sink_put_string (sink, "</a>");
}

static void
put_telling (SlSink              *sink,
             const SlReportClaim *claim)
{
  const char *speaker = sl_claim_get_speaker (claim->claim);

  put_claim_link (sink, claim);
  sl_sink_put_char (sink, ' ');
  if (speaker != NULL)
    {
      sl_html_writer_element (sink, "span", "meta", speaker);
      sl_sink_put_string (sink, ": ");
    }
  sl_html_writer_range (sink, sl_article_get_text (claim->article),
                        sl_claim_get_range (claim->claim));
}

static void
put_heading (SlSink     *sink,
             const char *heading)
{
  sl_sink_put_char (sink, '\n');
  sl_html_writer_element (sink, "h2", NULL, heading);
  sl_sink_put_char (sink, '\n');
}

static void
put_label (SlSink     *sink,
           const char *element,
           SlArticle  *article)
{
  g_autofree char *label = sl_article_dup_label (article);

  sl_html_writer_element (sink, element, NULL, label);
}

static void
put_side (SlSink            *sink,
          const char        *element,
          SlArticle         *article,
          const SlTextRange *range)
{
  g_autofree char *words = sl_article_dup_words (article, range);

  sl_html_writer_element (sink, element, NULL, words[0] != '\0' ? words : "–");
}

static void
put_match (SlSink         *sink,
           const SlReport *report,
           SlMatch        *match)
{
  const SlReportClaim *a = sl_report_lookup_claim (report, sl_match_get_a (match));
  const SlReportClaim *b = sl_report_lookup_claim (report, sl_match_get_b (match));
  guint n;
  const SlDifference *differences = sl_match_get_differences (match, &n);
  gboolean swap = a->number > b->number;
  const SlReportClaim *sides[] = { swap ? b : a, swap ? a : b };

  sl_sink_put_string (sink, "<tr>");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      sl_sink_put_string (sink, "<td>");
      put_label (sink, "b", sides[i]->article);
      sl_sink_put_string (sink, "<br>");
      put_telling (sink, sides[i]);
      sl_sink_put_string (sink, "</td>");
    }
  sl_sink_put_string (sink, "<td>");
  for (guint i = 0; i < n; i++)
    {
      put_side (sink, "del", sides[0]->article, swap ? &differences[i].b : &differences[i].a);
      sl_sink_put_string (sink, " ≠ ");
      put_side (sink, "ins", sides[1]->article, swap ? &differences[i].a : &differences[i].b);
      sl_sink_put_string (sink, "<br>");
    }
  sl_sink_put_string (sink, "</td></tr>\n");
}

static void
put_differences (SlSink         *sink,
                 const SlReport *report,
                 const char     *heading,
                 SlRelation      relation)
{
  if (sl_report_count_relation (report, relation) == 0)
    return;

  put_heading (sink, heading);
  sl_sink_put_string (sink, "<div class=\"scroll\"><table><tr>");
  sl_html_writer_element (sink, "th", NULL, _("One telling"));
  sl_html_writer_element (sink, "th", NULL, _("Another"));
  sl_html_writer_element (sink, "th", NULL, _("What differs"));
  sl_sink_put_string (sink, "</tr>\n");
  for (guint i = 0; i < report->matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (report->matches, i);

      if (sl_match_get_relation (match) == relation)
        put_match (sink, report, match);
    }
  sl_sink_put_string (sink, "</table></div>\n");
}

/* By whom it was stated that the article does not mention what the row tells. */
static void
put_omitters (SlSink     *sink,
              const char *words,
              const char *names)
{
  /* Translators: after “not mentioned”; %s is names of people who have read the article */
  g_autofree char *by = g_strdup_printf (_("checked by %s"), names);

  sl_sink_put_string (sink, "<span class=\"checked\">∅ ");
  sl_html_writer_text (sink, words);
  sl_sink_put_string (sink, "</span> ");
  sl_html_writer_element (sink, "span", "meta", by);
}

static void
put_cell (SlSink         *sink,
          const SlReport *report,
          guint           row_index,
          guint           column)
{
  GPtrArray *row = g_ptr_array_index (report->rows, row_index);
  g_autofree char *omitters = sl_report_dup_omitters (report, row_index, column);
  gboolean empty = TRUE;

  sl_sink_put_string (sink, "<td>");
  for (guint i = 0; i < row->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (row, i);

      if (claim->column != column)
        continue;
      if (!empty)
        sl_sink_put_string (sink, "<br>");
      put_telling (sink, claim);
      empty = FALSE;
    }
  if (empty && omitters == NULL)
    sl_html_writer_element (sink, "span", "none", _("not mentioned"));
  else if (omitters != NULL)
    {
      if (!empty)
        sl_sink_put_string (sink, "<br>");
      put_omitters (sink, empty ? _("not mentioned") : _("stated as not mentioned"), omitters);
    }
  sl_sink_put_string (sink, "</td>");
}

static void
put_matrix (SlSink         *sink,
            const SlReport *report)
{
  if (report->rows->len == 0)
    return;

  put_heading (sink, _("Told more than once"));
  sl_sink_put_string (sink, "<div class=\"scroll\"><table><tr>");
  for (guint i = 0; i < report->articles->len; i++)
    put_label (sink, "th", g_ptr_array_index (report->articles, i));
  sl_sink_put_string (sink, "</tr>\n");
  for (guint i = 0; i < report->rows->len; i++)
    {
      sl_sink_put_string (sink, "<tr>");
      for (guint j = 0; j < report->articles->len; j++)
        put_cell (sink, report, i, j);
      sl_sink_put_string (sink, "</tr>\n");
    }
  sl_sink_put_string (sink, "</table></div>\n");
}

static const char *
get_stance_name (SlStance stance)
{
  switch (stance)
    {
    case SL_STANCE_SUPPORTS:
      return C_("evidence", "supports it");
    case SL_STANCE_DISPUTES:
      return C_("evidence", "disputes it");
    case SL_STANCE_CONTEXT:
    case SL_N_STANCES:
    default:
      return C_("evidence", "gives context");
    }
}

static void
put_evidence (SlSink       *sink,
              SlAnnotation *annotation)
{
  for (guint i = 0; i < sl_annotation_get_n_evidence (annotation); i++)
    {
      const SlEvidence *evidence = sl_annotation_get_evidence (annotation, i);

      sl_sink_put_string (sink, "<div>");
      sl_html_writer_link (sink, evidence->url,
                           evidence->title != NULL ? evidence->title : evidence->url);
      if (evidence->date != NULL)
        {
          sl_sink_put_string (sink, ", ");
          sl_html_writer_text (sink, evidence->date);
        }
      sl_sink_put_string (sink, " — ");
      sl_html_writer_text (sink, get_stance_name (evidence->stance));
      sl_sink_put_string (sink, "</div>");
    }
}

static void
put_annotation (SlSink              *sink,
                const SlReport      *report,
                const SlReportClaim *claim,
                SlAnnotation        *annotation)
{
  SlAnnotator *annotator = g_hash_table_lookup (report->annotators,
                                                sl_annotation_get_annotator (annotation));

  sl_sink_put_string (sink, "<tr><td>");
  put_telling (sink, claim);
  sl_sink_put_string (sink, "</td>");
  sl_html_writer_element (sink, "td", "verdict",
                          sl_names_verdict (sl_annotation_get_verdict (annotation)));
  sl_html_writer_element (sink, "td", NULL,
                          annotator != NULL ? sl_annotator_get_name (annotator) : NULL);
  sl_sink_put_string (sink, "<td>");
  sl_html_writer_text (sink, sl_annotation_get_note (annotation));
  put_evidence (sink, annotation);
  sl_sink_put_string (sink, "</td></tr>\n");
}

static void
put_verdicts (SlSink         *sink,
              const SlReport *report)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < report->claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (report->claims, i);

      for (guint j = 0; j < claim->annotations->len; j++)
        {
          if (!begun)
            {
              put_heading (sink, _("Verdicts"));
              sl_sink_put_string (sink, "<div class=\"scroll\"><table><tr>");
              sl_html_writer_element (sink, "th", NULL, _("Claim"));
              sl_html_writer_element (sink, "th", NULL, _("Verdict"));
              sl_html_writer_element (sink, "th", NULL, _("By"));
              sl_html_writer_element (sink, "th", NULL, _("Note and evidence"));
              sl_sink_put_string (sink, "</tr>\n");
              begun = TRUE;
            }
          put_annotation (sink, report, claim, g_ptr_array_index (claim->annotations, j));
        }
    }
  if (begun)
    sl_sink_put_string (sink, "</table></div>\n");
}

static void
put_omission (SlSink                 *sink,
              const SlReport         *report,
              const SlReportOmission *omission)
{
  SlAnnotator *annotator = g_hash_table_lookup (report->annotators,
                                                sl_omission_get_annotator (omission->omission));

  sl_sink_put_string (sink, "<tr><td>");
  put_telling (sink, omission->claim);
  sl_sink_put_string (sink, "</td>");
  put_label (sink, "td", g_ptr_array_index (report->articles, omission->column));
  sl_html_writer_element (sink, "td", NULL,
                          annotator != NULL ? sl_annotator_get_name (annotator) : NULL);
  sl_sink_put_string (sink, "<td>");
  if (omission->contradicted)
    {
      sl_html_writer_element (sink, "span", "checked", _("A telling there contradicts this."));
      sl_sink_put_char (sink, ' ');
    }
  sl_html_writer_text (sink, sl_omission_get_note (omission->omission));
  sl_sink_put_string (sink, "</td></tr>\n");
}

/* What is left out, as far as somebody has looked: also of what only one article tells. */
static void
put_omissions (SlSink         *sink,
               const SlReport *report)
{
  if (report->omissions->len == 0)
    return;

  put_heading (sink, _("Not mentioned, checked by reading"));
  sl_sink_put_string (sink, "<div class=\"scroll\"><table><tr>");
  sl_html_writer_element (sink, "th", NULL, _("Claim"));
  sl_html_writer_element (sink, "th", NULL, _("Not mentioned in"));
  sl_html_writer_element (sink, "th", NULL, _("By"));
  sl_html_writer_element (sink, "th", NULL, _("Note"));
  sl_sink_put_string (sink, "</tr>\n");
  for (guint i = 0; i < report->omissions->len; i++)
    put_omission (sink, report, g_ptr_array_index (report->omissions, i));
  sl_sink_put_string (sink, "</table></div>\n");
}

static void
put_head (SlSink         *sink,
          const SlReport *report)
{
  const char *title = report->title != NULL ? report->title : _("Comparison");
  /* Translators: the code of the language you translate into, for the "lang" of a web page. */
  const char *language = C_("language code", "en");

  sl_sink_put_string (sink, "<!DOCTYPE html>\n<html lang=\"");
  sl_html_writer_text (sink, language);
  sl_sink_put_string (sink, "\"><head><meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" "
                      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width\">\n");
  sl_html_writer_element (sink, "title", NULL, title);
  sl_sink_put_string (sink, "\n<style>");
  sl_sink_put_string (sink, style);
  sl_sink_put_string (sink, "</style></head>\n<body>\n");
  sl_html_writer_element (sink, "h1", NULL, title);
}

static void
put_counts (SlSink         *sink,
            const SlReport *report)
{
  guint n_articles = report->articles->len;
  guint n_claims = report->claims->len;
  guint n_rows = report->rows->len;
  guint n_figures = sl_report_count_relation (report, SL_RELATION_CONFLICTING_FIGURE);
  guint n_quotes = sl_report_count_relation (report, SL_RELATION_ALTERED_QUOTE);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, ngettext ("%u article", "%u articles", n_articles), n_articles);
  g_string_append_printf (line, ngettext (" · %u claim", " · %u claims", n_claims), n_claims);
  g_string_append_printf (line, ngettext (" · %u told more than once", " · %u told more than once",
                                          n_rows), n_rows);
  g_string_append_printf (line, ngettext (" · %u figure in conflict", " · %u figures in conflict",
                                          n_figures), n_figures);
  g_string_append_printf (line, ngettext (" · %u altered quote", " · %u altered quotes",
                                          n_quotes), n_quotes);
  sl_html_writer_element (sink, "p", "meta", line->str);
}

static void
put_articles (SlSink         *sink,
              const SlReport *report)
{
  sl_sink_put_char (sink, '\n');
  sl_html_writer_element (sink, "h2", "articles-head", _("The articles"));
  sl_sink_put_string (sink, "\n<div class=\"articles\">\n");
  for (guint i = 0; i < report->articles->len; i++)
    sl_report_article_put (sink, report, i);
  sl_sink_put_string (sink, "</div>\n");
}

static void
put_method (SlSink *sink)
{
  put_heading (sink, _("How this was made"));
  sl_html_writer_element (sink, "p", NULL,
                          _("Sidelight reads the articles as they are given, finds what they claim "
                            "by rules and trained weights, and suggests which claims are the same; "
                            "it can miss some and be wrong. Verdicts, notes and evidence are those "
                            "of the people named with them. Marks show the verdict where all who "
                            "gave one agree. “Not mentioned” without a name means that nothing was "
                            "found; with one, that this person has read the article for it."));
}

/**
 * sl_report_html_write:
 * @source: what to report on
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a report as one web page for people: what differs, who tells what, verdicts with their
 * reasons, and the articles side by side with numbered marks. Nothing in it runs, and nothing in it
 * is loaded from elsewhere, so that it can be mailed, kept and printed.
 *
 * Returns: whether it was written
 */
gboolean
sl_report_html_write (SlSetSource    *source,
                      GOutputStream  *stream,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_autoptr (SlReport) report = NULL;
  g_autoptr (SlSink) sink = NULL;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), FALSE);

  report = sl_report_new (source, error);
  if (report == NULL)
    return FALSE;

  sink = sl_sink_new (stream, cancellable);
  put_head (sink, report);
  put_counts (sink, report);
  put_differences (sink, report, _("Figures in conflict"), SL_RELATION_CONFLICTING_FIGURE);
  put_differences (sink, report, _("Altered quotes"), SL_RELATION_ALTERED_QUOTE);
  put_matrix (sink, report);
  put_verdicts (sink, report);
  put_omissions (sink, report);
  put_articles (sink, report);
  put_method (sink);
  sl_sink_put_string (sink, "</body></html>\n");

  return sl_sink_flush (sink, error);
}
