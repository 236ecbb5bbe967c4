/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-score.h"

#include <string.h>

#include "sl-debris.h"
#include "sl-words.h"

#define JUNK                                                                                       \
  (SL_HTML_HIDDEN | SL_HTML_NAV | SL_HTML_FOOTER | SL_HTML_ASIDE | SL_HTML_COMMENTS                \
   | SL_HTML_TEASER | SL_HTML_TOOLS | SL_HTML_NOTICE)
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
  return block->sentence && block->words >= MIN_PROSE_WORDS && link_share (block) < 50
         && block->kind != SL_HTML_HEADING;
}

static gboolean
is_about_cookies (SlHtmlPage        *page,
                  const SlHtmlBlock *block)
{
  static const char *const others[] = { "website",  "browser",  "consent",    "privacy",
                                        "our site", "webseite", "navigateur", "navegador" };
  g_autofree char *folded = NULL;

  if (block->words > 200
      || g_strstr_len (page->text->str + block->start, block->end - block->start, "ookie") == NULL)
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

/* A class like "has-sidebar" on what holds most of the page's prose says nothing about the prose.
 */
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
    block_at (page, i)->hints =
      element_at (page, block_at (page, i)->element)->hints | block_at (page, i)->own;
}

/* What a block adds to the sum of an element that might be the article's: its words if they are
 * prose, and something is taken off for links and chrome. */
