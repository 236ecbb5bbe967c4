/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <uchardet.h>
#include <unicode/ucnv.h>

#include "sl-reader.h"

/* A page declares its character set near its start; the standard asks for 1,024 bytes, pages are
 * sloppier. */
#define DECLARATION_BYTES 8192
/* What the guess looks at: more would not change it. */
#define GUESS_BYTES (256 * 1024)

/* Labels that mean more than they say (WHATWG Encoding Standard, section 4.2), or that ICU knows by
 * another name. */
static const char *const labels[][2] = {
  { "iso-8859-1", "windows-1252" },
  { "latin1", "windows-1252" },
  { "us-ascii", "windows-1252" },
  { "ascii", "windows-1252" },
  { "iso-8859-9", "windows-1254" },
  { "iso-8859-11", "windows-874" },
  { "tis-620", "windows-874" },
  { "gb2312", "gb18030" },
  { "gbk", "gb18030" },
  { "x-gbk", "gb18030" },
  { "shift_jis", "windows-31j" },
  { "shift-jis", "windows-31j" },
  { "x-sjis", "windows-31j" },
  { "euc-kr", "windows-949" },
  { "ks_c_5601-1987", "windows-949" },
  { "big5", "big5-hkscs" },
  { "utf-16", "utf-8" },
  { "utf-16le", "utf-8" },
  { "utf-16be", "utf-8" },
  { "unicode", "utf-8" },
  { "utf8", "utf-8" },
};

static const struct
{
  guint8 n;
  char bytes[5];
  const char *charset;
} byte_order_marks[] = {
  { 3, "\xef\xbb\xbf", "utf-8" },
  { 4, "\xff\xfe\0\0", "utf-32le" },
  { 4, "\0\0\xfe\xff", "utf-32be" },
  { 2, "\xff\xfe", "utf-16le" },
  { 2, "\xfe\xff", "utf-16be" },
};

static const struct
{
  const char *start;
  const char *kind;
} foreign[] = {
  { "%PDF-", N_ ("a PDF document") },
  { "PK\x03\x04", N_ ("an office document or an archive") },
  { "\xd0\xcf\x11\xe0", N_ ("an office document") },
  { "{\\rtf", N_ ("an RTF document") },
  { "\x89PNG", N_ ("a picture") },
  { "\xff\xd8\xff", N_ ("a picture") },
  { "GIF8", N_ ("a picture") },
  { "SQLite format 3", N_ ("a database") },
};

static gboolean
refuse_foreign (const char  *bytes,
                gsize        n,
                const char  *name,
                GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      gsize length = strlen (foreign[i].start);

      if (n < length || memcmp (bytes, foreign[i].start, length) != 0)
        continue;
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
                   _("“%s” is %s, which cannot be read as an article. Save the article as a web "
                      "page or as text."),
                   name, _(foreign[i].kind));
      return FALSE;
    }

  return TRUE;
}

/* Text without a BOM in which every other byte is mostly NUL is UTF-16: of any language that uses
 * spaces. */
static const char *
guess_utf16 (const char *bytes,
             gsize       n)
{
  gsize window = MIN (n, GUESS_BYTES);
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < window; i++)
    zeros[i % 2] += bytes[i] == '\0';
  if (zeros[0] + zeros[1] < 2 || n % 2 != 0)
    return NULL;
  if (zeros[1] > window / 20 && zeros[0] * 10 < zeros[1])
    return "utf-16le";
  if (zeros[0] > window / 20 && zeros[1] * 10 < zeros[0])
    return "utf-16be";

  return NULL;
}

/* Control characters that no text uses, more than one in a thousand bytes. */
static gboolean
is_binary (const char *bytes,
           gsize       n)
{
  gsize odd = 0;

  for (gsize i = 0; i < n; i++)
    {
      guchar c = bytes[i];

      if (G_LIKELY (c >= 0x20 && c != 0x7f))
        continue;
      odd += c == 0x7f || ((c < '\b' || c > '\r') && c != 0x1b);
    }

  return odd > 0 && odd * 1000 >= n;
}

static char *
dup_label (const char *p,
           const char *end)
{
  const char *start;

  while (p < end && g_ascii_isspace (*p))
    p++;
  if (p == end || *p != '=')
    return NULL;
  for (p++; p < end && (g_ascii_isspace (*p) || *p == '"' || *p == '\'');)
    p++;
  for (start = p;
       p < end && (g_ascii_isalnum (*p) || strchr ("-_:.+", *p) != NULL) && p - start < 40;)
    p++;

  return p > start ? g_ascii_strdown (start, p - start) : NULL;
}

