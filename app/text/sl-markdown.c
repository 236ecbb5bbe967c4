/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-markdown.h"

#include <cmark.h>
#include <string.h>

#include "sl-document.h"
#include "sl-html-page.h"
#include "sl-words.h"

/* The keys before a text are few and short. */
#define MAX_FRONT_BYTES 20000

/* Where the walk through the tree stands. */
typedef struct
{
  SlDocument *document;
  guint quotes;
  guint items;
} Walker;

typedef cmark_node Node;
typedef cmark_iter Iter;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Iter, cmark_iter_free)

/* "title: The dam", as static sites and note takers put it between lines of three dashes. */
static void
read_key (SlDocument *document,
          const char *line,
          gsize       n)
{
  static const struct
  {
    const char *key;
    SlDetail detail;
  } keys[] = {
    { "title", SL_DETAIL_TITLE },         { "author", SL_DETAIL_AUTHOR },
    { "authors", SL_DETAIL_AUTHOR },      { "date", SL_DETAIL_PUBLISHED },
    { "published", SL_DETAIL_PUBLISHED }, { "publisher", SL_DETAIL_PUBLISHER },
    { "source", SL_DETAIL_PUBLISHER },    { "url", SL_DETAIL_URL },
    { "link", SL_DETAIL_URL },            { "language", SL_DETAIL_LANGUAGE },
    { "lang", SL_DETAIL_LANGUAGE },
  };
  const char *colon = memchr (line, ':', n);
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;
  gsize length;

  if (colon == NULL)
    return;
  key = sl_words_fold (line, colon - line);
  value = sl_words_fold_space (colon + 1, line + n - colon - 1);
  length = strlen (value);
  if (length >= 2 && (value[0] == '"' || value[0] == '\'') && value[length - 1] == value[0])
    {
      memmove (value, value + 1, length - 2);
      value[length - 2] = '\0';
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (g_str_equal (keys[i].key, key))
        sl_document_tell (document, keys[i].detail, value);
    }
}

/* Returns how many bytes the keys before the text take, with the lines around them. */
static gsize
read_front (SlDocument *document,
            const char *text,
            gsize       n)
{
  const char *end;

  if (n < 8 || strncmp (text, "---\n", 4) != 0)
    return 0;
  end = g_strstr_len (text + 3, MIN (n - 3, MAX_FRONT_BYTES), "\n---\n");
  if (end == NULL)
    return 0;
  for (const char *line = text + 4; line < end;)
    {
      const char *newline = memchr (line, '\n', end - line);

      read_key (document, line, (newline != NULL ? newline : end) - line);
      line = newline != NULL ? newline + 1 : end;
    }

  return end + strlen ("\n---\n") - text;
}

static void
put (Walker     *self,
     const char *words)
{
  if (words != NULL)
    sl_document_write (self->document, words, strlen (words));
}

/* A piece of HTML among the paragraphs: its words, each block a paragraph. */
static void
add_html (Walker     *self,
          const char *html)
{
  g_autoptr (SlHtmlPage) page = sl_html_page_new (html, strlen (html));

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SlHtmlBlock *block = &g_array_index (page->blocks, SlHtmlBlock, i);

      sl_document_add (self->document, SL_DOCUMENT_BODY, page->text->str + block->start,
                       block->end - block->start);
    }
}

static SlDocumentKind
kind_of_paragraph (const Walker *self)
{
  if (self->quotes > 0)
    return SL_DOCUMENT_QUOTE;

  return self->items > 0 ? SL_DOCUMENT_LIST : SL_DOCUMENT_BODY;
}

static void
enter (Walker *self,
       Node   *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      self->quotes++;
      break;
    case CMARK_NODE_ITEM:
      self->items++;
      break;
    case CMARK_NODE_PARAGRAPH:
      sl_document_open (self->document, kind_of_paragraph (self));
      break;
    case CMARK_NODE_HEADING:
      sl_document_open (self->document, SL_DOCUMENT_HEADING);
      break;
    case CMARK_NODE_CODE_BLOCK:
      sl_document_add (self->document, SL_DOCUMENT_BODY, cmark_node_get_literal (node),
                       strlen (cmark_node_get_literal (node)));
      break;
    case CMARK_NODE_HTML_BLOCK:
      add_html (self, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      put (self, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      put (self, "\n");
      break;
    default:
      break;
    }
}

/* A paragraph that is nothing but a picture is the picture's caption. */
static gboolean
is_picture (Node *node)
{
  Node *child = cmark_node_first_child (node);

  return child != NULL && cmark_node_get_type (child) == CMARK_NODE_IMAGE
         && cmark_node_next (child) == NULL;
}

static void
leave (Walker *self,
       Node   *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      self->quotes--;
      break;
    case CMARK_NODE_ITEM:
      self->items--;
      break;
    case CMARK_NODE_PARAGRAPH:
      if (is_picture (node))
        sl_document_set_kind (self->document, SL_DOCUMENT_CAPTION);
      sl_document_close (self->document);
      break;
    case CMARK_NODE_HEADING:
      sl_document_close (self->document);
      break;
    default:
      break;
    }
}

/**
 * sl_markdown_read:
 * @text: a text in Markdown (CommonMark), in UTF-8 with LF line ends
 * @n: its length in bytes
 * @name: the file's name, for messages
 * @error: return location for an #SlReaderError
 *
 * Reads the words without their marks: headings, quotations and lists become roles. Keys in front
 * of the text (title, author, date, …) tell its details.
 *
 * Returns: (transfer full): the draft of an article, or %NULL with @error set
 */
SlDraft *
sl_markdown_read (const char  *text,
                  gsize        n,
                  const char  *name,
                  GError     **error)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  gsize front = read_front (document, text, n);
  g_autoptr (Node) root =
    cmark_parse_document (text + front, n - front, CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8);
  g_autoptr (Iter) iter = cmark_iter_new (root);
  Walker walker = { document, 0, 0 };
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      if (event == CMARK_EVENT_ENTER)
        enter (&walker, cmark_iter_get_node (iter));
      else
        leave (&walker, cmark_iter_get_node (iter));
    }

  return sl_document_finish (document, name, error);
}
