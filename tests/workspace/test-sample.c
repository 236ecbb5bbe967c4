/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-sample.h"

#include "sl-test-utils.h"

typedef struct
{
  char *folder;
  SlAnnotator *annotator;
  SlWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = sl_test_make_dir ();
  self->annotator = sl_annotator_new (NULL, "Ann", NULL);
  self->workspace = sl_workspace_new_unnamed (self->folder, self->annotator, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_true (sl_workspace_close (self->workspace, NULL));
  g_assert_finalize_object (self->workspace);
  g_clear_object (&self->annotator);
  sl_test_remove_dir (self->folder);
  g_free (self->folder);
}

/* Writes a sample of one article into the fixture's folder. */
static char *
write_sample (Fixture    *self,
              const char *verdicts)
{
  g_autofree char *article = g_build_filename (self->folder, "a.txt", NULL);
  g_autofree char *list = g_build_filename (self->folder, "verdicts.json", NULL);

  g_assert_true (g_file_set_contents (article, "The gate stood open\n\nNight fell and the lamps were lit along the quay.\n",
                                      -1, NULL));
  g_assert_true (g_file_set_contents (list, verdicts, -1, NULL));

  return g_strdup (self->folder);
}

static SlArticle *
lookup_file (SlWorkspace *workspace,
             const char  *publisher)
{
  GListModel *articles = sl_workspace_get_articles (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      if (g_strcmp0 (sl_article_get_publisher (article), publisher) == 0)
        return sl_workspace_lookup_article (workspace, sl_article_get_uuid (article));
    }

  return NULL;
}

/* The verdicts of the annotator in an article, counted. */
static guint
count_verdicts (SlWorkspace *workspace,
                SlArticle   *article,
                SlVerdict    verdict)
{
  GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      n += sl_workspace_get_verdict (workspace, sl_claim_get_uuid (claim)) == verdict;
    }

  return n;
}

static void
test_our_sample (Fixture       *self,
                 gconstpointer  data)
{
  const char *publishers[] = { "Harbour Gazette", "The Northern Post", "Coastline Daily", "Morrow Tribune", "Terhaven Wire" };
  g_autofree char *folder = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "sample", NULL);
  g_autoptr (GError) error = NULL;
  SlArticle *post;

  sl_sample_fill (self->workspace, folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sl_workspace_get_title (self->workspace), ==, "Port Ellery flood");
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_articles (self->workspace)), ==, G_N_ELEMENTS (publishers));
  for (guint i = 0; i < G_N_ELEMENTS (publishers); i++)
    {
      SlArticle *article = lookup_file (self->workspace, publishers[i]);

      g_assert_nonnull (article);
      g_assert_nonnull (sl_article_get_title (article));
      g_assert_true (g_str_has_prefix (sl_article_get_published (article), "2026-03-1"));
    }

  post = lookup_file (self->workspace, "The Northern Post");
  g_assert_cmpuint (count_verdicts (self->workspace, post, SL_VERDICT_DISPUTED), >=, 3);
  g_assert_cmpuint (count_verdicts (self->workspace, post, SL_VERDICT_UNVERIFIABLE), >=, 1);
  g_assert_cmpuint (g_list_model_get_n_items (sl_workspace_get_matches (self->workspace)), >, 5);
}

static gboolean
note_omission (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  g_ptr_array_add (user_data, g_object_ref (object));

  return TRUE;
}

/* What the sample says is not mentioned is in none of the article's claims that tell the same. */
static void
test_omissions (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "sample", NULL);
  g_autoptr (GPtrArray) omissions = g_ptr_array_new_with_free_func (g_object_unref);
  SlSetSource *source = sl_workspace_get_set_source (self->workspace);

  g_assert_true (sl_sample_fill (self->workspace, folder, NULL));
  g_assert_true (sl_set_source_foreach_omission (source, note_omission, omissions, NULL));
  g_assert_cmpuint (omissions->len, >=, 1);
  for (guint i = 0; i < omissions->len; i++)
    {
      SlOmission *omission = g_ptr_array_index (omissions, i);
      g_autoptr (GPtrArray) group = sl_workspace_list_group (self->workspace,
                                                             sl_omission_get_claim (omission));

      g_assert_nonnull (sl_omission_get_note (omission));
      for (guint k = 0; k < group->len; k++)
        g_assert_cmpstr (sl_claim_get_article (g_ptr_array_index (group, k)), !=,
                         sl_omission_get_article (omission));
    }
}

