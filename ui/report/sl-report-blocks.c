/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-report-blocks.h"

#include <glib/gi18n.h>

#include "exchange/sl-report.h"
#include "sl-palette.h"

/* The report for paper: what differs and verdicts with their reasons as text, who tells what as a table,
 * and the articles side by side with their claims marked and numbered. */

#define BODY 9.5
#define CELL 8.0
#define INDENT 14.0

/* More articles than these side by side would be too narrow to read: they go on with the next sheet. */
#define MAX_CELLS 6
#define MAX_COLUMNS 4

static void
free_block (gpointer data)
{
  SlReportBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->attributes, pango_attr_list_unref);
  g_free (block);
}

static void
free_part (gpointer data)
{
  SlReportPart *part = data;

  g_clear_pointer (&part->heading, free_block);
  g_ptr_array_unref (part->columns);
  g_free (part);
}

static SlReportBlock *
make_block (const char *text,
            double      size,
            double      above)
{
  SlReportBlock *block = g_new0 (SlReportBlock, 1);

  block->text = g_strdup (text);
  block->size = size;
  block->above = above;

  return block;
}

static SlReportBlock *
add (GPtrArray  *blocks,
     const char *text,
     double      size,
     double      above)
{
  SlReportBlock *block = make_block (text, size, above);

  g_ptr_array_add (blocks, block);

  return block;
}

/* A part with so many empty columns. */
static SlReportPart *
add_part (GPtrArray        *parts,
          SlReportPartKind  kind,
          const char       *heading,
          guint             n_columns)
{
  SlReportPart *part = g_new0 (SlReportPart, 1);

  part->kind = kind;
  part->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (part->columns, g_ptr_array_new_with_free_func (free_block));
  if (heading != NULL)
    {
      part->heading = make_block (heading, 14, 0);
      part->heading->bold = TRUE;
    }
  g_ptr_array_add (parts, part);

  return part;
}

static void
add_heading (GPtrArray  *blocks,
             const char *text)
{
  SlReportBlock *block = add (blocks, text, 14, 22);

  block->bold = TRUE;
  block->keep_with_next = TRUE;
}

static void
add_line (GPtrArray  *blocks,
          const char *text)
{
  add (blocks, text, BODY, 3)->indent = INDENT;
}

static char *
dup_words (const SlReportClaim *claim)
{
  g_autofree char *words = sl_article_dup_words (claim->article, sl_claim_get_range (claim->claim));

  return g_strstrip (g_strdelimit (g_steal_pointer (&words), "\n\t", ' '));
}

/* The sign that stands for what everybody said of a claim, or for none. */
static const char *
get_sign (const SlReportClaim *claim)
{
  SlVerdict verdict;

  return sl_report_claim_get_verdict (claim, &verdict) && verdict != SL_VERDICT_NONE
           ? sl_palette_verdict_sign (verdict) : "";
}

static void
add_telling (GPtrArray           *blocks,
             const SlReportClaim *claim)
{
  g_autofree char *outlet = sl_article_dup_label (claim->article);
  g_autofree char *words = dup_words (claim);
  g_autofree char *line = g_strdup_printf ("%s [%u] %s %s", outlet, claim->number, get_sign (claim),
                                           words);

  add_line (blocks, line);
}

/* What stands against what, as “50 ≠ 60”. */
static void
add_sides (GPtrArray           *blocks,
           SlMatch             *match,
           const SlReportClaim *a,
           const SlReportClaim *b)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n;
  const SlDifference *differences = sl_match_get_differences (match, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = sl_article_dup_words (a->article, &differences[i].a);
      g_autofree char *other = sl_article_dup_words (b->article, &differences[i].b);

      g_string_append_printf (line, "%s%s ≠ %s", i > 0 ? " · " : "", *one != '\0' ? one : "–",
                              *other != '\0' ? other : "–");
    }
  if (line->len > 0)
    {
      SlReportBlock *block = add (blocks, g_strdelimit (line->str, "\n", ' '), BODY, 2);

      block->indent = INDENT;
      block->bold = TRUE;
    }
}

static void
add_differences (GPtrArray      *blocks,
                 const SlReport *report,
                 const char     *heading,
                 SlRelation      relation)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < report->matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (report->matches, i);
      const SlReportClaim *a = sl_report_lookup_claim (report, sl_match_get_a (match));
      const SlReportClaim *b = sl_report_lookup_claim (report, sl_match_get_b (match));

      if (sl_match_get_relation (match) != relation || a == NULL || b == NULL)
        continue;
      if (!begun)
        add_heading (blocks, heading);
      add (blocks, "", 3, begun ? 5 : 0)->keep_with_next = TRUE;
      begun = TRUE;
      add_telling (blocks, a);
      add_telling (blocks, b);
      add_sides (blocks, match, a, b);
    }
}

