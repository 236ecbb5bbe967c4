/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/sl-text.h"
#include "model/sl-vocabulary.h"

G_BEGIN_DECLS

/* Reads members of JSON objects from files that nobody vouches for. json-glib accepts more than the
 * standard and tells nothing of types that do not fit, so every value is looked at. A member that
 * is absent or null is no error where the name says "optional". Messages name the member; callers
 * put the place in front with g_prefix_error(). */

/* Reads an element of a list. */
typedef gboolean (*SlJsonElementFunc) (JsonObject  *element,
                                       gpointer     user_data,
                                       GError     **error);

JsonParser *sl_json_reader_parse           (GBytes             *bytes,
                                            GError            **error);

gboolean    sl_json_reader_string          (JsonObject         *object,
                                            const char         *name,
                                            gsize               max_bytes,
                                            const char        **value,
                                            GError            **error);
gboolean    sl_json_reader_optional_string (JsonObject         *object,
                                            const char         *name,
                                            gsize               max_bytes,
                                            const char        **value,
                                            GError            **error);
gboolean    sl_json_reader_uuid            (JsonObject         *object,
                                            const char         *name,
                                            const char        **value,
                                            GError            **error);
gboolean    sl_json_reader_optional_uuid   (JsonObject         *object,
                                            const char         *name,
                                            const char        **value,
                                            GError            **error);
gboolean    sl_json_reader_optional_time   (JsonObject         *object,
                                            const char         *name,
                                            const char        **value,
                                            GError            **error);
gboolean    sl_json_reader_verdict         (JsonObject         *object,
                                            const char         *name,
                                            SlVerdict          *verdict,
                                            GError            **error);
gboolean    sl_json_reader_integer         (JsonObject         *object,
                                            const char         *name,
                                            gint64              min,
                                            gint64              max,
                                            gint64             *value,
                                            GError            **error);
gboolean    sl_json_reader_number          (JsonObject         *object,
                                            const char         *name,
                                            double              min,
                                            double              max,
                                            double             *value,
                                            GError            **error);
gboolean    sl_json_reader_object          (JsonObject         *object,
                                            const char         *name,
                                            JsonObject        **value,
                                            GError            **error);
gboolean    sl_json_reader_optional_object (JsonObject         *object,
                                            const char         *name,
                                            JsonObject        **value,
                                            GError            **error);
gboolean    sl_json_reader_optional_array  (JsonObject         *object,
                                            const char         *name,
                                            JsonArray         **value,
                                            GError            **error);
JsonObject *sl_json_reader_element         (JsonArray          *array,
                                            guint               i,
                                            GError            **error);
gboolean    sl_json_reader_range           (JsonObject         *object,
                                            const SlText       *text,
                                            SlTextRange        *range,
                                            GError            **error);
gboolean    sl_json_reader_foreach         (JsonObject         *object,
                                            const char         *name,
                                            SlJsonElementFunc   func,
                                            gpointer            user_data,
                                            GError            **error);
gboolean    sl_json_reader_refuse          (const char         *message,
                                            GError            **error);
gboolean    sl_json_reader_refuse_word     (const char         *name,
                                            const char         *word,
                                            GError            **error);

G_END_DECLS
