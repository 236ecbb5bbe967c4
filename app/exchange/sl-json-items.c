/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-json-items.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PIECE (256 * 1024)

/* Ten times a set of 100,000 annotations; and no single item needs more than a long text does. */
#define MAX_TOTAL ((gsize) 1024 * 1024 * 1024)
#define MAX_ITEM ((gsize) 64 * 1024 * 1024)

/* A list may stand in a page in a collection; what lies deeper is no list of items. */
#define MAX_LEVELS 4

/* A window on the stream. What lies before `pos` is done with. */
typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  GByteArray *window;
  gsize pos;
  gsize total;
  const char *const *lists;
  SlJsonItemFunc func;
  gpointer user_data;
  SlJsonDoc *doc;
  gboolean found_list;
} Items;

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

/* Gets another piece of the stream, which may be nothing at its end. */
static gboolean
fill (Items    *self,
      gboolean *more,
      GError  **error)
{
  gsize n_read = 0;
  guint old;

  if (self->pos > 0)
    g_byte_array_remove_range (self->window, 0, self->pos);
  self->pos = 0;
  old = self->window->len;
  if (old > MAX_ITEM || self->total > MAX_TOTAL)
    return refuse (error, _("The JSON data is too large."));
  g_byte_array_set_size (self->window, old + PIECE);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
      !g_input_stream_read_all (self->stream, self->window->data + old, PIECE, &n_read,
                                self->cancellable, error))
    return FALSE;
  g_byte_array_set_size (self->window, old + n_read);
  self->total += n_read;
  *more = n_read > 0;

  return TRUE;
}

/* The next character that is no white space, which stays; NUL at the end of the stream. */
static gboolean
peek (Items  *self,
      char   *c,
      GError **error)
{
  gboolean more = TRUE;

  while (more)
    {
      while (self->pos < self->window->len &&
             strchr (" \t\r\n", self->window->data[self->pos]) != NULL &&
             self->window->data[self->pos] != '\0')
        self->pos++;
      if (self->pos < self->window->len)
        {
          *c = self->window->data[self->pos];
          return *c != '\0' || refuse (error, _("The JSON data has something that is no value."));
        }
      if (!fill (self, &more, error))
        return FALSE;
    }
  *c = '\0';

  return TRUE;
}

/* Where a value is being followed to its end. */
typedef struct
{
  guint depth;
  gboolean in_string;
  gboolean escaped;
  gboolean is_word;
} Follow;

/* Looks at one more character; whether the value ends with it, or before it if it is a word. */
static gboolean
follow (Follow *self,
        char    c)
{
  if (self->in_string)
    {
      if (self->escaped)
        self->escaped = FALSE;
      else if (c == '\\')
        self->escaped = TRUE;
      else if (c == '"')
        self->in_string = FALSE;
      return !self->in_string && self->depth == 0;
    }
  if (c == '"')
    self->in_string = TRUE;
  else if (c == '[' || c == '{')
    self->depth++;
  else if (c == ']' || c == '}')
    return self->depth == 0 || --self->depth == 0;
  else if (self->depth == 0)
    return strchr (", \t\r\n", c) != NULL;

  return FALSE;
}

/* How many characters from P on change nothing about where the value ends, for as long as that is
 * within a string, or within brackets. */
static gsize
skip (const Follow *state,
      const guint8 *p,
      gsize         n)
{
  enum { IN_STRING = 1, OUTSIDE = 2 };
  static const guint8 telling[256] = {
    ['"'] = IN_STRING | OUTSIDE, ['\\'] = IN_STRING, ['['] = OUTSIDE, [']'] = OUTSIDE,
    ['{'] = OUTSIDE, ['}'] = OUTSIDE,
  };
  guint8 stops = state->in_string ? IN_STRING : OUTSIDE;
  gsize i = 0;

  if (state->escaped || (!state->in_string && state->depth == 0))
    return 0;
  while (i < n && (telling[p[i]] & stops) == 0)
    i++;

  return i;
}

/* Finds the end of the value that begins at the window's position. */
static gboolean
find_end (Items   *self,
          gsize   *length,
          GError **error)
{
  Follow state = { 0 };
  gsize i = 0;
  gboolean more = TRUE;
  gboolean is_word = strchr ("\"[{", self->window->data[self->pos]) == NULL;

  while (more)
    {
      for (; self->pos + i < self->window->len; i++)
        {
          const guint8 *p = self->window->data + self->pos + i;
          gsize n_skipped = skip (&state, p, self->window->len - self->pos - i);

          i += n_skipped;
          if (self->pos + i == self->window->len)
            break;
          if (follow (&state, p[n_skipped]))
            {
              *length = is_word ? i : i + 1;
              return TRUE;
            }
          if (state.depth > SL_JSON_DOC_MAX_DEPTH)
            return refuse (error, _("The JSON data is nested too deeply."));
        }
      if (!fill (self, &more, error))
        return FALSE;
    }
  *length = i;

  return is_word || refuse (error, _("The JSON data breaks off: a closing bracket is missing."));
}

static gboolean
take (Items   *self,
      GString *raw,
      GError **error)
{
  gsize length;

  if (!find_end (self, &length, error))
    return FALSE;
  if (raw->len + length > MAX_ITEM)
    return refuse (error, _("The JSON data is too large."));
  g_string_append_len (raw, (const char *) self->window->data + self->pos, length);
  self->pos += length;

  return TRUE;
}

static gboolean
give (Items      *self,
      const char *bytes,
      gsize       n,
      GError    **error)
{
  return sl_json_doc_parse (self->doc, bytes, n, error) &&
         self->func (self->doc, self->user_data, error);
}

