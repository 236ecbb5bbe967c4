/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-sentence-quotes.h"

/* A quotation that holds a sentence together closes within this, or its mark was not meant as one. */
#define MAX_QUOTATION_TOKENS 120
/* Who says a pull quote, and where, is no longer than this. */
#define MAX_SIGNATURE_TOKENS 16
/* A pull quote is short; a reader's letter that is signed is not. */
#define MAX_PULL_QUOTE_TOKENS 32

static gboolean
opens (const SlToken *token)
{
  return token->mark == 0x201C || token->mark == 0x201E;
}

/* The mark that opens the quotation in which position AFTER lies, if it stands at FIRST or later. */
static gboolean
find_opener (const SlReading *reading,
             guint            first,
             guint            after,
             guint           *opener)
{
  gboolean open = FALSE;

  for (guint i = first; i < after; i++)
    {
      const SlToken *token = sl_reading_token (reading, i);

      if (opens (token) || (token->mark == '"' && !open))
        {
          *opener = i;
          open = TRUE;
        }
      else if (token->mark == '"' || token->mark == 0x201D)
        open = FALSE;
    }

  return open;
}

static gboolean
find_closer (const SlReading *reading,
             guint            from,
             guint            end,
             guint           *closer)
{
  for (guint i = from; i < MIN (end, from + MAX_QUOTATION_TOKENS); i++)
    {
      const SlToken *token = sl_reading_token (reading, i);

      if (opens (token))
        return FALSE;
      if (token->mark == '"' || token->mark == 0x201D)
        {
          *closer = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* "wrote that “It rains. It pours.”", "says “it rains. It pours”": the clause has taken the quotation in. */
static gboolean
is_taken_in (const SlReading *reading,
             guint            first,
             guint            opener)
{
  const SlToken *before;

  if (opener == first)
    return FALSE;
  before = sl_reading_token (reading, opener - 1);
  if (before->hash == sl_lexicon_hash ("that"))
    return TRUE;

  return sl_token_is (before, SL_WORD_SPEECH) && sl_reading_token (reading, opener + 1)->shape == SL_SHAPE_LOWER;
}

/* What stands behind a pull quote: "- Ann Lane", "Ann Lane, baker"; no clause, and no full stop. */
static gboolean
is_signature (const SlReading *reading,
              guint            first,
              guint            end)
{
  const SlToken *token;

  if (first >= end || end - first > MAX_SIGNATURE_TOKENS)
    return FALSE;
  token = sl_reading_token (reading, first);
  if (token->mark == '-' || (token->mark >= 0x2012 && token->mark <= 0x2015))
    token = first + 1 < end ? sl_reading_token (reading, first + 1) : token;
  if (!token->space_before || !sl_token_is_capitalised (token))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      token = sl_reading_token (reading, i);
      if (token->mark == '!' || token->mark == '?' || (token->mark == '.' && i + 1 == end))
        return FALSE;
      if (token->shape == SL_SHAPE_LOWER && (sl_token_is (token, SL_WORD_SPEECH) || sl_token_is (token, SL_WORD_AUXILIARY)))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_sentence_quotes_hold:
 * @reading: a reading with paragraphs
 * @part: the paragraph or list item, as tokens
 * @first: the first token of the sentence
 * @after: the first token behind a place in it where a sentence may end
 *
 * A quotation that a clause has taken in (*wrote that “…”*), and a pull quote, which with the one who signs it
 * is a paragraph of its own, are one sentence however many stand between the marks. Treebanks do the same.
 *
 * Returns: whether the sentence goes on at @after
 */
gboolean
sl_sentence_quotes_hold (const SlReading *reading,
                         const SlSpan    *part,
                         guint            first,
                         guint            after)
{
  guint opener = 0;
  guint closer = 0;

  if (!find_opener (reading, first, after, &opener))
    {
      gunichar mark = sl_reading_token (reading, first)->mark;

      return first == part->first && after > first + 1 && (mark == '"' || mark == 0x201C) &&
             find_closer (reading, first + 1, after, &closer) && closer + 1 == after &&
             is_signature (reading, after, part->end);
    }
  if (!find_closer (reading, after, part->end, &closer))
    return FALSE;
  if (opener == part->first && first == opener)
    return closer - opener < MAX_PULL_QUOTE_TOKENS && is_signature (reading, closer + 1, part->end);

  return is_taken_in (reading, first, opener);
}
