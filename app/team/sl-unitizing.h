/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text-range.h"

G_BEGIN_DECLS

/* Observed and expected disagreement of marks of one label in one text. */
typedef struct
{
  double observed;
  double expected;
} SlUnitizing;

GArray      *sl_unitizing_merge   (GArray         *ranges,
                                   gboolean        touching);
SlUnitizing  sl_unitizing_compute (GArray *const  *ranges,
                                   guint           n_raters,
                                   guint           length);

G_END_DECLS
