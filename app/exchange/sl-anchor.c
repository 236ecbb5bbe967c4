/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-anchor.h"

#include <string.h>

/* How many code points of the context are compared, and how many places are looked at. */
#define MAX_CONTEXT 64
#define MAX_PLACES 1000

/* Matches WORDS at P, where one run of white space is as good as another: pages and files break
 * their lines differently. Returns where it ends, or NULL. */
static const char *
match_at (const char *p,
          const char *words)
{
  while (*words != '\0')
    {
      if (g_ascii_isspace (*words))
        {
          if (!g_ascii_isspace (*p))
            return NULL;
          while (g_ascii_isspace (*words))
            words++;
          while (g_ascii_isspace (*p))
            p++;
        }
      else if (*p++ != *words++)
        return NULL;
    }

  return p;
}

static gboolean
words_stand_at (const SlText      *text,
                const SlTextRange *range,
                const char        *words)
{
  const char *utf8 = sl_text_get_utf8 (text);
  const char *start = utf8 + sl_text_byte_offset (text, range->start);
  const char *end = utf8 + sl_text_byte_offset (text, range->end);
  gsize n = end - start;

  if (words == NULL || (strlen (words) == n && memcmp (start, words, n) == 0))
    return TRUE;

  return match_at (start, words) == end;
}

/* How many characters before START are those at the end of PREFIX. */
static guint
count_before (const char *begin,
              const char *start,
              const char *prefix)
{
  const char *p = prefix != NULL ? prefix + strlen (prefix) : NULL;
  guint n = 0;

  while (p != NULL && p > prefix && start > begin && p[-1] == start[-1] && n < MAX_CONTEXT)
    {
      p--;
      start--;
      n++;
    }

  return n;
}

static guint
count_after (const char *end,
             const char *suffix)
{
  guint n = 0;

  while (suffix != NULL && suffix[n] != '\0' && suffix[n] == end[n] && n < MAX_CONTEXT)
    n++;

  return n;
}

typedef struct
{
  const char *start;
  const char *end;
  guint context;
  gint64 distance;
  gboolean is_tie;
} Best;

/* More context wins, and among equals the place nearest to the one that was said. */
static void
consider (Best         *best,
          const char   *start,
          const char   *end,
          guint         context,
          gint64        distance)
{
  if (best->start != NULL && (context < best->context || (context == best->context &&
                                                          distance > best->distance)))
    return;
  best->is_tie = best->start != NULL && context == best->context && distance == best->distance;
  best->start = start;
  best->end = end;
  best->context = context;
  best->distance = distance;
}

static void
search (const SlAnchor *anchor,
        const SlText   *text,
        gint64         *budget,
        Best           *best)
{
  const char *utf8 = sl_text_get_utf8 (text);
  const char *last = utf8 + sl_text_get_n_bytes (text);
  guint n_places = 0;

  for (const char *p = memchr (utf8, anchor->exact[0], last - utf8);
       p != NULL && *budget > 0 && n_places < MAX_PLACES;
       p = memchr (p + 1, anchor->exact[0], last - p - 1))
    {
      const char *end = match_at (p, anchor->exact);

      (*budget)--;
      if (end == NULL)
        continue;
      n_places++;
      consider (best, p, end,
                count_before (utf8, p, anchor->prefix) + count_after (end, anchor->suffix),
                anchor->start < 0 ? 0 : ABS ((gint64) sl_text_char_offset (text, p - utf8) -
                                             anchor->start));
    }
}

/* The place in the unit that is said first, then in those that other programs count in. */
static gboolean
find_by_place (const SlAnchor  *anchor,
               const SlText    *text,
               const SlOffsets *offsets,
               SlTextRange     *range,
               gboolean        *is_other_unit)
{
  for (guint i = 0; i < 2; i++)
    {
      gboolean as_utf16 = anchor->is_utf16 == (i == 0);
      gboolean inside;

      if (as_utf16)
        inside = sl_offsets_from_utf16 (offsets, anchor->start, &range->start) &&
                 sl_offsets_from_utf16 (offsets, anchor->end, &range->end);
      else
        {
          inside = anchor->end <= sl_text_get_n_chars (text);
          range->start = inside ? anchor->start : 0;
          range->end = inside ? anchor->end : 0;
        }
      *is_other_unit = i > 0;
      if (inside && range->start < range->end && words_stand_at (text, range, anchor->exact))
        return TRUE;
      if (anchor->exact == NULL)
        return FALSE;
    }

  return FALSE;
}

/**
 * sl_anchor_resolve:
 * @anchor: where a mark is said to stand
 * @text: the text it is said to stand in
 * @offsets: the offsets of @text
 * @budget: (inout): how many comparisons may still be made; nothing is searched once it is used up
 * @range: (out): where it stands
 *
 * Finds the place of a mark: at the offsets if its words stand there, in the unit that is said or
 * in the other one; else where its words stand, by their context (Web Annotation Data Model,
 * section 4.2.4: selectors are alternatives for one passage).
 *
 * Returns: what came of it; @range is set unless it is lost or unsure
 */
SlAnchorResult
sl_anchor_resolve (const SlAnchor  *anchor,
                   const SlText    *text,
                   const SlOffsets *offsets,
                   gint64          *budget,
                   SlTextRange     *range)
{
  const char *utf8 = sl_text_get_utf8 (text);
  gboolean has_place = anchor->start >= 0 && anchor->end > anchor->start;
  gboolean is_other_unit = FALSE;
  Best best = { NULL };

  if (has_place && find_by_place (anchor, text, offsets, range, &is_other_unit))
    return is_other_unit ? SL_ANCHOR_MOVED : SL_ANCHOR_FOUND;
  if (anchor->exact == NULL || anchor->exact[0] == '\0')
    return SL_ANCHOR_LOST;
  search (anchor, text, budget, &best);
  if (best.start == NULL)
    return SL_ANCHOR_LOST;
  range->start = sl_text_char_offset (text, best.start - utf8);
  range->end = sl_text_char_offset (text, best.end - utf8);
  if (range->start >= range->end)
    return SL_ANCHOR_LOST;
  if (best.is_tie)
    return SL_ANCHOR_UNSURE;

  return has_place ? SL_ANCHOR_MOVED : SL_ANCHOR_FOUND;
}
