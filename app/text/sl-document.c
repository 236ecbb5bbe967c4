/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-document.h"

#include <glib/gi18n-lib.h>

#include "sl-date.h"
#include "sl-language.h"
#include "sl-metadata.h"
#include "sl-paragraphs.h"
#include "sl-reader.h"
#include "sl-structure.h"
#include "sl-words.h"

/* The paragraph that says the file's title again stands among so many at the start. */
#define MAX_HEAD 8
/* A sentence of so many words is no head any more. */
#define MIN_BODY_WORDS 4

typedef struct
{
  GString *words;
  SlDocumentKind kind;
} Open;

struct _SlDocument
{
  SlDraft *draft;
  GArray *blocks;
  GArray *kinds;
  GArray *open;
  guint too_deep;
  gboolean full;
  char *told[SL_N_DETAILS];
};

static void
clear_open (gpointer data)
{
  g_string_free (((Open *) data)->words, TRUE);
}

/**
 * sl_document_new:
 *
 * Returns: (transfer full): a document without paragraphs
 */
SlDocument *
sl_document_new (void)
{
  SlDocument *self = g_new0 (SlDocument, 1);

  self->draft = sl_draft_new ();
  self->blocks = g_array_new (FALSE, FALSE, sizeof (SlTextBlock));
  self->kinds = g_array_new (FALSE, FALSE, sizeof (SlDocumentKind));
  self->open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_array_set_clear_func (self->open, clear_open);

  return self;
}

/**
 * sl_document_free:
 * @self: (transfer full): a document
 *
 * Frees it.
 */
void
sl_document_free (SlDocument *self)
{
  g_clear_pointer (&self->draft, sl_draft_free);
  g_array_unref (self->blocks);
  g_array_unref (self->kinds);
  g_array_unref (self->open);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    g_free (self->told[i]);
  g_free (self);
}

/**
 * sl_document_open:
 * @self: a document
 * @kind: what the paragraph is
 *
 * Begins a paragraph. One that lies in another comes into the text before it.
 */
void
sl_document_open (SlDocument     *self,
                  SlDocumentKind  kind)
{
  Open open = { NULL, kind };

  if (self->open->len == SL_DOCUMENT_MAX_DEPTH)
    {
      self->too_deep++;
      return;
    }
  open.words = g_string_new (NULL);
  g_array_append_val (self->open, open);
}

static Open *
top (SlDocument *self)
{
  return self->open->len > 0 ? &g_array_index (self->open, Open, self->open->len - 1) : NULL;
}

/**
 * sl_document_get_kind:
 * @self: a document
 *
 * Returns: what the open paragraph is; body where none is open
 */
SlDocumentKind
sl_document_get_kind (SlDocument *self)
{
  return top (self) != NULL ? top (self)->kind : SL_DOCUMENT_BODY;
}

/**
 * sl_document_set_kind:
 * @self: a document
 * @kind: what the open paragraph is
 *
 * For formats that tell it after the paragraph has begun. Nothing is done where none is open.
 */
void
sl_document_set_kind (SlDocument     *self,
                      SlDocumentKind  kind)
{
  if (top (self) != NULL && self->too_deep == 0)
    top (self)->kind = kind;
}

/**
 * sl_document_is_open:
 * @self: a document
 *
 * Returns: whether a paragraph is open
 */
gboolean
sl_document_is_open (SlDocument *self)
{
  return self->open->len > 0;
}

/**
 * sl_document_write:
 * @self: a document
 * @words: words of the open paragraph, in UTF-8; a line feed is a break
 * @n: their length in bytes
 *
 * Adds words. Those outside of any paragraph are white space between elements, and left out.
 */
void
sl_document_write (SlDocument *self,
                   const char *words,
                   gsize       n)
{
  Open *open = top (self);

  if (open != NULL && open->words->len + n <= SL_READER_MAX_BYTES)
    g_string_append_len (open->words, words, n);
  else if (open != NULL)
    self->full = TRUE;
}

