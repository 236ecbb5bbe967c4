/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-text.h"

#include <string.h>

/* A label is read at a glance; a cell shows no more figures than an eye takes in. */
#define MAX_LABEL 160
#define MAX_FIGURES 3
/* Words to look for elsewhere: few, because all of them must occur. */
#define MAX_TERMS 3
#define MIN_TERM 4

/**
 * sl_matrix_text_dup_line:
 * @words: some words
 *
 * Returns: (transfer full): the words in one line, every run of white space a single blank
 */
char *
sl_matrix_text_dup_line (const char *words)
{
  GString *line = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          blank = line->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (line, ' ');
      blank = FALSE;
      g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}

static gboolean
is_trimmed (gunichar c)
{
  return g_unichar_isspace (c) || c == ',' || c == ';' || c == ':' || c == '"' || c == 0x201c ||
         c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

/* Quotation marks and the commas of a sentence that goes on do not belong to what is said. */
static void
trim (const char **start,
      const char **end)
{
  while (*start < *end && is_trimmed (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);
  while (*end > *start)
    {
      const char *last = g_utf8_prev_char (*end);

      if (!is_trimmed (g_utf8_get_char (last)))
        return;
      *end = last;
    }
}

/**
 * sl_matrix_text_dup_said:
 * @article: the article of the claim
 * @claim: a claim
 *
 * What the claim says without who says it: the quoted words of a quote, the content of a statement,
 * else all its words. Where other words stand between its parts there is an ellipsis.
 *
 * Returns: (transfer full): the words in one line
 */
char *
sl_matrix_text_dup_said (SlArticle *article,
                         SlClaim   *claim)
{
  const SlTextRange *ranges = NULL;
  guint n_ranges = 0;
  GString *said = g_string_new (NULL);

  if (sl_claim_get_kind (claim) == SL_CLAIM_KIND_QUOTE)
    ranges = sl_claim_get_quoted (claim, &n_ranges);
  if (n_ranges == 0)
    ranges = sl_claim_get_content (claim, &n_ranges);
  if (n_ranges == 0)
    {
      ranges = sl_claim_get_range (claim);
      n_ranges = 1;
    }
  for (guint i = 0; i < n_ranges; i++)
    {
      g_autofree char *words = sl_article_dup_words (article, &ranges[i]);
      g_autofree char *line = sl_matrix_text_dup_line (words);
      const char *start = line;
      const char *end = line + strlen (line);

      trim (&start, &end);
      if (start == end)
        continue;
      if (said->len > 0)
        g_string_append (said, " … ");
      g_string_append_len (said, start, end - start);
    }

  return g_string_free (said, FALSE);
}

/* Cuts at a word's end, so that what remains is readable. */
static void
shorten (GString *text,
         glong    n_chars)
{
  const char *cut;
  const char *blank;

  if (g_utf8_strlen (text->str, text->len) <= n_chars)
    return;

  cut = g_utf8_offset_to_pointer (text->str, n_chars);
  blank = g_utf8_strrchr (text->str, cut - text->str, ' ');
  g_string_truncate (text, (blank != NULL ? blank : cut) - text->str);
  g_string_append (text, "…");
}

/**
 * sl_matrix_text_dup_label:
 * @article: the article of the claim
 * @claim: a claim
 *
 * Returns: (transfer full): a short label to know the claim by: what it says, beginning with a
 *   capital letter, direct speech in quotation marks
 */
char *
sl_matrix_text_dup_label (SlArticle *article,
                          SlClaim   *claim)
{
  g_autofree char *said = sl_matrix_text_dup_said (article, claim);
  g_autoptr (GString) label = g_string_new (NULL);

  if (*said == '\0')
    return g_strdup ("…");

  g_string_append_unichar (label, g_unichar_toupper (g_utf8_get_char (said)));
  g_string_append (label, g_utf8_next_char (said));
  shorten (label, MAX_LABEL);
  if (sl_claim_get_kind (claim) == SL_CLAIM_KIND_QUOTE)
    return g_strdup_printf ("“%s”", label->str);

  return g_strdup (label->str);
}

static void
add_figure (GPtrArray  *figures,
            SlArticle  *article,
            const SlTextRange *range)
{
  g_autofree char *words = sl_article_dup_words (article, range);
  char *line = sl_matrix_text_dup_line (words);

  if (*line == '\0' || figures->len >= MAX_FIGURES ||
      g_ptr_array_find_with_equal_func (figures, line, g_str_equal, NULL))
    g_free (line);
  else
    g_ptr_array_add (figures, line);
}

static void
add_conflicting (SlWorkspace *workspace,
                 SlArticle   *article,
                 SlClaim     *claim,
                 GPtrArray   *figures)
{
  const char *uuid = sl_claim_get_uuid (claim);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, uuid);

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      gboolean is_a = g_str_equal (sl_match_get_a (match), uuid);
      guint n;
      const SlDifference *differences = sl_match_get_differences (match, &n);

      if (sl_match_get_state (match) == SL_MATCH_REJECTED ||
          sl_match_get_relation (match) != SL_RELATION_CONFLICTING_FIGURE)
        continue;
      for (guint k = 0; k < n; k++)
        {
          if (differences[k].kind == SL_DIFFERENCE_FIGURE)
            add_figure (figures, article, is_a ? &differences[k].a : &differences[k].b);
        }
    }
}

