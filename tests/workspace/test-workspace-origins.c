/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-workspace-origins.h"

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

#define COPY \
  "Harbour pilots refused on Monday to guide tankers through the northern channel while the buoys there remain " \
  "unlit at night, and the port authority closed both piers."

typedef struct
{
  SlTestComparison base;
  SlClaim *claims[4];
  guint n_told;
} Fixture;

static void
told_cb (Fixture *self)
{
  self->n_told++;
}

/* Three articles that print the same copy, and one that tells it in its own words. */
static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char *const texts[] = {
    "Ships wait.\n" COPY "\nThe mayor was away.",
    "A long week for the port.\n" COPY "\nMore tomorrow.",
    "Trade suffers.\n" COPY "\nPrices rose.",
    "Elsewhere.\nPilots guide nobody through the channel at night.\nWeather: rain."
  };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  sl_test_comparison_init (&self->base);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SlArticle *article = sl_test_article_new (texts[i]);

      self->claims[i] = sl_test_claim_new (article, i < 3 ? COPY
                                                          : "Pilots guide nobody through the channel at night.",
                                           SL_CLAIM_KIND_ASSERTION);
      g_ptr_array_add (articles, article);
    }
  g_assert_true (sl_workspace_add_articles (self->base.workspace, articles, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    self->claims[i] = sl_workspace_lookup_claim (self->base.workspace,
                                                 sl_claim_get_uuid (self->claims[i]));
  g_signal_connect_swapped (self->base.workspace, "origins-changed", G_CALLBACK (told_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  sl_test_comparison_clear (&self->base);
}

static GPtrArray *
list_claims (Fixture *self)
{
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (self->claims); i++)
    g_ptr_array_add (claims, self->claims[i]);

  return claims;
}

static void
test_at_once (Fixture       *self,
              gconstpointer  data)
{
  SlWorkspace *workspace = self->base.workspace;
  g_autoptr (GPtrArray) claims = list_claims (self);
  g_autoptr (GArray) passages = NULL;
  g_autoptr (GArray) none = NULL;
  const SlSharedPassage *passage;

  sl_workspace_find_origins (workspace);
  g_assert_cmpuint (self->n_told, ==, 1);
  passages = sl_workspace_list_shared_passages (workspace, sl_claim_get_article (self->claims[1]));
  g_assert_cmpuint (passages->len, ==, 1);
  passage = &g_array_index (passages, SlSharedPassage, 0);
  g_assert_cmpuint (passage->n_articles, ==, 3);
  g_assert_true (sl_text_range_overlap (&passage->range, sl_claim_get_range (self->claims[1])) > 100);
  none = sl_workspace_list_shared_passages (workspace, sl_claim_get_article (self->claims[3]));
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_cmpuint (sl_workspace_count_shared (workspace, self->claims[0]), ==, 3);
  g_assert_cmpuint (sl_workspace_count_shared (workspace, self->claims[3]), ==, 0);
  g_assert_true (sl_workspace_has_same_origin (workspace, self->claims[0], self->claims[2]));
  g_assert_false (sl_workspace_has_same_origin (workspace, self->claims[0], self->claims[3]));
  g_assert_cmpuint (sl_workspace_count_origins (workspace, claims), ==, 2);
}

/* Nobody waits for the search, and who asks before it is done is told that nothing is shared. */
static void
test_in_a_thread (Fixture       *self,
                  gconstpointer  data)
{
  SlWorkspace *workspace = self->base.workspace;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sl_workspace_count_shared (workspace, self->claims[0]), ==, 0);
  sl_test_wait_until (self->n_told == 1);
  g_assert_cmpuint (sl_workspace_count_shared (workspace, self->claims[0]), ==, 3);

  /* An article that goes takes its part with it. */
  g_assert_true (sl_workspace_remove_article (workspace, sl_claim_get_article (self->claims[2]), &error));
  g_assert_no_error (error);
  sl_test_wait_until (self->n_told == 2);
  g_assert_cmpuint (sl_workspace_count_shared (workspace, self->claims[0]), ==, 2);
}

static void
test_by_hand (Fixture       *self,
              gconstpointer  data)
{
  SlWorkspace *workspace = self->base.workspace;
  g_autoptr (GPtrArray) claims = list_claims (self);
  g_autoptr (GPtrArray) group = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  sl_workspace_find_origins (workspace);
  g_assert_true (sl_workspace_link (workspace, sl_claim_get_uuid (self->claims[1]),
                                    sl_claim_get_uuid (self->claims[3]), SL_RELATION_SAME_ORIGIN, &error));
  g_assert_no_error (error);
  g_assert_true (sl_workspace_has_same_origin (workspace, self->claims[3], self->claims[1]));
  g_assert_cmpuint (sl_workspace_count_origins (workspace, claims), ==, 1);
  /* What has one origin is told alike: the two are of one group. */
  group = sl_workspace_list_group (workspace, sl_claim_get_uuid (self->claims[3]));
  g_assert_cmpuint (group->len, ==, 2);
  undone = sl_workspace_undo (workspace, &error);
  g_assert_cmpuint (sl_workspace_count_origins (workspace, claims), ==, 2);
}

/* A search that outlives its comparison is let go. */
static void
test_closed (Fixture       *self,
             gconstpointer  data)
{
  g_assert_cmpuint (sl_workspace_count_shared (self->base.workspace, self->claims[0]), ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

#define ADD(path, test) \
  g_test_add ("/workspace/origins/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("at-once", test_at_once);
  ADD ("in-a-thread", test_in_a_thread);
  ADD ("by-hand", test_by_hand);
  ADD ("closed", test_closed);

  return g_test_run ();
}
