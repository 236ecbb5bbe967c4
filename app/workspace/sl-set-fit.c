/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-set-fit.h"

#include <glib/gi18n-lib.h>

#include "model/sl-uuid.h"
#include "sl-fold.h"

/* Two texts with nearly all in common are the same article; with half of it in common they are if
 * they also have the same address. Articles of one agency report share much, too, and yet are two. */
#define SAME_ARTICLE 0.9
#define SAME_ADDRESS 0.5

/* An article of the set, and the one here that it is. */
typedef struct
{
  SlArticle *article;
  SlArticle *home;   /* NULL where it is unknown */
  gboolean same_text;
} Placed;

/* What becomes of a claim of the set. */
typedef struct
{
  SlClaim *claim;    /* as it is to be merged */
  gboolean asks;     /* whether only with consent */
} Fitted;

struct _SlSetFit
{
  SlSetSource *source;
  SlSet *base;
  GHashTable *folds;    /* SlArticle -> SlFold */
  GArray *placed;
  GHashTable *fitted;   /* claim UUID in the set -> Fitted; not there where its words are lost */
  GHashTable *by_place; /* "article start end" -> SlClaim of the base */
  GPtrArray *messages;
  GPtrArray *strays;
};

static void
stray_free (gpointer data)
{
  SlStray *stray = data;

  g_free (stray->claim);
  g_free (stray->article);
  g_free (stray->words);
  g_free (stray);
}

static void
fitted_free (gpointer data)
{
  Fitted *fitted = data;

  g_object_unref (fitted->claim);
  g_free (fitted);
}

static void
placed_clear (gpointer data)
{
  Placed *placed = data;

  g_object_unref (placed->article);
}

static char *
dup_place (const char        *article,
           const SlTextRange *range)
{
  return g_strdup_printf ("%s %u %u", article, range->start, range->end);
}

static SlFold *
ensure_fold (SlSetFit  *self,
             SlArticle *article)
{
  SlFold *fold = g_hash_table_lookup (self->folds, article);

  if (fold == NULL)
    {
      fold = sl_fold_new (sl_article_get_text (article));
      g_hash_table_insert (self->folds, g_object_ref (article), fold);
    }

  return fold;
}

static gboolean
have_same_text (SlArticle *a,
                SlArticle *b)
{
  return g_str_equal (sl_text_get_sha256 (sl_article_get_text (a)),
                      sl_text_get_sha256 (sl_article_get_text (b)));
}

/* What an article here is searched for by, and the best found so far. */
typedef struct
{
  SlSetFit *fit;
  SlArticle *article;
  SlArticle *best;
  double likeness;
} Search;

static gboolean
check_hash (gpointer   object,
            gpointer   user_data,
            GError   **error)
{
  Search *search = user_data;

  if (search->best == NULL && have_same_text (object, search->article))
    search->best = object;

  return TRUE;
}

static gboolean
check_words (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  Search *search = user_data;
  SlFold *here = ensure_fold (search->fit, object);
  SlFold *there = ensure_fold (search->fit, search->article);
  const char *url = sl_article_get_detail (search->article, SL_DETAIL_URL);
  gboolean same_url = url != NULL &&
                      g_strcmp0 (url, sl_article_get_detail (object, SL_DETAIL_URL)) == 0;
  double likeness = sl_fold_equal (here, there) ? 1 : sl_fold_likeness (here, there);

  if (likeness > search->likeness && likeness >= (same_url ? SAME_ADDRESS : SAME_ARTICLE))
    {
      search->best = object;
      search->likeness = likeness;
    }

  return TRUE;
}

static void
tell_placed (SlSetFit *self,
             Placed   *placed)
{
  g_autofree char *label = sl_article_dup_label (placed->article);
  g_autofree char *home = sl_article_dup_label (placed->home);

  g_ptr_array_add (self->messages,
                   g_strdup_printf (_("“%s” reads differently there; it was taken for “%s” here."),
                                    label, home));
}

