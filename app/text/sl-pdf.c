/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-pdf.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>
#include <string.h>

#include "model/sl-late.h"
#include "sl-document.h"
#include "sl-pdf-lines.h"
#include "sl-reader.h"
#include "sl-words.h"

/* A page with more is no page of an article. */
#define MAX_CHARACTERS 200000
#define MAX_SECONDS 60

#define POPPLER(S) \
  S (poppler_, error_quark) \
  S (poppler_, document_get_author) \
  S (poppler_, document_get_creation_date_time) \
  S (poppler_, document_get_n_pages) \
  S (poppler_, document_get_page) \
  S (poppler_, document_get_title) \
  S (poppler_, document_new_from_bytes) \
  S (poppler_, page_free_text_attributes) \
  S (poppler_, page_get_text) \
  S (poppler_, page_get_text_attributes) \
  S (poppler_, page_get_text_layout)

SL_LATE_DEFINE (poppler, POPPLER, "libpoppler-glib.so.8", "libpoppler-glib.so");

/* The library keeps some of its state for all documents together. */
static GMutex mutex;

/* A page: its characters, with a box for each, and what they look like. */
typedef struct
{
  char *text;
  PopplerRectangle *boxes;
  guint n_boxes;
  GList *looks;
  guint number;
} Page;

/* What the characters of a line look like so far. */
typedef struct
{
  const PopplerTextAttributes *look;
  gboolean bold;
  guint votes;
} Look;

static void
page_clear (Page *self)
{
  g_free (self->text);
  g_free (self->boxes);
  poppler.page_free_text_attributes (self->looks);
}

/* The look of the character at I. The looks come in order, so the search goes on from the last. */
static const PopplerTextAttributes *
look_at (GList **looks,
         int     i)
{
  while (*looks != NULL && ((PopplerTextAttributes *) (*looks)->data)->end_index < i)
    *looks = (*looks)->next;

  return *looks != NULL ? (*looks)->data : NULL;
}

static void
widen (SlPdfLine              *line,
       const PopplerRectangle *box,
       gboolean                first)
{
  line->x1 = first ? box->x1 : MIN (line->x1, box->x1);
  line->y1 = first ? box->y1 : MIN (line->y1, box->y1);
  line->x2 = first ? box->x2 : MAX (line->x2, box->x2);
  line->y2 = first ? box->y2 : MAX (line->y2, box->y2);
}

static gboolean
is_bold (const PopplerTextAttributes *look)
{
  g_autofree char *font = g_ascii_strdown (look->font_name != NULL ? look->font_name : "", -1);

  return strstr (font, "bold") != NULL || strstr (font, "black") != NULL;
}

/* A line has the size that most of its characters have, and is bold if all of them are: a name set
 * in another type at its start changes nothing. The size is found by a vote (Boyer and Moore, 1981).
 */
static void
take_look (SlPdfLine                   *line,
           Look                        *last,
           const PopplerTextAttributes *look)
{
  if (look == NULL)
    return;
  if (look != last->look)
    {
      last->look = look;
      last->bold = is_bold (look);
    }
  line->bold = line->bold && last->bold;
  if (last->votes == 0)
    line->size = look->font_size;
  if (fabs (line->size - look->font_size) < 0.1)
    last->votes++;
  else
    last->votes--;
}

static void
add_line (Page       *page,
          GList     **looks,
          GArray     *lines,
          const char *words,
          gsize       n,
          guint       index)
{
  SlPdfLine line = { .page = page->number, .bold = TRUE };
  Look look = { NULL };
  gboolean first = TRUE;

  for (const char *p = words; p < words + n; p = g_utf8_next_char (p), index++)
    {
      if (g_unichar_isspace (g_utf8_get_char (p)) || index >= page->n_boxes)
        continue;
      widen (&line, &page->boxes[index], first);
      take_look (&line, &look, look_at (looks, index));
      first = FALSE;
    }
  if (look.look == NULL)
    {
      line.size = line.y2 - line.y1;
      line.bold = FALSE;
    }
  line.words = sl_words_fold_space (words, n);
  if (*line.words != '\0')
    g_array_append_val (lines, line);
  else
    g_free (line.words);
}

