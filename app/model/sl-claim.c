/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-claim.h"

#include "sl-uuid.h"

struct _SlClaim
{
  GObject parent_instance;

  char *uuid;
  char *article;
  SlTextRange range;
  SlClaimKind kind;
  SlOrigin origin;
  double score;
  GArray *quoted;
  GArray *content;
  SlTextRange *source;
  SlTextRange *cue;
  char *speaker;
  char *creator;
  char *created;
  GPtrArray *figures;
};

G_DEFINE_FINAL_TYPE (SlClaim, sl_claim, G_TYPE_OBJECT)

static void
sl_claim_finalize (GObject *object)
{
  SlClaim *self = SL_CLAIM (object);

  g_free (self->uuid);
  g_free (self->article);
  g_array_unref (self->quoted);
  g_array_unref (self->content);
  g_clear_pointer (&self->source, sl_text_range_free);
  g_clear_pointer (&self->cue, sl_text_range_free);
  g_free (self->speaker);
  g_free (self->creator);
  g_free (self->created);
  g_ptr_array_unref (self->figures);

  G_OBJECT_CLASS (sl_claim_parent_class)->finalize (object);
}

static void
sl_claim_class_init (SlClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_claim_finalize;
}

static void
sl_claim_init (SlClaim *self)
{
  self->quoted = g_array_new (FALSE, FALSE, sizeof (SlTextRange));
  self->content = g_array_new (FALSE, FALSE, sizeof (SlTextRange));
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_figure_free);
}

/**
 * sl_claim_new:
 * @uuid: (nullable): its UUID, or %NULL for a random one
 * @article_uuid: the article it stands in
 * @range: where it stands, in code points of the article's text
 * @kind: what kind of claim it is
 * @origin: who found it
 * @score: the probability that it is worth checking, 0 to 1
 *
 * Returns: (transfer full): a claim without speaker, quotations or figures
 */
SlClaim *
sl_claim_new (const char        *uuid,
              const char        *article_uuid,
              const SlTextRange *range,
              SlClaimKind        kind,
              SlOrigin           origin,
              double             score)
{
  SlClaim *self;

  g_return_val_if_fail (article_uuid != NULL, NULL);
  g_return_val_if_fail (range != NULL, NULL);

  self = g_object_new (SL_TYPE_CLAIM, NULL);
  self->uuid = uuid != NULL ? g_strdup (uuid) : sl_uuid_new ();
  self->article = g_strdup (article_uuid);
  self->range = *range;
  self->kind = kind;
  self->origin = origin;
  self->score = sl_score_round (score);

  return self;
}

/**
 * sl_claim_copy:
 * @self: a claim
 *
 * Returns: (transfer full): a claim with the same UUID and content, not yet shared
 */
SlClaim *
sl_claim_copy (SlClaim *self)
{
  SlClaim *copy;

  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  copy = sl_claim_new (self->uuid, self->article, &self->range, self->kind, self->origin, self->score);
  g_array_append_vals (copy->quoted, self->quoted->data, self->quoted->len);
  g_array_append_vals (copy->content, self->content->data, self->content->len);
  sl_claim_set_source (copy, self->source);
  sl_claim_set_cue (copy, self->cue);
  sl_claim_set_speaker (copy, self->speaker);
  sl_claim_set_creator (copy, self->creator);
  sl_claim_set_created (copy, self->created);
  for (guint i = 0; i < self->figures->len; i++)
    g_ptr_array_add (copy->figures, sl_figure_copy (g_ptr_array_index (self->figures, i)));

  return copy;
}

static void
add_ranges_inside (GArray            *to,
                   GArray            *from,
                   const SlTextRange *outer)
{
  for (guint i = 0; i < from->len; i++)
    {
      SlTextRange range = g_array_index (from, SlTextRange, i);

      range.start = MAX (range.start, outer->start);
      range.end = MIN (range.end, outer->end);
      if (range.start < range.end)
        g_array_append_val (to, range);
    }
}

/**
 * sl_claim_copy_adjusted:
 * @self: a claim
 * @range: its new range
 *
 * Quotations are cut to the new range, figures outside it are left out; speaker and cue stay,
 * because they may stand outside.
 *
 * Returns: (transfer full): a claim with the same UUID that covers @range
 */
SlClaim *
sl_claim_copy_adjusted (SlClaim           *self,
                        const SlTextRange *range)
{
  SlClaim *copy;

  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);
  g_return_val_if_fail (range != NULL, NULL);

  copy = sl_claim_copy (self);
  copy->range = *range;
  g_array_set_size (copy->quoted, 0);
  g_array_set_size (copy->content, 0);
  add_ranges_inside (copy->quoted, self->quoted, range);
  for (guint i = copy->figures->len; i > 0; i--)
    {
      const SlFigure *figure = g_ptr_array_index (copy->figures, i - 1);

      if (!sl_text_range_contains (range, &figure->range))
        g_ptr_array_remove_index (copy->figures, i - 1);
    }

  return copy;
}

