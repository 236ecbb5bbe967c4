/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-sniff.h"

#include <string.h>

static const struct
{
  const char *bytes;
  const char *name;
  const char *media_type;
  SlInput input;
} cases[] = {
  { "The dam was opened.", "dam.txt", NULL, SL_INPUT_TEXT },
  { "The dam was opened.", NULL, NULL, SL_INPUT_TEXT },
  { "# The dam", "dam.MD", NULL, SL_INPUT_MARKDOWN },
  { "# The dam", NULL, "text/markdown; charset=utf-8", SL_INPUT_MARKDOWN },
  { "# The dam", "dam.txt", NULL, SL_INPUT_TEXT },
  { " <!DOCTYPE HTML><p>x", "dam.txt", NULL, SL_INPUT_HTML },
  { "The dam", "dam.html", NULL, SL_INPUT_HTML },
  { "The dam", NULL, "text/html", SL_INPUT_HTML },
  { "{\\rtf1 The dam}", "dam.doc", NULL, SL_INPUT_RTF },
  { "%PDF-1.4", "dam", NULL, SL_INPUT_PDF },
  { "X-Mail: yes\n\n%PDF-1.4", "dam.pdf", NULL, SL_INPUT_PDF },
  { "How %PDF-1.4 files begin", "dam.txt", NULL, SL_INPUT_TEXT },
  { "PK\003\004", "dam.html", "text/html", SL_INPUT_ZIP },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "dam.doc", NULL, SL_INPUT_OLD_OFFICE },
  { "", NULL, NULL, SL_INPUT_TEXT },
};

static void
test_inputs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sl_sniff (cases[i].bytes, strlen (cases[i].bytes), cases[i].name, cases[i].media_type), ==,
                     cases[i].input);
}

static void
test_size (void)
{
  g_assert_true (sl_sniff_may_be_big ("PK\003\004", 4));
  g_assert_true (sl_sniff_may_be_big ("%PDF-1.4", 8));
  g_assert_false (sl_sniff_may_be_big ("The dam", 7));
  g_assert_false (sl_sniff_may_be_big ("", 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sniff/inputs", test_inputs);
  g_test_add_func ("/sniff/size", test_size);

  return g_test_run ();
}
