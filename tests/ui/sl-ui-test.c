/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-ui-test.h"

#include <stdlib.h>
#include <string.h>

static char *folder;

static void
remove_folder (void)
{
  sl_test_remove_dir (folder);
}

/* What the program writes goes into a folder that goes away. The system's data stays in reach,
 * which G_TEST_OPTION_ISOLATE_DIRS would not leave: pictures are known by the list of media types
 * there. */
static void
isolate (void)
{
  static const char *const variables[] = {
    "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
  };

  folder = sl_test_make_dir ();
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], folder, TRUE);
  atexit (remove_folder);
}

void
sl_ui_test_init (int    *argc,
                 char ***argv)
{
  isolate ();
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      exit (0);
    }
  adw_init ();
}

/* The first widget of the type below (or at) root, in reading order; NULL where there is none. */
GtkWidget *
sl_ui_test_find (GtkWidget *root,
                 GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sl_ui_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first label below root that holds the text. */
GtkWidget *
sl_ui_test_find_label (GtkWidget  *root,
                       const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sl_ui_test_find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A window with the widget in it, on screen. Destroy it with gtk_window_destroy(). */
GtkWidget *
sl_ui_test_show (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  sl_test_wait_until (gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0);

  return window;
}

/* Lets everything happen that is due, and frames that are asked for be drawn. */
void
sl_ui_test_settle (void)
{
  gint64 until = g_get_monotonic_time () + 120 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < until)
    sl_test_iterate ();
}
