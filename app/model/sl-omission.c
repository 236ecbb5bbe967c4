/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-omission.h"

#include "sl-uuid.h"

struct _SlOmission
{
  GObject parent_instance;

  char *key;
  char *cell;
  char *claim;
  char *article;
  char *annotator;
  char *note;
  char *changed;
};

G_DEFINE_FINAL_TYPE (SlOmission, sl_omission, G_TYPE_OBJECT)

static void
sl_omission_finalize (GObject *object)
{
  SlOmission *self = SL_OMISSION (object);

  g_free (self->key);
  g_free (self->cell);
  g_free (self->claim);
  g_free (self->article);
  g_free (self->annotator);
  g_free (self->note);
  g_free (self->changed);

  G_OBJECT_CLASS (sl_omission_parent_class)->finalize (object);
}

static void
sl_omission_class_init (SlOmissionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_omission_finalize;
}

static void
sl_omission_init (SlOmission *self)
{
}

/**
 * sl_omission_dup_cell:
 * @claim_uuid: a claim
 * @article_uuid: the article that does not mention it
 *
 * Returns: (transfer full): the UUID of the two together (RFC 9562, version 5, in the namespace of
 *   the article)
 */
char *
sl_omission_dup_cell (const char *claim_uuid,
                      const char *article_uuid)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (claim_uuid != NULL && article_uuid != NULL, NULL);

  /* Not the bare claim: articles give their own claims such UUIDs. */
  name = g_strconcat ("not-mentioned/", claim_uuid, NULL);

  return sl_uuid_new_v5 (article_uuid, name);
}

/**
 * sl_omission_dup_key:
 * @claim_uuid: a claim
 * @article_uuid: the article that does not mention it
 * @annotator_uuid: who says so
 *
 * Returns: (transfer full): the key of this statement: cell and annotator with a space between
 */
char *
sl_omission_dup_key (const char *claim_uuid,
                     const char *article_uuid,
                     const char *annotator_uuid)
{
  g_autofree char *cell = NULL;

  g_return_val_if_fail (annotator_uuid != NULL, NULL);

  cell = sl_omission_dup_cell (claim_uuid, article_uuid);

  return g_strjoin (" ", cell, annotator_uuid, NULL);
}

/**
 * sl_omission_new:
 * @claim_uuid: a claim of another article
 * @article_uuid: the article that does not mention it
 * @annotator_uuid: who read it and says so
 * @note: (nullable): a note on it; an empty one is none
 * @changed: (nullable): when it was stated or the note was changed, RFC 3339
 *
 * Returns: (transfer full): a statement
 */
SlOmission *
sl_omission_new (const char *claim_uuid,
                 const char *article_uuid,
                 const char *annotator_uuid,
                 const char *note,
                 const char *changed)
{
  SlOmission *self;

  g_return_val_if_fail (claim_uuid != NULL && article_uuid != NULL, NULL);
  g_return_val_if_fail (annotator_uuid != NULL, NULL);

  self = g_object_new (SL_TYPE_OMISSION, NULL);
  self->cell = sl_omission_dup_cell (claim_uuid, article_uuid);
  self->key = g_strjoin (" ", self->cell, annotator_uuid, NULL);
  self->claim = g_strdup (claim_uuid);
  self->article = g_strdup (article_uuid);
  self->annotator = g_strdup (annotator_uuid);
  self->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  self->changed = g_strdup (changed);

  return self;
}

/**
 * sl_omission_get_key:
 * @self: a statement
 *
 * Returns: by what it is known: cell and annotator with a space between
 */
const char *
sl_omission_get_key (SlOmission *self)
{
  g_return_val_if_fail (SL_IS_OMISSION (self), NULL);

  return self->key;
}

/**
 * sl_omission_get_cell:
 * @self: a statement
 *
 * Returns: UUID of claim and article together
 */
const char *
sl_omission_get_cell (SlOmission *self)
{
  g_return_val_if_fail (SL_IS_OMISSION (self), NULL);

  return self->cell;
}

/**
 * sl_omission_get_claim:
 * @self: a statement
 *
 * Returns: UUID of the claim that stands for its group
 */
const char *
sl_omission_get_claim (SlOmission *self)
{
  g_return_val_if_fail (SL_IS_OMISSION (self), NULL);

  return self->claim;
}

/**
 * sl_omission_get_article:
 * @self: a statement
 *
 * Returns: UUID of the article that does not mention the claim
 */
const char *
sl_omission_get_article (SlOmission *self)
{
  g_return_val_if_fail (SL_IS_OMISSION (self), NULL);

  return self->article;
}

/**
 * sl_omission_get_annotator:
 * @self: a statement
 *
 * Returns: UUID of who stated it
 */
const char *
sl_omission_get_annotator (SlOmission *self)
{
  g_return_val_if_fail (SL_IS_OMISSION (self), NULL);

  return self->annotator;
}

/**
 * sl_omission_get_note:
 * @self: a statement
 *
 * Returns: (nullable): the note on it
 */
const char *
sl_omission_get_note (SlOmission *self)
{
  g_return_val_if_fail (SL_IS_OMISSION (self), NULL);

  return self->note;
}

/**
 * sl_omission_get_changed:
 * @self: a statement
 *
 * Returns: (nullable): when it was stated or last changed, RFC 3339
 */
const char *
sl_omission_get_changed (SlOmission *self)
{
  g_return_val_if_fail (SL_IS_OMISSION (self), NULL);

  return self->changed;
}

/**
 * sl_omission_equal:
 * @a: a statement
 * @b: a statement
 *
 * Returns: whether both are the same in every field
 */
gboolean
sl_omission_equal (SlOmission *a,
                   SlOmission *b)
{
  g_return_val_if_fail (SL_IS_OMISSION (a), FALSE);
  g_return_val_if_fail (SL_IS_OMISSION (b), FALSE);

  return g_str_equal (a->key, b->key) && g_str_equal (a->claim, b->claim) &&
         g_str_equal (a->article, b->article) && g_strcmp0 (a->note, b->note) == 0 &&
         g_strcmp0 (a->changed, b->changed) == 0;
}
