/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "sl-recent.h"

G_BEGIN_DECLS

/* The application: one process, a window for each comparison. */
#define SL_TYPE_APPLICATION (sl_application_get_type ())
G_DECLARE_FINAL_TYPE (SlApplication, sl_application, SL, APPLICATION, AdwApplication)

SlApplication *sl_application_new        (void);
SlRecent      *sl_application_get_recent (SlApplication  *self);
int            sl_application_main       (int             argc,
                                          char          **argv);

G_END_DECLS
