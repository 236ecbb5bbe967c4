/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-compare-context-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SlCompareContext, sl_compare_context, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_HOVERED,
  PROP_SELECTED,
  PROP_MIN_SCORE,
  PROP_PINNED_VERDICT,
  PROP_LINK_FROM,
  N_PROPS
};

enum
{
  LIT_CHANGED,
  FILTER_CHANGED,
  COMPARED_CHANGED,
  REVEAL,
  REVEAL_RANGE,
  FAILED,
  TOLD,
  SAME_WORDING,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* A group leaves out who hangs on it by one doubtful match only; the claim itself shows them all. */
static void
light_matches (SlCompareContext *self,
               const char       *claim_uuid)
{
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (self->workspace, claim_uuid);

  for (guint i = 0; i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);

      if (sl_match_get_state (match) != SL_MATCH_REJECTED)
        g_hash_table_add (self->lit, g_strdup (sl_match_get_other (match, claim_uuid)));
    }
}

static void
update_lit (SlCompareContext *self)
{
  const char *center = self->hovered != NULL ? self->hovered : self->selected;

  g_hash_table_remove_all (self->lit);
  if (center != NULL)
    {
      g_autoptr (GPtrArray) group = sl_workspace_list_group (self->workspace, center);

      g_hash_table_add (self->lit, g_strdup (center));
      for (guint i = 0; group != NULL && i < group->len; i++)
        g_hash_table_add (self->lit, g_strdup (sl_claim_get_uuid (g_ptr_array_index (group, i))));
      light_matches (self, center);
    }
  g_signal_emit (self, signals[LIT_CHANGED], 0);
}

static void
claim_changed_cb (SlCompareContext *self,
                  const char       *claim_uuid)
{
  if (self->selected != NULL && sl_workspace_lookup_claim (self->workspace, self->selected) == NULL)
    sl_compare_context_set_selected (self, NULL);
  if (self->hovered != NULL && sl_workspace_lookup_claim (self->workspace, self->hovered) == NULL)
    sl_compare_context_set_hovered (self, NULL);
  if (claim_uuid == NULL || g_hash_table_contains (self->lit, claim_uuid))
    update_lit (self);
}

static gboolean
prepare_cb (gpointer user_data)
{
  SlCompareContext *self = user_data;

  self->prepare_id = 0;
  sl_workspace_prepare_groups (self->workspace);

  return G_SOURCE_REMOVE;
}

