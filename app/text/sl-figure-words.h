/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word does in a figure. */
typedef enum
{
  SL_FIGURE_WORD_NONE,
  /* A number below a hundred: "seven", "twenty". */
  SL_FIGURE_WORD_CARDINAL,
  /* Multiplies what stands before it: "hundred", "million", "bn", "dozen". */
  SL_FIGURE_WORD_SCALE,
  /* An unknown number of them: "dozens", "hundreds", "millions". */
  SL_FIGURE_WORD_VAGUE,
  /* A part of one: "half", "third", "quarter". */
  SL_FIGURE_WORD_SHARE,
  /* A change by a factor: "doubled", "quadrupled", "twice". */
  SL_FIGURE_WORD_FACTOR,
  /* What the number counts in: "percent", "kg", "dollars", "hours". */
  SL_FIGURE_WORD_UNIT,
  /* A place in a row that is no part of one as well: "fourth", "twelfth". */
  SL_FIGURE_WORD_ORDINAL,
  SL_FIGURE_WORD_MONTH,
  /* Somebody, behind whom a bare number is an age: "the boy, 12, …". */
  SL_FIGURE_WORD_PERSON
} SlFigureWordKind;

typedef struct
{
  const char *word;
  SlFigureWordKind kind;
  double value;
  const char *unit;
} SlFigureWord;

const SlFigureWord *sl_figure_words_look_up (guint32   hash);
const char         *sl_figure_words_currency (gunichar sign);

G_END_DECLS