static void
add_page (Page   *page,
          GArray *lines)
{
  GList *looks = page->looks;
  guint index = 0;

  for (const char *words = page->text; *words != '\0';)
    {
      gsize n = strcspn (words, "\n");

      add_line (page, &looks, lines, words, n, index);
      index += g_utf8_strlen (words, n) + 1;
      words += n + (words[n] == '\n');
    }
}

static gboolean
read_page (PopplerDocument *pdf,
           guint            number,
           GArray          *lines)
{
  PopplerPage *source = poppler.document_get_page (pdf, number);
  g_autoptr (GObject) holder = (GObject *) source;
  Page page = { .number = number };
  gboolean sound;

  if (source == NULL)
    return TRUE;
  page.text = poppler.page_get_text (source);
  sound = page.text == NULL
          || (strlen (page.text) <= MAX_CHARACTERS && g_utf8_validate (page.text, -1, NULL));
  if (sound && page.text != NULL)
    {
      poppler.page_get_text_layout (source, &page.boxes, &page.n_boxes);
      page.looks = poppler.page_get_text_attributes (source);
      add_page (&page, lines);
    }
  page_clear (&page);

  return sound;
}

static gboolean
set_too_large (const char  *name,
               GError     **error)
{
  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE,
               _("“%s” is far longer than an article. Print the article’s pages to a PDF of "
                 "their own."),
               name);

  return FALSE;
}

static gboolean
read_pages (PopplerDocument  *pdf,
            GArray           *lines,
            const char       *name,
            GError          **error)
{
  int n_pages = poppler.document_get_n_pages (pdf);
  gint64 deadline = g_get_monotonic_time () + MAX_SECONDS * G_TIME_SPAN_SECOND;

  if (n_pages > SL_PDF_MAX_PAGES)
    return set_too_large (name, error);
  for (int i = 0; i < n_pages; i++)
    {
      if (!read_page (pdf, i, lines) || g_get_monotonic_time () > deadline)
        return set_too_large (name, error);
    }
  if (lines->len > 0)
    return TRUE;

  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_NO_ARTICLE,
               _("“%s” has no text: its pages are pictures. Open it with a program that "
                 "recognises text, and save it again."),
               name);

  return FALSE;
}

static void
tell_details (PopplerDocument *pdf,
              SlDocument      *document)
{
  g_autofree char *title = poppler.document_get_title (pdf);
  g_autofree char *author = poppler.document_get_author (pdf);
  g_autoptr (GDateTime) created = poppler.document_get_creation_date_time (pdf);
  g_autofree char *date =
    created != NULL ? g_date_time_format (created, "%Y-%m-%dT%H:%M%:z") : NULL;

  sl_document_tell (document, SL_DETAIL_TITLE, title);
  sl_document_tell (document, SL_DETAIL_AUTHOR, author);
  sl_document_tell (document, SL_DETAIL_PUBLISHED, date);
}

static PopplerDocument *
open_pdf (GBytes      *bytes,
          const char  *name,
          GError     **error)
{
  g_autoptr (GError) reason = NULL;
  PopplerDocument *pdf;

  if (!sl_late_load (&poppler_late, error))
    return NULL;
  pdf = poppler.document_new_from_bytes (bytes, NULL, &reason);
  if (pdf != NULL)
    return pdf;
  if (g_error_matches (reason, poppler.error_quark (), POPPLER_ERROR_ENCRYPTED))
    g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNSUPPORTED,
                 _("“%s” is protected by a password. Save it without one."), name);
  else
    g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE,
                 _("“%s” is damaged and cannot be read. Save the article again."), name);

  return NULL;
}

/**
 * sl_pdf_read:
 * @bytes: a file in the Portable Document Format
 * @name: its name, for messages
 * @error: return location for an #SlReaderError
 *
 * Reads the text of the pages in the order of reading, and makes paragraphs of its lines
 * (sl_pdf_lines_join()). Scripts, forms and attachments are not touched.
 *
 * Returns: (transfer full): the draft of an article, or %NULL with @error set
 */
SlDraft *
sl_pdf_read (GBytes      *bytes,
             const char  *name,
             GError     **error)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (GArray) lines = sl_pdf_lines_new ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  PopplerDocument *pdf = open_pdf (bytes, name, error);
  g_autoptr (GObject) holder = (GObject *) pdf;

  if (pdf == NULL || !read_pages (pdf, lines, name, error))
    return NULL;
  tell_details (pdf, document);
  sl_pdf_lines_join (lines, document);

  return sl_document_finish (document, name, error);
}
