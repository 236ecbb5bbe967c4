/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-window.h"

G_BEGIN_DECLS

/* A window in a folder of its own, with three small articles lying there as files. */
typedef struct
{
  char *folder;
  GtkApplication *application;
  SlRecent *recent;
  SlWindow *window;
} SlWindowFixture;

void    sl_window_fixture_set_up    (SlWindowFixture *fixture,
                                     gconstpointer    data);
void    sl_window_fixture_tear_down (SlWindowFixture *fixture,
                                     gconstpointer    data);
GFile  *sl_window_fixture_file      (SlWindowFixture *fixture,
                                     const char      *name);
void    sl_window_fixture_import    (SlWindowFixture *fixture,
                                     const char      *name,
                                     ...) G_GNUC_NULL_TERMINATED;
SlClaim *sl_window_fixture_claim    (SlWindowFixture *fixture);
GtkWindow *sl_window_fixture_dialog (SlWindowFixture *fixture);

G_END_DECLS
