/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-server-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-late.h"

#define PQ(S) \
  S (PQ, cancel) \
  S (PQ, clear) \
  S (PQ, connectdbParams) \
  S (PQ, connectionNeedsPassword) \
  S (PQ, errorMessage) \
  S (PQ, exec) \
  S (PQ, execParams) \
  S (PQ, finish) \
  S (PQ, freeCancel) \
  S (PQ, getCancel) \
  S (PQ, getisnull) \
  S (PQ, getvalue) \
  S (PQ, ntuples) \
  S (PQ, resultErrorField) \
  S (PQ, resultStatus) \
  S (PQ, status)

SL_LATE_DEFINE (pq, PQ, "libpq.so.5", "libpq.so");

/* Only what CockroachDB, YugabyteDB and Citus take as well: natural keys, INSERT … ON CONFLICT DO
 * NOTHING, SELECT; no sequence, no trigger, no NOTIFY, no lock. Nothing is ever updated. */

#define ROWS_A_PUSH 200
#define ROWS_A_PULL 1000
#define N_COLUMNS 9
#define MAX_TRIES 8
#define PAUSE_US 20000

static const char SQL_PUSH[] =
  "INSERT INTO sidelight.entry (comparison, annotator, device, seq, clock, at, entity, key, value)"
  " VALUES ";
static const char SQL_PUSH_END[] = " ON CONFLICT DO NOTHING";
static const char SQL_TEXT_PUSH[] =
  "INSERT INTO sidelight.article_text (comparison, annotator, sha256, text) VALUES ($1, $2, $3, $4)"
  " ON CONFLICT DO NOTHING";
static const char SQL_VECTOR[] =
  "SELECT annotator, device, max(seq) FROM sidelight.entry WHERE comparison = $1"
  " GROUP BY annotator, device";
static const char SQL_PULL[] =
  "SELECT seq, clock, at, entity, key, value FROM sidelight.entry WHERE comparison = $1 AND"
  " annotator = $2 AND device = $3 AND seq > $4 ORDER BY seq LIMIT 1000";
static const char SQL_TEXTS[] =
  "SELECT DISTINCT sha256 FROM sidelight.article_text WHERE comparison = $1";
static const char SQL_TEXT[] =
  "SELECT text FROM sidelight.article_text WHERE comparison = $1 AND sha256 = $2 LIMIT 1";

/* One visit to the server. */
typedef struct
{
  PGconn *connection;
  GCancellable *cancellable;
  SlBundle *own;
  SlVector *known;
  GHashTable *texts;
  SlVector *there;       /* what the server has */
  SlServerResult *result;
} Visit;

/**
 * sl_server_result_free:
 * @result: (transfer full): a result
 *
 * Frees it.
 */
void
sl_server_result_free (SlServerResult *result)
{
  sl_bundle_free (result->pulled);
  g_free (result);
}

/**
 * sl_server_is_available:
 *
 * Returns: whether this build can talk to a team server
 */
gboolean
sl_server_is_available (void)
{
  return TRUE;
}

static gboolean
fail (Visit       *visit,
      const char  *message,
      GError     **error)
{
  if (g_cancellable_set_error_if_cancelled (visit->cancellable, error))
    return FALSE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s %s",
               _("The team server did not do what was asked. What you did stays here and goes there "
                 "next time."), message);

  return FALSE;
}

static gboolean
is_transient (const PGresult *result)
{
  const char *state = pq.resultErrorField (result, PG_DIAG_SQLSTATE);

  return g_strcmp0 (state, "40001") == 0 || g_strcmp0 (state, "40P01") == 0;
}

