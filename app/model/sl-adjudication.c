/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-adjudication.h"

struct _SlAdjudication
{
  GObject parent_instance;

  char *claim;
  SlRuling ruling;
  SlVerdict verdict;
  char *adjudicator;
  char *decided;
  char *taken_from;
  char *reason;
  GPtrArray *votes;
};

G_DEFINE_FINAL_TYPE (SlAdjudication, sl_adjudication, G_TYPE_OBJECT)

static void
vote_free (gpointer data)
{
  SlVote *vote = data;

  g_free (vote->annotator);
  g_free (vote->changed);
  g_free (vote);
}

static void
sl_adjudication_finalize (GObject *object)
{
  SlAdjudication *self = SL_ADJUDICATION (object);

  g_free (self->claim);
  g_free (self->adjudicator);
  g_free (self->decided);
  g_free (self->taken_from);
  g_free (self->reason);
  g_ptr_array_unref (self->votes);

  G_OBJECT_CLASS (sl_adjudication_parent_class)->finalize (object);
}

static void
sl_adjudication_class_init (SlAdjudicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_adjudication_finalize;
}

static void
sl_adjudication_init (SlAdjudication *self)
{
  self->votes = g_ptr_array_new_with_free_func (vote_free);
}

/**
 * sl_adjudication_new:
 * @claim_uuid: the claim
 * @ruling: how it was settled
 * @verdict: the verdict; a ruling that is rejected or open has none
 * @adjudicator_uuid: who decided
 * @decided: (nullable): when, RFC 3339
 *
 * Returns: (transfer full): a decision without votes
 */
SlAdjudication *
sl_adjudication_new (const char *claim_uuid,
                     SlRuling    ruling,
                     SlVerdict   verdict,
                     const char *adjudicator_uuid,
                     const char *decided)
{
  SlAdjudication *self;

  g_return_val_if_fail (claim_uuid != NULL && adjudicator_uuid != NULL, NULL);
  g_return_val_if_fail ((guint) ruling < SL_N_RULINGS, NULL);
  g_return_val_if_fail (sl_ruling_fits (ruling, verdict), NULL);

  self = g_object_new (SL_TYPE_ADJUDICATION, NULL);
  self->claim = g_strdup (claim_uuid);
  self->ruling = ruling;
  self->verdict = verdict;
  self->adjudicator = g_strdup (adjudicator_uuid);
  self->decided = g_strdup (decided);

  return self;
}

/**
 * sl_adjudication_get_claim:
 * @self: a decision
 *
 * Returns: UUID of the claim
 */
const char *
sl_adjudication_get_claim (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), NULL);

  return self->claim;
}

/**
 * sl_adjudication_get_ruling:
 * @self: a decision
 *
 * Returns: how the claim was settled
 */
SlRuling
sl_adjudication_get_ruling (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), SL_RULING_OPEN);

  return self->ruling;
}

/**
 * sl_adjudication_get_verdict:
 * @self: a decision
 *
 * Returns: the verdict, %SL_VERDICT_NONE if the ruling is rejected or open
 */
SlVerdict
sl_adjudication_get_verdict (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), SL_VERDICT_NONE);

  return self->verdict;
}

/**
 * sl_adjudication_get_adjudicator:
 * @self: a decision
 *
 * Returns: UUID of who decided
 */
const char *
sl_adjudication_get_adjudicator (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), NULL);

  return self->adjudicator;
}

/**
 * sl_adjudication_get_decided:
 * @self: a decision
 *
 * Returns: (nullable): when it was made, RFC 3339
 */
const char *
sl_adjudication_get_decided (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), NULL);

  return self->decided;
}

/**
 * sl_adjudication_get_taken_from:
 * @self: a decision
 *
 * Returns: (nullable): UUID of the annotator whose verdict was taken
 */
const char *
sl_adjudication_get_taken_from (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), NULL);

  return self->taken_from;
}

/**
 * sl_adjudication_set_taken_from:
 * @self: a decision that nobody else has yet
 * @annotator_uuid: (nullable): whose verdict was taken
 *
 * Says whose verdict was taken.
 */
void
sl_adjudication_set_taken_from (SlAdjudication *self,
                                const char     *annotator_uuid)
{
  g_return_if_fail (SL_IS_ADJUDICATION (self));

  g_free (self->taken_from);
  self->taken_from = g_strdup (annotator_uuid);
}

/**
 * sl_adjudication_get_reason:
 * @self: a decision
 *
 * Returns: (nullable): why, in the words of who decided
 */
const char *
sl_adjudication_get_reason (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), NULL);

  return self->reason;
}

/**
 * sl_adjudication_set_reason:
 * @self: a decision that nobody else has yet
 * @reason: (nullable): why; empty is none
 *
 * Says why.
 */
