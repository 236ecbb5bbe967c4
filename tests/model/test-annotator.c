/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-annotator.h"

#include "model/sl-uuid.h"

static void
assert_initials (const char *name,
                 const char *initials)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, name, NULL);

  g_assert_cmpstr (sl_annotator_get_initials (annotator), ==, initials);
  g_assert_true (sl_uuid_is_valid (sl_annotator_get_uuid (annotator)));
}

static void
test_initials (void)
{
  assert_initials ("Ann Reader", "AR");
  assert_initials ("  ida  maria brandt-sol ", "IMB");
  assert_initials ("émile", "É");
  assert_initials ("", "?");
}

static void
test_given (void)
{
  SlAnnotator *annotator = sl_annotator_new ("id", "Ann Reader", "Ann");

  g_assert_cmpstr (sl_annotator_get_uuid (annotator), ==, "id");
  g_assert_cmpstr (sl_annotator_get_name (annotator), ==, "Ann Reader");
  g_assert_cmpstr (sl_annotator_get_initials (annotator), ==, "Ann");
  g_assert_finalize_object (annotator);
}

static void
test_initials_of_odd_names (void)
{
  assert_initials ("Jean-Luc Marchand", "JLM");
  assert_initials ("J.R. Lund", "JRL");
  assert_initials ("a b c d e", "ABC");
  assert_initials (" -.\t", "?");
  assert_initials ("\U0001f30a", "\U0001f30a");
  assert_initials ("ömer", "Ö");
}

/* Empty initials are none: they are made from the name. Two strangers are two persons. */
static void
test_not_given (void)
{
  g_autoptr (SlAnnotator) a = sl_annotator_new (NULL, "Ann Reader", "");
  g_autoptr (SlAnnotator) b = sl_annotator_new (NULL, "Ann Reader", NULL);

  g_assert_cmpstr (sl_annotator_get_initials (a), ==, "AR");
  g_assert_cmpstr (sl_annotator_get_uuid (a), !=, sl_annotator_get_uuid (b));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/annotator/initials", test_initials);
  g_test_add_func ("/annotator/given", test_given);
  g_test_add_func ("/annotator/initials-of-odd-names", test_initials_of_odd_names);
  g_test_add_func ("/annotator/not-given", test_not_given);

  return g_test_run ();
}
