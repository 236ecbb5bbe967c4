/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-wording.h"

#include "sl-terms.h"

/* The table of the comparison is the product of both lengths; what is larger (nobody reads word by
 * word through two passages of a thousand words) counts as one difference. */
#define MAX_CELLS (1000 * 1000)

/* Words with meaning are worth more to line up than articles and prepositions. */
#define WEIGHT_MEANING 3
#define WEIGHT_STOP 1

typedef struct
{
  SlArticle *article;
  SlTextRange range;
  GArray *tokens;
} Side;

/* A stretch that differs: tokens of both sides, half-open; either may be empty. */
typedef struct
{
  guint a_first;
  guint a_end;
  guint b_first;
  guint b_end;
} Gap;

static void
side_init (Side              *side,
           SlTerms           *terms,
           SlArticle         *article,
           const SlTextRange *range)
{
  SlText *text = sl_article_get_text (article);
  gsize start = sl_text_byte_offset (text, range->start);
  gsize end = sl_text_byte_offset (text, range->end);

  side->article = article;
  side->range = *range;
  side->tokens = sl_terms_tokenize (terms, sl_text_get_utf8 (text) + start, end > start ? end - start : 0,
                                    range->start, sl_article_get_detail (article, SL_DETAIL_LANGUAGE));
}

static const SlToken *
get_token (const Side *side,
           guint       i)
{
  return &g_array_index (side->tokens, SlToken, i);
}

static gboolean
same_word (const Side *a,
           guint       i,
           const Side *b,
           guint       j)
{
  return get_token (a, i)->word == get_token (b, j)->word;
}

/* Fills the table of the weight of the best alignment of what follows any two words (longest common
 * subsequence; D. Hirschberg, 1975, gives the recurrence). */
static guint32 *
fill_table (const Side *a,
            const Side *b,
            const Gap  *gap)
{
  guint n_a = gap->a_end - gap->a_first;
  guint n_b = gap->b_end - gap->b_first;
  guint32 *table = g_new0 (guint32, (gsize) (n_a + 1) * (n_b + 1));

  for (guint i = n_a; i-- > 0;)
    {
      guint32 *row = table + (gsize) i * (n_b + 1);
      const guint32 *below = row + n_b + 1;
      guint32 weight = (get_token (a, gap->a_first + i)->flags & SL_TOKEN_STOP) ? WEIGHT_STOP : WEIGHT_MEANING;

      for (guint j = n_b; j-- > 0;)
        {
          row[j] = MAX (row[j + 1], below[j]);
          if (same_word (a, gap->a_first + i, b, gap->b_first + j))
            row[j] = MAX (row[j], below[j + 1] + weight);
        }
    }

  return table;
}

/* Lines the words between the common beginning and end up; appends the stretches that differ. */
static void
align (const Side *a,
       const Side *b,
       const Gap  *whole,
       GArray     *gaps)
{
  guint n_b = whole->b_end - whole->b_first;
  g_autofree guint32 *table = fill_table (a, b, whole);
  Gap gap = { whole->a_first, whole->a_first, whole->b_first, whole->b_first };

  while (gap.a_end < whole->a_end && gap.b_end < whole->b_end)
    {
      const guint32 *cell = table + (gsize) (gap.a_end - whole->a_first) * (n_b + 1) + (gap.b_end - whole->b_first);

      if (same_word (a, gap.a_end, b, gap.b_end) && cell[0] > cell[n_b + 2] && cell[0] >= MAX (cell[1], cell[n_b + 1]))
        {
          if (gap.a_end > gap.a_first || gap.b_end > gap.b_first)
            g_array_append_val (gaps, gap);
          gap = (Gap) { gap.a_end + 1, gap.a_end + 1, gap.b_end + 1, gap.b_end + 1 };
        }
      else if (cell[n_b + 1] >= cell[1])
        gap.a_end++;
      else
        gap.b_end++;
    }
  gap.a_end = whole->a_end;
  gap.b_end = whole->b_end;
  if (gap.a_end > gap.a_first || gap.b_end > gap.b_first)
    g_array_append_val (gaps, gap);
}

