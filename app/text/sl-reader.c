/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-analyzer.h"
#include "sl-decode.h"
#include "sl-html.h"
#include "sl-structure.h"
#include "sl-words.h"

/**
 * sl_reader_error_quark:
 *
 * Returns: the domain of #SlReaderError
 */
G_DEFINE_QUARK (sl-reader-error-quark, sl_reader_error)

static gboolean
is_html_name (const char *name)
{
  static const char *const endings[] = { ".html", ".htm", ".xhtml", ".shtml", ".xht" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
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
is_html (const char *bytes,
         gsize       n,
         const char *name,
         const char *media_type)
{
  if (media_type != NULL)
    {
      if (g_str_has_prefix (media_type, "text/html")
          || g_str_has_prefix (media_type, "application/xhtml"))
        return TRUE;
    }

  return (name != NULL && is_html_name (name)) || looks_like_html (bytes, n);
}

static gboolean
check_size (gsize        n,
            const char  *name,
            GError     **error)
{
  if (n == 0)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_EMPTY,
                   _("“%s” is empty. Save the article again."), name);
      return FALSE;
    }
  if (n > SL_READER_MAX_BYTES)
    {
      g_set_error (
        error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE,
        _("“%s” is larger than 10 MB, too large for an article. Save only the article’s text."),
        name);
      return FALSE;
    }

  return TRUE;
}

/**
 * sl_reader_read:
 * @bytes: a file's content, or pasted text
 * @name: (nullable): the file's name, for messages and to guess the type
 * @media_type: (nullable): what the bytes are ("text/html"), if it is known
 * @error: return location for an #SlReaderError
 *
 * The one way in: decodes, finds the article and its details, and analyses it.
 *
 * Returns: (transfer full): a finished article, or %NULL with @error set
 */
SlArticle *
sl_reader_read (GBytes      *bytes,
                const char  *name,
                const char  *media_type,
                GError     **error)
{
  const char *label = name != NULL ? name : _("The pasted text");
  g_autofree char *text = NULL;
  g_autoptr (SlDraft) draft = NULL;
  SlArticle *article;
  const char *data;
  gboolean html;
  gsize n;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &n);
  if (!check_size (n, label, error))
    return NULL;
  html = is_html (data, n, name, media_type);
  text = sl_decode (data, n, html, label, &n, error);
  if (text == NULL || !check_size (sl_words_trim_end (text, n), label, error))
    return NULL;

  draft = html ? sl_html_read (text, n) : sl_structure_read (text, n);
  if (draft->paragraphs->len == 0)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_NO_ARTICLE,
                   _("No article was found in “%s”. Copy its text from the browser and paste it."),
                   label);
      return NULL;
    }
  sl_draft_tell (draft, SL_DETAIL_FILE, name);
  sl_draft_tell (draft, SL_DETAIL_MEDIA_TYPE, html ? "text/html" : "text/plain");
  article = sl_draft_finish (draft);
  sl_analyzer_analyze (article);

  return article;
}

/* Reads one byte more than allowed, so that a file that grew is noticed. */
static GBytes *
load (GFile         *file,
      goffset        size,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  gsize capacity = (size > 0 ? (gsize) size : SL_READER_MAX_BYTES) + 1;
  g_autofree char *buffer = NULL;
  gsize n;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (capacity);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, capacity, &n, cancellable, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&buffer), n);
}

static GBytes *
load_checked (GFile         *file,
              const char    *name,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                       G_FILE_QUERY_INFO_NONE, cancellable, error);
  goffset size;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
                   _("“%s” is a folder. Open the articles in it instead."), name);
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
                   _("“%s” is a device and not a file. Open a saved article instead."), name);
      return NULL;
    }
  size = g_file_info_get_size (info);
  if (size > 0 && !check_size (size, name, error))
    return NULL;

  return load (file, size, cancellable, error);
}

/**
 * sl_reader_read_file:
 * @file: a file
 * @cancellable: (nullable): to stop
 * @error: return location for an error that names the file
 *
 * As sl_reader_read(). The size is checked before anything is read. Cancelled is
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): a finished article, or %NULL with @error set
 */
SlArticle *
sl_reader_read_file (GFile         *file,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  bytes = load_checked (file, name, cancellable, &reason);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (bytes != NULL)
    return sl_reader_read (bytes, name, NULL, error);

  if (reason->domain == SL_READER_ERROR)
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE,
                 _("“%s” cannot be read: %s. Check that it is there and that you may read it."),
                 name, reason->message);

  return NULL;
}
