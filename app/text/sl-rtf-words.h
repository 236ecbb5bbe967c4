/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of an RTF file on their way to UTF-8: bytes of a code page, code points, or halves of
 * one. */
typedef struct _SlRtfWords SlRtfWords;

SlRtfWords *sl_rtf_words_new              (void);
void        sl_rtf_words_free             (SlRtfWords *self);
void        sl_rtf_words_set_code_page    (SlRtfWords *self,
                                           guint       code_page);
void        sl_rtf_words_add_byte         (SlRtfWords *self,
                                           guint8      byte);
void        sl_rtf_words_add_unit         (SlRtfWords *self,
                                           guint16     unit);
char       *sl_rtf_words_take             (SlRtfWords *self,
                                           gsize      *n);
guint       sl_rtf_words_charset_to_page  (int         charset,
                                           guint       otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlRtfWords, sl_rtf_words_free)

G_END_DECLS
