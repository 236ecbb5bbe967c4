/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-report.h"
#include "sl-sink.h"

G_BEGIN_DECLS

const char *sl_report_article_get_mark (const SlReportClaim *claim);
void        sl_report_article_put      (SlSink              *sink,
                                        const SlReport      *report,
                                        guint                column);

G_END_DECLS
