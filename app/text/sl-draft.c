/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-draft.h"

#include "sl-words.h"

/* A title or a name that is longer than this is no title and no name. */
#define MAX_DETAIL_BYTES 1000

/**
 * sl_draft_new:
 *
 * Returns: (transfer full): an empty draft
 */
SlDraft *
sl_draft_new (void)
{
  SlDraft *self = g_new0 (SlDraft, 1);

  self->witness = SL_WITNESS_TEXT;
  self->text = g_string_new (NULL);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (SlDraftParagraph));

  return self;
}

/**
 * sl_draft_free:
 * @self: (transfer full): a draft
 *
 * Frees it.
 */
void
sl_draft_free (SlDraft *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->paragraphs);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    g_free (self->details[i]);
  g_free (self);
}

/**
 * sl_draft_tell:
 * @self: a draft
 * @detail: which detail
 * @value: (nullable): its value, in UTF-8
 *
 * Sets a detail if nobody told it before: ask the best witness first. White space is folded; an
 * empty value and one far too long count as not told.
 */
void
sl_draft_tell (SlDraft    *self,
               SlDetail    detail,
               const char *value)
{
  if (value != NULL)
    sl_draft_tell_n (self, detail, value, strlen (value));
}

/**
 * sl_draft_tell_n:
 * @self: a draft
 * @detail: which detail
 * @value: its value, in UTF-8
 * @n: its length in bytes
 *
 * As sl_draft_tell(), for words in the midst of a text.
 */
void
sl_draft_tell_n (SlDraft    *self,
                 SlDetail    detail,
                 const char *value,
                 gsize       n)
{
  g_autofree char *folded = NULL;

  if (self->details[detail] != NULL || n > 4 * MAX_DETAIL_BYTES)
    return;

  folded = sl_words_fold_space (value, n);
  if (*folded == '\0' || strlen (folded) > MAX_DETAIL_BYTES || !g_utf8_validate (folded, -1, NULL))
    return;
  self->details[detail] = g_steal_pointer (&folded);
  self->witnesses[detail] = self->witness;
}

/**
 * sl_draft_mark:
 * @self: a draft
 * @start: where a paragraph starts, in bytes of the text
 * @end: where it ends
 * @role: what it is there for
 *
 * Adds a paragraph of the text that is already there; an empty one is left out.
 */
void
sl_draft_mark (SlDraft *self,
               gsize    start,
               gsize    end,
               SlRole   role)
{
  SlDraftParagraph paragraph = { start, end, role };

  g_return_if_fail (start <= end && end <= self->text->len);

  if (start < end)
    g_array_append_val (self->paragraphs, paragraph);
}

/**
 * sl_draft_append:
 * @self: a draft
 * @words: a paragraph
 * @n: its length in bytes
 * @role: what it is there for
 *
 * Adds a paragraph to the text, after a blank line.
 */
void
sl_draft_append (SlDraft    *self,
                 const char *words,
                 gsize       n,
                 SlRole      role)
{
  gsize start;

  if (n == 0)
    return;

  if (self->text->len > 0)
    g_string_append (self->text, "\n\n");
  start = self->text->len;
  g_string_append_len (self->text, words, n);
  sl_draft_mark (self, start, self->text->len, role);
}

/**
 * sl_draft_finish:
 * @self: a draft
 *
 * White space at the end of the text goes; everything else stays as it is.
 *
 * Returns: (transfer full): the article, not yet analysed
 */
SlArticle *
sl_draft_finish (SlDraft *self)
{
  g_autoptr (SlText) text = NULL;
  SlArticle *article;

  g_string_truncate (self->text, sl_words_trim_end (self->text->str, self->text->len));
  text = sl_text_new (self->text->str, self->text->len);
  article = sl_article_new (NULL, text);

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const SlDraftParagraph *paragraph = &g_array_index (self->paragraphs, SlDraftParagraph, i);
      SlTextRange range;

      range.start = sl_text_char_offset (text, paragraph->start);
      range.end = sl_text_char_offset (text, paragraph->end);
      if (range.start < range.end)
        sl_article_add_paragraph (article, &range, paragraph->role);
    }
  for (guint i = 0; i < SL_N_DETAILS; i++)
    sl_article_set_detail (article, i, self->details[i]);
  for (guint i = 0; i <= SL_DETAIL_LANGUAGE; i++)
    {
      if (self->details[i] != NULL)
        sl_article_set_witness (article, i, self->witnesses[i]);
    }

  return article;
}
