/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-measure.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id;
  const char *name;
  const char *definition;
  const char *source;
} Words;

static const Words words[] = {
  { "span_f1_exact", N_("F1 of marks, exact"),
    N_("Of the passages that two people marked or judged, the share that both have with the same "
       "first and last character; the mean over all pairs of people."),
    "van Rijsbergen 1979; Hripcsak & Rothschild 2005" },
  { "span_f1_overlapping", N_("F1 of marks, overlapping"),
    N_("The same, where a passage counts as found by the other if they share at least one "
       "character."),
    "Chinchor & Sundheim 1993; Hripcsak & Rothschild 2005" },
  { "char_f1_labelled", N_("F1 of characters"),
    N_("Of the characters that two people marked or judged, the share that both have; the mean "
       "over all pairs of people."),
    "van Rijsbergen 1979" },
  { "alpha_u", N_("Krippendorff’s unitizing alpha"),
    N_("How far marks agree in place and length beyond chance, 1 for the same marks and 0 for marks "
       "thrown at random; observed and expected disagreement are added up over the articles."),
    "Krippendorff 2004, Quality & Quantity 38" },
  { "percent", N_("Percent agreement"),
    N_("Of all pairs of people who judged a claim, the share that gave the same verdict; the mean "
       "over the claims that two or more judged."),
    "Fleiss 1971; Gwet 2014" },
  { "percent_weighted_by_ratings", N_("Percent agreement, by verdicts"),
    N_("The same, where a claim counts as often as it was judged."), "Krippendorff 2004" },
  { "percent_all_agree", N_("Percent on which all agree"),
    N_("Of the claims that everyone judged, the share on which all gave the same verdict."),
    "Hallgren 2012" },
  { "alpha_nominal", N_("Krippendorff’s alpha"),
    N_("One less the ratio of observed to expected disagreement, for any number of people; a claim "
       "that only one judged is left out."),
    "Krippendorff 2011" },
  { "gwet_ac1", N_("Gwet’s AC1"),
    N_("Agreement beyond what would come about where people guess on hard claims only; steady where "
       "nearly all verdicts are the same. Claims with one verdict count for how common it is."),
    "Gwet 2008, British Journal of Mathematical and Statistical Psychology 61" },
  { "cohen_kappa", N_("Cohen’s kappa"),
    N_("Agreement of two people beyond what their own shares of verdicts would give by chance, on "
       "the claims that both judged."),
    "Cohen 1960, Educational and Psychological Measurement 20" },
  { "cohen_kappa_linear", N_("Weighted kappa, linear"),
    N_("Cohen’s kappa where a disagreement weighs as much as the verdicts lie apart in the order "
       "supported, disputed, unverifiable."),
    "Cohen 1968, Psychological Bulletin 70" },
  { "cohen_kappa_quadratic", N_("Weighted kappa, quadratic"),
    N_("Cohen’s kappa where a disagreement weighs as the square of how far the verdicts lie apart "
       "in the order supported, disputed, unverifiable."),
    "Cohen 1968, Psychological Bulletin 70" },
  { "scott_pi", N_("Scott’s pi"),
    N_("Agreement of two people beyond what the shares of verdicts of both together would give by "
       "chance, on the claims that both judged."),
    "Scott 1955, Public Opinion Quarterly 19" },
  { "fleiss_kappa", N_("Fleiss’ kappa"),
    N_("Scott’s pi for any number of people. Where some verdicts are missing, a claim counts for "
       "the shares of verdicts by how it was judged."),
    "Fleiss 1971, Psychological Bulletin 76; Gwet 2014" },
  { "conger_kappa", N_("Conger’s kappa"),
    N_("Cohen’s kappa for any number of people: chance comes from each person’s own shares of "
       "verdicts."),
    "Conger 1980, Psychological Bulletin 88; Hubert 1977; Davies & Fleiss 1982" },
  { "light_kappa", N_("Light’s kappa"),
    N_("The mean of Cohen’s kappa over all pairs of people."),
    "Light 1971, Psychological Bulletin 76" },
  { "bennett_s", N_("Bennett’s S"),
    N_("Agreement beyond what guessing among all verdicts alike would give."),
    "Bennett, Alpert & Goldstein 1954; Randolph 2005" },
  { "alpha_ordinal", N_("Krippendorff’s alpha, ordinal"),
    N_("Krippendorff’s alpha where verdicts lie apart by how many were given in between, in the "
       "order supported, disputed, unverifiable."),
    "Krippendorff 2011" },
  { "alpha_interval", N_("Krippendorff’s alpha, interval"),
    N_("Krippendorff’s alpha where verdicts lie apart by their places in the order supported, "
       "disputed, unverifiable, squared."),
    "Krippendorff 2011" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (words) == SL_N_MEASURES);

/* Each completes "not defined because …". */
static const char *const reasons[] = {
  NULL,
  N_("no claim was judged by two people"),
  N_("everyone chose the same verdict"),
  N_("it compares exactly two people"),
  N_("it is not defined for one of the pairs"),
  N_("no claim was judged by everyone"),
  N_("nobody marked or judged anything in the same article as somebody else"),
  N_("the marks leave nothing to chance"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (reasons) == SL_N_UNDEFINED);

/**
 * sl_measure_get_id:
 * @measure: a measure
 *
 * Returns: its stable name in files, never translated
 */
const char *
sl_measure_get_id (SlMeasure measure)
{
  g_return_val_if_fail ((guint) measure < SL_N_MEASURES, NULL);

  return words[measure].id;
}

/**
 * sl_measure_get_name:
 * @measure: a measure
 *
 * Returns: what people call it, translated
 */
const char *
sl_measure_get_name (SlMeasure measure)
{
  g_return_val_if_fail ((guint) measure < SL_N_MEASURES, NULL);

  return _(words[measure].name);
}

/**
 * sl_measure_get_definition:
 * @measure: a measure
 *
 * Returns: a sentence that tells what it is, translated
 */
const char *
sl_measure_get_definition (SlMeasure measure)
{
  g_return_val_if_fail ((guint) measure < SL_N_MEASURES, NULL);

  return _(words[measure].definition);
}

/**
 * sl_measure_get_source:
 * @measure: a measure
 *
 * Returns: who defined it and where
 */
const char *
sl_measure_get_source (SlMeasure measure)
{
  g_return_val_if_fail ((guint) measure < SL_N_MEASURES, NULL);

  return words[measure].source;
}

/**
 * sl_measure_is_of_marks:
 * @measure: a measure
 *
 * Returns: whether it compares what people marked, not what they said of it
 */
gboolean
sl_measure_is_of_marks (SlMeasure measure)
{
  return measure <= SL_MEASURE_ALPHA_U;
}

/**
 * sl_undefined_to_string:
 * @undefined: why there is no value
 *
 * Returns: (nullable): what completes "not defined because", translated; %NULL where it is defined
 */
const char *
sl_undefined_to_string (SlUndefined undefined)
{
  g_return_val_if_fail ((guint) undefined < SL_N_UNDEFINED, NULL);

  return undefined != SL_DEFINED ? _(reasons[undefined]) : NULL;
}
