/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-sync.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "exchange/sl-native-writer.h"
#include "server/sl-server.h"
#include "sl-test-postgres.h"
#include "sl-test-set.h"
#include "sl-test-utils.h"
#include "workspace/sl-workspace-omissions.h"

/* Two people, a server between them. */
typedef struct
{
  SlTestPostgres postgres;
  char *folder;
  SlWorkspace *workspaces[2];
  char *targets[2];
} Team;

static const char *program;
static const char *const logins[] = { "ann", "ben" };
static const char *const uuids[] = { SL_TEST_ANN, SL_TEST_BEN };

static SlWorkspace *
open_as (const char *path,
         guint       who)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (uuids[who], logins[who], NULL);
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace = g_file_query_exists (file, NULL) ? sl_workspace_open (file, annotator,
                                                                                 &error)
                                                            : sl_workspace_create (file, annotator,
                                                                                   &error);

  g_assert_no_error (error);

  return workspace;
}

static char *
dup_path (Team  *team,
          guint  who)
{
  g_autofree char *name = g_strdup_printf ("%s.sidelight", logins[who]);

  return g_build_filename (team->folder, name, NULL);
}

static void
open_both (Team *team)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = dup_path (team, i);

      team->workspaces[i] = open_as (path, i);
    }
}

static void
close_both (Team *team)
{
  for (guint i = 0; i < 2; i++)
    {
      sl_workspace_close (team->workspaces[i], NULL);
      g_clear_object (&team->workspaces[i]);
    }
}

static SlSyncReport *
sync_one (Team  *team,
          guint  who)
{
  g_autoptr (GError) error = NULL;
  SlSyncReport *report = sl_sync_run (team->workspaces[who], team->targets[who], NULL, NULL,
                                      &error);

  g_assert_no_error (error);

  return report;
}

static gboolean
set_up (Team *team)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SlBundle) bundle = NULL;

  if (!sl_server_is_available () || !sl_test_postgres_start (&team->postgres))
    {
      g_test_skip ("PostgreSQL is not there");
      return FALSE;
    }
  team->folder = sl_test_make_dir ();
  for (guint i = 0; i < 2; i++)
    team->targets[i] = sl_test_postgres_dup_target (&team->postgres, logins[i]);
  open_both (team);
  g_ptr_array_add (articles, sl_test_article_new ("The dam broke at 4 a.m., the mayor said.\n"
                                                  "About 60 people were moved to the school, and "
                                                  "nobody knows for how long they will stay."));
  g_assert_true (sl_workspace_add_articles (team->workspaces[0], articles, NULL));
  /* Ben begins with Ann's comparison; from then on the server does. */
  bundle = sl_workspace_make_bundle (team->workspaces[0], NULL, NULL, NULL);
  sl_merge_report_free (sl_workspace_apply_bundle (team->workspaces[1], bundle, FALSE, NULL));

  return TRUE;
}

static void
tear_down (Team *team)
{
  sl_test_postgres_stop (&team->postgres);
  if (team->folder == NULL)
    return;
  close_both (team);
  sl_test_remove_dir (team->folder);
  g_free (team->folder);
  g_free (team->targets[0]);
  g_free (team->targets[1]);
}

static char *
export_native (SlWorkspace *workspace)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (sl_native_write (sl_workspace_get_set_source (workspace), stream, NULL, NULL));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_same (Team *team)
{
  g_autofree char *a = export_native (team->workspaces[0]);
  g_autofree char *b = export_native (team->workspaces[1]);

  g_assert_cmpstr (a, ==, b);
}

/* One change, always a new one. */
static gboolean
change (SlWorkspace *workspace,
        GRand       *rand)
{
  g_autoptr (SlArticle) article = g_list_model_get_item (sl_workspace_get_articles (workspace), 0);
  GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));
  guint n = g_list_model_get_n_items (claims);
  g_autoptr (SlClaim) claim = n > 0 ? g_list_model_get_item (claims, g_rand_int_range (rand, 0, n))
                                    : NULL;
  SlTextRange range = { g_rand_int_range (rand, 0, 40), 0 };
  g_autofree char *note = g_strdup_printf ("%u", g_rand_int (rand));

  range.end = range.start + g_rand_int_range (rand, 1, 50);
  if (claim == NULL || (n < 40 && g_rand_int_range (rand, 0, 4) == 0))
    return sl_workspace_mark (workspace, sl_article_get_uuid (article), &range,
                              SL_VERDICT_DISPUTED, NULL) != NULL;

  return sl_workspace_set_note (workspace, sl_claim_get_uuid (claim), note, NULL);
}

