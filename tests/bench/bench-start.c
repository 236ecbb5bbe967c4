/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* bench-start PROGRAM: the time from starting the program to its first frame of the sample comparison,
 * against that of an empty AdwApplicationWindow, which this program shows when it is called with
 * "--empty". The two take turns, so that what else the machine does meets both; a line of JSON gives
 * the median of the ratios of the pairs, that of the best of each, and that of the CPU time of the
 * whole run, once for a first start, which reads and compares the five articles and writes the file,
 * and once for a start with that comparison; each as people have it; with OpenGL, which without a
 * graphics processor is done in software, and then Sidelight would not choose it; and with cairo. What
 * the empty window draws with is GTK's choice or the same: on a machine without a graphics processor
 * Sidelight draws with cairo and does not load OpenGL, so that it may well be there first. */
#include <adwaita.h>
#include <string.h>
#include <sys/resource.h>

#include "sl-test-utils.h"

#define ROUNDS 9
#define WIDTH 1280
#define HEIGHT 800

/* Milliseconds of each round: until the first frame, and of CPU in all. */
typedef struct
{
  double wall[ROUNDS];
  double cpu[ROUNDS];
} Times;

static void
after_paint_cb (GdkFrameClock *clock,
                GApplication  *application)
{
  g_print ("first frame\n");
  g_application_quit (application);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (after_paint_cb), application);
  gtk_window_present (GTK_WINDOW (window));
}

static int
show_empty (void)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.sidelight.Empty",
                                                                G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static double
get_children_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

/* Waits until the program says that it has painted, and until it has ended. */
static void
run_once (GSubprocessLauncher *launcher,
          const char          *program,
          const char          *argument,
          Times               *times,
          guint                round)
{
  g_autoptr (GError) error = NULL;
  double cpu = get_children_cpu ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) child = g_subprocess_launcher_spawn (launcher, &error, program, argument,
                                                               NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  times->wall[round] = (g_get_monotonic_time () - start) / 1e3;
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "first frame");
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  times->cpu[round] = get_children_cpu () - cpu;
}

static GSubprocessLauncher *
create_launcher (const char *folder,
                 const char *renderer)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);

  g_subprocess_launcher_setenv (launcher, "SL_FIRST_FRAME", "1", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_subprocess_launcher_unsetenv (launcher, "G_ENABLE_DIAGNOSTIC");
  g_subprocess_launcher_unsetenv (launcher, "GSK_RENDERER");
  g_subprocess_launcher_unsetenv (launcher, "GDK_DEBUG");
  if (renderer != NULL)
    g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", renderer, TRUE);

  return launcher;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median_ratio (const double *times,
                  const double *others)
{
  double ratios[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    ratios[i] = times[i] / others[i];
  qsort (ratios, ROUNDS, sizeof *ratios, compare_numbers);

  return ratios[ROUNDS / 2];
}

static double
get_best (const double *times)
{
  double best = times[0];

  for (guint i = 1; i < ROUNDS; i++)
    best = MIN (best, times[i]);

  return best;
}

static void
report (const char  *figure,
        const char  *renderer,
        const Times *sample,
        const Times *empty)
{
  g_print ("{\"figure\": \"start to first frame, %s, %s renderer, ratio to an empty window\", "
           "\"ratio\": %.2f, \"ratio_of_best\": %.2f, \"ratio_of_cpu\": %.2f, \"sample_ms\": %.0f, "
           "\"empty_ms\": %.0f}\n",
           figure, renderer != NULL ? renderer : "default",
           get_median_ratio (sample->wall, empty->wall),
           get_best (sample->wall) / get_best (empty->wall),
           get_median_ratio (sample->cpu, empty->cpu), get_best (sample->wall),
           get_best (empty->wall));
}

static void
compare (const char *self,
         const char *program,
         const char *renderer)
{
  Times first, again, empty;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *folder = sl_test_make_dir ();
      g_autoptr (GSubprocessLauncher) launcher = create_launcher (folder, renderer);

      run_once (launcher, self, "--empty", &empty, i);
      run_once (launcher, program, "--sample", &first, i);
      run_once (launcher, program, "--sample", &again, i);
      sl_test_remove_dir (folder);
    }
  report ("first start", renderer, &first, &empty);
  report ("later start", renderer, &again, &empty);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 2 && strcmp (argv[1], "--empty") == 0)
    return show_empty ();
  if (argc != 2 || !gtk_init_check ())
    {
      g_print ("{\"figure\": \"start to first frame\", \"skipped\": \"no program or no display\"}\n");
      return 77;
    }

  compare (argv[0], argv[1], NULL);
  compare (argv[0], argv[1], "gl");
  compare (argv[0], argv[1], "cairo");

  return 0;
}
