/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Learns the weights with which sl-labels.c finds source, cue and content; see README.md. */

#include "text/sl-label-features.h"
#include "text/sl-labels.h"
#include "text/sl-quotes.h"
#include "text/sl-sentences.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N SL_N_LABELS
#define N_PAIRS (SL_LABEL_N_PAIR_CLASSES * N * N)

/* Features that are rarer than this in the training data are left out. */
#define MIN_COUNT 3
#define N_EPOCHS 12

/* A word is a likely cue if it is one in so many cases. */
#define MIN_CUE_COUNT 3
#define MIN_CUE_SHARE 0.12

typedef struct
{
  SlReading *reading;
  guint8 *labels;
  guint32 *ids;
  guint32 *starts;
  guint16 *pairs;
} Document;

typedef struct
{
  GPtrArray *documents;
  GHashTable *ids;
  guint n_features;
  SlModel words;
  GByteArray *blob;
  float *weights;
  double *sums;
  float *pair_weights;
  double *pair_sums;
} Trainer;

/* One attribution of the annotation: for each part the tokens that it covers. */
typedef struct
{
  GArray *parts[3];
  guint size;
} Gold;

static void
append_u32 (GByteArray *blob,
            guint32     value)
{
  guint8 bytes[4] = { value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF, value >> 24 };

  g_byte_array_append (blob, bytes, 4);
}

static void
append_u16 (GByteArray *blob,
            guint16     value)
{
  guint8 bytes[2] = { value & 0xFF, value >> 8 };

  g_byte_array_append (blob, bytes, 2);
}

static void
append_header (GByteArray *blob,
               guint       log2_slots,
               guint       n_words,
               float       scale)
{
  guint32 bits;

  memcpy (&bits, &scale, sizeof bits);
  g_byte_array_append (blob, (const guint8 *) "SLM1", 4);
  append_u32 (blob, N);
  append_u32 (blob, log2_slots);
  append_u32 (blob, SL_LABEL_N_PAIR_CLASSES);
  append_u32 (blob, n_words);
  append_u32 (blob, bits);
}

/* Like the reader's: one paragraph a line, a short first line is the headline. */
static SlReading *
read_text (const char *path)
{
  g_autofree char *utf8 = NULL;
  g_autoptr (SlText) text = NULL;
  g_autoptr (SlArticle) article = NULL;
  SlReading *reading;
  guint start = 0;
  guint offset = 0;

  if (!g_file_get_contents (path, &utf8, NULL, NULL))
    return NULL;
  text = sl_text_new (utf8, -1);
  article = sl_article_new (NULL, text);
  sl_article_set_detail (article, SL_DETAIL_LANGUAGE, "en");
  for (const char *p = utf8;; p = g_utf8_next_char (p), offset++)
    {
      if (*p != '\n' && *p != '\0')
        continue;
      if (offset > start)
        sl_article_add_paragraph (article, &(SlTextRange) { start, offset }, start == 0 && offset < 150 ? SL_ROLE_HEADLINE : SL_ROLE_BODY);
      start = offset + 1;
      if (*p == '\0')
        break;
    }
  reading = sl_reading_new (article);
  sl_sentences_find (reading);
  sl_quotes_find (reading);

  return reading;
}

static void
add_span (const SlReading *reading,
          GArray          *tokens,
          guint            start,
          guint            end)
{
  for (guint i = sl_tokens_find (reading->tokens, start); i < reading->tokens->len; i++)
    {
      const SlToken *token = sl_reading_token (reading, i);

      if (token->range.start >= end)
        break;
      g_array_append_val (tokens, i);
    }
}

static void
gold_free (gpointer data)
{
  Gold *gold = data;

  for (guint i = 0; i < 3; i++)
    g_array_unref (gold->parts[i]);
  g_free (gold);
}

/* brat stand-off: "T1<tab>Content 4 9;12 20<tab>words", "E1<tab>Attribution:T2 Content:T1 …". */
static void
read_spans (const SlReading *reading,
            const char      *spans,
            GArray          *tokens)
{
  const char *p = strchr (spans, ' ');

  while (p != NULL && *p != '\0')
    {
      char *next;
      guint start = strtoul (p + 1, &next, 10);
      guint end = strtoul (next, &next, 10);

      add_span (reading, tokens, start, end);
      p = *next == ';' ? next : NULL;
    }
}

