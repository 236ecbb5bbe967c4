/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Under which device UUID somebody's changes of one file are numbered, and how far they got. The
 * user's own folder remembers it, not the file: a backup that is put back in the file's place does
 * not know of the numbers that were given since, and would give them to other changes. */
typedef struct
{
  char *epoch;   /* random; another one where the file is not as it was left */
  gint64 seq;    /* the last number when it was left */
} SlReplica;

SlReplica *sl_replica_load       (const char      *path,
                                  const char      *annotator);
void       sl_replica_free       (SlReplica       *self);
void       sl_replica_save       (const SlReplica *self,
                                  const char      *path,
                                  const char      *annotator);
void       sl_replica_renew      (SlReplica       *self);
char      *sl_replica_dup_device (const SlReplica *self,
                                  const char      *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlReplica, sl_replica_free)

G_END_DECLS
