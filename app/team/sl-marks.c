/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-marks.h"

#include "sl-bootstrap.h"
#include "sl-unitizing.h"

/* With fewer texts than this, drawing texts again says nothing about alpha. */
#define MIN_TEXTS 5

typedef struct
{
  SlTextRange range;
  guint rater;
  guint label;
} Mark;

typedef struct
{
  guint length;
  gboolean *parts;
  GArray *marks;
} Text;

struct _SlMarks
{
  guint n_raters;
  guint n_labels;
  GPtrArray *texts;
};

/* What two people have in some place: how many marks, how many of them alike, how many met by the
 * other's, and the same in characters. All of it adds up over places. */
typedef struct
{
  double n_a, n_b;
  double exact;
  double met_a, met_b;
  double chars_a, chars_b, chars_both;
} Counts;

/* A question: which people, in which texts, and what was found there. Places are stretches of text
 * that no mark leaves, so that they can be drawn again one by one. */
typedef struct
{
  SlMarks *marks;
  GArray *raters;
  GArray *texts;
  GArray *counts;  /* Counts, n_pairs for each place */
  guint n_pairs;
  GArray *disagreements; /* SlUnitizing of each text that two took part in */
  guint n_marks;
} Question;

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->parts);
  g_array_unref (text->marks);
  g_free (text);
}

/**
 * sl_marks_new:
 * @n_raters: how many people mark
 * @n_labels: how many labels there are
 *
 * Returns: (transfer full): no marks yet
 */
SlMarks *
sl_marks_new (guint n_raters,
              guint n_labels)
{
  SlMarks *self = g_new0 (SlMarks, 1);

  self->n_raters = n_raters;
  self->n_labels = n_labels;
  self->texts = g_ptr_array_new_with_free_func (text_free);

  return self;
}

/**
 * sl_marks_free:
 * @self: (transfer full): marks
 *
 * Frees @self.
 */
void
sl_marks_free (SlMarks *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/**
 * sl_marks_add_text:
 * @self: marks
 * @length: how many characters the text has, more than 0
 *
 * Adds a text in which everyone takes part.
 *
 * Returns: its number
 */
guint
sl_marks_add_text (SlMarks *self,
                   guint    length)
{
  Text *text = g_new0 (Text, 1);

  text->length = MAX (length, 1);
  text->parts = g_new (gboolean, MAX (self->n_raters, 1));
  for (guint i = 0; i < self->n_raters; i++)
    text->parts[i] = TRUE;
  text->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_ptr_array_add (self->texts, text);

  return self->texts->len - 1;
}

/**
 * sl_marks_set_part:
 * @self: marks
 * @text: a text
 * @rater: a person
 * @takes_part: whether the person looked at the text
 *
 * Somebody who did not is not compared there.
 */
void
sl_marks_set_part (SlMarks  *self,
                   guint     text,
                   guint     rater,
                   gboolean  takes_part)
{
  g_return_if_fail (text < self->texts->len && rater < self->n_raters);

  ((Text *) g_ptr_array_index (self->texts, text))->parts[rater] = takes_part;
}

/**
 * sl_marks_add:
 * @self: marks
 * @text: a text
 * @rater: a person
 * @range: what was marked, within the text
 * @label: as what
 *
 * Adds a mark. The same mark twice is one.
 */
void
sl_marks_add (SlMarks           *self,
              guint              text,
              guint              rater,
              const SlTextRange *range,
              guint              label)
{
  const Mark mark = { *range, rater, label };
  Text *to;

  g_return_if_fail (text < self->texts->len && rater < self->n_raters && label < self->n_labels);

  to = g_ptr_array_index (self->texts, text);
  g_return_if_fail (range->start < range->end && range->end <= to->length);
  g_array_append_val (to->marks, mark);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return sl_text_range_compare (&((const Mark *) a)->range, &((const Mark *) b)->range);
}

/* The ranges among N marks, which are sorted, that RATER gave LABEL; each once. */
static GArray *
list_ranges (const Mark *marks,
             guint       n,
             guint       rater,
             guint       label)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (SlTextRange));

  for (guint i = 0; i < n; i++)
    {
      const SlTextRange *last = ranges->len > 0
                                  ? &g_array_index (ranges, SlTextRange, ranges->len - 1)
                                  : NULL;

      if (marks[i].rater == rater && marks[i].label == label &&
          (last == NULL || !sl_text_range_equal (last, &marks[i].range)))
        g_array_append_val (ranges, marks[i].range);
    }

  return ranges;
}

static double
count_chars (GArray *merged)
{
  double n = 0;

  for (guint i = 0; i < merged->len; i++)
    n += sl_text_range_length (&g_array_index (merged, SlTextRange, i));

  return n;
}

