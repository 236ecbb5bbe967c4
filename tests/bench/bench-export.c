/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* bench-export [ANNOTATIONS]: CPU time of each export, as a ratio to floors of the same run: a loop
 * of fwrite() over the same rows, and the sqlite3 shell, which prints the same table as JSON and
 * CSV. One line of JSON for each figure. Output goes to a file in memory where there is one, so
 * that the disk does not count. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "bench-set.h"
#include "exchange/sl-annotation-id.h"
#include "exchange/sl-format.h"
#include "model/sl-uuid.h"
#include "sl-test-utils.h"

#define ROUNDS 5

typedef struct
{
  SlSet *set;
  char *uuid;
  char *folder;
  guint n;
} Bench;

static double
get_cpu (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static long
get_peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}

static void
report (const char *name,
        double      seconds,
        const char *floor_name,
        double      floor_seconds,
        long        growth_kib)
{
  g_print ("{\"bench\":\"%s\",\"cpu_ms\":%.0f,\"floor\":\"%s\",\"floor_ms\":%.0f,\"ratio\":%.2f,"
           "\"growth_kib\":%ld}\n",
           name, seconds * 1000, floor_name, floor_seconds * 1000, seconds / floor_seconds, growth_kib);
}

/* The least CPU time of a few rounds: whatever else runs here only ever adds. */
static double
time_export (Bench      *bench,
             const char *format_id,
             long       *growth_kib)
{
  const SlFormat *format = sl_format_lookup (format_id);
  g_autofree char *path = g_build_filename (bench->folder, format_id, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  long peak = get_peak_kib ();
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = get_cpu (RUSAGE_SELF);

      sl_format_export_file (format, SL_SET_SOURCE (bench->set), file, NULL, &error);
      g_assert_no_error (error);
      best = MIN (best, get_cpu (RUSAGE_SELF) - start);
      if (i < ROUNDS - 1)
        g_unlink (path);
    }
  *growth_kib = get_peak_kib () - peak;

  return best;
}

static void
write_quoted (FILE       *stream,
              const char *string,
              gsize       n)
{
  fputc ('"', stream);
  for (gsize i = 0; i < n; i++)
    {
      if (string[i] == '"' || string[i] == '\\')
        fputc ('\\', stream);
      if (string[i] == '\n')
        fwrite ("\\n", 1, 2, stream);
      else
        fputc (string[i], stream);
    }
  fputc ('"', stream);
}

typedef struct
{
  FILE *stream;
  char *set_uuid;
} Floor;

/* What a program without any layer would do: the same Web Annotation, printed straight. */
static gboolean
write_floor_row (const SlSetRow  *row,
                 gpointer         user_data,
                 GError         **error)
{
  Floor *floor = user_data;
  FILE *stream = floor->stream;
  SlText *text = sl_article_get_text (row->article);
  const SlTextRange *range = sl_claim_get_range (row->claim);
  const char *utf8 = sl_text_get_utf8 (text);
  guint before = MIN (range->start, 32);
  guint after = MIN (range->end + 32, sl_text_get_n_chars (text));
  const char *verdict = sl_verdict_to_string (sl_annotation_get_verdict (row->annotation));
  const char *note = sl_annotation_get_note (row->annotation);
  g_autofree char *id = sl_annotation_id_dup (floor->set_uuid, row->annotation);

  fprintf (stream, "{\"id\":\"urn:uuid:%s\",\"type\":\"Annotation\","
                   "\"motivation\":[\"classifying\",\"oa:assessing\"],"
           "\"modified\":\"%s\",\"creator\":{\"id\":\"urn:uuid:%s\",\"type\":\"Person\","
           "\"name\":\"%s\"},\"body\":["
           "{\"type\":\"SpecificResource\",\"source\":\"tag:sidelight.org,2026:verdict:%s\","
           "\"purpose\":\"classifying\"},"
           "{\"type\":\"TextualBody\",\"value\":\"%s\",\"format\":\"text/plain\","
           "\"language\":\"en\",\"purpose\":\"tagging\"}",
           id, sl_annotation_get_changed (row->annotation), sl_annotator_get_uuid (row->annotator),
           sl_annotator_get_name (row->annotator), verdict, verdict);
  if (note != NULL)
    {
      fputs (",{\"type\":\"TextualBody\",\"value\":", stream);
      write_quoted (stream, note, strlen (note));
      fputs (",\"format\":\"text/plain\",\"purpose\":\"commenting\"}", stream);
    }
  fprintf (stream, "],\"target\":{\"type\":\"SpecificResource\",\"id\":\"urn:uuid:%s\","
                   "\"source\":\"%s\",\"selector\":["
           "{\"type\":\"TextQuoteSelector\",\"exact\":", sl_claim_get_uuid (row->claim),
           sl_article_get_detail (row->article, SL_DETAIL_URL));
  write_quoted (stream, utf8 + range->start, range->end - range->start);
  fputs (",\"prefix\":", stream);
  write_quoted (stream, utf8 + range->start - before, before);
  fputs (",\"suffix\":", stream);
  write_quoted (stream, utf8 + range->end, after - range->end);
  fprintf (stream, "},{\"type\":\"TextPositionSelector\",\"start\":%u,\"end\":%u}],"
                   "\"state\":{\"type\":\"TimeState\","
           "\"sourceDateStart\":\"2026-03-09T00:00:00Z\","
           "\"sourceDateEnd\":\"2026-03-09T23:59:59Z\","
           "\"cached\":\"urn:uuid:%s\"}}},"
           "\n", range->start, range->end, sl_article_get_uuid (row->article));

  return TRUE;
}

