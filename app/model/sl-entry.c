/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-entry.h"

/**
 * sl_entry_new:
 * @annotator: UUID of who did it
 * @device: UUID of where
 * @seq: its number among the entries of both, from 1
 * @clock: the Lamport clock
 * @at: when, RFC 3339
 * @entity: what kind of thing
 * @key: which one
 * @value: (nullable): what it became, a JSON object
 *
 * Returns: (transfer full): an entry
 */
SlEntry *
sl_entry_new (const char *annotator,
              const char *device,
              gint64      seq,
              gint64      clock,
              const char *at,
              const char *entity,
              const char *key,
              const char *value)
{
  SlEntry *self;

  g_return_val_if_fail (annotator != NULL && device != NULL && at != NULL, NULL);
  g_return_val_if_fail (entity != NULL && key != NULL, NULL);

  self = g_new0 (SlEntry, 1);
  self->annotator = g_strdup (annotator);
  self->device = g_strdup (device);
  self->seq = seq;
  self->clock = clock;
  self->at = g_strdup (at);
  self->entity = g_strdup (entity);
  self->key = g_strdup (key);
  self->value = g_strdup (value);

  return self;
}

/**
 * sl_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): the same
 */
SlEntry *
sl_entry_copy (const SlEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return sl_entry_new (self->annotator, self->device, self->seq, self->clock, self->at,
                       self->entity, self->key, self->value);
}

/**
 * sl_entry_free:
 * @self: (transfer full): an entry
 *
 * Frees it.
 */
void
sl_entry_free (SlEntry *self)
{
  g_free (self->annotator);
  g_free (self->device);
  g_free (self->at);
  g_free (self->entity);
  g_free (self->key);
  g_free (self->value);
  g_free (self);
}

/**
 * sl_entry_equal:
 * @a: an entry
 * @b: an entry
 *
 * Returns: whether both are the same in everything
 */
gboolean
sl_entry_equal (const SlEntry *a,
                const SlEntry *b)
{
  return sl_entry_compare (a, b) == 0 && g_strcmp0 (a->at, b->at) == 0 &&
         g_strcmp0 (a->entity, b->entity) == 0 && g_strcmp0 (a->key, b->key) == 0 &&
         g_strcmp0 (a->value, b->value) == 0;
}

/**
 * sl_entry_compare:
 * @a: an entry
 * @b: an entry
 *
 * Compares the stamps: the clocks, and where those are the same, so that nobody knew of the other,
 * the annotators, devices and numbers, only so that everybody decides alike.
 *
 * Returns: below, equal to or above 0, as in strcmp()
 */
int
sl_entry_compare (const SlEntry *a,
                  const SlEntry *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->clock != b->clock)
    return a->clock < b->clock ? -1 : 1;
  order = g_strcmp0 (a->annotator, b->annotator);
  if (order == 0)
    order = g_strcmp0 (a->device, b->device);
  if (order == 0)
    order = (a->seq > b->seq) - (a->seq < b->seq);

  return order;
}
