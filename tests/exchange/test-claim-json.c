/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-claim-json.h"

#include "sl-test-utils.h"

typedef void (*Put) (SlJsonWriter *writer,
                     gconstpointer what);

/* What PUT writes as the only member of an object. */
static char *
written (Put           put,
         gconstpointer what)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, NULL);

  sl_json_writer_begin_object (writer);
  put (writer, what);
  sl_json_writer_end_object (writer);
  g_assert_true (sl_json_writer_finish (writer, NULL));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_strstrip (g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
put_figure (SlJsonWriter *writer,
            gconstpointer what)
{
  sl_json_writer_name (writer, "figure");
  sl_claim_json_put_figure (writer, what);
}

static void
put_two_ranges (SlJsonWriter *writer,
                gconstpointer what)
{
  sl_claim_json_set_ranges (writer, "ranges", what, 2);
}

static void
put_no_range (SlJsonWriter *writer,
              gconstpointer what)
{
  sl_claim_json_set_ranges (writer, "ranges", what, 0);
}

static void
test_exact_figure (void)
{
  const SlTextRange range = { 4, 6 };
  g_autoptr (SlFigure) figure = sl_figure_new (&range, 50, "times");
  g_autofree char *json = written (put_figure, figure);

  g_assert_cmpstr (json, ==, "{\"figure\":{\"start\":4,\"end\":6,\"value\":50,\"unit\":\"times\"}}");
}

/* A span, a bound and what is measured are told only where the text has them. */
static void
test_full_figure (void)
{
  const SlTextRange range = { 0, 20 };
  g_autoptr (SlFigure) figure = sl_figure_new (&range, 10, "count");
  g_autofree char *json = NULL;

  figure->high = 15;
  figure->bound = SL_BOUND_ABOUT;
  figure->quantity = g_strdup ("flooded houses");
  json = written (put_figure, figure);
  g_assert_cmpstr (json, ==, "{\"figure\":{\"start\":0,\"end\":20,\"value\":10,\"high\":15,\"bound\":\"about\","
                             "\"unit\":\"count\",\"quantity\":\"flooded houses\"}}");
}

static void
test_ranges (void)
{
  const SlTextRange ranges[] = { { 1, 2 }, { 30, 40 } };
  g_autofree char *two = written (put_two_ranges, ranges);
  g_autofree char *none = written (put_no_range, NULL);

  g_assert_cmpstr (two, ==, "{\"ranges\":[{\"start\":1,\"end\":2},{\"start\":30,\"end\":40}]}");
  g_assert_cmpstr (none, ==, "{\"ranges\":[]}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/claim-json/exact-figure", test_exact_figure);
  g_test_add_func ("/claim-json/full-figure", test_full_figure);
  g_test_add_func ("/claim-json/ranges", test_ranges);

  return g_test_run ();
}
