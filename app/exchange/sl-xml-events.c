/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-xml-events.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

/* The formats that we read need ten levels; codes may lie in codes. */
#define MAX_DEPTH 100

struct _SlXmlEvent
{
  xmlTextReader *reader;
};

/* The texts of the elements that are open. */
typedef struct
{
  const SlXmlHandlers *handlers;
  gpointer user_data;
  xmlTextReader *reader;
  GPtrArray *texts;
} Walk;

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

static void
text_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static gboolean
end_element (Walk        *self,
             const char  *name,
             GError     **error)
{
  GString *text = g_ptr_array_index (self->texts, self->texts->len - 1);
  gboolean done = self->handlers->end (name, text->str, self->user_data, error);

  g_ptr_array_set_size (self->texts, self->texts->len - 1);

  return done;
}

static gboolean
begin_element (Walk        *self,
               const char  *name,
               GError     **error)
{
  const SlXmlEvent event = { self->reader };

  if (self->texts->len >= MAX_DEPTH)
    return refuse (error, _("The XML data is nested too deeply."));
  g_ptr_array_add (self->texts, g_string_new (NULL));
  if (!self->handlers->begin (name, &event, self->user_data, error))
    return FALSE;

  return !xmlTextReaderIsEmptyElement (self->reader) || end_element (self, name, error);
}

static gboolean
take_text (Walk *self)
{
  const char *value = (const char *) xmlTextReaderConstValue (self->reader);

  if (self->texts->len > 0 && value != NULL)
    g_string_append (g_ptr_array_index (self->texts, self->texts->len - 1), value);

  return TRUE;
}

/* A document type can name files and multiply words; none of our formats has one. */
static gboolean
take_node (Walk    *self,
           GError **error)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->reader);

  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return begin_element (self, name, error);
    case XML_READER_TYPE_END_ELEMENT:
      return end_element (self, name, error);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
    case XML_READER_TYPE_WHITESPACE:
      return take_text (self);
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
    case XML_READER_TYPE_ENTITY:
      return refuse (error, _("The XML data has a document type, which can do harm."));
    default:
      return TRUE;
    }
}

/* Whether there is a document type, before the parser sees it. */
static gboolean
has_doctype (GBytes *bytes)
{
  static const char word[] = "<!DOCTYPE";
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);

  for (gsize i = 0; i + strlen (word) <= n; i++)
    {
      if (data[i] == '<' && memcmp (data + i, word, strlen (word)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
walk (Walk    *self,
      GError **error)
{
  int result;

  while ((result = xmlTextReaderRead (self->reader)) == 1)
    {
      if (!take_node (self, error))
        return FALSE;
    }

  return result == 0 || refuse (error, _("The XML data is damaged."));
}

static void
ignore_error (void                    *data,
              const char              *message,
              xmlParserSeverities      severity,
              xmlTextReaderLocatorPtr  locator)
{
}

/**
 * sl_xml_events_read:
 * @bytes: an XML file that nobody vouches for
 * @handlers: what is called
 * @user_data: passed to @handlers
 * @error: return location for a #GIOErrorEnum
 *
 * Goes through XML element by element. Nothing is fetched, no entities are expanded, and a document
 * type is refused. Names come without their prefix.
 *
 * Returns: whether it came to the end
 */
gboolean
sl_xml_events_read (GBytes               *bytes,
                    const SlXmlHandlers  *handlers,
                    gpointer              user_data,
                    GError              **error)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  Walk self = { handlers, user_data, NULL, NULL };
  gboolean done;

  if (n == 0 || n > G_MAXINT)
    return refuse (error, _("The XML data is damaged."));
  if (has_doctype (bytes))
    return refuse (error, _("The XML data has a document type, which can do harm."));
  self.reader = xmlReaderForMemory (data, n, NULL, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);
  if (self.reader == NULL)
    return refuse (error, _("The XML data is damaged."));
  xmlTextReaderSetErrorHandler (self.reader, ignore_error, NULL);
  self.texts = g_ptr_array_new_with_free_func (text_free);
  done = walk (&self, error);
  g_ptr_array_unref (self.texts);
  xmlFreeTextReader (self.reader);

  return done;
}

/**
 * sl_xml_event_dup:
 * @event: an element that begins
 * @attribute: an attribute's name
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
sl_xml_event_dup (const SlXmlEvent *event,
                  const char       *attribute)
{
  xmlChar *value = xmlTextReaderGetAttribute (event->reader, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

/**
 * sl_xml_event_get_uint:
 * @event: an element that begins
 * @attribute: an attribute's name
 * @value: (out): its value
 *
 * Returns: whether it is there and a whole number
 */
gboolean
sl_xml_event_get_uint (const SlXmlEvent *event,
                       const char       *attribute,
                       guint            *value)
{
  g_autofree char *string = sl_xml_event_dup (event, attribute);
  guint64 number;

  if (string == NULL || !g_ascii_string_to_unsigned (g_strstrip (string), 10, 0, G_MAXINT32, &number,
                                                     NULL))
    return FALSE;
  *value = number;

  return TRUE;
}
