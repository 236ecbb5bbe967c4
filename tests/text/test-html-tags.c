/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-html-tags.h"

static void
test_uses (void)
{
  g_assert_cmpint (sl_html_tag_use (GUMBO_TAG_SCRIPT), ==, SL_HTML_TAG_SCRIPT);
  g_assert_cmpint (sl_html_tag_use (GUMBO_TAG_BUTTON), ==, SL_HTML_TAG_SKIP);
  g_assert_cmpint (sl_html_tag_use (GUMBO_TAG_FONT), ==, SL_HTML_TAG_DROP);
  g_assert_cmpint (sl_html_tag_use (GUMBO_TAG_LI), ==, SL_HTML_TAG_ITEM);
  g_assert_cmpint (sl_html_tag_use (GUMBO_TAG_UNKNOWN), ==, SL_HTML_TAG_INLINE);
}

/* A name that is kept is one that gumbo has no rule for, or whose rule the cleaner knows. */
static void
test_names (void)
{
  g_assert_cmpstr (sl_html_tag_name (GUMBO_TAG_A), ==, "x-a");
  g_assert_cmpstr (sl_html_tag_name (GUMBO_TAG_TH), ==, "x-cell");
  g_assert_cmpstr (sl_html_tag_name (GUMBO_TAG_FORM), ==, "div");
  g_assert_cmpstr (sl_html_tag_name (GUMBO_TAG_P), ==, "p");
  g_assert_cmpstr (sl_html_tag_name (GUMBO_TAG_UNKNOWN), ==, "span");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/html-tags/uses", test_uses);
  g_test_add_func ("/html-tags/names", test_names);

  return g_test_run ();
}
