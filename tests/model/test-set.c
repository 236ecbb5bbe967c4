/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-set.h"

#include "sl-test-utils.h"

#define ANN "11111111-1111-4111-8111-111111111111"
#define BEN "22222222-2222-4222-8222-222222222222"

typedef struct
{
  SlSet *set;
  SlArticle *first;
  SlArticle *second;
  SlClaim *early;
  SlClaim *late;
  SlClaim *other;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (SlAnnotator) ann = sl_annotator_new (ANN, "Ann Reader", NULL);
  g_autoptr (SlAnnotator) ben = sl_annotator_new (BEN, "Ben Writer", NULL);

  fixture->set = sl_set_new (NULL, "Dam");
  fixture->first = sl_test_article_new ("The dam held.\nFifty people were moved.");
  fixture->early = sl_test_claim_new (fixture->first, "The dam held", SL_CLAIM_KIND_ASSERTION);
  fixture->late = sl_test_claim_new (fixture->first, "Fifty people", SL_CLAIM_KIND_FIGURE);
  fixture->second = sl_test_article_new ("Sixty people left.");
  fixture->other = sl_test_claim_new (fixture->second, "Sixty people", SL_CLAIM_KIND_FIGURE);

  g_assert_true (sl_set_add_annotator (fixture->set, ben));
  g_assert_true (sl_set_add_annotator (fixture->set, ann));
  g_assert_true (sl_set_add_article (fixture->set, fixture->first));
  g_assert_true (sl_set_add_article (fixture->set, fixture->second));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->set);
  g_assert_finalize_object (fixture->first);
  g_assert_finalize_object (fixture->second);
}

static gboolean
judge (Fixture    *fixture,
       SlClaim    *claim,
       const char *annotator,
       SlVerdict   verdict)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim), annotator,
                                                           verdict, NULL, NULL);

  return sl_set_add_annotation (fixture->set, annotation);
}

static gboolean
append_row (const SlSetRow  *row,
            gpointer         user_data,
            GError         **error)
{
  g_autofree char *words = sl_article_dup_words (row->article, sl_claim_get_range (row->claim));

  g_string_append_printf (user_data, "%s: %s (%s) ", sl_annotator_get_initials (row->annotator),
                          words,
                          sl_verdict_to_string (sl_annotation_get_verdict (row->annotation)));

  return TRUE;
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  g_assert_true (judge (fixture, fixture->other, ANN, SL_VERDICT_DISPUTED));
  g_assert_true (judge (fixture, fixture->early, BEN, SL_VERDICT_SUPPORTED));
  g_assert_true (judge (fixture, fixture->early, ANN, SL_VERDICT_UNVERIFIABLE));
  g_assert_true (sl_set_source_foreach_row (SL_SET_SOURCE (fixture->set), append_row, rows, NULL));
  g_assert_cmpstr (rows->str, ==, "AR: The dam held (unverifiable) BW: The dam held (supported) "
                                  "AR: Sixty people (disputed) ");
  g_assert_cmpuint (sl_set_get_n_annotations (fixture->set), ==, 3);
  g_assert_nonnull (sl_set_lookup_annotation (fixture->set, sl_claim_get_uuid (fixture->early),
                                              BEN));
  g_assert_null (sl_set_lookup_annotation (fixture->set, sl_claim_get_uuid (fixture->late), BEN));
}

static gboolean
append_name (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  if (SL_IS_ANNOTATOR (object))
    g_string_append_printf (user_data, "%s ", sl_annotator_get_name (object));
  else if (SL_IS_ARTICLE (object))
    g_string_append_printf (user_data, "%u ", sl_article_get_claims (object)->len);
  else
    g_string_append_printf (user_data, "%s ",
                            sl_relation_to_string (sl_match_get_relation (object)));

  return TRUE;
}

static void
test_foreach (Fixture       *fixture,
              gconstpointer  data)
{
  SlSetSource *source = SL_SET_SOURCE (fixture->set);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (SlMatch) match = sl_match_new (sl_claim_get_uuid (fixture->late),
                                            sl_claim_get_uuid (fixture->other),
                                            SL_RELATION_CONFLICTING_FIGURE, 0.9, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);
  g_autofree char *title = sl_set_source_dup_title (source);

  g_assert_true (sl_set_add_match (fixture->set, match));
  g_assert_false (sl_set_add_match (fixture->set, match));
  g_assert_true (sl_set_source_foreach_annotator (source, append_name, names, NULL));
  g_assert_true (sl_set_source_foreach_article (source, append_name, names, NULL));
  g_assert_true (sl_set_source_foreach_match (source, append_name, names, NULL));
  g_assert_cmpstr (names->str, ==, "Ann Reader Ben Writer 2 1 conflicting-figure ");
  g_assert_cmpstr (title, ==, "Dam");
  g_assert_true (sl_set_lookup_match (fixture->set, sl_match_get_uuid (match)) == match);
  g_assert_cmpuint (sl_set_get_n_claims (fixture->set), ==, 3);
}