static Gold *
read_event (const SlReading *reading,
            GHashTable      *entities,
            const char      *event)
{
  static const char *const names[] = { "Content", "Source", "Cue" };
  g_auto (GStrv) roles = g_strsplit (event, " ", -1);
  Gold *gold = g_new0 (Gold, 1);

  for (guint i = 0; i < 3; i++)
    gold->parts[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint r = 1; roles[r] != NULL; r++)
    {
      char *colon = strchr (roles[r], ':');
      const char *spans = colon != NULL ? g_hash_table_lookup (entities, colon + 1) : NULL;

      for (guint i = 0; spans != NULL && i < 3; i++)
        {
          if (g_str_has_prefix (roles[r], names[i]))
            read_spans (reading, spans, gold->parts[i]);
        }
    }
  for (guint i = 0; i < 3; i++)
    gold->size += gold->parts[i]->len;

  return gold;
}

static int
compare_gold (gconstpointer a,
              gconstpointer b)
{
  const Gold *x = *(Gold *const *) a;
  const Gold *y = *(Gold *const *) b;

  return x->size != y->size ? (x->size < y->size ? 1 : -1) : 0;
}

static GPtrArray *
read_annotation (const SlReading *reading,
                 const char      *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) entities = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *golds = g_ptr_array_new_with_free_func (gold_free);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return golds;
  lines = g_strsplit (text, "\n", -1);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; lines[i] != NULL; i++)
        {
          char *tab = strchr (lines[i], '\t');

          if (pass == 0 && tab != NULL && lines[i][0] == 'T')
            {
              *tab = '\0';
              g_hash_table_insert (entities, lines[i], tab + 1);
            }
          else if (pass == 1 && tab != NULL && lines[i][0] == 'E' && g_str_has_prefix (tab + 1, "Attribution"))
            {
              g_ptr_array_add (golds, read_event (reading, entities, tab + 1));
            }
        }
    }
  g_ptr_array_sort (golds, compare_gold);

  return golds;
}

static gboolean
is_free (const guint8 *labels,
         const Gold   *gold)
{
  for (guint p = 0; p < 3; p++)
    {
      for (guint i = 0; i < gold->parts[p]->len; i++)
        {
          SlLabel label = sl_label_part (labels[g_array_index (gold->parts[p], guint, i)]);

          if (label == SL_LABEL_CONTENT || (label != SL_LABEL_NONE && p == 0))
            return FALSE;
        }
    }

  return TRUE;
}

/* The outermost attributions give the labels; what is nested in their content has none. */
static void
set_labels (GPtrArray *golds,
            guint8    *labels)
{
  static const SlLabel part_labels[] = { SL_LABEL_CONTENT, SL_LABEL_SOURCE, SL_LABEL_CUE };

  for (guint g = 0; g < golds->len; g++)
    {
      const Gold *gold = g_ptr_array_index (golds, g);

      if (gold->parts[0]->len == 0 || !is_free (labels, gold))
        continue;
      for (guint p = 0; p < 3; p++)
        {
          guint before = G_MAXUINT - 1;

          for (guint i = 0; i < gold->parts[p]->len; i++)
            {
              guint token = g_array_index (gold->parts[p], guint, i);

              if (labels[token] == SL_LABEL_NONE)
                labels[token] = part_labels[p] + (token != before + 1 ? 1 : 0);
              before = token;
            }
        }
    }
}

static void
load_documents (Trainer    *self,
                const char *folder)
{
  g_autofree char *annotations = g_build_filename (folder, "attributions", NULL);
  g_autoptr (GDir) dir = g_dir_open (annotations, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".ann"))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort_with_data (names, (GCompareDataFunc) (void (*) (void)) g_strcmp0, NULL);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *stem = g_strndup (g_ptr_array_index (names, i), strrchr (g_ptr_array_index (names, i), '_') - (char *) g_ptr_array_index (names, i));
      g_autofree char *text = g_strdup_printf ("%s/text/%s.txt", folder, stem);
      g_autofree char *path = g_build_filename (annotations, g_ptr_array_index (names, i), NULL);
      Document *document = g_new0 (Document, 1);
      g_autoptr (GPtrArray) golds = NULL;

      document->reading = read_text (text);
      if (document->reading == NULL)
        continue;
      golds = read_annotation (document->reading, path);
      document->labels = g_new0 (guint8, document->reading->tokens->len + 1);
      set_labels (golds, document->labels);
      g_ptr_array_add (self->documents, document);
    }
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  guint32 x = *(const guint32 *) a;
  guint32 y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* Words that are mostly cues where they stand outside quotation marks. */
