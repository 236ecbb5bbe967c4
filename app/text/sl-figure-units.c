/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figure-units.h"

#include <math.h>
#include <string.h>

/* A basis point is the hundredth part of a percentage point. */
#define BASIS_POINT 0.01

#define INCHES_IN_A_FOOT 12

/* Whose money it is where the word for it alone does not say so: "Swiss francs", "pounds sterling". */
typedef struct
{
  const char *first;
  const char *second;
  const char *unit;
} Currency;

static const Currency currencies[] = {
  { "us", "dollars", "usd" },       { "american", "dollars", "usd" },   { "canadian", "dollars", "cad" },
  { "australian", "dollars", "aud" }, { "singapore", "dollars", "sgd" }, { "taiwan", "dollars", "twd" },
  { "kong", "dollars", "hkd" },     { "zealand", "dollars", "nzd" },    { "british", "pounds", "gbp" },
  { "swiss", "francs", "chf" },     { "mexican", "pesos", "mxn" },      { "indian", "rupees", "inr" },
  { "russian", "rubles", "rub" },   { "russian", "roubles", "rub" },    { "japanese", "yen", "jpy" },
  { "chinese", "yuan", "cny" },     { "turkish", "lira", "try" },       { "swedish", "kronor", "sek" },
  { "polish", "zloty", "pln" },     { "african", "rand", "zar" },       { "pounds", "sterling", "gbp" },
};

static gboolean
read_percent (SlFigureDraft *draft,
              guint          i)
{
  if (draft_is_mark (draft, i, '%') || draft_is_mark (draft, i, 0x066A))
    draft->span.end = i + 1;
  else if (draft_is_word (draft, i, "per") && draft_is_word (draft, i + 1, "cent"))
    draft->span.end = i + 2;
  else if (draft_is_word (draft, i, "percentage") && (draft_is_word (draft, i + 1, "points") || draft_is_word (draft, i + 1, "point")))
    draft->span.end = i + 2;
  else
    return FALSE;
  draft->unit = draft_is_word (draft, i, "percentage") ? "points" : "percent";

  return TRUE;
}

/* "25 basis points" are a quarter of a percentage point. */
static gboolean
read_basis_points (SlFigureDraft *draft,
                   guint          i)
{
  if (!draft_is_word (draft, i, "basis") || !(draft_is_word (draft, i + 1, "points") || draft_is_word (draft, i + 1, "point")))
    return FALSE;
  draft->unit = "points";
  draft->value *= BASIS_POINT;
  draft->high *= BASIS_POINT;
  draft->span.end = i + 2;

  return TRUE;
}

/* "5°", "5 °C" */
static gboolean
read_degrees (SlFigureDraft *draft,
              guint          i)
{
  if (!draft_is_mark (draft, i, 0x00B0))
    return FALSE;
  draft->unit = "degrees";
  draft->span.end = i + 1;
  if (draft_is_word (draft, i + 1, "c") || draft_is_word (draft, i + 1, "f"))
    draft->span.end = i + 2;

  return TRUE;
}

/* "1.5 million Canadian dollars", "50 Hong Kong dollars" */
static gboolean
read_currency (SlFigureDraft *draft,
               guint          i)
{
  if (draft_is_word (draft, i, "hong") || draft_is_word (draft, i, "new") || draft_is_word (draft, i, "south"))
    i++;
  for (guint k = 0; k < G_N_ELEMENTS (currencies); k++)
    {
      if (!draft_is_word (draft, i, currencies[k].first) || !draft_is_word (draft, i + 1, currencies[k].second))
        continue;
      draft->unit = currencies[k].unit;
      draft->span.end = i + 2;
      return TRUE;
    }

  return FALSE;
}

/* The unit of an area or a volume: "m2" for "square metres". */
static const char *
power_of (const char *unit,
          char        power)
{
  char name[8];

  if (power == 0 || strlen (unit) + 2 > sizeof name)
    return unit;
  g_snprintf (name, sizeof name, "%s%c", unit, power);

  return g_intern_string (name);
}

