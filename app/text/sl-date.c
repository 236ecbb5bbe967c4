/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-date.h"

#include <string.h>

#include "sl-words.h"

/* What a date tells; hour and zone are -1 and NO_ZONE where it does not tell them. */
#define NO_ZONE G_MAXINT
typedef struct
{
  int year;
  int month;
  int day;
  int hour;
  int minute;
  int second;
  int zone;
} Date;

/* Where the reading of a date stands. */
typedef struct
{
  const char *p;
  const char *end;
} Cursor;

/* The first letters of the months' names, in English, German, French, Spanish, Italian, Dutch and
 * Portuguese; longer ones first where one starts another. */
static const struct
{
  const char *start;
  int month;
} months[] = {
  { "jan", 1 }, { "jän", 1 }, { "ene", 1 }, { "gen", 1 }, { "fév", 2 }, { "fev", 2 }, { "feb", 2 },
  { "mar", 3 }, { "mär", 3 }, { "maa", 3 }, { "mrt", 3 }, { "apr", 4 }, { "avr", 4 }, { "abr", 4 },
  { "mai", 5 }, { "may", 5 }, { "mag", 5 }, { "mei", 5 }, { "juin", 6 }, { "jun", 6 }, { "giu", 6 },
  { "juil", 7 }, { "jul", 7 }, { "lug", 7 }, { "aug", 8 }, { "aoû", 8 }, { "ago", 8 }, { "sep", 9 },
  { "set", 9 }, { "oct", 10 }, { "okt", 10 }, { "ott", 10 }, { "out", 10 }, { "nov", 11 },
  { "dec", 12 }, { "dez", 12 }, { "déc", 12 }, { "dic", 12 },
};

static const struct
{
  const char *name;
  int minutes;
} zones[] = {
  { "gmt", 0 }, { "utc", 0 }, { "z", 0 }, { "bst", 60 }, { "cet", 60 }, { "cest", 120 },
  { "edt", -240 }, { "est", -300 }, { "cdt", -300 }, { "mdt", -360 }, { "mst", -420 },
  { "pdt", -420 }, { "pst", -480 },
};

static gboolean
read_number (Cursor *at,
             guint   min_digits,
             guint   max_digits,
             int    *value)
{
  const char *p = at->p;
  guint digits = 0;

  for (*value = 0; p < at->end && g_ascii_isdigit (*p) && digits <= max_digits; p++, digits++)
    *value = *value * 10 + (*p - '0');
  if (digits < min_digits || digits > max_digits)
    return FALSE;
  at->p = p;

  return TRUE;
}

/* Two digits, whatever follows. */
static gboolean
read_pair (Cursor *at,
           int    *value)
{
  if (at->end - at->p < 2 || !g_ascii_isdigit (at->p[0]) || !g_ascii_isdigit (at->p[1]))
    return FALSE;
  *value = (at->p[0] - '0') * 10 + at->p[1] - '0';
  at->p += 2;

  return TRUE;
}

static gboolean
skip_any (Cursor     *at,
          const char *characters)
{
  const char *p = at->p;

  while (at->p < at->end && *at->p != '\0' && strchr (characters, *at->p) != NULL)
    at->p++;

  return at->p > p;
}

static gboolean
skip_word (Cursor     *at,
           const char *word)
{
  gsize n = strlen (word);

  if ((gsize) (at->end - at->p) < n || strncmp (at->p, word, n) != 0)
    return FALSE;
  at->p += n;

  return TRUE;
}

static gboolean
read_month (Cursor *at,
            int    *month)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (!skip_word (at, months[i].start))
        continue;
      while (at->p < at->end && g_unichar_isalpha (g_utf8_get_char (at->p)))
        at->p = g_utf8_next_char (at->p);
      skip_any (at, ".");
      *month = months[i].month;
      return TRUE;
    }

  return FALSE;
}

static void
skip_ordinal (Cursor *at)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", "er", "º", "." };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (skip_word (at, endings[i]))
        return;
    }
}

static gboolean
read_year (Cursor *at,
           Date   *date)
{
  return read_number (at, 4, 4, &date->year);
}

static gboolean
read_iso (Cursor *at,
          Date   *date)
{
  char separator;

  if (!read_year (at, date) || at->p == at->end || strchr ("-/.", *at->p) == NULL)
    return FALSE;
  separator = *at->p++;
  if (!read_number (at, 1, 2, &date->month) || at->p == at->end || *at->p++ != separator)
    return FALSE;

  return read_number (at, 1, 2, &date->day);
}

static gboolean
read_compact (Cursor *at,
              Date   *date)
{
  int number;

  if (!read_number (at, 8, 8, &number))
    return FALSE;
  date->year = number / 10000;
  date->month = number / 100 % 100;
  date->day = number % 100;

  return TRUE;
}