static GArray *
find_cues (Trainer *self)
{
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) cues = g_hash_table_new (NULL, NULL);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint d = 0; d < self->documents->len; d++)
    {
      const Document *document = g_ptr_array_index (self->documents, d);

      for (guint i = 0; i < document->reading->tokens->len; i++)
        {
          const SlToken *token = sl_reading_token (document->reading, i);
          gpointer word = GUINT_TO_POINTER (token->hash);

          if (token->kind != SL_TOKEN_WORD || sl_quotes_at (document->reading, i) != NULL)
            continue;
          g_hash_table_insert (all, word, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (all, word)) + 1));
          if (sl_label_part (document->labels[i]) == SL_LABEL_CUE)
            g_hash_table_insert (cues, word, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (cues, word)) + 1));
        }
    }
  g_hash_table_iter_init (&iter, cues);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint32 word = GPOINTER_TO_UINT (key);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (all, key));

      if (GPOINTER_TO_UINT (value) >= MIN_CUE_COUNT && GPOINTER_TO_UINT (value) >= n * MIN_CUE_SHARE)
        g_array_append_val (words, word);
    }
  g_array_sort (words, compare_words);

  return words;
}

/* A model of nothing but the list of likely cues, which is all that the features need. */
static void
make_word_model (Trainer *self,
                 GArray  *words)
{
  self->blob = g_byte_array_new ();
  append_header (self->blob, 0, words->len, 1);
  append_u16 (self->blob, 0);
  g_byte_array_set_size (self->blob, self->blob->len + N + N_PAIRS * 2);
  memset (self->blob->data + 26, 0, N + N_PAIRS * 2);
  for (guint i = 0; i < words->len; i++)
    append_u32 (self->blob, g_array_index (words, guint32, i));
  g_assert_true (sl_model_parse (&self->words, self->blob->data, self->blob->len));
}

static void
gather_features (Trainer  *self,
                 Document *document)
{
  g_autoptr (SlLabelFeatures) features = sl_label_features_new (document->reading, &self->words);
  guint n = document->reading->tokens->len;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  document->starts = g_new0 (guint32, n + 1);
  document->pairs = g_new0 (guint16, n * SL_LABEL_N_PAIR_SETS + 1);
  for (guint i = 0; i < n; i++)
    {
      guint32 hashes[SL_LABEL_MAX_FEATURES];
      guint classes[SL_LABEL_N_PAIR_SETS];
      guint n_hashes = sl_label_features_get (features, i, hashes);

      sl_label_features_get_pairs (features, i, classes);
      for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
        document->pairs[i * SL_LABEL_N_PAIR_SETS + k] = classes[k];
      document->starts[i] = ids->len;
      g_array_append_vals (ids, hashes, n_hashes);
    }
  document->starts[n] = ids->len;
  document->ids = (guint32 *) (gpointer) g_array_free (ids, FALSE);
}

/* Gives frequent features a number, in the order in which they come up, and forgets the others. */
static void
number_features (Trainer *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint d = 0; d < self->documents->len; d++)
    {
      Document *document = g_ptr_array_index (self->documents, d);

      gather_features (self, document);
      for (guint k = 0; k < document->starts[document->reading->tokens->len]; k++)
        {
          gpointer key = GUINT_TO_POINTER (document->ids[k]);

          g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
        }
    }
  for (guint d = 0; d < self->documents->len; d++)
    {
      Document *document = g_ptr_array_index (self->documents, d);

      for (guint k = 0; k < document->starts[document->reading->tokens->len]; k++)
        {
          gpointer key = GUINT_TO_POINTER (document->ids[k]);

          if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) < MIN_COUNT)
            {
              document->ids[k] = 0;
              continue;
            }
          if (!g_hash_table_contains (self->ids, key))
            g_hash_table_insert (self->ids, key, GUINT_TO_POINTER (++self->n_features));
          document->ids[k] = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, key));
        }
    }
}

static gboolean
may_follow (SlLabel before,
            SlLabel label)
{
  return label == SL_LABEL_NONE || sl_label_begins (label) || sl_label_part (before) == label;
}

/* The best labels of a paragraph under the present weights; a wrong label gets a bonus of @margin, so
 * that the right path must win clearly. */
