/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-draft.h"

G_BEGIN_DECLS

/* What a word processor, a book or a page layout says that a paragraph is. An aside stays in the
 * text and is folded away: a page's running head, a table of contents. */
typedef enum
{
  SL_DOCUMENT_BODY,
  SL_DOCUMENT_TITLE,
  SL_DOCUMENT_HEADING,
  SL_DOCUMENT_QUOTE,
  SL_DOCUMENT_LIST,
  SL_DOCUMENT_CAPTION,
  SL_DOCUMENT_ASIDE
} SlDocumentKind;

/* How deep paragraphs may lie in each other: a text box in a paragraph, a note in a text box. */
#define SL_DOCUMENT_MAX_DEPTH 64

/* The draft of an article from a file that knows its paragraphs, as they come. */
typedef struct _SlDocument SlDocument;

SlDocument     *sl_document_new      (void);
void            sl_document_free     (SlDocument     *self);
void            sl_document_open     (SlDocument     *self,
                                      SlDocumentKind  kind);
SlDocumentKind  sl_document_get_kind (SlDocument     *self);
void            sl_document_set_kind (SlDocument     *self,
                                      SlDocumentKind  kind);
gboolean        sl_document_is_open  (SlDocument     *self);
void            sl_document_write    (SlDocument     *self,
                                      const char     *words,
                                      gsize           n);
void            sl_document_close    (SlDocument     *self);
void            sl_document_add      (SlDocument     *self,
                                      SlDocumentKind  kind,
                                      const char     *words,
                                      gsize           n);
void            sl_document_tell     (SlDocument     *self,
                                      SlDetail        detail,
                                      const char     *value);
SlDraft        *sl_document_finish   (SlDocument     *self,
                                      const char     *name,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlDocument, sl_document_free)

G_END_DECLS
