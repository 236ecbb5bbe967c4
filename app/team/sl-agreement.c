/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-agreement.h"

#include "sl-coefficient.h"
#include "sl-marks.h"
#include "sl-tally.h"

#define N_CATEGORIES (SL_N_VERDICTS - 1)

/* What one person said of a claim, or that the person marked it (without a verdict). */
typedef struct
{
  guint member;
  SlVerdict verdict;
  char *changed;
} Voice;

/* Claims on the same words are one: people who mark blindly make one each. */
typedef struct
{
  guint article;
  SlTextRange range;
  GArray *voices;
} Unit;

struct _SlAgreement
{
  GObject parent_instance;

  GPtrArray *members; /* those who are compared first */
  guint n_compared;
  GPtrArray *articles;
  GPtrArray *units;
  GHashTable *units_by_claim;
  GHashTable *units_by_place;

  SlAgreementPart *overall;
  GPtrArray *pairs;
  GPtrArray *verdicts;
  GPtrArray *article_parts;
};

G_DEFINE_FINAL_TYPE (SlAgreement, sl_agreement, G_TYPE_OBJECT)

static void
member_free (gpointer data)
{
  SlMember *member = data;

  g_object_unref (member->annotator);
  g_free (member);
}

static void
clear_voice (gpointer data)
{
  g_free (((Voice *) data)->changed);
}

static void
unit_free (gpointer data)
{
  Unit *unit = data;

  g_array_unref (unit->voices);
  g_free (unit);
}

static void
sl_agreement_finalize (GObject *object)
{
  SlAgreement *self = SL_AGREEMENT (object);

  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->units);
  g_hash_table_unref (self->units_by_claim);
  g_hash_table_unref (self->units_by_place);
  g_free (self->overall);
  g_ptr_array_unref (self->pairs);
  g_ptr_array_unref (self->verdicts);
  g_ptr_array_unref (self->article_parts);

  G_OBJECT_CLASS (sl_agreement_parent_class)->finalize (object);
}

static void
sl_agreement_class_init (SlAgreementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_agreement_finalize;
}

static void
sl_agreement_init (SlAgreement *self)
{
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->units = g_ptr_array_new_with_free_func (unit_free);
  self->units_by_claim = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->units_by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->overall = g_new0 (SlAgreementPart, 1);
  self->pairs = g_ptr_array_new_with_free_func (g_free);
  self->verdicts = g_ptr_array_new_with_free_func (g_free);
  self->article_parts = g_ptr_array_new_with_free_func (g_free);
}

static gboolean
add_member (gpointer   object,
            gpointer   user_data,
            GError   **error)
{
  SlAgreement *self = user_data;
  SlMember *member = g_new0 (SlMember, 1);

  member->annotator = g_object_ref (object);
  g_ptr_array_add (self->members, member);

  return TRUE;
}

