/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-codec.h"

#include "model/sl-uuid.h"
#include "sl-json.h"

/* Called with each element of a list; FALSE if it is not what it should be. */
typedef gboolean (*ElementFunc) (JsonNode *element,
                                 gpointer  user_data);

static gboolean
foreach_element (const char  *json,
                 ElementFunc  func,
                 gpointer     user_data)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *array;

  if (json == NULL)
    return TRUE;
  root = sl_json_parse (json, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return FALSE;

  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!func (json_array_get_element (array, i), user_data))
        return FALSE;
    }

  return TRUE;
}

/* The array of at least N elements that ELEMENT holds. */
static JsonArray *
get_tuple (JsonNode *element,
           guint     n)
{
  JsonArray *tuple = JSON_NODE_HOLDS_ARRAY (element) ? json_node_get_array (element) : NULL;

  return tuple != NULL && json_array_get_length (tuple) >= n ? tuple : NULL;
}

static gboolean
get_number (JsonArray *tuple,
            guint      i,
            double    *value)
{
  JsonNode *node = json_array_get_element (tuple, i);
  GType type = json_node_get_value_type (node);

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;
  *value = json_node_get_double (node);

  return TRUE;
}

static gboolean
get_range (JsonArray   *tuple,
           guint        i,
           SlTextRange *range)
{
  double start = 0;
  double end = 0;

  if (!get_number (tuple, i, &start) || !get_number (tuple, i + 1, &end) ||
      start < 0 || end < start || end > G_MAXINT)
    return FALSE;
  range->start = (guint) start;
  range->end = (guint) end;

  return TRUE;
}

