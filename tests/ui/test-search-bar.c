/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-search-bar.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

typedef struct
{
  char *article;
  SlTextRange range;
  guint n;
} Place;

static void
reveal_range_cb (SlCompareContext *context,
                 const char       *article,
                 guint             start,
                 guint             end,
                 Place            *place)
{
  g_free (place->article);
  place->article = g_strdup (article);
  place->range = (SlTextRange) { start, end };
  place->n++;
}

static void
test_search (SlCompareFixture *fixture,
             gconstpointer     data)
{
  GtkWidget *widget = sl_search_bar_new (fixture->context);
  SlSearchBar *bar = SL_SEARCH_BAR (widget);
  Place place = { NULL, };

  sl_compare_fixture_show (fixture, widget);
  g_signal_connect (fixture->context, "reveal-range", G_CALLBACK (reveal_range_cb), &place);
  sl_search_bar_search (bar, "gate");
  g_assert_cmpuint (sl_search_bar_get_n_hits (bar), >=, 2);
  sl_search_bar_step (bar, 1);
  g_assert_cmpuint (place.n, ==, 1);
  g_assert_nonnull (place.article);
  g_assert_cmpuint (place.range.end - place.range.start, >=, 4);
  sl_search_bar_step (bar, -1);
  sl_search_bar_step (bar, 1);
  g_assert_cmpuint (place.n, ==, 3);

  sl_search_bar_search (bar, "xylophone");
  g_assert_cmpuint (sl_search_bar_get_n_hits (bar), ==, 0);
  g_assert_nonnull (sl_ui_test_find_label (widget, "Nothing"));
  sl_search_bar_step (bar, 1);
  g_assert_cmpuint (place.n, ==, 3);
  g_free (place.article);
}

/* From an empty cell of the Claims view: one article, some of the words, and straight to the place. */
static void
test_search_in (SlCompareFixture *fixture,
                gconstpointer     data)
{
  GtkWidget *widget = sl_search_bar_new (fixture->context);
  SlSearchBar *bar = SL_SEARCH_BAR (widget);
  const char *article = sl_article_get_uuid (fixture->articles[1]);
  Place place = { NULL, };

  sl_compare_fixture_show (fixture, widget);
  g_signal_connect (fixture->context, "reveal-range", G_CALLBACK (reveal_range_cb), &place);
  sl_search_bar_search_in (bar, article, "gate stood locked");
  g_assert_true (sl_search_bar_get_search_mode (bar));
  g_assert_cmpuint (sl_search_bar_get_n_hits (bar), >=, 1);
  g_assert_cmpuint (place.n, ==, 1);
  g_assert_cmpstr (place.article, ==, article);
  g_assert_nonnull (sl_ui_test_find_label (widget, "in Northern Post"));

  sl_search_bar_search_in (bar, article, "xylophone");
  g_assert_cmpuint (sl_search_bar_get_n_hits (bar), ==, 0);
  g_assert_cmpuint (place.n, ==, 1);
  sl_search_bar_set_search_mode (bar, FALSE);
  sl_search_bar_search (bar, "gate");
  g_assert_cmpuint (sl_search_bar_get_n_hits (bar), >=, 2);
  g_free (place.article);
}

/* A place in the text is not listed again where the claim on it is. */
static void
test_once (SlCompareFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *widget = sl_search_bar_new (fixture->context);

  sl_compare_fixture_show (fixture, widget);
  sl_search_bar_search (SL_SEARCH_BAR (widget), "stood open");
  g_assert_cmpuint (sl_search_bar_get_n_hits (SL_SEARCH_BAR (widget)), ==, 1);
}

/* Whatever somebody types, it is words and never the language of the search engine. */
static void
test_hostile_queries (SlCompareFixture *fixture,
                      gconstpointer     data)
{
  const char *const queries[] = {
    "\"", "gate AND", "NEAR(", "*", "title:x", "'; DROP TABLE article; --", "(", "-", "^gate", "",
  };
  GtkWidget *widget = sl_search_bar_new (fixture->context);
  guint n_failed = 0;

  sl_compare_fixture_show (fixture, widget);
  g_signal_connect_swapped (fixture->context, "failed", G_CALLBACK (g_atomic_int_inc), &n_failed);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    sl_search_bar_search (SL_SEARCH_BAR (widget), queries[i]);
  g_assert_cmpuint (n_failed, ==, 0);
}

static void
test_mode (SlCompareFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *widget = sl_search_bar_new (fixture->context);
  GtkWidget *entry;
  gboolean mode = FALSE;

  sl_compare_fixture_show (fixture, widget);
  entry = sl_ui_test_find (widget, GTK_TYPE_SEARCH_ENTRY);
  g_object_set (widget, "search-mode", TRUE, NULL);
  g_assert_true (sl_search_bar_get_search_mode (SL_SEARCH_BAR (widget)));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Find in all articles, claims and notes");
  g_signal_emit_by_name (entry, "stop-search");
  g_object_get (widget, "search-mode", &mode, NULL);
  g_assert_false (mode);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add ("/search-bar/search", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_search,
              sl_compare_fixture_tear_down);
  g_test_add ("/search-bar/search-in", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_search_in, sl_compare_fixture_tear_down);
  g_test_add ("/search-bar/once", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_once,
              sl_compare_fixture_tear_down);
  g_test_add ("/search-bar/hostile", SlCompareFixture, NULL, sl_compare_fixture_set_up,
              test_hostile_queries, sl_compare_fixture_tear_down);
  g_test_add ("/search-bar/mode", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_mode,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
