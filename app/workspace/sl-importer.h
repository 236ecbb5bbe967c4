/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-article.h"

G_BEGIN_DECLS

/* Reads a list of files in a worker thread. One that fails gets its error and the rest go on. */
#define SL_TYPE_IMPORTER (sl_importer_get_type ())
G_DECLARE_FINAL_TYPE (SlImporter, sl_importer, SL, IMPORTER, GObject)

/* What became of one file, page or text: an article or an error. */
typedef struct
{
  GFile *file;
  char *url;
  SlArticle *article;
  GError *error;
} SlImportResult;

/* Signal progress (guint done, guint total, const char *name): on the main thread, before each
 * file */
SlImporter *sl_importer_new         (void);
void        sl_importer_add_file    (SlImporter           *self,
                                     GFile                *file);
void        sl_importer_add_text    (SlImporter           *self,
                                     const char           *text,
                                     const char           *media_type);
void        sl_importer_add_page    (SlImporter           *self,
                                     GBytes               *bytes,
                                     const char           *media_type,
                                     const char           *url);
void        sl_importer_run_async   (SlImporter           *self,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GPtrArray  *sl_importer_run_finish  (SlImporter           *self,
                                     GAsyncResult         *result,
                                     GError              **error);
void        sl_import_result_free   (SlImportResult       *result);

G_END_DECLS
