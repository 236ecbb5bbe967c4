/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-sniff.h"

#include <string.h>

#include "sl-mhtml.h"

/* A PDF may begin with other bytes, as files that were sent by mail do (ISO 32000-1, annex H.3). */
#define PDF_WINDOW 1024

static gboolean
has_ending (const char        *name,
            const char *const *endings)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }

  return FALSE;
}

/* A page shows itself by its first tag, also in UTF-16. */
static gboolean
looks_like_html (const char *bytes,
                 gsize       n)
{
  static const char *const starts[] = { "<!doctype html", "<html", "<head", "<body",
                                        "<?xml",          "<!--",  "<meta", "<title" };
  char head[64];
  gsize length = 0;

  for (gsize i = 0; i < n && i < 1024 && length + 1 < sizeof head; i++)
    {
      if (bytes[i] == '\0' || (guchar) bytes[i] >= 0x80
          || (length == 0 && g_ascii_isspace (bytes[i])))
        continue;
      head[length++] = g_ascii_tolower (bytes[i]);
    }
  head[length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (g_str_has_prefix (head, starts[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins (const char *bytes,
        gsize       n,
        const char *magic,
        gsize       n_magic)
{
  return n >= n_magic && memcmp (bytes, magic, n_magic) == 0;
}

static gboolean
is_pdf (const char *bytes,
        gsize       n,
        const char *name)
{
  static const char *const pdf[] = { ".pdf", NULL };

  if (begins (bytes, n, "%PDF-", 5))
    return TRUE;

  return n > 0 && name != NULL && has_ending (name, pdf)
         && g_strstr_len (bytes, MIN (n, PDF_WINDOW), "%PDF-") != NULL;
}

static gboolean
is_zip (const char *bytes,
        gsize       n)
{
  return begins (bytes, n, "PK\003\004", 4);
}

/**
 * sl_sniff:
 * @bytes: a file's content
 * @n: its length in bytes
 * @name: (nullable): the file's name
 * @media_type: (nullable): what the bytes are, if it is known
 *
 * The bytes go before the type that somebody said, that before the name; what is none of the others
 * is plain text.
 *
 * Returns: the format
 */
SlInput
sl_sniff (const char *bytes,
          gsize       n,
          const char *name,
          const char *media_type)
{
  static const char *const html[] = { ".html", ".htm", ".xhtml", ".shtml", ".xht", NULL };
  static const char *const markdown[] = { ".md", ".markdown", ".mkd", NULL };
  static const char ole[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

  if (is_zip (bytes, n))
    return SL_INPUT_ZIP;
  if (begins (bytes, n, "{\\rtf", 5))
    return SL_INPUT_RTF;
  if (is_pdf (bytes, n, name))
    return SL_INPUT_PDF;
  if (begins (bytes, n, ole, 8))
    return SL_INPUT_OLD_OFFICE;
  if (sl_mhtml_sniff (bytes, n))
    return SL_INPUT_MHTML;
  if (media_type != NULL
      && (g_str_has_prefix (media_type, "text/html")
          || g_str_has_prefix (media_type, "application/xhtml")))
    return SL_INPUT_HTML;
  if (media_type != NULL && g_str_has_prefix (media_type, "text/markdown"))
    return SL_INPUT_MARKDOWN;
  if ((name != NULL && has_ending (name, html)) || looks_like_html (bytes, n))
    return SL_INPUT_HTML;

  return name != NULL && has_ending (name, markdown) ? SL_INPUT_MARKDOWN : SL_INPUT_TEXT;
}

/**
 * sl_sniff_may_be_big:
 * @bytes: the start of a file's content
 * @n: its length in bytes
 *
 * Returns: whether it is of a format that holds pictures and fonts besides its text
 */
gboolean
sl_sniff_may_be_big (const char *bytes,
                     gsize       n)
{
  return is_zip (bytes, n) || sl_mhtml_sniff (bytes, n) || is_pdf (bytes, n, ".pdf") || begins (bytes, n, "{\\rtf", 5);
}
