/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "team/sl-agreement.h"

#include <gio/gio.h>

#include "model/sl-set.h"
#include "sl-test-utils.h"

#define ANN "a1111111-1111-4111-8111-111111111111"
#define BEN "b2222222-2222-4222-8222-222222222222"
#define CEM "c3333333-3333-4333-8333-333333333333"

static const char words[] =
  "The bridge closed on Monday. Two boats were lost. The mayor promised help. Nobody was hurt.";

static SlClaim *
add_claim (SlArticle  *article,
           const char *uuid,
           guint       start,
           guint       end,
           const char *creator)
{
  const SlTextRange range = { start, end };
  SlClaim *claim = sl_claim_new (uuid, sl_article_get_uuid (article), &range,
                                 SL_CLAIM_KIND_ASSERTION,
                                 creator != NULL ? SL_ORIGIN_MARKED : SL_ORIGIN_FOUND, 0.5);

  sl_claim_set_creator (claim, creator);
  sl_article_take_claim (article, claim);

  return claim;
}

/* Two articles; the first has three found claims, and the same words marked by two people. */
static SlSet *
make_set (void)
{
  SlSet *set = sl_set_new (NULL, "Bridge");
  static const char *const people[] = { ANN, BEN, CEM };
  g_autoptr (SlText) text = sl_text_new (words, -1);
  g_autoptr (SlArticle) first = sl_article_new ("first", text);
  g_autoptr (SlArticle) second = sl_article_new ("second", text);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (SlAnnotator) annotator = sl_annotator_new (people[i], "Somebody", NULL);

      sl_set_add_annotator (set, annotator);
    }
  add_claim (first, "c1", 0, 28, NULL);
  add_claim (first, "c2", 29, 49, NULL);
  add_claim (first, "c3", 50, 74, NULL);
  add_claim (first, "m1", 75, 92 - 1, ANN);
  add_claim (first, "m2", 75, 92 - 1, BEN);
  sl_article_sort_claims (first);
  add_claim (second, "d1", 0, 28, NULL);
  g_assert_true (sl_set_add_article (set, first));
  g_assert_true (sl_set_add_article (set, second));

  return set;
}

static void
judge (SlSet      *set,
       const char *claim,
       const char *who,
       SlVerdict   verdict,
       const char *note,
       const char *changed)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (claim, who, verdict, note, changed);

  g_assert_true (sl_set_add_annotation (set, annotation));
}

static SlAgreement *
compute (SlSet *set)
{
  g_autoptr (GError) error = NULL;
  SlAgreement *agreement = sl_agreement_new (SL_SET_SOURCE (set), &error);

  g_assert_no_error (error);
  sl_agreement_compute (agreement);

  return agreement;
}

static double
get_percent (const SlAgreementPart *part)
{
  g_assert_cmpint (part->estimates[SL_MEASURE_PERCENT].undefined, ==, SL_DEFINED);

  return part->estimates[SL_MEASURE_PERCENT].value;
}

static void
test_people (void)
{
  g_autoptr (SlSet) set = make_set ();
  g_autoptr (SlAgreement) agreement = NULL;
  const SlMember *member;

  judge (set, "c1", BEN, SL_VERDICT_SUPPORTED, NULL, NULL);
  judge (set, "c2", BEN, SL_VERDICT_NONE, "Look again", NULL);
  judge (set, "c3", BEN, SL_VERDICT_DISPUTED, NULL, NULL);
  agreement = compute (set);
  g_assert_cmpuint (sl_agreement_get_n_members (agreement), ==, 3);
  g_assert_cmpuint (sl_agreement_get_n_compared (agreement), ==, 2);
  g_assert_cmpuint (sl_agreement_get_n_claims (agreement), ==, 5);
  member = sl_agreement_get_member (agreement, 0);
  g_assert_cmpstr (sl_annotator_get_uuid (member->annotator), ==, ANN);
  g_assert_cmpuint (member->n_judged, ==, 0);
  g_assert_cmpuint (member->n_marked, ==, 1);
  member = sl_agreement_get_member (agreement, 1);
  g_assert_cmpuint (member->n_judged, ==, 2);
  g_assert_cmpuint (member->n_verdicts[SL_VERDICT_DISPUTED], ==, 1);
  g_assert_cmpstr (sl_annotator_get_uuid (sl_agreement_get_member (agreement, 2)->annotator), ==,
                   CEM);
}

