/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-compare-text.h"

#include <glib/gi18n.h>

#include "match/sl-groups.h"
#include "match/sl-origins.h"
#include "sl-command-output.h"

/* Where a claim stands. */
typedef struct
{
  SlArticle *article;
  SlClaim *claim;
} Place;

typedef struct
{
  GString *out;
  GPtrArray *articles;
  GPtrArray *matches;
  GHashTable *places;
  SlGroups *groups;
  SlOrigins *origins;
} Report;

static GHashTable *
map_places (GPtrArray *articles,
            guint     *n_claims)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  *n_claims = 0;
  for (guint i = 0; i < articles->len; i++)
    {
      SlArticle *article = g_ptr_array_index (articles, i);
      GPtrArray *claims = sl_article_get_claims (article);

      *n_claims += claims->len;
      for (guint j = 0; j < claims->len; j++)
        {
          Place *place = g_new (Place, 1);

          place->article = article;
          place->claim = g_ptr_array_index (claims, j);
          g_hash_table_insert (places, (gpointer) sl_claim_get_uuid (place->claim), place);
        }
    }

  return places;
}

static void
append_telling (Report     *report,
                const char *claim_uuid)
{
  const Place *place = g_hash_table_lookup (report->places, claim_uuid);
  g_autofree char *label = NULL;
  g_autofree char *label_line = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;
  const char *speaker;

  if (place == NULL)
    return;

  label = sl_article_dup_label (place->article);
  label_line = sl_command_dup_line (label);
  words = sl_article_dup_words (place->article, sl_claim_get_range (place->claim));
  line = sl_command_dup_line (words);
  speaker = sl_claim_get_speaker (place->claim);
  g_string_append_printf (report->out, "  %s", label_line);
  if (speaker != NULL)
    {
      g_autofree char *who = sl_command_dup_line (speaker);

      g_string_append_printf (report->out, " (%s)", who);
    }
  g_string_append_printf (report->out, ": %s\n", line);
}

static char *
dup_side (Report            *report,
          const char        *claim_uuid,
          const SlTextRange *range)
{
  const Place *place = g_hash_table_lookup (report->places, claim_uuid);
  g_autofree char *words = NULL;

  if (range->start == range->end)
    return g_strdup ("–");

  words = sl_article_dup_words (place->article, range);

  return sl_command_dup_line (words);
}

static void
append_differences (Report  *report,
                    SlMatch *match)
{
  guint n;
  const SlDifference *differences = sl_match_get_differences (match, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *a = dup_side (report, sl_match_get_a (match), &differences[i].a);
      g_autofree char *b = dup_side (report, sl_match_get_b (match), &differences[i].b);

      g_string_append_printf (report->out, "    %s ≠ %s\n", a, b);
    }
}

static guint
count_relation (Report     *report,
                SlRelation  relation)
{
  guint n = 0;

  for (guint i = 0; i < report->matches->len; i++)
    n += sl_match_get_relation (g_ptr_array_index (report->matches, i)) == relation;

  return n;
}

/* All pairs of one relation, each with both tellings and what differs between them. */
static void
append_pairs (Report     *report,
              const char *heading,
              SlRelation  relation)
{
  if (count_relation (report, relation) == 0)
    return;

  g_string_append_printf (report->out, "%s\n\n", heading);
  for (guint i = 0; i < report->matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (report->matches, i);

      if (sl_match_get_relation (match) != relation ||
          !g_hash_table_contains (report->places, sl_match_get_a (match)) ||
          !g_hash_table_contains (report->places, sl_match_get_b (match)))
        continue;
      append_telling (report, sl_match_get_a (match));
      append_telling (report, sl_match_get_b (match));
      append_differences (report, match);
      g_string_append_c (report->out, '\n');
    }
}

