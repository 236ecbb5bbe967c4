/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-palette.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/sl-names.h"

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) & 0xff) / 255.0f, 1.0f }
#define RGBA(hex, alpha) \
  { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) & 0xff) / 255.0f, (alpha) }

/* One hue a verdict: the fills are its rule colour made translucent, so they keep to the theme. */
#define VERDICT(hex, fill, lit, selected) { RGBA (hex, fill), RGBA (hex, lit), RGBA (hex, selected), RGB (hex) }

typedef struct
{
  SlVerdictColors verdicts[SL_N_VERDICTS];
  GdkRGBA relations[SL_N_RELATIONS];
  GdkRGBA text;
  GdkRGBA page;
} SlSchemeColors;

/* The verdicts lie apart in lightness as well as in hue, so that they differ in grey print:
 * unverifiable is darkest on light pages and, with its dots, never the only sign. */
static const SlSchemeColors schemes[SL_N_SCHEMES] = {
  [SL_SCHEME_LIGHT] = {
    .verdicts = {
      [SL_VERDICT_NONE] = VERDICT (0x69727c, 0.08f, 0.26f, 0.34f),
      [SL_VERDICT_SUPPORTED] = VERDICT (0x006b5e, 0.15f, 0.30f, 0.40f),
      [SL_VERDICT_DISPUTED] = VERDICT (0xcf4510, 0.15f, 0.30f, 0.40f),
      [SL_VERDICT_UNVERIFIABLE] = VERDICT (0x5a1fa0, 0.12f, 0.26f, 0.36f),
    },
    .relations = {
      RGB (0x1f6fb2), RGB (0x9a6700), RGB (0x4a78a8), RGB (0xb3246d),
      RGB (0x3f7d20), RGB (0xa3202f), RGB (0x6a737d), RGB (0x8a5a2b),
    },
    .text = RGB (0x2d2f31),
    .page = RGB (0xffffff),
  },
  [SL_SCHEME_DARK] = {
    .verdicts = {
      [SL_VERDICT_NONE] = VERDICT (0x9aa3ad, 0.10f, 0.28f, 0.36f),
      [SL_VERDICT_SUPPORTED] = VERDICT (0x62e6d0, 0.16f, 0.30f, 0.38f),
      [SL_VERDICT_DISPUTED] = VERDICT (0xff915f, 0.18f, 0.32f, 0.40f),
      [SL_VERDICT_UNVERIFIABLE] = VERDICT (0xa583f5, 0.20f, 0.34f, 0.42f),
    },
    .relations = {
      RGB (0x6cb2f2), RGB (0xe0b050), RGB (0x93b7dc), RGB (0xf27ab2),
      RGB (0x98cf78), RGB (0xf58088), RGB (0x9aa3ad), RGB (0xd3a374),
    },
    .text = RGB (0xebebea),
    .page = RGB (0x1e1e1e),
  },
  [SL_SCHEME_LIGHT_HIGH_CONTRAST] = {
    .verdicts = {
      [SL_VERDICT_NONE] = VERDICT (0x4b535b, 0.14f, 0.30f, 0.40f),
      [SL_VERDICT_SUPPORTED] = VERDICT (0x00493f, 0.18f, 0.34f, 0.44f),
      [SL_VERDICT_DISPUTED] = VERDICT (0xa83200, 0.18f, 0.34f, 0.44f),
      [SL_VERDICT_UNVERIFIABLE] = VERDICT (0x3a0a7a, 0.16f, 0.32f, 0.42f),
    },
    .relations = {
      RGB (0x0b4a80), RGB (0x6e4900), RGB (0x2c5480), RGB (0x86104c),
      RGB (0x28560f), RGB (0x7a0f1c), RGB (0x4b535b), RGB (0x633c17),
    },
    .text = RGB (0x000000),
    .page = RGB (0xffffff),
  },
  [SL_SCHEME_DARK_HIGH_CONTRAST] = {
    .verdicts = {
      [SL_VERDICT_NONE] = VERDICT (0xc3cad2, 0.18f, 0.30f, 0.38f),
      [SL_VERDICT_SUPPORTED] = VERDICT (0x8dffea, 0.20f, 0.30f, 0.38f),
      [SL_VERDICT_DISPUTED] = VERDICT (0xffb08a, 0.22f, 0.34f, 0.42f),
      [SL_VERDICT_UNVERIFIABLE] = VERDICT (0xb28bff, 0.24f, 0.36f, 0.44f),
    },
    .relations = {
      RGB (0x9ccfff), RGB (0xffd580), RGB (0xb9d6f5), RGB (0xffa3cf),
      RGB (0xb9ea9c), RGB (0xffabb0), RGB (0xc3cad2), RGB (0xf0c79e),
    },
    .text = RGB (0xffffff),
    .page = RGB (0x1e1e1e),
  },
};