static int
value_of (const SlHtmlBlock *block)
{
  int words = block->words;

  if (block->hints & JUNK)
    return -words / 2 - 1;
  if (is_prose (block))
    return words;
  if (link_share (block) >= 50)
    return -words - 1;
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

/* What the parts are chosen by. The home is the element right around most of the prose: what stands
 * there is the article's, what stands in a box of its own may be a card for another story. */
typedef struct
{
  SlHtmlPage *page;
  const SlHtmlElement *article;
  guint home;
  gboolean in_paragraphs;
  int heading;
} Choice;

/* The element that a block stands in as one of several: its own paragraph, item and list do not
 * count. */
static guint
container_of (SlHtmlPage        *page,
              const SlHtmlBlock *block)
{
  guint element = block->element;

  if (block->kind != SL_HTML_LOOSE)
    element = element_at (page, element)->parent;
  while (element > 0 && (element_at (page, element)->own & (SL_HTML_LIST | SL_HTML_QUOTE)) != 0)
    element = element_at (page, element)->parent;

  return element;
}

static void
find_home (Choice *self)
{
  g_autofree guint *words = g_new0 (guint, self->page->elements->len);
  guint all = 0;
  guint in_paragraphs = 0;

  for (guint i = self->article->first_block; i < self->article->end_block; i++)
    {
      const SlHtmlBlock *block = block_at (self->page, i);
      guint container = container_of (self->page, block);

      if (!is_prose (block) || (block->hints & JUNK))
        continue;
      words[container] += block->words;
      if (words[container] > words[self->home])
        self->home = container;
      all += block->words;
      in_paragraphs += block->kind == SL_HTML_LOOSE ? 0 : block->words;
    }
  self->in_paragraphs = all > 0 && in_paragraphs * 10 >= all * 7;
}

/* The share of links in the list around a block, in hundredths. */
static guint
link_share_of_list (SlHtmlPage        *page,
                    const SlHtmlBlock *block)
{
  guint i = block->element;
  gsize bytes = 0;
  gsize links = 0;

  while (i > 0 && (element_at (page, i)->own & SL_HTML_LIST) == 0)
    i = element_at (page, i)->parent;
  if (i == 0 || element_at (page, i)->end_block - element_at (page, i)->first_block > 200)
    return link_share (block);
  for (guint k = element_at (page, i)->first_block; k < element_at (page, i)->end_block; k++)
    {
      bytes += block_at (page, k)->end - block_at (page, k)->start;
      links += block_at (page, k)->link_bytes;
    }

  return links * 100 / MAX (bytes, 1);
}

/* Lines that are links are other stories, unless they stand among the article's own paragraphs and
 * do not look like titles, or are some items of a list that has more than links. */
static gboolean
is_teaser (const Choice      *self,
           const SlHtmlBlock *block)
{
  const char *words = self->page->text->str + block->start;
  gsize n = block->end - block->start;

  if (link_share (block) < 70 || block->words >= 30)
    return FALSE;
  if (block->kind == SL_HTML_ITEM)
    return link_share_of_list (self->page, block) >= 70;
  if (block->kind == SL_HTML_HEADING)
    return container_of (self->page, block) != self->home;
  if (block->kind == SL_HTML_PARAGRAPH && container_of (self->page, block) == self->home)
    return block->words > 8 || sl_words_are_title_case (words, n)
           || !sl_words_start_like_name (words, n);

  return TRUE;
}

static SlRole
role_of (const Choice      *self,
         const SlHtmlBlock *block)
{
  if (block->hints & (SL_HTML_CAPTION | SL_HTML_FIGURE))
    return SL_ROLE_CAPTION;
  if (block->hints & SL_HTML_SUBTITLE)
    return SL_ROLE_HEADLINE;
  if (block->kind == SL_HTML_HEADING)
    return SL_ROLE_HEADING;
  if (block->hints & SL_HTML_QUOTE)
    return SL_ROLE_QUOTE;
  if (block->kind == SL_HTML_ITEM || block->kind == SL_HTML_TERM)
    return SL_ROLE_LIST;
  /* Where paragraphs are elements, a few words outside of one belong to a picture or a control. */
  if (self->in_paragraphs && block->kind == SL_HTML_LOOSE && !block->sentence && block->words <= 20)
    return SL_ROLE_CAPTION;

  return SL_ROLE_BODY;
}

static gboolean
is_part (const Choice *self,
         guint         i)
{
  const SlHtmlBlock *block = block_at (self->page, i);

  if (block->words == 0 || (block->hints & (JUNK | SL_HTML_ABOUT)))
    return FALSE;
  if ((int) i < self->heading && !is_prose (block))
    return FALSE;
  if ((block->hints & (SL_HTML_BYLINE | SL_HTML_DATE)) && block->words < 20)
    return FALSE;

  return !is_teaser (self, block);
}

/* A heading with nothing below it belonged to what was left out. */
static void
drop_bare_headings (SlHtmlPage *page,
                    GArray     *parts)
{
  guint end = parts->len;
  guint next = G_MAXUINT;

  for (guint i = parts->len; i-- > 0;)
    {
      const SlHtmlPart *part = &g_array_index (parts, SlHtmlPart, i);
      gboolean bare = part->role == SL_ROLE_HEADING && (i + 1 == end || next > part->block + 3);

      next = part->block;
      if (!bare)
        continue;
      g_array_remove_index (parts, i);
      end--;
    }
}

/* Of a page without prose: what is not plainly something else; of a page of links, all of it. */
static void
take_what_there_is (const Choice *self,
                    GArray       *parts)
{
  for (guint pass = 0; pass < 2 && parts->len == 0; pass++)
    {
      for (guint i = 0; i < self->page->blocks->len; i++)
        {
          const SlHtmlBlock *block = block_at (self->page, i);
          SlHtmlPart part = { i, role_of (self, block) };

          if (pass == 1 || ((block->hints & JUNK) == 0 && link_share (block) < 70))
            g_array_append_val (parts, part);
        }
    }
}

/**
 * sl_html_score_find_article:
 * @page: a page
 * @heading: the block that shows the title, or -1
 *
 * Finds the element that holds the most prose and the least of anything else, and in it the blocks
 * that are the article's own.
 *
 * Returns: (transfer full) (element-type SlHtmlPart): the article's blocks in order; empty if there
 * is none
 */
GArray *
sl_html_score_find_article (SlHtmlPage *page,
                            int         heading)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (SlHtmlPart));
  Choice choice = { .page = page, .heading = heading };

  clear_wide_hints (page);
  choice.article = element_at (page, find_best_element (page));
  find_home (&choice);
  for (guint i = choice.article->first_block; i < choice.article->end_block; i++)
    {
      SlHtmlPart part = { i, role_of (&choice, block_at (page, i)) };

      if (is_part (&choice, i))
        g_array_append_val (parts, part);
    }
  drop_bare_headings (page, parts);
  take_what_there_is (&choice, parts);

  return parts;
}
