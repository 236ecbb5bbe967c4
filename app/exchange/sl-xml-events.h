/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SlXmlEvent SlXmlEvent;

/* Called for each element as it begins and, with its own text, as it ends. */
typedef struct
{
  gboolean (*begin) (const char        *name,
                     const SlXmlEvent  *event,
                     gpointer           user_data,
                     GError           **error);
  gboolean (*end)   (const char        *name,
                     const char        *text,
                     gpointer           user_data,
                     GError           **error);
} SlXmlHandlers;

gboolean sl_xml_events_read    (GBytes               *bytes,
                                const SlXmlHandlers  *handlers,
                                gpointer              user_data,
                                GError              **error);
char    *sl_xml_event_dup      (const SlXmlEvent     *event,
                                const char           *attribute);
gboolean sl_xml_event_get_uint (const SlXmlEvent     *event,
                                const char           *attribute,
                                guint                *value);

G_END_DECLS
