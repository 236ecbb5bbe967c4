/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/sl-vocabulary.h"

G_BEGIN_DECLS

/* The colours and signs of verdicts and relations, for the light, dark and high-contrast schemes.
 * The contrast of every pair that can meet is held by a test. */
typedef struct
{
  GdkRGBA fill;       /* below text */
  GdkRGBA fill_lit;   /* hovered, or the same claim elsewhere */
  GdkRGBA fill_selected;
  GdkRGBA rule;       /* underline, stripe, badge */
} SlVerdictColors;

typedef enum
{
  SL_SCHEME_LIGHT,
  SL_SCHEME_DARK,
  SL_SCHEME_LIGHT_HIGH_CONTRAST,
  SL_SCHEME_DARK_HIGH_CONTRAST,
  SL_N_SCHEMES
} SlScheme;

SlScheme               sl_palette_get_scheme     (void);
const SlVerdictColors *sl_palette_get_verdict    (SlScheme    scheme,
                                                  SlVerdict   verdict);
const GdkRGBA         *sl_palette_get_relation   (SlScheme    scheme,
                                                  SlRelation  relation);
const GdkRGBA         *sl_palette_get_text       (SlScheme    scheme);
const GdkRGBA         *sl_palette_get_page       (SlScheme    scheme);
const char            *sl_palette_verdict_sign   (SlVerdict   verdict);
const char            *sl_palette_verdict_name   (SlVerdict   verdict);
const char            *sl_palette_relation_name  (SlRelation  relation);
const char            *sl_palette_kind_name      (SlClaimKind kind);

G_END_DECLS
