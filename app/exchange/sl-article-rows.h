/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set-source.h"

G_BEGIN_DECLS

/* Called with an article and its annotations (SlSetRow), by claim and annotator. */
typedef gboolean (*SlArticleRowsFunc) (SlArticle  *article,
                                       GPtrArray  *rows,
                                       gpointer    user_data,
                                       GError    **error);

/* Called with the annotations of an article by one annotator. */
typedef gboolean (*SlVoiceFunc)       (SlArticle    *article,
                                       SlAnnotator  *annotator,
                                       GPtrArray    *rows,
                                       gpointer      user_data,
                                       GError      **error);

/* Called with the annotations of one file: STEM is its path in the archive, without an ending. */
typedef gboolean (*SlArticleFileFunc) (SlArticle   *article,
                                       const char  *stem,
                                       GPtrArray   *rows,
                                       gpointer     user_data,
                                       GError     **error);

gboolean sl_article_rows_foreach       (SlSetSource        *source,
                                        SlArticleRowsFunc   func,
                                        gpointer            user_data,
                                        GError            **error);
gboolean sl_article_rows_foreach_voice (SlArticle          *article,
                                        GPtrArray          *rows,
                                        SlVoiceFunc         func,
                                        gpointer            user_data,
                                        GError            **error);
gboolean sl_article_rows_foreach_file  (SlSetSource        *source,
                                        SlArticleFileFunc   func,
                                        gpointer            user_data,
                                        GError            **error);

G_END_DECLS