static void
decode (const Trainer  *self,
        const Document *document,
        const SlSpan   *span,
        float           margin,
        guint8         *labels,
        guint8         *from)
{
  float columns[2][N];
  guint best = 0;

  for (guint l = 0; l < N; l++)
    columns[0][l] = l == 0 ? 0 : -1e9f;
  for (guint i = span->first; i < span->end; i++)
    {
      const float *before = columns[(i - span->first) % 2];
      float *after = columns[(i - span->first + 1) % 2];
      const guint16 *pairs = document->pairs + i * SL_LABEL_N_PAIR_SETS;
      float scores[N] = { 0 };

      for (guint k = document->starts[i]; k < document->starts[i + 1]; k++)
        {
          const float *row = self->weights + (gsize) document->ids[k] * N;

          for (guint l = 0; l < N; l++)
            scores[l] += row[l];
        }
      for (guint l = 0; l < N; l++)
        {
          float best_score = -1e30f;

          for (guint b = 0; b < N; b++)
            {
              float score = before[b] + (may_follow (b, l) ? 0 : -1e9f);

              for (guint k = 0; k < SL_LABEL_N_PAIR_SETS; k++)
                score += self->pair_weights[((gsize) pairs[k] * N + b) * N + l];
              if (score > best_score)
                {
                  best_score = score;
                  from[(i - span->first) * N + l] = b;
                }
            }
          after[l] = best_score + scores[l] + (l != document->labels[i] ? margin : 0);
        }
    }
  for (guint l = 1; l < N; l++)
    {
      if (columns[(span->end - span->first) % 2][l] > columns[(span->end - span->first) % 2][best])
        best = l;
    }
  for (guint i = span->end; i-- > span->first;)
    {
      labels[i] = best;
      best = from[(i - span->first) * N + best];
    }
}

/* The perceptron's update (Collins 2002): towards the right labels, away from those found. The sums are
 * weighted by time, which gives the averaged weights in the end. */
static guint
update (Trainer        *self,
        const Document *document,
        const SlSpan   *span,
        const guint8   *labels,
        double          time)
{
  guint n_wrong = 0;

  for (guint i = span->first; i < span->end; i++)
    {
      guint gold = document->labels[i];
      guint found = labels[i];
      guint gold_before = i > span->first ? document->labels[i - 1] : 0;
      guint found_before = i > span->first ? labels[i - 1] : 0;

      n_wrong += gold != found;
      for (guint k = document->starts[i]; gold != found && k < document->starts[i + 1]; k++)
        {
          gsize at = (gsize) document->ids[k] * N;

          self->weights[at + gold] += 1;
          self->sums[at + gold] += time;
          self->weights[at + found] -= 1;
          self->sums[at + found] -= time;
        }
      for (guint k = 0; (gold != found || gold_before != found_before) && k < SL_LABEL_N_PAIR_SETS; k++)
        {
          gsize at = (gsize) document->pairs[i * SL_LABEL_N_PAIR_SETS + k] * N * N;

          self->pair_weights[at + gold_before * N + gold] += 1;
          self->pair_sums[at + gold_before * N + gold] += time;
          self->pair_weights[at + found_before * N + found] -= 1;
          self->pair_sums[at + found_before * N + found] -= time;
        }
    }

  return n_wrong;
}

static void
shuffle (guint   *order,
         guint    n,
         guint64 *state)
{
  for (guint i = n; i > 1; i--)
    {
      guint k;
      guint swap;

      *state = *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
      k = (*state >> 33) % i;
      swap = order[k];
      order[k] = order[i - 1];
      order[i - 1] = swap;
    }
}

static void
train (Trainer *self)
{
  g_autofree guint *order = g_new (guint, self->documents->len);
  guint64 state = 1;
  double time = 0;
  double end = 0;

  for (guint d = 0; d < self->documents->len; d++)
    {
      order[d] = d;
      end += ((Document *) g_ptr_array_index (self->documents, d))->reading->paragraphs->len;
    }
  end *= N_EPOCHS;
  for (guint epoch = 0; epoch < N_EPOCHS; epoch++)
    {
      guint n_wrong = 0;

      shuffle (order, self->documents->len, &state);
      for (guint d = 0; d < self->documents->len; d++)
        {
          const Document *document = g_ptr_array_index (self->documents, order[d]);
          g_autofree guint8 *labels = g_new0 (guint8, document->reading->tokens->len + 1);
          g_autofree guint8 *from = g_new0 (guint8, (document->reading->tokens->len + 1) * N);

          for (guint p = 0; p < document->reading->paragraphs->len; p++, time += 1)
            {
              const SlSpan *span = &g_array_index (document->reading->paragraphs, SlReadingParagraph, p).span;

              decode (self, document, span, 1, labels, from);
              n_wrong += update (self, document, span, labels, end - time);
            }
        }
      g_printerr ("epoch %u: %u tokens wrong\n", epoch + 1, n_wrong);
    }
}