static gboolean
find_member (SlAgreement *self,
             const char  *uuid,
             guint       *index)
{
  for (guint i = 0; uuid != NULL && i < self->members->len; i++)
    {
      const SlMember *member = g_ptr_array_index (self->members, i);

      if (g_str_equal (sl_annotator_get_uuid (member->annotator), uuid))
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static Unit *
intern_unit (SlAgreement *self,
             guint        article,
             SlClaim     *claim)
{
  const SlTextRange *range = sl_claim_get_range (claim);
  char *place = g_strdup_printf ("%u %u %u", article, range->start, range->end);
  Unit *unit = g_hash_table_lookup (self->units_by_place, place);

  if (unit == NULL)
    {
      unit = g_new0 (Unit, 1);
      unit->article = article;
      unit->range = *range;
      unit->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
      g_array_set_clear_func (unit->voices, clear_voice);
      g_ptr_array_add (self->units, unit);
      g_hash_table_insert (self->units_by_place, place, unit);
    }
  else
    g_free (place);
  g_hash_table_insert (self->units_by_claim, g_strdup (sl_claim_get_uuid (claim)), unit);

  return unit;
}

/* Of two verdicts of one person on the same words the later one counts. */
static void
add_voice (Unit       *unit,
           guint       member,
           SlVerdict   verdict,
           const char *changed)
{
  const Voice voice = { member, verdict, g_strdup (changed) };

  for (guint i = 0; i < unit->voices->len; i++)
    {
      Voice *known = &g_array_index (unit->voices, Voice, i);

      if (known->member != member)
        continue;
      if (verdict != SL_VERDICT_NONE &&
          (known->verdict == SL_VERDICT_NONE || g_strcmp0 (known->changed, changed) < 0))
        {
          g_free (known->changed);
          *known = voice;
        }
      else
        g_free (voice.changed);
      return;
    }
  g_array_append_val (unit->voices, voice);
}

static gboolean
add_article (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  SlAgreement *self = user_data;
  GPtrArray *claims = sl_article_get_claims (object);
  guint member;

  g_ptr_array_add (self->articles, g_object_ref (object));
  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      Unit *unit = intern_unit (self, self->articles->len - 1, claim);

      if (sl_claim_get_origin (claim) == SL_ORIGIN_FOUND ||
          !find_member (self, sl_claim_get_creator (claim), &member))
        continue;
      add_voice (unit, member, SL_VERDICT_NONE, NULL);
      ((SlMember *) g_ptr_array_index (self->members, member))->n_marked++;
    }

  return TRUE;
}

static gboolean
add_row (const SlSetRow  *row,
         gpointer         user_data,
         GError         **error)
{
  SlAgreement *self = user_data;
  SlVerdict verdict = sl_annotation_get_verdict (row->annotation);
  Unit *unit = g_hash_table_lookup (self->units_by_claim, sl_claim_get_uuid (row->claim));
  SlMember *member;
  guint index;

  if (unit == NULL || verdict == SL_VERDICT_NONE ||
      !find_member (self, sl_annotator_get_uuid (row->annotator), &index))
    return TRUE;

  add_voice (unit, index, verdict, sl_annotation_get_changed (row->annotation));
  member = g_ptr_array_index (self->members, index);
  member->n_judged++;
  member->n_verdicts[verdict]++;

  return TRUE;
}

static guint
measure_work (const SlMember *member)
{
  return member->n_judged + member->n_marked;
}

static int
compare_by_work (gconstpointer a,
                 gconstpointer b)
{
  const SlMember *one = *(const SlMember *const *) a;
  const SlMember *other = *(const SlMember *const *) b;
  guint work_one = measure_work (one);
  guint work_other = measure_work (other);

  if (work_one != work_other)
    return work_one > work_other ? -1 : 1;

  return g_strcmp0 (sl_annotator_get_uuid (one->annotator),
                    sl_annotator_get_uuid (other->annotator));
}

static int
compare_by_uuid (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (sl_annotator_get_uuid ((*(const SlMember *const *) a)->annotator),
                    sl_annotator_get_uuid ((*(const SlMember *const *) b)->annotator));
}

/* Puts those who are compared first, by UUID, and tells the voices of the new places. */
static void
sort_members (SlAgreement *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_copy (self->members, NULL, NULL);
  g_autofree guint *places = g_new0 (guint, before->len + 1);

  g_ptr_array_set_free_func (before, NULL);
  g_ptr_array_sort (self->members, compare_by_work);
  while (self->n_compared < MIN (self->members->len, SL_AGREEMENT_MAX_PEOPLE) &&
         measure_work (g_ptr_array_index (self->members, self->n_compared)) > 0)
    self->n_compared++;
  if (self->n_compared > 0)
    qsort (self->members->pdata, self->n_compared, sizeof (gpointer), compare_by_uuid);

  for (guint i = 0; i < before->len; i++)
    g_ptr_array_find (self->members, g_ptr_array_index (before, i), &places[i]);
  for (guint i = 0; i < self->units->len; i++)
    {
      Unit *unit = g_ptr_array_index (self->units, i);

      for (guint k = 0; k < unit->voices->len; k++)
        {
          Voice *voice = &g_array_index (unit->voices, Voice, k);

          voice->member = places[voice->member];
        }
    }
}

/**
 * sl_agreement_new:
 * @source: what was marked and judged
 * @error: return location for an error
 *
 * Gathers who marked and judged what. Notes and evidence are not looked at. A mark of the same words
 * of an article is the same claim, whoever made it. sl_agreement_compute() does the rest, which
 * takes longer and may be done in another thread.
 *
 * Returns: (transfer full): the people and their work, or %NULL with @error set
 */
SlAgreement *
sl_agreement_new (SlSetSource  *source,
                  GError      **error)
{
  g_autoptr (SlAgreement) self = NULL;

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), NULL);

  self = g_object_new (SL_TYPE_AGREEMENT, NULL);
  if (!sl_set_source_foreach_annotator (source, add_member, self, error) ||
      !sl_set_source_foreach_article (source, add_article, self, error) ||
      !sl_set_source_foreach_row (source, add_row, self, error))
    return NULL;
  sort_members (self);

  return g_steal_pointer (&self);
}