/* Dates and hours tell when, which is seldom what an editor compares. */
static gboolean
is_time (const SlFigure *figure)
{
  static const char *const units[] = { "date", "time", "month" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (g_strcmp0 (figure->unit, units[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_matrix_text_dup_figures:
 * @workspace: a workspace
 * @claim: a claim of it
 * @conflicting: (out): whether these are figures that another article has otherwise
 *
 * The figures of the claim in its own words: those that conflict with another telling if any do,
 * else those that count or measure something.
 *
 * Returns: (transfer full) (nullable): the figures, or %NULL if it has none
 */
char *
sl_matrix_text_dup_figures (SlWorkspace *workspace,
                            SlClaim     *claim,
                            gboolean    *conflicting)
{
  SlArticle *article = sl_workspace_lookup_article (workspace, sl_claim_get_article (claim));
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_free);

  *conflicting = FALSE;
  if (article == NULL)
    return NULL;

  add_conflicting (workspace, article, claim, figures);
  *conflicting = figures->len > 0;
  for (guint i = 0; !*conflicting && i < sl_claim_get_n_figures (claim); i++)
    {
      const SlFigure *figure = sl_claim_get_figure (claim, i);

      if (!is_time (figure))
        add_figure (figures, article, &figure->range);
    }
  if (figures->len == 0)
    return NULL;
  g_ptr_array_add (figures, NULL);

  return g_strjoinv (" · ", (char **) figures->pdata);
}

/* Numbers and names weigh most, because another outlet does not put them in other words; then long
 * words. */
static guint
weigh_term (const char *word,
            gboolean    first)
{
  gunichar c = g_utf8_get_char (word);
  guint length = g_utf8_strlen (word, -1);

  if (g_unichar_isdigit (c))
    return 60;
  if (length < MIN_TERM)
    return 0;

  return MIN (length, 20) + (g_unichar_isupper (c) && !first ? 30 : 0);
}

static int
compare_terms (gconstpointer a,
               gconstpointer b,
               gpointer      weights)
{
  const char *x = *(const char *const *) a;
  const char *y = *(const char *const *) b;

  return GPOINTER_TO_INT (g_hash_table_lookup (weights, y)) -
         GPOINTER_TO_INT (g_hash_table_lookup (weights, x));
}

/**
 * sl_matrix_text_dup_query:
 * @article: the article of the claim
 * @claim: a claim
 *
 * Returns: (transfer full): the few words of the claim by which it may be found in an article that
 *   tells it otherwise: figures, names, long words
 */
char *
sl_matrix_text_dup_query (SlArticle *article,
                          SlClaim   *claim)
{
  g_autofree char *said = sl_matrix_text_dup_said (article, claim);
  g_auto (GStrv) words = g_strsplit (said, " ", -1);
  g_autoptr (GHashTable) weights = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *start = words[i];
      const char *end = start + strlen (start);
      char *term;

      while (start < end && !g_unichar_isalnum (g_utf8_get_char (start)))
        start = g_utf8_next_char (start);
      while (end > start && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
        end = g_utf8_prev_char (end);
      memmove (words[i], start, end - start);
      words[i][end - start] = '\0';
      term = words[i];
      if (*term == '\0' || weigh_term (term, i == 0) == 0 || g_hash_table_contains (weights, term))
        continue;
      g_hash_table_insert (weights, term, GINT_TO_POINTER ((int) weigh_term (term, i == 0)));
      g_ptr_array_add (terms, term);
    }
  g_ptr_array_sort_with_data (terms, compare_terms, weights);
  g_ptr_array_set_size (terms, MIN (terms->len, MAX_TERMS));
  g_ptr_array_add (terms, NULL);

  return g_strjoinv (" ", (char **) terms->pdata);
}
