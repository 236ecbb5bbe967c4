/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-json-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/sl-json-guard.h"
#include "model/sl-uuid.h"

/* Our own sets need eight levels, Web Annotations nine. */
#define MAX_DEPTH 64

/* json-glib's tree takes some 300 bytes for an object and 80 for a value, so a small file can ask
 * for gigabytes. A set of 100,000 annotations has a fifth of this. */
#define MAX_CONTAINERS (1500 * 1000)
#define MAX_VALUES (8 * 1000 * 1000)

/* How much of a wrong value a message shows. */
#define MAX_SHOWN 40
#define MAX_WORD_BYTES 200

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

/* Whether the tree of DATA, which the guard has let pass, stays within what we want to hold. */
static gboolean
has_bearable_tree (const char *data,
                   gsize       n)
{
  const char *end = data + n;
  guint n_containers = 0;
  guint n_values = 0;
  gboolean in_string = FALSE;

  for (const char *p = data; p < end; p++)
    {
      if (in_string && *p == '\\')
        p++;
      else if (*p == '"')
        in_string = !in_string;
      else if (!in_string && (*p == '{' || *p == '['))
        n_containers++;
      else if (!in_string && *p == ',')
        n_values++;
    }

  return n_containers <= MAX_CONTAINERS && n_values <= MAX_VALUES;
}

/**
 * sl_json_reader_parse:
 * @bytes: a file's content
 * @error: return location for a #GIOErrorEnum
 *
 * Parses JSON whose root is an object, after the checks that json-glib lacks: size, depth, UTF-8,
 * NUL.
 *
 * Returns: (transfer full): the parser, which holds the tree, or %NULL with @error set
 */
JsonParser *
sl_json_reader_parse (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parsing = NULL;
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  JsonNode *root;

  if (!sl_json_guard_check (data, n, MAX_DEPTH, error))
    return NULL;
  if (!g_utf8_validate (data, n, NULL))
    {
      refuse (error, _("The JSON data is not valid UTF-8."));
      return NULL;
    }

  if (!has_bearable_tree (data, n))
    {
      refuse (error, _("The JSON data has more parts than any set."));
      return NULL;
    }

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, n, &parsing))
    {
      refuse (error, _("The JSON data could not be read: %s"), parsing->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, _("The JSON data is not an object."));
      return NULL;
    }

  return g_steal_pointer (&parser);
}

