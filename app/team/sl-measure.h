/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The measures of agreement. Those up to and with alpha_u compare what people marked, the others
 * what they said of it. */
typedef enum
{
  SL_MEASURE_SPAN_F1_EXACT,
  SL_MEASURE_SPAN_F1_OVERLAPPING,
  SL_MEASURE_CHAR_F1,
  SL_MEASURE_ALPHA_U,
  SL_MEASURE_PERCENT,
  SL_MEASURE_PERCENT_BY_RATINGS,
  SL_MEASURE_PERCENT_ALL_AGREE,
  SL_MEASURE_ALPHA_NOMINAL,
  SL_MEASURE_GWET_AC1,
  SL_MEASURE_COHEN,
  SL_MEASURE_COHEN_LINEAR,
  SL_MEASURE_COHEN_QUADRATIC,
  SL_MEASURE_SCOTT_PI,
  SL_MEASURE_FLEISS,
  SL_MEASURE_CONGER,
  SL_MEASURE_LIGHT,
  SL_MEASURE_BENNETT_S,
  SL_MEASURE_ALPHA_ORDINAL,
  SL_MEASURE_ALPHA_INTERVAL,
  SL_N_MEASURES
} SlMeasure;

/* Why a measure has no value. */
typedef enum
{
  SL_DEFINED,
  SL_UNDEFINED_NO_PAIRS,
  SL_UNDEFINED_ONE_CATEGORY,
  SL_UNDEFINED_NOT_TWO,
  SL_UNDEFINED_A_PAIR,
  SL_UNDEFINED_INCOMPLETE,
  SL_UNDEFINED_NO_MARKS,
  SL_UNDEFINED_NO_CHANCE,
  SL_N_UNDEFINED
} SlUndefined;

/* A value, or why there is none. `n` tells on how many claims or marks it rests; where
 * `has_interval` holds, `low` and `high` bound it. */
typedef struct
{
  SlUndefined undefined;
  double value;
  guint n;
  gboolean has_interval;
  double low;
  double high;
} SlEstimate;

const char *sl_measure_get_id         (SlMeasure    measure);
const char *sl_measure_get_name       (SlMeasure    measure);
const char *sl_measure_get_definition (SlMeasure    measure);
const char *sl_measure_get_source     (SlMeasure    measure);
gboolean    sl_measure_is_of_marks    (SlMeasure    measure);
const char *sl_undefined_to_string    (SlUndefined  undefined);

G_END_DECLS
