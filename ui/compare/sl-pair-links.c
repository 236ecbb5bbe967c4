/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-pair-links.h"

struct _SlPairLinks
{
  GObject parent_instance;

  SlCompareContext *context;
  SlArticle *left;
  SlArticle *right;
  GArray *links;
  SlChain *chain;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (SlPairLinks, sl_pair_links, G_TYPE_OBJECT)

static guint changed_signal;

static void
clear_link (gpointer data)
{
  SlPairLink *link = data;

  g_object_unref (link->match);
  g_object_unref (link->left);
  g_object_unref (link->right);
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const SlPairLink *x = a;
  const SlPairLink *y = b;
  int order = sl_claim_compare (x->left, y->left);

  return order != 0 ? order : sl_claim_compare (x->right, y->right);
}

static void
add_links_of (SlPairLinks *self,
              SlClaim     *claim)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, sl_claim_get_uuid (claim));

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlClaim *other = sl_workspace_lookup_claim (workspace, sl_match_get_other (match, sl_claim_get_uuid (claim)));
      SlPairLink link;

      if (sl_match_get_state (match) == SL_MATCH_REJECTED || other == NULL ||
          g_strcmp0 (sl_claim_get_article (other), sl_article_get_uuid (self->right)) != 0 ||
          !sl_compare_context_is_shown (self->context, other))
        continue;

      link = (SlPairLink) { g_object_ref (match), g_object_ref (claim), g_object_ref (other) };
      g_array_append_val (self->links, link);
    }
}

/* Links made by a person weigh so much that no run of suggestions outvotes one. */
static double
anchor_weight (SlMatch *match)
{
  if (sl_match_get_origin (match) == SL_ORIGIN_MARKED)
    return 1000;

  return sl_match_get_state (match) == SL_MATCH_ACCEPTED ? 100 : sl_match_get_score (match);
}

static void
update_chain (SlPairLinks *self)
{
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (SlAnchor));

  for (guint i = 0; i < self->links->len; i++)
    {
      const SlPairLink *link = &g_array_index (self->links, SlPairLink, i);
      SlAnchor anchor = { *sl_claim_get_range (link->left), *sl_claim_get_range (link->right),
                          anchor_weight (link->match) };

      if (sl_relation_is_same (sl_match_get_relation (link->match)))
        g_array_append_val (anchors, anchor);
    }
  g_clear_pointer (&self->chain, sl_chain_free);
  self->chain = sl_chain_new ((const SlAnchor *) (gpointer) anchors->data, anchors->len,
                              sl_text_get_n_chars (sl_article_get_text (self->left)),
                              sl_text_get_n_chars (sl_article_get_text (self->right)));
}

static void
update (SlPairLinks *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (self->left));
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;

  g_array_set_size (self->links, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      if (sl_compare_context_is_shown (self->context, claim))
        add_links_of (self, claim);
    }
  g_array_sort (self->links, compare_links);
  update_chain (self);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
update_cb (gpointer user_data)
{
  SlPairLinks *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Many claims may change in one act: gather them and look once. */
static void
queue_update (SlPairLinks *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
claim_changed_cb (SlPairLinks *self,
                  const char  *claim_uuid)
{
  SlClaim *claim = sl_workspace_lookup_claim (sl_compare_context_get_workspace (self->context), claim_uuid);

  if (claim == NULL ||
      g_strcmp0 (sl_claim_get_article (claim), sl_article_get_uuid (self->left)) == 0 ||
      g_strcmp0 (sl_claim_get_article (claim), sl_article_get_uuid (self->right)) == 0)
    queue_update (self);
}

static void
sl_pair_links_dispose (GObject *object)
{
  SlPairLinks *self = SL_PAIR_LINKS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_object (&self->left);
  g_clear_object (&self->right);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->chain, sl_chain_free);

  G_OBJECT_CLASS (sl_pair_links_parent_class)->dispose (object);
}

static void
sl_pair_links_class_init (SlPairLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_pair_links_dispose;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
sl_pair_links_init (SlPairLinks *self)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (SlPairLink));
  g_array_set_clear_func (self->links, clear_link);
}

/**
 * sl_pair_links_new:
 * @context: what the window looks at
 * @left: the article on the left
 * @right: its neighbour on the right
 *
 * Returns: (transfer full): the matches between the two that nobody has rejected and whose claims
 *   are shown, in the order of the left text
 */
SlPairLinks *
sl_pair_links_new (SlCompareContext *context,
                   SlArticle        *left,
                   SlArticle        *right)
{
  SlPairLinks *self = g_object_new (SL_TYPE_PAIR_LINKS, NULL);
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);

  self->context = g_object_ref (context);
  self->left = g_object_ref (left);
  self->right = g_object_ref (right);
  g_signal_connect_object (workspace, "matches-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "claim-changed", G_CALLBACK (claim_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "filter-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * sl_pair_links_get_left:
 * @self: links
 *
 * Returns: (transfer none): the article on the left
 */
SlArticle *
sl_pair_links_get_left (SlPairLinks *self)
{
  return self->left;
}

/**
 * sl_pair_links_get_right:
 * @self: links
 *
 * Returns: (transfer none): the article on the right
 */
SlArticle *
sl_pair_links_get_right (SlPairLinks *self)
{
  return self->right;
}

/**
 * sl_pair_links_get_n:
 * @self: links
 *
 * Returns: how many there are
 */
guint
sl_pair_links_get_n (SlPairLinks *self)
{
  return self->links->len;
}

/**
 * sl_pair_links_get:
 * @self: links
 * @i: below sl_pair_links_get_n()
 *
 * Returns: a link, valid until the next `changed`
 */
const SlPairLink *
sl_pair_links_get (SlPairLinks *self,
                   guint        i)
{
  g_return_val_if_fail (i < self->links->len, NULL);

  return &g_array_index (self->links, SlPairLink, i);
}

/**
 * sl_pair_links_get_chain:
 * @self: links
 *
 * Returns: (transfer none): the links that do not cross, for linked scrolling
 */
SlChain *
sl_pair_links_get_chain (SlPairLinks *self)
{
  return self->chain;
}

/**
 * sl_pair_links_is_lit:
 * @self: links
 * @i: below sl_pair_links_get_n()
 *
 * Returns: whether both ends of the link are lit
 */
gboolean
sl_pair_links_is_lit (SlPairLinks *self,
                      guint        i)
{
  const SlPairLink *link = sl_pair_links_get (self, i);

  return sl_compare_context_is_lit (self->context, sl_claim_get_uuid (link->left)) &&
         sl_compare_context_is_lit (self->context, sl_claim_get_uuid (link->right));
}
