/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-analysis-json.h"

#include "exchange/sl-claim-json.h"
#include "match/sl-groups.h"
#include "match/sl-origins.h"
#include "model/sl-match.h"

/* Where a claim stands among what was read. */
typedef struct
{
  guint article;
  guint claim;
} Place;

static void
set_range (SlJsonWriter      *writer,
           const char        *name,
           const SlTextRange *range)
{
  sl_json_writer_name (writer, name);
  if (range != NULL)
    sl_claim_json_put_range (writer, range);
  else
    sl_json_writer_null (writer);
}

static void
put_claim (SlJsonWriter *writer,
           SlClaim      *claim)
{
  const SlTextRange *range = sl_claim_get_range (claim);
  const SlTextRange *ranges;
  guint n;

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_integer (writer, "start", range->start);
  sl_json_writer_set_integer (writer, "end", range->end);
  sl_json_writer_set_string (writer, "kind", sl_claim_kind_to_string (sl_claim_get_kind (claim)));
  sl_json_writer_set_number (writer, "score", sl_claim_get_score (claim));
  ranges = sl_claim_get_quoted (claim, &n);
  sl_claim_json_set_ranges (writer, "quoted", ranges, n);
  set_range (writer, "source", sl_claim_get_source (claim));
  set_range (writer, "cue", sl_claim_get_cue (claim));
  if (sl_claim_get_speaker (claim) != NULL)
    sl_json_writer_set_string (writer, "speaker", sl_claim_get_speaker (claim));
  ranges = sl_claim_get_content (claim, &n);
  if (n > 0)
    sl_claim_json_set_ranges (writer, "content", ranges, n);
  sl_json_writer_name (writer, "figures");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < sl_claim_get_n_figures (claim); i++)
    sl_claim_json_put_figure (writer, sl_claim_get_figure (claim, i));
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);
}

static void
put_paragraphs (SlJsonWriter *writer,
                SlArticle    *article)
{
  guint n;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (article, &n);

  sl_json_writer_name (writer, "paragraphs");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_integer (writer, "start", paragraphs[i].range.start);
      sl_json_writer_set_integer (writer, "end", paragraphs[i].range.end);
      sl_json_writer_set_string (writer, "role", sl_role_to_string (paragraphs[i].role));
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

/**
 * sl_analysis_json_put_article:
 * @writer: a writer
 * @article: an article that was read
 * @file: what it was called on the command line
 *
 * Writes what was found in an article, as the element of "articles" that the command line promises.
 */
void
sl_analysis_json_put_article (SlJsonWriter *writer,
                              SlArticle    *article,
                              const char   *file)
{
  static const SlDetail details[] = {
    SL_DETAIL_TITLE, SL_DETAIL_PUBLISHER, SL_DETAIL_AUTHOR, SL_DETAIL_PUBLISHED, SL_DETAIL_LANGUAGE,
  };
  g_autofree char *name = g_filename_display_name (file);
  SlText *text = sl_article_get_text (article);
  GPtrArray *claims = sl_article_get_claims (article);
  const SlTextRange *sentences;
  guint n;

  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_string (writer, "file", name);
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    sl_json_writer_set_string (writer, sl_detail_to_string (details[i]),
                               sl_article_get_detail (article, details[i]));
  sl_json_writer_name (writer, "text");
  sl_json_writer_bytes (writer, sl_text_get_utf8 (text), sl_text_get_n_bytes (text));
  put_paragraphs (writer, article);
  sentences = sl_article_get_sentences (article, &n);
  sl_claim_json_set_ranges (writer, "sentences", sentences, n);
  sl_json_writer_name (writer, "claims");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < claims->len; i++)
    put_claim (writer, g_ptr_array_index (claims, i));
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);
}

static GHashTable *
map_places (GPtrArray *articles)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < articles->len; i++)
    {
      GPtrArray *claims = sl_article_get_claims (g_ptr_array_index (articles, i));

      for (guint j = 0; j < claims->len; j++)
        {
          const char *uuid = sl_claim_get_uuid (g_ptr_array_index (claims, j));
          Place place = { i, j };

          /* The same article given twice has the same claims twice: the first place counts. */
          if (!g_hash_table_contains (places, uuid))
            g_hash_table_insert (places, (gpointer) uuid, g_memdup2 (&place, sizeof place));
        }
    }

  return places;
}

