/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libsoup/soup.h>

/* A web server on this machine, on the main loop of the test. */
typedef struct
{
  SoupServer *server;
  char *base;
  guint n_requests;
  SoupServerMessage *paused;
} SlTestServer;

#define SL_TEST_PAGE \
  "<html><head><title>Dam opened early</title><meta charset=\"utf-8\"></head><body><article><h1>Dam opened early</h1>" \
  "<p>The dam above Lindau was opened a day early on Monday, the water board said.</p>" \
  "<p>Some four hundred people left their homes in the valley during the night.</p></article></body></html>"

/* What each path answers; "/PATH?to=URL" leads on to URL. */
static inline void
sl_test_server_answer (SoupServer        *server,
                       SoupServerMessage *message,
                       const char        *path,
                       GHashTable        *query,
                       gpointer           data)
{
  SlTestServer *self = data;
  const char *to = query != NULL ? g_hash_table_lookup (query, "to") : NULL;

  self->n_requests++;
  if (to != NULL)
    soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, to);
  else if (g_str_equal (path, "/loop"))
    soup_server_message_set_redirect (message, SOUP_STATUS_MOVED_PERMANENTLY, "/loop");
  else if (g_str_equal (path, "/page"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, SL_TEST_PAGE, strlen (SL_TEST_PAGE));
    }
  else if (g_str_equal (path, "/latin"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "text/plain; charset=iso-8859-2", SOUP_MEMORY_STATIC,
                                        "The mayor of \xa3\xf3" "d\xbc spoke.", 24);
    }
  else if (g_str_equal (path, "/picture"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "image/png", SOUP_MEMORY_STATIC, "x", 1);
    }
  else if (g_str_equal (path, "/large"))
    {
      gsize n = 11 * 1024 * 1024;

      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_TAKE, g_strnfill (n, 'x'), n);
    }
  else if (g_str_equal (path, "/slow"))
    {
      self->paused = g_object_ref (message);
      soup_server_message_pause (message);
    }
  else if (g_str_equal (path, "/forbidden"))
    soup_server_message_set_status (message, SOUP_STATUS_FORBIDDEN, NULL);
  else if (g_str_equal (path, "/broken"))
    soup_server_message_set_status (message, SOUP_STATUS_INTERNAL_SERVER_ERROR, NULL);
  else
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
}

static inline void
sl_test_server_init (SlTestServer *self)
{
  g_autoptr (GError) error = NULL;
  GSList *uris;

  self->server = soup_server_new (NULL, NULL);
  self->n_requests = 0;
  self->paused = NULL;
  soup_server_add_handler (self->server, NULL, sl_test_server_answer, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (self->server);
  self->base = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
}

static inline void
sl_test_server_clear (SlTestServer *self)
{
  soup_server_disconnect (self->server);
  g_clear_object (&self->paused);
  g_clear_object (&self->server);
  g_clear_pointer (&self->base, g_free);
}
