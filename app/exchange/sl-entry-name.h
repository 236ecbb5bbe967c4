/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-annotator.h"
#include "model/sl-article.h"

G_BEGIN_DECLS

/* Names of files and folders in archives, in plain ASCII so that every system unpacks them. */
char *sl_entry_name_for_article     (SlArticle    *article,
                                     guint         number) G_GNUC_WARN_UNUSED_RESULT;
char *sl_entry_name_for_annotator   (SlAnnotator  *annotator) G_GNUC_WARN_UNUSED_RESULT;
void  sl_entry_name_parse_annotator (const char   *folder,
                                     char        **uuid,
                                     char        **name);

G_END_DECLS
