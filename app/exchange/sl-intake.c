/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-intake-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-uuid.h"

/* Comparisons with the words of marks that have to be searched: some seconds. */
#define SEARCH_BUDGET G_GINT64_CONSTANT (500000000)

static void
claim_free (gpointer data)
{
  SlIntakeClaim *self = data;

  g_object_unref (self->claim);
  g_ptr_array_unref (self->annotations);
  g_free (self);
}

static void
article_free (gpointer data)
{
  SlIntakeArticle *self = data;

  g_hash_table_unref (self->claims);
  g_hash_table_unref (self->by_range);
  g_hash_table_unref (self->known);
  g_clear_pointer (&self->offsets, sl_offsets_free);
  g_object_unref (self->article);
  g_free (self);
}

static guint
hash_range (gconstpointer key)
{
  const SlTextRange *range = key;

  return range->start * 31 + range->end;
}

static gboolean
equal_ranges (gconstpointer a,
              gconstpointer b)
{
  return sl_text_range_equal (a, b);
}

static void
put_source (SlIntake        *self,
            const char      *source,
            SlIntakeArticle *article)
{
  if (source != NULL && !g_hash_table_contains (self->by_source, source))
    g_hash_table_insert (self->by_source, g_strdup (source), article);
}

/* ARTICLE comes with the claims that are known already; the set gets those that are spoken of. */
static SlIntakeArticle *
add_article (SlIntake  *self,
             SlArticle *article)
{
  SlIntakeArticle *entry = g_new0 (SlIntakeArticle, 1);
  GPtrArray *claims = sl_article_get_claims (article);

  entry->article = sl_article_copy (article);
  g_ptr_array_set_size (sl_article_get_claims (entry->article), 0);
  entry->known = g_hash_table_new_full (hash_range, equal_ranges, NULL, g_object_unref);
  entry->by_range = g_hash_table_new (hash_range, equal_ranges);
  entry->claims = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, claim_free);
  for (guint i = 0; i < claims->len; i++)
    {
      SlClaim *claim = g_ptr_array_index (claims, i);

      if (!g_hash_table_contains (entry->known, sl_claim_get_range (claim)))
        g_hash_table_insert (entry->known, (gpointer) sl_claim_get_range (claim),
                             g_object_ref (claim));
      g_hash_table_insert (self->claims, (gpointer) sl_claim_get_uuid (claim), g_object_ref (claim));
    }
  g_ptr_array_add (self->articles, entry);
  put_source (self, sl_article_get_uuid (article), entry);
  put_source (self, sl_article_get_detail (article, SL_DETAIL_URL), entry);
  put_source (self, sl_text_get_sha256 (sl_article_get_text (article)), entry);

  return entry;
}

static gboolean
index_article (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  add_article (user_data, object);

  return TRUE;
}

static gboolean
index_annotator (gpointer   object,
                 gpointer   user_data,
                 GError   **error)
{
  SlIntake *self = user_data;

  g_hash_table_insert (self->people, (gpointer) sl_annotator_get_uuid (object),
                       g_object_ref (object));

  return TRUE;
}

/**
 * sl_intake_new:
 * @base: (nullable): the comparison that the set goes into
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left behind
 * @error: return location for an error of @base
 *
 * Returns: (transfer full): an intake that holds nothing yet, or %NULL with @error set
 */
