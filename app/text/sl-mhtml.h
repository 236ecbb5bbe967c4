/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The page of a file in which a browser saved a page with all that belongs to it. */
typedef struct
{
  GBytes *html;
  char *charset;
  char *url;
} SlMhtml;

gboolean sl_mhtml_sniff (const char *bytes,
                         gsize       n);
SlMhtml *sl_mhtml_read  (GBytes     *bytes);
void     sl_mhtml_free  (SlMhtml    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlMhtml, sl_mhtml_free)

G_END_DECLS
