/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-sink.h"

#include <string.h>

#define SINK_SIZE (64 * 1024)
G_STATIC_ASSERT (SL_SINK_MAX_RESERVE <= SINK_SIZE);

struct _SlSink
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
  gsize used;
  char buffer[SINK_SIZE];
};

/**
 * sl_sink_new:
 * @stream: where the bytes go
 * @cancellable: (nullable): to stop
 *
 * Returns: (transfer full): a sink with an empty buffer
 */
SlSink *
sl_sink_new (GOutputStream *stream,
             GCancellable  *cancellable)
{
  SlSink *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_malloc (sizeof *self);
  self->stream = g_object_ref (stream);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->error = NULL;
  self->used = 0;

  return self;
}

/**
 * sl_sink_free:
 * @self: (transfer full): a sink
 *
 * Drops what was not flushed: an export that failed half way must not look finished.
 */
void
sl_sink_free (SlSink *self)
{
  g_return_if_fail (self != NULL);

  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_object_unref (self->stream);
  g_free (self);
}

static void
write_through (SlSink     *self,
               const char *bytes,
               gsize       n_bytes)
{
  if (self->error == NULL &&
      !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    g_output_stream_write_all (self->stream, bytes, n_bytes, NULL, self->cancellable, &self->error);
}

static void
empty_buffer (SlSink *self)
{
  write_through (self, self->buffer, self->used);
  self->used = 0;
}

/**
 * sl_sink_put:
 * @self: a sink
 * @bytes: what to write
 * @n_bytes: how much of it
 *
 * Writes bytes, sooner or later.
 */
void
sl_sink_put (SlSink     *self,
             const char *bytes,
             gsize       n_bytes)
{
  if (n_bytes > SINK_SIZE - self->used)
    {
      empty_buffer (self);
      if (n_bytes > SINK_SIZE)
        {
          write_through (self, bytes, n_bytes);
          return;
        }
    }

  memcpy (self->buffer + self->used, bytes, n_bytes);
  self->used += n_bytes;
}

/**
 * sl_sink_put_string:
 * @self: a sink
 * @string: what to write
 *
 * Writes a string, without its NUL.
 */
void
sl_sink_put_string (SlSink     *self,
                    const char *string)
{
  sl_sink_put (self, string, strlen (string));
}

/**
 * sl_sink_put_char:
 * @self: a sink
 * @c: a byte
 *
 * Writes one byte.
 */
void
sl_sink_put_char (SlSink *self,
                  char    c)
{
  if (self->used == SINK_SIZE)
    empty_buffer (self);
  self->buffer[self->used++] = c;
}

/**
 * sl_sink_reserve:
 * @self: a sink
 * @n_bytes: how much room is wanted, at most %SL_SINK_MAX_RESERVE
 *
 * Gives room in the buffer itself, for writers that put a byte at a time. Call sl_sink_commit()
 * before anything else is put.
 *
 * Returns: where to write up to @n_bytes
 */
char *
sl_sink_reserve (SlSink *self,
                 gsize   n_bytes)
{
  g_return_val_if_fail (n_bytes <= SL_SINK_MAX_RESERVE, NULL);

  if (n_bytes > SINK_SIZE - self->used)
    empty_buffer (self);

  return self->buffer + self->used;
}

/**
 * sl_sink_commit:
 * @self: a sink
 * @end: behind the last byte that was written into what sl_sink_reserve() gave
 *
 * Takes over what was written there.
 */
void
sl_sink_commit (SlSink     *self,
                const char *end)
{
  g_return_if_fail (end >= self->buffer + self->used && end <= self->buffer + SINK_SIZE);

  self->used = end - self->buffer;
}

/**
 * sl_sink_check:
 * @self: a sink
 * @error: return location for the first error that came up
 *
 * Returns: whether everything that was written so far went through
 */
gboolean
sl_sink_check (SlSink  *self,
               GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));

  return FALSE;
}

/**
 * sl_sink_flush:
 * @self: a sink
 * @error: return location for the first error that came up
 *
 * Writes what is still in the buffer and flushes the stream.
 *
 * Returns: whether everything went through
 */
gboolean
sl_sink_flush (SlSink  *self,
               GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  empty_buffer (self);
  if (self->error == NULL)
    g_output_stream_flush (self->stream, self->cancellable, &self->error);

  return sl_sink_check (self, error);
}
