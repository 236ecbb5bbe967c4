/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set.h"

G_BEGIN_DECLS

/* A mark of a colleague whose words do not stand here where they stood there. */
typedef struct
{
  char *claim;       /* its UUID in the colleague's set */
  char *article;     /* what the article is called */
  char *words;       /* what was marked, as it read there */
  gboolean found;    /* whether the words stand elsewhere in the text here */
  SlTextRange range; /* where, if so */
} SlStray;

/* How a colleague's set fits a comparison: which of its articles are here already (by UUID, by
 * their hash, by their words), and where its marks stand in them. Nothing is moved unasked. */
typedef struct _SlSetFit SlSetFit;

SlSetFit  *sl_set_fit_new          (SlSetSource   *base,
                                    SlSetSource   *set,
                                    GCancellable  *cancellable,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void       sl_set_fit_free         (SlSetFit      *self);
GPtrArray *sl_set_fit_get_messages (SlSetFit      *self);
GPtrArray *sl_set_fit_get_strays   (SlSetFit      *self);
SlSet     *sl_set_fit_make_set     (SlSetFit      *self,
                                    GHashTable    *moved) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlSetFit, sl_set_fit_free)

G_END_DECLS
