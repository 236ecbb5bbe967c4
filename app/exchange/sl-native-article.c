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

/* Where the elements of a list go, and what they are held against. */
typedef struct
{
  SlArticle *article;
  SlText *text;
  SlClaim *claim;
  void (*add_range) (SlClaim *, const SlTextRange *);
  guint previous_end;
} Place;

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
         sl_json_reader_refuse (_("“start” and “end” hold nothing between them."), error);
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

/* Reads a range of a list whose ranges stand in the order of the text and do not overlap. */
static gboolean
read_next_range (JsonObject   *object,
                 Place        *place,
                 SlTextRange  *range,
                 GError      **error)
{
  if (!read_range (object, place->text, range, error))
    return FALSE;
  if (range->start < place->previous_end)
    return sl_json_reader_refuse (_("It overlaps the one before."), error);
  place->previous_end = range->end;

  return TRUE;
}

/* A part of a claim. */
static gboolean
read_part (JsonObject  *object,
           gpointer     user_data,
           GError     **error)
{
  Place *place = user_data;
  SlTextRange range;

  if (!read_range (object, place->text, &range, error))
    return FALSE;
  if (!sl_text_range_contains (sl_claim_get_range (place->claim), &range))
    return sl_json_reader_refuse (_("It lies outside the claim."), error);
  place->add_range (place->claim, &range);

  return TRUE;
}

static gboolean
read_parts (JsonObject  *object,
            const char  *name,
            Place       *place,
            void       (*add_range) (SlClaim *, const SlTextRange *),
            GError     **error)
{
  place->add_range = add_range;

  return sl_json_reader_foreach (object, name, read_part, place, error);
}

/* The upper end of a span; a figure that is none has only its value. */
static gboolean
read_high (JsonObject  *object,
           double       value,
           double      *high,
           GError     **error)
{
  *high = value;

  return !json_object_has_member (object, "high") || json_object_get_null_member (object, "high") ||
         sl_json_reader_number (object, "high", value, MAX_FIGURE, high, error);
}

static gboolean
read_figure (JsonObject  *object,
             gpointer     user_data,
             GError     **error)
{
  Place *place = user_data;
  SlTextRange range;
  double value;
  double high;
  const char *bound_word;
  const char *unit;
  const char *quantity;
  SlBound bound = SL_BOUND_EXACT;
  SlFigure *figure;

  if (!read_range (object, place->text, &range, error) ||
      !sl_json_reader_number (object, "value", -MAX_FIGURE, MAX_FIGURE, &value, error) ||
      !read_high (object, value, &high, error) ||
      !sl_json_reader_optional_string (object, "bound", MAX_WORD_BYTES, &bound_word, error) ||
      !sl_json_reader_optional_string (object, "unit", MAX_WORD_BYTES, &unit, error) ||
      !sl_json_reader_optional_string (object, "quantity", MAX_DETAIL_BYTES, &quantity, error))
    return FALSE;
  if (bound_word != NULL && !sl_bound_from_string (bound_word, &bound))
    return sl_json_reader_refuse_word ("bound", bound_word, error);

  figure = sl_figure_new (&range, value, unit);
  figure->high = high;
  figure->bound = bound;
  figure->quantity = g_strdup (quantity);
  sl_claim_take_figure (place->claim, figure);

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
         sl_json_reader_refuse (_("The words of “quote” do not stand between “start” and “end”."),
                                error);
}

static gboolean
read_claim_extras (JsonObject  *object,
                   SlText      *text,
                   SlClaim     *claim,
                   GError     **error)
{
  Place place = { .text = text, .claim = claim };
  SlTextRange source;
  SlTextRange cue;
  gboolean has_source;
  gboolean has_cue;
  const char *speaker;
  const char *creator;
  const char *created;

  if (!read_parts (object, "quoted", &place, sl_claim_add_quoted, error) ||
      !read_parts (object, "content", &place, sl_claim_add_content, error) ||
      !read_optional_range (object, "source", text, &source, &has_source, error) ||
      !read_optional_range (object, "cue", text, &cue, &has_cue, error) ||
      !sl_json_reader_optional_string (object, "speaker", MAX_DETAIL_BYTES, &speaker, error) ||
      !sl_json_reader_optional_uuid (object, "creator", &creator, error) ||
      !sl_json_reader_optional_time (object, "created", &created, error) ||
      !sl_json_reader_foreach (object, "figures", read_figure, &place, error))
    return FALSE;

  sl_claim_set_source (claim, has_source ? &source : NULL);
  sl_claim_set_cue (claim, has_cue ? &cue : NULL);
  sl_claim_set_speaker (claim, speaker);
  sl_claim_set_creator (claim, creator);
  sl_claim_set_created (claim, created);

  return TRUE;
}

static gboolean
read_claim (JsonObject  *object,
            gpointer     user_data,
            GError     **error)
{
  Place *place = user_data;
  SlText *text = place->text;
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
    return FALSE;
  if (!sl_claim_kind_from_string (kind_word, &kind))
    return sl_json_reader_refuse_word ("kind", kind_word, error);
  if (!sl_origin_from_string (origin_word, &origin))
    return sl_json_reader_refuse_word ("origin", origin_word, error);

  claim = sl_claim_new (uuid, sl_article_get_uuid (place->article), &range, kind, origin, score);
  if (!read_claim_extras (object, text, claim, error))
    return FALSE;
  sl_article_take_claim (place->article, g_steal_pointer (&claim));

  return TRUE;
}

static gboolean
read_paragraph (JsonObject  *object,
                gpointer     user_data,
                GError     **error)
{
  Place *place = user_data;
  SlTextRange range = { 0, 0 };
  const char *word;
  SlRole role;

  if (!read_next_range (object, place, &range, error) ||
      !sl_json_reader_string (object, "role", MAX_WORD_BYTES, &word, error))
    return FALSE;
  if (!sl_role_from_string (word, &role))
    return sl_json_reader_refuse_word ("role", word, error);
  sl_article_add_paragraph (place->article, &range, role);

  return TRUE;
}

static gboolean
read_sentence (JsonObject  *object,
               gpointer     user_data,
               GError     **error)
{
  Place *place = user_data;
  SlTextRange range = { 0, 0 };

  if (!read_next_range (object, place, &range, error))
    return FALSE;
  sl_article_add_sentence (place->article, &range);

  return TRUE;
}

/* Each list starts anew at the beginning of the text. */
static gboolean
read_list (JsonObject         *object,
           const char         *name,
           SlArticle          *article,
           SlJsonElementFunc   func,
           GError            **error)
{
  Place place = { .article = article, .text = sl_article_get_text (article) };

  return sl_json_reader_foreach (object, name, func, &place, error);
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
      sl_json_reader_refuse (_("“text” is not in Sidelight's form: it has a carriage return or a "
                               "byte order mark."), error);
      return NULL;
    }

  text = sl_text_new (utf8, -1);
  if (!g_str_equal (sl_text_get_sha256 (text), sha256))
    {
      sl_json_reader_refuse (_("“text” does not have the checksum in “sha256”: it was changed "
                               "after the export."), error);
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
  if (!read_list (object, "paragraphs", article, read_paragraph, error) ||
      !read_list (object, "sentences", article, read_sentence, error) ||
      !read_list (object, "claims", article, read_claim, error))
    return NULL;
  sl_article_sort_claims (article);

  return g_steal_pointer (&article);
}