/**
 * sl_document_close:
 * @self: a document
 *
 * Ends the paragraph that was opened last.
 */
void
sl_document_close (SlDocument *self)
{
  Open *open = top (self);

  if (self->too_deep > 0)
    {
      self->too_deep--;
      return;
    }
  if (open == NULL)
    return;
  sl_document_add (self, open->kind, open->words->str, open->words->len);
  g_array_set_size (self->open, self->open->len - 1);
}

/* Without the control characters that XML and sloppy writers let through. */
static char *
dup_clean (const char *words,
           gsize       n)
{
  g_autofree char *valid = g_utf8_make_valid (words, n);
  char *out = valid;

  for (const char *p = valid; *p != '\0'; p++)
    {
      if ((guchar) *p >= 0x20 || (*p >= '\t' && *p <= '\r'))
        *out++ = *p;
    }
  *out = '\0';

  return sl_words_fold_space (valid, out - valid);
}

static void
append (SlDocument     *self,
        SlDocumentKind  kind,
        const char     *words,
        gsize           n)
{
  GString *text = self->draft->text;
  g_autofree char *clean = dup_clean (words, n);
  gsize length = strlen (clean);
  SlTextBlock block = { 0 };

  if (length == 0)
    return;
  if (self->full || text->len + length > SL_READER_MAX_BYTES)
    {
      self->full = TRUE;
      return;
    }
  if (text->len > 0)
    g_string_append (text, "\n\n");
  block.start = text->len;
  g_string_append_len (text, clean, length);
  block.end = text->len;
  block.group = self->blocks->len;
  block.words = sl_words_count (clean, length);
  block.sentence = sl_words_end_sentence (clean, length);
  block.debris = sl_debris_classify (clean, length, block.words);
  g_array_append_val (self->blocks, block);
  g_array_append_val (self->kinds, kind);
}

/**
 * sl_document_add:
 * @self: a document
 * @kind: what the paragraph is
 * @words: its words, in UTF-8; a line feed is a break, two are the end of a paragraph
 * @n: their length in bytes
 *
 * Adds a paragraph; an empty one is left out. White space is folded.
 */
void
sl_document_add (SlDocument     *self,
                 SlDocumentKind  kind,
                 const char     *words,
                 gsize           n)
{
  const char *end = words + n;

  while (words < end)
    {
      const char *gap = g_strstr_len (words, end - words, "\n\n");

      append (self, kind, words, (gap != NULL ? gap : end) - words);
      words = gap != NULL ? gap + 2 : end;
    }
}

/* What programs write where nobody gave a title or a name. */
static gboolean
is_filler (const char *value)
{
  static const char *const fillers[] = { "untitled", "unknown", "unnamed", "document", "user",
                                         "microsoft office user", "admin", "title", "author" };
  g_autofree char *folded = sl_words_fold (value, strlen (value));

  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    {
      if (g_str_equal (folded, fillers[i]))
        return TRUE;
    }

  return g_str_has_prefix (folded, "microsoft word - ") || g_str_has_prefix (folded, "untitled ")
         || g_str_has_prefix (folded, "powerpoint ");
}

/**
 * sl_document_tell:
 * @self: a document
 * @detail: which detail
 * @value: (nullable): what the file says about itself
 *
 * Keeps a detail of the file, the first that is told. It is used where the text itself tells
 * nothing: a file's author and date are often those of the person who saved it.
 */
void
sl_document_tell (SlDocument *self,
                  SlDetail    detail,
                  const char *value)
{
  g_autofree char *clean = NULL;

  if (value == NULL || self->told[detail] != NULL || strlen (value) > 4000)
    return;
  clean = dup_clean (value, strlen (value));
  if (*clean == '\0' || is_filler (clean))
    return;
  if (detail == SL_DETAIL_PUBLISHED)
    self->told[detail] = sl_date_parse (clean);
  else if (detail == SL_DETAIL_LANGUAGE)
    self->told[detail] = sl_language_normalise (clean);
  else
    self->told[detail] = g_steal_pointer (&clean);
}