static gboolean
read_ideographic (Cursor *at,
                  Date   *date)
{
  return read_year (at, date) && skip_word (at, "年") && read_number (at, 1, 2, &date->month)
         && skip_word (at, "月") && read_number (at, 1, 2, &date->day) && skip_word (at, "日");
}

static gboolean
read_day_month (Cursor *at,
                Date   *date)
{
  if (!read_number (at, 1, 2, &date->day))
    return FALSE;
  skip_ordinal (at);
  if (!skip_any (at, " -"))
    return FALSE;
  skip_word (at, "de ");
  if (!read_month (at, &date->month))
    return FALSE;
  skip_any (at, " ,-");
  if (!skip_word (at, "de "))
    skip_word (at, "del ");

  return read_year (at, date);
}

static gboolean
read_month_day (Cursor *at,
                Date   *date)
{
  if (!read_month (at, &date->month) || !skip_any (at, " ") || !read_number (at, 1, 2, &date->day))
    return FALSE;
  skip_ordinal (at);

  return skip_any (at, " ,") && read_year (at, date);
}

/* 25.6.2018; with slashes only where the day cannot be taken for a month. */
static gboolean
read_numeric (Cursor *at,
              Date   *date)
{
  char separator;
  int first;
  int second;

  if (!read_number (at, 1, 2, &first) || at->p == at->end || strchr ("./", *at->p) == NULL)
    return FALSE;
  separator = *at->p++;
  if (!read_number (at, 1, 2, &second) || at->p == at->end || *at->p++ != separator
      || !read_year (at, date))
    return FALSE;

  date->day = separator == '.' || first > 12 ? first : second;
  date->month = separator == '.' || first > 12 ? second : first;

  return separator == '.' || first > 12 || second > 12 || first == second;
}

static gboolean
is_valid (const Date *date)
{
  return date->year >= 1600 && date->year <= 2199 && date->month >= 1 && date->month <= 12
         && date->day >= 1 && date->day <= 31
         && g_date_valid_dmy (date->day, date->month, date->year);
}

/* 103200, as in 20180625T103200Z. */
static gboolean
read_compact_clock (Cursor *at,
                    Date   *date)
{
  int number;

  if (!read_number (at, 6, 6, &number))
    return FALSE;
  date->hour = number / 10000;
  date->minute = number / 100 % 100;
  date->second = number % 100;

  return TRUE;
}

static gboolean
read_clock (Cursor *at,
            Date   *date)
{
  if (read_number (at, 1, 2, &date->hour))
    {
      if (!skip_any (at, ":h") || !read_number (at, 2, 2, &date->minute))
        return FALSE;
      if (skip_any (at, ":") && !read_number (at, 2, 2, &date->second))
        return FALSE;
    }
  else if (!read_compact_clock (at, date))
    {
      return FALSE;
    }
  if (at->end - at->p > 1 && *at->p == '.' && g_ascii_isdigit (at->p[1]))
    {
      for (at->p++; at->p < at->end && g_ascii_isdigit (*at->p);)
        at->p++;
    }

  return date->hour < 24 && date->minute < 60 && date->second < 61;
}

static void
read_half_of_day (Cursor *at,
                  Date   *date)
{
  Cursor probe = *at;
  gboolean afternoon;

  skip_any (&probe, " ");
  if (skip_word (&probe, "p.m.") || skip_word (&probe, "pm"))
    afternoon = TRUE;
  else if (skip_word (&probe, "a.m.") || skip_word (&probe, "am"))
    afternoon = FALSE;
  else
    return;
  if (date->hour >= 1 && date->hour <= 12)
    date->hour = date->hour % 12 + (afternoon ? 12 : 0);
  *at = probe;
}

static void
read_zone (Cursor *at,
           Date   *date)
{
  Cursor probe = *at;
  int sign;
  int hours;
  int minutes = 0;

  skip_any (&probe, " (");
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      Cursor name = probe;

      if (skip_word (&name, zones[i].name) && (name.p == name.end || !g_ascii_isalnum (*name.p)))
        {
          date->zone = zones[i].minutes;
          *at = name;
          return;
        }
    }
  if (probe.p == probe.end || (*probe.p != '+' && *probe.p != '-'))
    return;
  sign = *probe.p++ == '-' ? -1 : 1;
  if (!read_pair (&probe, &hours))
    return;
  skip_any (&probe, ":");
  if (read_pair (&probe, &minutes) && hours <= 14 && minutes < 60)
    {
      date->zone = sign * (hours * 60 + minutes);
      *at = probe;
    }
}

static void
read_time (Cursor *at,
           Date   *date)
{
  static const char *const joints[] = { "t", "at ", "um ", "à ", "a las ", "- ", "| ", "" };
  Cursor probe = *at;
  Date timed = *date;

  skip_any (&probe, " ,");
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      if (skip_word (&probe, joints[i]))
        break;
    }
  if (!read_clock (&probe, &timed))
    return;
  read_half_of_day (&probe, &timed);
  read_zone (&probe, &timed);
  *date = timed;
  *at = probe;
}

