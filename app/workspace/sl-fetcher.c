/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-fetcher.h"

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>
#include <string.h>

#include "model/sl-late.h"
#include "sl-address.h"
#include "text/sl-reader.h"

#define CHUNK_BYTES 65536
#define IDLE_SECONDS 20
#define MAX_LINK_BYTES 4000

#define SOUP(S) \
  S (soup_, message_add_flags) \
  S (soup_, message_get_request_headers) \
  S (soup_, message_get_response_headers) \
  S (soup_, message_get_status) \
  S (soup_, message_headers_append) \
  S (soup_, message_headers_get_content_length) \
  S (soup_, message_headers_get_encoding) \
  S (soup_, message_headers_get_one) \
  S (soup_, message_new_from_uri) \
  S (soup_, session_new_with_options) \
  S (soup_, session_send_async) \
  S (soup_, session_send_finish) \
  S (soup_, session_set_proxy_resolver)

SL_LATE_DEFINE (soup, SOUP, "libsoup-3.0.so.0", "libsoup-3.0.so");

struct _SlFetcher
{
  GObject parent_instance;

  gboolean allow_local;
};

/* One fetch, over all its redirects. Whoever stops it says why before. */
typedef struct
{
  SlFetcher *fetcher;
  SoupSession *session;
  GUri *uri;
  SoupMessage *message;
  GInputStream *stream;
  GByteArray *bytes;
  guint64 total;
  guint64 limit;
  guint n_redirects;
  GSource *deadline;
  GCancellable *cancellable;
  GCancellable *caller;
  gulong caller_handler;
  gboolean local;
  gboolean expired;
} Fetch;

G_DEFINE_FINAL_TYPE (SlFetcher, sl_fetcher, G_TYPE_OBJECT)

static guint progress_signal;

/**
 * sl_fetcher_error_quark:
 *
 * Returns: the domain of #SlFetcherError
 */
G_DEFINE_QUARK (sl-fetcher-error-quark, sl_fetcher_error)

static void start (GTask *task);

static void
sl_fetcher_class_init (SlFetcherClass *klass)
{
  progress_signal = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT64, G_TYPE_UINT64);
}

static void
sl_fetcher_init (SlFetcher *self)
{
}

/**
 * sl_fetcher_new:
 * @allow_local: whether addresses of this machine and of its network may be asked, too
 *
 * Without @allow_local the connection is always a direct one, as the address that a proxy connects
 * to cannot be seen.
 *
 * Returns: (transfer full): a fetcher
 */
SlFetcher *
sl_fetcher_new (gboolean allow_local)
{
  SlFetcher *self = g_object_new (SL_TYPE_FETCHER, NULL);

  self->allow_local = allow_local;

  return self;
}

/**
 * sl_fetched_free:
 * @fetched: (transfer full): what was fetched
 *
 * Frees it.
 */
void
sl_fetched_free (SlFetched *fetched)
{
  g_bytes_unref (fetched->bytes);
  g_free (fetched->media_type);
  g_free (fetched->url);
  g_free (fetched);
}

/**
 * sl_fetcher_is_link:
 * @words: words that were pasted, typed or dropped, without white space around them
 *
 * Returns: whether they are the address of a page on the web, and nothing else
 */
gboolean
sl_fetcher_is_link (const char *words)
{
  return (g_ascii_strncasecmp (words, "http://", 7) == 0
          || g_ascii_strncasecmp (words, "https://", 8) == 0)
         && strpbrk (words, " \r\n\t") == NULL && strlen (words) <= MAX_LINK_BYTES;
}

static void
clear_message (Fetch *self)
{
  if (self->message != NULL)
    g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  g_clear_object (&self->stream);
}

static void
fetch_free (gpointer data)
{
  Fetch *self = data;

  clear_message (self);
  if (self->deadline != NULL)
    g_source_destroy (self->deadline);
  g_clear_pointer (&self->deadline, g_source_unref);
  g_cancellable_disconnect (self->caller, self->caller_handler);
  g_clear_object (&self->caller);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->uri, g_uri_unref);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static void
