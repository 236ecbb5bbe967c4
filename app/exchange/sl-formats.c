/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-formats.h"

#include <glib/gi18n-lib.h>

#include "sl-brat.h"
#include "sl-cas.h"
#include "sl-claimreview.h"
#include "sl-csv.h"
#include "sl-doccano.h"
#include "sl-hypothesis.h"
#include "sl-labelstudio.h"
#include "sl-native-reader.h"
#include "sl-native-writer.h"
#include "sl-refi.h"
#include "sl-report-html.h"
#include "sl-webannotation-reader.h"
#include "sl-webannotation.h"

/* Members in the order of SlFormat: id, name, who reads it, what it has no place for, ending and
 * media type; then what it does. */
const SlFormat sl_formats[] = {
  { "json", N_("Sidelight set"),
    N_("Colleagues who use Sidelight: it keeps everything."),
    NULL, "json", "application/json",
    .write = sl_native_write, .read = sl_native_read, .recognise = sl_native_recognise },

  { "webannotation", N_("W3C Web Annotation"),
    N_("Annotation tools and archives that follow the W3C standard: verdicts, notes and evidence "
       "with the passages they stand at."),
    N_("Claims that nobody judged, matches and what articles do not mention have no place in it, and "
       "the articles' texts are not in it."),
    "jsonld", "application/ld+json",
    .write = sl_webannotation_write, .read = sl_webannotation_read,
    .recognise = sl_webannotation_recognise },

  { "hypothesis", N_("Hypothesis"),
    N_("The Hypothesis browser extension, and classes and newsrooms that annotate with it: its own "
       "import reads the file."),
    N_("Evidence, claims that nobody judged, matches and what articles do not mention have no place "
       "in it, and the articles' texts are not in it."),
    "json", "application/json",
    .write = sl_hypothesis_write, .read = sl_hypothesis_read,
    .recognise = sl_hypothesis_recognise },

  { "claimreview", N_("ClaimReview"),
    N_("Fact Check Explorer, aggregators and researchers: settled verdicts as a publisher puts them "
       "on a web page."),
    N_("Only one verdict for each claim is in it: the settled one, or that of the only annotator."),
    "json", "application/ld+json",
    .publish = sl_claimreview_publish },

  { "qdpx", N_("REFI-QDA project"),
    N_("ATLAS.ti, MAXQDA, NVivo, QualCoder and other programs for qualitative analysis: texts, "
       "codes and coded passages."),
    N_("Evidence, claims that nobody judged, matches and what articles do not mention have no place "
       "in it."),
    "qdpx", "application/zip",
    .write = sl_refi_write_project, .read = sl_refi_read_project,
    .recognise = sl_refi_recognise_project },

  { "qdc", N_("REFI-QDA codebook"),
    N_("Programs for qualitative analysis, and Taguette: only the codes, with their "
       "definitions."),
    N_("Articles, claims and what is said of them have no place in it."),
    "qdc", "application/xml",
    .write = sl_refi_write_codebook, .read = sl_refi_read_codebook,
    .recognise = sl_refi_recognise_codebook },

  { "labelstudio", N_("Label Studio"),
    N_("Label Studio, and teams that train models on the verdicts: a task for each article."),
    N_("Evidence, claims that nobody judged, matches and what articles do not mention have no place "
       "in it."),
    "json", "application/json",
    .write = sl_labelstudio_write, .read = sl_labelstudio_read,
    .recognise = sl_labelstudio_recognise },

  { "doccano", N_("doccano"),
    N_("doccano, and teams that train models on the verdicts: a line for each article and "
       "annotator."),
    N_("Notes, evidence, times, claims that nobody judged, matches and what articles do not mention "
       "have no place in it."),
    "jsonl", "application/jsonl",
    .write = sl_doccano_write, .read = sl_doccano_read, .recognise = sl_doccano_recognise },

  { "brat", N_("brat"),
    N_("brat, INCEpTION and many language tools: texts and annotations in files side by side, a "
       "folder for each annotator."),
    N_("Evidence, times, line breaks in notes, claims that nobody judged, matches and what articles do "
       "not mention have no place in it."),
    "zip", "application/zip",
    .write = sl_brat_write, .read = sl_brat_read, .recognise = sl_brat_recognise },

  { "cas", N_("UIMA CAS"),
    N_("INCEpTION, DKPro and other UIMA tools: a file for each article and annotator, with the "
       "type system."),
    N_("Evidence, times, claims that nobody judged, matches and what articles do not mention have no "
       "place in it."),
    "zip", "application/zip",
    .write = sl_cas_write },

  { "csv", N_("CSV for analysis"),
    N_("R, pandas and other statistics programs: one row for each verdict, every cell verbatim."),
    N_("Claims that nobody judged, matches and what articles do not mention have no place in it, and "
       "the articles' texts are not in it."),
    "csv", "text/csv",
    .write = sl_csv_write },

  { "csv-spreadsheet", N_("CSV for spreadsheets"),
    N_("Excel, LibreOffice and Google Sheets: the same table, made safe against cells that look "
       "like formulas."),
    N_("Claims that nobody judged, matches and what articles do not mention have no place in it, and "
       "the articles' texts are not in it."),
    "csv", "text/csv",
    .write = sl_csv_write_spreadsheet },

  { "html", N_("Report"),
    N_("People, in any web browser: one page that can be mailed and printed, with what differs, "
       "the verdicts and the articles side by side."),
    NULL, "html", "text/html",
    .write = sl_report_html_write },
};

const guint sl_n_formats = G_N_ELEMENTS (sl_formats);
