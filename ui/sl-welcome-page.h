/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-recent.h"

G_BEGIN_DECLS

/* The first page of a window without a comparison: three ways to begin, and what was open lately.
 *
 * Signals:
 *  open-recent (GFile *file): one of the recent comparisons was picked
 */
#define SL_TYPE_WELCOME_PAGE (sl_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (SlWelcomePage, sl_welcome_page, SL, WELCOME_PAGE, AdwBin)

GtkWidget *sl_welcome_page_new (SlRecent *recent);

G_END_DECLS