/* Whether the words between two differences are too few to be read as common: a lone word, or two
 * that say nothing. */
static gboolean
is_thread (const Side *a,
           guint       first,
           guint       end)
{
  guint n_meaning = 0;

  for (guint i = first; i < end; i++)
    n_meaning += (get_token (a, i)->flags & SL_TOKEN_STOP) == 0;

  return end - first == 1 || (end - first == 2 && n_meaning == 0);
}

static void
merge_gaps (const Side *a,
            GArray     *gaps)
{
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    {
      Gap gap = g_array_index (gaps, Gap, i);
      Gap *last = n > 0 ? &g_array_index (gaps, Gap, n - 1) : NULL;

      if (last != NULL && is_thread (a, last->a_end, gap.a_first))
        *last = (Gap) { last->a_first, gap.a_end, last->b_first, gap.b_end };
      else
        g_array_index (gaps, Gap, n++) = gap;
    }
  g_array_set_size (gaps, n);
}

/* The place of tokens in the text; without tokens the place where they would stand: after the word before. */
static SlTextRange
get_range (const Side *side,
           guint       first,
           guint       end)
{
  guint place;

  if (end > first)
    return (SlTextRange) { get_token (side, first)->range.start, get_token (side, end - 1)->range.end };

  place = first > 0 ? get_token (side, first - 1)->range.end : side->range.start;

  return (SlTextRange) { place, place };
}

static GArray *
find_gaps (const Side *a,
           const Side *b)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  Gap whole = { 0, a->tokens->len, 0, b->tokens->len };

  while (whole.a_first < whole.a_end && whole.b_first < whole.b_end && same_word (a, whole.a_first, b, whole.b_first))
    {
      whole.a_first++;
      whole.b_first++;
    }
  while (whole.a_first < whole.a_end && whole.b_first < whole.b_end &&
         same_word (a, whole.a_end - 1, b, whole.b_end - 1))
    {
      whole.a_end--;
      whole.b_end--;
    }
  if (whole.a_first == whole.a_end && whole.b_first == whole.b_end)
    return gaps;

  if ((guint64) (whole.a_end - whole.a_first) * (whole.b_end - whole.b_first) > MAX_CELLS)
    g_array_append_val (gaps, whole);
  else
    align (a, b, &whole, gaps);
  merge_gaps (a, gaps);

  return gaps;
}

/**
 * sl_wording_compare:
 * @article_a: an article
 * @range_a: a passage of it
 * @article_b: an article, maybe the same
 * @range_b: a passage of that
 *
 * Compares two passages word by word. Case, punctuation and the form of apostrophes do not matter;
 * differences with next to nothing between them are one. Other words on both sides are a difference
 * of kind %SL_DIFFERENCE_WORDING; words that only one side has are of kind %SL_DIFFERENCE_LEFT_OUT, with
 * an empty range on the other side at the place where they would stand.
 *
 * Returns: (transfer full) (element-type SlDifference): the differences in the order of the texts
 */
GArray *
sl_wording_compare (SlArticle         *article_a,
                    const SlTextRange *range_a,
                    SlArticle         *article_b,
                    const SlTextRange *range_b)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (SlDifference));
  g_autoptr (GArray) gaps = NULL;
  Side a;
  Side b;

  side_init (&a, terms, article_a, range_a);
  side_init (&b, terms, article_b, range_b);
  gaps = find_gaps (&a, &b);

  for (guint i = 0; i < gaps->len; i++)
    {
      const Gap *gap = &g_array_index (gaps, Gap, i);
      SlDifference difference = { SL_DIFFERENCE_WORDING };

      if (gap->a_first == gap->a_end || gap->b_first == gap->b_end)
        difference.kind = SL_DIFFERENCE_LEFT_OUT;
      difference.a = get_range (&a, gap->a_first, gap->a_end);
      difference.b = get_range (&b, gap->b_first, gap->b_end);
      g_array_append_val (differences, difference);
    }

  g_array_unref (a.tokens);
  g_array_unref (b.tokens);

  return differences;
}
