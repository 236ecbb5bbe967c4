/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-store-private.h"



/* What FTS5 puts around each word that it found. */
#define MARK_START '\x02'
#define MARK_END '\x03'
/* Longer queries are cut: nobody types them. */
#define MAX_WORDS 32
/* What a snippet shows on each side of a place, in characters. */
#define CONTEXT 40

static const char SQL_CLAIMS[] =
  "SELECT claim.article, claim.uuid, claim.range_start, claim.range_end, snippet(claim_search, -1,"
  " '', '', '…', 24) FROM claim_search JOIN claim ON claim.id = claim_search.rowid WHERE"
  " claim_search MATCH ?1 ORDER BY bm25(claim_search), claim.uuid LIMIT ?2";
static const char SQL_NOTES[] =
  "SELECT claim.article, claim.uuid, claim.range_start, claim.range_end, snippet(note_search, 0,"
  " '', '', '…', 24) FROM note_search JOIN annotation ON annotation.id = note_search.rowid JOIN"
  " claim ON claim.uuid = annotation.claim WHERE note_search MATCH ?1 ORDER BY bm25(note_search),"
  " claim.uuid LIMIT ?2";
static const char SQL_ARTICLES[] =
  "SELECT article.uuid, highlight(article_search, 1, char(2), char(3)) FROM article_search"
  " JOIN article ON article.id = article_search.rowid"
  " WHERE article_search MATCH ?1 ORDER BY article.position, article.uuid LIMIT ?2";

/**
 * sl_store_hit_free:
 * @hit: (transfer full): a hit
 *
 * Frees it.
 */
void
sl_store_hit_free (SlStoreHit *hit)
{
  g_free (hit->article);
  g_free (hit->claim);
  g_free (hit->snippet);
  g_free (hit);
}

