/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-structure.h"

#include "sl-block-quotes.h"
#include "sl-debris.h"
#include "sl-head.h"
#include "sl-language.h"
#include "sl-lexicon.h"
#include "sl-paragraphs.h"
#include "sl-words.h"

#define MAX_HEADING_WORDS 14
#define MIN_BODY_WORDS 8
/* Shorter paragraphs may well stand twice in an article. Letters and digits are counted. */
#define MIN_REPEAT_BYTES 40
/* Instead of the number of the first paragraph that starts so, once all of it was looked at. */
#define SEEN GUINT_TO_POINTER (G_MAXUINT)

static SlTextBlock *
nth (GArray *blocks,
     guint   i)
{
  return &g_array_index (blocks, SlTextBlock, i);
}

static gboolean
is_body (const SlTextBlock *block)
{
  return block->debris == SL_DEBRIS_NONE && block->sentence && block->words >= MIN_BODY_WORDS;
}

/* A short line without an end: a heading or what belongs to a picture, a player, another story. */
static gboolean
is_fragment (const SlTextBlock *block)
{
  return !block->sentence && block->words <= MAX_HEADING_WORDS;
}

/* A line of a player makes captions of the fragments around it: all of its group, or two before it.
 */
static void
mark_player (GArray *blocks,
             guint   i)
{
  guint group = nth (blocks, i)->group;
  guint n_before = 0;

  sl_paragraphs_decide (nth (blocks, i), SL_ROLE_CAPTION);
  for (guint k = i; k-- > 0 && is_fragment (nth (blocks, k))
                    && (nth (blocks, k)->group == group || n_before < 2);
       n_before++)
    sl_paragraphs_decide (nth (blocks, k), SL_ROLE_CAPTION);
  for (guint k = i + 1;
       k < blocks->len && nth (blocks, k)->group == group && is_fragment (nth (blocks, k)); k++)
    sl_paragraphs_decide (nth (blocks, k), SL_ROLE_CAPTION);
}

/* Whether what follows a marker is a list of other stories to the end: they tell their age, or no
 * article goes on after them. */
static gboolean
is_tail (GArray *blocks,
         guint   marker)
{
  for (guint i = marker + 1; i < blocks->len; i++)
    {
      if (nth (blocks, i)->debris == SL_DEBRIS_AGE)
        return TRUE;
    }
  for (guint i = marker + 1; i < blocks->len; i++)
    {
      if (is_body (nth (blocks, i)))
        return FALSE;
    }

  return TRUE;
}

static void
mark_marker (GArray *blocks,
             guint   marker)
{
  gboolean tail = is_tail (blocks, marker);

  sl_paragraphs_decide (nth (blocks, marker), SL_ROLE_BOILERPLATE);
  for (guint i = marker + 1; i < blocks->len && (tail || !is_body (nth (blocks, i))); i++)
    {
      SlTextBlock *block = nth (blocks, i);

      sl_paragraphs_decide (block, tail || block->debris != SL_DEBRIS_CAPTION ? SL_ROLE_BOILERPLATE
                                                                              : SL_ROLE_CAPTION);
    }
}

static void
mark_debris (GArray *blocks)
{
  guint bodies = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      SlTextBlock *block = nth (blocks, i);

      if (block->decided)
        continue;
      bodies += is_body (block) ? 1 : 0;
      if (block->debris == SL_DEBRIS_VIDEO)
        mark_player (blocks, i);
      else if (block->debris == SL_DEBRIS_MARKER && bodies > 0)
        mark_marker (blocks, i);
      else if (block->debris == SL_DEBRIS_CAPTION)
        sl_paragraphs_decide (block, SL_ROLE_CAPTION);
      else if (block->debris != SL_DEBRIS_NONE)
        sl_paragraphs_decide (block, SL_ROLE_BOILERPLATE);
    }
}

static gboolean
is_staff_line (const char *words,
               gsize       n)
{
  static const char *const starts[] = {
    "reporting by", "(reporting by", "editing by", "(editing by", "additional reporting by",
    "writing by", "with reporting by",
  };
  g_autofree char *folded = sl_words_fold (words, sl_words_cut (words, n, 60));

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (g_str_has_prefix (folded, starts[i]))
        return TRUE;
    }

  return FALSE;
}

/* Short lines are headings in a text that is mostly sentences, not in a poem or a table. */
static void
mark_lines (const char *text,
            GArray     *blocks)
{
  guint bodies = 0;
  guint fragments = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      bodies += is_body (nth (blocks, i)) ? 1 : 0;
      fragments += !nth (blocks, i)->decided && is_fragment (nth (blocks, i)) ? 1 : 0;
    }

  for (guint i = 0; i < blocks->len; i++)
    {
      SlTextBlock *block = nth (blocks, i);
      const char *words = text + block->start;
      gsize n = block->end - block->start;

      if (block->decided)
        continue;
      if (sl_paragraphs_bullet (words, n) > 0)
        sl_paragraphs_decide (block, SL_ROLE_LIST);
      else if (block->words <= 40 && is_staff_line (words, n))
        sl_paragraphs_decide (block, SL_ROLE_BYLINE);
      else if (fragments <= bodies && is_fragment (block) && block->words > 0 && i > 0
               && i + 1 < blocks->len && sl_words_start_like_name (words, n))
        sl_paragraphs_decide (block, SL_ROLE_HEADING);
    }
}

