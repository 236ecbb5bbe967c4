/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-origins.h"

#include "sl-shared-text.h"

/* Shorter passages may agree by chance, or because there is only one way to say it. */
#define MIN_WORDS 18

/* So many of the words must be the article's own and not those of a speaker whom both quote. */
#define MIN_OWN_WORDS 12

/* While it is found out which passages hang together: a passage and the one it is joined to. */
typedef struct
{
  guint article;
  SlTextRange range;
  guint joined;
} Node;

struct _SlOrigins
{
  GPtrArray *origins;     /* of GArray of SlOriginPassage */
  GHashTable *of_article; /* UUID -> GArray of guint: the origins of its passages */
};

static void
passage_clear (gpointer data)
{
  g_free (((SlOriginPassage *) data)->article);
}

/* Whether a paragraph is about the publisher and its pages and not about the event. */
static gboolean
is_furniture (SlRole role)
{
  return role == SL_ROLE_BOILERPLATE || role == SL_ROLE_REPEAT || role == SL_ROLE_BYLINE || role == SL_ROLE_DATELINE;
}

/* The words of an article; those that tell nothing are given numbers that no other word has. */
static GArray *
tokenize (SlTerms   *terms,
          SlArticle *article,
          guint     *n_unique)
{
  SlText *text = sl_article_get_text (article);
  GArray *tokens = sl_terms_tokenize (terms, sl_text_get_utf8 (text), sl_text_get_n_bytes (text), 0,
                                      sl_article_get_detail (article, SL_DETAIL_LANGUAGE));
  guint n_paragraphs;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (article, &n_paragraphs);
  guint j = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      SlToken *token = &g_array_index (tokens, SlToken, i);

      while (j < n_paragraphs && paragraphs[j].range.end <= token->range.start)
        j++;
      if (j < n_paragraphs && paragraphs[j].range.start <= token->range.start && is_furniture (paragraphs[j].role))
        token->word = G_MAXUINT32 - (*n_unique)++;
    }

  return tokens;
}

static gboolean
is_quoted (SlArticle         *article,
           const SlTextRange *range)
{
  GPtrArray *claims = sl_article_get_claims (article);

  for (guint i = 0; i < claims->len; i++)
    {
      guint n_ranges;
      const SlTextRange *ranges = sl_claim_get_quoted (g_ptr_array_index (claims, i), &n_ranges);

      for (guint j = 0; j < n_ranges; j++)
        {
          if (sl_text_range_contains (&ranges[j], range))
            return TRUE;
        }
    }

  return FALSE;
}

static guint
count_own_words (SlArticle *article,
                 GArray    *tokens,
                 guint      first,
                 guint      end)
{
  guint n = 0;

  for (guint i = first; i < end && n < MIN_OWN_WORDS; i++)
    n += !is_quoted (article, &g_array_index (tokens, SlToken, i).range);

  return n;
}

static guint
find_root (GArray *nodes,
           guint   i)
{
  while (g_array_index (nodes, Node, i).joined != i)
    {
      guint next = g_array_index (nodes, Node, i).joined;

      g_array_index (nodes, Node, i).joined = g_array_index (nodes, Node, next).joined;
      i = next;
    }

  return i;
}

static void
join (GArray *nodes,
      guint   i,
      guint   j)
{
  guint a = find_root (nodes, i);
  guint b = find_root (nodes, j);

  g_array_index (nodes, Node, MAX (a, b)).joined = MIN (a, b);
}

static guint
add_node (GArray *nodes,
          guint   article,
          GArray *tokens,
          guint   first,
          guint   end)
{
  Node node = { article };

  node.range.start = g_array_index (tokens, SlToken, first).range.start;
  node.range.end = g_array_index (tokens, SlToken, end - 1).range.end;
  node.joined = nodes->len;
  g_array_append_val (nodes, node);

  return node.joined;
}

