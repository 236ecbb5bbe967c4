/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-set.h"

G_BEGIN_DECLS

struct _SlSet
{
  GObject parent_instance;

  char *uuid;
  char *title;
  SlVector *vector;
  GPtrArray *articles;
  GHashTable *articles_by_uuid;
  GHashTable *annotators;
  GHashTable *claims;
  GHashTable *annotations; /* claim UUID -> GPtrArray of SlAnnotation */
  guint n_annotations;
  GHashTable *matches;
  GHashTable *adjudications; /* claim UUID -> SlAdjudication */
  GHashTable *codes;
  GHashTable *codings;
  GHashTable *omissions;
};

gboolean sl_set_foreach_adjudication (SlSetSource  *source,
                                      SlSetFunc     func,
                                      gpointer      user_data,
                                      GError      **error);
gboolean sl_set_foreach_code         (SlSetSource  *source,
                                      SlSetFunc     func,
                                      gpointer      user_data,
                                      GError      **error);
gboolean sl_set_foreach_coding       (SlSetSource  *source,
                                      SlSetFunc     func,
                                      gpointer      user_data,
                                      GError      **error);
gboolean sl_set_foreach_omission     (SlSetSource  *source,
                                      SlSetFunc     func,
                                      gpointer      user_data,
                                      GError      **error);

G_END_DECLS
