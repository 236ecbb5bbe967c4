/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-figure.h"

#include "sl-reading.h"

G_BEGIN_DECLS

/* The units of figures:
 *
 * - "count": things that are counted; SlFigure.quantity says which;
 * - "percent", "points" (percentage points, points of a score), "share" (a half is 0.5), "times";
 * - money by its ISO 4217 code: "usd", "eur", "gbp", "jpy", "cny", "inr", "rub", "chf", "mxn", "krw", "try", "uah",
 *   "cad", "aud", "nzd", "hkd", "sgd", "twd", "sek", "pln", "ils", "zar", "sar", "aed", "ngn", "huf", "brl", "thb", "idr";
 * - spans of time in the plural: "seconds", "minutes", "hours", "days", "weeks", "months", "years" (a
 *   decade is 10, a century 100), and "age" in years;
 * - the calendar in the singular: "year" (2018), "month" (201806), "date" (20180625, or 625 where the
 *   text gives no year), "time" of day in minutes after midnight;
 * - "ordinal" (the 9th, its third);
 * - measures: "mg", "g", "kg", "t", "oz", "lb", "mm", "cm", "m", "km", "in", "ft", "yd", "mi", "acres", "ha",
 *   "l", "gal", "bbl", "kmh", "mph", "mw", "degrees"; areas and volumes as "m2", "mi2", "m3" …. */

void sl_figures_find (SlReading *reading);

G_END_DECLS