/* By whom it was stated that the article does not mention what the row tells. */
static void
append_omitters (GString    *text,
                 const char *names)
{
  /* Translators: after “not mentioned”; %s is names of people who have read the article */
  g_autofree char *by = g_strdup_printf (_("checked by %s"), names);

  g_string_append_printf (text, "%s∅ %s, %s", text->len > 0 ? "\n" : "",
                          text->len > 0 ? _("stated as not mentioned") : _("not mentioned"), by);
}

static char *
dup_cell (const SlReport *report,
          guint           row_index,
          guint           column)
{
  GPtrArray *row = g_ptr_array_index (report->rows, row_index);
  g_autofree char *omitters = sl_report_dup_omitters (report, row_index, column);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (row, i);
      const char *speaker = sl_claim_get_speaker (claim->claim);
      g_autofree char *words = NULL;

      if (claim->column != column)
        continue;
      words = dup_words (claim);
      g_string_append_printf (text, "%s[%u] %s", text->len > 0 ? "\n" : "", claim->number, get_sign (claim));
      if (speaker != NULL && *speaker != '\0')
        g_string_append_printf (text, " %s:", speaker);
      g_string_append_printf (text, " %s", words);
    }

  if (omitters != NULL)
    append_omitters (text, omitters);

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
add_not_found (GPtrArray *blocks)
{
  SlReportBlock *block = add (blocks, _("not mentioned"), CELL, 0);
  PangoAttribute *grey = pango_attr_foreground_new (0x6a6a, 0x6a6a, 0x7070);

  block->attributes = pango_attr_list_new ();
  pango_attr_list_insert (block->attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_attr_list_insert (block->attributes, grey);
}

static gboolean
is_told (GPtrArray *row,
         guint      first,
         guint      end)
{
  for (guint i = 0; i < row->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (row, i);

      if (claim->column >= first && claim->column < end)
        return TRUE;
    }

  return FALSE;
}

/* Who tells what, for the articles from one to before another. */
static void
add_table (GPtrArray      *parts,
           const SlReport *report,
           guint           first,
           guint           end)
{
  SlReportPart *part = add_part (parts, SL_REPORT_TABLE, _("Told more than once"), end - first);

  for (guint column = first; column < end; column++)
    {
      g_autofree char *outlet = sl_article_dup_label (g_ptr_array_index (report->articles, column));

      add (g_ptr_array_index (part->columns, column - first), outlet, CELL + 1, 0)->bold = TRUE;
    }
  for (guint i = 0; i < report->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (report->rows, i);

      for (guint column = first; is_told (row, first, end) && column < end; column++)
        {
          GPtrArray *cells = g_ptr_array_index (part->columns, column - first);
          g_autofree char *text = dup_cell (report, i, column);

          if (text != NULL)
            add (cells, text, CELL, 0);
          else
            add_not_found (cells);
        }
    }
}

/* So many articles go on one sheet, that all sheets have about as many. */
static guint
get_sheet (guint n,
           guint most)
{
  guint n_sheets = (n + most - 1) / most;

  return n > 0 ? (n + n_sheets - 1) / n_sheets : 1;
}

static void
add_tables (GPtrArray      *parts,
            const SlReport *report)
{
  guint n = report->articles->len;
  guint sheet = get_sheet (n, MAX_CELLS);

  for (guint first = 0; report->rows->len > 0 && first < n; first += sheet)
    add_table (parts, report, first, MIN (n, first + sheet));
}

static void
add_annotation (GPtrArray           *blocks,
                const SlReport      *report,
                const SlReportClaim *claim,
                SlAnnotation        *annotation)
{
  SlAnnotator *annotator = g_hash_table_lookup (report->annotators,
                                                sl_annotation_get_annotator (annotation));
  SlVerdict verdict = sl_annotation_get_verdict (annotation);
  const char *note = sl_annotation_get_note (annotation);
  g_autofree char *words = dup_words (claim);
  g_autofree char *title = g_strdup_printf ("[%u] %s", claim->number, words);
  g_autofree char *said = g_strdup_printf ("%s %s — %s", sl_palette_verdict_sign (verdict),
                                           sl_palette_verdict_name (verdict),
                                           annotator != NULL ? sl_annotator_get_name (annotator) : "");

  add (blocks, title, BODY, 9)->keep_with_next = TRUE;
  add (blocks, said, BODY, 2)->indent = INDENT;
  ((SlReportBlock *) g_ptr_array_index (blocks, blocks->len - 1))->bold = TRUE;
  if (note != NULL && *note != '\0')
    add_line (blocks, note);
  for (guint i = 0; i < sl_annotation_get_n_evidence (annotation); i++)
    {
      const SlEvidence *evidence = sl_annotation_get_evidence (annotation, i);
      g_autofree char *line = g_strjoin (" · ", evidence->title != NULL ? evidence->title : evidence->url,
                                         evidence->title != NULL ? evidence->url : evidence->date,
                                         evidence->title != NULL ? evidence->date : NULL, NULL);

      if (line != NULL)
        add_line (blocks, line);
    }
}

static void
add_verdicts (GPtrArray      *blocks,
              const SlReport *report)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < report->claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (report->claims, i);

      for (guint j = 0; j < claim->annotations->len; j++)
        {
          if (!begun)
            add_heading (blocks, _("Verdicts"));
          begun = TRUE;
          add_annotation (blocks, report, claim, g_ptr_array_index (claim->annotations, j));
        }
    }
}

