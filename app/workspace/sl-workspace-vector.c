/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-workspace-vector.h"

#include <stdlib.h>
#include <string.h>

#include "model/sl-entry.h"
#include "model/sl-uuid.h"
#include "sl-workspace-private.h"

/* How much of what everybody did is in a comparison: what its log holds, and for one that began as a
 * colleague's set what that set told. The set's content becomes entries of whoever took it in, who
 * only repeats what is known: these do not count, so that the set comes out again as it came in. */

static void
put_place (const char *annotator,
           const char *device,
           gint64      seq,
           gpointer    user_data)
{
  g_string_append_printf (user_data, "\n%s %s %" G_GINT64_FORMAT, annotator, device, seq);
}

/**
 * sl_known_to_string:
 * @vector: what a set told
 * @clock: the clock of the entries that repeat it
 *
 * Returns: (transfer full): both as they stand in the file
 */
char *
sl_known_to_string (SlVector *vector,
                    gint64    clock)
{
  GString *string = g_string_new (NULL);

  g_return_val_if_fail (vector != NULL, NULL);

  g_string_append_printf (string, "%" G_GINT64_FORMAT, clock);
  sl_vector_foreach (vector, put_place, string);

  return g_string_free (string, FALSE);
}

static gboolean
read_number (const char *string,
             gint64     *number)
{
  return g_ascii_string_to_signed (string, 10, 0, SL_ENTRY_MAX_NUMBER, number, NULL);
}

/**
 * sl_known_from_string:
 * @string: (nullable): a value from a file that nobody vouches for
 * @clock: (out): the clock; 0 where there is none
 *
 * Lines that make no sense are passed over: to know less than one could is harmless.
 *
 * Returns: (transfer full): the vector
 */
SlVector *
sl_known_from_string (const char *string,
                      gint64     *clock)
{
  g_auto (GStrv) lines = g_strsplit (string != NULL ? string : "", "\n", -1);
  SlVector *vector = sl_vector_new ();

  *clock = 0;
  if (lines[0] == NULL || !read_number (lines[0], clock))
    return vector;
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 4);
      gint64 seq;

      if (g_strv_length (words) == 3 && sl_uuid_is_valid (words[0]) &&
          sl_uuid_is_valid (words[1]) && read_number (words[2], &seq))
        sl_vector_set (vector, words[0], words[1], seq);
    }

  return vector;
}

/* Takes the place into the vector unless it knows more already. */
static void
join_place (const char *annotator,
            const char *device,
            gint64      seq,
            gpointer    user_data)
{
  if (seq > sl_vector_get (user_data, annotator, device))
    sl_vector_set (user_data, annotator, device, seq);
}

/* What an export of the comparison tells: never more than is in it. */
SlVector *
sl_workspace_dup_known (SlWorkspace *self)
{
  gint64 clock;
  SlVector *vector = sl_known_from_string (self->known, &clock);
  g_autoptr (SlVector) logged = NULL;

  if (sl_workspace_require_open (self, NULL))
    logged = sl_store_read_vector_after (self->store, clock, NULL);
  if (logged != NULL)
    sl_vector_foreach (logged, join_place, vector);

  return vector;
}
