/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-groups.h"

struct _SlGroups
{
  GPtrArray *groups;     /* of GPtrArray of UUID */
  GHashTable *of_claim;  /* UUID -> GPtrArray */
};

/* The least share of the pairs between two groups that must be matches for the two to become one. */
#define MIN_LINKED 0.5

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  SlMatch *x = *(SlMatch *const *) a;
  SlMatch *y = *(SlMatch *const *) b;
  gboolean accepted_x = sl_match_get_state (x) == SL_MATCH_ACCEPTED;
  gboolean accepted_y = sl_match_get_state (y) == SL_MATCH_ACCEPTED;
  double score_x = sl_match_get_score (x);
  double score_y = sl_match_get_score (y);

  if (accepted_x != accepted_y)
    return accepted_x ? 1 : -1;
  if (score_x > score_y || score_x < score_y)
    return score_x > score_y ? -1 : 1;

  return g_strcmp0 (sl_match_get_uuid (x), sl_match_get_uuid (y));
}

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

static GPtrArray *
get_group (SlGroups   *self,
           const char *claim)
{
  GPtrArray *group = g_hash_table_lookup (self->of_claim, claim);

  return group != NULL ? group : group_new_with (self, claim);
}

static void
add_link (GHashTable *links,
          const char *from,
          const char *to)
{
  GPtrArray *list = g_hash_table_lookup (links, from);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (links, (gpointer) from, list);
    }
  g_ptr_array_add (list, (gpointer) to);
}

/* Whether enough of the pairs between two groups are matches. */
static gboolean
belong_together (SlGroups   *self,
                 GHashTable *links,
                 GPtrArray  *a,
                 GPtrArray  *b)
{
  guint n = 0;

  for (guint i = 0; i < a->len; i++)
    {
      GPtrArray *list = g_hash_table_lookup (links, g_ptr_array_index (a, i));

      for (guint j = 0; list != NULL && j < list->len; j++)
        n += g_hash_table_lookup (self->of_claim, g_ptr_array_index (list, j)) == b;
    }

  return n >= MIN_LINKED * a->len * b->len;
}

/* The matches that make groups: suggestions, the most certain first, then what a person has accepted. */
static GPtrArray *
sort_matches (GPtrArray *matches)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);

      if (sl_match_get_state (match) != SL_MATCH_REJECTED && sl_relation_is_same (sl_match_get_relation (match)))
        g_ptr_array_add (sorted, match);
    }
  g_ptr_array_sort (sorted, compare_matches);

  return sorted;
}

/* Moves the claims of the smaller group to the larger. */
static void
unite (SlGroups  *self,
       GPtrArray *a,
       GPtrArray *b)
{
  GPtrArray *larger = a->len >= b->len ? a : b;
  GPtrArray *smaller = a->len >= b->len ? b : a;

  g_ptr_array_set_free_func (smaller, NULL);
  for (guint i = 0; i < smaller->len; i++)
    {
      g_ptr_array_add (larger, g_ptr_array_index (smaller, i));
      g_hash_table_insert (self->of_claim, g_ptr_array_index (smaller, i), larger);
    }
  g_ptr_array_set_size (smaller, 0);
}

/* Groups that were moved elsewhere are empty and go, and so do claims that found no other. */
static void
drop_single (SlGroups *self)
{
  guint n = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (self->groups, i);

      if (group->len > 1)
        {
          self->groups->pdata[n++] = group;
          continue;
        }
      if (group->len == 1)
        g_hash_table_remove (self->of_claim, g_ptr_array_index (group, 0));
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
 * Works out the groups. Suggestions are taken in the order of their certainty; two groups become one if
 * at least half of the pairs between them are matches, or if a person has accepted one of them.
 *
 * Returns: (transfer full): the groups
 */
SlGroups *
sl_groups_new (GPtrArray *matches)
{
  SlGroups *self = g_new0 (SlGroups, 1);
  g_autoptr (GPtrArray) sorted = sort_matches (matches);
  g_autoptr (GHashTable) links = NULL;

  self->groups = g_ptr_array_new ();
  self->of_claim = g_hash_table_new (g_str_hash, g_str_equal);
  links = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < sorted->len; i++)
    {
      SlMatch *match = g_ptr_array_index (sorted, i);

      add_link (links, sl_match_get_a (match), sl_match_get_b (match));
      add_link (links, sl_match_get_b (match), sl_match_get_a (match));
    }

  for (guint i = 0; i < sorted->len; i++)
    {
      SlMatch *match = g_ptr_array_index (sorted, i);
      GPtrArray *a = get_group (self, sl_match_get_a (match));
      GPtrArray *b = get_group (self, sl_match_get_b (match));

      if (a != b && (sl_match_get_state (match) == SL_MATCH_ACCEPTED || belong_together (self, links, a, b)))
        unite (self, a, b);
    }
  drop_single (self);

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
