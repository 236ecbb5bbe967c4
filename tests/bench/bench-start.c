/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* bench-start PROGRAM: the time from starting the program to its first frame of the sample comparison,
 * against that of an empty AdwApplicationWindow, which this program shows when it is called with
 * "--empty". The two take turns; a line of JSON gives the best of each, for the machine may be busy,
 * once for a first start, which reads and compares the five articles and writes the file, and once
 * for a start with that comparison; each with GTK's own choice of a renderer, as people have it, and
 * with cairo, where there is no graphics driver to hide behind. */
#include <adwaita.h>
#include <string.h>

#include "sl-test-utils.h"

#define ROUNDS 9
#define WIDTH 1280
#define HEIGHT 800

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

/* Milliseconds until the program says that it has painted; it is waited for until it has ended. */
static double
run_once (GSubprocessLauncher *launcher,
          const char          *program,
          const char          *argument)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) child = g_subprocess_launcher_spawn (launcher, &error, program, argument,
                                                               NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  gint64 end;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  end = g_get_monotonic_time ();
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "first frame");
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);

  return (end - start) / 1e3;
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
  g_subprocess_launcher_unsetenv (launcher, "GSK_RENDERER");
  if (renderer != NULL)
    g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", renderer, TRUE);

  return launcher;
}

static void
report (const char *figure,
        const char *renderer,
        double      sample,
        double      empty)
{
  g_print ("{\"figure\": \"start to first frame, %s, %s renderer, ratio to an empty window\", "
           "\"ratio\": %.2f, \"sample_ms\": %.0f, \"empty_ms\": %.0f}\n",
           figure, renderer != NULL ? renderer : "default", sample / empty, sample, empty);
}

static void
compare (const char *self,
         const char *program,
         const char *renderer)
{
  double first = G_MAXDOUBLE;
  double again = G_MAXDOUBLE;
  double empty = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *folder = sl_test_make_dir ();
      g_autoptr (GSubprocessLauncher) launcher = create_launcher (folder, renderer);

      empty = MIN (empty, run_once (launcher, self, "--empty"));
      first = MIN (first, run_once (launcher, program, "--sample"));
      again = MIN (again, run_once (launcher, program, "--sample"));
      sl_test_remove_dir (folder);
    }
  report ("first start", renderer, first, empty);
  report ("later start", renderer, again, empty);
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
  compare (argv[0], argv[1], "cairo");

  return 0;
}
