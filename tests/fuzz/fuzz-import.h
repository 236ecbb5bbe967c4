/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exchange/sl-format.h"
#include "fuzz-target.h"
#include "sl-test-set.h"

/* Whatever an importer takes is a set that we write and read back as the same; whatever it does not
 * take it says so. */
static inline int
fuzz_import (const char    *format_id,
             const uint8_t *data,
             size_t         size)
{
  static SlSet *base = NULL;
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = NULL;
  g_autoptr (SlSet) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (base == NULL)
    base = sl_test_set_new ();
  set = sl_test_import_into (format_id, base, (const char *) data, size, messages, &error);
  if (set == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  for (guint i = 0; i < messages->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (messages, i), -1, NULL));
  first = sl_test_export ("json", set, NULL);
  again = sl_test_import ("json", first, -1, &error);
  g_assert_no_error (error);
  second = sl_test_export ("json", again, NULL);
  g_assert_cmpstr (first, ==, second);

  return 0;
}