/* Groups are ready before somebody points at a claim or looks at another view. */
static void
queue_prepare (SlCompareContext *self)
{
  if (self->prepare_id == 0)
    self->prepare_id = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

static void
matches_changed_cb (SlCompareContext *self)
{
  claim_changed_cb (self, NULL);
  queue_prepare (self);
}

static void
sl_compare_context_constructed (GObject *object)
{
  SlCompareContext *self = SL_COMPARE_CONTEXT (object);

  G_OBJECT_CLASS (sl_compare_context_parent_class)->constructed (object);

  g_signal_connect_object (self->workspace, "claim-changed", G_CALLBACK (claim_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "matches-changed", G_CALLBACK (matches_changed_cb), self,
                           G_CONNECT_SWAPPED);
  queue_prepare (self);
}

static void
sl_compare_context_dispose (GObject *object)
{
  SlCompareContext *self = SL_COMPARE_CONTEXT (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (sl_compare_context_parent_class)->dispose (object);
}

static void
sl_compare_context_finalize (GObject *object)
{
  SlCompareContext *self = SL_COMPARE_CONTEXT (object);

  g_free (self->hovered);
  g_free (self->selected);
  g_free (self->link_from);
  g_hash_table_unref (self->lit);
  g_hash_table_unref (self->compared);

  G_OBJECT_CLASS (sl_compare_context_parent_class)->finalize (object);
}

static void
sl_compare_context_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SlCompareContext *self = SL_COMPARE_CONTEXT (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_HOVERED:
      g_value_set_string (value, self->hovered);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, self->selected);
      break;
    case PROP_MIN_SCORE:
      g_value_set_double (value, self->min_score);
      break;
    case PROP_PINNED_VERDICT:
      g_value_set_int (value, self->pinned_verdict);
      break;
    case PROP_LINK_FROM:
      g_value_set_string (value, self->link_from);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_compare_context_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SlCompareContext *self = SL_COMPARE_CONTEXT (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    case PROP_HOVERED:
      sl_compare_context_set_hovered (self, g_value_get_string (value));
      break;
    case PROP_SELECTED:
      sl_compare_context_set_selected (self, g_value_get_string (value));
      break;
    case PROP_MIN_SCORE:
      sl_compare_context_set_min_score (self, g_value_get_double (value));
      break;
    case PROP_PINNED_VERDICT:
      sl_compare_context_set_pinned_verdict (self, g_value_get_int (value));
      break;
    case PROP_LINK_FROM:
      sl_compare_context_set_link_from (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, SL_TYPE_WORKSPACE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HOVERED] = g_param_spec_string ("hovered", NULL, NULL, NULL, flags);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, flags);
  properties[PROP_MIN_SCORE] = g_param_spec_double ("min-score", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_PINNED_VERDICT] =
    g_param_spec_int ("pinned-verdict", NULL, NULL, -1, SL_N_VERDICTS - 1, -1, flags);
  properties[PROP_LINK_FROM] = g_param_spec_string ("link-from", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sl_compare_context_class_init (SlCompareContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->constructed = sl_compare_context_constructed;
  object_class->dispose = sl_compare_context_dispose;
  object_class->finalize = sl_compare_context_finalize;
  object_class->get_property = sl_compare_context_get_property;
  object_class->set_property = sl_compare_context_set_property;

  install_properties (object_class);
  signals[LIT_CHANGED] = g_signal_new ("lit-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  signals[COMPARED_CHANGED] = g_signal_new ("compared-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[REVEAL] = g_signal_new ("reveal", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[REVEAL_RANGE] = g_signal_new ("reveal-range", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SAME_WORDING] = g_signal_new ("same-wording", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
}

static void
sl_compare_context_init (SlCompareContext *self)
{
  self->pinned_verdict = -1;
  self->lit = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->compared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * sl_compare_context_new:
 * @workspace: the open comparison
 *
 * Returns: (transfer full): a context with nothing hovered or selected
 */
SlCompareContext *
sl_compare_context_new (SlWorkspace *workspace)
{
  g_return_val_if_fail (SL_IS_WORKSPACE (workspace), NULL);

  return g_object_new (SL_TYPE_COMPARE_CONTEXT, "workspace", workspace, NULL);
}

/**
 * sl_compare_context_get_workspace:
 * @self: a context
 *
 * Returns: (transfer none): the open comparison
 */
SlWorkspace *
sl_compare_context_get_workspace (SlCompareContext *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), NULL);

  return self->workspace;
}

static gboolean
set_string (SlCompareContext  *self,
            char             **field,
            const char        *value,
            guint              property)
{
  g_autofree char *old = NULL;

  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  old = *field;
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);

  return TRUE;
}

/**
 * sl_compare_context_get_hovered:
 * @self: a context
 *
 * Returns: (nullable): UUID of the claim under the pointer
 */
const char *
sl_compare_context_get_hovered (SlCompareContext *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), NULL);

  return self->hovered;
}

/**
 * sl_compare_context_set_hovered:
 * @self: a context
 * @claim_uuid: (nullable): the claim under the pointer, in a pane, a gutter or a list
 *
 * Lights the claim and the same claim everywhere else.
 */
void
sl_compare_context_set_hovered (SlCompareContext *self,
                                const char       *claim_uuid)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  if (set_string (self, &self->hovered, claim_uuid, PROP_HOVERED))
    update_lit (self);
}

/**
 * sl_compare_context_get_selected:
 * @self: a context
 *
 * Returns: (nullable): UUID of the selected claim
 */
const char *
sl_compare_context_get_selected (SlCompareContext *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), NULL);

  return self->selected;
}

/**
 * sl_compare_context_set_selected:
 * @self: a context
 * @claim_uuid: (nullable): a claim
 *
 * Selects a claim. Does not travel to it: see sl_compare_context_reveal().
 */
void
sl_compare_context_set_selected (SlCompareContext *self,
                                 const char       *claim_uuid)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  if (set_string (self, &self->selected, claim_uuid, PROP_SELECTED))
    update_lit (self);
}

/**
 * sl_compare_context_has_lit:
 * @self: a context
 *
 * Returns: whether any claim is lit, so that the others should step back
 */
gboolean
sl_compare_context_has_lit (SlCompareContext *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), FALSE);

  return g_hash_table_size (self->lit) > 0;
}

