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

/* Groups as they grow. All is told by numbers: those of claims, in the order in which the matches name them, and
 * those of groups, each of which begins as that of one claim. */
typedef struct
{
  GPtrArray *claims;     /* UUID of each */
  GArray *groups;        /* of each claim */
  GPtrArray *members;    /* of each group, of GArray of claims */
  GPtrArray *links;      /* of each group, of GHashTable: another group -> how many matches lie between the two */
} Growth;

static void
growth_init (Growth *self)
{
  self->claims = g_ptr_array_new ();
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
}

static void
growth_clear (Growth *self)
{
  g_ptr_array_unref (self->claims);
  g_array_unref (self->groups);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->links);
}

/* The number of a claim, which gets one and a group of its own if it has none. */
static guint
number_of (Growth     *self,
           GHashTable *numbers,
           const char *claim)
{
  guint number = self->claims->len;
  GArray *members;
  gpointer known;

  if (g_hash_table_lookup_extended (numbers, claim, NULL, &known))
    return GPOINTER_TO_UINT (known);
  g_hash_table_insert (numbers, (gpointer) claim, GUINT_TO_POINTER (number));
  members = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (members, number);
  g_ptr_array_add (self->claims, (gpointer) claim);
  g_array_append_val (self->groups, number);
  g_ptr_array_add (self->members, members);
  g_ptr_array_add (self->links, g_hash_table_new (NULL, NULL));

  return number;
}

static GHashTable *
links_of (const Growth *self,
          guint         group)
{
  return g_ptr_array_index (self->links, group);
}

static guint
count_links (const Growth *self,
             guint         from,
             guint         to)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (links_of (self, from), GUINT_TO_POINTER (to)));
}

static void
add_links (Growth *self,
           guint   a,
           guint   b,
           guint   n)
{
  gpointer sum = GUINT_TO_POINTER (count_links (self, a, b) + n);

  g_hash_table_insert (links_of (self, a), GUINT_TO_POINTER (b), sum);
  g_hash_table_insert (links_of (self, b), GUINT_TO_POINTER (a), sum);
}

static GArray *
members_of (const Growth *self,
            guint         group)
{
  return g_ptr_array_index (self->members, group);
}

/* Whether enough of the pairs between two groups are matches. */
static gboolean
belong_together (const Growth *self,
                 guint         a,
                 guint         b)
{
  return count_links (self, a, b) >= MIN_LINKED * members_of (self, a)->len * members_of (self, b)->len;
}

/* Moves the claims of the smaller group to the larger, and its links: no claim is moved often. */
static void
unite (Growth *self,
       guint   a,
       guint   b)
{
  guint larger = members_of (self, a)->len >= members_of (self, b)->len ? a : b;
  guint smaller = larger == a ? b : a;
  GArray *moved = members_of (self, smaller);
  GHashTableIter iter;
  gpointer other;
  gpointer n;

  for (guint i = 0; i < moved->len; i++)
    g_array_index (self->groups, guint, g_array_index (moved, guint, i)) = larger;
  g_array_append_vals (members_of (self, larger), moved->data, moved->len);
  g_array_set_size (moved, 0);

  g_hash_table_iter_init (&iter, links_of (self, smaller));
  while (g_hash_table_iter_next (&iter, &other, &n))
    {
      g_hash_table_remove (links_of (self, GPOINTER_TO_UINT (other)), GUINT_TO_POINTER (smaller));
      if (GPOINTER_TO_UINT (other) != larger)
        add_links (self, larger, GPOINTER_TO_UINT (other), GPOINTER_TO_UINT (n));
    }
  g_hash_table_remove_all (links_of (self, smaller));
}

/* Claims that found no other are in no group. */
static void
take_group (SlGroups     *self,
            const Growth *growth,
            guint         number)
{
  GArray *members = members_of (growth, number);
  GPtrArray *group;

  if (members->len < 2)
    return;
  group = g_ptr_array_new_full (members->len, g_free);
  for (guint i = 0; i < members->len; i++)
    {
      char *uuid = g_strdup (g_ptr_array_index (growth->claims, g_array_index (members, guint, i)));

      g_ptr_array_add (group, uuid);
      g_hash_table_insert (self->of_claim, uuid, group);
    }
  g_ptr_array_add (self->groups, group);
}

/* Takes the matches one after the other. */
static void
grow (Growth    *self,
      GPtrArray *sorted)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *pairs = g_new (guint, 2 * sorted->len + 1);

  for (guint i = 0; i < sorted->len; i++)
    {
      SlMatch *match = g_ptr_array_index (sorted, i);

      pairs[2 * i] = number_of (self, numbers, sl_match_get_a (match));
      pairs[2 * i + 1] = number_of (self, numbers, sl_match_get_b (match));
      if (pairs[2 * i] != pairs[2 * i + 1])
        add_links (self, pairs[2 * i], pairs[2 * i + 1], 1);
    }
  for (guint i = 0; i < sorted->len; i++)
    {
      guint a = g_array_index (self->groups, guint, pairs[2 * i]);
      guint b = g_array_index (self->groups, guint, pairs[2 * i + 1]);

      if (a != b && (sl_match_get_state (g_ptr_array_index (sorted, i)) == SL_MATCH_ACCEPTED || belong_together (self, a, b)))
        unite (self, a, b);
    }
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
  Growth growth;

  growth_init (&growth);
  grow (&growth, sorted);
  self->groups = g_ptr_array_new ();
  self->of_claim = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < growth.members->len; i++)
    take_group (self, &growth, i);
  growth_clear (&growth);

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
