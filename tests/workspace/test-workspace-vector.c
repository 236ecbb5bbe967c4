/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace-vector.h"

#include <string.h>

#include "exchange/sl-bundle-json.h"
#include "sl-test-set.h"
#include "sl-test-utils.h"
#include "sl-test-workspace.h"

#define ANN "a0000000-0000-4000-8000-000000000000"
#define DESK "d0000000-0000-4000-8000-000000000000"

static void
test_string (void)
{
  g_autoptr (SlVector) vector = sl_vector_new ();
  g_autoptr (SlVector) again = NULL;
  g_autofree char *string = NULL;
  gint64 clock;

  sl_vector_set (vector, ANN, DESK, 7);
  sl_vector_set (vector, DESK, ANN, 9007199254740992);
  string = sl_known_to_string (vector, 12);
  again = sl_known_from_string (string, &clock);
  g_assert_cmpint (clock, ==, 12);
  g_assert_true (sl_vector_equal (vector, again));
}

/* What a hostile file may have in its place. */
static void
test_nonsense (void)
{
  static const char *const values[] = {
    NULL, "", "x", "-3", "99999999999999999999", "1\nx", "1\n" ANN " " DESK " -1",
    "1\n" ANN " " DESK " 9007199254740993", "1\n" ANN " " ANN " " ANN " 4", "1\n" ANN "\n\n 1 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      gint64 clock;
      g_autoptr (SlVector) vector = sl_known_from_string (values[i], &clock);

      g_assert_cmpuint (sl_vector_get_n (vector), ==, 0);
      g_assert_cmpint (clock, >=, 0);
    }
}

/* A comparison with a verdict, and an empty one of somebody else. */
typedef struct
{
  SlTestComparison ours;
  SlAnnotator *other;
  SlWorkspace *empty;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  sl_test_comparison_init (&fixture->ours);
  g_assert_true (sl_workspace_set_verdict (fixture->ours.workspace, fixture->ours.claim_a,
                                           SL_VERDICT_DISPUTED, NULL));
  path = g_build_filename (fixture->ours.folder, "other.sidelight", NULL);
  file = g_file_new_for_path (path);
  fixture->other = sl_annotator_new (NULL, "Ben", NULL);
  fixture->empty = sl_workspace_create (file, fixture->other, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->empty);
  g_clear_object (&fixture->other);
  sl_test_comparison_clear (&fixture->ours);
}

static char *
export_json (SlWorkspace *workspace)
{
  g_autoptr (SlSet) set = sl_set_new_from_source (sl_workspace_get_set_source (workspace));

  return sl_test_export ("json", set, NULL);
}

static void
import_json (SlWorkspace *workspace,
             const char  *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = sl_test_import ("json", json, -1, &error);
  g_autoptr (SlMergeReport) report = NULL;

  g_assert_no_error (error);
  report = sl_workspace_merge_set (workspace, SL_SET_SOURCE (set), FALSE, &error);
  g_assert_no_error (error);
}

static SlVector *
dup_vector (SlWorkspace *workspace)
{
  return sl_set_source_dup_vector (sl_workspace_get_set_source (workspace));
}

/* Out, into an empty comparison, out: the same bytes, the vector among them. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *first = export_json (fixture->ours.workspace);
  g_autofree char *second = NULL;
  g_autoptr (SlVector) vector = dup_vector (fixture->ours.workspace);
  g_autoptr (SlVector) later = NULL;

  g_assert_nonnull (strstr (first, "\"vector\":[{"));
  import_json (fixture->empty, first);
  second = export_json (fixture->empty);
  g_assert_cmpstr (first, ==, second);

  /* What is done from then on counts, on top of what the set told. */
  g_assert_true (sl_workspace_set_verdict (fixture->empty, fixture->ours.claim_b,
                                           SL_VERDICT_SUPPORTED, NULL));
  later = dup_vector (fixture->empty);
  g_assert_cmpuint (sl_vector_get_n (later), ==, sl_vector_get_n (vector) + 1);
}

/* Taking the import back takes back what it told. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *json = export_json (fixture->ours.workspace);
  g_autoptr (SlVector) theirs = dup_vector (fixture->ours.workspace);
  g_autoptr (SlVector) vector = NULL;
  g_autoptr (GError) error = NULL;

  import_json (fixture->empty, json);
  g_free (sl_workspace_undo (fixture->empty, &error));
  g_assert_no_error (error);
  vector = dup_vector (fixture->empty);
  g_assert_false (sl_vector_equal (vector, theirs));
}

static void
note_stranger (const char *annotator,
               const char *device,
               gint64      seq,
               gpointer    user_data)
{
  g_assert_cmpstr (annotator, ==, user_data);
}

/* The set of one annotator tells only of this one, and a bundle that is made for whoever has a set
 * leaves out what is in it. */
static void
test_since_set (Fixture       *fixture,
                gconstpointer  data)
{
  const char *uuid = sl_annotator_get_uuid (fixture->ours.annotator);
  g_autofree char *path = g_build_filename (fixture->ours.folder, "ann.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SlSet) set =
    sl_set_new_of_annotator (sl_workspace_get_set_source (fixture->ours.workspace), uuid);
  g_autofree char *json = sl_test_export ("json", set, NULL);
  g_autoptr (SlVector) vector = sl_set_source_dup_vector (SL_SET_SOURCE (set));
  g_autoptr (SlVector) since = NULL;
  g_autoptr (SlBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sl_vector_get_n (vector), ==, 1);
  sl_vector_foreach (vector, note_stranger, (gpointer) uuid);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  since = sl_bundle_read_vector (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sl_vector_equal (since, vector));
  bundle = sl_workspace_make_bundle (fixture->ours.workspace, since, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bundle->entries->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-vector/string", test_string);
  g_test_add_func ("/workspace-vector/nonsense", test_nonsense);
  g_test_add ("/workspace-vector/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/workspace-vector/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/workspace-vector/since-set", Fixture, NULL, set_up, test_since_set, tear_down);

  return g_test_run ();
}
