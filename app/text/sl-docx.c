/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-docx.h"

#include <string.h>

#include "sl-document.h"
#include "sl-properties.h"
#include "sl-styles.h"
#include "sl-xml.h"

/* WordprocessingML (ECMA-376, part 1, 17): the words are in t, in runs, in paragraphs p, of which
 * some lie in text boxes in other paragraphs. */
typedef struct
{
  SlDocument *document;
  SlStyles *styles;
  SlDocumentKind base;
  guint skipped;
  gboolean in_text;
} Body;

typedef struct
{
  SlStyles *styles;
  char *id;
  char *name;
  char *parent;
  gboolean outline;
} StyleReader;

/* What stands there twice, was moved away, or is no part of the text. */
static gboolean
is_skipped (const char *element)
{
  static const char *const skipped[] = { "Fallback", "moveFrom", "del" };

  for (guint i = 0; i < G_N_ELEMENTS (skipped); i++)
    {
      if (g_str_equal (element, skipped[i]))
        return TRUE;
    }

  return FALSE;
}

static void
put (Body       *self,
     const char *words)
{
  sl_document_write (self->document, words, strlen (words));
}

static void
start_mark (Body                  *self,
            const char            *element,
            const SlXmlAttributes *attributes)
{
  g_autofree char *value = NULL;

  if (g_str_equal (element, "pStyle"))
    {
      value = sl_xml_dup_attribute (attributes, "val");
      if (self->base == SL_DOCUMENT_BODY)
        sl_document_set_kind (self->document, sl_styles_get_kind (self->styles, value));
    }
  else if (g_str_equal (element, "outlineLvl") && self->base == SL_DOCUMENT_BODY)
    sl_document_set_kind (self->document, SL_DOCUMENT_HEADING);
  else if (g_str_equal (element, "tab") || g_str_equal (element, "ptab"))
    put (self, " ");
  else if (g_str_equal (element, "br") || g_str_equal (element, "cr"))
    put (self, "\n");
  else if (g_str_equal (element, "noBreakHyphen"))
    put (self, "\u2011");
}

static void
start_cb (gpointer               data,
          const char            *element,
          const SlXmlAttributes *attributes)
{
  Body *self = data;

  if (self->skipped > 0 || is_skipped (element))
    self->skipped++;
  else if (g_str_equal (element, "p"))
    sl_document_open (self->document, self->base);
  else if (g_str_equal (element, "t"))
    self->in_text = TRUE;
  else if (g_str_equal (element, "numId"))
    {
      g_autofree char *value = sl_xml_dup_attribute (attributes, "val");

      /* Number 0 takes the numbering of the style away; headings are numbered, too. */
      if (g_strcmp0 (value, "0") != 0 && self->base == SL_DOCUMENT_BODY
          && sl_document_get_kind (self->document) == SL_DOCUMENT_BODY)
        sl_document_set_kind (self->document, SL_DOCUMENT_LIST);
    }
  else
    start_mark (self, element, attributes);
}

static void
end_cb (gpointer    data,
        const char *element)
{
  Body *self = data;

  if (self->skipped > 0)
    self->skipped--;
  else if (g_str_equal (element, "p"))
    sl_document_close (self->document);
  else if (g_str_equal (element, "t"))
    self->in_text = FALSE;
}

static void
text_cb (gpointer    data,
         const char *words,
         gsize       n)
{
  Body *self = data;

  if (self->in_text && self->skipped == 0)
    sl_document_write (self->document, words, n);
}

static void
style_start_cb (gpointer               data,
                const char            *element,
                const SlXmlAttributes *attributes)
{
  StyleReader *self = data;

  if (g_str_equal (element, "style"))
    self->id = sl_xml_dup_attribute (attributes, "styleId");
  else if (self->id == NULL)
    return;
  else if (g_str_equal (element, "name") && self->name == NULL)
    self->name = sl_xml_dup_attribute (attributes, "val");
  else if (g_str_equal (element, "basedOn") && self->parent == NULL)
    self->parent = sl_xml_dup_attribute (attributes, "val");
  else if (g_str_equal (element, "outlineLvl"))
    self->outline = TRUE;
}

static void
style_clear (StyleReader *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->parent, g_free);
  self->outline = FALSE;
}

static void
style_end_cb (gpointer    data,
              const char *element)
{
  StyleReader *self = data;

  if (!g_str_equal (element, "style"))
    return;
  if (self->id != NULL)
    sl_styles_add (self->styles, self->id, self->name, self->parent, self->outline);
  style_clear (self);
}

/* A document without its styles is read all the same. */
static SlStyles *
read_styles (SlArchive  *archive,
             const char *name)
{
  static const SlXmlHandler handler = { style_start_cb, style_end_cb, NULL };
  StyleReader reader = { .styles = sl_styles_new () };
  GBytes *bytes = sl_archive_get (archive, "word/styles.xml");

  if (bytes != NULL)
    sl_xml_read (bytes, &handler, &reader, name, NULL);
  style_clear (&reader);

  return reader.styles;
}

static gboolean
read_part (SlArchive   *archive,
           const char  *path,
           Body        *body,
           const char  *name,
           GError     **error)
{
  static const SlXmlHandler handler = { start_cb, end_cb, text_cb };
  GBytes *bytes = sl_archive_get (archive, path);

  body->skipped = 0;
  body->in_text = FALSE;

  return bytes == NULL || sl_xml_read (bytes, &handler, body, name, error);
}

/* What stands on every page, once for each that differs. */
static void
read_margins (SlArchive  *archive,
              const char *prefix,
              Body       *body,
              const char *name)
{
  g_autoptr (GList) paths = sl_archive_list (archive, prefix);

  for (GList *l = paths; l != NULL; l = l->next)
    read_part (archive, l->data, body, name, NULL);
}

/**
 * sl_docx_read:
 * @archive: a document of Word or of a program that writes its format
 * @name: the file's name, for messages
 * @error: return location for an #SlReaderError
 *
 * Reads the text with what the styles say of each paragraph; notes come after the text, what
 * stands on every page last, as asides. Deleted words that were kept for a review are left out.
 *
 * Returns: (transfer full): the draft of an article, or %NULL with @error set
 */
SlDraft *
sl_docx_read (SlArchive   *archive,
              const char  *name,
              GError     **error)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlStyles) styles = read_styles (archive, name);
  Body body = { document, styles, SL_DOCUMENT_BODY, 0, FALSE };

  if (!read_part (archive, "word/document.xml", &body, name, error))
    return NULL;
  read_part (archive, "word/footnotes.xml", &body, name, NULL);
  read_part (archive, "word/endnotes.xml", &body, name, NULL);
  body.base = SL_DOCUMENT_ASIDE;
  read_margins (archive, "word/header", &body, name);
  read_margins (archive, "word/footer", &body, name);
  sl_properties_read (sl_archive_get (archive, "docProps/core.xml"), document, name);

  return sl_document_finish (document, name, error);
}
