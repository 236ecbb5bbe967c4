/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes JSON as it comes, without a tree: memory stays flat however much is exported. Failures of
 * the stream are kept and told by sl_json_writer_check() and sl_json_writer_finish(). */
typedef struct _SlJsonWriter SlJsonWriter;

SlJsonWriter *sl_json_writer_new          (GOutputStream  *stream,
                                           GCancellable   *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void          sl_json_writer_free         (SlJsonWriter   *self);

void          sl_json_writer_begin_object (SlJsonWriter   *self);
void          sl_json_writer_end_object   (SlJsonWriter   *self);
void          sl_json_writer_begin_array  (SlJsonWriter   *self);
void          sl_json_writer_end_array    (SlJsonWriter   *self);
void          sl_json_writer_name         (SlJsonWriter   *self,
                                           const char     *name);
void          sl_json_writer_string       (SlJsonWriter   *self,
                                           const char     *value);
void          sl_json_writer_bytes        (SlJsonWriter   *self,
                                           const char     *utf8,
                                           gsize           n_bytes);
void          sl_json_writer_integer      (SlJsonWriter   *self,
                                           gint64          value);
void          sl_json_writer_number       (SlJsonWriter   *self,
                                           double          value);
void          sl_json_writer_exact        (SlJsonWriter   *self,
                                           double          value);
void          sl_json_writer_boolean      (SlJsonWriter   *self,
                                           gboolean        value);
void          sl_json_writer_null         (SlJsonWriter   *self);
void          sl_json_writer_break        (SlJsonWriter   *self);

void          sl_json_writer_set_string   (SlJsonWriter   *self,
                                           const char     *name,
                                           const char     *value);
void          sl_json_writer_set_optional (SlJsonWriter   *self,
                                           const char     *name,
                                           const char     *value);
void          sl_json_writer_set_integer  (SlJsonWriter   *self,
                                           const char     *name,
                                           gint64          value);
void          sl_json_writer_set_number   (SlJsonWriter   *self,
                                           const char     *name,
                                           double          value);

gboolean      sl_json_writer_check        (SlJsonWriter   *self,
                                           GError        **error);
gboolean      sl_json_writer_finish       (SlJsonWriter   *self,
                                           GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlJsonWriter, sl_json_writer_free)

G_END_DECLS
