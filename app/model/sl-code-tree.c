/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-code-tree.h"

/* The order of a codebook. Parents come from files, so one may be missing, or the way up may never
 * end: such a code stands at the top. No codebook of people is as deep as this. */
#define MAX_DEPTH 32

/**
 * sl_code_tree_find:
 * @codes: (element-type SlCode): codes
 * @uuid: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the code of that UUID
 */
SlCode *
sl_code_tree_find (GPtrArray  *codes,
                   const char *uuid)
{
  g_return_val_if_fail (codes != NULL, NULL);

  for (guint i = 0; uuid != NULL && i < codes->len; i++)
    {
      SlCode *code = g_ptr_array_index (codes, i);

      if (g_str_equal (sl_code_get_uuid (code), uuid))
        return code;
    }

  return NULL;
}

/* How many codes stand above CODE, or MAX_DEPTH if the way up does not end before. */
static guint
count_above (GHashTable *by_uuid,
             SlCode     *code)
{
  guint depth = 0;

  for (const char *above = sl_code_get_parent (code); above != NULL && depth < MAX_DEPTH; depth++)
    {
      SlCode *parent = g_hash_table_lookup (by_uuid, above);

      if (parent == NULL)
        return depth;
      above = sl_code_get_parent (parent);
    }

  return depth;
}

static GHashTable *
index_codes (GPtrArray *codes)
{
  GHashTable *by_uuid = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < codes->len; i++)
    {
      SlCode *code = g_ptr_array_index (codes, i);

      g_hash_table_insert (by_uuid, (gpointer) sl_code_get_uuid (code), code);
    }

  return by_uuid;
}

static int
compare_siblings (gconstpointer a,
                  gconstpointer b)
{
  SlCode *code_a = *(SlCode *const *) a;
  SlCode *code_b = *(SlCode *const *) b;

  if (sl_code_get_kind (code_a) != sl_code_get_kind (code_b))
    return (int) sl_code_get_kind (code_a) - (int) sl_code_get_kind (code_b);
  if (sl_code_get_position (code_a) != sl_code_get_position (code_b))
    return sl_code_get_position (code_a) < sl_code_get_position (code_b) ? -1 : 1;

  return g_strcmp0 (sl_code_get_uuid (code_a), sl_code_get_uuid (code_b));
}

/* The children of each code, by the code; those of none under NULL. */
static GHashTable *
group_by_parent (GPtrArray *siblings)
{
  g_autoptr (GHashTable) by_uuid = index_codes (siblings);
  GHashTable *children = g_hash_table_new_full (NULL, NULL, NULL,
                                                (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < siblings->len; i++)
    {
      SlCode *code = g_ptr_array_index (siblings, i);
      const char *above = sl_code_get_parent (code);
      SlCode *parent = NULL;
      GPtrArray *list;

      if (above != NULL && count_above (by_uuid, code) < MAX_DEPTH)
        parent = g_hash_table_lookup (by_uuid, above);
      list = g_hash_table_lookup (children, parent);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (children, parent, list);
        }
      g_ptr_array_add (list, code);
    }

  return children;
}

static void
add_children (GHashTable *children,
              SlCode     *parent,
              GPtrArray  *sorted)
{
  GPtrArray *list = g_hash_table_lookup (children, parent);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (list, i)));
      add_children (children, g_ptr_array_index (list, i), sorted);
    }
}

/**
 * sl_code_tree_sort:
 * @codes: (element-type SlCode): codes in any order
 *
 * Returns: (transfer full) (element-type SlCode): frames before topics, each code before those below
 *   it, those with the same parent by position
 */
GPtrArray *
sl_code_tree_sort (GPtrArray *codes)
{
  g_autoptr (GPtrArray) siblings = g_ptr_array_new ();
  g_autoptr (GHashTable) children = NULL;
  GPtrArray *sorted;

  g_return_val_if_fail (codes != NULL, NULL);

  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (siblings, g_ptr_array_index (codes, i));
  g_ptr_array_sort (siblings, compare_siblings);
  children = group_by_parent (siblings);
  sorted = g_ptr_array_new_full (codes->len, g_object_unref);
  add_children (children, NULL, sorted);

  return sorted;
}

/**
 * sl_code_tree_get_depth:
 * @codes: (element-type SlCode): the codebook
 * @code: one of them
 *
 * Returns: how many codes stand above it, where sl_code_tree_sort() puts it
 */
guint
sl_code_tree_get_depth (GPtrArray *codes,
                        SlCode    *code)
{
  g_autoptr (GHashTable) by_uuid = NULL;
  guint depth;

  g_return_val_if_fail (codes != NULL && SL_IS_CODE (code), 0);

  by_uuid = index_codes (codes);
  depth = count_above (by_uuid, code);

  return depth < MAX_DEPTH ? depth : 0;
}

/**
 * sl_code_tree_may_parent:
 * @codes: (element-type SlCode): the codebook
 * @code_uuid: a code
 * @parent_uuid: (nullable): the code that shall be above it
 *
 * Returns: whether that makes a tree; %FALSE where the code would stand below itself
 */
gboolean
sl_code_tree_may_parent (GPtrArray  *codes,
                         const char *code_uuid,
                         const char *parent_uuid)
{
  const char *above = parent_uuid;

  g_return_val_if_fail (codes != NULL && code_uuid != NULL, FALSE);

  for (guint i = 0; above != NULL && i <= codes->len; i++)
    {
      SlCode *code = sl_code_tree_find (codes, above);

      if (code == NULL || g_str_equal (above, code_uuid))
        return FALSE;
      above = sl_code_get_parent (code);
    }

  return above == NULL;
}
