/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fits the weights of the matcher to labelled clusters of articles: see README.md.
 */
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>

#include "fit-gold.h"
#include "fit-logistic.h"
#include "match/sl-relation.h"

/* How strongly weights are held back, for each of the two steps. */
#define RIDGE_FIRST 140.0
#define RIDGE_SECOND 90.0

/* The thresholds that are tried. */
#define LEAST_THRESHOLD 0.16
#define THRESHOLD_STEP 0.02
#define N_THRESHOLDS 28

/* More in common speaks for a pair and more apart against it, whatever chance says in few clusters. These
 * are the features of which that is not plain … */
static const SlFeature EITHER_WAY[] = {
  SL_FEATURE_BOTH_QUOTES, SL_FEATURE_ONE_QUOTE, SL_FEATURE_LENGTH, SL_FEATURE_LENGTH_RATIO,
  SL_FEATURE_UNKNOWN, SL_FEATURE_FIGURES_APART, SL_FEATURE_BOTH_FIRST,
};

/* … and those of what is apart. */
static const SlFeature AGAINST[] = {
  SL_FEATURE_NAMES_APART, SL_FEATURE_FIGURES_OTHER, SL_FEATURE_DATES_APART, SL_FEATURE_OTHER_SPEAKER,
  SL_FEATURE_KNOWN_APART, SL_FEATURE_POSITION,
};

typedef struct
{
  guint right;
  guint wrong;
  guint found;
  guint wanted;
} Count;

static char *opt_folds;
static char **opt_without;

static const GOptionEntry OPTIONS[] = {
  { "folds", 0, 0, G_OPTION_ARG_FILENAME, &opt_folds, "Write what each cluster gets from the weights fitted without it to DIR", "DIR" },
  { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &opt_without, "Leave a feature out, to see what it is worth", "NAME" },
  { NULL },
};

/* Nothing is ever fitted to the seeds: they only tell how well it does. */
static gboolean
is_seeds (FitCluster *cluster)
{
  return cluster->extra || g_str_has_prefix (cluster->id, "seeds");
}

