/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-odt.h"

#include "sl-document.h"
#include "sl-properties.h"
#include "sl-styles.h"
#include "sl-xml.h"

/* OpenDocument text (ISO/IEC 26300-1): paragraphs p and headings h, with spans in them; lists and
 * frames hold paragraphs of their own. */
typedef struct
{
  SlDocument *document;
  SlStyles *styles;
  guint skipped;
  guint lists;
  guint contents;
  guint frames;
} Body;

/* Review marks, and what is shown elsewhere. */
static gboolean
is_skipped (const Body *self,
            const char *element)
{
  static const char *const skipped[] = {
    "annotation", "tracked-changes", "note-citation", "ruby-text", "desc", "forms",
    "variable-decls", "sequence-decls",
  };

  for (guint i = 0; i < G_N_ELEMENTS (skipped); i++)
    {
      if (g_str_equal (element, skipped[i]))
        return TRUE;
    }

  /* A picture's title is shown to nobody; a title in a paragraph is a field with the document's. */
  return self->frames > 0 && g_str_equal (element, "title");
}

static void
add_style (SlStyles              *styles,
           const SlXmlAttributes *attributes)
{
  g_autofree char *id = sl_xml_dup_attribute (attributes, "name");
  g_autofree char *parent = sl_xml_dup_attribute (attributes, "parent-style-name");

  /* Styles of the document itself are P1, P2: their names say nothing, those of their parents do.
   */
  if (id != NULL)
    sl_styles_add (styles, id, id, parent, FALSE);
}

static void
style_start_cb (gpointer               data,
                const char            *element,
                const SlXmlAttributes *attributes)
{
  if (g_str_equal (element, "style"))
    add_style (data, attributes);
}

static void
open_paragraph (Body                  *self,
                const SlXmlAttributes *attributes)
{
  g_autofree char *style = sl_xml_dup_attribute (attributes, "style-name");
  SlDocumentKind kind = sl_styles_get_kind (self->styles, style);

  if (kind == SL_DOCUMENT_BODY && self->lists > 0)
    kind = SL_DOCUMENT_LIST;
  sl_document_open (self->document, self->contents > 0 ? SL_DOCUMENT_ASIDE : kind);
}

static void
open_heading (Body                  *self,
              const SlXmlAttributes *attributes)
{
  g_autofree char *style = sl_xml_dup_attribute (attributes, "style-name");
  gboolean title = sl_styles_get_kind (self->styles, style) == SL_DOCUMENT_TITLE;

  sl_document_open (self->document, title ? SL_DOCUMENT_TITLE : SL_DOCUMENT_HEADING);
}

static void
write_spaces (Body                  *self,
              const SlXmlAttributes *attributes)
{
  sl_document_write (self->document, " ", 1);
}

static void
start_cb (gpointer               data,
          const char            *element,
          const SlXmlAttributes *attributes)
{
  static const struct
  {
    const char *element;
    void (*open) (Body *, const SlXmlAttributes *);
  } openers[] = {
    { "p", open_paragraph }, { "h", open_heading },   { "s", write_spaces },
    { "tab", write_spaces },
  };
  Body *self = data;

  if (self->skipped > 0 || is_skipped (self, element))
    {
      self->skipped++;
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    {
      if (g_str_equal (element, openers[i].element))
        openers[i].open (self, attributes);
    }
  if (g_str_equal (element, "style"))
    add_style (self->styles, attributes);
  else if (g_str_equal (element, "list"))
    self->lists++;
  else if (g_str_equal (element, "frame"))
    self->frames++;
  else if (g_str_equal (element, "table-of-content") || g_str_equal (element, "alphabetical-index"))
    self->contents++;
  else if (g_str_equal (element, "line-break"))
    sl_document_write (self->document, "\n", 1);
}

static void
end_cb (gpointer    data,
        const char *element)
{
  Body *self = data;

  if (self->skipped > 0)
    self->skipped--;
  else if (g_str_equal (element, "p") || g_str_equal (element, "h"))
    sl_document_close (self->document);
  else if (g_str_equal (element, "list"))
    self->lists--;
  else if (g_str_equal (element, "frame"))
    self->frames--;
  else if (g_str_equal (element, "table-of-content") || g_str_equal (element, "alphabetical-index"))
    self->contents--;
}

static void
text_cb (gpointer    data,
         const char *words,
         gsize       n)
{
  Body *self = data;

  if (self->skipped == 0)
    sl_document_write (self->document, words, n);
}

/**
 * sl_odt_read:
 * @archive: a document of LibreOffice or of a program that writes its format
 * @name: the file's name, for messages
 * @error: return location for an #SlReaderError
 *
 * Reads the text with what the styles say of each paragraph; a note comes before the paragraph that
 * it stands in. Comments and deleted words that were kept for a review are left out.
 *
 * Returns: (transfer full): the draft of an article, or %NULL with @error set
 */
SlDraft *
sl_odt_read (SlArchive   *archive,
             const char  *name,
             GError     **error)
{
  static const SlXmlHandler style_handler = { style_start_cb, NULL, NULL };
  static const SlXmlHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlStyles) styles = sl_styles_new ();
  Body body = { .document = document, .styles = styles };
  GBytes *shared = sl_archive_get (archive, "styles.xml");

  if (shared != NULL)
    sl_xml_read (shared, &style_handler, styles, name, NULL);
  if (!sl_xml_read (sl_archive_get (archive, "content.xml"), &handler, &body, name, error))
    return NULL;
  sl_properties_read (sl_archive_get (archive, "meta.xml"), document, name);

  return sl_document_finish (document, name, error);
}
