/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-sink.h"

G_BEGIN_DECLS

/* Puts XML 1.0 into a sink, piece by piece. */
void sl_xml_put_name     (SlSink      *sink,
                          const char  *name);
void sl_xml_set          (SlSink      *sink,
                          const char  *name,
                          const char  *value);
void sl_xml_set_bytes    (SlSink      *sink,
                          const char  *name,
                          const char  *utf8,
                          gsize        n_bytes);
void sl_xml_set_number   (SlSink      *sink,
                          const char  *name,
                          guint        number);
void sl_xml_put_element  (SlSink      *sink,
                          const char  *name,
                          const char  *text);

G_END_DECLS
