/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* bench-store: what a verdict costs, as a ratio to appending the same bytes to a plain file with
 * fdatasync() in the same folder; and what opening a large comparison costs, as a ratio to reading
 * its rows without making anything of them. One line of JSON for each figure. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "sl-test-utils.h"
#include "store/sl-codec.h"
#include "store/sl-store.h"
#include "workspace/sl-workspace.h"

#define N_VERDICTS 200
#define N_ARTICLES 50
#define N_CLAIMS 500
#define N_ANNOTATORS 4
/* What a verdict adds to the log of SQLite: four to six pages. */
#define PLAIN_BYTES (5 * 4096)

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_SECOND;
}

static SlArticle *
make_article (guint number)
{
  g_autoptr (GString) words = g_string_new (NULL);
  SlArticle *article;

  for (guint i = 0; i < N_CLAIMS; i++)
    g_string_append_printf (words,
                            "Section %u.%u of the tunnel cost three times its first budget.\n",
                            number, i);
  article = sl_test_article_new (words->str);
  for (guint i = 0; i < N_CLAIMS; i++)
    {
      const SlParagraph *paragraphs;
      guint n = 0;
      SlClaim *claim;

      paragraphs = sl_article_get_paragraphs (article, &n);
      claim = sl_claim_new (NULL, sl_article_get_uuid (article), &paragraphs[i].range,
                            SL_CLAIM_KIND_QUOTE, SL_ORIGIN_FOUND, 0.5);
      sl_claim_add_quoted (claim, &(SlTextRange) { paragraphs[i].range.start + 2,
                                                  paragraphs[i].range.end - 2 });
      sl_article_take_claim (article, claim);
    }

  return article;
}

static double
time_plain (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plain", NULL);
  g_autofree char *bytes = g_malloc0 (PLAIN_BYTES);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_VERDICTS; i++)
    {
      if (write (fd, bytes, PLAIN_BYTES) != PLAIN_BYTES || fdatasync (fd) != 0)
        g_error ("plain file: no space");
    }
  close (fd);

  return since (start);
}

static double
time_verdicts (SlWorkspace *workspace,
               const char  *claim)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_VERDICTS; i++)
    g_assert_true (sl_workspace_set_verdict (workspace, claim, 1 + i % 3, NULL));

  return since (start);
}

static void
bench_verdicts (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "small.sidelight", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (SlWorkspace) workspace = sl_workspace_create (file, annotator, NULL);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  const char *claim;
  double plain;
  double verdicts;

  g_ptr_array_add (articles, make_article (0));
  g_assert_true (sl_workspace_add_articles (workspace, articles, NULL));
  claim = sl_claim_get_uuid (
    g_ptr_array_index (sl_article_get_claims (g_ptr_array_index (articles, 0)), 7));
  plain = time_plain (folder);
  verdicts = time_verdicts (workspace, claim);
  printf (
    "{\"bench\": \"store-verdict\", \"per_second\": %.0f, \"fdatasync_per_second\": %.0f,"
    " \"ratio\": %.2f}\n",
    N_VERDICTS / verdicts, N_VERDICTS / plain, verdicts / plain);
  g_assert_true (sl_workspace_close (workspace, NULL));
}

static void
add_annotations (GPtrArray *changes,
                 SlArticle *article,
                 GPtrArray *annotators)
{
  GPtrArray *claims = sl_article_get_claims (article);

  for (guint i = 0; i < claims->len; i++)
    {
      for (guint k = 0; k < annotators->len; k++)
        {
          g_autoptr (SlAnnotation) annotation =
    sl_annotation_new (sl_claim_get_uuid (g_ptr_array_index (claims, i)),
                                            sl_annotator_get_uuid (
                                              g_ptr_array_index (annotators, k)),
                                            1 + (i + k) % 3, "A note of a few words.",
                                            "2026-03-07T10:00:00Z");

          g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotation (annotation)));
        }
    }
}

/* Written past the workspace, because the log of a hundred thousand verdicts given one by one is
 * not what is measured. */
static void
fill_large (SlStore *store)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_change_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_text_unref);
  g_autoptr (GPtrArray) annotators = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < N_ANNOTATORS; k++)
    {
      SlAnnotator *annotator = sl_annotator_new (NULL, "Somebody", NULL);

      g_ptr_array_add (annotators, annotator);
      g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_annotator (annotator)));
    }
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autoptr (SlArticle) article = make_article (i);
      GPtrArray *claims = sl_article_get_claims (article);

      g_ptr_array_add (texts, sl_text_ref (sl_article_get_text (article)));
      g_ptr_array_add (changes, sl_change_new (NULL, sl_codec_from_article (article, i)));
      for (guint k = 0; k < claims->len; k++)
        g_ptr_array_add (changes,
                         sl_change_new (NULL, sl_codec_from_claim (g_ptr_array_index (claims, k))));
      add_annotations (changes, article, annotators);
    }
  if (!sl_store_commit (store, NULL, changes, texts, NULL, &error))
    g_error ("%s", error->message);
}

static gboolean
drop_record (SlRecord  *record,
             gpointer   user_data,
             GError   **error)
{
  sl_record_free (record);

  return TRUE;
}

static void
bench_open (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "large.sidelight", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SlAnnotator) annotator = sl_annotator_new (NULL, "Ann", NULL);
  g_autoptr (SlWorkspace) workspace = NULL;
  SlStore *store = sl_store_create (path, NULL);
  gint64 start;
  double rows;
  double whole;

  fill_large (store);
  g_assert_true (sl_store_close (store, NULL));

  start = g_get_monotonic_time ();
  store = sl_store_open (path, NULL);
  for (SlEntity entity = 0; entity < SL_N_ENTITIES; entity++)
    g_assert_true (sl_store_foreach (store, entity, drop_record, NULL, NULL));
  rows = since (start);
  g_assert_true (sl_store_close (store, NULL));

  start = g_get_monotonic_time ();
  workspace = sl_workspace_open (file, annotator, NULL);
  whole = since (start);
  g_assert_nonnull (workspace);
  printf (
    "{\"bench\": \"store-open\", \"claims\": %d, \"annotations\": %d, \"seconds\": %.3f,"
    " \"ratio\": %.2f}\n",
    N_ARTICLES * N_CLAIMS, N_ARTICLES * N_CLAIMS * N_ANNOTATORS, whole, whole / rows);
  g_assert_true (sl_workspace_close (workspace, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = sl_test_make_dir ();

  bench_verdicts (folder);
  bench_open (folder);
  sl_test_remove_dir (folder);

  return 0;
}
