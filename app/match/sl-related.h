/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How two different stems stand to each other. */
typedef enum
{
  SL_KINSHIP_NONE,
  SL_KINSHIP_FAMILY,   /* they look like forms of one word */
  SL_KINSHIP_SYNONYM,  /* they mean the same or nearly so */
  SL_KINSHIP_BROADER,  /* one means what the other does and more: weapon, gun */
  SL_N_KINSHIPS
} SlKinship;

GArray     *sl_related_get_sets (const char   *stem);
const char *sl_related_get_base (const char   *word);
const char *sl_related_get_spelling (const char   *stem);
const char *sl_related_join     (const char   *stem,
                                 const char   *next);
SlKinship   sl_related_compare  (const GArray *sets_a,
                                 const GArray *sets_b);

G_END_DECLS
