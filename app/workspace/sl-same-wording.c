/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-same-wording.h"

/* Fewer letters stand in every article and say nothing. */
#define MIN_LETTERS 12

static void
place_free (gpointer data)
{
  g_free (((SlPlace *) data)->article);
  g_free (data);
}

/* Case, the form of quotation marks and of white space are the type setter's, not the wording. */
static gunichar
fold (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  if (c == 0x201c || c == 0x201d)
    return '"';

  return g_unichar_tolower (c);
}

static GArray *
fold_text (const char *utf8)
{
  GArray *folded = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold (g_utf8_get_char (p));

      g_array_append_val (folded, c);
    }

  return folded;
}

/* The words of the needle, without blanks around them and with single ones between. */
static GArray *
fold_words (const char *utf8)
{
  g_autoptr (GArray) all = fold_text (utf8);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (gunichar));
  gunichar blank = ' ';
  gboolean pending = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      gunichar c = g_array_index (all, gunichar, i);

      if (c == ' ')
        {
          pending = words->len > 0;
          continue;
        }
      if (pending)
        g_array_append_val (words, blank);
      pending = FALSE;
      g_array_append_val (words, c);
    }

  return words;
}

/* Where the words end that begin at START, or 0 if they do not stand there. */
static guint
match_at (GArray *text,
          guint   start,
          GArray *words)
{
  guint at = start;

  for (guint i = 0; i < words->len; i++)
    {
      gunichar wanted = g_array_index (words, gunichar, i);

      if (at >= text->len || g_array_index (text, gunichar, at) != wanted)
        return 0;
      at++;
      while (wanted == ' ' && at < text->len && g_array_index (text, gunichar, at) == ' ')
        at++;
    }

  return at;
}

static gboolean
is_letter (GArray *text,
           guint   at)
{
  return at < text->len && g_unichar_isalnum (g_array_index (text, gunichar, at));
}

/**
 * sl_same_wording_find:
 * @text: a text
 * @words: words to look for
 *
 * Returns: (transfer full) (element-type SlTextRange): where the very words stand, whole words only;
 *   empty where they are too few to mean anything
 */
GArray *
sl_same_wording_find (SlText     *text,
                      const char *words)
{
  g_autoptr (GArray) folded = fold_text (sl_text_get_utf8 (text));
  g_autoptr (GArray) wanted = fold_words (words);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SlTextRange));

  if (wanted->len < MIN_LETTERS)
    return found;

  for (guint start = 0; start + wanted->len <= folded->len; start++)
    {
      guint end = match_at (folded, start, wanted);
      SlTextRange range = { start, end };

      if (end == 0 || (start > 0 && is_letter (folded, start - 1) && is_letter (folded, start)) ||
          (is_letter (folded, end - 1) && is_letter (folded, end)))
        continue;
      g_array_append_val (found, range);
      start = end - 1;
    }

  return found;
}

/* Whether the place belongs to a claim that is linked with this one already. */
static gboolean
is_linked (SlWorkspace       *workspace,
           const char        *claim_uuid,
           const char        *article_uuid,
           const SlTextRange *range)
{
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, claim_uuid);

  for (guint i = 0; i < matches->len; i++)
    {
      SlClaim *other = sl_workspace_lookup_claim (workspace,
                                                  sl_match_get_other (g_ptr_array_index (matches, i),
                                                                      claim_uuid));

      if (other != NULL && g_strcmp0 (sl_claim_get_article (other), article_uuid) == 0 &&
          sl_text_range_overlap (sl_claim_get_range (other), range) > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_same_wording_list:
 * @workspace: a workspace
 * @claim_uuid: a claim of it
 *
 * Returns: (transfer full) (element-type SlPlace): where other articles have the very words of
 *   the claim and nobody has linked them with it, one place an article
 */
GPtrArray *
sl_same_wording_list (SlWorkspace *workspace,
                      const char  *claim_uuid)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);
  GListModel *articles = sl_workspace_get_articles (workspace);
  SlClaim *claim = sl_workspace_lookup_claim (workspace, claim_uuid);
  SlArticle *own = claim != NULL
                     ? sl_workspace_lookup_article (workspace, sl_claim_get_article (claim))
                     : NULL;
  g_autofree char *words = NULL;

  if (own == NULL)
    return places;

  words = sl_article_dup_words (own, sl_claim_get_range (claim));
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);
      const char *uuid = sl_article_get_uuid (article);
      g_autoptr (GArray) found = NULL;
      SlPlace *place;

      if (g_strcmp0 (uuid, sl_claim_get_article (claim)) == 0)
        continue;
      found = sl_same_wording_find (sl_article_get_text (article), words);
      if (found->len == 0 ||
          is_linked (workspace, claim_uuid, uuid, &g_array_index (found, SlTextRange, 0)))
        continue;
      place = g_new0 (SlPlace, 1);
      place->article = g_strdup (uuid);
      place->range = g_array_index (found, SlTextRange, 0);
      g_ptr_array_add (places, place);
    }

  return places;
}

/**
 * sl_same_wording_link:
 * @workspace: a workspace
 * @claim_uuid: a claim of it
 * @n_linked: (out): how many places were linked
 * @error: return location for an error
 *
 * Marks the places of sl_same_wording_list() as claims and links each with this one, as one step.
 *
 * Returns: %FALSE with @error set if it could not be written
 */
gboolean
sl_same_wording_link (SlWorkspace  *workspace,
                      const char   *claim_uuid,
                      guint        *n_linked,
                      GError      **error)
{
  g_autoptr (GPtrArray) places = sl_same_wording_list (workspace, claim_uuid);
  g_autoptr (GPtrArray) claims = NULL;

  *n_linked = 0;
  claims = sl_workspace_link_places (workspace, claim_uuid, places, SL_RELATION_SAME_CLAIM, error);
  if (claims == NULL)
    return FALSE;
  *n_linked = claims->len;

  return TRUE;
}
