/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One JSON value, parsed to the letter of RFC 8259 and without recursion, for readers that take a
 * large file piece by piece. A document is filled again and again and keeps its memory. */
typedef struct _SlJsonDoc SlJsonDoc;

typedef enum
{
  SL_JSON_ABSENT,
  SL_JSON_NULL,
  SL_JSON_FALSE,
  SL_JSON_TRUE,
  SL_JSON_NUMBER,
  SL_JSON_STRING,
  SL_JSON_ARRAY,
  SL_JSON_OBJECT
} SlJsonKind;

/* A place in a document; the root is 0. What is asked of the absent node is absent. */
typedef guint SlJsonNode;
#define SL_JSON_NO_NODE G_MAXUINT

/* How many arrays and objects may lie in each other. */
#define SL_JSON_DOC_MAX_DEPTH 64

SlJsonDoc  *sl_json_doc_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        sl_json_doc_free        (SlJsonDoc        *self);
gboolean    sl_json_doc_parse       (SlJsonDoc        *self,
                                     const char       *bytes,
                                     gsize             n,
                                     GError          **error);

SlJsonKind  sl_json_doc_get_kind    (const SlJsonDoc  *self,
                                     SlJsonNode        node);
SlJsonNode  sl_json_doc_get_member  (const SlJsonDoc  *self,
                                     SlJsonNode        object,
                                     const char       *name);
SlJsonNode  sl_json_doc_get_first   (const SlJsonDoc  *self,
                                     SlJsonNode        array);
SlJsonNode  sl_json_doc_get_next    (const SlJsonDoc  *self,
                                     SlJsonNode        array,
                                     SlJsonNode        element);
const char *sl_json_doc_get_string  (const SlJsonDoc  *self,
                                     SlJsonNode        node);
gboolean    sl_json_doc_get_integer (const SlJsonDoc  *self,
                                     SlJsonNode        node,
                                     gint64           *value);
const char *sl_json_doc_get_text    (const SlJsonDoc  *self,
                                     SlJsonNode        object,
                                     const char       *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlJsonDoc, sl_json_doc_free)

G_END_DECLS