/**
 * sl_palette_get_scheme:
 *
 * Returns: the scheme the desktop or the person chose, now; #AdwStyleManager tells when it changes
 */
SlScheme
sl_palette_get_scheme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? SL_SCHEME_DARK_HIGH_CONTRAST : SL_SCHEME_LIGHT_HIGH_CONTRAST;

  return dark ? SL_SCHEME_DARK : SL_SCHEME_LIGHT;
}

/**
 * sl_palette_get_verdict:
 * @scheme: a scheme
 * @verdict: a verdict
 *
 * The fills are translucent, to be painted on the page; the rule is opaque.
 *
 * Returns: the colours of a claim with this verdict
 */
const SlVerdictColors *
sl_palette_get_verdict (SlScheme  scheme,
                        SlVerdict verdict)
{
  g_return_val_if_fail ((guint) scheme < SL_N_SCHEMES, NULL);
  g_return_val_if_fail ((guint) verdict < SL_N_VERDICTS, NULL);

  return &schemes[scheme].verdicts[verdict];
}

/**
 * sl_palette_get_relation:
 * @scheme: a scheme
 * @relation: a relation
 *
 * None of them is the colour of a verdict: a ribbon says how claims bear on each other, not whether
 * they are true.
 *
 * Returns: the colour of ribbons of this kind, opaque
 */
const GdkRGBA *
sl_palette_get_relation (SlScheme   scheme,
                         SlRelation relation)
{
  g_return_val_if_fail ((guint) scheme < SL_N_SCHEMES, NULL);
  g_return_val_if_fail ((guint) relation < SL_N_RELATIONS, NULL);

  return &schemes[scheme].relations[relation];
}

/**
 * sl_palette_get_text:
 * @scheme: a scheme
 *
 * Returns: the colour of article text
 */
const GdkRGBA *
sl_palette_get_text (SlScheme scheme)
{
  g_return_val_if_fail ((guint) scheme < SL_N_SCHEMES, NULL);

  return &schemes[scheme].text;
}

/**
 * sl_palette_get_page:
 * @scheme: a scheme
 *
 * Returns: the colour of the page below article text
 */
const GdkRGBA *
sl_palette_get_page (SlScheme scheme)
{
  g_return_val_if_fail ((guint) scheme < SL_N_SCHEMES, NULL);

  return &schemes[scheme].page;
}

/**
 * sl_palette_verdict_sign:
 * @verdict: a verdict
 *
 * Returns: the sign that stands for it in margins and on buttons, translated
 */
const char *
sl_palette_verdict_sign (SlVerdict verdict)
{
  switch (verdict)
    {
    case SL_VERDICT_SUPPORTED:
      return C_("sign of the verdict supported", "✓");
    case SL_VERDICT_DISPUTED:
      return C_("sign of the verdict disputed", "✗");
    case SL_VERDICT_UNVERIFIABLE:
      return C_("sign of the verdict unverifiable", "?");
    case SL_VERDICT_NONE:
      return C_("sign of a claim without verdict", "○");
    case SL_N_VERDICTS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * sl_palette_verdict_name:
 * @verdict: a verdict
 *
 * Returns: its name, translated
 */
const char *
sl_palette_verdict_name (SlVerdict verdict)
{
  return sl_names_verdict (verdict);
}

/**
 * sl_palette_relation_name:
 * @relation: a relation
 *
 * Returns: its name, translated
 */
const char *
sl_palette_relation_name (SlRelation relation)
{
  return sl_names_relation (relation);
}

/**
 * sl_palette_kind_name:
 * @kind: a kind of claim
 *
 * Returns: its name, translated
 */
const char *
sl_palette_kind_name (SlClaimKind kind)
{
  return sl_names_kind (kind);
}
