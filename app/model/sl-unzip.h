/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Why an archive is not unpacked. The message is for developers; who asks words it for people. */
typedef enum
{
  SL_UNZIP_ERROR_DAMAGED,   /* the message says how, in UTF-8 */
  SL_UNZIP_ERROR_LOCKED,    /* with a password */
  SL_UNZIP_ERROR_OUTSIDE,   /* a path that leads out of it */
  SL_UNZIP_ERROR_NO_FILE,   /* neither a file nor a folder */
  SL_UNZIP_ERROR_TWICE,     /* two files of one name */
  SL_UNZIP_ERROR_MANY,      /* more files than allowed */
  SL_UNZIP_ERROR_LARGE,     /* more bytes than allowed */
  SL_UNZIP_ERROR_TRAP       /* packed more tightly than text ever is */
} SlUnzipError;

#define SL_UNZIP_ERROR (sl_unzip_error_quark ())

/* What is wanted of an archive. */
typedef struct
{
  gsize max_bytes;                       /* of all wanted files together, unpacked */
  guint max_files;                       /* entries of any kind */
  gboolean strict;                       /* refuse what else is left out: paths that lead out of it, links, a
                                          * second file of a name */
  gboolean (*is_wanted) (const char *path); /* NULL for all files */
} SlUnzipRules;

/* Called with each file. */
typedef void (*SlUnzipFunc) (const char *path,
                             GBytes     *content,
                             gpointer    user_data);

GQuark   sl_unzip_error_quark (void);
gboolean sl_unzip             (GBytes              *packed,
                               const SlUnzipRules  *rules,
                               SlUnzipFunc          func,
                               gpointer             user_data,
                               GCancellable        *cancellable,
                               GError             **error);

G_END_DECLS