void
sl_adjudication_set_reason (SlAdjudication *self,
                            const char     *reason)
{
  g_return_if_fail (SL_IS_ADJUDICATION (self));

  g_free (self->reason);
  self->reason = reason != NULL && reason[0] != '\0' ? g_strdup (reason) : NULL;
}

/**
 * sl_adjudication_get_n_votes:
 * @self: a decision
 *
 * Returns: from how many verdicts it was made
 */
guint
sl_adjudication_get_n_votes (SlAdjudication *self)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), 0);

  return self->votes->len;
}

/**
 * sl_adjudication_get_vote:
 * @self: a decision
 * @i: which
 *
 * Returns: (transfer none): what somebody said of the claim when it was settled
 */
const SlVote *
sl_adjudication_get_vote (SlAdjudication *self,
                          guint           i)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (self), NULL);
  g_return_val_if_fail (i < self->votes->len, NULL);

  return g_ptr_array_index (self->votes, i);
}

/**
 * sl_adjudication_add_vote:
 * @self: a decision that nobody else has yet
 * @annotator_uuid: who
 * @verdict: what that person says
 * @changed: (nullable): since when, RFC 3339
 *
 * Adds a verdict from which the decision is made. They stand in the order of their annotators'
 * UUIDs, so that the same votes are the same decision.
 */
void
sl_adjudication_add_vote (SlAdjudication *self,
                          const char     *annotator_uuid,
                          SlVerdict       verdict,
                          const char     *changed)
{
  SlVote *vote;
  guint i;

  g_return_if_fail (SL_IS_ADJUDICATION (self));
  g_return_if_fail (annotator_uuid != NULL);

  vote = g_new0 (SlVote, 1);
  vote->annotator = g_strdup (annotator_uuid);
  vote->verdict = verdict;
  vote->changed = g_strdup (changed);

  i = self->votes->len;
  while (i > 0 && g_strcmp0 (sl_adjudication_get_vote (self, i - 1)->annotator, annotator_uuid) > 0)
    i--;
  g_ptr_array_insert (self->votes, i, vote);
}

static gboolean
vote_equal (const SlVote *a,
            const SlVote *b)
{
  return g_strcmp0 (a->annotator, b->annotator) == 0 && a->verdict == b->verdict &&
         g_strcmp0 (a->changed, b->changed) == 0;
}

/**
 * sl_adjudication_equal:
 * @a: a decision
 * @b: a decision
 *
 * Returns: whether both are the same in every field
 */
gboolean
sl_adjudication_equal (SlAdjudication *a,
                       SlAdjudication *b)
{
  g_return_val_if_fail (SL_IS_ADJUDICATION (a), FALSE);
  g_return_val_if_fail (SL_IS_ADJUDICATION (b), FALSE);

  if (g_strcmp0 (a->claim, b->claim) != 0 || a->ruling != b->ruling || a->verdict != b->verdict ||
      g_strcmp0 (a->adjudicator, b->adjudicator) != 0 || g_strcmp0 (a->decided, b->decided) != 0 ||
      g_strcmp0 (a->taken_from, b->taken_from) != 0 || g_strcmp0 (a->reason, b->reason) != 0 ||
      a->votes->len != b->votes->len)
    return FALSE;

  for (guint i = 0; i < a->votes->len; i++)
    {
      if (!vote_equal (g_ptr_array_index (a->votes, i), g_ptr_array_index (b->votes, i)))
        return FALSE;
    }

  return TRUE;
}

static const char *const ruling_names[] = { "agreed", "taken", "new", "rejected", "open" };
G_STATIC_ASSERT (G_N_ELEMENTS (ruling_names) == SL_N_RULINGS);

/**
 * sl_ruling_to_string:
 * @ruling: a value
 *
 * Returns: the stable name of @ruling, as written in files; never translated
 */
const char *
sl_ruling_to_string (SlRuling ruling)
{
  g_return_val_if_fail ((guint) ruling < SL_N_RULINGS, NULL);

  return ruling_names[ruling];
}

/**
 * sl_ruling_from_string:
 * @string: (nullable): a name from a file
 * @ruling: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @ruling is left alone if not
 */
gboolean
sl_ruling_from_string (const char *string,
                       SlRuling   *ruling)
{
  for (guint i = 0; string != NULL && i < G_N_ELEMENTS (ruling_names); i++)
    {
      if (g_str_equal (ruling_names[i], string))
        {
          *ruling = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * sl_ruling_fits:
 * @ruling: how a claim was settled
 * @verdict: the verdict
 *
 * Returns: whether they go together: what is rejected or left open has no verdict, all else has one
 */
gboolean
sl_ruling_fits (SlRuling  ruling,
                SlVerdict verdict)
{
  gboolean without = ruling == SL_RULING_REJECTED || ruling == SL_RULING_OPEN;

  return without == (verdict == SL_VERDICT_NONE);
}
