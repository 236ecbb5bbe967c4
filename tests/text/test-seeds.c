/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The five articles that the project started from, against what a reader noted in them. They are not
 * part of the repository; where they are absent, nothing is tested. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "sl-test-utils.h"
#include "text/sl-reader.h"

/* The claim around the first place of WORDS that is not folded away, or NULL. */
static SlClaim *
find_claim (SlArticle  *article,
            const char *words)
{
  SlText *text = sl_article_get_text (article);
  const char *utf8 = sl_text_get_utf8 (text);
  GPtrArray *claims = sl_article_get_claims (article);

  for (const char *at = strstr (utf8, words); at != NULL; at = strstr (at + 1, words))
    {
      SlTextRange range = { sl_text_char_offset (text, at - utf8), 0 };

      range.end = range.start + g_utf8_strlen (words, -1);
      for (guint i = 0; i < claims->len; i++)
        {
          if (sl_text_range_contains (sl_claim_get_range (g_ptr_array_index (claims, i)), &range))
            return g_ptr_array_index (claims, i);
        }
    }

  return NULL;
}

static gboolean
is_counted (JsonObject *noted)
{
  return !json_object_has_member (noted, "in_boilerplate") && !json_object_has_member (noted, "in_duplicate") &&
         g_strcmp0 (json_object_get_string_member_with_default (noted, "kind", ""), "term") != 0;
}

/* Every quotation lies in a claim. Returns for how many the speaker is the one noted. */
static guint
check_quotes (SlArticle *article,
              JsonArray *quotes,
              guint     *n_quotes)
{
  guint n_speakers = 0;

  for (guint i = 0; i < json_array_get_length (quotes); i++)
    {
      JsonObject *noted = json_array_get_object_element (quotes, i);
      const char *speaker;
      SlClaim *claim;

      if (!is_counted (noted))
        continue;
      claim = find_claim (article, json_object_get_string_member (noted, "text"));
      g_assert_nonnull (claim);
      speaker = sl_claim_get_speaker (claim);
      n_speakers += speaker != NULL && strstr (json_object_get_string_member_with_default (noted, "speaker", ""), speaker) != NULL;
      *n_quotes += 1;
    }

  return n_speakers;
}

static gboolean
has_figure_at (SlArticle         *article,
               const SlTextRange *range)
{
  GPtrArray *claims = sl_article_get_claims (article);

  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);

      for (guint k = 0; k < sl_claim_get_n_figures (claim); k++)
        {
          if (sl_text_range_overlap (&sl_claim_get_figure (claim, k)->range, range) > 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* Every figure stands in a claim, as a figure of it. */
static void
check_figures (SlArticle *article,
               JsonArray *figures)
{
  SlText *text = sl_article_get_text (article);
  const char *utf8 = sl_text_get_utf8 (text);

  for (guint i = 0; i < json_array_get_length (figures); i++)
    {
      JsonObject *noted = json_array_get_object_element (figures, i);
      const char *words = json_object_get_string_member (noted, "text");
      gboolean found = FALSE;

      if (!is_counted (noted))
        continue;
      for (const char *at = strstr (utf8, words); at != NULL && !found; at = strstr (at + 1, words))
        {
          SlTextRange range = { sl_text_char_offset (text, at - utf8), 0 };

          range.end = range.start + g_utf8_strlen (words, -1);
          found = has_figure_at (article, &range);
        }
      g_assert_true (found);
    }
}

static void
test_gold (void)
{
  g_autofree char *path = sl_test_shared_path ("measure/match/gold_seeds.json");
  g_autofree char *folder = path != NULL ? sl_test_shared_path ("seeds") : NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  guint n_quotes = 0;
  guint n_speakers = 0;
  JsonArray *articles;

  if (folder == NULL)
    return;
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  articles = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "articles");
  for (guint i = 0; i < json_array_get_length (articles); i++)
    {
      JsonObject *noted = json_array_get_object_element (articles, i);
      g_autoptr (GFile) file = g_file_new_build_filename (folder, json_object_get_string_member (noted, "file"), NULL);
      g_autoptr (SlArticle) article = sl_reader_read_file (file, NULL, &error);

      g_assert_no_error (error);
      n_speakers += check_quotes (article, json_object_get_array_member (noted, "quotes"), &n_quotes);
      check_figures (article, json_object_get_array_member (noted, "figures"));
    }
  g_assert_cmpuint (n_quotes, >, 30);
  g_assert_cmpuint (n_speakers * 4, >=, n_quotes * 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/seeds/gold", test_gold);

  return g_test_run ();
}