static gboolean
stop (gpointer   object,
      gpointer   user_data,
      GError   **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");

  return FALSE;
}

static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_set_source_foreach_annotator (SL_SET_SOURCE (fixture->set), stop, NULL,
                                                   &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sl_set_source_foreach_article (SL_SET_SOURCE (fixture->set), stop, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Nothing is taken twice, and nothing that points outside. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SlAnnotator) ann = sl_annotator_new (ANN, "Another Ann", NULL);
  g_autoptr (SlArticle) thief = sl_test_article_new ("A third text.");
  g_autoptr (SlClaim) stranger = sl_test_claim_new (thief, "third", SL_CLAIM_KIND_ASSERTION);
  g_autoptr (SlMatch) match = sl_match_new (sl_claim_get_uuid (stranger),
                                            sl_claim_get_uuid (fixture->other),
                                            SL_RELATION_SAME_CLAIM, 0.9, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);

  g_object_ref (stranger);
  g_assert_false (sl_set_add_annotator (fixture->set, ann));
  g_assert_cmpstr (sl_annotator_get_name (sl_set_lookup_annotator (fixture->set, ANN)), ==,
                   "Ann Reader");
  g_assert_false (sl_set_add_article (fixture->set, fixture->first));
  sl_article_take_claim (thief, g_object_ref (fixture->early));
  g_assert_false (sl_set_add_article (fixture->set, thief));
  g_assert_null (sl_set_lookup_article (fixture->set, sl_article_get_uuid (thief)));
  g_assert_false (sl_set_add_match (fixture->set, match));
  g_assert_false (judge (fixture, stranger, ANN, SL_VERDICT_DISPUTED));
  g_assert_false (judge (fixture, fixture->early, "33333333-3333-4333-8333-333333333333",
                         SL_VERDICT_DISPUTED));
  g_assert_true (judge (fixture, fixture->early, ANN, SL_VERDICT_DISPUTED));
  g_assert_false (judge (fixture, fixture->early, ANN, SL_VERDICT_SUPPORTED));
  g_assert_cmpuint (sl_set_get_n_articles (fixture->set), ==, 2);
  g_assert_cmpuint (sl_set_get_n_annotators (fixture->set), ==, 2);
  g_assert_cmpuint (sl_set_get_n_matches (fixture->set), ==, 0);
}

/* What is not there is not found, and an empty set has nothing. */
static void
test_lookups (Fixture       *fixture,
              gconstpointer  data)
{
  const char *nobody = "33333333-3333-4333-8333-333333333333";
  g_autoptr (SlSet) empty = sl_set_new (NULL, NULL);

  g_assert_null (sl_set_lookup_annotator (fixture->set, nobody));
  g_assert_null (sl_set_lookup_article (fixture->set, nobody));
  g_assert_null (sl_set_lookup_claim (fixture->set, nobody));
  g_assert_null (sl_set_lookup_match (fixture->set, nobody));
  g_assert_null (sl_set_lookup_annotation (fixture->set, nobody, ANN));
  g_assert_true (sl_set_lookup_claim (fixture->set, sl_claim_get_uuid (fixture->late)) ==
                 fixture->late);
  g_assert_true (sl_set_lookup_article (fixture->set, sl_article_get_uuid (fixture->second)) ==
                 fixture->second);
  g_assert_cmpuint (sl_set_get_n_annotators (empty), ==, 0);
  g_assert_cmpuint (sl_set_get_n_articles (empty), ==, 0);
  g_assert_cmpuint (sl_set_get_n_claims (empty), ==, 0);
  g_assert_cmpuint (sl_set_get_n_annotations (empty), ==, 0);
  g_assert_cmpuint (sl_set_get_n_matches (empty), ==, 0);
  g_assert_false (sl_set_add_article (empty, fixture->first) &&
                  sl_set_add_article (empty, fixture->first));
  g_assert_cmpuint (sl_set_get_n_claims (empty), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/model/set/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/model/set/foreach", Fixture, NULL, set_up, test_foreach, tear_down);
  g_test_add ("/model/set/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/model/set/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/model/set/lookups", Fixture, NULL, set_up, test_lookups, tear_down);

  return g_test_run ();
}
