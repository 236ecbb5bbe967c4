/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-json-writer.h"

#include "sl-sink.h"

#include <math.h>
#include <string.h>

/* Four decimals: finer than any probability means anything. */
#define DECIMALS 4
#define SCALE 10000

/* Whole numbers below this are exact in a double and short to write. */
#define MAX_WHOLE 1e15

/* Names of members and words such as null are shorter, escapes of a byte are no longer, and long
 * strings are written in pieces of this many bytes. */
#define MAX_NAME 64
#define MAX_ESCAPE 6
#define MAX_PIECE (SL_SINK_MAX_RESERVE / MAX_ESCAPE)

struct _SlJsonWriter
{
  SlSink *sink;
  gboolean comma;
  gboolean line_break;
  guint depth;
};

/**
 * sl_json_writer_new:
 * @stream: where the JSON goes, as UTF-8
 * @cancellable: (nullable): to stop
 *
 * Returns: (transfer full): a writer at the start of a document
 */
SlJsonWriter *
sl_json_writer_new (GOutputStream *stream,
                    GCancellable  *cancellable)
{
  SlJsonWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (SlJsonWriter, 1);
  self->sink = sl_sink_new (stream, cancellable);

  return self;
}

/**
 * sl_json_writer_free:
 * @self: (transfer full): a writer
 *
 * Gives up the writer. What sl_json_writer_finish() did not write is dropped.
 */
void
sl_json_writer_free (SlJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  sl_sink_free (self->sink);
  g_free (self);
}

/* Gives room for an item, behind the comma and the line break that go before it. */
static char *
begin_item (SlJsonWriter *self,
            gsize         n_bytes)
{
  char *p = sl_sink_reserve (self->sink, n_bytes + 2);

  if (self->comma)
    *p++ = ',';
  if (self->line_break)
    *p++ = '\n';
  self->comma = FALSE;
  self->line_break = FALSE;

  return p;
}

static void
begin (SlJsonWriter *self,
       char          bracket)
{
  char *p = begin_item (self, 1);

  *p++ = bracket;
  sl_sink_commit (self->sink, p);
  self->depth++;
}

static void
end (SlJsonWriter *self,
     char          bracket)
{
  char *p;

  g_return_if_fail (self->depth > 0);

  self->comma = FALSE;
  p = begin_item (self, 1);
  *p++ = bracket;
  sl_sink_commit (self->sink, p);
  self->depth--;
  self->comma = TRUE;
}

/**
 * sl_json_writer_begin_object:
 * @self: a writer
 *
 * Opens an object, as a value.
 */
void
sl_json_writer_begin_object (SlJsonWriter *self)
{
  begin (self, '{');
}

/**
 * sl_json_writer_end_object:
 * @self: a writer
 *
 * Closes the object that was opened last.
 */
void
sl_json_writer_end_object (SlJsonWriter *self)
{
  end (self, '}');
}

/**
 * sl_json_writer_begin_array:
 * @self: a writer
 *
 * Opens an array, as a value.
 */
void
sl_json_writer_begin_array (SlJsonWriter *self)
{
  begin (self, '[');
}

/**
 * sl_json_writer_end_array:
 * @self: a writer
 *
 * Closes the array that was opened last.
 */
void
sl_json_writer_end_array (SlJsonWriter *self)
{
  end (self, ']');
}

/**
 * sl_json_writer_name:
 * @self: a writer inside an object
 * @name: the member's name: ASCII without quotation marks and control characters
 *
 * Writes the name of a member; its value must follow.
 */
void
sl_json_writer_name (SlJsonWriter *self,
                     const char   *name)
{
  char *p;

  g_return_if_fail (strlen (name) < MAX_NAME);

  p = begin_item (self, MAX_NAME);
  *p++ = '"';
  p = g_stpcpy (p, name);
  *p++ = '"';
  *p++ = ':';
  sl_sink_commit (self->sink, p);
}

static inline gboolean
is_plain (guchar c)
{
  return c >= 0x20 && c != '"' && c != '\\';
}

/* How many bytes need no escape. Eight at a time are looked at as one number: a byte below N
 * borrows from its top bit when N is taken away, and a byte that equals C is below 1 once C is
 * masked out. */
