/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A large buffer in front of an output stream, for writers that put many short pieces. The first
 * failure is kept, and what is put after it is dropped, so that only a row's end has to ask. */
typedef struct _SlSink SlSink;

/* The most that sl_sink_reserve() gives at a time. */
#define SL_SINK_MAX_RESERVE (16 * 1024)

SlSink  *sl_sink_new        (GOutputStream  *stream,
                             GCancellable   *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void     sl_sink_free       (SlSink         *self);
void     sl_sink_put        (SlSink         *self,
                             const char     *bytes,
                             gsize           n_bytes);
void     sl_sink_put_string (SlSink         *self,
                             const char     *string);
void     sl_sink_put_char   (SlSink         *self,
                             char            c);
char    *sl_sink_reserve    (SlSink         *self,
                             gsize           n_bytes);
void     sl_sink_commit     (SlSink         *self,
                             const char     *end);
gboolean sl_sink_check      (SlSink         *self,
                             GError        **error);
gboolean sl_sink_flush      (SlSink         *self,
                             GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlSink, sl_sink_free)

G_END_DECLS
