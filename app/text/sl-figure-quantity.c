/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figure-quantity.h"

/* The words that say what is counted are at most so many. */
#define MAX_QUANTITY 6

/* What stands before "of" in "an annual rate of 8%" is told in at most so many words. */
#define MAX_NAME 3

/* What rises, falls or stands at a figure is told in at most so many words. */
#define MAX_SUBJECT 7

static gboolean
ends_in (const SlFigureDraft *draft,
         guint                i,
         const char          *ending)
{
  return sl_token_ends_in (draft_token (draft, i), draft->reading->utf8, ending);
}

/* "houses", "people": what is counted mostly ends with its plural. */
static gboolean
is_plural (const SlFigureDraft *draft,
           guint                i)
{
  static const char *const plurals[] = { "people", "men", "women", "children", "police", NULL };

  if (draft_token (draft, i)->shape != SL_SHAPE_LOWER)
    return FALSE;

  return sl_token_is_s_plural (draft_token (draft, i), draft->reading->utf8) || draft_is_one_of (draft, i, plurals);
}

/* Words that no noun phrase goes beyond, in both directions. */
static gboolean
is_boundary (const SlFigureDraft *draft,
             guint                i)
{
  const SlToken *token = draft_token (draft, i);

  if (token->kind != SL_TOKEN_WORD)
    return token->mark != '-' || token->space_before;

  return sl_token_is (token, SL_WORD_AUXILIARY) || sl_token_is (token, SL_WORD_CONJUNCTION) ||
         sl_token_is (token, SL_WORD_PRONOUN) || sl_token_is (token, SL_WORD_COMPLEMENTIZER) ||
         sl_token_is (token, SL_WORD_PAST_VERB) || sl_token_is (token, SL_WORD_WEEKDAY) ||
         (sl_token_is (token, SL_WORD_REPORT) && token->shape == SL_SHAPE_LOWER);
}

/* The words of a verb behind the first ones of the phrase: "people evacuated", "houses stood", but "armed men",
 * "heavily armed men" and "other armed men". */
static gboolean
is_verb_behind (const SlFigureDraft *draft,
                guint                i)
{
  static const char *const verbs[] = { "goes", "gets", "lives", "says", "comes", "takes", "makes", "needs", "wants", "dies", NULL };

  if (i <= draft->quantity.first || draft_token (draft, i)->shape != SL_SHAPE_LOWER)
    return FALSE;
  if (is_plural (draft, i - 1) && (!is_plural (draft, i) || draft_is_one_of (draft, i, verbs)))
    return TRUE;

  return ends_in (draft, i, "ed") && !ends_in (draft, i - 1, "ly") && !is_plural (draft, i + 1);
}

static gboolean
ends_quantity (const SlFigureDraft *draft,
               guint                i,
               gboolean             compared)
{
  if (compared && (draft_is_word (draft, i, "as") || draft_is_word (draft, i, "than")))
    return FALSE;
  /* "20 states", "four charges": verbs of reporting elsewhere. */
  if (i == draft->quantity.first && sl_token_is (draft_token (draft, i), SL_WORD_REPORT) && is_plural (draft, i))
    return FALSE;

  /* "barrels of oil | a day", but "a winner-take-all primary" */
  if (!compared && i > draft->quantity.first && sl_token_is (draft_token (draft, i), SL_WORD_DETERMINER) && !draft_is_dash (draft, i - 1))
    return TRUE;

  return is_boundary (draft, i) || sl_token_is (draft_token (draft, i), SL_WORD_PREPOSITION) ||
         (!compared && (draft_is_word (draft, i, "worth") || is_verb_behind (draft, i)));
}

/* What is counted: the words after the figure up to the end of the noun phrase; after a unit those
 * behind "of" ("25 tons of powder", "2,000 of its 12,000 pumps") or the comparison ("50 times stronger than
 * heroin"). */