/* Runs a statement; NULL with an error where it fails. TRY_AGAIN tells failures that go away. */
static PGresult *
run (Visit              *visit,
     const char         *sql,
     guint               n,
     const char *const  *values,
     gboolean           *try_again,
     GError            **error)
{
  PGresult *result;
  ExecStatusType status;

  if (g_cancellable_set_error_if_cancelled (visit->cancellable, error))
    return NULL;
  result = pq.execParams (visit->connection, sql, (int) n, NULL, values, NULL, NULL, 0);
  status = pq.resultStatus (result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
    return result;

  if (try_again != NULL)
    *try_again = is_transient (result);
  fail (visit, pq.errorMessage (visit->connection), error);
  pq.clear (result);

  return NULL;
}

static gboolean
execute (Visit       *visit,
         const char  *sql,
         gboolean    *try_again,
         GError     **error)
{
  PGresult *result = run (visit, sql, 0, NULL, try_again, error);

  if (result == NULL)
    return FALSE;
  pq.clear (result);

  return TRUE;
}

static void
bind_entry (GPtrArray     *values,
            SlBundle      *own,
            const SlEntry *entry)
{
  g_ptr_array_add (values, g_strdup (own->comparison));
  g_ptr_array_add (values, g_strdup (entry->annotator));
  g_ptr_array_add (values, g_strdup (entry->device));
  g_ptr_array_add (values, g_strdup_printf ("%" G_GINT64_FORMAT, entry->seq));
  g_ptr_array_add (values, g_strdup_printf ("%" G_GINT64_FORMAT, entry->clock));
  g_ptr_array_add (values, g_strdup (entry->at));
  g_ptr_array_add (values, g_strdup (entry->entity));
  g_ptr_array_add (values, g_strdup (entry->key));
  g_ptr_array_add (values, g_strdup (entry->value));
}

static gboolean
push_rows (Visit      *visit,
           GPtrArray  *entries,
           guint       first,
           gboolean   *try_again,
           GError    **error)
{
  guint n = MIN (ROWS_A_PUSH, entries->len - first);
  g_autoptr (GString) sql = g_string_new (SQL_PUSH);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  PGresult *result;

  for (guint i = 0; i < n; i++)
    {
      g_string_append (sql, i > 0 ? ", (" : "(");
      for (guint k = 1; k <= N_COLUMNS; k++)
        g_string_append_printf (sql, "%s$%u", k > 1 ? ", " : "", i * N_COLUMNS + k);
      g_string_append_c (sql, ')');
      bind_entry (values, visit->own, g_ptr_array_index (entries, first + i));
    }
  g_string_append (sql, SQL_PUSH_END);
  result = run (visit, sql->str, values->len, (const char *const *) values->pdata, try_again,
                error);
  if (result == NULL)
    return FALSE;
  pq.clear (result);

  return TRUE;
}

static gboolean
push_texts (Visit     *visit,
            gboolean  *try_again,
            GError   **error)
{
  const SlEntry *first = g_ptr_array_index (visit->own->entries, 0);

  for (guint i = 0; i < visit->own->texts->len; i++)
    {
      SlText *text = g_ptr_array_index (visit->own->texts, i);
      const char *values[] = { visit->own->comparison, first->annotator, sl_text_get_sha256 (text),
                               sl_text_get_utf8 (text) };
      PGresult *result = run (visit, SQL_TEXT_PUSH, G_N_ELEMENTS (values), values, try_again,
                              error);

      if (result == NULL)
        return FALSE;
      pq.clear (result);
    }

  return TRUE;
}

static gboolean
push_once (Visit      *visit,
           GPtrArray  *entries,
           gboolean   *try_again,
           GError    **error)
{
  if (!execute (visit, "BEGIN", NULL, error) || !push_texts (visit, try_again, error))
    return FALSE;
  for (guint i = 0; i < entries->len; i += ROWS_A_PUSH)
    {
      if (!push_rows (visit, entries, i, try_again, error))
        return FALSE;
    }

  return execute (visit, "COMMIT", try_again, error);
}

/* All that is new in one transaction, so that what the server has of a device is without a gap: a
 * reader that sees a number can trust that all before it are there. */
static gboolean
push (Visit   *visit,
      GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint i = 0; i < visit->own->entries->len; i++)
    {
      const SlEntry *entry = g_ptr_array_index (visit->own->entries, i);

      if (entry->seq > sl_vector_get (visit->there, entry->annotator, entry->device))
        g_ptr_array_add (entries, (gpointer) entry);
    }
  if (entries->len == 0)
    return TRUE;

  for (guint try = 0;; try++)
    {
      g_autoptr (GError) failure = NULL;
      gboolean try_again = FALSE;

      if (push_once (visit, entries, &try_again, &failure))
        break;
      pq.clear (pq.exec (visit->connection, "ROLLBACK"));
      if (!try_again || try + 1 >= MAX_TRIES)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      g_usleep (PAUSE_US << try);
    }
  visit->result->pushed = entries->len;

  return TRUE;
}

