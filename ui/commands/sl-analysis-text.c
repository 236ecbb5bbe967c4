/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-analysis-text.h"

#include <glib/gi18n.h>

#include "sl-command-output.h"
#include "text/sl-language.h"

static void
append_details (GString   *out,
                SlArticle *article)
{
  static const SlDetail details[] = {
    SL_DETAIL_PUBLISHER, SL_DETAIL_AUTHOR, SL_DETAIL_PUBLISHED, SL_DETAIL_LANGUAGE,
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      const char *detail = sl_article_get_detail (article, details[i]);

      if (detail != NULL)
        g_ptr_array_add (lines, sl_command_dup_line (detail));
    }
  if (lines->len == 0)
    return;

  g_ptr_array_add (lines, NULL);
  joined = g_strjoinv (" · ", (char **) lines->pdata);
  g_string_append_printf (out, "  %s\n", joined);
}

static void
append_counts (GString   *out,
               SlArticle *article)
{
  guint n_paragraphs;
  guint n_sentences;
  guint n_folded = 0;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (article, &n_paragraphs);

  sl_article_get_sentences (article, &n_sentences);
  for (guint i = 0; i < n_paragraphs; i++)
    n_folded += sl_role_is_folded (paragraphs[i].role);
  g_string_append_printf (out, ngettext ("  %u paragraph", "  %u paragraphs", n_paragraphs),
                          n_paragraphs);
  if (n_folded > 0)
    g_string_append_printf (out, ngettext (" (%u folded away)", " (%u folded away)", n_folded),
                            n_folded);
  g_string_append_printf (out, ngettext (", %u sentence", ", %u sentences", n_sentences),
                          n_sentences);
}

static void
append_claim (GString   *out,
              SlArticle *article,
              SlClaim   *claim)
{
  const SlTextRange *range = sl_claim_get_range (claim);
  const SlTextRange *source = sl_claim_get_source (claim);
  g_autofree char *words = sl_article_dup_words (article, range);
  g_autofree char *line = sl_command_dup_line (words);
  g_autofree char *place = g_strdup_printf ("%u–%u", range->start, range->end);

  g_string_append_printf (out, "\n  %-10s  %s  %s",
                          sl_claim_kind_to_string (sl_claim_get_kind (claim)), place, line);
  if (source != NULL)
    {
      g_autofree char *who = sl_article_dup_words (article, source);
      g_autofree char *who_line = sl_command_dup_line (who);

      g_string_append_printf (out, "\n              — %s", who_line);
    }
}

/**
 * sl_analysis_text_dup_article:
 * @article: an article that was read
 * @file: what it was called on the command line
 *
 * Returns: (transfer full): what was found in it, for a person at a terminal
 */
char *
sl_analysis_text_dup_article (SlArticle  *article,
                              const char *file)
{
  GString *out = g_string_new (NULL);
  g_autofree char *name = g_filename_display_name (file);
  const char *title = sl_article_get_title (article);
  GPtrArray *claims = sl_article_get_claims (article);

  g_string_append_printf (out, "%s\n", name);
  if (title != NULL)
    {
      g_autofree char *line = sl_command_dup_line (title);

      g_string_append_printf (out, "  %s\n", line);
    }
  append_details (out, article);
  if (!sl_language_is_english (sl_article_get_detail (article, SL_DETAIL_LANGUAGE)))
    g_string_append_printf (out, "  %s\n",
                            _("Speakers, reported statements and scores: English only"));
  append_counts (out, article);
  g_string_append_printf (out, ngettext (", %u claim\n", ", %u claims\n", claims->len),
                          claims->len);
  for (guint i = 0; i < claims->len; i++)
    append_claim (out, article, g_ptr_array_index (claims, i));
  g_string_append (out, claims->len > 0 ? "\n\n" : "\n");

  return g_string_free (out, FALSE);
}
