/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html.h"

#include <string.h>

#include "sl-debris.h"
#include "sl-html-page.h"
#include "sl-html-score.h"
#include "sl-json-ld.h"
#include "sl-language.h"
#include "sl-metadata.h"
#include "sl-structure.h"

/* What the words themselves say goes before what the page's elements say. */
static SlRole
refine_role (SlRole   role,
             SlDebris debris)
{
  switch (debris)
    {
    case SL_DEBRIS_CAPTION:
    case SL_DEBRIS_VIDEO:
      return SL_ROLE_CAPTION;
    case SL_DEBRIS_LINE:
    case SL_DEBRIS_MARKER:
    case SL_DEBRIS_AGE:
      return SL_ROLE_BOILERPLATE;
    case SL_DEBRIS_NONE:
    default:
      return role;
    }
}

/* Whether a part may still belong to the list of other stories that a marker began. */
static gboolean
may_be_listed (const SlHtmlBlock *block)
{
  return block->kind == SL_HTML_ITEM || block->kind == SL_HTML_HEADING || !block->sentence
         || block->link_bytes * 2 > block->end - block->start;
}

static void
append_parts (SlDraft    *draft,
              SlHtmlPage *page,
              GArray     *parts,
              const char *title)
{
  gboolean listed = FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      const SlHtmlPart *part = &g_array_index (parts, SlHtmlPart, i);
      const SlHtmlBlock *block = &g_array_index (page->blocks, SlHtmlBlock, part->block);
      const char *words = page->text->str + block->start;
      gsize n = block->end - block->start;
      SlDebris debris = sl_debris_classify (words, n, block->words);
      SlRole role =
        part->role == SL_ROLE_HEADLINE ? part->role : refine_role (part->role, debris);

      if (title != NULL && sl_metadata_same_title (words, n, title, strlen (title))
          && !block->sentence)
        continue;
      listed = debris == SL_DEBRIS_MARKER || (listed && may_be_listed (block));
      sl_draft_append (draft, words, n, listed ? SL_ROLE_BOILERPLATE : role);
    }
}

/* The page's word for its language is taken unless the text clearly has another. */
static void
check_language (SlDraft *draft)
{
  const char *guess = sl_language_guess (draft->text->str, draft->text->len);

  if (guess == NULL)
    return;
  if (g_strcmp0 (draft->details[SL_DETAIL_LANGUAGE], guess) == 0)
    return;
  g_clear_pointer (&draft->details[SL_DETAIL_LANGUAGE], g_free);
  draft->witness = SL_WITNESS_TEXT;
  sl_draft_tell (draft, SL_DETAIL_LANGUAGE, guess);
}

/* Browsers and their add-ons write into a page that they save where it came from: "saved from
 * url=(0029)https://…", "url: https://…". */
static void
tell_saved_url (SlDraft    *draft,
                const char *html,
                gsize       n)
{
  const char *comment = g_strstr_len (html, MIN (n, 500), "<!--");
  const char *end;
  const char *url;

  if (comment == NULL)
    return;
  n = MIN (n - (comment - html), 2000);
  end = g_strstr_len (comment, n, "-->");
  url = end != NULL ? g_strstr_len (comment, end - comment, "http") : NULL;
  if (url == NULL || g_strstr_len (comment, url - comment, "url") == NULL
      || (!g_str_has_prefix (url, "http://") && !g_str_has_prefix (url, "https://")))
    return;
  draft->witness = SL_WITNESS_ADDRESS;
  sl_draft_tell_n (draft, SL_DETAIL_URL, url, strcspn (url, " \r\n\t>"));
}

/**
 * sl_html_read:
 * @html: a page in UTF-8
 * @n: its length in bytes
 *
 * Finds the article of a page: headline, paragraphs, headings, quotations, lists and captions; what
 * lies around it (navigation, teasers, comments, notices) is left out. The text is new, the words
 * are the page's.
 *
 * Returns: (transfer full): the draft of an article; its text is empty where the page has none
 */
SlDraft *
sl_html_read (const char *html,
              gsize       n)
{
  SlDraft *draft = sl_draft_new ();
  g_autoptr (SlHtmlPage) page = sl_html_page_new (html, n);
  g_autoptr (SlJsonLd) json = sl_json_ld_read (page->json);
  g_autofree char *title = NULL;
  g_autoptr (GArray) parts = NULL;
  int heading;

  title = sl_metadata_dup_title (page, json, &heading);
  parts = sl_html_score_find_article (page, heading);
  draft->witness = heading >= 0 ? SL_WITNESS_TEXT : sl_metadata_get_title_witness (page, json);
  sl_draft_tell (draft, SL_DETAIL_TITLE, title);
  sl_metadata_tell (page, json, draft);
  tell_saved_url (draft, html, n);
  if (draft->details[SL_DETAIL_TITLE] != NULL && parts->len > 0)
    sl_draft_append (draft, draft->details[SL_DETAIL_TITLE],
                     strlen (draft->details[SL_DETAIL_TITLE]), SL_ROLE_HEADLINE);
  append_parts (draft, page, parts, title);
  sl_structure_mark_repeats (draft);
  check_language (draft);

  return draft;
}
