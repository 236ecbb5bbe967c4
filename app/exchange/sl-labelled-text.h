/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-foreign-text.h"
#include "sl-intake.h"
#include "sl-json-doc.h"

G_BEGIN_DECLS

/* Texts with labelled passages, one after another in a JSON file: the way in which programs for
 * labelling keep them. */

/* A text as it is gone through. */
typedef struct
{
  SlIntake *intake;
  const SlJsonDoc *doc;
  SlForeignText *text;
  SlIntakeArticle *article;
} SlLabelledText;

/* How a program keeps them. */
typedef struct
{
  const char *data;                /* the member that holds the text and what is said of it; NULL for the item */
  const char *const *text_names;   /* how the text may be called in it */
  const char *no_text;             /* what is counted for an item without one, untranslated */
  gboolean (*read_labels) (const SlLabelledText  *self,
                           GError               **error);
  char *(*dup_place) (guint n);    /* (transfer full): begins an error in the item with this number, from 1 */
} SlLabelledTextFormat;

SlSet    *sl_labelled_text_read         (GInputStream               *stream,
                                         SlSetSource                *base,
                                         GPtrArray                  *messages,
                                         const SlLabelledTextFormat *format,
                                         GCancellable               *cancellable,
                                         GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  sl_labelled_text_take_verdict (const SlLabelledText       *self,
                                         const char                 *label,
                                         SlVerdict                  *verdict);

G_END_DECLS