/* The first MAX letters and digits of a paragraph. */
static char *
dup_key (const SlDraft *draft,
         guint          paragraph,
         guint          max)
{
  const SlDraftParagraph *at = &g_array_index (draft->paragraphs, SlDraftParagraph, paragraph);
  const char *end = draft->text->str + at->end;
  GString *key = g_string_sized_new (MIN (at->end - at->start, max));
  guint count = 0;

  for (const char *p = draft->text->str + at->start; p < end && count < max; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      if (c < 0x80 ? !g_ascii_isalnum (c) : !g_unichar_isalnum (c))
        continue;
      g_string_append_unichar (key, c < 0x80 ? sl_lexicon_fold_ascii (c) : g_unichar_tolower (c));
      count++;
    }

  return g_string_free (key, FALSE);
}

/**
 * sl_structure_mark_repeats:
 * @draft: a draft with its paragraphs
 *
 * Gives the role repeat to every paragraph that stood in the text before, so that it is read only
 * once. Case, white space and punctuation do not count; paragraphs of a few words are left alone.
 */
void
sl_structure_mark_repeats (SlDraft *draft)
{
  g_autoptr (GHashTable) starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Hardly two paragraphs start alike: the whole of one is looked at only if another does. */
  for (guint i = 0; i < draft->paragraphs->len; i++)
    {
      SlDraftParagraph *paragraph = &g_array_index (draft->paragraphs, SlDraftParagraph, i);
      g_autofree char *start = dup_key (draft, i, MIN_REPEAT_BYTES);
      gpointer first;

      if (strlen (start) < MIN_REPEAT_BYTES)
        continue;
      if (!g_hash_table_lookup_extended (starts, start, NULL, &first))
        {
          g_hash_table_insert (starts, g_steal_pointer (&start), GUINT_TO_POINTER (i));
          continue;
        }
      if (first != SEEN)
        g_hash_table_add (seen, dup_key (draft, GPOINTER_TO_UINT (first), G_MAXUINT));
      g_hash_table_insert (starts, g_steal_pointer (&start), SEEN);
      if (!g_hash_table_add (seen, dup_key (draft, i, G_MAXUINT)) && !sl_role_is_folded (paragraph->role))
        paragraph->role = SL_ROLE_REPEAT;
    }
}

static void
tell_outlet (SlDraft           *draft,
             const SlTextBlock *block)
{
  g_autofree char *outlet = NULL;

  if (block->debris == SL_DEBRIS_NONE || block->debris == SL_DEBRIS_MARKER)
    return;
  outlet = sl_debris_dup_outlet (draft->text->str + block->start, block->end - block->start);
  sl_draft_tell (draft, SL_DETAIL_PUBLISHER, outlet);
}

/**
 * sl_structure_read_blocks:
 * @draft: a draft whose text is there
 * @blocks: (element-type SlTextBlock): its paragraphs, those decided whose role is known
 *
 * Finds what each paragraph is there for that is not decided, marks them all in the draft, and
 * tells what the text tells about itself. A text that has its headline gets no other.
 */
void
sl_structure_read_blocks (SlDraft *draft,
                          GArray  *blocks)
{
  const char *text = draft->text->str;

  if (blocks->len > 1 || (blocks->len == 1 && nth (blocks, 0)->words > 0))
    sl_head_read (draft, blocks);
  mark_debris (blocks);
  sl_block_quotes_mark (text, blocks);
  mark_lines (text, blocks);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SlTextBlock *block = nth (blocks, i);

      sl_draft_mark (draft, block->start, block->end, block->role);
      tell_outlet (draft, block);
    }
  sl_structure_mark_repeats (draft);
  sl_draft_tell (draft, SL_DETAIL_LANGUAGE, sl_language_guess (text, draft->text->len));
}

/**
 * sl_structure_read:
 * @text: a plain text in UTF-8 with LF line ends
 * @n: its length in bytes
 *
 * Finds the paragraphs of a text, what each is there for, and what the text tells about itself.
 * Nothing is left out: what is not the article's own stays, with a role that folds it away.
 *
 * Returns: (transfer full): the draft of an article
 */
SlDraft *
sl_structure_read (const char *text,
                   gsize       n)
{
  SlDraft *draft = sl_draft_new ();
  g_autoptr (GArray) blocks = sl_paragraphs_split (text, n);

  g_string_append_len (draft->text, text, n);
  sl_structure_read_blocks (draft, blocks);

  return draft;
}
