/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-article.h"

#include "sl-uuid.h"

/* Namespace of article UUIDs: the name within it is the SHA-256 of the text. */
#define ARTICLE_NAMESPACE "3d2bb4c0-8f0a-5f43-9a5c-6d3a5a1f0b11"

struct _SlArticle
{
  GObject parent_instance;

  char *uuid;
  SlText *text;
  char *details[SL_N_DETAILS];
  GArray *paragraphs;
  GArray *sentences;
  GPtrArray *claims;
};

G_DEFINE_FINAL_TYPE (SlArticle, sl_article, G_TYPE_OBJECT)

static const char *const detail_names[] = {
  "title", "publisher", "author", "published", "url", "language", "file", "media_type", "imported",
  "sources",
};
G_STATIC_ASSERT (G_N_ELEMENTS (detail_names) == SL_N_DETAILS);

static void
sl_article_finalize (GObject *object)
{
  SlArticle *self = SL_ARTICLE (object);

  g_free (self->uuid);
  g_clear_pointer (&self->text, sl_text_unref);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    g_free (self->details[i]);
  g_array_unref (self->paragraphs);
  g_array_unref (self->sentences);
  g_ptr_array_unref (self->claims);

  G_OBJECT_CLASS (sl_article_parent_class)->finalize (object);
}

static void
sl_article_class_init (SlArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_article_finalize;
}

static void
sl_article_init (SlArticle *self)
{
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (SlParagraph));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (SlTextRange));
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * sl_article_new:
 * @uuid: (nullable): its UUID; %NULL for the one that follows from the text
 * @text: its text
 *
 * Two people who open the same text get the same UUID, so their annotation sets fit together.
 *
 * Returns: (transfer full): an article without details, paragraphs or claims
 */
SlArticle *
sl_article_new (const char *uuid,
                SlText     *text)
{
  SlArticle *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (SL_TYPE_ARTICLE, NULL);
  self->text = sl_text_ref (text);
  self->uuid = uuid != NULL ? g_strdup (uuid) : sl_uuid_new_v5 (ARTICLE_NAMESPACE, sl_text_get_sha256 (text));

  return self;
}

/**
 * sl_article_copy:
 * @self: an article
 *
 * The claims, being immutable, are shared with the copy.
 *
 * Returns: (transfer full): an article with the same content, not yet shared
 */
SlArticle *
sl_article_copy (SlArticle *self)
{
  SlArticle *copy;

  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  copy = sl_article_new (self->uuid, self->text);
  for (guint i = 0; i < SL_N_DETAILS; i++)
    sl_article_set_detail (copy, i, self->details[i]);
  g_array_append_vals (copy->paragraphs, self->paragraphs->data, self->paragraphs->len);
  g_array_append_vals (copy->sentences, self->sentences->data, self->sentences->len);
  for (guint i = 0; i < self->claims->len; i++)
    g_ptr_array_add (copy->claims, g_object_ref (g_ptr_array_index (self->claims, i)));

  return copy;
}

/**
 * sl_article_get_uuid:
 * @self: an article
 *
 * Returns: its UUID
 */
const char *
sl_article_get_uuid (SlArticle *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  return self->uuid;
}

/**
 * sl_article_get_text:
 * @self: an article
 *
 * Returns: (transfer none): its frozen text
 */
SlText *
sl_article_get_text (SlArticle *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  return self->text;
}

/**
 * sl_article_dup_words:
 * @self: an article
 * @range: a range of its text, in code points
 *
 * Returns: (transfer full): the words in @range
 */
char *
sl_article_dup_words (SlArticle         *self,
                      const SlTextRange *range)
{
  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  return sl_text_dup_range (self->text, range);
}

/**
 * sl_article_get_detail:
 * @self: an article
 * @detail: which one
 *
 * Returns: (nullable): the detail, %NULL where the source did not tell it
 */
const char *
sl_article_get_detail (SlArticle *self,
                       SlDetail   detail)
{
  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);
  g_return_val_if_fail ((guint) detail < SL_N_DETAILS, NULL);

  return self->details[detail];
}

/**
 * sl_article_set_detail:
 * @self: an article that is not yet shared
 * @detail: which one
 * @value: (nullable): its value; an empty string counts as %NULL
 *
 * Sets a detail.
 */
void
sl_article_set_detail (SlArticle  *self,
                       SlDetail    detail,
                       const char *value)
{
  g_autofree char *old = NULL;

  g_return_if_fail (SL_IS_ARTICLE (self));
  g_return_if_fail ((guint) detail < SL_N_DETAILS);

  old = self->details[detail];
  self->details[detail] = value != NULL && value[0] != '\0' ? g_strdup (value) : NULL;
}

/**
 * sl_article_get_title:
 * @self: an article
 *
 * Returns: (nullable): its title
 */
