/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-origins.h"

#include "sl-workspace-private.h"

/* What a worker thread looks through, and for whom: the workspace may be closed meanwhile. */
typedef struct
{
  GWeakRef workspace;
  GPtrArray *articles;
  guint number;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_weak_ref_clear (&search->workspace);
  g_ptr_array_unref (search->articles);
  g_free (search);
}

static GPtrArray *
dup_articles (SlWorkspace *self)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->articles)); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      g_ptr_array_add (articles, sl_workspace_dup_article (self, sl_article_get_uuid (article)));
    }

  return articles;
}

static void
take_origins (SlWorkspace *self,
              SlOrigins   *origins)
{
  g_clear_pointer (&self->origins, sl_origins_free);
  self->origins = origins;
  g_signal_emit_by_name (self, "origins-changed");
}

/* What was found is of no use if the articles are others by now: then another search is under way. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Search *search = g_task_get_task_data (G_TASK (result));
  g_autoptr (SlOrigins) origins = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (SlWorkspace) self = g_weak_ref_get (&search->workspace);

  if (self != NULL && origins != NULL && search->number == self->n_origin_searches)
    take_origins (self, g_steal_pointer (&origins));
}

static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, sl_origins_find (((Search *) task_data)->articles),
                         (GDestroyNotify) sl_origins_free);
}

static gboolean
search_cb (gpointer user_data)
{
  SlWorkspace *self = user_data;
  Search *search = g_new0 (Search, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, found_cb, NULL);

  self->origins_id = 0;
  g_weak_ref_init (&search->workspace, self);
  search->articles = dup_articles (self);
  search->number = ++self->n_origin_searches;
  g_task_set_name (task, "sidelight-origins");
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find_thread);

  return G_SOURCE_REMOVE;
}

static void
queue_search (SlWorkspace *self)
{
  if (self->origins_id == 0)
    self->origins_id = g_idle_add_full (G_PRIORITY_LOW, search_cb, self, NULL);
}

/* The origins as they are known; who asks first has them looked for. */
static SlOrigins *
get_origins (SlWorkspace *self)
{
  if (!self->watches_origins)
    {
      self->watches_origins = TRUE;
      g_signal_connect_object (self->articles, "items-changed", G_CALLBACK (queue_search), self,
                               G_CONNECT_SWAPPED);
      queue_search (self);
    }

  return self->origins;
}

/**
 * sl_workspace_find_origins:
 * @self: a workspace
 *
 * Looks for shared passages at once, for commands and reports.
 */
void
sl_workspace_find_origins (SlWorkspace *self)
{
  g_autoptr (GPtrArray) articles = NULL;

  g_return_if_fail (SL_IS_WORKSPACE (self));

  get_origins (self);
  g_clear_handle_id (&self->origins_id, g_source_remove);
  self->n_origin_searches++;
  articles = dup_articles (self);
  take_origins (self, sl_origins_find (articles));
}

static guint
count_articles (GArray *origin)
{
  guint n = 0;

  for (guint i = 0; i < origin->len; i++)
    n += i == 0 || !g_str_equal (g_array_index (origin, SlOriginPassage, i).article,
                                 g_array_index (origin, SlOriginPassage, i - 1).article);

  return n;
}

/**
 * sl_workspace_list_shared_passages:
 * @self: a workspace
 * @article_uuid: an article
 *
 * Returns: (transfer full) (element-type SlSharedPassage): what other articles have nearly word for
 *   word, as far as it is known
 */
GArray *
sl_workspace_list_shared_passages (SlWorkspace *self,
                                   const char  *article_uuid)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (SlSharedPassage));
  SlOrigins *origins;
  guint n;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), passages);

  origins = get_origins (self);
  n = origins != NULL ? sl_origins_get_n (origins) : 0;
  for (guint i = 0; i < n; i++)
    {
      GArray *origin = sl_origins_get (origins, i);

      for (guint j = 0; j < origin->len; j++)
        {
          const SlOriginPassage *passage = &g_array_index (origin, SlOriginPassage, j);
          SlSharedPassage shared = { passage->range, 0 };

          if (!g_str_equal (passage->article, article_uuid))
            continue;
          shared.n_articles = count_articles (origin);
          g_array_append_val (passages, shared);
        }
    }

  return passages;
}

