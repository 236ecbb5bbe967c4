/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-workspace-entries.h"

#include <string.h>

#include "store/sl-codec.h"

/**
 * sl_entry_fold_init:
 * @fold: to be prepared
 * @self: a workspace
 * @bundle: (nullable): what brings texts that the file does not have yet
 *
 * Prepares it; no entries are in it yet.
 */
void
sl_entry_fold_init (SlEntryFold *fold,
                    SlWorkspace *self,
                    SlBundle    *bundle)
{
  fold->self = self;
  fold->bundle = bundle;
  for (guint i = 0; i < SL_N_ENTITIES; i++)
    {
      fold->winners[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                (GDestroyNotify) sl_entry_free);
      fold->shown[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
    }
}

/**
 * sl_entry_fold_clear:
 * @fold: what sl_entry_fold_init() prepared
 *
 * Frees what it holds.
 */
void
sl_entry_fold_clear (SlEntryFold *fold)
{
  for (guint i = 0; i < SL_N_ENTITIES; i++)
    {
      g_clear_pointer (&fold->winners[i], g_hash_table_unref);
      g_clear_pointer (&fold->shown[i], g_hash_table_unref);
    }
}

/**
 * sl_entry_fold_add:
 * @fold: a fold
 * @entity: what the entry is of
 * @entry: a checked entry
 *
 * Lets the entry count, if its stamp is higher than that of the one for the same thing.
 */
void
sl_entry_fold_add (SlEntryFold   *fold,
                   SlEntity       entity,
                   const SlEntry *entry)
{
  const SlEntry *known = g_hash_table_lookup (fold->winners[entity], entry->key);
  SlEntry *copy;

  if (known != NULL && sl_entry_compare (known, entry) >= 0)
    return;
  copy = sl_entry_copy (entry);
  g_hash_table_replace (fold->winners[entity], copy->key, copy);
}

static gboolean
load_winner (const SlEntry  *entry,
             gpointer        user_data,
             GError        **error)
{
  SlEntity entity;

  if (sl_entity_from_string (entry->entity, &entity))
    sl_entry_fold_add (user_data, entity, entry);

  return TRUE;
}

/**
 * sl_entry_fold_load:
 * @fold: a fold
 * @without: a step whose entries shall not count, or 0
 * @with: a step whose entries shall count although it is undone, or 0
 * @error: return location for an error
 *
 * Adds what the file has.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_entry_fold_load (SlEntryFold  *fold,
                    gint64        without,
                    gint64        with,
                    GError      **error)
{
  return sl_store_foreach_winner (fold->self->store, without, with, load_winner, fold, error);
}

/* Whether the thing is there once the plan is done: as its entry says, or, where it has none, as it
 * is now. */
static gpointer
find_shown (SlEntryFold *fold,
            SlEntity     entity,
            const char  *key)
{
  if (key == NULL)
    return NULL;
  if (g_hash_table_contains (fold->winners[entity], key))
    return g_hash_table_lookup (fold->shown[entity], key);
  if (entity == SL_ENTITY_ARTICLE)
    return sl_workspace_lookup_article (fold->self, key);
  if (entity == SL_ENTITY_ANNOTATOR)
    return g_hash_table_lookup (fold->self->annotators_by_uuid, key);
  if (entity == SL_ENTITY_CODE)
    return g_hash_table_lookup (fold->self->codes_by_uuid, key);
  if (entity == SL_ENTITY_CLAIM)
    {
      SlClaim *claim = sl_workspace_lookup_claim (fold->self, key);

      return claim != NULL && find_shown (fold, SL_ENTITY_ARTICLE,
                                          sl_claim_get_article (claim)) != NULL ? claim : NULL;
    }

  return NULL;
}

static SlText *
find_text (SlEntryFold *fold,
           const char  *sha256)
{
  SlText *text = fold->bundle != NULL ? sl_bundle_lookup_text (fold->bundle, sha256) : NULL;
  gboolean has = FALSE;

  if (text != NULL)
    return sl_text_ref (text);
  if (sha256 == NULL || !sl_store_has_text (fold->self->store, sha256, &has, NULL) || !has)
    return NULL;

  return sl_store_read_text (fold->self->store, sha256, NULL);
}

static GObject *
decode_article (SlEntryFold    *fold,
                const SlRecord *record)
{
  SlArticle *known = sl_workspace_lookup_article (fold->self,
                                                  sl_record_get (record, SL_ARTICLE_UUID));
  const char *sha256 = sl_record_get (record, SL_ARTICLE_SHA256);
  g_autoptr (SlText) text = NULL;

  if (known != NULL &&
      g_strcmp0 (sl_text_get_sha256 (sl_article_get_text (known)), sha256) == 0)
    text = sl_text_ref (sl_article_get_text (known));
  else
    text = find_text (fold, sha256);

  return text != NULL ? (GObject *) sl_codec_to_article (record, text, NULL) : NULL;
}

static GObject *
decode_claim (SlEntryFold    *fold,
              const SlRecord *record)
{
  SlArticle *article = find_shown (fold, SL_ENTITY_ARTICLE,
                                   sl_record_get (record, SL_CLAIM_ARTICLE));

  if (article == NULL)
    return NULL;

  return (GObject *) sl_codec_to_claim (record, sl_article_get_text (article), NULL);
}

static GObject *
decode_adjudication (SlEntryFold    *fold,
                     const SlRecord *record)
{
  const char *taken_from = sl_record_get (record, SL_ADJUDICATION_TAKEN_FROM);

  if (find_shown (fold, SL_ENTITY_CLAIM, sl_record_get (record, SL_ADJUDICATION_CLAIM)) == NULL ||
      find_shown (fold, SL_ENTITY_ANNOTATOR,
                  sl_record_get (record, SL_ADJUDICATION_ADJUDICATOR)) == NULL ||
      (taken_from != NULL && find_shown (fold, SL_ENTITY_ANNOTATOR, taken_from) == NULL))
    return NULL;

  return (GObject *) sl_codec_to_adjudication (record, NULL);
}

static GObject *
decode_coding (SlEntryFold    *fold,
               const SlRecord *record)
{
  SlArticle *article = find_shown (fold, SL_ENTITY_ARTICLE,
                                   sl_record_get (record, SL_CODING_ARTICLE));

  if (article == NULL ||
      find_shown (fold, SL_ENTITY_CODE, sl_record_get (record, SL_CODING_CODE)) == NULL ||
      find_shown (fold, SL_ENTITY_ANNOTATOR, sl_record_get (record, SL_CODING_ANNOTATOR)) == NULL)
    return NULL;

  return (GObject *) sl_codec_to_coding (record, sl_article_get_text (article), NULL);
}

/* Nobody vouches for it that the claim does not stand in that very article. */
static GObject *
decode_omission (SlEntryFold    *fold,
                 const SlRecord *record)
{
  const char *article = sl_record_get (record, SL_OMISSION_ARTICLE);
  SlClaim *claim = find_shown (fold, SL_ENTITY_CLAIM, sl_record_get (record, SL_OMISSION_CLAIM));

  if (claim == NULL || g_strcmp0 (sl_claim_get_article (claim), article) == 0 ||
      find_shown (fold, SL_ENTITY_ARTICLE, article) == NULL ||
      find_shown (fold, SL_ENTITY_ANNOTATOR, sl_record_get (record, SL_OMISSION_ANNOTATOR)) == NULL)
    return NULL;

  return (GObject *) sl_codec_to_omission (record, NULL);
}

/* The object that an entry describes, or NULL where it is gone or refers to what is not there. */
static GObject *
decode (SlEntryFold    *fold,
        const SlRecord *record)
{
  switch (record->entity)
    {
    case SL_ENTITY_META:
      return g_object_new (G_TYPE_OBJECT, NULL);
    case SL_ENTITY_ANNOTATOR:
      return (GObject *) sl_codec_to_annotator (record, NULL);
    case SL_ENTITY_ARTICLE:
      return decode_article (fold, record);
    case SL_ENTITY_CLAIM:
      return decode_claim (fold, record);
    case SL_ENTITY_ANNOTATION:
      if (find_shown (fold, SL_ENTITY_CLAIM,
                      sl_record_get (record, SL_ANNOTATION_CLAIM)) == NULL ||
          find_shown (fold, SL_ENTITY_ANNOTATOR,
                      sl_record_get (record, SL_ANNOTATION_ANNOTATOR)) == NULL)
        return NULL;
      return (GObject *) sl_codec_to_annotation (record, NULL);
    case SL_ENTITY_MATCH:
      if (find_shown (fold, SL_ENTITY_CLAIM, sl_record_get (record, SL_MATCH_A)) == NULL ||
          find_shown (fold, SL_ENTITY_CLAIM, sl_record_get (record, SL_MATCH_B)) == NULL)
        return NULL;
      return (GObject *) sl_codec_to_match (record, NULL);
    case SL_ENTITY_ADJUDICATION:
      return decode_adjudication (fold, record);
    case SL_ENTITY_CODE:
      return (GObject *) sl_codec_to_code (record, NULL);
    case SL_ENTITY_CODING:
      return decode_coding (fold, record);
    case SL_ENTITY_OMISSION:
      return decode_omission (fold, record);
    case SL_N_ENTITIES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The row as we would write it, whatever the colleague's program made of it. */
static SlRecord *
encode (const SlRecord *record,
        GObject        *object)
{
  switch (record->entity)
    {
    case SL_ENTITY_META:
      return sl_record_copy (record);
    case SL_ENTITY_ANNOTATOR:
      return sl_codec_from_annotator (SL_ANNOTATOR (object));
    case SL_ENTITY_ARTICLE:
      return sl_codec_from_article (SL_ARTICLE (object),
                                    CLAMP (sl_record_get_int (record, SL_ARTICLE_POSITION), 0,
                                           G_MAXINT));
    case SL_ENTITY_CLAIM:
      return sl_codec_from_claim (SL_CLAIM (object));
    case SL_ENTITY_ANNOTATION:
      return sl_codec_from_annotation (SL_ANNOTATION (object));
    case SL_ENTITY_MATCH:
      return sl_codec_from_match (SL_MATCH (object));
    case SL_ENTITY_ADJUDICATION:
      return sl_codec_from_adjudication (SL_ADJUDICATION (object));
    case SL_ENTITY_CODE:
      return sl_codec_from_code (SL_CODE (object));
    case SL_ENTITY_CODING:
      return sl_codec_from_coding (SL_CODING (object));
    case SL_ENTITY_OMISSION:
      return sl_codec_from_omission (SL_OMISSION (object));
    case SL_N_ENTITIES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static SlRecord *
get_annotation (SlWorkspace *self,
                const char  *key)
{
  const char *space = strchr (key, ' ');
  g_autofree char *claim = space != NULL ? g_strndup (key, space - key) : NULL;
  SlAnnotation *annotation = NULL;

  if (claim != NULL)
    annotation = sl_workspace_lookup_annotation (self, claim, space + 1);

  return annotation != NULL ? sl_codec_from_annotation (annotation) : NULL;
}

/* The row as it is now. */
static SlRecord *
get_current (SlWorkspace *self,
             SlEntity     entity,
             const char  *key)
{
  gpointer object = NULL;

  switch (entity)
    {
    case SL_ENTITY_META:
      return sl_codec_from_meta ("title", self->title);
    case SL_ENTITY_ANNOTATOR:
      object = g_hash_table_lookup (self->annotators_by_uuid, key);
      return object != NULL ? sl_codec_from_annotator (object) : NULL;
    case SL_ENTITY_ARTICLE:
      object = sl_workspace_lookup_article (self, key);
      if (object == NULL)
        return NULL;
      return sl_codec_from_article (object, GPOINTER_TO_UINT (g_hash_table_lookup (self->positions,
                                                                                   key)));
    case SL_ENTITY_CLAIM:
      object = sl_workspace_lookup_claim (self, key);
      return object != NULL ? sl_codec_from_claim (object) : NULL;
    case SL_ENTITY_ANNOTATION:
      return get_annotation (self, key);
    case SL_ENTITY_MATCH:
      object = sl_workspace_lookup_match (self, key);
      return object != NULL ? sl_codec_from_match (object) : NULL;
    case SL_ENTITY_ADJUDICATION:
      object = g_hash_table_lookup (self->adjudications, key);
      return object != NULL ? sl_codec_from_adjudication (object) : NULL;
    case SL_ENTITY_CODE:
      object = g_hash_table_lookup (self->codes_by_uuid, key);
      return object != NULL ? sl_codec_from_code (object) : NULL;
    case SL_ENTITY_CODING:
      object = g_hash_table_lookup (self->codings_by_uuid, key);
      return object != NULL ? sl_codec_from_coding (object) : NULL;
    case SL_ENTITY_OMISSION:
      object = g_hash_table_lookup (self->omissions_by_key, key);
      return object != NULL ? sl_codec_from_omission (object) : NULL;
    case SL_N_ENTITIES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What is to be written, and what is to go before that. */
typedef struct
{
  SlEntryFold *fold;
  SlEdit *edit;
  SlMergeReport *report;
  GPtrArray *puts;        /* SlChange, in an order in which they can be written */
  GPtrArray *articles;    /* rows that go */
  GPtrArray *claims;
  GPtrArray *others;
  GHashTable *gone;       /* UUIDs of claims that go */
} Plan;

static void
plan_text (Plan           *plan,
           const SlRecord *record)
{
  const char *sha256 = sl_record_get (record, SL_ARTICLE_SHA256);
  SlText *text = plan->fold->bundle != NULL ? sl_bundle_lookup_text (plan->fold->bundle, sha256)
                                            : NULL;

  if (text != NULL)
    g_ptr_array_add (plan->edit->texts, sl_text_ref (text));
}

static void
plan_put (Plan     *plan,
          SlRecord *before,
          SlRecord *after)
{
  if (sl_record_equal (before, after))
    {
      sl_record_free (before);
      sl_record_free (after);
      return;
    }
  if (after->entity == SL_ENTITY_ARTICLE)
    {
      plan_text (plan, after);
      plan->report->unknown_articles += before == NULL;
    }
  if (after->entity != SL_ENTITY_META && after->entity != SL_ENTITY_ANNOTATOR)
    {
      plan->report->added += before == NULL;
      plan->report->changed += before != NULL;
    }
  g_ptr_array_add (plan->puts, sl_change_new (before, after));
}

static void
plan_claim_gone (Plan     *plan,
                 SlRecord *before)
{
  if (g_hash_table_add (plan->gone, g_strdup (sl_record_get (before, SL_CLAIM_UUID))))
    g_ptr_array_add (plan->claims, before);
  else
    sl_record_free (before);
}

/* What was not found in an article that goes, and has no entry by which it goes. */
static void
plan_omissions_gone (Plan       *plan,
                     const char *article_uuid)
{
  SlEntryFold *fold = plan->fold;
  GHashTableIter iter;
  gpointer key;
  gpointer omission;

  g_hash_table_iter_init (&iter, fold->self->omissions_by_key);
  while (g_hash_table_iter_next (&iter, &key, &omission))
    {
      if (g_str_equal (sl_omission_get_article (omission), article_uuid) &&
          !g_hash_table_contains (fold->winners[SL_ENTITY_OMISSION], key))
        g_ptr_array_add (plan->others, sl_codec_from_omission (omission));
    }
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  return sl_claim_compare (*(SlClaim *const *) a, *(SlClaim *const *) b);
}

/* As they stand in the article. From the table, which a worker thread may read, too. */
static GPtrArray *
list_claims (SlWorkspace *self,
             const char  *article)
{
  GPtrArray *claims = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer claim;

  g_hash_table_iter_init (&iter, self->claims_by_uuid);
  while (g_hash_table_iter_next (&iter, NULL, &claim))
    {
      if (g_strcmp0 (sl_claim_get_article (claim), article) == 0)
        g_ptr_array_add (claims, claim);
    }
  g_ptr_array_sort (claims, compare_claims);

  return claims;
}

/* An article takes all its claims along, those too that no entry speaks of. */
static void
plan_article_gone (Plan     *plan,
                   SlRecord *before)
{
  g_autoptr (GPtrArray) claims = list_claims (plan->fold->self,
                                              sl_record_get (before, SL_ARTICLE_UUID));
  GPtrArray *codings = g_hash_table_lookup (plan->fold->self->codings,
                                            sl_record_get (before, SL_ARTICLE_UUID));

  for (guint i = 0; i < claims->len; i++)
    plan_claim_gone (plan, sl_codec_from_claim (g_ptr_array_index (claims, i)));
  for (guint i = 0; codings != NULL && i < codings->len; i++)
    {
      SlCoding *coding = g_ptr_array_index (codings, i);

      /* Those that have an entry go by that. */
      if (!g_hash_table_contains (plan->fold->winners[SL_ENTITY_CODING],
                                  sl_coding_get_uuid (coding)))
        g_ptr_array_add (plan->others, sl_codec_from_coding (coding));
    }
  plan_omissions_gone (plan, sl_record_get (before, SL_ARTICLE_UUID));
  g_ptr_array_add (plan->articles, before);
}

static void
plan_gone (Plan     *plan,
           SlRecord *before)
{
  plan->report->changed++;
  if (before->entity == SL_ENTITY_ARTICLE)
    plan_article_gone (plan, before);
  else if (before->entity == SL_ENTITY_CLAIM)
    plan_claim_gone (plan, before);
  else
    g_ptr_array_add (plan->others, before);
}

/* What the user is called is for the user to say, here. */
static gboolean
is_own_name (SlEntryFold *fold,
             SlEntity     entity,
             const char  *key)
{
  return entity == SL_ENTITY_ANNOTATOR && fold->self->annotator != NULL &&
         g_str_equal (sl_annotator_get_uuid (fold->self->annotator), key) &&
         g_hash_table_contains (fold->self->annotators_by_uuid, key);
}

static void
plan_winner (Plan          *plan,
             SlEntity       entity,
             const SlEntry *entry)
{
  SlEntryFold *fold = plan->fold;
  g_autoptr (SlRecord) record = NULL;
  SlRecord *before;
  GObject *object = NULL;

  if (entry->value != NULL)
    record = sl_record_from_json (entity, entry->value, NULL);
  if (record != NULL)
    object = decode (fold, record);
  if (object != NULL)
    g_hash_table_insert (fold->shown[entity], entry->key, object);
  if (is_own_name (fold, entity, entry->key))
    {
      g_hash_table_insert (fold->shown[entity], entry->key,
                           g_object_ref (g_hash_table_lookup (fold->self->annotators_by_uuid,
                                                              entry->key)));
      return;
    }

  before = get_current (fold->self, entity, entry->key);
  if (object != NULL)
    plan_put (plan, before, encode (record, object));
  else if (before != NULL)
    plan_gone (plan, before);
}

/* Rows go before those that they refer to. */
static void
finish_plan (Plan *plan)
{
  SlEdit *edit = plan->edit;
  GHashTableIter iter;
  gpointer claim;

  g_hash_table_iter_init (&iter, plan->gone);
  while (g_hash_table_iter_next (&iter, &claim, NULL))
    sl_workspace_add_dependants (plan->fold->self, claim, FALSE, edit);
  for (guint i = plan->others->len; i > 0; i--)
    {
      SlRecord *before = g_ptr_array_index (plan->others, i - 1);
      gboolean taken = FALSE;

      if (before->entity == SL_ENTITY_MATCH)
        taken = !g_hash_table_add (edit->removed_matches,
                                   g_strdup (sl_record_get (before, SL_MATCH_UUID)));
      else if (before->entity == SL_ENTITY_ANNOTATION)
        taken = g_hash_table_contains (plan->gone, sl_record_get (before, SL_ANNOTATION_CLAIM));
      else if (before->entity == SL_ENTITY_ADJUDICATION)
        taken = g_hash_table_contains (plan->gone, sl_record_get (before, SL_ADJUDICATION_CLAIM));
      else if (before->entity == SL_ENTITY_OMISSION)
        taken = g_hash_table_contains (plan->gone, sl_record_get (before, SL_OMISSION_CLAIM));
      if (taken)
        sl_record_free (before);
      else
        sl_edit_add (edit, before, NULL);
    }
  for (guint i = 0; i < plan->claims->len; i++)
    sl_edit_add (edit, g_ptr_array_index (plan->claims, i), NULL);
  for (guint i = 0; i < plan->articles->len; i++)
    sl_edit_add (edit, g_ptr_array_index (plan->articles, i), NULL);
  for (guint i = 0; i < plan->puts->len; i++)
    g_ptr_array_add (edit->changes, g_ptr_array_index (plan->puts, i));
}

/**
 * sl_entry_fold_plan:
 * @fold: a fold with all entries
 * @edit: gets the changes from what the comparison is to what it follows to be
 * @report: gets their number
 *
 * Compares the comparison as it is with the one that follows from the entries. What no entry speaks
 * of stays, such as what the matcher found, unless what it refers to goes.
 */
void
sl_entry_fold_plan (SlEntryFold   *fold,
                    SlEdit        *edit,
                    SlMergeReport *report)
{
  Plan plan = { fold, edit, report };

  plan.puts = g_ptr_array_new ();
  plan.articles = g_ptr_array_new ();
  plan.claims = g_ptr_array_new ();
  plan.others = g_ptr_array_new ();
  plan.gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (SlEntity entity = 0; entity < SL_N_ENTITIES; entity++)
    {
      GHashTableIter iter;
      gpointer entry;

      g_hash_table_iter_init (&iter, fold->winners[entity]);
      while (g_hash_table_iter_next (&iter, NULL, &entry))
        plan_winner (&plan, entity, entry);
    }
  finish_plan (&plan);
  g_ptr_array_unref (plan.puts);
  g_ptr_array_unref (plan.articles);
  g_ptr_array_unref (plan.claims);
  g_ptr_array_unref (plan.others);
  g_hash_table_unref (plan.gone);
}
