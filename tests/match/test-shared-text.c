/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "match/sl-shared-text.h"

#include <string.h>

#define COPY "harbour pilots refused to guide tankers through the northern channel while the buoys remain unlit at night"

static GArray *
find (const char *const *texts,
      guint              min_words)
{
  g_autoptr (SlTerms) terms = sl_terms_new ();
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (tokens, sl_terms_tokenize (terms, texts[i], strlen (texts[i]), 0, "en"));

  return sl_shared_text_find (tokens, min_words);
}

static void
test_copy (void)
{
  const char *const texts[] = { "Before. " COPY " afterwards", "Something else: " COPY ", they said", NULL };
  g_autoptr (GArray) found = find (texts, 10);
  const SlSharedText *text;

  g_assert_cmpuint (found->len, ==, 1);
  text = &g_array_index (found, SlSharedText, 0);
  g_assert_cmpuint (text->article[0], ==, 0);
  g_assert_cmpuint (text->article[1], ==, 1);
  g_assert_cmpuint (text->first[0], ==, 1);
  g_assert_cmpuint (text->first[1], ==, 2);
  g_assert_cmpuint (text->n_equal, ==, 17);
  g_assert_cmpuint (text->end[0] - text->first[0], ==, 17);
}

/* An editor has changed a word and put in another. */
static void
test_edited (void)
{
  const char *const texts[] = {
    COPY,
    "harbour pilots refused to guide tankers through the narrow northern channel while the buoys stay unlit at night",
    "harbour pilots refused to guide tankers anywhere and went home",
    NULL
  };
  g_autoptr (GArray) found = find (texts, 10);

  /* Only the stretch before the changes is long enough to be noticed. */
  g_assert_cmpuint (found->len, ==, 0);
  g_array_unref (g_steal_pointer (&found));
  found = find (texts, 6);
  g_assert_cmpuint (found->len, >=, 1);
}

static void
test_near (void)
{
  const char *const texts[] = {
    COPY " because the ministry owes the lighthouse service three months of wages",
    COPY " and all because the ministry owes the lighthouse service three months of wages",
    NULL
  };
  g_autoptr (GArray) found = find (texts, 10);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, SlSharedText, 0).n_equal, ==, 28);
  g_assert_cmpuint (g_array_index (found, SlSharedText, 0).end[1], ==, 30);
}

static void
test_nothing (void)
{
  const char *const texts[] = { COPY " " COPY, "nothing of the kind", "", NULL };
  const char *const none[] = { NULL };
  g_autoptr (GArray) found = find (texts, 10);
  g_autoptr (GArray) empty = find (none, 10);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
}

/* What stands in very many articles costs no more than it must, and still hangs together. */
static void
test_everywhere (void)
{
  const char *texts[42] = { NULL };
  g_autoptr (GArray) found = NULL;
  gboolean reached[41] = { TRUE };

  for (guint i = 0; i < 41; i++)
    texts[i] = COPY;
  found = find (texts, 10);
  g_assert_cmpuint (found->len, ==, 40);
  for (guint i = 0; i < found->len; i++)
    {
      const SlSharedText *text = &g_array_index (found, SlSharedText, i);

      g_assert_true (reached[text->article[0]]);
      reached[text->article[1]] = TRUE;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/shared-text/copy", test_copy);
  g_test_add_func ("/shared-text/edited", test_edited);
  g_test_add_func ("/shared-text/near", test_near);
  g_test_add_func ("/shared-text/nothing", test_nothing);
  g_test_add_func ("/shared-text/everywhere", test_everywhere);

  return g_test_run ();
}
