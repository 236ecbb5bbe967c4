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

GPtrArray *sl_matcher_match (GPtrArray        *articles,
                             SlMatchProgress   progress,
                             gpointer          user_data,
                             GCancellable     *cancellable,
                             GError          **error);

G_END_DECLS
