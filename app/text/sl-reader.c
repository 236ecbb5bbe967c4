/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-analyzer.h"
#include "sl-decode.h"
#include "sl-docx.h"
#include "sl-epub.h"
#include "sl-html.h"
#include "sl-markdown.h"
#include "sl-mhtml.h"
#include "sl-odt.h"
#include "sl-pdf.h"
#include "sl-rtf.h"
#include "sl-sniff.h"
#include "sl-structure.h"
#include "sl-words.h"

/* So many bytes tell of which format a file is. */
#define HEAD_BYTES 1024

/**
 * sl_reader_error_quark:
 *
 * Returns: the domain of #SlReaderError
 */
G_DEFINE_QUARK (sl-reader-error-quark, sl_reader_error)

static gboolean
set_empty (const char  *name,
           GError     **error)
{
  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_EMPTY,
               _("“%s” is empty. Save the article again."), name);

  return FALSE;
}

static gboolean
check_size (gsize        n,
            gboolean     big,
            const char  *name,
            GError     **error)
{
  if (n == 0)
    return set_empty (name, error);
  if (!big && n > SL_READER_MAX_BYTES)
    {
      g_set_error (
        error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE,
        _("“%s” is larger than 10 MB, too large for an article. Save only the article’s text."),
        name);
      return FALSE;
    }
  if (n > SL_READER_MAX_FILE_BYTES)
    {
      g_set_error (
        error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE,
        _("“%s” is larger than 64 MB, too large for an article. Save only the article’s text."),
        name);
      return FALSE;
    }

  return TRUE;
}

/* "text/html; charset=utf-8": the name of the character set. */
static char *
dup_charset (const char *media_type)
{
  static const char key[] = "charset=";
  g_autofree char *lower = media_type != NULL ? g_ascii_strdown (media_type, -1) : NULL;
  const char *found = lower != NULL ? strstr (lower, key) : NULL;

  if (found == NULL)
    return NULL;
  found += strlen (key);
  found += strspn (found, " \"'");

  return g_strndup (found, strcspn (found, " \"';"));
}

/* What is read as characters: a plain text, a page, Markdown. */
static SlDraft *
read_characters (GBytes      *bytes,
                 SlInput      input,
                 const char  *charset,
                 const char  *name,
                 GError     **error)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  g_autofree char *text = sl_decode (data, n, input == SL_INPUT_HTML, charset, name, &n, error);

  if (text == NULL)
    return NULL;
  if (sl_words_trim_end (text, n) == 0)
    {
      set_empty (name, error);
      return NULL;
    }
  if (input == SL_INPUT_HTML)
    return sl_html_read (text, n);
  if (input == SL_INPUT_MARKDOWN)
    return sl_markdown_read (text, n, name, error);

  return sl_structure_read (text, n);
}

/* The zipped formats tell themselves by the files in them. */
static SlDraft *
read_zip (GBytes       *bytes,
          const char  **media_type,
          const char   *name,
          GError      **error)
{
  static const struct
  {
    const char *path;
    const char *media_type;
    SlDraft *(*read) (SlArchive *, const char *, GError **);
  } formats[] = {
    { "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      sl_docx_read },
    { "META-INF/container.xml", "application/epub+zip", sl_epub_read },
    { "content.xml", "application/vnd.oasis.opendocument.text", sl_odt_read },
  };
  g_autoptr (SlArchive) archive = sl_archive_open (bytes, name, error);

  if (archive == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (sl_archive_get (archive, formats[i].path) == NULL)
        continue;
      *media_type = formats[i].media_type;
      return formats[i].read (archive, name, error);
    }
  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
               _("“%s” is an archive, and no document of Word or LibreOffice and no book. Unpack "
                 "it and open the articles in it."),
               name);

  return NULL;
}

