/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claim-text.h"

#include <glib/gi18n.h>

#include "sl-palette.h"

/* A line break of the article is a blank in a list. */
static char *
collapse (const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          blank = TRUE;
          continue;
        }
      if (blank && text->len > 0)
        g_string_append_c (text, ' ');
      blank = FALSE;
      g_string_append_unichar (text, c);
    }

  return g_strdup (text->str);
}

/**
 * sl_claim_text_dup_words:
 * @workspace: the comparison
 * @claim: a claim of it
 *
 * Returns: (transfer full): the words of the claim in one line; empty where its article is gone
 */
char *
sl_claim_text_dup_words (SlWorkspace *workspace,
                         SlClaim     *claim)
{
  SlArticle *article = sl_workspace_lookup_article (workspace, sl_claim_get_article (claim));
  g_autofree char *words = NULL;

  if (article == NULL)
    return g_strdup ("");

  words = sl_article_dup_words (article, sl_claim_get_range (claim));

  return collapse (words);
}

/**
 * sl_claim_text_dup_outlet:
 * @workspace: the comparison
 * @claim: a claim of it
 *
 * Returns: (transfer full): who published the article, or what else it is known by
 */
char *
sl_claim_text_dup_outlet (SlWorkspace *workspace,
                          SlClaim     *claim)
{
  SlArticle *article = sl_workspace_lookup_article (workspace, sl_claim_get_article (claim));

  return article != NULL ? sl_article_dup_label (article) : g_strdup ("");
}

/**
 * sl_claim_text_dup_meta:
 * @workspace: the comparison
 * @claim: a claim of it
 *
 * Returns: (transfer full): outlet, kind and speaker, as far as they are known
 */
char *
sl_claim_text_dup_meta (SlWorkspace *workspace,
                        SlClaim     *claim)
{
  g_autofree char *outlet = sl_claim_text_dup_outlet (workspace, claim);
  const char *kind = sl_palette_kind_name (sl_claim_get_kind (claim));
  const char *speaker = sl_claim_get_speaker (claim);
  g_autofree char *name = speaker != NULL && *speaker != '\0' ? collapse (speaker) : NULL;

  return g_strjoin (" · ", outlet, kind, name, NULL);
}

/**
 * sl_claim_text_dup_label:
 * @workspace: the comparison
 * @claim: a claim of it
 *
 * What a screen reader says of the claim: the verdict comes first, then what tells it from the others.
 *
 * Returns: (transfer full): the label
 */
char *
sl_claim_text_dup_label (SlWorkspace *workspace,
                         SlClaim     *claim)
{
  g_autofree char *words = sl_claim_text_dup_words (workspace, claim);
  g_autofree char *meta = sl_claim_text_dup_meta (workspace, claim);
  SlVerdict verdict = sl_workspace_get_verdict (workspace, sl_claim_get_uuid (claim));

  /* Translators: verdict; words of the claim; outlet, kind and speaker */
  return g_strdup_printf (_("%s: %s (%s)"), sl_palette_verdict_name (verdict), words, meta);
}

/**
 * sl_claim_text_get_said:
 * @claim: a claim
 * @said: (out): the hull of what the claim says
 *
 * The part to compare word by word: the quoted words of a quote, the content of a statement, without
 * who said it; the whole claim where nothing else is known.
 */
void
sl_claim_text_get_said (SlClaim     *claim,
                        SlTextRange *said)
{
  guint n_ranges = 0;
  const SlTextRange *ranges = NULL;

  *said = *sl_claim_get_range (claim);
  if (sl_claim_get_kind (claim) == SL_CLAIM_KIND_QUOTE)
    ranges = sl_claim_get_quoted (claim, &n_ranges);
  if (n_ranges == 0)
    ranges = sl_claim_get_content (claim, &n_ranges);
  if (n_ranges > 0)
    *said = (SlTextRange) { ranges[0].start, ranges[n_ranges - 1].end };
}

/**
 * sl_claim_text_dup_figures:
 * @workspace: the comparison
 * @match: a match
 * @claim_uuid: one of its claims, whose figure comes first
 *
 * Returns: (transfer full) (nullable): the figures that differ, as “50 ≠ 60”, or %NULL
 */
char *
sl_claim_text_dup_figures (SlWorkspace *workspace,
                           SlMatch     *match,
                           const char  *claim_uuid)
{
  SlClaim *claim = sl_workspace_lookup_claim (workspace, claim_uuid);
  SlClaim *other = sl_workspace_lookup_claim (workspace, sl_match_get_other (match, claim_uuid));
  gboolean is_a = g_strcmp0 (sl_match_get_a (match), claim_uuid) == 0;
  g_autoptr (GString) figures = g_string_new (NULL);
  SlArticle *article;
  SlArticle *other_article;
  guint n_differences;
  const SlDifference *differences = sl_match_get_differences (match, &n_differences);

  if (claim == NULL || other == NULL)
    return NULL;

  article = sl_workspace_lookup_article (workspace, sl_claim_get_article (claim));
  other_article = sl_workspace_lookup_article (workspace, sl_claim_get_article (other));
  for (guint i = 0; article != NULL && other_article != NULL && i < n_differences; i++)
    {
      g_autofree char *mine = NULL;
      g_autofree char *theirs = NULL;

      if (differences[i].kind != SL_DIFFERENCE_FIGURE)
        continue;
      mine = sl_article_dup_words (article, is_a ? &differences[i].a : &differences[i].b);
      theirs = sl_article_dup_words (other_article, is_a ? &differences[i].b : &differences[i].a);
      if (figures->len > 0)
        g_string_append (figures, " · ");
      g_string_append_printf (figures, "%s ≠ %s", mine, theirs);
    }

  return figures->len > 0 ? collapse (figures->str) : NULL;
}