/* The value of KEY in the first tag that starts with TAG and has it. */
static char *
find_label (const char *head,
            const char *tag,
            const char *key)
{
  for (const char *p = strstr (head, tag); p != NULL; p = strstr (p + 1, tag))
    {
      const char *end = strchr (p, '>');
      const char *found = strstr (p, key);
      char *label;

      if (end == NULL)
        end = p + strlen (p);
      if (found == NULL || found >= end)
        continue;
      label = dup_label (found + strlen (key), end);
      if (label != NULL)
        return label;
    }

  return NULL;
}

/**
 * sl_decode_declared:
 * @bytes: a web page
 * @n: its length
 *
 * Returns: (transfer full) (nullable): the character set that the page declares in an XML
 * declaration or a meta element, in lower case
 */
char *
sl_decode_declared (const char *bytes,
                    gsize       n)
{
  g_autofree char *head = g_ascii_strdown (bytes, MIN (n, DECLARATION_BYTES));
  char *label = NULL;

  if (g_str_has_prefix (head, "<?xml"))
    label = find_label (head, "<?xml", "encoding");

  return label != NULL ? label : find_label (head, "<meta", "charset");
}

static const char *
resolve (const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_ascii_strcasecmp (labels[i][0], label) == 0)
        return labels[i][1];
    }

  return label;
}

/* Sequences that are wrong become U+FFFD. NULL if ICU does not know the set. */
static char *
convert (const char *charset,
         const char *bytes,
         gsize       n,
         gsize      *n_out)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (charset, &status);
  gsize capacity = 3 * n + 16;
  char *out;
  int32_t length;

  if (U_FAILURE (status))
    return NULL;

  out = g_malloc (capacity);
  length = ucnv_toAlgorithmic (UCNV_UTF8, converter, out, capacity - 1, bytes, n, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR)
    {
      status = U_ZERO_ERROR;
      capacity = (gsize) length + 16;
      out = g_realloc (out, capacity);
      length = ucnv_toAlgorithmic (UCNV_UTF8, converter, out, capacity - 1, bytes, n, &status);
    }
  ucnv_close (converter);
  if (U_FAILURE (status))
    {
      g_free (out);
      return NULL;
    }
  out[length] = '\0';
  *n_out = length;

  return out;
}

static gsize
count_replaced (const char *utf8,
                gsize       n)
{
  const char *end = utf8 + n;
  gsize count = 0;

  for (const char *p = utf8; end - p > 2 && (p = memchr (p, 0xef, end - p - 2)) != NULL; p++)
    count += (guchar) p[1] == 0xbf && (guchar) p[2] == 0xbd;

  return count;
}

/* Western text with a few typographic marks: too little for a statistical guess, yet clear. */
static gboolean
is_typographic_1252 (const char *bytes,
                     gsize       n)
{
  static const char marks[] =
    "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xe9\xe8\xfc";
  gsize high = 0;

  for (gsize i = 0; i < n; i++)
    {
      if ((guchar) bytes[i] < 0x80)
        continue;
      if (strchr (marks, bytes[i]) == NULL)
        return FALSE;
      high++;
    }

  return high * 50 <= n + 100;
}

static char *
guess_charset (const char *bytes,
               gsize       n)
{
  uchardet_t detector;
  char *charset;

  if (is_typographic_1252 (bytes, n))
    return g_strdup ("windows-1252");

  detector = uchardet_new ();
  uchardet_handle_data (detector, bytes, MIN (n, GUESS_BYTES));
  uchardet_data_end (detector);
  charset = g_strdup (uchardet_get_charset (detector));
  uchardet_delete (detector);

  return charset;
}

/* Seven-bit sets look like ASCII, and so like UTF-8: only they are believed before UTF-8 is tried.
 */
static gboolean
is_seven_bit (const char *charset)
{
  return g_str_has_prefix (charset, "iso-2022") || g_str_has_prefix (charset, "hz-gb");
}