static gboolean
read_date (Cursor *at,
           Date   *date)
{
  static gboolean (*const forms[]) (Cursor *, Date *) = {
    read_iso, read_ideographic, read_day_month, read_month_day, read_numeric, read_compact,
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Cursor probe = *at;
      Date found = { 0, 0, 0, -1, 0, 0, NO_ZONE };

      if (!forms[i] (&probe, &found) || !is_valid (&found))
        continue;
      if (probe.p < probe.end && g_ascii_isdigit (*probe.p))
        continue;
      read_time (&probe, &found);
      *at = probe;
      *date = found;
      return TRUE;
    }

  return FALSE;
}

static char *
format (const Date *date)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%04d-%02d-%02d", date->year, date->month, date->day);
  if (date->hour < 0)
    return g_string_free (out, FALSE);

  g_string_append_printf (out, "T%02d:%02d", date->hour, date->minute);
  if (date->second > 0)
    g_string_append_printf (out, ":%02d", date->second);
  if (date->zone == 0)
    g_string_append_c (out, 'Z');
  else if (date->zone != NO_ZONE)
    g_string_append_printf (out, "%c%02d:%02d", date->zone < 0 ? '-' : '+', ABS (date->zone) / 60,
                            ABS (date->zone) % 60);

  return g_string_free (out, FALSE);
}

/* Lower case without a change of length: only letters whose lower case is as long are changed. */
static char *
lower_in_place (const char *words,
                gsize       n)
{
  char *lower = g_strndup (words, n);

  for (char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar small = g_unichar_tolower (c);

      if (c == 0xa0 || c == 0x202f)
        continue;
      if (small != c && g_unichar_to_utf8 (small, NULL) == g_unichar_to_utf8 (c, NULL))
        g_unichar_to_utf8 (small, p);
    }

  return lower;
}

/**
 * sl_date_find:
 * @words: valid UTF-8; keep it to a paragraph
 * @n: its length in bytes
 * @start: (out) (optional): where the date starts, in bytes
 * @end: (out) (optional): where it ends
 *
 * Finds the first full date (day, month and year) in any of the usual forms of English and its
 * neighbours. 3/4/2018 is no date: nobody can tell which.
 *
 * Returns: (transfer full) (nullable): the date in ISO 8601, with the time and the zone if they are
 * told
 */
char *
sl_date_find (const char *words,
              gsize       n,
              gsize      *start,
              gsize      *end)
{
  g_autofree char *lower = lower_in_place (words, n);
  const char *limit = lower + strlen (lower);
  gboolean inside = FALSE;

  for (const char *p = lower; p < limit; p = g_utf8_next_char (p))
    {
      Cursor at = { p, limit };
      gboolean alnum = g_unichar_isalnum (g_utf8_get_char (p));
      Date date;

      if (alnum && !inside && read_date (&at, &date))
        {
          if (start != NULL)
            *start = p - lower;
          if (end != NULL)
            *end = at.p - lower;
          return format (&date);
        }
      inside = alnum;
    }

  return NULL;
}

/**
 * sl_date_parse:
 * @words: (nullable): a date as a page's metadata tell it: ISO 8601, RFC 2822 or for people
 *
 * Returns: (transfer full) (nullable): the date in ISO 8601, as exact as told
 */
char *
sl_date_parse (const char *words)
{
  gsize n = words != NULL ? strlen (words) : 0;

  if (n == 0 || n > 200 || !g_utf8_validate (words, n, NULL))
    return NULL;

  return sl_date_find (words, n, NULL, NULL);
}

/**
 * sl_date_is_age:
 * @folded: what sl_words_fold() gave
 *
 * Returns: whether it tells a time by its age ("42 mins ago"), as lists of other stories do
 */
gboolean
sl_date_is_age (const char *folded)
{
  static const char *const units[] = {
    "s ", "m ", "h ", "d ", "sec", "min", "hour", "hr", "day", "week", "month", "year",
  };

  for (const char *ago = strstr (folded, " ago"); ago != NULL; ago = strstr (ago + 4, " ago"))
    {
      const char *p = ago;
      const char *unit;

      if (g_ascii_isalnum (ago[4]))
        continue;
      while (p > folded && g_ascii_isalpha (p[-1]))
        p--;
      unit = p;
      while (p > folded && p[-1] == ' ')
        p--;
      if (p == folded || !g_ascii_isdigit (p[-1]))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (units); i++)
        {
          if (strncmp (unit, units[i], strlen (units[i])) == 0)
            return TRUE;
        }
    }

  return FALSE;
}
