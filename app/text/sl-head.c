/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-head.h"

#include "sl-date.h"
#include "sl-dateline.h"
#include "sl-paragraphs.h"
#include "sl-words.h"

/* Title, byline and date stand among so many paragraphs at the start, or nowhere. */
#define HEAD_BLOCKS 8
#define MAX_TITLE_WORDS 25
#define MAX_TITLE_BYTES 300
#define MIN_BODY_WORDS 8

/* "Title: …" lines, as people and tools put them before a text. */
static const struct
{
  const char *key;
  SlDetail detail;
  SlRole role;
} keys[] = {
  { "title", SL_DETAIL_TITLE, SL_ROLE_HEADLINE },
  { "headline", SL_DETAIL_TITLE, SL_ROLE_HEADLINE },
  { "date", SL_DETAIL_PUBLISHED, SL_ROLE_DATELINE },
  { "published", SL_DETAIL_PUBLISHED, SL_ROLE_DATELINE },
  { "publication date", SL_DETAIL_PUBLISHED, SL_ROLE_DATELINE },
  { "source", SL_DETAIL_PUBLISHER, SL_ROLE_BYLINE },
  { "publisher", SL_DETAIL_PUBLISHER, SL_ROLE_BYLINE },
  { "outlet", SL_DETAIL_PUBLISHER, SL_ROLE_BYLINE },
  { "publication", SL_DETAIL_PUBLISHER, SL_ROLE_BYLINE },
  { "author", SL_DETAIL_AUTHOR, SL_ROLE_BYLINE },
  { "authors", SL_DETAIL_AUTHOR, SL_ROLE_BYLINE },
  { "byline", SL_DETAIL_AUTHOR, SL_ROLE_BYLINE },
  { "url", SL_DETAIL_URL, SL_ROLE_BOILERPLATE },
  { "link", SL_DETAIL_URL, SL_ROLE_BOILERPLATE },
  { "language", SL_DETAIL_LANGUAGE, SL_ROLE_BOILERPLATE },
};

/* Words that may stand around the date in a line that is nothing but a date. */
static const char date_words[] =
  " published publish date posted updated update last modified first on at by the of am pm gmt utc "
  "est edt pst pdt cet cest bst et "
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
  "sat sun montag dienstag mittwoch "
  "donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes "
  "martes miércoles jueves viernes "
  "stand uhr veröffentlicht aktualisiert publié mis à jour le actualizado publicado el ";

static const char *
words_of (SlDraft           *draft,
          const SlTextBlock *block,
          gsize             *n)
{
  *n = block->end - block->start;

  return draft->text->str + block->start;
}

static gboolean
is_body (const SlTextBlock *block)
{
  return !block->decided && block->debris == SL_DEBRIS_NONE && block->sentence
         && block->words >= MIN_BODY_WORDS;
}

static gboolean
is_link (const char *words,
         gsize       n)
{
  return n > 10
         && (g_ascii_strncasecmp (words, "http://", 7) == 0
             || g_ascii_strncasecmp (words, "https://", 8) == 0)
         && memchr (words, ' ', n) == NULL;
}

static void
tell (SlDraft    *draft,
      SlDetail    detail,
      const char *value,
      gsize       n)
{
  g_autofree char *words = sl_words_fold_space (value, n);
  g_autofree char *date = NULL;

  if (detail == SL_DETAIL_PUBLISHED)
    {
      date = sl_date_parse (words);
      sl_draft_tell (draft, detail, date);
    }
  else if (is_link (words, strlen (words)))
    sl_draft_tell (draft, SL_DETAIL_URL, words);
  else if (detail != SL_DETAIL_URL)
    sl_draft_tell (draft, detail, words);
}