/**
 * sl_compare_context_is_lit:
 * @self: a context
 * @claim_uuid: a claim
 *
 * Returns: whether the claim is hovered (else: selected) or the same claim as the one that is
 */
gboolean
sl_compare_context_is_lit (SlCompareContext *self,
                           const char       *claim_uuid)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), FALSE);

  return g_hash_table_contains (self->lit, claim_uuid);
}

/**
 * sl_compare_context_get_min_score:
 * @self: a context
 *
 * Returns: found claims below this score are not shown
 */
double
sl_compare_context_get_min_score (SlCompareContext *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), 0);

  return self->min_score;
}

/**
 * sl_compare_context_set_min_score:
 * @self: a context
 * @min_score: a score, 0 to 1
 *
 * Sets how many of the found claims are shown.
 */
void
sl_compare_context_set_min_score (SlCompareContext *self,
                                  double            min_score)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  if (G_APPROX_VALUE (self->min_score, min_score, 1e-6))
    return;

  self->min_score = CLAMP (min_score, 0.0, 1.0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_SCORE]);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/**
 * sl_compare_context_get_pinned_verdict:
 * @self: a context
 *
 * Returns: the verdict that every drag over text gives at once, or -1
 */
int
sl_compare_context_get_pinned_verdict (SlCompareContext *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), -1);

  return self->pinned_verdict;
}

/**
 * sl_compare_context_set_pinned_verdict:
 * @self: a context
 * @verdict: an #SlVerdict, or -1 to unpin
 *
 * Pins a verdict.
 */
void
sl_compare_context_set_pinned_verdict (SlCompareContext *self,
                                       int               verdict)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  if (self->pinned_verdict == verdict)
    return;

  self->pinned_verdict = verdict;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED_VERDICT]);
}

/**
 * sl_compare_context_get_link_from:
 * @self: a context
 *
 * Returns: (nullable): UUID of the claim from which a link is being made
 */
const char *
sl_compare_context_get_link_from (SlCompareContext *self)
{
  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (self), NULL);

  return self->link_from;
}

/**
 * sl_compare_context_set_link_from:
 * @self: a context
 * @claim_uuid: (nullable): a claim, or %NULL to leave off
 *
 * Begins or leaves off making a link: the next claim that is picked becomes its other end.
 */
void
sl_compare_context_set_link_from (SlCompareContext *self,
                                  const char       *claim_uuid)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  set_string (self, &self->link_from, claim_uuid, PROP_LINK_FROM);
}

/**
 * sl_compare_context_reveal:
 * @self: a context
 * @claim_uuid: a claim
 * @flags: how to travel
 *
 * Selects the claim and travels to it.
 */
void
sl_compare_context_reveal (SlCompareContext *self,
                           const char       *claim_uuid,
                           SlRevealFlags     flags)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));
  g_return_if_fail (claim_uuid != NULL);

  sl_compare_context_set_selected (self, claim_uuid);
  g_signal_emit (self, signals[REVEAL], 0, claim_uuid, (guint) flags);
}

/**
 * sl_compare_context_reveal_range:
 * @self: a context
 * @article_uuid: an article
 * @range: a place in it, in code points
 *
 * Travels to a place and selects its words, as for a search result.
 */
void
sl_compare_context_reveal_range (SlCompareContext  *self,
                                 const char        *article_uuid,
                                 const SlTextRange *range)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  g_signal_emit (self, signals[REVEAL_RANGE], 0, article_uuid, range->start, range->end);
}

/**
 * sl_compare_context_fail:
 * @self: a context
 * @error: what went wrong
 *
 * Has the window show why an act failed.
 */
void
sl_compare_context_fail (SlCompareContext *self,
                         const GError     *error)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  g_signal_emit (self, signals[FAILED], 0, error != NULL ? error->message : _("Something went wrong"));
}

/**
 * sl_compare_context_tell:
 * @self: a context
 * @message: what was done
 * @undoable: whether undo takes it back
 *
 * Has the window show a toast, with an Undo button if @undoable.
 */
void
sl_compare_context_tell (SlCompareContext *self,
                         const char       *message,
                         gboolean          undoable)
{
  g_return_if_fail (SL_IS_COMPARE_CONTEXT (self));

  g_signal_emit (self, signals[TOLD], 0, message, undoable);
}
