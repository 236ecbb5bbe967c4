/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-bundle-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-json-guard.h"
#include "sl-input.h"
#include "sl-vector-json.h"

#define HEAD 4096
#define MAX_WORD_BYTES 200
#define MAX_NAME_BYTES 1000
#define MAX_TEXT_BYTES (10 * 1024 * 1024)

static void
put_entry (SlJsonWriter  *writer,
           const SlEntry *entry)
{
  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "annotator", entry->annotator);
  sl_json_writer_set_string (writer, "device", entry->device);
  sl_json_writer_set_integer (writer, "seq", entry->seq);
  sl_json_writer_set_integer (writer, "clock", entry->clock);
  sl_json_writer_set_string (writer, "at", entry->at);
  sl_json_writer_set_string (writer, "entity", entry->entity);
  sl_json_writer_set_string (writer, "key", entry->key);
  /* The row stays the string that was logged: what was done does not change on its way. */
  sl_json_writer_set_optional (writer, "value", entry->value);
  sl_json_writer_end_object (writer);
}

static void
put_head (SlJsonWriter *writer,
          SlBundle     *bundle)
{
  sl_json_writer_set_string (writer, "format", SL_BUNDLE_FORMAT);
  sl_json_writer_set_integer (writer, "version", SL_BUNDLE_VERSION);
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "comparison");
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "uuid", bundle->comparison);
  sl_json_writer_set_optional (writer, "title", bundle->title);
  sl_json_writer_end_object (writer);
  sl_vector_json_write (bundle->from, "from", writer);
  sl_vector_json_write (bundle->to, "to", writer);
}

/**
 * sl_bundle_write:
 * @bundle: what colleagues did
 * @stream: where it goes
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Writes a bundle as JSON; data/schema describes it.
 *
 * Returns: whether it was written
 */
gboolean
sl_bundle_write (SlBundle       *bundle,
                 GOutputStream  *stream,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (SlJsonWriter) writer = NULL;

  g_return_val_if_fail (bundle != NULL, FALSE);

  writer = sl_json_writer_new (stream, cancellable);
  sl_json_writer_begin_object (writer);
  put_head (writer, bundle);
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "texts");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < bundle->texts->len; i++)
    {
      sl_json_writer_break (writer);
      sl_json_writer_string (writer, sl_text_get_utf8 (g_ptr_array_index (bundle->texts, i)));
    }
  sl_json_writer_end_array (writer);
  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "changes");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < bundle->entries->len; i++)
    {
      put_entry (writer, g_ptr_array_index (bundle->entries, i));
      if (!sl_json_writer_check (writer, error))
        return FALSE;
    }
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);

  return sl_json_writer_finish (writer, error);
}

/**
 * sl_bundle_recognise:
 * @name: a file's name, in lower case
 * @head: how it begins
 * @n: the length of @head in bytes
 *
 * Returns: whether it is a bundle
 */
gboolean
sl_bundle_recognise (const char *name,
                     const char *head,
                     gsize       n)
{
  return g_strstr_len (head, n, "\"" SL_BUNDLE_FORMAT "\"") != NULL;
}

/**
 * sl_bundle_is_bundle:
 * @file: a file
 *
 * Returns: whether it begins as a bundle does
 */
gboolean
sl_bundle_is_bundle (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char head[HEAD];
  gsize n = 0;

  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &n, NULL, NULL) &&
         sl_bundle_recognise ("", head, n);
}

static gboolean
read_entry (JsonObject  *object,
            gpointer     user_data,
            GError     **error)
{
  const char *annotator;
  const char *device;
  const char *at;
  const char *entity;
  const char *key;
  const char *value;
  gint64 seq;
  gint64 clock;

  if (!sl_json_reader_uuid (object, "annotator", &annotator, error) ||
      !sl_json_reader_uuid (object, "device", &device, error) ||
      !sl_json_reader_integer (object, "seq", 1, SL_ENTRY_MAX_NUMBER, &seq, error) ||
      !sl_json_reader_integer (object, "clock", 0, SL_ENTRY_MAX_NUMBER, &clock, error) ||
      !sl_json_reader_string (object, "at", MAX_WORD_BYTES, &at, error) ||
      !sl_json_reader_string (object, "entity", MAX_WORD_BYTES, &entity, error) ||
      !sl_json_reader_string (object, "key", MAX_WORD_BYTES, &key, error) ||
      !sl_json_reader_optional_string (object, "value", MAX_TEXT_BYTES, &value, error))
    return FALSE;
  sl_bundle_take_entry (user_data,
                        sl_entry_new (annotator, device, seq, clock, at, entity, key, value));

  return TRUE;
}

static gboolean
read_texts (JsonObject  *root,
            SlBundle    *bundle,
            GError     **error)
{
  JsonArray *array;

  if (!sl_json_reader_optional_array (root, "texts", &array, error))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *utf8 = json_node_get_value_type (node) == G_TYPE_STRING
                           ? json_node_get_string (node) : NULL;
      g_autoptr (SlText) text = NULL;

      if (utf8 == NULL || strlen (utf8) > MAX_TEXT_BYTES || !g_utf8_validate (utf8, -1, NULL))
        return sl_json_reader_refuse (_("A text in the list “texts” is not one."), error);
      text = sl_text_new (utf8, -1);
      sl_bundle_add_text (bundle, text);
    }

  return TRUE;
}

