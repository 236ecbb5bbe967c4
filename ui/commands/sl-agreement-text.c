/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-agreement-text.h"

#include <glib/gi18n.h>

#include "sl-command-output.h"
#include "team/sl-bootstrap.h"

/* How wide the column of names is. */
#define NAME_WIDTH 34
#define CELL_WIDTH 14

/* What is printed of a pair; the others are the same for two people. */
static const SlMeasure of_pair[] = {
  SL_MEASURE_SPAN_F1_EXACT, SL_MEASURE_SPAN_F1_OVERLAPPING, SL_MEASURE_CHAR_F1, SL_MEASURE_ALPHA_U,
  SL_MEASURE_PERCENT, SL_MEASURE_ALPHA_NOMINAL, SL_MEASURE_GWET_AC1, SL_MEASURE_COHEN,
  SL_MEASURE_COHEN_LINEAR, SL_MEASURE_COHEN_QUADRATIC, SL_MEASURE_SCOTT_PI, SL_MEASURE_BENNETT_S,
};
static const SlMeasure of_verdict[] = {
  SL_MEASURE_PERCENT, SL_MEASURE_ALPHA_NOMINAL, SL_MEASURE_GWET_AC1, SL_MEASURE_FLEISS,
};
static const SlMeasure of_article[] = {
  SL_MEASURE_SPAN_F1_EXACT, SL_MEASURE_SPAN_F1_OVERLAPPING, SL_MEASURE_PERCENT,
  SL_MEASURE_ALPHA_NOMINAL, SL_MEASURE_GWET_AC1,
};

/* Appends TEXT and blanks up to WIDTH columns. */
static void
append_padded (GString    *out,
               const char *text,
               guint       width)
{
  glong n = g_utf8_strlen (text, -1);

  g_string_append (out, text);
  for (; n < (glong) width; n++)
    g_string_append_c (out, ' ');
}

static void
append_estimate (GString          *out,
                 SlMeasure         measure,
                 const SlEstimate *estimate)
{
  g_string_append (out, "  ");
  append_padded (out, sl_measure_get_name (measure), NAME_WIDTH);
  if (estimate->undefined != SL_DEFINED)
    {
      g_string_append_printf (out, _("not defined because %s"),
                              sl_undefined_to_string (estimate->undefined));
      g_string_append_c (out, '\n');
      return;
    }
  g_string_append_printf (out, "%7.3f", estimate->value);
  if (estimate->has_interval)
    {
      g_autofree char *interval = g_strdup_printf (_("%.3f to %.3f"), estimate->low, estimate->high);

      g_string_append (out, "   ");
      append_padded (out, interval, 18);
    }
  else
    append_padded (out, "", 21);
  g_string_append_printf (out, "n = %u\n", estimate->n);
}

static void
append_measures (GString               *out,
                 const SlAgreementPart *part,
                 const SlMeasure       *measures,
                 guint                  n)
{
  for (guint i = 0; i < n; i++)
    append_estimate (out, measures[i], &part->estimates[measures[i]]);
}

static void
append_people (GString     *out,
               SlAgreement *agreement)
{
  guint n_compared = sl_agreement_get_n_compared (agreement);
  guint n_members = sl_agreement_get_n_members (agreement);
  guint n_claims = sl_agreement_get_n_claims (agreement);

  g_string_append_printf (out, _("People who marked or judged something: %u\n"), n_compared);
  for (guint i = 0; i < n_members; i++)
    {
      const SlMember *member = sl_agreement_get_member (agreement, i);
      g_autofree char *name = sl_command_dup_line (sl_annotator_get_name (member->annotator));

      g_string_append_printf (out, _("  %s: %u of %u claims judged, %u marked\n"), name,
                              member->n_judged, n_claims, member->n_marked);
    }
  if (n_members > n_compared && n_compared == SL_AGREEMENT_MAX_PEOPLE)
    g_string_append_printf (out, _("The %u who did most are compared.\n"), n_compared);
  g_string_append_c (out, '\n');
}

static void
append_overall (GString     *out,
                SlAgreement *agreement)
{
  const SlAgreementPart *part = sl_agreement_get_overall (agreement);

  g_string_append_printf (out, "%s\n", _("Found the same claims"));
  for (guint i = 0; i <= SL_MEASURE_ALPHA_U; i++)
    append_estimate (out, i, &part->estimates[i]);
  g_string_append_printf (out, "\n%s\n", _("Judged them the same"));
  for (guint i = SL_MEASURE_PERCENT; i < SL_N_MEASURES; i++)
    append_estimate (out, i, &part->estimates[i]);
}

