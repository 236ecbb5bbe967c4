/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a page's JSON-LD says about its article, as it stands there; %NULL where it says nothing. */
typedef struct
{
  char *headline;
  char *publisher;
  char *author;
  char *published;
  char *url;
  char *language;
} SlJsonLd;

SlJsonLd *sl_json_ld_read (GPtrArray *parts);
void      sl_json_ld_free (SlJsonLd  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlJsonLd, sl_json_ld_free)

G_END_DECLS
