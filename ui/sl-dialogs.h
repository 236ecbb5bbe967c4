/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The dialogs whose toolkit classes change between GTK 4.8 and later versions, behind functions that
 * are shaped like the newer ones. Nothing else in the program names those classes. */

/* What kind of file is asked for. */
typedef enum
{
  SL_FILE_KIND_ARTICLE,
  SL_FILE_KIND_COMPARISON,
  SL_FILE_KIND_SET,
  SL_FILE_KIND_ANY
} SlFileKind;

void        sl_dialogs_open_async           (GtkWindow            *parent,
                                             SlFileKind            kind,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GFile      *sl_dialogs_open_finish          (GAsyncResult         *result,
                                             GError              **error);
void        sl_dialogs_open_multiple_async  (GtkWindow            *parent,
                                             SlFileKind            kind,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GListModel *sl_dialogs_open_multiple_finish (GAsyncResult         *result,
                                             GError              **error);
void        sl_dialogs_save_async           (GtkWindow            *parent,
                                             const char           *title,
                                             const char           *name,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GFile      *sl_dialogs_save_finish          (GAsyncResult         *result,
                                             GError              **error);

GtkWindow  *sl_dialogs_show_message         (GtkWindow            *parent,
                                             const char           *heading,
                                             const char           *body);
GtkWindow  *sl_dialogs_show_details         (GtkWindow            *parent,
                                             const char           *heading,
                                             const char           *body,
                                             const char *const    *details);
GtkWindow  *sl_dialogs_show_about           (GtkWindow            *parent);

G_END_DECLS