static gboolean
read_vector (Visit   *visit,
             GError **error)
{
  const char *values[] = { visit->own->comparison };
  PGresult *result = run (visit, SQL_VECTOR, 1, values, NULL, error);

  if (result == NULL)
    return FALSE;
  for (int i = 0; i < pq.ntuples (result); i++)
    sl_vector_set (visit->there, pq.getvalue (result, i, 0), pq.getvalue (result, i, 1),
                   g_ascii_strtoll (pq.getvalue (result, i, 2), NULL, 10));
  pq.clear (result);

  return TRUE;
}

/* Pages by the annotator's own numbers, never by a number that several writers share: there a slow
 * writer's row would be passed over. */
typedef struct
{
  Visit *visit;
  GError **error;
  gboolean done;
} Pull;

static gint64
pull_page (Visit       *visit,
           const char  *annotator,
           const char  *device,
           gint64       from,
           GError     **error)
{
  g_autofree char *since = g_strdup_printf ("%" G_GINT64_FORMAT, from);
  const char *values[] = { visit->own->comparison, annotator, device, since };
  PGresult *result = run (visit, SQL_PULL, G_N_ELEMENTS (values), values, NULL, error);
  gint64 last = from;

  if (result == NULL)
    return -1;
  for (int i = 0; i < pq.ntuples (result); i++)
    {
      last = g_ascii_strtoll (pq.getvalue (result, i, 0), NULL, 10);
      sl_bundle_take_entry (visit->result->pulled,
                            sl_entry_new (annotator, device, last,
                                          g_ascii_strtoll (pq.getvalue (result, i, 1), NULL, 10),
                                          pq.getvalue (result, i, 2), pq.getvalue (result, i, 3),
                                          pq.getvalue (result, i, 4),
                                          pq.getisnull (result, i, 5) ? NULL
                                                                     : pq.getvalue (result, i, 5)));
    }
  pq.clear (result);

  return last;
}

static void
pull_place (const char *annotator,
            const char *device,
            gint64      seq,
            gpointer    user_data)
{
  Pull *pull = user_data;
  gint64 from = sl_vector_get (pull->visit->known, annotator, device);

  while (pull->done && from < seq)
    {
      gint64 last = pull_page (pull->visit, annotator, device, from, pull->error);

      pull->done = last >= 0;
      if (last == from)
        return;
      from = last;
    }
}

static gboolean
pull_text (Visit       *visit,
           const char  *sha256,
           GError     **error)
{
  const char *values[] = { visit->own->comparison, sha256 };
  PGresult *result = run (visit, SQL_TEXT, G_N_ELEMENTS (values), values, NULL, error);

  if (result == NULL)
    return FALSE;
  if (pq.ntuples (result) == 1 && g_utf8_validate (pq.getvalue (result, 0, 0), -1, NULL))
    {
      g_autoptr (SlText) text = sl_text_new (pq.getvalue (result, 0, 0), -1);

      sl_bundle_add_text (visit->result->pulled, text);
    }
  pq.clear (result);

  return TRUE;
}