static int
lookup_origin (SlWorkspace *self,
               SlClaim     *claim)
{
  SlOrigins *origins = get_origins (self);

  return origins != NULL ? sl_origins_lookup (origins, sl_claim_get_article (claim),
                                              sl_claim_get_range (claim))
                         : -1;
}

/**
 * sl_workspace_count_shared:
 * @self: a workspace
 * @claim: a claim of it
 *
 * Returns: how many articles have the words of the claim from the same origin, its own among them;
 *   0 where its words are not known to be shared
 */
guint
sl_workspace_count_shared (SlWorkspace *self,
                           SlClaim     *claim)
{
  int origin;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), 0);
  g_return_val_if_fail (SL_IS_CLAIM (claim), 0);

  origin = lookup_origin (self, claim);

  return origin >= 0 ? count_articles (sl_origins_get (self->origins, (guint) origin)) : 0;
}

/**
 * sl_workspace_has_same_origin:
 * @self: a workspace
 * @a: a claim of it
 * @b: another one
 *
 * Returns: whether both have their words from the same origin, or a person said that they have
 */
gboolean
sl_workspace_has_same_origin (SlWorkspace *self,
                              SlClaim     *a,
                              SlClaim     *b)
{
  g_autofree char *uuid = NULL;
  SlMatch *match;
  int origin;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (SL_IS_CLAIM (a) && SL_IS_CLAIM (b), FALSE);

  uuid = sl_match_dup_pair_uuid (sl_claim_get_uuid (a), sl_claim_get_uuid (b));
  match = sl_workspace_lookup_match (self, uuid);
  if (match != NULL && sl_match_get_state (match) == SL_MATCH_ACCEPTED &&
      sl_match_get_relation (match) == SL_RELATION_SAME_ORIGIN)
    return TRUE;

  origin = lookup_origin (self, a);

  return origin >= 0 && origin == lookup_origin (self, b);
}

/* While sources are counted: a claim, where its words come from, and another claim of the same source;
 * the last one of a source stands for itself. */
typedef struct
{
  SlClaim *claim;
  int origin;
  guint next;
} Source;

static guint
find_last (GArray *sources,
           guint   i)
{
  while (g_array_index (sources, Source, i).next != i)
    i = g_array_index (sources, Source, i).next;

  return i;
}

static void
join (GArray *sources,
      guint   i,
      guint   j)
{
  guint last = find_last (sources, i);

  g_array_index (sources, Source, last).next = find_last (sources, j);
}

/* What a person said about the claim counts as what was found. */
static void
join_linked (SlWorkspace *self,
             GArray      *sources,
             guint        i)
{
  const char *uuid = sl_claim_get_uuid (g_array_index (sources, Source, i).claim);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (self, uuid);

  for (guint k = 0; k < matches->len; k++)
    {
      SlMatch *match = g_ptr_array_index (matches, k);

      if (sl_match_get_state (match) != SL_MATCH_ACCEPTED ||
          sl_match_get_relation (match) != SL_RELATION_SAME_ORIGIN)
        continue;
      for (guint j = 0; j < sources->len; j++)
        {
          const char *other = sl_claim_get_uuid (g_array_index (sources, Source, j).claim);

          if (g_str_equal (other, sl_match_get_other (match, uuid)))
            join (sources, i, j);
        }
    }
}

/**
 * sl_workspace_count_origins:
 * @self: a workspace
 * @claims: (element-type SlClaim): claims of it that tell the same
 *
 * Counts the sources that tell a claim: an article counts once, and articles that have it from the
 * same origin count once together.
 *
 * Returns: how many there are
 */
guint
sl_workspace_count_origins (SlWorkspace *self,
                            GPtrArray   *claims)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (Source));
  guint n = 0;

  g_return_val_if_fail (SL_IS_WORKSPACE (self), 0);
  g_return_val_if_fail (claims != NULL, 0);

  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);
      Source source = { claim, lookup_origin (self, claim), i };

      g_array_append_val (sources, source);
      for (guint j = 0; j < i; j++)
        {
          const Source *other = &g_array_index (sources, Source, j);

          if ((source.origin >= 0 && source.origin == other->origin) ||
              g_str_equal (sl_claim_get_article (other->claim), sl_claim_get_article (claim)))
            join (sources, i, j);
        }
    }
  for (guint i = 0; i < sources->len; i++)
    join_linked (self, sources, i);
  for (guint i = 0; i < sources->len; i++)
    n += g_array_index (sources, Source, i).next == i;

  return n;
}
