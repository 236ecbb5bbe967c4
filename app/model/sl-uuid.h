/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *sl_uuid_new      (void) G_GNUC_WARN_UNUSED_RESULT;
char    *sl_uuid_new_v5   (const char *name_space,
                           const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean sl_uuid_is_valid (const char *string);

G_END_DECLS
