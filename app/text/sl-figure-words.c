/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-figure-words.h"

#include "sl-lexicon.h"

#define CARDINAL SL_FIGURE_WORD_CARDINAL
#define SCALE SL_FIGURE_WORD_SCALE
#define VAGUE SL_FIGURE_WORD_VAGUE
#define SHARE SL_FIGURE_WORD_SHARE
#define FACTOR SL_FIGURE_WORD_FACTOR
#define UNIT SL_FIGURE_WORD_UNIT
#define ORDINAL SL_FIGURE_WORD_ORDINAL
#define MONTH SL_FIGURE_WORD_MONTH
#define PERSON SL_FIGURE_WORD_PERSON

static const SlFigureWord words[] = {
  { "zero", CARDINAL, 0 }, { "one", CARDINAL, 1 }, { "two", CARDINAL, 2 }, { "three", CARDINAL, 3 },
  { "four", CARDINAL, 4 }, { "five", CARDINAL, 5 }, { "six", CARDINAL, 6 }, { "seven", CARDINAL, 7 },
  { "eight", CARDINAL, 8 }, { "nine", CARDINAL, 9 }, { "ten", CARDINAL, 10 }, { "eleven", CARDINAL, 11 },
  { "twelve", CARDINAL, 12 }, { "thirteen", CARDINAL, 13 }, { "fourteen", CARDINAL, 14 },
  { "fifteen", CARDINAL, 15 }, { "sixteen", CARDINAL, 16 }, { "seventeen", CARDINAL, 17 },
  { "eighteen", CARDINAL, 18 }, { "nineteen", CARDINAL, 19 }, { "twenty", CARDINAL, 20 },
  { "thirty", CARDINAL, 30 }, { "forty", CARDINAL, 40 }, { "fifty", CARDINAL, 50 }, { "sixty", CARDINAL, 60 },
  { "seventy", CARDINAL, 70 }, { "eighty", CARDINAL, 80 }, { "ninety", CARDINAL, 90 },

  { "hundred", SCALE, 1e2 }, { "thousand", SCALE, 1e3 }, { "million", SCALE, 1e6 }, { "billion", SCALE, 1e9 },
  { "trillion", SCALE, 1e12 }, { "dozen", SCALE, 12 }, { "k", SCALE, 1e3 }, { "m", SCALE, 1e6 },
  { "mn", SCALE, 1e6 }, { "bn", SCALE, 1e9 }, { "b", SCALE, 1e9 }, { "tn", SCALE, 1e12 }, { "lakh", SCALE, 1e5 },
  { "crore", SCALE, 1e7 }, { "mio", SCALE, 1e6 }, { "millionen", SCALE, 1e6 }, { "milliarden", SCALE, 1e9 },
  { "tausend", SCALE, 1e3 }, { "millones", SCALE, 1e6 }, { "mil", SCALE, 1e3 }, { "mille", SCALE, 1e3 },
  { "milliards", SCALE, 1e9 }, { "milliard", SCALE, 1e9 }, { "milliarde", SCALE, 1e9 }, { "millón", SCALE, 1e6 },
  { "万", SCALE, 1e4 }, { "萬", SCALE, 1e4 }, { "亿", SCALE, 1e8 }, { "億", SCALE, 1e8 }, { "ألف", SCALE, 1e3 },
  { "آلاف", SCALE, 1e3 }, { "مليون", SCALE, 1e6 }, { "ملايين", SCALE, 1e6 }, { "مليار", SCALE, 1e9 },

  { "dozens", VAGUE, 12 }, { "hundreds", VAGUE, 1e2 }, { "thousands", VAGUE, 1e3 }, { "millions", VAGUE, 1e6 },
  { "billions", VAGUE, 1e9 }, { "trillions", VAGUE, 1e12 },
  { "scores", VAGUE, 20 },

  { "half", SHARE, 0.5 }, { "third", SHARE, 1.0 / 3 }, { "thirds", SHARE, 1.0 / 3 }, { "quarter", SHARE, 0.25 },
  { "quarters", SHARE, 0.25 }, { "fifth", SHARE, 0.2 }, { "fifths", SHARE, 0.2 }, { "tenth", SHARE, 0.1 },
  { "tenths", SHARE, 0.1 }, { "sixth", SHARE, 1.0 / 6 }, { "eighth", SHARE, 0.125 },

  { "fourth", ORDINAL, 4 }, { "seventh", ORDINAL, 7 }, { "ninth", ORDINAL, 9 }, { "eleventh", ORDINAL, 11 },
  { "twelfth", ORDINAL, 12 }, { "twentieth", ORDINAL, 20 },

  { "doubled", FACTOR, 2 }, { "doubling", FACTOR, 2 }, { "tripled", FACTOR, 3 }, { "tripling", FACTOR, 3 },
  { "trebled", FACTOR, 3 }, { "quadrupled", FACTOR, 4 }, { "quintupled", FACTOR, 5 }, { "halved", FACTOR, 0.5 },
  { "twofold", FACTOR, 2 }, { "threefold", FACTOR, 3 }, { "fourfold", FACTOR, 4 }, { "fivefold", FACTOR, 5 },
  { "sixfold", FACTOR, 6 }, { "tenfold", FACTOR, 10 }, { "twice", FACTOR, 2 }, { "thrice", FACTOR, 3 },

  { "percent", UNIT, 1, "percent" }, { "pct", UNIT, 1, "percent" }, { "prozent", UNIT, 1, "percent" },
  { "points", UNIT, 1, "points" }, { "point", UNIT, 1, "points" }, { "times", UNIT, 1, "times" },
  { "fold", UNIT, 1, "times" }, { "mal", UNIT, 1, "times" },
  { "dollar", UNIT, 1, "usd" }, { "dollars", UNIT, 1, "usd" }, { "usd", UNIT, 1, "usd" }, { "cents", UNIT, 0.01, "usd" },
  { "bucks", UNIT, 1, "usd" }, { "euro", UNIT, 1, "eur" }, { "euros", UNIT, 1, "eur" }, { "eur", UNIT, 1, "eur" },
  { "gbp", UNIT, 1, "gbp" }, { "pence", UNIT, 0.01, "gbp" }, { "yen", UNIT, 1, "jpy" }, { "yuan", UNIT, 1, "cny" },
  { "renminbi", UNIT, 1, "cny" }, { "rupees", UNIT, 1, "inr" }, { "rubles", UNIT, 1, "rub" }, { "roubles", UNIT, 1, "rub" },
  { "pesos", UNIT, 1, "mxn" }, { "francs", UNIT, 1, "chf" },
  { "kronor", UNIT, 1, "sek" }, { "zloty", UNIT, 1, "pln" }, { "shekels", UNIT, 1, "ils" }, { "rand", UNIT, 1, "zar" },
  { "hryvnia", UNIT, 1, "uah" }, { "lira", UNIT, 1, "try" }, { "riyals", UNIT, 1, "sar" }, { "dirhams", UNIT, 1, "aed" },
  { "naira", UNIT, 1, "ngn" }, { "forint", UNIT, 1, "huf" }, { "reais", UNIT, 1, "brl" }, { "baht", UNIT, 1, "thb" },
  { "rupiah", UNIT, 1, "idr" },
  { "mg", UNIT, 1, "mg" }, { "milligram", UNIT, 1, "mg" }, { "milligrams", UNIT, 1, "mg" }, { "g", UNIT, 1, "g" },
  { "gram", UNIT, 1, "g" }, { "grams", UNIT, 1, "g" }, { "kg", UNIT, 1, "kg" }, { "kilo", UNIT, 1, "kg" },
  { "kilos", UNIT, 1, "kg" }, { "kilogram", UNIT, 1, "kg" }, { "kilograms", UNIT, 1, "kg" }, { "kilogramme", UNIT, 1, "kg" },
  { "ton", UNIT, 1, "t" }, { "tons", UNIT, 1, "t" }, { "tonne", UNIT, 1, "t" }, { "tonnes", UNIT, 1, "t" },
  { "pound", UNIT, 1, "lb" }, { "pounds", UNIT, 1, "lb" }, { "lb", UNIT, 1, "lb" }, { "lbs", UNIT, 1, "lb" },
  { "ounce", UNIT, 1, "oz" }, { "ounces", UNIT, 1, "oz" }, { "oz", UNIT, 1, "oz" },
  { "mm", UNIT, 1, "mm" }, { "millimeters", UNIT, 1, "mm" }, { "millimetres", UNIT, 1, "mm" }, { "cm", UNIT, 1, "cm" },
  { "centimeters", UNIT, 1, "cm" }, { "centimetres", UNIT, 1, "cm" }, { "centimetre", UNIT, 1, "cm" },
  { "meter", UNIT, 1, "m" }, { "meters", UNIT, 1, "m" }, { "metre", UNIT, 1, "m" }, { "metres", UNIT, 1, "m" },
  { "km", UNIT, 1, "km" }, { "kilometer", UNIT, 1, "km" }, { "kilometers", UNIT, 1, "km" }, { "kilometre", UNIT, 1, "km" },
  { "kilometres", UNIT, 1, "km" }, { "mile", UNIT, 1, "mi" }, { "miles", UNIT, 1, "mi" }, { "foot", UNIT, 1, "ft" },
  { "feet", UNIT, 1, "ft" }, { "ft", UNIT, 1, "ft" }, { "inch", UNIT, 1, "in" }, { "inches", UNIT, 1, "in" }, { "yards", UNIT, 1, "yd" },
  { "acre", UNIT, 1, "acres" }, { "acres", UNIT, 1, "acres" }, { "hectare", UNIT, 1, "ha" }, { "hectares", UNIT, 1, "ha" },
  { "liter", UNIT, 1, "l" }, { "liters", UNIT, 1, "l" }, { "litre", UNIT, 1, "l" }, { "litres", UNIT, 1, "l" },
  { "gallons", UNIT, 1, "gal" }, { "barrel", UNIT, 1, "bbl" }, { "barrels", UNIT, 1, "bbl" }, { "mph", UNIT, 1, "mph" },
  { "kph", UNIT, 1, "kmh" }, { "degrees", UNIT, 1, "degrees" }, { "megawatts", UNIT, 1, "mw" }, { "megawatt", UNIT, 1, "mw" },
  { "second", UNIT, 1, "seconds" }, { "seconds", UNIT, 1, "seconds" }, { "minute", UNIT, 1, "minutes" },
  { "minutes", UNIT, 1, "minutes" }, { "hour", UNIT, 1, "hours" }, { "hours", UNIT, 1, "hours" }, { "day", UNIT, 1, "days" },
  { "days", UNIT, 1, "days" }, { "week", UNIT, 1, "weeks" }, { "weeks", UNIT, 1, "weeks" }, { "month", UNIT, 1, "months" },
  { "months", UNIT, 1, "months" }, { "year", UNIT, 1, "years" }, { "years", UNIT, 1, "years" }, { "yr", UNIT, 1, "years" },
  { "decade", UNIT, 10, "years" }, { "decades", UNIT, 10, "years" }, { "century", UNIT, 100, "years" },
  { "centuries", UNIT, 100, "years" },

  { "january", MONTH, 1 }, { "february", MONTH, 2 }, { "march", MONTH, 3 }, { "april", MONTH, 4 }, { "may", MONTH, 5 },
  { "june", MONTH, 6 }, { "july", MONTH, 7 }, { "august", MONTH, 8 }, { "september", MONTH, 9 }, { "october", MONTH, 10 },
  { "november", MONTH, 11 }, { "december", MONTH, 12 }, { "jan", MONTH, 1 }, { "feb", MONTH, 2 }, { "mar", MONTH, 3 },
  { "apr", MONTH, 4 }, { "jun", MONTH, 6 }, { "jul", MONTH, 7 }, { "aug", MONTH, 8 }, { "sep", MONTH, 9 },
  { "sept", MONTH, 9 }, { "oct", MONTH, 10 }, { "nov", MONTH, 11 }, { "dec", MONTH, 12 },
  { "januar", MONTH, 1 }, { "februar", MONTH, 2 }, { "märz", MONTH, 3 }, { "mai", MONTH, 5 }, { "juni", MONTH, 6 },
  { "juli", MONTH, 7 }, { "oktober", MONTH, 10 }, { "dezember", MONTH, 12 }, { "janvier", MONTH, 1 }, { "février", MONTH, 2 },
  { "mars", MONTH, 3 }, { "avril", MONTH, 4 }, { "juin", MONTH, 6 }, { "juillet", MONTH, 7 }, { "août", MONTH, 8 },
  { "septembre", MONTH, 9 }, { "octobre", MONTH, 10 }, { "novembre", MONTH, 11 }, { "décembre", MONTH, 12 },
  { "enero", MONTH, 1 }, { "febrero", MONTH, 2 }, { "marzo", MONTH, 3 }, { "abril", MONTH, 4 }, { "mayo", MONTH, 5 },
  { "junio", MONTH, 6 }, { "julio", MONTH, 7 }, { "agosto", MONTH, 8 }, { "septiembre", MONTH, 9 }, { "octubre", MONTH, 10 },
  { "noviembre", MONTH, 11 }, { "diciembre", MONTH, 12 },

  { "boy", PERSON, 0 }, { "girl", PERSON, 0 }, { "man", PERSON, 0 }, { "woman", PERSON, 0 }, { "child", PERSON, 0 },
  { "baby", PERSON, 0 }, { "teenager", PERSON, 0 }, { "son", PERSON, 0 }, { "daughter", PERSON, 0 }, { "brother", PERSON, 0 },
  { "sister", PERSON, 0 }, { "mother", PERSON, 0 }, { "father", PERSON, 0 }, { "husband", PERSON, 0 }, { "wife", PERSON, 0 },
  { "grandmother", PERSON, 0 }, { "grandfather", PERSON, 0 }, { "victim", PERSON, 0 }, { "suspect", PERSON, 0 },
  { "patient", PERSON, 0 }, { "driver", PERSON, 0 }, { "student", PERSON, 0 }, { "teacher", PERSON, 0 }, { "nurse", PERSON, 0 },
  { "actor", PERSON, 0 }, { "actress", PERSON, 0 }, { "singer", PERSON, 0 }, { "author", PERSON, 0 }, { "pilot", PERSON, 0 },
};