static double
time_fwrite (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "floor", NULL);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = get_cpu (RUSAGE_SELF);
      Floor floor = { g_fopen (path, "w"), bench->uuid };

      g_assert_nonnull (floor.stream);
      sl_set_source_foreach_row (SL_SET_SOURCE (bench->set), write_floor_row, &floor, NULL);
      fclose (floor.stream);
      best = MIN (best, get_cpu (RUSAGE_SELF) - start);
      g_unlink (path);
    }

  return best;
}

static gboolean
run_shell (Bench      *bench,
           const char *line)
{
  const char *argv[] = { "sh", "-c", line, NULL };
  int status;

  return g_spawn_sync (bench->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                       NULL, &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

/* The shell's own work on a table with the columns of our CSV. */
static double
time_sqlite (Bench      *bench,
             const char *mode)
{
  g_autofree char *line = g_strdup_printf ("sqlite3 %s rows.db 'SELECT * FROM rows' > out", mode);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = get_cpu (RUSAGE_CHILDREN);

      g_assert_true (run_shell (bench, line));
      best = MIN (best, get_cpu (RUSAGE_CHILDREN) - start);
    }

  return best;
}

static void
run_bench (Bench *bench)
{
  long json_growth;
  long csv_growth;
  long web_growth;
  double json = time_export (bench, "json", &json_growth);
  double csv = time_export (bench, "csv", &csv_growth);
  double web = time_export (bench, "webannotation", &web_growth);

  report ("export-webannotation", web, "fwrite", time_fwrite (bench), web_growth);
  if (!run_shell (bench, "command -v sqlite3 && sqlite3 rows.db '.import --csv csv rows'"))
    {
      g_printerr ("sqlite3 is not here; its floors are left out\n");
      return;
    }
  report ("export-json", json, "sqlite3 -json", time_sqlite (bench, "-json"), json_growth);
  report ("export-csv", csv, "sqlite3 -csv", time_sqlite (bench, "-csv"), csv_growth);
  report ("export-csv", csv, "sqlite3 -json", time_sqlite (bench, "-json"), csv_growth);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { NULL };

  bench.n = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 100000;
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  bench.folder = sl_test_make_dir ();
  bench.set = bench_set_new (bench.n);
  bench.uuid = sl_set_source_dup_uuid (SL_SET_SOURCE (bench.set));
  run_bench (&bench);
  sl_test_remove_dir (bench.folder);
  g_free (bench.folder);
  g_free (bench.uuid);
  g_object_unref (bench.set);

  return 0;
}
