/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "team/sl-agreement.h"

G_BEGIN_DECLS

gboolean sl_agreement_export_json (SlAgreement    *agreement,
                                   GOutputStream  *stream,
                                   GCancellable   *cancellable,
                                   GError        **error);
gboolean sl_agreement_export_csv  (SlAgreement    *agreement,
                                   GOutputStream  *stream,
                                   GCancellable   *cancellable,
                                   GError        **error);

G_END_DECLS