/* What is left out, as far as somebody has looked: also of what only one article tells. */
static void
add_omissions (GPtrArray      *blocks,
               const SlReport *report)
{
  if (report->omissions->len > 0)
    add_heading (blocks, _("Not mentioned, checked by reading"));
  for (guint i = 0; i < report->omissions->len; i++)
    {
      const SlReportOmission *omission = g_ptr_array_index (report->omissions, i);
      SlAnnotator *annotator = g_hash_table_lookup (report->annotators,
                                                    sl_omission_get_annotator (omission->omission));
      g_autofree char *words = dup_words (omission->claim);
      g_autofree char *title = g_strdup_printf ("[%u] %s", omission->claim->number, words);
      g_autofree char *outlet = sl_article_dup_label (g_ptr_array_index (report->articles,
                                                                         omission->column));
      g_autofree char *said = g_strdup_printf ("∅ %s — %s", outlet,
                                               annotator != NULL ? sl_annotator_get_name (annotator)
                                                                 : "");
      const char *note = sl_omission_get_note (omission->omission);
      SlReportBlock *block;

      add (blocks, title, BODY, 9)->keep_with_next = TRUE;
      block = add (blocks, said, BODY, 2);
      block->indent = INDENT;
      block->bold = TRUE;
      if (omission->contradicted)
        add_line (blocks, _("A telling there contradicts this."));
      if (note != NULL)
        add_line (blocks, note);
    }
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static guint16
get_channel (float value)
{
  return (guint16) (value * G_MAXUINT16);
}

/* The mark of a claim, as on the screen: a wash, and a line whose form tells the verdict, too. */
static void
mark_claim (PangoAttrList       *attributes,
            const SlReportClaim *claim,
            guint                start,
            guint                end)
{
  static const PangoUnderline lines[SL_N_VERDICTS] = {
    [SL_VERDICT_NONE] = PANGO_UNDERLINE_SINGLE,
    [SL_VERDICT_SUPPORTED] = PANGO_UNDERLINE_SINGLE,
    [SL_VERDICT_DISPUTED] = PANGO_UNDERLINE_ERROR,
    [SL_VERDICT_UNVERIFIABLE] = PANGO_UNDERLINE_DOUBLE,
  };
  const SlVerdictColors *colors;
  SlVerdict verdict;

  if (!sl_report_claim_get_verdict (claim, &verdict))
    verdict = SL_VERDICT_NONE;
  colors = sl_palette_get_verdict (SL_SCHEME_LIGHT, verdict);
  insert (attributes, pango_attr_background_new (get_channel (colors->fill.red), get_channel (colors->fill.green),
                                                 get_channel (colors->fill.blue)), start, end);
  insert (attributes, pango_attr_background_alpha_new (get_channel (colors->fill.alpha)), start, end);
  insert (attributes, pango_attr_underline_new (lines[verdict]), start, end);
  insert (attributes, pango_attr_underline_color_new (get_channel (colors->rule.red),
                                                      get_channel (colors->rule.green),
                                                      get_channel (colors->rule.blue)), start, end);
}

/* The numbers of the claims that begin here, small, before their words. */
static void
add_numbers (GString       *text,
             PangoAttrList *attributes,
             GPtrArray     *claims,
             guint          offset)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (claims, i);
      guint start = text->len;

      if (sl_claim_get_range (claim->claim)->start != offset)
        continue;
      g_string_append_printf (text, "%u%s\302\240", claim->number, get_sign (claim));
      insert (attributes, pango_attr_scale_new (0.72), start, text->len);
      insert (attributes, pango_attr_rise_new ((int) (BODY * 0.3 * PANGO_SCALE)), start, text->len);
      insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, text->len);
    }
}

