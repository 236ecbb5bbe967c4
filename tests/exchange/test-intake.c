/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange/sl-intake.h"

#include <string.h>

#include "sl-test-set.h"

typedef struct
{
  SlSet *base;
  GPtrArray *messages;
  SlIntake *intake;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->base = sl_test_set_new ();
  fixture->messages = g_ptr_array_new_with_free_func (g_free);
  fixture->intake = sl_intake_new (SL_SET_SOURCE (fixture->base), fixture->messages, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sl_intake_free (fixture->intake);
  g_ptr_array_unref (fixture->messages);
  g_assert_finalize_object (fixture->base);
}

static SlIntakeArticle *
find_dam (Fixture *fixture)
{
  return sl_intake_find_article (fixture->intake, "https://news.example.com/dam?a=1&b=2");
}

static void
test_articles (Fixture       *fixture,
               gconstpointer  data)
{
  SlIntakeArticle *dam = find_dam (fixture);
  g_autofree char *urn = g_strconcat ("urn:uuid:", sl_article_get_uuid (sl_intake_get_article (dam)), NULL);
  g_autoptr (SlText) other = sl_text_new ("Two\n\nlines", -1);
  SlIntakeArticle *fresh;
  gboolean is_new;
  guint n;

  g_assert_nonnull (dam);
  g_assert_true (sl_intake_find_article (fixture->intake, urn) == dam);
  g_assert_null (sl_intake_find_article (fixture->intake, "https://nowhere.example/"));
  g_assert_true (sl_intake_take_article (fixture->intake, sl_intake_get_text (dam), NULL, NULL,
                                         &is_new) == dam);
  g_assert_false (is_new);
  fresh = sl_intake_take_article (fixture->intake, other, "Other", "https://o.example/", &is_new);
  g_assert_true (is_new);
  g_assert_true (sl_intake_find_article (fixture->intake, "https://o.example/") == fresh);
  sl_article_get_paragraphs (sl_intake_get_article (fresh), &n);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  SlIntakeArticle *dam = find_dam (fixture);
  SlIntakeClaim *marked = sl_intake_claim (fixture->intake, dam, NULL, &(SlTextRange) { 1, 3 });
  const char *cy = sl_intake_annotator (fixture->intake, NULL, "x", "cy", "Cy");
  g_autoptr (SlSet) set = NULL;

  sl_intake_judge (fixture->intake, marked,
                   sl_annotation_new (sl_intake_claim_uuid (marked), cy, SL_VERDICT_NONE, NULL, NULL));
  sl_intake_judge (fixture->intake, marked,
                   sl_annotation_new (sl_intake_claim_uuid (marked), cy, SL_VERDICT_DISPUTED, NULL, NULL));
  set = sl_intake_finish (fixture->intake, NULL, NULL);
  g_assert_cmpuint (sl_set_get_n_articles (set), ==, 1);
  g_assert_cmpuint (sl_set_get_n_claims (set), ==, 1);
  g_assert_cmpuint (sl_set_get_n_annotations (set), ==, 1);
}

/* A hundred messages are told; the rest is counted. */
static void
test_messages (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (SlSet) set = NULL;

  for (guint i = 0; i < 130; i++)
    {
      sl_intake_tell (fixture->intake, "thing %u", i);
      sl_intake_count (fixture->intake, "kind");
    }
  set = sl_intake_finish (fixture->intake, NULL, NULL);
  g_assert_cmpuint (fixture->messages->len, ==, 102);
  g_assert_cmpstr (g_ptr_array_index (fixture->messages, 100), ==, "kind (130).");
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->messages, 101), "30"));
}

static void
test_times (void)
{
  static const char *const times[][2] = {
    { "2026-03-09T10:00:00Z", "2026-03-09T10:00:00Z" },
    { "2026-03-09T10:00:00.123Z", "2026-03-09T10:00:00.123Z" },
    { "2026-03-09T12:00:00+02:00", "2026-03-09T10:00:00Z" },
    { "2026-03-09T10:00:00.000000+00:00", "2026-03-09T10:00:00Z" },
    { "2026-03-09", NULL }, { "yesterday", NULL }, { "", NULL }, { "2026-13-09T10:00:00Z", NULL },
    { "2026-03-09T10:00:00ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *time = sl_intake_dup_time (times[i][0]);

      g_assert_cmpstr (time, ==, times[i][1]);
    }
  g_assert_null (sl_intake_dup_time (NULL));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/exchange/intake/articles", test_articles },
    { "/exchange/intake/set", test_set },
    { "/exchange/intake/messages", test_messages },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/exchange/intake/times", test_times);

  return g_test_run ();
}
