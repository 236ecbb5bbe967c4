/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-properties.h"

#include "sl-xml.h"

#define MAX_VALUE_BYTES 4000

typedef struct
{
  SlDocument *document;
  GString *value;
  gboolean inside;
} Properties;

/* Dublin Core (DCMI, 2020), as DOCX, ODT and EPUB write it; the local names are enough. A date of
 * its own goes before the one at which the file was made, as that comes first in none of them. */
static const struct
{
  const char *element;
  SlDetail detail;
} elements[] = {
  { "title", SL_DETAIL_TITLE },         { "creator", SL_DETAIL_AUTHOR },
  { "initial-creator", SL_DETAIL_AUTHOR }, { "publisher", SL_DETAIL_PUBLISHER },
  { "created", SL_DETAIL_PUBLISHED },   { "creation-date", SL_DETAIL_PUBLISHED },
  { "date", SL_DETAIL_PUBLISHED },      { "language", SL_DETAIL_LANGUAGE },
};

static int
find (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      if (g_str_equal (elements[i].element, element))
        return i;
    }

  return -1;
}

static void
start_cb (gpointer               data,
          const char            *element,
          const SlXmlAttributes *attributes)
{
  Properties *self = data;

  self->inside = find (element) >= 0;
  g_string_truncate (self->value, 0);
}

static void
end_cb (gpointer    data,
        const char *element)
{
  Properties *self = data;
  int i = find (element);

  if (self->inside && i >= 0)
    sl_document_tell (self->document, elements[i].detail, self->value->str);
  self->inside = FALSE;
}

static void
text_cb (gpointer    data,
         const char *words,
         gsize       n)
{
  Properties *self = data;

  if (self->inside && self->value->len + n <= MAX_VALUE_BYTES)
    g_string_append_len (self->value, words, n);
}

/**
 * sl_properties_read:
 * @bytes: (nullable): the part of a document that describes it, with elements of Dublin Core
 * @document: where to tell it
 * @name: the file's name
 *
 * Tells title, author, publisher, date and language. What is not well formed tells what stands
 * before the fault.
 */
void
sl_properties_read (GBytes     *bytes,
                    SlDocument *document,
                    const char *name)
{
  static const SlXmlHandler handler = { start_cb, end_cb, text_cb };
  Properties properties = { .document = document };

  if (bytes == NULL)
    return;
  properties.value = g_string_new (NULL);
  sl_xml_read (bytes, &handler, &properties, name, NULL);
  g_string_free (properties.value, TRUE);
}