return_local (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);

  g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_ADDRESS,
                           _("“%s” is on this computer or in its own network. Pages there are only "
                             "read if the preferences allow it."),
                           g_uri_get_host (self->uri));
}

/* Says what stopped it: ourselves, the person, or the network. */
static void
return_failure (GTask        *task,
                const GError *reason)
{
  Fetch *self = g_task_get_task_data (task);

  if (self->local)
    return_local (task);
  else if (self->expired || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_TOO_SLOW,
                             _("“%s” took too long. Try again later, or save the page in your "
                               "browser and open the file."),
                             g_uri_get_host (self->uri));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_error_copy (reason));
  else if (reason->domain == G_TLS_ERROR)
    g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_CONNECTION,
                             _("The connection to “%s” is not secure: %s. Open the page in your "
                               "browser to see more."),
                             g_uri_get_host (self->uri), reason->message);
  else
    g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_CONNECTION,
                             _("“%s” cannot be reached: %s. Check the link and the connection."),
                             g_uri_get_host (self->uri), reason->message);
}

static void
return_fetched (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);
  SlFetched *fetched = g_new0 (SlFetched, 1);

  fetched->bytes = g_byte_array_free_to_bytes (self->bytes);
  self->bytes = g_byte_array_new ();
  fetched->media_type = g_strdup (
    soup.message_headers_get_one (soup.message_get_response_headers (self->message), "Content-Type"));
  fetched->url = g_uri_to_string (self->uri);
  g_task_return_pointer (task, fetched, (GDestroyNotify) sl_fetched_free);
}

static void
return_too_large (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);
  g_autofree char *limit = g_format_size (self->limit);

  g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_TOO_LARGE,
                           _("“%s” sends more than %s, too much for an article."),
                           g_uri_get_host (self->uri), limit);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Fetch *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  gsize n;
  const guint8 *data;

  if (chunk == NULL)
    {
      return_failure (task, error);
      return;
    }
  data = g_bytes_get_data (chunk, &n);
  if (n == 0)
    {
      return_fetched (task);
      return;
    }
  if (self->bytes->len + n > self->limit)
    {
      return_too_large (task);
      return;
    }
  g_byte_array_append (self->bytes, data, n);
  g_signal_emit (self->fetcher, progress_signal, 0, (guint64) self->bytes->len,
                 MAX (self->total, (self->total > 0) * (guint64) self->bytes->len));
  g_input_stream_read_bytes_async (self->stream, CHUNK_BYTES, G_PRIORITY_DEFAULT, self->cancellable,
                                   read_cb, g_object_ref (task));
}

/* What can be no article is not even taken; what may be one is for the reader to judge. */
static gboolean
check_type (GTask      *task,
            const char *type)
{
  static const char *const others[] = { "image/", "audio/", "video/", "font/", "application/json",
                                        "text/css", "text/javascript",
                                        "application/javascript" };
  Fetch *self = g_task_get_task_data (task);

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (others); i++)
    {
      if (g_ascii_strncasecmp (type, others[i], strlen (others[i])) != 0)
        continue;
      g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_TYPE,
                               _("“%s” sends “%s”, which is no article. Open the link of the page "
                                 "itself."),
                               g_uri_get_host (self->uri), type);
      return FALSE;
    }

  return TRUE;
}

static void
return_status (GTask *task,
               guint  status)
{
  Fetch *self = g_task_get_task_data (task);
  const char *host = g_uri_get_host (self->uri);

  if (status == SOUP_STATUS_NOT_FOUND || status == SOUP_STATUS_GONE)
    g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_STATUS,
                             _("“%s” has no such page (%u). Check the link."), host, status);
  else if (status == SOUP_STATUS_UNAUTHORIZED || status == SOUP_STATUS_PAYMENT_REQUIRED
           || status == SOUP_STATUS_FORBIDDEN || status == 429 || status == 451)
    g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_STATUS,
                             _("“%s” does not give the page to programs (%u). Save it in your "
                               "browser and open the file."),
                             host, status);
  else
    g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_STATUS,
                             _("“%s” cannot give the page now (%u). Try again later."), host,
                             status);
}

