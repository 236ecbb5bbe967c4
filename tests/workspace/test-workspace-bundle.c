/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "exchange/sl-native-writer.h"
#include "model/sl-uuid.h"
#include "sl-test-utils.h"
#include "sl-test-workspace.h"
#include "workspace/sl-workspace-omissions.h"

#define N_PEOPLE 3

/* How many histories ended with something that is not mentioned. */
static guint n_with_omissions;

/* Three people in one room, each with a comparison, and the bundles that lie about. */
typedef struct
{
  char *folder;
  GRand *rand;
  SlWorkspace *workspaces[N_PEOPLE];
  SlAnnotator *annotators[N_PEOPLE];
  GPtrArray *bundles;
} Room;

static SlWorkspace *
make_workspace (Room *room,
                guint who)
{
  g_autofree char *name = g_strdup_printf ("%u.sidelight", who);
  g_autofree char *path = g_build_filename (room->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SlWorkspace *workspace = sl_workspace_create (file, room->annotators[who], &error);

  g_assert_no_error (error);

  return workspace;
}

static void
add_article (Room       *room,
             guint       who,
             const char *text)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  SlArticle *article = sl_test_article_new (text);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (articles, article);
  if (sl_workspace_lookup_article (room->workspaces[who], sl_article_get_uuid (article)) == NULL)
    sl_workspace_add_articles (room->workspaces[who], articles, &error);
  g_assert_no_error (error);
}

static void
room_open (Room   *room,
           guint32 seed)
{
  static const char *const names[] = { "Ann Reader", "Ben Writer", "Cy Editor" };

  room->folder = sl_test_make_dir ();
  room->rand = g_rand_new_with_seed (seed);
  room->bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_bundle_free);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("%c0000000-0000-4000-8000-000000000000", "abc"[i]);

      room->annotators[i] = sl_annotator_new (uuid, names[i], NULL);
      room->workspaces[i] = make_workspace (room, i);
    }
  add_article (room, 0, "The dam broke at 4 a.m., the mayor said.\nAbout 60 people were moved.");
}

static void
room_close (Room *room)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      sl_workspace_close (room->workspaces[i], NULL);
      g_object_unref (room->workspaces[i]);
      g_object_unref (room->annotators[i]);
    }
  g_ptr_array_unref (room->bundles);
  g_rand_free (room->rand);
  sl_test_remove_dir (room->folder);
  g_free (room->folder);
}

static SlBundle *
make_bundle (Room *room,
             guint from,
             int   to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SlVector) since = NULL;
  SlBundle *bundle;

  if (to >= 0)
    since = sl_workspace_dup_vector (room->workspaces[to], &error);
  g_assert_no_error (error);
  bundle = sl_workspace_make_bundle (room->workspaces[from], since, NULL, &error);
  g_assert_no_error (error);

  return bundle;
}

static SlMergeReport *
apply (Room     *room,
       guint     to,
       SlBundle *bundle)
{
  g_autoptr (GError) error = NULL;
  SlMergeReport *report = sl_workspace_apply_bundle (room->workspaces[to], bundle, FALSE, &error);

  g_assert_no_error (error);

  return report;
}