/* The member, or NULL where it is absent or null. */
static JsonNode *
find_member (JsonObject *object,
             const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

static gboolean
refuse_missing (const char  *name,
                GError     **error)
{
  return refuse (error, _("“%s” is missing."), name);
}

/**
 * sl_json_reader_optional_string:
 * @object: an object
 * @name: the member
 * @max_bytes: how long it may be
 * @value: (out) (transfer none) (nullable): the string, %NULL where there is none
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is absent or a string that is not too long
 */
gboolean
sl_json_reader_optional_string (JsonObject  *object,
                                const char  *name,
                                gsize        max_bytes,
                                const char **value,
                                GError     **error)
{
  JsonNode *node = find_member (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (error, _("“%s” is not a string."), name);

  *value = json_node_get_string (node);
  if (strlen (*value) > max_bytes)
    return refuse (error, _("“%s” is too long."), name);

  return TRUE;
}

/**
 * sl_json_reader_string:
 * @object: an object
 * @name: the member
 * @max_bytes: how long it may be
 * @value: (out) (transfer none): the string
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is a string that is not too long
 */
gboolean
sl_json_reader_string (JsonObject  *object,
                       const char  *name,
                       gsize        max_bytes,
                       const char **value,
                       GError     **error)
{
  if (!sl_json_reader_optional_string (object, name, max_bytes, value, error))
    return FALSE;

  return *value != NULL || refuse_missing (name, error);
}

/**
 * sl_json_reader_optional_uuid:
 * @object: an object
 * @name: the member
 * @value: (out) (transfer none) (nullable): the UUID, %NULL where there is none
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is absent or a UUID in lower case
 */
gboolean
sl_json_reader_optional_uuid (JsonObject  *object,
                              const char  *name,
                              const char **value,
                              GError     **error)
{
  if (!sl_json_reader_optional_string (object, name, G_MAXSIZE, value, error))
    return FALSE;
  if (*value != NULL && !sl_uuid_is_valid (*value))
    return sl_json_reader_refuse_word (name, *value, error);

  return TRUE;
}

/**
 * sl_json_reader_uuid:
 * @object: an object
 * @name: the member
 * @value: (out) (transfer none): the UUID
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is a UUID in lower case
 */
gboolean
sl_json_reader_uuid (JsonObject  *object,
                     const char  *name,
                     const char **value,
                     GError     **error)
{
  if (!sl_json_reader_optional_uuid (object, name, value, error))
    return FALSE;

  return *value != NULL || refuse_missing (name, error);
}

/* Whether STRING has the form of RFC 3339; GLib's parser takes more of ISO 8601 than other readers
 * do. */
static gboolean
has_time_form (const char *string)
{
  static const char form[] = "dddd-dd-ddTdd:dd:dd";
  static const char zone[] = "dd:dd";
  const char *p = string;

  for (const char *f = form; *f != '\0'; f++, p++)
    {
      if (*f == 'd' ? !g_ascii_isdigit (*p) : *p != *f)
        return FALSE;
    }
  if (*p == '.')
    {
      do
        p++;
      while (g_ascii_isdigit (*p));
    }
  if (*p == 'Z')
    return p[1] == '\0';
  if (*p != '+' && *p != '-')
    return FALSE;
  p++;
  for (const char *f = zone; *f != '\0'; f++, p++)
    {
      if (*f == 'd' ? !g_ascii_isdigit (*p) : *p != *f)
        return FALSE;
    }

  return *p == '\0';
}

/**
 * sl_json_reader_optional_time:
 * @object: an object
 * @name: the member
 * @value: (out) (transfer none) (nullable): the time as it was written, %NULL where there is none
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is absent or a time with a zone (RFC 3339)
 */
gboolean
sl_json_reader_optional_time (JsonObject  *object,
                              const char  *name,
                              const char **value,
                              GError     **error)
{
  g_autoptr (GDateTime) time = NULL;

  if (!sl_json_reader_optional_string (object, name, MAX_SHOWN, value, error))
    return FALSE;
  if (*value == NULL)
    return TRUE;

  if (has_time_form (*value))
    time = g_date_time_new_from_iso8601 (*value, NULL);

  return time != NULL || sl_json_reader_refuse_word (name, *value, error);
}

/**
 * sl_json_reader_verdict:
 * @object: an object
 * @name: the member
 * @verdict: (out): the verdict
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is the word for a verdict
 */
gboolean
sl_json_reader_verdict (JsonObject  *object,
                        const char  *name,
                        SlVerdict   *verdict,
                        GError     **error)
{
  const char *word;

  if (!sl_json_reader_string (object, name, MAX_WORD_BYTES, &word, error))
    return FALSE;

  return sl_verdict_from_string (word, verdict) || sl_json_reader_refuse_word (name, word, error);
}

/**
 * sl_json_reader_integer:
 * @object: an object
 * @name: the member
 * @min: the smallest value allowed
 * @max: the largest value allowed
 * @value: (out): the number
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is a whole number in range
 */
gboolean
sl_json_reader_integer (JsonObject  *object,
                        const char  *name,
                        gint64       min,
                        gint64       max,
                        gint64      *value,
                        GError     **error)
{
  JsonNode *node = find_member (object, name);

  if (node == NULL)
    return refuse_missing (name, error);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (error, _("“%s” is not a whole number."), name);

  *value = json_node_get_int (node);

  return (*value >= min && *value <= max) || refuse (error, _("“%s” is out of range."), name);
}

/**
 * sl_json_reader_number:
 * @object: an object
 * @name: the member
 * @min: the smallest value allowed
 * @max: the largest value allowed
 * @value: (out): the number
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is a finite number in range
 */
gboolean
sl_json_reader_number (JsonObject  *object,
                       const char  *name,
                       double       min,
                       double       max,
                       double      *value,
                       GError     **error)
{
  JsonNode *node = find_member (object, name);
  GType type;

  if (node == NULL)
    return refuse_missing (name, error);
  type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return refuse (error, _("“%s” is not a number."), name);

  *value = json_node_get_double (node);

  return (isfinite (*value) && *value >= min && *value <= max) ||
         refuse (error, _("“%s” is out of range."), name);
}

/**
 * sl_json_reader_optional_object:
 * @object: an object
 * @name: the member
 * @value: (out) (transfer none) (nullable): the object, %NULL where there is none
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is absent or an object
 */
gboolean
sl_json_reader_optional_object (JsonObject  *object,
                                const char  *name,
                                JsonObject **value,
                                GError     **error)
{
  JsonNode *node = find_member (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, _("“%s” is not an object."), name);
  *value = json_node_get_object (node);

  return TRUE;
}

/**
 * sl_json_reader_object:
 * @object: an object
 * @name: the member
 * @value: (out) (transfer none): the object
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is an object
 */
gboolean
sl_json_reader_object (JsonObject  *object,
                       const char  *name,
                       JsonObject **value,
                       GError     **error)
{
  if (!sl_json_reader_optional_object (object, name, value, error))
    return FALSE;

  return *value != NULL || refuse_missing (name, error);
}

/**
 * sl_json_reader_optional_array:
 * @object: an object
 * @name: the member
 * @value: (out) (transfer none) (nullable): the array, %NULL where there is none
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the member is absent or an array
 */
gboolean
sl_json_reader_optional_array (JsonObject  *object,
                               const char  *name,
                               JsonArray  **value,
                               GError     **error)
{
  JsonNode *node = find_member (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _("“%s” is not a list."), name);
  *value = json_node_get_array (node);

  return TRUE;
}

/**
 * sl_json_reader_element:
 * @array: an array
 * @i: below the array's length
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer none) (nullable): the object at that place, or %NULL with @error set
 */
JsonObject *
sl_json_reader_element (JsonArray  *array,
                        guint       i,
                        GError    **error)
{
  JsonNode *node = json_array_get_element (array, i);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  refuse (error, _("The list has something that is not an object."));

  return NULL;
}

/**
 * sl_json_reader_foreach:
 * @object: an object
 * @name: a member that is a list of objects, or is not there
 * @func: called with each of them, in order
 * @user_data: passed to @func
 * @error: return location for a #GIOErrorEnum that names the element
 *
 * Returns: whether the list was gone through
 */
gboolean
sl_json_reader_foreach (JsonObject         *object,
                        const char         *name,
                        SlJsonElementFunc   func,
                        gpointer            user_data,
                        GError            **error)
{
  JsonArray *array;

  if (!sl_json_reader_optional_array (object, name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *element = sl_json_reader_element (array, i, error);

      if (element == NULL || !func (element, user_data, error))
        {
          g_prefix_error (error, "%s[%u]: ", name, i);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * sl_json_reader_refuse:
 * @message: what is wrong, in the user's language
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: %FALSE
 */
gboolean
sl_json_reader_refuse (const char  *message,
                       GError     **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

/**
 * sl_json_reader_range:
 * @object: an object with "start" and "end"
 * @text: the text they point into
 * @range: (out): the range, in code points; it may be empty
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the range lies inside the text
 */
gboolean
sl_json_reader_range (JsonObject    *object,
                      const SlText  *text,
                      SlTextRange   *range,
                      GError       **error)
{
  gint64 n_chars = sl_text_get_n_chars (text);
  gint64 start;
  gint64 end;

  if (!sl_json_reader_integer (object, "start", 0, n_chars, &start, error) ||
      !sl_json_reader_integer (object, "end", start, n_chars, &end, error))
    return FALSE;
  range->start = start;
  range->end = end;

  return TRUE;
}

/**
 * sl_json_reader_refuse_word:
 * @name: the member
 * @word: its value
 * @error: return location for a #GIOErrorEnum
 *
 * Says that a value is none of those that are known.
 *
 * Returns: %FALSE
 */
gboolean
sl_json_reader_refuse_word (const char  *name,
                            const char  *word,
                            GError     **error)
{
  g_autofree char *shown = g_utf8_substring (word, 0, MIN (g_utf8_strlen (word, -1), MAX_SHOWN));

  return refuse (error, _("“%s” has a value that means nothing here: “%s”."), name, shown);
}