/* How many characters two lists share, each sorted and without overlaps. */
static double
count_shared_chars (GArray *a,
                    GArray *b)
{
  double n = 0;
  guint i = 0;
  guint k = 0;

  while (i < a->len && k < b->len)
    {
      const SlTextRange *one = &g_array_index (a, SlTextRange, i);
      const SlTextRange *other = &g_array_index (b, SlTextRange, k);

      n += sl_text_range_overlap (one, other);
      if (one->end <= other->end)
        i++;
      else
        k++;
    }

  return n;
}

/* How many of RANGES, sorted, share a character with MERGED, sorted and without overlaps. */
static double
count_met (GArray *ranges,
           GArray *merged)
{
  double n = 0;
  guint k = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const SlTextRange *range = &g_array_index (ranges, SlTextRange, i);

      while (k < merged->len && g_array_index (merged, SlTextRange, k).end <= range->start)
        k++;
      n += k < merged->len && g_array_index (merged, SlTextRange, k).start < range->end;
    }

  return n;
}

static double
count_equal (GArray *a,
             GArray *b)
{
  double n = 0;
  guint i = 0;
  guint k = 0;

  while (i < a->len && k < b->len)
    {
      int order = sl_text_range_compare (&g_array_index (a, SlTextRange, i),
                                         &g_array_index (b, SlTextRange, k));

      n += order == 0;
      i += order <= 0;
      k += order >= 0;
    }

  return n;
}

static void
add_counts (Counts *counts,
            GArray *a,
            GArray *b)
{
  g_autoptr (GArray) merged_a = sl_unitizing_merge (a, TRUE);
  g_autoptr (GArray) merged_b = sl_unitizing_merge (b, TRUE);

  counts->n_a += a->len;
  counts->n_b += b->len;
  counts->exact += count_equal (a, b);
  counts->met_a += count_met (a, merged_b);
  counts->met_b += count_met (b, merged_a);
  counts->chars_a += count_chars (merged_a);
  counts->chars_b += count_chars (merged_b);
  counts->chars_both += count_shared_chars (merged_a, merged_b);
}

/* The marks of each of the raters and labels in question, in one place. */
static void
look_at_place (Question   *question,
               const Text *text,
               const Mark *marks,
               guint       n)
{
  guint n_raters = question->raters->len;
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree Counts *counts = g_new0 (Counts, MAX (question->n_pairs, 1));

  for (guint label = 0; label < question->marks->n_labels; label++)
    {
      guint pair = 0;

      g_ptr_array_set_size (lists, 0);
      for (guint i = 0; i < n_raters; i++)
        g_ptr_array_add (lists, list_ranges (marks, n, g_array_index (question->raters, guint, i),
                                             label));
      for (guint i = 0; i < n_raters; i++)
        {
          for (guint k = i + 1; k < n_raters; k++, pair++)
            {
              if (text->parts[g_array_index (question->raters, guint, i)] &&
                  text->parts[g_array_index (question->raters, guint, k)])
                add_counts (&counts[pair], g_ptr_array_index (lists, i),
                            g_ptr_array_index (lists, k));
            }
        }
    }
  g_array_append_vals (question->counts, counts, question->n_pairs);
}

static void
look_for_places (Question *question,
                 Text     *text)
{
  const Mark *marks = (const Mark *) (gconstpointer) text->marks->data;
  guint first = 0;
  guint end = 0;

  for (guint i = 0; i < text->marks->len; i++)
    {
      if (i > first && marks[i].range.start >= end)
        {
          look_at_place (question, text, &marks[first], i - first);
          first = i;
        }
      end = MAX (end, marks[i].range.end);
    }
  if (first < text->marks->len)
    look_at_place (question, text, &marks[first], text->marks->len - first);
}

static void
look_at_units (Question *question,
               Text     *text)
{
  SlUnitizing sum = { 0, 0 };
  guint n = 0;

  for (guint label = 0; label < question->marks->n_labels; label++)
    {
      g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      SlUnitizing one;

      for (guint i = 0; i < question->raters->len; i++)
        {
          guint rater = g_array_index (question->raters, guint, i);

          if (text->parts[rater])
            g_ptr_array_add (lists, list_ranges ((const Mark *) (gconstpointer) text->marks->data,
                                                 text->marks->len, rater, label));
        }
      n = lists->len;
      if (n < 2)
        return;
      one = sl_unitizing_compute ((GArray *const *) lists->pdata, n, text->length);
      sum.observed += one.observed;
      sum.expected += one.expected;
    }
  g_array_append_val (question->disagreements, sum);
}

