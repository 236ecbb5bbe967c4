/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much somebody knows: for each annotator and device the number up to which all entries are
 * there. Small, and all that is needed to ask for what is new. */
typedef struct _SlVector SlVector;

typedef void (*SlVectorFunc) (const char *annotator,
                              const char *device,
                              gint64      seq,
                              gpointer    user_data);

SlVector *sl_vector_new     (void) G_GNUC_WARN_UNUSED_RESULT;
SlVector *sl_vector_copy    (SlVector     *self) G_GNUC_WARN_UNUSED_RESULT;
void      sl_vector_free    (SlVector     *self);
guint     sl_vector_get_n   (SlVector     *self);
gint64    sl_vector_get     (SlVector     *self,
                             const char   *annotator,
                             const char   *device);
void      sl_vector_set     (SlVector     *self,
                             const char   *annotator,
                             const char   *device,
                             gint64        seq);
void      sl_vector_foreach (SlVector     *self,
                             SlVectorFunc  func,
                             gpointer      user_data);
gboolean  sl_vector_equal   (SlVector     *a,
                             SlVector     *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlVector, sl_vector_free)

G_END_DECLS
