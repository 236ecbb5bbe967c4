/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-native-article.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-json-reader.h"

/* Far above what a news article has, far below what would hurt. */
#define MAX_TEXT_BYTES (10 * 1024 * 1024)
#define MAX_DETAIL_BYTES (64 * 1024)
#define MAX_WORD_BYTES 200
#define MAX_FIGURE 1e300

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

/* A range that holds something. */
static gboolean
read_range (JsonObject   *object,
            const SlText *text,
            SlTextRange  *range,
            GError      **error)
{
  if (!sl_json_reader_range (object, text, range, error))
    return FALSE;

  return range->start < range->end ||
         refuse (error, _("“start” and “end” hold nothing between them."));
}

static gboolean
read_optional_range (JsonObject   *object,
                     const char   *name,
                     const SlText *text,
                     SlTextRange  *range,
                     gboolean     *found,
                     GError      **error)
{
  JsonObject *value;

  if (!sl_json_reader_optional_object (object, name, &value, error))
    return FALSE;
  *found = value != NULL;
  if (value == NULL || read_range (value, text, range, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);

  return FALSE;
}

/* Reads element I of a list of ranges that must not overlap and stand in the order of the text. */
static gboolean
read_next_range (JsonArray     *array,
                 guint          i,
                 const SlText  *text,
                 guint          previous_end,
                 SlTextRange   *range,
                 JsonObject   **element,
                 GError       **error)
{
  *element = sl_json_reader_element (array, i, error);
  if (*element == NULL || !read_range (*element, text, range, error))
    return FALSE;

  return range->start >= previous_end || refuse (error, _("It overlaps the one before."));
}

static gboolean
read_ranges (JsonObject    *object,
             const char    *name,
             const SlText  *text,
             SlClaim       *claim,
             void         (*add) (SlClaim *, const SlTextRange *),
             GError       **error)
{
  JsonArray *array;
  SlTextRange range = { 0, 0 };
  JsonObject *element;

  if (!sl_json_reader_optional_array (object, name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_next_range (array, i, text, 0, &range, &element, error))
        {
          g_prefix_error (error, "%s[%u]: ", name, i);
          return FALSE;
        }
      add (claim, &range);
    }

  return TRUE;
}

static SlFigure *
read_figure (JsonObject    *object,
             const SlText  *text,
             GError       **error)
{
  SlTextRange range;
  double value;
  double high;
  const char *bound_word;
  const char *unit;
  const char *quantity;
  SlBound bound = SL_BOUND_EXACT;
  SlFigure *figure;

  if (!read_range (object, text, &range, error) ||
      !sl_json_reader_number (object, "value", -MAX_FIGURE, MAX_FIGURE, &value, error) ||
      !sl_json_reader_optional_string (object, "bound", MAX_WORD_BYTES, &bound_word, error) ||
      !sl_json_reader_optional_string (object, "unit", MAX_WORD_BYTES, &unit, error) ||
      !sl_json_reader_optional_string (object, "quantity", MAX_DETAIL_BYTES, &quantity, error))
    return NULL;
  high = value;
  if (json_object_has_member (object, "high") &&
      !sl_json_reader_number (object, "high", -MAX_FIGURE, MAX_FIGURE, &high, error))
    return NULL;
  if (bound_word != NULL && !sl_bound_from_string (bound_word, &bound))
    {
      sl_json_reader_refuse_word ("bound", bound_word, error);
      return NULL;
    }

  figure = sl_figure_new (&range, value, unit);
  figure->high = high;
  figure->bound = bound;
  figure->quantity = g_strdup (quantity);

  return figure;
}

static gboolean
read_figures (JsonObject    *object,
              const SlText  *text,
              SlClaim       *claim,
              GError       **error)
{
  JsonArray *array;

  if (!sl_json_reader_optional_array (object, "figures", &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *element = sl_json_reader_element (array, i, error);
      SlFigure *figure = element != NULL ? read_figure (element, text, error) : NULL;

      if (figure == NULL)
        {
          g_prefix_error (error, "figures[%u]: ", i);
          return FALSE;
        }
      sl_claim_take_figure (claim, figure);
    }

  return TRUE;
}

/* The words a claim carries must stand where it says they stand. */
static gboolean
check_quote (JsonObject         *object,
             const SlText       *text,
             const SlTextRange  *range,
             GError            **error)
{
  gsize start = sl_text_byte_offset (text, range->start);
  gsize n_bytes = sl_text_byte_offset (text, range->end) - start;
  const char *quote;

  if (!sl_json_reader_string (object, "quote", MAX_TEXT_BYTES, &quote, error))
    return FALSE;

  return (strlen (quote) == n_bytes &&
          memcmp (sl_text_get_utf8 (text) + start, quote, n_bytes) == 0) ||
         refuse (error, _("The words of “quote” do not stand between “start” and “end”."));
}

static gboolean
read_claim_extras (JsonObject    *object,
                   const SlText  *text,
                   SlClaim       *claim,
                   GError       **error)
{
  SlTextRange source;
  SlTextRange cue;
  gboolean has_source;
  gboolean has_cue;
  const char *speaker;
  const char *creator;
  const char *created;

  if (!read_ranges (object, "quoted", text, claim, sl_claim_add_quoted, error) ||
      !read_ranges (object, "content", text, claim, sl_claim_add_content, error) ||
      !read_optional_range (object, "source", text, &source, &has_source, error) ||
      !read_optional_range (object, "cue", text, &cue, &has_cue, error) ||
      !sl_json_reader_optional_string (object, "speaker", MAX_DETAIL_BYTES, &speaker, error) ||
      !sl_json_reader_optional_uuid (object, "creator", &creator, error) ||
      !sl_json_reader_optional_time (object, "created", &created, error) ||
      !read_figures (object, text, claim, error))
    return FALSE;

  sl_claim_set_source (claim, has_source ? &source : NULL);
  sl_claim_set_cue (claim, has_cue ? &cue : NULL);
  sl_claim_set_speaker (claim, speaker);
  sl_claim_set_creator (claim, creator);
  sl_claim_set_created (claim, created);

  return TRUE;
}

static SlClaim *
read_claim (JsonObject  *object,
            SlArticle   *article,
            GError     **error)
{
  SlText *text = sl_article_get_text (article);
  g_autoptr (SlClaim) claim = NULL;
  const char *uuid;
  const char *kind_word;
  const char *origin_word;
  SlClaimKind kind;
  SlOrigin origin;
  SlTextRange range;
  double score;

  if (!sl_json_reader_uuid (object, "uuid", &uuid, error) ||
      !read_range (object, text, &range, error) ||
      !check_quote (object, text, &range, error) ||
      !sl_json_reader_string (object, "kind", MAX_WORD_BYTES, &kind_word, error) ||
      !sl_json_reader_string (object, "origin", MAX_WORD_BYTES, &origin_word, error) ||
      !sl_json_reader_number (object, "score", 0, 1, &score, error))
    return NULL;
  if (!sl_claim_kind_from_string (kind_word, &kind))
    {
      sl_json_reader_refuse_word ("kind", kind_word, error);
      return NULL;
    }
  if (!sl_origin_from_string (origin_word, &origin))
    {
      sl_json_reader_refuse_word ("origin", origin_word, error);
      return NULL;
    }

  claim = sl_claim_new (uuid, sl_article_get_uuid (article), &range, kind, origin, score);

  return read_claim_extras (object, text, claim, error) ? g_steal_pointer (&claim) : NULL;
}

static gboolean
read_claims (JsonObject  *object,
             SlArticle   *article,
             GError     **error)
{
  JsonArray *array;

  if (!sl_json_reader_optional_array (object, "claims", &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *element = sl_json_reader_element (array, i, error);
      SlClaim *claim = element != NULL ? read_claim (element, article, error) : NULL;

      if (claim == NULL)
        {
          g_prefix_error (error, "claims[%u]: ", i);
          return FALSE;
        }
      sl_article_take_claim (article, claim);
    }
  sl_article_sort_claims (article);

  return TRUE;
}

static gboolean
read_paragraph (JsonArray  *array,
                guint       i,
                SlArticle  *article,
                guint      *end,
                GError    **error)
{
  SlTextRange range = { 0, 0 };
  JsonObject *element;
  const char *word;
  SlRole role;

  if (!read_next_range (array, i, sl_article_get_text (article), *end, &range, &element, error) ||
      !sl_json_reader_string (element, "role", MAX_WORD_BYTES, &word, error))
    return FALSE;
  if (!sl_role_from_string (word, &role))
    return sl_json_reader_refuse_word ("role", word, error);

  sl_article_add_paragraph (article, &range, role);
  *end = range.end;

  return TRUE;
}

static gboolean
read_paragraphs (JsonObject  *object,
                 SlArticle   *article,
                 GError     **error)
{
  JsonArray *array;
  guint end = 0;

  if (!sl_json_reader_optional_array (object, "paragraphs", &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_paragraph (array, i, article, &end, error))
        {
          g_prefix_error (error, "paragraphs[%u]: ", i);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_sentences (JsonObject  *object,
                SlArticle   *article,
                GError     **error)
{
  JsonArray *array;
  SlTextRange range = { 0, 0 };
  JsonObject *element;

  if (!sl_json_reader_optional_array (object, "sentences", &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_next_range (array, i, sl_article_get_text (article), range.end, &range, &element,
                            error))
        {
          g_prefix_error (error, "sentences[%u]: ", i);
          return FALSE;
        }
      sl_article_add_sentence (article, &range);
    }

  return TRUE;
}

/* The frozen text, which must be the one that was exported, to the byte. */
static SlText *
read_text (JsonObject  *object,
           GError     **error)
{
  g_autoptr (SlText) text = NULL;
  const char *utf8;
  const char *sha256;

  if (!sl_json_reader_string (object, "text", MAX_TEXT_BYTES, &utf8, error) ||
      !sl_json_reader_string (object, "sha256", MAX_WORD_BYTES, &sha256, error))
    return NULL;
  if (strchr (utf8, '\r') != NULL || g_str_has_prefix (utf8, "\xef\xbb\xbf"))
    {
      refuse (error, _("“text” is not in Sidelight's form: it has a carriage return or a byte "
                       "order mark."));
      return NULL;
    }

  text = sl_text_new (utf8, -1);
  if (!g_str_equal (sl_text_get_sha256 (text), sha256))
    {
      refuse (error,
              _("“text” does not have the checksum in “sha256”: it was changed after the export."));
      return NULL;
    }

  return g_steal_pointer (&text);
}

/**
 * sl_native_article_read:
 * @object: an element of "articles" in a set in Sidelight's own format
 * @error: return location for a #GIOErrorEnum that names the member
 *
 * Reads an article with its claims. The text must have the checksum that the file gives, and every
 * claim must stand at its words.
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
SlArticle *
sl_native_article_read (JsonObject  *object,
                        GError     **error)
{
  g_autoptr (SlArticle) article = NULL;
  g_autoptr (SlText) text = NULL;
  const char *uuid;
  const char *detail;

  if (!sl_json_reader_uuid (object, "uuid", &uuid, error))
    return NULL;
  text = read_text (object, error);
  if (text == NULL)
    return NULL;

  article = sl_article_new (uuid, text);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    {
      if (!sl_json_reader_optional_string (object, sl_detail_to_string (i), MAX_DETAIL_BYTES,
                                           &detail, error))
        return NULL;
      sl_article_set_detail (article, i, detail);
    }
  if (!read_paragraphs (object, article, error) || !read_sentences (object, article, error) ||
      !read_claims (object, article, error))
    return NULL;

  return g_steal_pointer (&article);
}