static gboolean
give_value (Items   *self,
            GError **error)
{
  gsize length;
  gsize start;

  if (!find_end (self, &length, error))
    return FALSE;
  start = self->pos;
  self->pos += length;

  return give (self, (const char *) self->window->data + start, length, error);
}

/* Stands before a value, a comma or CLOSE: steps to the next value. */
static gboolean
step (Items    *self,
      char      close,
      gboolean  is_first,
      gboolean *more,
      GError  **error)
{
  char c;

  if (!peek (self, &c, error))
    return FALSE;
  if (c == close)
    {
      self->pos++;
      *more = FALSE;
      return TRUE;
    }
  if (!is_first && c != ',')
    return refuse (error, c == '\0' ? _("The JSON data breaks off: a closing bracket is missing.")
                                    : _("The JSON data lacks a comma or a bracket."));
  if (!is_first)
    self->pos++;
  if (!peek (self, &c, error))
    return FALSE;
  *more = TRUE;

  return (c != '\0' && strchr (",:]}", c) == NULL) ||
         refuse (error, _("The JSON data has something that is no value."));
}

static gboolean
read_array (Items   *self,
            GError **error)
{
  gboolean more = FALSE;

  self->pos++;
  if (!step (self, ']', TRUE, &more, error))
    return FALSE;
  while (more)
    {
      if (!give_value (self, error) || !step (self, ']', FALSE, &more, error))
        return FALSE;
    }

  return TRUE;
}

/* Reads a member's name into RAW, as it stands, with the colon behind it. */
static gboolean
take_name (Items   *self,
           GString *raw,
           GError **error)
{
  char c;

  if (self->window->data[self->pos] != '"')
    return refuse (error, _("The JSON data has an object with a member that has no name."));
  if (!take (self, raw, error) || !peek (self, &c, error))
    return FALSE;
  if (c != ':')
    return refuse (error, _("The JSON data has an object with a member that has no value."));
  self->pos++;
  g_string_append_c (raw, ':');
  if (!peek (self, &c, error))
    return FALSE;

  return (c != '\0' && strchr (",:]}", c) == NULL) ||
         refuse (error, _("The JSON data has something that is no value."));
}

/* Whether NAME, with quotation marks and a colon, is one of the members that hold items. */
static gboolean
is_list (Items      *self,
         const char *name,
         gsize       n)
{
  for (guint i = 0; self->lists[i] != NULL; i++)
    {
      gsize length = strlen (self->lists[i]);

      if (n == length + 3 && memcmp (name + 1, self->lists[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean read_object (Items   *self,
                             guint    level,
                             GError **error);

/* Reads a member: into the items if it holds them, else into RAW with the others. */
static gboolean
read_member (Items   *self,
             GString *raw,
             guint    level,
             GError **error)
{
  gsize start;
  char c;

  if (raw->len > 1)
    g_string_append_c (raw, ',');
  start = raw->len;
  if (!take_name (self, raw, error) || !peek (self, &c, error))
    return FALSE;
  if ((c != '[' && c != '{') || level >= MAX_LEVELS ||
      !is_list (self, raw->str + start, raw->len - start))
    return take (self, raw, error);

  g_string_append (raw, "null");
  if (c == '{')
    return read_object (self, level + 1, error);
  self->found_list = TRUE;

  return read_array (self, error);
}

/* An object without any list in it is an item itself. */
static gboolean
read_object (Items   *self,
             guint    level,
             GError **error)
{
  g_autoptr (GString) raw = g_string_new ("{");
  gboolean more = FALSE;
  gboolean had_list = self->found_list;

  self->found_list = FALSE;
  self->pos++;
  if (!step (self, '}', TRUE, &more, error))
    return FALSE;
  while (more)
    {
      if (!read_member (self, raw, level, error) || !step (self, '}', FALSE, &more, error))
        return FALSE;
    }
  g_string_append_c (raw, '}');
  if (!self->found_list && !give (self, raw->str, raw->len, error))
    return FALSE;
  self->found_list = self->found_list || had_list || level > 0;

  return TRUE;
}

/* One value, or several with line ends between them (JSON Lines). */
static gboolean
read_values (Items   *self,
             GError **error)
{
  gboolean more;
  char c;

  if (!fill (self, &more, error))
    return FALSE;
  if (self->window->len >= 3 && memcmp (self->window->data, "\xef\xbb\xbf", 3) == 0)
    self->pos = 3;
  if (!peek (self, &c, error))
    return FALSE;
  if (c == '\0')
    return refuse (error, _("The JSON data is empty."));

  while (c != '\0')
    {
      if (c != '[' && c != '{')
        return refuse (error, _("The JSON data is neither an object nor a list."));
      if (!(c == '[' ? read_array (self, error) : read_object (self, 0, error)) ||
          !peek (self, &c, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_json_items_read:
 * @stream: a file that nobody vouches for
 * @lists: (array zero-terminated=1): names of members that hold the items
 * @func: called with each item
 * @user_data: passed to @func
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Reads a file of many items one at a time, so that memory stays flat. Items are the elements of a
 * list that is the file, or that is a member named in @lists, also of an object that is such a
 * member; an object without such a member is an item itself; and objects may follow each other
 * line by line (JSON Lines).
 *
 * Returns: whether all was read
 */
gboolean
sl_json_items_read (GInputStream       *stream,
                    const char *const  *lists,
                    SlJsonItemFunc      func,
                    gpointer            user_data,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (GByteArray) window = g_byte_array_new ();
  g_autoptr (SlJsonDoc) doc = sl_json_doc_new ();
  Items self = { .stream = stream, .cancellable = cancellable, .window = window, .lists = lists,
                 .func = func, .user_data = user_data, .doc = doc };

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  return read_values (&self, error);
}