/* Offline edits on both sides, then both the same; a second visit sends and brings nothing. */
static void
test_two (void)
{
  Team team = { { NULL } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  if (set_up (&team))
    {
      for (guint round = 0; round < 3; round++)
        {
          for (guint i = 0; i < 10; i++)
            g_assert_true (change (team.workspaces[i % 2], rand));
          for (guint i = 0; i < 3; i++)
            sl_sync_report_free (sync_one (&team, (round + i) % 2));
          assert_same (&team);
        }
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (SlSyncReport) report = sync_one (&team, i);

          g_assert_cmpuint (report->pushed + report->pulled, ==, 0);
        }
      /* What came is one step, and comes again when it was taken back. */
      g_assert_true (change (team.workspaces[0], rand));
      sl_sync_report_free (sync_one (&team, 0));
      sl_sync_report_free (sync_one (&team, 1));
      g_free (sl_workspace_undo (team.workspaces[1], NULL));
      sl_sync_report_free (sync_one (&team, 1));
      assert_same (&team);
    }
  tear_down (&team);
}

static void
swap_file (Team       *team,
           const char *from,
           const char *to)
{
  g_autofree char *path = dup_path (team, 0);
  g_autofree char *bytes = NULL;
  gsize n;

  sl_workspace_close (team->workspaces[0], NULL);
  g_clear_object (&team->workspaces[0]);
  g_assert_true (g_file_get_contents (from, &bytes, &n, NULL));
  g_assert_true (g_file_set_contents (to, bytes, n, NULL));
  team->workspaces[0] = open_as (path, 0);
}

/* Somebody who puts a backup in the place of the file and works on loses nothing: what was sent
 * before comes back, and what is new goes out. */
static void
test_backup (void)
{
  Team team = { { NULL } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  if (set_up (&team))
    {
      g_autofree char *path = dup_path (&team, 0);
      g_autofree char *backup = g_strconcat (path, ".bak", NULL);
      g_autoptr (SlSyncReport) report = NULL;

      g_assert_true (change (team.workspaces[0], rand));
      sl_sync_report_free (sync_one (&team, 0));
      swap_file (&team, path, backup);
      for (guint i = 0; i < 5; i++)
        g_assert_true (change (team.workspaces[0], rand));
      sl_sync_report_free (sync_one (&team, 0));
      swap_file (&team, backup, path);
      for (guint i = 0; i < 3; i++)
        g_assert_true (change (team.workspaces[0], rand));
      report = sync_one (&team, 0);
      g_assert_cmpuint (report->pushed, >=, 3);
      g_assert_cmpuint (report->pulled, >=, 5);
      sl_sync_report_free (sync_one (&team, 1));
      assert_same (&team);
    }
  tear_down (&team);
}

/* Nobody writes as somebody else, and nobody rewrites. */
/* What is not mentioned goes over the server: stated by both, noted by one, taken back by the other. */
static void
test_omissions (void)
{
  Team team = { { NULL } };

  if (set_up (&team))
    {
      g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
      GListModel *list = sl_workspace_get_articles (team.workspaces[0]);
      g_autoptr (SlArticle) first = g_list_model_get_item (list, 0);
      g_autofree char *silent = NULL;
      g_autofree char *uuid = NULL;
      SlClaim *claim;

      g_ptr_array_add (articles, sl_test_article_new ("The council met on Monday."));
      silent = g_strdup (sl_article_get_uuid (g_ptr_array_index (articles, 0)));
      g_assert_true (sl_workspace_add_articles (team.workspaces[0], articles, NULL));
      claim = sl_workspace_mark (team.workspaces[0], sl_article_get_uuid (first),
                                 &(SlTextRange) { 0, 13 }, SL_VERDICT_NONE, NULL);
      uuid = g_strdup (sl_claim_get_uuid (claim));
      g_assert_true (sl_workspace_state_omission (team.workspaces[0], uuid, silent, NULL));
      for (guint i = 0; i < 2; i++)
        sl_sync_report_free (sync_one (&team, i));
      assert_same (&team);
      g_assert_nonnull (sl_workspace_lookup_omission (team.workspaces[1], uuid, silent, SL_TEST_ANN));
      g_assert_null (sl_workspace_lookup_omission (team.workspaces[1], uuid, silent, NULL));

      g_assert_true (sl_workspace_state_omission (team.workspaces[1], uuid, silent, NULL));
      g_assert_true (sl_workspace_note_omission (team.workspaces[1], uuid, silent, "so it is", NULL));
      g_assert_true (sl_workspace_withdraw_omission (team.workspaces[0], uuid, silent, NULL));
      for (guint i = 0; i < 4; i++)
        sl_sync_report_free (sync_one (&team, i % 2));
      assert_same (&team);
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (GPtrArray) left = sl_workspace_list_omissions (team.workspaces[i], uuid, silent);

          g_assert_cmpuint (left->len, ==, 1);
          g_assert_cmpstr (sl_omission_get_note (g_ptr_array_index (left, 0)), ==, "so it is");
        }
    }
  tear_down (&team);
}

