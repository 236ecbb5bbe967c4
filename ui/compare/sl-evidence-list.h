/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* The evidence on a claim: what bears on it, with links that open in the browser, and a form for more. */
#define SL_TYPE_EVIDENCE_LIST (sl_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (SlEvidenceList, sl_evidence_list, SL, EVIDENCE_LIST, AdwBin)

GtkWidget *sl_evidence_list_new       (SlCompareContext  *context);
void       sl_evidence_list_set_claim (SlEvidenceList    *self,
                                       const char        *claim_uuid);
void       sl_evidence_list_begin_add (SlEvidenceList    *self);
gboolean   sl_evidence_list_add       (SlEvidenceList    *self,
                                       const char        *source,
                                       const char        *date,
                                       SlStance           stance,
                                       GError           **error);
gboolean   sl_evidence_url_is_safe    (const char        *url);

G_END_DECLS