/* By UUID, else by hash, else by words. */
static gboolean
place_article (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  SlSetFit *self = user_data;
  Placed placed = { g_object_ref (object) };
  Search search = { self, object, NULL, 0 };

  search.best = sl_set_lookup_article (self->base, sl_article_get_uuid (object));
  if (search.best == NULL)
    sl_set_source_foreach_article (SL_SET_SOURCE (self->base), check_hash, &search, NULL);
  if (search.best == NULL)
    sl_set_source_foreach_article (SL_SET_SOURCE (self->base), check_words, &search, NULL);
  placed.home = search.best;
  placed.same_text = placed.home != NULL && have_same_text (placed.home, object);
  if (placed.home != NULL && !placed.same_text)
    tell_placed (self, &placed);
  g_array_append_val (self->placed, placed);

  return TRUE;
}

typedef void (*AddRange) (SlClaim           *claim,
                          const SlTextRange *range);

static void
shift_ranges (SlClaim           *to,
              const SlTextRange *ranges,
              guint              n,
              AddRange           add,
              gint64             by)
{
  for (guint i = 0; i < n; i++)
    {
      SlTextRange range = { (guint) (ranges[i].start + by), (guint) (ranges[i].end + by) };

      add (to, &range);
    }
}

/* What stands within the claim moves with it; the speaker may stand outside, where the words
 * differ, so only the name is kept. */
static void
copy_inner (SlClaim *from,
            SlClaim *to,
            gboolean same_text,
            gint64   by)
{
  const SlTextRange *ranges;
  guint n;

  ranges = sl_claim_get_quoted (from, &n);
  shift_ranges (to, ranges, n, sl_claim_add_quoted, by);
  ranges = sl_claim_get_content (from, &n);
  shift_ranges (to, ranges, n, sl_claim_add_content, by);
  for (guint i = 0; i < sl_claim_get_n_figures (from); i++)
    {
      SlFigure *figure = sl_figure_copy (sl_claim_get_figure (from, i));

      figure->range.start += by;
      figure->range.end += by;
      sl_claim_take_figure (to, figure);
    }
  if (same_text)
    {
      sl_claim_set_source (to, sl_claim_get_source (from));
      sl_claim_set_cue (to, sl_claim_get_cue (from));
    }
}

static SlClaim *
copy_to (SlClaim           *claim,
         const char        *uuid,
         Placed            *placed,
         const SlTextRange *range)
{
  const SlTextRange *old = sl_claim_get_range (claim);
  SlClaim *copy = sl_claim_new (uuid, sl_article_get_uuid (placed->home), range,
                                sl_claim_get_kind (claim), sl_claim_get_origin (claim),
                                sl_claim_get_score (claim));

  sl_claim_set_speaker (copy, sl_claim_get_speaker (claim));
  sl_claim_set_creator (copy, sl_claim_get_creator (claim));
  sl_claim_set_created (copy, sl_claim_get_created (claim));
  if (range->end - range->start == old->end - old->start)
    copy_inner (claim, copy, placed->same_text, (gint64) range->start - old->start);

  return copy;
}

/* The claim as it is here: the one with its UUID, else the one that marks the same words, else a
 * new one. */
static SlClaim *
make_claim (SlSetFit          *self,
            Placed            *placed,
            SlClaim           *claim,
            const SlTextRange *range)
{
  const char *article = sl_article_get_uuid (placed->home);
  SlClaim *known = sl_set_lookup_claim (self->base, sl_claim_get_uuid (claim));
  g_autofree char *place = dup_place (article, range);
  SlClaim *same = g_hash_table_lookup (self->by_place, place);
  g_autofree char *uuid = NULL;

  if (same != NULL && (known == NULL || !g_str_equal (sl_claim_get_article (known), article)))
    return g_object_ref (same);
  if (known != NULL && !g_str_equal (sl_claim_get_article (known), article))
    uuid = sl_uuid_new_v5 (article, sl_claim_get_uuid (claim));
  if (uuid == NULL && placed->same_text && g_str_equal (sl_claim_get_article (claim), article))
    return g_object_ref (claim);

  return copy_to (claim, uuid != NULL ? uuid : sl_claim_get_uuid (claim), placed, range);
}

