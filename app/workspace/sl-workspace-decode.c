/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "store/sl-codec.h"

/* From rows to objects. This happens before anything is written, so that nothing can be written
 * that could not be read again. */

/* Frees an object; NULL stands for a row that goes. */
static void
clear_object (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

static SlText *
find_text (SlWorkspace     *self,
           const SlRecord  *record,
           GPtrArray       *texts,
           GError         **error)
{
  const char *sha256 = sl_record_get (record, SL_ARTICLE_SHA256);
  SlArticle *known = sl_workspace_lookup_article (self, sl_record_get (record, SL_ARTICLE_UUID));

  if (known != NULL && g_strcmp0 (sl_text_get_sha256 (sl_article_get_text (known)), sha256) == 0)
    return sl_text_ref (sl_article_get_text (known));
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      if (g_strcmp0 (sl_text_get_sha256 (g_ptr_array_index (texts, i)), sha256) == 0)
        return sl_text_ref (g_ptr_array_index (texts, i));
    }

  return sl_store_read_text (self->store, sha256, error);
}

static SlArticle *
decode_article (SlWorkspace     *self,
                const SlRecord  *record,
                GPtrArray       *texts,
                GHashTable      *articles,
                GError         **error)
{
  g_autoptr (SlText) text = find_text (self, record, texts, error);
  SlArticle *article = text != NULL ? sl_codec_to_article (record, text, error) : NULL;

  if (article != NULL && articles != NULL)
    g_hash_table_insert (articles, (gpointer) sl_article_get_uuid (article), article);

  return article;
}

static SlClaim *
decode_claim (SlWorkspace     *self,
              const SlRecord  *record,
              GHashTable      *articles,
              GError         **error)
{
  const char *uuid = sl_record_get (record, SL_CLAIM_ARTICLE);
  SlArticle *article = sl_workspace_lookup_article (self, uuid);

  if (article == NULL && articles != NULL && uuid != NULL)
    article = g_hash_table_lookup (articles, uuid);
  if (article == NULL)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                   _("The file is damaged: a claim stands in an article that is not there. Use "
                     "a copy or a backup of it."));
      return NULL;
    }

  return sl_codec_to_claim (record, sl_article_get_text (article), error);
}

static SlCoding *
decode_coding (SlWorkspace     *self,
               const SlRecord  *record,
               GHashTable      *articles,
               GError         **error)
{
  const char *uuid = sl_record_get (record, SL_CODING_ARTICLE);
  SlArticle *article = sl_workspace_lookup_article (self, uuid);

  if (article == NULL && articles != NULL && uuid != NULL)
    article = g_hash_table_lookup (articles, uuid);
  if (article == NULL)
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                   _("The file is damaged: a coded passage stands in an article that is not there. "
                     "Use a copy or a backup of it."));
      return NULL;
    }

  return sl_codec_to_coding (record, sl_article_get_text (article), error);
}

/* What only a damaged file says: not to be found is a claim where it stands, or in no article. */
static SlOmission *
decode_omission (SlWorkspace     *self,
                 const SlRecord  *record,
                 GHashTable      *articles,
                 GError         **error)
{
  const char *uuid = sl_record_get (record, SL_OMISSION_ARTICLE);
  const char *claim_uuid = sl_record_get (record, SL_OMISSION_CLAIM);
  SlClaim *claim = claim_uuid != NULL ? sl_workspace_lookup_claim (self, claim_uuid) : NULL;

  if (uuid == NULL ||
      (sl_workspace_lookup_article (self, uuid) == NULL &&
       (articles == NULL || !g_hash_table_contains (articles, uuid))) ||
      (claim != NULL && g_strcmp0 (sl_claim_get_article (claim), uuid) == 0))
    {
      g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
                   _("The file is damaged: something in it is said not to be mentioned by an article "
                     "that is not there, or that tells it. Use a copy or a backup of it."));
      return NULL;
    }

  return sl_codec_to_omission (record, error);
}

/* The object of a row; for a row of the table meta, which has none, the annotator's type would be
 * wrong, so it is a plain object. TEXTS and ARTICLES are what the same change brings along. */
GObject *
sl_workspace_decode_record (SlWorkspace     *self,
                            const SlRecord  *record,
                            GPtrArray       *texts,
                            GHashTable      *articles,
                            GError         **error)
{
  switch (record->entity)
    {
    case SL_ENTITY_META:
      return g_object_new (G_TYPE_OBJECT, NULL);
    case SL_ENTITY_ANNOTATOR:
      return (GObject *) sl_codec_to_annotator (record, error);
    case SL_ENTITY_ARTICLE:
      return (GObject *) decode_article (self, record, texts, articles, error);
    case SL_ENTITY_CLAIM:
      return (GObject *) decode_claim (self, record, articles, error);
    case SL_ENTITY_ANNOTATION:
      return (GObject *) sl_codec_to_annotation (record, error);
    case SL_ENTITY_MATCH:
      return (GObject *) sl_codec_to_match (record, error);
    case SL_ENTITY_ADJUDICATION:
      return (GObject *) sl_codec_to_adjudication (record, error);
    case SL_ENTITY_CODE:
      return (GObject *) sl_codec_to_code (record, error);
    case SL_ENTITY_CODING:
      return (GObject *) decode_coding (self, record, articles, error);
    case SL_ENTITY_OMISSION:
      return (GObject *) decode_omission (self, record, articles, error);
    case SL_N_ENTITIES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The objects that CHANGES lead to, NULL for rows that go; or NULL where one makes no sense. */
GPtrArray *
sl_workspace_decode_changes (SlWorkspace  *self,
                             GPtrArray    *changes,
                             GPtrArray    *texts,
                             GError      **error)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_full (changes->len, clear_object);
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      const SlChange *change = g_ptr_array_index (changes, i);
      GObject *object = NULL;

      if (change->after != NULL)
        {
          object = sl_workspace_decode_record (self, change->after, texts, articles, error);
          if (object == NULL)
            return NULL;
        }
      g_ptr_array_add (objects, object);
    }

  return g_steal_pointer (&objects);
}