static double
f1 (const Count *count)
{
  double precision = count->right + count->wrong > 0 ? count->right / (double) (count->right + count->wrong) : 0;
  double recall = count->wanted > 0 ? count->found / (double) count->wanted : 0;

  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

/* Counts as the scorer does: right and wrong pairs, units found. */
static void
count_cluster (FitCluster *cluster,
               double      threshold,
               Count      *count)
{
  g_autoptr (GPtrArray) selected = sl_pair_set_select (cluster->pairs, threshold);
  g_autofree gboolean *units = g_new0 (gboolean, cluster->n_units);

  for (guint i = 0; i < selected->len; i++)
    {
      FitLabel label = fit_cluster_label (cluster, g_ptr_array_index (selected, i), units);

      count->right += label == FIT_RIGHT;
      count->wrong += label == FIT_WRONG;
    }
  for (guint i = 0; i < cluster->n_units; i++)
    count->found += units[i] && g_array_index (cluster->wanted, gboolean, i);
  count->wanted += fit_cluster_n_wanted (cluster);
}

/* Adds an example without the features that are to be left out. */
static void
add_example (FitExamples *examples,
             const float *features,
             gboolean     second,
             gboolean     right)
{
  float kept[SL_N_FEATURES];

  for (guint i = 0; i < examples->n_features; i++)
    {
      const char *name = second ? sl_context_to_string (i) : sl_feature_to_string (i);
      gboolean without = opt_without != NULL && g_strv_contains ((const char *const *) opt_without, name);

      kept[i] = without ? 0 : features[i];
    }
  fit_examples_add (examples, kept, right, 1);
}

static void
get_signs (FitSign *signs)
{
  for (guint i = 0; i < SL_N_FEATURES; i++)
    signs[i] = FIT_SPEAKS_FOR;
  for (guint i = 0; i < G_N_ELEMENTS (EITHER_WAY); i++)
    signs[EITHER_WAY[i]] = FIT_SPEAKS;
  for (guint i = 0; i < G_N_ELEMENTS (AGAINST); i++)
    signs[AGAINST[i]] = FIT_SPEAKS_AGAINST;
}

/* Held back, the weights of the second step are right in proportion, but all too small, and the scores not sure
 * enough: multiplies them by what makes the labels most likely (J. Platt, Probabilistic outputs, 1999). */
static void
calibrate (const FitExamples *examples,
           double            *weights)
{
  g_autoptr (FitExamples) sums = fit_examples_new (1);
  guint n = examples->n_features;
  double scale[2];

  for (guint i = 0; i < examples->labels->len; i++)
    {
      float sum = weights[n];

      for (guint k = 0; k < n; k++)
        sum += weights[k] * g_array_index (examples->values, double, i * n + k);
      fit_examples_add (sums, &sum, g_array_index (examples->labels, double, i) > 0.5, 1);
    }
  fit_logistic (sums, 0, NULL, scale);
  for (guint k = 0; k <= n; k++)
    weights[k] *= scale[0];
  weights[n] += scale[1];
}

static void
fit_step (GPtrArray    *clusters,
          FitCluster   *held_out,
          SlMatchModel *model,
          gboolean      second)
{
  g_autoptr (FitExamples) examples = fit_examples_new (second ? SL_N_CONTEXTS : SL_N_FEATURES);
  FitSign signs[SL_N_FEATURES];

  for (guint i = 0; i < clusters->len; i++)
    {
      FitCluster *cluster = g_ptr_array_index (clusters, i);
      GArray *pairs = sl_pair_set_get_pairs (cluster->pairs);

      if (cluster == held_out || is_seeds (cluster))
        continue;
      if (second)
        sl_pair_set_score_first (cluster->pairs, model);
      for (guint j = 0; j < pairs->len; j++)
        {
          SlScoredPair *scored = &g_array_index (pairs, SlScoredPair, j);
          FitLabel label = g_array_index (cluster->labels, FitLabel, j);

          if (label == FIT_AMBIGUOUS || (second && !sl_scored_pair_is_plausible (scored)))
            continue;
          add_example (examples, second ? scored->contexts : scored->pair.features, second, label == FIT_RIGHT);
        }
    }
  get_signs (signs);
  if (!second)
    {
      fit_logistic (examples, RIDGE_FIRST, signs, model->first);
      return;
    }
  fit_logistic (examples, RIDGE_SECOND, NULL, model->second);
  calibrate (examples, model->second);
}

/* The F1 of the clusters that are fitted to at each threshold. */
static void
measure_thresholds (GPtrArray  *clusters,
                    FitCluster *held_out,
                    double     *f1s)
{
  for (guint k = 0; k < N_THRESHOLDS; k++)
    {
      Count count = { 0 };

      for (guint i = 0; i < clusters->len; i++)
        {
          FitCluster *cluster = g_ptr_array_index (clusters, i);

          if (cluster != held_out && !is_seeds (cluster))
            count_cluster (cluster, LEAST_THRESHOLD + k * THRESHOLD_STEP, &count);
        }
      f1s[k] = f1 (&count);
    }
}

/* Half of the best F1, which gives the best F1 where the scores are right (Z. Lipton, C. Elkan, B. Narayanaswamy,
 * Optimal thresholding of classifiers to maximize F1 measure, 2014). Where F1 itself is best a single pair more or
 * less decides. */
static double
find_threshold (GPtrArray  *clusters,
                FitCluster *held_out)
{
  double f1s[N_THRESHOLDS];
  double best = 0;

  measure_thresholds (clusters, held_out, f1s);
  for (guint k = 0; k < N_THRESHOLDS; k++)
    best = MAX (best, f1s[k]);

  return best / 2;
}

static void
fit (GPtrArray    *clusters,
     FitCluster   *held_out,
     SlMatchModel *model)
{
  fit_step (clusters, held_out, model, FALSE);
  fit_step (clusters, held_out, model, TRUE);
  for (guint i = 0; i < clusters->len; i++)
    sl_pair_set_score (((FitCluster *) g_ptr_array_index (clusters, i))->pairs, model);
  model->threshold = find_threshold (clusters, held_out);
}

static void
put_reference (JsonBuilder    *builder,
               const char     *name,
               SlClaimProfile *claim)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "article");
  json_builder_add_int_value (builder, claim->article->index);
  json_builder_set_member_name (builder, "claim");
  json_builder_add_int_value (builder, claim->id);
  json_builder_end_object (builder);
}