/* A power of two well above twice the number of words. */
#define N_SLOTS 1024

typedef struct
{
  guint32 hash;
  const SlFigureWord *word;
} Slot;

static Slot slots[N_SLOTS];

/* A bit for each hash that may be in a slot: most words of a text are found not to be without a look at the slots. */
#define N_FILTER 256

static guint32 filter[N_FILTER];

static inline guint32 *
filter_part (guint32 hash)
{
  return &filter[(hash >> 5) & (N_FILTER - 1)];
}

static void
fill_slots (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint32 hash = sl_lexicon_hash (words[i].word);
      guint k = hash & (N_SLOTS - 1);

      while (slots[k].word != NULL)
        k = (k + 1) & (N_SLOTS - 1);
      slots[k] = (Slot) { hash, &words[i] };
      *filter_part (hash) |= 1u << (hash & 31);
    }
}

/**
 * sl_figure_words_look_up:
 * @hash: the hash of a word, see sl_lexicon_hash()
 *
 * Returns: (nullable): what the word does in a figure, or %NULL if nothing
 */
const SlFigureWord *
sl_figure_words_look_up (guint32 hash)
{
  static gsize filled;
  guint i = hash & (N_SLOTS - 1);

  if (g_once_init_enter (&filled))
    {
      fill_slots ();
      g_once_init_leave (&filled, 1);
    }
  if ((*filter_part (hash) & 1u << (hash & 31)) == 0)
    return NULL;
  while (slots[i].word != NULL)
    {
      if (slots[i].hash == hash)
        return slots[i].word;
      i = (i + 1) & (N_SLOTS - 1);
    }

  return NULL;
}

/**
 * sl_figure_words_currency:
 * @sign: a character
 *
 * Returns: (nullable): the currency that it stands for (ISO 4217 in lower case), or %NULL
 */
const char *
sl_figure_words_currency (gunichar sign)
{
  switch (sign)
    {
    case '$':
      return "usd";
    case 0x00A3:
      return "gbp";
    case 0x20AC:
      return "eur";
    case 0x00A5:
      return "jpy";
    case 0x20B9:
      return "inr";
    case 0x20BD:
      return "rub";
    case 0x20A9:
      return "krw";
    case 0x20BA:
      return "try";
    case 0x20B4:
      return "uah";
    default:
      return NULL;
    }
}
