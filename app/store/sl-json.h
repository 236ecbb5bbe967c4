/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void      sl_json_append_string (GString    *out,
                                 const char *value);
void      sl_json_append_double (GString    *out,
                                 double      value);
JsonNode *sl_json_parse         (const char *json,
                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
