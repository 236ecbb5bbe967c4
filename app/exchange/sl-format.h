/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set.h"

G_BEGIN_DECLS

/* In whose name a verdict is published: a name and an absolute web address. */
typedef struct
{
  const char *name;
  const char *url;
} SlPublisher;

/* A file format. To add one, write its module and put a row in sl-formats.c: the dialogs, the
 * command line and its help list what is there. `name`, `readers` and `limits` are marked with
 * N_(); show them with sl_format_get_name(), sl_format_get_readers() and sl_format_get_limits().
 *
 * A format that can be exported has `write`, or `publish` where it goes out in somebody's name. One
 * that can be imported has `read` and `recognise`, which gets a file's name and how it begins.
 * `read` gets the comparison that it will be merged into, or NULL: formats that do not carry the
 * articles' texts find them there. */
typedef struct
{
  const char *id;
  const char *name;
  const char *readers;
  const char *limits;
  const char *extension;
  const char *media_type;
  gboolean (*write)     (SlSetSource        *source,
                         GOutputStream      *stream,
                         GCancellable       *cancellable,
                         GError            **error);
  gboolean (*publish)   (SlSetSource        *source,
                         const SlPublisher  *publisher,
                         GOutputStream      *stream,
                         GCancellable       *cancellable,
                         GError            **error);
  SlSet   *(*read)      (GInputStream       *stream,
                         SlSetSource        *base,
                         GPtrArray          *messages,
                         GCancellable       *cancellable,
                         GError            **error);
  gboolean (*recognise) (const char         *name,
                         const char         *head,
                         gsize               n);
} SlFormat;

const SlFormat *sl_format_list         (guint              *n_formats);
const SlFormat *sl_format_lookup       (const char         *id);
const SlFormat *sl_format_guess        (GFile              *file,
                                        GError            **error);
const char     *sl_format_get_name     (const SlFormat     *self);
const char     *sl_format_get_readers  (const SlFormat     *self);
const char     *sl_format_get_limits   (const SlFormat     *self);

gboolean        sl_format_write        (const SlFormat     *self,
                                        SlSetSource        *source,
                                        const SlPublisher  *publisher,
                                        GOutputStream      *stream,
                                        GCancellable       *cancellable,
                                        GError            **error);
gboolean        sl_format_export_file  (const SlFormat     *self,
                                        SlSetSource        *source,
                                        GFile              *file,
                                        GCancellable       *cancellable,
                                        GError            **error);
gboolean        sl_format_publish_file (const SlFormat     *self,
                                        SlSetSource        *source,
                                        const SlPublisher  *publisher,
                                        GFile              *file,
                                        GCancellable       *cancellable,
                                        GError            **error);
SlSet          *sl_format_import_file  (const SlFormat     *self,
                                        GFile              *file,
                                        SlSetSource        *base,
                                        GPtrArray          *messages,
                                        GCancellable       *cancellable,
                                        GError            **error);

G_END_DECLS
