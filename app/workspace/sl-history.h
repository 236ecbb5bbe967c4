/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One step of undo: mostly one gesture of the change log, several where edits belong together. */
typedef struct
{
  gint64 id;
  char *label;
  guint n;
  GArray *gestures;
} SlHistoryStep;

/* Which steps can be undone and redone. A reading of the change log, which holds them for good. */
typedef struct _SlHistory SlHistory;

SlHistory           *sl_history_new        (void);
void                 sl_history_free       (SlHistory  *self);
void                 sl_history_did        (SlHistory  *self,
                                            gint64      step,
                                            gint64      gesture,
                                            const char *label,
                                            guint       n);
void                 sl_history_undid      (SlHistory  *self,
                                            gint64      step);
void                 sl_history_redid      (SlHistory  *self,
                                            gint64      step);
const SlHistoryStep *sl_history_peek_undo  (SlHistory  *self);
const SlHistoryStep *sl_history_peek_redo  (SlHistory  *self);
char                *sl_history_describe   (const char *label,
                                            guint       n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlHistory, sl_history_free)

G_END_DECLS
