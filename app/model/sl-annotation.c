/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-annotation.h"

struct _SlAnnotation
{
  GObject parent_instance;

  char *claim;
  char *annotator;
  SlVerdict verdict;
  char *note;
  char *changed;
  GPtrArray *evidence;
};

G_DEFINE_BOXED_TYPE (SlEvidence, sl_evidence, sl_evidence_copy, sl_evidence_free)
G_DEFINE_FINAL_TYPE (SlAnnotation, sl_annotation, G_TYPE_OBJECT)

static char *
dup_unless_empty (const char *string)
{
  return string != NULL && string[0] != '\0' ? g_strdup (string) : NULL;
}

/**
 * sl_evidence_new:
 * @url: (nullable): where it is found
 * @title: (nullable): its title, or a quotation from it
 * @stance: how it bears on the claim
 * @date: (nullable): its date, ISO 8601
 *
 * Returns: (transfer full): a piece of evidence; empty strings become %NULL
 */
SlEvidence *
sl_evidence_new (const char *url,
                 const char *title,
                 SlStance    stance,
                 const char *date)
{
  SlEvidence *self = g_new0 (SlEvidence, 1);

  self->url = dup_unless_empty (url);
  self->title = dup_unless_empty (title);
  self->stance = stance;
  self->date = dup_unless_empty (date);

  return self;
}

/**
 * sl_evidence_copy:
 * @self: a piece of evidence
 *
 * Returns: (transfer full): a copy
 */
SlEvidence *
sl_evidence_copy (const SlEvidence *self)
{
  return sl_evidence_new (self->url, self->title, self->stance, self->date);
}

/**
 * sl_evidence_free:
 * @self: (transfer full): a piece of evidence
 *
 * Frees @self.
 */
void
sl_evidence_free (SlEvidence *self)
{
  g_free (self->url);
  g_free (self->title);
  g_free (self->date);
  g_free (self);
}

/**
 * sl_evidence_equal:
 * @a: a piece of evidence
 * @b: a piece of evidence
 *
 * Returns: whether both are the same in every field
 */
gboolean
sl_evidence_equal (const SlEvidence *a,
                   const SlEvidence *b)
{
  return a->stance == b->stance && g_strcmp0 (a->url, b->url) == 0 &&
         g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->date, b->date) == 0;
}

static void
sl_annotation_finalize (GObject *object)
{
  SlAnnotation *self = SL_ANNOTATION (object);

  g_free (self->claim);
  g_free (self->annotator);
  g_free (self->note);
  g_free (self->changed);
  g_ptr_array_unref (self->evidence);

  G_OBJECT_CLASS (sl_annotation_parent_class)->finalize (object);
}

static void
sl_annotation_class_init (SlAnnotationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_annotation_finalize;
}

static void
sl_annotation_init (SlAnnotation *self)
{
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_evidence_free);
}

/**
 * sl_annotation_new:
 * @claim_uuid: the claim
 * @annotator_uuid: who judges it
 * @verdict: the verdict
 * @note: (nullable): a note; an empty one counts as none
 * @changed: (nullable): when it was last changed, RFC 3339 in UTC
 *
 * Returns: (transfer full): an annotation without evidence
 */
SlAnnotation *
sl_annotation_new (const char *claim_uuid,
                   const char *annotator_uuid,
                   SlVerdict   verdict,
                   const char *note,
                   const char *changed)
{
  SlAnnotation *self;

  g_return_val_if_fail (claim_uuid != NULL, NULL);
  g_return_val_if_fail (annotator_uuid != NULL, NULL);

  self = g_object_new (SL_TYPE_ANNOTATION, NULL);
  self->claim = g_strdup (claim_uuid);
  self->annotator = g_strdup (annotator_uuid);
  self->verdict = verdict;
  self->note = dup_unless_empty (note);
  self->changed = g_strdup (changed);

  return self;
}

/**
 * sl_annotation_copy:
 * @self: an annotation
 *
 * Returns: (transfer full): the same, not yet shared
 */
