/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest number that JSON and SQLite readers agree on. */
#define SL_ENTRY_MAX_NUMBER ((gint64) 1 << 53)

/* What one annotator did to one thing, as colleagues receive it. Whoever has the same entries sees
 * the same comparison, in whichever order they came: of the entries for a thing the one with the
 * highest stamp counts.
 *
 * `seq` numbers an annotator's entries on one device from 1 without a gap. `clock` is a Lamport
 * clock: higher than that of everything the annotator had seen (L. Lamport, Time, clocks, and the
 * ordering of events in a distributed system, CACM 21(7), 1978). `value` is the row as a JSON
 * object of strings, NULL where it is gone. */
typedef struct
{
  char *annotator;
  char *device;
  gint64 seq;
  gint64 clock;
  char *at;
  char *entity;
  char *key;
  char *value;
} SlEntry;

SlEntry *sl_entry_new     (const char    *annotator,
                           const char    *device,
                           gint64         seq,
                           gint64         clock,
                           const char    *at,
                           const char    *entity,
                           const char    *key,
                           const char    *value) G_GNUC_WARN_UNUSED_RESULT;
SlEntry *sl_entry_copy    (const SlEntry *self) G_GNUC_WARN_UNUSED_RESULT;
void     sl_entry_free    (SlEntry       *self);
gboolean sl_entry_equal   (const SlEntry *a,
                           const SlEntry *b);
int      sl_entry_compare (const SlEntry *a,
                           const SlEntry *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlEntry, sl_entry_free)

G_END_DECLS