/* What was said of the claims of an article, or of all for G_MAXUINT. */
static SlRatings *
make_ratings (SlAgreement *self,
              guint        article)
{
  SlRatings *ratings = sl_ratings_new (self->n_compared, N_CATEGORIES);
  g_autofree int *row = g_new (int, self->n_compared + 1);

  for (guint i = 0; i < self->units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (self->units, i);

      if (article != G_MAXUINT && unit->article != article)
        continue;
      for (guint k = 0; k < self->n_compared; k++)
        row[k] = SL_RATING_MISSING;
      for (guint k = 0; k < unit->voices->len; k++)
        {
          const Voice *voice = &g_array_index (unit->voices, Voice, k);

          if (voice->member < self->n_compared && voice->verdict != SL_VERDICT_NONE)
            row[voice->member] = (int) voice->verdict - 1;
        }
      sl_ratings_add (ratings, row);
    }

  return ratings;
}

/* Who marked or judged something in an article takes part in it. */
static SlMarks *
make_marks (SlAgreement *self)
{
  SlMarks *marks = sl_marks_new (self->n_compared, 1);

  for (guint i = 0; i < self->articles->len; i++)
    {
      SlText *text = sl_article_get_text (g_ptr_array_index (self->articles, i));

      sl_marks_add_text (marks, sl_text_get_n_chars (text));
      for (guint k = 0; k < self->n_compared; k++)
        sl_marks_set_part (marks, i, k, FALSE);
    }
  for (guint i = 0; i < self->units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (self->units, i);

      for (guint k = 0; k < unit->voices->len; k++)
        {
          guint member = g_array_index (unit->voices, Voice, k).member;

          if (member >= self->n_compared)
            continue;
          sl_marks_set_part (marks, unit->article, member, TRUE);
          sl_marks_add (marks, unit->article, member, &unit->range, 0);
        }
    }

  return marks;
}

static void
fill_table (SlAgreementPart *part,
            const SlRatings *pair)
{
  g_autofree double *table = sl_tally_table (pair, 0, 1);

  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      for (guint k = 0; k < N_CATEGORIES; k++)
        part->table[i][k] = (guint) table[i * N_CATEGORIES + k];
    }
}

static void
compute_pairs (SlAgreement     *self,
               const SlRatings *ratings,
               SlMarks         *marks)
{
  for (guint a = 0; a < self->n_compared; a++)
    {
      for (guint b = a + 1; b < self->n_compared; b++)
        {
          SlAgreementPart *part = g_new0 (SlAgreementPart, 1);
          g_autoptr (SlRatings) pair = sl_ratings_new_pair (ratings, a, b);

          part->a = a;
          part->b = b;
          sl_coefficient_estimate_all (pair, part->estimates);
          sl_marks_estimate_pair (marks, a, b, part->estimates);
          fill_table (part, pair);
          g_ptr_array_add (self->pairs, part);
        }
    }
}

/* For each verdict: whether it was given, against all others. */
static void
compute_verdicts (SlAgreement     *self,
                  const SlRatings *ratings)
{
  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      SlAgreementPart *part = g_new0 (SlAgreementPart, 1);
      g_autoptr (SlRatings) against = sl_ratings_new_against (ratings, i);

      part->verdict = i + 1;
      sl_coefficient_estimate_all (against, part->estimates);
      for (guint k = 0; k <= SL_MEASURE_ALPHA_U; k++)
        part->estimates[k].undefined = SL_UNDEFINED_NO_MARKS;
      g_ptr_array_add (self->verdicts, part);
    }
}

static void
compute_articles (SlAgreement *self,
                  SlMarks     *marks)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      SlAgreementPart *part = g_new0 (SlAgreementPart, 1);
      g_autoptr (SlRatings) ratings = make_ratings (self, i);

      part->article = g_ptr_array_index (self->articles, i);
      sl_coefficient_estimate_all (ratings, part->estimates);
      sl_marks_estimate_text (marks, i, part->estimates);
      g_ptr_array_add (self->article_parts, part);
    }
}

/**
 * sl_agreement_compute:
 * @self: what sl_agreement_new() gathered
 *
 * Reckons all measures with their intervals, over all, for each pair, verdict and article. To be
 * called once, from any thread, before anything but the people is asked for.
 */