static void
take_body (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup.message_get_response_headers (self->message);
  const char *type = soup.message_headers_get_one (headers, "Content-Type");
  gboolean text = type != NULL && g_ascii_strncasecmp (type, "text/", 5) == 0;

  if (!check_type (task, type))
    return;
  self->limit = text ? SL_READER_MAX_BYTES : SL_READER_MAX_FILE_BYTES;
  /* The length is that of what is sent, which may be packed; what comes out is counted, too. */
  if (soup.message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH)
    self->total = soup.message_headers_get_content_length (headers);
  if (self->total > self->limit)
    {
      return_too_large (task);
      return;
    }
  g_input_stream_read_bytes_async (self->stream, CHUNK_BYTES, G_PRIORITY_DEFAULT, self->cancellable,
                                   read_cb, g_object_ref (task));
}

static void
follow (GTask      *task,
        const char *location)
{
  Fetch *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GUri *next = g_uri_parse_relative (self->uri, location, SOUP_HTTP_URI_FLAGS, &error);

  if (next == NULL)
    {
      g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_REDIRECTS,
                               _("“%s” leads on to a link that is none."),
                               g_uri_get_host (self->uri));
      return;
    }
  if (++self->n_redirects > SL_FETCHER_MAX_REDIRECTS)
    {
      g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_REDIRECTS,
                               _("“%s” leads from one page on to the next without an end. Save the "
                                 "page in your browser and open the file."),
                               g_uri_get_host (self->uri));
      g_uri_unref (next);
      return;
    }
  clear_message (self);
  g_uri_unref (self->uri);
  self->uri = next;
  start (task);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Fetch *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  const char *location;
  guint status;

  self->stream = soup.session_send_finish ((SoupSession *) source, result, &error);
  if (self->stream == NULL)
    {
      return_failure (task, error);
      return;
    }
  status = soup.message_get_status (self->message);
  location =
    soup.message_headers_get_one (soup.message_get_response_headers (self->message), "Location");
  if (SOUP_STATUS_IS_REDIRECTION (status) && location != NULL)
    follow (task, location);
  else if (SOUP_STATUS_IS_SUCCESSFUL (status))
    take_body (task);
  else
    return_status (task, status);
}

/* The address that is really connected to: a name may have another one than when we asked. */
static void
network_event_cb (SoupMessage        *message,
                  GSocketClientEvent  event,
                  GIOStream          *connection,
                  Fetch              *self)
{
  g_autoptr (GSocketAddress) address = NULL;

  if (self->fetcher->allow_local || !G_IS_SOCKET_CONNECTION (connection)
      || (event != G_SOCKET_CLIENT_CONNECTING && event != G_SOCKET_CLIENT_CONNECTED))
    return;
  address = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  if (G_IS_INET_SOCKET_ADDRESS (address)
      && sl_address_is_public (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (address))))
    return;
  self->local = TRUE;
  g_cancellable_cancel (self->cancellable);
}

static void
send (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);

  self->message = soup.message_new_from_uri ("GET", self->uri);
  soup.message_add_flags (self->message, SOUP_MESSAGE_NO_REDIRECT);
  soup.message_headers_append (soup.message_get_request_headers (self->message), "Accept",
                               "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5");
  g_signal_connect (self->message, "network-event", G_CALLBACK (network_event_cb), self);
  soup.session_send_async (self->session, self->message, G_PRIORITY_DEFAULT, self->cancellable,
                           sent_cb, g_object_ref (task));
}

static void
resolved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GList *addresses = g_resolver_lookup_by_name_finish (G_RESOLVER (source), result, &error);
  gboolean public = addresses != NULL;

  for (GList *l = addresses; l != NULL; l = l->next)
    public = public && sl_address_is_public (l->data);
  if (addresses == NULL)
    return_failure (task, error);
  else if (public)
    send (task);
  else
    return_local (task);
  g_resolver_free_addresses (addresses);
}

