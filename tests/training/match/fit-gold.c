/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fit-gold.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "text/sl-reader.h"

/* How many characters in a row must agree to find the way again after something was left out. */
#define RESYNC 24

static void
cluster_free (gpointer data)
{
  FitCluster *self = data;

  g_free (self->id);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->places);
  g_array_unref (self->entries);
  g_array_unref (self->wanted);
  g_clear_pointer (&self->pairs, sl_pair_set_free);
  g_clear_pointer (&self->labels, g_array_unref);
  g_free (self);
}

/* The visible characters of a text, with where they stand. */
static GArray *
get_visible (const char *utf8)
{
  GArray *visible = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0xfeff)
        g_array_append_val (visible, c);
    }

  return visible;
}

static gboolean
same_ahead (GArray *a,
            guint   i,
            GArray *b,
            guint   j)
{
  guint n = MIN (RESYNC, a->len - i);

  if (j + n > b->len)
    return FALSE;

  return memcmp (&g_array_index (a, gunichar, i), &g_array_index (b, gunichar, j), n * sizeof (gunichar)) == 0;
}

/* For each position of the program's text how many visible characters of the file lie before it. The
 * program may have left out lines and changed white space. */
static GArray *
align (const char *utf8,
       const char *file)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) ours = get_visible (utf8);
  g_autoptr (GArray) theirs = get_visible (file);
  guint i = 0;
  guint j = 0;

  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint k = j;

      g_array_append_val (places, j);
      if (g_unichar_isspace (c) || c == 0xfeff)
        continue;
      if (j >= theirs->len || g_array_index (theirs, gunichar, j) != c)
        {
          while (k < theirs->len && !same_ahead (ours, i, theirs, k))
            k++;
          j = k < theirs->len ? k : j;
        }
      j += j < theirs->len && g_array_index (theirs, gunichar, j) == c;
      i++;
    }
  g_array_append_val (places, j);

  return places;
}

/* A range of code points of the file in visible characters. */
static SlTextRange
get_gold_range (JsonObject *side,
                const char *file)
{
  guint offset = 0;
  guint visible = 0;
  guint start = json_object_get_int_member (side, "start");
  guint end = json_object_get_int_member (side, "end");
  SlTextRange range = { 0, 0 };

  for (const char *p = file; *p != '\0' && offset < end; p = g_utf8_next_char (p), offset++)
    {
      gunichar c = g_utf8_get_char (p);

      if (offset == start)
        range.start = visible;
      if (!g_unichar_isspace (c) && c != 0xfeff)
        visible++;
    }
  range.end = visible;

  return range;
}

static guint
find_article (JsonArray  *files,
              const char *name)
{
  guint i = 0;

  while (!g_str_equal (json_array_get_string_element (files, i), name))
    i++;

  return i;
}

static void
add_entry (FitCluster *self,
           GHashTable *units,
           JsonObject *match,
           JsonArray  *files,
           GPtrArray  *raw)
{
  FitEntry entry = { { 0 } };
  const char *unit = json_object_get_string_member_with_default (match, "unit", "");
  gpointer number;

  for (guint i = 0; i < 2; i++)
    {
      JsonObject *side = json_object_get_object_member (match, i == 0 ? "a" : "b");

      entry.article[i] = find_article (files, json_object_get_string_member (side, "file"));
      entry.range[i] = get_gold_range (side, g_ptr_array_index (raw, entry.article[i]));
    }
  entry.relation = g_strdup (json_object_get_string_member (match, "relation"));
  entry.ambiguous = g_str_equal (entry.relation, "ambiguous");
  entry.optional = json_object_get_boolean_member_with_default (match, "optional", FALSE);
  if (!g_hash_table_lookup_extended (units, unit, NULL, &number))
    {
      gboolean wanted = FALSE;

      number = GUINT_TO_POINTER (self->n_units++);
      g_hash_table_insert (units, g_strdup (unit), number);
      g_array_append_val (self->wanted, wanted);
    }
  entry.unit = GPOINTER_TO_UINT (number);
  if (!entry.ambiguous && !entry.optional)
    g_array_index (self->wanted, gboolean, entry.unit) = TRUE;
  g_array_append_val (self->entries, entry);
}

static void
entry_clear (gpointer data)
{
  g_free (((FitEntry *) data)->relation);
}

