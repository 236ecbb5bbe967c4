/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set.h"

G_BEGIN_DECLS

/* A file format. To add one, write its module and put a row in sl-format.c: the dialogs, the
 * command line and its help list what is there. `name` and `readers` are marked with N_(); show
 * them with sl_format_get_name() and sl_format_get_readers(). */
typedef struct
{
  const char *id;
  const char *name;
  const char *readers;
  const char *extension;
  const char *media_type;
  gboolean (*write) (SlSetSource    *source,
                     GOutputStream  *stream,
                     GCancellable   *cancellable,
                     GError        **error);
  SlSet   *(*read)  (GBytes         *bytes,
                     GPtrArray      *messages,
                     GCancellable   *cancellable,
                     GError        **error);
} SlFormat;

const SlFormat *sl_format_list        (guint           *n_formats);
const SlFormat *sl_format_lookup      (const char      *id);
const char     *sl_format_get_name    (const SlFormat  *self);
const char     *sl_format_get_readers (const SlFormat  *self);

gboolean        sl_format_export_file (const SlFormat  *self,
                                       SlSetSource     *source,
                                       GFile           *file,
                                       GCancellable    *cancellable,
                                       GError         **error);
SlSet          *sl_format_import_file (const SlFormat  *self,
                                       GFile           *file,
                                       GPtrArray       *messages,
                                       GCancellable    *cancellable,
                                       GError         **error);

G_END_DECLS