static gboolean
check_format (JsonObject  *root,
              GError     **error)
{
  const char *format;
  gint64 version;

  if (!sl_json_reader_string (root, "format", MAX_WORD_BYTES, &format, error))
    return FALSE;
  if (!g_str_equal (format, SL_BUNDLE_FORMAT))
    return sl_json_reader_refuse_word ("format", format, error);
  if (!sl_json_reader_integer (root, "version", 1, G_MAXINT, &version, error))
    return FALSE;

  return version <= SL_BUNDLE_VERSION ||
         sl_json_reader_refuse (_("It was written by a newer Sidelight. Update Sidelight to import "
                                  "it."), error);
}

static SlBundle *
read_head (JsonObject  *root,
           GError     **error)
{
  const char *uuid;
  const char *title;
  JsonObject *comparison;

  if (!check_format (root, error) ||
      !sl_json_reader_object (root, "comparison", &comparison, error) ||
      !sl_json_reader_uuid (comparison, "uuid", &uuid, error) ||
      !sl_json_reader_optional_string (comparison, "title", MAX_NAME_BYTES, &title, error))
    return NULL;

  return sl_bundle_new (uuid, title);
}

/**
 * sl_bundle_read:
 * @stream: a file's content
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names the place in the document
 *
 * Reads a bundle. Its form is checked here, what its changes say when they are applied.
 *
 * Returns: (transfer full): the bundle, or %NULL with @error set
 */
SlBundle *
sl_bundle_read (GInputStream  *stream,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GBytes) bytes = sl_input_load (stream, SL_JSON_GUARD_MAX_BYTES, cancellable, error);
  g_autoptr (JsonParser) parser = bytes != NULL ? sl_json_reader_parse (bytes, error) : NULL;
  g_autoptr (SlBundle) bundle = NULL;
  JsonObject *root;

  if (parser == NULL)
    return NULL;
  root = json_node_get_object (json_parser_get_root (parser));
  bundle = read_head (root, error);
  if (bundle == NULL ||
      !sl_vector_json_read (bundle->from, "from", root, error) ||
      !sl_vector_json_read (bundle->to, "to", root, error) ||
      !read_texts (root, bundle, error) ||
      !sl_json_reader_foreach (root, "changes", read_entry, bundle, error))
    return NULL;

  return g_steal_pointer (&bundle);
}

static void
explain (GFile         *file,
         const GError  *cause,
         const char    *message,
         GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, cause->domain, cause->code, "“%s” %s: %s", name, message, cause->message);
}

/**
 * sl_bundle_export_file:
 * @bundle: what colleagues did
 * @file: where to; replaced if it is there, and only once all is written
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Writes a bundle to a file.
 *
 * Returns: whether it was written
 */
gboolean
sl_bundle_export_file (SlBundle      *bundle,
                       GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) cause = NULL;

  if (sl_bundle_write (bundle, memory, cancellable, &cause) &&
      g_file_replace_contents (file,
                               g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                               g_memory_output_stream_get_data_size (
                                 G_MEMORY_OUTPUT_STREAM (memory)), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, cancellable, &cause))
    return TRUE;
  explain (file, cause, _("could not be written"), error);

  return FALSE;
}

/**
 * sl_bundle_import_file:
 * @file: a bundle
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Reads a bundle from a file that nobody vouches for.
 *
 * Returns: (transfer full): the bundle, or %NULL with @error set
 */
SlBundle *
sl_bundle_import_file (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &cause);
  SlBundle *bundle = NULL;

  if (stream != NULL)
    bundle = sl_bundle_read (G_INPUT_STREAM (stream), cancellable, &cause);
  if (bundle == NULL)
    explain (file, cause, _("could not be imported"), error);

  return bundle;
}

/**
 * sl_bundle_read_vector:
 * @file: a bundle or a set of Sidelight's own
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * Reads how much whoever wrote @file knew: what came later is what a new bundle has to hold.
 *
 * Returns: (transfer full): the vector, or %NULL with @error set
 */
SlVector *
sl_bundle_read_vector (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (SlVector) vector = sl_vector_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &cause);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root;

  if (stream != NULL)
    bytes = sl_input_load (G_INPUT_STREAM (stream), SL_JSON_GUARD_MAX_BYTES, cancellable, &cause);
  if (bytes != NULL)
    parser = sl_json_reader_parse (bytes, &cause);
  root = parser != NULL ? json_node_get_object (json_parser_get_root (parser)) : NULL;
  if (root != NULL &&
      sl_vector_json_read (vector, json_object_has_member (root, "to") ? "to" : "vector", root,
                           &cause))
    return g_steal_pointer (&vector);
  explain (file, cause, _("could not be read"), error);

  return NULL;
}
