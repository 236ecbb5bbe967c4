/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-report.h"

static void
report_claim_free (SlReportClaim *self)
{
  g_object_unref (self->claim);
  g_ptr_array_unref (self->annotations);
  g_free (self);
}

static void
report_omission_free (SlReportOmission *self)
{
  g_object_unref (self->omission);
  g_free (self);
}

/**
 * sl_report_free:
 * @self: (transfer full): a report
 *
 * Frees @self.
 */
void
sl_report_free (SlReport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_ptr_array_unref (self->omissions);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_uuid);
  g_hash_table_unref (self->annotators);
  g_ptr_array_unref (self->matches);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->articles);
  g_free (self);
}

static gboolean
add_annotator (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  SlReport *self = user_data;

  g_hash_table_insert (self->annotators, g_strdup (sl_annotator_get_uuid (object)),
                       g_object_ref (object));

  return TRUE;
}

static gboolean
add_article (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  SlReport *self = user_data;
  SlArticle *article = object;
  GPtrArray *claims = sl_article_get_claims (article);

  g_ptr_array_add (self->articles, g_object_ref (article));
  for (guint i = 0; i < claims->len; i++)
    {
      SlReportClaim *claim = g_new0 (SlReportClaim, 1);

      claim->claim = g_object_ref (g_ptr_array_index (claims, i));
      claim->article = article;
      claim->column = self->articles->len - 1;
      claim->row = -1;
      claim->annotations = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->claims, claim);
      claim->number = self->claims->len;
      g_hash_table_insert (self->by_uuid, (gpointer) sl_claim_get_uuid (claim->claim), claim);
    }

  return TRUE;
}

static gboolean
add_row (const SlSetRow  *row,
         gpointer         user_data,
         GError         **error)
{
  SlReport *self = user_data;
  SlReportClaim *claim = g_hash_table_lookup (self->by_uuid, sl_claim_get_uuid (row->claim));

  if (claim != NULL && !sl_annotation_is_empty (row->annotation))
    g_ptr_array_add (claim->annotations, g_object_ref (row->annotation));

  return TRUE;
}

static gboolean
add_match (gpointer   object,
           gpointer   user_data,
           GError   **error)
{
  SlReport *self = user_data;

  if (sl_match_get_state (object) != SL_MATCH_REJECTED &&
      g_hash_table_contains (self->by_uuid, sl_match_get_a (object)) &&
      g_hash_table_contains (self->by_uuid, sl_match_get_b (object)))
    g_ptr_array_add (self->matches, g_object_ref (object));

  return TRUE;
}

static gboolean
add_omission (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  SlReport *self = user_data;
  SlReportClaim *claim = g_hash_table_lookup (self->by_uuid, sl_omission_get_claim (object));

  for (guint i = 0; claim != NULL && i < self->articles->len; i++)
    {
      SlReportOmission *omission;

      if (!g_str_equal (sl_article_get_uuid (g_ptr_array_index (self->articles, i)),
                        sl_omission_get_article (object)))
        continue;
      omission = g_new0 (SlReportOmission, 1);
      omission->omission = g_object_ref (object);
      omission->claim = claim;
      omission->column = i;
      g_ptr_array_add (self->omissions, omission);
    }

  return TRUE;
}

/* Once the rows are made: where the article has a telling in the row after all. */
static void
contradict_omissions (SlReport *self)
{
  for (guint i = 0; i < self->omissions->len; i++)
    {
      SlReportOmission *omission = g_ptr_array_index (self->omissions, i);
      GPtrArray *row = omission->claim->row >= 0
                         ? g_ptr_array_index (self->rows, omission->claim->row) : NULL;

      for (guint k = 0; row != NULL && k < row->len; k++)
        omission->contradicted |= ((SlReportClaim *) g_ptr_array_index (row, k))->column ==
                                  omission->column;
    }
}

/* Puts both claims into one row; ROWS has a list for every claim that is in one, found by its
 * index. */