static gsize
count_plain (const char *bytes,
             gsize       n)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 tops = ones << 7;
  gsize i = 0;

  for (; i + sizeof (guint64) <= n; i += sizeof (guint64))
    {
      guint64 word;
      guint64 quotes;
      guint64 slashes;

      memcpy (&word, bytes + i, sizeof word);
      quotes = word ^ (ones * '"');
      slashes = word ^ (ones * '\\');
      if ((((word - ones * 0x20) & ~word) | ((quotes - ones) & ~quotes) |
           ((slashes - ones) & ~slashes)) & tops)
        break;
    }
  while (i < n && is_plain (bytes[i]))
    i++;

  return i;
}

/* Writes C, which is not plain, as it stands in a JSON string; tells where the next goes. */
static char *
write_escaped (char   *p,
               guchar  c)
{
  static const char digits[] = "0123456789abcdef";

  *p++ = '\\';
  if (c == '\n')
    *p++ = 'n';
  else if (c == '\t')
    *p++ = 't';
  else if (c >= 0x20)
    *p++ = c;
  else
    {
      p = g_stpcpy (p, "u00");
      *p++ = digits[c >> 4];
      *p++ = digits[c & 0xf];
    }

  return p;
}

/**
 * sl_json_writer_bytes:
 * @self: a writer
 * @utf8: valid UTF-8
 * @n_bytes: its length in bytes
 *
 * Writes a part of a longer text as a string.
 */
void
sl_json_writer_bytes (SlJsonWriter *self,
                      const char   *utf8,
                      gsize         n_bytes)
{
  const char *text_end = utf8 + n_bytes;
  char *p = begin_item (self, 1);

  *p++ = '"';
  sl_sink_commit (self->sink, p);
  while (utf8 < text_end)
    {
      const char *piece_end = utf8 + MIN (text_end - utf8, MAX_PIECE);

      p = sl_sink_reserve (self->sink, MAX_PIECE * MAX_ESCAPE);
      while (utf8 < piece_end)
        {
          gsize n_plain = count_plain (utf8, piece_end - utf8);

          memcpy (p, utf8, n_plain);
          p += n_plain;
          utf8 += n_plain;
          if (utf8 < piece_end)
            p = write_escaped (p, *utf8++);
        }
      sl_sink_commit (self->sink, p);
    }
  sl_sink_put_char (self->sink, '"');
  self->comma = TRUE;
}

/**
 * sl_json_writer_string:
 * @self: a writer
 * @value: (nullable): valid UTF-8
 *
 * Writes a string, or null.
 */
void
sl_json_writer_string (SlJsonWriter *self,
                       const char   *value)
{
  if (value != NULL)
    sl_json_writer_bytes (self, value, strlen (value));
  else
    sl_json_writer_null (self);
}

static void
put_word (SlJsonWriter *self,
          const char   *word)
{
  sl_sink_commit (self->sink, g_stpcpy (begin_item (self, MAX_NAME), word));
  self->comma = TRUE;
}

/* The decimal digits of VALUE, right-aligned in a buffer of 20; returns where they start. */
static guint
format_digits (guint64 value,
               char    digits[20])
{
  guint at = 20;

  do
    {
      digits[--at] = '0' + value % 10;
      value /= 10;
    }
  while (value > 0);

  return at;
}

/**
 * sl_json_writer_integer:
 * @self: a writer
 * @value: a whole number
 *
 * Writes a whole number.
 */
void
sl_json_writer_integer (SlJsonWriter *self,
                        gint64        value)
{
  char digits[20];
  guint at = format_digits (value < 0 ? -(guint64) value : (guint64) value, digits);
  char *p = begin_item (self, sizeof digits + 1);

  if (value < 0)
    *p++ = '-';
  memcpy (p, digits + at, sizeof digits - at);
  sl_sink_commit (self->sink, p + sizeof digits - at);
  self->comma = TRUE;
}

/**
 * sl_json_writer_number:
 * @self: a writer
 * @value: a number
 *
 * Writes a number with at most four decimals, and without a point where it is whole.
 */
