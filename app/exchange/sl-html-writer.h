/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text.h"
#include "sl-sink.h"

G_BEGIN_DECLS

void     sl_html_writer_text        (SlSink            *sink,
                                     const char        *text);
void     sl_html_writer_bytes       (SlSink            *sink,
                                     const char        *utf8,
                                     gsize              n_bytes);
void     sl_html_writer_range       (SlSink            *sink,
                                     SlText            *text,
                                     const SlTextRange *range);
void     sl_html_writer_element     (SlSink            *sink,
                                     const char        *name,
                                     const char        *class_name,
                                     const char        *text);
void     sl_html_writer_link        (SlSink            *sink,
                                     const char        *url,
                                     const char        *text);
void     sl_html_writer_number      (SlSink            *sink,
                                     guint              number);
gboolean sl_html_writer_is_web_link (const char        *url);

G_END_DECLS
