/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-window-fixture.h"

#include "sl-ui-test.h"

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A process has one application. */
static GtkApplication *
get_application (void)
{
  static GtkApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = gtk_application_new ("org.sidelight.Test", G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }

  return application;
}

void
sl_window_fixture_set_up (SlWindowFixture *fixture,
                          gconstpointer    data)
{
  g_autofree char *recent = NULL;

  fixture->folder = sl_test_make_dir ();
  write_file (fixture->folder, "one.txt",
              "The gate at the quay\n\n"
              "The gate stood open for 12 hours, the mayor Ruth Brannoch said on Tuesday.\n\n"
              "\"Nobody could have closed it in time,\" she said. "
              "About 640 people were brought to safety.\n");
  write_file (fixture->folder, "two.txt",
              "Open gate, wet quay\n\n"
              "For 14 hours the gate stood open, the mayor Ruth Brannoch said.\n\n"
              "\"Nobody could have closed it in time,\" she said. "
              "More than 900 people were driven from their homes.\n");
  write_file (fixture->folder, "empty.txt", "");
  recent = g_build_filename (fixture->folder, "recent.ini", NULL);
  fixture->recent = sl_recent_new (recent);
  fixture->application = get_application ();
  fixture->window = sl_window_new (fixture->application, fixture->recent);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sl_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

void
sl_window_fixture_tear_down (SlWindowFixture *fixture,
                             gconstpointer    data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (fixture->application)) != NULL)
    {
      GtkWindow *window = windows->data;

      gtk_window_close (window);
      if (g_list_find (gtk_application_get_windows (fixture->application), window) != NULL)
        gtk_window_destroy (window);
    }
  g_clear_object (&fixture->recent);
  sl_test_remove_dir (fixture->folder);
  g_free (fixture->folder);
}

GFile *
sl_window_fixture_file (SlWindowFixture *fixture,
                        const char      *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

/* Imports files of the folder and waits until they are compared. */
void
sl_window_fixture_import (SlWindowFixture *fixture,
                          const char      *name,
                          ...)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  va_list args;

  va_start (args, name);
  for (const char *n = name; n != NULL; n = va_arg (args, const char *))
    {
      g_autoptr (GFile) file = sl_window_fixture_file (fixture, n);

      g_list_store_append (files, file);
    }
  va_end (args);
  sl_window_import_files (fixture->window, G_LIST_MODEL (files));
  g_assert_true (sl_window_is_busy (fixture->window));
  sl_test_wait_until (!sl_window_is_busy (fixture->window));
}

/* The first claim of the first article. */
SlClaim *
sl_window_fixture_claim (SlWindowFixture *fixture)
{
  SlWorkspace *workspace = sl_window_get_workspace (fixture->window);
  g_autoptr (SlArticle) article = g_list_model_get_item (sl_workspace_get_articles (workspace), 0);
  GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));
  g_autoptr (SlClaim) claim = g_list_model_get_item (claims, 0);

  return claim;
}

/* The dialog that is open over the window, or NULL. */
GtkWindow *
sl_window_fixture_dialog (SlWindowFixture *fixture)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window) &&
          gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}