static void
add_stray (SlSetFit          *self,
           Placed            *placed,
           SlClaim           *claim,
           const SlTextRange *range)
{
  SlStray *stray = g_new0 (SlStray, 1);

  stray->claim = g_strdup (sl_claim_get_uuid (claim));
  stray->article = sl_article_dup_label (placed->article);
  stray->words = sl_article_dup_words (placed->article, sl_claim_get_range (claim));
  stray->found = range != NULL;
  if (range != NULL)
    stray->range = *range;
  g_ptr_array_add (self->strays, stray);
}

/* A new article cannot have a claim that stands in another one here. */
static gboolean
is_taken (SlSetFit *self,
          Placed   *placed,
          SlClaim  *claim)
{
  g_autofree char *words = NULL;

  if (placed->home != NULL || sl_set_lookup_claim (self->base, sl_claim_get_uuid (claim)) == NULL)
    return FALSE;
  words = sl_article_dup_words (placed->article, sl_claim_get_range (claim));
  g_ptr_array_add (self->messages,
                   g_strdup_printf (_("The claim “%s” has the UUID of another one here and was "
                                      "left out."), words));

  return TRUE;
}

static void
fit_claim (SlSetFit *self,
           Placed   *placed,
           SlClaim  *claim)
{
  SlTextRange range = *sl_claim_get_range (claim);
  SlAnchor anchor = SL_ANCHOR_SAME;
  Fitted *fitted;

  if (is_taken (self, placed, claim))
    return;
  if (placed->home != NULL && !placed->same_text)
    anchor = sl_fold_find (ensure_fold (self, placed->article), sl_claim_get_range (claim),
                           ensure_fold (self, placed->home), &range);
  if (anchor != SL_ANCHOR_SAME)
    add_stray (self, placed, claim, anchor == SL_ANCHOR_MOVED ? &range : NULL);
  if (anchor == SL_ANCHOR_LOST)
    return;

  fitted = g_new0 (Fitted, 1);
  fitted->asks = anchor == SL_ANCHOR_MOVED;
  fitted->claim = placed->home != NULL ? make_claim (self, placed, claim, &range)
                                       : g_object_ref (claim);
  g_hash_table_insert (self->fitted, g_strdup (sl_claim_get_uuid (claim)), fitted);
}

static gboolean
note_places (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  SlSetFit *self = user_data;
  GPtrArray *claims = sl_article_get_claims (object);

  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);

      g_hash_table_insert (self->by_place,
                           dup_place (sl_article_get_uuid (object), sl_claim_get_range (claim)),
                           g_object_ref (claim));
    }

  return TRUE;
}

static gboolean
fit_claims (SlSetFit      *self,
            GCancellable  *cancellable,
            GError       **error)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      Placed *placed = &g_array_index (self->placed, Placed, i);
      GPtrArray *claims = sl_article_get_claims (placed->article);

      for (guint k = 0; k < claims->len; k++)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          fit_claim (self, placed, g_ptr_array_index (claims, k));
        }
    }

  return TRUE;
}

static void
compare_codebooks (SlSetFit *self)
{
  g_autofree char *here = sl_set_source_dup_codebook_version (SL_SET_SOURCE (self->base));
  g_autofree char *there = sl_set_source_dup_codebook_version (self->source);

  if (here != NULL && there != NULL && !g_str_equal (here, there))
    g_ptr_array_add (self->messages,
                     g_strdup (_("The codebook there is another version than the one here. Codes "
                                 "that are missing here are added; the others stay as they are.")));
}

/**
 * sl_set_fit_new:
 * @base: the comparison as it is, which no other thread changes
 * @set: a colleague's set
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Finds the articles of @set among those of @base, and the places of its claims. May run in a
 * thread.
 *
 * Returns: (transfer full): how it fits, or %NULL with @error set
 */
SlSetFit *
sl_set_fit_new (SlSetSource   *base,
                SlSetSource   *set,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (SlSetFit) self = g_new0 (SlSetFit, 1);

  self->source = g_object_ref (set);
  self->base = sl_set_new_from_source (base);
  self->folds = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) sl_fold_free);
  self->placed = g_array_new (FALSE, TRUE, sizeof (Placed));
  g_array_set_clear_func (self->placed, placed_clear);
  self->fitted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, fitted_free);
  self->by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->messages = g_ptr_array_new_with_free_func (g_free);
  self->strays = g_ptr_array_new_with_free_func (stray_free);

  if (!sl_set_source_foreach_article (SL_SET_SOURCE (self->base), note_places, self, error) ||
      !sl_set_source_foreach_article (set, place_article, self, error) ||
      !fit_claims (self, cancellable, error))
    return NULL;
  compare_codebooks (self);

  return g_steal_pointer (&self);
}