/* The passages of all pairs of articles, joined with their like in the other article. */
static GArray *
find_nodes (GPtrArray *articles)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) shared = NULL;
  guint n_unique = 0;

  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (tokens, tokenize (terms, g_ptr_array_index (articles, i), &n_unique));
  shared = sl_shared_text_find (tokens, MIN_WORDS);
  for (guint i = 0; i < shared->len; i++)
    {
      const SlSharedText *text = &g_array_index (shared, SlSharedText, i);
      SlArticle *article_a = g_ptr_array_index (articles, text->article[0]);
      SlArticle *article_b = g_ptr_array_index (articles, text->article[1]);
      GArray *tokens_a = g_ptr_array_index (tokens, text->article[0]);
      guint a;
      guint b;

      if (g_str_equal (sl_article_get_uuid (article_a), sl_article_get_uuid (article_b)) ||
          count_own_words (article_a, tokens_a, text->first[0], text->end[0]) < MIN_OWN_WORDS)
        continue;
      a = add_node (nodes, text->article[0], tokens_a, text->first[0], text->end[0]);
      b = add_node (nodes, text->article[1], g_ptr_array_index (tokens, text->article[1]), text->first[1], text->end[1]);
      join (nodes, a, b);
    }

  return nodes;
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const Node *x = &g_array_index ((GArray *) user_data, Node, *(const guint *) a);
  const Node *y = &g_array_index ((GArray *) user_data, Node, *(const guint *) b);

  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;

  return sl_text_range_compare (&x->range, &y->range);
}

/* The nodes by article and place. */
static GArray *
sort_nodes (GArray *nodes)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), nodes->len);

  for (guint i = 0; i < nodes->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_nodes, nodes);

  return order;
}

/* Joins passages of one article that are the same place. */
static void
join_same_places (GArray *nodes,
                  GArray *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      const Node *a = &g_array_index (nodes, Node, g_array_index (order, guint, i));

      for (guint j = i + 1; j < order->len; j++)
        {
          const Node *b = &g_array_index (nodes, Node, g_array_index (order, guint, j));
          guint shorter = MIN (sl_text_range_length (&a->range), sl_text_range_length (&b->range));

          if (b->article != a->article || b->range.start >= a->range.end)
            break;
          if (2 * sl_text_range_overlap (&a->range, &b->range) >= shorter)
            join (nodes, g_array_index (order, guint, i), g_array_index (order, guint, j));
        }
    }
}

/* Adds a passage to an origin, or widens the last one if it goes on there. */
static void
add_passage (GArray            *origin,
             const char        *article,
             const SlTextRange *range)
{
  SlOriginPassage *last = origin->len > 0 ? &g_array_index (origin, SlOriginPassage, origin->len - 1) : NULL;
  SlOriginPassage passage = { NULL, *range };

  if (last != NULL && g_str_equal (last->article, article) && range->start < last->range.end)
    {
      last->range.end = MAX (last->range.end, range->end);
      return;
    }
  passage.article = g_strdup (article);
  g_array_append_val (origin, passage);
}

static void
note_origin (SlOrigins *self,
             guint      number)
{
  GArray *origin = g_ptr_array_index (self->origins, number);

  for (guint i = 0; i < origin->len; i++)
    {
      const char *article = g_array_index (origin, SlOriginPassage, i).article;
      GArray *list = g_hash_table_lookup (self->of_article, article);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->of_article, g_strdup (article), list);
        }
      g_array_append_val (list, number);
    }
}

static void
collect_origins (SlOrigins *self,
                 GPtrArray *articles,
                 GArray    *nodes,
                 GArray    *order)
{
  g_autoptr (GHashTable) of_root = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < order->len; i++)
    {
      const Node *node = &g_array_index (nodes, Node, g_array_index (order, guint, i));
      gpointer root = GUINT_TO_POINTER (find_root (nodes, g_array_index (order, guint, i)));
      GArray *origin = g_hash_table_lookup (of_root, root);

      if (origin == NULL)
        {
          origin = g_array_new (FALSE, FALSE, sizeof (SlOriginPassage));
          g_array_set_clear_func (origin, passage_clear);
          g_hash_table_insert (of_root, root, origin);
          g_ptr_array_add (self->origins, origin);
        }
      add_passage (origin, sl_article_get_uuid (g_ptr_array_index (articles, node->article)), &node->range);
    }
  for (guint i = 0; i < self->origins->len; i++)
    note_origin (self, i);
}

