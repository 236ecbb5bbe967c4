/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-page.h"

#include <gumbo.h>
#include <string.h>

#include "sl-html-clean.h"
#include "sl-html-hints.h"
#include "sl-words.h"

#define MAX_METAS 400

/* Among the hints of an element on the way down: that it was entered as a block. */
#define AS_BLOCK (1u << 31)

/* Where the walk through the tree stands. */
typedef struct
{
  SlHtmlPage *page;
  guint element;
  GArray *hints;
  SlHtmlBlock block;
  guint links;
  guint strongs;
  guint breaks;
  gboolean space;
} Walker;

static SlHtmlElement *
element_at (SlHtmlPage *page,
            guint       i)
{
  return &g_array_index (page->elements, SlHtmlElement, i);
}

static const char *
get_attribute (const GumboNode *node,
               const char      *name)
{
  const GumboAttribute *attribute = gumbo_get_attribute (&node->v.element.attributes, name);

  return attribute != NULL ? attribute->value : NULL;
}

/* The kind of unknown element that sl_html_tag_name() wrote: 'a', 't'able, 'r'ow, 'c'ell. */
static char
get_stand_in (const GumboNode *node)
{
  const GumboStringPiece *tag = &node->v.element.original_tag;

  if (node->v.element.tag != GUMBO_TAG_UNKNOWN || tag->length < 5 || tag->data[1] != 'x')
    return '\0';

  return tag->data[3];
}

static gboolean
is_inline (const GumboNode *node)
{
  switch ((int) node->v.element.tag)
    {
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_BR:
      return TRUE;
    case GUMBO_TAG_UNKNOWN:
      return get_stand_in (node) == 'a';
    default:
      return FALSE;
    }
}

static void
set_kind (Walker          *self,
          const GumboNode *node)
{
  GumboTag tag = node->v.element.tag;
  SlHtmlBlock *block = &self->block;

  if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
    {
      block->kind = SL_HTML_HEADING;
      block->level = tag - GUMBO_TAG_H1 + 1;
    }
  else if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE)
    block->kind = block->kind == SL_HTML_ITEM ? SL_HTML_ITEM : SL_HTML_PARAGRAPH;
  else if (tag == GUMBO_TAG_LI)
    block->kind = SL_HTML_ITEM;
  else if (tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD)
    block->kind = SL_HTML_TERM;
  else if (get_stand_in (node) == 'c')
    block->kind = SL_HTML_CELL;
  else
    block->kind = SL_HTML_LOOSE;
}

/* Ends the block that is being written, if it has any words. */
static void
end_block (Walker *self)
{
  GString *text = self->page->text;
  SlHtmlBlock *block = &self->block;
  const char *words = text->str + block->start;

  g_string_truncate (text, block->start + sl_words_trim_end (words, text->len - block->start));
  block->end = text->len;
  words = text->str + block->start;
  block->words = sl_words_count (words, block->end - block->start);
  if (block->end > block->start)
    {
      block->element = self->element;
      block->own &= SL_HTML_BYLINE | SL_HTML_DATE;
      block->hints = element_at (self->page, self->element)->hints | block->own;
      block->sentence = sl_words_end_sentence (words, block->end - block->start);
      g_array_append_val (self->page->blocks, *block);
      g_string_append_c (text, '\n');
    }
  block->start = text->len;
  block->link_bytes = 0;
  block->strong_bytes = 0;
  block->own = 0;
  self->space = FALSE;
  self->breaks = 0;
}

static void
add_words (Walker     *self,
           const char *words)
{
  GString *text = self->page->text;
  gsize before = text->len;

  for (const char *p = words; *p != '\0';)
    {
      const char *start = p;

      if (g_ascii_isspace (*p))
        {
          self->space = text->len > self->block.start;
          p++;
          continue;
        }
      if (self->breaks > 0)
        g_string_append_c (text, '\n');
      else if (self->space)
        g_string_append_c (text, ' ');
      self->space = FALSE;
      self->breaks = 0;
      while (*p != '\0' && !g_ascii_isspace (*p))
        p++;
      g_string_append_len (text, start, p - start);
    }
  self->block.link_bytes += self->links > 0 ? text->len - before : 0;
  self->block.strong_bytes += self->strongs > 0 ? text->len - before : 0;
}

/* One break is the end of a line, two are the end of a paragraph. */
static void
add_break (Walker *self)
{
  if (self->page->text->len == self->block.start)
    return;
  if (++self->breaks > 1)
    end_block (self);
}