/* A paragraph of an article; its claims are marked, each with its number in front. */
static void
add_paragraph (GPtrArray         *blocks,
               const SlReport    *report,
               guint              column,
               const SlParagraph *paragraph,
               GPtrArray         *claims)
{
  SlArticle *article = g_ptr_array_index (report->articles, column);
  g_autoptr (GArray) bounds = sl_report_cut (claims, &paragraph->range);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  SlReportBlock *block;

  for (guint i = 0; i + 1 < bounds->len; i++)
    {
      SlTextRange piece = { g_array_index (bounds, guint, i), g_array_index (bounds, guint, i + 1) };
      const SlReportClaim *cover = sl_report_find_cover (claims, &piece);
      g_autofree char *words = sl_article_dup_words (article, &piece);
      guint start;

      if (piece.start == piece.end)
        continue;
      add_numbers (text, attributes, claims, piece.start);
      start = text->len;
      g_string_append (text, words);
      if (cover != NULL)
        mark_claim (attributes, cover, start, text->len);
    }
  block = add (blocks, text->str, BODY, 5);
  block->attributes = g_steal_pointer (&attributes);
  block->bold = paragraph->role == SL_ROLE_HEADLINE;
  block->size += paragraph->role == SL_ROLE_HEADLINE ? 2 : 0;
}

static void
add_article (GPtrArray      *blocks,
             const SlReport *report,
             guint           column)
{
  SlArticle *article = g_ptr_array_index (report->articles, column);
  g_autofree char *label = sl_article_dup_label (article);
  const char *published = sl_article_get_published (article);
  g_autofree char *title = published != NULL ? g_strdup_printf ("%s · %.10s", label, published)
                                             : g_strdup (label);
  guint n;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (article, &n);
  SlReportBlock *head = add (blocks, title, BODY, 0);

  head->bold = TRUE;
  head->keep_with_next = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) claims = sl_report_list_claims (report, column, &paragraphs[i].range);

      if (!sl_role_is_folded (paragraphs[i].role) || claims->len > 0)
        add_paragraph (blocks, report, column, &paragraphs[i], claims);
    }
}

static void
add_articles (GPtrArray      *parts,
              const SlReport *report)
{
  guint n = report->articles->len;
  guint sheet = get_sheet (n, MAX_COLUMNS);

  for (guint first = 0; first < n; first += sheet)
    {
      guint end = MIN (n, first + sheet);
      SlReportPart *part = add_part (parts, SL_REPORT_COLUMNS, first == 0 ? _("The articles") : NULL,
                                     end - first);

      for (guint column = first; column < end; column++)
        add_article (g_ptr_array_index (part->columns, column - first), report, column);
    }
}

static void
add_counts (GPtrArray      *blocks,
            const SlReport *report)
{
  guint n_articles = report->articles->len;
  guint n_claims = report->claims->len;
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  g_autofree char *claims = g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
  g_autofree char *line = g_strdup_printf ("%s · %s", articles, claims);

  add (blocks, report->title != NULL ? report->title : _("Comparison"), 20, 0)->bold = TRUE;
  add (blocks, line, BODY, 4);
}

static void
add_method (GPtrArray *blocks)
{
  add_heading (blocks, _("How this was made"));
  add (blocks, _("Sidelight reads the articles as they are given, finds what they claim "
                 "by rules and trained weights, and suggests which claims are the same; "
                 "it can miss some and be wrong. Verdicts, notes and evidence are those "
                 "of the people named with them. Marks show the verdict where all who "
                 "gave one agree. “Not mentioned” without a name means that nothing was "
                 "found; with one, that this person has read the article for it."), BODY, 4);
}

/**
 * sl_report_blocks_new:
 * @source: a comparison
 * @error: return location for an error
 *
 * Makes the report that the HTML export writes as paragraphs for paper.
 *
 * Returns: (transfer full) (element-type SlReportPart) (nullable): its parts, or %NULL with
 *   @error set
 */
GPtrArray *
sl_report_blocks_new (SlSetSource  *source,
                      GError      **error)
{
  g_autoptr (SlReport) report = NULL;
  GPtrArray *parts;
  GPtrArray *blocks;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), NULL);

  report = sl_report_new (source, error);
  if (report == NULL)
    return NULL;

  parts = g_ptr_array_new_with_free_func (free_part);
  blocks = g_ptr_array_index (add_part (parts, SL_REPORT_FLOW, NULL, 1)->columns, 0);
  add_counts (blocks, report);
  add_differences (blocks, report, _("Figures in conflict"), SL_RELATION_CONFLICTING_FIGURE);
  add_differences (blocks, report, _("Altered quotes"), SL_RELATION_ALTERED_QUOTE);
  add_verdicts (blocks, report);
  add_omissions (blocks, report);
  add_method (blocks);
  add_tables (parts, report);
  add_articles (parts, report);

  return parts;
}