/**
 * sl_set_fit_free:
 * @self: (transfer full): a fit
 *
 * Frees it.
 */
void
sl_set_fit_free (SlSetFit *self)
{
  g_object_unref (self->source);
  g_object_unref (self->base);
  g_hash_table_unref (self->folds);
  g_array_unref (self->placed);
  g_hash_table_unref (self->fitted);
  g_hash_table_unref (self->by_place);
  g_ptr_array_unref (self->messages);
  g_ptr_array_unref (self->strays);
  g_free (self);
}

/**
 * sl_set_fit_get_messages:
 * @self: a fit
 *
 * Returns: (transfer none) (element-type utf8): a sentence for each article whose text is another
 *   here
 */
GPtrArray *
sl_set_fit_get_messages (SlSetFit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->messages;
}

/**
 * sl_set_fit_get_strays:
 * @self: a fit
 *
 * Returns: (transfer none) (element-type SlStray): the marks that do not stand where they stood
 */
GPtrArray *
sl_set_fit_get_strays (SlSetFit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->strays;
}

/* Building the set that is merged. */
typedef struct
{
  SlSetFit *fit;
  GHashTable *moved;
  SlSet *set;
  GHashTable *seen; /* UUIDs of claims that are in the set */
} Make;

/* A set may be made several times, for previews; takes MESSAGE. */
static void
tell_once (SlSetFit *self,
           char     *message)
{
  if (g_ptr_array_find_with_equal_func (self->messages, message, g_str_equal, NULL))
    g_free (message);
  else
    g_ptr_array_add (self->messages, message);
}

/* The claim to which one of the colleague's set leads, or NULL where it was not taken. */
static SlClaim *
look_up (Make       *make,
         const char *uuid)
{
  Fitted *fitted = g_hash_table_lookup (make->fit->fitted, uuid);

  if (fitted == NULL || (fitted->asks && (make->moved == NULL ||
                                          !g_hash_table_contains (make->moved, uuid))))
    return NULL;

  return fitted->claim;
}

static SlArticle *
begin_article (Make   *make,
               Placed *placed,
               GList **pending)
{
  SlArticle *from = placed->home != NULL ? placed->home : placed->article;
  SlArticle *article;

  for (GList *l = *pending; l != NULL; l = l->next)
    {
      if (g_str_equal (sl_article_get_uuid (l->data), sl_article_get_uuid (from)))
        return l->data;
    }
  article = sl_article_copy (from);
  g_ptr_array_set_size (sl_article_get_claims (article), 0);
  *pending = g_list_append (*pending, article);

  return article;
}

/* Two articles of the set may be one here, so all are filled before any is added. */
static void
make_articles (Make *make)
{
  GList *pending = NULL;

  for (guint i = 0; i < make->fit->placed->len; i++)
    {
      Placed *placed = &g_array_index (make->fit->placed, Placed, i);
      SlArticle *article = begin_article (make, placed, &pending);
      GPtrArray *claims = sl_article_get_claims (placed->article);

      for (guint k = 0; k < claims->len; k++)
        {
          SlClaim *claim = look_up (make, sl_claim_get_uuid (g_ptr_array_index (claims, k)));

          if (claim != NULL && g_hash_table_add (make->seen, (gpointer) sl_claim_get_uuid (claim)))
            sl_article_take_claim (article, g_object_ref (claim));
        }
    }
  for (GList *l = pending; l != NULL; l = l->next)
    {
      sl_article_sort_claims (l->data);
      sl_set_add_article (make->set, l->data);
    }
  g_list_free_full (pending, g_object_unref);
}

static gboolean
make_annotator (gpointer   object,
                gpointer   user_data,
                GError   **error)
{
  sl_set_add_annotator (((Make *) user_data)->set, object);

  return TRUE;
}