/* A feature and how much it can matter. */
typedef struct
{
  guint32 hash;
  guint32 id;
  double weight;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *x = a;
  const Ranked *y = b;

  if (x->weight > y->weight || x->weight < y->weight)
    return x->weight < y->weight ? 1 : -1;

  return x->id < y->id ? -1 : x->id > y->id;
}

static GArray *
rank_features (const Trainer *self,
               double        *largest)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  *largest = 0;
  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Ranked entry = { GPOINTER_TO_UINT (key), GPOINTER_TO_UINT (value), 0 };

      for (guint l = 0; l < N; l++)
        {
          double weight = ABS (self->sums[(gsize) entry.id * N + l]);

          entry.weight = MAX (entry.weight, weight);
        }
      *largest = MAX (*largest, entry.weight);
      g_array_append_val (ranked, entry);
    }
  g_array_sort (ranked, compare_ranked);

  return ranked;
}

static gint32
quantise (double weight,
          double scale,
          gint32 limit)
{
  double scaled = weight * scale;

  return (gint32) CLAMP (scaled < 0 ? scaled - 0.5 : scaled + 0.5, -limit, limit);
}

/* The most important features, as many as three quarters of the slots hold, in 8 bits each. */
static gboolean
write_model (Trainer     *self,
             GArray      *words,
             guint        log2_slots,
             double       clip,
             const char  *path)
{
  guint n_slots = 1u << log2_slots;
  double largest;
  g_autoptr (GArray) ranked = rank_features (self, &largest);
  g_autofree guint16 *tags = g_new0 (guint16, n_slots);
  g_autofree gint8 *rows = g_new0 (gint8, n_slots * N);
  g_autoptr (GByteArray) blob = g_byte_array_new ();
  double scale = 127 / (largest * clip);

  for (guint k = 0; k < MIN (ranked->len, n_slots / 4 * 3); k++)
    {
      const Ranked *entry = &g_array_index (ranked, Ranked, k);
      guint32 mixed = sl_model_mix (entry->hash);
      guint slot = mixed & (n_slots - 1);

      while (tags[slot] != 0 && tags[slot] != sl_model_tag (mixed))
        slot = (slot + 1) & (n_slots - 1);
      if (tags[slot] != 0)
        continue;
      tags[slot] = sl_model_tag (mixed);
      for (guint l = 0; l < N; l++)
        rows[(gsize) slot * N + l] = quantise (self->sums[(gsize) entry->id * N + l], scale, 127);
    }
  append_header (blob, log2_slots, words->len, scale);
  for (guint i = 0; i < n_slots; i++)
    append_u16 (blob, tags[i]);
  g_byte_array_append (blob, (const guint8 *) rows, n_slots * N);
  for (guint i = 0; i < N_PAIRS; i++)
    append_u16 (blob, (guint16) quantise (self->pair_sums[i], scale, 32767));
  for (guint i = 0; i < words->len; i++)
    append_u32 (blob, g_array_index (words, guint32, i));
  g_printerr ("%u features of %u kept, %u bytes\n", MIN (ranked->len, n_slots / 4 * 3), ranked->len, blob->len);

  return g_file_set_contents (path, (const char *) blob->data, blob->len, NULL);
}

int
main (int    argc,
      char **argv)
{
  Trainer self = { 0 };
  g_autoptr (GArray) words = NULL;

  if (argc < 3)
    {
      g_printerr ("Usage: %s FOLDER MODEL\nFOLDER holds text/*.txt and attributions/*.ann\n", argv[0]);
      return 2;
    }
  self.documents = g_ptr_array_new ();
  self.ids = g_hash_table_new (NULL, NULL);
  load_documents (&self, argv[1]);
  words = find_cues (&self);
  g_printerr ("%u documents, %u likely cues\n", self.documents->len, words->len);
  make_word_model (&self, words);
  number_features (&self);
  g_printerr ("%u features\n", self.n_features);
  self.weights = g_new0 (float, (gsize) (self.n_features + 1) * N);
  self.sums = g_new0 (double, (gsize) (self.n_features + 1) * N);
  self.pair_weights = g_new0 (float, N_PAIRS);
  self.pair_sums = g_new0 (double, N_PAIRS);
  train (&self);

  return write_model (&self, words, argc > 3 ? atoi (argv[3]) : 16, argc > 4 ? atof (argv[4]) : 0.5, argv[2]) ? 0 : 1;
}