static void
look_at_text (Question *question,
              guint     i)
{
  Text *text = g_ptr_array_index (question->marks->texts, i);
  guint n_parts = 0;

  for (guint k = 0; k < question->raters->len; k++)
    n_parts += text->parts[g_array_index (question->raters, guint, k)];
  if (n_parts < 2)
    return;

  g_array_sort (text->marks, compare_marks);
  for (guint k = 0; k < text->marks->len; k++)
    {
      for (guint r = 0; r < question->raters->len; r++)
        question->n_marks += g_array_index (text->marks, Mark, k).rater ==
                             g_array_index (question->raters, guint, r);
    }
  look_for_places (question, text);
  look_at_units (question, text);
}

/* F1 of marks, exact and overlapping, and of characters, of two people. */
static gboolean
reckon_f1 (const Counts *counts,
           SlMeasure     measure,
           double       *f1)
{
  double precision;
  double recall;

  if (counts->n_a + counts->n_b <= 0)
    return FALSE;
  if (measure == SL_MEASURE_SPAN_F1_EXACT)
    *f1 = 2 * counts->exact / (counts->n_a + counts->n_b);
  else if (measure == SL_MEASURE_CHAR_F1)
    *f1 = 2 * counts->chars_both / (counts->chars_a + counts->chars_b);
  else
    {
      recall = counts->n_a > 0 ? counts->met_a / counts->n_a : 0;
      precision = counts->n_b > 0 ? counts->met_b / counts->n_b : 0;
      *f1 = recall + precision > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

  return TRUE;
}

/* The mean over the pairs, where each place counts as often as WEIGHTS tells (once for NULL). */
static gboolean
reckon_mean_f1 (const Question *question,
                const guint    *weights,
                double         *means)
{
  guint n_places = question->n_pairs > 0 ? question->counts->len / question->n_pairs : 0;
  double sums[SL_MEASURE_ALPHA_U] = { 0 };
  guint n = 0;

  for (guint pair = 0; pair < question->n_pairs; pair++)
    {
      double total[sizeof (Counts) / sizeof (double)] = { 0 };
      gboolean counted = TRUE;
      double f1 = 0;

      for (guint i = 0; i < n_places; i++)
        {
          const double *from = (const double *) &g_array_index (question->counts, Counts,
                                                                i * question->n_pairs + pair);
          double weight = weights != NULL ? weights[i] : 1;

          for (guint k = 0; k < G_N_ELEMENTS (total) && weight > 0; k++)
            total[k] += weight * from[k];
        }
      for (guint i = 0; i < SL_MEASURE_ALPHA_U; i++)
        {
          counted = reckon_f1 ((const Counts *) total, i, &f1);
          sums[i] += counted ? f1 : 0;
        }
      n += counted;
    }
  for (guint i = 0; i < SL_MEASURE_ALPHA_U; i++)
    means[i] = n > 0 ? sums[i] / n : 0;

  return n > 0;
}

static void
bootstrap_f1 (const Question *question,
              SlEstimate     *estimates)
{
  guint n_places = question->counts->len / question->n_pairs;
  g_autofree guint *weights = g_new (guint, n_places);
  GArray *values[SL_MEASURE_ALPHA_U];
  SlRandom random;

  sl_random_init (&random, SL_BOOTSTRAP_SEED);
  for (guint i = 0; i < SL_MEASURE_ALPHA_U; i++)
    values[i] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint s = 0; s < SL_BOOTSTRAP_RESAMPLES; s++)
    {
      double means[SL_MEASURE_ALPHA_U];

      memset (weights, 0, n_places * sizeof *weights);
      for (guint i = 0; i < n_places; i++)
        weights[sl_random_below (&random, n_places)]++;
      if (!reckon_mean_f1 (question, weights, means))
        continue;
      for (guint i = 0; i < SL_MEASURE_ALPHA_U; i++)
        g_array_append_val (values[i], means[i]);
    }
  for (guint i = 0; i < SL_MEASURE_ALPHA_U; i++)
    {
      estimates[i].has_interval = sl_bootstrap_interval (values[i], &estimates[i].low,
                                                         &estimates[i].high);
      g_array_unref (values[i]);
    }
}