static SlAnnotation *
copy_for (SlAnnotation *annotation,
          const char   *claim)
{
  SlAnnotation *copy = sl_annotation_new (claim, sl_annotation_get_annotator (annotation),
                                          sl_annotation_get_verdict (annotation),
                                          sl_annotation_get_note (annotation),
                                          sl_annotation_get_changed (annotation));

  for (guint i = 0; i < sl_annotation_get_n_evidence (annotation); i++)
    sl_annotation_take_evidence (copy,
                                 sl_evidence_copy (sl_annotation_get_evidence (annotation, i)));

  return copy;
}

static gboolean
make_row (const SlSetRow  *row,
          gpointer         user_data,
          GError         **error)
{
  Make *make = user_data;
  SlClaim *claim = look_up (make, sl_annotation_get_claim (row->annotation));
  g_autoptr (SlAnnotation) annotation = NULL;

  if (claim == NULL)
    return TRUE;
  annotation = copy_for (row->annotation, sl_claim_get_uuid (claim));
  if (!sl_set_add_annotation (make->set, annotation))
    {
      g_autofree char *words = sl_article_dup_words (row->article, sl_claim_get_range (row->claim));

      tell_once (make->fit,
                 g_strdup_printf (_("%s judged “%s” twice; the first verdict was taken."),
                                  sl_annotator_get_name (row->annotator), words));
    }

  return TRUE;
}

/* The differences of a match stand in the texts as they were there, so they go where a text is
 * another here; comparing again finds them. */
static gboolean
make_match (gpointer   object,
            gpointer   user_data,
            GError   **error)
{
  Make *make = user_data;
  SlMatch *match = object;
  SlClaim *a = look_up (make, sl_match_get_a (match));
  SlClaim *b = look_up (make, sl_match_get_b (match));
  g_autoptr (SlMatch) moved = NULL;

  if (a == NULL || b == NULL || a == b)
    return TRUE;
  if (g_str_equal (sl_claim_get_uuid (a), sl_match_get_a (match)) &&
      g_str_equal (sl_claim_get_uuid (b), sl_match_get_b (match)))
    moved = g_object_ref (match);
  else
    moved = sl_match_new (sl_claim_get_uuid (a), sl_claim_get_uuid (b),
                          sl_match_get_relation (match), sl_match_get_score (match),
                          sl_match_get_state (match), sl_match_get_origin (match));
  sl_set_add_match (make->set, moved);

  return TRUE;
}

/* The decision stays that of the claim, with the votes from which it was made. */
static gboolean
make_adjudication (gpointer   object,
                   gpointer   user_data,
                   GError   **error)
{
  Make *make = user_data;
  SlAdjudication *from = object;
  SlClaim *claim = look_up (make, sl_adjudication_get_claim (from));
  g_autoptr (SlAdjudication) to = NULL;

  if (claim == NULL)
    return TRUE;
  to = sl_adjudication_new (sl_claim_get_uuid (claim), sl_adjudication_get_ruling (from),
                            sl_adjudication_get_verdict (from),
                            sl_adjudication_get_adjudicator (from),
                            sl_adjudication_get_decided (from));
  sl_adjudication_set_taken_from (to, sl_adjudication_get_taken_from (from));
  sl_adjudication_set_reason (to, sl_adjudication_get_reason (from));
  for (guint i = 0; i < sl_adjudication_get_n_votes (from); i++)
    {
      const SlVote *vote = sl_adjudication_get_vote (from, i);

      sl_adjudication_add_vote (to, vote->annotator, vote->verdict, vote->changed);
    }
  sl_set_add_adjudication (make->set, to);

  return TRUE;
}

static gboolean
make_code (gpointer   object,
           gpointer   user_data,
           GError   **error)
{
  sl_set_add_code (((Make *) user_data)->set, object);

  return TRUE;
}

static Placed *
find_placed (SlSetFit   *self,
             const char *article)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      Placed *placed = &g_array_index (self->placed, Placed, i);

      if (g_str_equal (sl_article_get_uuid (placed->article), article))
        return placed;
    }

  return NULL;
}