static char *
export_native (SlWorkspace *workspace)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (sl_native_write (sl_workspace_get_set_source (workspace), stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static guint
pick (Room *room,
      guint n)
{
  return g_rand_int_range (room->rand, 0, n);
}

static SlArticle *
pick_article (Room *room,
              guint who)
{
  GListModel *articles = sl_workspace_get_articles (room->workspaces[who]);
  guint n = g_list_model_get_n_items (articles);
  g_autoptr (SlArticle) article = n > 0 ? g_list_model_get_item (articles, pick (room, n)) : NULL;

  return article;
}

static SlClaim *
pick_claim (Room *room,
            guint who)
{
  SlArticle *article = pick_article (room, who);
  GListModel *claims = article != NULL ? sl_workspace_get_claims (room->workspaces[who],
                                                                  sl_article_get_uuid (article))
                                       : NULL;
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;
  g_autoptr (SlClaim) claim = n > 0 ? g_list_model_get_item (claims, pick (room, n)) : NULL;

  return claim;
}

static SlTextRange
pick_range (Room *room)
{
  SlTextRange range;

  range.start = pick (room, 20);
  range.end = range.start + 1 + pick (room, 12);

  return range;
}

static void
act_on_article (Room *room,
                guint who,
                guint what)
{
  static const char *const texts[] = { "\"The dam broke\", said the mayor.\nNobody was hurt there.",
                                       "At least 80 people had to leave their homes." };
  SlWorkspace *self = room->workspaces[who];
  SlArticle *article = pick_article (room, who);
  g_autofree char *title = g_strdup_printf ("Title %u", pick (room, 5));
  SlTextRange range = pick_range (room);

  if (what == 0)
    add_article (room, who, texts[pick (room, 2)]);
  else if (article == NULL)
    return;
  else if (what == 1)
    sl_workspace_remove_article (self, sl_article_get_uuid (article), NULL);
  else if (what == 2)
    sl_workspace_move_article (self, sl_article_get_uuid (article), pick (room, 3), NULL);
  else if (what == 3)
    sl_workspace_set_article_detail (self, sl_article_get_uuid (article), SL_DETAIL_TITLE, title,
                                     NULL);
  else
    sl_workspace_mark (self, sl_article_get_uuid (article), &range, pick (room, 4), NULL);
}

static void
act_on_claim (Room *room,
              guint who,
              guint what)
{
  SlWorkspace *self = room->workspaces[who];
  SlClaim *claim = pick_claim (room, who);
  SlClaim *other = pick_claim (room, who);
  g_autofree char *uuid = claim != NULL ? g_strdup (sl_claim_get_uuid (claim)) : NULL;
  g_autofree char *note = g_strdup_printf ("note %u", pick (room, 9));
  g_autoptr (SlEvidence) evidence = sl_evidence_new ("https://example.org/", note,
                                                     SL_STANCE_DISPUTES, NULL);
  SlTextRange range = pick_range (room);

  if (claim == NULL)
    return;
  if (what == 0)
    sl_workspace_set_verdict (self, uuid, pick (room, 4), NULL);
  else if (what == 1)
    sl_workspace_set_note (self, uuid, note, NULL);
  else if (what == 2)
    sl_workspace_add_evidence (self, uuid, evidence, NULL);
  else if (what == 3)
    sl_workspace_adjust_claim (self, uuid, &range, NULL);
  else if (what == 4)
    sl_workspace_remove_claim (self, uuid, NULL);
  else if (other != NULL && g_strcmp0 (sl_claim_get_article (other),
                                       sl_claim_get_article (claim)) != 0)
    sl_workspace_link (self, uuid, sl_claim_get_uuid (other), SL_RELATION_SAME_CLAIM, NULL);
}

/* Somebody reads an article and does not find a claim, says why, or finds it after all. */
static void
act_on_omission (Room *room,
                 guint who)
{
  SlWorkspace *self = room->workspaces[who];
  SlClaim *claim = pick_claim (room, who);
  SlArticle *article = pick_article (room, who);
  g_autofree char *note = g_strdup_printf ("read %u times", pick (room, 3));
  g_autofree char *uuid = claim != NULL ? g_strdup (sl_claim_get_uuid (claim)) : NULL;

  if (claim == NULL || article == NULL)
    return;
  switch (pick (room, 5))
    {
    case 0:
      sl_workspace_note_omission (self, uuid, sl_article_get_uuid (article), note, NULL);
      break;
    case 1:
      sl_workspace_withdraw_omission (self, uuid, sl_article_get_uuid (article), NULL);
      break;
    default:
      sl_workspace_state_omission (self, uuid, sl_article_get_uuid (article), NULL);
      break;
    }
}

static void
decide_match (Room *room,
              guint who)
{
  GListModel *matches = sl_workspace_get_matches (room->workspaces[who]);
  guint n = g_list_model_get_n_items (matches);
  g_autoptr (SlMatch) match = n > 0 ? g_list_model_get_item (matches, pick (room, n)) : NULL;

  if (match != NULL)
    sl_workspace_set_match_state (room->workspaces[who], sl_match_get_uuid (match), pick (room, 3),
                                  NULL);
}

/* One thing that somebody does at one moment. */
static void
act (Room *room)
{
  guint who = pick (room, N_PEOPLE);
  guint what = pick (room, 23);
  g_autofree char *title = g_strdup_printf ("Comparison %u", pick (room, 5));
  g_autoptr (SlMergeReport) report = NULL;

  if (what < 6)
    act_on_article (room, who, what);
  else if (what < 12)
    act_on_claim (room, who, what - 6);
  else if (what == 12)
    decide_match (room, who);
  else if (what >= 20)
    act_on_omission (room, who);
  else if (what == 13)
    sl_workspace_set_title (room->workspaces[who], title, NULL);
  else if (what == 14)
    g_free (sl_workspace_undo (room->workspaces[who], NULL));
  else if (what == 15)
    g_free (sl_workspace_redo (room->workspaces[who], NULL));
  else if (what < 18)
    g_ptr_array_add (room->bundles, make_bundle (room, who, (int) pick (room, N_PEOPLE + 1) - 1));
  else if (room->bundles->len > 0)
    report = apply (room, who, g_ptr_array_index (room->bundles, pick (room, room->bundles->len)));
}

/* Everybody gets everything, the bundles that lie about and those with the rest, in any order and
 * some of them twice. */
static void
meet (Room *room)
{
  for (guint from = 0; from < N_PEOPLE; from++)
    g_ptr_array_add (room->bundles, make_bundle (room, from, -1));
  for (guint to = 0; to < N_PEOPLE; to++)
    {
      guint n = room->bundles->len;
      guint start = pick (room, n);

      for (guint i = 0; i < n; i++)
        {
          SlBundle *bundle = g_ptr_array_index (room->bundles, (start + i * 7) % n);
          g_autoptr (SlMergeReport) report = apply (room, to, bundle);
          g_autoptr (SlMergeReport) again = pick (room, 4) == 0 ? apply (room, to, bundle) : NULL;

          g_assert_true (again == NULL || again->added + again->changed == 0);
        }
      for (guint i = n - N_PEOPLE; i < n; i++)
        {
          g_autoptr (SlMergeReport) rest = apply (room, to, g_ptr_array_index (room->bundles, i));
        }
    }
}

static void
check_history (guint32 seed,
               guint   n_acts)
{
  Room room = { 0 };
  g_autofree char *first = NULL;
  SlTextRange range = { 0, 12 };

  room_open (&room, seed);
  sl_workspace_mark (room.workspaces[0], sl_article_get_uuid (pick_article (&room, 0)), &range,
                     SL_VERDICT_NONE, NULL);
  add_article (&room, 0, "The council met on Monday and said nothing of it.");
  g_ptr_array_add (room.bundles, make_bundle (&room, 0, -1));
  for (guint i = 1; i < N_PEOPLE; i++)
    sl_merge_report_free (apply (&room, i, g_ptr_array_index (room.bundles, 0)));
  for (guint i = 0; i < n_acts; i++)
    act (&room);
  meet (&room);
  first = export_native (room.workspaces[0]);
  for (guint i = 1; i < N_PEOPLE; i++)
    {
      g_autofree char *other = export_native (room.workspaces[i]);
      g_autoptr (SlVector) a = sl_workspace_dup_vector (room.workspaces[0], NULL);
      g_autoptr (SlVector) b = sl_workspace_dup_vector (room.workspaces[i], NULL);

      if (g_strcmp0 (first, other) != 0)
        g_test_message ("history %u\n%s\n---\n%s", seed, first, other);
      g_assert_cmpstr (first, ==, other);
      g_assert_true (sl_vector_equal (a, b));
    }
  n_with_omissions += strstr (first, "\"omissions\"") != NULL;
  room_close (&room);
}

/* Any order and repetition of bundles leads to the same bytes. */
static void
test_histories (void)
{
  guint n = g_test_slow () ? 1000 : 100;

  for (guint seed = 0; seed < n; seed++)
    check_history (seed, 24);
  g_assert_cmpuint (n_with_omissions, >, n / 20);
}

/* What colleagues did comes as one step, and goes as one. */
static void
test_one_step (void)
{
  Room room = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *with = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autoptr (SlBundle) first = NULL;
  g_autoptr (SlBundle) second = NULL;
  g_autoptr (SlVector) vector = NULL;
  g_autoptr (SlVector) later = NULL;
  SlTextRange range = { 0, 8 };
  SlClaim *claim;

  room_open (&room, 1);
  first = make_bundle (&room, 0, 1);
  sl_merge_report_free (apply (&room, 1, first));
  claim = sl_workspace_mark (room.workspaces[0], sl_article_get_uuid (pick_article (&room, 0)),
                             &range, SL_VERDICT_DISPUTED, NULL);
  g_assert_nonnull (claim);
  before = export_native (room.workspaces[1]);
  vector = sl_workspace_dup_vector (room.workspaces[1], NULL);
  second = make_bundle (&room, 0, 1);
  g_assert_cmpuint (second->entries->len, <, first->entries->len + 4);
  {
    g_autoptr (SlMergeReport) dry = sl_workspace_apply_bundle (room.workspaces[1], second, TRUE,
                                                               NULL);
    g_autoptr (SlMergeReport) report = apply (&room, 1, second);
    g_autoptr (SlMergeReport) twice = apply (&room, 1, second);

    g_assert_cmpuint (dry->added, ==, 2);
    g_assert_cmpuint (report->added, ==, 2);
    g_assert_cmpuint (twice->added + twice->changed, ==, 0);
  }
  with = export_native (room.workspaces[1]);
  g_free (sl_workspace_undo (room.workspaces[1], NULL));
  after = export_native (room.workspaces[1]);
  g_assert_cmpstr (before, ==, after);
  later = sl_workspace_dup_vector (room.workspaces[1], NULL);
  g_assert_true (sl_vector_equal (vector, later));
  g_free (sl_workspace_redo (room.workspaces[1], NULL));
  again = export_native (room.workspaces[1]);
  g_assert_cmpstr (with, ==, again);
  /* Undone once more, it can be imported once more. */
  g_free (sl_workspace_undo (room.workspaces[1], NULL));
  {
    g_autoptr (SlMergeReport) once_more = apply (&room, 1, second);

    g_assert_cmpuint (once_more->added, ==, 2);
  }
  room_close (&room);
}

/* A verdict that B gives in A's name is left out, and so is nonsense. */
static void
test_forged (void)
{
  Room room = { 0 };
  g_autoptr (SlBundle) bundle = NULL;
  g_autoptr (SlMergeReport) report = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *ben;
  const char *device = "d0000000-0000-4000-8000-000000000000";
  const char *claim = "e0000000-0000-4000-8000-000000000000";
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;
  g_autofree char *missing_key = NULL;

  room_open (&room, 2);
  ben = sl_annotator_get_uuid (room.annotators[1]);
  bundle = make_bundle (&room, 0, 0);
  key = g_strdup_printf ("%s %s", claim, sl_annotator_get_uuid (room.annotators[0]));
  value = g_strdup_printf ("{\"claim\":\"%s\",\"annotator\":\"%s\",\"verdict\":\"disputed\"}",
                           claim, sl_annotator_get_uuid (room.annotators[0]));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 1, 9, "2026", "annotation", key, value));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 2, 9, "2026", "nonsense", key, value));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 3, 9, "2026", "claim", claim, "[[["));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 4, 9, "2026", "claim", claim, "{}"));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 0, 9, "2026", "claim", claim, NULL));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 5, -1, "2026", "claim", claim, NULL));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 6, 9, "2026", "meta", "uuid", NULL));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 7, 9, "2026", "annotator",
                                              sl_annotator_get_uuid (room.annotators[0]), NULL));
  missing_key = sl_omission_dup_key (claim, device, sl_annotator_get_uuid (room.annotators[0]));
  sl_bundle_take_entry (bundle, sl_entry_new (ben, device, 8, 9, "2026", "omission", missing_key,
                                              NULL));
  before = export_native (room.workspaces[0]);
  report = apply (&room, 0, bundle);
  after = export_native (room.workspaces[0]);
  g_assert_cmpuint (report->messages->len, ==, 9);
  g_assert_cmpuint (report->added + report->changed, ==, 0);
  g_assert_cmpstr (before, ==, after);
  room_close (&room);
}