/* "12 years old", "a 12-year-old" */
static void
read_age (SlFigureDraft *draft)
{
  guint i = draft->span.end;

  if (draft_is_dash (draft, i) && (draft_is_word (draft, i + 1, "old") || draft_is_word (draft, i + 1, "olds")))
    draft->span.end = i + 2;
  else if (draft_is_word (draft, i, "old"))
    draft->span.end = i + 1;
  else
    return;
  draft->unit = "age";
}

/* "60 miles per hour", "60 miles an hour", "300 km/h" */
static void
read_speed (SlFigureDraft *draft)
{
  guint i = draft->span.end;
  gboolean in_words = (draft_is_word (draft, i, "per") || draft_is_word (draft, i, "an")) && draft_is_word (draft, i + 1, "hour");

  if (!in_words && !(draft_is_mark (draft, i, '/') && draft_is_word (draft, i + 1, "h")))
    return;
  draft->unit = g_str_equal (draft->unit, "km") ? "kmh" : "mph";
  draft->span.end = i + 2;
}

/* "5ft 9in", "5 feet 9 inches" */
static void
read_inches (SlFigureDraft *draft)
{
  guint i = draft->span.end;
  const SlToken *inches = draft_token (draft, i);
  guint n_bytes = inches->byte_end - inches->byte_start;
  double value;

  if (inches->kind != SL_TOKEN_NUMBER || n_bytes > 2 || islessgreater (draft->high, draft->value))
    return;
  if (!draft_is_word (draft, i + 1, "inches") && !draft_is_word (draft, i + 1, "inch") &&
      !(draft_is_word (draft, i + 1, "in") && !draft_token (draft, i + 1)->space_before))
    return;
  value = g_ascii_strtod (draft->reading->utf8 + inches->byte_start, NULL);
  if (value >= INCHES_IN_A_FOOT)
    return;
  draft->value = draft->high = draft->value + value / INCHES_IN_A_FOOT;
  draft->span.end = i + 2;
}

/* What stands behind the word of a unit and says more about it. */
static void
read_more (SlFigureDraft *draft)
{
  if (g_str_equal (draft->unit, "years"))
    read_age (draft);
  else if (g_str_equal (draft->unit, "km") || g_str_equal (draft->unit, "mi"))
    read_speed (draft);
  else if (g_str_equal (draft->unit, "ft"))
    read_inches (draft);
}

static void
read_word (SlFigureDraft *draft,
           guint          i,
           gboolean       vague)
{
  char power = draft_is_word (draft, i, "square") ? '2' : draft_is_word (draft, i, "cubic") ? '3' : 0;
  const SlFigureWord *word;

  if (power != 0 || draft_is_word (draft, i, "metric"))
    i++;
  word = draft_figure_word (draft, i);
  /* The letter of a million, where it is none: "the 100m race". */
  if (draft_is_word (draft, i, "m") && !vague)
    {
      draft->unit = power_of ("m", power);
      draft->span.end = i + 1;
      return;
    }
  if (word == NULL || word->kind != SL_FIGURE_WORD_UNIT || (strlen (word->word) == 1 && vague))
    return;
  draft->unit = power_of (word->unit, power);
  draft->value *= word->value;
  draft->high *= word->value;
  draft->span.end = i + 1;
  read_more (draft);
}

/**
 * sl_figure_units_read:
 * @draft: a number
 * @vague: whether it is one like "hundreds", behind which an "of" may stand
 *
 * Reads the unit behind the number, also behind a hyphen ("30-year-old", "six-month"): it becomes part of the
 * figure, and its scale ("two decades") part of the value. Without one the figure stays as it is.
 */
void
sl_figure_units_read (SlFigureDraft *draft,
                      gboolean       vague)
{
  guint i = draft->span.end;

  if (draft_is_dash (draft, i) && !draft_token (draft, i)->space_before)
    i++;
  if (read_percent (draft, i))
    return;
  if (vague && draft_is_word (draft, i, "of"))
    i++;
  if (read_basis_points (draft, i) || read_degrees (draft, i) || read_currency (draft, i))
    return;
  read_word (draft, i, vague);
}
