/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "sl-reader.h"

/* The parser is fed so much at once. */
#define CHUNK_BYTES 65536

struct _SlXmlAttributes
{
  const xmlChar **values;
  int n;
};

typedef struct
{
  const SlXmlHandler *handler;
  gpointer data;
  xmlParserCtxt *parser;
  guint depth;
  gboolean refused;
} Reader;

static void
stop (Reader *self)
{
  self->refused = TRUE;
  xmlStopParser (self->parser);
}

static void
start_cb (void           *ctx,
          const xmlChar  *localname,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  Reader *self = ((xmlParserCtxt *) ctx)->_private;
  SlXmlAttributes list = { attributes, n_attributes };

  if (self->refused)
    return;
  if (++self->depth > SL_XML_MAX_DEPTH)
    {
      stop (self);
      return;
    }
  if (self->handler->start != NULL)
    self->handler->start (self->data, (const char *) localname, &list);
}

static void
end_cb (void          *ctx,
        const xmlChar *localname,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  Reader *self = ((xmlParserCtxt *) ctx)->_private;

  if (self->refused)
    return;
  self->depth--;
  if (self->handler->end != NULL)
    self->handler->end (self->data, (const char *) localname);
}

static void
text_cb (void          *ctx,
         const xmlChar *words,
         int            n)
{
  Reader *self = ((xmlParserCtxt *) ctx)->_private;

  if (!self->refused && self->handler->text != NULL)
    self->handler->text (self->data, (const char *) words, n);
}

/* No document that we read has entities of its own: they are only there to do harm. */
static void
entity_cb (void          *ctx,
           const xmlChar *entity,
           int            type,
           const xmlChar *public_id,
           const xmlChar *system_id,
           xmlChar       *content)
{
  stop (((xmlParserCtxt *) ctx)->_private);
}

static void
external_cb (void          *ctx,
             const xmlChar *root,
             const xmlChar *external_id,
             const xmlChar *system_id)
{
  /* Nothing outside of the file is ever read. */
}

static gboolean
init_once (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      xmlInitParser ();
      g_once_init_leave (&done, 1);
    }

  return TRUE;
}

static xmlParserCtxt *
make_parser (Reader *self)
{
  xmlSAXHandler sax = { 0 };

  init_once ();
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start_cb;
  sax.endElementNs = end_cb;
  sax.characters = text_cb;
  /* The same as for words, or blanks between two elements would be lost. */
  sax.ignorableWhitespace = text_cb;
  sax.cdataBlock = text_cb;
  sax.entityDecl = entity_cb;
  sax.externalSubset = external_cb;
  self->parser = xmlCreatePushParserCtxt (&sax, NULL, NULL, 0, NULL);
  if (self->parser == NULL)
    return NULL;
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  self->parser->_private = self;

  return self->parser;
}

/**
 * sl_xml_read:
 * @bytes: an XML document
 * @handler: what to call
 * @data: its data
 * @name: the file's name, for messages
 * @error: return location for an #SlReaderError
 *
 * Reads a document from its start to its end. Nothing outside of it is read, entities of its own
 * and nesting beyond %SL_XML_MAX_DEPTH are refused.
 *
 * Returns: whether it is well formed; what came before a fault was told
 */
gboolean
sl_xml_read (GBytes              *bytes,
             const SlXmlHandler  *handler,
             gpointer             data,
             const char          *name,
             GError             **error)
{
  Reader self = { .handler = handler, .data = data };
  gsize n;
  const char *content = g_bytes_get_data (bytes, &n);
  int result = XML_ERR_DOCUMENT_EMPTY;

  if (n > 0 && make_parser (&self) != NULL)
    {
      result = XML_ERR_OK;
      for (gsize at = 0; at < n && result == XML_ERR_OK; at += CHUNK_BYTES)
        result =
          xmlParseChunk (self.parser, content + at, MIN (CHUNK_BYTES, n - at), at + CHUNK_BYTES >= n);
      /* Entities, also refused ones, make the parser begin a document. */
      if (self.parser->myDoc != NULL)
        xmlFreeDoc (self.parser->myDoc);
      xmlFreeParserCtxt (self.parser);
    }
  if (result == XML_ERR_OK && !self.refused)
    return TRUE;

  g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE,
               _("“%s” is damaged inside and cannot be read. Save the article again."), name);

  return FALSE;
}

/**
 * sl_xml_dup_attribute:
 * @attributes: the attributes of an element
 * @name: the name of one, without a prefix
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
sl_xml_dup_attribute (const SlXmlAttributes *attributes,
                      const char            *name)
{
  /* Of five: local name, prefix, namespace, where the value begins, where it ends. */
  for (int i = 0; i < attributes->n; i++)
    {
      const xmlChar **attribute = attributes->values + 5 * i;

      if (strcmp ((const char *) attribute[0], name) == 0)
        {
          g_autofree char *value =
            g_strndup ((const char *) attribute[3], attribute[4] - attribute[3]);
          g_auto (GStrv) parts = g_strsplit (value, "&#38;", -1);

          /* Where entities are not replaced, the parser leaves this one in attributes. */
          return g_strjoinv ("&", parts);
        }
    }

  return NULL;
}