static void
read_meta (SlHtmlPage      *page,
           const GumboNode *node)
{
  static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
  const char *content = get_attribute (node, "content");

  for (guint i = 0; i < G_N_ELEMENTS (keys) && content != NULL; i++)
    {
      const char *name = get_attribute (node, keys[i]);
      SlHtmlMeta meta;

      if (name == NULL || *name == '\0' || *content == '\0' || page->metas->len >= MAX_METAS)
        continue;
      meta.name = g_ascii_strdown (name, -1);
      meta.content = g_strdup (content);
      g_array_append_val (page->metas, meta);
    }
}

static void
add_meta (SlHtmlPage *page,
          const char *name,
          const char *content)
{
  SlHtmlMeta meta = { g_strdup (name), g_strdup (content) };

  g_array_append_val (page->metas, meta);
}

static void
read_title (SlHtmlPage      *page,
            const GumboNode *node)
{
  const GumboVector *children = &node->v.element.children;

  if (page->title != NULL || children->length == 0)
    return;
  node = children->data[0];
  if (node->type == GUMBO_NODE_TEXT)
    page->title = g_strdup (node->v.text.text);
}

static void
read_head (SlHtmlPage      *page,
           const GumboNode *node)
{
  const char *rel = get_attribute (node, "rel");
  const char *href = get_attribute (node, "href");
  const char *datetime = get_attribute (node, "datetime");

  switch ((int) node->v.element.tag)
    {
    case GUMBO_TAG_META:
      read_meta (page, node);
      break;
    case GUMBO_TAG_LINK:
      if (rel != NULL && href != NULL && g_ascii_strcasecmp (rel, "canonical") == 0
          && page->canonical == NULL)
        page->canonical = g_strdup (href);
      break;
    case GUMBO_TAG_HTML:
      if (page->language == NULL)
        page->language = g_strdup (get_attribute (node, "lang"));
      break;
    case GUMBO_TAG_TITLE:
      read_title (page, node);
      break;
    case GUMBO_TAG_TIME:
      if (datetime != NULL && page->metas->len < MAX_METAS)
        add_meta (page, get_attribute (node, "itemprop") != NULL ? "time-marked" : "time",
                  datetime);
      break;
    default:
      break;
    }
}

static void
enter_inline (Walker          *self,
              const GumboNode *node,
              guint            hints)
{
  if (node->v.element.tag == GUMBO_TAG_BR)
    add_break (self);
  self->links += hints & SL_HTML_LINK ? 1 : 0;
  self->strongs += hints & SL_HTML_STRONG ? 1 : 0;
  self->block.own |= hints;
}

static void
enter_block (Walker          *self,
             const GumboNode *node,
             guint            hints)
{
  SlHtmlElement element;

  end_block (self);
  element.parent = self->element;
  element.own = hints;
  element.hints = element.own | element_at (self->page, self->element)->hints;
  element.first_block = element.end_block = self->page->blocks->len;
  self->element = self->page->elements->len;
  g_array_append_val (self->page->elements, element);
  set_kind (self, node);
}

/* An element of the page's own invention, between paragraphs, whose name tells what is in it:
 * "my-comments", "amp-sidebar". */
static gboolean
is_box (Walker          *self,
        const GumboNode *node,
        guint            hints)
{
  return hints != 0 && node->v.element.tag == GUMBO_TAG_SPAN
         && self->page->text->len == self->block.start && self->block.kind == SL_HTML_LOOSE
         && get_attribute (node, "data-tag") != NULL;
}

/* Nothing in it is part of the page's text: details of the head, and what the page itself hides. */
static gboolean
is_void (const GumboNode *node)
{
  GumboTag tag = node->v.element.tag;

  if (tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_META || tag == GUMBO_TAG_LINK)
    return TRUE;

  return tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML && get_attribute (node, "hidden") != NULL;
}

/* Whether to go into it. */
static gboolean
enter (Walker          *self,
       const GumboNode *node)
{
  guint hints = 0;

  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
    add_words (self, node->v.text.text);
  if (node->type != GUMBO_NODE_ELEMENT)
    return FALSE;

  read_head (self->page, node);
  if (is_void (node))
    return FALSE;
  /* Systems write the kind of the page and of the visitor into the classes of these two. */
  if (node->v.element.tag != GUMBO_TAG_BODY && node->v.element.tag != GUMBO_TAG_HTML)
    hints = sl_html_hints_of (&node->v.element);
  if (!is_inline (node) || is_box (self, node, hints))
    {
      enter_block (self, node, hints);
      hints |= AS_BLOCK;
    }
  else
    enter_inline (self, node, hints);
  g_array_append_val (self->hints, hints);

  return TRUE;
}