/* Tells if fewer sources than articles tell it, because some have it from the same copy. */
static void
append_origins (Report    *report,
                GPtrArray *group)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);
  guint n_sources;

  for (guint i = 0; i < group->len; i++)
    {
      const Place *place = g_hash_table_lookup (report->places, g_ptr_array_index (group, i));

      if (place == NULL)
        continue;
      g_ptr_array_add (claims, place->claim);
      g_hash_table_add (articles, place->article);
    }
  n_sources = sl_origins_count (report->origins, claims);
  if (n_sources == g_hash_table_size (articles))
    return;

  g_string_append (report->out, "  ");
  g_string_append_printf (report->out,
                          ngettext ("(nearly the same words: %u source)",
                                    "(nearly the same words: %u sources)", n_sources),
                          n_sources);
  g_string_append_c (report->out, '\n');
}

static void
append_groups (Report *report)
{
  guint n = sl_groups_get_n (report->groups);

  if (n == 0)
    return;

  g_string_append_printf (report->out, "%s\n\n", _("Told more than once"));
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *group = sl_groups_get (report->groups, i);

      for (guint j = 0; j < group->len; j++)
        append_telling (report, g_ptr_array_index (group, j));
      append_origins (report, group);
      g_string_append_c (report->out, '\n');
    }
}

static void
append_single_claims (Report *report)
{
  g_string_append_printf (report->out, "%s\n\n", _("Told by one article only"));
  for (guint i = 0; i < report->articles->len; i++)
    {
      SlArticle *article = g_ptr_array_index (report->articles, i);
      GPtrArray *claims = sl_article_get_claims (article);
      g_autofree char *label = sl_article_dup_label (article);
      g_autofree char *line = sl_command_dup_line (label);
      guint n_single = 0;

      for (guint j = 0; j < claims->len; j++)
        n_single += sl_groups_lookup (report->groups,
                                      sl_claim_get_uuid (g_ptr_array_index (claims, j))) == NULL;
      g_string_append_printf (report->out,
                              ngettext ("  %s: %u claim\n", "  %s: %u claims\n", n_single),
                              line, n_single);
    }
}

static void
append_counts (Report *report,
               guint   n_claims)
{
  guint n_articles = report->articles->len;
  guint n_groups = sl_groups_get_n (report->groups);
  guint n_figures = count_relation (report, SL_RELATION_CONFLICTING_FIGURE);
  guint n_quotes = count_relation (report, SL_RELATION_ALTERED_QUOTE);

  g_string_append_printf (report->out, ngettext ("%u article", "%u articles", n_articles),
                          n_articles);
  g_string_append_printf (report->out, ngettext (" · %u claim", " · %u claims", n_claims),
                          n_claims);
  g_string_append_printf (report->out, ngettext (" · %u told more than once",
                                                 " · %u told more than once", n_groups),
                          n_groups);
  g_string_append_printf (report->out, ngettext (" · %u figure in conflict",
                                                 " · %u figures in conflict", n_figures),
                          n_figures);
  g_string_append_printf (report->out, ngettext (" · %u altered quote", " · %u altered quotes",
                                                 n_quotes), n_quotes);
  g_string_append (report->out, "\n\n");
}

/**
 * sl_compare_text_dup:
 * @articles: (element-type SlArticle): the articles that were compared
 * @matches: (element-type SlMatch): the matches among them
 *
 * Returns: (transfer full): what an editor wants to know, for a terminal: conflicts first, then who
 *   tells what
 */
char *
sl_compare_text_dup (GPtrArray *articles,
                     GPtrArray *matches)
{
  guint n_claims;
  g_autoptr (GHashTable) places = map_places (articles, &n_claims);
  g_autoptr (SlGroups) groups = sl_groups_new (matches);
  g_autoptr (SlOrigins) origins = sl_origins_find (articles);
  Report report = { g_string_new (NULL), articles, matches, places, groups, origins };

  append_counts (&report, n_claims);
  append_pairs (&report, _("Figures in conflict"), SL_RELATION_CONFLICTING_FIGURE);
  append_pairs (&report, _("Altered quotes"), SL_RELATION_ALTERED_QUOTE);
  append_groups (&report);
  append_single_claims (&report);

  return g_string_free (report.out, FALSE);
}
