/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-csv.h"

#include <string.h>

#include "sl-test-set.h"
#include "sl-test-utils.h"

/* Reads a table as RFC 4180 has it: a list of rows, each a list of cells. */
static GPtrArray *
read_table (const char *csv)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  GString *cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = csv; *p != '\0'; p++)
    {
      if (quoted && *p == '"' && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        quoted = !quoted;
      else if (quoted || (*p != ',' && *p != '\r'))
        g_string_append_c (cell, *p);
      else
        {
          g_ptr_array_add (row, g_strndup (cell->str, cell->len));
          g_string_truncate (cell, 0);
          if (*p != '\r')
            continue;
          g_assert_cmpint (*++p, ==, '\n');
          g_ptr_array_add (rows, row);
          row = g_ptr_array_new_with_free_func (g_free);
        }
    }
  g_assert_false (quoted);
  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);
  g_string_free (cell, TRUE);

  return rows;
}

static const char *
get_cell (GPtrArray  *rows,
          guint       row,
          const char *column)
{
  GPtrArray *head = g_ptr_array_index (rows, 0);

  for (guint i = 0; i < head->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (head, i), column))
        return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (rows, row), i);
    }
  g_assert_not_reached ();
}

static void
test_analysis (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *csv = sl_test_export ("csv", set, NULL);
  g_autoptr (GPtrArray) rows = read_table (csv);

  g_assert_true (g_str_has_prefix (csv, "annotation_id,claim_id,document_id,"));
  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (rows, i))->len, ==, 15);
  g_assert_cmpstr (get_cell (rows, 1, "verdict"), ==, "supported");
  g_assert_cmpstr (get_cell (rows, 1, "start"), ==, "0");
  g_assert_cmpstr (get_cell (rows, 1, "end"), ==, "14");
  g_assert_cmpstr (get_cell (rows, 2, "note"), ==, "No:\n\"broke\", \U0001f600");
  g_assert_cmpstr (get_cell (rows, 2, "annotator"), ==, "Bénédicte, \"Ben\"");
  g_assert_cmpstr (get_cell (rows, 2, "evidence"), ==,
                   "disputes | https://example.org/log?x=1&y=2 | The \"log\" | 2026-03-01\ncontext "
                   "| seen there");
  g_assert_cmpstr (get_cell (rows, 3, "quote"), ==, "\"Cafe\u0301 \\ ruins\"");
  g_assert_cmpstr (get_cell (rows, 3, "verdict"), ==, "");
  g_assert_cmpstr (get_cell (rows, 4, "note"), ==, "=1+1");
  g_assert_cmpstr (get_cell (rows, 5, "url"), ==, "");
  g_assert_cmpstr (get_cell (rows, 5, "quote"), ==, "The dam broke, he said.");
  g_assert_cmpstr (get_cell (rows, 5, "changed"), ==, "2026-03-09T10:00:00Z");
}

/* The two variants differ by the mark at the start and by the apostrophes, nothing else. */
static void
test_spreadsheet (void)
{
  g_autoptr (SlSet) set = sl_test_set_new ();
  g_autofree char *plain = sl_test_export ("csv", set, NULL);
  g_autofree char *csv = sl_test_export ("csv-spreadsheet", set, NULL);
  g_autoptr (GPtrArray) rows = read_table (csv + 3);
  g_autoptr (GPtrArray) plain_rows = read_table (plain);

  g_assert_cmpmem (csv, 3, "\xef\xbb\xbf", 3);
  g_assert_cmpstr (get_cell (rows, 4, "note"), ==, "'=1+1");
  g_assert_true (g_str_has_prefix (get_cell (rows, 4, "quote"), "'=SUM(A1:A9)"));
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->len; j++)
        {
          const char *cell = g_ptr_array_index (row, j);
          const char *plain_cell = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (plain_rows, i), j);

          g_assert_null (strchr ("=+-@\t\r", cell[0] != '\0' ? cell[0] : ' '));
          g_assert_cmpstr (cell[0] == '\'' ? cell + 1 : cell, ==, plain_cell);
        }
    }
}

/* A note that no spreadsheet can hold is cut there, at a character, and whole in the other file. */
static void
test_long_cell (void)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, "Ann", NULL);
  g_autoptr (SlArticle) article = sl_test_article_new ("The dam held.");
  SlClaim *claim = sl_test_claim_new (article, "The dam held", SL_CLAIM_KIND_ASSERTION);
  g_autoptr (GString) note = g_string_new ("@");
  g_autoptr (SlAnnotation) annotation = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *csv = NULL;
  g_autoptr (GPtrArray) plain_rows = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree gunichar2 *units = NULL;
  glong n_units;

  for (guint i = 0; i < 20000; i++)
    g_string_append (note, "\U0001f600");
  annotation = sl_annotation_new (sl_claim_get_uuid (claim), SL_TEST_ANN, SL_VERDICT_DISPUTED,
                                  note->str, NULL);
  sl_set_add_annotator (set, ann);
  sl_set_add_article (set, article);
  sl_set_add_annotation (set, annotation);

  plain = sl_test_export ("csv", set, NULL);
  csv = sl_test_export ("csv-spreadsheet", set, NULL);
  plain_rows = read_table (plain);
  rows = read_table (csv + 3);
  g_assert_cmpstr (get_cell (plain_rows, 1, "note"), ==, note->str);
  g_assert_true (g_str_has_suffix (get_cell (rows, 1, "note"), "\U0001f600\u2026"));
  units = g_utf8_to_utf16 (get_cell (rows, 1, "note"), -1, NULL, &n_units, NULL);
  g_assert_cmpint (n_units, >, 32760);
  g_assert_cmpint (n_units, <=, 32767);
}

