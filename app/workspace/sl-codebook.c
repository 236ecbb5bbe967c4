/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-codebook.h"

#include "exchange/sl-native-reader.h"
#include "model/sl-core-data.h"

static gboolean
add_code (gpointer   object,
          gpointer   user_data,
          GError   **error)
{
  g_ptr_array_add (user_data, g_object_ref (object));

  return TRUE;
}

/**
 * sl_codebook_load_news_frames:
 * @error: return location for an error
 *
 * Loads the codebook that is shipped as an example: the five generic news frames of Semetko and
 * Valkenburg 2000, "Framing European politics: a content analysis of press and television news",
 * Journal of Communication 50, with definitions in our own words.
 *
 * Returns: (transfer full) (element-type SlCode): the codes, or %NULL with @error set
 */
GPtrArray *
sl_codebook_load_news_frames (GError **error)
{
  g_autoptr (GBytes) bytes = sl_core_data_load ("codebooks/news-frames.json");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (SlSet) set = sl_native_read (stream, NULL, NULL, NULL, error);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);

  if (set == NULL || !sl_set_source_foreach_code (SL_SET_SOURCE (set), add_code, codes, error))
    return NULL;

  return g_steal_pointer (&codes);
}