static gboolean
read_key (SlDraft     *draft,
          SlTextBlock *block)
{
  gsize n;
  const char *words = words_of (draft, block, &n);
  const char *colon = memchr (words, ':', MIN (n, 24));
  g_autofree char *key = NULL;

  if (is_link (words, n))
    {
      sl_draft_tell_n (draft, SL_DETAIL_URL, words, n);
      sl_paragraphs_decide (block, SL_ROLE_BOILERPLATE);
      return TRUE;
    }
  if (colon == NULL || block->words > 2 * MAX_TITLE_WORDS)
    return FALSE;

  key = sl_words_fold (words, colon - words);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (!g_str_equal (keys[i].key, key))
        continue;
      tell (draft, keys[i].detail, colon + 1, words + n - colon - 1);
      sl_paragraphs_decide (block, keys[i].role);
      return TRUE;
    }

  return FALSE;
}

/* Whether WORDS add nothing to a date: at most so many words other than those of a date line. */
static guint
count_strange (const char *words,
               gsize       n)
{
  g_autofree char *folded = sl_words_fold (words, n);
  g_auto (GStrv) tokens = g_strsplit_set (folded, " ,.:|-/()", -1);
  guint strange = 0;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (" ", tokens[i], " ", NULL);

      if (*tokens[i] != '\0' && !g_ascii_isdigit (*tokens[i]) && strstr (date_words, key) == NULL)
        strange++;
    }

  return strange;
}

static gboolean
read_date_line (SlDraft     *draft,
                SlTextBlock *block)
{
  gsize n;
  const char *words = words_of (draft, block, &n);
  g_autofree char *date = NULL;
  gsize start;
  gsize end;

  if (block->words > 14 || n > MAX_TITLE_BYTES)
    return FALSE;
  date = sl_date_find (words, n, &start, &end);
  if (date == NULL
      || count_strange (words, start) + count_strange (words + end, n - end)
           > (block->sentence ? 0 : 2))
    return FALSE;
  sl_draft_tell (draft, SL_DETAIL_PUBLISHED, date);
  sl_paragraphs_decide (block, SL_ROLE_DATELINE);

  return TRUE;
}

static gboolean
read_byline (SlDraft     *draft,
             SlTextBlock *block)
{
  gsize n;
  const char *words = words_of (draft, block, &n);
  g_autofree char *author = NULL;
  g_autofree char *outlet = NULL;
  g_autofree char *date = NULL;

  if (sl_dateline_byline (words, n, &author, &outlet) == 0)
    return FALSE;
  date = sl_date_find (words, n, NULL, NULL);
  sl_draft_tell (draft, SL_DETAIL_AUTHOR, author);
  sl_draft_tell (draft, SL_DETAIL_PUBLISHER, outlet);
  sl_draft_tell (draft, SL_DETAIL_PUBLISHED, date);
  sl_paragraphs_decide (block, SL_ROLE_BYLINE);

  return TRUE;
}

static gboolean
read_dateline (SlDraft     *draft,
               SlTextBlock *block)
{
  gsize n;
  const char *words = words_of (draft, block, &n);
  g_autofree char *agency = NULL;
  gsize length = sl_dateline_find (words, n, &agency);

  if (length == 0)
    return FALSE;
  sl_draft_tell (draft, SL_DETAIL_PUBLISHER, agency);
  if (length == n)
    sl_paragraphs_decide (block, SL_ROLE_DATELINE);

  return length == n;
}

/* " date 2018-06-25 The minister said …": the stamp becomes a paragraph of its own. */
static void
split_stamp (SlDraft *draft,
             GArray  *blocks)
{
  SlTextBlock *block = &g_array_index (blocks, SlTextBlock, 0);
  gsize n;
  const char *words = words_of (draft, block, &n);
  g_autofree char *date = NULL;
  SlTextBlock stamp = *block;
  gsize start;
  gsize end;

  if (block->words < MIN_BODY_WORDS)
    return;
  date = sl_date_find (words, sl_words_cut (words, n, 60), &start, &end);
  if (date == NULL || end >= n || start > 24 || count_strange (words, start) > 0)
    return;
  if (start == 0 && (strchr (" \t", words[end]) == NULL || strchr ("-/", words[4]) == NULL))
    return;
  if (!sl_words_start_like_name (words + end, n - end) || !g_ascii_isspace (words[end]))
    return;

  sl_draft_tell (draft, SL_DETAIL_PUBLISHED, date);
  stamp.end = stamp.start + end;
  stamp.debris = SL_DEBRIS_NONE;
  sl_paragraphs_decide (&stamp, SL_ROLE_DATELINE);
  block->start += end + sl_words_trim_start (words + end, n - end);
  g_array_prepend_val (blocks, stamp);
}