const char *
sl_article_get_title (SlArticle *self)
{
  return sl_article_get_detail (self, SL_DETAIL_TITLE);
}

/**
 * sl_article_get_publisher:
 * @self: an article
 *
 * Returns: (nullable): who published it
 */
const char *
sl_article_get_publisher (SlArticle *self)
{
  return sl_article_get_detail (self, SL_DETAIL_PUBLISHER);
}

/**
 * sl_article_get_published:
 * @self: an article
 *
 * Returns: (nullable): when it was published, ISO 8601, as exact as the source tells
 */
const char *
sl_article_get_published (SlArticle *self)
{
  return sl_article_get_detail (self, SL_DETAIL_PUBLISHED);
}

/**
 * sl_article_dup_label:
 * @self: an article
 *
 * A name for lists and messages that is never empty: publisher, else title, else file, else the
 * first words.
 *
 * Returns: (transfer full): the name
 */
char *
sl_article_dup_label (SlArticle *self)
{
  const SlDetail order[] = { SL_DETAIL_PUBLISHER, SL_DETAIL_TITLE, SL_DETAIL_FILE };

  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (self->details[order[i]] != NULL)
        return g_strdup (self->details[order[i]]);
    }

  return g_strdelimit (sl_text_dup_range (self->text, &(SlTextRange) { 0, 40 }), "\n\t", ' ');
}

/**
 * sl_article_get_paragraphs:
 * @self: an article
 * @n_paragraphs: (out): how many there are
 *
 * Returns: (array length=n_paragraphs): the paragraphs, in order; they do not overlap and hold all
 *   that is not white space
 */
const SlParagraph *
sl_article_get_paragraphs (SlArticle *self,
                           guint     *n_paragraphs)
{
  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  *n_paragraphs = self->paragraphs->len;

  return (const SlParagraph *) (gpointer) self->paragraphs->data;
}

/**
 * sl_article_add_paragraph:
 * @self: an article that is not yet shared
 * @range: the paragraph
 * @role: what it is there for
 *
 * Adds a paragraph, in the order of the text.
 */
void
sl_article_add_paragraph (SlArticle         *self,
                          const SlTextRange *range,
                          SlRole             role)
{
  SlParagraph paragraph = { *range, role };

  g_return_if_fail (SL_IS_ARTICLE (self));

  g_array_append_val (self->paragraphs, paragraph);
}

/**
 * sl_article_get_sentences:
 * @self: an article
 * @n_sentences: (out): how many there are
 *
 * Returns: (array length=n_sentences): the sentences, in order
 */
const SlTextRange *
sl_article_get_sentences (SlArticle *self,
                          guint     *n_sentences)
{
  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  *n_sentences = self->sentences->len;

  return (const SlTextRange *) (gpointer) self->sentences->data;
}

/**
 * sl_article_add_sentence:
 * @self: an article that is not yet shared
 * @range: the sentence
 *
 * Adds a sentence, in the order of the text.
 */
void
sl_article_add_sentence (SlArticle         *self,
                         const SlTextRange *range)
{
  g_return_if_fail (SL_IS_ARTICLE (self));

  g_array_append_val (self->sentences, *range);
}

/**
 * sl_article_get_claims:
 * @self: an article
 *
 * Returns: (transfer none) (element-type SlClaim): its claims, in the order of the text
 */
GPtrArray *
sl_article_get_claims (SlArticle *self)
{
  g_return_val_if_fail (SL_IS_ARTICLE (self), NULL);

  return self->claims;
}

/**
 * sl_article_take_claim:
 * @self: an article that is not yet shared
 * @claim: (transfer full): a claim
 *
 * Adds a claim at the end; see sl_article_sort_claims().
 */
void
sl_article_take_claim (SlArticle *self,
                       SlClaim   *claim)
{
  g_return_if_fail (SL_IS_ARTICLE (self));
  g_return_if_fail (SL_IS_CLAIM (claim));

  g_ptr_array_add (self->claims, claim);
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  return sl_claim_compare (*(SlClaim *const *) a, *(SlClaim *const *) b);
}

/**
 * sl_article_sort_claims:
 * @self: an article that is not yet shared
 *
 * Puts the claims into the order of the text.
 */
void
sl_article_sort_claims (SlArticle *self)
{
  g_return_if_fail (SL_IS_ARTICLE (self));

  g_ptr_array_sort (self->claims, compare_claims);
}

/**
 * sl_detail_to_string:
 * @detail: a detail
 *
 * Returns: its stable name, as written in files
 */
const char *
sl_detail_to_string (SlDetail detail)
{
  g_return_val_if_fail ((guint) detail < SL_N_DETAILS, NULL);

  return detail_names[detail];
}
