/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "team/sl-coefficient.h"
#include "team/sl-marks.h"

G_BEGIN_DECLS

/* The reference values that lie beside the checkout, where they do. */
#define SL_TEAM_CASES "measure/agreement/cases.json"

SlRatings  *sl_team_ratings_parse   (const char  *patterns,
                                     guint        n_raters,
                                     guint        n_categories);
JsonParser *sl_team_cases_load      (void);
void        sl_team_cases_check     (const char  *kind,
                                     guint      (*check) (JsonObject *object),
                                     guint        more_than);
SlRatings  *sl_team_case_ratings    (JsonObject  *object,
                                     gboolean     observed_only);
SlMarks    *sl_team_case_marks      (JsonObject  *object,
                                     const char  *only_label);
gboolean    sl_team_find_measure    (const char  *id,
                                     SlMeasure   *measure);

G_END_DECLS
