/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-text.h"

G_BEGIN_DECLS

/* A text as another program keeps it, brought into Sidelight's form: LF line ends, no BOM. Places
 * in it are counted in code points of what the file has. */
typedef struct _SlForeignText SlForeignText;

SlForeignText *sl_foreign_text_new  (const char           *utf8,
                                     gssize                n_bytes,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           sl_foreign_text_free (SlForeignText        *self);
SlText        *sl_foreign_text_get  (const SlForeignText  *self);
gint64         sl_foreign_text_map  (const SlForeignText  *self,
                                     gint64                offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlForeignText, sl_foreign_text_free)

G_END_DECLS