static void
unite (GPtrArray     *rows,
       SlReportClaim *a,
       SlReportClaim *b)
{
  GPtrArray *from;
  GPtrArray *to;

  if (a->row < 0)
    {
      a->row = rows->len;
      g_ptr_array_add (rows, g_ptr_array_new ());
      g_ptr_array_add (g_ptr_array_index (rows, a->row), a);
    }
  if (b->row == a->row)
    return;
  to = g_ptr_array_index (rows, a->row);
  if (b->row < 0)
    {
      b->row = a->row;
      g_ptr_array_add (to, b);
      return;
    }

  from = g_ptr_array_index (rows, b->row);
  for (guint i = 0; i < from->len; i++)
    {
      SlReportClaim *moved = g_ptr_array_index (from, i);

      moved->row = a->row;
      g_ptr_array_add (to, moved);
    }
  g_ptr_array_set_size (from, 0);
}

static guint
count_columns (GPtrArray *row)
{
  guint n = 0;

  for (guint i = 0; i < row->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (row, i);

      if (i == 0 || claim->column != ((SlReportClaim *) g_ptr_array_index (row, i - 1))->column)
        n++;
    }

  return n;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const SlReportClaim *claim_a = *(SlReportClaim *const *) a;
  const SlReportClaim *claim_b = *(SlReportClaim *const *) b;

  return (claim_a->number > claim_b->number) - (claim_a->number < claim_b->number);
}

/* What most articles tell comes first, then what comes first in the articles. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  GPtrArray *row_a = *(GPtrArray *const *) a;
  GPtrArray *row_b = *(GPtrArray *const *) b;
  guint columns_a = count_columns (row_a);
  guint columns_b = count_columns (row_b);

  if (columns_a != columns_b)
    return columns_a > columns_b ? -1 : 1;

  return compare_numbers (&row_a->pdata[0], &row_b->pdata[0]);
}

static void
make_rows (SlReport *self)
{
  for (guint i = 0; i < self->matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (self->matches, i);

      if (sl_relation_is_same (sl_match_get_relation (match)))
        unite (self->rows, g_hash_table_lookup (self->by_uuid, sl_match_get_a (match)),
               g_hash_table_lookup (self->by_uuid, sl_match_get_b (match)));
    }
  for (guint i = self->rows->len; i > 0; i--)
    {
      GPtrArray *row = g_ptr_array_index (self->rows, i - 1);

      g_ptr_array_sort (row, compare_numbers);
      if (row->len == 0)
        g_ptr_array_remove_index (self->rows, i - 1);
    }
  g_ptr_array_sort (self->rows, compare_rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < row->len; j++)
        ((SlReportClaim *) g_ptr_array_index (row, j))->row = i;
    }
}

/**
 * sl_report_new:
 * @source: what to report on
 * @error: return location for an error
 *
 * Collects what a report shows. Claims are numbered through all articles; claims that a chain of
 * matches calls the same, and that nobody has torn apart, share a row.
 *
 * Returns: (transfer full): the report, or %NULL with @error set
 */
SlReport *
sl_report_new (SlSetSource  *source,
               GError      **error)
{
  g_autoptr (SlReport) self = g_new0 (SlReport, 1);

  self->title = sl_set_source_dup_title (source);
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) report_claim_free);
  self->matches = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->omissions = g_ptr_array_new_with_free_func ((GDestroyNotify) report_omission_free);
  self->annotators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  if (!sl_set_source_foreach_annotator (source, add_annotator, self, error) ||
      !sl_set_source_foreach_article (source, add_article, self, error) ||
      !sl_set_source_foreach_row (source, add_row, self, error) ||
      !sl_set_source_foreach_match (source, add_match, self, error) ||
      !sl_set_source_foreach_omission (source, add_omission, self, error))
    return NULL;
  make_rows (self);
  contradict_omissions (self);

  return g_steal_pointer (&self);
}

/**
 * sl_report_lookup_claim:
 * @self: a report
 * @uuid: UUID of a claim
 *
 * Returns: (transfer none) (nullable): the claim
 */
const SlReportClaim *
sl_report_lookup_claim (const SlReport *self,
                        const char     *uuid)
{
  return g_hash_table_lookup (self->by_uuid, uuid);
}

/**
 * sl_report_dup_omitters:
 * @self: a report
 * @row: a row
 * @column: an article
 *
 * Returns: (transfer full) (nullable): the names of those who stated that the article does not mention
 *   what the row tells; %NULL if nobody did
 */