SlIntake *
sl_intake_new (SlSetSource  *base,
               GPtrArray    *messages,
               GError      **error)
{
  g_autoptr (SlIntake) self = g_new0 (SlIntake, 1);

  self->notes = sl_import_notes_new (messages);
  self->articles = g_ptr_array_new_with_free_func (article_free);
  self->by_source = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->claims = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->annotators = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->strange = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->budget = SEARCH_BUDGET;
  if (base != NULL && (!sl_set_source_foreach_article (base, index_article, self, error) ||
                       !sl_set_source_foreach_annotator (base, index_annotator, self, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * sl_intake_free:
 * @self: (transfer full): an intake
 *
 * Frees @self.
 */
void
sl_intake_free (SlIntake *self)
{
  g_hash_table_unref (self->strange);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->annotators);
  g_hash_table_unref (self->claims);
  g_hash_table_unref (self->by_source);
  g_ptr_array_unref (self->articles);
  sl_import_notes_free (self->notes);
  g_free (self);
}

/**
 * sl_intake_find_article:
 * @self: an intake
 * @source: a web address, a UUID, or a UUID as a URN
 *
 * Returns: (transfer none) (nullable): the article of the comparison that is meant
 */
SlIntakeArticle *
sl_intake_find_article (SlIntake   *self,
                        const char *source)
{
  static const char urn[] = "urn:uuid:";

  if (g_str_has_prefix (source, urn))
    source += strlen (urn);

  return g_hash_table_lookup (self->by_source, source);
}

/* Other programs know no paragraphs: each line is one. */
static void
add_lines (SlArticle *article)
{
  const char *line = sl_text_get_utf8 (sl_article_get_text (article));
  guint start = 0;

  while (*line != '\0')
    {
      const char *end = line + strcspn (line, "\n");
      guint n = g_utf8_strlen (line, end - line);

      if (n > 0)
        sl_article_add_paragraph (article, &(SlTextRange) { start, start + n }, SL_ROLE_BODY);
      start += n + (*end != '\0');
      line = *end != '\0' ? end + 1 : end;
    }
}

/**
 * sl_intake_take_article:
 * @self: an intake
 * @text: the text that a file carries
 * @title: (nullable): its title
 * @url: (nullable): its address
 * @is_new: (out) (optional): whether the comparison did not have it
 *
 * Articles are the same where their texts are; one that the comparison lacks comes with the set.
 *
 * Returns: (transfer none): the article
 */
SlIntakeArticle *
sl_intake_take_article (SlIntake   *self,
                        SlText     *text,
                        const char *title,
                        const char *url,
                        gboolean   *is_new)
{
  g_autoptr (SlArticle) article = sl_article_new (NULL, text);
  SlIntakeArticle *known = g_hash_table_lookup (self->by_source, sl_article_get_uuid (article));

  if (known == NULL)
    known = g_hash_table_lookup (self->by_source, sl_text_get_sha256 (text));
  if (is_new != NULL)
    *is_new = known == NULL;
  if (known == NULL)
    {
      if (title != NULL && strlen (title) <= SL_INTAKE_MAX_NAME)
        sl_article_set_detail (article, SL_DETAIL_TITLE, title);
      if (url != NULL && strlen (url) <= SL_INTAKE_MAX_NAME)
        sl_article_set_detail (article, SL_DETAIL_URL, url);
      add_lines (article);
      known = add_article (self, article);
    }
  known->is_used = TRUE;

  return known;
}

/**
 * sl_intake_get_text:
 * @article: an article
 *
 * Returns: (transfer none): its text
 */
SlText *
sl_intake_get_text (SlIntakeArticle *article)
{
  return sl_article_get_text (article->article);
}

/**
 * sl_intake_get_article:
 * @article: an article
 *
 * Returns: (transfer none): it as it will be in the set
 */
SlArticle *
sl_intake_get_article (SlIntakeArticle *article)
{
  return article->article;
}

/**
 * sl_intake_anchor:
 * @self: an intake
 * @article: an article
 * @anchor: where a mark is said to stand in it
 * @range: (out): where it stands
 *
 * Finds the place of a mark, and tells where it is not the one that was said: nothing is moved
 * silently, and what does not fit is named with its words.
 *
 * Returns: what came of it; see sl_anchor_resolve()
 */
SlAnchorResult
sl_intake_anchor (SlIntake        *self,
                  SlIntakeArticle *article,
                  const SlAnchor  *anchor,
                  SlTextRange     *range)
{
  const char *words = anchor->exact != NULL ? anchor->exact : "";
  g_autofree char *label = NULL;
  SlAnchorResult result;

  if (article->offsets == NULL)
    article->offsets = sl_offsets_new (sl_intake_get_text (article));
  result = sl_anchor_resolve (anchor, sl_intake_get_text (article), article->offsets, &self->budget,
                              range);
  if (result == SL_ANCHOR_FOUND)
    return result;

  label = sl_article_dup_label (article->article);
  if (result == SL_ANCHOR_LOST)
    sl_intake_tell (self, _("“%.200s” does not stand in “%s” where the mark says; it was left out."),
                    words, label);
  else if (result == SL_ANCHOR_UNSURE)
    sl_intake_tell (self, _("“%.200s” stands in “%s” more than once, and the mark does not say "
                            "which is meant; it was left out."), words, label);
  else
    sl_intake_tell (self, _("“%.200s” stands at another place in “%s” than the mark says; it was "
                            "put there."), words, label);

  return result;
}

/**
 * sl_intake_tell:
 * @self: an intake
 * @format: a message, as for printf(), translated
 * @...: its arguments
 *
 * Tells of one thing that is not taken over as it is. After a hundred, the rest is counted.
 */
void
sl_intake_tell (SlIntake   *self,
                const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  sl_import_notes_tell (self->notes, message);
}

/**
 * sl_intake_count:
 * @self: an intake
 * @what: a sentence without a full stop, translated
 *
 * Tells of a kind of thing that is not taken over, with how often it was met.
 */
void
sl_intake_count (SlIntake   *self,
                 const char *what)
{
  sl_import_notes_count (self->notes, what);
}

static void
finish_article (SlSet           *set,
                SlIntakeArticle *entry)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, entry->claims);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    sl_article_take_claim (entry->article, g_object_ref (((SlIntakeClaim *) value)->claim));
  sl_article_sort_claims (entry->article);
  if (!sl_set_add_article (set, entry->article))
    return;
  g_hash_table_iter_init (&iter, entry->claims);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *annotations = ((SlIntakeClaim *) value)->annotations;

      for (guint i = 0; i < annotations->len; i++)
        sl_set_add_annotation (set, g_ptr_array_index (annotations, i));
    }
}