static void
test_rights (void)
{
  Team team = { { NULL } };
  static const char insert[] =
    "INSERT INTO sidelight.entry VALUES ('" SL_TEST_SET_UUID "', '" SL_TEST_BEN
    "', 'd0000000-0000-4000-8000-000000000000', 1, 1, 't', 'claim', 'k', NULL)";

  static const char forge[] =
    "INSERT INTO sidelight.entry VALUES ('" SL_TEST_SET_UUID "', '" SL_TEST_BEN
    "', 'd0000000-0000-4000-8000-000000000000', 2, 1, 't', 'omission', 'k " SL_TEST_ANN "', NULL)";

  if (set_up (&team))
    {
      SlTestPostgres *postgres = &team.postgres;

      sl_sync_report_free (sync_one (&team, 0));
      g_assert_false (sl_test_postgres_try (postgres, "ben", forge));
      g_assert_false (sl_test_postgres_try (postgres, "ann", insert));
      g_assert_true (sl_test_postgres_try (postgres, "ben", insert));
      g_assert_false (sl_test_postgres_try (postgres, "ann", "UPDATE sidelight.entry SET seq = 9"));
      g_assert_false (sl_test_postgres_try (postgres, "ann", "DELETE FROM sidelight.entry"));
      g_assert_false (sl_test_postgres_try (postgres, "ann",
                                            "INSERT INTO sidelight.member VALUES ('x', 'y')"));
    }
  tear_down (&team);
}

