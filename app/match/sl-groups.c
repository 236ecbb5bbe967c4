/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-groups.h"

struct _SlGroups
{
  GPtrArray *groups;     /* of GPtrArray of UUID */
  GHashTable *of_claim;  /* UUID -> GPtrArray */
};

static GPtrArray *
group_new_with (SlGroups   *self,
                const char *claim)
{
  GPtrArray *group = g_ptr_array_new_with_free_func (g_free);
  char *uuid = g_strdup (claim);

  g_ptr_array_add (group, uuid);
  g_ptr_array_add (self->groups, group);
  g_hash_table_insert (self->of_claim, uuid, group);

  return group;
}

/* Moves the claims of the smaller group to the larger. */
static void
unite (SlGroups  *self,
       GPtrArray *a,
       GPtrArray *b)
{
  GPtrArray *larger = a->len >= b->len ? a : b;
  GPtrArray *smaller = a->len >= b->len ? b : a;

  if (a == b)
    return;

  g_ptr_array_set_free_func (smaller, NULL);
  for (guint i = 0; i < smaller->len; i++)
    {
      g_ptr_array_add (larger, g_ptr_array_index (smaller, i));
      g_hash_table_insert (self->of_claim, g_ptr_array_index (smaller, i), larger);
    }
  g_ptr_array_set_size (smaller, 0);
}

/* Groups that were moved elsewhere are empty and go. */
static void
drop_empty (SlGroups *self)
{
  guint n = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (self->groups, i);

      if (group->len > 0)
        self->groups->pdata[n++] = group;
      else
        g_ptr_array_unref (group);
    }
  self->groups->len = n;
}

static void
free_groups (GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_unref (g_ptr_array_index (groups, i));
  g_ptr_array_unref (groups);
}

/**
 * sl_groups_new:
 * @matches: (element-type SlMatch): matches
 *
 * Works out the groups: two claims are in one if a chain of matches that say "same" and that nobody
 * has rejected leads from one to the other.
 *
 * Returns: (transfer full): the groups
 */
SlGroups *
sl_groups_new (GPtrArray *matches)
{
  SlGroups *self = g_new0 (SlGroups, 1);

  self->groups = g_ptr_array_new ();
  self->of_claim = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      GPtrArray *a;
      GPtrArray *b;

      if (sl_match_get_state (match) == SL_MATCH_REJECTED || !sl_relation_is_same (sl_match_get_relation (match)))
        continue;
      a = g_hash_table_lookup (self->of_claim, sl_match_get_a (match));
      if (a == NULL)
        a = group_new_with (self, sl_match_get_a (match));
      b = g_hash_table_lookup (self->of_claim, sl_match_get_b (match));
      if (b == NULL)
        b = group_new_with (self, sl_match_get_b (match));
      unite (self, a, b);
    }
  drop_empty (self);

  return self;
}

/**
 * sl_groups_free:
 * @self: (transfer full): groups
 *
 * Frees the groups; the claims are not touched.
 */
void
sl_groups_free (SlGroups *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->of_claim);
  free_groups (self->groups);
  g_free (self);
}

/**
 * sl_groups_get_n:
 * @self: groups
 *
 * Returns: how many groups there are
 */
guint
sl_groups_get_n (SlGroups *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

/**
 * sl_groups_get:
 * @self: groups
 * @i: which
 *
 * Returns: (transfer none) (element-type utf8): the UUIDs of the claims of a group, two or more
 */
GPtrArray *
sl_groups_get (SlGroups *self,
               guint     i)
{
  g_return_val_if_fail (self != NULL && i < self->groups->len, NULL);

  return g_ptr_array_index (self->groups, i);
}

/**
 * sl_groups_lookup:
 * @self: groups
 * @claim_uuid: the UUID of a claim
 *
 * Returns: (transfer none) (nullable) (element-type utf8): the UUIDs of the claims of its group, %NULL
 *   if it is in none
 */
GPtrArray *
sl_groups_lookup (SlGroups   *self,
                  const char *claim_uuid)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->of_claim, claim_uuid);
}
