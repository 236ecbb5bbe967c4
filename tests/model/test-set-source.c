/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-set-source.h"

#include <string.h>

#include "model/sl-set.h"
#include "sl-test-utils.h"

#define LOW "11111111-1111-4111-8111-111111111111"
#define HIGH "99999999-9999-4999-8999-999999999999"

typedef struct
{
  SlSet *set;
  SlSetSource *source;
  SlArticle *first;
  SlArticle *second;
  SlClaim *claims[3];
} Fixture;

static void
add_annotator (Fixture    *fixture,
               const char *uuid,
               const char *name)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (uuid, name, NULL);

  g_assert_true (sl_set_add_annotator (fixture->set, annotator));
}

static void
judge (Fixture    *fixture,
       SlClaim    *claim,
       const char *annotator,
       const char *note)
{
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim), annotator,
                                                           SL_VERDICT_DISPUTED, note, NULL);

  g_assert_true (sl_set_add_annotation (fixture->set, annotation));
}

static void
join (Fixture    *fixture,
      SlClaim    *a,
      SlClaim    *b,
      SlRelation  relation)
{
  g_autoptr (SlMatch) match = sl_match_new (sl_claim_get_uuid (a), sl_claim_get_uuid (b), relation,
                                            0.5, SL_MATCH_SUGGESTED, SL_ORIGIN_FOUND);

  g_assert_true (sl_set_add_match (fixture->set, match));
}

/* Everything goes in the wrong way round: the order of the source is its own. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->set = sl_set_new (LOW, "Harbour");
  fixture->source = SL_SET_SOURCE (fixture->set);
  fixture->first = sl_test_article_new ("The crane fell.\nNobody was under it.");
  fixture->claims[0] = sl_test_claim_new (fixture->first, "The crane fell",
                                          SL_CLAIM_KIND_ASSERTION);
  fixture->claims[1] = sl_test_claim_new (fixture->first, "Nobody was under it",
                                          SL_CLAIM_KIND_ASSERTION);
  fixture->second = sl_test_article_new ("A crane fell down.");
  fixture->claims[2] = sl_test_claim_new (fixture->second, "A crane fell",
                                          SL_CLAIM_KIND_ASSERTION);
  add_annotator (fixture, HIGH, "Zed");
  add_annotator (fixture, LOW, "Ann");
  g_assert_true (sl_set_add_article (fixture->set, fixture->first));
  g_assert_true (sl_set_add_article (fixture->set, fixture->second));
  judge (fixture, fixture->claims[2], LOW, "5");
  judge (fixture, fixture->claims[1], HIGH, "4");
  judge (fixture, fixture->claims[1], LOW, "3");
  judge (fixture, fixture->claims[0], HIGH, "2");
  judge (fixture, fixture->claims[0], LOW, "1");
  join (fixture, fixture->claims[2], fixture->claims[0], SL_RELATION_SAME_CLAIM);
  join (fixture, fixture->claims[1], fixture->claims[2], SL_RELATION_ADDS_CONTEXT);
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
collect (gpointer   object,
         gpointer   user_data,
         GError   **error)
{
  g_ptr_array_add (user_data, object);

  return TRUE;
}

static gboolean
collect_note (const SlSetRow  *row,
              gpointer         user_data,
              GError         **error)
{
  g_assert_cmpstr (sl_annotation_get_claim (row->annotation), ==, sl_claim_get_uuid (row->claim));
  g_assert_cmpstr (sl_annotation_get_annotator (row->annotation), ==,
                   sl_annotator_get_uuid (row->annotator));
  g_assert_cmpstr (sl_claim_get_article (row->claim), ==, sl_article_get_uuid (row->article));
  g_string_append (user_data, sl_annotation_get_note (row->annotation));

  return TRUE;
}

static void
test_head (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *uuid = sl_set_source_dup_uuid (fixture->source);
  g_autofree char *title = sl_set_source_dup_title (fixture->source);
  g_autoptr (SlSet) nameless = sl_set_new (NULL, NULL);
  g_autofree char *none = sl_set_source_dup_title (SL_SET_SOURCE (nameless));
  g_autofree char *other = sl_set_source_dup_uuid (SL_SET_SOURCE (nameless));

  g_assert_cmpstr (uuid, ==, LOW);
  g_assert_cmpstr (title, ==, "Harbour");
  g_assert_true (none == NULL || none[0] == '\0');
  g_assert_cmpstr (other, !=, uuid);
}

static void
test_annotators_by_uuid (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_assert_true (sl_set_source_foreach_annotator (fixture->source, collect, found, NULL));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (sl_annotator_get_name (found->pdata[0]), ==, "Ann");
  g_assert_cmpstr (sl_annotator_get_name (found->pdata[1]), ==, "Zed");
}

static void
test_articles_as_added (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_assert_true (sl_set_source_foreach_article (fixture->source, collect, found, NULL));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (sl_article_get_uuid (found->pdata[0]), ==,
                   sl_article_get_uuid (fixture->first));
  g_assert_cmpuint (sl_article_get_claims (found->pdata[0])->len, ==, 2);
  g_assert_cmpuint (sl_article_get_claims (found->pdata[1])->len, ==, 1);
}

static void
test_rows_by_place (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  g_assert_true (sl_set_source_foreach_row (fixture->source, collect_note, notes, NULL));
  g_assert_cmpstr (notes->str, ==, "12345");
}

static void
test_matches_by_uuid (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_assert_true (sl_set_source_foreach_match (fixture->source, collect, found, NULL));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (sl_match_get_uuid (found->pdata[0]), <, sl_match_get_uuid (found->pdata[1]));
}

static gboolean
stop_at_second (gpointer   object,
                gpointer   user_data,
                GError   **error)
{
  guint *n = user_data;

  if (++*n < 2)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");

  return FALSE;
}

static gboolean
stop_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  return stop_at_second (row->annotation, user_data, error);
}

/* Whoever stops the reading is not called again, and the error is passed on as it was. */
static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) row_error = NULL;
  g_autoptr (GError) match_error = NULL;
  guint n = 0;

  g_assert_false (sl_set_source_foreach_row (fixture->source, stop_row, &n, &row_error));
  g_assert_error (row_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (n, ==, 2);
  n = 0;
  g_assert_false (sl_set_source_foreach_match (fixture->source, stop_at_second, &n, &match_error));
  g_assert_error (match_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  SlSetSource *source = SL_SET_SOURCE (set);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GString) notes = g_string_new (NULL);

  g_assert_true (sl_set_source_foreach_annotator (source, collect, found, NULL));
  g_assert_true (sl_set_source_foreach_article (source, collect, found, NULL));
  g_assert_true (sl_set_source_foreach_match (source, collect, found, NULL));
  g_assert_true (sl_set_source_foreach_row (source, collect_note, notes, NULL));
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (notes->len, ==, 0);
}