static void
test_no_server (void)
{
  g_autofree char *folder = sl_test_make_dir ();
  g_autofree char *path = g_build_filename (folder, "a.sidelight", NULL);
  g_autoptr (SlWorkspace) workspace = open_as (path, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_sync_run (workspace, "postgresql://ann@127.0.0.1:1/none", NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (sl_sync_run (workspace, "postgresql://[", NULL, NULL, &error));
  g_assert_nonnull (error);
  sl_workspace_close (workspace, NULL);
  sl_test_remove_dir (folder);
}

static void
synced_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_async (void)
{
  Team team = { { NULL } };

  if (set_up (&team))
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) stopped = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (SlSyncReport) report = NULL;
      g_autoptr (GError) error = NULL;

      sl_sync_async (team.workspaces[0], team.targets[0], NULL, NULL, synced_cb, &result);
      sl_test_wait_until (result != NULL);
      report = sl_sync_finish (team.workspaces[0], result, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (report->pushed, >, 0);
      g_cancellable_cancel (cancellable);
      sl_sync_async (team.workspaces[0], team.targets[0], NULL, cancellable, synced_cb, &stopped);
      sl_test_wait_until (stopped != NULL);
      g_assert_null (sl_sync_finish (team.workspaces[0], stopped, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  tear_down (&team);
}

/* A client that works until it is killed: it changes, says so, and visits the server. */
static int
be_client (char **argv)
{
  guint who = (guint) atoi (argv[2]);
  SlWorkspace *workspace = open_as (argv[3], who);
  g_autoptr (GRand) rand = g_rand_new ();
  FILE *log = g_fopen (argv[5], "a");

  for (guint i = 0; i < (guint) atoi (argv[6]); i++)
    {
      if (change (workspace, rand))
        {
          fputc ('x', log);
          fflush (log);
        }
      if (i % 5 == 4)
        {
          g_autoptr (SlSyncReport) report = sl_sync_run (workspace, argv[4], NULL, NULL, NULL);
        }
    }
  fclose (log);
  sl_workspace_close (workspace, NULL);
  g_object_unref (workspace);

  return 0;
}

static gboolean
kill_cb (gpointer user_data)
{
  kill (*(GPid *) user_data, SIGKILL);

  return G_SOURCE_REMOVE;
}

static void
ended_cb (GPid     pid,
          int      status,
          gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
live_and_die (Team       *team,
              guint       who,
              guint       n_changes,
              guint       after_ms,
              const char *log)
{
  g_autofree char *path = dup_path (team, who);
  g_autofree char *number = g_strdup_printf ("%u", who);
  g_autofree char *n = g_strdup_printf ("%u", n_changes);
  const char *argv[] = { program, "--client", number, path, team->targets[who], log, n, NULL };
  gboolean ended = FALSE;
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL,
                 NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (pid, ended_cb, &ended);
  if (after_ms > 0)
    g_timeout_add (after_ms, kill_cb, &pid);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  g_spawn_close_pid (pid);
}

static gsize
count_log (const char *path)
{
  g_autofree char *contents = NULL;
  gsize n = 0;

  return g_file_get_contents (path, &contents, &n, NULL) ? n : 0;
}

static void
count_entries (const char *annotator,
               const char *device,
               gint64      seq,
               gpointer    user_data)
{
  *(gint64 *) user_data += seq;
}

/* Killed again and again in the middle of everything: nothing is lost, nothing doubled, both end
 * with the same. */
static void
test_killed (void)
{
  Team team = { { NULL } };
  guint n_kills = g_test_slow () ? 50 : 6;
  guint n_changes = g_test_slow () ? 5000 : 60;

  if (set_up (&team))
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (7);
      g_autofree char *log = g_build_filename (team.folder, "log", NULL);
      g_autofree char *there = NULL;
      g_autofree char *expected = NULL;
      g_autoptr (SlVector) vector = NULL;
      gint64 n = 0;

      close_both (&team);
      for (guint i = 0; i < n_kills; i++)
        live_and_die (&team, i % 2, 100000, (guint) g_rand_int_range (rand, 150, 900), log);
      for (guint i = 0; i < 2; i++)
        live_and_die (&team, i, n_changes, 0, log);
      open_both (&team);
      for (guint i = 0; i < 4; i++)
        sl_sync_report_free (sync_one (&team, i % 2));
      assert_same (&team);
      vector = sl_workspace_dup_vector (team.workspaces[0], NULL);
      sl_vector_foreach (vector, count_entries, &n);
      g_assert_cmpint (n, >=, (gint64) count_log (log));
      there = sl_test_postgres_query (&team.postgres, "SELECT count(*) FROM sidelight.entry");
      expected = g_strdup_printf ("%" G_GINT64_FORMAT, n);
      g_assert_cmpstr (there, ==, expected);
      g_test_message ("%s changes, %u kills", there, n_kills);
    }
  tear_down (&team);
}

static void
prefer_memory (void)
{
  if (g_getenv ("TMPDIR") == NULL && g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 7 && g_str_equal (argv[1], "--client"))
    return be_client (argv);
  program = argv[0];
  prefer_memory ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sync/two", test_two);
  g_test_add_func ("/sync/backup", test_backup);
  g_test_add_func ("/sync/omissions", test_omissions);
  g_test_add_func ("/sync/rights", test_rights);
  g_test_add_func ("/sync/no-server", test_no_server);
  g_test_add_func ("/sync/async", test_async);
  g_test_add_func ("/sync/killed", test_killed);

  return g_test_run ();
}