static gboolean
pull_texts (Visit   *visit,
            GError **error)
{
  const char *values[] = { visit->own->comparison };
  PGresult *result = run (visit, SQL_TEXTS, 1, values, NULL, error);
  gboolean done = TRUE;

  if (result == NULL)
    return FALSE;
  for (int i = 0; i < pq.ntuples (result) && done; i++)
    {
      if (!g_hash_table_contains (visit->texts, pq.getvalue (result, i, 0)))
        done = pull_text (visit, pq.getvalue (result, i, 0), error);
    }
  pq.clear (result);

  return done;
}

static gboolean
pull (Visit   *visit,
      GError **error)
{
  Pull pull = { visit, error, TRUE };

  sl_vector_foreach (visit->there, pull_place, &pull);
  sl_vector_free (visit->result->pulled->to);
  visit->result->pulled->to = sl_vector_copy (visit->there);

  return pull.done && (visit->result->pulled->entries->len == 0 || pull_texts (visit, error));
}

static PGconn *
open_connection (const char    *target,
                 const char    *password,
                 GError       **error)
{
  g_autoptr (GPtrArray) keywords = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *reason = NULL;
  PGconn *connection;

  if (!sl_late_load (&pq_late, error) ||
      !sl_server_parse_target (target, password, keywords, values, error))
    return NULL;
  connection = pq.connectdbParams ((const char *const *) keywords->pdata,
                                  (const char *const *) values->pdata, 0);
  if (pq.status (connection) == CONNECTION_OK)
    return connection;

  reason = g_strchomp (g_strdup (pq.errorMessage (connection)));
  g_set_error (error, G_IO_ERROR,
               pq.connectionNeedsPassword (connection) ? G_IO_ERROR_PERMISSION_DENIED
                                                      : G_IO_ERROR_NOT_CONNECTED,
               _("The team server cannot be reached: %s"), reason);
  pq.finish (connection);

  return NULL;
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  char reason[256];

  pq.cancel (user_data, reason, sizeof reason);
}

static gboolean
make_visit (Visit   *visit,
            GError **error)
{
  PGcancel *cancel = pq.getCancel (visit->connection);
  gulong handler = 0;
  gboolean done;

  if (visit->cancellable != NULL)
    handler = g_cancellable_connect (visit->cancellable, G_CALLBACK (cancelled_cb), cancel, NULL);
  done = read_vector (visit, error) && push (visit, error) && pull (visit, error);
  g_cancellable_disconnect (visit->cancellable, handler);
  pq.freeCancel (cancel);

  return done;
}

/**
 * sl_server_exchange:
 * @target: the address of the server, see sl_server_check_target()
 * @password: (nullable): the password; %NULL for the environment's, or none
 * @own: everything that the user did
 * @known: how much is known here of everybody
 * @texts: (element-type utf8 utf8): the hashes of the texts that are here
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Sends what the server does not have of @own, and fetches what is not known here. Both can be
 * broken off anywhere and done again. Beyond this machine the connection is encrypted and the
 * server's certificate and name are checked. Blocks: for a worker thread.
 *
 * Returns: (transfer full): what was sent and fetched, or %NULL with @error set
 */
SlServerResult *
sl_server_exchange (const char    *target,
                    const char    *password,
                    SlBundle      *own,
                    SlVector      *known,
                    GHashTable    *texts,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (SlServerResult) result = NULL;
  Visit visit = { NULL, cancellable, own, known, texts };
  gboolean done;

  g_return_val_if_fail (target != NULL && own != NULL && known != NULL, NULL);

  visit.connection = open_connection (target, password, error);
  if (visit.connection == NULL)
    return NULL;
  result = g_new0 (SlServerResult, 1);
  result->pulled = sl_bundle_new (own->comparison, own->title);
  visit.result = result;
  visit.there = sl_vector_new ();
  done = make_visit (&visit, error);
  sl_vector_free (visit.there);
  pq.finish (visit.connection);

  return done ? g_steal_pointer (&result) : NULL;
}
