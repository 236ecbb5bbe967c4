/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-pane-header.h"

#include "sl-compare-fixture.h"
#include "sl-test-utils.h"

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_date (SlCompareFixture *fixture,
           gconstpointer     data)
{
  g_autofree char *day = sl_pane_header_format_date ("2026-03-02");
  g_autofree char *time = sl_pane_header_format_date ("2026-03-02T23:15+01:00");
  g_autofree char *month = sl_pane_header_format_date ("March 2026");

  g_assert_cmpstr (g_strstrip (day), ==, "2 Mar 2026");
  g_assert_cmpstr (g_strstrip (time), ==, "2 Mar 2026");
  g_assert_cmpstr (month, ==, "March 2026");
  g_assert_null (sl_pane_header_format_date (NULL));
}

static void
test_details (SlCompareFixture *fixture,
              gconstpointer     data)
{
  GtkWidget *header = sl_pane_header_new (fixture->context, fixture->articles[0]);
  g_autoptr (SlArticle) bare = sl_test_article_new ("Nothing is known of this text.");

  sl_compare_fixture_show (fixture, header);
  g_assert_nonnull (find_label (header, "Harbour Gazette"));
  g_assert_nonnull (find_label (header, "The night at the quay"));
  g_assert_nonnull (find_label (header, "12 Mar 2026"));

  /* What the source did not tell: the header still says what this is. */
  sl_pane_header_set_article (SL_PANE_HEADER (header), bare);
  g_assert_nonnull (find_label (header, "Outlet unknown"));
  g_assert_nonnull (find_label (header, "Nothing is known of this text."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add ("/pane-header/date", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_date,
              sl_compare_fixture_tear_down);
  g_test_add ("/pane-header/details", SlCompareFixture, NULL, sl_compare_fixture_set_up, test_details,
              sl_compare_fixture_tear_down);

  return g_test_run ();
}