static gboolean
has_word (const char *token)
{
  for (const char *p = token; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_store_make_query:
 * @words: what a person typed
 * @n_words: (out): how many words it has
 *
 * Each word becomes a quoted string of FTS5, so that nothing typed is an operator or a syntax
 * error; all must occur, and the last one may be the start of a word, as it is still being typed.
 *
 * Returns: (transfer full) (nullable): a query; %NULL if there is nothing to search for
 */
char *
sl_store_make_query (const char *words,
                     guint      *n_words)
{
  g_autofree char *valid = NULL;
  g_auto (GStrv) tokens = NULL;
  GString *query = g_string_new (NULL);

  g_return_val_if_fail (words != NULL && n_words != NULL, NULL);

  valid = g_utf8_make_valid (words, -1);
  tokens = g_strsplit_set (valid, " \t\r\n", -1);
  *n_words = 0;
  for (guint i = 0; tokens[i] != NULL && *n_words < MAX_WORDS; i++)
    {
      g_auto (GStrv) parts = NULL;
      g_autofree char *quoted = NULL;

      if (!has_word (tokens[i]))
        continue;
      parts = g_strsplit (tokens[i], "\"", -1);
      quoted = g_strjoinv ("\"\"", parts);
      g_string_append_printf (query, "%s\"%s\"", *n_words > 0 ? " AND " : "", quoted);
      (*n_words)++;
    }
  if (*n_words > 0)
    g_string_append_c (query, '*');

  return g_string_free (query, *n_words == 0);
}

static gboolean
find_claims (SlStore     *self,
             const char  *sql,
             const char  *match,
             guint        limit,
             GPtrArray   *hits,
             GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  if (!sl_db_borrow (self->db, sql, &query, error))
    return FALSE;
  sl_db_bind_text (&query, 1, match);
  sl_db_bind_int (&query, 2, limit);
  while (sl_db_step (&query, &row, error))
    {
      SlStoreHit *hit;

      if (!row)
        return TRUE;
      hit = g_new0 (SlStoreHit, 1);
      hit->article = g_strdup (sl_db_column_text (&query, 0));
      hit->claim = g_strdup (sl_db_column_text (&query, 1));
      hit->range.start = (guint) sl_db_column_int (&query, 2);
      hit->range.end = (guint) sl_db_column_int (&query, 3);
      hit->snippet = g_strdup (sl_db_column_text (&query, 4));
      g_ptr_array_add (hits, hit);
    }

  return FALSE;
}

/* A line of an article in which marked words stand. Offsets are those of the text without marks. */
typedef struct
{
  const char *start;
  const char *end;
  SlTextRange found;
  guint before;
  guint n_marks;
} Line;

static GArray *
split_lines (const char *marked)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  Line line = { marked, NULL, { 0, 0 }, 0, 0 };
  guint offset = 0;

  for (const char *p = marked;; p = g_utf8_next_char (p))
    {
      if (*p == MARK_START && line.n_marks++ == 0)
        line.found.start = offset;
      else if (*p == MARK_END)
        line.found.end = offset;
      else if (*p == '\n' || *p == '\0')
        {
          line.end = p;
          if (line.n_marks > 0 && line.found.end > line.found.start)
            g_array_append_val (lines, line);
          if (*p == '\0')
            return lines;
          line = (Line) { p + 1, NULL, { 0, 0 }, offset + 1, 0 };
        }
      if (*p != MARK_START && *p != MARK_END)
        offset++;
    }
}

static char *
make_snippet (const Line *line)
{
  GString *words = g_string_new (NULL);
  glong n_chars;
  glong from = (glong) (line->found.start - line->before) - CONTEXT;
  glong to = (glong) (line->found.end - line->before) + CONTEXT;
  g_autofree char *part = NULL;

  for (const char *p = line->start; p < line->end; p++)
    {
      if (*p != MARK_START && *p != MARK_END)
        g_string_append_c (words, *p);
    }
  n_chars = g_utf8_strlen (words->str, -1);
  from = CLAMP (from, 0, n_chars);
  to = CLAMP (to, from, n_chars);
  part = g_utf8_substring (words->str, from, to);
  g_string_free (words, TRUE);

  return g_strconcat (from > 0 ? "…" : "", part, to < n_chars ? "…" : "", NULL);
}

/* Lines that have all the words come alone if there are any. */
static void
add_lines (const char *article,
           const char *marked,
           guint       n_words,
           guint       limit,
           GPtrArray  *hits)
{
  g_autoptr (GArray) lines = split_lines (marked);
  guint needed = 1;

  for (guint i = 0; i < lines->len; i++)
    {
      if (g_array_index (lines, Line, i).n_marks >= n_words)
        needed = n_words;
    }
  for (guint i = 0; i < lines->len && hits->len < limit; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      SlStoreHit *hit;

      if (line->n_marks < needed)
        continue;
      hit = g_new0 (SlStoreHit, 1);
      hit->article = g_strdup (article);
      hit->range = line->found;
      hit->snippet = make_snippet (line);
      g_ptr_array_add (hits, hit);
    }
}

static gboolean
find_lines (SlStore     *self,
            const char  *match,
            guint        n_words,
            guint        limit,
            GPtrArray   *hits,
            GError     **error)
{
  g_auto (SlDbStmt) query = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  if (!sl_db_borrow (self->db, SQL_ARTICLES, &query, error))
    return FALSE;
  sl_db_bind_text (&query, 1, match);
  sl_db_bind_int (&query, 2, limit);
  while (sl_db_step (&query, &row, error))
    {
      const char *marked;

      if (!row)
        return TRUE;
      marked = sl_db_column_text (&query, 1);
      if (marked != NULL)
        add_lines (sl_db_column_text (&query, 0), marked, n_words, limit, hits);
    }

  return FALSE;
}

/**
 * sl_store_search:
 * @self: a store
 * @words: what a person typed
 * @limit: at most so many hits of each kind
 * @error: return location for an #SlDbError
 *
 * Looks for words in claims, then in notes, then in the texts of articles, where each line with
 * the words is a hit.
 *
 * Returns: (transfer full) (element-type SlStoreHit): the hits, best first within their kind
 */
GPtrArray *
sl_store_search (SlStore     *self,
                 const char  *words,
                 guint        limit,
                 GError     **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_store_hit_free);
  g_autofree char *match = NULL;
  guint n_words = 0;

  g_return_val_if_fail (self != NULL && words != NULL, NULL);

  match = sl_store_make_query (words, &n_words);
  if (match == NULL)
    return g_steal_pointer (&hits);
  if (!find_claims (self, SQL_CLAIMS, match, limit, hits, error) ||
      !find_claims (self, SQL_NOTES, match, limit, hits, error) ||
      !find_lines (self, match, n_words, hits->len + limit, hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}
