/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-intake-private.h"

#include <glib/gi18n-lib.h>

#include "model/sl-uuid.h"

/* Claims, the people who speak of them, and one voice for each of these. */

/* Names people who have no UUID of their own (RFC 9562, version 5). */
#define ANNOTATOR_NAMESPACE "0b1f7c51-5a52-5c8c-9c0e-6a2f5d1f2f7e"

static SlIntakeClaim *
add_claim (SlIntakeArticle *article,
           SlClaim         *claim)
{
  SlIntakeClaim *entry = g_new0 (SlIntakeClaim, 1);

  entry->claim = claim;
  entry->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (article->claims, (gpointer) sl_claim_get_uuid (claim), entry);
  g_hash_table_insert (article->by_range, (gpointer) sl_claim_get_range (claim), entry);
  article->is_used = TRUE;

  return entry;
}

/* A claim that nobody has yet is a mark that somebody made elsewhere. */
static SlClaim *
make_claim (SlIntakeArticle   *article,
            const char        *uuid,
            const SlTextRange *range)
{
  const char *article_uuid = sl_article_get_uuid (article->article);
  g_autofree char *place = g_strdup_printf ("imported/%u-%u", range->start, range->end);
  g_autofree char *made = uuid == NULL ? sl_uuid_new_v5 (article_uuid, place) : NULL;

  return sl_claim_new (uuid != NULL ? uuid : made, article_uuid, range, SL_CLAIM_KIND_ASSERTION,
                       SL_ORIGIN_IMPORTED, 1);
}

/**
 * sl_intake_claim:
 * @self: an intake
 * @article: an article
 * @uuid: (nullable): the claim's UUID, where the file knows it
 * @range: where it stands
 *
 * Finds a claim by its UUID, then by its place; where there is none, a new one is marked.
 *
 * Returns: (transfer none) (nullable): the claim; %NULL if @uuid is that of a claim elsewhere
 */
SlIntakeClaim *
sl_intake_claim (SlIntake          *self,
                 SlIntakeArticle   *article,
                 const char        *uuid,
                 const SlTextRange *range)
{
  SlIntakeClaim *entry = uuid != NULL ? g_hash_table_lookup (article->claims, uuid)
                                      : g_hash_table_lookup (article->by_range, range);
  SlClaim *known = uuid != NULL ? g_hash_table_lookup (self->claims, uuid) : NULL;

  if (entry != NULL)
    return sl_text_range_equal (sl_claim_get_range (entry->claim), range) ? entry : NULL;
  if (known != NULL && !g_str_equal (sl_claim_get_article (known),
                                     sl_article_get_uuid (article->article)))
    return NULL;
  if (known == NULL)
    known = g_hash_table_lookup (article->known, range);
  if (known == NULL || !sl_text_range_equal (sl_claim_get_range (known), range))
    return add_claim (article, make_claim (article, uuid, range));
  entry = g_hash_table_lookup (article->claims, sl_claim_get_uuid (known));

  return entry != NULL ? entry : add_claim (article, g_object_ref (known));
}

/**
 * sl_intake_claim_uuid:
 * @claim: a claim
 *
 * Returns: its UUID
 */
const char *
sl_intake_claim_uuid (SlIntakeClaim *claim)
{
  return sl_claim_get_uuid (claim->claim);
}

static const char *
add_annotator (SlIntake   *self,
               const char *uuid,
               const char *name)
{
  SlAnnotator *known = g_hash_table_lookup (self->annotators, uuid);
  g_autofree char *shown = NULL;

  if (known != NULL)
    return sl_annotator_get_uuid (known);
  known = g_hash_table_lookup (self->people, uuid);
  if (known != NULL)
    g_object_ref (known);
  else
    {
      shown = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), SL_INTAKE_MAX_NAME / 4));
      known = sl_annotator_new (uuid, shown, NULL);
    }
  g_hash_table_insert (self->annotators, (gpointer) sl_annotator_get_uuid (known), known);

  return sl_annotator_get_uuid (known);
}

/**
 * sl_intake_annotator:
 * @self: an intake
 * @uuid: (nullable): the person's UUID, where the file knows it
 * @scope: where @id is known, such as the name of the format
 * @id: (nullable): who the person is there
 * @name: (nullable): what the person is called
 *
 * People are told apart by UUID. Who has none gets one that follows from @scope and @id, so that the
 * same person in the same program is the same here at every import, and never somebody else by
 * name alone.
 *
 * Returns: (transfer none): the person's UUID
 */
const char *
sl_intake_annotator (SlIntake   *self,
                     const char *uuid,
                     const char *scope,
                     const char *id,
                     const char *name)
{
  g_autofree char *key = NULL;
  const char *made;

  if (name == NULL || name[0] == '\0')
    name = id != NULL && id[0] != '\0' ? id : _("Somebody");
  if (uuid != NULL && sl_uuid_is_valid (uuid))
    return add_annotator (self, uuid, name);

  key = g_strconcat (scope, ":", id != NULL ? id : "", NULL);
  made = g_hash_table_lookup (self->strange, key);
  if (made == NULL)
    {
      char *fresh = sl_uuid_new_v5 (ANNOTATOR_NAMESPACE, key);

      g_hash_table_insert (self->strange, g_steal_pointer (&key), fresh);
      made = fresh;
    }

  return add_annotator (self, made, name);
}

/**
 * sl_intake_judge:
 * @self: an intake
 * @claim: a claim
 * @annotation: (transfer full): what somebody says of it; an empty one only marks the claim
 *
 * Takes a judgement. Of two by the same person the one that was changed last counts, and that is
 * told.
 */
void
sl_intake_judge (SlIntake      *self,
                 SlIntakeClaim *claim,
                 SlAnnotation  *annotation)
{
  g_autoptr (SlAnnotation) taken = annotation;

  if (sl_annotation_is_empty (annotation))
    return;
  for (guint i = 0; i < claim->annotations->len; i++)
    {
      SlAnnotation *other = g_ptr_array_index (claim->annotations, i);

      if (!g_str_equal (sl_annotation_get_annotator (other), sl_annotation_get_annotator (taken)))
        continue;
      sl_intake_count (self, _("Somebody judged the same claim more than once; the last judgement "
                               "was taken"));
      if (g_strcmp0 (sl_annotation_get_changed (other), sl_annotation_get_changed (taken)) <= 0)
        g_set_object ((SlAnnotation **) &g_ptr_array_index (claim->annotations, i), taken);
      return;
    }
  g_ptr_array_add (claim->annotations, g_steal_pointer (&taken));
}
