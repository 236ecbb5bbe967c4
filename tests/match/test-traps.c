/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Passages of the five first articles that look alike and are no match, as a reader noted them. They are not
 * part of the repository; where they are absent, nothing is tested. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "match/sl-matcher.h"
#include "sl-test-utils.h"
#include "text/sl-reader.h"

typedef struct
{
  JsonObject *gold;
  GHashTable *by_name;   /* file name -> SlArticle */
  GHashTable *by_claim;  /* UUID -> SlClaim */
  GPtrArray *articles;
} Seeds;

static void
add_article (Seeds      *seeds,
             const char *folder,
             const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  SlArticle *article = sl_reader_read_file (file, NULL, &error);
  GPtrArray *claims;

  g_assert_no_error (error);
  claims = sl_article_get_claims (article);
  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);

      g_hash_table_insert (seeds->by_claim, (gpointer) sl_claim_get_uuid (claim), claim);
    }
  g_hash_table_insert (seeds->by_name, (gpointer) name, article);
  g_ptr_array_add (seeds->articles, article);
}

/* Whether a claim and the passage of one side share at least half of the shorter of the two. */
static gboolean
lies_on (Seeds      *seeds,
         SlClaim    *claim,
         JsonObject *side)
{
  SlArticle *article = g_hash_table_lookup (seeds->by_name, json_object_get_string_member (side, "file"));
  const char *words = json_object_get_string_member (side, "text");
  SlText *text = sl_article_get_text (article);
  const char *at = strstr (sl_text_get_utf8 (text), words);
  SlTextRange passage;
  guint shared;

  g_assert_nonnull (at);
  if (!g_ptr_array_find (sl_article_get_claims (article), claim, NULL))
    return FALSE;

  passage.start = sl_text_char_offset (text, at - sl_text_get_utf8 (text));
  passage.end = passage.start + g_utf8_strlen (words, -1);
  shared = sl_text_range_overlap (sl_claim_get_range (claim), &passage);

  return shared > 0 && 2 * shared >= MIN (sl_text_range_length (&passage), sl_text_range_length (sl_claim_get_range (claim)));
}

static void
check_trap (Seeds      *seeds,
            GPtrArray  *matches,
            JsonObject *trap)
{
  JsonObject *a = json_object_get_object_member (trap, "a");
  JsonObject *b = json_object_get_object_member (trap, "b");

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlClaim *x = g_hash_table_lookup (seeds->by_claim, sl_match_get_a (match));
      SlClaim *y = g_hash_table_lookup (seeds->by_claim, sl_match_get_b (match));

      g_assert_false (lies_on (seeds, x, a) && lies_on (seeds, y, b));
      g_assert_false (lies_on (seeds, x, b) && lies_on (seeds, y, a));
    }
}

static void
check_matches (Seeds *seeds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) matches = sl_matcher_match (seeds->articles, NULL, NULL, NULL, &error);
  JsonArray *traps = json_object_get_array_member (seeds->gold, "traps");
  guint n_conflicts = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (traps); i++)
    check_trap (seeds, matches, json_array_get_object_element (traps, i));
  for (guint i = 0; i < matches->len; i++)
    n_conflicts += sl_match_get_relation (g_ptr_array_index (matches, i)) == SL_RELATION_CONFLICTING_FIGURE;
  g_assert_cmpuint (n_conflicts, >=, 2);
}

static void
test_traps (void)
{
  g_autofree char *path = sl_test_shared_path ("measure/match/gold_seeds.json");
  g_autofree char *folder = path != NULL ? sl_test_shared_path ("seeds") : NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  Seeds seeds = { NULL };
  JsonArray *noted;

  if (folder == NULL)
    return;
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  seeds.gold = json_node_get_object (json_parser_get_root (parser));
  seeds.by_name = g_hash_table_new (g_str_hash, g_str_equal);
  seeds.by_claim = g_hash_table_new (g_str_hash, g_str_equal);
  seeds.articles = g_ptr_array_new_with_free_func (g_object_unref);
  noted = json_object_get_array_member (seeds.gold, "articles");
  for (guint i = 0; i < json_array_get_length (noted); i++)
    add_article (&seeds, folder, json_object_get_string_member (json_array_get_object_element (noted, i), "file"));

  check_matches (&seeds);

  g_hash_table_unref (seeds.by_claim);
  g_hash_table_unref (seeds.by_name);
  g_ptr_array_unref (seeds.articles);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/traps/seeds", test_traps);

  return g_test_run ();
}
