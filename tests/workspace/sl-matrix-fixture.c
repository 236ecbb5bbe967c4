/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-matrix-fixture.h"

static SlArticle *
make_article (const char *publisher,
              const char *text)
{
  SlArticle *article = sl_test_article_new (text);

  sl_article_set_detail (article, SL_DETAIL_PUBLISHER, publisher);

  return article;
}

static const char *
add_claim (SlArticle   *article,
           const char  *words,
           SlClaimKind  kind,
           const char  *speaker)
{
  SlClaim *claim = sl_test_claim_new (article, words, kind);

  sl_claim_set_speaker (claim, speaker);

  return sl_claim_get_uuid (claim);
}

static void
fill (SlMatrixFixture *self)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  self->articles[0] = make_article ("Harbour Gazette",
                                    "The gate stood open.\nThe water rose for 12 hours.\nNobody asked why.");
  self->articles[1] = make_article ("Northern Post",
                                    "The gate was open.\nFor 14 hours the water rose.");
  self->articles[2] = make_article ("Coastline Daily", "The water rose for half a day.");
  self->a1 = add_claim (self->articles[0], "The gate stood open.", SL_CLAIM_KIND_ASSERTION,
                        "Ruth Brannoch");
  self->a2 = add_claim (self->articles[0], "The water rose for 12 hours.", SL_CLAIM_KIND_FIGURE, NULL);
  self->a3 = add_claim (self->articles[0], "Nobody asked why.", SL_CLAIM_KIND_ASSERTION, NULL);
  self->b1 = add_claim (self->articles[1], "The gate was open.", SL_CLAIM_KIND_ASSERTION, "Brannoch");
  self->b2 = add_claim (self->articles[1], "For 14 hours the water rose.", SL_CLAIM_KIND_FIGURE, NULL);
  self->c1 = add_claim (self->articles[2], "The water rose for half a day.", SL_CLAIM_KIND_FIGURE,
                        NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->articles); i++)
    g_ptr_array_add (articles, self->articles[i]);
  g_assert_true (sl_workspace_add_articles (self->workspace, articles, &error));
  g_assert_no_error (error);
}

static void
link_claims (SlMatrixFixture *self,
             const char      *a,
             const char      *b,
             SlRelation       relation)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_workspace_link (self->workspace, a, b, relation, &error));
  g_assert_no_error (error);
}

void
sl_matrix_fixture_set_up (SlMatrixFixture *self,
                          gconstpointer    data)
{
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann Reader", NULL);
  g_autoptr (GError) error = NULL;

  self->folder = sl_test_make_dir ();
  self->workspace = sl_workspace_new_unnamed (self->folder, annotator, &error);
  g_assert_no_error (error);
  fill (self);
  link_claims (self, self->a1, self->b1, SL_RELATION_ALTERED_QUOTE);
  link_claims (self, self->a2, self->b2, SL_RELATION_CONFLICTING_FIGURE);
  link_claims (self, self->b2, self->c1, SL_RELATION_SAME_CLAIM);
}

void
sl_matrix_fixture_tear_down (SlMatrixFixture *self,
                             gconstpointer    data)
{
  g_assert_true (sl_workspace_close (self->workspace, NULL));
  g_assert_finalize_object (self->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (self->articles); i++)
    g_clear_object (&self->articles[i]);
  sl_test_remove_dir (self->folder);
  g_free (self->folder);
}

/* The row of the group that the claim is in. */
SlMatrixRow *
sl_matrix_fixture_row (SlMatrixFixture *self,
                       const char      *claim_uuid)
{
  g_autoptr (GPtrArray) claims = sl_workspace_list_group (self->workspace, claim_uuid);

  if (claims->len == 0)
    g_ptr_array_add (claims, g_object_ref (sl_workspace_lookup_claim (self->workspace, claim_uuid)));

  return sl_matrix_row_new (self->workspace, claims);
}

/* The first words of every row, in their order. */
char *
sl_matrix_fixture_labels (SlMatrix *matrix)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (matrix));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlMatrixRow) row = g_list_model_get_item (G_LIST_MODEL (matrix), i);
      g_auto (GStrv) words = g_strsplit (sl_matrix_row_get_label (row), " ", 3);

      g_string_append_printf (labels, "%s%s %s", i > 0 ? " | " : "", words[0], words[1]);
    }

  return g_strdup (labels->str);
}
