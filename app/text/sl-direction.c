/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-direction.h"

#include <unicode/uchar.h>

/* So many letters tell which way an article is written. */
#define ENOUGH 2000

/**
 * sl_direction_is_to_left:
 * @text: the text of an article
 *
 * Tells which way most of the text is written, by the bidirectional class of its letters (Unicode Standard
 * Annex 9). The first letter alone would not do: a dateline in Latin letters does not make an Arabic article
 * run to the right.
 *
 * Returns: whether it is written from right to left, as Arabic and Hebrew are
 */
gboolean
sl_direction_is_to_left (SlText *text)
{
  const char *p;
  guint n_left = 0;
  guint n_right = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (p = sl_text_get_utf8 (text); *p != '\0' && n_left + n_right < ENOUGH; p = g_utf8_next_char (p))
    {
      UCharDirection direction = u_charDirection ((UChar32) g_utf8_get_char (p));

      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
        n_left++;
      else if (direction == U_LEFT_TO_RIGHT)
        n_right++;
    }

  return n_left > n_right;
}