/**
 * sl_intake_finish:
 * @self: an intake
 * @uuid: (nullable): the UUID of the comparison that the file came from
 * @title: (nullable): its title
 *
 * Puts the set together. The intake can only be freed afterwards.
 *
 * Returns: (transfer full): the set
 */
SlSet *
sl_intake_finish (SlIntake   *self,
                  const char *uuid,
                  const char *title)
{
  SlSet *set = sl_set_new (uuid != NULL && sl_uuid_is_valid (uuid) ? uuid : NULL, title);
  GHashTableIter iter;
  gpointer value;

  sl_import_notes_finish (self->notes);
  g_hash_table_iter_init (&iter, self->annotators);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    sl_set_add_annotator (set, value);
  for (guint i = 0; i < self->articles->len; i++)
    {
      SlIntakeArticle *entry = g_ptr_array_index (self->articles, i);

      if (entry->is_used)
        finish_article (set, entry);
    }

  return set;
}

/**
 * sl_intake_dup_time:
 * @time: (nullable): a time as other programs write it
 *
 * Returns: (transfer full) (nullable): the time as Sidelight writes it, in UTC; %NULL where it is
 *   none
 */
char *
sl_intake_dup_time (const char *time)
{
  g_autoptr (GTimeZone) utc = NULL;
  g_autoptr (GDateTime) parsed = NULL;
  g_autoptr (GDateTime) in_utc = NULL;

  if (time == NULL || strlen (time) > 40 || strchr (time, 'T') == NULL)
    return NULL;
  utc = g_time_zone_new_utc ();
  parsed = g_date_time_new_from_iso8601 (time, utc);
  in_utc = parsed != NULL ? g_date_time_to_utc (parsed) : NULL;

  if (in_utc == NULL)
    return NULL;
  if (time[4] == '-' && time[10] == 'T' && g_str_has_suffix (time, "Z"))
    return g_strdup (time);

  return g_date_time_format (in_utc, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * sl_intake_refuse:
 * @error: return location for a #GIOErrorEnum
 * @format: what is wrong with a file, as for printf(), translated
 * @...: its arguments
 *
 * Returns: %FALSE
 */
gboolean
sl_intake_refuse (GError    **error,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  g_autofree char *valid = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  valid = g_utf8_make_valid (message, -1);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, valid);

  return FALSE;
}
