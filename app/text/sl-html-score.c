/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-score.h"

#include <string.h>

#include "sl-debris.h"
#include "sl-words.h"

#define JUNK \
  (SL_HTML_HIDDEN | SL_HTML_NAV | SL_HTML_FOOTER | SL_HTML_ASIDE | SL_HTML_COMMENTS | SL_HTML_TEASER | SL_HTML_TOOLS | SL_HTML_NOTICE)
#define MIN_PROSE_WORDS 8

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

/* In hundredths. */
static guint
link_share (const SlHtmlBlock *block)
{
  return block->link_bytes * 100 / MAX (block->end - block->start, 1);
}

static gboolean
is_prose (const SlHtmlBlock *block)
{
  return block->sentence && block->words >= MIN_PROSE_WORDS && link_share (block) < 50 && block->kind != SL_HTML_HEADING;
}

static gboolean
is_about_cookies (SlHtmlPage        *page,
                  const SlHtmlBlock *block)
{
  static const char *const others[] = { "website", "browser", "consent", "privacy", "our site", "webseite", "navigateur", "navegador" };
  g_autofree char *folded = NULL;

  if (block->words > 200 || g_strstr_len (page->text->str + block->start, block->end - block->start, "ookie") == NULL)
    return FALSE;
  folded = sl_words_fold (page->text->str + block->start, block->end - block->start);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (strstr (folded, others[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The hints that stay however much of the page they cover. */
static guint
lasting_hints (guint share)
{
  guint lasting = SL_HTML_ARTICLE | SL_HTML_BODY;

  if (share < 90)
    lasting |= SL_HTML_COMMENTS | SL_HTML_NAV | SL_HTML_FOOTER;

  return lasting;
}

/* A class like "has-sidebar" on what holds most of the page's prose says nothing about the prose. */
static void
clear_wide_hints (SlHtmlPage *page)
{
  g_autofree guint *sums = g_new0 (guint, page->blocks->len + 1);
  guint total;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      SlHtmlBlock *block = block_at (page, i);
      gboolean cookies = is_about_cookies (page, block);

      block->own |= cookies ? SL_HTML_NOTICE : 0;
      sums[i + 1] = sums[i] + (is_prose (block) && !cookies ? block->words : 0);
    }
  total = sums[page->blocks->len];

  for (guint i = 1; i < page->elements->len; i++)
    {
      SlHtmlElement *element = element_at (page, i);
      guint prose = sums[element->end_block] - sums[element->first_block];
      guint share = total > 0 ? prose * 100 / total : 0;
      guint own = share > 50 ? element->own & lasting_hints (share) : element->own;

      element->hints = own | element_at (page, element->parent)->hints;
    }
  for (guint i = 0; i < page->blocks->len; i++)
    block_at (page, i)->hints = element_at (page, block_at (page, i)->element)->hints | block_at (page, i)->own;
}

/* What a block adds to the sum of an element that might be the article's: its words if they are prose, and
 * something is taken off for links and chrome. */
static int
value_of (const SlHtmlBlock *block)
{
  int words = block->words;

  if (block->hints & JUNK)
    return -words / 2 - 2;
  if (is_prose (block))
    return words;
  if (link_share (block) >= 50)
    return -words - 2;
  if (block->kind == SL_HTML_HEADING)
    return 0;
  if (block->kind == SL_HTML_PARAGRAPH || block->kind == SL_HTML_ITEM)
    return words >= MIN_PROSE_WORDS ? words / 2 : 0;

  return -1;
}

/* The element with the highest sum, the innermost of those. */
static guint
find_best_element (SlHtmlPage *page)
{
  g_autofree int *sums = g_new0 (int, page->blocks->len + 1);
  guint best = 0;
  int best_sum = G_MININT;

  for (guint i = 0; i < page->blocks->len; i++)
    sums[i + 1] = sums[i] + value_of (block_at (page, i));
  for (guint i = 0; i < page->elements->len; i++)
    {
      const SlHtmlElement *element = element_at (page, i);
      int sum = sums[element->end_block] - sums[element->first_block];

      if (sum >= best_sum)
        {
          best = i;
          best_sum = sum;
        }
    }

  return best;
}

static SlRole
role_of (const SlHtmlBlock *block)
{
  if (block->hints & (SL_HTML_CAPTION | SL_HTML_FIGURE))
    return SL_ROLE_CAPTION;
  if (block->kind == SL_HTML_HEADING)
    return SL_ROLE_HEADING;
  if (block->hints & SL_HTML_QUOTE)
    return SL_ROLE_QUOTE;
  if (block->kind == SL_HTML_ITEM || block->kind == SL_HTML_TERM)
    return SL_ROLE_LIST;

  return SL_ROLE_BODY;
}

/* Lines that are links: other stories. In a list of ingredients or of rivers they are the article's, so a
 * list is judged as a whole. */
static gboolean
is_link_line (SlHtmlPage        *page,
              const SlHtmlBlock *block)
{
  return link_share (block) >= 70 && block->words < 30;
}

static gboolean
is_part (SlHtmlPage *page,
         guint       i,
         int         heading)
{
  const SlHtmlBlock *block = block_at (page, i);

  if (block->words == 0 || (block->hints & JUNK))
    return FALSE;
  if ((int) i < heading && !is_prose (block))
    return FALSE;
  if ((block->hints & (SL_HTML_BYLINE | SL_HTML_DATE)) && block->words < 20)
    return FALSE;
  if (is_link_line (page, block))
    return FALSE;

  return TRUE;
}

/* Of a page without prose: what is not plainly something else; of a page of links, all of it. */
static void
take_what_there_is (SlHtmlPage *page,
                    GArray     *parts)
{
  for (guint pass = 0; pass < 2 && parts->len == 0; pass++)
    {
      for (guint i = 0; i < page->blocks->len; i++)
        {
          const SlHtmlBlock *block = block_at (page, i);
          SlHtmlPart part = { i, role_of (block) };

          if (pass == 1 || ((block->hints & JUNK) == 0 && !is_link_line (page, block)))
            g_array_append_val (parts, part);
        }
    }
}

/**
 * sl_html_score_find_article:
 * @page: a page
 * @body: (nullable): the article's text as the page tells it to machines
 * @heading: the block that shows the title, or -1
 *
 * Finds the element that holds the most prose and the least of anything else, and in it the blocks that
 * are the article's own.
 *
 * Returns: (transfer full) (element-type SlHtmlPart): the article's blocks in order; empty if there is none
 */
GArray *
sl_html_score_find_article (SlHtmlPage *page,
                            const char *body,
                            int         heading)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (SlHtmlPart));
  const SlHtmlElement *element;

  clear_wide_hints (page);
  element = element_at (page, find_best_element (page));
  for (guint i = element->first_block; i < element->end_block; i++)
    {
      SlHtmlPart part = { i, role_of (block_at (page, i)) };

      if (is_part (page, i, heading))
        g_array_append_val (parts, part);
    }
  take_what_there_is (page, parts);

  return parts;
}