static char *
decode_unmarked (const char *bytes,
                 gsize       n,
                 gboolean    html,
                 const char *charset,
                 gsize      *n_out)
{
  g_autofree char *label = charset != NULL ? g_strdup (charset)
                           : html          ? sl_decode_declared (bytes, n)
                                           : NULL;
  const char *declared = label != NULL ? resolve (label) : NULL;
  g_autofree char *guessed = NULL;
  char *utf8;

  if (declared != NULL && is_seven_bit (declared)
      && (utf8 = convert (declared, bytes, n, n_out)) != NULL)
    return utf8;
  if (g_utf8_validate_len (bytes, n, NULL))
    {
      *n_out = n;
      return g_strndup (bytes, n);
    }
  if (declared != NULL && (utf8 = convert (declared, bytes, n, n_out)) != NULL)
    {
      if (count_replaced (utf8, *n_out) * 100 <= n)
        return utf8;
      g_free (utf8);
    }

  guessed = guess_charset (bytes, n);
  utf8 = *guessed != '\0' ? convert (resolve (guessed), bytes, n, n_out) : NULL;

  return utf8 != NULL ? utf8 : convert ("windows-1252", bytes, n, n_out);
}

/* Where the next BYTE stands at or behind AT; FOUND is where it stood when it was last looked for. */
static gssize
find_next (const char *bytes,
           gssize      n,
           gssize      at,
           char        byte,
           gssize      found)
{
  const char *next;

  if (found >= at)
    return found;
  next = memchr (bytes + at, byte, n - at);

  return next != NULL ? next - bytes : n;
}

/* LF line ends, no BOM, no NUL. */
static char *
normalise (const char *utf8,
           gsize       n,
           gsize      *n_out)
{
  GString *out = g_string_sized_new (n + 16);
  gsize i = 0;
  gssize feed = -1;
  gssize zero = -1;

  while (n - i >= 3 && memcmp (utf8 + i, "\xef\xbb\xbf", 3) == 0)
    i += 3;
  while (i < n)
    {
      gsize plain = i;

      feed = find_next (utf8, n, i, '\r', feed);
      zero = find_next (utf8, n, i, '\0', zero);
      i = MIN (feed, zero);
      g_string_append_len (out, utf8 + plain, i - plain);
      if (i == n)
        break;
      if (utf8[i] == '\0')
        g_string_append (out, "\xef\xbf\xbd");
      else if (i + 1 == n || utf8[i + 1] != '\n')
        g_string_append_c (out, '\n');
      i++;
    }
  *n_out = out->len;

  return g_string_free (out, FALSE);
}

static char *
decode (const char *bytes,
        gsize       n,
        gboolean    html,
        const char *charset,
        gsize      *n_out)
{
  const char *utf16;

  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    {
      gsize length = byte_order_marks[i].n;

      if (n >= length && memcmp (bytes, byte_order_marks[i].bytes, length) == 0)
        return convert (byte_order_marks[i].charset, bytes + length, n - length, n_out);
    }
  utf16 = guess_utf16 (bytes, n);
  if (utf16 != NULL)
    return convert (utf16, bytes, n, n_out);
  if (is_binary (bytes, n))
    return NULL;

  return decode_unmarked (bytes, n, html, charset, n_out);
}

/**
 * sl_decode:
 * @bytes: a file's content
 * @n: its length
 * @html: whether it may declare its character set as web pages do
 * @charset: (nullable): the character set that the sender tells, which goes before a declared one
 * @name: the file's name, for messages
 * @n_out: (out): the length of the result
 * @error: return location for an #SlReaderError
 *
 * Finds the character set by BOM, then by validity as UTF-8, then by what is told, then
 * by its letters (uchardet), and takes windows-1252 where nothing else fits.
 *
 * Returns: (transfer full): the text in UTF-8 with LF line ends, without BOM and NUL
 */
char *
sl_decode (const char  *bytes,
           gsize        n,
           gboolean     html,
           const char  *charset,
           const char  *name,
           gsize       *n_out,
           GError     **error)
{
  g_autofree char *utf8 = NULL;
  char *text;

  if (!refuse_foreign (bytes, n, name, error))
    return NULL;

  utf8 = decode (bytes, n, html, charset, n_out);
  if (utf8 == NULL || is_binary (utf8, *n_out))
    {
      g_set_error (
        error, SL_READER_ERROR, SL_READER_ERROR_BINARY,
        _("“%s” is neither text nor a web page. Save the article as a web page or as text."),
        name);
      return NULL;
    }

  text = normalise (utf8, *n_out, n_out);
  if (count_replaced (text, *n_out) * 20 > *n_out)
    {
      g_clear_pointer (&text, g_free);
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_ENCODING,
                   _("The character set of “%s” is not known. Save the article as UTF-8 text."),
                   name);
    }

  return text;
}