void
sl_agreement_compute (SlAgreement *self)
{
  g_autoptr (SlRatings) ratings = NULL;
  g_autoptr (SlMarks) marks = NULL;

  g_return_if_fail (SL_IS_AGREEMENT (self));
  g_return_if_fail (self->verdicts->len == 0);

  ratings = make_ratings (self, G_MAXUINT);
  marks = make_marks (self);
  sl_coefficient_estimate_all (ratings, self->overall->estimates);
  sl_marks_estimate (marks, self->overall->estimates);
  compute_pairs (self, ratings, marks);
  compute_verdicts (self, ratings);
  compute_articles (self, marks);
}

/**
 * sl_agreement_get_n_claims:
 * @self: an agreement
 *
 * Returns: how many claims there are, those on the same words counted once
 */
guint
sl_agreement_get_n_claims (SlAgreement *self)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), 0);

  return self->units->len;
}

/**
 * sl_agreement_get_n_members:
 * @self: an agreement
 *
 * Returns: how many people there are
 */
guint
sl_agreement_get_n_members (SlAgreement *self)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), 0);

  return self->members->len;
}

/**
 * sl_agreement_get_member:
 * @self: an agreement
 * @i: which
 *
 * Returns: (transfer none): a person; those who are compared come first
 */
const SlMember *
sl_agreement_get_member (SlAgreement *self,
                         guint        i)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), NULL);
  g_return_val_if_fail (i < self->members->len, NULL);

  return g_ptr_array_index (self->members, i);
}

/**
 * sl_agreement_get_n_compared:
 * @self: an agreement
 *
 * Returns: how many of the people are compared: those who marked or judged something, at most
 *   %SL_AGREEMENT_MAX_PEOPLE
 */
guint
sl_agreement_get_n_compared (SlAgreement *self)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), 0);

  return self->n_compared;
}

/**
 * sl_agreement_get_overall:
 * @self: an agreement
 *
 * Returns: (transfer none): the agreement of all about all claims
 */
const SlAgreementPart *
sl_agreement_get_overall (SlAgreement *self)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), NULL);

  return self->overall;
}

/**
 * sl_agreement_get_n_pairs:
 * @self: an agreement
 *
 * Returns: how many pairs of people there are
 */
guint
sl_agreement_get_n_pairs (SlAgreement *self)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), 0);

  return self->pairs->len;
}

/**
 * sl_agreement_get_pair:
 * @self: an agreement
 * @i: which
 *
 * Returns: (transfer none): the agreement of two people
 */
const SlAgreementPart *
sl_agreement_get_pair (SlAgreement *self,
                       guint        i)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), NULL);
  g_return_val_if_fail (i < self->pairs->len, NULL);

  return g_ptr_array_index (self->pairs, i);
}

/**
 * sl_agreement_find_pair:
 * @self: an agreement
 * @a: a person
 * @b: another
 *
 * Returns: (transfer none) (nullable): the agreement of the two, whoever of them is its first
 */
const SlAgreementPart *
sl_agreement_find_pair (SlAgreement *self,
                        guint        a,
                        guint        b)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), NULL);

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const SlAgreementPart *part = g_ptr_array_index (self->pairs, i);

      if ((part->a == a && part->b == b) || (part->a == b && part->b == a))
        return part;
    }

  return NULL;
}

/**
 * sl_agreement_get_verdict:
 * @self: an agreement
 * @verdict: a verdict, not %SL_VERDICT_NONE
 *
 * Returns: (transfer none): the agreement about whether this verdict fits; there is nothing about
 *   marks in it
 */
const SlAgreementPart *
sl_agreement_get_verdict (SlAgreement *self,
                          SlVerdict    verdict)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), NULL);
  g_return_val_if_fail (verdict != SL_VERDICT_NONE && verdict <= self->verdicts->len, NULL);

  return g_ptr_array_index (self->verdicts, verdict - 1);
}

/**
 * sl_agreement_get_n_articles:
 * @self: an agreement
 *
 * Returns: how many articles there are
 */
guint
sl_agreement_get_n_articles (SlAgreement *self)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), 0);

  return self->article_parts->len;
}

/**
 * sl_agreement_get_article:
 * @self: an agreement
 * @i: which
 *
 * Returns: (transfer none): the agreement about one article
 */
const SlAgreementPart *
sl_agreement_get_article (SlAgreement *self,
                          guint        i)
{
  g_return_val_if_fail (SL_IS_AGREEMENT (self), NULL);
  g_return_val_if_fail (i < self->article_parts->len, NULL);

  return g_ptr_array_index (self->article_parts, i);
}
