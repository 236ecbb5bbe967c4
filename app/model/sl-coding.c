/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-coding.h"

#include "sl-uuid.h"

struct _SlCoding
{
  GObject parent_instance;

  char *uuid;
  char *code;
  char *article;
  SlTextRange range;
  char *annotator;
  char *created;
};

G_DEFINE_FINAL_TYPE (SlCoding, sl_coding, G_TYPE_OBJECT)

static void
sl_coding_finalize (GObject *object)
{
  SlCoding *self = SL_CODING (object);

  g_free (self->uuid);
  g_free (self->code);
  g_free (self->article);
  g_free (self->annotator);
  g_free (self->created);

  G_OBJECT_CLASS (sl_coding_parent_class)->finalize (object);
}

static void
sl_coding_class_init (SlCodingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_coding_finalize;
}

static void
sl_coding_init (SlCoding *self)
{
}

/**
 * sl_coding_new:
 * @uuid: (nullable): its UUID, or %NULL for a new one
 * @code_uuid: the code
 * @article_uuid: the article
 * @range: the passage, in code points
 * @annotator_uuid: who coded it
 * @created: (nullable): when, RFC 3339
 *
 * Returns: (transfer full): a coded passage
 */
SlCoding *
sl_coding_new (const char        *uuid,
               const char        *code_uuid,
               const char        *article_uuid,
               const SlTextRange *range,
               const char        *annotator_uuid,
               const char        *created)
{
  SlCoding *self;

  g_return_val_if_fail (code_uuid != NULL && article_uuid != NULL, NULL);
  g_return_val_if_fail (range != NULL && annotator_uuid != NULL, NULL);

  self = g_object_new (SL_TYPE_CODING, NULL);
  self->uuid = uuid != NULL ? g_strdup (uuid) : sl_uuid_new ();
  self->code = g_strdup (code_uuid);
  self->article = g_strdup (article_uuid);
  self->range = *range;
  self->annotator = g_strdup (annotator_uuid);
  self->created = g_strdup (created);

  return self;
}

/**
 * sl_coding_get_uuid:
 * @self: a coded passage
 *
 * Returns: its UUID
 */
const char *
sl_coding_get_uuid (SlCoding *self)
{
  g_return_val_if_fail (SL_IS_CODING (self), NULL);

  return self->uuid;
}

/**
 * sl_coding_get_code:
 * @self: a coded passage
 *
 * Returns: UUID of the code
 */
const char *
sl_coding_get_code (SlCoding *self)
{
  g_return_val_if_fail (SL_IS_CODING (self), NULL);

  return self->code;
}

/**
 * sl_coding_get_article:
 * @self: a coded passage
 *
 * Returns: UUID of the article
 */
const char *
sl_coding_get_article (SlCoding *self)
{
  g_return_val_if_fail (SL_IS_CODING (self), NULL);

  return self->article;
}

/**
 * sl_coding_get_range:
 * @self: a coded passage
 *
 * Returns: the passage, in code points
 */
const SlTextRange *
sl_coding_get_range (SlCoding *self)
{
  g_return_val_if_fail (SL_IS_CODING (self), NULL);

  return &self->range;
}

/**
 * sl_coding_get_annotator:
 * @self: a coded passage
 *
 * Returns: UUID of who coded it
 */
const char *
sl_coding_get_annotator (SlCoding *self)
{
  g_return_val_if_fail (SL_IS_CODING (self), NULL);

  return self->annotator;
}

/**
 * sl_coding_get_created:
 * @self: a coded passage
 *
 * Returns: (nullable): when it was coded, RFC 3339
 */
const char *
sl_coding_get_created (SlCoding *self)
{
  g_return_val_if_fail (SL_IS_CODING (self), NULL);

  return self->created;
}

/**
 * sl_coding_equal:
 * @a: a coded passage
 * @b: a coded passage
 *
 * Returns: whether both are the same in every field
 */
gboolean
sl_coding_equal (SlCoding *a,
                 SlCoding *b)
{
  g_return_val_if_fail (SL_IS_CODING (a), FALSE);
  g_return_val_if_fail (SL_IS_CODING (b), FALSE);

  return g_strcmp0 (a->uuid, b->uuid) == 0 && g_strcmp0 (a->code, b->code) == 0 &&
         g_strcmp0 (a->article, b->article) == 0 && sl_text_range_equal (&a->range, &b->range) &&
         g_strcmp0 (a->annotator, b->annotator) == 0 && g_strcmp0 (a->created, b->created) == 0;
}