static SlDocumentKind
kind_of (SlDocument *self,
         guint       i)
{
  return g_array_index (self->kinds, SlDocumentKind, i);
}

static gboolean
says (SlDocument        *self,
      const SlTextBlock *block,
      const char        *title)
{
  return sl_metadata_same_title (self->draft->text->str + block->start, block->end - block->start,
                                 title, strlen (title));
}

/* The title as it stands in the text: named as such, or the words that the file gives for its
 * title, or the heading that everything else comes after. -1 for none. */
static int
find_headline (SlDocument *self)
{
  const char *title = self->told[SL_DETAIL_TITLE];
  int heading = -1;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (kind_of (self, i) == SL_DOCUMENT_TITLE)
        return i;
    }
  for (guint i = 0; i < MIN (self->blocks->len, MAX_HEAD); i++)
    {
      const SlTextBlock *block = &g_array_index (self->blocks, SlTextBlock, i);
      SlDocumentKind kind = kind_of (self, i);

      if (kind == SL_DOCUMENT_ASIDE || kind == SL_DOCUMENT_CAPTION)
        continue;
      if (title != NULL && block->words > 1 && says (self, block, title))
        return i;
      if (kind == SL_DOCUMENT_HEADING && heading < 0)
        heading = i;
      if (kind != SL_DOCUMENT_HEADING && block->words >= MIN_BODY_WORDS && block->sentence)
        break;
    }

  return heading;
}

static void
decide (SlTextBlock    *block,
        SlDocumentKind  kind)
{
  switch (kind)
    {
    case SL_DOCUMENT_TITLE:
    case SL_DOCUMENT_HEADING:
      sl_paragraphs_decide (block, SL_ROLE_HEADING);
      break;
    case SL_DOCUMENT_QUOTE:
      sl_paragraphs_decide (block, SL_ROLE_QUOTE);
      break;
    case SL_DOCUMENT_LIST:
      sl_paragraphs_decide (block, SL_ROLE_LIST);
      break;
    case SL_DOCUMENT_CAPTION:
      sl_paragraphs_decide (block, SL_ROLE_CAPTION);
      break;
    case SL_DOCUMENT_ASIDE:
      sl_paragraphs_decide (block, SL_ROLE_BOILERPLATE);
      break;
    case SL_DOCUMENT_BODY:
    default:
      break;
    }
}

/**
 * sl_document_finish:
 * @self: a document
 * @name: the file's name, for messages
 * @error: return location for an #SlReaderError
 *
 * Gives every paragraph its role: from the document where it says it, from the words else. The
 * text's own title, author and date go before those of the file.
 *
 * Returns: (transfer full): the draft of an article, or %NULL if the text is too long
 */
SlDraft *
sl_document_finish (SlDocument  *self,
                    const char  *name,
                    GError     **error)
{
  int headline;

  while (sl_document_is_open (self))
    sl_document_close (self);
  if (self->full)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE,
                   _("“%s” has more than 10 MB of text, too much for an article. Save only the "
                     "article’s text."),
                   name);
      return NULL;
    }

  headline = find_headline (self);
  if (headline >= 0)
    {
      SlTextBlock *block = &g_array_index (self->blocks, SlTextBlock, headline);

      sl_draft_tell_n (self->draft, SL_DETAIL_TITLE, self->draft->text->str + block->start,
                       block->end - block->start);
      sl_paragraphs_decide (block, SL_ROLE_HEADLINE);
    }
  for (guint i = 0; i < self->blocks->len; i++)
    decide (&g_array_index (self->blocks, SlTextBlock, i), kind_of (self, i));
  sl_structure_read_blocks (self->draft, self->blocks);
  self->draft->witness = SL_WITNESS_PROPERTIES;
  for (guint i = 0; i < SL_N_DETAILS; i++)
    sl_draft_tell (self->draft, i, self->told[i]);

  return g_steal_pointer (&self->draft);
}
