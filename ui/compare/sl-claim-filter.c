/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claim-filter.h"

#include <string.h>

#include "sl-claim-text.h"
#include "workspace/sl-workspace-origins.h"

struct _SlClaimFilter
{
  GtkFilter parent_instance;

  SlCompareContext *context;
  char *text;
  char *article;
  char *annotator;
  int verdict;
  int kind;
  SlMatrixScope scope;
};

G_DEFINE_FINAL_TYPE (SlClaimFilter, sl_claim_filter, GTK_TYPE_FILTER)

static gboolean
has_text (SlClaimFilter *self,
          SlWorkspace   *workspace,
          SlClaim       *claim)
{
  g_autofree char *words = sl_claim_text_dup_words (workspace, claim);
  g_autofree char *meta = sl_claim_text_dup_meta (workspace, claim);
  g_autofree char *all = g_strdup_printf ("%s\n%s", words, meta);
  g_autofree char *folded = g_utf8_casefold (all, -1);

  return strstr (folded, self->text) != NULL;
}

/* Articles that have it from one agency are one source. */
static gboolean
has_one_source (SlWorkspace *workspace,
                SlClaim     *claim)
{
  g_autoptr (GPtrArray) group = sl_workspace_list_group (workspace, sl_claim_get_uuid (claim));

  return sl_workspace_count_origins (workspace, group) <= 1;
}

static gboolean
is_in_scope (SlClaimFilter *self,
             SlWorkspace   *workspace,
             SlClaim       *claim)
{
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, sl_claim_get_uuid (claim));
  guint n_matches = 0;

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlRelation relation = sl_match_get_relation (match);

      if (sl_match_get_state (match) == SL_MATCH_REJECTED)
        continue;
      n_matches++;
      if (self->scope == SL_MATRIX_SCOPE_CONFLICTING &&
          (relation == SL_RELATION_CONFLICTING_FIGURE || relation == SL_RELATION_CONTRADICTS))
        return TRUE;
      if (self->scope == SL_MATRIX_SCOPE_ALTERED && relation == SL_RELATION_ALTERED_QUOTE)
        return TRUE;
    }
  if (self->scope == SL_MATRIX_SCOPE_SHARED)
    return n_matches > 0;

  return self->scope == SL_MATRIX_SCOPE_SINGLE_SOURCE && has_one_source (workspace, claim);
}

/* Whether the wanted person had a say in it: marked it, judged it or wrote a note. */
static gboolean
is_by_annotator (SlClaimFilter *self,
                 SlWorkspace   *workspace,
                 SlClaim       *claim)
{
  return (sl_claim_get_origin (claim) == SL_ORIGIN_MARKED &&
          g_strcmp0 (sl_claim_get_creator (claim), self->annotator) == 0) ||
         sl_workspace_lookup_annotation (workspace, sl_claim_get_uuid (claim),
                                         self->annotator) != NULL;
}

static SlVerdict
get_verdict (SlClaimFilter *self,
             SlWorkspace   *workspace,
             SlClaim       *claim)
{
  SlAnnotation *annotation = sl_workspace_lookup_annotation (workspace, sl_claim_get_uuid (claim),
                                                             self->annotator);

  return annotation != NULL ? sl_annotation_get_verdict (annotation) : SL_VERDICT_NONE;
}

static gboolean
sl_claim_filter_match (GtkFilter *filter,
                       gpointer   item)
{
  SlClaimFilter *self = SL_CLAIM_FILTER (filter);
  SlClaim *claim = SL_CLAIM (item);
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);

  /* The cheap questions come first: this runs for every claim at every key. */
  if (self->kind >= 0 && (int) sl_claim_get_kind (claim) != self->kind)
    return FALSE;
  if (self->article != NULL && g_strcmp0 (sl_claim_get_article (claim), self->article) != 0)
    return FALSE;
  if (self->verdict >= 0 && (int) get_verdict (self, workspace, claim) != self->verdict)
    return FALSE;
  if (self->annotator != NULL && !is_by_annotator (self, workspace, claim))
    return FALSE;
  if (!sl_compare_context_is_shown (self->context, claim))
    return FALSE;
  if (self->text != NULL && !has_text (self, workspace, claim))
    return FALSE;

  return self->scope == SL_MATRIX_SCOPE_ALL || is_in_scope (self, workspace, claim);
}

static GtkFilterMatch
sl_claim_filter_get_strictness (GtkFilter *filter)
{
  return GTK_FILTER_MATCH_SOME;
}

