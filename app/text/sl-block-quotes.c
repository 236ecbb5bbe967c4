/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-block-quotes.h"

#include "sl-paragraphs.h"
#include "sl-words.h"

#define MAX_BLOCKS 12

/* A plain text has lost the indent of its block quotations. What tells them: the line before ends
 * in "saying:", and the words quoted keep the habits of the house they come from ("US" in an
 * article that writes "U.S."). Each habit is a pair of bits. */
enum
{
  DOTTED_INITIALS = 1 << 0,
  PLAIN_INITIALS = 1 << 1,
  CURLY_APOSTROPHE = 1 << 2,
  STRAIGHT_APOSTROPHE = 1 << 3,
  PERCENT_WORD = 1 << 4,
  PERCENT_SIGN = 1 << 5,
};
#define ODD_BITS 0x15

static const char *const lead_ins[] = {
  "saying", "said", "says", "wrote", "writes", "writing", "tweeted", "statement", "read", "reads",
  "stated", "states", "added", "adding", "posted", "continued", "explained", "reported", "reports",
  "declared", "announced", "concluded", "argued",
};

static gboolean
has_initials (const char *text,
              gsize       n)
{
  for (const char *p = text; (p = memchr (p, 'U', text + n - p)) != NULL; p++)
    {
      if (p > text && g_ascii_isalnum (p[-1]))
        continue;
      if (text + n - p > 2 && (p[1] == 'S' || p[1] == 'K') && !g_ascii_isalnum (p[2]))
        return TRUE;
    }

  return FALSE;
}

static guint
habits_of (const char        *text,
           const SlTextBlock *block)
{
  const char *words = text + block->start;
  gsize n = block->end - block->start;
  guint habits = 0;

  if (g_strstr_len (words, n, "U.S.") != NULL || g_strstr_len (words, n, "U.K.") != NULL)
    habits |= DOTTED_INITIALS;
  if (has_initials (words, n))
    habits |= PLAIN_INITIALS;
  if (g_strstr_len (words, n, "’s ") != NULL)
    habits |= CURLY_APOSTROPHE;
  if (g_strstr_len (words, n, "'s ") != NULL)
    habits |= STRAIGHT_APOSTROPHE;
  if (g_strstr_len (words, n, " percent") != NULL || g_strstr_len (words, n, " per cent") != NULL)
    habits |= PERCENT_WORD;
  if (memchr (words, '%', n) != NULL)
    habits |= PERCENT_SIGN;

  return habits;
}

/* The habits in which OTHER does the contrary of HOUSE, a house that does both having none. */
static guint
against (guint house,
         guint other)
{
  guint both = house & (house >> 1) & ODD_BITS;
  guint contrary = ((house & ODD_BITS) << 1) | ((house >> 1) & ODD_BITS);

  return other & contrary & ~(both | both << 1);
}

static gboolean
leads_in (const char        *text,
          const SlTextBlock *block)
{
  const char *end = text + block->end - 1;
  const char *start = end;

  if (block->role != SL_ROLE_BODY || block->end - block->start < 12 || *end != ':')
    return FALSE;
  while (start > text + block->start && g_ascii_isalpha (start[-1]))
    start--;
  for (guint i = 0; i < G_N_ELEMENTS (lead_ins); i++)
    {
      if (strlen (lead_ins[i]) == (gsize) (end - start)
          && strncmp (lead_ins[i], start, end - start) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_be_quoted (const char        *text,
               const SlTextBlock *block)
{
  return !block->decided && block->debris == SL_DEBRIS_NONE && block->sentence
         && !sl_words_have_quotes (text + block->start, block->end - block->start);
}

/* How many paragraphs after the one at FIRST still speak with the voice of another house than
 * HOUSE. */
static guint
find_last (const char *text,
           GArray     *blocks,
           guint       first,
           guint       house)
{
  guint last = first;
  guint strange = 0;

  for (guint i = first; i < MIN (blocks->len, first + MAX_BLOCKS); i++)
    {
      const SlTextBlock *block = &g_array_index (blocks, SlTextBlock, i);
      guint habits = habits_of (text, block);

      if (!may_be_quoted (text, block) || against (strange, habits) != 0)
        break;
      if (against (house, habits) == 0)
        continue;
      strange |= against (house, habits);
      last = i;
    }

  return last;
}

static gboolean
any_leads_in (const char *text,
              GArray     *blocks)
{
  for (guint i = 0; i + 1 < blocks->len; i++)
    {
      if (leads_in (text, &g_array_index (blocks, SlTextBlock, i)))
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_block_quotes_mark:
 * @text: a plain text
 * @blocks: (element-type SlTextBlock): its paragraphs
 *
 * Gives the role quote to paragraphs without quotation marks that a line ending in "saying:"
 * introduces: to the first one, and to as many more as keep habits of spelling that are not the
 * article's.
 */
void
sl_block_quotes_mark (const char *text,
                      GArray     *blocks)
{
  guint house = 0;

  if (!any_leads_in (text, blocks))
    return;
  for (guint i = 0; i + 1 < blocks->len; i++)
    {
      const SlTextBlock *block = &g_array_index (blocks, SlTextBlock, i);
      guint last;

      if (block->role != SL_ROLE_BODY && block->role != SL_ROLE_HEADLINE)
        continue;
      house |= habits_of (text, block);
      if (!leads_in (text, block) || !may_be_quoted (text, block + 1))
        continue;
      last = find_last (text, blocks, i + 1, house);
      while (i < last)
        sl_paragraphs_decide (&g_array_index (blocks, SlTextBlock, ++i), SL_ROLE_QUOTE);
    }
}
