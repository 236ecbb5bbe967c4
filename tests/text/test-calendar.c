/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading-fixture.h"
#include "text/sl-calendar.h"

/* The date that UTF8 begins with, as "value unit", or "". */
static char *
read_date (const char *utf8)
{
  g_autoptr (SlReading) reading = reading_fixture_new (utf8);
  SlSpan all = { 0, reading->tokens->len };
  SlMoment date;

  if (!sl_calendar_read (reading, 0, &all, &date))
    return g_strdup ("");

  return g_strdup_printf ("%.0f %s", date.value, date.unit);
}

static void
test_forms (void)
{
  static const char *const cases[][2] = {
    { "May 1", "501 date" },
    { "Sept. 3, 2016", "20160903 date" },
    { "4th of July", "704 date" },
    { "31 December 1999", "19991231 date" },
    { "June 2018", "201806 month" },
    { "2018-06-25", "20180625 date" },
    { "1848 was a year", "1848 year" },
    { "03:44", "224 time" },
    { "12 p.m.", "720 time" },
    { "12 a.m.", "0 time" },
    { "12:30 a.m.", "30 time" },
    { "1:15 p.m.", "795 time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = read_date (cases[i][0]);

      g_assert_cmpstr (date, ==, cases[i][1]);
    }
}

static void
test_no_dates (void)
{
  static const char *const cases[] = { "May", "may 1", "32 May", "0 June", "99:99", "2018-13-01 x", "7", "river" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = read_date (cases[i]);

      if (i == 5)
        g_assert_cmpstr (date, ==, "2018 year");
      else
        g_assert_cmpstr (date, ==, "");
    }
}

static void
test_more_forms (void)
{
  static const char *const cases[][2] = {
    { "January 31", "131 date" },
    { "February 28, 2019", "20190228 date" },
    { "March 2020", "202003 month" },
    { "Dec. 24", "1224 date" },
    { "Oct. 7, 2023", "20231007 date" },
    { "1st of May", "501 date" },
    { "2nd June 2020", "20200602 date" },
    { "22 April", "422 date" },
    { "1500", "1500 year" },
    { "2100", "2100 year" },
    { "1999-12-31", "19991231 date" },
    { "00:00", "0 time" },
    { "23:59", "1439 time" },
    { "1 p.m.", "780 time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = read_date (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (date, ==, cases[i][1]);
    }
}

static void
test_more_no_dates (void)
{
  static const char *const cases[] = {
    "a", "?", "🌊", "水", "0", "32", "24:60", "boats", "Monday", "January", "March of the boats",
    "12 boats",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = read_date (cases[i]);

      g_test_message ("%s", cases[i]);
      g_assert_cmpstr (date, ==, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/calendar/forms", test_forms);
  g_test_add_func ("/calendar/no-dates", test_no_dates);
  g_test_add_func ("/calendar/more-forms", test_more_forms);
  g_test_add_func ("/calendar/more-no-dates", test_more_no_dates);

  return g_test_run ();
}
