/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "commands/sl-agreement-text.h"

#include <string.h>

#include "sl-test-set.h"

static char *
print (SlSet *set)
{
  g_autoptr (SlAgreement) agreement = sl_agreement_new (SL_SET_SOURCE (set), NULL);

  sl_agreement_compute (agreement);

  return sl_agreement_text_print (agreement);
}

/* The two numbers that matter come first, each measure is told what it is. */
static void
test_order (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *text = print (set);
  const char *found = strstr (text, "Found the same claims\n");
  const char *judged = strstr (text, "Judged them the same\n");
  const char *what = strstr (text, "What these are\n");

  g_assert_nonnull (found);
  g_assert_true (judged > found);
  g_assert_true (what > judged);
  g_assert_nonnull (strstr (text, "not defined because "));
  g_assert_nonnull (strstr (text, "Ann Reader and "));
  for (guint i = 0; i < SL_N_MEASURES; i++)
    g_assert_nonnull (strstr (what, sl_measure_get_definition (i)));
}

/* No name can steer a terminal. */
static void
test_control_characters (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autoptr (SlAnnotator) odd = sl_annotator_new (NULL, "Red\033[31m\nHat", "R");
  g_autofree char *text = NULL;

  sl_set_add_annotator (set, odd);
  text = print (set);
  g_assert_null (strchr (text, '\033'));
  g_assert_nonnull (strstr (text, "Red [31m Hat: 0 of "));
}

static void
test_nobody (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autofree char *text = print (set);

  g_assert_true (g_str_has_prefix (text, "People who marked or judged something: 0\n"));
  g_assert_nonnull (strstr (text, "not defined because no claim was judged by two people"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agreement-text/order", test_order);
  g_test_add_func ("/agreement-text/control-characters", test_control_characters);
  g_test_add_func ("/agreement-text/nobody", test_nobody);

  return g_test_run ();
}
