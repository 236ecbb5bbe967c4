/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* bench-import [ANNOTATIONS]: CPU time of taking a W3C Web Annotation file into a comparison, as a
 * ratio to the sqlite3 shell in the same run: its JSON parser over the same file, and as many rows
 * inserted into a bare table with the indexes that verdicts have. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "bench-set.h"
#include "exchange/sl-format.h"
#include "sl-test-utils.h"
#include "workspace/sl-workspace.h"

#define ROUNDS 3

typedef struct
{
  char *folder;
  GFile *file;
  GFile *blank;
  guint n;
} Bench;

static double
get_cpu (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* A line of /proc/self/status; 0 where there is none. */
static long
get_status_kib (const char *name)
{
  g_autofree char *status = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  found = strstr (status, name);

  return found != NULL ? g_ascii_strtoll (found + strlen (name), NULL, 10) : 0;
}

/* Forgets the peak of what went before (proc(5), clear_refs). */
static void
reset_peak (void)
{
  FILE *file = g_fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static GFile *
get_child (Bench      *bench,
           const char *name)
{
  g_autofree char *path = g_build_filename (bench->folder, name, NULL);

  return g_file_new_for_path (path);
}

static SlWorkspace *
open_copy (Bench *bench)
{
  g_autoptr (GFile) copy = get_child (bench, "copy.sidelight");
  g_autoptr (SlAnnotator) me = sl_annotator_new (NULL, "Me", NULL);
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace;

  g_file_copy (bench->blank, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  workspace = sl_workspace_open (copy, me, &error);
  g_assert_no_error (error);

  return workspace;
}

static void
close_workspace (SlWorkspace *workspace)
{
  g_assert_true (sl_workspace_close (workspace, NULL));
  g_object_unref (workspace);
}

/* A comparison that has the articles and their claims, and the annotations in a file. */
static void
prepare (Bench *bench)
{
  g_autoptr (SlSet) set = bench_set_new (bench->n);
  g_autoptr (SlSet) bare = sl_set_new (NULL, "Tunnel");
  g_autoptr (GError) error = NULL;
  g_autoptr (SlAnnotator) me = sl_annotator_new (NULL, "Me", NULL);
  SlWorkspace *workspace = sl_workspace_create (bench->blank, me, &error);
  SlMergeReport *report;

  g_assert_no_error (error);
  g_assert_true (sl_format_export_file (sl_format_lookup ("webannotation"), SL_SET_SOURCE (set),
                                        bench->file, NULL, &error));
  bench_set_copy_articles (set, bare);
  report = sl_workspace_merge_set (workspace, SL_SET_SOURCE (bare), FALSE, &error);
  g_assert_no_error (error);
  sl_merge_report_free (report);
  close_workspace (workspace);
}

static double
time_import (Bench  *bench,
             double *reading,
             long   *growth_kib)
{
  double best = G_MAXDOUBLE;

  *reading = G_MAXDOUBLE;
  *growth_kib = G_MAXLONG;
  for (guint i = 0; i < ROUNDS; i++)
    {
      SlWorkspace *workspace = open_copy (bench);
      long before = get_status_kib ("VmRSS:");
      double start = get_cpu (RUSAGE_SELF);
      g_autoptr (GError) error = NULL;
      g_autoptr (SlSet) set = NULL;
      SlMergeReport *report;

      reset_peak ();
      set = sl_format_import_file (sl_format_lookup ("webannotation"), bench->file,
                                   sl_workspace_get_set_source (workspace), NULL, NULL, &error);
      g_assert_no_error (error);
      bench->n = sl_set_get_n_annotations (set);
      g_assert_cmpuint (bench->n, >, 0);
      *reading = MIN (*reading, get_cpu (RUSAGE_SELF) - start);
      if (i == 0)
        *growth_kib = get_status_kib ("VmHWM:") - before;
      report = sl_workspace_merge_set (workspace, SL_SET_SOURCE (set), FALSE, &error);
      g_assert_no_error (error);
      best = MIN (best, get_cpu (RUSAGE_SELF) - start);
      sl_merge_report_free (report);
      close_workspace (workspace);
    }

  return best;
}

static double
time_shell (Bench      *bench,
            const char *sql)
{
  const char *argv[] = { "sqlite3", "floor.db", sql, NULL };
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *database = g_build_filename (bench->folder, "floor.db", NULL);
      double start = get_cpu (RUSAGE_CHILDREN);
      int status = 1;

      g_unlink (database);
      if (!g_spawn_sync (bench->folder, (char **) argv, NULL,
                         G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                         &status, NULL) ||
          !g_spawn_check_wait_status (status, NULL))
        return 0;
      best = MIN (best, get_cpu (RUSAGE_CHILDREN) - start);
    }

  return best;
}

/* With LOG, a row of the change log goes with each, as in our file. */
static double
time_insert (Bench   *bench,
             gboolean log)
{
  g_autofree char *insert = g_strdup_printf (
    "CREATE TABLE v (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, claim TEXT NOT NULL,"
    " annotator TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT, changed TEXT) STRICT;"
    "CREATE INDEX a ON v (claim); CREATE INDEX b ON v (annotator);"
    "CREATE TABLE c (id INTEGER PRIMARY KEY, entity TEXT, uuid TEXT, after TEXT) STRICT;"
    "CREATE INDEX d ON c (entity, uuid); BEGIN;"
    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
    " INSERT INTO v (uuid, claim, annotator, verdict, changed) SELECT"
    " hex (randomblob (16)), hex (randomblob (16)), 'annotator-' || (i %% 4), 'supported',"
    " '2026-03-09T10:00:00Z' FROM n;"
    "%s COMMIT;", bench->n,
    log ? "INSERT INTO c (entity, uuid, after) SELECT 'annotation', uuid, json_object ('claim', claim,"
          " 'annotator', annotator, 'verdict', verdict, 'changed', changed) FROM v;" : "");

  return time_shell (bench, insert);
}

static void
bench_init (Bench      *bench,
            const char *folder)
{
  bench->folder = g_strdup (folder);
  bench->file = get_child (bench, "set.jsonld");
  bench->blank = get_child (bench, "blank.sidelight");
}

static void
bench_clear (Bench *bench)
{
  g_free (bench->folder);
  g_object_unref (bench->file);
  g_object_unref (bench->blank);
}

/* In a process of its own, so that what it frees does not hide what the import takes. */
static void
prepare_apart (Bench      *bench,
               const char *program)
{
  g_autofree char *n = g_strdup_printf ("%u", bench->n);
  const char *argv[] = { program, n, bench->folder, NULL };
  int status = 1;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                               &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static void
report (Bench *bench)
{
  double reading;
  long growth;
  double all = time_import (bench, &reading, &growth);
  double parse = time_shell (bench, "SELECT json_valid (readfile ('set.jsonld'));");
  double bare = parse + time_insert (bench, FALSE);
  double logged = parse + time_insert (bench, TRUE);

  g_print ("{\"bench\":\"import-webannotation\",\"cpu_ms\":%.0f,\"reading_ms\":%.0f,"
           "\"floor\":\"sqlite3 json_valid + insert\",\"floor_ms\":%.0f,\"ratio\":%.2f,"
           "\"floor_with_log_ms\":%.0f,\"ratio_with_log\":%.2f,\"growth_kib\":%ld}\n",
           all * 1000, reading * 1000, bare * 1000, bare > 0 ? all / bare : 0, logged * 1000,
           logged > 0 ? all / logged : 0, growth);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { NULL };
  g_autofree char *folder = NULL;

  bench.n = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 100000;
  if (argc > 2)
    {
      bench_init (&bench, argv[2]);
      prepare (&bench);
      bench_clear (&bench);
      return 0;
    }
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  folder = sl_test_make_dir ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  bench_init (&bench, folder);
  prepare_apart (&bench, argv[0]);
  report (&bench);
  sl_test_remove_dir (folder);
  bench_clear (&bench);

  return 0;
}