static void
read_behind (SlFigureDraft *draft)
{
  guint i = draft->span.end;
  gboolean counted = g_str_equal (draft->unit, "count") || g_str_equal (draft->unit, "ordinal");
  gboolean compared = g_str_equal (draft->unit, "times");
  gboolean of;

  if (draft_is_dash (draft, i) && draft_is_word (draft, i + 1, "strong"))
    i += 2;
  if (draft_is_word (draft, i, "worth"))
    i++;
  of = draft_is_word (draft, i, "of");
  if (!of && !counted && !compared && !g_str_equal (draft->unit, "share"))
    return;
  if (of)
    i++;
  while (sl_token_is (draft_token (draft, i), SL_WORD_DETERMINER))
    i++;
  if ((of && draft_token (draft, i)->kind == SL_TOKEN_NUMBER) || draft_is_dash (draft, i))
    i++;
  draft->quantity.first = i;
  while (sl_span_contains (draft->paragraph, i) && i < draft->quantity.first + MAX_QUANTITY && !ends_quantity (draft, i, compared))
    i++;
  draft->quantity.end = i;
}

/* Verbs that tell what a figure is the value of: "turnout rose to 61 percent". */
static gboolean
is_verb_of_value (const SlFigureDraft *draft,
                  guint                i)
{
  static const char *const verbs[] = {
    "rose", "fell", "was", "were", "is", "are", "stood", "stands", "reached", "hit", "climbed", "dropped", "increased",
    "decreased", "declined", "grew", "slipped", "jumped", "surged", "sank", "shrank", "doubled", "changed", "cost", "costs", "totaled",
    "totalled", "amounted", "rise", "fall", "reach", "risen", "fallen", "grown", "measured", "weighed", "averaged",
    "be", "topped", "tops", "exceeded", "exceeds", "totals", "weighs", "measures", "averages", "start", "starts", "started",
    "remained", "remains", "peaked", "neared", "hovered", "narrowed", "widened", "edged", "soared", "plunged",
    "tumbled", "swelled", "dipped", NULL
  };
  static const char *const participles[] = { "put", "estimated", "set", "valued", "priced", NULL };

  return draft_is_one_of (draft, i, verbs) || (draft_is_one_of (draft, i, participles) && draft_is_word (draft, i + 1, "at"));
}

static gboolean
is_between_verb_and_figure (const SlFigureDraft *draft,
                            guint                i)
{
  static const char *const words[] = { "by", "a", "to", "at", "from", "only", "just", "now", "still", "another", "up", "back", NULL };

  return draft_is_one_of (draft, i, words) || ends_in (draft, i, "ly");
}

/* "rents doubled" */
static gboolean
is_factor_verb (const SlFigureDraft *draft,
                guint                i)
{
  const SlFigureWord *word = draft_figure_word (draft, i);

  return word != NULL && word->kind == SL_FIGURE_WORD_FACTOR && g_str_has_suffix (word->word, "d");
}

static gboolean
is_form_of_be (const SlFigureDraft *draft,
               guint                i)
{
  static const char *const forms[] = { "was", "is", "were", "are", "has", "had", "have", "will", NULL };

  return draft_is_one_of (draft, i, forms);
}

/* "Ann was 12", "the boy was 12": no number of anything. */
static gboolean
is_name_or_somebody (const SlFigureDraft *draft,
                     guint                i)
{
  return draft_token (draft, i)->shape != SL_SHAPE_LOWER || draft_is_somebody (draft, i);
}

/* "In Brede | the share", but "the price of | the bread": the words before END begin anew at a determiner that no
 * preposition leads to. */
static gboolean
begins_phrase (const SlFigureDraft *draft,
               guint                i,
               guint                end)
{
  return i < end && sl_token_is (draft_token (draft, i), SL_WORD_DETERMINER) &&
         !sl_token_is (draft_token (draft, i - 1), SL_WORD_PREPOSITION) && !sl_token_is (draft_token (draft, i - 1), SL_WORD_DETERMINER);
}

