/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A page leads on to another so often at most, and is there after so many seconds or not at all. */
#define SL_FETCHER_MAX_REDIRECTS 5
#define SL_FETCHER_MAX_SECONDS 60

typedef enum
{
  SL_FETCHER_ERROR_LINK,
  SL_FETCHER_ERROR_ADDRESS,
  SL_FETCHER_ERROR_REDIRECTS,
  SL_FETCHER_ERROR_STATUS,
  SL_FETCHER_ERROR_TYPE,
  SL_FETCHER_ERROR_TOO_LARGE,
  SL_FETCHER_ERROR_TOO_SLOW,
  SL_FETCHER_ERROR_CONNECTION
} SlFetcherError;

#define SL_FETCHER_ERROR (sl_fetcher_error_quark ())

/* What was fetched: its bytes, its type as the server tells it, and where it was in the end. */
typedef struct
{
  GBytes *bytes;
  char *media_type;
  char *url;
} SlFetched;

/* Gets a page from the web. Signal progress (guint64 done, guint64 total): bytes; total is 0 where
 * the server does not tell it */
#define SL_TYPE_FETCHER (sl_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (SlFetcher, sl_fetcher, SL, FETCHER, GObject)

GQuark     sl_fetcher_error_quark  (void);
SlFetcher *sl_fetcher_new          (gboolean              allow_local);
void       sl_fetcher_fetch_async  (SlFetcher            *self,
                                    const char           *url,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
SlFetched *sl_fetcher_fetch_finish (SlFetcher            *self,
                                    GAsyncResult         *result,
                                    GError              **error);
void       sl_fetched_free         (SlFetched            *fetched);
gboolean   sl_fetcher_is_link      (const char           *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlFetched, sl_fetched_free)

G_END_DECLS
