/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-labelled-text.h"

#include <string.h>

/* A program that keeps one label for each text, "whole", which is that of all of it. */
static gboolean
read_whole (const SlLabelledText  *self,
            GError               **error)
{
  SlText *text = sl_foreign_text_get (self->text);
  const char *label = sl_json_doc_get_text (self->doc, 0, "whole");
  const char *annotator = sl_intake_annotator (self->intake, NULL, "test", "7", "Seven");
  SlVerdict verdict = SL_VERDICT_NONE;
  SlTextRange range = { 0, sl_text_get_n_chars (text) };
  SlIntakeClaim *claim;

  if (g_strcmp0 (label, "broken") == 0)
    return sl_intake_refuse (error, "It is broken.");
  if (!sl_labelled_text_take_verdict (self, label, &verdict))
    return TRUE;
  claim = sl_intake_claim (self->intake, self->article, NULL, &range);
  sl_intake_judge (self->intake, claim, sl_annotation_new (sl_intake_claim_uuid (claim), annotator, verdict,
                                                           NULL, NULL));

  return TRUE;
}

static char *
dup_place (guint n)
{
  return g_strdup_printf ("Item %u: ", n);
}

static SlSet *
read_all (const char  *member,
          const char  *json,
          GPtrArray   *messages,
          GError     **error)
{
  static const char *const names[] = { "text", "words", NULL };
  const SlLabelledTextFormat format = { member, names, "An item without words", read_whole, dup_place };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json, strlen (json), NULL);

  return sl_labelled_text_read (stream, NULL, messages, &format, NULL, error);
}

/* The text may have one of several names, and stand in the item or in a member of it. What cannot be taken
 * is counted. */
static void
test_items (void)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSet) flat = read_all (NULL, "[{\"text\":\"one\",\"whole\":\"SUPPORTED\"},"
                                       "{\"words\":\"two\",\"whole\":\"Disputed\"},"
                                       "{\"words\":\"three\",\"whole\":\"none\"},"
                                       "{\"words\":\"four\"},{\"whole\":\"disputed\"}]", messages, &error);
  g_autoptr (SlSet) deep = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_annotations (flat), ==, 2);
  g_assert_cmpuint (messages->len, ==, 3);
  g_ptr_array_set_size (messages, 0);
  deep = read_all ("data", "[{\"data\":{\"words\":\"one\"},\"whole\":\"disputed\"}]", messages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sl_set_get_n_annotations (deep), ==, 1);
  g_assert_cmpuint (messages->len, ==, 0);
}

/* An error names the item. */
static void
test_errors (void)
{
  static const char *const bad[] = { "{\"text\":\"two\",\"whole\":\"broken\"}", "{\"text\":\"a\\u0000b\"}" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *json = g_strdup_printf ("[{\"text\":\"one\",\"whole\":\"disputed\"},%s]", bad[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_all (NULL, json, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_test_message ("%s", error->message);
      g_assert_true (i > 0 || g_str_has_prefix (error->message, "Item 2: "));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/labelled-text/items", test_items);
  g_test_add_func ("/labelled-text/errors", test_errors);

  return g_test_run ();
}
