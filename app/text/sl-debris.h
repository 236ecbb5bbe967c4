/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a paragraph is if it is not the article's own. */
typedef enum
{
  SL_DEBRIS_NONE,
  SL_DEBRIS_CAPTION,
  SL_DEBRIS_VIDEO,
  SL_DEBRIS_LINE,
  SL_DEBRIS_MARKER,
  SL_DEBRIS_AGE
} SlDebris;

SlDebris sl_debris_classify     (const char *words,
                                 gsize       n,
                                 guint       count);
char    *sl_debris_dup_outlet   (const char *words,
                                 gsize       n);
gboolean sl_debris_is_agency    (const char *name);

G_END_DECLS
