/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-context.h"

#include <string.h>

#include "sl-words.h"

/* Comments may well have more prose than the article. These hints count unless nearly all of the
 * page's prose would be lost by them. */
#define STRONG (SL_HTML_COMMENTS | SL_HTML_NAV | SL_HTML_FOOTER)
#define STRONG_SHARE 90
#define WEAK_SHARE 50
#define WEAK_SHARE_WITH_TITLE 15

static SlHtmlBlock *
block_at (SlHtmlPage *page,
          guint       i)
{
  return &g_array_index (page->blocks, SlHtmlBlock, i);
}

static SlHtmlElement *
element_at (SlHtmlPage *page,
            guint       i)
{
  return &g_array_index (page->elements, SlHtmlElement, i);
}

/**
 * sl_html_context_link_share:
 * @block: a block of a page
 *
 * Returns: how much of it is links, in hundredths
 */
guint
sl_html_context_link_share (const SlHtmlBlock *block)
{
  return block->link_bytes * 100 / MAX (block->end - block->start, 1);
}

/**
 * sl_html_context_is_prose:
 * @block: a block of a page
 *
 * Returns: whether it is running text: a sentence of some words that is no link and no heading
 */
gboolean
sl_html_context_is_prose (const SlHtmlBlock *block)
{
  return block->sentence && block->words >= SL_HTML_PROSE_WORDS && block->kind != SL_HTML_HEADING
         && sl_html_context_link_share (block) < 50;
}

static gboolean
is_about_cookies (SlHtmlPage        *page,
                  const SlHtmlBlock *block)
{
  static const char *const others[] = {
    "website", "browser", "consent", "privacy", "our site", "webseite", "navigateur", "navegador",
  };
  const char *words = page->text->str + block->start;
  gsize n = block->end - block->start;
  g_autofree char *folded = NULL;

  if (block->words > 200 || g_strstr_len (words, n, "ookie") == NULL)
    return FALSE;
  folded = sl_words_fold (words, n);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (strstr (folded, others[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The words of prose before each block, of the blocks that have none of the hints AGAINST. */
static guint *
sum_prose (SlHtmlPage *page,
           guint       against)
{
  guint *sums = g_new0 (guint, page->blocks->len + 1);

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SlHtmlBlock *block = block_at (page, i);
      gboolean counts = sl_html_context_is_prose (block) && (block->hints & against) == 0;

      sums[i + 1] = sums[i] + (counts ? block->words : 0);
    }

  return sums;
}

/* Gives every block the hints of the elements around it. */
static void
hand_down (SlHtmlPage *page)
{
  for (guint i = 1; i < page->elements->len; i++)
    element_at (page, i)->hints =
      element_at (page, i)->own | element_at (page, element_at (page, i)->parent)->hints;
  for (guint i = 0; i < page->blocks->len; i++)
    block_at (page, i)->hints =
      element_at (page, block_at (page, i)->element)->hints | block_at (page, i)->own;
}

static void
clear_strong (SlHtmlPage *page)
{
  g_autofree guint *sums = sum_prose (page, SL_HTML_NOTICE);
  guint total = sums[page->blocks->len];

  for (guint i = 1; i < page->elements->len; i++)
    {
      SlHtmlElement *element = element_at (page, i);
      guint prose = sums[element->end_block] - sums[element->first_block];

      if (total > 0 && prose * 100 >= total * STRONG_SHARE)
        element->own &= ~(guint) STRONG;
    }
  hand_down (page);
}

static void
clear_weak (SlHtmlPage *page,
            int         heading)
{
  g_autofree guint *sums = sum_prose (page, STRONG);
  guint total = sums[page->blocks->len];

  for (guint i = 1; i < page->elements->len; i++)
    {
      SlHtmlElement *element = element_at (page, i);
      gboolean has_title =
        heading >= (int) element->first_block && heading < (int) element->end_block;
      guint prose = sums[element->end_block] - sums[element->first_block];

      if (prose * 100 > total * (has_title ? WEAK_SHARE_WITH_TITLE : WEAK_SHARE))
        element->own &= STRONG | SL_HTML_ARTICLE | SL_HTML_BODY;
    }
  hand_down (page);
}

/**
 * sl_html_context_settle:
 * @page: a page
 * @heading: the block that shows the title, or -1
 *
 * Decides which hints count. A class like "has-sidebar" on what holds most of the page's prose, or
 * the title and some prose, says nothing about the prose; a notice about cookies is one without a
 * class.
 */
void
sl_html_context_settle (SlHtmlPage *page,
                        int         heading)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      SlHtmlBlock *block = block_at (page, i);

      if (is_about_cookies (page, block))
        block->own |= SL_HTML_NOTICE;
    }
  for (guint i = 0; i < page->blocks->len; i++)
    block_at (page, i)->hints = block_at (page, i)->own;
  clear_strong (page);
  clear_weak (page, heading);
}