static void
put_article (JsonBuilder *builder,
             SlArticle   *article)
{
  GPtrArray *claims = sl_article_get_claims (article);
  const char *path = sl_article_get_detail (article, SL_DETAIL_FILE);
  g_autofree char *name = g_path_get_basename (path != NULL ? path : "");

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, name);
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, sl_text_get_utf8 (sl_article_get_text (article)));
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->len; i++)
    {
      const SlTextRange *range = sl_claim_get_range (g_ptr_array_index (claims, i));

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, range->start);
      json_builder_set_member_name (builder, "end");
      json_builder_add_int_value (builder, range->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* Writes the matches of a cluster as the program's command would print them, for the scorer. */
static void
write_cluster (FitCluster *cluster,
               double      threshold)
{
  g_autoptr (GPtrArray) selected = sl_pair_set_select (cluster->pairs, threshold);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *name = g_strdup_printf ("%s.json", cluster->id);
  g_autofree char *path = g_build_filename (opt_folds, name, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "articles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cluster->articles->len; i++)
    put_article (builder, g_ptr_array_index (cluster->articles, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "matches");
  json_builder_begin_array (builder);
  for (guint i = 0; i < selected->len; i++)
    {
      SlPair *pair = g_ptr_array_index (selected, i);

      json_builder_begin_object (builder);
      put_reference (builder, "a", pair->a);
      put_reference (builder, "b", pair->b);
      json_builder_set_member_name (builder, "relation");
      json_builder_add_string_value (builder, sl_relation_to_string (sl_relation_decide (pair)));
      json_builder_set_member_name (builder, "score");
      json_builder_add_double_value (builder, pair->score);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_file (generator, path, NULL);
}

/* Adds how often pairs of each tenth of the score are right. */
static void
count_calibration (FitCluster *cluster,
                   double      bins[10][3])
{
  g_autoptr (GPtrArray) selected = sl_pair_set_select (cluster->pairs, 0.1);

  for (guint i = 0; i < selected->len; i++)
    {
      SlPair *pair = g_ptr_array_index (selected, i);
      FitLabel label = fit_cluster_label (cluster, pair, NULL);
      guint bin = MIN (9, (guint) (pair->score * 10));

      if (label == FIT_AMBIGUOUS)
        continue;
      bins[bin][0] += 1;
      bins[bin][1] += label == FIT_RIGHT;
      bins[bin][2] += pair->score;
    }
}

static void
print_calibration (double bins[10][3])
{
  double error = 0;
  guint n = 0;

  for (guint i = 1; i < 10; i++)
    {
      if (bins[i][0] < 1)
        continue;
      g_printerr ("  score %.2f: right %.2f of %.0f\n", bins[i][2] / bins[i][0], bins[i][1] / bins[i][0], bins[i][0]);
      error += fabs (bins[i][2] - bins[i][1]) / bins[i][0];
      n++;
    }
  g_printerr ("  mean error %.3f\n", n > 0 ? error / n : 0);
}

static void
print_count (const char  *title,
             const Count *count)
{
  g_printerr ("%-28s P %.3f R %.3f F1 %.3f\n", title, count->right / MAX (1.0, count->right + count->wrong),
              count->found / MAX (1.0, count->wanted), f1 (count));
}

/* How surprised a judge who believes the scores is by the labels, in bits per pair that is right. */
static void
count_surprise (FitCluster *cluster,
                double     *bits,
                double     *n_right)
{
  GArray *pairs = sl_pair_set_get_pairs (cluster->pairs);

  for (guint i = 0; i < pairs->len; i++)
    {
      double score = CLAMP (g_array_index (pairs, SlScoredPair, i).pair.score, 0.002, 0.998);
      FitLabel label = g_array_index (cluster->labels, FitLabel, i);

      if (label == FIT_AMBIGUOUS)
        continue;
      *bits -= log2 (label == FIT_RIGHT ? score : 1 - score);
      *n_right += label == FIT_RIGHT;
    }
}

/* Each cluster with the weights that were fitted to the others. */
static void
cross_validate (GPtrArray *clusters)
{
  Count total = { 0 };
  Count seeds = { 0 };
  double bins[10][3] = { { 0 } };
  double bits = 0;
  double n_right = 0;

  for (guint i = 0; i < clusters->len; i++)
    {
      FitCluster *cluster = g_ptr_array_index (clusters, i);
      SlMatchModel model = { { 0 } };
      Count count = { 0 };

      fit (clusters, cluster, &model);
      count_cluster (cluster, model.threshold, &count);
      count_cluster (cluster, model.threshold, g_str_has_prefix (cluster->id, "seeds") ? (cluster->extra ? &count : &seeds) : &total);
      if (!cluster->extra)
        {
          count_calibration (cluster, bins);
          count_surprise (cluster, &bits, &n_right);
        }
      print_count (cluster->id, &count);
      if (opt_folds != NULL)
        write_cluster (cluster, model.threshold);
    }
  print_count ("cross-validated", &total);
  print_count ("cross-validated, seeds", &seeds);
  print_calibration (bins);
  g_printerr ("surprise %.3f bits per right pair of %.0f\n", bits / n_right, n_right);
}

static void
fit_all (GPtrArray *clusters)
{
  SlMatchModel model = { { 0 } };
  g_autofree char *text = NULL;
  Count total = { 0 };
  Count seeds = { 0 };
  guint n_missed = 0;

  fit (clusters, NULL, &model);
  for (guint i = 0; i < clusters->len; i++)
    {
      FitCluster *cluster = g_ptr_array_index (clusters, i);

      if (!cluster->extra)
        count_cluster (cluster, model.threshold, g_str_has_prefix (cluster->id, "seeds") ? &seeds : &total);
    }
  print_count ("fitted", &total);
  print_count ("fitted, seeds", &seeds);
  for (guint i = 0; i < clusters->len; i++)
    {
      FitCluster *cluster = g_ptr_array_index (clusters, i);
      Count count = { 0 };

      if (cluster->extra)
        continue;
      count_cluster (cluster, 0, &count);
      n_missed += count.wanted - count.found;
    }
  g_printerr ("%u units are not among the pairs that are looked at\n", n_missed);
  text = sl_match_model_to_text (&model);
  g_print ("# Weights of the features by which a pair of claims is taken for a match.\n"
           "# Made by tests/training/match/fit-matches; do not edit.\n%s", text);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("DATA SEEDS - fit the weights of the matcher");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clusters = NULL;
  g_autoptr (GPtrArray) seeds = NULL;
  g_autofree char *gold = NULL;
  g_autofree char *gold_seeds = NULL;
  g_autofree char *texts = NULL;

  g_option_context_add_main_entries (context, OPTIONS, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "DATA and SEEDS are needed");
      return 2;
    }
  gold = g_build_filename (argv[1], "gold_dev.json", NULL);
  gold_seeds = g_build_filename (argv[1], "gold_seeds.json", NULL);
  texts = g_build_filename (argv[1], "texts_dev", NULL);
  clusters = fit_gold_load (gold, texts, &error);
  seeds = clusters != NULL ? fit_gold_load (gold_seeds, argv[2], &error) : NULL;
  if (seeds == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_ptr_array_extend_and_steal (clusters, g_steal_pointer (&seeds));

  cross_validate (clusters);
  fit_all (clusters);

  return 0;
}