/* A coded passage stays only where its words are; it is never moved. */
static gboolean
make_coding (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  Make *make = user_data;
  SlCoding *from = object;
  Placed *placed = find_placed (make->fit, sl_coding_get_article (from));
  SlTextRange range = *sl_coding_get_range (from);
  g_autoptr (SlCoding) to = NULL;

  if (placed == NULL)
    return TRUE;
  if (placed->home != NULL && !placed->same_text &&
      sl_fold_find (ensure_fold (make->fit, placed->article), &range,
                    ensure_fold (make->fit, placed->home), &range) != SL_ANCHOR_SAME)
    {
      g_autofree char *words = sl_article_dup_words (placed->article, sl_coding_get_range (from));

      tell_once (make->fit, g_strdup_printf (_("The coded passage “%s” does not stand there here "
                                               "and was left out."), words));
      return TRUE;
    }
  if (placed->home == NULL || g_str_equal (sl_article_get_uuid (placed->home),
                                           sl_coding_get_article (from)))
    to = g_object_ref (from);
  else
    to = sl_coding_new (sl_coding_get_uuid (from), sl_coding_get_code (from),
                        sl_article_get_uuid (placed->home), &range, sl_coding_get_annotator (from),
                        sl_coding_get_created (from));
  sl_set_add_coding (make->set, to);

  return TRUE;
}

/* A statement is of a whole article, so it stays where the article reads differently here, with a word
 * about that; not where the claim's own article turns out to be the same one. */
static gboolean
make_omission (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  Make *make = user_data;
  SlOmission *from = object;
  Placed *placed = find_placed (make->fit, sl_omission_get_article (from));
  SlClaim *claim = look_up (make, sl_omission_get_claim (from));
  g_autoptr (SlOmission) to = NULL;
  g_autofree char *label = NULL;

  if (placed == NULL || claim == NULL)
    return TRUE;
  to = sl_omission_new (sl_claim_get_uuid (claim),
                        sl_article_get_uuid (placed->home != NULL ? placed->home : placed->article),
                        sl_omission_get_annotator (from), sl_omission_get_note (from),
                        sl_omission_get_changed (from));
  label = sl_article_dup_label (placed->article);
  if (sl_set_add_omission (make->set, to))
    {
      if (placed->home != NULL && !placed->same_text)
        tell_once (make->fit, g_strdup_printf (_("What “%s” does not mention was stated of the text "
                                                 "there; look whether it is so here."), label));
    }
  else
    {
      tell_once (make->fit, g_strdup_printf (_("A statement that “%s” does not mention a claim does "
                                               "not fit here and was left out."), label));
    }

  return TRUE;
}

/**
 * sl_set_fit_make_set:
 * @self: a fit
 * @moved: (nullable) (element-type utf8 utf8): the UUIDs of those strays that may be moved to where
 *   their words stand here; %NULL for none
 *
 * Writes the colleague's set in terms of the comparison: its articles and claims where they are
 * known, and without what has no place.
 *
 * Returns: (transfer full): what to merge
 */
SlSet *
sl_set_fit_make_set (SlSetFit   *self,
                     GHashTable *moved)
{
  g_autofree char *uuid = NULL;
  g_autofree char *title = NULL;
  Make make = { self, moved };

  g_return_val_if_fail (self != NULL, NULL);

  uuid = sl_set_source_dup_uuid (self->source);
  title = sl_set_source_dup_title (self->source);
  make.set = sl_set_new (uuid, title);
  make.seen = g_hash_table_new (g_str_hash, g_str_equal);
  sl_set_source_foreach_annotator (self->source, make_annotator, &make, NULL);
  make_articles (&make);
  sl_set_source_foreach_row (self->source, make_row, &make, NULL);
  sl_set_source_foreach_match (self->source, make_match, &make, NULL);
  sl_set_source_foreach_adjudication (self->source, make_adjudication, &make, NULL);
  sl_set_source_foreach_code (self->source, make_code, &make, NULL);
  sl_set_source_foreach_coding (self->source, make_coding, &make, NULL);
  sl_set_source_foreach_omission (self->source, make_omission, &make, NULL);
  sl_set_take_vector (make.set, sl_set_source_dup_vector (self->source));
  g_hash_table_unref (make.seen);

  return make.set;
}
