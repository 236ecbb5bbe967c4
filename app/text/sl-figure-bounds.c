/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figure-bounds.h"

#include <string.h>

/* Words before a figure that say how exactly it is meant. */
typedef struct
{
  const char *words[3];
  SlBound bound;
} BoundWords;

static const BoundWords bounds[] = {
  { { "no", "more", "than" }, SL_BOUND_AT_MOST },
  { { "not", "more", "than" }, SL_BOUND_AT_MOST },
  { { "not", "less", "than" }, SL_BOUND_AT_LEAST },
  { { "in", "excess", "of" }, SL_BOUND_AT_LEAST },
  { { "just", "shy", "of" }, SL_BOUND_ABOUT },
  { { "minimum", "of" }, SL_BOUND_AT_LEAST },
  { { "maximum", "of" }, SL_BOUND_AT_MOST },
  { { "no", "less", "than" }, SL_BOUND_AT_LEAST },
  { { "no", "fewer", "than" }, SL_BOUND_AT_LEAST },
  { { "as", "many", "as" }, SL_BOUND_AT_MOST },
  { { "as", "much", "as" }, SL_BOUND_AT_MOST },
  { { "as", "few", "as" }, SL_BOUND_AT_LEAST },
  { { "more", "than" }, SL_BOUND_AT_LEAST },
  { { "greater", "than" }, SL_BOUND_AT_LEAST },
  { { "higher", "than" }, SL_BOUND_AT_LEAST },
  { { "at", "least" }, SL_BOUND_AT_LEAST },
  { { "upwards", "of" }, SL_BOUND_AT_LEAST },
  { { "well", "over" }, SL_BOUND_AT_LEAST },
  { { "just", "over" }, SL_BOUND_AT_LEAST },
  { { "over" }, SL_BOUND_AT_LEAST },
  { { "above" }, SL_BOUND_AT_LEAST },
  { { "exceeding" }, SL_BOUND_AT_LEAST },
  { { "less", "than" }, SL_BOUND_AT_MOST },
  { { "fewer", "than" }, SL_BOUND_AT_MOST },
  { { "lower", "than" }, SL_BOUND_AT_MOST },
  { { "up", "to" }, SL_BOUND_AT_MOST },
  { { "at", "most" }, SL_BOUND_AT_MOST },
  { { "just", "under" }, SL_BOUND_AT_MOST },
  { { "under" }, SL_BOUND_AT_MOST },
  { { "below" }, SL_BOUND_AT_MOST },
  { { "close", "to" }, SL_BOUND_ABOUT },
  { { "an", "estimated" }, SL_BOUND_ABOUT },
  { { "nearly" }, SL_BOUND_ABOUT },
  { { "almost" }, SL_BOUND_ABOUT },
  { { "about" }, SL_BOUND_ABOUT },
  { { "around" }, SL_BOUND_ABOUT },
  { { "roughly" }, SL_BOUND_ABOUT },
  { { "approximately" }, SL_BOUND_ABOUT },
  { { "estimated" }, SL_BOUND_ABOUT },
  { { "some" }, SL_BOUND_ABOUT },
};

static guint
n_bound_words (const BoundWords *words)
{
  return words->words[2] != NULL ? 3 : words->words[1] != NULL ? 2 : 1;
}

/* "over two years" says how long, not how many at least. */
static gboolean
is_duration (const SlFigureDraft *draft)
{
  return g_str_has_suffix (draft->unit, "s") &&
         (strcmp (draft->unit, "years") == 0 || strcmp (draft->unit, "months") == 0 || strcmp (draft->unit, "weeks") == 0 ||
          strcmp (draft->unit, "days") == 0 || strcmp (draft->unit, "hours") == 0);
}

/* Where the words before the figure end: neither its own article ("about a dozen") nor a hyphen ("the over-65s") nor
 * what it is ("under the age of 18") counts. */
static guint
words_end (const SlFigureDraft *draft)
{
  const guint i = draft->span.first;

  if (i <= draft->paragraph->first)
    return i;
  if (draft_is_dash (draft, i - 1) && !draft_token (draft, i - 1)->space_before)
    return i - 1;
  if (i > draft->paragraph->first + 2 && draft_is_word (draft, i - 1, "of") && draft_is_word (draft, i - 2, "age") &&
      draft_is_word (draft, i - 3, "the"))
    return i - 3;

  return draft_is_word (draft, i - 1, "a") || draft_is_word (draft, i - 1, "an") ? i - 1 : i;
}

static void
read_bound_before (SlFigureDraft *draft)
{
  const guint end = words_end (draft);

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      guint n = n_bound_words (&bounds[i]);
      gboolean same = end >= draft->paragraph->first + n;

      for (guint k = 0; same && k < n; k++)
        same = draft_is_word (draft, end - n + k, bounds[i].words[k]);
      if (!same || (strcmp (bounds[i].words[0], "over") == 0 && is_duration (draft)))
        continue;
      draft->span.first = end - n;
      draft->bound = bounds[i].bound;
      return;
    }
}

/* "aged 65 and over", "ages 6 and under" */
static void
read_bound_of_age (SlFigureDraft *draft)
{
  guint i = draft->span.end;
  guint k = i + 1;

  if (!draft_is_word (draft, i, "and") && !draft_is_word (draft, i, "or"))
    return;
  if (draft_is_word (draft, k, "over") || draft_is_word (draft, k, "older") || draft_is_word (draft, k, "up") || draft_is_word (draft, k, "above"))
    draft->bound = SL_BOUND_AT_LEAST;
  else if (draft_is_word (draft, k, "under") || draft_is_word (draft, k, "younger") || draft_is_word (draft, k, "below"))
    draft->bound = SL_BOUND_AT_MOST;
  else
    return;
  draft->span.end = k + 1;
}

static void
read_bound_after (SlFigureDraft *draft)
{
  guint i = draft->span.end;

  if (g_str_equal (draft->unit, "age"))
    {
      read_bound_of_age (draft);
      return;
    }
  if (draft_is_dash (draft, i) && draft_is_word (draft, i + 1, "odd"))
    {
      draft->bound = SL_BOUND_ABOUT;
      draft->span.end = i + 2;
      return;
    }
  if (draft_is_mark (draft, i, '+') || draft_is_word (draft, i, "plus"))
    draft->span.end = i + 1;
  else if (draft_is_dash (draft, i) && draft_is_word (draft, i + 1, "plus"))
    draft->span.end = i + 2;
  else if (draft_is_word (draft, i, "or") && draft_is_word (draft, i + 1, "more"))
    draft->span.end = i + 2;
  if (draft->span.end > i)
    {
      draft->bound = SL_BOUND_AT_LEAST;
    }
  else if (draft_is_word (draft, i, "or") && (draft_is_word (draft, i + 1, "less") || draft_is_word (draft, i + 1, "fewer")))
    {
      draft->bound = SL_BOUND_AT_MOST;
      draft->span.end = i + 2;
    }
}

/**
 * sl_figure_bounds_read:
 * @draft: a figure whose value and unit are known
 *
 * Reads the words before and after that say how exactly the figure is meant ("more than", "about", "or
 * fewer"): they become part of it. A date has none after it.
 */
void
sl_figure_bounds_read (SlFigureDraft *draft)
{
  const gboolean calendar = g_str_equal (draft->unit, "date") || g_str_equal (draft->unit, "month");

  if (draft->bound == SL_BOUND_EXACT)
    read_bound_before (draft);
  if (draft->bound == SL_BOUND_EXACT && !calendar)
    read_bound_after (draft);
}
