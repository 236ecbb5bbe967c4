/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-runs.h"
#include "sl-match-fixture.h"

static SlRun
find (SlMatchFixture *fixture)
{
  return sl_runs_find_longest (fixture->articles[0], fixture->a->span, fixture->articles[1], fixture->b->span);
}

static void
test_longest (void)
{
  g_autoptr (SlMatchFixture) fixture =
    sl_match_fixture_new ("The pier, the long wooden pier, burned", "Last night The Long Wooden Pier sank");
  SlRun run = find (fixture);

  g_assert_cmpuint (run.length, ==, 4);
  g_assert_cmpuint (run.a, ==, 2);
  g_assert_cmpuint (run.b, ==, 2);
}

static void
test_none (void)
{
  g_autoptr (SlMatchFixture) fixture = sl_match_fixture_new ("one two three", "four five six");

  g_assert_cmpuint (find (fixture).length, ==, 0);
}

/* Very long passages are cut, not compared to their ends. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("start");
  g_autoptr (SlMatchFixture) fixture = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, " again");
  fixture = sl_match_fixture_new (text->str, text->str);
  g_assert_cmpuint (find (fixture).length, >, 100);
  g_assert_cmpuint (find (fixture).length, <, 256);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/runs/longest", test_longest);
  g_test_add_func ("/runs/none", test_none);
  g_test_add_func ("/runs/long", test_long);

  return g_test_run ();
}