static void
filter_changed_cb (SlClaimFilter *self)
{
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/* One claim got a verdict: only a list that asks for verdicts, or hides what is not sure, can
 * change. */
static void
claim_changed_cb (SlClaimFilter *self,
                  const char    *claim_uuid)
{
  if (self->verdict >= 0 || self->annotator != NULL || self->scope != SL_MATRIX_SCOPE_ALL ||
      sl_compare_context_get_min_score (self->context) > 0)
    filter_changed_cb (self);
}

static void
origins_changed_cb (SlClaimFilter *self)
{
  if (self->scope == SL_MATRIX_SCOPE_SINGLE_SOURCE)
    filter_changed_cb (self);
}

static void
sl_claim_filter_dispose (GObject *object)
{
  g_clear_object (&SL_CLAIM_FILTER (object)->context);

  G_OBJECT_CLASS (sl_claim_filter_parent_class)->dispose (object);
}

static void
sl_claim_filter_finalize (GObject *object)
{
  SlClaimFilter *self = SL_CLAIM_FILTER (object);

  g_free (self->text);
  g_free (self->article);
  g_free (self->annotator);

  G_OBJECT_CLASS (sl_claim_filter_parent_class)->finalize (object);
}

static void
sl_claim_filter_class_init (SlClaimFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_claim_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_claim_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = sl_claim_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = sl_claim_filter_get_strictness;
}

static void
sl_claim_filter_init (SlClaimFilter *self)
{
  self->verdict = -1;
  self->kind = -1;
}

/**
 * sl_claim_filter_new:
 * @context: the context
 *
 * Returns: (transfer full): a filter that lets through what the panes show
 */
SlClaimFilter *
sl_claim_filter_new (SlCompareContext *context)
{
  SlClaimFilter *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_CLAIM_FILTER, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (context, "filter-changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_compare_context_get_workspace (context), "matches-changed",
                           G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_compare_context_get_workspace (context), "origins-changed",
                           G_CALLBACK (origins_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_compare_context_get_workspace (context), "claim-changed",
                           G_CALLBACK (claim_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * sl_claim_filter_set_text:
 * @self: a filter
 * @text: (nullable): words to look for in the claim, its outlet and its speaker; case does not
 *    matter
 *
 * Sets the wanted text.
 */
void
sl_claim_filter_set_text (SlClaimFilter *self,
                          const char    *text)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (SL_IS_CLAIM_FILTER (self));

  if (text != NULL && *text != '\0')
    folded = g_utf8_casefold (text, -1);
  if (g_strcmp0 (folded, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&folded);
  filter_changed_cb (self);
}

/**
 * sl_claim_filter_set_verdict:
 * @self: a filter
 * @verdict: an #SlVerdict, or -1 for any
 *
 * Sets the wanted verdict.
 */
void
sl_claim_filter_set_verdict (SlClaimFilter *self,
                             int            verdict)
{
  g_return_if_fail (SL_IS_CLAIM_FILTER (self));

  if (self->verdict == verdict)
    return;

  self->verdict = verdict;
  filter_changed_cb (self);
}

/**
 * sl_claim_filter_set_kind:
 * @self: a filter
 * @kind: an #SlClaimKind, or -1 for any
 *
 * Sets the wanted kind.
 */
void
sl_claim_filter_set_kind (SlClaimFilter *self,
                          int            kind)
{
  g_return_if_fail (SL_IS_CLAIM_FILTER (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  filter_changed_cb (self);
}

/**
 * sl_claim_filter_set_article:
 * @self: a filter
 * @article_uuid: (nullable): an article, or %NULL for any
 *
 * Sets the wanted article.
 */
void
sl_claim_filter_set_article (SlClaimFilter *self,
                             const char    *article_uuid)
{
  g_return_if_fail (SL_IS_CLAIM_FILTER (self));

  if (g_strcmp0 (self->article, article_uuid) == 0)
    return;

  g_free (self->article);
  self->article = g_strdup (article_uuid);
  filter_changed_cb (self);
}

/**
 * sl_claim_filter_set_annotator:
 * @self: a filter
 * @annotator_uuid: (nullable): an annotator, or %NULL for any
 *
 * Sets whose marks and verdicts are wanted.
 */
void
sl_claim_filter_set_annotator (SlClaimFilter *self,
                               const char    *annotator_uuid)
{
  g_return_if_fail (SL_IS_CLAIM_FILTER (self));

  if (g_strcmp0 (self->annotator, annotator_uuid) == 0)
    return;

  g_free (self->annotator);
  self->annotator = g_strdup (annotator_uuid);
  filter_changed_cb (self);
}

/**
 * sl_claim_filter_set_scope:
 * @self: a filter
 * @scope: which claims by their other tellings
 *
 * Sets the wanted scope.
 */
void
sl_claim_filter_set_scope (SlClaimFilter *self,
                           SlMatrixScope   scope)
{
  g_return_if_fail (SL_IS_CLAIM_FILTER (self));

  if (self->scope == scope)
    return;

  self->scope = scope;
  filter_changed_cb (self);
}

/**
 * sl_claim_filter_count:
 * @self: a filter
 *
 * Returns: how many things are asked for, for a badge; the text is not counted, it can be seen
 */
guint
sl_claim_filter_count (SlClaimFilter *self)
{
  g_return_val_if_fail (SL_IS_CLAIM_FILTER (self), 0);

  return (self->verdict >= 0) + (self->kind >= 0) + (self->article != NULL) +
         (self->annotator != NULL) + (self->scope != SL_MATRIX_SCOPE_ALL);
}
