/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bits of a table of beginnings. */
#define SL_PHRASES_BITS 8192

/* A list of phrases, each of three bytes or more, that are looked for all at once. @beginnings has a bit for
 * every three bytes that one of them begins with, and is made when it is first of use. */
typedef struct
{
  const char *const *phrases;
  guint n_phrases;
  gsize ready;
  guint8 beginnings[SL_PHRASES_BITS / 8];
} SlPhrases;

#define SL_PHRASES(list) { .phrases = (list), .n_phrases = G_N_ELEMENTS (list) }

gboolean sl_phrases_stand_in (SlPhrases  *self,
                              const char *text);

G_END_DECLS