/* A cell of the table, to the right. */
static void
append_count (GString *out,
              guint    n)
{
  g_string_append_printf (out, "%*u", CELL_WIDTH, n);
}

static void
append_table (GString               *out,
              const SlAgreementPart *part,
              const char            *a,
              const char            *b)
{
  const char *const names[] = { _("supported"), _("disputed"), _("unverifiable") };

  g_string_append_printf (out, _("  Rows: %s; columns: %s\n"), a, b);
  append_padded (out, "", 4 + CELL_WIDTH);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      glong n = g_utf8_strlen (names[i], -1);

      for (; n < CELL_WIDTH; n++)
        g_string_append_c (out, ' ');
      g_string_append (out, names[i]);
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_string_append (out, "    ");
      append_padded (out, names[i], CELL_WIDTH);
      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        append_count (out, part->table[i][k]);
      g_string_append_c (out, '\n');
    }
}

static void
append_pairs (GString     *out,
              SlAgreement *agreement)
{
  for (guint i = 0; i < sl_agreement_get_n_pairs (agreement); i++)
    {
      const SlAgreementPart *part = sl_agreement_get_pair (agreement, i);
      const SlMember *first = sl_agreement_get_member (agreement, part->a);
      const SlMember *second = sl_agreement_get_member (agreement, part->b);
      g_autofree char *a = sl_command_dup_line (sl_annotator_get_name (first->annotator));
      g_autofree char *b = sl_command_dup_line (sl_annotator_get_name (second->annotator));

      g_string_append_c (out, '\n');
      g_string_append_printf (out, _("%s and %s"), a, b);
      g_string_append_c (out, '\n');
      append_measures (out, part, of_pair, G_N_ELEMENTS (of_pair));
      append_table (out, part, a, b);
    }
}

static void
append_verdicts (GString     *out,
                 SlAgreement *agreement)
{
  const char *const names[] = { _("Supported or not"), _("Disputed or not"),
                                _("Unverifiable or not") };

  for (guint v = SL_VERDICT_SUPPORTED; v < SL_N_VERDICTS; v++)
    {
      g_string_append_printf (out, "\n%s\n", names[v - SL_VERDICT_SUPPORTED]);
      append_measures (out, sl_agreement_get_verdict (agreement, v), of_verdict,
                       G_N_ELEMENTS (of_verdict));
    }
}

static void
append_articles (GString     *out,
                 SlAgreement *agreement)
{
  for (guint i = 0; i < sl_agreement_get_n_articles (agreement); i++)
    {
      const SlAgreementPart *part = sl_agreement_get_article (agreement, i);
      g_autofree char *label = sl_article_dup_label (part->article);
      g_autofree char *line = sl_command_dup_line (label);

      g_string_append_printf (out, "\n%s\n", line);
      append_measures (out, part, of_article, G_N_ELEMENTS (of_article));
    }
}

static void
append_definitions (GString *out)
{
  g_string_append_printf (out, "\n%s\n", _("What these are"));
  for (guint i = 0; i < SL_N_MEASURES; i++)
    g_string_append_printf (out, "  %s: %s (%s)\n", sl_measure_get_name (i),
                            sl_measure_get_definition (i), sl_measure_get_source (i));
  g_string_append_printf (out,
                          _("  n is the number of claims that two or more judged, and of passages "
                            "that were marked or judged. Intervals hold %.0f %% of %d samples drawn "
                            "again from these (bootstrap); unitizing alpha has one from five "
                            "articles on. Notes and evidence never enter.\n"),
                          SL_BOOTSTRAP_LEVEL * 100, SL_BOOTSTRAP_RESAMPLES);
}

/**
 * sl_agreement_text_print:
 * @agreement: an agreement that was computed
 *
 * Returns: (transfer full): the agreement for people to read, in lines
 */
char *
sl_agreement_text_print (SlAgreement *agreement)
{
  GString *out = g_string_new (NULL);

  append_people (out, agreement);
  append_overall (out, agreement);
  append_pairs (out, agreement);
  append_verdicts (out, agreement);
  append_articles (out, agreement);
  append_definitions (out);

  return g_string_free (out, FALSE);
}
