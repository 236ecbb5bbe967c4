/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "exchange/sl-brat.h"
#include "exchange/sl-zip-writer.h"
#include "sl-test-set.h"
#include "sl-test-utils.h"

#define WORDS "One two.\nThree four."

static GBytes *
pack (const char *path,
      const char *annotations,
      const char *text)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (SlZipWriter) zip = sl_zip_writer_new (memory);
  g_autofree char *ann = g_strconcat (path, ".ann", NULL);
  g_autofree char *txt = g_strconcat (path, ".txt", NULL);

  g_assert_true (sl_zip_writer_add (zip, ann, annotations, -1, NULL));
  if (text != NULL)
    g_assert_true (sl_zip_writer_add (zip, txt, text, -1, NULL));
  g_assert_true (sl_zip_writer_finish (zip, NULL));
  g_output_stream_close (memory, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
assert_reads (const char *annotations,
              const char *expected,
              guint       n_messages)
{
  g_autoptr (GBytes) packed = pack ("bo/doc", annotations, WORDS);
  gsize n;
  const char *data = g_bytes_get_data (packed, &n);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) set = sl_test_import_into ("brat", NULL, data, n, messages, &error);
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_no_error (error);
  sl_set_source_foreach_row (SL_SET_SOURCE (set), sl_test_tell_row, seen, NULL);
  g_assert_cmpstr (seen->str, ==, expected);
  g_assert_cmpuint (messages->len, ==, n_messages);
}

static void
test_lines (void)
{
  assert_reads ("T1\tClaim 0 3\tOne\nA1\tVerdict T1 disputed\n", "bo 0-3 disputed;", 0);
  assert_reads ("#1\tAnnotatorNotes T1\thm\r\nT1\tSupported 0 3\tOne\r\n", "bo 0-3 supported hm;", 0);
  assert_reads ("T1\tClaim 4 8;9 14\ttwo. Three\nA1\tVerdict T1 disputed", "bo 4-14 disputed;", 0);
  assert_reads ("T1\tClaim 0 3\tOne\nA1\tDisputed T1\n", "bo 0-3 disputed;", 0);
  assert_reads ("", "", 0);
  assert_reads ("T1\tClaim 0 3\tOne\nT2\tClaim 4 7\ttwo\nR1\tSame Arg1:T1 Arg2:T2\nE1\tX:T1\n"
                "A1\tCertain R1\nA2\tTense T1 past\n#1\tNote R1\tx\n", "", 4);
  assert_reads ("T1\tClaim 0 5\tThree\nA1\tVerdict T1 disputed\n", "bo 9-14 disputed;", 1);
  assert_reads ("T1\tClaim 0 3\tSix\nA1\tVerdict T1 disputed\n", "", 1);
}

static void
test_refused (void)
{
  static const char *const bad[] = {
    "T1\tClaim 0 99\tOne", "T1\tClaim 3 3\t", "T1\tClaim 5 3\tx", "T1\tClaim -1 3\tx", "T1\tClaim 0\tx",
    "T1\tClaim\tx", "T1", "T1\tClaim 0 3;2 4\tx", "T1\tClaim 0 3\tOne\nT1\tClaim 4 7\ttwo",
    "A1\tVerdict T9 disputed", "#1\tAnnotatorNotes T9\tx", "T1\tClaim 0 18446744073709551617\tx", "hm",
    "T1\tClaim 0 3\t\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) packed = pack ("bo/doc", bad[i], WORDS);
      gsize n;
      const char *data = g_bytes_get_data (packed, &n);
      g_autofree char *message = NULL;

      sl_test_tell (bad[i]);
      message = sl_test_refused ("brat", NULL, data, n);
      g_assert_nonnull (strstr (message, "bo/doc.ann"));
    }
}

static void
test_archives (void)
{
  g_autoptr (GBytes) alone = pack ("doc", "T1\tClaim 0 3\tOne", NULL);
  g_autoptr (GBytes) empty = pack ("doc", "T1\tClaim 0 3\tOne", "");
  gsize n;
  const char *data = g_bytes_get_data (alone, &n);
  g_autofree char *message = sl_test_refused ("brat", NULL, data, n);

  g_assert_nonnull (strstr (message, "doc.txt"));
  data = g_bytes_get_data (empty, &n);
  g_free (sl_test_refused ("brat", NULL, data, n));
  g_free (sl_test_refused ("brat", NULL, "no archive", -1));
  g_free (sl_test_refused ("brat", NULL, "PK\003\004", -1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/brat-reader/lines", test_lines);
  g_test_add_func ("/exchange/brat-reader/refused", test_refused);
  g_test_add_func ("/exchange/brat-reader/archives", test_archives);

  return g_test_run ();
}
