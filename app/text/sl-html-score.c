/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-score.h"

#include <string.h>

#include "sl-html-context.h"
#include "sl-words.h"

#define MIN_ARTICLE_WORDS 80
#define MAX_CARD_BLOCKS 6

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

/* What a block adds to the sum of an element that might be the article's: its words if they are
 * prose, and something is taken off for links and chrome. */
static int
value_of (const SlHtmlBlock *block)
{
  int words = block->words;

  if (block->hints & SL_HTML_JUNK)
    return -words / 2 - 1;
  if (sl_html_context_is_prose (block))
    return words;
  if (sl_html_context_link_share (block) >= 50)
    return -words - 1;
  if (block->kind == SL_HTML_HEADING)
    return 0;
  if (block->kind == SL_HTML_PARAGRAPH || block->kind == SL_HTML_ITEM)
    return block->sentence || words >= SL_HTML_PROSE_WORDS ? (words + 1) / 2 : 0;

  return -1;
}

static int
sum_of (const SlHtmlElement *element,
        const int           *sums)
{
  return sums[element->end_block] - sums[element->first_block];
}

/* A single paragraph is no article if there is more around it than takes half of it away. */
static guint
climb (SlHtmlPage *page,
       guint       best,
       const int  *sums)
{
  int enough = sum_of (element_at (page, best), sums) / 2;

  while (best > 0 && element_at (page, best)->end_block - element_at (page, best)->first_block == 1
         && sum_of (element_at (page, element_at (page, best)->parent), sums) >= enough)
    best = element_at (page, best)->parent;

  return best;
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
      int sum = sum_of (element_at (page, i), sums);

      if (sum >= best_sum)
        {
          best = i;
          best_sum = sum;
        }
    }

  return climb (page, best, sums);
}

/* The outermost element around a block that does not also hold the block OTHER. */
static const SlHtmlElement *
find_branch (SlHtmlPage *page,
             guint       block,
             guint       other)
{
  guint i = block_at (page, block)->element;

  while (i > 0)
    {
      const SlHtmlElement *parent = element_at (page, element_at (page, i)->parent);

      if (other >= parent->first_block && other < parent->end_block)
        break;
      i = element_at (page, i)->parent;
    }

  return element_at (page, i);
}

/* Some pages go on with the next article below the first: with a heading of the first level again,
 * in a box of its own with prose below it. */
static void
leave_out_next_articles (SlHtmlPage *page,
                         int         heading)
{
  for (guint i = heading + 1; heading >= 0 && i < page->blocks->len; i++)
    {
      const SlHtmlBlock *block = block_at (page, i);
      const SlHtmlElement *branch;
      guint words = 0;

      if (block->kind != SL_HTML_HEADING || block->level != 1
          || block_at (page, heading)->level != 1)
        continue;
      branch = find_branch (page, i, heading);
      for (guint k = i; k < branch->end_block; k++)
        words += sl_html_context_is_prose (block_at (page, k)) ? block_at (page, k)->words : 0;
      if (words < MIN_ARTICLE_WORDS || branch->first_block <= (guint) heading)
        continue;
      for (guint k = branch->first_block; k < branch->end_block; k++)
        block_at (page, k)->hints |= SL_HTML_TEASER;
      i = branch->end_block - 1;
    }
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

      if (!sl_html_context_is_prose (block) || (block->hints & SL_HTML_JUNK))
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
    return sl_html_context_link_share (block);
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

  if (sl_html_context_link_share (block) < 70 || block->words >= 30)
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
  if ((block->hints & (SL_HTML_CAPTION | SL_HTML_FIGURE)) && (block->hints & SL_HTML_QUOTE) == 0)
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

/* Who wrote it and when: a short element of its own, or a line with little but a name or a time. */
static gboolean
is_signature (SlHtmlPage        *page,
              const SlHtmlBlock *block)
{
  guint around = element_at (page, block->element)->hints;

  if (around & (SL_HTML_BYLINE | SL_HTML_DATE))
    return block->words < 20;

  return (block->own & (SL_HTML_BYLINE | SL_HTML_DATE)) && block->words < 20 && !block->sentence;
}

static gboolean
is_part (const Choice *self,
         guint         i)
{
  const SlHtmlBlock *block = block_at (self->page, i);

  if (block->words == 0 || (block->hints & (SL_HTML_JUNK | SL_HTML_ABOUT)))
    return FALSE;
  if ((int) i < self->heading && !sl_html_context_is_prose (block))
    return FALSE;
  if (is_signature (self->page, block))
    return FALSE;

  return !is_teaser (self, block);
}

/* Where the card ends that a teaser's heading stands in: what else is in it belongs to the same
 * other story. The block itself where it stands among the article's own, or in no card. */
static guint
end_of_card (const Choice *self,
             guint         i)
{
  const SlHtmlBlock *block = block_at (self->page, i);
  const SlHtmlElement *home = element_at (self->page, self->home);
  const SlHtmlElement *card;

  if (block->kind != SL_HTML_HEADING || !is_teaser (self, block))
    return i;
  card = element_at (self->page, container_of (self->page, block));
  if (card->first_block <= home->first_block && card->end_block >= home->end_block)
    return i;

  return MIN (card->end_block, i + MAX_CARD_BLOCKS) - 1;
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

          if (pass == 1
              || ((block->hints & SL_HTML_JUNK) == 0 && sl_html_context_link_share (block) < 70))
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

  sl_html_context_settle (page, heading);
  leave_out_next_articles (page, heading);
  choice.article = element_at (page, find_best_element (page));
  find_home (&choice);
  for (guint i = choice.article->first_block; i < choice.article->end_block; i++)
    {
      SlHtmlPart part = { i, role_of (&choice, block_at (page, i)) };

      if (is_part (&choice, i))
        g_array_append_val (parts, part);
      else
        i = end_of_card (&choice, i);
    }
  drop_bare_headings (page, parts);
  take_what_there_is (&choice, parts);

  return parts;
}
