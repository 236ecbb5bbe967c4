/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-palette.h"

#include <adwaita.h>
#include <math.h>

/* Relative luminance and contrast ratio as WCAG 2.1 defines them. */
static double
channel (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * channel (color->red) + 0.7152 * channel (color->green) + 0.0722 * channel (color->blue);
}

static double
contrast (const GdkRGBA *a,
          const GdkRGBA *b)
{
  double light = MAX (luminance (a), luminance (b));
  double dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static GdkRGBA
over (const GdkRGBA *top,
      const GdkRGBA *bottom)
{
  float alpha = top->alpha;

  return (GdkRGBA) {
    top->red * alpha + bottom->red * (1 - alpha),
    top->green * alpha + bottom->green * (1 - alpha),
    top->blue * alpha + bottom->blue * (1 - alpha),
    1,
  };
}

static void
test_text_on_fills (void)
{
  for (SlScheme scheme = 0; scheme < SL_N_SCHEMES; scheme++)
    for (SlVerdict verdict = 0; verdict < SL_N_VERDICTS; verdict++)
      {
        const SlVerdictColors *colors = sl_palette_get_verdict (scheme, verdict);
        const GdkRGBA *fills[] = { &colors->fill, &colors->fill_lit, &colors->fill_selected };

        for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
          {
            GdkRGBA shown = over (fills[i], sl_palette_get_page (scheme));

            g_assert_cmpfloat (contrast (sl_palette_get_text (scheme), &shown), >=, 4.5);
          }
        g_assert_cmpfloat (colors->fill.alpha, <, colors->fill_lit.alpha);
        g_assert_cmpfloat (colors->fill_lit.alpha, <, colors->fill_selected.alpha);
      }
}

static void
test_rules (void)
{
  for (SlScheme scheme = 0; scheme < SL_N_SCHEMES; scheme++)
    {
      for (SlVerdict verdict = 0; verdict < SL_N_VERDICTS; verdict++)
        {
          const SlVerdictColors *colors = sl_palette_get_verdict (scheme, verdict);
          GdkRGBA fill = over (&colors->fill, sl_palette_get_page (scheme));

          g_assert_cmpfloat (contrast (&colors->rule, sl_palette_get_page (scheme)), >=, 3.0);
          g_assert_cmpfloat (contrast (&colors->rule, &fill), >=, 3.0);
        }
      for (SlRelation relation = 0; relation < SL_N_RELATIONS; relation++)
        g_assert_cmpfloat (contrast (sl_palette_get_relation (scheme, relation),
                                     sl_palette_get_page (scheme)),
                           >=, 3.0);
    }
}

/* In grey print the three verdicts still differ. */
static void
test_verdicts_differ_in_lightness (void)
{
  const SlVerdict verdicts[] = { SL_VERDICT_SUPPORTED, SL_VERDICT_DISPUTED,
                                 SL_VERDICT_UNVERIFIABLE };

  for (SlScheme scheme = 0; scheme < SL_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
      for (guint j = i + 1; j < G_N_ELEMENTS (verdicts); j++)
        g_assert_cmpfloat (contrast (&sl_palette_get_verdict (scheme, verdicts[i])->rule,
                                     &sl_palette_get_verdict (scheme, verdicts[j])->rule),
                           >=, 1.2);
}

static void
test_names_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (SlVerdict verdict = 0; verdict < SL_N_VERDICTS; verdict++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) sl_palette_verdict_name (verdict)));
      g_assert_true (g_hash_table_add (seen, (gpointer) sl_palette_verdict_sign (verdict)));
    }
  for (SlRelation relation = 0; relation < SL_N_RELATIONS; relation++)
    g_assert_true (g_hash_table_add (seen, (gpointer) sl_palette_relation_name (relation)));
  for (SlClaimKind kind = 0; kind < SL_N_CLAIM_KINDS; kind++)
    g_assert_true (g_hash_table_add (seen, (gpointer) sl_palette_kind_name (kind)));
}

static void
test_scheme_follows_style (void)
{
  AdwStyleManager *manager;

  if (!gtk_init_check ())
    {
      g_test_skip ("there is no display");
      return;
    }
  adw_init ();
  manager = adw_style_manager_get_default ();
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpint (sl_palette_get_scheme (), ==, SL_SCHEME_DARK);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_cmpint (sl_palette_get_scheme (), ==, SL_SCHEME_LIGHT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/palette/text-on-fills", test_text_on_fills);
  g_test_add_func ("/palette/rules", test_rules);
  g_test_add_func ("/palette/lightness", test_verdicts_differ_in_lightness);
  g_test_add_func ("/palette/names", test_names_differ);
  g_test_add_func ("/palette/scheme", test_scheme_follows_style);

  return g_test_run ();
}
