/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-application.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "sl-renderer.h"
#include "sl-sample-opener.h"
#include "sl-screenshot.h"
#include "sl-settings.h"
#include "sl-window.h"

struct _SlApplication
{
  AdwApplication parent_instance;

  SlRecent *recent;
  gboolean with_sample;
};

G_DEFINE_FINAL_TYPE (SlApplication, sl_application, ADW_TYPE_APPLICATION)

/* For so long a window that is being filled may stay away. */
#define PATIENCE_MS 250

/* Action with its target, and up to two keys. */
typedef struct
{
  const char *action;
  const char *keys[3];
} Accel;

static const Accel accels[] = {
  { "app.new", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open-articles", { "<Control>o" } },
  { "win.open-comparison", { "<Control><Shift>o" } },
  { "win.add-link", { "<Control>l" } },
  { "win.paste-article", { "<Control><Shift>v" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.rename", { "F2" } },
  { "win.find", { "<Control>f" } },
  { "win.find-step(1)", { "<Control>g" } },
  { "win.find-step(-1)", { "<Control><Shift>g" } },
  { "win.sidebar", { "F9" } },
  { "win.link-scrolling", { "<Control><Shift>y" } },
  { "win.step-claim(1)", { "F8" } },
  { "win.step-claim(-1)", { "<Shift>F8" } },
  { "win.step-link(1)", { "<Alt>Down" } },
  { "win.step-link(-1)", { "<Alt>Up" } },
  { "win.cross(1)", { "<Alt>Page_Down" } },
  { "win.cross(-1)", { "<Alt>Page_Up" } },
  { "win.step-region(1)", { "F6" } },
  { "win.step-region(-1)", { "<Shift>F6" } },
  { "win.view('compare')", { "<Control>1" } },
  { "win.view('claims')", { "<Control>2" } },
  { "win.view('team')", { "<Control>3", "<Control>4" } },
  { "win.zoom(1)", { "<Control>plus", "<Control>equal" } },
  { "win.zoom(-1)", { "<Control>minus" } },
  { "win.zoom(0)", { "<Control>0" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
  { "win.preferences", { "<Control>comma" } },
};

static SlWindow *
new_window (SlApplication *self)
{
  return sl_window_new (GTK_APPLICATION (self), self->recent);
}

static gboolean
present_cb (gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (user_data);

  if (gtk_window_get_application (window) != NULL && !gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (window);

  return G_SOURCE_REMOVE;
}

/* What a new window is to show may be there in a moment: then that is the first thing to see, and
 * not a welcome page that goes away at once. Work that takes longer is seen working. */
static void
present_soon (SlWindow *window)
{
  if (gtk_widget_get_visible (GTK_WIDGET (window)) || !sl_window_is_busy (window))
    gtk_window_present (GTK_WINDOW (window));
  else
    g_timeout_add_full (G_PRIORITY_DEFAULT, PATIENCE_MS, present_cb, g_object_ref (window),
                        g_object_unref);
}

/* A window that shows the welcome page, the active one first; a new one where none is free. */
static SlWindow *
free_window (SlApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (SL_IS_WINDOW (l->data) && sl_window_get_workspace (l->data) == NULL &&
          !sl_window_is_busy (l->data))
        return l->data;
    }

  return new_window (self);
}

static void
new_activated (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (new_window (SL_APPLICATION (user_data))));
}

static void
sample_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  SlWindow *window = free_window (SL_APPLICATION (user_data));

  sl_window_open_sample (window);
  present_soon (window);
}

/* Windows are closed one by one, so that each closes its comparison. */
static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static void
apply_color_scheme (GSettings *settings)
{
  /* The schema's values are those of AdwColorScheme. */
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      (AdwColorScheme) g_settings_get_enum (settings,
                                                                            "color-scheme"));
}

static void
color_scheme_changed_cb (GSettings     *settings,
                         const char    *key,
                         SlApplication *self)
{
  apply_color_scheme (settings);
}

/* Most of a start is the toolkit's, on one thread: what does not need it is begun before. That this
 * is the only Sidelight is known by now, so nobody else has the sample open. */
static void
begin_work (SlApplication *self)
{
  g_autofree char *folder = sl_window_dup_folder ();

  if (self->with_sample)
    sl_sample_open_ahead (folder);
  /* Pango has a thread of its own read the list of fonts, from here on. */
  pango_cairo_font_map_get_default ();
}

static void
sl_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new", new_activated },
    { "sample", sample_activated },
    { "quit", quit_activated },
  };
  GSettings *settings = sl_settings_get ();

  begin_work (SL_APPLICATION (application));
  G_APPLICATION_CLASS (sl_application_parent_class)->startup (application);
  sl_renderer_forget ();

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].keys);
  apply_color_scheme (settings);
  g_signal_connect_object (settings, "changed::color-scheme", G_CALLBACK (color_scheme_changed_cb),
                           application, 0);
}

