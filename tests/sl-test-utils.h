/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-article.h"

G_BEGIN_DECLS

/* Turns the main loop until CONDITION holds; fails the test after a generous deadline. */
#define sl_test_wait_until(condition) \
  G_STMT_START { \
    gint64 sl_deadline = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND; \
    while (!(condition)) \
      { \
        sl_test_iterate (); \
        if (g_get_monotonic_time () > sl_deadline) \
          g_error ("%s:%d: still waiting for %s", __FILE__, __LINE__, #condition); \
      } \
  } G_STMT_END

void       sl_test_iterate       (void);
void       sl_test_tell          (const char *input);
char      *sl_test_make_dir      (void);
void       sl_test_remove_dir    (const char *path);
char      *sl_test_shared_path   (const char *relative);
SlArticle *sl_test_article_new   (const char *utf8);
SlClaim   *sl_test_claim_new     (SlArticle  *article,
                                  const char *words,
                                  SlClaimKind kind);

G_END_DECLS