/**
 * sl_origins_find:
 * @articles: (element-type SlArticle): the articles to compare
 *
 * Finds passages that several articles have nearly word for word. Only reads; may run in any thread.
 *
 * Returns: (transfer full): what was found
 */
SlOrigins *
sl_origins_find (GPtrArray *articles)
{
  SlOrigins *self;
  g_autoptr (GArray) nodes = NULL;
  g_autoptr (GArray) order = NULL;

  g_return_val_if_fail (articles != NULL, NULL);

  self = g_new0 (SlOrigins, 1);
  self->origins = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->of_article = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  nodes = find_nodes (articles);
  order = sort_nodes (nodes);
  join_same_places (nodes, order);
  collect_origins (self, articles, nodes, order);

  return self;
}

/**
 * sl_origins_free:
 * @self: (transfer full): origins
 *
 * Frees @self.
 */
void
sl_origins_free (SlOrigins *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->of_article);
  g_ptr_array_unref (self->origins);
  g_free (self);
}

/**
 * sl_origins_get_n:
 * @self: origins
 *
 * Returns: how many passages with an origin in common there are
 */
guint
sl_origins_get_n (SlOrigins *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->origins->len;
}

/**
 * sl_origins_get:
 * @self: origins
 * @i: which, below sl_origins_get_n()
 *
 * Returns: (transfer none) (element-type SlOriginPassage): the passages of one origin, in the order of the
 *   articles and of their texts
 */
GArray *
sl_origins_get (SlOrigins *self,
                guint      i)
{
  g_return_val_if_fail (self != NULL && i < self->origins->len, NULL);

  return g_ptr_array_index (self->origins, i);
}

/**
 * sl_origins_lookup:
 * @self: origins
 * @article_uuid: an article
 * @range: a range of its text
 *
 * Returns: the origin of the passage in which at least half of the range lies, or -1 if there is none
 */
int
sl_origins_lookup (SlOrigins         *self,
                   const char        *article_uuid,
                   const SlTextRange *range)
{
  GArray *list;

  g_return_val_if_fail (self != NULL && article_uuid != NULL && range != NULL, -1);

  list = g_hash_table_lookup (self->of_article, article_uuid);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      GArray *origin = g_ptr_array_index (self->origins, g_array_index (list, guint, i));

      for (guint j = 0; j < origin->len; j++)
        {
          const SlOriginPassage *passage = &g_array_index (origin, SlOriginPassage, j);
          guint shared = sl_text_range_overlap (&passage->range, range);

          if (shared > 0 && g_str_equal (passage->article, article_uuid) && 2 * shared >= sl_text_range_length (range))
            return g_array_index (list, guint, i);
        }
    }

  return -1;
}

/**
 * sl_origins_count:
 * @self: origins
 * @claims: (element-type SlClaim): tellings of the same claim
 *
 * Counts the sources that tell a claim: an article counts once, and articles that have it from a passage
 * of the same origin count once together.
 *
 * Returns: how many there are
 */
guint
sl_origins_count (SlOrigins *self,
                  GPtrArray *claims)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);
  guint n = 0;

  g_return_val_if_fail (self != NULL && claims != NULL, 0);

  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      const char *article = sl_claim_get_article (claim);
      int origin = sl_origins_lookup (self, article, sl_claim_get_range (claim));
      gboolean known = origin >= 0 && !g_hash_table_add (origins, GINT_TO_POINTER (origin));

      n += g_hash_table_add (articles, (gpointer) article) && !known;
    }

  return n;
}
