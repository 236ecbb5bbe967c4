/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix.h"

struct _SlMatrix
{
  GObject parent_instance;

  SlWorkspace *workspace;
  SlMatrixFilter *filter;
  SlMatrixShownFunc is_shown;
  gpointer is_shown_data;
  SlMatrixSeenFunc seen;
  gpointer seen_data;
  GPtrArray *all;
  GPtrArray *shown;
  GHashTable *by_claim;    /* claim UUID -> its SlMatrixRow */
  guint update_id;
  gboolean all_changed;    /* rows that stay the objects they were may show something else, too */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SlMatrix, sl_matrix, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_N_ALL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return SL_TYPE_MATRIX_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return SL_MATRIX (model)->shown->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  SlMatrix *self = SL_MATRIX (model);

  return position < self->shown->len ? g_object_ref (g_ptr_array_index (self->shown, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      filter)
{
  return sl_matrix_filter_compare (filter, *(SlMatrixRow *const *) a, *(SlMatrixRow *const *) b);
}

/* Says which stretch of the rows is another, so that what is seen of the rest stays. */
static void
take_shown (SlMatrix  *self,
            GPtrArray *shown)
{
  g_autoptr (GPtrArray) old = self->shown;
  guint first = 0;
  guint last = 0;

  self->shown = shown;
  while (first < MIN (old->len, shown->len) &&
         g_ptr_array_index (old, first) == g_ptr_array_index (shown, first))
    first++;
  while (last < MIN (old->len, shown->len) - first &&
         g_ptr_array_index (old, old->len - 1 - last) ==
         g_ptr_array_index (shown, shown->len - 1 - last))
    last++;
  if (first + last < MAX (old->len, shown->len))
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last,
                                shown->len - first - last);
}

static void
refilter (SlMatrix *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->all->len; i++)
    {
      SlMatrixRow *row = g_ptr_array_index (self->all, i);

      if (sl_matrix_filter_match (self->filter, self->workspace, row))
        g_ptr_array_add (shown, g_object_ref (row));
    }
  g_ptr_array_sort_with_data (shown, compare_rows, self->filter);
  take_shown (self, shown);
}

/* A row that holds what it held stays the object it was. */
static void
add_row (SlMatrix   *self,
         GPtrArray  *claims,
         GPtrArray  *all,
         GHashTable *by_claim)
{
  g_autoptr (SlMatrixRow) row = sl_matrix_row_new (self->workspace, claims);
  const char *first = sl_claim_get_uuid (g_ptr_array_index (claims, 0));
  SlMatrixRow *old = g_hash_table_lookup (self->by_claim, first);

  if (old != NULL && sl_matrix_row_equal (old, row))
    g_set_object (&row, old);
  for (guint i = 0; i < claims->len; i++)
    g_hash_table_insert (by_claim, g_strdup (sl_claim_get_uuid (g_ptr_array_index (claims, i))),
                         row);
  g_ptr_array_add (all, g_steal_pointer (&row));
}

static gboolean
is_shown (SlMatrix *self,
          SlClaim  *claim)
{
  return self->is_shown == NULL || self->is_shown (self->is_shown_data, claim);
}

/* The claims that tell what this one tells and that are to be shown, itself among them. */
static GPtrArray *
list_shown (SlMatrix *self,
            SlClaim  *claim)
{
  g_autoptr (GPtrArray) group = sl_workspace_list_group (self->workspace, sl_claim_get_uuid (claim));
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < group->len; i++)
    {
      if (is_shown (self, g_ptr_array_index (group, i)))
        g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (group, i)));
    }
  if (shown->len == 0)
    g_ptr_array_add (shown, g_object_ref (claim));

  return shown;
}

static void
add_article (SlMatrix   *self,
             const char *article_uuid,
             GPtrArray  *all,
             GHashTable *by_claim)
{
  GListModel *claims = sl_workspace_get_claims (self->workspace, article_uuid);
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);
      g_autoptr (GPtrArray) group = NULL;

      if (g_hash_table_contains (by_claim, sl_claim_get_uuid (claim)) || !is_shown (self, claim))
        continue;
      group = list_shown (self, claim);
      add_row (self, group, all, by_claim);
    }
}

static void
rebuild (SlMatrix *self)
{
  GListModel *articles = sl_workspace_get_articles (self->workspace);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTable *by_claim = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean same_n;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      add_article (self, sl_article_get_uuid (article), all, by_claim);
    }
  same_n = all->len == self->all->len;
  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->by_claim);
  self->all = all;
  self->by_claim = by_claim;
  refilter (self);
  if (self->all_changed && self->shown->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, self->shown->len, self->shown->len);
  self->all_changed = FALSE;
  if (!same_n)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ALL]);
}

static gboolean
update_cb (gpointer user_data)
{
  SlMatrix *self = user_data;

  self->update_id = 0;
  rebuild (self);

  return G_SOURCE_REMOVE;
}