/* A page with its pictures in one file: the page is read. */
static SlDraft *
read_mhtml (GBytes      *bytes,
            const char  *name,
            GError     **error)
{
  g_autoptr (SlMhtml) page = sl_mhtml_read (bytes);
  SlDraft *draft;

  if (page == NULL)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_NO_ARTICLE,
                   _("“%s” has no page in it. Save the article again."), name);
      return NULL;
    }
  if (!check_size (g_bytes_get_size (page->html), FALSE, name, error))
    return NULL;
  draft = read_characters (page->html, SL_INPUT_HTML, page->charset, name, error);
  if (draft != NULL && page->url != NULL && g_str_has_prefix (page->url, "http"))
    {
      draft->witness = SL_WITNESS_ADDRESS;
      sl_draft_tell (draft, SL_DETAIL_URL, page->url);
    }

  return draft;
}

static SlDraft *
read_input (GBytes       *bytes,
            SlInput       input,
            const char  **media_type,
            const char   *name,
            GError      **error)
{
  g_autofree char *charset = dup_charset (*media_type);

  switch (input)
    {
    case SL_INPUT_ZIP:
      return read_zip (bytes, media_type, name, error);
    case SL_INPUT_MHTML:
      *media_type = "multipart/related";
      return read_mhtml (bytes, name, error);
    case SL_INPUT_OLD_OFFICE:
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
                   _("“%s” is in the old format of Word. Save it as DOCX and open that."), name);
      return NULL;
    case SL_INPUT_HTML:
      *media_type = "text/html";
      return read_characters (bytes, input, charset, name, error);
    case SL_INPUT_MARKDOWN:
      *media_type = "text/markdown";
      return read_characters (bytes, input, charset, name, error);
    case SL_INPUT_RTF:
      *media_type = "application/rtf";
      return sl_rtf_read (bytes, name, error);
    case SL_INPUT_PDF:
      *media_type = "application/pdf";
      return sl_pdf_read (bytes, name, error);
    case SL_INPUT_TEXT:
    default:
      *media_type = "text/plain";
      return read_characters (bytes, SL_INPUT_TEXT, charset, name, error);
    }
}

/**
 * sl_reader_read:
 * @bytes: a file's content, or pasted text
 * @name: (nullable): the file's name, for messages and to guess the type
 * @media_type: (nullable): what the bytes are ("text/html"), if it is known, perhaps with the
 *   character set ("text/html; charset=iso-8859-1")
 * @error: return location for an #SlReaderError
 *
 * The one way in: decodes, finds the article and its details, and analyses it. Reads plain text,
 * HTML, Markdown, RTF, PDF, and the documents of Word and LibreOffice and books in EPUB.
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
  g_autoptr (SlDraft) draft = NULL;
  SlArticle *article;
  const char *data;
  SlInput input;
  gsize n;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &n);
  input = sl_sniff (data, n, name, media_type);
  if (!check_size (n, sl_sniff_may_be_big (data, n), label, error))
    return NULL;
  draft = read_input (bytes, input, &media_type, label, error);
  if (draft == NULL)
    return NULL;

  if (draft->paragraphs->len == 0)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_NO_ARTICLE,
                   _("No article was found in “%s”. Copy its text from the browser and paste it."),
                   label);
      return NULL;
    }
  sl_draft_tell (draft, SL_DETAIL_FILE, name);
  sl_draft_tell (draft, SL_DETAIL_MEDIA_TYPE, media_type);
  article = sl_draft_finish (draft);
  sl_analyzer_analyze (article);

  return article;
}

/* The first bytes tell how large the file may be, before the rest is read. Reads one byte more than
 * allowed, so that a file that grew is noticed. */
static GBytes *
load (GFile         *file,
      const char    *name,
      goffset        size,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize capacity = HEAD_BYTES;
  gsize head;
  gsize n;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (capacity);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, capacity, &head, cancellable,
                                error))
    return NULL;
  if (size > 0 && !check_size (size, sl_sniff_may_be_big (buffer, head), name, error))
    return NULL;

  capacity = size > 0 ? (gsize) size : SL_READER_MAX_BYTES;
  capacity = MAX (capacity, head) + 1;
  buffer = g_realloc (buffer, capacity);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer + head, capacity - head, &n,
                                cancellable, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&buffer), head + n);
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

  return load (file, name, g_file_info_get_size (info), cancellable, error);
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