/* The table of one annotation with the note NOTE, in the format FORMAT_ID. */
static char *
export_note (const char *format_id,
             const char *note)
{
  g_autoptr (SlSet) set = sl_set_new (SL_TEST_SET_UUID, NULL);
  g_autoptr (SlAnnotator) ann = sl_annotator_new (SL_TEST_ANN, "Ann", NULL);
  g_autoptr (SlArticle) article = sl_test_article_new ("The dam held.");
  SlClaim *claim = sl_test_claim_new (article, "The dam held.", SL_CLAIM_KIND_ASSERTION);
  g_autoptr (SlAnnotation) annotation = sl_annotation_new (sl_claim_get_uuid (claim), SL_TEST_ANN,
                                                           SL_VERDICT_SUPPORTED, note, NULL);

  g_assert_true (sl_set_add_annotator (set, ann));
  g_assert_true (sl_set_add_article (set, article));
  g_assert_true (sl_set_add_annotation (set, annotation));

  return sl_test_export (format_id, set, NULL);
}

/* As it stands in the file, quotation marks and all. */
static void
test_quoting (void)
{
  static const char *const notes[][2] = {
    { "plain words", ",plain words," },
    { "one, two", ",\"one, two\"," },
    { "a \"b\"", ",\"a \"\"b\"\"\"," },
    { "\"", ",\"\"\"\"," },
    { "one\ntwo", ",\"one\ntwo\"," },
    { "one\r\ntwo", ",\"one\r\ntwo\"," },
    { "one\rtwo", ",\"one\rtwo\"," },
    { " spaces ", ", spaces ," },
    { "semi;colon", ",semi;colon," },
    { "e\u0301 \U0001f600", ",e\u0301 \U0001f600," },
    { "=1+1", ",=1+1," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *csv = export_note ("csv", notes[i][0]);

      g_assert_nonnull (strstr (csv, notes[i][1]));
      g_assert_true (g_str_has_suffix (csv, "\r\n"));
    }
}

/* What a reader of the standard gets is what was written. */
static void
test_round_trip (void)
{
  static const char *const notes[] = {
    ",", "\"\"", "\n", "a,\"b\"\r\n\"c\",d", "'quoted'", "\t", "\U0001f469\u200d\U0001f680",
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *csv = export_note ("csv", notes[i]);
      g_autoptr (GPtrArray) rows = read_table (csv);

      g_assert_cmpuint (rows->len, ==, 2);
      g_assert_cmpstr (get_cell (rows, 1, "note"), ==, notes[i]);
      g_assert_cmpstr (get_cell (rows, 1, "quote"), ==, "The dam held.");
      g_assert_cmpstr (get_cell (rows, 1, "start"), ==, "0");
      g_assert_cmpstr (get_cell (rows, 1, "end"), ==, "13");
    }
}

static void
test_formulas (void)
{
  static const char *const formulas[] = {
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=\"a\",b", "-", "=HYPERLINK(\"https://x\")",
  };
  static const char *const harmless[] = {
    "1+1", "a=b", " =1", "'=1", "\u22121", "\uff1d1", "\U0001f600", "\"=1\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *csv = export_note ("csv-spreadsheet", formulas[i]);
      g_autoptr (GPtrArray) rows = read_table (csv + 3);
      const char *cell = get_cell (rows, 1, "note");

      g_assert_cmpint (cell[0], ==, '\'');
      g_assert_cmpstr (cell + 1, ==, formulas[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    {
      g_autofree char *csv = export_note ("csv-spreadsheet", harmless[i]);
      g_autoptr (GPtrArray) rows = read_table (csv + 3);

      g_assert_cmpstr (get_cell (rows, 1, "note"), ==, harmless[i]);
    }
}

/* Without annotations there is the head and nothing else, in both variants. */
static void
test_empty (void)
{
  g_autoptr (SlSet) set = sl_set_new (NULL, NULL);
  g_autofree char *csv = sl_test_export ("csv", set, NULL);
  g_autofree char *spreadsheet = sl_test_export ("csv-spreadsheet", set, NULL);
  g_autoptr (GPtrArray) rows = read_table (csv);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (spreadsheet + 3, ==, csv);
}

static void
test_full (void)
{
  sl_test_assert_full ("csv");
}

static void
test_cancelled (void)
{
  sl_test_assert_stops ("csv-spreadsheet");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/csv/analysis", test_analysis);
  g_test_add_func ("/exchange/csv/spreadsheet", test_spreadsheet);
  g_test_add_func ("/exchange/csv/long-cell", test_long_cell);
  g_test_add_func ("/exchange/csv/full", test_full);
  g_test_add_func ("/exchange/csv/quoting", test_quoting);
  g_test_add_func ("/exchange/csv/round-trip", test_round_trip);
  g_test_add_func ("/exchange/csv/formulas", test_formulas);
  g_test_add_func ("/exchange/csv/empty", test_empty);
  g_test_add_func ("/exchange/csv/cancelled", test_cancelled);

  return g_test_run ();
}
