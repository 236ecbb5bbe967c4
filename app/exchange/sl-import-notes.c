/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-import-notes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of messages that name a thing each, and of kinds, so many are told; the rest is a number. */
#define MAX_TOLD 100

struct _SlImportNotes
{
  GPtrArray *messages;
  GHashTable *counts; /* a sentence -> how often */
  guint n_told;
};

/**
 * sl_import_notes_new:
 * @messages: (element-type utf8) (nullable): gets the sentences
 *
 * Returns: (transfer full): notes of nothing
 */
SlImportNotes *
sl_import_notes_new (GPtrArray *messages)
{
  SlImportNotes *self = g_new0 (SlImportNotes, 1);

  self->messages = messages != NULL ? g_ptr_array_ref (messages)
                                    : g_ptr_array_new_with_free_func (g_free);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * sl_import_notes_free:
 * @self: (transfer full): notes
 *
 * Frees @self; what was told stays with whoever gave the list.
 */
void
sl_import_notes_free (SlImportNotes *self)
{
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->messages);
  g_free (self);
}

/**
 * sl_import_notes_tell:
 * @self: notes
 * @message: a sentence, translated, in which words of a file may be cut in the middle of a character
 *
 * Tells of one thing that is not taken over as it is.
 */
void
sl_import_notes_tell (SlImportNotes *self,
                      const char    *message)
{
  if (self->n_told++ < MAX_TOLD)
    g_ptr_array_add (self->messages, g_utf8_make_valid (message, -1));
}

/**
 * sl_import_notes_count:
 * @self: notes
 * @what: a sentence without a full stop, translated
 *
 * Tells of a kind of thing that is not taken over, once and with how often it was met.
 */
void
sl_import_notes_count (SlImportNotes *self,
                       const char    *what)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, what));

  if (n > 0 || g_hash_table_size (self->counts) < MAX_TOLD)
    g_hash_table_insert (self->counts, g_strdup (what), GUINT_TO_POINTER (n + 1));
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * sl_import_notes_finish:
 * @self: notes
 *
 * Adds the sentences that were counted, and how many were not told.
 */
void
sl_import_notes_finish (SlImportNotes *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  guint n_untold = self->n_told > MAX_TOLD ? self->n_told - MAX_TOLD : 0;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (sentences, key);
  g_ptr_array_sort (sentences, compare_strings);
  for (guint i = 0; i < sentences->len; i++)
    {
      const char *sentence = g_ptr_array_index (sentences, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, sentence));
      g_autofree char *valid = g_utf8_make_valid (sentence, -1);

      /* Translators: a sentence on what an import left out, and how often */
      g_ptr_array_add (self->messages, g_strdup_printf (_("%s (%u)."), valid, n));
    }
  if (n_untold > 0)
    g_ptr_array_add (self->messages, g_strdup_printf (ngettext ("And %u more of this kind.",
                                                                "And %u more of this kind.",
                                                                n_untold), n_untold));
}