static gboolean
read_articles (FitCluster  *self,
               JsonArray   *files,
               const char  *texts,
               GPtrArray   *raw,
               GError     **error)
{
  for (guint i = 0; i < json_array_get_length (files); i++)
    {
      g_autofree char *path = g_build_filename (texts, json_array_get_string_element (files, i), NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      SlArticle *article = sl_reader_read_file (file, NULL, error);
      char *content;

      if (article == NULL || !g_file_get_contents (path, &content, NULL, error))
        return FALSE;
      g_ptr_array_add (self->articles, article);
      g_ptr_array_add (raw, content);
      g_ptr_array_add (self->places, align (sl_text_get_utf8 (sl_article_get_text (article)), content));
    }

  return TRUE;
}

static void
label_pairs (FitCluster *self)
{
  GArray *pairs = sl_pair_set_get_pairs (self->pairs);

  self->labels = g_array_new (FALSE, FALSE, sizeof (FitLabel));
  for (guint i = 0; i < pairs->len; i++)
    {
      FitLabel label = fit_cluster_label (self, &g_array_index (pairs, SlScoredPair, i).pair, NULL);

      g_array_append_val (self->labels, label);
    }
}

static FitCluster *
cluster_new (JsonObject  *object,
             const char  *texts,
             GError     **error)
{
  FitCluster *self = g_new0 (FitCluster, 1);
  JsonArray *files = json_object_get_array_member (object, "files");
  JsonArray *matches = json_object_get_array_member (object, "matches");
  g_autoptr (GPtrArray) raw = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->extra = json_object_get_boolean_member_with_default (object, "extra", FALSE);
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (FitEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gboolean));
  if (!read_articles (self, files, texts, raw, error))
    {
      cluster_free (self);
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (matches); i++)
    add_entry (self, units, json_array_get_object_element (matches, i), files, raw);
  self->pairs = sl_pair_set_new (self->articles);
  for (guint i = 0; i < self->articles->len; i++)
    {
      for (guint j = i + 1; j < self->articles->len; j++)
        sl_pair_set_compare (self->pairs, i, j, NULL);
    }
  label_pairs (self);

  return self;
}

/* Reads a gold file and its articles and works out the pairs of each cluster with their labels. */
GPtrArray *
fit_gold_load (const char  *gold,
               const char  *texts,
               GError     **error)
{
  g_autoptr (GPtrArray) clusters = g_ptr_array_new_with_free_func (cluster_free);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *list;

  if (!json_parser_load_from_file (parser, gold, error))
    return NULL;

  list = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "clusters");
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      FitCluster *cluster = cluster_new (json_array_get_object_element (list, i), texts, error);

      if (cluster == NULL)
        return NULL;
      g_ptr_array_add (clusters, cluster);
    }

  return g_steal_pointer (&clusters);
}

guint
fit_cluster_n_wanted (FitCluster *self)
{
  guint n = 0;

  for (guint i = 0; i < self->wanted->len; i++)
    n += g_array_index (self->wanted, gboolean, i);

  return n;
}

/* A claim lies on a passage if they share at least half of the shorter of the two. */
static gboolean
lies_on (FitCluster        *self,
         SlClaimProfile    *claim,
         const SlTextRange *passage)
{
  GArray *places = g_ptr_array_index (self->places, claim->article->index);
  const SlTextRange *range = sl_claim_get_range (claim->claim);
  SlTextRange visible = { g_array_index (places, guint, range->start), g_array_index (places, guint, range->end) };
  guint shared = sl_text_range_overlap (&visible, passage);

  return shared > 0 && 2 * shared >= MIN (sl_text_range_length (&visible), sl_text_range_length (passage));
}

/* Whether a pair is right. If @units is given, the units that it finds are set there. */
FitLabel
fit_cluster_label (FitCluster   *self,
                   const SlPair *pair,
                   gboolean     *units)
{
  FitLabel label = FIT_WRONG;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const FitEntry *entry = &g_array_index (self->entries, FitEntry, i);
      gboolean swap = entry->article[0] != pair->a->article->index;
      SlClaimProfile *first = swap ? pair->b : pair->a;
      SlClaimProfile *second = swap ? pair->a : pair->b;

      if (first->article->index != entry->article[0] || second->article->index != entry->article[1])
        continue;
      if (!lies_on (self, first, &entry->range[0]) || !lies_on (self, second, &entry->range[1]))
        continue;
      if (entry->ambiguous)
        label = label == FIT_WRONG ? FIT_AMBIGUOUS : label;
      else
        label = FIT_RIGHT;
      if (!entry->ambiguous && units != NULL)
        units[entry->unit] = TRUE;
    }

  return label;
}