static void
judge_like_a_pair (SlSet *set)
{
  judge (set, "c1", ANN, SL_VERDICT_SUPPORTED, NULL, NULL);
  judge (set, "c1", BEN, SL_VERDICT_SUPPORTED, NULL, NULL);
  judge (set, "c2", ANN, SL_VERDICT_DISPUTED, NULL, NULL);
  judge (set, "c2", BEN, SL_VERDICT_UNVERIFIABLE, NULL, NULL);
  judge (set, "m1", ANN, SL_VERDICT_DISPUTED, NULL, NULL);
  judge (set, "m2", BEN, SL_VERDICT_DISPUTED, NULL, NULL);
  judge (set, "d1", ANN, SL_VERDICT_SUPPORTED, NULL, NULL);
}

/* Marks of the same words are one claim, so blind marks can be compared. */
static void
test_same_words (void)
{
  g_autoptr (SlSet) set = make_set ();
  g_autoptr (SlAgreement) agreement = NULL;
  const SlAgreementPart *pair;

  judge_like_a_pair (set);
  agreement = compute (set);
  g_assert_cmpfloat_with_epsilon (get_percent (sl_agreement_get_overall (agreement)), 2 / 3.0, 1e-12);
  g_assert_cmpuint (sl_agreement_get_n_pairs (agreement), ==, 1);
  pair = sl_agreement_find_pair (agreement, 1, 0);
  g_assert_true (pair == sl_agreement_get_pair (agreement, 0));
  g_assert_cmpuint (pair->estimates[SL_MEASURE_COHEN].n, ==, 3);
  g_assert_cmpuint (pair->table[0][0], ==, 1);
  g_assert_cmpuint (pair->table[1][1], ==, 1);
  g_assert_cmpuint (pair->table[1][2], ==, 1);
  g_assert_cmpuint (pair->table[2][1], ==, 0);
  g_assert_null (sl_agreement_find_pair (agreement, 0, 2));
}

/* In the second article only one of them did anything: it says nothing about finding. */
static void
test_found (void)
{
  g_autoptr (SlSet) set = make_set ();
  g_autoptr (SlAgreement) agreement = NULL;

  judge_like_a_pair (set);
  judge (set, "c3", ANN, SL_VERDICT_SUPPORTED, NULL, NULL);
  agreement = compute (set);
  g_assert_cmpfloat_with_epsilon (
    sl_agreement_get_overall (agreement)->estimates[SL_MEASURE_SPAN_F1_EXACT].value, 6 / 7.0, 1e-12);
  g_assert_cmpint (
    sl_agreement_get_article (agreement, 1)->estimates[SL_MEASURE_SPAN_F1_EXACT].undefined, ==,
    SL_UNDEFINED_NO_MARKS);
}

