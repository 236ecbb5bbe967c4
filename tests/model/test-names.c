/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-names.h"

/* Each word of a vocabulary has a name of its own. */
static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (SlVerdict i = 0; i < SL_N_VERDICTS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) sl_names_verdict (i)));
  for (SlRelation i = 0; i < SL_N_RELATIONS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) sl_names_relation (i)));
  for (SlClaimKind i = 0; i < SL_N_CLAIM_KINDS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) sl_names_kind (i)));
  g_assert_false (g_hash_table_contains (seen, ""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/names/all", test_names);

  return g_test_run ();
}
