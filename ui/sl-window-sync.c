/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-window-private.h"

#include <glib/gi18n.h>

#include "dialogs/sl-sync-window.h"
#include "server/sl-password.h"
#include "server/sl-server.h"
#include "workspace/sl-sync.h"

/* A visit to the team server on its way. */
typedef struct
{
  SlWindow *window;
  GCancellable *cancellable;
  GtkWidget *bar;
  char *server;
  char *password; /* to be kept, or NULL */
} Visit;

static void
visit_free (Visit *self)
{
  sl_window_end_task (self->window, self->bar);
  g_object_unref (self->window);
  g_object_unref (self->cancellable);
  g_free (self->server);
  g_free (self->password);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Visit, visit_free)

static void
tell (SlWindow     *self,
      SlSyncReport *report)
{
  g_autofree char *sent = g_strdup_printf (ngettext ("%u change sent", "%u changes sent",
                                                     report->pushed), report->pushed);
  g_autofree char *came = g_strdup_printf (ngettext ("%u received", "%u received",
                                                     report->pulled), report->pulled);
  g_autofree char *message = g_strdup_printf ("%s, %s", sent, came);
  gboolean changed = report->report->added + report->report->changed > 0;

  sl_window_toast (self, message, changed);
  if (report->report->added > 0)
    sl_window_compare (self, message);
}

/* A password is kept only once the server has taken it. */
static void
keep_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const char *const *pair = task_data;
  g_autoptr (GError) error = NULL;

  if (!sl_password_keep (pair[0], pair[1], cancellable, &error))
    g_debug ("The password was not kept: %s", error->message);
  g_task_return_boolean (task, TRUE);
}

static void
keep_password (Visit *visit)
{
  const char *const pair[] = { visit->server, visit->password, NULL };
  g_autoptr (GTask) task = NULL;

  if (visit->password == NULL)
    return;
  task = g_task_new (visit->window, NULL, NULL, NULL);
  g_task_set_task_data (task, g_strdupv ((char **) pair), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, keep_thread);
}

static void
synced_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Visit) visit = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSyncReport) report = sl_sync_finish (SL_WORKSPACE (source), result, &error);

  if (report == NULL)
    {
      sl_window_show_error (visit->window, _("The team server was not reached"), error);
      return;
    }
  keep_password (visit);
  if (SL_WORKSPACE (source) == visit->window->workspace)
    tell (visit->window, report);
}

/**
 * sl_window_sync:
 * @self: a window with a comparison
 * @target: the address of the team server
 * @password: its password; empty for that of the keyring or the environment
 * @keep: whether to keep the password in the keyring once it has served
 *
 * Sends what the user did and takes in what others did, with a bar that shows it and can stop it.
 */
void
sl_window_sync (SlWindow   *self,
                const char *target,
                const char *password,
                gboolean    keep)
{
  Visit *visit = g_new0 (Visit, 1);
  gboolean given = password != NULL && *password != '\0';

  visit->window = g_object_ref (self);
  visit->cancellable = g_cancellable_new ();
  visit->server = sl_server_check_target (target, NULL);
  visit->password = keep && given && visit->server != NULL ? g_strdup (password) : NULL;
  visit->bar = sl_window_begin_task (self, visit->cancellable, _("Visiting the team server"));
  g_signal_connect_object (self->cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel),
                           visit->cancellable, G_CONNECT_SWAPPED);
  sl_sync_async (self->workspace, target, given ? password : NULL, visit->cancellable, synced_cb,
                 visit);
}

static void
accepted_cb (SlWindow   *self,
             const char *target,
             const char *password,
             gboolean    keep)
{
  if (self->workspace != NULL)
    sl_window_sync (self, target, password, keep);
}

static void
sync_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkWidget *window = sl_sync_window_new (GTK_WINDOW (widget));

  g_signal_connect_object (window, "accepted", G_CALLBACK (accepted_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * sl_window_install_sync_actions:
 * @widget_class: the window's class
 *
 * Installs the action that visits the team server.
 */
void
sl_window_install_sync_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.sync", NULL, sync_action);
}