static void
test_parts (void)
{
  g_autoptr (SlSet) set = make_set ();
  g_autoptr (SlAgreement) agreement = NULL;

  judge_like_a_pair (set);
  agreement = compute (set);
  g_assert_cmpuint (sl_agreement_get_n_articles (agreement), ==, 2);
  g_assert_cmpfloat_with_epsilon (get_percent (sl_agreement_get_article (agreement, 0)), 2 / 3.0,
                                  1e-12);
  g_assert_cmpint (sl_agreement_get_article (agreement, 1)->estimates[SL_MEASURE_PERCENT].undefined,
                   ==, SL_UNDEFINED_NO_PAIRS);
  g_assert_cmpfloat_with_epsilon (
    get_percent (sl_agreement_get_verdict (agreement, SL_VERDICT_SUPPORTED)), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (
    get_percent (sl_agreement_get_verdict (agreement, SL_VERDICT_UNVERIFIABLE)), 2 / 3.0, 1e-12);
}

/* A note, a piece of evidence and a later date change nothing. */
static void
test_notes_stay_out (void)
{
  g_autoptr (SlSet) plain = make_set ();
  g_autoptr (SlSet) noted = make_set ();
  g_autoptr (SlAgreement) one = NULL;
  g_autoptr (SlAgreement) other = NULL;

  judge_like_a_pair (plain);
  one = compute (plain);
  judge_like_a_pair (noted);
  judge (noted, "c3", ANN, SL_VERDICT_NONE, "Who says so?", "2026-01-01T00:00:00Z");
  judge (noted, "d1", BEN, SL_VERDICT_NONE, "Same as above", NULL);
  other = compute (noted);
  for (guint i = 0; i < SL_N_MEASURES; i++)
    {
      const SlEstimate *a = &sl_agreement_get_overall (one)->estimates[i];
      const SlEstimate *b = &sl_agreement_get_overall (other)->estimates[i];

      g_assert_cmpint (a->undefined, ==, b->undefined);
      g_assert_cmpfloat_with_epsilon (a->value, b->value, 1e-15);
      g_assert_cmpuint (a->n, ==, b->n);
    }
}

/* One person, two verdicts on the same words: the later counts, whichever comes first. */
static void
test_later_counts (void)
{
  g_autoptr (SlSet) set = make_set ();
  g_autoptr (SlAgreement) agreement = NULL;

  judge (set, "m1", ANN, SL_VERDICT_SUPPORTED, NULL, "2026-01-01T00:00:00Z");
  judge (set, "m2", ANN, SL_VERDICT_DISPUTED, NULL, "2026-01-02T00:00:00Z");
  judge (set, "m1", BEN, SL_VERDICT_DISPUTED, NULL, "2026-01-02T00:00:00Z");
  judge (set, "m2", BEN, SL_VERDICT_SUPPORTED, NULL, "2026-01-01T00:00:00Z");
  agreement = compute (set);
  g_assert_cmpfloat_with_epsilon (get_percent (sl_agreement_get_overall (agreement)), 1, 1e-12);
  g_assert_cmpuint (sl_agreement_get_overall (agreement)->estimates[SL_MEASURE_PERCENT].n, ==, 1);
}

/* A class of many: those who did most are compared. */
static void
test_many_people (void)
{
  g_autoptr (SlSet) set = make_set ();
  g_autoptr (SlAgreement) agreement = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("e%07u-1111-4111-8111-111111111111", i);
      g_autoptr (SlAnnotator) annotator = sl_annotator_new (uuid, "Student", NULL);

      sl_set_add_annotator (set, annotator);
      judge (set, "c1", uuid, 1 + i % 3, NULL, NULL);
      if (i >= 20)
        judge (set, "c2", uuid, 1 + i % 2, NULL, NULL);
    }
  agreement = compute (set);
  g_assert_cmpuint (sl_agreement_get_n_compared (agreement), ==, SL_AGREEMENT_MAX_PEOPLE);
  g_assert_cmpuint (sl_agreement_get_n_pairs (agreement), ==, 24 * 23 / 2);
  g_assert_cmpuint (sl_agreement_get_overall (agreement)->estimates[SL_MEASURE_PERCENT].n, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autoptr (SlAgreement) agreement = compute (set);

  g_assert_cmpuint (sl_agreement_get_n_compared (agreement), ==, 0);
  g_assert_cmpuint (sl_agreement_get_n_pairs (agreement), ==, 0);
  for (guint i = 0; i < SL_N_MEASURES; i++)
    g_assert_cmpint (sl_agreement_get_overall (agreement)->estimates[i].undefined, !=, SL_DEFINED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agreement/people", test_people);
  g_test_add_func ("/agreement/same-words", test_same_words);
  g_test_add_func ("/agreement/found", test_found);
  g_test_add_func ("/agreement/parts", test_parts);
  g_test_add_func ("/agreement/notes-stay-out", test_notes_stay_out);
  g_test_add_func ("/agreement/later-counts", test_later_counts);
  g_test_add_func ("/agreement/many-people", test_many_people);
  g_test_add_func ("/agreement/empty", test_empty);

  return g_test_run ();
}
