/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-fetcher.h"

#include <string.h>

#include "sl-test-server.h"
#include "sl-test-utils.h"
#include "workspace/sl-importer.h"

typedef struct
{
  SlTestServer server;
  SlFetched *page;
  GError *error;
  guint64 seen;
  gboolean done;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sl_test_server_init (&self->server);
}

static void
forget (Fixture *self)
{
  g_clear_pointer (&self->page, sl_fetched_free);
  g_clear_error (&self->error);
  self->done = FALSE;
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  forget (self);
  sl_test_server_clear (&self->server);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *self = user_data;

  self->page = sl_fetcher_fetch_finish (SL_FETCHER (source), result, &self->error);
  self->done = TRUE;
}

static void
progress_cb (SlFetcher *fetcher,
             guint64    done,
             guint64    total,
             Fixture   *self)
{
  g_assert_cmpuint (done, >=, self->seen);
  g_assert_true (total == 0 || total >= done);
  self->seen = done;
}

static void
fetch_url (Fixture    *self,
           gboolean    allow_local,
           const char *url)
{
  g_autoptr (SlFetcher) fetcher = sl_fetcher_new (allow_local);

  forget (self);
  self->seen = 0;
  g_signal_connect (fetcher, "progress", G_CALLBACK (progress_cb), self);
  sl_fetcher_fetch_async (fetcher, url, NULL, fetched_cb, self);
  sl_test_wait_until (self->done);
  g_assert_true ((self->page == NULL) == (self->error != NULL));
}

static void
fetch (Fixture    *self,
       const char *path)
{
  g_autofree char *url = g_strconcat (self->server.base, path, NULL);

  fetch_url (self, TRUE, url);
}

static void
test_page (Fixture      *self,
           gconstpointer data)
{
  fetch (self, "/page");
  g_assert_no_error (self->error);
  g_assert_cmpmem (g_bytes_get_data (self->page->bytes, NULL), g_bytes_get_size (self->page->bytes), SL_TEST_PAGE,
                   strlen (SL_TEST_PAGE));
  g_assert_cmpstr (self->page->media_type, ==, "text/html");
  g_assert_true (g_str_has_suffix (self->page->url, "/page"));
  g_assert_cmpuint (self->seen, ==, strlen (SL_TEST_PAGE));
}

/* The article has the link it came to in the end. */
static void
test_redirect (Fixture      *self,
               gconstpointer data)
{
  fetch (self, "/a?to=/b%3Fto%3D/page");
  g_assert_no_error (self->error);
  g_assert_true (g_str_has_suffix (self->page->url, "/page"));
  g_assert_cmpuint (self->server.n_requests, ==, 3);

  fetch (self, "/loop");
  g_assert_error (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_REDIRECTS);
  g_assert_cmpuint (self->server.n_requests, ==, 3 + SL_FETCHER_MAX_REDIRECTS + 1);
}

static void
test_refused_links (Fixture      *self,
                    gconstpointer data)
{
  static const char *const links[] = { "ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "example.org",
                                       "http://", "https:///path", "" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      fetch_url (self, TRUE, links[i]);
      g_assert_error (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_LINK);
    }
  fetch (self, "/a?to=file:///etc/passwd");
  g_assert_error (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_LINK);
  fetch (self, "/a?to=ftp://127.0.0.1/");
  g_assert_error (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_LINK);
}

/* Not a byte goes to this machine or its network, however the address is written. */
static void
test_local (Fixture      *self,
            gconstpointer data)
{
  const char *port = strrchr (self->server.base, ':') + 1;
  static const char *const hosts[] = { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433",
                                       "0x7f.0.0.1", "10.0.0.1", "192.168.0.1", "169.254.169.254", "[fe80::1]", "[fd00::1]",
                                       "224.0.0.1" };

  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *url = g_strdup_printf ("http://%s:%s/page", hosts[i], port);

      g_test_message ("%s", url);
      fetch_url (self, FALSE, url);
      g_assert_true (g_error_matches (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_ADDRESS)
                     || g_error_matches (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_CONNECTION));
    }
  fetch_url (self, FALSE, self->server.base);
  g_assert_error (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_ADDRESS);
  g_assert_cmpuint (self->server.n_requests, ==, 0);
}

/* A resolver that says what a name is the first time, and something else when it is connected to. */
#define TEST_TYPE_RESOLVER (test_resolver_get_type ())
G_DECLARE_FINAL_TYPE (TestResolver, test_resolver, TEST, RESOLVER, GResolver)

struct _TestResolver
{
  GResolver parent_instance;
  guint n_asked;
};

G_DEFINE_FINAL_TYPE (TestResolver, test_resolver, G_TYPE_RESOLVER)