void
sl_json_writer_number (SlJsonWriter *self,
                       double        value)
{
  gint64 scaled;
  guint fraction;
  char decimals[DECIMALS + 1] = ".";
  guint n = DECIMALS;

  if (!isfinite (value) || fabs (value) >= MAX_WHOLE / SCALE)
    {
      sl_json_writer_exact (self, value);
      return;
    }

  scaled = llround (value * SCALE);
  if (scaled < 0)
    {
      char *p = begin_item (self, 1);

      *p++ = '-';
      sl_sink_commit (self->sink, p);
    }
  sl_json_writer_integer (self, ABS (scaled) / SCALE);
  fraction = ABS (scaled) % SCALE;
  if (fraction == 0)
    return;

  for (guint i = DECIMALS; i > 0; i--, fraction /= 10)
    decimals[i] = '0' + fraction % 10;
  while (decimals[n] == '0')
    n--;
  sl_sink_put (self->sink, decimals, n + 1);
}

/**
 * sl_json_writer_exact:
 * @self: a writer
 * @value: a number
 *
 * Writes a number with as many digits as it takes to read the same one back; null where it is
 * infinite or not a number.
 */
void
sl_json_writer_exact (SlJsonWriter *self,
                      double        value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    sl_json_writer_null (self);
  else if (fabs (value) < MAX_WHOLE && !islessgreater (value, trunc (value)))
    sl_json_writer_integer (self, (gint64) value);
  else
    {
      g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
      if (islessgreater (g_ascii_strtod (buffer, NULL), value))
        g_ascii_dtostr (buffer, sizeof buffer, value);
      put_word (self, buffer);
    }
}

/**
 * sl_json_writer_boolean:
 * @self: a writer
 * @value: a truth
 *
 * Writes true or false.
 */
void
sl_json_writer_boolean (SlJsonWriter *self,
                        gboolean      value)
{
  put_word (self, value ? "true" : "false");
}

/**
 * sl_json_writer_null:
 * @self: a writer
 *
 * Writes null.
 */
void
sl_json_writer_null (SlJsonWriter *self)
{
  put_word (self, "null");
}

/**
 * sl_json_writer_break:
 * @self: a writer
 *
 * Starts a line before whatever comes next, so that a file with a row a line can be read, compared
 * and kept under version control.
 */
void
sl_json_writer_break (SlJsonWriter *self)
{
  self->line_break = TRUE;
}

/**
 * sl_json_writer_set_string:
 * @self: a writer inside an object
 * @name: the member's name, as for sl_json_writer_name()
 * @value: (nullable): its value
 *
 * Writes a member that is a string or null.
 */
void
sl_json_writer_set_string (SlJsonWriter *self,
                           const char   *name,
                           const char   *value)
{
  sl_json_writer_name (self, name);
  sl_json_writer_string (self, value);
}

/**
 * sl_json_writer_set_optional:
 * @self: a writer inside an object
 * @name: the member's name, as for sl_json_writer_name()
 * @value: (nullable): its value
 *
 * Writes a member that is a string; one that is not there is left out.
 */
void
sl_json_writer_set_optional (SlJsonWriter *self,
                             const char   *name,
                             const char   *value)
{
  if (value != NULL)
    sl_json_writer_set_string (self, name, value);
}

/**
 * sl_json_writer_set_integer:
 * @self: a writer inside an object
 * @name: the member's name, as for sl_json_writer_name()
 * @value: its value
 *
 * Writes a member that is a whole number.
 */
void
sl_json_writer_set_integer (SlJsonWriter *self,
                            const char   *name,
                            gint64        value)
{
  sl_json_writer_name (self, name);
  sl_json_writer_integer (self, value);
}

/**
 * sl_json_writer_set_number:
 * @self: a writer inside an object
 * @name: the member's name, as for sl_json_writer_name()
 * @value: its value
 *
 * Writes a member that is a number, as sl_json_writer_number() does.
 */
void
sl_json_writer_set_number (SlJsonWriter *self,
                           const char   *name,
                           double        value)
{
  sl_json_writer_name (self, name);
  sl_json_writer_number (self, value);
}

/**
 * sl_json_writer_check:
 * @self: a writer
 * @error: return location for the first error that came up
 *
 * Returns: whether everything that was written so far went through
 */
gboolean
sl_json_writer_check (SlJsonWriter  *self,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return sl_sink_check (self->sink, error);
}

/**
 * sl_json_writer_finish:
 * @self: a writer whose document is complete
 * @error: return location for the first error that came up
 *
 * Ends the last line and writes what is still buffered. The stream stays open.
 *
 * Returns: whether everything went through
 */
gboolean
sl_json_writer_finish (SlJsonWriter  *self,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  sl_sink_put_char (self->sink, '\n');

  return sl_sink_flush (self->sink, error);
}
