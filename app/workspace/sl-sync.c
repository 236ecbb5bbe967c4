/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-sync.h"

#include <glib/gi18n-lib.h>

#include "server/sl-password.h"
#include "server/sl-server.h"

/* What goes to the thread and comes back. */
typedef struct
{
  char *target;
  char *password;
  SlBundle *own;
  SlVector *known;
  GHashTable *texts;
} Visit;

/**
 * sl_sync_report_free:
 * @report: (transfer full): a report
 *
 * Frees it.
 */
void
sl_sync_report_free (SlSyncReport *report)
{
  g_clear_pointer (&report->report, sl_merge_report_free);
  g_free (report);
}

static void
visit_free (Visit *visit)
{
  g_free (visit->target);
  g_free (visit->password);
  g_clear_pointer (&visit->own, sl_bundle_free);
  g_clear_pointer (&visit->known, sl_vector_free);
  g_clear_pointer (&visit->texts, g_hash_table_unref);
  g_free (visit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Visit, visit_free)

/* Only what is there without a gap goes out, so that what the server has is without one. */
static void
trim (SlBundle *own,
      SlVector *known)
{
  for (guint i = own->entries->len; i > 0; i--)
    {
      const SlEntry *entry = g_ptr_array_index (own->entries, i - 1);

      if (entry->seq > sl_vector_get (known, entry->annotator, entry->device))
        g_ptr_array_remove_index (own->entries, i - 1);
    }
}

static GHashTable *
list_texts (SlWorkspace *workspace)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *articles = sl_workspace_get_articles (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      g_hash_table_add (texts, g_strdup (sl_text_get_sha256 (sl_article_get_text (article))));
    }

  return texts;
}

static Visit *
prepare (SlWorkspace  *workspace,
         const char   *target,
         const char   *password,
         GError      **error)
{
  g_autoptr (Visit) visit = g_new0 (Visit, 1);
  SlAnnotator *me = sl_workspace_get_annotator (workspace);

  g_return_val_if_fail (me != NULL, NULL);

  visit->target = g_strdup (target);
  visit->password = g_strdup (password);
  visit->known = sl_workspace_dup_vector (workspace, error);
  if (visit->known == NULL)
    return NULL;
  visit->own = sl_workspace_make_bundle (workspace, NULL, sl_annotator_get_uuid (me), error);
  if (visit->own == NULL)
    return NULL;
  trim (visit->own, visit->known);
  visit->texts = list_texts (workspace);

  return g_steal_pointer (&visit);
}

static SlServerResult *
go (Visit         *visit,
    GCancellable  *cancellable,
    GError       **error)
{
  g_autofree char *server = sl_server_check_target (visit->target, error);

  if (server == NULL)
    return NULL;
  if (visit->password == NULL && g_getenv ("PGPASSWORD") == NULL)
    visit->password = sl_password_lookup (server, cancellable);

  return sl_server_exchange (visit->target, visit->password, visit->own, visit->known,
                             visit->texts, cancellable, error);
}

static SlSyncReport *
take_home (SlWorkspace     *workspace,
           SlServerResult  *result,
           GError         **error)
{
  g_autoptr (SlSyncReport) report = g_new0 (SlSyncReport, 1);

  report->pushed = result->pushed;
  report->pulled = result->pulled->entries->len;
  report->report = report->pulled > 0 ? sl_workspace_apply_bundle (workspace, result->pulled,
                                                                   FALSE, error)
                                      : sl_merge_report_new ();

  return report->report != NULL ? g_steal_pointer (&report) : NULL;
}

/**
 * sl_sync_run:
 * @workspace: a comparison that is open as the user
 * @target: the address of the team server, see sl_server_check_target()
 * @password: (nullable): the password; %NULL for the environment's or the keyring's
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Sends what the user did to the team server and takes in what others did, as one step of undo.
 * Without a server all goes on as it was; what was broken off is done the next time.
 *
 * Returns: (transfer full): what was sent and came, or %NULL with @error set
 */
SlSyncReport *
sl_sync_run (SlWorkspace   *workspace,
             const char    *target,
             const char    *password,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (Visit) visit = NULL;
  g_autoptr (SlServerResult) result = NULL;

  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  visit = prepare (workspace, target, password, error);
  result = visit != NULL ? go (visit, cancellable, error) : NULL;

  return result != NULL ? take_home (workspace, result, error) : NULL;
}

static void
sync_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  SlServerResult *result = go (task_data, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) sl_server_result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * sl_sync_async:
 * @workspace: a comparison that is open as the user
 * @target: the address of the team server, see sl_server_check_target()
 * @password: (nullable): the password; %NULL for the environment's or the keyring's
 * @cancellable: (nullable): to stop
 * @callback: (scope async): called when the server has answered
 * @user_data: its data
 *
 * The same as sl_sync_run(), with the server in a worker thread. Changes that are made meanwhile go
 * there the next time.
 */
void
sl_sync_async (SlWorkspace         *workspace,
               const char          *target,
               const char          *password,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Visit *visit;

  g_return_if_fail (SL_IS_WORKSPACE (workspace));
  g_return_if_fail (target != NULL);

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, sl_sync_async);
  visit = prepare (workspace, target, password, &error);
  if (visit == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_set_task_data (task, visit, (GDestroyNotify) visit_free);
  g_task_run_in_thread (task, sync_thread);
}

/**
 * sl_sync_finish:
 * @workspace: the comparison
 * @result: a result
 * @error: return location for an error
 *
 * Takes in what came, as one step of undo.
 *
 * Returns: (transfer full): what was sent and came, or %NULL with @error set
 */
SlSyncReport *
sl_sync_finish (SlWorkspace   *workspace,
                GAsyncResult  *result,
                GError       **error)
{
  g_autoptr (SlServerResult) answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  answer = g_task_propagate_pointer (G_TASK (result), error);

  return answer != NULL ? take_home (workspace, answer, error) : NULL;
}