static void
sl_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (new_window (SL_APPLICATION (application)));
  if (SL_IS_WINDOW (window))
    present_soon (SL_WINDOW (window));
  else
    gtk_window_present (window);
}

/* The sample is asked for by an action, so that a program that runs already opens it just as
 * well. */
static int
sl_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_contains (options, "sample"))
    return -1;
  SL_APPLICATION (application)->with_sample = TRUE;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("sidelight: %s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "sample", NULL);

  return -1;
}

static gboolean
is_comparison (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".sidelight");
}

/* The window that shows it, NULL where it could not be opened; a message says why then. */
static SlWindow *
open_comparison (SlApplication *self,
                 GFile         *file)
{
  SlWindow *window = free_window (self);
  SlWindow *shown = sl_window_open (window, file);

  present_soon (window);

  return shown;
}

/* Each comparison gets a window. Articles and colleagues' sets that are named with one comparison go into
 * that, as the command import has it; without one, or with several, they become a new comparison. */
static void
sl_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  SlApplication *self = SL_APPLICATION (application);
  g_autoptr (GListStore) others = g_list_store_new (G_TYPE_FILE);
  SlWindow *window = NULL;
  guint n_comparisons = 0;

  for (int i = 0; i < n_files; i++)
    {
      if (is_comparison (files[i]))
        {
          window = open_comparison (self, files[i]);
          n_comparisons++;
        }
      else
        {
          g_list_store_append (others, files[i]);
        }
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (others)) == 0 || (n_comparisons == 1 && window == NULL))
    return;
  if (n_comparisons != 1)
    window = free_window (self);
  sl_window_import_files (window, G_LIST_MODEL (others));
  present_soon (window);
}

static void
sl_application_window_added (GtkApplication *application,
                             GtkWindow      *window)
{
  GTK_APPLICATION_CLASS (sl_application_parent_class)->window_added (application, window);

  if (SL_IS_WINDOW (window))
    sl_screenshot_arm (window);
}

static void
sl_application_finalize (GObject *object)
{
  g_clear_object (&SL_APPLICATION (object)->recent);

  G_OBJECT_CLASS (sl_application_parent_class)->finalize (object);
}

static void
sl_application_class_init (SlApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sl_application_finalize;
  application_class->startup = sl_application_startup;
  application_class->activate = sl_application_activate;
  application_class->open = sl_application_open;
  application_class->handle_local_options = sl_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_added = sl_application_window_added;
}

static void
sl_application_init (SlApplication *self)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "sidelight", "recent.ini",
                                            NULL);

  self->recent = sl_recent_new (path);
  g_application_add_main_option (G_APPLICATION (self), "sample", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE,
                                 _("Open the sample comparison"), NULL);
}

/**
 * sl_application_new:
 *
 * Returns: (transfer full): the application
 */
SlApplication *
sl_application_new (void)
{
  return g_object_new (SL_TYPE_APPLICATION,
                       "application-id", SL_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", SL_APP_PATH,
                       NULL);
}

/**
 * sl_application_get_recent:
 * @self: the application
 *
 * Returns: (transfer none): the recent comparisons
 */
SlRecent *
sl_application_get_recent (SlApplication *self)
{
  g_return_val_if_fail (SL_IS_APPLICATION (self), NULL);

  return self->recent;
}

/**
 * sl_application_main:
 * @argc: number of arguments
 * @argv: the arguments: nothing, comparisons, or articles
 *
 * Runs the application until its last window is closed.
 *
 * Returns: the exit status
 */
int
sl_application_main (int    argc,
                     char **argv)
{
  g_autoptr (SlApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  /* main() has done so; other threads read the locale while GTK starts. */
  gtk_disable_setlocale ();
  sl_renderer_choose ("/dev");
  g_set_prgname (SL_APP_ID);
  g_set_application_name ("Sidelight");
  if (!sl_settings_check (&error))
    {
      g_printerr ("sidelight: %s\n", error->message);
      return 1;
    }

  application = sl_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