/**
 * sl_claim_get_uuid:
 * @self: a claim
 *
 * Returns: its UUID
 */
const char *
sl_claim_get_uuid (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return self->uuid;
}

/**
 * sl_claim_get_article:
 * @self: a claim
 *
 * Returns: the UUID of the article it stands in
 */
const char *
sl_claim_get_article (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return self->article;
}

/**
 * sl_claim_get_range:
 * @self: a claim
 *
 * Returns: where it stands, in code points of the article's text
 */
const SlTextRange *
sl_claim_get_range (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return &self->range;
}

/**
 * sl_claim_get_kind:
 * @self: a claim
 *
 * Returns: its kind
 */
SlClaimKind
sl_claim_get_kind (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), SL_CLAIM_KIND_ASSERTION);

  return self->kind;
}

/**
 * sl_claim_get_origin:
 * @self: a claim
 *
 * Returns: whether it was found, marked by a person or imported
 */
SlOrigin
sl_claim_get_origin (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), SL_ORIGIN_FOUND);

  return self->origin;
}

/**
 * sl_claim_get_score:
 * @self: a claim
 *
 * Returns: the probability that it is worth checking, 0 to 1
 */
double
sl_claim_get_score (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), 0);

  return self->score;
}

/**
 * sl_claim_get_quoted:
 * @self: a claim
 * @n_ranges: (out): how many there are
 *
 * Returns: (array length=n_ranges): the words inside quotation marks, without the marks
 */
const SlTextRange *
sl_claim_get_quoted (SlClaim *self,
                     guint   *n_ranges)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  *n_ranges = self->quoted->len;

  return (const SlTextRange *) (gpointer) self->quoted->data;
}

/**
 * sl_claim_add_quoted:
 * @self: a claim that is not yet shared
 * @range: words inside quotation marks, without the marks
 *
 * Adds a quotation, in the order of the text.
 */
void
sl_claim_add_quoted (SlClaim           *self,
                     const SlTextRange *range)
{
  g_return_if_fail (SL_IS_CLAIM (self));

  g_array_append_val (self->quoted, *range);
}

/**
 * sl_claim_get_content:
 * @self: a claim
 * @n_ranges: (out): how many there are; none if the content is the range without source and cue
 *
 * Returns: (array length=n_ranges): what the claim says, where other words stand in between
 */
const SlTextRange *
sl_claim_get_content (SlClaim *self,
                      guint   *n_ranges)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  *n_ranges = self->content->len;

  return (const SlTextRange *) (gpointer) self->content->data;
}

/**
 * sl_claim_add_content:
 * @self: a claim that is not yet shared
 * @range: a piece of what it says
 *
 * Adds a piece of content, in the order of the text.
 */
void
sl_claim_add_content (SlClaim           *self,
                      const SlTextRange *range)
{
  g_return_if_fail (SL_IS_CLAIM (self));

  g_array_append_val (self->content, *range);
}

static void
set_range (SlTextRange       **field,
           const SlTextRange  *range)
{
  SlTextRange *copy = range != NULL ? sl_text_range_copy (range) : NULL;

  g_clear_pointer (field, sl_text_range_free);
  *field = copy;
}

/**
 * sl_claim_get_source:
 * @self: a claim
 *
 * Returns: (nullable): where the text names who says it; may lie outside the claim's range
 */
const SlTextRange *
sl_claim_get_source (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return self->source;
}

/**
 * sl_claim_set_source:
 * @self: a claim that is not yet shared
 * @range: (nullable): where the text names who says it
 *
 * Sets the range of the source.
 */
void
sl_claim_set_source (SlClaim           *self,
                     const SlTextRange *range)
{
  g_return_if_fail (SL_IS_CLAIM (self));

  set_range (&self->source, range);
}

/**
 * sl_claim_get_cue:
 * @self: a claim
 *
 * Returns: (nullable): the words that report it ("said", "according to")
 */
const SlTextRange *
sl_claim_get_cue (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return self->cue;
}

/**
 * sl_claim_set_cue:
 * @self: a claim that is not yet shared
 * @range: (nullable): the words that report it
 *
 * Sets the range of the cue.
 */
void
sl_claim_set_cue (SlClaim           *self,
                  const SlTextRange *range)
{
  g_return_if_fail (SL_IS_CLAIM (self));

  set_range (&self->cue, range);
}

/**
 * sl_claim_get_speaker:
 * @self: a claim
 *
 * Returns: (nullable): who says it, resolved to a name where the text allows
 */
const char *
sl_claim_get_speaker (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return self->speaker;
}

/**
 * sl_claim_set_speaker:
 * @self: a claim that is not yet shared
 * @speaker: (nullable): who says it
 *
 * Sets the resolved name of the speaker.
 */
