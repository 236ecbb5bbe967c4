/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-uuid.h"

/* The example of RFC 9562, appendix A.4. */
static void
test_v5_of_the_standard (void)
{
  g_autofree char *uuid = sl_uuid_new_v5 ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com");

  g_assert_cmpstr (uuid, ==, "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

static void
test_valid (void)
{
  g_autofree char *uuid = sl_uuid_new ();

  g_assert_true (sl_uuid_is_valid (uuid));
  g_assert_false (sl_uuid_is_valid (NULL));
  g_assert_false (sl_uuid_is_valid (""));
  g_assert_false (sl_uuid_is_valid ("2ED6657D-E927-568B-95E1-2665A8AEA6A2"));
  g_assert_false (sl_uuid_is_valid ("2ed6657d-e927-568b-95e1-2665a8aea6a"));
  g_assert_false (sl_uuid_is_valid ("2ed6657d-e927-568b-95e1+2665a8aea6a2"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/uuid/v5-of-the-standard", test_v5_of_the_standard);
  g_test_add_func ("/uuid/valid", test_valid);

  return g_test_run ();
}
