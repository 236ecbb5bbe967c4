/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-match-model.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/sl-core-data.h"

static const char *const CONTEXT_NAMES[SL_N_CONTEXTS] = {
  "first", "gap-less", "gap-more", "mutual", "neighbours",
};

/**
 * sl_context_to_string:
 * @context: a feature of the second step
 *
 * Returns: its name, which is also that of its weight
 */
const char *
sl_context_to_string (SlContext context)
{
  g_return_val_if_fail (context < SL_N_CONTEXTS, NULL);

  return CONTEXT_NAMES[context];
}

/**
 * sl_match_model_new_default:
 *
 * Returns: (transfer full): the weights that come with the program; free with g_free()
 */
SlMatchModel *
sl_match_model_new_default (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SlMatchModel *self;

  bytes = sl_core_data_load ("match/weights.txt");
  g_assert (bytes != NULL);
  self = sl_match_model_new_from_text (g_bytes_get_data (bytes, NULL), &error);
  g_assert_no_error (error);

  return self;
}

/* Where the weight of a name is kept, or NULL. */
static double *
find_weight (SlMatchModel *self,
             const char   *step,
             const char   *name)
{
  if (g_str_equal (step, "threshold"))
    return &self->threshold;
  if (g_str_equal (step, "first"))
    {
      for (guint i = 0; i < SL_N_FEATURES; i++)
        {
          if (g_str_equal (name, sl_feature_to_string (i)))
            return &self->first[i];
        }
      return g_str_equal (name, "constant") ? &self->first[SL_N_FEATURES] : NULL;
    }
  if (g_str_equal (step, "second"))
    {
      for (guint i = 0; i < SL_N_CONTEXTS; i++)
        {
          if (g_str_equal (name, CONTEXT_NAMES[i]))
            return &self->second[i];
        }
      return g_str_equal (name, "constant") ? &self->second[SL_N_CONTEXTS] : NULL;
    }

  return NULL;
}

/**
 * sl_match_model_new_from_text:
 * @text: lines of step, name and weight; lines that begin with # are comments
 * @error: return location for an error
 *
 * Reads weights. What is not named has the weight 0.
 *
 * Returns: (transfer full): the weights, to be freed with g_free(), or %NULL if a line makes no sense
 */
SlMatchModel *
sl_match_model_new_from_text (const char  *text,
                              GError     **error)
{
  g_autofree SlMatchModel *self = g_new0 (SlMatchModel, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      double *weight;

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      weight = g_strv_length (words) == 3 ? find_weight (self, words[0], words[1]) : NULL;
      if (weight == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("Line %u of the weights makes no sense: “%s”"), i + 1, lines[i]);
          return NULL;
        }
      *weight = g_ascii_strtod (words[2], NULL);
    }

  return g_steal_pointer (&self);
}

static void
append_weight (GString    *text,
               const char *step,
               const char *name,
               double      weight)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.4f", weight);
  g_string_append_printf (text, "%s %s %s\n", step, name, number);
}

/**
 * sl_match_model_to_text:
 * @self: weights
 *
 * Returns: (transfer full): the weights as sl_match_model_new_from_text() reads them
 */
char *
sl_match_model_to_text (const SlMatchModel *self)
{
  GString *text = g_string_new (NULL);

  append_weight (text, "threshold", "score", self->threshold);
  for (guint i = 0; i < SL_N_FEATURES; i++)
    append_weight (text, "first", sl_feature_to_string (i), self->first[i]);
  append_weight (text, "first", "constant", self->first[SL_N_FEATURES]);
  for (guint i = 0; i < SL_N_CONTEXTS; i++)
    append_weight (text, "second", CONTEXT_NAMES[i], self->second[i]);
  append_weight (text, "second", "constant", self->second[SL_N_CONTEXTS]);

  return g_string_free (text, FALSE);
}

static double
apply (const double *weights,
       const float  *values,
       guint         n)
{
  double sum = weights[n];

  for (guint i = 0; i < n; i++)
    sum += weights[i] * values[i];

  return sum;
}

/**
 * sl_match_model_score_first:
 * @self: weights
 * @features: (array fixed-size=36): the features of a pair
 *
 * Returns: the log odds that the pair is a match, by itself
 */
double
sl_match_model_score_first (const SlMatchModel *self,
                            const float        *features)
{
  return apply (self->first, features, SL_N_FEATURES);
}

/**
 * sl_match_model_score_second:
 * @self: weights
 * @contexts: (array fixed-size=5): how the pair stands among the others
 *
 * Returns: the probability that the pair is a match
 */
double
sl_match_model_score_second (const SlMatchModel *self,
                             const float        *contexts)
{
  return 1 / (1 + exp (-apply (self->second, contexts, SL_N_CONTEXTS)));
}