static gboolean
is_title_like (SlDraft           *draft,
               const SlTextBlock *block)
{
  gsize n;
  const char *words = words_of (draft, block, &n);

  if (block->decided || block->debris != SL_DEBRIS_NONE || block->words == 0
      || block->words > MAX_TITLE_WORDS || n > MAX_TITLE_BYTES)
    return FALSE;
  if (!sl_words_start_like_name (words, n) || sl_paragraphs_bullet (words, n) > 0)
    return FALSE;
  if (!block->sentence || sl_words_are_title_case (words, n))
    return TRUE;

  return words[n - 1] == '?' && block->words <= MAX_TITLE_WORDS / 2;
}

static gboolean
has_body_after (GArray *blocks,
                guint   i)
{
  for (i++; i < blocks->len; i++)
    {
      if (is_body (&g_array_index (blocks, SlTextBlock, i)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_headline (GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SlTextBlock *block = &g_array_index (blocks, SlTextBlock, i);

      if (block->decided && block->role == SL_ROLE_HEADLINE)
        return TRUE;
    }

  return FALSE;
}

/* The first line that may be a title, with body after it; and a second one right below. */
static void
find_title (SlDraft *draft,
            GArray  *blocks)
{
  gboolean found = FALSE;

  for (guint i = 0; i < MIN (blocks->len, HEAD_BLOCKS); i++)
    {
      SlTextBlock *block = &g_array_index (blocks, SlTextBlock, i);

      if (block->decided || block->debris != SL_DEBRIS_NONE)
        continue;
      if (!is_title_like (draft, block) || !has_body_after (blocks, i))
        return;
      if (found && (block->sentence || block->words < 4))
        return;
      sl_draft_tell_n (draft, SL_DETAIL_TITLE, draft->text->str + block->start,
                       block->end - block->start);
      sl_paragraphs_decide (block, SL_ROLE_HEADLINE);
      if (found)
        return;
      found = TRUE;
    }
}

static void
read_lines (SlDraft *draft,
            GArray  *blocks)
{
  guint bodies = 0;

  for (guint i = 0; i < MIN (blocks->len, HEAD_BLOCKS) && bodies < 2; i++)
    {
      SlTextBlock *block = &g_array_index (blocks, SlTextBlock, i);

      if (block->decided || (bodies == 0 && read_key (draft, block)))
        continue;
      if (read_byline (draft, block) || read_date_line (draft, block)
          || read_dateline (draft, block))
        continue;
      bodies += is_body (block) ? 1 : 0;
    }
}

/**
 * sl_head_read:
 * @draft: a draft whose text is there
 * @blocks: (element-type SlTextBlock): its paragraphs
 *
 * Finds what the first paragraphs of a plain text tell: title, byline, date, dateline, and with
 * them who published it. Each gets its role; a date that is glued to the first sentence becomes a
 * paragraph. A text of a single paragraph has no head; one whose headline is known gets no other.
 */
void
sl_head_read (SlDraft *draft,
              GArray  *blocks)
{
  gboolean titled;

  if (blocks->len == 0)
    return;

  titled = has_headline (blocks);
  if (!g_array_index (blocks, SlTextBlock, 0).decided)
    split_stamp (draft, blocks);
  read_lines (draft, blocks);
  if (!titled)
    find_title (draft, blocks);
}