/* Every link, also one that a page leads on to, is looked at before anything is sent. */
static void
start (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);
  const char *scheme = g_uri_get_scheme (self->uri);
  const char *host = g_uri_get_host (self->uri);
  g_autoptr (GResolver) resolver = NULL;

  if ((!g_str_equal (scheme, "http") && !g_str_equal (scheme, "https")) || host == NULL
      || *host == '\0')
    {
      g_autofree char *link = g_uri_to_string_partial (self->uri, G_URI_HIDE_PASSWORD);

      g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_LINK,
                               _("“%s” is no link to a page. It begins with https://."), link);
      return;
    }
  if (self->fetcher->allow_local)
    {
      send (task);
      return;
    }
  resolver = g_resolver_get_default ();
  g_resolver_lookup_by_name_async (resolver, host, self->cancellable, resolved_cb,
                                   g_object_ref (task));
}

static gboolean
expired_cb (gpointer data)
{
  Fetch *self = data;

  self->expired = TRUE;
  g_cancellable_cancel (self->cancellable);

  return G_SOURCE_REMOVE;
}

static void
caller_cancelled_cb (GCancellable *caller,
                     gpointer      data)
{
  g_cancellable_cancel (data);
}

static SoupSession *
make_session (gboolean allow_local)
{
  SoupSession *session =
    soup.session_new_with_options ("timeout", IDLE_SECONDS, "user-agent",
                                   "Sidelight/" SL_VERSION " ", "accept-language-auto", TRUE, NULL);

  if (!allow_local)
    soup.session_set_proxy_resolver (session, NULL);

  return session;
}

static void
begin (GTask        *task,
       SlFetcher    *fetcher,
       GUri         *uri,
       GCancellable *caller)
{
  Fetch *self = g_new0 (Fetch, 1);

  self->fetcher = fetcher;
  self->uri = uri;
  self->bytes = g_byte_array_new ();
  self->session = make_session (fetcher->allow_local);
  self->cancellable = g_cancellable_new ();
  self->deadline = g_timeout_source_new_seconds (SL_FETCHER_MAX_SECONDS);
  g_source_set_callback (self->deadline, expired_cb, self, NULL);
  g_source_attach (self->deadline, g_main_context_get_thread_default ());
  g_task_set_task_data (task, self, fetch_free);
  if (caller != NULL)
    {
      self->caller = g_object_ref (caller);
      self->caller_handler =
        g_cancellable_connect (caller, G_CALLBACK (caller_cancelled_cb),
                               g_object_ref (self->cancellable), g_object_unref);
    }
  start (task);
}

/**
 * sl_fetcher_fetch_async:
 * @self: a fetcher
 * @url: the address of a page
 * @cancellable: (nullable): to stop
 * @callback: (scope async): called when it is there
 * @user_data: its data
 *
 * Gets a page over HTTP or HTTPS, on the main loop of this thread. `progress` is emitted as it
 * comes. Redirects, time and size are limited (%SL_FETCHER_MAX_REDIRECTS, %SL_FETCHER_MAX_SECONDS,
 * %SL_READER_MAX_BYTES for pages); unless local addresses are allowed, every address is checked
 * before it is asked, and again when it is connected to. No cookies are kept and none sent.
 */
void
sl_fetcher_fetch_async (SlFetcher           *self,
                        const char          *url,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  GUri *uri;

  g_return_if_fail (SL_IS_FETCHER (self));
  g_return_if_fail (url != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, sl_fetcher_fetch_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!sl_late_load (&soup_late, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  uri = sl_fetcher_is_link (url) ? g_uri_parse (url, SOUP_HTTP_URI_FLAGS, NULL) : NULL;
  if (uri == NULL)
    {
      g_task_return_new_error (task, SL_FETCHER_ERROR, SL_FETCHER_ERROR_LINK,
                               _("“%s” is no link to a page. It begins with https://."), url);
      return;
    }
  begin (task, self, uri, cancellable);
}

/**
 * sl_fetcher_fetch_finish:
 * @self: a fetcher
 * @result: a result
 * @error: return location for an #SlFetcherError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what was fetched, or %NULL with @error set
 */
SlFetched *
sl_fetcher_fetch_finish (SlFetcher     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (SL_IS_FETCHER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
