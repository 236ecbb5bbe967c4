/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may lie in each other at most. */
#define SL_XML_MAX_DEPTH 250

/* The attributes of an element, while it is told. */
typedef struct _SlXmlAttributes SlXmlAttributes;

/* What is called as an XML document goes by. Names come without their namespace's prefix. */
typedef struct
{
  void (*start) (gpointer               data,
                 const char            *element,
                 const SlXmlAttributes *attributes);
  void (*end)   (gpointer               data,
                 const char            *element);
  void (*text)  (gpointer               data,
                 const char            *words,
                 gsize                  n);
} SlXmlHandler;

gboolean sl_xml_read          (GBytes                *bytes,
                               const SlXmlHandler    *handler,
                               gpointer               data,
                               const char            *name,
                               GError               **error);
char    *sl_xml_dup_attribute (const SlXmlAttributes *attributes,
                               const char            *name);

G_END_DECLS
