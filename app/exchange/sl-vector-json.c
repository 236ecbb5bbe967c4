/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-vector-json.h"

#include "model/sl-entry.h"

static void
put_place (const char *annotator,
           const char *device,
           gint64      seq,
           gpointer    user_data)
{
  SlJsonWriter *writer = user_data;

  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "annotator", annotator);
  sl_json_writer_set_string (writer, "device", device);
  sl_json_writer_set_integer (writer, "seq", seq);
  sl_json_writer_end_object (writer);
}

/**
 * sl_vector_json_write:
 * @vector: how much somebody knows
 * @name: the member's name
 * @writer: within an object
 *
 * Writes the vector as a list, in its order.
 */
void
sl_vector_json_write (SlVector     *vector,
                      const char   *name,
                      SlJsonWriter *writer)
{
  g_return_if_fail (vector != NULL && name != NULL);

  sl_json_writer_break (writer);
  sl_json_writer_name (writer, name);
  sl_json_writer_begin_array (writer);
  sl_vector_foreach (vector, put_place, writer);
  sl_json_writer_end_array (writer);
}

static gboolean
read_place (JsonObject  *object,
            gpointer     user_data,
            GError     **error)
{
  const char *annotator;
  const char *device;
  gint64 seq;

  if (!sl_json_reader_uuid (object, "annotator", &annotator, error) ||
      !sl_json_reader_uuid (object, "device", &device, error) ||
      !sl_json_reader_integer (object, "seq", 1, SL_ENTRY_MAX_NUMBER, &seq, error))
    return FALSE;
  sl_vector_set (user_data, annotator, device, seq);

  return TRUE;
}

/**
 * sl_vector_json_read:
 * @vector: where to
 * @name: the member's name; it may be absent
 * @root: an object of a file that nobody vouches for
 * @error: return location for an error that names the place
 *
 * Reads what sl_vector_json_write() wrote.
 *
 * Returns: whether it is a vector, or absent
 */
gboolean
sl_vector_json_read (SlVector    *vector,
                     const char  *name,
                     JsonObject  *root,
                     GError     **error)
{
  g_return_val_if_fail (vector != NULL && root != NULL, FALSE);

  return sl_json_reader_foreach (root, name, read_place, vector, error);
}