static GList *
answer (TestResolver *self)
{
  return g_list_prepend (NULL, g_inet_address_new_from_string (self->n_asked++ == 0 ? "93.184.216.34" : "127.0.0.1"));
}

static void
lookup_async (GResolver               *resolver,
              const char              *hostname,
              GResolverNameLookupFlags flags,
              GCancellable            *cancellable,
              GAsyncReadyCallback      callback,
              gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);

  if (flags == G_RESOLVER_NAME_LOOKUP_FLAGS_IPV6_ONLY)
    g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "No such address");
  else
    g_task_return_pointer (task, answer (TEST_RESOLVER (resolver)), (GDestroyNotify) g_resolver_free_addresses);
}

static void
lookup_plain_async (GResolver          *resolver,
                    const char         *hostname,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  lookup_async (resolver, hostname, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback, user_data);
}

static GList *
lookup_finish (GResolver     *resolver,
               GAsyncResult  *result,
               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_resolver_class_init (TestResolverClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  resolver_class->lookup_by_name_async = lookup_plain_async;
  resolver_class->lookup_by_name_finish = lookup_finish;
  resolver_class->lookup_by_name_with_flags_async = lookup_async;
  resolver_class->lookup_by_name_with_flags_finish = lookup_finish;
}

static void
test_resolver_init (TestResolver *self)
{
}

/* A name that changes its address between the check and the connection gains nothing. */
static void
test_rebinding (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GResolver) before = g_resolver_get_default ();
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);
  g_autofree char *url = g_strdup_printf ("http://rebind.example%s/page", strrchr (self->server.base, ':'));

  g_resolver_set_default (resolver);
  fetch_url (self, FALSE, url);
  g_resolver_set_default (before);
  g_assert_error (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_ADDRESS);
  g_assert_cmpuint (TEST_RESOLVER (resolver)->n_asked, >, 1);
  g_assert_cmpuint (self->server.n_requests, ==, 0);
}

static void
test_answers (Fixture      *self,
              gconstpointer data)
{
  static const struct
  {
    const char *path;
    SlFetcherError code;
  } cases[] = {
    { "/missing", SL_FETCHER_ERROR_STATUS }, { "/forbidden", SL_FETCHER_ERROR_STATUS },
    { "/broken", SL_FETCHER_ERROR_STATUS },  { "/picture", SL_FETCHER_ERROR_TYPE },
    { "/large", SL_FETCHER_ERROR_TOO_LARGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fetch (self, cases[i].path);
      g_assert_error (self->error, SL_FETCHER_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (self->error->message, "127.0.0.1"));
    }
}

static void
test_nobody (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *url = g_strconcat (self->server.base, "/page", NULL);

  soup_server_disconnect (self->server.server);
  fetch_url (self, TRUE, url);
  g_assert_error (self->error, SL_FETCHER_ERROR, SL_FETCHER_ERROR_CONNECTION);
}

static void
test_cancel (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *url = g_strconcat (self->server.base, "/slow", NULL);
  g_autoptr (SlFetcher) fetcher = sl_fetcher_new (TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  sl_fetcher_fetch_async (fetcher, url, cancellable, fetched_cb, self);
  sl_test_wait_until (self->server.paused != NULL);
  g_cancellable_cancel (cancellable);
  sl_test_wait_until (self->done);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  forget (self);
  sl_fetcher_fetch_async (fetcher, url, cancellable, fetched_cb, self);
  sl_test_wait_until (self->done);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GPtrArray **results = user_data;

  *results = sl_importer_run_finish (SL_IMPORTER (source), result, NULL);
}

/* What the server says of the character set holds, and the link goes with the article. */
static void
test_charset (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (SlImporter) importer = sl_importer_new ();
  g_autoptr (GPtrArray) results = NULL;
  const SlImportResult *result;

  fetch (self, "/latin");
  g_assert_no_error (self->error);
  sl_importer_add_page (importer, self->page->bytes, self->page->media_type, self->page->url);
  sl_importer_run_async (importer, NULL, imported_cb, &results);
  sl_test_wait_until (results != NULL);
  result = g_ptr_array_index (results, 0);
  g_assert_no_error (result->error);
  g_assert_cmpstr (sl_text_get_utf8 (sl_article_get_text (result->article)), ==, "The mayor of Łódź spoke.");
  g_assert_cmpstr (sl_article_get_detail (result->article, SL_DETAIL_URL), ==, self->page->url);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/fetcher/page", test_page },           { "/fetcher/redirect", test_redirect },
    { "/fetcher/links", test_refused_links }, { "/fetcher/local", test_local },
    { "/fetcher/rebinding", test_rebinding }, { "/fetcher/answers", test_answers },
    { "/fetcher/nobody", test_nobody },       { "/fetcher/cancel", test_cancel },
    { "/fetcher/charset", test_charset },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