static void
bootstrap_alpha (const Question *question,
                 SlEstimate     *estimate)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = question->disagreements->len;
  SlRandom random;

  sl_random_init (&random, SL_BOOTSTRAP_SEED);
  for (guint s = 0; s < SL_BOOTSTRAP_RESAMPLES && n >= MIN_TEXTS; s++)
    {
      SlUnitizing sum = { 0, 0 };
      double alpha;

      for (guint i = 0; i < n; i++)
        {
          const SlUnitizing *one = &g_array_index (question->disagreements, SlUnitizing,
                                                   sl_random_below (&random, n));

          sum.observed += one->observed;
          sum.expected += one->expected;
        }
      alpha = 1 - sum.observed / sum.expected;
      if (sum.expected > 0)
        g_array_append_val (values, alpha);
    }
  estimate->has_interval = sl_bootstrap_interval (values, &estimate->low, &estimate->high);
}

static void
answer_alpha (const Question *question,
              SlEstimate     *estimate)
{
  SlUnitizing sum = { 0, 0 };

  for (guint i = 0; i < question->disagreements->len; i++)
    {
      sum.observed += g_array_index (question->disagreements, SlUnitizing, i).observed;
      sum.expected += g_array_index (question->disagreements, SlUnitizing, i).expected;
    }
  if (sum.expected > 0)
    {
      estimate->value = 1 - sum.observed / sum.expected;
      bootstrap_alpha (question, estimate);
    }
  else
    estimate->undefined = question->n_marks > 0 ? SL_UNDEFINED_NO_CHANCE : SL_UNDEFINED_NO_MARKS;
}

static void
answer (Question   *question,
        SlEstimate *estimates)
{
  double means[SL_MEASURE_ALPHA_U];
  gboolean defined;

  question->n_pairs = question->raters->len * (question->raters->len - 1) / 2;
  question->counts = g_array_new (FALSE, FALSE, sizeof (Counts));
  question->disagreements = g_array_new (FALSE, FALSE, sizeof (SlUnitizing));
  for (guint i = 0; i < question->texts->len; i++)
    look_at_text (question, g_array_index (question->texts, guint, i));

  defined = reckon_mean_f1 (question, NULL, means);
  for (guint i = 0; i <= SL_MEASURE_ALPHA_U; i++)
    estimates[i] = (SlEstimate) { .n = question->n_marks };
  for (guint i = 0; i < SL_MEASURE_ALPHA_U; i++)
    {
      estimates[i].undefined = defined ? SL_DEFINED : SL_UNDEFINED_NO_MARKS;
      estimates[i].value = means[i];
    }
  if (defined)
    bootstrap_f1 (question, estimates);
  answer_alpha (question, &estimates[SL_MEASURE_ALPHA_U]);

  g_array_unref (question->counts);
  g_array_unref (question->disagreements);
}

static GArray *
count_up (guint n)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    g_array_append_val (numbers, i);

  return numbers;
}

/**
 * sl_marks_estimate:
 * @self: marks
 * @estimates: (array): where to put the estimates, indexed by #SlMeasure; only those of marks
 *
 * Compares everyone in all texts: F1 is the mean over the pairs (Hripcsak & Rothschild 2005,
 * "Agreement, the F-measure, and reliability in information retrieval"); alpha adds up the
 * disagreements of the texts. Intervals draw again the places in which marks stand, and for alpha the
 * texts.
 */
void
sl_marks_estimate (SlMarks    *self,
                   SlEstimate *estimates)
{
  g_autoptr (GArray) raters = count_up (self->n_raters);
  g_autoptr (GArray) texts = count_up (self->texts->len);
  Question question = { .marks = self, .raters = raters, .texts = texts };

  answer (&question, estimates);
}

/**
 * sl_marks_estimate_pair:
 * @self: marks
 * @a: a person
 * @b: another
 * @estimates: (array): as for sl_marks_estimate()
 *
 * Compares two people in all texts.
 */
void
sl_marks_estimate_pair (SlMarks    *self,
                        guint       a,
                        guint       b,
                        SlEstimate *estimates)
{
  g_autoptr (GArray) raters = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) texts = count_up (self->texts->len);
  Question question = { .marks = self, .raters = raters, .texts = texts };

  g_return_if_fail (a < self->n_raters && b < self->n_raters);

  g_array_append_val (raters, a);
  g_array_append_val (raters, b);
  answer (&question, estimates);
}

/**
 * sl_marks_estimate_text:
 * @self: marks
 * @text: a text
 * @estimates: (array): as for sl_marks_estimate()
 *
 * Compares everyone in one text.
 */
void
sl_marks_estimate_text (SlMarks    *self,
                        guint       text,
                        SlEstimate *estimates)
{
  g_autoptr (GArray) raters = count_up (self->n_raters);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (guint));
  Question question = { .marks = self, .raters = raters, .texts = texts };

  g_return_if_fail (text < self->texts->len);

  g_array_append_val (texts, text);
  answer (&question, estimates);
}
