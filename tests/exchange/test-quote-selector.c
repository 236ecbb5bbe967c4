/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-quote-selector.h"

static char *
put (const char        *utf8,
     const SlTextRange *range)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (SlJsonWriter) writer = sl_json_writer_new (stream, NULL);

  sl_quote_selector_put (writer, text, range);
  g_assert_true (sl_json_writer_finish (writer, NULL));
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));

  return g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));
}

/* The context is whole characters, 32 of them at most. */
static void
test_context (void)
{
  g_autofree char *all = put ("\U0001f600", &(SlTextRange) { 0, 1 });
  g_autofree char *middle = put ("e\u0301 one two", &(SlTextRange) { 3, 6 });
  g_autofree char *far = put ("0123456789012345678901234567890123456789x", &(SlTextRange) { 40, 41 });

  g_assert_true (g_str_has_prefix (all, "{\"type\":\"TextQuoteSelector\",\"exact\":\"\U0001f600\",\"prefix\":\"\",\"suffix\":\"\"}"));
  g_assert_true (g_str_has_prefix (middle, "{\"type\":\"TextQuoteSelector\",\"exact\":\"one\",\"prefix\":\"e\u0301 \",\"suffix\":\" two\"}"));
  g_assert_true (g_str_has_prefix (far, "{\"type\":\"TextQuoteSelector\",\"exact\":\"x\",\"prefix\":\"89012345678901234567890123456789\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/quote-selector/context", test_context);

  return g_test_run ();
}
