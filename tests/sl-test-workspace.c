/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-test-workspace.h"

#include "sl-test-utils.h"
#include "store/sl-codec.h"

#define TEXT_A \
  "The dam broke at 4 a.m., the mayor said.\n" \
  "About 60 people were moved to the school.\n" \
  "Nobody was hurt."
#define TEXT_B "\"The dam broke\", said the mayor.\nAt least 80 people had to leave their homes."

static SlArticle *
make_article (const char *text,
              const char *title,
              const char *quote,
              const char *figure,
              char      **quote_uuid,
              char      **figure_uuid)
{
  SlArticle *article = sl_test_article_new (text);
  SlClaim *claim = sl_test_claim_new (article, quote, SL_CLAIM_KIND_QUOTE);

  sl_article_set_detail (article, SL_DETAIL_TITLE, title);
  *quote_uuid = g_strdup (sl_claim_get_uuid (claim));
  claim = sl_test_claim_new (article, figure, SL_CLAIM_KIND_FIGURE);
  if (figure_uuid != NULL)
    *figure_uuid = g_strdup (sl_claim_get_uuid (claim));
  sl_article_sort_claims (article);

  return article;
}

/* Makes the comparison, with one quote and one figure in each article. */
void
sl_test_comparison_init (SlTestComparison *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  self->folder = sl_test_make_dir ();
  self->path = g_build_filename (self->folder, "dam.sidelight", NULL);
  self->annotator = sl_annotator_new (NULL, "Ann Reader", NULL);
  file = g_file_new_for_path (self->path);
  self->workspace = sl_workspace_create (file, self->annotator, &error);
  g_assert_no_error (error);

  g_ptr_array_add (articles, make_article (TEXT_A, "Dam broken", "The dam broke at 4 a.m.",
                                           "About 60 people", &self->claim_a, &self->figure_a));
  g_ptr_array_add (articles, make_article (TEXT_B, "Eighty leave", "The dam broke",
                                           "At least 80 people", &self->claim_b, NULL));
  self->article_a = g_strdup (sl_article_get_uuid (g_ptr_array_index (articles, 0)));
  self->article_b = g_strdup (sl_article_get_uuid (g_ptr_array_index (articles, 1)));
  g_assert_true (sl_workspace_add_articles (self->workspace, articles, &error));
  g_assert_no_error (error);
}

/* Closes the file and opens it again. */
void
sl_test_comparison_reopen (SlTestComparison *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (sl_workspace_get_file (self->workspace));

  g_assert_true (sl_workspace_close (self->workspace, &error));
  g_assert_no_error (error);
  g_object_unref (self->workspace);
  self->workspace = sl_workspace_open (file, self->annotator, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->workspace);
}

void
sl_test_comparison_clear (SlTestComparison *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->annotator);
  sl_test_remove_dir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->article_a);
  g_free (self->article_b);
  g_free (self->claim_a);
  g_free (self->claim_b);
  g_free (self->figure_a);
}

static void
append_record (GString  *out,
               SlRecord *record)
{
  g_autofree char *json = sl_record_to_json (record);

  g_string_append_printf (out, "%s\n", json);
  sl_record_free (record);
}

static gboolean
add_annotator (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  append_record (user_data, sl_codec_from_annotator (object));

  return TRUE;
}

static gboolean
add_article (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  GPtrArray *claims = sl_article_get_claims (object);

  append_record (user_data, sl_codec_from_article (object, 0));
  g_string_append_printf (user_data, "%s\n", sl_text_get_utf8 (sl_article_get_text (object)));
  for (guint i = 0; i < claims->len; i++)
    append_record (user_data, sl_codec_from_claim (g_ptr_array_index (claims, i)));

  return TRUE;
}

static gboolean
add_row (const SlSetRow  *row,
         gpointer         user_data,
         GError         **error)
{
  append_record (user_data, sl_codec_from_annotation (row->annotation));

  return TRUE;
}

static gboolean
add_match (gpointer   object,
           gpointer   user_data,
           GError   **error)
{
  append_record (user_data, sl_codec_from_match (object));

  return TRUE;
}

static gboolean
add_omission (gpointer   object,
              gpointer   user_data,
              GError   **error)
{
  append_record (user_data, sl_codec_from_omission (object));

  return TRUE;
}

/* All that the comparison holds, as text: the same text means the same comparison. */
char *
sl_test_fingerprint (SlWorkspace *workspace)
{
  SlSetSource *source = sl_workspace_get_set_source (workspace);
  GString *out = g_string_new (sl_workspace_get_title (workspace));
  g_autofree char *uuid = sl_set_source_dup_uuid (source);

  g_string_append_printf (out, "\n%s\n", uuid);
  g_assert_true (sl_set_source_foreach_annotator (source, add_annotator, out, NULL));
  g_assert_true (sl_set_source_foreach_article (source, add_article, out, NULL));
  g_assert_true (sl_set_source_foreach_row (source, add_row, out, NULL));
  g_assert_true (sl_set_source_foreach_match (source, add_match, out, NULL));
  g_assert_true (sl_set_source_foreach_omission (source, add_omission, out, NULL));

  return g_string_free (out, FALSE);
}

/* The SHA-256 of a file's bytes. */
char *
sl_test_file_checksum (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, n_bytes);
}

/* The same as a fixture of GLib's tests. */
void
sl_test_comparison_set_up (SlTestComparison *self,
                           gconstpointer     data)
{
  sl_test_comparison_init (self);
}

void
sl_test_comparison_tear_down (SlTestComparison *self,
                              gconstpointer     data)
{
  sl_test_comparison_clear (self);
}