static SlCode *
make_code (const char *name,
           const char *definition)
{
  SlCode *code = sl_code_new ("e1000000-0000-4000-8000-000000000000", SL_CODE_FRAME, name);

  sl_code_set_definition (code, definition);

  return code;
}

static char *
dup_version (const char *name,
             const char *definition)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autoptr (SlCode) code = make_code (name, definition);

  g_assert_true (sl_set_add_code (set, code));

  return sl_set_source_dup_codebook_version (SL_SET_SOURCE (set));
}

/* The version follows from what is in the codebook and from nothing else. */
static void
test_codebook_version (void)
{
  g_autoptr (SlSet) empty = sl_set_new (NULL, NULL);
  g_autofree char *first = dup_version ("Loss", "Who lost.");
  g_autofree char *same = dup_version ("Loss", "Who lost.");
  g_autofree char *other = dup_version ("Loss", "Who lost what.");
  g_autofree char *none = dup_version ("Loss", NULL);
  g_autofree char *shifted = dup_version ("LossW", "ho lost.");

  g_assert_null (sl_set_source_dup_codebook_version (SL_SET_SOURCE (empty)));
  g_assert_cmpuint (strlen (first), ==, 64);
  g_assert_cmpstr (first, ==, same);
  g_assert_cmpstr (first, !=, other);
  g_assert_cmpstr (none, !=, first);
  g_assert_cmpstr (first, !=, shifted);
}

static void
test_vector (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autoptr (SlVector) none = sl_set_source_dup_vector (SL_SET_SOURCE (set));
  g_autoptr (SlVector) vector = NULL;
  SlVector *known = sl_vector_new ();

  g_assert_cmpuint (sl_vector_get_n (none), ==, 0);
  sl_vector_set (known, "ann", "desk", 4);
  sl_set_take_vector (set, known);
  vector = sl_set_source_dup_vector (SL_SET_SOURCE (set));
  g_assert_cmpint (sl_vector_get (vector, "ann", "desk"), ==, 4);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/set-source/head", test_head);
  add ("/set-source/annotators-by-uuid", test_annotators_by_uuid);
  add ("/set-source/articles-as-added", test_articles_as_added);
  add ("/set-source/rows-by-place", test_rows_by_place);
  add ("/set-source/matches-by-uuid", test_matches_by_uuid);
  add ("/set-source/stopped", test_stopped);
  g_test_add_func ("/set-source/empty", test_empty);
  g_test_add_func ("/set-source/codebook-version", test_codebook_version);
  g_test_add_func ("/set-source/vector", test_vector);

  return g_test_run ();
}
