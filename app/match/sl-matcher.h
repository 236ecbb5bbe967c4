/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-article.h"
#include "model/sl-match.h"

G_BEGIN_DECLS

/* Called from the matching thread with the share that is done, 0 to 1. */
typedef void (*SlMatchProgress) (double   done,
                                 gpointer user_data);

/* Compares articles and remembers what it found, so that after a change only the pairs that it touches
 * are compared again. May be used by several threads, one after the other. */
typedef struct _SlMatcher SlMatcher;

SlMatcher *sl_matcher_new            (void);
SlMatcher *sl_matcher_ref            (SlMatcher        *self);
void       sl_matcher_unref          (SlMatcher        *self);
GPtrArray *sl_matcher_update         (SlMatcher        *self,
                                      GPtrArray        *articles,
                                      SlMatchProgress   progress,
                                      gpointer          user_data,
                                      GCancellable     *cancellable,
                                      GError          **error);
guint      sl_matcher_get_n_compared (SlMatcher        *self);
GPtrArray *sl_matcher_match          (GPtrArray        *articles,
                                      SlMatchProgress   progress,
                                      gpointer          user_data,
                                      GCancellable     *cancellable,
                                      GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlMatcher, sl_matcher_unref)

G_END_DECLS