static const char *
get_string (JsonArray *tuple,
            guint      i)
{
  JsonNode *node = json_array_get_element (tuple, i);

  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * sl_codec_ranges_to_json:
 * @ranges: (array length=n_ranges): ranges
 * @n_ranges: how many there are
 *
 * Returns: (transfer full) (nullable): them as JSON, %NULL for none
 */
char *
sl_codec_ranges_to_json (const SlTextRange *ranges,
                         guint              n_ranges)
{
  GString *out;

  if (n_ranges == 0)
    return NULL;

  out = g_string_new ("[");
  for (guint i = 0; i < n_ranges; i++)
    g_string_append_printf (out, "%s[%u,%u]", i > 0 ? "," : "", ranges[i].start, ranges[i].end);
  g_string_append_c (out, ']');

  return g_string_free (out, FALSE);
}

/* Reads a number and the character after it. */
static gboolean
scan_number (const char **p,
             char         after,
             guint       *number)
{
  guint64 value = 0;
  const char *start = *p;

  while (g_ascii_isdigit (**p) && value <= G_MAXINT)
    value = value * 10 + (guint) (*(*p)++ - '0');
  if (*p == start || value > G_MAXINT || **p != after)
    return FALSE;
  (*p)++;
  *number = (guint) value;

  return TRUE;
}

/**
 * sl_codec_ranges_from_json:
 * @json: (nullable): what sl_codec_ranges_to_json() gave
 * @ranges: (element-type SlTextRange): where to append them
 *
 * There are tens of thousands of these lists in a file, so they are read without a JSON parser,
 * and only as we write them.
 *
 * Returns: whether @json is such a list
 */
gboolean
sl_codec_ranges_from_json (const char *json,
                           GArray     *ranges)
{
  const char *p = json;

  if (json == NULL)
    return TRUE;
  if (*p++ != '[')
    return FALSE;
  do
    {
      SlTextRange range;

      if (*p++ != '[' || !scan_number (&p, ',', &range.start) ||
          !scan_number (&p, ']', &range.end) || range.start > range.end)
        return FALSE;
      g_array_append_val (ranges, range);
    }
  while (*p++ == ',');

  return p[-1] == ']' && *p == '\0';
}

/**
 * sl_codec_paragraphs_to_json:
 * @paragraphs: (array length=n_paragraphs): paragraphs
 * @n_paragraphs: how many there are
 *
 * Returns: (transfer full) (nullable): them as JSON, %NULL for none
 */
char *
sl_codec_paragraphs_to_json (const SlParagraph *paragraphs,
                             guint              n_paragraphs)
{
  GString *out;

  if (n_paragraphs == 0)
    return NULL;

  out = g_string_new ("[");
  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (out, "%s[%u,%u,\"%s\"]", i > 0 ? "," : "", paragraphs[i].range.start,
                            paragraphs[i].range.end, sl_role_to_string (paragraphs[i].role));
  g_string_append_c (out, ']');

  return g_string_free (out, FALSE);
}

static gboolean
add_paragraph (JsonNode *element,
               gpointer  user_data)
{
  JsonArray *tuple = get_tuple (element, 3);
  SlTextRange range;
  SlRole role;

  if (tuple == NULL || !get_range (tuple, 0, &range) ||
      !sl_role_from_string (get_string (tuple, 2), &role))
    return FALSE;
  sl_article_add_paragraph (user_data, &range, role);

  return TRUE;
}

/**
 * sl_codec_paragraphs_from_json:
 * @json: (nullable): what sl_codec_paragraphs_to_json() gave
 * @article: an article to add them to
 *
 * Returns: whether @json is such a list
 */
gboolean
sl_codec_paragraphs_from_json (const char *json,
                               SlArticle  *article)
{
  return foreach_element (json, add_paragraph, article);
}

static void
append_optional (GString    *out,
                 const char *value)
{
  if (value != NULL)
    sl_json_append_string (out, value);
  else
    g_string_append (out, "null");
}

/**
 * sl_codec_figures_to_json:
 * @claim: a claim
 *
 * Returns: (transfer full) (nullable): its figures as JSON, %NULL for none
 */
char *
sl_codec_figures_to_json (SlClaim *claim)
{
  guint n = sl_claim_get_n_figures (claim);
  GString *out;

  if (n == 0)
    return NULL;

  out = g_string_new ("[");
  for (guint i = 0; i < n; i++)
    {
      const SlFigure *figure = sl_claim_get_figure (claim, i);

      g_string_append_printf (out, "%s[%u,%u,", i > 0 ? "," : "", figure->range.start,
                              figure->range.end);
      sl_json_append_double (out, figure->value);
      g_string_append_c (out, ',');
      sl_json_append_double (out, figure->high);
      g_string_append_printf (out, ",%d,", figure->bound);
      sl_json_append_string (out, figure->unit);
      g_string_append_c (out, ',');
      append_optional (out, figure->quantity);
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, ']');

  return g_string_free (out, FALSE);
}

static gboolean
add_figure (JsonNode *element,
            gpointer  user_data)
{
  JsonArray *tuple = get_tuple (element, 7);
  SlTextRange range;
  double value = 0;
  double high = 0;
  double bound = 0;
  SlFigure *figure;

  if (tuple == NULL || !get_range (tuple, 0, &range) || !get_number (tuple, 2, &value) ||
      !get_number (tuple, 3, &high) || !get_number (tuple, 4, &bound) ||
      bound < SL_BOUND_EXACT || bound > SL_BOUND_ABOUT || get_string (tuple, 5) == NULL)
    return FALSE;

  figure = sl_figure_new (&range, value, get_string (tuple, 5));
  figure->high = high;
  figure->bound = (SlBound) bound;
  figure->quantity = g_strdup (get_string (tuple, 6));
  sl_claim_take_figure (user_data, figure);

  return TRUE;
}

/**
 * sl_codec_figures_from_json:
 * @json: (nullable): what sl_codec_figures_to_json() gave
 * @claim: a claim to add them to
 *
 * Returns: whether @json is such a list
 */
gboolean
sl_codec_figures_from_json (const char *json,
                            SlClaim    *claim)
{
  return foreach_element (json, add_figure, claim);
}

static void
append_member (GString    *out,
               const char *name,
               const char *value)
{
  if (value == NULL)
    return;
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  sl_json_append_string (out, name);
  g_string_append_c (out, ':');
  sl_json_append_string (out, value);
}

/**
 * sl_codec_evidence_to_json:
 * @annotation: an annotation
 *
 * Returns: (transfer full) (nullable): its evidence as JSON, %NULL for none
 */
char *
sl_codec_evidence_to_json (SlAnnotation *annotation)
{
  guint n = sl_annotation_get_n_evidence (annotation);
  GString *out;

  if (n == 0)
    return NULL;

  out = g_string_new ("[");
  for (guint i = 0; i < n; i++)
    {
      const SlEvidence *evidence = sl_annotation_get_evidence (annotation, i);

      g_string_append (out, i > 0 ? ",{" : "{");
      append_member (out, "url", evidence->url);
      append_member (out, "title", evidence->title);
      append_member (out, "stance", sl_stance_to_string (evidence->stance));
      append_member (out, "date", evidence->date);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');

  return g_string_free (out, FALSE);
}

static const char *
get_member (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static gboolean
add_evidence (JsonNode *element,
              gpointer  user_data)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
  SlStance stance;

  if (object == NULL || !sl_stance_from_string (get_member (object, "stance"), &stance))
    return FALSE;
  sl_annotation_take_evidence (user_data, sl_evidence_new (get_member (object, "url"),
                                                           get_member (object, "title"), stance,
                                                           get_member (object, "date")));

  return TRUE;
}

/**
 * sl_codec_evidence_from_json:
 * @json: (nullable): what sl_codec_evidence_to_json() gave
 * @annotation: an annotation to add it to
 *
 * Returns: whether @json is such a list
 */
gboolean
sl_codec_evidence_from_json (const char   *json,
                             SlAnnotation *annotation)
{
  return foreach_element (json, add_evidence, annotation);
}

/**
 * sl_codec_differences_to_json:
 * @differences: (array length=n_differences): differences
 * @n_differences: how many there are
 *
 * Returns: (transfer full) (nullable): them as JSON, %NULL for none
 */
char *
sl_codec_differences_to_json (const SlDifference *differences,
                              guint               n_differences)
{
  GString *out;

  if (n_differences == 0)
    return NULL;

  out = g_string_new ("[");
  for (guint i = 0; i < n_differences; i++)
    g_string_append_printf (out, "%s[\"%s\",%u,%u,%u,%u]", i > 0 ? "," : "",
                            sl_difference_kind_to_string (differences[i].kind),
                            differences[i].a.start, differences[i].a.end, differences[i].b.start,
                            differences[i].b.end);
  g_string_append_c (out, ']');

  return g_string_free (out, FALSE);
}

static gboolean
add_difference (JsonNode *element,
                gpointer  user_data)
{
  JsonArray *tuple = get_tuple (element, 5);
  SlDifference difference;

  if (tuple == NULL || !sl_difference_kind_from_string (get_string (tuple, 0), &difference.kind) ||
      !get_range (tuple, 1, &difference.a) || !get_range (tuple, 3, &difference.b))
    return FALSE;
  sl_match_add_difference (user_data, sl_match_get_a (user_data), &difference);

  return TRUE;
}

/**
 * sl_codec_differences_from_json:
 * @json: (nullable): what sl_codec_differences_to_json() gave
 * @match: a match to add them to
 *
 * Returns: whether @json is such a list
 */
gboolean
sl_codec_differences_from_json (const char *json,
                                SlMatch    *match)
{
  return foreach_element (json, add_difference, match);
}

/**
 * sl_codec_votes_to_json:
 * @adjudication: a decision
 *
 * Returns: (transfer full) (nullable): the verdicts that it was made from as JSON, %NULL for none
 */
char *
sl_codec_votes_to_json (SlAdjudication *adjudication)
{
  guint n = sl_adjudication_get_n_votes (adjudication);
  GString *out;

  if (n == 0)
    return NULL;

  out = g_string_new ("[");
  for (guint i = 0; i < n; i++)
    {
      const SlVote *vote = sl_adjudication_get_vote (adjudication, i);

      g_string_append (out, i > 0 ? ",[" : "[");
      sl_json_append_string (out, vote->annotator);
      g_string_append_c (out, ',');
      sl_json_append_string (out, sl_verdict_to_string (vote->verdict));
      g_string_append_c (out, ',');
      append_optional (out, vote->changed);
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, ']');

  return g_string_free (out, FALSE);
}

static gboolean
add_vote (JsonNode *element,
          gpointer  user_data)
{
  JsonArray *tuple = get_tuple (element, 3);
  SlVerdict verdict;

  if (tuple == NULL || json_array_get_length (tuple) != 3 ||
      !sl_uuid_is_valid (get_string (tuple, 0)) ||
      !sl_verdict_from_string (get_string (tuple, 1), &verdict))
    return FALSE;
  sl_adjudication_add_vote (user_data, get_string (tuple, 0), verdict, get_string (tuple, 2));

  return TRUE;
}

/**
 * sl_codec_votes_from_json:
 * @json: (nullable): what sl_codec_votes_to_json() gave
 * @adjudication: a decision to add them to
 *
 * Returns: whether @json is such a list
 */
gboolean
sl_codec_votes_from_json (const char     *json,
                          SlAdjudication *adjudication)
{
  return foreach_element (json, add_vote, adjudication);
}