char *
sl_report_dup_omitters (const SlReport *self,
                        int             row,
                        guint           column)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->omissions->len; i++)
    {
      const SlReportOmission *omission = g_ptr_array_index (self->omissions, i);
      SlAnnotator *annotator = g_hash_table_lookup (self->annotators,
                                                    sl_omission_get_annotator (omission->omission));
      const char *name = annotator != NULL ? sl_annotator_get_name (annotator) : "–";

      if (omission->claim->row == row && omission->column == column &&
          !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/**
 * sl_report_count_relation:
 * @self: a report
 * @relation: a relation
 *
 * Returns: how many matches have it
 */
guint
sl_report_count_relation (const SlReport *self,
                          SlRelation      relation)
{
  guint n = 0;

  for (guint i = 0; i < self->matches->len; i++)
    n += sl_match_get_relation (g_ptr_array_index (self->matches, i)) == relation;

  return n;
}

/**
 * sl_report_claim_get_verdict:
 * @self: a claim of a report
 * @verdict: (out): the verdict of all who gave one, or %SL_VERDICT_NONE
 *
 * Returns: %FALSE if they do not agree
 */
gboolean
sl_report_claim_get_verdict (const SlReportClaim *self,
                             SlVerdict           *verdict)
{
  *verdict = SL_VERDICT_NONE;
  for (guint i = 0; i < self->annotations->len; i++)
    {
      SlVerdict next = sl_annotation_get_verdict (g_ptr_array_index (self->annotations, i));

      if (next == SL_VERDICT_NONE)
        continue;
      if (*verdict != SL_VERDICT_NONE && *verdict != next)
        return FALSE;
      *verdict = next;
    }

  return TRUE;
}

/**
 * sl_report_list_claims:
 * @self: a report
 * @column: which article
 * @paragraph: a range of its text
 *
 * Returns: (transfer container) (element-type SlReportClaim): the claims that reach into the range
 */
GPtrArray *
sl_report_list_claims (const SlReport    *self,
                       guint              column,
                       const SlTextRange *paragraph)
{
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < self->claims->len; i++)
    {
      SlReportClaim *claim = g_ptr_array_index (self->claims, i);

      if (claim->column == column && sl_text_range_overlap (sl_claim_get_range (claim->claim),
                                                            paragraph) > 0)
        g_ptr_array_add (claims, claim);
    }

  return claims;
}

static void
add_bound (GArray            *bounds,
           const SlTextRange *paragraph,
           guint              offset)
{
  if (offset > paragraph->start && offset < paragraph->end)
    g_array_append_val (bounds, offset);
}

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  guint offset_a = *(const guint *) a;
  guint offset_b = *(const guint *) b;

  return (offset_a > offset_b) - (offset_a < offset_b);
}

/**
 * sl_report_cut:
 * @claims: (element-type SlReportClaim): claims that reach into a paragraph
 * @paragraph: its range
 *
 * Claims may overlap, marks may not: the paragraph is cut wherever a claim begins or ends.
 *
 * Returns: (transfer full) (element-type guint): where its pieces begin, and the end of the last
 */
GArray *
sl_report_cut (GPtrArray         *claims,
               const SlTextRange *paragraph)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (bounds, paragraph->start);
  g_array_append_val (bounds, paragraph->end);
  for (guint i = 0; i < claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (claims, i);

      add_bound (bounds, paragraph, sl_claim_get_range (claim->claim)->start);
      add_bound (bounds, paragraph, sl_claim_get_range (claim->claim)->end);
    }
  g_array_sort (bounds, compare_offsets);

  return bounds;
}

/**
 * sl_report_find_cover:
 * @claims: (element-type SlReportClaim): claims
 * @piece: a piece of text
 *
 * Returns: (transfer none) (nullable): the shortest claim over the piece
 */
const SlReportClaim *
sl_report_find_cover (GPtrArray         *claims,
                      const SlTextRange *piece)
{
  const SlReportClaim *found = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      const SlReportClaim *claim = g_ptr_array_index (claims, i);
      const SlTextRange *range = sl_claim_get_range (claim->claim);

      if (sl_text_range_contains (range, piece) &&
          (found == NULL ||
           sl_text_range_length (range) < sl_text_range_length (sl_claim_get_range (found->claim))))
        found = claim;
    }

  return found;
}
