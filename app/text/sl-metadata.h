/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-draft.h"
#include "sl-html-page.h"
#include "sl-json-ld.h"

G_BEGIN_DECLS

char     *sl_metadata_dup_title  (const SlHtmlPage *page,
                                  const SlJsonLd   *json,
                                  int              *heading);
SlWitness sl_metadata_get_title_witness (const SlHtmlPage *page,
                                         const SlJsonLd   *json);
void      sl_metadata_tell       (const SlHtmlPage *page,
                                  const SlJsonLd   *json,
                                  SlDraft          *draft);
gboolean  sl_metadata_same_title (const char       *a,
                                  gsize             n_a,
                                  const char       *b,
                                  gsize             n_b);

G_END_DECLS
