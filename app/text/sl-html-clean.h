/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may lie in each other at most; real pages stay under a hundred. */
#define SL_HTML_MAX_DEPTH 200

/* A page without what no reader sees, each element closed, and its JSON-LD. */
typedef struct
{
  GString *html;
  GPtrArray *json;
} SlHtmlClean;

SlHtmlClean *sl_html_clean      (const char  *html,
                                 gsize        n);
void         sl_html_clean_free (SlHtmlClean *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlHtmlClean, sl_html_clean_free)

G_END_DECLS
