/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-replica.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

#define ANN "a0000000-0000-4000-8000-000000000000"
#define BEN "b0000000-0000-4000-8000-000000000000"

static void
test_remembered (void)
{
  g_autoptr (SlReplica) first = sl_replica_load ("/dam.sidelight", ANN);
  g_autoptr (SlReplica) again = NULL;
  g_autoptr (SlReplica) other = NULL;
  g_autofree char *device = sl_replica_dup_device (first, "/dam.sidelight");
  g_autofree char *elsewhere = sl_replica_dup_device (first, "/copy.sidelight");
  g_autofree char *later = NULL;

  g_assert_cmpint (first->seq, ==, 0);
  g_assert_cmpstr (device, !=, elsewhere);
  first->seq = 7;
  sl_replica_save (first, "/dam.sidelight", ANN);
  again = sl_replica_load ("/dam.sidelight", ANN);
  g_assert_cmpint (again->seq, ==, 7);
  g_assert_cmpstr (again->epoch, ==, first->epoch);
  other = sl_replica_load ("/dam.sidelight", BEN);
  g_assert_cmpint (other->seq, ==, 0);
  g_assert_cmpstr (other->epoch, !=, first->epoch);

  sl_replica_renew (again);
  g_assert_cmpint (again->seq, ==, 0);
  later = sl_replica_dup_device (again, "/dam.sidelight");
  g_assert_cmpstr (later, !=, device);
}

/* A file that nobody vouches for says nothing. */
static void
test_damaged (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "sidelight", NULL);
  g_autofree char *path = g_build_filename (folder, "replicas.ini", NULL);
  g_autoptr (SlReplica) replica = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "\xff[[]\nepoch=x", -1, NULL));
  replica = sl_replica_load ("/dam.sidelight", ANN);
  g_assert_cmpint (replica->seq, ==, 0);
}

static SlVector *
dup_vector (SlTestComparison *fixture)
{
  g_autoptr (GError) error = NULL;
  SlVector *vector = sl_workspace_dup_vector (fixture->workspace, &error);

  g_assert_no_error (error);

  return vector;
}

static void
judge (SlTestComparison *fixture,
       SlVerdict         verdict)
{
  g_assert_true (sl_workspace_set_verdict (fixture->workspace, fixture->claim_a, verdict, NULL));
}

/* Closing and opening goes on with the numbers; a backup in the place of the file does not. */
static void
test_backup (void)
{
  g_auto (SlTestComparison) fixture = { 0 };
  g_autofree char *backup = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autoptr (SlVector) one = NULL;
  g_autoptr (SlVector) still_one = NULL;
  g_autoptr (SlVector) two = NULL;

  sl_test_comparison_init (&fixture);
  file = g_file_new_for_path (fixture.path);
  backup = g_strconcat (fixture.path, ".bak", NULL);
  copy = g_file_new_for_path (backup);
  judge (&fixture, SL_VERDICT_DISPUTED);
  sl_test_comparison_reopen (&fixture);
  judge (&fixture, SL_VERDICT_SUPPORTED);
  one = dup_vector (&fixture);
  g_assert_cmpuint (sl_vector_get_n (one), ==, 1);

  sl_test_comparison_reopen (&fixture);
  g_assert_true (sl_workspace_close (fixture.workspace, NULL));
  g_assert_true (g_file_copy (file, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  sl_test_comparison_reopen (&fixture);
  judge (&fixture, SL_VERDICT_UNVERIFIABLE);
  still_one = dup_vector (&fixture);
  g_assert_cmpuint (sl_vector_get_n (still_one), ==, 1);
  g_assert_true (sl_workspace_close (fixture.workspace, NULL));

  g_assert_true (g_file_copy (copy, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
  sl_test_comparison_reopen (&fixture);
  judge (&fixture, SL_VERDICT_DISPUTED);
  two = dup_vector (&fixture);
  g_assert_cmpuint (sl_vector_get_n (two), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/replica/remembered", test_remembered);
  g_test_add_func ("/replica/damaged", test_damaged);
  g_test_add_func ("/replica/backup", test_backup);

  return g_test_run ();
}
