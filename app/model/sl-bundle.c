/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-bundle.h"

/**
 * sl_bundle_new:
 * @comparison: UUID of the comparison that the entries are of
 * @title: (nullable): what it is called
 *
 * Returns: (transfer full): a bundle of nothing
 */
SlBundle *
sl_bundle_new (const char *comparison,
               const char *title)
{
  SlBundle *self;

  g_return_val_if_fail (comparison != NULL, NULL);

  self = g_new0 (SlBundle, 1);
  self->comparison = g_strdup (comparison);
  self->title = g_strdup (title);
  self->from = sl_vector_new ();
  self->to = sl_vector_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_entry_free);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_text_unref);

  return self;
}

/**
 * sl_bundle_free:
 * @self: (transfer full): a bundle
 *
 * Frees it.
 */
void
sl_bundle_free (SlBundle *self)
{
  g_free (self->comparison);
  g_free (self->title);
  sl_vector_free (self->from);
  sl_vector_free (self->to);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/**
 * sl_bundle_take_entry:
 * @self: a bundle
 * @entry: (transfer full): an entry
 *
 * Adds the entry behind the others.
 */
void
sl_bundle_take_entry (SlBundle *self,
                      SlEntry  *entry)
{
  g_return_if_fail (self != NULL && entry != NULL);

  g_ptr_array_add (self->entries, entry);
}

/**
 * sl_bundle_add_text:
 * @self: a bundle
 * @text: the text of an article
 *
 * Adds the text, unless it is there.
 */
void
sl_bundle_add_text (SlBundle *self,
                    SlText   *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  if (sl_bundle_lookup_text (self, sl_text_get_sha256 (text)) == NULL)
    g_ptr_array_add (self->texts, sl_text_ref (text));
}

/**
 * sl_bundle_lookup_text:
 * @self: a bundle
 * @sha256: (nullable): the hash of a text
 *
 * Returns: (transfer none) (nullable): the text
 */
SlText *
sl_bundle_lookup_text (SlBundle   *self,
                       const char *sha256)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->texts->len; i++)
    {
      SlText *text = g_ptr_array_index (self->texts, i);

      if (g_strcmp0 (sl_text_get_sha256 (text), sha256) == 0)
        return text;
    }

  return NULL;
}
