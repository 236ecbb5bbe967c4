/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-vector.h"

#include <string.h>

struct _SlVector
{
  GTree *places; /* "annotator device" -> gint64, in order */
};

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return strcmp (a, b);
}

static char *
make_place (const char *annotator,
            const char *device)
{
  return g_strconcat (annotator, " ", device, NULL);
}

/**
 * sl_vector_new:
 *
 * Returns: (transfer full): that of somebody who knows nothing
 */
SlVector *
sl_vector_new (void)
{
  SlVector *self = g_new0 (SlVector, 1);

  self->places = g_tree_new_full (compare_places, NULL, g_free, g_free);

  return self;
}

static void
copy_place (const char *annotator,
            const char *device,
            gint64      seq,
            gpointer    user_data)
{
  sl_vector_set (user_data, annotator, device, seq);
}

/**
 * sl_vector_copy:
 * @self: a vector
 *
 * Returns: (transfer full): the same
 */
SlVector *
sl_vector_copy (SlVector *self)
{
  SlVector *copy = sl_vector_new ();

  sl_vector_foreach (self, copy_place, copy);

  return copy;
}

/**
 * sl_vector_free:
 * @self: (transfer full): a vector
 *
 * Frees it.
 */
void
sl_vector_free (SlVector *self)
{
  g_tree_unref (self->places);
  g_free (self);
}

/**
 * sl_vector_get_n:
 * @self: a vector
 *
 * Returns: from how many devices something is known
 */
guint
sl_vector_get_n (SlVector *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_tree_nnodes (self->places);
}

/**
 * sl_vector_get:
 * @self: a vector
 * @annotator: UUID of an annotator
 * @device: UUID of a device
 *
 * Returns: the number up to which all entries are known; 0 for none
 */
gint64
sl_vector_get (SlVector   *self,
               const char *annotator,
               const char *device)
{
  g_autofree char *place = make_place (annotator, device);
  const gint64 *seq;

  g_return_val_if_fail (self != NULL, 0);

  seq = g_tree_lookup (self->places, place);

  return seq != NULL ? *seq : 0;
}

/**
 * sl_vector_set:
 * @self: a vector
 * @annotator: UUID of an annotator
 * @device: UUID of a device
 * @seq: the number up to which all entries are known; 0 for none
 *
 * Sets it.
 */
void
sl_vector_set (SlVector   *self,
               const char *annotator,
               const char *device,
               gint64      seq)
{
  g_return_if_fail (self != NULL);

  if (seq > 0)
    g_tree_replace (self->places, make_place (annotator, device),
                    g_memdup2 (&seq, sizeof seq));
  else
    {
      g_autofree char *place = make_place (annotator, device);

      g_tree_remove (self->places, place);
    }
}

/**
 * sl_vector_foreach:
 * @self: a vector
 * @func: (scope call): what to call with each place, in the order of annotators and devices
 * @user_data: its data
 *
 * Walks over it.
 */
void
sl_vector_foreach (SlVector     *self,
                   SlVectorFunc  func,
                   gpointer      user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  for (GTreeNode *node = g_tree_node_first (self->places); node != NULL;
       node = g_tree_node_next (node))
    {
      const char *place = g_tree_node_key (node);
      const char *space = strchr (place, ' ');
      g_autofree char *annotator = g_strndup (place, space - place);

      func (annotator, space + 1, *(const gint64 *) g_tree_node_value (node), user_data);
    }
}

typedef struct
{
  SlVector *other;
  gboolean equal;
} Equal;

static void
compare_place (const char *annotator,
               const char *device,
               gint64      seq,
               gpointer    user_data)
{
  Equal *equal = user_data;

  equal->equal = equal->equal && sl_vector_get (equal->other, annotator, device) == seq;
}

/**
 * sl_vector_equal:
 * @a: a vector
 * @b: a vector
 *
 * Returns: whether both know the same
 */
gboolean
sl_vector_equal (SlVector *a,
                 SlVector *b)
{
  Equal equal = { b, TRUE };

  if (sl_vector_get_n (a) != sl_vector_get_n (b))
    return FALSE;
  sl_vector_foreach (a, compare_place, &equal);

  return equal.equal;
}
