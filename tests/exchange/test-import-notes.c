/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-import-notes.h"

#include <string.h>

/* Each thing up to a hundred, each kind once with its number, and how many are not told. */
static void
test_notes (void)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SlImportNotes) notes = sl_import_notes_new (messages);

  for (guint i = 0; i < 103; i++)
    {
      sl_import_notes_tell (notes, "thing");
      sl_import_notes_count (notes, i % 2 == 0 ? "even" : "an \xff");
    }
  g_assert_cmpuint (messages->len, ==, 100);
  sl_import_notes_finish (notes);
  g_assert_cmpuint (messages->len, ==, 103);
  g_assert_cmpstr (g_ptr_array_index (messages, 101), ==, "even (52).");
  g_assert_nonnull (strstr (g_ptr_array_index (messages, 102), "3"));
  for (guint i = 0; i < messages->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (messages, i), -1, NULL));
}

/* Kinds that a file makes up have no end either. */
static void
test_many_kinds (void)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SlImportNotes) notes = sl_import_notes_new (messages);
  g_autoptr (SlImportNotes) unheard = sl_import_notes_new (NULL);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *kind = g_strdup_printf ("kind %u", i);

      sl_import_notes_count (notes, kind);
      sl_import_notes_tell (unheard, kind);
    }
  sl_import_notes_finish (notes);
  g_assert_cmpuint (messages->len, ==, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/import-notes/notes", test_notes);
  g_test_add_func ("/exchange/import-notes/many-kinds", test_many_kinds);

  return g_test_run ();
}
