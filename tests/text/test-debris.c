/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-debris.h"

#include <string.h>

#include "text/sl-words.h"

static SlDebris
classify (const char *line)
{
  return sl_debris_classify (line, strlen (line), sl_words_count (line, strlen (line)));
}

static void
assert_all (const char *const *lines,
            SlDebris           debris)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_test_message ("%s", lines[i]);
      g_assert_cmpint (classify (lines[i]), ==, debris);
    }
}

static void
test_captions (void)
{
  static const char *const lines[] = {
    "The dam above Lindau on Sunday. Photo: Jo Reed",
    "Volunteers fill sandbags (Photo by Jo Reed)",
    "Image: GETTY",
    "The mayor visits the valley. Jo Reed/Getty Images",
    "A flooded street in Lindau (Reuters)",
    "A flooded street in Lindau. REUTERS/Jo Reed",
    "A flooded street, via AP",
    "Illustration: Jo Reed/The Lake Post",
    "President Ada Brook shakes hands with the mayor of Lindau, after signing a bill on dams, "
    "March 2, 2026.",
    "Volunteers are seen in this photo with the sandbags that they filled on the lake’s shore.",
    NULL,
  };

  assert_all (lines, SL_DEBRIS_CAPTION);
}

static void
test_players (void)
{
  static const char *const lines[] = { "03:44 - Source: CNN", "1:02", "Video 00:45", "1:02:03",
                                       NULL };

  assert_all (lines, SL_DEBRIS_VIDEO);
}

static void
test_markers (void)
{
  static const char *const lines[] = {
    "Go deeper:", "RELATED", "Read more »", "Related stories", "More Great Lake Post Stories",
    "More from the valley",
    "Comments (12)", "Mehr zum Thema", NULL,
  };

  assert_all (lines, SL_DEBRIS_MARKER);
}

static void
test_lines (void)
{
  static const char *const lines[] = {
    "Advertisement",
    "Share this story",
    "READ MORE: Bridges to stay closed until spring",
    "Follow us on Twitter",
    "Kindly let us know of any issues with commenting.",
    "Sign up for our weekly letter about the lake and get it on Fridays.",
    "© 2026 The Lake Post. All rights reserved.",
    "Read our privacy policy.",
    "This material may not be published, broadcast, rewritten or given to others.",
    NULL,
  };
  static const char *const ages[] = { "Updated 42 mins ago - Politics", "2 hours ago", NULL };

  assert_all (lines, SL_DEBRIS_LINE);
  assert_all (ages, SL_DEBRIS_AGE);
}

static void
test_article (void)
{
  static const char *const lines[] = {
    "",
    "Shares of the water board rose on Monday.",
    "The mayor posted a photo: it shows the dam from above, and the lake behind it, and in it "
    "stands nobody at all.",
    "The board sued Getty Images over a picture of the dam.",
    "“We opened the dam a day early,” she said on March 2, 2026.",
    "The mayor spoke to the board on March 2, 2026.",
    "Related costs came to 3 million, the board said.",
    "The board had bought the land 20 years ago.", "He won 3:1", "Bridges closed",
    NULL,
  };
  g_autofree char *long_line = g_strnfill (2000, 'a');

  assert_all (lines, SL_DEBRIS_NONE);
  memcpy (long_line, "Photo: ", 7);
  g_assert_cmpint (classify (long_line), ==, SL_DEBRIS_NONE);
}

static void
assert_outlet (const char *words,
               const char *outlet)
{
  g_autofree char *found = sl_debris_dup_outlet (words, strlen (words));

  g_assert_cmpstr (found, ==, outlet);
}

static void
test_outlet (void)
{
  assert_outlet ("03:44 - Source: CNN", "CNN");
  assert_outlet ("Illustration: Jo Reed/The Lake Post", "The Lake Post");
  assert_outlet ("© 2026 The Lake Post. All rights reserved.", "The Lake Post");
  assert_outlet ("Copyright © 2026 The Lake Post", "The Lake Post");
  assert_outlet ("Copyright 2026, The Lake Post, and others", "The Lake Post");
  assert_outlet ("© The Lake Post 2026. Only with permission.", "The Lake Post");
  assert_outlet ("© 2025-2026", NULL);
  assert_outlet ("Illustration: Jo Reed/Getty Images", NULL);
  assert_outlet ("Illustration: Jo Reed", NULL);
  assert_outlet ("Source: AP", NULL);
  assert_outlet ("© 2026 the association of those who would like to have dams", NULL);
  assert_outlet ("A line", NULL);
  g_assert_true (sl_debris_is_agency ("Getty  Images"));
  g_assert_false (sl_debris_is_agency ("The Lake Post"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/debris/captions", test_captions);
  g_test_add_func ("/debris/players", test_players);
  g_test_add_func ("/debris/markers", test_markers);
  g_test_add_func ("/debris/lines", test_lines);
  g_test_add_func ("/debris/article", test_article);
  g_test_add_func ("/debris/outlet", test_outlet);

  return g_test_run ();
}
