/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-dateline.h"

#include <string.h>

static void
test_datelines (void)
{
  static const struct
  {
    const char *words;
    const char *rest;
    const char *agency;
  } cases[] = {
    { "BEIJING (Reuters) - The minister spoke.", "The minister spoke.", "Reuters" },
    { "Beijing CNN  —  ", "", "CNN" },
    { "(CNN) — The minister spoke.", "The minister spoke.", "CNN" },
    { "NEW YORK, June 25 (Xinhua) -- The minister spoke.", "The minister spoke.", "Xinhua" },
    { "WASHINGTON — The minister spoke.", "The minister spoke.", NULL },
    { "Lindau (LPA) – The minister spoke.", "The minister spoke.", "LPA" },
    { "Rio de Janeiro AP — The minister spoke.", "The minister spoke.", "AP" },
    { "PORT LINDAU (The Lake Post) — The minister spoke.", "The minister spoke.", "The Lake Post" },
    { "LINDAU (A Town On The Lake) — The minister spoke.", "The minister spoke.", NULL },
    { "São Paulo —", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *agency = NULL;
      gsize n = sl_dateline_find (cases[i].words, strlen (cases[i].words), &agency);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpstr (cases[i].words + n, ==, cases[i].rest);
      g_assert_cmpstr (agency, ==, cases[i].agency);
    }
}

static void
test_no_datelines (void)
{
  static const char *const cases[] = {
    "", "The minister spoke — and left.", "Bridges - and dams - were closed.", "“Stop” — he said.",
    "A well-known minister spoke.", "Lindau (Germany) – The minister spoke.", "Nobody spoke",
    "The Minister Of The Sea And Of All The Rivers Of The Land — Nobody",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_cmpuint (sl_dateline_find (cases[i], strlen (cases[i]), NULL), ==, 0);
    }
}

static void
assert_byline (const char *words,
               const char *expected_author,
               const char *expected_outlet)
{
  g_autofree char *author = NULL;
  g_autofree char *outlet = NULL;
  gsize n = sl_dateline_byline (words, strlen (words), &author, &outlet);

  g_assert_cmpuint (n, ==, expected_author != NULL ? strlen (words) : 0);
  g_assert_cmpstr (author, ==, expected_author);
  g_assert_cmpstr (outlet, ==, expected_outlet);
}

static void
test_bylines (void)
{
  assert_byline ("By Ada Brook", "Ada Brook", NULL);
  assert_byline ("By Ada Brook and Jo Reed, CNN", "Ada Brook and Jo Reed", "CNN");
  assert_byline ("BY ADA BROOK, The Lake Post | March 2, 2026", "ADA BROOK", "The Lake Post");
  assert_byline ("Von Ada Brook", "Ada Brook", NULL);
  assert_byline ("By the river", NULL, NULL);
  assert_byline ("By Monday the river had fallen.", NULL, NULL);
  assert_byline ("Ada Brook", NULL, NULL);
  assert_byline ("By A", NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/dateline/datelines", test_datelines);
  g_test_add_func ("/dateline/no-datelines", test_no_datelines);
  g_test_add_func ("/dateline/bylines", test_bylines);

  return g_test_run ();
}