/* Somebody works on in a file and in its copy: both count, nothing is taken for the same. */
static void
test_copies (void)
{
  Room room = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SlWorkspace) copy = NULL;
  g_autoptr (SlBundle) bundle = NULL;
  g_autoptr (SlMergeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  room_open (&room, 5);
  path = g_build_filename (room.folder, "copy.sidelight", NULL);
  file = g_file_new_for_path (path);
  g_assert_true (sl_workspace_export_copy (room.workspaces[0], file, &error));
  copy = sl_workspace_open (file, room.annotators[0], &error);
  g_assert_no_error (error);
  g_assert_true (sl_workspace_set_title (room.workspaces[0], "Here", NULL));
  g_assert_true (sl_workspace_set_title (copy, "There", NULL));
  bundle = sl_workspace_make_bundle (copy, NULL, NULL, &error);
  report = apply (&room, 0, bundle);
  g_assert_cmpuint (report->conflicts, ==, 1);
  g_assert_cmpuint (report->unchanged, ==, bundle->entries->len - 1);
  sl_workspace_close (copy, NULL);
  room_close (&room);
}

/* Both change the same without knowing: told, and decided alike on both sides. */
static void
test_conflict (void)
{
  Room room = { 0 };
  g_autoptr (SlBundle) first = NULL;
  g_autoptr (SlBundle) from_a = NULL;
  g_autoptr (SlBundle) from_b = NULL;
  g_autoptr (SlMergeReport) at_a = NULL;
  g_autoptr (SlMergeReport) at_b = NULL;

  room_open (&room, 3);
  first = make_bundle (&room, 0, 1);
  sl_merge_report_free (apply (&room, 1, first));
  g_assert_true (sl_workspace_set_title (room.workspaces[0], "A's", NULL));
  g_assert_true (sl_workspace_set_title (room.workspaces[1], "B's", NULL));
  from_a = make_bundle (&room, 0, 1);
  from_b = make_bundle (&room, 1, 0);
  at_b = apply (&room, 1, from_a);
  at_a = apply (&room, 0, from_b);
  g_assert_cmpuint (at_a->conflicts, ==, 1);
  g_assert_cmpuint (at_b->conflicts, ==, 1);
  g_assert_cmpstr (sl_workspace_get_title (room.workspaces[0]), ==,
                   sl_workspace_get_title (room.workspaces[1]));
  room_close (&room);
}

static void
test_other_comparison (void)
{
  Room room = { 0 };
  g_autoptr (SlBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  room_open (&room, 4);
  add_article (&room, 1, "Something else was written on that day.");
  bundle = make_bundle (&room, 0, -1);
  g_assert_null (sl_workspace_apply_bundle (room.workspaces[1], bundle, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  room_close (&room);
}

/* Files on the disk of a machine with nothing else to do would wait for each other. */
static void
prefer_memory (void)
{
  if (g_getenv ("TMPDIR") == NULL && g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

int
main (int    argc,
      char **argv)
{
  prefer_memory ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace-bundle/one-step", test_one_step);
  g_test_add_func ("/workspace-bundle/forged", test_forged);
  g_test_add_func ("/workspace-bundle/conflict", test_conflict);
  g_test_add_func ("/workspace-bundle/copies", test_copies);
  g_test_add_func ("/workspace-bundle/other-comparison", test_other_comparison);
  g_test_add_func ("/workspace-bundle/histories", test_histories);

  return g_test_run ();
}
