/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-code.h"

#include "model/sl-uuid.h"

static SlCode *
make_full (void)
{
  SlCode *code = sl_code_new ("u", SL_CODE_FRAME, "Conflict");

  sl_code_set_definition (code, "Two sides are told of.");
  sl_code_set_colour (code, "#a51d2d");
  sl_code_set_parent (code, "p");
  sl_code_set_position (code, 3);
  sl_code_set_retired (code, TRUE);

  return code;
}

static void
test_new (void)
{
  SlCode *code = sl_code_new (NULL, SL_CODE_TOPIC, "Housing");

  g_assert_true (sl_uuid_is_valid (sl_code_get_uuid (code)));
  g_assert_cmpint (sl_code_get_kind (code), ==, SL_CODE_TOPIC);
  g_assert_cmpstr (sl_code_get_name (code), ==, "Housing");
  g_assert_null (sl_code_get_definition (code));
  g_assert_null (sl_code_get_colour (code));
  g_assert_null (sl_code_get_parent (code));
  g_assert_cmpuint (sl_code_get_position (code), ==, 0);
  g_assert_false (sl_code_get_retired (code));
  g_assert_finalize_object (code);
}

static void
test_fields (void)
{
  g_autoptr (SlCode) code = make_full ();

  g_assert_cmpstr (sl_code_get_definition (code), ==, "Two sides are told of.");
  g_assert_cmpstr (sl_code_get_colour (code), ==, "#a51d2d");
  g_assert_cmpstr (sl_code_get_parent (code), ==, "p");
  g_assert_cmpuint (sl_code_get_position (code), ==, 3);
  g_assert_true (sl_code_get_retired (code));
  sl_code_set_name (code, "Contest");
  sl_code_set_kind (code, SL_CODE_TOPIC);
  sl_code_set_definition (code, "");
  sl_code_set_parent (code, NULL);
  g_assert_cmpstr (sl_code_get_name (code), ==, "Contest");
  g_assert_cmpint (sl_code_get_kind (code), ==, SL_CODE_TOPIC);
  g_assert_null (sl_code_get_definition (code));
  g_assert_null (sl_code_get_parent (code));
}

static void
test_copy (void)
{
  g_autoptr (SlCode) code = make_full ();
  g_autoptr (SlCode) copy = sl_code_copy (code);

  g_assert_true (sl_code_equal (code, copy));
  sl_code_set_position (copy, 4);
  g_assert_false (sl_code_equal (code, copy));
  sl_code_set_position (copy, 3);
  sl_code_set_colour (copy, NULL);
  g_assert_false (sl_code_equal (code, copy));
}

/* Colours come from files: what is none is not kept. */
static void
test_colours (void)
{
  static const char *const wrong[] = { "", "red", "#fff", "#12345g", "#1234567", "123456#" };
  g_autoptr (SlCode) code = make_full ();

  g_assert_true (sl_code_colour_is_valid ("#00ffAA"));
  g_assert_false (sl_code_colour_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (sl_code_colour_is_valid (wrong[i]));
      sl_code_set_colour (code, wrong[i]);
      g_assert_null (sl_code_get_colour (code));
    }
}

static void
test_kinds (void)
{
  SlCodeKind kind = SL_CODE_FRAME;

  for (guint i = 0; i < SL_N_CODE_KINDS; i++)
    {
      g_assert_true (sl_code_kind_from_string (sl_code_kind_to_string (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (sl_code_kind_from_string ("verdict", &kind));
  g_assert_false (sl_code_kind_from_string (NULL, &kind));
  g_assert_cmpint (kind, ==, SL_CODE_TOPIC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/code/new", test_new);
  g_test_add_func ("/code/fields", test_fields);
  g_test_add_func ("/code/copy", test_copy);
  g_test_add_func ("/code/colours", test_colours);
  g_test_add_func ("/code/kinds", test_kinds);

  return g_test_run ();
}