static void
leave (Walker          *self,
       const GumboNode *node)
{
  guint hints = g_array_index (self->hints, guint, self->hints->len - 1);

  g_array_set_size (self->hints, self->hints->len - 1);
  if ((hints & AS_BLOCK) == 0)
    {
      self->links -= hints & SL_HTML_LINK ? 1 : 0;
      self->strongs -= hints & SL_HTML_STRONG ? 1 : 0;
      return;
    }
  end_block (self);
  element_at (self->page, self->element)->end_block = self->page->blocks->len;
  self->element = element_at (self->page, self->element)->parent;
  if (node->parent != NULL && node->parent->type == GUMBO_NODE_ELEMENT)
    set_kind (self, node->parent);
}

/* In the order of the page, without recursion. */
static void
walk (Walker          *self,
      const GumboNode *root)
{
  const GumboNode *node = root;

  while (node != NULL)
    {
      const GumboVector *siblings;

      if (enter (self, node))
        {
          if (node->v.element.children.length > 0)
            {
              node = node->v.element.children.data[0];
              continue;
            }
          leave (self, node);
        }
      while (node != root)
        {
          siblings = &node->parent->v.element.children;
          if (node->index_within_parent + 1 < siblings->length)
            break;
          node = node->parent;
          leave (self, node);
        }
      if (node == root)
        break;
      node = node->parent->v.element.children.data[node->index_within_parent + 1];
    }
}

static void
clear_meta (gpointer data)
{
  SlHtmlMeta *meta = data;

  g_free (meta->name);
  g_free (meta->content);
}

/**
 * sl_html_page_new:
 * @html: a page in UTF-8
 * @n: its length in bytes
 *
 * Reads a page into a flat list of blocks of text, with what the elements around each tell about
 * it, and what its head tells about the whole.
 *
 * Returns: (transfer full): the page
 */
SlHtmlPage *
sl_html_page_new (const char *html,
                  gsize       n)
{
  SlHtmlPage *page = g_new0 (SlHtmlPage, 1);
  g_autoptr (SlHtmlClean) clean = sl_html_clean (html, n);
  g_autoptr (GArray) hints = g_array_new (FALSE, FALSE, sizeof (guint));
  Walker walker = { .page = page, .hints = hints };
  SlHtmlElement root = { 0 };
  GumboOutput *output;

  page->text = g_string_sized_new (clean->html->len / 2 + 1);
  page->elements = g_array_new (FALSE, FALSE, sizeof (SlHtmlElement));
  page->blocks = g_array_new (FALSE, FALSE, sizeof (SlHtmlBlock));
  page->metas = g_array_new (FALSE, FALSE, sizeof (SlHtmlMeta));
  g_array_set_clear_func (page->metas, clear_meta);
  page->json = g_ptr_array_ref (clean->json);
  g_array_append_val (page->elements, root);

  output = gumbo_parse_with_options (&kGumboDefaultOptions, clean->html->str, clean->html->len);
  walk (&walker, output->root);
  gumbo_destroy_output (&kGumboDefaultOptions, output);
  element_at (page, 0)->end_block = page->blocks->len;

  return page;
}

/**
 * sl_html_page_free:
 * @self: (transfer full): a page
 *
 * Frees it.
 */
void
sl_html_page_free (SlHtmlPage *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->elements);
  g_array_unref (self->blocks);
  g_array_unref (self->metas);
  g_ptr_array_unref (self->json);
  g_free (self->title);
  g_free (self->language);
  g_free (self->canonical);
  g_free (self);
}

/**
 * sl_html_page_get_meta:
 * @self: a page
 * @name: the name or property of a meta element, in lower case
 *
 * Returns: (nullable): its content, the first if there are several
 */
const char *
sl_html_page_get_meta (const SlHtmlPage *self,
                       const char       *name)
{
  for (guint i = 0; i < self->metas->len; i++)
    {
      const SlHtmlMeta *meta = &g_array_index (self->metas, SlHtmlMeta, i);

      if (g_str_equal (meta->name, name))
        return meta->content;
    }

  return NULL;
}
