/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-vector.h"

static void
append_place (const char *annotator,
              const char *device,
              gint64      seq,
              gpointer    user_data)
{
  g_string_append_printf (user_data, "%s/%s:%d ", annotator, device, (int) seq);
}

static void
test_vector (void)
{
  g_autoptr (SlVector) vector = sl_vector_new ();
  g_autoptr (SlVector) copy = NULL;
  g_autoptr (GString) places = g_string_new (NULL);

  g_assert_cmpint (sl_vector_get (vector, "a", "x"), ==, 0);
  sl_vector_set (vector, "b", "x", 3);
  sl_vector_set (vector, "a", "y", 1);
  sl_vector_set (vector, "a", "x", 2);
  sl_vector_set (vector, "a", "x", 5);
  sl_vector_set (vector, "c", "x", 5);
  sl_vector_set (vector, "c", "x", 0);
  g_assert_cmpuint (sl_vector_get_n (vector), ==, 3);
  g_assert_cmpint (sl_vector_get (vector, "a", "x"), ==, 5);
  sl_vector_foreach (vector, append_place, places);
  g_assert_cmpstr (places->str, ==, "a/x:5 a/y:1 b/x:3 ");

  copy = sl_vector_copy (vector);
  g_assert_true (sl_vector_equal (vector, copy));
  sl_vector_set (copy, "b", "x", 4);
  g_assert_false (sl_vector_equal (vector, copy));
  sl_vector_set (copy, "b", "x", 0);
  g_assert_false (sl_vector_equal (vector, copy));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vector/vector", test_vector);

  return g_test_run ();
}