/* Words that are no claim are marked, and get verdict, note and evidence like others. */
static void
test_marks_what_is_no_claim (Fixture       *self,
                             gconstpointer  data)
{
  g_autofree char *folder = write_sample (self, "{\"title\": \"Night\", \"articles\": [{\"file\": \"a.txt\", \"publisher\": \"Q\"}],"
                                                " \"verdicts\": [{\"file\": \"a.txt\", \"quote\": \"lamps\", \"verdict\": \"disputed\","
                                                " \"note\": \"none\", \"evidence\": [{\"url\": \"https://a.example/\", \"stance\": \"disputes\"}]}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (SlClaim) claim = NULL;
  SlArticle *article;
  SlAnnotation *annotation;
  GListModel *claims;
  gboolean found = FALSE;

  sl_sample_fill (self->workspace, folder, &error);
  g_assert_no_error (error);
  article = lookup_file (self->workspace, "Q");
  claims = sl_workspace_get_claims (self->workspace, sl_article_get_uuid (article));
  for (guint i = 0; !found && i < g_list_model_get_n_items (claims); i++)
    {
      g_clear_object (&claim);
      claim = g_list_model_get_item (claims, i);
      found = sl_workspace_get_verdict (self->workspace, sl_claim_get_uuid (claim)) == SL_VERDICT_DISPUTED;
    }
  g_assert_true (found);
  annotation = sl_workspace_lookup_annotation (self->workspace, sl_claim_get_uuid (claim),
                                               sl_annotator_get_uuid (self->annotator));
  g_assert_cmpstr (sl_annotation_get_note (annotation), ==, "none");
  g_assert_cmpuint (sl_annotation_get_n_evidence (annotation), ==, 1);
  g_assert_cmpint (sl_annotation_get_evidence (annotation, 0)->stance, ==, SL_STANCE_DISPUTES);
}

static void
test_faults (Fixture       *self,
             gconstpointer  data)
{
  const char *faulty[] = {
    "",
    "[",
    "{\"articles\": [{}]}",
    "{\"articles\": [{\"file\": \"not-there.txt\"}]}",
    "{\"articles\": [{\"file\": \"a.txt\"}], \"verdicts\": [{\"file\": \"a.txt\", \"quote\": \"dawn\"}]}",
    "{\"articles\": [{\"file\": \"a.txt\"}], \"verdicts\": [{\"file\": \"a.txt\", \"quote\": \"\"}]}",
    "{\"articles\": [{\"file\": \"a.txt\"}], \"verdicts\": [{\"file\": \"b.txt\", \"quote\": \"lamps\"}]}",
    "{\"articles\": [{\"file\": 7}]}",
    "{\"articles\": [{\"file\": \"a.txt\"}], \"omissions\": [{\"file\": \"a.txt\", \"quote\": \"lamps\"}]}",
    ("{\"articles\": [{\"file\": \"a.txt\"}], \"omissions\": [{\"file\": \"a.txt\", \"quote\": \"lamps\","
     " \"not-in\": \"a.txt\"}]}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_autofree char *folder = write_sample (self, faulty[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (sl_sample_fill (self->workspace, folder, &error));
      g_assert_nonnull (error);
    }
}

static void
test_find_folder (void)
{
  g_autofree char *ours = g_build_filename (g_getenv ("SL_PROJECT_DATA"), "sample", NULL);
  g_autofree char *by_default = NULL;
  g_autofree char *named = NULL;
  g_autofree char *not_there = NULL;
  g_autoptr (GError) error = NULL;

  g_unsetenv ("SL_SAMPLE_DIR");
  by_default = sl_sample_find_folder (&error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (by_default, "/sample"));

  g_setenv ("SL_SAMPLE_DIR", ours, TRUE);
  named = sl_sample_find_folder (&error);
  g_assert_cmpstr (named, ==, ours);

  /* A folder without a sample in it does not hide the others. */
  g_setenv ("SL_SAMPLE_DIR", "/nowhere", TRUE);
  not_there = sl_sample_find_folder (&error);
  g_assert_cmpstr (not_there, ==, by_default);
  g_unsetenv ("SL_SAMPLE_DIR");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/workspace/sample/ours", Fixture, NULL, set_up, test_our_sample, tear_down);
  g_test_add ("/workspace/sample/omissions", Fixture, NULL, set_up, test_omissions, tear_down);
  g_test_add ("/workspace/sample/marks", Fixture, NULL, set_up, test_marks_what_is_no_claim, tear_down);
  g_test_add ("/workspace/sample/faults", Fixture, NULL, set_up, test_faults, tear_down);
  g_test_add_func ("/workspace/sample/find-folder", test_find_folder);

  return g_test_run ();
}
