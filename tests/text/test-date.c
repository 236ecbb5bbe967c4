/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-date.h"

#include <string.h>

static void
test_forms (void)
{
  static const struct
  {
    const char *words;
    const char *date;
  } cases[] = {
    { "2018-06-25", "2018-06-25" },
    { "2018/6/5", "2018-06-05" },
    { "2018-06-25T10:32:07Z", "2018-06-25T10:32:07Z" },
    { "2018-06-25T10:32:00.000+0200", "2018-06-25T10:32+02:00" },
    { "2018-06-25T10:32:00-05:30", "2018-06-25T10:32-05:30" },
    { "2018-06-25 10:32:00", "2018-06-25T10:32" },
    { "20180625T103207Z", "2018-06-25T10:32:07Z" },
    { "Mon, 25 Jun 2018 10:32:00 GMT", "2018-06-25T10:32Z" },
    { "June 25, 2018", "2018-06-25" },
    { "Published Jun. 25th, 2018", "2018-06-25" },
    { "June 25, 2018 at 3:07 p.m. EDT", "2018-06-25T15:07-04:00" },
    { "June 25, 2018 12:07 AM", "2018-06-25T00:07" },
    { "25 June 2018", "2018-06-25" },
    { "25th of no month 2018, 26 June 2018", "2018-06-26" },
    { "Montag, 25. Juni 2018", "2018-06-25" },
    { "3. März 2018, 14:05 Uhr", "2018-03-03T14:05" },
    { "1er août 2019", "2019-08-01" },
    { "25 de junio de 2018", "2018-06-25" },
    { "25.6.2018", "2018-06-25" },
    { "6/25/2018", "2018-06-25" },
    { "25/6/2018", "2018-06-25" },
    { "2018年6月25日", "2018-06-25" },
    { "29 February 2020", "2020-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = sl_date_parse (cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_no_dates (void)
{
  static const char *const cases[] = {
    "", "Monday", "June 2018", "3/4/2018", "29 February 2019", "2018-13-01", "32 June 2018",
    "0000-00-00", "on 25 June", "Room 2018-06-255", "1525 June 2018", "call 20189999",
    "May the 4th be with you",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_null (sl_date_parse (cases[i]));
    }
  g_assert_null (sl_date_parse (NULL));
  g_assert_null (sl_date_parse ("\xff 2018-06-25"));
}

static void
test_where (void)
{
  const char *words = "Zürich — updated 25 June 2018, 10:30 GMT by staff";
  gsize start;
  gsize end;
  g_autofree char *date = sl_date_find (words, strlen (words), &start, &end);

  g_assert_cmpstr (date, ==, "2018-06-25T10:30Z");
  g_assert_true (g_str_has_prefix (words + start, "25 June"));
  g_assert_cmpstr (words + end, ==, " by staff");
}

static void
test_age (void)
{
  g_assert_true (sl_date_is_age ("42 mins ago"));
  g_assert_true (sl_date_is_age ("updated 2 hours ago - health"));
  g_assert_true (sl_date_is_age ("3d ago"));
  g_assert_false (sl_date_is_age ("long ago"));
  g_assert_false (sl_date_is_age ("two men agog"));
  g_assert_false (sl_date_is_age ("5 men ago"));
  g_assert_false (sl_date_is_age (" ago"));
}

static void
test_more_forms (void)
{
  static const struct
  {
    const char *words;
    const char *date;
  } cases[] = {
    { "1999-12-31", "1999-12-31" },
    { "2024-02-29", "2024-02-29" },
    { "January 1, 2020", "2020-01-01" },
    { "Feb 2, 2020", "2020-02-02" },
    { "March 3, 2020", "2020-03-03" },
    { "April 4, 2020", "2020-04-04" },
    { "May 5, 2020", "2020-05-05" },
    { "Aug. 8, 2020", "2020-08-08" },
    { "Sept. 9, 2020", "2020-09-09" },
    { "Oct 10, 2020", "2020-10-10" },
    { "November 11, 2020", "2020-11-11" },
    { "December 12th, 2020", "2020-12-12" },
    { "1st January 2020", "2020-01-01" },
    { "2nd February 2020", "2020-02-02" },
    { "3rd March 2020", "2020-03-03" },
    { "Sunday, 5 July 2020", "2020-07-05" },
    { "🌊 5 July 2020 🌊", "2020-07-05" },
    { "Updated: 5 July 2020", "2020-07-05" },
    { "7. Dezember 2020", "2020-12-07" },
    { "14 juillet 2020", "2020-07-14" },
    { "6 de enero de 2020", "2020-01-06" },
    { "31.12.2020", "2020-12-31" },
    { "2020-07-05T23:59:59Z", "2020-07-05T23:59:59Z" },
    { "2020-07-05T08:15+01:00", "2020-07-05T08:15+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = sl_date_parse (cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_more_no_dates (void)
{
  static const char *const cases[] = {
    " ", "1", "-", "2020", "July 2020", "July 5", "0 July 2020", "2020-00-10", "2020-02-30",
    "30 February 2020", "31 April 2020", "🌊", "水", "2020-07-", "5 boats 2020", "the river rose",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_null (sl_date_parse (cases[i]));
    }
}

static void
test_long_words (void)
{
  static const char fill[] = { '1', '-', 'x', ' ', ':' };

  for (guint i = 0; i < G_N_ELEMENTS (fill); i++)
    {
      g_autofree char *words = g_strnfill (10000, fill[i]);

      g_assert_null (sl_date_parse (words));
      g_assert_false (sl_date_is_age (words));
    }
}

static void
test_more_ages (void)
{
  static const char *const ages[] = {
    "1 minute ago", "5 minutes ago", "1 hour ago", "12 hours ago", "2 days ago",
  };
  static const char *const others[] = {
    "", "ago", "1", "hours", "two", "an age ago it rained", "ago 5 minutes",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_test_message ("%s", ages[i]);
      g_assert_true (sl_date_is_age (ages[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_false (sl_date_is_age (others[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/date/forms", test_forms);
  g_test_add_func ("/date/no-dates", test_no_dates);
  g_test_add_func ("/date/where", test_where);
  g_test_add_func ("/date/age", test_age);
  g_test_add_func ("/date/more-forms", test_more_forms);
  g_test_add_func ("/date/more-no-dates", test_more_no_dates);
  g_test_add_func ("/date/long-words", test_long_words);
  g_test_add_func ("/date/more-ages", test_more_ages);

  return g_test_run ();
}