/* Many claims may change in one act: gather them and look once. */
static void
queue_rebuild (SlMatrix *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
report_row (SlMatrix    *self,
            SlMatrixRow *row)
{
  guint position;

  if (g_ptr_array_find (self->shown, row, &position) !=
      sl_matrix_filter_match (self->filter, self->workspace, row))
    refilter (self);
  else if (g_ptr_array_find (self->shown, row, &position))
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

/* A verdict changes what a row shows and whether it is shown; a claim that is new, gone or of
 * another extent changes the rows themselves. */
static void
claim_changed_cb (SlMatrix   *self,
                  const char *claim_uuid)
{
  SlClaim *claim = sl_workspace_lookup_claim (self->workspace, claim_uuid);
  SlMatrixRow *row = claim != NULL ? g_hash_table_lookup (self->by_claim, claim_uuid) : NULL;

  if (claim_uuid == NULL)
    self->all_changed = TRUE;
  if (row == NULL || !is_shown (self, claim) ||
      !g_ptr_array_find (sl_matrix_row_get_claims (row), claim, NULL))
    queue_rebuild (self);
  else if (self->update_id == 0)
    report_row (self, row);
  else
    self->all_changed = TRUE;
}

/* A statement stands at one claim, which may be one that is not shown, and counts for its row. */
static void
omissions_changed_cb (SlMatrix   *self,
                      const char *claim_uuid)
{
  SlMatrixRow *row;
  g_autoptr (GPtrArray) group = NULL;

  if (claim_uuid == NULL || self->update_id != 0)
    {
      self->all_changed = TRUE;
      queue_rebuild (self);
      return;
    }
  row = g_hash_table_lookup (self->by_claim, claim_uuid);
  if (row == NULL)
    group = sl_workspace_list_group (self->workspace, claim_uuid);
  for (guint i = 0; row == NULL && i < group->len; i++)
    row = g_hash_table_lookup (self->by_claim, sl_claim_get_uuid (g_ptr_array_index (group, i)));
  if (row != NULL)
    report_row (self, row);
}

static void
sl_matrix_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_N_ALL:
      g_value_set_uint (value, SL_MATRIX (object)->all->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_matrix_dispose (GObject *object)
{
  SlMatrix *self = SL_MATRIX (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (sl_matrix_parent_class)->dispose (object);
}

static void
sl_matrix_finalize (GObject *object)
{
  SlMatrix *self = SL_MATRIX (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->by_claim);
  sl_matrix_filter_free (self->filter);

  G_OBJECT_CLASS (sl_matrix_parent_class)->finalize (object);
}

static void
sl_matrix_class_init (SlMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sl_matrix_get_property;
  object_class->dispose = sl_matrix_dispose;
  object_class->finalize = sl_matrix_finalize;

  properties[PROP_N_ALL] = g_param_spec_uint ("n-all", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sl_matrix_init (SlMatrix *self)
{
  self->filter = sl_matrix_filter_new ();
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_claim = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * sl_matrix_new:
 * @workspace: a workspace
 *
 * Returns: (transfer full): its rows, all of them, best covered first
 */
SlMatrix *
sl_matrix_new (SlWorkspace *workspace)
{
  return sl_matrix_new_shown (workspace, NULL, NULL);
}

/**
 * sl_matrix_new_shown:
 * @workspace: a workspace
 * @shown: (nullable): tells which claims there are, see sl_matrix_set_shown()
 * @data: its data
 *
 * Returns: (transfer full): the rows of the claims that are to be shown, best covered first
 */
SlMatrix *
sl_matrix_new_shown (SlWorkspace       *workspace,
                     SlMatrixShownFunc  shown,
                     gpointer           data)
{
  SlMatrix *self;

  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (SL_TYPE_MATRIX, NULL);
  self->workspace = g_object_ref (workspace);
  self->is_shown = shown;
  self->is_shown_data = data;
  g_signal_connect_object (workspace, "claim-changed", G_CALLBACK (claim_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "omissions-changed", G_CALLBACK (omissions_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "matches-changed", G_CALLBACK (queue_rebuild), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "origins-changed", G_CALLBACK (queue_rebuild), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_workspace_get_articles (workspace), "items-changed",
                           G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);

  return self;
}

/**
 * sl_matrix_get_workspace:
 * @self: a matrix
 *
 * Returns: (transfer none): the comparison
 */
SlWorkspace *
sl_matrix_get_workspace (SlMatrix *self)
{
  g_return_val_if_fail (SL_IS_MATRIX (self), NULL);

  return self->workspace;
}

/**
 * sl_matrix_get_filter:
 * @self: a matrix
 *
 * Returns: (transfer none): which rows are asked for, and their order
 */
const SlMatrixFilter *
sl_matrix_get_filter (SlMatrix *self)
{
  g_return_val_if_fail (SL_IS_MATRIX (self), NULL);

  return self->filter;
}

/**
 * sl_matrix_set_filter:
 * @self: a matrix
 * @filter: which rows to show, in which order
 *
 * Asks for other rows. Where another annotator is asked for, every row counts as changed, because
 * it shows other verdicts.
 */
void
sl_matrix_set_filter (SlMatrix             *self,
                      const SlMatrixFilter *filter)
{
  SlMatrixFilter *old;
  gboolean other_annotator;

  g_return_if_fail (SL_IS_MATRIX (self));

  if (sl_matrix_filter_equal (self->filter, filter))
    return;

  old = self->filter;
  other_annotator = g_strcmp0 (old->annotator, filter->annotator) != 0;
  self->filter = sl_matrix_filter_copy (filter);
  sl_matrix_filter_free (old);
  refilter (self);
  if (other_annotator && self->shown->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, self->shown->len, self->shown->len);
}

/**
 * sl_matrix_set_shown:
 * @self: a matrix
 * @shown: (nullable): tells which claims there are, for rows and cells; %NULL for all of them
 * @data: its data
 *
 * Leaves out claims as all views do. Call it again when the answer may be another; the rows follow
 * in the next idle.
 */
void
sl_matrix_set_shown (SlMatrix          *self,
                     SlMatrixShownFunc  shown,
                     gpointer           data)
{
  g_return_if_fail (SL_IS_MATRIX (self));

  self->is_shown = shown;
  self->is_shown_data = data;
  queue_rebuild (self);
}

/**
 * sl_matrix_set_seen:
 * @self: a matrix
 * @seen: (nullable): tells whose statements are to be seen besides those of the annotator that the
 *   filter asks for; %NULL for nobody's
 * @data: its data
 *
 * Lets the cells tell what others stated. Call it again when the answer may be another; every row
 * counts as changed then, but not where it is taken away.
 */
void
sl_matrix_set_seen (SlMatrix         *self,
                    SlMatrixSeenFunc  seen,
                    gpointer          data)
{
  g_return_if_fail (SL_IS_MATRIX (self));

  self->seen = seen;
  self->seen_data = data;
  if (seen != NULL && self->shown->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, self->shown->len, self->shown->len);
}

/**
 * sl_matrix_is_seen:
 * @self: a matrix
 * @annotator_uuid: somebody
 *
 * Returns: whether what that person stated is to be seen
 */
gboolean
sl_matrix_is_seen (SlMatrix   *self,
                   const char *annotator_uuid)
{
  SlAnnotator *me;
  const char *asked;

  g_return_val_if_fail (SL_IS_MATRIX (self), FALSE);

  me = sl_workspace_get_annotator (self->workspace);
  asked = self->filter->annotator != NULL || me == NULL ? self->filter->annotator
                                                        : sl_annotator_get_uuid (me);

  return g_strcmp0 (annotator_uuid, asked) == 0 ||
         (self->seen != NULL && self->seen (self->seen_data, annotator_uuid));
}

/**
 * sl_matrix_get_n_all:
 * @self: a matrix
 *
 * Returns: how many rows there are without the filter
 */
guint
sl_matrix_get_n_all (SlMatrix *self)
{
  g_return_val_if_fail (SL_IS_MATRIX (self), 0);

  return self->all->len;
}

/**
 * sl_matrix_count_claims:
 * @self: a matrix
 * @article_uuid: an article
 *
 * Returns: how many claims of the article the rows tell of, without the filter
 */
guint
sl_matrix_count_claims (SlMatrix   *self,
                        const char *article_uuid)
{
  GListModel *claims;
  guint n_shown = 0;

  g_return_val_if_fail (SL_IS_MATRIX (self), 0);

  claims = sl_workspace_get_claims (self->workspace, article_uuid);
  for (guint i = 0; claims != NULL && i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      n_shown += is_shown (self, claim);
    }

  return n_shown;
}

/**
 * sl_matrix_find:
 * @self: a matrix
 * @claim_uuid: a claim
 * @position: (out) (optional): where its row stands
 *
 * Returns: whether a row that is shown holds the claim
 */
gboolean
sl_matrix_find (SlMatrix   *self,
                const char *claim_uuid,
                guint      *position)
{
  SlMatrixRow *row;

  g_return_val_if_fail (SL_IS_MATRIX (self), FALSE);

  row = claim_uuid != NULL ? g_hash_table_lookup (self->by_claim, claim_uuid) : NULL;

  return row != NULL && g_ptr_array_find (self->shown, row, position);
}

/**
 * sl_matrix_flush:
 * @self: a matrix
 *
 * Takes over at once what changed, instead of in the next idle.
 */
void
sl_matrix_flush (SlMatrix *self)
{
  g_return_if_fail (SL_IS_MATRIX (self));

  if (self->update_id != 0)
    {
      g_clear_handle_id (&self->update_id, g_source_remove);
      rebuild (self);
    }
}