static void
put_place (SlJsonWriter *writer,
           const Place  *place)
{
  sl_json_writer_begin_object (writer);
  sl_json_writer_set_integer (writer, "article", place->article);
  sl_json_writer_set_integer (writer, "claim", place->claim);
  sl_json_writer_end_object (writer);
}

static void
put_match (SlJsonWriter *writer,
           SlMatch      *match,
           GHashTable   *places)
{
  const Place *a = g_hash_table_lookup (places, sl_match_get_a (match));
  const Place *b = g_hash_table_lookup (places, sl_match_get_b (match));
  guint n;
  const SlDifference *differences = sl_match_get_differences (match, &n);
  gboolean swap;

  if (a == NULL || b == NULL)
    return;

  /* A pair is unordered within; outside it is kinder to read in the order of the command line. */
  swap = a->article > b->article || (a->article == b->article && a->claim > b->claim);
  sl_json_writer_break (writer);
  sl_json_writer_begin_object (writer);
  sl_json_writer_name (writer, "a");
  put_place (writer, swap ? b : a);
  sl_json_writer_name (writer, "b");
  put_place (writer, swap ? a : b);
  sl_json_writer_set_string (writer, "relation",
                             sl_relation_to_string (sl_match_get_relation (match)));
  sl_json_writer_set_number (writer, "score", sl_match_get_score (match));
  sl_json_writer_name (writer, "differences");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      sl_json_writer_begin_object (writer);
      sl_json_writer_set_string (writer, "kind",
                                 sl_difference_kind_to_string (differences[i].kind));
      set_range (writer, "a", swap ? &differences[i].b : &differences[i].a);
      set_range (writer, "b", swap ? &differences[i].a : &differences[i].b);
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
  sl_json_writer_end_object (writer);
}

static void
put_group (SlJsonWriter *writer,
           GPtrArray    *group,
           GHashTable   *places)
{
  sl_json_writer_break (writer);
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < group->len; i++)
    {
      const Place *place = g_hash_table_lookup (places, g_ptr_array_index (group, i));

      if (place != NULL)
        put_place (writer, place);
    }
  sl_json_writer_end_array (writer);
}

static int
find_article (GPtrArray  *articles,
              const char *uuid)
{
  for (guint i = 0; i < articles->len; i++)
    {
      if (g_str_equal (sl_article_get_uuid (g_ptr_array_index (articles, i)), uuid))
        return i;
    }

  return -1;
}

/* The passages that several articles have nearly word for word. */
static void
put_origin (SlJsonWriter *writer,
            GArray       *passages,
            GPtrArray    *articles)
{
  sl_json_writer_break (writer);
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < passages->len; i++)
    {
      const SlOriginPassage *passage = &g_array_index (passages, SlOriginPassage, i);

      sl_json_writer_begin_object (writer);
      sl_json_writer_set_number (writer, "article", find_article (articles, passage->article));
      sl_json_writer_set_number (writer, "start", passage->range.start);
      sl_json_writer_set_number (writer, "end", passage->range.end);
      sl_json_writer_end_object (writer);
    }
  sl_json_writer_end_array (writer);
}

/**
 * sl_analysis_json_put_matches:
 * @writer: a writer inside the document's object
 * @articles: (element-type SlArticle): the articles that were compared
 * @matches: (element-type SlMatch): the matches among them
 *
 * Writes the members "matches", "groups" and "origins".
 */
void
sl_analysis_json_put_matches (SlJsonWriter *writer,
                              GPtrArray    *articles,
                              GPtrArray    *matches)
{
  g_autoptr (GHashTable) places = map_places (articles);
  g_autoptr (SlGroups) groups = sl_groups_new (matches);
  g_autoptr (SlOrigins) origins = sl_origins_find (articles);

  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "matches");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < matches->len; i++)
    put_match (writer, g_ptr_array_index (matches, i), places);
  sl_json_writer_end_array (writer);

  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "groups");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < sl_groups_get_n (groups); i++)
    put_group (writer, sl_groups_get (groups, i), places);
  sl_json_writer_end_array (writer);

  sl_json_writer_break (writer);
  sl_json_writer_name (writer, "origins");
  sl_json_writer_begin_array (writer);
  for (guint i = 0; i < sl_origins_get_n (origins); i++)
    put_origin (writer, sl_origins_get (origins, i), articles);
  sl_json_writer_end_array (writer);
}