/* "turnout rose to 61 percent", "the damage was put at £1.2bn": the words before the verb. */
static void
read_subject (SlFigureDraft *draft)
{
  const guint first = draft->paragraph->first;
  guint i = draft->span.first;
  guint end;

  while (i > first && draft->span.first - i < 3 && is_between_verb_and_figure (draft, i - 1))
    i--;
  if (i <= first || !(is_factor_verb (draft, draft->span.first) || is_verb_of_value (draft, i - 1)))
    return;
  i -= is_factor_verb (draft, draft->span.first) ? 0 : 1;
  while (i > first && (sl_token_is (draft_token (draft, i - 1), SL_WORD_AUXILIARY) || ends_in (draft, i - 1, "ly")))
    i--;
  end = i;
  while (i > first && end - i <= MAX_SUBJECT && !is_boundary (draft, i - 1) && !begins_phrase (draft, i, end))
    i--;
  while (i < end && (sl_token_is (draft_token (draft, i), SL_WORD_DETERMINER) ||
                     sl_token_is (draft_token (draft, i), SL_WORD_PREPOSITION)))
    i++;
  if (draft_is_dash (draft, i))
    i = MIN (i + 2, end);
  if (g_str_equal (draft->unit, "count") && is_form_of_be (draft, end) &&
      (is_name_or_somebody (draft, end - 1) || draft_is_word (draft, end - 1, "there")))
    return;
  if (end - i <= MAX_SUBJECT)
    draft->quantity = (SlSpan) { i, end };
}

static gboolean
is_in_name (const SlFigureDraft *draft,
            guint                i)
{
  const SlToken *token = draft_token (draft, i);

  return token->shape == SL_SHAPE_LOWER && !is_boundary (draft, i) && !is_verb_of_value (draft, i) &&
         !sl_token_is (token, SL_WORD_PREPOSITION) && !sl_token_is (token, SL_WORD_DETERMINER) &&
         draft_figure_word (draft, i) == NULL;
}

/* "has a population of 8,500", "at an annual rate of 8%": the words before the "of". Without a determiner, or with one
 * that begins the sentence, only the last ("hit speeds of 60 mph", "The loan carries interest of 4%"). */
static void
read_name (SlFigureDraft *draft)
{
  static const char *const no_names[] = { "handful", "out", "one", NULL };
  const guint end = draft->span.first - 1;
  guint i = end;

  if (!draft_is_word (draft, end, "of") || draft_is_one_of (draft, end - 1, no_names))
    return;
  while (i > draft->paragraph->first && end - i < MAX_NAME && is_in_name (draft, i - 1))
    i--;
  /* "a margin of error of 4 points" */
  if (i < end && draft_is_word (draft, i - 1, "of") && is_in_name (draft, i - 2))
    i -= 2;
  if (end - i > 1 && !(sl_token_is (draft_token (draft, i - 1), SL_WORD_DETERMINER) && draft_token (draft, i - 2)->kind == SL_TOKEN_WORD))
    i = end - 1;
  draft->quantity = (SlSpan) { i, end };
}

/* Whether the value of something is told, and not when or how long. */
static gboolean
has_subject (const char *unit)
{
  static const char *const without[] = {
    "age", "ordinal", "year", "month", "date", "time",
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", NULL
  };

  return !g_strv_contains (without, unit);
}

/**
 * sl_figure_quantity_read:
 * @draft: a figure whose words, value and unit are known
 *
 * Finds the words that say what the figure measures, and sets the quantity to them: what stands behind it
 * ("640 people", "25 tons of powder"), else, for shares, prices and measures, what has this value ("turnout
 * rose to 61 percent"). Leaves it empty where the text does not say it in reach.
 */
void
sl_figure_quantity_read (SlFigureDraft *draft)
{
  if (g_str_equal (draft->unit, "date") || g_str_equal (draft->unit, "month"))
    return;
  read_behind (draft);
  if (sl_span_is_empty (&draft->quantity) && has_subject (draft->unit))
    read_subject (draft);
  if (sl_span_is_empty (&draft->quantity) && has_subject (draft->unit))
    read_name (draft);
}
