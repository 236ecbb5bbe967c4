/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-phrases.h"

#include <string.h>

static inline guint
hash (const char *p)
{
  return ((guint) (guchar) p[0] << 8 ^ (guint) (guchar) p[1] << 4 ^ (guchar) p[2]) & (SL_PHRASES_BITS - 1);
}

static void
prepare (SlPhrases *self)
{
  if (!g_once_init_enter (&self->ready))
    return;
  for (guint i = 0; i < self->n_phrases; i++)
    {
      guint bit = hash (self->phrases[i]);

      self->beginnings[bit / 8] |= 1 << bit % 8;
    }
  g_once_init_leave (&self->ready, 1);
}

static gboolean
one_stands_at (const SlPhrases *self,
               const char      *p)
{
  for (guint i = 0; i < self->n_phrases; i++)
    {
      const char *phrase = self->phrases[i];

      if (phrase[0] == p[0] && strncmp (p, phrase, strlen (phrase)) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_phrases_stand_in:
 * @self: phrases
 * @text: a text
 *
 * As strstr() for each of the phrases, in one pass; safe to call from any thread.
 *
 * Returns: whether one of the phrases stands somewhere in @text
 */
gboolean
sl_phrases_stand_in (SlPhrases  *self,
                     const char *text)
{
  prepare (self);
  if (text[0] == '\0' || text[1] == '\0')
    return FALSE;
  for (const char *p = text; p[2] != '\0'; p++)
    {
      guint bit = hash (p);

      if ((self->beginnings[bit / 8] >> bit % 8 & 1) != 0 && one_stands_at (self, p))
        return TRUE;
    }

  return FALSE;
}