SlAnnotation *
sl_annotation_copy (SlAnnotation *self)
{
  SlAnnotation *copy;

  g_return_val_if_fail (SL_IS_ANNOTATION (self), NULL);

  copy = sl_annotation_new (self->claim, self->annotator, self->verdict, self->note, self->changed);
  for (guint i = 0; i < self->evidence->len; i++)
    g_ptr_array_add (copy->evidence, sl_evidence_copy (g_ptr_array_index (self->evidence, i)));

  return copy;
}

/**
 * sl_annotation_get_claim:
 * @self: an annotation
 *
 * Returns: the UUID of the claim
 */
const char *
sl_annotation_get_claim (SlAnnotation *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), NULL);

  return self->claim;
}

/**
 * sl_annotation_get_annotator:
 * @self: an annotation
 *
 * Returns: the UUID of the annotator
 */
const char *
sl_annotation_get_annotator (SlAnnotation *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), NULL);

  return self->annotator;
}

/**
 * sl_annotation_get_verdict:
 * @self: an annotation
 *
 * Returns: the verdict
 */
SlVerdict
sl_annotation_get_verdict (SlAnnotation *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), SL_VERDICT_NONE);

  return self->verdict;
}

/**
 * sl_annotation_get_note:
 * @self: an annotation
 *
 * Returns: (nullable): the note
 */
const char *
sl_annotation_get_note (SlAnnotation *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), NULL);

  return self->note;
}

/**
 * sl_annotation_get_changed:
 * @self: an annotation
 *
 * Returns: (nullable): when it was last changed, RFC 3339 in UTC
 */
const char *
sl_annotation_get_changed (SlAnnotation *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), NULL);

  return self->changed;
}

/**
 * sl_annotation_get_n_evidence:
 * @self: an annotation
 *
 * Returns: how many pieces of evidence it has
 */
guint
sl_annotation_get_n_evidence (SlAnnotation *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), 0);

  return self->evidence->len;
}

/**
 * sl_annotation_get_evidence:
 * @self: an annotation
 * @i: below sl_annotation_get_n_evidence()
 *
 * Returns: a piece of evidence
 */
const SlEvidence *
sl_annotation_get_evidence (SlAnnotation *self,
                            guint         i)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), NULL);
  g_return_val_if_fail (i < self->evidence->len, NULL);

  return g_ptr_array_index (self->evidence, i);
}

/**
 * sl_annotation_take_evidence:
 * @self: an annotation that is not yet shared
 * @evidence: (transfer full): a piece of evidence
 *
 * Adds a piece of evidence at the end.
 */
void
sl_annotation_take_evidence (SlAnnotation *self,
                             SlEvidence   *evidence)
{
  g_return_if_fail (SL_IS_ANNOTATION (self));
  g_return_if_fail (evidence != NULL);

  g_ptr_array_add (self->evidence, evidence);
}

/**
 * sl_annotation_is_empty:
 * @self: an annotation
 *
 * Returns: whether it says nothing: no verdict, no note, no evidence
 */
gboolean
sl_annotation_is_empty (SlAnnotation *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATION (self), TRUE);

  return self->verdict == SL_VERDICT_NONE && self->note == NULL && self->evidence->len == 0;
}

/**
 * sl_annotation_equal:
 * @a: an annotation
 * @b: an annotation
 *
 * Returns: whether both say the same of the same claim; when it was changed does not matter
 */
gboolean
sl_annotation_equal (SlAnnotation *a,
                     SlAnnotation *b)
{
  if (g_strcmp0 (a->claim, b->claim) != 0 || g_strcmp0 (a->annotator, b->annotator) != 0 ||
      a->verdict != b->verdict || g_strcmp0 (a->note, b->note) != 0 || a->evidence->len != b->evidence->len)
    return FALSE;

  for (guint i = 0; i < a->evidence->len; i++)
    {
      if (!sl_evidence_equal (g_ptr_array_index (a->evidence, i), g_ptr_array_index (b->evidence, i)))
        return FALSE;
    }

  return TRUE;
}