void
sl_claim_set_speaker (SlClaim    *self,
                      const char *speaker)
{
  g_autofree char *old = NULL;

  g_return_if_fail (SL_IS_CLAIM (self));

  old = self->speaker;
  self->speaker = g_strdup (speaker);
}

/**
 * sl_claim_get_creator:
 * @self: a claim
 *
 * Returns: (nullable): UUID of the annotator who marked it; %NULL if it was found
 */
const char *
sl_claim_get_creator (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return self->creator;
}

/**
 * sl_claim_set_creator:
 * @self: a claim that is not yet shared
 * @annotator_uuid: (nullable): who marked it
 *
 * Sets who marked the claim.
 */
void
sl_claim_set_creator (SlClaim    *self,
                      const char *annotator_uuid)
{
  g_autofree char *old = NULL;

  g_return_if_fail (SL_IS_CLAIM (self));

  old = self->creator;
  self->creator = g_strdup (annotator_uuid);
}

/**
 * sl_claim_get_created:
 * @self: a claim
 *
 * Returns: (nullable): when it was marked, RFC 3339 in UTC
 */
const char *
sl_claim_get_created (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);

  return self->created;
}

/**
 * sl_claim_set_created:
 * @self: a claim that is not yet shared
 * @time: (nullable): when it was marked, RFC 3339 in UTC
 *
 * Sets when the claim was marked.
 */
void
sl_claim_set_created (SlClaim    *self,
                      const char *time)
{
  g_autofree char *old = NULL;

  g_return_if_fail (SL_IS_CLAIM (self));

  old = self->created;
  self->created = g_strdup (time);
}

/**
 * sl_claim_get_n_figures:
 * @self: a claim
 *
 * Returns: how many figures it gives
 */
guint
sl_claim_get_n_figures (SlClaim *self)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), 0);

  return self->figures->len;
}

/**
 * sl_claim_get_figure:
 * @self: a claim
 * @i: below sl_claim_get_n_figures()
 *
 * Returns: a figure, in the order of the text
 */
const SlFigure *
sl_claim_get_figure (SlClaim *self,
                     guint    i)
{
  g_return_val_if_fail (SL_IS_CLAIM (self), NULL);
  g_return_val_if_fail (i < self->figures->len, NULL);

  return g_ptr_array_index (self->figures, i);
}

/**
 * sl_claim_take_figure:
 * @self: a claim that is not yet shared
 * @figure: (transfer full): a figure
 *
 * Adds a figure, in the order of the text.
 */
void
sl_claim_take_figure (SlClaim  *self,
                      SlFigure *figure)
{
  g_return_if_fail (SL_IS_CLAIM (self));
  g_return_if_fail (figure != NULL);

  g_ptr_array_add (self->figures, figure);
}

/**
 * sl_claim_compare:
 * @a: a claim
 * @b: a claim of the same article
 *
 * Orders by place in the text, then by UUID.
 *
 * Returns: negative, zero or positive, as for qsort()
 */
int
sl_claim_compare (SlClaim *a,
                  SlClaim *b)
{
  int order = sl_text_range_compare (&a->range, &b->range);

  return order != 0 ? order : g_strcmp0 (a->uuid, b->uuid);
}

static gboolean
optional_range_equal (const SlTextRange *a,
                      const SlTextRange *b)
{
  return a == b || (a != NULL && b != NULL && sl_text_range_equal (a, b));
}

static gboolean
ranges_equal (GArray *a,
              GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (!sl_text_range_equal (&g_array_index (a, SlTextRange, i), &g_array_index (b, SlTextRange, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_claim_equal:
 * @a: a claim
 * @b: a claim
 *
 * Returns: whether both are the same in every field
 */
gboolean
sl_claim_equal (SlClaim *a,
                SlClaim *b)
{
  if (g_strcmp0 (a->uuid, b->uuid) != 0 || g_strcmp0 (a->article, b->article) != 0 ||
      !sl_text_range_equal (&a->range, &b->range) || a->kind != b->kind || a->origin != b->origin ||
      !G_APPROX_VALUE (a->score, b->score, 5e-5) ||
      !ranges_equal (a->quoted, b->quoted) || !ranges_equal (a->content, b->content) ||
      !optional_range_equal (a->source, b->source) || !optional_range_equal (a->cue, b->cue) ||
      g_strcmp0 (a->speaker, b->speaker) != 0 || g_strcmp0 (a->creator, b->creator) != 0 ||
      g_strcmp0 (a->created, b->created) != 0 || a->figures->len != b->figures->len)
    return FALSE;

  for (guint i = 0; i < a->figures->len; i++)
    {
      if (!sl_figure_equal (g_ptr_array_index (a->figures, i), g_ptr_array_index (b->figures, i)))
        return FALSE;
    }

  return TRUE;
}
