/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-report-blocks.h"

#include <glib/gi18n.h>

#include "exchange/sl-report.h"
#include "sl-palette.h"

/* The report as paragraphs for paper: what differs, who tells what, verdicts with their reasons, and
 * the articles with their claims marked and numbered. */

#define BODY 9.5
#define INDENT 14.0

static void
free_block (gpointer data)
{
  SlReportBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->attributes, pango_attr_list_unref);
  g_free (block);
}

static SlReportBlock *
add (GPtrArray  *blocks,
     const char *text,
     double      size,
     double      above)
{
  SlReportBlock *block = g_new0 (SlReportBlock, 1);

  block->text = g_strdup (text);
  block->size = size;
  block->above = above;
  g_ptr_array_add (blocks, block);

  return block;
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
  SlVerdict verdict = SL_VERDICT_NONE;

  for (guint i = 0; i < claim->annotations->len; i++)
    {
      SlVerdict one = sl_annotation_get_verdict (g_ptr_array_index (claim->annotations, i));

      if (i > 0 && one != verdict)
        return "";
      verdict = one;
    }

  return verdict != SL_VERDICT_NONE ? sl_palette_verdict_sign (verdict) : "";
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
    }
}

static gboolean
tells (GPtrArray *row,
       guint      column)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (((const SlReportClaim *) g_ptr_array_index (row, i))->column == column)
        return TRUE;
    }

  return FALSE;
}

static void
add_row (GPtrArray      *blocks,
         const SlReport *report,
         guint           number)
{
  GPtrArray *row = g_ptr_array_index (report->rows, number);
  const SlReportClaim *first = g_ptr_array_index (row, 0);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *words = dup_words (first);
  g_autofree char *title = g_strdup_printf ("%u. %s", number + 1, words);
  SlReportBlock *block = add (blocks, title, BODY + 0.5, 10);

  block->bold = TRUE;
  block->keep_with_next = TRUE;
  for (guint i = 0; i < row->len; i++)
    add_telling (blocks, g_ptr_array_index (row, i));
  for (guint i = 0; i < report->articles->len; i++)
    {
      g_autofree char *outlet = sl_article_dup_label (g_ptr_array_index (report->articles, i));

      if (!tells (row, i))
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", outlet);
    }
  if (missing->len > 0)
    {
      /* Translators: %s is a list of articles */
      g_autofree char *line = g_strdup_printf (_("Not mentioned by: %s"), missing->str);

      add_line (blocks, line);
    }
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

static void
mark_claim (PangoAttrList *attributes,
            guint          start,
            guint          end)
{
  PangoAttribute *fill = pango_attr_background_new (0xe6e6, 0xecec, 0xf4f4);
  PangoAttribute *rule = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

  fill->start_index = rule->start_index = start;
  fill->end_index = rule->end_index = end;
  pango_attr_list_insert (attributes, fill);
  pango_attr_list_insert (attributes, rule);
}

/* A paragraph of an article; its claims are marked, each with its number in front. */
static void
add_paragraph (GPtrArray         *blocks,
               const SlReport    *report,
               guint              column,
               const SlParagraph *paragraph)
{
  SlArticle *article = g_ptr_array_index (report->articles, column);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint at = paragraph->range.start;
  SlReportBlock *block;

  for (guint i = 0; i < report->claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (report->claims, i);
      SlTextRange range = *sl_claim_get_range (claim->claim);
      g_autofree char *before = NULL;
      g_autofree char *words = NULL;
      guint start;

      range.end = MIN (range.end, paragraph->range.end);
      if (claim->column != column || range.start < at || range.start >= range.end)
        continue;
      before = sl_article_dup_words (article, &(SlTextRange) { at, range.start });
      words = sl_article_dup_words (article, &range);
      g_string_append_printf (text, "%s[%u]%s ", before, claim->number, get_sign (claim));
      start = text->len;
      g_string_append (text, words);
      mark_claim (attributes, start, text->len);
      at = range.end;
    }
  if (at < paragraph->range.end)
    {
      g_autofree char *rest = sl_article_dup_words (article, &(SlTextRange) { at, paragraph->range.end });

      g_string_append (text, rest);
    }
  block = add (blocks, text->str, BODY, 6);
  block->attributes = g_steal_pointer (&attributes);
  block->bold = paragraph->role == SL_ROLE_HEADLINE;
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
  SlReportBlock *head = add (blocks, title, BODY + 1.5, 16);

  head->bold = TRUE;
  head->keep_with_next = TRUE;
  for (guint i = 0; i < n; i++)
    {
      if (!sl_role_is_folded (paragraphs[i].role))
        add_paragraph (blocks, report, column, &paragraphs[i]);
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

/**
 * sl_report_blocks_new:
 * @source: a comparison
 * @error: return location for an error
 *
 * Makes the report that the HTML export writes as paragraphs for paper.
 *
 * Returns: (transfer full) (element-type SlReportBlock) (nullable): the paragraphs, or %NULL with
 *   @error set
 */
GPtrArray *
sl_report_blocks_new (SlSetSource  *source,
                      GError      **error)
{
  g_autoptr (SlReport) report = NULL;
  GPtrArray *blocks;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), NULL);

  report = sl_report_new (source, error);
  if (report == NULL)
    return NULL;

  blocks = g_ptr_array_new_with_free_func (free_block);
  add_counts (blocks, report);
  add_differences (blocks, report, _("Figures in conflict"), SL_RELATION_CONFLICTING_FIGURE);
  add_differences (blocks, report, _("Altered quotes"), SL_RELATION_ALTERED_QUOTE);
  if (report->rows->len > 0)
    add_heading (blocks, _("Told more than once"));
  for (guint i = 0; i < report->rows->len; i++)
    add_row (blocks, report, i);
  add_verdicts (blocks, report);
  add_heading (blocks, _("The articles"));
  for (guint i = 0; i < report->articles->len; i++)
    add_article (blocks, report, i);
  add_heading (blocks, _("How this was made"));
  add (blocks, _("Sidelight reads the articles as they are given, finds what they claim "
                 "by rules and trained weights, and suggests which claims are the same; "
                 "it can miss some and be wrong. Verdicts, notes and evidence are those "
                 "of the people named with them. Marks show the verdict where all who "
                 "gave one agree."), BODY, 4);

  return blocks;
}
