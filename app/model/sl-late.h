/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many names as a library may have, the %NULL at the end included. */
#define SL_LATE_MAX_NAMES 4

/**
 * SlLate:
 * @names: what its file may be called
 * @symbols: the names of its functions that are used
 * @functions: where they go, in the same order
 * @is_loaded: whether they are there
 *
 * A library that few sessions need, so that it is loaded when it is first needed, and starting the
 * program does not wait for it and for all that it depends on in turn.
 */
typedef struct
{
  const char *names[SL_LATE_MAX_NAMES];
  const char *const *symbols;
  gpointer *functions;
  gsize is_loaded;
} SlLate;

#define SL_LATE_MEMBER(prefix, name) __typeof__ (prefix##name) *name;
#define SL_LATE_SYMBOL(prefix, name) #prefix #name,

/**
 * SL_LATE_DEFINE:
 * @library: what to call it here
 * @FUNCTIONS: a macro that applies its argument to each function, as a prefix and the rest of a name
 * @...: what the file of the library may be called
 *
 * Defines a structure @library with a pointer to each of the functions, and an #SlLate
 * @library_late, with which sl_late_load() fills it.
 */
#define SL_LATE_DEFINE(library, FUNCTIONS, ...) \
  static struct \
  { \
    FUNCTIONS (SL_LATE_MEMBER) \
  } library; \
  static const char *const library##_symbols[] = { FUNCTIONS (SL_LATE_SYMBOL) NULL }; \
  static SlLate library##_late = { { __VA_ARGS__ }, library##_symbols, (gpointer *) &library, 0 }

gboolean sl_late_load (SlLate  *self,
                       GError **error);

G_END_DECLS
